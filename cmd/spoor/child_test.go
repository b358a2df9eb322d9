package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// asChild names, in the environment of a test that runs itself again, the file in which to leave what
// the command took. Tests that need a process of its own use it: to stop it, or to measure it.
const asChild = "SPOOR_CHILD"

// beChild is the command instead of its tests, when asked to.
func beChild() {
	place := os.Getenv(asChild)
	if place == "" {
		return
	}
	code := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	if status, err := os.ReadFile("/proc/self/status"); err == nil {
		os.WriteFile(place, status, 0o666)
	}
	os.Exit(code)
}

// child is a run of the command in a process of its own.
type child struct {
	*exec.Cmd
	place          string
	stdout, stderr bytes.Buffer
}

func startable(ctx context.Context, t *testing.T, dir string, args ...string) *child {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := &child{Cmd: exec.CommandContext(ctx, self, args...), place: filepath.Join(t.TempDir(), "status")}
	c.Dir, c.Stdout, c.Stderr = dir, &c.stdout, &c.stderr
	c.Env = append(os.Environ(), asChild+"="+c.place, "LC_ALL=C")
	return c
}

// ended is how a run ended: the exit code, the time it took and the most memory it held, in MB; 0 where
// the system does not tell.
type ended struct {
	code   int
	took   time.Duration
	memory int
}

var peakMemory = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

func (c *child) finish(t *testing.T) ended {
	t.Helper()
	start := time.Now()
	err := c.Run()
	var status *exec.ExitError
	if err != nil && !errors.As(err, &status) {
		t.Fatal(err)
	}
	out := ended{code: c.ProcessState.ExitCode(), took: time.Since(start)}
	if text, err := os.ReadFile(c.place); err == nil {
		if m := peakMemory.FindSubmatch(text); m != nil {
			kB, _ := strconv.Atoi(string(m[1]))
			out.memory = kB / 1000
		}
	}
	return out
}

// checkAnswer checks that a run ended in an outcome, or in one error with one hint.
func checkAnswer(t *testing.T, what string, code, out int, stderr string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
	switch {
	case strings.Contains(stderr, "in Spoor itself"), strings.Contains(stderr, "goroutine "):
		t.Errorf("%s: %s", what, stderr)
	case code == exitDone && out > 0:
	case code == exitCouldNot && out == 0 && len(lines) == 2 &&
		strings.HasPrefix(lines[0], "spoor: error: ") && strings.HasPrefix(lines[1], "spoor: hint: "):
	default:
		t.Errorf("%s: exit code %d, %d bytes out, standard error %.500q", what, code, out, stderr)
	}
}
