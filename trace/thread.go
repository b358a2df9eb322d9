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
	alone  *links      // as they were read without a reader
	links  *links      // with what a reader said of them
	loads  [][]float64 // [draft][paragraph]
	asked  asked
	ruled  *ruled
	now    followed

	testimony *testimony // of a reader; nil when none is heard

	against [3]fit.Linear // what speaks for each fate against the others
}

func newFollower(m *material, w *Weights, drafts []Draft, l *links) *follower {
	f := &follower{m: m, w: w, drafts: drafts, alone: l, links: l, loads: l.loads()}
	for fate := range f.against {
		f.against[fate] = w.against(fate)
	}
	return f
}

// followed is the statement at hand.
type followed struct {
	said   *reading
	rows   [][]pair // [draft]
	orders [][]int  // [draft] the pairs by strength
	steps  [][]float64

	reasons []Reason // memory for those of the step at hand
}

// take takes a statement in hand. What a reader says moves the links, and not what the judge goes by:
// that it hears by itself.
func (f *follower) take(s int) {
	rows, orders := f.alone.first.rows(s), f.alone.orders(s)
	said := f.m.statements[s].reading
	if !f.asked.lean {
		said = said.withWords()
	}
	f.now = followed{said: said, rows: rows, orders: orders, steps: f.alone.steps(s, rows, orders, f.loads)}
	if f.links != f.alone {
		f.now.orders = f.links.orders(s)
	}
}

// asked is what a report holds beyond the outcome.
type asked struct {
	candidates int      // for each step
	reasons    bool     // all of them, for links and kinds of jump too
	lean       bool     // no more than what the rest of the report is made of
	hearing    *hearing // of a reader; nil when there is none
}

// follow fills the threads of the statements: one step per draft. Verdicts win over the judge; the
// warnings are about those that could not.
//
// What it returns follows a statement once more, in full; nil unless a lean outcome was asked for.
func follow(statements []Statement, drafts []Draft, m *material, w *Weights, a asked,
	verdicts *docket) (inFull func(s int, st *Statement), warnings []Warning) {
	f := *newFollower(m, w, drafts, m.read(w))
	f.asked = a
	if !a.reasons {
		f.alone.again = nil // only reasons tell of it, and it is large
	}
	warnings = f.rule(verdicts, statements)
	if a.hearing != nil {
		f.hear(statements)
	}
	m.crew.share(Judging, len(statements), func() func(int) {
		mine := f
		return func(s int) {
			if mine.ruled.with[s] < 0 {
				mine.take(s)
				mine.thread(s, &statements[s])
			}
		}
	})
	for s := range statements {
		f.merged(s, statements)
	}
	if !a.lean {
		return nil, warnings
	}
	f.drafts, f.asked.lean = copyOf(drafts), false
	return func(s int, st *Statement) {
		mine := f
		mine.take(s)
		mine.thread(s, st)
		mine.share(s, st, statements)
	}, warnings
}

// merged judges a statement that shares the fates of another, after that one.
func (f *follower) merged(s int, statements []Statement) {
	with := f.ruled.with[s]
	if with < 0 || statements[s].Steps != nil {
		return
	}
	f.merged(with, statements)
	f.follows(s, &statements[with])
	f.take(s)
	f.thread(s, &statements[s])
	f.share(s, &statements[s], statements)
}

