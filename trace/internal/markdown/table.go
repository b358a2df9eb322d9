package markdown

import (
	"strings"

	extast "github.com/yuin/goldmark/extension/ast"

	"spoor/trace/internal/pattern"
)

func (w *walker) table(n *extast.Table, c context) {
	columns := len(n.Alignments)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if row.Pos() < 0 {
			continue
		}
		line := w.line(row.Pos())
		b := Block{Kind: Row, Start: line, End: line, Inside: c.inside,
			Lines: []Line{{line, strings.TrimSpace(w.lines[line-1])}}}
		if row.Kind() == extast.KindTableHeader {
			b.Header = true
			b.End = min(line+1, len(w.lines))
		}
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			b.Cells = append(b.Cells, w.plain(cell))
		}
		if more := surplus(b.Lines[0].Text, columns); len(more) > 0 {
			b.Cells, b.Wide = append(b.Cells, more...), true
		}
		b.Text = joinCells(b.Cells)
		w.blocks = append(w.blocks, b)
	}
}

// surplus are the cells of a row behind the last column of its table. The parser drops them, while
// whoever wrote them meant them.
func surplus(row string, columns int) []string {
	cells := cellsOf(row)
	if len(cells) <= columns {
		return nil
	}
	var out []string
	for _, cell := range cells[columns:] {
		if cell = plainNote([]Line{{1, cell}}); cell != "" {
			out = append(out, cell)
		}
	}
	return out
}

// cellsOf cuts a row at its bars, not at escaped ones.
func cellsOf(row string) []string {
	row = strings.TrimPrefix(strings.TrimSpace(strings.TrimLeft(row, "> ")), "|")
	if strings.HasSuffix(row, "|") && !strings.HasSuffix(row, `\|`) {
		row = row[:len(row)-1]
	}
	var out []string
	start := 0
	for i := 0; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '|':
			out = append(out, strings.TrimSpace(row[start:i]))
			start = i + 1
		}
	}
	return append(out, strings.TrimSpace(row[min(start, len(row)):]))
}

func joinCells(cells []string) string {
	var full []string
	for _, c := range cells {
		if c != "" {
			full = append(full, c)
		}
	}
	return strings.Join(full, " | ")
}

var (
	gridRule = pattern.New(`^\+([-=:]+\+)+$`)
	gridHead = pattern.New(`^\+(:?=+:?\+)+$`)
)

// grid reads a paragraph that is a table drawn with lines, as pandoc writes them. It says whether it
// was one.
func (w *walker) grid(b Block) bool {
	if len(b.Lines) < 3 || !gridRule.MatchString(b.Lines[0].Text) {
		return false
	}
	for _, l := range b.Lines {
		if !gridRule.MatchString(l.Text) && !strings.HasPrefix(l.Text, "|") {
			return false
		}
	}
	var rows []Block
	row := Block{Kind: Row, Inside: b.Inside}
	for _, l := range b.Lines {
		if !gridRule.MatchString(l.Text) {
			row.drawn(l)
			continue
		}
		if row.Start > 0 {
			row.End, row.Header = l.Number, gridHead.MatchString(l.Text)
			row.Text = joinCells(row.Cells)
			rows = append(rows, row)
		}
		row = Block{Kind: Row, Inside: b.Inside}
	}
	if row.Start > 0 {
		row.End, row.Text = b.End, joinCells(row.Cells)
		rows = append(rows, row)
	}
	w.blocks = append(w.blocks, rows...)
	return len(rows) > 0
}

// drawn adds one line of a row that may run over several.
func (b *Block) drawn(l Line) {
	if b.Start == 0 {
		b.Start = l.Number
	}
	b.Lines = append(b.Lines, l)
	for i, cell := range cellsOf(l.Text) {
		cell = plainNote([]Line{{1, cell}})
		if i == len(b.Cells) {
			b.Cells = append(b.Cells, "")
		}
		b.Cells[i] = strings.TrimSpace(b.Cells[i] + " " + cell)
	}
}
