package lang

import (
	"math"
	"sort"
)

// Fields tells in which semantic fields a word lies (Trier 1931; in Dutch woordvelden): around every
// concept stand the words that bring it to mind, though they are no terms of it. "Patat" and "wachtrij"
// both lie in the field of the canteen, and so two texts can be about one thing without a word or a
// concept in common. It is immutable.
//
// A word is the vector of its fields: the concepts it is a term of, and the fields it stands in. Long
// fields say less of each of their words than short ones. Words are related as far as their vectors
// point the same way. A decomposition of the matrix into 60 to 300 dimensions (latent semantic analysis)
// was tried: it ranked paragraphs no better than the plain vectors, and could not be read.
type Fields struct {
	table conceptTable
}

// FieldShare is one field of a word. The squares of the shares of a word sum to 1.
type FieldShare struct {
	Field int // below Concepts.Len the terms of that concept, above it the words around it
	Share float64
}

// Of returns the fields of a word by its stem, in ascending order, nil for a word that lies in none. The
// slice is the caller's.
func (f *Fields) Of(stem string) []FieldShare { return f.table.fields(f.table.find(stem)) }

// OfCompound is Of; a word that lies in no field itself lies in those of its parts.
func (f *Fields) OfCompound(stem string, parts []string) []FieldShare {
	if v := f.Of(stem); v != nil || len(parts) == 0 {
		return v
	}
	sum := map[int]float64{}
	for _, part := range parts {
		for _, s := range f.Of(part) {
			sum[s.Field] += s.Share
		}
	}
	var out []FieldShare
	for field, share := range sum {
		out = append(out, FieldShare{Field: field, Share: share})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Field < out[j].Field })
	bringToLengthOne(out)
	return out
}

func bringToLengthOne(v []FieldShare) {
	square := 0.0
	for _, f := range v {
		square += float64(f.Share * f.Share)
	}
	for i := range v {
		v[i].Share /= math.Sqrt(square)
	}
}
