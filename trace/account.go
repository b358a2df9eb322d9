package trace

import (
	"cmp"
	"slices"
	"strings"
)

// addSwitched accounts for the lines that switches took out of sight. What is off keeps its text to
// itself.
func (r *Report) addSwitched(s *switched) {
	for _, l := range s.off {
		r.NotStatements = append(r.NotStatements, NotStatement{s.Path, l, WhyOff, ""})
	}
	clean := strings.Split(s.clean, "\n")
	off := s.offLines(len(clean))
	for i, line := range strings.Split(oneLineEnd.Replace(s.Text), "\n") {
		n := i + 1
		if isBlank(clean[i]) && !isBlank(line) && !off[i] {
			why := WhyMarkup
			if slices.Contains(s.struck, n) {
				why = WhyStruck
			}
			r.NotStatements = append(r.NotStatements,
				NotStatement{s.Path, Lines{n, n}, why, strings.TrimSpace(line)})
		}
	}
}

func isBlank(line string) bool {
	return strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")) == ""
}

// sortNotStatements puts blocks in the order of their lines; files keep theirs.
func sortNotStatements(all []NotStatement) {
	slices.SortStableFunc(all, func(a, b NotStatement) int {
		if a.Path != b.Path {
			return 0
		}
		return cmp.Compare(a.Lines.Start, b.Lines.Start)
	})
}

// account tells of every line of a file of notes what it was read as. A line is a statement when any
// part of it is; it is blank when nothing is written on it.
func account(s *switched, statements []Statement, others []NotStatement) []NoteLine {
	lines := strings.Split(oneLineEnd.Replace(s.Text), "\n")
	if n := len(lines); lines[n-1] == "" {
		lines = lines[:n-1] // the end of the last line begins no other
	}
	out := make([]NoteLine, len(lines))
	clean := strings.Split(s.clean, "\n")
	off := s.offLines(len(clean))
	for i, line := range lines {
		out[i] = NoteLine{Text: strings.TrimRight(line, " \t"), As: OtherLine}
		if isBlank(line) {
			out[i] = NoteLine{As: BlankLine}
		}
		if off[i] {
			out[i].Text = strings.TrimSpace(clean[i])
		}
	}
	within := func(l Lines) []NoteLine {
		return out[min(max(l.Start-1, 0), len(out)):min(max(l.End, 0), len(out))]
	}
	for _, x := range others {
		for i := range within(x.Lines) {
			within(x.Lines)[i].other(x.Why)
		}
	}
	for _, x := range statements {
		for i := range within(x.Lines) {
			within(x.Lines)[i].statement(x.ID)
		}
	}
	return out
}

func (l *NoteLine) other(why NotStatementReason) {
	if l.As == BlankLine || l.Why != "" {
		return
	}
	l.Why = why
	if why == WhyHeading {
		l.As = HeadingLine
	}
}

func (l *NoteLine) statement(id string) {
	if l.As != BlankLine {
		l.As, l.Why = StatementLine, ""
		l.Statements = append(l.Statements, id)
	}
}
