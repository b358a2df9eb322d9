package render

import (
	"cmp"
	"slices"
	"strings"

	"spoor/trace"
)

// fileView is one file of notes as it was read, in order of lines.
type fileView struct {
	Path, Session, Date string
	Statements, Others  int
	Lines               []lineView
}

// lineView is a statement, or a block that is none with the reason.
type lineView struct {
	Line     int
	ID       string // of a statement, "" otherwise
	Anchor   string
	Who      string
	Support  string
	Question string
	Why      string // it is no statement; "" for a statement
	Text     string // "" when names must not show
}

// files shows how each file of notes was read: its statements and all other blocks by line.
func (m *maker) files(r *trace.Report) []fileView {
	var out []fileView
	for _, n := range r.Notes {
		f := fileView{Path: n.Path, Session: n.Session, Date: m.w.dateBeside(n.Session, n.Date)}
		for i := range r.Statements {
			if r.Statements[i].Path == n.Path {
				f.Lines = append(f.Lines, m.statementLine(&r.Statements[i]))
			}
		}
		f.Statements = len(f.Lines)
		for i := range r.NotStatements {
			if r.NotStatements[i].Path == n.Path {
				f.Lines = append(f.Lines, m.otherLine(&r.NotStatements[i]))
			}
		}
		f.Others = len(f.Lines) - f.Statements
		slices.SortStableFunc(f.Lines, func(a, b lineView) int { return cmp.Compare(a.Line, b.Line) })
		out = append(out, f)
	}
	return out
}

func (m *maker) statementLine(s *trace.Statement) lineView {
	return lineView{
		Line: s.Lines.Start, ID: s.ID, Anchor: m.anchor(&m.w.There, s.ID), Who: m.who(s),
		Support: m.support(s), Question: s.Question, Text: s.Text,
	}
}

func (m *maker) otherLine(n *trace.NotStatement) lineView {
	out := lineView{Line: n.Lines.Start, Why: m.w.why(n.Why), Text: n.Text}
	if isComment(n.Text) {
		out.Text = ""
	}
	return out
}

// isComment tells of a comment in the source: a note of the writer to nobody, which is for no page.
func isComment(text string) bool { return strings.HasPrefix(strings.TrimSpace(text), "<!--") }
