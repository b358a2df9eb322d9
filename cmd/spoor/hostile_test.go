package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hostileInput writes a text that nobody wrote. size is its full measure: bytes, levels or cells.
type hostileInput struct {
	name  string
	size  int
	write func(w io.Writer, size int)
}

// The full measures are those of what a program or a prank may put in a case; make hostile takes them.
// A usual run of the tests takes a hundredth of each.
const hundredth = 100

func fullSize() bool { return os.Getenv("SPOOR_HOSTILE") != "" }

func repeat(text string) func(io.Writer, int) {
	return func(w io.Writer, size int) { io.WriteString(w, strings.Repeat(text, size/len(text))) }
}

// nest writes a mark so many times before one text.
func nest(mark string) func(io.Writer, int) {
	return func(w io.Writer, size int) {
		fmt.Fprintf(w, "%sAnna: de printer is elke dag kapot.\n", strings.Repeat(mark, size))
	}
}

func hostileInputs() []hostileInput {
	const mega = 1_000_000
	return []hostileInput{
		{"100 MB on one line", 100 * mega, repeat("De printer is elke dag kapot en niemand komt. ")},
		{"50 MB of one word", 50 * mega, repeat("a")},
		{"one line, at the limit", 20 * mega, repeat("De printer is elke dag kapot en niemand komt. ")},
		{"one word, at the limit", 20 * mega, repeat("a")},
		{"one number", 10 * mega, repeat("1")},
		{"numbers in words", 10 * mega, repeat("honderd duizend ")},
		{"full stops", 10 * mega, repeat(". ")},
		{"blank lines", 20 * mega, repeat("\n")},
		{"nested quotes", 10_000, nest("> ")},
		{"nested quotes, tight", 70_000, nest(">")},
		{"nested lists", 10_000, nest("- ")},
		{"nested numbers", 10_000, nest("1. ")},
		{"nested footnotes", 20_000, nest("[^a]: ")},
		{"list step by step", 4000, writeSteps},
		{"open links", 10 * mega, repeat("[a](")},
		{"open links over lines", 10 * mega, repeat("[a](\n")},
		{"emphasis", 10 * mega, repeat("**a *b_ c** d* ")},
		{"brackets", 10 * mega, repeat("[")},
		{"comments", 10 * mega, repeat("<!-- ")},
		{"switches", mega, repeat("<!-- spoor:off -->\n<!-- spoor:id K1 -->\n")},
		{"footnotes", 20_000, writeFootnotes},
		{"square table", mega, writeTable},
		{"wide table", mega, writeWideTable},
		{"front matter without end", 10 * mega, func(w io.Writer, size int) {
			io.WriteString(w, "---\ntitle: x\n"+strings.Repeat("a: b\n", size/5))
		}},
		{"front matter, one list", 10 * mega, func(w io.Writer, size int) {
			io.WriteString(w, "---\ntitle:\n"+strings.Repeat("  - a\n", size/6)+"---\nAnna: kapot\n")
		}},
		{"front matter with a bomb", 100, writeBomb},
		{"NULs", mega, repeat("Anna: de printer is kapot en niemand komt.\n\x00 De kantine is dicht.\n\n")},
		{"nothing but NULs", mega, repeat("\x00")},
		{"lone surrogates", mega, repeat("- Anna: de printer \xed\xa0\x80 is \xed\xbf\xbf kapot en niemand komt.\n")},
		{"lone surrogates, UTF-16", mega, repeat(wide("- Anna: de printer is \uFFFD kapot en niemand komt.\n"))},
		{"bad UTF-8", mega, repeat("- Anna: de kantine \xc3\x28 \xff\xfe \xf8\x88\x80 is \xe2\x82 dicht.\n")},
		{"turned and unseen", mega, repeat("- An\u200bna: de \u202eprinter\u202c is \u2066kap\u00adot\u2069 en\ufeff niemand komt.\n")},
		{"marks over one letter", mega, func(w io.Writer, size int) {
			io.WriteString(w, "- Anna: e"+strings.Repeat("\u0301", size/2)+" is kapot\n")
		}},
		{"speakers", mega, func(w io.Writer, size int) {
			for i := range size / 50 {
				fmt.Fprintf(w, "- Anna%d: de printer op kamer %d is kapot.\n", i, i)
			}
		}},
		{"headings", mega, repeat("###### Vraag?\n")},
		{"lone carriage returns", mega, repeat("Anna: de printer is kapot en niemand komt.\r")},
	}
}

