//go:build !man

package main

import "os"

func main() {
	sizeHeap(os.Getenv)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
