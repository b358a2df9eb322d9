//go:build !unix

package main

import "github.com/rogpeppe/go-internal/testscript"

const canMakeFIFO = false

func fifo(ts *testscript.TestScript, _ []string) { ts.Fatalf("no named pipes here") }
