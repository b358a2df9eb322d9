package trace

import (
	"cmp"
	"fmt"
	"slices"
)

// ruled is what people ruled of the statements in one direction.
type ruled struct {
	steps   [][]*StepVerdict // [statement][draft]; nil where nobody ruled
	answers []*Answer        // [statement]
	with    []int            // [statement] the one whose fates it shares; -1 for none
}

// rule sorts out which verdicts are on which steps, and whether they still count.
func (f *follower) rule(d *docket, statements []Statement) []Warning {
	r := &ruled{make([][]*StepVerdict, len(statements)), make([]*Answer, len(statements)),
		make([]int, len(statements))}
	for s := range statements {
		r.steps[s], r.with[s] = make([]*StepVerdict, len(f.drafts)), -1
	}
	f.ruled = r
	if d == nil {
		return nil
	}
	var out []Warning
	for i := range d.entries {
		e := &d.entries[i]
		s := slices.IndexFunc(statements, func(x Statement) bool { return x.ID == e.Statement })
		if e.spent || !e.found || s < 0 {
			continue
		}
		e.spent = true
		if kind, more := f.ruleOn(s, e); kind != "" {
			out = append(out, e.warning(kind, more))
		}
	}
	return append(out, f.merge(statements)...)
}

// ruleOn takes in one verdict on a statement. kind says what is wrong with it, "" when nothing is.
func (f *follower) ruleOn(s int, e *entry) (kind WarningKind, more string) {
	at := len(f.drafts) - 1
	if e.Draft != "" || e.Fate != "" {
		at = e.draftOf(f.drafts)
		if e.Draft == "" || at < 0 {
			return WarnVerdictDraft, e.Draft
		}
		e.Draft = f.drafts[at].Path
	}
	stale := e.stale || f.outdated(&e.Verdict, at, s)
	if e.Fate != "" {
		if f.ruled.steps[s][at] != nil {
			return WarnVerdictTwice, e.Draft
		}
		f.ruled.steps[s][at] = &StepVerdict{Verdict: e.Verdict, Stale: stale}
	}
	if e.answers() && !f.ruled.answer(s, &Answer{e.Verdict, stale}, f.drafts) {
		return WarnVerdictTwice, e.Draft
	}
	if stale {
		return WarnVerdictStale, e.Draft
	}
	return "", ""
}

// answers says whether a verdict tells what was done with a statement.
func (v *Verdict) answers() bool {
	return v.Disposition != "" || v.Ruling != "" || v.Fate == "" && v.Reason != ""
}

// answered is the disposition that a verdict comes down to; "" when it tells none.
func (v *Verdict) answered() Disposition {
	switch {
	case v.Disposition != "":
		return v.Disposition
	case v.Ruling == RejectedRuling:
		return NotTakenOver
	case v.Ruling == OmittedRuling:
		return TakenOver
	}
	return ""
}

// answer takes an answer in: one on the statement as a whole goes before those on a draft, a later draft
// before an earlier one. It refuses a second one on the same.
func (r *ruled) answer(s int, a *Answer, drafts []Draft) bool {
	a.Disposition = a.answered()
	was := r.answers[s]
	if was == nil {
		r.answers[s] = a
		return true
	}
	order := func(a *Answer) int {
		if a.Draft == "" {
			return len(drafts)
		}
		return FindDraft(drafts, a.Draft)
	}
	if order(a) > order(was) {
		r.answers[s] = a
	}
	return order(a) != order(was)
}

// outdated says whether a draft has changed under a verdict; see Seen.
func (f *follower) outdated(v *Verdict, d, s int) bool {
	if d < 0 {
		return false
	}
	draft := &f.drafts[d]
	if v.Fate != "" && v.Fate != Lost && len(draft.Paragraphs) == 0 {
		return true // there is nothing to carry it
	}
	if v.Seen.Draft == "" || v.Seen.Draft == draft.fingerprint() {
		return false
	}
	texts := make([]string, len(draft.Paragraphs))
	for q := range texts {
		texts[q] = fingerprint(draft.Paragraphs[q].Text)
	}
	for _, seen := range v.Seen.Passages {
		if !slices.Contains(texts, seen) {
			return true
		}
	}
	if v.Fate == Kept || v.Fate == "" {
		return false
	}
	order := f.links.leanings[d].strongest(s)
	for _, q := range order[:min(othersChecked, len(order))] {
		if !slices.Contains(v.Seen.Others, texts[q]) && !slices.Contains(v.Seen.Passages, texts[q]) {
			return true
		}
	}
	return false
}

