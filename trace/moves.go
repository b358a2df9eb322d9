package trace

import "math"

// moves is what is known between two drafts, beyond single pairs: how many statements seem to have
// gone from each paragraph to each, which section became which, and where a paragraph is to be expected
// from where its neighbours went.
type moves struct {
	large    bool
	kin      [][]kinship
	before   *leaning
	now      *leaning
	load     []float64   // statements on each paragraph before
	loadNow  []float64   // and on each paragraph now
	flow     [][]float64 // [before][now] statements that seem to have gone from the one to the other
	sections sectionMoves
	followed [][]float64 // [before][now] share of its section that went to the section of the other
	expected []float64   // [before] place among the paragraphs now
	between  [][]float64 // [before][now] lies between the descendants of its neighbours
	sure     []float64   // [before] how sure its likeliest descent is
	claimed  []float64   // [now] descent from all paragraphs before, summed
	newness  []float64   // [now] 1 less its greatest likeness in letters to any before
	likeness [4]likeness
}

// likeness is one kind of likeness between paragraphs, with its greatest values by row and column.
type likeness struct {
	feature         int
	rival, own, row int // features of the pair to fill
	topOfRow        []float64
	columns         [][]rival // [now] the paragraphs before that are most like it, best first
}

// rival is a paragraph of the draft before with its likeness.
type rival struct {
	i    int
	like float64
}

const columnDepth = 4 // how many rivals for a paragraph are looked at; the fifth is never the greatest

func newMoves(m *material, d int, before, now *leaning) *moves {
	v := &moves{large: m.large, kin: m.kin[d], before: before, now: now, load: before.load(), loadNow: now.load()}
	v.countFlow()
	v.followSections(m, d)
	v.expect()
	v.claims(len(m.drafts[d]))
	v.likeness = [4]likeness{
		{feature: kinGrams, rival: rereadRivalLetters, own: rereadOwnLetters, row: rereadRowLetters},
		{feature: kinSame, rival: rereadRivalSame, own: rereadOwnSame, row: rereadRowSame},
		{feature: kinFrom, rival: rereadRivalFrom, own: rereadOwnFrom, row: rereadRowFrom},
		{feature: kinConcepts, rival: rereadRivalConcepts, own: rereadOwnConcepts, row: rereadRowConcepts},
	}
	for i := range v.likeness {
		v.likeness[i].rank(v.kin, len(m.drafts[d]))
	}
	return v
}

func (v *moves) countFlow() {
	v.flow = make([][]float64, len(v.kin))
	for i := range v.kin {
		v.flow[i] = make([]float64, len(v.kin[i]))
	}
	for s, row := range v.before.p {
		for j, b := range row {
			if b < carryFloor {
				continue
			}
			flow := v.flow[v.before.at[s][j]]
			for k, p := range v.now.p[s] {
				flow[v.now.at[s][k]] += float64(b * p)
			}
		}
	}
}

// sectionMoves are the sums over the paragraphs of a section.
type sectionMoves struct {
	of   []int       // [before] section
	load []float64   // [section] statements
	flow [][]float64 // [section][now]
}

func (v *moves) followSections(m *material, d int) {
	old, now := sectionsOf(m.drafts[d-1]), sectionsOf(m.drafts[d])
	n, nNow := count(old), count(now)
	s := sectionMoves{of: old, load: make([]float64, n), flow: table(n, len(now))}
	mass, total := table(n, nNow), make([]float64, n)
	for i, row := range v.kin {
		a := old[i]
		s.load[a] += v.load[i]
		for q := range row {
			s.flow[a][q] += v.flow[i][q]
			mass[a][now[q]] += row[q].p
			total[a] += row[q].p
		}
	}
	v.sections = s
	v.followed = table(len(old), len(now))
	for i := range v.followed {
		for q := range v.followed[i] {
			v.followed[i][q] = mass[old[i]][now[q]] / max(total[old[i]], 1e-6)
		}
	}
}

