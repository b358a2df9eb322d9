package blur

import (
	"math"
	"slices"
)

// vocabulary is all that examples hold: their stems, and the fields they touch.
type vocabulary struct {
	stems  []string // sorted
	at     map[string]int
	texts  float64
	counts []float64 // [stem] number of texts it stands in
	fields []int     // [field] one more than its unit, 0 for one untouched
	names  []int     // [unit less stems] field
}

func newVocabulary(examples []Example, fields int) *vocabulary {
	v := &vocabulary{at: map[string]int{}, fields: make([]int, fields)}
	counts := map[string]float64{}
	for _, e := range examples {
		for _, text := range [][]Met{e.Said, e.Hint, e.Blur, e.Beside} {
			v.texts++
			for _, w := range distinct(text) {
				counts[w.Stem]++
				for _, f := range w.Fields {
					v.fields[f.No] = 1
				}
			}
		}
	}
	for s := range counts {
		v.stems = append(v.stems, s)
	}
	slices.Sort(v.stems)
	for i, s := range v.stems {
		v.at[s] = i
		v.counts = append(v.counts, counts[s])
	}
	for no, touched := range v.fields {
		if touched > 0 {
			v.fields[no] = v.units() + 1
			v.names = append(v.names, no)
		}
	}
	return v
}

// distinct are the words of a text, each once.
func distinct(text []Met) []Met {
	met := map[string]bool{}
	var out []Met
	for _, w := range text {
		if !met[w.Stem] {
			met[w.Stem] = true
			out = append(out, w)
		}
	}
	return out
}

func (v *vocabulary) units() int { return len(v.stems) + len(v.names) }

// rarity is the weight of a stem that stands in so many texts: its inverse document frequency (Sparck Jones 1972).
func (v *vocabulary) rarity(texts float64) float64 {
	const scale = 8 // brings it to about 1
	return math.Log((v.texts+1)/(texts+0.5)) / scale
}

// weight is that of a unit in a word; fields have their own.
func (v *vocabulary) weight(unit int) float64 {
	if unit < len(v.stems) {
		return v.rarity(v.counts[unit])
	}
	return 1
}

// text is a text as units, in order.
func (v *vocabulary) text(words []Met) []weighed {
	sum := map[int32]float64{}
	for _, w := range distinct(words) {
		unit := v.at[w.Stem]
		weight := v.weight(unit)
		sum[int32(unit)] += weight
		for _, f := range w.Fields {
			sum[int32(v.fields[f.No]-1)] += float64(weight * f.Share)
		}
	}
	var out []weighed
	for unit, weight := range sum {
		out = append(out, weighed{unit, float32(weight)})
	}
	slices.SortFunc(out, func(a, b weighed) int { return int(a.unit) - int(b.unit) })
	return out
}

// seedOf is where the dice of a unit begin: with its name, whatever other units there are.
func (v *vocabulary) seedOf(unit int) uint64 {
	const offset, multiple = 14695981039346656037, 1099511628211 // FNV-1a, 64 bits
	h := uint64(offset)
	if unit >= len(v.stems) {
		return (h ^ uint64(v.names[unit-len(v.stems)])) * multiple
	}
	for _, b := range []byte(v.stems[unit]) {
		h = (h ^ uint64(b)) * multiple
	}
	return h
}