// wide writes a text in UTF-16, with half of a pair of surrogates for U+FFFD.
func wide(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r == '\uFFFD' {
			b.WriteString("\x00\xD8")
			continue
		}
		b.WriteByte(byte(r))
		b.WriteByte(0)
	}
	return b.String()
}

func writeSteps(w io.Writer, size int) {
	for i := range size {
		fmt.Fprintf(w, "%s- Anna: de printer is kapot\n", strings.Repeat("  ", i))
	}
}

func writeFootnotes(w io.Writer, size int) {
	for i := range size {
		fmt.Fprintf(w, "De printer is kapot[^%d].\n\n[^%d]: Dat zei Anna.\n\n", i, i)
	}
}

// writeTable writes a table of a thousand columns.
func writeTable(w io.Writer, cells int) {
	const columns = 1000
	io.WriteString(w, strings.Repeat("| a ", columns)+"|\n"+strings.Repeat("|---", columns)+"|\n")
	for range cells / columns {
		io.WriteString(w, strings.Repeat("| kapot ", columns)+"|\n")
	}
}

func writeWideTable(w io.Writer, cells int) {
	io.WriteString(w, strings.Repeat("| a ", cells)+"|\n"+strings.Repeat("|---", cells)+"|\n")
	io.WriteString(w, strings.Repeat("| kapot ", cells)+"|\n")
}

// writeBomb writes YAML in which every list holds the one before ten times.
func writeBomb(w io.Writer, size int) {
	io.WriteString(w, "---\ntitle: x\na0: &a0 lol\n")
	for i := range size {
		fmt.Fprintf(w, "a%d: &a%d [%s*a%d]\n", i+1, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), i)
	}
	io.WriteString(w, "---\n- Anna: de printer is elke dag kapot.\n")
}

// TestHostileTexts reads every hostile text as notes and as a draft. With SPOOR_HOSTILE set it takes
// the full measure of each, in a process of its own, and prints what it cost.
func TestHostileTexts(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const said = "- Anna: de printer is kapot en niemand komt.\n- Bert: er zijn twaalf stoelen te weinig.\n"
	writeText(t, filepath.Join(dir, "good.md"), func(w io.Writer, _ int) { io.WriteString(w, said) }, 0)
	if fullSize() {
		fmt.Printf("%-26s %9s  %-5s %4s %8s %9s\n", "text", "kB", "as", "exit", "seconds", "MB memory")
	}
	for _, input := range hostileInputs() {
		size := input.size
		if !fullSize() {
			size = max(size/hundredth, min(size, 100))
		}
		kB := writeText(t, filepath.Join(dir, "hostile.md"), input.write, size) / 1000
		for as, files := range map[string][]string{
			"notes": {"--notes", "hostile.md", "--draft", "good.md"},
			"draft": {"--notes", "good.md", "--draft", "hostile.md"},
		} {
			tryHostile(t, dir, input.name, as, kB, files)
		}
	}
}

// What a text as large as the limit allows may cost on one slow and busy processor, and a hundredth of
// one: each sentence on a line of 20 MB may be a statement, and there are 400,000.
const (
	mostTime   = 10 * time.Minute
	mostMemory = 6000 // MB
	littleTime = time.Minute
)

func tryHostile(t *testing.T, dir, name, as string, kB int, files []string) {
	t.Helper()
	for i := 1; i < len(files); i += 2 {
		files[i] = filepath.Join(dir, files[i])
	}
	args := append([]string{"trace", "--lang", "en", "--format", "json"}, files...)
	what := name + " as " + as
	if !fullSize() {
		var stdout, stderr bytes.Buffer
		start := time.Now()
		code := run(args, strings.NewReader(""), &stdout, &stderr)
		checkAnswer(t, what, code, stdout.Len(), stderr.String())
		if took := time.Since(start); took > littleTime {
			t.Errorf("%s: %d kB took %v", what, kB, took)
		}
		return
	}
	ctx, cancel := context.WithTimeout(t.Context(), mostTime)
	defer cancel()
	c := startable(ctx, t, dir, args...)
	e := c.finish(t)
	checkAnswer(t, what, e.code, c.stdout.Len(), c.stderr.String())
	if e.memory > mostMemory {
		t.Errorf("%s: %d MB of memory", what, e.memory)
	}
	fmt.Printf("%-26s %9d  %-5s %4d %8.1f %9d\n", name, kB, as, e.code, e.took.Seconds(), e.memory)
}

func writeText(t *testing.T, file string, write func(io.Writer, int), size int) int {
	t.Helper()
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	write(f, size)
	info, err := f.Stat()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Size())
}
