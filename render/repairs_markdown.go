package render

import (
	"io"

	"spoor/trace"
)

// RepairList writes a work list for whoever writes the memo, in Markdown: for every statement that
// vanished or blurred the paragraph of the last draft where it belongs, the wording that last carried
// it and what to put back, with a box to tick. It follows the last draft from top to bottom, so that
// one walk through the memo does; within a paragraph what most people stand behind comes first, and
// what vanished before what blurred. Statements on which a person ruled with a reason stand at the
// end as answered. The way back has a list of its own. Participants stand in it as codes unless the
// options say otherwise: a writer needs no names.
func RepairList(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	v, m := makeView(r, o, NamesCodes)
	p := &repairPrinter{w: v.Words}
	p.heading(1, plainly(p.w.Repair.Title))
	if v.Title != "" {
		p.block(plainly(v.Title))
	}
	p.list(m.repairs(&v.There, m.report.Statements))
	if v.Back != nil {
		p.heading(1, plainly(v.Back.Words.Title))
		p.list(m.repairs(v.Back, m.report.Return.Items))
	}
	p.warnings(v.Warnings)
	return write(w, p.b.String())
}

// repairPrinter lays repair lists out as Markdown.
type repairPrinter struct {
	markdownSheet
	w *wording
}

func (p *repairPrinter) list(l repairList) {
	w := &p.w.Repair
	switch {
	case l.Path == "" || l.Opening == "":
		p.block(plainly(w.NothingTraced))
		return
	case len(l.Spots)+len(l.Settled) == 0:
		p.block(plainly(l.Opening))
		p.block(plainly(l.Words.AllKept))
		return
	}
	p.block(plainly(l.Opening))
	p.block(plainly(w.How(l.Path)))
	p.block(plainly(joined(" ", p.w.Common.LostMeans, w.Check)))
	p.worst(l.Worst)
	for _, s := range l.Spots {
		p.spot(s)
	}
	p.settled(l.Settled)
}

// worst points at what to begin with.
func (p *repairPrinter) worst(all []*mending) {
	if len(all) == 0 {
		return
	}
	p.heading(2, plainly(p.w.Repair.Worst))
	p.b.WriteByte('\n')
	for _, x := range all {
		where := ""
		if x.said.Repair != nil {
			where = p.w.Common.Line(x.said.Repair.Lines.Start, 0)
		}
		p.line("- " + plainly(sentenceCase(joined(", ", where, x.ID, x.Now.Word, x.Weight))+": "+
			quoted(shortly(x.Text, shortWords))))
	}
}

func (p *repairPrinter) spot(s spot) {
	if s.Place == "" {
		p.heading(2, plainly(p.w.Repair.NoSpot))
	} else {
		p.heading(2, plainly(p.w.Repair.Spot(p.w.Common.Line(s.Line, 0), s.Section)))
		p.block(plainly(s.Place))
		p.quote(plainly(s.Opening))
	}
	p.b.WriteByte('\n')
	for _, x := range s.Mendings {
		p.mending(x)
	}
}

func (p *repairPrinter) mending(x *mending) {
	w := &p.w.Repair
	p.line("- [ ] " + strong(plainly(x.ID)) + " " + plainly(joined(", ", x.Now.Word, x.Weight)))
	p.point(w.Said, quoted(x.Text)+" "+x.Place)
	if x.From == "" {
		p.line("  - " + plainly(x.Words.NeverRead))
	} else {
		p.point(w.LastRead, x.From+": "+quoted(x.Wording))
	}
	p.point(w.PutBack, joined("; ", x.PutBack...))
	if x.Now.Fate == trace.Abstracted && len(x.Now.Passages) > 0 {
		p.point(w.Now, quoted(plain(x.Now.Passages[0].Excerpt))+" "+x.Now.Passages[0].Place)
	}
	if p.w.doubt(x.Now.Certainty) == 2 {
		p.line("  - " + plainly(p.w.Sure.Unsure))
	}
}

// point writes a labelled point below a box.
func (p *repairPrinter) point(label, text string) {
	p.line("  - " + plainly(label) + ": " + plainly(text))
}

func (p *repairPrinter) settled(all []*mending) {
	if len(all) == 0 {
		return
	}
	p.heading(2, plainly(p.w.Repair.Settled))
	p.b.WriteByte('\n')
	for _, x := range all {
		p.line("- " + strong(plainly(x.ID)) + " " + plainly(x.Now.Word+": "+quoted(x.Text)))
		p.line("  - " + plainly(x.Settled))
	}
}

func (p *repairPrinter) warnings(all []string) {
	if len(all) == 0 {
		return
	}
	p.heading(2, plainly(p.w.Text.Warnings))
	p.b.WriteByte('\n')
	for _, text := range all {
		p.line("- " + plainly(text))
	}
}
