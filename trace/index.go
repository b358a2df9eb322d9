package trace

import (
	"math"
	"sync"

	"spoor/trace/internal/blur"
	"spoor/trace/internal/lang"
)

// index holds what all texts of a case share: the vocabulary, how rare each thing is, and how words and
// concepts hang together. Everything comparable (stem, part, concept, letter run) is a small integer
// there. Once weighed it does not change any more, so that many may look things up in it at once.
type index struct {
	concepts  *lang.Concepts
	stems     map[string]int32
	parts     [][]int32 // stem -> stems of its compound parts
	df        []float64 // stem -> number of texts it stands in
	conceptDF []float64
	grams     map[string]int32
	gramsOf   map[string][]int32 // word -> its letter runs
	gramDF    []float64
	texts     float64

	stemRarity, gramRarity, conceptRarity []float64    // by number; filled by weigh
	relatives                             [][]relative // by stem; filled by relate
	words                                 []*blur.Word // by stem, nil for one nothing is known of; filled by relate

	layers, probes sync.Pool // of layer and probe, which are large
}

// unknown is the number of what no text was counted with: it is as rare as can be, and found nowhere.
const unknown int32 = -1

func newIndex(concepts *lang.Concepts) *index {
	return &index{concepts: concepts, stems: map[string]int32{}, grams: map[string]int32{},
		gramsOf: map[string][]int32{}, conceptDF: make([]float64, concepts.Len())}
}

// known is the number of a stem, unknown when it has none.
func (ix *index) known(stem string) int32 {
	if id, ok := ix.stems[stem]; ok {
		return id
	}
	return unknown
}

// addStem gives the number of a stem, new when needed. parts are those of the word that it was met in,
// which the stem alone would not show.
func (ix *index) addStem(stem string, parts []string) int32 {
	if id, ok := ix.stems[stem]; ok {
		return id
	}
	id := int32(len(ix.parts))
	ix.stems[stem] = id
	ix.parts = append(ix.parts, nil)
	ix.df = append(ix.df, 0)
	var ids []int32
	for _, p := range parts {
		if p != stem {
			ids = append(ids, ix.addStem(p, nil))
		}
	}
	ix.parts[id] = ids
	return id
}

func gramsIn(lower string) []string {
	const size = 5
	marked := "^" + lower + "$"
	starts := make([]int, 0, len(marked)+1)
	for i := range marked {
		starts = append(starts, i)
	}
	starts = append(starts, len(marked))
	var out []string
	for i := 0; i+size < len(starts); i++ {
		out = append(out, marked[starts[i]:starts[i+size]])
	}
	return out
}

// addGrams gives the four-letter runs of a word, with its borders; they meet where inflection and
// compounding keep stems apart.
func (ix *index) addGrams(lower string) []int32 {
	if out, ok := ix.gramsOf[lower]; ok {
		return out
	}
	var out []int32
	for _, key := range gramsIn(lower) {
		id, ok := ix.grams[key]
		if !ok {
			id = int32(len(ix.gramDF))
			ix.grams[key] = id
			ix.gramDF = append(ix.gramDF, 0)
		}
		out = append(out, id)
	}
	ix.gramsOf[lower] = out
	return out
}

// knownGrams are the letter runs of a word that any text was counted with.
func (ix *index) knownGrams(lower string) []int32 {
	if out, ok := ix.gramsOf[lower]; ok {
		return out
	}
	var out []int32
	for _, key := range gramsIn(lower) {
		if id, ok := ix.grams[key]; ok {
			out = append(out, id)
		}
	}
	return out
}

// count notes in how many texts each thing stands; a text that stands twice counts twice.
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
	ix.stemRarity, ix.gramRarity = ix.rarities(ix.df), ix.rarities(ix.gramDF)
	ix.conceptRarity = ix.rarities(ix.conceptDF)
	ix.layers.New = func() any { return ix.newLayer() }
	ix.probes.New = func() any { return ix.newProbe() }
}

func (ix *index) rarities(df []float64) []float64 {
	known := map[float64]float64{} // most things stand in a few texts only
	out := make([]float64, len(df))
	for id, n := range df {
		w, ok := known[n]
		if !ok {
			w = ix.rarity(n)
			known[n] = w
		}
		out[id] = w
	}
	return out
}

func (ix *index) stemWeight(id int32) float64 {
	if id == unknown {
		return ix.rarity(0)
	}
	return ix.stemRarity[id]
}

func (ix *index) gramWeight(id int32) float64    { return ix.gramRarity[id] }
func (ix *index) conceptWeight(id int32) float64 { return ix.conceptRarity[id] }
