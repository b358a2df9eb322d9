package notes

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// TestCover holds that every line of every labelled note is accounted for, and stays so when the
// note is cut off anywhere, turned upside down, stripped of its blank lines or written on one line.
func TestCover(t *testing.T) {
	t.Parallel()
	files, _ := filepath.Glob("testdata/h*/*/notes/*.md")
	gold, _ := filepath.Glob(goldCases + "/*/notes/*.md")
	for _, f := range append(files, gold...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range maimed(string(b)) {
			for _, code := range []lang.Code{lang.NL, lang.EN} {
				s := Source{Path: filepath.Base(f), Text: text, Doc: markdown.Parse(text)}
				checkCover(t, s, Read([]Source{s}, code)[0])
				checkCover(t, s, Decision(s, code))
			}
		}
	}
}

// maimed gives a text in forms that nobody meant to write.
func maimed(text string) []string {
	lines := strings.Split(text, "\n")
	out := []string{text, strings.ReplaceAll(text, "\n\n", "\n"), strings.Join(lines, " "),
		strings.ReplaceAll(text, "\n", "\r\n"), strings.ToUpper(text)}
	for _, part := range []int{3, 5} {
		out = append(out, strings.Join(lines[:len(lines)/part], "\n"),
			strings.Join(lines[len(lines)/part:], "\n"))
	}
	upside := slices.Clone(lines)
	slices.Reverse(upside)
	return append(out, strings.Join(upside, "\n"))
}
