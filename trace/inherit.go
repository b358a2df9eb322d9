package trace

import (
	"sync"
)

// carrier is a paragraph that likely carries a statement.
type carrier struct {
	q       int
	p       float64
	stretch *reading // the stretch of it that does, as a text of its own
}

// carryFloor is the probability below which a paragraph is not followed to the next draft. It only
// saves time: halving it changed no figure in the second decimal.
const carryFloor = 0.05

// inherit adds to the pairs of a statement what the draft before says: where the paragraphs that carried
// it went, and how much of the wording that carried it is found back.
func (m *material) inherit(d int, at []int32, row []pair, before []carrier) {
	top := 0.0
	for k, q := range at {
		x := row[k].x
		if d == 0 {
			x[linkFirst] = 1
		} else {
			m.inheritPair(d, x, before, int(q))
		}
		top = max(top, line(x))
	}
	for k := range row {
		row[k].x[linkLineTop] = share(line(row[k].x), top)
	}
}

// line is a crude sum of the lineage features, for ranks only.
func line(x []float64) float64 {
	return x[linkSame] + x[linkWorded] + 0.5*x[linkWordedGrams] + 0.3*x[linkWordedConcepts] +
		0.2*x[linkPlace] + 0.2*x[linkSameSection] + x[linkDescent]
}

func (m *material) inheritPair(d int, x []float64, before []carrier, q int) {
	for _, c := range before {
		k := &m.kin[d][c.q][q]
		x[linkSame] = max(x[linkSame], float64(c.p*k.x[kinSame]))
		x[linkInto] = max(x[linkInto], float64(c.p*k.x[kinInto]))
		x[linkFrom] = max(x[linkFrom], float64(c.p*k.x[kinFrom]))
		x[linkPlace] = max(x[linkPlace], float64(c.p*k.x[kinPlace]))
		x[linkSameSection] = max(x[linkSameSection], float64(c.p*k.x[kinSection]))
		x[linkDescent] = max(x[linkDescent], float64(c.p*k.p))
		x[linkDescentRelated] = max(x[linkDescentRelated], float64(c.p*k.x[kinRelatedInto]))
		x[linkPrior] = max(x[linkPrior], c.p)
		o := m.met.find(m.ix, c.stretch, m.drafts[d][q].reading)
		x[linkWorded] = max(x[linkWorded], float64(c.p*o.words))
		x[linkWordedConcepts] = max(x[linkWordedConcepts], float64(c.p*(o.concepts+o.broader)))
		x[linkWordedGrams] = max(x[linkWordedGrams], float64(c.p*o.grams))
		x[linkWordedNumbers] = max(x[linkWordedNumbers], float64(c.p*o.numbers))
	}
	x[linkNew] = m.news[d][q]
}

// wordings remembers how much of a stretch is found in a paragraph: the same stretches are met again by
// other statements, in other drafts and under other models.
type wordings struct {
	shelves [32]struct {
		sync.Mutex
		known map[[2]*reading]overlap
	}
}

func (w *wordings) find(ix *index, stretch, in *reading) overlap {
	shelf := &w.shelves[len(in.text)%len(w.shelves)]
	key := [2]*reading{stretch, in}
	shelf.Lock()
	o, known := shelf.known[key]
	shelf.Unlock()
	if known {
		return o
	}
	p := ix.probe(stretch)
	o = p.look(in).best
	p.done()
	shelf.Lock()
	if shelf.known == nil {
		shelf.known = map[[2]*reading]overlap{}
	}
	shelf.known[key] = o
	shelf.Unlock()
	return o
}

// carriers are the paragraphs that carry a statement likely enough to follow them to the next draft.
func (m *material) carriers(d int, at []int32, row []pair, p []float64) []carrier {
	var out []carrier
	for k, q := range at {
		if p[k] >= carryFloor {
			out = append(out, carrier{int(q), p[k], m.stretch(m.drafts[d][q].reading, row[k].stretch)})
		}
	}
	return out
}

// stretch is a stretch of a paragraph as a text of its own.
func (m *material) stretch(r *reading, v *view) *reading {
	if v.first >= v.last {
		return r
	}
	if known := v.alone.Load(); known != nil {
		return known
	}
	v.alone.CompareAndSwap(nil, m.ix.cut(r, v))
	return v.alone.Load()
}
