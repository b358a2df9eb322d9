package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// table is a small table: the first column words, the others numbers.
type table struct {
	Head []string
	Rows [][]string
}

const (
	columnGap     = 2
	narrowestName = 10 // cells the first column needs before the table becomes a list
	headRoom      = 10 // cells a column takes for its heading before that is wrapped
)

// table writes t within the width: headings wrapped over several lines, and where even that does
// not fit, one paragraph per row.
func (s *sheet) table(t table) {
	widths := t.widths()
	rest := s.width
	for _, w := range widths[1:] {
		rest -= w + columnGap
	}
	if rest < min(narrowestName, widths[0]) {
		s.rowsAsText(t)
		return
	}
	widths[0] = min(widths[0], rest)
	s.row(widths, t.Head, boldStyle)
	for _, row := range t.Rows {
		s.row(widths, row, plainStyle)
	}
}

func (s *sheet) rowsAsText(t table) {
	for _, row := range t.Rows {
		s.line(0, piece{row[0], boldStyle})
		for i := 1; i < len(row); i++ {
			s.text(2, t.Head[i]+": "+row[i])
		}
	}
}

func (t table) widths() []int {
	out := make([]int, len(t.Head))
	for i, h := range t.Head {
		out[i] = max(longestWord(h), min(displaywidth.String(h), headRoom))
		for _, row := range t.Rows {
			out[i] = max(out[i], displaywidth.String(row[i]))
		}
	}
	return out
}

// row writes one row; a cell that is too wide goes on below itself, and cells stand on the last
// line.
func (s *sheet) row(widths []int, cells []string, st style) {
	var columns [][]string
	height := 0
	for i, cell := range cells {
		lines := wrapped(cell, widths[i])
		columns = append(columns, lines)
		height = max(height, len(lines))
	}
	for n := range height {
		var line strings.Builder
		for i, lines := range columns {
			text := ""
			if k := n - (height - len(lines)); k >= 0 {
				text = lines[k]
			}
			line.WriteString(aligned(text, widths[i], i > 0))
		}
		s.word(word{{strings.TrimRight(line.String(), " "), st}})
		s.b.WriteByte('\n')
	}
}

// aligned pads text to a width: names to the left, numbers to the right behind a gap.
func aligned(text string, width int, number bool) string {
	pad := strings.Repeat(" ", max(0, width-displaywidth.String(text)))
	if number {
		return strings.Repeat(" ", columnGap) + pad + text
	}
	return text + pad
}

// wrapped breaks text at spaces, and words at the width, into lines no wider than that.
func wrapped(text string, width int) []string {
	s := &sheet{width: width}
	s.text(0, text)
	return strings.Split(strings.TrimSuffix(s.b.String(), "\n"), "\n")
}

func longestWord(text string) int {
	longest := 0
	for _, w := range strings.Split(text, " ") {
		longest = max(longest, displaywidth.String(w))
	}
	return longest
}
