package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"spoor/trace"
)

// console is where a command line is typed and read: the three streams, the environment, and the
// language to speak.
type console struct {
	in     io.Reader
	out    io.Writer
	err    io.Writer
	getenv func(string) string
	words  *wording
	gate   gate // before writing

	lang string // --lang as given, "" when not
}

func newConsole(args []string, stdin io.Reader, stdout, stderr io.Writer) *console {
	words := wordingIn(spokenLanguage(args, os.Getenv))
	return &console{in: stdin, out: stdout, err: stderr, getenv: os.Getenv, words: words}
}

// reportLanguage is the language asked for with --lang; "" leaves it to the notes.
func (c *console) reportLanguage() trace.Language { return trace.Language(c.lang) }

// speak goes over to the language of a case, once it is known; what --lang says goes before it.
func (c *console) speak(language trace.Language) {
	if c.lang == "" && language != "" {
		c.words = wordingIn(language)
	}
}

// width is how many columns a line of text may take, 0 when nothing says so.
func (c *console) width() int {
	if n, err := strconv.Atoi(c.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	file, ok := c.out.(*os.File)
	if !ok {
		return 0
	}
	n, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0
	}
	return n
}

// color says whether to write colour to standard output.
func (c *console) color(choice string) bool {
	return wantsColor(choice, c.getenv("NO_COLOR"), c.getenv("TERM"), func() bool {
		file, ok := c.out.(*os.File)
		return ok && term.IsTerminal(int(file.Fd())) && showsEscapes(file)
	})
}

// wantsColor decides on colour. A choice made on the command line beats the environment, as
// no-color.org asks.
func wantsColor(choice, noColor, terminal string, isTerminal func() bool) bool {
	switch choice {
	case colorAlways:
		return true
	case colorNever:
		return false
	}
	return noColor == "" && terminal != "dumb" && isTerminal()
}

// The values of --color.
const (
	colorAuto   = "auto"
	colorAlways = "always"
	colorNever  = "never"
)
