package render

import (
	"io"

	"spoor/trace"
)

// Terms writes the policy terms of each draft with the lines they stand on and which of them are
// new, and behind them the statements that got worse there with the words that went and came.
func Terms(w io.Writer, r *trace.Report, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	p.heading(p.w.Text.Terms, "=")
	p.drafts(&p.v.There)
	if p.v.Back != nil {
		p.heading(p.v.Back.Words.Title, "=")
		p.drafts(p.v.Back)
	}
	p.warnings()
	return write(w, p.String())
}

func (p *printer) drafts(y *way) {
	if len(y.Drafts) == 0 {
		p.blank()
		p.text(0, sentence(p.w.Text.NoTerms))
	}
	for i := range y.Drafts {
		p.draftTerms(y.Words, &y.Drafts[i])
	}
}

func (p *printer) draftTerms(words *wayWords, d *draftView) {
	count := p.w.Text.NoTerms
	if len(d.Terms) > 0 {
		count = p.w.Common.TermCount(len(d.Terms), d.NewTerms)
	}
	p.heading(sentenceCase(d.Name)+" ("+d.Path+"): "+count, "-")
	for _, t := range d.Terms {
		mark := "  "
		if t.New {
			mark = "+ "
		}
		p.after(piece{text: "  " + mark}, 6, piece{t.Term, boldStyle},
			piece{", " + p.w.Text.TermLines(t.Lines) + p.fresh(t.New), dimStyle})
	}
	p.behind(words, d.Behind)
}

func (p *printer) fresh(isNew bool) string {
	if !isNew {
		return ""
	}
	return " (" + p.w.Text.Fresh + ")"
}

func (p *printer) behind(words *wayWords, behind []behindView) {
	p.blank()
	if len(behind) == 0 {
		p.text(2, words.NothingWorse)
		return
	}
	p.text(2, p.w.Text.Behind+":")
	for _, b := range behind {
		p.hang(2, 6, symbolPiece(b.Statement.Fate), piece{text: " "}, piece{b.Statement.ID, boldStyle},
			piece{text: " " + b.Word + ": " + quoted(b.Statement.Text)})
		p.words(6, p.w.Common.Gone, b.Gone)
		p.words(6, p.w.Common.Came, b.Came)
	}
}
