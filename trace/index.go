package trace

import (
	"math"

	"spoor/trace/internal/lang"
)

// index holds what all texts of a case share: the vocabulary, how rare each thing is, and how words and
// concepts hang together. Everything comparable (stem, part, concept, number) is a small integer there.
type index struct {
	concepts  *lang.Concepts
	compounds map[lang.Code]*lang.Compounds
	stems     map[string]int
	parts     [][]int   // stem -> stems of its compound parts
	df        []float64 // stem -> number of texts it stands in
	conceptDF map[int]float64
	grams     map[string]int
	gramDF    []float64
	texts     float64

	stemRarity, gramRarity []float64    // by number; filled by weigh, when all texts are counted
	relatives              [][]relative // by stem; filled by relate
}

// newIndex reads the vocabulary of all texts, which compounds are split on.
func newIndex(texts []tongued, concepts *lang.Concepts) *index {
	ix := &index{concepts: concepts, stems: map[string]int{}, compounds: map[lang.Code]*lang.Compounds{},
		conceptDF: map[int]float64{}, grams: map[string]int{}}
	vocabulary := map[lang.Code][]string{}
	seen := map[string]bool{}
	for _, t := range texts {
		for _, w := range lang.Read(t.text, t.code) {
			if key := string(t.code) + w.Lower; !seen[key] {
				seen[key] = true
				vocabulary[t.code] = append(vocabulary[t.code], w.Lower)
			}
		}
	}
	for code, words := range vocabulary {
		ix.compounds[code] = lang.NewCompounds(words, code)
	}
	return ix
}

// tongued is a text with its language: notes and drafts may differ.
type tongued struct {
	text string
	code lang.Code
}

// stem gives the number of a stem, new when needed. The word is for its parts, which the stem alone
// would not show.
func (ix *index) stem(stem, lower string, code lang.Code) int {
	if id, ok := ix.stems[stem]; ok {
		return id
	}
	id := len(ix.parts)
	ix.stems[stem] = id
	ix.parts = append(ix.parts, nil)
	ix.df = append(ix.df, 0)
	if ix.stemRarity != nil { // met after the count, when a stretch is cut out: as rare as can be
		ix.stemRarity = append(ix.stemRarity, ix.rarity(0))
	}
	if c := ix.compounds[code]; c != nil && lower != "" {
		var parts []int
		for _, p := range c.Parts(lower) {
			if p != stem {
				parts = append(parts, ix.stem(p, "", code))
			}
		}
		ix.parts[id] = parts
	}
	return id
}

// count notes in how many texts each thing stands; reading a text twice counts twice.
func (ix *index) count(r *reading) {
	ix.texts++
	for _, t := range r.terms {
		ix.df[t.stem]++
	}
	for _, c := range r.concepts {
		ix.conceptDF[c]++
	}
	for _, g := range r.grams {
		ix.gramDF[g]++
	}
}

// rarity is the weight of something that stands in df of all texts: the inverse document frequency
// of Sparck Jones (1972), smoothed so that it never falls to zero.
func (ix *index) rarity(df float64) float64 {
	return math.Log(1 + (ix.texts-df+0.5)/(df+0.5))
}

// weigh works out how rare everything counted is.
func (ix *index) weigh() {
	ix.stemRarity, ix.gramRarity = make([]float64, len(ix.df)), make([]float64, len(ix.gramDF))
	for id, df := range ix.df {
		ix.stemRarity[id] = ix.rarity(df)
	}
	for id, df := range ix.gramDF {
		ix.gramRarity[id] = ix.rarity(df)
	}
}

func (ix *index) stemWeight(id int) float64    { return ix.weightOf(ix.stemRarity, id) }
func (ix *index) gramWeight(id int) float64    { return ix.weightOf(ix.gramRarity, id) }
func (ix *index) conceptWeight(id int) float64 { return ix.rarity(ix.conceptDF[id]) }

// weightOf is the weight of something counted; what comes up only in a stretch of a text, such as a
// number in digits that stands alone in it, was counted in none.
func (ix *index) weightOf(rarity []float64, id int) float64 {
	if id < len(rarity) {
		return rarity[id]
	}
	return ix.rarity(0)
}

// term is a content word of a text, once per stem.
type term struct {
	stem int
	word int  // index of its first word
	name bool // written as a name
}

// reading is a text read for comparison.
type reading struct {
	text      string
	code      lang.Code
	words     []lang.Word
	numbers   []lang.Number
	signs     lang.Signs
	terms     []term
	concepts  []int // distinct, in order of appearance
	mentions  []lang.Mention
	grams     []int // distinct four-letter runs of its content words
	sentences []*view
	whole     *view
	reach     map[int]float64 // how strongly each word of the case is met in it
}

// view is a stretch of a reading as sets, to look things up in.
type view struct {
	first, last int          // words, last excluded
	stems       map[int]bool // as written
	parts       map[int]bool // parts of the compounds written
	concepts    map[int]float64
	grams       map[int]bool
	numbers     []lang.Number
	weight      float64  // of all its terms
	alone       *reading // the stretch read as a text of its own, once somebody asked
}

// read reads one text.
func (ix *index) read(text string, code lang.Code) *reading {
	r := &reading{text: text, code: code, words: lang.Read(text, code)}
	r.numbers = lang.Numbers(r.words, code)
	r.signs = lang.ReadSigns(text, r.words, code)
	r.mentions = ix.concepts.Find(r.words, code)
	ix.readTerms(r)
	r.readConcepts()
	return r
}

func (r *reading) readConcepts() {
	seen := map[int]bool{}
	for _, m := range r.mentions {
		if !seen[m.Concept] {
			seen[m.Concept] = true
			r.concepts = append(r.concepts, m.Concept)
		}
	}
}

