// Package blur knows what plain words become in policy language: how far a paragraph can be what is left of
// something that was said, though they have no word in common.
//
// A text is the sum of its words. A word is itself, and the semantic fields it lies in, each weighed by how rare the
// word is: a sparse vector. To that comes a dense one of 64 numbers, learned from examples of how input is blurred,
// and another for words that are written than for words that are said ("wachten" is not said where "doorlooptijd" is).
// Two texts are alike as far as both their vectors point the same way together: the cosine of the two laid end to end.
// So the sparse vectors say what they share, and the dense ones, which are learned beside them, no more than what
// that leaves open.
//
// It is learned by contrast (Hadsell, Chopra & LeCun 2006): what was said must be likelier to have become its own
// blur than those of others on the same subject, and than the sentence beside it that does not carry it, as in InfoNCE
// (van den Oord, Li & Vinyals 2018) with the other examples of a batch as strangers (Henderson et al. 2017). Two towers
// for what was said and what was written start alike and are learned apart.
package blur

import (
	"math"
	"slices"
)

// Side says of a text who wrote it.
type Side int

// The sides.
const (
	Said    Side = iota // by people, in plain words
	Written             // by who makes a memo of it
	sides
)

// dims is the length of the dense vectors. With 32 a paragraph that blurs a statement came first a little less often,
// with 128 as often.
const dims = 64

// Met is a word as it is met in a text.
type Met struct {
	Stem   string
	Fields []Field
}

// Field is one semantic field of a word, by its number, and how much the word lies in it, from 0 to 1.
type Field struct {
	No    int
	Share float64
}

// Model knows words. It is immutable.
type Model struct{ table table }

// Word is a word as the model knows it. It is immutable.
type Word struct {
	units []weighed
	dense [sides][dims]float32
}

// weighed is a stem or a field, with its weight in a word or a text.
type weighed struct {
	unit   int32
	weight float32
}

// Word looks up a word; nil when nothing is known of it.
func (m *Model) Word(w Met) *Word {
	out := &Word{}
	weight := m.table.rarest()
	add := func(unit int, weight float64) {
		out.units = append(out.units, weighed{int32(unit), float32(weight)})
		for side := range out.dense {
			m.table.add(&out.dense[side], Side(side), unit, weight)
		}
	}
	if unit, known := m.table.stem(w.Stem); known {
		weight = m.table.weight(unit)
		add(unit, weight)
	}
	for _, f := range w.Fields {
		if unit, known := m.table.field(f.No); known {
			add(unit, float64(weight*f.Share))
		}
	}
	if out.units == nil {
		return nil
	}
	return out
}

// Pull is how much a word on one side and a word on the other add to the likeness of the texts they stand in. The
// likeness is the sum of it over all pairs of their words, divided by the lengths of the two texts.
func Pull(a *Word, of Side, b *Word) float64 {
	other := Written - of
	sum := 0.0
	for _, u := range a.units {
		for _, v := range b.units {
			if u.unit == v.unit {
				sum += float64(float64(u.weight) * float64(v.weight))
			}
		}
	}
	for i, v := range a.dense[of] {
		sum += float64(float64(v) * float64(b.dense[other][i]))
	}
	return sum
}

// Text is a text as the model sees it. It is immutable.
type Text struct {
	units  []weighed
	dense  [dims]float64
	length float64 // of both vectors laid end to end
}

// Maker makes texts of words. It is not safe for concurrent use.
type Maker struct {
	at []int32 // [unit] one more than its place in the text, 0 for none
}

// NewMaker returns a maker of texts.
func (m *Model) NewMaker() *Maker { return &Maker{make([]int32, m.table.units())} }

// Text makes a text of its words, to be given once each however often they stand there; nil words are passed over.
func (k *Maker) Text(words []*Word, side Side) *Text {
	out := &Text{}
	for _, w := range words {
		if w == nil {
			continue
		}
		for _, u := range w.units {
			at := k.at[u.unit]
			if at == 0 {
				out.units = append(out.units, weighed{unit: u.unit})
				at = int32(len(out.units))
				k.at[u.unit] = at
			}
			out.units[at-1].weight += u.weight
		}
		for i, v := range w.dense[side] {
			out.dense[i] += float64(v)
		}
	}
	square := 0.0
	for _, u := range out.units {
		k.at[u.unit] = 0
		square += float64(float64(u.weight) * float64(u.weight))
	}
	for _, v := range out.dense {
		square += float64(v * v)
	}
	out.units, out.length = slices.Clip(out.units), math.Sqrt(square)
	return out
}

// Probe is a text made ready to be held against many others. It is not safe for concurrent use.
type Probe struct {
	text   *Text
	weight []float32 // [unit]
}

// NewProbe returns a probe that holds no text yet.
func (m *Model) NewProbe() *Probe { return &Probe{weight: make([]float32, m.table.units())} }

// Load puts a text in the probe, in place of the one in it.
func (p *Probe) Load(t *Text) {
	if p.text != nil {
		for _, u := range p.text.units {
			p.weight[u.unit] = 0
		}
	}
	p.text = t
	for _, u := range t.units {
		p.weight[u.unit] = u.weight
	}
}

// Likeness is how far the text in the probe can have become the other, or the other it, from -1 to 1; 0 when nothing
// is known of one of them.
func (p *Probe) Likeness(t *Text) float64 {
	sum := p.sparse(t)
	for i, v := range t.dense {
		sum += float64(v * p.text.dense[i])
	}
	return p.part(sum, t)
}

// Likenesses gives the likeness of each of some texts. Four are worked out side by side: within one each addition
// waits for the one before, since their order decides the last bit.
func (p *Probe) Likenesses(texts []*Text, out []float64) {
	for ; len(texts) >= 4; texts, out = texts[4:], out[4:] {
		p.four([4]*Text(texts), (*[4]float64)(out))
	}
	for i, t := range texts {
		out[i] = p.Likeness(t)
	}
}

func (p *Probe) four(texts [4]*Text, out *[4]float64) {
	a, b, c, d := &texts[0].dense, &texts[1].dense, &texts[2].dense, &texts[3].dense
	sumA, sumB, sumC, sumD := p.sparse(texts[0]), p.sparse(texts[1]), p.sparse(texts[2]), p.sparse(texts[3])
	for i, v := range p.text.dense {
		sumA += float64(a[i] * v)
		sumB += float64(b[i] * v)
		sumC += float64(c[i] * v)
		sumD += float64(d[i] * v)
	}
	for i, sum := range [...]float64{sumA, sumB, sumC, sumD} {
		out[i] = p.part(sum, texts[i])
	}
}

// sparse is what the units of a text and those of the probe have in common.
func (p *Probe) sparse(t *Text) float64 {
	sum := 0.0
	for _, u := range t.units {
		sum += float64(float64(u.weight) * float64(p.weight[u.unit]))
	}
	return sum
}

// part is a sum as a part of the lengths of both texts.
func (p *Probe) part(sum float64, t *Text) float64 {
	if p.text.length == 0 || t.length == 0 {
		return 0
	}
	return sum / float64(p.text.length*t.length)
}