// merge notes which statements share the fates of another. One that is not there, and a circle, are
// warned of.
func (f *follower) merge(statements []Statement) []Warning {
	var out []Warning
	for s, a := range f.ruled.answers {
		if a == nil || a.Stale || a.Ruling != MergedRuling {
			continue
		}
		with := slices.IndexFunc(statements, func(x Statement) bool { return x.ID == a.With })
		if with < 0 || f.ruled.leadsTo(with, s) {
			out = append(out, a.warning(WarnVerdictWith, a.With))
			continue
		}
		f.ruled.with[s] = with
	}
	return out
}

// leadsTo says whether a statement shares the fates of another, by however many steps.
func (r *ruled) leadsTo(from, to int) bool {
	for at := from; at >= 0; at = r.with[at] {
		if at == to {
			return true
		}
	}
	return false
}

// follows gives the fate that a merged statement shares, as if a person had ruled it.
func (f *follower) follows(s int, other *Statement) {
	for d := range f.drafts {
		if v := f.ruled.steps[s][d]; v != nil && !v.Stale {
			continue
		}
		v := f.ruled.answers[s].Verdict
		v.Draft, v.Fate = f.drafts[d].Path, other.Steps[d].Fate
		v.Lines, v.Seen.Passages = nil, nil
		for _, p := range other.Steps[d].Passages {
			v.Lines = append(v.Lines, p.Lines.Start)
		}
		f.ruled.steps[s][d] = &StepVerdict{Verdict: v}
	}
}

// shareConfidence makes a merged statement as sure as the one whose fates it shares, where it does.
func shareConfidence(steps, with []Step) {
	for d := range steps {
		if v := steps[d].Verdict; v != nil && v.Ruling == MergedRuling && !v.Stale {
			steps[d].Confidence = with[d].Confidence
		}
	}
}

// vouch marks the passages that are there because a person says so.
func (f *follower) vouch(d, s int, step *Step) {
	if step.Verdict.Stale {
		return
	}
	likely := f.likelyCarriers(d, s)
	for i := range step.Passages {
		p := &step.Passages[i]
		seen := slices.ContainsFunc(likely, func(q int) bool {
			return f.drafts[d].Paragraphs[q].ID == p.Paragraph
		})
		p.Suspect, p.Ruled = false, !seen || step.Verdict.Judged == Lost
	}
}

// fate is the fate that a person ruled for a step, as an index; -1 when nobody did or it is stale.
func (r *ruled) fate(s, d int) int {
	if r == nil { // while learning
		return -1
	}
	if v := r.steps[s][d]; v != nil && !v.Stale {
		return badness(v.Fate)
	}
	return -1
}

// ruledPassages are the paragraphs that a verdict says carry a statement, strongest first; nil when it
// does not say.
func (f *follower) ruledPassages(d, s int) []int {
	if f.ruled.fate(s, d) < 0 || f.ruled.fate(s, d) == badness(Lost) {
		return nil
	}
	v := f.ruled.steps[s][d]
	var out []int
	for _, q := range f.allParagraphs(d, s) {
		p := &f.drafts[d].Paragraphs[q]
		named := slices.Contains(v.Seen.Passages, fingerprint(p.Text))
		if len(v.Seen.Passages) == 0 {
			named = slices.ContainsFunc(v.Lines, func(line int) bool {
				return p.Lines.Start <= line && line <= p.Lines.End
			})
		}
		if named {
			out = append(out, q)
		}
	}
	return out
}

// allParagraphs are the paragraphs of a draft, those first that a statement was compared with, strongest
// first.
func (f *follower) allParagraphs(d, s int) []int {
	out := f.links.leanings[d].strongest(s)
	for q := range f.drafts[d].Paragraphs {
		if f.links.leanings[d].place(s, q) < 0 {
			out = append(out, q)
		}
	}
	return out
}

// count counts what people ruled on, of the statements.
func (n *Rulings) count(statements []Statement) {
	for _, s := range statements {
		for _, step := range s.Steps {
			switch v := step.Verdict; {
			case v == nil:
				n.Unruled++
			case v.Stale:
				n.Unruled++
				n.Stale++
			default:
				n.Ruled++
			}
		}
		switch a := s.Answer; {
		case a == nil || cmp.Or(string(a.Disposition), string(a.Ruling)) == "":
			n.Open++
		case a.Stale:
			n.Open++
			n.StaleAnswers++
		default:
			n.Answered++
		}
	}
}

// reportUnsealed warns, once, of verdicts that nobody wrote fingerprints for.
func (d *docket) reportUnsealed(r *Report) {
	var first *entry
	n := 0
	for i := range d.entries {
		if e := &d.entries[i]; e.found && e.Seen.Statement == "" {
			first = cmp.Or(first, e)
			n++
		}
	}
	if first != nil {
		r.Warnings = append(r.Warnings, Warning{Path: first.Path, Message: WarnVerdictUnsealed,
			Detail: fmt.Sprint(n)})
	}
}
