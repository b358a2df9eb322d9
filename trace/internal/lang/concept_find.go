package lang

import (
	"slices"
	"strings"
)

// Mention is one place where a text names a concept.
type Mention struct {
	Concept     int
	First, Last int  // word indexes, ends included
	Policy      bool // the term found is policy jargon
}

// termIndex holds the terms of all concepts by the stem of their first word.
type termIndex struct {
	first map[string][]term
	seen  map[string]bool // doubles within a concept
}

// term is a term as the stems it is found by. A term of two content words or more leaves its stop words
// out, so that "leren op de werkplek" is found in "leren op je werkplek".
type term struct {
	stems   []string
	loose   bool // stop words may stand between the stems
	concept int
	policy  bool
}

// maxGap is how many stop words may stand between two content words of a term. Two allow "op de"; with
// three, phrases began to cross clauses.
const maxGap = 2

func newTermIndex() *termIndex {
	return &termIndex{map[string][]term{}, map[string]bool{}}
}

func (x *termIndex) add(words []Word, concept int, policy bool) {
	t := term{concept: concept, policy: policy}
	for _, w := range words {
		if w.Content() {
			t.stems = append(t.stems, w.Stem)
		}
	}
	t.loose = len(t.stems) > 1
	if !t.loose {
		t.stems = t.stems[:0]
		for _, w := range words {
			t.stems = append(t.stems, w.Stem)
		}
	}
	if len(t.stems) == 0 {
		return
	}
	key := strings.Join(t.stems, " ") + "\x00" + string(rune(concept))
	if x.seen[key] {
		return
	}
	x.seen[key] = true
	x.first[t.stems[0]] = append(x.first[t.stems[0]], t)
}

// match returns the index of the last word of the term when it begins at words[i], or -1.
func (t term) match(words []Word, i int) int {
	at := i
	for _, want := range t.stems[1:] {
		at++
		for gap := 0; t.loose && gap < maxGap && at < len(words) &&
			words[at].Stem != want && words[at].Is(Stop); gap++ {
			at++
		}
		if at >= len(words) || words[at].Stem != want || words[at].Sentence != words[i].Sentence {
			return -1
		}
	}
	return at
}

// Find returns the concepts a text names, in the order of their first words, longer mentions first. Terms
// are compared by stems; a mention inside a longer one of the same concept is left out.
func (c *Concepts) Find(words []Word, code Code) []Mention {
	var found []Mention
	var stems [longestTerm]string
	for i := range words {
		at := c.table.find(words[i].Stem)
		for t := range c.table.terms(at, code, &stems) {
			if last := t.match(words, i); last >= 0 {
				found = append(found, Mention{t.concept, i, last, t.policy})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		if a.Last != b.Last {
			return b.Last - a.Last
		}
		return a.Concept - b.Concept
	})
	return outermost(found)
}

// outermost drops mentions inside another of the same concept. The mentions are sorted by first word,
// longest first, so that the outer one comes earlier.
func outermost(sorted []Mention) []Mention {
	reach := map[int]int{} // concept -> one past the last word it has been found in
	out := sorted[:0]
	for _, m := range sorted {
		if m.Last < reach[m.Concept] {
			continue
		}
		reach[m.Concept] = m.Last + 1
		out = append(out, m)
	}
	return out
}
