package trace

import (
	"spoor/trace/internal/blur"
	"spoor/trace/internal/lang"
)

// relative is a word of the case that is related to another.
type relative struct {
	stem     int32
	strength float64 // above 0, at most 1
}

// leastCosine is the likeness of two words below which they are taken as strangers: words of long
// fields are all a little like each other. It was not searched.
const leastCosine = 0.15

// relate finds, for every word of the case, the words it is related to, from the semantic fields they
// share (lang.Fields). The square of the cosine is taken, so that one close relative counts for more
// than several distant ones.
func (ix *index) relate(c crew) {
	names := make([]string, len(ix.parts))
	for stem, id := range ix.stems {
		names[id] = stem
	}
	vectors := make([][]lang.FieldShare, len(names))
	model := blur.Load()
	ix.words = make([]*blur.Word, len(names))
	c.share(ReadingTexts, len(names), func() func(int) {
		return func(id int) {
			vectors[id] = ix.vector(int32(id), names)
			ix.words[id] = model.Word(metWord(names[id], vectors[id]))
		}
	})
	inField := make([][]relative, fieldsOf(ix.concepts))
	for id, v := range vectors {
		for _, f := range v {
			inField[f.Field] = append(inField[f.Field], relative{int32(id), f.Share})
		}
	}
	ix.relatives = make([][]relative, len(names))
	c.share(ReadingTexts, len(names), func() func(int) {
		cosines := make([]float64, len(names))
		return func(id int) { ix.relatives[id] = near(vectors[id], inField, cosines, int32(id)) }
	})
}

// vector is where a word lies in the fields.
func (ix *index) vector(id int32, names []string) []lang.FieldShare {
	var parts []string
	for _, part := range ix.parts[id] {
		parts = append(parts, names[part])
	}
	return ix.concepts.Fields().OfCompound(names[id], parts)
}

// near lists the words whose vectors point the same way as v; the word itself is the first. cosines is scratch, all
// zero before and after.
func near(v []lang.FieldShare, inField [][]relative, cosines []float64, self int32) []relative {
	var met []int32
	for _, f := range v {
		for _, r := range inField[f.Field] {
			if cosines[r.stem] == 0 {
				met = append(met, r.stem)
			}
			cosines[r.stem] += float64(f.Share * r.strength)
		}
	}
	out := []relative{{self, 1}}
	for _, stem := range met {
		if c := cosines[stem]; c >= leastCosine && stem != self {
			out = append(out, relative{stem, min(1, float64(c*c))})
		}
		cosines[stem] = 0
	}
	return out
}

// relations are the words that the terms of a text are related to.
type relations struct {
	head    []int32 // [stem] one more than the place of its first entry
	entries []relation
	keys    []int32
	filled  bool
}

type relation struct {
	item, next int32
	strength   float64
}

func (l *relations) fill(terms []term, relatives [][]relative) {
	for i, t := range terms {
		if t.stem == unknown {
			continue
		}
		for _, r := range relatives[t.stem] {
			if l.head[r.stem] == 0 {
				l.keys = append(l.keys, r.stem)
			}
			l.entries = append(l.entries, relation{int32(i), l.head[r.stem], r.strength})
			l.head[r.stem] = int32(len(l.entries))
		}
	}
	l.filled = true
}

func (l *relations) clear() {
	for _, k := range l.keys {
		l.head[k] = 0
	}
	l.keys, l.entries, l.filled = l.keys[:0], l.entries[:0], false
}

// relatedTo is the share of the content of the probe's text that is met by words related to it in
// another, and the share of the content of the other that is met so in the probe's text. A word is met as
// strongly as by its closest relative; a word is its own.
func (p *probe) relatedTo(r *reading) (into, back float64) {
	l := &p.related
	if !l.filled {
		l.fill(p.r.terms, p.ix.relatives)
	}
	for _, t := range r.terms {
		if t.stem == unknown {
			continue
		}
		closest := 0.0
		for e := l.head[t.stem]; e > 0; {
			en := &l.entries[e-1]
			closest = max(closest, en.strength)
			p.met[en.item] = max(p.met[en.item], en.strength)
			e = en.next
		}
		back += float64(p.ix.stemWeight(t.stem) * closest)
	}
	for i, m := range p.met {
		into += float64(p.ix.stemWeight(p.r.terms[i].stem) * m)
	}
	clear(p.met)
	return share(into, p.r.sums.terms), share(back, r.sums.terms)
}
