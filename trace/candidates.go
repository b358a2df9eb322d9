package trace

import (
	"slices"
)

// A case is large when statements and paragraphs make more pairs in a draft than this. Up to there every
// statement is compared with every paragraph, and a report is exact. Beyond it a statement is compared
// with the paragraphs of each draft in which most of it is found, and with the heirs of those that most
// likely carried it a draft earlier; how likely all others carry it is taken to be 0. What stands unchanged
// from draft to draft is read once (stay.go).
const mostPairs = 100_000

// In a large case a statement is compared with no fewer and no more paragraphs of a draft than these, and
// all statements together with about largePairs. Of the fates in the labelled cases 98 % are the same when
// 24 paragraphs are looked at as when all are, and 94 % when 12 are.
const (
	leastNearest = 12
	mostNearest  = 24
	largePairs   = 480_000
	mostHeirs    = 3    // heirs of each paragraph that carried it
	mostCarriers = 6    // paragraphs that are followed to the next draft
	heirFloor    = 0.05 // how likely the descent of an heir must be
)

// candidates are the paragraphs of a draft that a statement is compared with, ascending.
func (m *material) candidates(d, s int, before []carrier) []int32 {
	if !m.large {
		return m.every[d]
	}
	near := m.near[s][d]
	if len(before) == 0 {
		return near
	}
	out := slices.Clone(near)
	for _, c := range before {
		out = append(out, m.heirs[d][c.q]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// findHeirs lists the likeliest descendants of every paragraph; they are sought when the descent is known.
func (m *material) findHeirs() {
	if !m.large {
		return
	}
	m.heirs = make([][][]int32, len(m.drafts))
	for d := 1; d < len(m.drafts); d++ {
		for i := range m.kin[d] {
			m.heirs[d] = append(m.heirs[d], heirsOf(m.kin[d][i]))
		}
	}
}

func heirsOf(row []kinship) []int32 {
	var out []int32
	for j := range row {
		if row[j].p < heirFloor {
			continue
		}
		k := len(out)
		for k > 0 && row[j].p > row[out[k-1]].p {
			k--
		}
		out = slices.Insert(out, k, int32(j))
		out = out[:min(len(out), mostHeirs)]
	}
	return out
}

// howNear is how many paragraphs of a draft a statement is compared with in a large case.
func (m *material) howNear() int {
	return min(max(leastNearest, largePairs/len(m.statements)), mostNearest)
}

// usualParagraphs is about how many paragraphs a draft of the labelled cases has: what the judge knows of
// paragraphs that hardly carry a statement, it knows of so many.
const usualParagraphs = 60

// unseen is how many paragraphs of a draft the judge is to count besides those that were compared.
func (m *material) unseen(paragraphs, compared int) int {
	if !m.large {
		return 0
	}
	return max(0, min(paragraphs, usualParagraphs)-compared)
}

// postings tell for everything that texts can have in common which paragraphs hold it.
type postings struct {
	stems, parts [][]int32 // [stem] paragraphs, by number
	concepts     [][]int32
}

func (m *material) post() *postings {
	p := &postings{stems: make([][]int32, len(m.ix.df)), parts: make([][]int32, len(m.ix.df)),
		concepts: make([][]int32, len(m.ix.conceptDF))}
	for no, r := range m.paragraphs {
		for _, id := range r.content.stems {
			p.stems[id] = append(p.stems[id], int32(no))
		}
		for _, id := range r.content.parts {
			p.parts[id] = append(p.parts[id], int32(no))
		}
		for _, c := range r.content.concepts {
			p.concepts[c.concept] = append(p.concepts[c.concept], int32(no))
		}
	}
	return p
}

// search finds the paragraphs in which most of a statement is found. What is found in the whole of a
// paragraph is never less than what is found in any stretch of it, so it bounds the pair from above but
// for the letters of words, which are not looked at.
type search struct {
	m     *material
	found []float64 // [paragraph, by number] in this statement
	term  []int32   // the last term that was found there
	terms int32
	best  []int32
}

func (m *material) newSearch() *search {
	if !m.large {
		return nil
	}
	return &search{m: m, found: make([]float64, len(m.paragraphs)), term: make([]int32, len(m.paragraphs))}
}

// What concepts and related words count beside words, in a search.
const (
	conceptFound = 0.3
	relatedFound = 0.5
	closeEnough  = 0.3 // how strongly words must be related to be sought
)

// nearest gives the nearest paragraphs of each draft, ascending.
func (x *search) nearest(r *reading) [][]int32 {
	clear(x.found)
	for _, t := range r.terms {
		x.seekTerm(t, share(x.m.ix.stemWeight(t.stem), r.sums.terms))
	}
	for _, c := range r.concepts {
		x.terms++
		w := conceptFound * share(x.m.ix.conceptWeight(c), r.sums.concepts)
		x.note(x.m.posted.concepts[c], w)
		for _, b := range x.m.ix.concepts.Broader(int(c))[:min(1, len(x.m.ix.concepts.Broader(int(c))))] {
			x.note(x.m.posted.concepts[b], w/2)
		}
	}
	out := make([][]int32, len(x.m.drafts))
	for d := range out {
		out[d] = x.nearestOf(d)
	}
	return out
}

func (x *search) seekTerm(t term, weight float64) {
	if t.stem == unknown {
		return
	}
	x.terms++
	p := x.m.posted
	x.note(p.stems[t.stem], weight)
	x.note(p.parts[t.stem], weight*partStrength)
	for _, part := range x.m.ix.parts[t.stem] {
		x.note(p.stems[part], weight*partStrength)
		x.note(p.parts[part], weight*partStrength)
	}
	for _, r := range x.m.ix.relatives[t.stem] {
		if r.strength >= closeEnough {
			x.note(p.stems[r.stem], weight*relatedFound*r.strength)
		}
	}
}

// note adds to paragraphs in which the term of now was not found yet.
func (x *search) note(paragraphs []int32, weight float64) {
	for _, no := range paragraphs {
		if x.term[no] != x.terms {
			x.term[no] = x.terms
			x.found[no] += weight
		}
	}
}

func (x *search) nearestOf(d int) []int32 {
	all := x.m.drafts[d]
	most := min(x.m.howNear(), len(all))
	best := x.best[:0]
	for q, p := range all {
		f := x.found[p.no]
		if len(best) == most && f <= x.found[all[best[most-1]].no] {
			continue
		}
		k := len(best)
		for k > 0 && f > x.found[all[best[k-1]].no] {
			k--
		}
		best = slices.Insert(best, k, int32(q))
		best = best[:min(len(best), most)]
	}
	x.best = best
	out := slices.Clone(best)
	slices.Sort(out)
	return out
}
