// Package worddiff tells which words two texts share, in order. It is the only package that knows the
// diff library.
package worddiff

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Kind is what happened to a run of words.
type Kind int

// The kinds of run.
const (
	Same Kind = iota
	Gone
	Came
)

// Run is a stretch of words with one fate. Words are joined by single spaces.
type Run struct {
	Kind Kind
	Text string
}

// Diff compares two texts word by word. Words are what stands between white space; a run of equal
// words ignores case and the punctuation at its ends. The result does not depend on the machine: the
// library's time limit is off.
func Diff(before, after string) []Run {
	code := newCoder()
	a, b := code.encode(before), code.encode(after)
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0
	diffs := dmp.DiffMainRunes(a.runes, b.runes, false)
	var runs []Run
	i, j := 0, 0
	for _, d := range diffs {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			runs = append(runs, Run{Same, strings.Join(b.words[j:j+n], " ")})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			runs = append(runs, Run{Gone, strings.Join(a.words[i:i+n], " ")})
			i += n
		case diffmatchpatch.DiffInsert:
			runs = append(runs, Run{Came, strings.Join(b.words[j:j+n], " ")})
			j += n
		}
	}
	return runs
}

// coded is a text as words and as one rune per distinct word.
type coded struct {
	words []string
	runes []rune
}

// coder gives each distinct word a rune, skipping the surrogates, which are no runes.
type coder struct {
	code map[string]rune
	next rune
}

func newCoder() *coder { return &coder{code: map[string]rune{}, next: 1} }

func (c *coder) encode(text string) coded {
	var out coded
	for _, word := range strings.Fields(text) {
		key := strings.ToLower(strings.Trim(word, `.,;:!?()[]"'‘’“”*_`))
		r, known := c.code[key]
		if !known {
			r = c.next
			c.code[key] = r
			c.next++
			if c.next == 0xD800 {
				c.next = 0xE000
			}
			if c.next > utf8.MaxRune {
				c.next = utf8.MaxRune // a million distinct words: the rest count as one
			}
		}
		out.words = append(out.words, word)
		out.runes = append(out.runes, r)
	}
	return out
}
