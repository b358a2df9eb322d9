package render

import "spoor/trace"

// verdictView is a verdict on a step in words.
type verdictView struct {
	Stale      bool
	Mark       string     // in a table: "beoordeeld", "verouderd"
	Fate       trace.Fate // ruled
	Word       string     // the same in words
	Who        string     // who ruled and when, as a sentence
	Text       string     // all but the reason, in sentences
	Judged     string     // the fate the judge gave
	JudgedSure string     // how sure it was
	Reason     string     // "Reden: ...", "" without
	ReasonFor  string     // the reason alone
	By, At     string
}

func (m *maker) verdict(v *trace.StepVerdict) *verdictView {
	if v == nil {
		return nil
	}
	w := &m.w.Verdict
	out := &verdictView{Stale: v.Stale, Mark: w.RuledMark, Fate: v.Fate, Word: m.w.fate(v.Fate),
		Who: w.Ruled(v.By, m.w.date(v.At)) + ".", Judged: m.w.fate(v.Judged),
		JudgedSure: m.w.decimal(v.Confidence, 2), ReasonFor: v.Reason,
		By: v.By, At: v.At}
	switch {
	case v.Stale:
		out.Mark, out.Text = w.StaleMark, w.Stale(out.Word)
	case v.Judged == v.Fate:
		out.Text = out.Who + " " + w.Agreed
	default:
		out.Text = out.Who + " " + w.Judged(out.Judged, m.w.decimal(v.Confidence, 2))
	}
	if v.Ruling == trace.MergedRuling && !v.Stale {
		out.Text = sentence(m.w.ruling(&v.Verdict)) + " " + out.Text
	}
	out.Reason = labelledReason(w.Reason, v.Reason)
	return out
}

// answerView is what was done with a statement, in words.
type answerView struct {
	Stale  bool
	Text   string // disposition and ruling: "deels overgenomen; uitgesteld tot ..."
	Reason string // the reason alone
	Long   string // all in sentences
	By, At string
}

func (m *maker) answer(a *trace.Answer) *answerView {
	if a == nil {
		return nil
	}
	out := &answerView{Stale: a.Stale, Reason: a.Reason, By: a.By, At: a.At,
		Text: joined("; ", m.w.disposition(a.Disposition), m.w.ruling(&a.Verdict))}
	out.Long = sentence(out.Text)
	if a.Stale {
		out.Long = joined(" ", out.Long, m.w.Verdict.Stale(""))
	}
	if out.Long == "" {
		out.Long = a.Reason // "Answer: too dear", not "Answer: Reason: too dear"
	} else {
		out.Long = joined(" ", out.Long, labelledReason(m.w.Verdict.Reason, a.Reason))
	}
	return out
}

// judged is what the judge thought of a step, and how sure it was, whatever a person ruled.
func (s *stepView) judged() (word, confidence string) {
	if s.Verdict == nil || s.Verdict.Stale {
		return s.Word, s.Confidence
	}
	return s.Verdict.Judged, s.Verdict.JudgedSure
}

// sayReasonOnce leaves to the answer a reason that a verdict on a step gives as well.
func (t *threadView) sayReasonOnce() {
	for i := range t.Steps {
		if v := t.Steps[i].Verdict; v != nil && t.Answer != nil && v.ReasonFor == t.Answer.Reason {
			v.Reason = ""
		}
	}
}

// labelledReason writes a reason with its label; "" without one.
func labelledReason(label, reason string) string {
	if reason == "" {
		return ""
	}
	return label + ": " + reason
}

// rulings tells how much people ruled on; nothing where there are no verdicts at all.
func (p *printer) rulings() {
	if p.v.Rulings.Given == 0 {
		return
	}
	p.blank()
	for _, s := range p.w.Verdict.Counts(p.v.Rulings) {
		p.text(0, s)
	}
}

// verdict tells what a person ruled on a step.
func (p *printer) verdict(indent int, v *verdictView) {
	if v == nil {
		return
	}
	p.text(indent, v.Text)
	if v.Reason != "" {
		p.text(indent, v.Reason)
	}
}

func (p *printer) answer(indent int, a *answerView) {
	if a != nil {
		p.hang(indent, indent+2, piece{text: p.w.Verdict.Answer + ": " + a.Long})
	}
}

// lastWorse tells whether the last step is one of those that got worse, which are told of by themselves.
func (t *threadView) lastWorse() bool {
	n := len(t.Worse)
	return n > 0 && t.Worse[n-1].Path == t.Now.Path
}

// goneView is a verdict on something that is no longer there.
type goneView struct{ Place, Detail string }

func (v *view) addGone(x trace.Warning) {
	switch x.Message {
	case trace.WarnVerdictStatement, trace.WarnVerdictDraft:
		v.Gone = append(v.Gone, goneView{at(x.Path, x.Line), x.Detail})
	}
}

// verdictCells are the cells that a table gets where there are verdicts.
func verdictCells(t *threadView, s *stepView) []string {
	cells := make([]string, 6)
	if v := s.Verdict; v != nil {
		cells = []string{v.Mark + ": " + v.Word, v.Judged, "", v.ReasonFor, v.By, v.At}
	}
	if a := t.Answer; a != nil {
		cells[2] = a.Text
		if a.Stale {
			cells[2] = joined(": ", t.StaleMark, a.Text)
		}
		for i, text := range []string{a.Reason, a.By, a.At} {
			if cells[3+i] == "" {
				cells[3+i] = text
			}
		}
	}
	return cells
}
