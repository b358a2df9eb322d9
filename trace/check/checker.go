package check

import (
	"cmp"
	"slices"

	"spoor/trace"
)

// checker counts in one report.
type checker struct {
	report  *trace.Report
	draft   *trace.Draft // the last
	said    map[string]*trace.Statement
	now     map[string]Standing
	before  Baseline
	against string
}

func newChecker(r *trace.Report, base Baseline) *checker {
	c := &checker{report: r, draft: &r.Drafts[len(r.Drafts)-1], before: base,
		said: map[string]*trace.Statement{}, now: map[string]Standing{}}
	for i := range r.Statements {
		c.said[r.Statements[i].ID] = &r.Statements[i]
	}
	for id, s := range c.said {
		c.now[id] = c.standing(s)
	}
	if base == nil {
		c.before, c.against = draftAgo(r)
	}
	return c
}

// draftAgo is how the statements stood one draft before the last; in the notes all can be read.
func draftAgo(r *trace.Report) (before Baseline, draft string) {
	before, draft = Baseline{}, trace.FromNotes
	at := len(r.Drafts) - 2
	if at >= 0 {
		draft = r.Drafts[at].Path
	}
	for _, s := range r.Statements {
		fate := trace.Kept
		if at >= 0 && at < len(s.Steps) {
			fate = s.Steps[at].Fate
		}
		before[s.ID] = Standing{Fate: fate}
	}
	return before, draft
}

func (c *checker) result(rule Rule) Result {
	out := Result{Rule: rule, All: len(c.report.Statements)}
	switch rule.Kind {
	case Vagueness:
		out.Found = c.draft.Vagueness
		out.Findings = []Finding{{Path: c.draft.Path, Line: 1}}
	case PolicyTerms:
		out.Found = float64(len(c.draft.PolicyTerms))
		out.Findings = []Finding{{Path: c.draft.Path, Line: firstLine(c.draft.PolicyTerms)}}
	case Stale:
		out.Findings = c.stale()
		out.Found = float64(len(out.Findings))
	default:
		out.Findings = c.statements(rule.Kind)
		out.Found = float64(len(out.Findings))
	}
	out.Broken = rule.brokenBy(out.Found, out.All)
	return out
}

func firstLine(terms []trace.PolicyTerm) int {
	first := 0
	for _, t := range terms {
		for _, line := range t.Lines {
			if first == 0 || line < first {
				first = line
			}
		}
	}
	return max(first, 1)
}

// statements are those that count towards a kind.
func (c *checker) statements(k Kind) []Finding {
	var out []Finding
	for i := range c.report.Statements {
		s := &c.report.Statements[i]
		now := c.now[s.ID]
		if now.Fate == "" || !c.counts(k, s, now) {
			continue
		}
		f := Finding{Statement: s.ID, Path: s.Path, Line: s.Lines.Start, Now: now, Since: since(s)}
		if k == Worse {
			f.Was = c.before[s.ID]
		}
		out = append(out, f)
	}
	return out
}

func (c *checker) counts(k Kind, s *trace.Statement, now Standing) bool {
	switch k {
	case Lost:
		return now.Fate == trace.Lost && !now.Answered
	case Abstracted:
		return now.Fate == trace.Abstracted && !now.Answered
	case Unruled:
		return now.Fate != trace.Kept && !ruled(s)
	case Worse:
		// What was not there before counts as well: it is one more that cannot be read back.
		return now.harm() > c.before[s.ID].harm()
	}
	return false
}

// better are the statements that stand better than before.
func (c *checker) better() []string {
	var out []string
	for _, s := range c.report.Statements {
		was, known := c.before[s.ID]
		if known && c.now[s.ID].harm() < was.harm() {
			out = append(out, s.ID)
		}
	}
	return out
}

// gone are the statements that were there before and are no longer, by id.
func (c *checker) gone() []string {
	var out []string
	for id := range c.before {
		if c.said[id] == nil {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// stale are the verdicts that no longer fit: of every draft, for a ruling that rots in an old draft
// rots all the same, and those on a statement or draft that is gone.
func (c *checker) stale() []Finding {
	var out []Finding
	add := func(s *trace.Statement, v *trace.Verdict) {
		f := Finding{Statement: s.ID, Path: v.Path, Line: v.Line, Now: c.now[s.ID]}
		if v.Path == "" {
			f.Path, f.Line = s.Path, s.Lines.Start
		}
		if !slices.Contains(out, f) { // one verdict may rule on a fate and be the answer
			out = append(out, f)
		}
	}
	every := c.report.Statements
	if c.report.Return != nil {
		every = append(slices.Clip(every), c.report.Return.Items...)
	}
	for i := range every {
		s := &every[i]
		for k := range s.Steps {
			if v := s.Steps[k].Verdict; v != nil && v.Stale {
				add(s, &v.Verdict)
			}
		}
		if s.Answer != nil && s.Answer.Stale {
			add(s, &s.Answer.Verdict)
		}
	}
	for _, w := range c.report.Warnings {
		if w.Message == trace.WarnVerdictStatement || w.Message == trace.WarnVerdictDraft {
			out = append(out, Finding{About: w.Detail, Path: w.Path, Line: w.Line})
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line))
	})
	return out
}
