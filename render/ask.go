package render

import (
	"io"
	"slices"
	"strings"

	"spoor/trace"
)

// Question is one judgement put to a person.
type Question struct {
	Statement, Draft string // id and path
	Number, Of       int    // how far the review is
}

// Ask writes a question for somebody who rules: the statement, what stands for it in each draft, what the
// judge thinks of the one that is asked about, and why, in a few words. Every line makes sense when it is
// read aloud by itself. It fails with *ErrNoStatement when the report has no such statement.
func Ask(w io.Writer, r *trace.Report, q Question, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	t := p.v.find(q.Statement)
	if t == nil {
		return &ErrNoStatement{ID: q.Statement, Nearest: p.v.nearest(q.Statement)}
	}
	p.line(0, piece{p.w.Ask.Progress(q.Number, q.Of), boldStyle})
	p.hang(0, 2, piece{text: joined(", ", t.ID, t.Who, t.Support) + ":"})
	p.line(2, piece{text: quoted(t.Text)})
	p.line(2, piece{t.Place, dimStyle})
	if t.Question != "" {
		p.hang(2, 4, piece{text: p.w.Common.Question + ": " + t.Question})
	}
	for i := range t.Steps {
		p.standsIn(&t.Steps[i], t.Steps[i].Path == q.Draft)
	}
	if i := slices.IndexFunc(t.Steps, func(s stepView) bool { return s.Path == q.Draft }); i >= 0 {
		p.asked(&t.Steps[i])
	}
	return write(w, p.String())
}

// standsIn tells what stands for a statement in one draft. The draft that is asked about gets its
// paragraphs in full, or the one that is most like the statement.
func (p *printer) standsIn(s *stepView, asked bool) {
	word := s.Word
	if s.Verdict != nil && !s.Verdict.Stale {
		word += " (" + s.Verdict.Mark + ")"
	}
	if asked {
		word = p.w.Ask.ThisOne
	}
	p.hang(0, 2, piece{sentenceCase(s.Draft) + ": ", boldStyle}, piece{text: word + "."})
	switch {
	case len(s.Passages) > 0 && asked:
		for _, x := range s.Passages {
			p.hang(2, 4, piece{x.Place + ": ", dimStyle}, piece{text: x.Text})
		}
	case len(s.Passages) > 0:
		x := s.Passages[0]
		p.hang(2, 4, piece{x.Place + ": ", dimStyle}, piece{text: plain(x.Excerpt)})
	case asked && len(s.Candidates) > 0:
		x := s.Candidates[0]
		p.hang(2, 4, piece{text: p.w.Ask.MostLike + " " + x.Place + ": " + x.Text})
	}
}

// asked tells what the judge thinks of a step.
func (p *printer) asked(s *stepView) {
	if s.Verdict != nil {
		p.hang(0, 2, piece{text: joined(" ", p.w.Ask.Before(s.Verdict.Word), s.Verdict.Text,
			s.Verdict.Reason)})
	}
	p.hang(0, 2, piece{text: p.w.Ask.Thinks(s.judged())})
	if why := p.mainReasons(s); why != "" {
		p.hang(0, 2, piece{text: p.w.Ask.Why + ": " + strings.TrimSuffix(why, ".") + "."})
	}
}

// mainReasons tell in a few words why the judge thinks so: what the paragraph shares with the statement,
// else what weighed most, and how it got worse.
func (p *printer) mainReasons(s *stepView) string {
	shared := ""
	if len(s.Passages) > 0 {
		for _, e := range s.Passages[0].Evidence[:min(2, len(s.Passages[0].Evidence))] {
			shared = joined("; ", shared, joined(" ", e.Kind, joined(" → ", e.Ours, e.Theirs)))
		}
	}
	switch {
	case shared == "" && len(s.Passages) == 0:
		shared = p.w.Ask.Unlike
	case shared == "":
		if _, up, _ := p.parted(s.Reasons, p.w.Feature.of); len(up) > 0 {
			shared = p.measured(up[0], p.w.Feature.of)
		}
	}
	return joined("; ", shared, strings.TrimSuffix(s.Kinds, "."))
}

// Ruled writes what a verdict on a statement came to: its fate in a draft when one is named, and what was
// done with it. It fails with *ErrNoStatement when the report has no such statement, unless a person ruled
// it to be none.
func Ruled(w io.Writer, r *trace.Report, id, draft string, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	t := p.v.find(id)
	if t == nil {
		p.text(0, id+": "+p.w.Why.Ruled+".")
		return write(w, p.String())
	}
	for i := range t.Steps {
		if s := &t.Steps[i]; s.Path == draft || draft == "" && i == len(t.Steps)-1 {
			p.hang(0, 2, symbolPiece(s.Fate), piece{text: " " + t.ID + ", " + s.Draft + ": "},
				piece{s.Word, fateStyle(s.Fate)}, piece{text: "."})
			p.verdict(2, s.Verdict)
		}
	}
	p.answer(2, t.Answer)
	return write(w, p.String())
}
