package markdown

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// Word processors put spaces that do not break where Markdown wants plain ones: behind a dash, a number
// or the marks of a heading, and before them as indentation. Nobody sees the difference.
var (
	hardMark = pattern.New("^([ \t\u00a0\u2007\u202f]*)([-*+>]|\\d{1,9}[.)]|#{1,6})" +
		"[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*")
	hardIndent = pattern.New(
		"^[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*([-*+]|\\d{1,9}[.)])[ \t]")
	listMark   = pattern.New(`^[ \t]*([-*+]|\d{1,9}[.)])[ \t]`)
	hardSpaces = strings.NewReplacer("\u00a0", " ", "\u2007", " ", "\u202f", " ")
)

// plainSpaces puts plain spaces in the places where Markdown looks for them.
func plainSpaces(body string) string {
	if !strings.ContainsAny(body, "\u00a0\u2007\u202f") {
		return body
	}
	lines := strings.Split(body, "\n")
	inList := false
	for i, l := range lines {
		if m := hardMark.FindStringSubmatch(l); m != nil && len(m[0]) < len(l) {
			l = indentation(m[1], inList) + m[2] + " " + l[len(m[0]):]
		} else if m := hardIndent.FindString(l); m != "" {
			mark := strings.TrimLeft(m, " \t\u00a0\u2007\u202f")
			l = indentation(strings.TrimSuffix(m, mark), inList) + mark + l[len(m):]
		}
		lines[i] = l
		if strings.TrimSpace(l) != "" {
			inList = listMark.MatchString(l)
		}
	}
	return strings.Join(lines, "\n")
}

// indentation writes white space before a mark in plain spaces; outside a list no more than keeps the
// line from being code.
func indentation(space string, inList bool) string {
	const code = 4 // columns that make a line code
	space = hardSpaces.Replace(space)
	if !inList && len(strings.ReplaceAll(space, "\t", "    ")) >= code {
		return ""
	}
	return space
}
