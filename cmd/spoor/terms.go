package main

import (
	"github.com/spf13/cobra"

	"spoor/render"
)

func (c *console) termsCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	writers := []writer{{textFormat, render.Terms}, {jsonFormat, render.TermsJSON}}
	cmd := c.command("terms", "[CASE]", h.termsShort, h.termsLong)
	c.addCaseFlags(cmd, f, writers)
	c.addReaderFlags(cmd, &f.readerFlags)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor terms CASE"); err != nil {
			return err
		}
		return c.carryOut(cmd.Context(), request{command: "terms", dir: first(args), flags: f,
			writers: writers})
	}
	return cmd
}
