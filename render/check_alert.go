package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"spoor/trace"
	"spoor/trace/check"
)

// alert words one finding of a broken rule.
func (m *checkMaker) alert(r *check.Result, f *check.Finding) alert {
	out := alert{ID: f.Statement, File: m.place(f.Path), Start: f.Line, End: f.Line,
		Text: m.matter(r, f)}
	if s := m.said[m.anchor(&m.w.There, f.Statement)]; f.Statement != "" && s != nil {
		if f.Path == s.Path && f.Line == s.Lines.Start {
			out.End = s.Lines.End
		}
		out.Related = m.related(r.Kind, f, s)
		out.Quote = m.quote(f.Statement)
		if unsure := m.unsure(r.Kind, s); unsure != "" {
			out.Text += "; " + unsure
		}
	}
	who := f.Statement
	if who == "" && r.Kind == check.Stale {
		who = f.About
	}
	out.Fingerprint = m.fingerprint(string(r.Kind), who)
	return out
}

// matter says what is the matter, as a clause.
func (m *checkMaker) matter(r *check.Result, f *check.Finding) string {
	w := m.w.Check
	switch r.Kind {
	case check.Vagueness, check.PolicyTerms:
		return w.InDraft(m.draftNamed(f.Path), m.sum(r))
	case check.Stale:
		if f.Statement == "" {
			return joined(": ", w.RuledOnNothing, cleanText(f.About))
		}
		return w.RuledOnOther
	case check.Unruled:
		return m.stands(f) + "; " + w.NobodyRuled
	case check.Worse:
		return w.Became(m.was(f.Was), m.stands(f))
	}
	return m.stands(f)
}

// stands says what a statement is now, and since when.
func (m *checkMaker) stands(f *check.Finding) string {
	word := m.w.fate(f.Now.Fate)
	if f.Now.Fate == trace.Lost && f.Since == m.report.Drafts[0].Path {
		return m.w.Check.Never
	}
	return m.w.Check.Since(word, m.draftNamed(f.Since))
}

func (m *checkMaker) was(s check.Standing) string {
	w := m.w.Check
	switch {
	case s.Answered:
		return w.WasAnswered
	case s.Fate == trace.Kept:
		return w.WasKept
	case s.Fate == trace.Abstracted:
		return w.WasBlurred
	case s.Fate == trace.Lost:
		return w.WasLost
	}
	return w.WasNot
}

// unsure warns of a judgement that the judge itself was not sure of and nobody ruled on.
func (m *checkMaker) unsure(k check.Kind, s *trace.Statement) string {
	last := &s.Steps[len(s.Steps)-1]
	if k == check.Stale || last.Confidence >= probablySure {
		return ""
	}
	return m.w.Check.Unsure
}

// related is where in the last draft a statement now stands or would belong; of a verdict, what it
// ruled on.
func (m *checkMaker) related(k check.Kind, f *check.Finding, s *trace.Statement) *related {
	w := m.w.Check
	last := &s.Steps[len(s.Steps)-1]
	switch {
	case k == check.Stale && f.Path != s.Path:
		return &related{m.place(s.Path), s.Lines.Start, s.Lines.End, w.Statement}
	case len(last.Passages) > 0:
		l := last.Passages[0].Lines
		return &related{m.place(last.Draft), l.Start, l.End, w.NowAt}
	case s.Repair != nil:
		return &related{m.place(last.Draft), s.Repair.Lines.Start, s.Repair.Lines.End, w.BelongsAt}
	}
	return nil
}

// quote is what was said and by whom, when asked for.
func (m *checkMaker) quote(id string) string {
	s := m.quoted[id]
	if s == nil || !m.checked.Quote {
		return ""
	}
	return m.who(s) + ": " + quoted(s.Text)
}

// fingerprint tells alerts apart and stays the same when lines move. The same twice gets a number.
func (m *checkMaker) fingerprint(parts ...string) string {
	key := strings.Join(parts, "\n")
	m.taken[key]++
	if n := m.taken[key]; n > 1 {
		key += fmt.Sprint("\n", n)
	}
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}

// compared says what Worse compared with, and what got better or left since.
func (m *checkMaker) compared() []string {
	o, w := m.checked.Outcome, m.w.Check
	var out []string
	for i := range o.Results {
		if o.Results[i].Kind != check.Worse {
			continue
		}
		if o.Against != "" {
			out = append(out, w.Against(m.draftNamed(o.Against)))
		}
		if n := len(o.Better); n > 0 {
			out = append(out, w.Better(n))
		}
		if n := len(o.Gone); n > 0 {
			out = append(out, w.Gone(n, m.w.list(o.Gone[:min(n, goneShown)])))
		}
	}
	return out
}

// goneShown is how many statements that left the notes are named: enough to see which file it was.
const goneShown = 5
