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
	Indent int // white space before the text, in columns
	As     trace.LineKind
	Labels []string   // one per statement, or the reason; none for a blank line
	Cells  [][]string // for a spreadsheet: reason, id, speaker, role, support; one row at least
	Text   string     // "" when names must not show
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
		f := readView{Path: n.Path, Session: n.Session, Date: m.w.date(n.Date),
			Statements: counts[i].Statements, Others: counts[i].Others}
		for k := range n.Lines {
			line := m.readLine(k+1, &n.Lines[k], said)
			line.Indent = indentOf(r.Notes[i].Lines[k].Text)
			f.Lines = append(f.Lines, line)
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

func (m *maker) readLine(number int, l *trace.NoteLine, said map[string]*trace.Statement) readLine {
	out := readLine{Number: number, As: l.As, Text: strings.TrimSpace(l.Text)}
	switch l.As {
	case trace.StatementLine:
		for _, id := range l.Statements {
			if s := said[id]; s != nil {
				out.addStatement(m, s)
			}
		}
	case trace.BlankLine:
		out.Cells = [][]string{{"", "", "", "", ""}}
	default:
		why := m.w.why(l.Why)
		out.Labels = []string{why}
		out.Cells = [][]string{{why, "", "", "", ""}}
	}
	return out
}

// addStatement adds a statement that a line holds; who said it stands on its first line only.
func (l *readLine) addStatement(m *maker, s *trace.Statement) {
	if l.Number > s.Lines.Start {
		l.Labels = append(l.Labels, s.ID+" …")
		l.Cells = append(l.Cells, []string{"", s.ID, "", "", ""})
		return
	}
	l.Labels = append(l.Labels, s.ID+" "+joined(", ", m.who(s), m.backing(s)))
	l.Cells = append(l.Cells,
		[]string{"", s.ID, s.Participant, s.Role, strconv.Itoa(s.Support)})
}

// backing is the support in the words of the notes; a mere number ("11" in a column) needs words.
func (m *maker) backing(s *trace.Statement) string {
	if strings.Trim(s.SupportText, "0123456789+x×() ") == "" && s.Support > 1 {
		return m.w.Common.Support(s.Support)
	}
	return m.support(s)
}