// sectionsOf numbers the sections of a draft and gives the section of each paragraph.
func sectionsOf(paragraphs []*passage) []int {
	number := map[*reading]int{}
	out := make([]int, len(paragraphs))
	for i, p := range paragraphs {
		n, known := number[p.section]
		if !known {
			n = len(number)
			number[p.section] = n
		}
		out[i] = n
	}
	return out
}

func count(numbers []int) int {
	n := 0
	for _, k := range numbers {
		n = max(n, k+1)
	}
	return n
}

func table(rows, columns int) [][]float64 {
	out := make([][]float64, rows)
	for i := range out {
		out[i] = make([]float64, columns)
	}
	return out
}

// expect works out where each paragraph is to be expected from where its neighbours went: the mean of
// their likely places, nearer and surer neighbours weighing more.
func (v *moves) expect() {
	n := len(v.kin)
	likeliest, place := make([]int, n), make([]float64, n)
	v.sure, v.expected, v.between = make([]float64, n), make([]float64, n), make([][]float64, n)
	for i, row := range v.kin {
		sum, at := 0.0, 0.0
		for q := range row {
			p := row[q].p
			sum += p
			at += float64(p * float64(q))
			if p > v.sure[i] {
				v.sure[i], likeliest[i] = p, q
			}
		}
		place[i] = at / max(sum, 1e-6)
	}
	for i := range v.kin {
		sum, weight := 0.0, 0.0
		for j := max(0, i-expectReach); j < min(n, i+expectReach+1); j++ {
			w := math.Exp(-math.Abs(float64(j-i))/1.5) * v.sure[j]
			if j == i {
				w *= 0.3 // its own descent is a feature by itself
			}
			sum += float64(w * place[j])
			weight += w
		}
		v.expected[i] = sum / max(weight, 1e-6)
		v.between[i] = v.gap(i, likeliest)
	}
}

const (
	expectReach = 12  // neighbours looked at on either side; further ones weigh under a thousandth
	gapReach    = 3   // neighbours that may bound a gap
	gapSure     = 0.6 // how sure their descent must be
)

// gap is 1 divided by its length for the paragraphs between the descendants of the nearest neighbours
// whose descent is sure, and 0 for all others.
func (v *moves) gap(i int, likeliest []int) []float64 {
	row := make([]float64, len(v.kin[i]))
	low, high := -1, len(row)
	for j := max(0, i-gapReach); j < i; j++ {
		if v.sure[j] > gapSure {
			low = max(low, likeliest[j])
		}
	}
	for j := i + 1; j < min(len(v.kin), i+gapReach+1); j++ {
		if v.sure[j] > gapSure {
			high = min(high, likeliest[j])
		}
	}
	for q := max(low, 0); low < high && q <= min(high, len(row)-1); q++ {
		row[q] = 1 / float64(high-low+1)
	}
	return row
}

func (v *moves) claims(n int) {
	v.claimed, v.newness = make([]float64, n), make([]float64, n)
	for q := range v.newness {
		v.newness[q] = 1
	}
	for _, row := range v.kin {
		for q := range row {
			v.claimed[q] += row[q].p
			v.newness[q] = min(v.newness[q], 1-row[q].of(kinGrams))
		}
	}
}

// rank finds the greatest values by row, and by column the paragraphs that have them.
func (l *likeness) rank(kin [][]kinship, n int) {
	l.topOfRow, l.columns = make([]float64, len(kin)), make([][]rival, n)
	for i, row := range kin {
		for q := range row {
			like := row[q].of(l.feature)
			l.topOfRow[i] = max(l.topOfRow[i], like)
			l.columns[q] = insertRival(l.columns[q], rival{i, like})
		}
	}
}

func insertRival(best []rival, r rival) []rival {
	at := len(best)
	for at > 0 && r.like > best[at-1].like {
		at--
	}
	if at >= columnDepth {
		return best
	}
	best = append(best, rival{})
	copy(best[at+1:], best[at:])
	best[at] = r
	return best[:min(len(best), columnDepth)]
}

