package main

import (
	"github.com/spf13/cobra"

	"spoor/render"
)

func (c *console) readCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	writers := []writer{{textFormat, render.Read}, {jsonFormat, render.ReadJSON},
		{csvFormat, render.ReadCSV}}
	cmd := c.command("read", "[CASE]", h.readShort, h.readLong)
	c.addCaseFlags(cmd, f, writers)
	c.addReaderFlags(cmd, &f.readerFlags)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor read CASE"); err != nil {
			return err
		}
		return c.carryOut(cmd.Context(), request{command: "read", dir: first(args), flags: f,
			writers: writers, notesOnly: true})
	}
	return cmd
}
