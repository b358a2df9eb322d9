package trace

import (
	"math"

	"spoor/trace/internal/align"
	"spoor/trace/internal/fit"
)

// The features of two paragraphs of successive drafts, for how likely the newer one descends from the
// older. Order is that of kinFeatureNames.
const (
	kinSame = iota
	kinInto
	kinFrom
	kinStretch
	kinConcepts
	kinGrams
	kinNumbers
	kinPlace
	kinSection
	kinKind
	kinRelated
	kinRelatedInto
	kinTopRelatedOld
	kinTopRelatedNew
	kinTopOld
	kinTopNew
	kinLengths
	kinFeatures
)

// kinFeatureNames are the names of the features in the weights file and in explanations.
var kinFeatureNames = [kinFeatures]string{
	"same-words", "old-in-new", "new-in-old", "old-in-stretch", "concepts", "letters", "numbers",
	"place", "section", "same-kind", "related", "related-old-in-new", "best-related-of-new",
	"best-related-of-old", "best-of-new", "best-of-old", "length-ratio",
}

// kinship is what two paragraphs of successive drafts have to do with each other. There is one for each pair, so
// it is kept small: single precision is far more than its features are worth.
type kinship struct {
	x [kinFeatures]float32
	p float64 // how likely the newer one descends from the older, in the light of its neighbours
}

// of gives a feature.
func (k *kinship) of(feature int) float64 { return float64(k.x[feature]) }

// features gives all of them, in the order of kinFeatureNames.
func (k *kinship) features() (x [kinFeatures]float64) {
	for i, v := range k.x {
		x[i] = float64(v)
	}
	return x
}

// findKin compares every paragraph of each draft with every one of the next.
func (m *material) findKin() {
	m.kin, m.news = make([][][]kinship, len(m.drafts)), make([][]float64, len(m.drafts))
	for d := 1; d < len(m.drafts); d++ {
		m.kin[d] = m.kinOf(d)
		m.news[d] = newsOf(m.kin[d], len(m.drafts[d]))
	}
}

// newsOf is how much of each paragraph is in no paragraph before.
func newsOf(kin [][]kinship, n int) []float64 {
	out := make([]float64, n)
	for q := range out {
		out[q] = 1
	}
	for _, row := range kin {
		for q := range row {
			out[q] = min(out[q], 1-row[q].of(kinFrom))
		}
	}
	return out
}

func (m *material) kinOf(d int) [][]kinship {
	before, after := m.drafts[d-1], m.drafts[d]
	out := make([][]kinship, len(before))
	for i := range out {
		out[i] = make([]kinship, len(after))
	}
	sections := m.sectionsLike(before, after)
	met := m.metBefore(d)
	m.crew.share(Aligning, len(before), func() func(int) {
		return func(i int) {
			p := m.ix.probe(before[i].reading)
			for j, q := range after {
				x := &out[i][j].x
				if known := met.kin(i, j); known != nil {
					*x = known.x
				} else {
					p.kinForth(before[i].reading, q.reading, x)
				}
				x[kinPlace] = float32(closeness(before[i].place, q.place))
				x[kinKind] = float32(flag(before[i].kind == q.kind))
				x[kinSection] = float32(sections[[2]*reading{before[i].section, q.section}])
			}
			p.done()
		}
	})
	m.crew.share(Aligning, len(after), func() func(int) {
		return func(j int) {
			p := m.ix.probe(after[j].reading)
			for i, b := range before {
				if met.kin(i, j) == nil {
					p.kinBack(b.reading, &out[i][j].x)
				}
			}
			p.done()
		}
	})
	rankKin(out, len(after))
	return out
}

// metBefore tells which paragraphs of two drafts met in the two drafts before, where they stood as well.
type metBefore struct {
	rows, columns []int32 // where a paragraph stood one draft earlier, -1 for nowhere
	known         [][]kinship
}

func (m *material) metBefore(d int) metBefore {
	if d < 2 {
		return metBefore{}
	}
	return metBefore{placesIn(m.drafts[d-2], m.drafts[d-1]), placesIn(m.drafts[d-1], m.drafts[d]), m.kin[d-1]}
}

// placesIn is where the paragraphs of a draft stand in the draft before, -1 for those that do not.
func placesIn(before, now []*passage) []int32 {
	at := map[*reading]int32{}
	for i, p := range before {
		at[p.reading] = int32(i)
	}
	out := make([]int32, len(now))
	for i, p := range now {
		out[i] = -1
		if k, known := at[p.reading]; known {
			out[i] = k
		}
	}
	return out
}

// kin is what two paragraphs had to do with each other when they met before; nil when they did not.
func (b *metBefore) kin(i, j int) *kinship {
	if b.known == nil || b.rows[i] < 0 || b.columns[j] < 0 {
		return nil
	}
	return &b.known[b.rows[i]][b.columns[j]]
}

