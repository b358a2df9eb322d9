//go:build !man

package main

import (
	"runtime"
	"runtime/debug"
)

// A run is short and makes much garbage: collecting it is put off until it is three times what is in use,
// or until heapLimit is near, since a large case must fit in memory first of all. A usual case is done before
// garbage is worth collecting at all: the first time is put off until the heap is of 32 MB.
const (
	garbage      = 300     // percent of what is in use
	firstGarbage = 800     // percent of the 4 MB that Go takes to be in use at the start
	heapLimit    = 1 << 30 // bytes
)

// sizeHeap sets these, unless the environment says otherwise.
func sizeHeap(getenv func(string) string) {
	if getenv("GOGC") == "" {
		debug.SetGCPercent(firstGarbage)
		whenCollected(func() { debug.SetGCPercent(garbage) })
	}
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heapLimit)
	}
}

// whenCollected does something after garbage was collected once.
func whenCollected(do func()) {
	type unused struct{ _ *unused } // with a pointer, so that it shares its memory with nothing
	runtime.AddCleanup(&unused{}, func(struct{}) { do() }, struct{}{})
}
