package lang

import (
	"strings"
	"sync"
)

// stemTable holds the exceptions of a stemmer: data/stem-nl.txt or data/stem-en.txt.
type stemTable struct {
	words    map[string]string // irregular form -> base form, whole words
	verbs    map[string]string // irregular verb form -> infinitive; also behind a prefix
	heads    map[string]string // irregular plural that also ends compounds -> singular
	fixed    map[string]string // word that is its own stem, or has the stem given
	keepT    map[string]bool   // stems whose final d or t is no ending
	prefixes []string          // separable prefixes of verbs, longest first
	closed   []string          // inseparable prefixes
	bare     map[string]string // strong participles without ge-, found behind a closed prefix
}

var dutchIrregular = sync.OnceValue(func() *stemTable { return loadStemTable(NL) })
var englishIrregular = sync.OnceValue(func() *stemTable { return loadStemTable(EN) })

func loadStemTable(code Code) *stemTable {
	lines := readData("stem-" + string(code) + ".txt")
	t := &stemTable{
		words: formTable(lines, "forms"),
		verbs: formTable(lines, "verbs"),
		heads: formTable(lines, "heads"),
		fixed: formTable(lines, "fixed"),
		keepT: wordSet(lines, "keep t"),
		bare:  map[string]string{},
	}
	for _, l := range lines {
		switch l.Section {
		case "prefixes":
			t.prefixes = append(t.prefixes, strings.Fields(l.Text)...)
		case "inseparable prefixes":
			t.closed = append(t.closed, strings.Fields(l.Text)...)
		}
	}
	for _, l := range lines {
		if base, _, ok := strings.Cut(l.Text, ":"); ok && l.Section == "verbs" {
			t.verbs[base] = base
		}
	}
	for form, base := range t.verbs {
		if rest, ok := strings.CutPrefix(form, "ge"); ok && strings.HasSuffix(rest, "en") {
			t.bare[rest] = base
		}
	}
	return t
}

// formTable reads lines of the shape "base: form form ..." as form -> base. A line without a colon
// holds words that are their own base.
func formTable(lines []dataLine, section string) map[string]string {
	table := map[string]string{}
	for _, l := range lines {
		if l.Section != section {
			continue
		}
		base, forms, found := strings.Cut(l.Text, ":")
		if !found {
			forms, base = base, ""
		}
		for _, form := range strings.Fields(forms) {
			table[form] = base
			if base == "" {
				table[form] = form
			}
		}
	}
	return table
}
