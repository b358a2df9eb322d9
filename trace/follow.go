package trace

import (
	"cmp"
	"slices"

	"spoor/trace/internal/fit"
)

// leaning is how likely paragraphs of one draft carry each statement.
type leaning struct {
	paragraphs int
	at         [][]int32   // [statement] the paragraphs it was compared with, ascending
	p          [][]float64 // [statement][as at] probability of the link
	stayed     [][]int8    // [statement][as at] place in the draft before of a pair that stayed, else -1
	tops       []rowTops   // [statement]
}

// place is where a paragraph stands among those that a statement was compared with, -1 for another.
func (l *leaning) place(s, q int) int {
	if len(l.at[s]) == l.paragraphs {
		return q
	}
	if k, found := slices.BinarySearch(l.at[s], int32(q)); found {
		return k
	}
	return -1
}

// of is how likely a paragraph carries a statement; 0 for one that it was not compared with.
func (l *leaning) of(s, q int) float64 {
	if k := l.place(s, q); k >= 0 {
		return l.p[s][k]
	}
	return 0
}

// spread is how likely each paragraph carries a statement.
func (l *leaning) spread(s int) []float64 {
	if len(l.at[s]) == l.paragraphs {
		return l.p[s]
	}
	out := make([]float64, l.paragraphs)
	for k, q := range l.at[s] {
		out[q] = l.p[s][k]
	}
	return out
}

// byStrength orders the places of a statement's paragraphs in at, strongest first.
func (l *leaning) byStrength(s int) []int {
	order := make([]int, len(l.p[s]))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(l.p[s][j], l.p[s][i]) })
	return order
}

// strongest are the paragraphs that a statement was compared with, strongest first.
func (l *leaning) strongest(s int) []int {
	order := l.byStrength(s)
	for i, k := range order {
		order[i] = int(l.at[s][k])
	}
	return order
}

// links are all links of one direction of a case as they were read, and as they were read before.
type links struct {
	first    *firstReading
	leanings []leaning  // [draft]
	again    *rereading // what made them out of the reading before; nil for the first
}

// readings is how often the links were read again.
func (l *links) readings() int {
	if l.again == nil {
		return 0
	}
	return l.again.before.readings() + 1
}

// read gives how likely each paragraph carries each statement: a first reading of all pairs by
// themselves, then as many readings in the light of each other as the weights have models for.
func (m *material) read(w *Weights) *links {
	out := m.lean(w.link, w.descent)
	for _, model := range w.again {
		out = m.reread(out, model)
	}
	m.near = nil // each leaning holds them
	return out
}

// firstReading is the reading of links by themselves. It gives the pairs of a statement; where not all of
// them fit in memory it works them out anew each time.
type firstReading struct {
	m        *material
	link     fit.Linear
	leanings []leaning
	kept     [][][]pair // [statement][draft][as at]; nil where they do not fit in memory
}

// lean runs the link model through all drafts, oldest first: each draft is read in the light of the one
// before. Reading each draft a second time, with descent corrected by the statements that two
// paragraphs seemed to share, was tried and changed nothing (link F1 0.709 with, 0.714 without).
func (m *material) lean(link fit.Linear, descent descentModel) *links {
	m.compare()
	m.descend(descent)
	f := &firstReading{m: m, link: link, leanings: m.newLeanings()}
	if m.keeps {
		f.kept = make([][][]pair, len(m.statements))
	}
	m.crew.share(Linking, len(m.statements), func() func(int) {
		return func(s int) {
			rows := f.read(s, f.lean)
			if f.kept != nil {
				f.kept[s] = rows
			}
		}
	})
	return &links{first: f, leanings: f.leanings}
}

func (m *material) newLeanings() []leaning {
	out := make([]leaning, len(m.drafts))
	for d := range out {
		out[d] = leaning{len(m.drafts[d]), make([][]int32, len(m.statements)),
			make([][]float64, len(m.statements)), make([][]int8, len(m.statements)),
			make([]rowTops, len(m.statements))}
	}
	return out
}

// rows gives the pairs of a statement in all drafts, as they were read first.
func (f *firstReading) rows(s int) [][]pair {
	if f.kept != nil {
		return f.kept[s]
	}
	return f.read(s, f.remember)
}

// lean works out how likely the links of a row are, by themselves, and puts aside the least likely of a
// large case.
func (f *firstReading) lean(d, s int, row []pair) []pair {
	l := &f.leanings[d]
	l.p[s] = make([]float64, len(row))
	for k := range row {
		if place := l.stays(s, k); place >= 0 {
			l.p[s][k] = f.leanings[d-1].p[s][place]
			continue
		}
		l.p[s][k] = fit.Sigmoid(f.link.Score(row[k].x))
	}
	if !f.m.large {
		return row
	}
	return l.putAside(s, row, f.m.pairsToKeep())
}

// remember is lean for links that were read already.
func (f *firstReading) remember(_, _ int, row []pair) []pair { return row }

// read makes the pairs of one statement, draft by draft. link takes in each row and says what is left of it.
func (f *firstReading) read(s int, link func(d, s int, row []pair) []pair) [][]pair {
	direct := f.m.directly(s)
	defer direct.done()
	rows := make([][]pair, len(f.m.drafts))
	var last []pair // of the draft before
	var before []carrier
	for d := range rows {
		l := &f.leanings[d]
		if f.m.same[d] { // the same text reads the same
			rows[d] = last
			l.repeat(s, &f.leanings[d-1])
			continue
		}
		if l.at[s] == nil {
			f.meet(d, s, before)
		}
		row := direct.row(d, l.at[s], l.stayed[s], last)
		f.m.inherit(d, l.at[s], l.stayed[s], row, before)
		l.rank(s, row, f.m.tops[d])
		last = link(d, s, row)
		rows[d], before = last, f.m.carriers(d, l.at[s], last, l.p[s])
	}
	return rows
}

// meet chooses the paragraphs that a statement is compared with.
func (f *firstReading) meet(d, s int, before []carrier) {
	l := &f.leanings[d]
	l.at[s] = f.m.candidates(d, s, before)
	if f.m.large && d > 0 {
		l.at[s], l.stayed[s] = f.m.stayed(d, l.at[s], f.leanings[d-1].at[s])
	}
}

// repeat takes over what a statement has in the draft before.
func (l *leaning) repeat(s int, before *leaning) { l.at[s], l.p[s] = before.at[s], before.p[s] }
