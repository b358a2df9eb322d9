package trace

import "sync/atomic"

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
func (m *material) inherit(d int, at []int32, stayed []int8, row []pair, before []carrier) {
	for k, q := range at {
		switch x := row[k].x; {
		case stays(stayed, k):
		case d == 0:
			x[linkFirst] = 1
		default:
			m.inheritPair(d, x, before, int(q))
		}
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
		x[linkSame] = max(x[linkSame], float64(c.p*k.of(kinSame)))
		x[linkInto] = max(x[linkInto], float64(c.p*k.of(kinInto)))
		x[linkFrom] = max(x[linkFrom], float64(c.p*k.of(kinFrom)))
		x[linkPlace] = max(x[linkPlace], float64(c.p*k.of(kinPlace)))
		x[linkSameSection] = max(x[linkSameSection], float64(c.p*k.of(kinSection)))
		x[linkDescent] = max(x[linkDescent], float64(c.p*k.p))
		x[linkDescentRelated] = max(x[linkDescentRelated], float64(c.p*k.of(kinRelatedInto)))
		x[linkPrior] = max(x[linkPrior], c.p)
		o := m.wordedIn(c.stretch, m.drafts[d][q])
		x[linkWorded] = max(x[linkWorded], float64(c.p*o.words))
		x[linkWordedConcepts] = max(x[linkWordedConcepts], float64(c.p*o.concepts))
		x[linkWordedGrams] = max(x[linkWordedGrams], float64(c.p*o.grams))
		x[linkWordedNumbers] = max(x[linkWordedNumbers], float64(c.p*o.numbers))
	}
	x[linkNew] = m.news[d][q]
}

// worded is how much of the wording that carried a statement is found in a paragraph.
type worded struct{ words, concepts, grams, numbers float64 }

// wordings remembers how much of a stretch is found in each paragraph of the case, by number: it is asked
// again for other statements, in other drafts and under other models. Pages keep it small where a stretch
// meets few paragraphs.
type wordings []atomic.Pointer[wordingPage]

type wordingPage [32]atomic.Pointer[worded]

func newWordings(paragraphs int) wordings {
	var page wordingPage
	return make(wordings, (paragraphs+len(page)-1)/len(page))
}

// cell is where the outcome for a paragraph is kept; nil when none is.
func (w wordings) cell(no int) *atomic.Pointer[worded] {
	var page *wordingPage
	at := no / len(page)
	if at >= len(w) {
		return nil
	}
	if page = w[at].Load(); page == nil {
		w[at].CompareAndSwap(nil, new(wordingPage))
		page = w[at].Load()
	}
	return &page[no%len(page)]
}

// wordedIn is how much of a stretch is found in a paragraph.
func (m *material) wordedIn(stretch *reading, in *passage) worded {
	cell := stretch.met.cell(in.no)
	if cell != nil {
		if known := cell.Load(); known != nil {
			return *known
		}
	}
	p := m.ix.probe(stretch)
	o := p.look(in.reading).best
	p.done()
	out := &worded{o.words, o.concepts + o.broader, o.grams, o.numbers}
	if cell != nil {
		cell.Store(out)
	}
	return *out
}

// carriers are the paragraphs that carry a statement likely enough to follow them to the next draft,
// ascending; in a large case no more than the likeliest.
func (m *material) carriers(d int, at []int32, row []pair, p []float64) []carrier {
	floor := carryFloor
	if m.large {
		floor = max(floor, leastOf(p))
	}
	var out []carrier
	for k, q := range at {
		if p[k] >= floor {
			out = append(out, carrier{int(q), p[k], m.stretch(m.drafts[d][q].reading, row[k].stretch)})
		}
	}
	return out
}

// leastOf is the least of the mostCarriers greatest values, 0 when there are no more.
func leastOf(values []float64) float64 {
	if len(values) <= mostCarriers {
		return 0
	}
	var greatest [mostCarriers]float64 // greatest first
	for _, v := range values {
		k := mostCarriers - 1
		if v <= greatest[k] {
			continue
		}
		for ; k > 0 && v > greatest[k-1]; k-- {
			greatest[k] = greatest[k-1]
		}
		greatest[k] = v
	}
	return greatest[mostCarriers-1]
}

// stretch is a stretch of a paragraph as a text of its own.
func (m *material) stretch(r *reading, v *view) *reading {
	if v.first >= v.last {
		return r
	}
	if known := v.alone.Load(); known != nil {
		return known
	}
	alone := m.ix.cut(r, v)
	alone.met = newWordings(len(m.paragraphs))
	v.alone.CompareAndSwap(nil, alone)
	return v.alone.Load()
}
