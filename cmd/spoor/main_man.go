//go:build man

package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra/doc"
)

// Built with the tag man, the command writes its manual pages into a folder and does nothing else:
// what writes them is not in the command that is handed out.
func main() {
	if err := writeManual(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "man:", err)
		os.Exit(1)
	}
}

func writeManual(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	seconds, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64)
	if err != nil {
		return err
	}
	date := time.Unix(seconds, 0).UTC()
	c := newConsole([]string{"--lang", "en"}, strings.NewReader(""), io.Discard, io.Discard)
	root := c.root(nil)
	root.Short, root.Long = c.words.help.about, c.words.help.about+"\n\n"+c.words.help.caseFolder
	root.DisableAutoGenTag = true
	return doc.GenManTree(root, &doc.GenManHeader{Section: "1", Date: &date, Source: "Spoor " + version,
		Manual: "Spoor"}, dir)
}
