package render

import (
	"encoding/csv"
	"io"
	"strings"

	"spoor/trace"
)

// NamesKey writes who is behind each code or initials that the other formats show with the same
// options: a table with code, name and role, for a spreadsheet. It is for whoever keeps the notes,
// and not to be handed out.
func NamesKey(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	words := words(o.language(r))
	c := newCast(clean(r), o.Names.or(NamesCodes), words)
	var b strings.Builder
	b.WriteString(byteOrderMark)
	out := csv.NewWriter(&b)
	out.Comma = []rune(words.CSV.Separator)[0]
	rows := [][]string{words.CSV.Key}
	for _, p := range c.people {
		written := p.name.String()
		if written == "" {
			written = p.plain
		}
		rows = append(rows, safe([]string{p.code, written, c.roles[p.plain]}))
	}
	if err := out.WriteAll(rows); err != nil {
		return err
	}
	return write(w, b.String())
}
