package main

import (
	"fmt"
	"io"
	"strings"
)

// row is one figure beside its mark.
type row struct{ figure, measured, mark, detail string }

// table is what is printed in the end.
type table struct{ rows []row }

func (t *table) add(figure, mark, detail, format string, values ...any) {
	t.rows = append(t.rows, row{figure, fmt.Sprintf(format, values...), mark, detail})
}

// write prints the table as Markdown, in columns.
func (t *table) write(w io.Writer) error {
	rows := append([]row{{"figure", "measured", "mark", "from"}}, t.rows...)
	var width [3]int
	for _, r := range rows {
		for i, cell := range []string{r.figure, r.measured, r.mark} {
			width[i] = max(width[i], len([]rune(cell)))
		}
	}
	pad := func(s string, n int) string { return s + strings.Repeat(" ", max(0, n-len([]rune(s)))) }
	for i, r := range rows {
		if _, err := fmt.Fprintf(w, "| %s | %s | %s | %s |\n", pad(r.figure, width[0]), pad(r.measured, width[1]),
			pad(r.mark, width[2]), r.detail); err != nil {
			return err
		}
		if i == 0 {
			if _, err := fmt.Fprintln(w, "|---|---|---|---|"); err != nil {
				return err
			}
		}
	}
	return nil
}