// cut takes a stretch out of a reading. Reading the words anew was not taken: at the start of a text a
// name or a number may read as something else.
func (ix *index) cut(r *reading, v *view) *reading {
	start, end := r.words[v.first].Start, r.words[v.last-1].End
	part := &reading{text: r.text[start:end], code: r.code}
	part.words = append(part.words, r.words[v.first:v.last]...)
	for i := range part.words {
		part.words[i].Start -= start
		part.words[i].End -= start
	}
	for _, n := range r.numbers {
		if n.First >= v.first && n.Last < v.last {
			n.First, n.Last = n.First-v.first, n.Last-v.first
			part.numbers = append(part.numbers, n)
		}
	}
	for _, m := range r.mentions {
		if m.First >= v.first && m.Last < v.last {
			m.First, m.Last = m.First-v.first, m.Last-v.first
			part.mentions = append(part.mentions, m)
		}
	}
	part.signs = lang.ReadSigns(part.text, part.words, part.code)
	ix.readTerms(part)
	part.readConcepts()
	ix.views(part)
	return part
}

// readTerms takes the content words. Words within a number are left to the numbers, unless there is
// nothing else: "3 van de 12" is a statement too.
func (ix *index) readTerms(r *reading) {
	ix.readContentWords(r)
	if len(r.terms) > 0 {
		return
	}
	for i, w := range r.words {
		if w.Flags&lang.Digit != 0 {
			r.terms = append(r.terms, term{stem: ix.stem(w.Stem, "", r.code), word: i})
		}
	}
}

func (ix *index) readContentWords(r *reading) {
	numeric := map[int]bool{}
	for _, n := range r.numbers {
		for i := n.First; i <= n.Last; i++ {
			numeric[i] = true
		}
	}
	seen, seenGram := map[int]bool{}, map[int]bool{}
	for i, w := range r.words {
		if w.Flags&lang.Stop != 0 || w.Flags&lang.Digit != 0 || len(w.Stem) < 2 {
			continue
		}
		if numeric[i] && w.Flags&lang.Negation == 0 && isNumberWord(r, i) {
			continue
		}
		id := ix.stem(w.Stem, w.Lower, r.code)
		if !seen[id] {
			seen[id] = true
			r.terms = append(r.terms, term{id, i, w.Flags&lang.Name != 0})
		}
		for _, g := range ix.gramsOf(w.Lower) {
			if !seenGram[g] {
				seenGram[g] = true
				r.grams = append(r.grams, g)
			}
		}
	}
}

// isNumberWord says whether word i is the amount of a number and not what is counted: "weken" in
// "zes weken" is a word to link on like any other.
func isNumberWord(r *reading, i int) bool {
	for _, n := range r.numbers {
		if n.First <= i && i <= n.Last {
			return i < n.Last || n.First == n.Last
		}
	}
	return false
}

// gramsOf gives the four-letter runs of a word, with its borders; they meet where inflection and
// compounding keep stems apart.
func (ix *index) gramsOf(lower string) []int {
	const size = 5
	runes := []rune("^" + lower + "$")
	var out []int
	for i := 0; i+size <= len(runes); i++ {
		key := string(runes[i : i+size])
		id, ok := ix.grams[key]
		if !ok {
			id = len(ix.gramDF)
			ix.grams[key] = id
			ix.gramDF = append(ix.gramDF, 0)
		}
		out = append(out, id)
	}
	return out
}

// views builds the sets of a reading: one for the whole, and one for every sentence and every two
// sentences in a row, which is how far one statement usually stretches.
func (ix *index) views(r *reading) {
	r.whole = ix.view(r, 0, len(r.words))
	starts := []int{}
	for i, w := range r.words {
		if i == 0 || w.Sentence != r.words[i-1].Sentence {
			starts = append(starts, i)
		}
	}
	ends := append(append([]int{}, starts...), len(r.words))[min(1, len(starts)):]
	for i := range starts {
		r.sentences = append(r.sentences, ix.view(r, starts[i], ends[i]))
		if i+1 < len(starts) {
			r.sentences = append(r.sentences, ix.view(r, starts[i], ends[i+1]))
		}
	}
	if len(r.sentences) == 0 {
		r.sentences = []*view{r.whole}
	}
}

func (ix *index) view(r *reading, first, last int) *view {
	v := &view{first: first, last: last, stems: map[int]bool{}, parts: map[int]bool{},
		concepts: map[int]float64{}, grams: map[int]bool{}}
	for i := first; i < last; i++ {
		w := r.words[i]
		if w.Flags&lang.Stop != 0 {
			continue
		}
		id, known := ix.stems[w.Stem]
		if !known || v.stems[id] {
			continue
		}
		v.stems[id] = true
		v.weight += ix.stemWeight(id)
		for _, p := range ix.parts[id] {
			v.parts[p] = true
		}
		for _, g := range ix.gramsOf(w.Lower) {
			v.grams[g] = true
		}
	}
	for _, m := range r.mentions {
		if m.First >= first && m.Last < last {
			ix.spread(v.concepts, m.Concept)
		}
	}
	for _, n := range r.numbers {
		if n.First >= first && n.Last < last {
			v.numbers = append(v.numbers, n)
		}
	}
	return v
}

// spread adds a concept with its broader ones, each step up at half the strength.
func (ix *index) spread(set map[int]float64, concept int) {
	set[concept] = 1
	strength := 1.0
	for _, b := range ix.concepts.Broader(concept) {
		strength /= 2
		if strength < 0.2 {
			return
		}
		set[b] = max(set[b], strength)
	}
}
