package render

import (
	"strings"

	"spoor/trace"
)

// readerView is the reader that was heard, in sentences.
type readerView struct {
	Model, Prompt string
	Lines         []string
}

// heardView is what a reader said of a step.
type heardView struct {
	Fate   trace.Fate
	Word   string
	Agrees bool   // with the judge alone
	Note   string // a sentence for beside the fate
	Quotes []quoteView
	Kinds  string
	Gone   []string
	Came   []string
	Reason string
}

type quoteView struct{ Place, Text string }

// reader is nil without a reader.
func (m *maker) reader(r *trace.ReadBy) *readerView {
	if r == nil {
		return nil
	}
	w := &m.w.Reader
	lines := []string{w.Heard(r.Model, r.Prompt), w.Counts(r.Asked, r.Answered, r.Believed)}
	if r.Believed > 0 {
		lines = append(lines, w.Weight)
	}
	if n := r.Believed - r.Agrees; n > 0 {
		lines = append(lines, w.Disputed(n))
	}
	if r.Open > 0 {
		lines = append(lines, w.Open(r.Open))
	}
	return &readerView{r.Model, r.Prompt, append(lines, m.fallen(r.Fallen)...)}
}

// fallen tells what was not believed, in one sentence if there is any.
func (m *maker) fallen(all []trace.Fallen) []string {
	var fell []string
	for _, f := range all {
		fell = append(fell, m.w.Reader.Times(f.Count, m.w.fall(f.Cause)))
	}
	if len(fell) == 0 {
		return nil
	}
	return []string{m.w.Reader.Fallen + " " + strings.Join(fell, "; ") + "."}
}

// splitting tells which reader split passages of the notes, in sentences; none without one.
func (m *maker) splitting(s *trace.SplitBy) []string {
	if s == nil {
		return nil
	}
	w := &m.w.Reader
	lines := []string{w.Split(s.Model, s.Prompt), w.SplitCounts(s.Passages, s.Answered, s.Believed, s.Statements)}
	if s.Open > 0 {
		lines = append(lines, w.SplitOpen(s.Open))
	}
	return append(lines, m.fallen(s.Fallen)...)
}

// heard is nil where a reader said nothing that is believed.
func (m *maker) heard(s *trace.Step) *heardView {
	h := s.Reader
	if h == nil {
		return nil
	}
	out := &heardView{Fate: h.Fate, Word: m.w.fate(h.Fate), Agrees: h.Agrees(), Gone: h.Gone, Came: h.Came,
		Reason: h.Reason}
	switch {
	case h.Fate != s.Fate:
		out.Note = m.w.Reader.Differs(out.Word)
	case h.Agrees():
		out.Note = m.w.Reader.Too
	default:
		out.Note = m.w.Reader.Turned(m.w.fate(h.Alone))
	}
	for _, q := range h.Quotes {
		out.Quotes = append(out.Quotes, quoteView{at(m.paths[q.Paragraph], q.Lines.Start), q.Text})
	}
	if len(h.Kinds) > 0 {
		out.Kinds = m.kinds(h.Kinds)
	}
	return out
}

// note tells in text what a reader made of a step.
func (p *printer) note(indent int, s *stepView) {
	if note := s.Reader.note(); note != "" {
		p.text(indent, note)
	}
}

// note is what stands beside a fate, "" without a reader.
func (h *heardView) note() string {
	if h == nil {
		return ""
	}
	return h.Note
}

// disputed says whether a reader saw anything in what is told of a thread that the judge alone did not.
func (t *threadView) disputed() bool {
	for i := range t.Steps {
		s := &t.Steps[i]
		if s.Reader != nil && !s.Reader.Agrees && (s.Worse || i == len(t.Steps)-1) {
			return true
		}
	}
	return false
}

// reader tells in text which reader was heard.
func (p *printer) reader() {
	if p.v.Reader == nil && len(p.v.Splitting) == 0 {
		return
	}
	p.heading(p.w.Reader.Title, "-")
	if p.v.Reader != nil {
		for _, line := range p.v.Reader.Lines {
			p.text(0, line)
		}
	}
	for _, line := range p.v.Splitting {
		p.text(0, line)
	}
}

// splitting tells in text which reader split passages of the notes.
func (p *printer) splitting() {
	if len(p.v.Splitting) == 0 {
		return
	}
	p.heading(p.w.Reader.Title, "-")
	for _, line := range p.v.Splitting {
		p.text(0, line)
	}
}

// heard tells all that a reader said of a step.
func (p *printer) heard(h *heardView) {
	if h == nil {
		return
	}
	w := &p.w.Reader
	p.blank()
	p.hang(2, 4, piece{w.Said(p.v.Reader.Model, p.v.Reader.Prompt, h.Word) + ". ", boldStyle}, piece{text: h.Kinds})
	for _, q := range h.Quotes {
		p.hang(4, 6, piece{w.Quote + ": ", dimStyle}, piece{text: quoted(q.Text) + " "}, piece{q.Place, dimStyle})
	}
	p.words(4, p.w.Common.Gone, h.Gone)
	p.words(4, p.w.Common.Came, h.Came)
	if h.Reason != "" {
		p.hang(4, 6, piece{w.Reason + ": ", dimStyle}, piece{text: quoted(h.Reason)})
	}
	p.text(4, h.Note)
}

// readerCells are what a reader said of a step, for the table.
func (v *view) readerCells(s *stepView) []string {
	h := s.Reader
	if h == nil {
		return make([]string, len(v.Words.Reader.Columns))
	}
	agrees := v.Words.Reader.No
	if h.Agrees {
		agrees = v.Words.Reader.Yes
	}
	var quotes []string
	for _, q := range h.Quotes {
		quotes = append(quotes, q.Text+" ("+q.Place+")")
	}
	return []string{v.Reader.Model, v.Reader.Prompt, h.Word, agrees, strings.Join(quotes, "; "), h.Reason}
}
