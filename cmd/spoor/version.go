package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// version is the version of this build. Only the linker writes it:
//
//	go build -ldflags "-X main.version=v0.1.0" ./cmd/spoor
var version = "dev"

func (c *console) versionCommand() *cobra.Command {
	cmd := c.command("version", "", c.words.help.versionShort, c.words.help.versionLong)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := atMost(0, args, "spoor version"); err != nil {
			return err
		}
		return c.printVersion()
	}
	return cmd
}

func (c *console) printVersion() error {
	_, err := fmt.Fprintf(c.out, "spoor %s (%s %s/%s)\n",
		version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return writeFailure("stdout", err)
}
