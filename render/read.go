package render

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"spoor/trace"
)

// Read writes how the notes were read: per file every source line with its number, what it was read as
// (the statement with its speaker and support, or why it holds none), and beside that the line itself. A
// line with several statements is shown sentence by sentence.
func Read(w io.Writer, r *trace.Report, o Options) error {
	p, err := newPrinter(r, o)
	if err != nil {
		return err
	}
	p.heading(p.w.Text.Read, "=")
	p.splitting()
	files := readFiles(r, o)
	if len(files) == 0 {
		p.blank()
		p.text(0, p.w.Text.NoNotes)
	}
	for i := range files {
		p.file(&files[i])
	}
	p.warnings()
	return write(w, p.String())
}

func (p *printer) file(f *readView) {
	p.heading(f.Path, "-")
	if about := joined(", ", f.Session, f.Date); about != "" {
		p.text(0, about)
	}
	p.text(0, sentence(p.w.Text.ReadCount(f.Statements, f.Others)))
	if len(f.Lines) == 0 {
		return
	}
	p.blank()
	head := p.w.Text.ReadHead
	p.beside(numbered(head[0]),
		row{label: []piece{{head[1], dimStyle}}, text: piece{head[2], dimStyle}})
	for _, l := range f.Lines {
		number := strconv.Itoa(l.Number)
		for i := range l.Parts {
			p.beside(numbered(number), l.Parts[i].row(l.Indent))
			number = ""
		}
	}
}

// row is one line of the notes in two columns.
type row struct {
	label  []piece // each on a line of its own
	text   piece
	indent int // of the text
}

// row dims what is no statement, so that the eye finds the statements.
func (l *readPart) row(indent int) row {
	style := plainStyle
	out := row{indent: indent}
	if l.As != trace.StatementLine {
		style = dimStyle
	}
	for _, label := range l.Labels {
		if l.As == trace.StatementLine {
			out.label = append(out.label, piece{label, boldStyle})
		} else {
			out.label = append(out.label, piece{label, style})
		}
	}
	out.text = piece{l.Text, style}
	return out
}

// gutter is the room for line numbers: five digits and a gap.
const gutter = 7

func numbered(s string) piece {
	return piece{strings.Repeat(" ", max(0, gutter-2-displaywidth.String(s))) + s, dimStyle}
}

// labelWidth is the room for what a line was read as: a quarter of the sheet, as much as a name and its
// support need.
func (s *sheet) labelWidth() int { return min(max(s.width/4, 12), 32) }

// beside writes a row: the number, what the line was read as, and the line. Both columns wrap.
func (s *sheet) beside(number piece, r row) {
	room := s.labelWidth()
	var left [][]word
	for _, label := range r.label {
		left = append(left, s.wrapWords(label, room)...)
	}
	textAt := gutter + room + 2
	indent := min(r.indent, max(0, (s.width-textAt)/4))
	right := s.wrapWords(r.text, s.width-textAt-indent)
	for i := range max(len(left), len(right), 1) {
		if i == 0 {
			s.word(word{number})
		}
		if i < len(left) {
			pad := 2
			if i > 0 {
				pad = gutter
			}
			s.b.WriteString(strings.Repeat(" ", pad))
			s.words(left[i])
		}
		if i < len(right) {
			used := gutter - 2
			switch {
			case i < len(left):
				used = gutter + widthOf(left[i])
			case i > 0:
				used = 0
			}
			s.b.WriteString(strings.Repeat(" ", textAt+indent-used))
			s.words(right[i])
		}
		s.b.WriteByte('\n')
	}
}

// wrapWords breaks a piece into lines of words that fit.
func (s *sheet) wrapWords(p piece, room int) [][]word {
	var lines [][]word
	used := 0
	for _, w := range s.fit(split([]piece{p}), s.width-max(room, 1)) {
		if len(lines) == 0 || used+1+w.width() > room {
			lines, used = append(lines, nil), -1
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], w)
		used += 1 + w.width()
	}
	return lines
}

func (s *sheet) words(words []word) {
	for i, w := range words {
		if i > 0 {
			s.b.WriteByte(' ')
		}
		s.word(w)
	}
}

func widthOf(words []word) int {
	n := max(0, len(words)-1)
	for _, w := range words {
		n += w.width()
	}
	return n
}

// readerColumn says of the cells of a statement on which reader it rests; nil when no reader split notes.
func readerColumn(r *trace.Report, w *wording) func(cells []string) string {
	if r.Splitting == nil {
		return nil
	}
	by := map[string]bool{}
	for i := range r.Statements {
		by[cleanText(r.Statements[i].ID)] = r.Statements[i].ByReader
	}
	return func(cells []string) string {
		if !by[cells[1]] {
			return ""
		}
		return cleanText(r.Splitting.Model + "/" + r.Splitting.Prompt)
	}
}

// ReadCSV writes how the notes were read for a spreadsheet: a row per source line, or more when a line holds more than
// one statement, each with its own sentences where they can be told apart. Speaker and support stand on the first line
// of a statement only, so that a column can be added up.
func ReadCSV(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	words := words(o.language(r))
	var b strings.Builder
	b.WriteString(byteOrderMark)
	out := csv.NewWriter(&b)
	out.Comma = []rune(words.CSV.Separator)[0]
	rows := [][]string{words.CSV.ReadColumns}
	byReader := readerColumn(r, words)
	if byReader != nil {
		rows[0] = append(slices.Clone(rows[0]), words.Reader.Title)
	}
	for _, f := range readFiles(r, o) {
		for _, l := range f.Lines {
			for _, part := range l.Parts {
				for _, cells := range part.Cells {
					place := []string{f.Path, strconv.Itoa(l.Number), words.line(part.As)}
					row := append(append(place, cells...), part.Text)
					if byReader != nil {
						row = append(row, byReader(cells))
					}
					rows = append(rows, safe(row))
				}
			}
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return write(w, b.String())
}
