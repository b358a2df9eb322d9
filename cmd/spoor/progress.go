package main

import (
	"fmt"
	"sync"
	"time"

	"spoor/trace"
)

// progress tells on a terminal how far long work is; elsewhere it says nothing.
type progress struct {
	words *progressWording
	clock func() time.Time

	lock  sync.Mutex
	on    statusLine
	start time.Time
	last  trace.Progress
	since time.Time // the stage began
	told  time.Time // the line was last written
}

const (
	patience = time.Second            // work that takes less is not told of
	rest     = 200 * time.Millisecond // between two lines
)

func (c *console) progress() *progress {
	return newProgress(c.statusLine(), &c.words.progress, time.Now)
}

func newProgress(on statusLine, words *progressWording, clock func() time.Time) *progress {
	return &progress{on: on, words: words, clock: clock, start: clock()}
}

// tell takes note of how far the work is, and writes it now and then.
func (p *progress) tell(at trace.Progress) {
	if p.on.mute() {
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
	p.on.write(p.line(at, now.Sub(p.since)))
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

// clear wipes the line away, so that the outcome begins on an empty one.
func (p *progress) clear() {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.on.clear()
}
