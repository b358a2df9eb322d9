package notes

import (
	"strconv"
	"strings"

	"spoor/trace/internal/markdown"
)

// numbersIn says whether most cells of a column count.
func (r *reader) numbersIn(rows []*unit, c int) bool {
	n := 0
	for _, u := range rows {
		if c < len(u.cells) && cellCount(strings.TrimSpace(u.cells[c])) > 0 {
			n++
		}
	}
	return n*2 > len(rows)
}

// numbersRows says whether a column does no more than number the rows, also those below another: 2, 2.1, 2.2.
func numbersRows(head string, rows []*unit, c int) bool {
	if len(rows) < 2 || c >= len(rows[0].cells) {
		return false
	}
	last, ok := rowNumber(rows[0].cells[c])
	if !ok || !isNumberColumn(head) && (last != [2]int{1, 0} || len(rows) < 3) {
		return false
	}
	for _, u := range rows[1:] {
		if c >= len(u.cells) {
			return false
		}
		now, ok := rowNumber(u.cells[c])
		if !ok || now != [2]int{last[0] + 1, 0} && now != [2]int{last[0], last[1] + 1} {
			return false
		}
		last = now
	}
	return true
}

// rowNumber reads the number of a row, and of one below it: 2, 2.1.
func rowNumber(cell string) ([2]int, bool) {
	whole, part, below := strings.Cut(strings.Trim(cell, " ."), ".")
	var n [2]int
	var err error
	if n[0], err = strconv.Atoi(whole); err != nil || n[0] < 0 {
		return n, false
	}
	if below {
		n[1], err = strconv.Atoi(part)
	}
	return n, err == nil
}

func isAllDigits(s string) bool { return strings.Trim(s, "0123456789. ") == "" }

// filledIn says whether nearly all rows of a table have something in a column, but for those that are headings.
func filledIn(rows []*unit, c int) bool {
	filled, all := 0, 0
	for _, u := range rows {
		if c >= len(u.cells) || boldCellAlone(u, c) != "" {
			continue
		}
		all++
		if strings.Trim(u.cells[c], " –—-") != "" {
			filled++
		}
	}
	return all > 4 && filled*10 >= all*8
}

// boldCellAlone is the cell that stands in bold in a row with nothing else in it, where the one for who speaks is
// empty: the title of the rows below. "" for another row.
func boldCellAlone(u *unit, who int) string {
	if who < 0 || who >= len(u.cells) || strings.TrimSpace(u.cells[who]) != "" {
		return ""
	}
	alone := ""
	for _, cell := range u.cells {
		if cell = strings.TrimSpace(cell); cell == "" {
			continue
		}
		if alone != "" {
			return ""
		}
		alone = cell
	}
	if alone != "" && (strings.Contains(u.raw[0], "**"+alone+"**") || strings.Contains(u.raw[0], "__"+alone+"__")) {
		return alone
	}
	return ""
}

// isOutcomeColumn says whether a column holds what was decided or who does what: a name there is no speaker's.
func isOutcomeColumn(head string) bool {
	switch firstLower(strings.TrimLeft(head, "*_ ")) {
	case "actie", "acties", "actiepunt", "actiepunten", "actiehouder", "action", "actions", "besluit", "besluiten",
		"decision", "decisions", "afspraak", "afspraken", "deadline", "owner", "vervolgactie":
		return true
	}
	return false
}

// longOnes keeps the columns that hold sentences; all of them when none does.
func longOnes(columns []int, rows []*unit) []int {
	var out []int
	for _, c := range columns {
		if averageWords(rows, c) >= 3 {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return columns
	}
	return out
}

// rowsBelow gives the rows of the table whose header is unit i.
func (r *reader) rowsBelow(i int) []*unit {
	var rows []*unit
	for j := i + 1; j < len(r.units) && r.units[j].kind == markdown.Row && !r.units[j].header; j++ {
		rows = append(rows, &r.units[j])
	}
	return rows
}

func averageWords(rows []*unit, c int) float64 {
	n := 0
	for _, u := range rows {
		if c < len(u.cells) {
			n += wordCount(u.cells[c])
		}
	}
	return float64(n) / float64(max(1, len(rows)))
}

// cellPoints are the points of a list within a cell, each on a line of its own behind a dash; nil for other cells.
func cellPoints(cell string) []string {
	if !strings.Contains(cell, "\n") {
		return nil
	}
	var out []string
	for line := range strings.Lines(cell) {
		point, dashed := strings.CutPrefix(strings.TrimSpace(line), "- ")
		if !dashed {
			return nil
		}
		out = append(out, point)
	}
	return out
}
