package main

import (
	_ "embed" // the list of licences
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"
)

// version is the version of this build. Only the linker writes it:
//
//	go build -ldflags "-X main.version=v0.1.0" ./cmd/spoor
var version = "dev"

// licences are those of all that is built in; make licences writes the list.
//
//go:embed licences.txt
var licences string

func (c *console) versionCommand() *cobra.Command {
	cmd := c.command("version", "", c.words.help.versionShort, c.words.help.versionLong)
	all := cmd.Flags().Bool("licences", false, c.words.help.licences)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := atMost(0, args, "spoor version"); err != nil {
			return err
		}
		if *all {
			_, err := io.WriteString(c.out, licences)
			return writeFailure("stdout", err)
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
