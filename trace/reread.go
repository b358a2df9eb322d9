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

// reread reads all links again with a model that sees the reading before of everything. One paragraph in
// which another statement plainly stands is a worse home for this one; the statements that stood
// together one draft earlier mostly went to one place.
func (m *material) reread(before *links, model fit.Trees) *links {
	out := &links{first: before.first, again: m.newRereading(before), leanings: m.newLeanings()}
	for d := range out.leanings {
		out.leanings[d].at, out.leanings[d].stayed = before.leanings[d].at, before.leanings[d].stayed
	}
	forest := model.Forest()
	m.crew.share(LinkingAgain, len(m.statements), func() func(int) {
		var scratch features
		return func(s int) {
			rows := before.first.rows(s)
			for d := range out.leanings {
				l := &out.leanings[d]
				if m.same[d] {
					l.p[s] = out.leanings[d-1].p[s]
					continue
				}
				l.p[s] = make([]float64, len(rows[d]))
				fresh := l.fresh(s)
				scores := make([]float64, len(fresh))
				forest.Scores(out.again.drafts[d].statement(s, rows[d], fresh, &scratch), scores)
				for k := range l.p[s] {
					if place := l.stays(s, k); place >= 0 {
						l.p[s][k] = out.leanings[d-1].p[s][place]
					}
				}
				for i, k := range fresh {
					l.p[s][k] = fit.Sigmoid(scores[i])
				}
			}
		}
	})
	return out
}

// rereading is what pairs are read again against.
type rereading struct {
	before *links
	drafts []*redraft // nil for a draft that is the one before
}

func (m *material) newRereading(before *links) *rereading {
	r := &rereading{before: before, drafts: make([]*redraft, len(m.drafts))}
	m.crew.shareOne(len(r.drafts), func(d int) {
		if !m.same[d] {
			r.drafts[d] = newRedraft(m, before.leanings, d)
		}
	})
	return r
}

// pairs gives the features of all pairs of a statement: [draft][as at].
func (r *rereading) pairs(s int) [][][]float64 {
	out := make([][][]float64, len(r.drafts))
	rows := r.before.first.rows(s)
	for d, redraft := range r.drafts {
		if redraft == nil {
			out[d] = out[d-1]
			continue
		}
		fresh := redraft.now.fresh(s)
		made := redraft.statement(s, rows[d], fresh, &features{})
		out[d] = make([][]float64, len(rows[d]))
		for k := range out[d] {
			if place := redraft.now.stays(s, k); place >= 0 {
				out[d][k] = out[d-1][place]
			}
		}
		for i, k := range fresh {
			out[d][k] = made[i]
		}
	}
	return out
}

// features are rows of features in one piece of memory, which the next statement may take over.
type features struct {
	all  []float64
	rows [][]float64
}

func (f *features) of(n int) [][]float64 {
	f.all, f.rows = zeros(f.all, n*rereadFeatures), zeros(f.rows, n)
	for k := range f.rows {
		f.rows[k] = f.all[k*rereadFeatures : (k+1)*rereadFeatures : (k+1)*rereadFeatures]
	}
	return f.rows
}

// redraft is what the pairs of one draft are read again against.
type redraft struct {
	m             *material
	d             int
	now           *leaning
	before, after *leaning // nil before the first draft and after the last
	load          []float64
	rivals        []rivals
	vague         [][]float64 // [paragraph]
	crowds        map[*int][]float64
	moves         *moves // nil for the first draft
}

func newRedraft(m *material, all []leaning, d int) *redraft {
	r := &redraft{m: m, d: d, now: &all[d], load: all[d].load()}
	if d > 0 {
		r.before = &all[d-1]
		r.moves = newMoves(m, d, &all[d-1], &all[d])
	}
	if d+1 < len(all) {
		r.after = &all[d+1]
	}
	for _, p := range m.drafts[d] {
		r.vague = append(r.vague, vagueSigns(p.reading))
	}
	r.rivals = all[d].rivals()
	r.crowds = m.crowds(r.now)
	return r
}

// rivals are the two greatest of some values, so that the greatest of the others is known for each.
type rivals struct {
	first         int
	top, runnerUp float64
}

