package main

import "spoor/trace"

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

// isStreamed says whether the outcome is written while it is rendered. A file is not: it must be there
// whole or not at all.
func (t target) isStreamed() bool { return t.file == "" && t.writer.format == jsonFormat }

func allStreamed(targets []target) bool {
	for _, t := range targets {
		if !t.isStreamed() {
			return false
		}
	}
	return true
}
