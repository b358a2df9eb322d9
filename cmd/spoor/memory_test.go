//go:build !man

package main

import (
	"runtime"
	"testing"
	"time"
)

func TestWhenCollected(t *testing.T) {
	t.Parallel()
	done := make(chan struct{})
	whenCollected(func() { close(done) })
	for range 100 {
		runtime.GC()
		select {
		case <-done:
			return
		case <-time.After(50 * time.Millisecond):
		}
	}
	t.Error("garbage was collected a hundred times, and nothing was done")
}
