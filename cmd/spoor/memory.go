//go:build !man

package main

import "runtime/debug"

// A run is short and makes much garbage: collecting it is put off until it is three times what is in use,
// or until heapLimit is near, since a large case must fit in memory first of all.
const (
	garbage   = 300     // percent of what is in use
	heapLimit = 1 << 30 // bytes
)

// sizeHeap sets these, unless the environment says otherwise.
func sizeHeap(getenv func(string) string) {
	if getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	if getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heapLimit)
	}
}
