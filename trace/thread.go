package trace

import (
	"slices"

	"spoor/trace/internal/fit"
)

// follower carries one direction of a case from links to threads, one statement at a time.
type follower struct {
	m      *material
	w      *Weights
	drafts []Draft
	links  *links
	loads  [][]float64 // [draft][paragraph]
	asked  asked
	now    followed
}

// followed is the statement at hand.
type followed struct {
	said   *reading
	rows   [][]pair // [draft]
	orders [][]int  // [draft] the pairs by strength
	steps  [][]float64
}

// take takes a statement in hand.
func (f *follower) take(s int) {
	rows, orders := f.links.first.rows(s), f.links.orders(s)
	said := f.m.statements[s].reading
	if !f.asked.lean {
		said = said.withWords()
	}
	f.now = followed{said, rows, orders, f.links.steps(s, rows, orders, f.loads)}
}

// asked is what a report holds beyond the outcome.
type asked struct {
	candidates int  // for each step
	reasons    bool // all of them, for links and kinds of jump too
	lean       bool // no more than what the rest of the report is made of
}

// follow fills the threads of the statements: one step per draft.
//
// What it returns follows a statement once more, in full; nil unless a lean outcome was asked for.
func follow(statements []Statement, drafts []Draft, m *material, w *Weights, a asked) func(s int, st *Statement) {
	f := follower{m: m, w: w, drafts: drafts, asked: a, links: m.read(w)}
	if !a.reasons {
		f.links.again = nil // only reasons tell of it, and it is large
	}
	f.loads = f.links.loads()
	m.crew.share(Judging, len(statements), func() func(int) {
		mine := f
		return func(s int) {
			mine.take(s)
			mine.thread(s, &statements[s])
		}
	})
	if !a.lean {
		return nil
	}
	f.drafts, f.asked.lean = copyOf(drafts), false
	return func(s int, st *Statement) {
		mine := f
		mine.take(s)
		mine.thread(s, st)
	}
}

// copyOf copies drafts as they are now: remarks come back among their paragraphs.
func copyOf(drafts []Draft) []Draft {
	out := slices.Clone(drafts)
	for d := range out {
		out[d].Paragraphs = slices.Clone(out[d].Paragraphs)
	}
	return out
}

// thread judges one statement in all drafts.
func (f *follower) thread(s int, st *Statement) {
	verdicts := f.judge(s)
	before := 0 // kept: the notes
	last := wording{r: f.now.said}
	from := FromNotes
	for d, v := range verdicts {
		step := Step{Draft: f.drafts[d].Path, Fate: fates[v.fate], Confidence: v.p[v.fate]}
		now := wording{}
		if step.Fate != Lost {
			step.Passages = f.passages(d, s)
			now = f.wording(d, s)
		}
		if !f.asked.lean {
			if v.fate > before {
				step.Jump = f.jump(s, from, last, now)
			}
			step.Candidates = f.bestParagraphs(d, s)
			step.Reasons = f.fateReasons(f.now.steps[d], v)
		}
		st.Steps = append(st.Steps, step)
		before, from = v.fate, step.Draft
		if now.r != nil {
			last = now
		}
	}
	st.VanishedIn = vanishedIn(st.Steps)
	if !f.asked.lean {
		st.Repair = f.repair(s, st)
	}
}

// judge gives the fates of one statement in all drafts.
func (f *follower) judge(s int) []judged {
	own := make([][3]float64, len(f.now.steps))
	for d, x := range f.now.steps {
		own[d] = fateProbabilities(x, f.w.judge)
	}
	return f.w.chainOf(f.m.back).judge(own, f.standings(s))
}

// standings tells for each draft what its text alone says of a statement.
func (f *follower) standings(s int) []standing {
	out := make([]standing, len(f.drafts))
	for d := range out {
		switch {
		case len(f.drafts[d].Paragraphs) == 0:
			out[d] = emptyDraft
		case d == 0:
		case f.m.same[d]:
			out[d] = sameDraft
		case f.stillThere(d, s):
			out[d] = unchanged
		}
	}
	return out
}

