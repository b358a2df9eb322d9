package markdown

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// run is a stretch of lines that the parser may take for one paragraph.
type run struct {
	first, lines, size, marks int
	beyond                    bool // of the bounds

	item    int    // column at which the text of a list item begins, 0 outside a list
	ordered bool   // of a list item: it has a number
	last    string // the line before
	table   bool   // the lines are rows: each is read by itself
}

// begin begins at a line.
func (r *run) begin(first int, line string) {
	table := r.table && strings.TrimSpace(line) != ""
	*r = run{first: first, table: table}
	if m, indent := itemMark(line); m != "" {
		r.item, r.ordered = indent+len(m)+1, m[0] >= '0' && m[0] <= '9'
	}
}

func (r *run) add(line string, beyond bool) {
	marks, bars := countMarks(line)
	r.lines, r.size, r.marks = r.lines+1, r.size+len(line)+1, r.marks+marks
	r.beyond = r.beyond || beyond || bars > maxMarks || r.marks > maxMarks || r.size > maxRun
	r.table = r.table || isDelimiter(line, r.last)
	r.last = line
}

var (
	listMarker = pattern.New(`^([-*+]|\d{1,9}[.)])[ \t]`)
	titleMark  = pattern.New(`^#{1,6}([ \t]|$)`)
	delimiter  = pattern.New(`^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
)

// endsBefore says whether a line ends the paragraph above it, as CommonMark has it: it is blank, a
// heading, an item of a list or the row of a table. In doubt it does not.
func (r *run) endsBefore(line string) bool {
	const code = 4 // columns of indentation with which nothing begins
	if r.table || strings.TrimSpace(line) == "" || strings.TrimSpace(r.last) == "" || isTitle(r.last) {
		return true
	}
	mark, indent := itemMark(line)
	switch {
	case indent >= r.item+code:
		return false
	case mark == "":
		return isTitle(line)
	case mark[0] < '0' || mark[0] > '9', mark == "1." || mark == "1)":
		return true
	}
	return r.ordered && indent < r.item
}

func isTitle(line string) bool {
	text := strings.TrimLeft(line, " \t>")
	return strings.HasPrefix(text, "#") && titleMark.MatchString(text)
}

// itemMark is the mark of a list at the beginning of a line, "" without, and the column at which the
// text of the line begins.
func itemMark(line string) (mark string, indent int) {
	text := strings.TrimLeft(line, " \t>")
	before := line[:len(line)-len(text)]
	if at := strings.LastIndexByte(before, '>'); at >= 0 {
		before = before[at+1:]
	}
	return strings.TrimRight(listMarker.FindString(text), " \t"),
		len(strings.ReplaceAll(before, "\t", "    "))
}

// isDelimiter says whether a line makes a table of the line above it.
func isDelimiter(line, above string) bool {
	return len(line) <= maxRun && strings.Contains(line, "-") && strings.Contains(above, "|") && delimiter.MatchString(line) &&
		len(cellsOf(line)) == len(cellsOf(above))
}
