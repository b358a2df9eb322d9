package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/term"

	"spoor/trace"
)

// progress tells on a terminal how far long work is; elsewhere it says nothing.
type progress struct {
	out   io.Writer // nil says nothing
	words *progressWording
	clock func() time.Time

	lock    sync.Mutex
	start   time.Time
	last    trace.Progress
	since   time.Time // the stage began
	told    time.Time // the last line was written
	written int       // columns of that line
}

const (
	patience = time.Second            // work that takes less is not told of
	rest     = 200 * time.Millisecond // between two lines
)

func (c *console) progress() *progress {
	file, ok := c.err.(*os.File)
	if !ok || c.getenv("TERM") == "dumb" || !term.IsTerminal(int(file.Fd())) {
		return &progress{}
	}
	return newProgress(file, &c.words.progress, time.Now)
}

func newProgress(out io.Writer, words *progressWording, clock func() time.Time) *progress {
	return &progress{out: out, words: words, clock: clock, start: clock()}
}

// tell takes note of how far the work is, and writes it now and then.
func (p *progress) tell(at trace.Progress) {
	if p.out == nil {
		return
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	now := p.clock()
	if at.Stage != p.last.Stage || at.Done < p.last.Done {
		p.since = now
	}
	p.last = at
	if now.Sub(p.start) < patience || now.Sub(p.told) < rest || at.Of == 0 {
		return
	}
	p.told = now
	p.write(p.line(at, now.Sub(p.since)))
}

// line words how far a stage is, and how long it takes still when it goes on as it went.
func (p *progress) line(at trace.Progress, took time.Duration) string {
	out := fmt.Sprintf("spoor: %s: %d %s %d", p.words.stages[at.Stage], at.Done, p.words.of, at.Of)
	if took < patience || at.Done == 0 {
		return out
	}
	left := time.Duration(float64(took) * float64(at.Of-at.Done) / float64(at.Done))
	return out + ", " + p.words.left(int(left.Round(time.Second)/time.Second))
}

// write puts a line in place of the one that stands there. Blanks wipe what the new one does not cover:
// not every console knows the code for it.
func (p *progress) write(line string) {
	width := utf8.RuneCountInString(line)
	fmt.Fprint(p.out, "\r"+line+strings.Repeat(" ", max(0, p.written-width)))
	p.written = width
}

// clear wipes the line away, so that the outcome begins on an empty one.
func (p *progress) clear() {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.out != nil && p.written > 0 {
		p.write("")
		fmt.Fprint(p.out, "\r")
	}
}
