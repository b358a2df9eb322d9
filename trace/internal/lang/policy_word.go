package lang

import (
	"strings"
	"unicode/utf8"
)

// formWord is what the lists and its form say of a word wherever it stands.
type formWord struct {
	inner             bool // may stand inside a term though it is a stop word
	modifier          bool
	noun, adjective   bool // of policy language
	officeVerb        bool
	topics            [officeTopics]bool
	verb              verbForm
	head, headPart    bool // ends terms of policy language, or has such an end
	single            bool
	adjectives        bool // is an adjective that makes policy of what is behind it
	adjectiveEnding   bool
	nominalised       bool
	partFirst         bool // begins with a part that makes policy of it
	partLast          bool
	capital, capitals bool
	letters           int
}

// meet looks a word up, once however often it stands in the texts.
func (f *FormReader) meet(w *Word) *formWord {
	k := f.met[w.Text]
	if k == nil {
		k = f.look(w)
		f.met[w.Text] = k
	}
	return k
}

func (f *FormReader) look(w *Word) *formWord {
	k := &formWord{
		inner:           innerWords[f.code][w.Lower],
		noun:            f.office.noun(w.Stem),
		adjective:       f.office.adjectives[w.Stem],
		officeVerb:      f.office.verbs[w.Stem],
		verb:            f.office.verb(w.Lower),
		modifier:        f.modifier(w),
		head:            f.jargon.heads[w.Lower],
		headPart:        f.code == NL && f.jargon.compound(w.Lower),
		single:          f.jargon.single[w.Stem],
		adjectives:      f.jargon.modify[w.Lower],
		adjectiveEnding: f.jargon.endsAsAdjective(w.Lower),
		nominalised:     nominalisation(w.Lower, f.lex, f.code),
		letters:         utf8.RuneCountInString(w.Lower),
	}
	for t, stems := range f.office.topics {
		k.topics[t] = stems[w.Stem]
	}
	if f.code == NL {
		k.partFirst, k.partLast = f.office.compound(w.Lower, f.jargon.heads)
	}
	k.capital, k.capitals = capitals(w.Text)
	return k
}

// office tells whether a word is policy language by itself.
func (k *formWord) office() bool { return k.noun || k.adjective || k.officeVerb }

// englishModifier are endings of English words that stand before a noun.
var englishModifier = []string{"al", "ive", "ous", "able", "ible", "ful", "ic", "ed", "ary", "led", "ing"}

// modifier reports whether a word has the form of one that stands before a noun. The inflected
// adjective of Dutch ends in -e.
func (f *FormReader) modifier(w *Word) bool {
	if f.code == NL {
		return len(w.Lower) > 3 && strings.HasSuffix(w.Lower, "e")
	}
	return f.jargon.modify[w.Lower] || f.office.adjectives[w.Stem] ||
		len(w.Lower) > 4 && endsInAny(w.Lower, englishModifier)
}
