package lang

import (
	"iter"
	"slices"
	"strings"
)

// PolicyForm is a phrase that may be a policy term, with the signs that its form gives.
type PolicyForm struct {
	Phrase
	X []float64 // by FormNames
}

// longestForm is the most words of a term that is in no list; longer ones are hardly ever circled.
const longestForm = 4

// FormReader reads the forms of many texts of one language and remembers the words it met. It is not safe for
// concurrent use.
type FormReader struct {
	code   Code
	jargon *jargon
	office *officeWords
	lex    *lexicon
	met    map[string]*formWord // by the text of a word
	x      []float64            // of the form at hand
}

// NewFormReader returns a reader that has met no word yet.
func NewFormReader(code Code) *FormReader {
	return &FormReader{code, jargonOf(code), officeOf(code), lexiconOf(code), map[string]*formWord{},
		make([]float64, formSigns)}
}

// formReader reads the forms of one text. What is asked of a word again and again is worked out once.
type formReader struct {
	*FormReader
	text    string
	words   []Word
	know    []wordKnown
	listed  map[Phrase]bool // by the list
	rule    map[Phrase]bool // by list and rule of form
	concept map[Phrase]bool // phrases that name a concept; true when the term is policy language
}

// wordKnown is what the lists say of a word where it stands.
type wordKnown struct {
	*formWord
	joined             bool // nothing but a space lies between it and the word before
	nominal            bool
	longest            int // words of the longest listed phrase that begins at it
	inListed, inPolicy bool
}

// innerWords may stand inside a term: mate van zorg, case for change.
var innerWords = map[Code]map[string]bool{
	NL: {"van": true, "de": true, "het": true, "en": true, "voor": true, "in": true, "op": true},
	EN: {"of": true, "the": true, "and": true, "for": true, "in": true, "to": true},
}

// PolicyForms yields every phrase of a text that may be a policy term, with its signs; phrases overlap. words and
// mentions are those of Read and Find over the same text. The signs are good until the next is asked for.
func (f *FormReader) PolicyForms(text string, words []Word, mentions []Mention) iter.Seq[PolicyForm] {
	return func(yield func(PolicyForm) bool) {
		r := f.begin(text, words, mentions)
		for i := range words {
			for _, last := range r.ends(i) {
				p := Phrase{i, last}
				clear(f.x)
				r.signs(p, f.x)
				if !yield(PolicyForm{p, f.x}) {
					return
				}
			}
		}
	}
}

func (f *FormReader) begin(text string, words []Word, mentions []Mention) *formReader {
	r := &formReader{FormReader: f, text: text, words: words,
		listed: map[Phrase]bool{}, rule: map[Phrase]bool{}, concept: map[Phrase]bool{}}
	r.know = make([]wordKnown, len(words))
	for i := range words {
		r.know[i] = r.known(i)
	}
	for i := range words {
		if n := r.know[i].longest; n > 0 {
			r.listed[Phrase{i, i + n - 1}] = true
			for k := i; k < i+n; k++ {
				r.know[k].inListed = true
			}
		}
	}
	for _, p := range r.jargon.terms(words, f.code, func(i int) int { return r.know[i].longest }) {
		r.rule[p] = true
	}
	for _, m := range mentions {
		p := Phrase{m.First, m.Last}
		r.concept[p] = r.concept[p] || m.Policy
		for k := m.First; m.Policy && k <= m.Last; k++ {
			r.know[k].inPolicy = true
		}
	}
	return r
}

const notInTerm = Negation | Modal | Passive | FirstPerson | SecondPerson

func (r *formReader) known(i int) wordKnown {
	w := &r.words[i]
	k := wordKnown{formWord: r.meet(w), longest: r.jargon.listed.longest(r.words, i)}
	if i > 0 && w.Sentence == r.words[i-1].Sentence {
		k.joined = strings.TrimSpace(r.text[r.words[i-1].End:w.Start]) == ""
	}
	k.nominal = !w.Is(Stop|notInTerm) &&
		(r.code == NL || k.verb != finiteVerb && !strings.HasSuffix(w.Lower, "ly"))
	return k
}

// ends returns the last words of the phrases that begin at word i, shortest first.
func (r *formReader) ends(i int) []int {
	var out []int
	listed := r.know[i].longest
	if !r.words[i].Is(Stop | notInTerm) {
		for k := i; k < len(r.words) && k < i+longestForm; k++ {
			if k > i && !r.know[k].joined || r.words[k].Is(notInTerm) ||
				k > i && r.words[k].Is(Digit) {
				break
			}
			if r.words[k].Is(Stop) {
				if r.know[k].inner {
					continue
				}
				break
			}
			out = append(out, k)
		}
	}
	if last := i + listed - 1; listed > 0 && (len(out) == 0 || !slices.Contains(out, last)) {
		out = append(out, last)
	}
	return out
}
