package trace

import (
	"math"
	"sort"

	"spoor/trace/internal/lang"
)

// relative is a word of the case that is related to another.
type relative struct {
	stem     int
	strength float64 // above 0, at most 1
}

// leastCosine is the likeness of two words below which they are taken as strangers: words of long
// fields are all a little like each other. It was not searched.
const leastCosine = 0.15

// relate finds, for every word of the case, the words it is related to, from the semantic fields they
// share (lang.Fields). The square of the cosine is taken, so that one close relative counts for more
// than several distant ones. A compound that lies in no field lies in those of its parts.
func (ix *index) relate() {
	names := make([]string, len(ix.parts))
	for stem, id := range ix.stems {
		names[id] = stem
	}
	vectors := make([][]lang.FieldShare, len(names))
	for id := range names {
		vectors[id] = ix.vector(id, names)
	}
	inField := map[int][]relative{}
	for id, v := range vectors {
		for _, f := range v {
			inField[f.Field] = append(inField[f.Field], relative{id, f.Share})
		}
	}
	ix.relatives = make([][]relative, len(names))
	cosines := make([]float64, len(names))
	for id, v := range vectors {
		ix.relatives[id] = near(v, inField, cosines, id)
	}
}

// vector is where a word lies in the fields.
func (ix *index) vector(id int, names []string) []lang.FieldShare {
	fields := ix.concepts.Fields()
	if v := fields.Of(names[id]); v != nil || len(ix.parts[id]) == 0 {
		return v
	}
	sum := map[int]float64{}
	for _, part := range ix.parts[id] {
		for _, f := range fields.Of(names[part]) {
			sum[f.Field] += f.Share
		}
	}
	return unit(sum)
}

// unit brings a vector to length 1, in order of its fields.
func unit(sum map[int]float64) []lang.FieldShare {
	var out []lang.FieldShare
	for field, share := range sum {
		out = append(out, lang.FieldShare{Field: field, Share: share})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Field < out[j].Field })
	length := 0.0
	for _, f := range out {
		length += float64(f.Share * f.Share)
	}
	for i := range out {
		out[i].Share /= math.Sqrt(length)
	}
	return out
}

// near lists the words whose vectors point the same way as v, in order of their numbers; the word itself
// is the first. cosines is scratch, all zero before and after.
func near(v []lang.FieldShare, inField map[int][]relative, cosines []float64, self int) []relative {
	var met []int
	for _, f := range v {
		for _, r := range inField[f.Field] {
			if cosines[r.stem] == 0 {
				met = append(met, r.stem)
			}
			cosines[r.stem] += float64(f.Share * r.strength)
		}
	}
	sort.Ints(met)
	out := []relative{{self, 1}}
	for _, stem := range met {
		if c := cosines[stem]; c >= leastCosine && stem != self {
			out = append(out, relative{stem, min(1, float64(c*c))})
		}
		cosines[stem] = 0
	}
	return out
}

// reach is how strongly each word of the case is met in a text by its closest relative there; 1 for the
// words of the text itself.
func (ix *index) reach(r *reading) map[int]float64 {
	out := map[int]float64{}
	for _, t := range r.terms {
		if t.stem >= len(ix.relatives) {
			continue
		}
		for _, relative := range ix.relatives[t.stem] {
			out[relative.stem] = max(out[relative.stem], relative.strength)
		}
	}
	return out
}

// relatedIn is the share of the content of a text that is met by related words in another.
func (ix *index) relatedIn(r *reading, reach map[int]float64) float64 {
	met, all := 0.0, 0.0
	for _, t := range r.terms {
		w := ix.stemWeight(t.stem)
		all += w
		met += float64(w * reach[t.stem])
	}
	return share(met, all)
}
