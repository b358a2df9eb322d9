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

// kinship is what two paragraphs of successive drafts have to do with each other.
type kinship struct {
	x []float64
	p float64 // how likely the newer one descends from the older, in the light of its neighbours
}

// kin compares every paragraph of a draft with every one of the next.
func (ix *index) kin(before, after []*passage) [][]kinship {
	out := make([][]kinship, len(before))
	topNew, relatedNew := make([]float64, len(after)), make([]float64, len(after))
	for i, p := range before {
		out[i] = make([]kinship, len(after))
		topOld, relatedOld := 0.0, 0.0
		for j, q := range after {
			x := ix.kinOf(p, q)
			out[i][j].x = x
			topOld, topNew[j] = max(topOld, x[kinSame]), max(topNew[j], x[kinSame])
			relatedOld = max(relatedOld, x[kinRelatedInto])
			relatedNew[j] = max(relatedNew[j], x[kinRelatedInto])
		}
		for j := range after {
			x := out[i][j].x
			x[kinTopOld] = share(x[kinSame], topOld)
			x[kinTopRelatedOld] = share(x[kinRelatedInto], relatedOld)
		}
	}
	for i := range out {
		for j := range out[i] {
			x := out[i][j].x
			x[kinTopNew] = share(x[kinSame], topNew[j])
			x[kinTopRelatedNew] = share(x[kinRelatedInto], relatedNew[j])
		}
	}
	return out
}

func (ix *index) kinOf(p, q *passage) []float64 {
	forth, back := ix.in(p.reading, q.whole), ix.in(q.reading, p.whole)
	_, stretch := ix.best(p.reading, q.reading)
	x := make([]float64, kinFeatures)
	x[kinSame] = math.Sqrt(forth.words * back.words)
	x[kinInto], x[kinFrom], x[kinStretch] = forth.words, back.words, stretch.words
	x[kinConcepts] = math.Sqrt((forth.concepts + forth.broader) * (back.concepts + back.broader))
	x[kinGrams] = math.Sqrt(forth.grams * back.grams)
	x[kinNumbers] = forth.numbers
	x[kinPlace] = closeness(p.place, q.place)
	x[kinSection] = ix.sectionLikeness(p.section, q.section)
	x[kinKind] = flag(p.kind == q.kind)
	x[kinRelatedInto] = ix.relatedIn(p.reading, q.reach)
	x[kinRelated] = math.Sqrt(x[kinRelatedInto] * ix.relatedIn(q.reading, p.reach))
	a, b := float64(len(p.words)), float64(len(q.words))
	x[kinLengths] = min(a, b) / max(a, b, 1)
	return x
}

func (ix *index) sectionLikeness(p, q *reading) float64 {
	o := ix.in(p, q.whole)
	return min(1, o.words+0.3*(o.concepts+o.broader)+0.3*o.grams)
}

// closeness falls from 1 to 0 with the distance of two relative places; a tenth of the memo apart
// halves it.
func closeness(a, b float64) float64 {
	return 1 / (1 + 10*math.Abs(a-b))
}

// descend works out the descent of the paragraphs of a draft with a learned model: first each pair by
// itself, then in the light of its neighbours, since a memo that is rewritten mostly keeps its order.
// That finds the paragraph in which no word is left.
func (m *material) descend(d int, model descentModel) {
	odds := make([][]float64, len(m.kin[d]))
	for i, row := range m.kin[d] {
		odds[i] = make([]float64, len(row))
		for j, k := range row {
			odds[i][j] = math.Exp(min(model.pair.Score(k.x), 8))
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
