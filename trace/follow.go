package trace

import (
	"sort"

	"spoor/trace/internal/fit"
)

// leaning is how likely each paragraph of one draft carries each statement.
type leaning struct {
	pairs [][]pair    // [statement][paragraph]
	p     [][]float64 // probability of the link
}

// lean runs the link model through all drafts, oldest first: each draft is read in the light of the one
// before. Each is read twice: what the statements lean on at first sight tells which paragraphs descend
// from which, and that tells what the others lean on.
func (m *material) lean(link fit.Linear, descent descentModel) []leaning {
	m.compare()
	var out []leaning
	var before [][]carried
	for d := range m.drafts {
		if d == 0 {
			out, before = m.leanOn(d, nil, link, out)
			continue
		}
		m.shareStatements(d, nil, nil)
		m.descend(d, descent.texts, descent.steps)
		first, _ := m.leanOn(d, before, link, nil)
		m.shareStatements(d, before, first[0].p)
		m.descend(d, descent.shared, descent.steps)
		out, before = m.leanOn(d, before, link, out)
	}
	return out
}

// leanOn reads one draft in the light of the one before.
func (m *material) leanOn(d int, before [][]carried, link fit.Linear, out []leaning) ([]leaning, [][]carried) {
	pairs := copyPairs(m.direct[d])
	m.inherit(d, pairs, before)
	now := m.carry(d, pairs, link)
	p := make([][]float64, len(pairs))
	for s := range pairs {
		p[s] = make([]float64, len(pairs[s]))
		for q := range pairs[s] {
			p[s][q] = now[s][q].p
		}
	}
	return append(out, leaning{pairs, p}), now
}

// compare fills the direct pairs once; they do not depend on what is learned.
func (m *material) compare() {
	if m.direct != nil || len(m.drafts) == 0 {
		return
	}
	for d := range m.drafts {
		m.direct = append(m.direct, m.pairs(d))
	}
}

func copyPairs(pairs [][]pair) [][]pair {
	out := make([][]pair, len(pairs))
	for s, row := range pairs {
		out[s] = append([]pair(nil), row...)
		for q := range out[s] {
			out[s][q].x = append([]float64(nil), row[q].x...)
		}
	}
	return out
}

// byStrength orders the paragraphs of a draft for one statement, strongest first.
func (l leaning) byStrength(s int) []int {
	order := make([]int, len(l.p[s]))
	for q := range order {
		order[q] = q
	}
	sort.SliceStable(order, func(i, j int) bool { return l.p[s][order[i]] > l.p[s][order[j]] })
	return order
}
