package lang

import (
	"sync"
)

// lexicon is what the word lists of one language say: data/words-nl.txt or data/words-en.txt.
type lexicon struct {
	flags    map[string]Flag
	phrases  *phraseBook // hedges of more than one word
	abbrev   map[string]bool
	titles   map[string]bool // abbreviations that stand before a name
	accented map[string]bool // roots that are spelled with é
	places   map[string]bool
	concrete map[string]bool // stems of things one can point at
	abstract map[string]bool // stems of abstract nouns
	bad      map[string]bool // stems of words that find fault
	fine     map[string]bool // and of those that praise or reassure
	notNoun  map[string]bool // look like a nominalisation and are none
}

var dutchLexicon = sync.OnceValue(func() *lexicon { return loadLexicon(NL) })
var englishLexicon = sync.OnceValue(func() *lexicon { return loadLexicon(EN) })

func lexiconOf(code Code) *lexicon {
	if code == EN {
		return englishLexicon()
	}
	return dutchLexicon()
}

// flagSections says which flag the words of a section of the word list carry.
var flagSections = []struct {
	section string
	flag    Flag
}{
	{"stop", Stop}, {"negation", Negation}, {"modal", Modal}, {"hedge", Hedge},
	{"first person", FirstPerson}, {"second person", SecondPerson}, {"passive", Passive},
}

func loadLexicon(code Code) *lexicon {
	lines := readData("words-" + string(code) + ".txt")
	lex := &lexicon{
		flags:    map[string]Flag{},
		phrases:  newPhraseBook(code, false),
		abbrev:   wordSet(lines, "abbreviation"),
		titles:   wordSet(lines, "title"),
		accented: wordSet(lines, "accented"),
		places:   wordSet(lines, "place"),
		concrete: stemSet(wordSet(lines, "concrete"), code),
		abstract: stemSet(wordSet(lines, "abstract"), code),
		bad:      stemSet(wordSet(lines, "bad"), code),
		fine:     stemSet(wordSet(lines, "fine"), code),
		notNoun:  wordSet(lines, "not a nominalisation"),
	}
	for _, s := range flagSections {
		for w := range wordSet(lines, s.section) {
			lex.flags[w] |= s.flag
		}
	}
	for w := range lex.flags {
		if lex.flags[w]&(Negation|Modal) != 0 {
			lex.flags[w] &^= Stop
		}
	}
	for _, l := range lines {
		if l.Section == "hedge phrase" {
			lex.phrases.add(l.Text)
		}
	}
	return lex
}

func stemSet(words map[string]bool, code Code) map[string]bool {
	set := make(map[string]bool, len(words))
	for w := range words {
		set[Stem(w, code)] = true
	}
	return set
}
