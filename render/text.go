package render

import (
	"fmt"
	"io"
	"strings"

	"spoor/trace"
)

// The shapes of the fates. They tell fates apart without colour, and in a photocopy.
const (
	keptSymbol = "●"
	blurSymbol = "◐"
	lostSymbol = "○"
)

// Text writes the outcome of a trace for a terminal: the three numbers of the last draft, a table
// of all drafts, the worst jump, every statement that vanished or blurred with where it could last
// be read, then the same for the way back, the warnings and the limits of it all.
func Text(w io.Writer, r *trace.Report, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	if p.v.Title != "" {
		p.line(0, piece{p.v.Title, boldStyle})
	}
	p.way(&p.v.There, "=")
	if p.v.Back != nil {
		p.way(p.v.Back, "=")
	}
	p.reader()
	p.warnings()
	p.closing()
	return write(w, p.String())
}

// printer lays a view out as text.
type printer struct {
	*sheet
	v *view
	w *wording

	allReasons bool // of one statement
}

func newPrinter(r *trace.Report, o Options) (*printer, error) {
	if r == nil {
		return nil, errNoReport
	}
	v := newView(r, o, NamesFull)
	return &printer{sheet: newSheet(o), v: v, w: v.Words}, nil
}

// String gives all that was laid out, without the empty line that opens the first heading.
func (p *printer) String() string { return strings.TrimLeft(p.b.String(), "\n") }

func (p *printer) way(y *way, rule string) {
	p.heading(y.Words.Title, rule)
	p.blank()
	switch {
	case y.All == 0:
		p.text(0, y.Words.None)
		return
	case len(y.Drafts) == 0:
		p.text(0, y.Words.NoDraft(y.All))
		return
	}
	p.text(0, y.Words.Opening(y.All, y.LastName)+" "+p.w.list(p.w.Common.Numbers(y.Last))+".")
	if y.Start == nil {
		p.legend()
	}
	p.blank()
	p.text(0, p.w.Common.LostMeans)
	p.totals(y)
	if y.Start == nil {
		p.rulings()
	}
	p.worst(y)
	p.threads(y.Words.Vanished, y.Vanished)
	p.threads(y.Words.Blurred, y.Blurred)
}

func (p *printer) legend() {
	p.blank()
	f := p.w.Fate
	p.hang(2, 4, symbolPiece(trace.Kept), piece{text: " " + f.Kept + ": " + f.KeptMeaning})
	p.hang(2, 4, symbolPiece(trace.Abstracted),
		piece{text: " " + f.Abstracted + ": " + f.AbstractedMeaning})
	p.hang(2, 4, symbolPiece(trace.Lost), piece{text: " " + f.Lost + ": " + f.LostMeaning})
}

func (p *printer) totals(y *way) {
	p.heading(y.Words.PerDraft, "-")
	t := table{Head: []string{y.Words.Column, together(keptSymbol, p.w.Fate.Kept),
		together(blurSymbol, p.w.Fate.Abstracted), together(lostSymbol, p.w.Fate.Lost),
		p.w.Common.Vagueness, p.w.Common.NewTerms}}
	for _, d := range y.Drafts {
		t.Rows = append(t.Rows, []string{d.Name, p.w.count(d.Counts.Kept),
			p.w.count(d.Counts.Abstracted), p.w.count(d.Counts.Lost), d.Vagueness,
			p.w.count(d.NewTerms)})
	}
	p.table(t)
}

func (p *printer) worst(y *way) {
	p.blank()
	switch {
	case y.Worst != nil:
		p.text(0, y.WorstText)
	default:
		p.text(0, y.Words.NoWorse)
	}
	if len(y.Vanished)+len(y.Blurred) == 0 {
		p.text(0, y.Words.AllKept)
	}
}

func (p *printer) threads(heading func(int) string, threads []*threadView) {
	if len(threads) == 0 {
		return
	}
	p.heading(sentenceCase(heading(len(threads))), "-")
	for _, t := range threads {
		p.thread(t)
	}
}

