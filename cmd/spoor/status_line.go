package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"
)

// statusLine is one line of a terminal that is written over and over, and wiped away in the end.
type statusLine struct {
	out     io.Writer // nil writes nothing
	written int       // columns of what stands there
}

// statusLine stands on standard error, and is mute unless that is a terminal on which a line can be
// written over.
func (c *console) statusLine() statusLine {
	file, ok := c.err.(*os.File)
	if !ok || c.getenv("TERM") == "dumb" || !term.IsTerminal(int(file.Fd())) {
		return statusLine{}
	}
	return statusLine{out: file}
}

func (l *statusLine) mute() bool { return l.out == nil }

// write puts a text in place of the one that stands there. Blanks wipe what the new one does not cover:
// not every console knows the code for it.
func (l *statusLine) write(text string) {
	if l.mute() {
		return
	}
	width := utf8.RuneCountInString(text)
	fmt.Fprint(l.out, "\r"+text+strings.Repeat(" ", max(0, l.written-width)))
	l.written = width
}

// clear wipes the line away, so that the outcome begins on an empty one.
func (l *statusLine) clear() {
	if l.written > 0 {
		l.write("")
		fmt.Fprint(l.out, "\r")
	}
}
