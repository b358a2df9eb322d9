package render

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"spoor/trace"
)

// byteOrderMark tells spreadsheets that the file is UTF-8.
const byteOrderMark = "\uFEFF"

// CSV writes one row per statement and draft, items of the decision last, for a spreadsheet in the
// language of the wording: its separator, its decimals, its words. Cells that a spreadsheet would
// take for a formula get an apostrophe in front.
func CSV(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	v := newView(r, o, NamesFull)
	var b strings.Builder
	b.WriteString(byteOrderMark)
	out := csv.NewWriter(&b)
	out.Comma = []rune(v.Words.CSV.Separator)[0]
	rows := append([][]string{v.columns()}, v.rows(&v.There, v.Words.CSV.No)...)
	if v.Back != nil {
		rows = append(rows, v.rows(v.Back, v.Words.CSV.Yes)...)
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return write(w, b.String())
}

func (v *view) rows(y *way, back string) [][]string {
	var rows [][]string
	for _, t := range y.Statements {
		for i := range t.Steps {
			rows = append(rows, v.row(back, t, &t.Steps[i]))
		}
		if len(t.Steps) == 0 {
			rows = append(rows, v.row(back, t, &stepView{}))
		}
	}
	return rows
}

// row is one statement in one draft; what a reader said and what people ruled come last, where there is
// any at all.
func (v *view) row(back string, t *threadView, s *stepView) []string {
	row := slices.Concat([]string{back}, t.cells(), s.cells())
	if v.Reader != nil {
		row = append(row, v.readerCells(s)...)
	}
	if v.Rulings.Given > 0 {
		row = append(row, verdictCells(t, s)...)
	}
	return safe(row)
}

// columns are the headings; those of a reader and of verdicts only when there are any.
func (v *view) columns() []string {
	columns := slices.Clip(v.Words.CSV.Columns)
	if v.Reader != nil {
		columns = append(columns, v.Words.Reader.Columns...)
	}
	if v.Rulings.Given > 0 {
		columns = append(columns, v.Words.Verdict.CSVColumns...)
	}
	return columns
}

func (t *threadView) cells() []string {
	return []string{t.ID, t.Path, strconv.Itoa(t.Line), t.Name, t.Role, t.Session, t.Question,
		strconv.Itoa(t.Voices), t.Text}
}

func (s *stepView) cells() []string {
	place := ""
	if len(s.Passages) > 0 {
		place = s.Passages[0].Place
	}
	return []string{s.Draft, s.Path, s.Word, s.Confidence, place, s.Kinds, strings.Join(s.Gone, "; "),
		strings.Join(s.Came, "; ")}
}

// safe keeps spreadsheets from taking cells for formulas.
func safe(row []string) []string {
	for i, cell := range row {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			row[i] = "'" + cell
		}
	}
	return row
}