// thread tells of one statement that vanished or blurred.
func (p *printer) thread(t *threadView) {
	p.blank()
	p.who(t)
	p.line(4, piece{text: quoted(t.Text)})
	p.line(4, piece{t.Place, dimStyle})
	p.lastRead(t)
	for i := range t.Worse {
		p.worse(&t.Worse[i])
	}
	p.now(t)
	if !t.lastWorse() {
		p.note(4, t.Now) // else it stands there
		p.verdict(4, t.Now.Verdict)
	}
	p.answer(4, t.Answer)
	if t.PutBack != "" {
		p.text(4, t.PutBack)
	}
	p.text(4, t.Sure)
}

func (p *printer) who(t *threadView) {
	pieces := []piece{symbolPiece(t.Now.fate()), {text: " "}, {t.ID, boldStyle}}
	if about := joined(", ", t.Who, t.Support); about != "" {
		pieces = append(pieces, piece{text: "  " + about})
	}
	p.hang(0, 4, pieces...)
}

func (p *printer) lastRead(t *threadView) {
	switch {
	case t.NeverRead:
		p.text(4, t.Words.NeverRead)
	case t.LastRead != "":
		p.text(4, t.LastRead)
		p.quote(t.LastReadText)
	}
}

func (p *printer) quote(text string) {
	if text != "" {
		p.text(6, text)
	}
}

// worse tells what happened in the draft where a statement got worse.
func (p *printer) worse(s *stepView) {
	p.hang(4, 6, piece{sentenceCase(s.Draft) + ": ", boldStyle}, piece{s.Word, fateStyle(s.Fate)},
		piece{text: ". " + s.Kinds})
	p.words(6, p.w.Common.Gone, s.Gone)
	p.words(6, p.w.Common.Came, s.Came)
	p.note(6, s)
	p.verdict(6, s.Verdict)
}

func (p *printer) words(indent int, label string, words []string) {
	if len(words) > 0 {
		p.hang(indent, indent+2, piece{text: label + ": " + strings.Join(words, ", ")})
	}
}

// now quotes what took the place of a statement that can still be traced.
func (p *printer) now(t *threadView) {
	if len(t.Now.Passages) == 0 {
		return
	}
	first := t.Now.Passages[0]
	p.text(4, p.w.Common.Now(t.Now.Draft, first.Place))
	p.quote(plain(first.Excerpt))
	if t.Now.Suspect {
		p.text(4, p.w.Common.Suspect)
	}
}

func (p *printer) warnings() {
	if len(p.v.Warnings) == 0 {
		return
	}
	p.heading(p.w.Text.Warnings, "-")
	for _, warning := range p.v.Warnings {
		p.hang(0, 2, piece{text: "! " + warning})
	}
}

func (p *printer) closing() {
	p.heading(p.w.Text.Next, "-")
	p.text(0, p.w.Common.Limits)
	p.blank()
	for _, c := range p.w.Text.Commands {
		p.after(piece{fmt.Sprintf("  %-*s", commandRoom, c[0]), boldStyle}, commandRoom+2,
			piece{text: c[1]})
	}
}

// commandRoom is the column in which commands stand before what they do.
const commandRoom = 26

func symbolPiece(f trace.Fate) piece { return piece{symbol(f), fateStyle(f)} }

func symbol(f trace.Fate) string {
	switch f {
	case trace.Kept:
		return keptSymbol
	case trace.Abstracted:
		return blurSymbol
	case trace.Lost:
		return lostSymbol
	}
	return "?"
}

func fateStyle(f trace.Fate) style {
	switch f {
	case trace.Kept:
		return keptStyle
	case trace.Abstracted:
		return blurStyle
	case trace.Lost:
		return lostStyle
	}
	return plainStyle
}

// together keeps two words on one line.
func together(a, b string) string { return a + string(noBreakSpace) + b }

// joined joins the parts that say something.
func joined(separator string, parts ...string) string {
	var out []string
	for _, part := range parts {
		if part != "" {
			out = append(out, part)
		}
	}
	return strings.Join(out, separator)
}

// sentenceCase writes the first letter as a capital.
func sentenceCase(s string) string { return strings.TrimSuffix(sentence(s), ".") }
