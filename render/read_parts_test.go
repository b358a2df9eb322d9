package render

import (
	"strings"
	"testing"

	"spoor/trace"
)

func TestPartsOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, statements, want string }{
		{"one statement of the whole line", "De printer is kapot. Het is te donker.", "de printer is kapot. het is te donker", ""},
		{"one statement and something else", "De printer is kapot. Daarna was er koffie.", "de printer is kapot",
			"0 De printer is kapot. | - Daarna was er koffie."},
		{"each its own", "Joost vindt de printer traag. Anna vindt dat het licht te zwak is.",
			"de printer traag | dat het licht te zwak is",
			"0 Joost vindt de printer traag. | 1 Anna vindt dat het licht te zwak is."},
		{"two sentences of one", "De printer is kapot. De monteur van de printer komt nooit. Het is te donker.",
			"de printer is kapot, de monteur van de printer komt nooit | het is te donker",
			"0 De printer is kapot. De monteur van de printer komt nooit. | 1 Het is te donker."},
		{"one of neither", "De printer is kapot. Daarna was er koffie. Het is te donker.",
			"de printer is kapot | het is te donker",
			"0 De printer is kapot. | - Daarna was er koffie. | 1 Het is te donker."},
		{"both in one sentence", "De printer is kapot en het is te donker. Daarna was er koffie.",
			"de printer is kapot | het is te donker", ""},
		{"the same said twice", "Het is te donker. Het is te donker.", "het is te donker | het is te donker", ""},
		{"begun on the line before", "is op de trap. Het wil niet branden.",
			"er te weinig licht is op de trap | het wil niet branden", "0 is op de trap. | 1 Het wil niet branden."},
	} {
		var statements []*trace.Statement
		for _, s := range strings.Split(c.statements, " | ") {
			statements = append(statements, &trace.Statement{Text: s})
		}
		runs, owners := partsOf(c.text, statements)
		var got []string
		for i, text := range runs {
			owner := "-"
			for k, s := range statements {
				if s == owners[i] {
					owner = string(rune('0' + k))
				}
			}
			got = append(got, owner+" "+text)
		}
		if strings.Join(got, " | ") != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, strings.Join(got, " | "), c.want)
		}
		if len(runs) > 0 && strings.Join(runs, " ") != c.text {
			t.Errorf("%s: %q is not the line", c.name, runs)
		}
	}
}

// TestPartsLoseNothing: whatever a line is cut into, together it is the line, with each statement named.
func TestPartsLoseNothing(t *testing.T) {
	t.Parallel()
	r := smallReport()
	m := newMaker(dutch(), r)
	said := map[string]*trace.Statement{}
	for i := range r.Statements {
		said[r.Statements[i].ID] = &r.Statements[i]
	}
	for _, n := range r.Notes {
		for k := range n.Lines {
			var text, labels []string
			for _, p := range m.parts(k+1, &n.Lines[k], said) {
				text, labels = append(text, p.Text), append(labels, p.Labels...)
			}
			if strings.Join(text, " ") != strings.TrimSpace(n.Lines[k].Text) {
				t.Errorf("line %d: %q is not %q", k+1, text, n.Lines[k].Text)
			}
			for _, id := range n.Lines[k].Statements {
				if !strings.Contains(strings.Join(labels, " "), id) {
					t.Errorf("line %d: %s is gone from %q", k+1, id, labels)
				}
			}
		}
	}
}
