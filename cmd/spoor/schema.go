package main

import (
	"github.com/spf13/cobra"

	"spoor/render"
)

func (c *console) schemaCommand() *cobra.Command {
	h := c.words.help
	cmd := c.command("schema", "", h.schemaShort, h.schemaLong)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := atMost(0, args, "spoor schema"); err != nil {
			return err
		}
		_, err := c.out.Write(render.Schema())
		return writeFailure("stdout", err)
	}
	return cmd
}
