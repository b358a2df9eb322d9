package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// The exit codes.
const (
	exitDone     = 0
	exitBroken   = 1 // a limit that was asked for is passed; of check only
	exitCouldNot = 2
)

// run carries out one command line, without the program's name, and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := newConsole(args, stdin, stdout, stderr)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := c.untilStopped(ctx, stop, func() error {
		return c.root(withWord(args)).ExecuteContext(ctx)
	})
	switch {
	case errors.Is(err, errBroken):
		return exitBroken
	case err != nil:
		c.complain(err)
		return exitCouldNot
	}
	return exitDone
}

// withWord gives the call for completion, which shells make, the word that cobra cannot do without.
func withWord(args []string) []string {
	if len(args) == 1 && strings.HasPrefix(args[0], "__complete") {
		return append(args, "")
	}
	return args
}
