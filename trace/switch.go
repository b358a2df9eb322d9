package trace

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// Switches are comments in the text by which its writer tells Spoor how to read it:
//
//	<!-- spoor:off --> what is off the record <!-- spoor:on -->
//	<!-- spoor:id K12 --> the id of the next statement, or of the one on the same line
//
// They, and what they switch off, are blanked before anything else reads the text, so that lines keep
// their numbers and nothing that is off can leak into names, words or reasons.

var (
	switchComment = pattern.New(`<!--\s*spoor:([\p{L}-]*)\s*([^>]*?)\s*-->`)
	goodID        = pattern.New(`^[A-Za-z0-9][A-Za-z0-9._-]{0,23}$`)
	paragraphID   = pattern.New(`^[dr]\d+p\d+$`)
)

// switched is a text with its switches read.
type switched struct {
	Source
	clean string  // Text with the switches, and what they switch off, blanked
	off   []Lines // what is switched off
	// struck are lines, from 1, of which all that was said is struck out.
	struck []int
	ids    []idMark
	idle   []Warning // switches that do nothing, without their path
}

// idMark is an id that the writer chose for a statement.
type idMark struct {
	id      string
	line    int
	trails  bool // text stands before it on its line: it is for what ends there
	comment string
}

func readSwitches(s Source) switched {
	out := switched{Source: s}
	text := oneLineEnd.Replace(s.Text)
	clean := []byte(text)
	line, at := 1, 0
	offFrom, offLine := -1, 0
	for _, m := range switchComment.FindAllStringSubmatchIndex(text, -1) {
		name, value, comment := text[m[2]:m[3]], text[m[4]:m[5]], text[m[0]:m[1]]
		line, at = line+strings.Count(text[at:m[0]], "\n"), m[0]
		switch {
		case name == "on" && offFrom >= 0:
			blank(clean[offFrom:m[1]])
			out.off = append(out.off, Lines{offLine, line + strings.Count(comment, "\n")})
			offFrom = -1
			continue
		case offFrom >= 0:
			continue // whatever stands there is off
		case name == "off":
			offFrom, offLine = m[0], line
		case name == "id":
			out.mark(text[:m[0]], idMark{id: value, line: line, comment: comment})
		case name == "on":
			out.fault(line, WarnIdleSwitch, comment)
		default:
			out.fault(line, WarnUnknownSwitch, comment)
		}
		blank(clean[m[0]:m[1]])
	}
	if offFrom >= 0 {
		out.fault(offLine, WarnOpenSwitch, "")
		rest := strings.TrimRight(text[offFrom:], "\n")
		out.off = append(out.off, Lines{offLine, offLine + strings.Count(rest, "\n")})
		blank(clean[offFrom:])
	}
	out.clean = string(clean)
	return out
}

var oneLineEnd = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}

// mark keeps an id when it can be one. It must hold a digit: words are names of parts of the page.
func (s *switched) mark(before string, m idMark) {
	if !goodID.MatchString(m.id) || paragraphID.MatchString(m.id) || !strings.ContainsAny(m.id, "0123456789") {
		s.fault(m.line, WarnBadID, m.id)
		return
	}
	m.trails = strings.TrimSpace(before[strings.LastIndex(before, "\n")+1:]) != ""
	s.ids = append(s.ids, m)
}

func (s *switched) fault(line int, kind WarningKind, detail string) {
	s.idle = append(s.idle, Warning{Path: s.Path, Line: line, Message: kind, Detail: detail})
}

// offLines says of every line, by its index, whether it is switched off, be it in part.
func (s *switched) offLines(lines int) []bool {
	out := make([]bool, lines)
	for _, l := range s.off {
		for i := l.Start; i <= min(l.End, lines); i++ {
			out[i-1] = true
		}
	}
	return out
}

// idleIDs tells of ids in a text that holds no statements.
func (s *switched) idleIDs() []Warning {
	var out []Warning
	for _, m := range s.ids {
		out = append(out,
			Warning{Path: s.Path, Line: m.line, Message: WarnIdleSwitch, Detail: m.comment})
	}
	return out
}

// given finds which statements get the ids that writers chose, by index, and what is wrong with those
// ids.
func given(sources []switched, statements []Statement) (map[int]string, []Warning) {
	ids, taken := map[int]string{}, map[string]bool{}
	var faults []Warning
	for _, s := range sources {
		for _, m := range s.ids {
			i := m.meant(s.Path, statements)
			kind := WarningKind("")
			switch {
			case taken[strings.ToUpper(m.id)]:
				kind = WarnDoubleID
			case i < 0 || ids[i] != "":
				kind = WarnIdleSwitch
			default:
				ids[i] = m.id
				taken[strings.ToUpper(m.id)] = true
				continue
			}
			detail := m.id
			if kind == WarnIdleSwitch {
				detail = m.comment
			}
			faults = append(faults, Warning{Path: s.Path, Line: m.line, Message: kind, Detail: detail})
		}
	}
	return ids, faults
}

// meant is the index of the statement that a mark is for, -1 when there is none.
func (m idMark) meant(path string, statements []Statement) int {
	at := -1
	for i, s := range statements {
		switch {
		case s.Path != path:
		case m.trails && s.Lines.Start <= m.line && m.line <= s.Lines.End:
			at = i // of several on one line the last stands before the mark
		case !m.trails && s.Lines.Start >= m.line &&
			(at < 0 || s.Lines.Start < statements[at].Lines.Start):
			at = i
		}
	}
	return at
}