// kinForth fills in what the newer paragraph holds of the older one; p is loaded with the older.
func (p *probe) kinForth(before, after *reading, x *[kinFeatures]float32) {
	forth := p.look(after)
	x[kinInto], x[kinStretch] = float32(forth.whole.words), float32(forth.best.words)
	x[kinConcepts], x[kinGrams] = float32(forth.whole.concepts+forth.whole.broader), float32(forth.whole.grams)
	x[kinNumbers] = float32(forth.whole.numbers)
	into, back := p.relatedTo(after)
	x[kinRelatedInto], x[kinRelated] = float32(into), float32(math.Sqrt(into*back))
	a, b := float64(len(before.words)), float64(len(after.words))
	x[kinLengths] = float32(min(a, b) / max(a, b, 1))
}

// kinBack adds what the older paragraph holds of the newer one; p is loaded with the newer.
func (p *probe) kinBack(before *reading, x *[kinFeatures]float32) {
	back := p.lookWhole(before)
	x[kinFrom] = float32(back.words)
	x[kinSame] = bothWays(x[kinInto], back.words)
	x[kinConcepts] = bothWays(x[kinConcepts], back.concepts+back.broader)
	x[kinGrams] = bothWays(x[kinGrams], back.grams)
}

// bothWays is the geometric mean of what each of two paragraphs holds of the other.
func bothWays(forth float32, back float64) float32 { return float32(math.Sqrt(float64(forth) * back)) }

// rankKin adds how a pair stands among the others of its paragraphs.
func rankKin(kin [][]kinship, n int) {
	topNew, relatedNew := make([]float32, n), make([]float32, n)
	for _, row := range kin {
		var topOld, relatedOld float32
		for j := range row {
			x := &row[j].x
			topOld, topNew[j] = max(topOld, x[kinSame]), max(topNew[j], x[kinSame])
			relatedOld = max(relatedOld, x[kinRelatedInto])
			relatedNew[j] = max(relatedNew[j], x[kinRelatedInto])
		}
		for j := range row {
			x := &row[j].x
			x[kinTopOld] = shareOf(x[kinSame], topOld)
			x[kinTopRelatedOld] = shareOf(x[kinRelatedInto], relatedOld)
		}
	}
	for _, row := range kin {
		for j := range row {
			x := &row[j].x
			x[kinTopNew] = shareOf(x[kinSame], topNew[j])
			x[kinTopRelatedNew] = shareOf(x[kinRelatedInto], relatedNew[j])
		}
	}
}

func shareOf(part, whole float32) float32 { return float32(share(float64(part), float64(whole))) }

// sectionsLike tells how much the headings above paragraphs of two drafts are alike.
func (m *material) sectionsLike(before, after []*passage) map[[2]*reading]float64 {
	out := map[[2]*reading]float64{}
	newer := headingsOf(after)
	for _, p := range headingsOf(before) {
		probe := m.ix.probe(p)
		for _, q := range newer {
			o := probe.lookWhole(q)
			out[[2]*reading{p, q}] = min(1, o.words+0.3*(o.concepts+o.broader)+0.3*o.grams)
		}
		probe.done()
	}
	return out
}

func headingsOf(paragraphs []*passage) []*reading {
	var out []*reading
	seen := map[*reading]bool{}
	for _, p := range paragraphs {
		if !seen[p.section] {
			seen[p.section] = true
			out = append(out, p.section)
		}
	}
	return out
}

// closeness falls from 1 to 0 with the distance of two relative places; a tenth of the memo apart
// halves it.
func closeness(a, b float64) float64 {
	return 1 / (1 + 10*math.Abs(a-b))
}

// descend works out the descent of the paragraphs of all drafts with a learned model: first each pair by
// itself, then in the light of its neighbours, since a memo that is rewritten mostly keeps its order.
// That finds the paragraph in which no word is left.
func (m *material) descend(model descentModel) {
	for d := 1; d < len(m.drafts); d++ {
		m.descendTo(d, model)
	}
	m.findHeirs()
}

func (m *material) descendTo(d int, model descentModel) {
	odds := make([][]float64, len(m.kin[d]))
	for i, row := range m.kin[d] {
		odds[i] = make([]float64, len(row))
		for j := range row {
			x := row[j].features()
			odds[i][j] = math.Exp(min(model.pair.Score(x[:]), 8))
		}
	}
	for i, row := range align.Posterior(odds, model.steps) {
		for j, p := range row {
			m.kin[d][i][j].p = p
		}
	}
}

// descentModel is what is learned about descent.
type descentModel struct {
	pair  fit.Linear  // of two paragraphs by themselves
	steps align.Steps // how the descendants of neighbours follow each other
}