// fill adds the features that need the draft before, for one statement with the paragraphs that it was
// compared with.
func (v *moves) fill(s int, fresh []int, xs [][]float64) {
	if len(fresh) == 0 {
		return
	}
	carriers := v.carriers(s)
	c := v.company(carriers)
	was := v.before.spread(s)
	for i, k := range fresh {
		x := xs[i]
		p, q := v.now.p[s][k], int(v.now.at[s][k])
		siblings, section, descent := -float64(c.own*p), -float64(c.ownSection*p), 0.0
		for _, from := range carriers {
			i, b, k := from.q, from.p, &v.kin[from.q][q]
			siblings += float64(b * v.flow[i][q])
			section += float64(b * v.sections.flow[v.sections.of[i]][q])
			descent += float64(b * k.p)
			x[rereadSectionMap] = max(x[rereadSectionMap], float64(b*v.followed[i][q]))
			x[rereadExpected] = max(x[rereadExpected], float64(b*closenessOf(float64(q), v.expected[i])))
			x[rereadBetween] = max(x[rereadBetween], float64(b*v.between[i][q]))
			x[rereadCarrierBest] = max(x[rereadCarrierBest], float64(b*k.p/max(v.sure[i], 1e-6)))
		}
		x[rereadSiblings] = siblings / max(c.siblings, 0.2)
		x[rereadOthers] = (v.loadNow[q] - p - max(0, siblings)) / 3
		x[rereadSectionSiblings] = section / max(c.section, 0.2)
		x[rereadDescentShare] = descent / (v.claimed[q] + 0.1)
		x[rereadCarrierSure], x[rereadCarrierLoad] = c.sure, c.load/5
		x[rereadNewness] = v.newness[q]
		for i := range v.likeness {
			v.fillLikeness(&v.likeness[i], q, carriers, was, x)
		}
	}
}

func (v *moves) carriers(s int) []carrier {
	floor := carryFloor
	if v.large {
		floor = max(floor, leastOf(v.before.p[s]))
	}
	var out []carrier
	for k, b := range v.before.p[s] {
		if b >= floor {
			out = append(out, carrier{q: int(v.before.at[s][k]), p: b})
		}
	}
	return out
}

// company is with whom a statement stood one draft earlier.
type company struct {
	own, ownSection   float64 // what it contributes itself to the flows
	siblings, section float64 // statements on the same paragraphs and in the same sections
	sure, load        float64 // of its carriers, the greatest
}

func (v *moves) company(carriers []carrier) company {
	var c company
	for _, from := range carriers {
		b, a, inSection := from.p, v.sections.of[from.q], 0.0
		for _, other := range carriers {
			if v.sections.of[other.q] == a {
				inSection += other.p
			}
		}
		c.own += float64(b * b)
		c.ownSection += float64(b * inSection)
		c.siblings += float64(b * v.load[from.q])
		c.section += float64(b * v.sections.load[a])
		c.sure = max(c.sure, float64(b*v.sure[from.q]))
		c.load = max(c.load, float64(b*v.load[from.q]))
	}
	c.siblings -= c.own
	c.section -= c.ownSection
	return c
}

// fillLikeness tells how like the carriers a paragraph is, beside how like it is to other paragraphs of
// the draft before.
func (v *moves) fillLikeness(l *likeness, q int, carriers []carrier, was, x []float64) {
	own, other := 0.0, 0.0
	for _, from := range carriers {
		g := v.kin[from.q][q].of(l.feature)
		own = max(own, float64(from.p*g))
		x[l.row] = max(x[l.row], float64(from.p*g/(l.topOfRow[from.q]+1e-3)))
	}
	for _, r := range l.columns[q] {
		other = max(other, float64((1-was[r.i])*r.like))
	}
	x[l.rival], x[l.own] = other, own/(max(own, other)+0.02)
}
