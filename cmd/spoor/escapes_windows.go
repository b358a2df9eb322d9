package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// showsEscapes asks the console to understand colour codes, which the older ones do only on
// request, and says whether it agreed.
func showsEscapes(file *os.File) bool {
	handle := windows.Handle(file.Fd())
	var mode uint32
	if windows.GetConsoleMode(handle, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
