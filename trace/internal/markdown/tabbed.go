package markdown

import "strings"

// What is copied from a spreadsheet has its cells parted by tabs, and a cell of several lines between quotation marks
// (RFC 4180, with a tab for the comma). Markdown knows nothing of it: it makes one paragraph of all rows.

const (
	leastColumns  = 3  // of such a table; two words beside each other are a list as often
	leastRows     = 2  // below its header
	mostCellLines = 30 // of one cell; an opening quotation mark that nothing closes is only that
	rowsJudged    = 50 // by how many of its rows it is known for a table, so that a failed look costs little
)

// record is one row of a table with tabs.
type record struct {
	first, last int // places of its lines
	cells       []string
}

// cutTabbed takes the tables with tabs out of a body: their lines are blanked, their rows come as blocks.
func cutTabbed(body string) (string, []Block) {
	if strings.Count(body, "\t") < leastColumns*leastRows {
		return body, nil
	}
	lines := strings.Split(body, "\n")
	var blocks []Block
	for i := 0; i < len(lines); {
		rows := tabbedFrom(lines, i)
		if rows == nil {
			i++
			continue
		}
		for k, r := range rows {
			blocks = append(blocks, r.block(lines, k == 0))
		}
		end := rows[len(rows)-1].last
		for ; i <= end; i++ {
			lines[i] = ""
		}
	}
	if len(blocks) == 0 {
		return body, nil
	}
	return strings.Join(lines, "\n"), blocks
}

// tabbedFrom reads the table that begins on a line, its header first; nil when none does.
func tabbedFrom(lines []string, at int) []record {
	if strings.Count(lines[at], "\t") < leastColumns-1 || strings.HasPrefix(lines[at], "\t") {
		return nil
	}
	head := recordAt(lines, at)
	if strings.HasSuffix(head.cells[0], ":") {
		return nil // a label with tabs behind it: "Toehoorder:\t\tB. Schouten"
	}
	rows := []record{head}
	full := 0
	for i := head.last + 1; i < len(lines) && strings.Contains(lines[i], "\t") && !strings.HasPrefix(lines[i], "\t\t"); {
		r := recordAt(lines, i)
		if len(r.cells) > len(head.cells) {
			break
		}
		if len(r.cells)+1 >= len(head.cells) {
			full++
		}
		rows, i = append(rows, r), r.last+1
		if len(rows) == rowsJudged && full*2 < rowsJudged {
			return nil
		}
	}
	if below := len(rows) - 1; below < leastRows || below < rowsJudged && full*2 < below {
		return nil
	}
	return rows
}

// recordAt reads the row that begins on a line.
func recordAt(lines []string, at int) record {
	r := record{first: at, last: at}
	rest := lines[at]
	for {
		cell := rest
		if strings.HasPrefix(rest, `"`) {
			if whole, behind, last, ok := quotedCell(lines, r.last, rest); ok {
				r.last, rest = last, behind
				r.cells = append(r.cells, whole)
				if rest == "" {
					return r
				}
				rest = rest[1:]
				continue
			}
		}
		next, behind, more := strings.Cut(cell, "\t")
		r.cells = append(r.cells, strings.TrimSpace(next))
		if !more {
			return r
		}
		rest = behind
	}
}

// quotedCell reads a cell between quotation marks that begins rest, which ends line at. behind is what follows on the
// line it ends on: nothing, or a tab and more. A doubled mark stands for one.
func quotedCell(lines []string, at int, rest string) (cell, behind string, last int, ok bool) {
	var b strings.Builder
	rest = rest[1:]
	for last = at; last < len(lines) && last < at+mostCellLines; last++ {
		if last > at {
			b.WriteByte('\n')
			rest = lines[last]
		}
		for i := 0; i < len(rest); i++ {
			switch {
			case rest[i] != '"':
				b.WriteByte(rest[i])
			case i+1 < len(rest) && rest[i+1] == '"':
				b.WriteByte('"')
				i++
			case i+1 == len(rest) || rest[i+1] == '\t':
				return strings.TrimSpace(b.String()), rest[i+1:], last, true
			default:
				return "", "", at, false // a quotation within the cell
			}
		}
	}
	return "", "", at, false
}

// block is a row as a block; a cell of several lines keeps its line breaks.
func (r record) block(lines []string, header bool) Block {
	b := Block{Kind: Row, Start: r.first + 1, End: r.last + 1, Cells: r.cells, Header: header}
	for i := r.first; i <= r.last; i++ {
		b.Lines = append(b.Lines, Line{i + 1, strings.TrimSpace(lines[i])})
	}
	b.Text = strings.ReplaceAll(joinCells(r.cells), "\n", " ")
	return b
}

// spacesForTabs puts a space for the tabs within lines, as a word processor sets them behind a label. Those at the head
// of a line are its indentation.
func spacesForTabs(body string) string {
	if !strings.Contains(body, "\t") {
		return body
	}
	lines := strings.Split(body, "\n")
	for i, l := range lines {
		text := strings.TrimLeft(l, " \t")
		if !strings.Contains(text, "\t") {
			continue
		}
		fields := strings.FieldsFunc(text, func(r rune) bool { return r == '\t' })
		for k := range fields {
			fields[k] = strings.Trim(fields[k], " ")
		}
		lines[i] = l[:len(l)-len(text)] + strings.Join(fields, " ")
	}
	return strings.Join(lines, "\n")
}
