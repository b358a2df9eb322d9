package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// brokenPipe is an output that takes nothing.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("nobody listens") }

func TestRunBrokenOutput(t *testing.T) {
	t.Parallel()
	for _, args := range []string{"version", "schema"} {
		var stderr bytes.Buffer
		code := run([]string{args, "--lang", "en"}, strings.NewReader(""), brokenPipe{}, &stderr)
		if code != exitCouldNot || !strings.Contains(stderr.String(), "nobody listens") {
			t.Errorf("%s: %d %q", args, code, stderr.String())
		}
	}
}

// FuzzRun checks that no command line ends in anything but an outcome, or an error and a hint.
func FuzzRun(f *testing.F) {
	for _, seed := range []string{"trace", "trace --format", "-h", "--lang\nxx", "show\n--\n-x",
		"help\nx", "completion\nbash", "__complete\ntrace\n--", "trace\nno\x1bwhere",
		"-", "--", "=", "--=", "-=", "--help=x", "trace\n--candidates\n9999999999999999999999"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Split(line, "\n")
		for _, arg := range args {
			// Nothing is written, nothing outside is read, and nobody elsewhere is asked.
			if strings.ContainsAny(arg, "/\\") || strings.Contains(arg, "out") ||
				strings.Contains(arg, "html") || strings.Contains(arg, "..") || strings.Contains(arg, "rem") {
				return
			}
		}
		var stdout, stderr bytes.Buffer
		code := run(args, strings.NewReader(""), &stdout, &stderr)
		lines := strings.Count(stderr.String(), "\n")
		if code == exitCouldNot && (lines != 2 || stdout.Len() > 0) {
			t.Errorf("%q: %d, %q, %q", args, code, stdout.String(), stderr.String())
		}
		if strings.Contains(stderr.String(), "in Spoor itself") {
			t.Errorf("%q: %s", args, stderr.String())
		}
	})
}
