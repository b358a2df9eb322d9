package trace

import (
	"slices"
	"sort"
	"sync/atomic"

	"spoor/trace/internal/lang"
)

// term is a content word of a text, once per stem.
type term struct {
	stem int32
	word int32 // index of its first word
	name bool  // written as a name
}

// reading is a text read for comparison.
type reading struct {
	text     string
	code     lang.Code
	by       string // who said it, of a statement
	words    []lang.Word
	length   int     // in words, also where the words are put away
	stems    []int32 // [word] number of its stem; unknown for stop words too
	numbers  []lang.Number
	signs    lang.Signs
	mentions []lang.Mention
	terms    []term
	concepts []int32 // distinct, in order of appearance
	grams    []int32 // distinct four-letter runs of its content words
	content  content
	whole    *view
	views    []*view // every sentence and every two sentences in a row
	target   target  // empty where nothing is sought in it
	sums     sums
	met      wordings // of a stretch: how much of it is found in paragraphs
}

// view is a stretch of a reading.
type view struct {
	first, last int     // words, last excluded
	weight      float64 // of all its stems
	negated     bool    // a word in it denies something
	alone       atomic.Pointer[reading]
}

// content is the whole of a reading as sets, to look things up in.
type content struct {
	stems    []int32 // as written; ascending
	parts    []int32 // of the compounds written; ascending
	concepts []reached
}

// reached is a concept that a text names, or a broader one of a concept that it names.
type reached struct {
	concept  int32
	strength float64 // 1 for one that is named, half of that for each step up
}

func (c *content) hasStem(id int32) bool { return has(c.stems, id) }
func (c *content) hasPart(id int32) bool { return has(c.parts, id) }

func (c *content) concept(id int32) float64 {
	i, found := slices.BinarySearchFunc(c.concepts, id, func(r reached, id int32) int {
		return int(r.concept) - int(id)
	})
	if !found {
		return 0
	}
	return c.concepts[i].strength
}

func has(set []int32, id int32) bool {
	_, found := slices.BinarySearch(set, id)
	return found
}

// sums are the weights of all that a text holds: what shares of it are shares of.
type sums struct {
	terms, names, grams, concepts float64
}

// withWords is a reading with its words, which a large case puts away.
func (r *reading) withWords() *reading {
	if r.words != nil || r.length == 0 {
		return r
	}
	out := *r
	out.words = lang.Read(r.text, r.code)
	if r.by != "" {
		out.leaveFrameOut(r.by)
	}
	return &out
}

// readConcepts lists the concepts that the mentions name.
func (r *reading) readConcepts() {
	seen := make(map[int32]bool, len(r.mentions))
	for _, m := range r.mentions {
		if c := int32(m.Concept); !seen[c] {
			seen[c] = true
			r.concepts = append(r.concepts, c)
		}
	}
}

// numbersWithin and mentionsWithin are those of a stretch; both stand in order of their first words.
func (r *reading) numbersWithin(first, last int) []lang.Number {
	low := sort.Search(len(r.numbers), func(i int) bool { return r.numbers[i].First >= first })
	high := low
	for high < len(r.numbers) && r.numbers[high].Last < last {
		high++
	}
	return r.numbers[low:high]
}

func (r *reading) mentionsWithin(first, last int) []lang.Mention {
	low := sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].First >= first })
	var out []lang.Mention
	for _, m := range r.mentions[low:] {
		if m.First >= last {
			break
		}
		if m.Last < last {
			out = append(out, m)
		}
	}
	return out
}

// isNumberWord says whether word i is the amount of a number and not what is counted: "weken" in
// "zes weken" is a word to link on like any other.
func isNumberWord(n lang.Number, i int) bool { return i < n.Last || n.First == n.Last }

// numberAt gives, for each word, one more than the index of the number it belongs to; nil without
// numbers.
func (r *reading) numberAt() []int32 {
	if len(r.numbers) == 0 {
		return nil
	}
	at := make([]int32, len(r.words))
	for k, n := range r.numbers {
		for i := n.First; i <= n.Last; i++ {
			at[i] = int32(k) + 1
		}
	}
	return at
}

// isContent says of each word whether it is a content word to link on. Words within a number are left
// to the numbers.
func (r *reading) isContent(i int, numberAt []int32) bool {
	w := &r.words[i]
	if w.Flags&lang.Stop != 0 || len(w.Stem) < 2 || w.Flags&lang.Digit != 0 && w.Text[0] <= '9' {
		return false // "N4" and "A27" are names
	}
	if numberAt == nil || numberAt[i] == 0 || w.Flags&lang.Negation != 0 {
		return true
	}
	return !isNumberWord(r.numbers[numberAt[i]-1], i)
}

// sight takes in the words of a text, and all that needs no other text.
func (r *reading) sight(words []lang.Word, concepts *lang.Concepts) {
	r.words, r.length = words, len(words)
	r.numbers = lang.Numbers(words, r.code)
	r.signs = lang.ReadSignsAmong(r.text, words, r.numbers, r.code)
	r.mentions = concepts.Find(words, r.code)
	r.readConcepts()
}

// cut takes a stretch out of a reading. Reading the words anew was not taken: at the start of a text a
// name or a number may read as something else.
func (ix *index) cut(r *reading, v *view) *reading {
	start, end := r.words[v.first].Start, r.words[v.last-1].End
	part := &reading{text: r.text[start:end], code: r.code}
	part.words, part.length = slices.Clone(r.words[v.first:v.last]), v.last-v.first
	for i := range part.words {
		part.words[i].Start -= start
		part.words[i].End -= start
	}
	for _, n := range r.numbersWithin(v.first, v.last) {
		n.First, n.Last = n.First-v.first, n.Last-v.first
		part.numbers = append(part.numbers, n)
	}
	for _, m := range r.mentionsWithin(v.first, v.last) {
		m.First, m.Last = m.First-v.first, m.Last-v.first
		part.mentions = append(part.mentions, m)
	}
	part.signs = lang.ReadSigns(part.text, part.words, part.code)
	part.readConcepts()
	ix.readTerms(part)
	l := ix.layers.Get().(*layer)
	l.finish(part)
	ix.layers.Put(l)
	return part
}

// readTerms takes the terms of a stretch, all of whose words the index has met.
func (ix *index) readTerms(r *reading) {
	seen, seenGram := map[int32]bool{}, map[int32]bool{}
	numberAt := r.numberAt()
	for i := range r.words {
		if !r.isContent(i, numberAt) {
			continue
		}
		w := &r.words[i]
		id := ix.known(w.Stem)
		if !seen[id] {
			seen[id] = true
			r.terms = append(r.terms, term{id, int32(i), w.Flags&lang.Name != 0})
		}
		for _, g := range ix.knownGrams(w.Lower) {
			if !seenGram[g] {
				seenGram[g] = true
				r.grams = append(r.grams, g)
			}
		}
	}
	if len(r.terms) > 0 {
		return
	}
	for i := range r.words {
		if w := &r.words[i]; w.Flags&lang.Digit != 0 {
			r.terms = append(r.terms, term{stem: ix.known(w.Stem), word: int32(i)})
		}
	}
}
