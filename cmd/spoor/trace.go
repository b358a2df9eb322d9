package main

import (
	"github.com/spf13/cobra"

	"spoor/render"
)

func (c *console) traceCommand() *cobra.Command {
	h, f := c.words.help, &caseFlags{}
	writers := []writer{
		{textFormat, render.Text},
		{jsonFormat, render.JSON},
		{pageFormat, render.HTML},
		{csvFormat, render.CSV},
		{lineFormat, render.Line},
		{markdownFormat, render.RepairList},
	}
	cmd := c.command("trace", "[CASE]", h.traceShort, h.traceLong)
	c.addCaseFlags(cmd, f, writers)
	cmd.Flags().StringVar(&f.page, "html", "", h.page)
	cmd.Flags().StringVar(&f.key, "names-key", "", h.key)
	cmd.Flags().IntVar(&f.candidates, "candidates", 0, h.candidates)
	c.addReaderFlags(cmd, &f.readerFlags)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := atMost(1, args, "spoor trace CASE"); err != nil {
			return err
		}
		return c.carryOut(cmd.Context(), request{command: "trace", dir: first(args), flags: f,
			writers: writers})
	}
	return cmd
}

// first is the first argument, "" without.
func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
