package render

import (
	"strconv"
	"strings"

	"spoor/trace"
)

// readView is one file of notes, line by line.
type readView struct {
	Path, Session, Date string
	Statements, Others  int
	Lines               []readLine
}

// readLine is one source line with what it was read as.
type readLine struct {
	Number int
	Indent int        // white space before the text, in columns
	Parts  []readPart // one at least, in order
}

// readFiles makes the view of how all notes were read.
func readFiles(r *trace.Report, o Options) []readView {
	o.Names = o.Names.or(NamesFull)
	safe := o.renamed(clean(r))
	m := newMaker(words(o.language(r)), safe)
	said := map[string]*trace.Statement{}
	for i := range safe.Statements {
		said[safe.Statements[i].ID] = &safe.Statements[i]
	}
	counts := m.files(safe)
	var out []readView
	for i, n := range safe.Notes {
		f := readView{Path: n.Path, Session: n.Session, Date: m.w.dateBeside(n.Session, n.Date),
			Statements: counts[i].Statements, Others: counts[i].Others}
		for k := range n.Lines {
			f.Lines = append(f.Lines, readLine{k + 1, indentOf(r.Notes[i].Lines[k].Text),
				m.parts(k+1, &n.Lines[k], said)})
		}
		out = append(out, f)
	}
	return out
}

func indentOf(text string) int {
	n := 0
	for _, c := range text {
		switch c {
		case ' ', '\u00a0':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return 0
}

// add adds a statement; who said it, and what backs it, stands where it begins only.
func (p *readPart) add(m *maker, s *trace.Statement, begun bool) {
	if begun {
		p.Labels = append(p.Labels, s.ID+" …")
		p.Cells = append(p.Cells, []string{"", s.ID, "", "", ""})
		return
	}
	by := ""
	if s.ByReader {
		by = m.w.Reader.Mark
	}
	p.Labels = append(p.Labels, s.ID+" "+joined(", ", m.who(s), m.backing(s), by))
	p.Cells = append(p.Cells,
		[]string{"", s.ID, s.Participant, s.Role, strconv.Itoa(s.Support)})
}

// backing is the support in the words of the notes; a mere number ("11" in a column) needs words.
func (m *maker) backing(s *trace.Statement) string {
	if strings.Trim(s.SupportText, "0123456789+x×() ") == "" && s.Support > 1 {
		return m.w.Common.Support(s.Support)
	}
	return m.support(s)
}
