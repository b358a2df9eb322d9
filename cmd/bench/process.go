package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// used is what a process took.
type used struct {
	wall, processor time.Duration
	peak            int64 // bytes of memory, 0 where the system does not tell
}

// build builds a program of the module in a folder.
func build(to, dir, what string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", to, what)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build %s in %s: %w\n%s", what, dir, err, out)
	}
	return nil
}

// execute runs a program to its end and tells what it took. A program may say that it found differences by
// ending with 1.
func execute(out io.Writer, env []string, name string, args ...string) (used, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = out, &complaint
	start := time.Now()
	err := cmd.Run()
	u := used{wall: time.Since(start)}
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		return u, fmt.Errorf("%s: %w\n%s", name, err, complaint.Bytes())
	}
	u.processor = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	u.peak = peakOf(cmd.ProcessState)
	return u, nil
}
