package trace

import (
	"math"

	"spoor/trace/internal/fit"
)

// The features of a pair that is read again, behind those of the first reading: what else claims the
// paragraph, where the neighbours of statement and carrier went, and what the next draft makes of it.
// Order is that of rereadFeatureNames.
const (
	rereadFirst = linkFeatures + iota
	rereadTop
	rereadRival
	rereadShare
	rereadSiblings
	rereadOthers
	rereadSectionSiblings
	rereadDescentShare
	rereadRivalLetters
	rereadOwnLetters
	rereadRowLetters
	rereadRivalSame
	rereadOwnSame
	rereadRowSame
	rereadRivalFrom
	rereadOwnFrom
	rereadRowFrom
	rereadRivalConcepts
	rereadOwnConcepts
	rereadRowConcepts
	rereadSectionMap
	rereadExpected
	rereadBetween
	rereadCarrierSure
	rereadCarrierLoad
	rereadCarrierBest
	rereadNewness
	rereadNext
	rereadNextSame
	rereadLater
	rereadLast
	rereadLoad
	rereadNeighbours
	rereadQuestion
	rereadVague                                  // the signs of vagueness of the paragraph
	rereadFeatures = rereadVague + vagueFeatures // how many there are
)

// rereadFeatureNames are the names of the features in the weights file and in explanations.
var rereadFeatureNames = func() []string {
	names := append([]string(nil), linkFeatureNames[:]...)
	names = append(names, "first-reading", "first-reading-best", "rival-statement", "share-of-claims",
		"siblings", "other-claims", "section-siblings", "descent-share",
		"rival-letters", "own-letters", "row-letters", "rival-same", "own-same", "row-same",
		"rival-from", "own-from", "row-from", "rival-concepts", "own-concepts", "row-concepts",
		"section-followed", "expected-place", "between-neighbours", "carrier-descends",
		"carrier-load", "carrier-best", "newness", "next-draft", "next-draft-same", "later", "last-draft",
		"load", "neighbours", "same-question")
	for _, n := range vagueFeatureNames {
		names = append(names, "paragraph-"+n)
	}
	return names
}()

// reread reads all links again with a model that sees the first reading of everything. One paragraph in
// which another statement plainly stands is a worse home for this one; the statements that stood
// together one draft earlier mostly went to one place.
func (m *material) reread(first []leaning, model fit.Trees) []leaning {
	out := make([]leaning, len(first))
	for d, xs := range m.again(first) {
		if m.same[d] {
			out[d] = out[d-1]
			continue
		}
		out[d] = leaning{pairs: make([][]pair, len(xs)), p: make([][]float64, len(xs))}
		if m.keepReadings {
			out[d].before = &first[d]
		}
		for s, row := range xs {
			out[d].pairs[s] = append([]pair(nil), first[d].pairs[s]...)
			out[d].p[s] = make([]float64, len(row))
			for q, x := range row {
				if m.keepReadings {
					out[d].pairs[s][q].again = x
				}
				out[d].p[s][q] = fit.Sigmoid(model.Score(x))
			}
		}
	}
	return out
}

// again gives the features of all pairs: [draft][statement][paragraph].
func (m *material) again(first []leaning) [][][][]float64 {
	out := make([][][][]float64, len(first))
	for d := range first {
		if m.same[d] {
			out[d] = out[d-1]
			continue
		}
		r := newRereading(m, first, d)
		out[d] = make([][][]float64, len(m.statements))
		for s := range m.statements {
			out[d][s] = r.statement(s)
		}
	}
	return out
}

// rereading is what the pairs of one draft are read again against.
type rereading struct {
	m             *material
	d             int
	now           leaning
	before, after *leaning // nil before the first draft and after the last
	load          []float64
	rivals        []rivals
	vague         [][]float64 // [paragraph]
	moves         *moves      // nil for the first draft
}

