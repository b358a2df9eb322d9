package main

import (
	"context"
	"fmt"
	"sync"
	"time"
)

// gate stands before writing: whoever stops the command shuts it, and from then on nothing is written;
// once writing has begun it is too late to shut it, and the files are written in full.
type gate struct {
	mu         sync.Mutex
	shut, open bool
}

// enter begins writing, and says whether it may.
func (g *gate) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.open = !g.shut
	return g.open
}

// close keeps out whoever wants to write, and says whether it came in time.
func (g *gate) close() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.shut = !g.open
	return g.shut
}

// grace is how long work that was stopped may take to say what came of it.
const grace = time.Second

// untilStopped does the work until it is done or ctx ends, whatever the work is at by then. again makes
// a second signal end the process at once.
func (c *console) untilStopped(ctx context.Context, again func(), work func() error) error {
	done := make(chan error, 1)
	go func() {
		// The last resort: whoever uses the command gets a sentence, never a stack.
		defer func() {
			switch fault := recover(); {
			case fault != nil && ctx.Err() != nil:
				done <- nil // stopped halfway, it went on with half of what it needs
			case fault != nil:
				done <- internalFault(fmt.Sprint(fault))
			}
		}()
		done <- work()
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	again()
	if c.gate.close() {
		select {
		case err := <-done:
			if err != nil {
				return err // it knows better what was done and what to do
			}
		case <-time.After(grace):
		}
		return fail("spoor", func(w *wording) message { return w.stopped() })
	}
	return <-done
}
