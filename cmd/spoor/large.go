package main

import (
	"io"

	"spoor/trace"
)

// A report of a national consultation does not fit in memory with all that is known of every step. As
// JSON on standard output it need not: that is written statement by statement.

// largeNotes is the size of all notes together, in bytes, from which on a report that is written piece by
// piece is worked out piece by piece as well. That takes up to half as long again.
const largeNotes = 1 << 20

func isLarge(c trace.Case) bool {
	size := 0
	for _, s := range c.Notes {
		size += len(s.Text)
	}
	return size >= largeNotes
}

// streams says whether the outcome is written while it is rendered: the whole report as JSON to standard
// output, and nothing else. A file is not: it must be there whole or not at all.
func (r request) streams(targets []target) bool {
	return r.command == "trace" && len(targets) == 1 && targets[0].file == "" &&
		targets[0].writer.format == jsonFormat
}

// stream renders a report straight to standard output.
func (c *console) stream(t target, report *trace.Report, f *caseFlags) error {
	out := &watched{w: c.out}
	err := t.writer.write(out, report, c.renderOptions(t, f))
	if out.err != nil {
		return writeFailure("stdout", out.err)
	}
	return err
}

// watched is a writer that remembers what went wrong.
type watched struct {
	w   io.Writer
	err error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.w.Write(p)
	if err != nil {
		w.err = err
	}
	return n, err
}