func newRereading(m *material, all []leaning, d int) *rereading {
	r := &rereading{m: m, d: d, now: all[d], load: all[d].load()}
	if d > 0 {
		r.before = &all[d-1]
		r.moves = newMoves(m, d, all[d-1], all[d])
	}
	if d+1 < len(all) {
		r.after = &all[d+1]
	}
	for q, p := range m.drafts[d] {
		r.vague = append(r.vague, vagueSigns(p.reading))
		r.rivals = append(r.rivals, rivalsOf(len(m.statements), func(s int) float64 { return all[d].p[s][q] }))
	}
	return r
}

// rivals are the two greatest of some values, so that the greatest of the others is known for each.
type rivals struct {
	first         int
	top, runnerUp float64
}

func rivalsOf(n int, value func(int) float64) rivals {
	r := rivals{first: -1}
	for i := range n {
		switch v := value(i); {
		case v > r.top:
			r = rivals{i, v, r.top}
		case v > r.runnerUp:
			r.runnerUp = v
		}
	}
	return r
}

// but is the greatest of all but i.
func (r rivals) but(i int) float64 {
	if i == r.first {
		return r.runnerUp
	}
	return r.top
}

// statement gives the features of one statement with every paragraph.
func (r *rereading) statement(s int) [][]float64 {
	ps := r.now.p[s]
	top, later := 0.0, 0.0
	for _, p := range ps {
		top = max(top, p)
	}
	if r.after != nil {
		for _, p := range r.after.p[s] {
			later = max(later, p)
		}
	}
	out := make([][]float64, len(ps))
	for q, p := range ps {
		x := make([]float64, rereadFeatures)
		copy(x, r.now.pairs[s][q].x)
		x[rereadFirst] = logit(p) / 5
		x[rereadTop] = p / max(top, 1e-6)
		x[rereadRival] = r.rivals[q].but(s)
		x[rereadShare] = p / (r.load[q] + 0.05)
		x[rereadLater], x[rereadLast] = later, flag(r.after == nil)
		x[rereadLoad] = r.load[q] / 5
		x[rereadNeighbours] = r.around(s, q)
		x[rereadQuestion] = r.sameQuestion(s, q)
		copy(x[rereadVague:], r.vague[q])
		r.next(x, s, q)
		out[q] = x
	}
	if r.moves != nil {
		r.moves.fill(s, out)
	}
	return out
}

// around is how likely the statements before and after it in the notes stand in a paragraph.
func (r *rereading) around(s, q int) float64 {
	sum, n := 0.0, 0.0
	for _, t := range []int{s - 1, s + 1} {
		if t >= 0 && t < len(r.now.p) && r.m.statements[t].path == r.m.statements[s].path {
			sum += r.now.p[t][q]
			n++
		}
	}
	return share(sum, n)
}

// sameQuestion is how likely the other answers to its question stand in a paragraph.
func (r *rereading) sameQuestion(s, q int) float64 {
	asked := r.m.asked[s]
	if len(asked) < 2 {
		return 0
	}
	sum := 0.0
	for _, t := range asked {
		if t != s {
			sum += r.now.p[t][q]
		}
	}
	return sum / float64(len(asked)-1)
}

// next adds what the next draft says: a statement that stands in a descendant of the paragraph most
// likely stood in the paragraph.
func (r *rereading) next(x []float64, s, q int) {
	if r.after == nil {
		return
	}
	for j, p := range r.after.p[s] {
		if p < carryFloor {
			continue
		}
		k := r.m.kin[r.d+1][q][j]
		x[rereadNext] = max(x[rereadNext], float64(p*k.p))
		x[rereadNextSame] = max(x[rereadNextSame], float64(p*k.x[kinSame]))
	}
}

// closenessOf falls from 1 with the distance of two places, counted in paragraphs.
func closenessOf(a, b float64) float64 { return 1 / (1 + math.Abs(a-b)) }
