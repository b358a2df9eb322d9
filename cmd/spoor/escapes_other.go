//go:build !windows

package main

import "os"

// showsEscapes says whether a terminal understands colour codes.
func showsEscapes(*os.File) bool { return true }
