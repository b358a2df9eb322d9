package trace

import (
	"spoor/trace/internal/fit"
)

// follower carries one direction of a case from links to threads.
type follower struct {
	m        *material
	w        *Weights
	drafts   []Draft
	leanings []leaning
	loads    [][]float64   // [draft][paragraph]
	steps    [][][]float64 // [draft][statement]
	asked    asked
	ruled    *ruled

	testimony *testimony // of a reader; nil when none is heard
}

// asked is what a report holds beyond the outcome.
type asked struct {
	candidates int      // for each step
	reasons    bool     // all of them, for links and kinds of jump too
	hearing    *hearing // of a reader; nil when there is none
}

// follow fills the threads of the statements: one step per draft. Verdicts win over the judge; the
// warnings are about those that could not.
func follow(statements []Statement, drafts []Draft, m *material, w *Weights, a asked,
	verdicts *docket) []Warning {
	m.keepReadings = a.reasons
	f := &follower{m: m, w: w, drafts: drafts, asked: a, leanings: m.read(w)}
	for _, l := range f.leanings {
		f.loads = append(f.loads, l.load())
	}
	f.steps = m.steps(f.leanings)
	warnings := f.rule(verdicts, statements)
	if a.hearing != nil {
		f.hear(statements)
	}
	for s := range statements {
		f.threadOnce(s, statements)
	}
	return warnings
}

// threadOnce judges a statement that has not been, after the one whose fates it shares.
func (f *follower) threadOnce(s int, statements []Statement) {
	if statements[s].Steps != nil {
		return
	}
	if with := f.ruled.with[s]; with >= 0 {
		f.threadOnce(with, statements)
		f.follows(s, &statements[with])
	}
	f.thread(s, &statements[s])
	if with := f.ruled.with[s]; with >= 0 {
		shareConfidence(statements[s].Steps, statements[with].Steps)
	}
}

// thread judges one statement in all drafts.
func (f *follower) thread(s int, st *Statement) {
	alone, verdicts := f.judge(s)
	leaps := f.leaps(s, verdicts)
	for d, v := range verdicts {
		step := Step{Draft: f.drafts[d].Path, Fate: fates[v.fate], Confidence: f.confidence(d, s, v)}
		if step.Fate != Lost {
			step.Passages = f.passages(d, s)
		}
		if len(leaps) > 0 && leaps[0].d == d {
			step.Jump = f.jump(s, leaps[0])
			leaps = leaps[1:]
		}
		step.Candidates = f.bestParagraphs(d, s)
		if step.Verdict = f.ruled.steps[s][d]; step.Verdict != nil {
			v = alone[d] // why the judge thought otherwise, or the same
			step.Verdict.Judged, step.Verdict.Confidence = fates[v.fate], v.p[v.fate]
			if !step.Verdict.Stale {
				step.Confidence = 1
			}
			f.vouch(d, s, &step)
		}
		step.Reasons = f.fateReasons(f.steps[d][s], v, f.fateHeard(d, s, v.fate)...)
		step.Reader = f.heard(d, s)
		st.Steps = append(st.Steps, step)
	}
	st.Answer = f.ruled.answers[s]
	st.VanishedIn = vanishedIn(st.Steps)
	st.Repair = f.repair(s, st)
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
	last := wording{r: f.m.statements[s].reading}
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
	own := make([][3]float64, len(f.steps))
	for d := range f.steps {
		own[d] = fateProbabilities(f.steps[d][s], f.w.judge)
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
	l := f.leanings[d]
	order := l.byStrength(s)
	var out []int
	for i, q := range order {
		if i > 0 && l.p[s][q] < f.w.cut {
			break
		}
		out = append(out, q)
	}
	return out
}

func (f *follower) passages(d, s int) []Passage {
	var out []Passage
	for _, q := range f.carriers(d, s) {
		p := f.drafts[d].Paragraphs[q]
		evidence := f.evidence(d, s, q)
		passage := Passage{
			Paragraph: p.ID,
			Lines:     p.Lines,
			Strength:  f.leanings[d].p[s][q],
			Suspect:   onlyLineage(evidence),
			Evidence:  evidence,
		}
		if f.asked.reasons {
			passage.Reasons = f.linkReasons(&f.leanings[d], len(f.w.again), s, q,
				f.linkHeard(d, s, q)...)
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
	order := f.leanings[d].byStrength(s)
	for _, q := range order[:min(f.asked.candidates, len(order))] {
		p := f.drafts[d].Paragraphs[q]
		out = append(out, Candidate{p.ID, p.Lines, f.leanings[d].p[s][q]})
	}
	return out
}

// wording is the stretch that carries a statement best in a draft.
func (f *follower) wording(d, s int) wording {
	carriers := f.carriers(d, s)
	if len(carriers) == 0 {
		return wording{}
	}
	q := carriers[0]
	r := f.m.stretch(f.m.drafts[d][q].reading, f.leanings[d].pairs[s][q].stretch)
	return wording{r, f.loads[d][q]}
}

// jump says how a fate got worse.
func (f *follower) jump(s int, l leap) *Jump {
	j := &Jump{From: l.from}
	x := f.kindFeatures(s, l)
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

func (f *follower) kindFeatures(s int, l leap) []float64 {
	return kindFeaturesOf(f.m.statements[s].reading, l.before, l.after, l.from == FromNotes, f.w.vague)
}

// kindScore is the log-odds of a kind of jump.
func (f *follower) kindScore(d, s int, k JumpKind, x []float64) float64 {
	return f.w.kinds[k].Score(x) + f.testimony.kindWeight(d, s, k)
}