// stillThere says whether every paragraph that carried a statement one draft earlier stands in this
// draft word for word.
func (f *follower) stillThere(d, s int) bool {
	carriers := f.carriers(d-1, s)
	for _, q := range carriers {
		if !f.m.texts[d][f.drafts[d-1].Paragraphs[q].Text] {
			return false
		}
	}
	return len(carriers) > 0
}

// vanishedIn is the draft from which on a statement is lost for good.
func vanishedIn(steps []Step) string {
	at := ""
	for i := len(steps) - 1; i >= 0 && steps[i].Fate == Lost; i-- {
		at = steps[i].Draft
	}
	return at
}

// carriers are the paragraphs of a draft that carry a statement which is not lost there: the
// likeliest, and every other above the learned cut.
func (f *follower) carriers(d, s int) []int {
	l := &f.links.leanings[d]
	var out []int
	for i, k := range f.now.orders[d] {
		if i > 0 && l.p[s][k] < f.w.cut {
			break
		}
		out = append(out, int(l.at[s][k]))
	}
	return out
}

func (f *follower) passages(d, s int) []Passage {
	var out []Passage
	for _, q := range f.carriers(d, s) {
		p := &f.drafts[d].Paragraphs[q]
		passage := Passage{Paragraph: p.ID, Lines: p.Lines, Strength: f.links.leanings[d].of(s, q)}
		if f.asked.lean {
			out = append(out, passage)
			continue
		}
		passage.Evidence = f.evidence(d, s, q)
		passage.Suspect = onlyLineage(passage.Evidence)
		if f.asked.reasons {
			passage.Reasons = f.linkReasons(f.links, place{s, d, q})
		}
		out = append(out, passage)
	}
	return out
}

func onlyLineage(evidence []Evidence) bool {
	for _, e := range evidence {
		if e.Kind != LineageEvidence && e.Kind != ReplacedEvidence {
			return false
		}
	}
	return true
}

func (f *follower) bestParagraphs(d, s int) []Candidate {
	if f.asked.candidates <= 0 {
		return nil
	}
	var out []Candidate
	l, order := &f.links.leanings[d], f.now.orders[d]
	for _, k := range order[:min(f.asked.candidates, len(order))] {
		p := f.drafts[d].Paragraphs[l.at[s][k]]
		out = append(out, Candidate{p.ID, p.Lines, l.p[s][k]})
	}
	return out
}

// wording is the stretch that carries a statement best in a draft.
func (f *follower) wording(d, s int) wording {
	order := f.now.orders[d]
	if len(order) == 0 {
		return wording{}
	}
	q := int(f.links.leanings[d].at[s][order[0]])
	return wording{f.carrying(d, s, q), f.loads[d][q]}
}

// carrying is the stretch of a paragraph that carries a statement.
func (f *follower) carrying(d, s, q int) *reading {
	k := f.links.leanings[d].place(s, q)
	return f.m.stretch(f.m.drafts[d][q].reading, f.now.rows[d][k].stretch)
}

// jump says how a fate got worse.
func (f *follower) jump(s int, from string, before, after wording) *Jump {
	j := &Jump{From: from}
	x := kindFeaturesOf(f.now.said, before, after, from == FromNotes, f.w.vague)
	for _, k := range jumpKinds {
		if fit.Sigmoid(f.w.kinds[k].Score(x)) >= f.w.kindCut[k] {
			j.Kinds = append(j.Kinds, k)
		}
	}
	if len(j.Kinds) == 0 {
		j.Kinds = []JumpKind{f.likeliestKind(x)}
	}
	if f.asked.reasons {
		j.Why = f.kindReasons(j.Kinds, x)
	}
	j.Gone, j.Came = f.m.ix.goneAndCame(before.r, after.r)
	return j
}

func (f *follower) likeliestKind(x []float64) JumpKind {
	best := jumpKinds[0]
	for _, k := range jumpKinds {
		if f.w.kinds[k].Score(x) > f.w.kinds[best].Score(x) {
			best = k
		}
	}
	return best
}