// share makes a merged statement as sure as the one whose fates it shares.
func (f *follower) share(s int, st *Statement, statements []Statement) {
	if with := f.ruled.with[s]; with >= 0 {
		shareConfidence(st.Steps, statements[with].Steps)
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
	alone, verdicts := f.judge(s)
	var leaps []leap
	if !f.asked.lean {
		leaps = f.leaps(s, verdicts)
	}
	for d, v := range verdicts {
		step := Step{Draft: f.drafts[d].Path, Fate: fates[v.fate], Confidence: f.confidence(d, s, v)}
		if step.Fate != Lost {
			step.Passages = f.passages(d, s)
		}
		if ruled := f.ruled.steps[s][d]; ruled != nil {
			v = alone[d] // why the judge thought otherwise, or the same
			step.Verdict = &StepVerdict{}
			*step.Verdict = *ruled
			step.Verdict.Judged, step.Verdict.Confidence = fates[v.fate], v.p[v.fate]
			if !ruled.Stale {
				step.Confidence = 1
			}
			f.vouch(d, s, &step)
		}
		if !f.asked.lean {
			if len(leaps) > 0 && leaps[0].d == d {
				step.Jump = f.jump(s, leaps[0])
				leaps = leaps[1:]
			}
			step.Candidates = f.bestParagraphs(d, s)
			step.Reasons = f.fateReasons(f.now.steps[d], v, f.fateHeard(d, s, v.fate)...)
			step.Reader = f.heard(d, s)
		}
		st.Steps = append(st.Steps, step)
	}
	st.Answer = f.ruled.answers[s]
	st.VanishedIn = vanishedIn(st.Steps)
	if !f.asked.lean {
		st.Repair = f.repair(s, st)
	}
}

// leap is a step on which a fate got worse, with the wordings before and after.
type leap struct {
	d             int
	from          string // path of the draft before, or FromNotes
	before, after wording
}

// leaps are the steps of a thread on which its fate got worse.
func (f *follower) leaps(s int, verdicts []judged) []leap {
	var out []leap
	before := 0 // kept: the notes
	last := wording{r: f.now.said}
	from := FromNotes
	for d, v := range verdicts {
		now := wording{}
		if fates[v.fate] != Lost {
			now = f.wording(d, s)
		}
		if v.fate > before {
			out = append(out, leap{d, from, last, now})
		}
		before, from = v.fate, f.drafts[d].Path
		if now.r != nil {
			last = now
		}
	}
	return out
}

// judge gives the fates of one statement in all drafts: what the judge alone thinks, and what it comes
// to with what people ruled.
func (f *follower) judge(s int) (alone, all []judged) {
	own := make([][3]float64, len(f.now.steps))
	for d, x := range f.now.steps {
		own[d] = fateProbabilities(x, f.w.judge)
	}
	c, stands, v := f.w.chainOf(f.m.back), f.standings(s), f.testimony.voice(s)
	alone = c.judge(own, stands, v, nil)
	fixed := make([]int, len(own))
	free := true
	for d := range fixed {
		fixed[d] = f.ruled.fate(s, d)
		free = free && fixed[d] < 0
	}
	if free {
		return alone, alone
	}
	return alone, c.judge(own, stands, v, fixed)
}

// unruled gives the fates of one statement as the judge thinks them, whatever people ruled.
func (f *follower) unruled(s int) []judged {
	alone, _ := f.judge(s)
	return alone
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

// carriers are the paragraphs of a draft that carry a statement which is not lost there: those a person
// named, else the likeliest and every other above the learned cut.
func (f *follower) carriers(d, s int) []int {
	if named := f.ruledPassages(d, s); len(named) > 0 {
		return named
	}
	return f.likelyCarriers(d, s)
}

func (f *follower) likelyCarriers(d, s int) []int {
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
			passage.Reasons = f.linkReasons(f.alone, place{s, d, q}, f.linkHeard(d, s, q)...)
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
	carriers := f.carriers(d, s)
	if len(carriers) == 0 {
		return wording{}
	}
	return wording{f.carrying(d, s, carriers[0]), f.loads[d][carriers[0]]}
}

// carrying is the stretch of a paragraph that carries a statement.
func (f *follower) carrying(d, s, q int) *reading {
	whole := f.m.drafts[d][q].reading
	k := f.links.leanings[d].place(s, q)
	if k < 0 {
		return whole // a person named it
	}
	return f.m.stretch(whole, f.now.rows[d][k].stretch)
}

// jump says how a fate got worse.
func (f *follower) jump(s int, l leap) *Jump {
	j := &Jump{From: l.from}
	x := f.kindFeatures(l)
	best := jumpKinds[0]
	for _, k := range jumpKinds {
		score := f.kindScore(l.d, s, k, x)
		if fit.Sigmoid(score) >= f.w.kindCut[k] {
			j.Kinds = append(j.Kinds, k)
		}
		if score > f.kindScore(l.d, s, best, x) {
			best = k
		}
	}
	if len(j.Kinds) == 0 {
		j.Kinds = []JumpKind{best}
	}
	if f.asked.reasons {
		j.Why = f.kindReasons(l.d, s, j.Kinds, x)
	}
	j.Gone, j.Came = f.m.ix.goneAndCame(l.before.r, l.after.r)
	return j
}

func (f *follower) kindFeatures(l leap) []float64 {
	return kindFeaturesOf(f.now.said, l.before, l.after, l.from == FromNotes, f.w.vague)
}

// kindScore is the log-odds of a kind of jump.
func (f *follower) kindScore(d, s int, k JumpKind, x []float64) float64 {
	return f.w.kinds[k].Score(x) + f.testimony.kindWeight(d, s, k)
}
