package render

import (
	"slices"
	"strings"

	"spoor/trace"
)

// ink is a piece of text with what it is marked as.
type ink struct {
	Text string
	Kind inkKind
}

// inkKind is why a piece of text is marked; "" when it is not.
type inkKind string

const (
	keptInk inkKind = "k" // words that statement and paragraph share
	goneInk inkKind = "g" // words that went at a jump
	cameInk inkKind = "c" // words that came, between two drafts
	termInk inkKind = "t" // a policy term
)

// layer is a set of words to mark.
type layer struct {
	Kind  inkKind
	Words []string
}

// inked cuts a text into pieces by what is to be marked in it. Where marks overlap the layer that
// comes first wins. The pieces together are the text.
func inked(text string, layers ...layer) []ink {
	type marked struct {
		span
		kind inkKind
	}
	var all []marked
	for _, l := range layers {
		for _, s := range spans(text, l.Words) {
			if !slices.ContainsFunc(all, func(m marked) bool { return s.start < m.end && m.start < s.end }) {
				all = append(all, marked{s, l.Kind})
			}
		}
	}
	slices.SortFunc(all, func(a, b marked) int { return a.start - b.start })
	var out []ink
	last := 0
	for _, m := range all {
		if m.start > last {
			out = append(out, ink{Text: text[last:m.start]})
		}
		out = append(out, ink{text[m.start:m.end], m.kind})
		last = m.end
	}
	if last < len(text) {
		out = append(out, ink{Text: text[last:]})
	}
	return out
}

// compared marks word for word what went from one text and what came in the other.
func compared(before, after string) (left, right []ink) {
	for _, c := range trace.WordChanges(before, after) {
		text := c.Text + " "
		switch c.Kind {
		case trace.SameWords:
			left, right = append(left, ink{Text: text}), append(right, ink{Text: text})
		case trace.GoneWords:
			left = append(left, ink{c.Text, goneInk}, ink{Text: " "})
		case trace.CameWords:
			right = append(right, ink{c.Text, cameInk}, ink{Text: " "})
		}
	}
	return left, right
}

// shortly cuts a text behind a word, with a sign for what was left out.
func shortly(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.:;") + " …"
}
