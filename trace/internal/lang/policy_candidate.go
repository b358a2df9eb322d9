package lang

import (
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

// formReader reads the forms of one text. What is asked of a word again and again is worked out once.
type formReader struct {
	text    string
	words   []Word
	code    Code
	jargon  *jargon
	office  *officeWords
	know    []wordKnown
	listed  map[Phrase]bool // by the list
	rule    map[Phrase]bool // by list and rule of form
	concept map[Phrase]bool // phrases that name a concept; true when the term is policy language
}

// wordKnown is what the lists say of a word where it stands.
type wordKnown struct {
	inner              bool // may stand inside a term though it is a stop word
	joined             bool // nothing but a space lies between it and the word before
	modifier, nominal  bool
	noun, adjective    bool // of policy language
	officeVerb         bool
	verb               verbForm
	inListed, inPolicy bool
}

// innerWords may stand inside a term: mate van zorg, case for change.
var innerWords = map[Code]map[string]bool{
	NL: {"van": true, "de": true, "het": true, "en": true, "voor": true, "in": true, "op": true},
	EN: {"of": true, "the": true, "and": true, "for": true, "in": true, "to": true},
}

// PolicyForms returns every phrase of a text that may be a policy term, with its signs; phrases overlap.
// words and mentions are those of Read and Find over the same text.
func PolicyForms(text string, words []Word, mentions []Mention, code Code) []PolicyForm {
	r := newFormReader(text, words, mentions, code)
	var out []PolicyForm
	for i := range words {
		for _, last := range r.ends(i) {
			p := Phrase{i, last}
			out = append(out, PolicyForm{p, r.signs(p)})
		}
	}
	return out
}

func newFormReader(text string, words []Word, mentions []Mention, code Code) *formReader {
	r := &formReader{text: text, words: words, code: code, jargon: jargonOf(code),
		office: officeOf(code), listed: map[Phrase]bool{}, concept: map[Phrase]bool{}}
	r.know = make([]wordKnown, len(words))
	for i := range words {
		r.know[i] = r.known(i)
	}
	for i := range words {
		if n := r.jargon.listed.longest(words, i); n > 0 {
			r.listed[Phrase{i, i + n - 1}] = true
			for k := i; k < i+n; k++ {
				r.know[k].inListed = true
			}
		}
	}
	r.rule = map[Phrase]bool{}
	for _, p := range PolicyTerms(words, code) {
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
	w := r.words[i]
	k := wordKnown{
		inner:      innerWords[r.code][w.Lower],
		noun:       r.office.noun(w.Stem),
		adjective:  r.office.adjectives[w.Stem],
		officeVerb: r.office.verbs[w.Stem],
		verb:       r.office.verb(w.Lower),
		modifier:   r.modifier(w),
	}
	if i > 0 && w.Sentence == r.words[i-1].Sentence {
		k.joined = strings.TrimSpace(r.text[r.words[i-1].End:w.Start]) == ""
	}
	k.nominal = !w.Is(Stop|notInTerm) &&
		(r.code == NL || k.verb != finiteVerb && !strings.HasSuffix(w.Lower, "ly"))
	return k
}

// englishModifier are endings of English words that stand before a noun.
var englishModifier = []string{"al", "ive", "ous", "able", "ible", "ful", "ic", "ed", "ary", "led", "ing"}

// modifier reports whether a word has the form of one that stands before a noun. The inflected
// adjective of Dutch ends in -e.
func (r *formReader) modifier(w Word) bool {
	if r.code == NL {
		return len(w.Lower) > 3 && strings.HasSuffix(w.Lower, "e")
	}
	return r.jargon.modify[w.Lower] || r.office.adjectives[w.Stem] ||
		len(w.Lower) > 4 && endsInAny(w.Lower, englishModifier)
}

// ends returns the last words of the phrases that begin at word i, shortest first.
func (r *formReader) ends(i int) []int {
	var out []int
	listed := r.jargon.listed.longest(r.words, i)
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