// rivals finds, for each paragraph, the statements it most likely carries.
func (l *leaning) rivals() []rivals {
	out := make([]rivals, l.paragraphs)
	for q := range out {
		out[q].first = -1
	}
	for s := range l.p {
		for k, v := range l.p[s] {
			r := &out[l.at[s][k]]
			switch {
			case v > r.top:
				*r = rivals{s, v, r.top}
			case v > r.runnerUp:
				r.runnerUp = v
			}
		}
	}
	return out
}

// but is the greatest of all but i.
func (r rivals) but(i int) float64 {
	if i == r.first {
		return r.runnerUp
	}
	return r.top
}

// statement gives the features of one statement with the paragraphs it was compared with.
func (r *redraft) statement(s int, row []pair, fresh []int, f *features) [][]float64 {
	ps, at := r.now.p[s], r.now.at[s]
	top, later := 0.0, 0.0
	for _, p := range ps {
		top = max(top, p)
	}
	var heirs []carrier
	if r.after != nil {
		floor := carryFloor
		if r.m.large {
			floor = max(floor, leastOf(r.after.p[s]))
		}
		for k, p := range r.after.p[s] {
			later = max(later, p)
			if p >= floor {
				heirs = append(heirs, carrier{q: int(r.after.at[s][k]), p: p})
			}
		}
	}
	out := f.of(len(fresh))
	for i, k := range fresh {
		p, x, q := ps[k], out[i], int(at[k])
		copy(x, row[k].x)
		x[rereadFirst] = logit(p) / 5
		x[rereadTop] = p / max(top, 1e-6)
		x[rereadRival] = r.rivals[q].but(s)
		x[rereadShare] = p / (r.load[q] + 0.05)
		x[rereadLater], x[rereadLast] = later, flag(r.after == nil)
		x[rereadLoad] = saturated(r.load[q], usualLoad)
		x[rereadNeighbours] = r.around(s, q)
		x[rereadQuestion] = r.sameQuestion(s, q)
		copy(x[rereadVague:], r.vague[q])
		r.next(x, q, heirs)
	}
	if r.moves != nil {
		r.moves.fill(s, fresh, out)
	}
	return out
}

// around is how likely the statements before and after it in the notes stand in a paragraph.
func (r *redraft) around(s, q int) float64 {
	sum, n := 0.0, 0.0
	for _, t := range [...]int{s - 1, s + 1} {
		if t >= 0 && t < len(r.now.p) && r.m.statements[t].path == r.m.statements[s].path {
			sum += r.now.of(t, q)
			n++
		}
	}
	return share(sum, n)
}

// crowd is from how many answers on the answers to a question are summed once for all of them.
const crowd = 64

// crowds sums up, for every question with many answers, how likely each paragraph carries one. They are
// told apart by the first of their answers.
func (m *material) crowds(l *leaning) map[*int][]float64 {
	out := map[*int][]float64{}
	for s, asked := range m.asked {
		if len(asked) < crowd {
			continue
		}
		sum := out[&asked[0]]
		if sum == nil {
			sum = make([]float64, l.paragraphs)
			out[&asked[0]] = sum
		}
		for k, p := range l.p[s] {
			sum[l.at[s][k]] += p
		}
	}
	return out
}

// sameQuestion is how likely the other answers to its question stand in a paragraph.
func (r *redraft) sameQuestion(s, q int) float64 {
	asked := r.m.asked[s]
	if len(asked) < 2 {
		return 0
	}
	sum := 0.0
	if len(asked) >= crowd {
		sum = max(0, r.crowds[&asked[0]][q]-r.now.of(s, q))
		return sum / float64(len(asked)-1)
	}
	for _, t := range asked {
		if t != s {
			sum += r.now.of(t, q)
		}
	}
	return sum / float64(len(asked)-1)
}

// next adds what the next draft says: a statement that stands in a descendant of the paragraph most
// likely stood in the paragraph.
func (r *redraft) next(x []float64, q int, heirs []carrier) {
	for _, h := range heirs {
		k := &r.m.kin[r.d+1][q][h.q]
		x[rereadNext] = max(x[rereadNext], float64(h.p*k.p))
		x[rereadNextSame] = max(x[rereadNextSame], float64(h.p*k.of(kinSame)))
	}
}

// closenessOf falls from 1 with the distance of two places, counted in paragraphs.
func closenessOf(a, b float64) float64 { return 1 / (1 + math.Abs(a-b)) }
