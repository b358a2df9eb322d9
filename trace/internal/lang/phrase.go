package lang

import "strings"

// phraseBook finds phrases word by word. An element of a phrase is a word, or a word with a final *
// that matches every word beginning with it. In a book with stems a word also matches its inflections.
type phraseBook struct {
	code   Code
	stems  bool
	first  map[string][]pattern // by the first word, or its stem in a book with stems
	prefix map[string][]pattern // by the first letters of a first word with *
}

type pattern []element

type element struct {
	word string // the word itself; the beginning of it when wild
	stem string
	wild bool
}

// prefixKey is how many bytes of a wildcard word serve as its key; shorter ones are kept under what
// they have.
const prefixKey = 3

func newPhraseBook(code Code, stems bool) *phraseBook {
	return &phraseBook{code, stems, map[string][]pattern{}, map[string][]pattern{}}
}

// add enters a phrase as a list has it, its words separated by spaces.
func (b *phraseBook) add(phrase string) {
	var p pattern
	for _, w := range strings.Fields(phrase) {
		head, wild := strings.CutSuffix(w, "*")
		p = append(p, element{head, b.key(head), wild})
	}
	switch {
	case len(p) == 0:
	case p[0].wild:
		key := p[0].word[:min(prefixKey, len(p[0].word))]
		b.prefix[key] = append(b.prefix[key], p)
	default:
		b.first[p[0].stem] = append(b.first[p[0].stem], p)
	}
}

func (b *phraseBook) key(word string) string {
	if b.stems {
		return Stem(word, b.code)
	}
	return word
}

// longest returns the number of words of the longest phrase that begins at words[i], 0 when none does.
func (b *phraseBook) longest(words []Word, i int) int {
	length := 0
	try := func(patterns []pattern) {
		for _, p := range patterns {
			if len(p) > length && b.matches(p, words[i:]) {
				length = len(p)
			}
		}
	}
	lower := words[i].Lower
	try(b.first[lower])
	if b.stems && words[i].Stem != lower {
		try(b.first[words[i].Stem])
	}
	for n := 0; len(b.prefix) > 0 && n <= min(prefixKey, len(lower)); n++ {
		try(b.prefix[lower[:n]])
	}
	return length
}

func (b *phraseBook) matches(p pattern, words []Word) bool {
	if len(p) > len(words) {
		return false
	}
	for k, e := range p {
		w := words[k]
		ok := w.Lower == e.word || b.stems && w.Stem == e.stem
		if e.wild {
			ok = strings.HasPrefix(w.Lower, e.word)
		}
		if !ok || w.Sentence != words[0].Sentence {
			return false
		}
	}
	return true
}
