package render

import (
	"fmt"
	"io"
	"strconv"

	"spoor/trace"
)

// Read writes how the notes were read: per file, in the order of its lines, every statement with
// its speaker and support, and every other block with the reason why it is none.
func Read(w io.Writer, r *trace.Report, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	p.heading(p.w.Text.Read, "=")
	if len(p.v.Files) == 0 {
		p.blank()
		p.text(0, p.w.Text.NoNotes)
	}
	for i := range p.v.Files {
		p.file(&p.v.Files[i])
	}
	p.warnings()
	return write(w, p.String())
}

func (p *printer) file(f *fileView) {
	p.heading(f.Path, "-")
	if about := joined(", ", f.Session, f.Date); about != "" {
		p.text(0, about)
	}
	p.text(0, sentence(p.w.Text.ReadCount(f.Statements, f.Others)))
	for i := range f.Lines {
		p.read(&f.Lines[i])
	}
}

// read writes one block behind its line number. What is no statement is dimmed and stands between
// brackets, so that the eye finds the statements.
func (p *printer) read(l *lineView) {
	number := fmt.Sprintf("%5s  ", strconv.Itoa(l.Line))
	if l.ID == "" {
		p.after(piece{number, dimStyle}, gutter, piece{"[" + l.Why + "] ", dimStyle},
			piece{l.Text, dimStyle})
		return
	}
	p.after(piece{number, dimStyle}, gutter, piece{l.ID + " ", boldStyle},
		piece{joined(", ", l.Who, l.Support) + ": ", boldStyle}, piece{text: l.Text})
}

// gutter is the room for line numbers: five digits and a gap.
const gutter = 7
