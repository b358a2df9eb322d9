package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Flag is a set of things known of a word from lists and from its form.
type Flag uint16

// The flags. A negation or modal verb is never a stop word: losing one is a change of meaning.
const (
	Stop         Flag = 1 << iota // carries no content of its own
	Negation                      // niet, geen, zonder, not, never
	Modal                         // moeten, kunnen, willen, should, could
	Hedge                         // mogelijk, in principe, possibly
	FirstPerson                   // ik, wij, ons, my, we
	SecondPerson                  // jij, u, you
	Passive                       // forms of worden and be that build a passive
	Name                          // capital inside a sentence, or an abbreviation in capitals
	Digit                         // holds a digit
)

// Word is one word-like token of a text. Its zero value is no word.
type Word struct {
	Text       string // as written, apostrophes straight
	Lower      string // lower case, composed (NFC), without accents of emphasis
	Stem       string // what inflected forms of one word share; not itself a word
	Start, End int    // byte offsets in the text
	Sentence   int    // number of the sentence it stands in, from 0
	Flags      Flag
}

// Is reports whether the word carries any of the given flags.
func (w Word) Is(f Flag) bool { return w.Flags&f != 0 }

// Content reports whether a word says something by itself: no stop word and no bare sign.
func (w Word) Content() bool { return w.Flags&Stop == 0 && w.Stem != "" }

// Read returns the words of a text in order, with stems, flags and sentence numbers. The offsets are
// those of the text as given, also when it is not in composed form; a word never crosses a sentence.
func Read(text string, code Code) []Word { return NewReader(code).Read(text) }

// Reader reads many texts of one language and remembers the words it met. It is not safe for concurrent
// use.
type Reader struct{ memo *memo }

// NewReader returns a reader that has met no word yet.
func NewReader(code Code) *Reader { return &Reader{newMemo(code)} }

// Read is as the function Read.
func (r *Reader) Read(text string) []Word {
	spans := tokens(text)
	if len(spans) == 0 {
		return nil
	}
	words := make([]Word, len(spans))
	memo := r.memo
	code := memo.code
	ends := sentenceEnds(text, code)
	sentence, first := 0, true
	for i, s := range spans {
		for sentence < len(ends)-1 && s.start >= ends[sentence] {
			sentence++
			first = true
		}
		known := memo.read(text[s.start:s.end])
		words[i] = Word{known.text, known.lower, known.stem, s.start, s.end, sentence, known.flags}
		if nameLike(known, first) {
			words[i].Flags |= Name
		}
		first = first && !startsSentence(known)
	}
	flagPhrases(words, lexiconOf(code))
	return words
}

// flagPhrases marks the words of hedges that are phrases.
func flagPhrases(words []Word, lex *lexicon) {
	for i := 0; i < len(words); i++ {
		n := lex.phrases.longest(words, i)
		for k := i; k < i+n; k++ {
			words[k].Flags |= Hedge
		}
	}
}

// reading is what a word is wherever it stands.
type reading struct {
	text, lower, stem string
	flags             Flag
	capital, shout    bool // first letter is a capital; two capitals or more and no small letter
}

// memo keeps the readings of words, most of which occur many times.
type memo struct {
	code  Code
	lex   *lexicon
	known map[string]reading
}

func newMemo(code Code) *memo {
	return &memo{code, lexiconOf(code), map[string]reading{}}
}

func (m *memo) read(raw string) reading {
	if r, ok := m.known[raw]; ok {
		return r
	}
	text := written(raw)
	r := reading{text: text, lower: fold(text, m.code)}
	r.stem = Stem(r.lower, m.code)
	r.flags = m.lex.flags[r.lower]
	if strings.ContainsAny(r.lower, "0123456789") {
		r.flags |= Digit
	}
	r.capital, r.shout = capitals(text)
	m.known[raw] = r
	return r
}

func capitals(text string) (first, all bool) {
	upper, lower := 0, 0
	for i, c := range text {
		switch {
		case unicode.IsUpper(c):
			upper++
			first = first || i == 0
		case unicode.IsLower(c):
			lower++
		}
	}
	return first, upper >= 2 && lower == 0
}

// nameLike reports whether a word has the look of a name. The first word of a sentence has a capital
// anyway, and I is always written so.
func nameLike(r reading, first bool) bool {
	if r.text == "I" || strings.HasPrefix(r.text, "I'") {
		return false
	}
	return r.shout && utf8.RuneCountInString(r.text) <= 6 || r.capital && !first
}

// startsSentence reports whether a word takes the capital of its sentence. Clipped words do not: in
// "'s Ochtends" the next one does.
func startsSentence(r reading) bool { return r.lower != "" && r.lower[0] != '\'' }
