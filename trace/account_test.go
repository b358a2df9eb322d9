package trace_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"spoor/trace"
)

// unaccounted says what is wrong with how the lines of notes are accounted for: each is statement, not
// a statement with its reason, heading or blank, and agrees with the statements and the rest.
func unaccounted(notes []trace.Source, r *trace.Report) []string {
	var faults []string
	for i, n := range r.Notes {
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(notes[i].Text), "\n")
		if lines[len(lines)-1] == "" {
			lines = lines[:len(lines)-1]
		}
		if len(n.Lines) != len(lines) {
			faults = append(faults, fmt.Sprintf("%s: %d lines of %d", n.Path, len(n.Lines), len(lines)))
			continue
		}
		for k, l := range n.Lines {
			if strings.Contains(notes[i].Text, "spoor:off") {
				l.Text = strings.TrimRight(lines[k], " \t") // what is off is tested elsewhere
			}
			if fault := wrongLine(l, lines[k]); fault != "" {
				faults = append(faults, fmt.Sprintf("%s:%d: %s: %q", n.Path, k+1, fault, lines[k]))
			}
		}
	}
	return append(faults, outsideLines(r)...)
}

func wrongLine(l trace.NoteLine, source string) string {
	written := strings.TrimSpace(strings.TrimPrefix(source, "\ufeff")) != ""
	switch {
	case written != (l.As != trace.BlankLine):
		return "blank or not"
	case l.As == trace.BlankLine && (l.Why != "" || len(l.Statements) > 0):
		return "blank, and yet something"
	case l.As == trace.StatementLine && (len(l.Statements) == 0 || l.Why != ""):
		return "a statement without id, or with a reason"
	case l.As == trace.OtherLine && (l.Why == "" || l.Why == trace.WhyHeading):
		return "no statement, without its reason"
	case l.As == trace.HeadingLine && l.Why != trace.WhyHeading:
		return "a heading that is none"
	case l.Text != strings.TrimRight(source, " \t") && written:
		return "another text: " + l.Text
	}
	return ""
}

// outsideLines lists statements that no line holds, and blocks outside their file.
func outsideLines(r *trace.Report) []string {
	var faults []string
	held, size := map[string]bool{}, map[string]int{}
	for _, n := range r.Notes {
		size[n.Path] = len(n.Lines)
		for _, l := range n.Lines {
			for _, id := range l.Statements {
				held[id] = true
			}
		}
	}
	for _, s := range r.Statements {
		if !held[s.ID] {
			faults = append(faults, fmt.Sprintf("%s on line %d: no line holds it", s.ID, s.Lines.Start))
		}
	}
	for _, x := range r.NotStatements {
		if x.Lines.Start < 1 || x.Lines.End < x.Lines.Start || x.Lines.End > size[x.Path] || x.Why == "" {
			faults = append(faults, fmt.Sprintf("%s: %+v in %d lines", x.Path, x.Lines, size[x.Path]))
		}
	}
	return faults
}

func readNotes(t testing.TB, notes ...trace.Source) *trace.Report {
	t.Helper()
	r, err := trace.ReadNotes(context.Background(), trace.Case{Notes: notes}, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// shapes are the notes that the reader of notes is tested on.
func shapes(t testing.TB) [][]trace.Source {
	t.Helper()
	files, err := filepath.Glob("internal/notes/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no shapes", err)
	}
	var out [][]trace.Source
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var notes []trace.Source
		for _, file := range a.Files {
			if file.Name != "want" {
				notes = append(notes, trace.Source{Path: file.Name, Text: string(file.Data)})
			}
		}
		out = append(out, notes)
	}
	return out
}

// TestEveryLineIsAccountedFor in all shapes of notes and all cases, and in what damage makes of them:
// every other line gone, lines run together, other line ends, switches put in.
func TestEveryLineIsAccountedFor(t *testing.T) {
	t.Parallel()
	all := shapes(t)
	for _, name := range caseNames {
		all = append(all, readFolder(t, name, "notes"))
	}
	damage := map[string]func(string) string{
		"none":      func(s string) string { return s },
		"crlf":      func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"cr":        func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"no blanks": func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n") },
		"cut":       func(s string) string { return s[:len(s)/2] },
		"quoted":    func(s string) string { return "> " + strings.ReplaceAll(s, "\n", "\n> ") },
		"indented":  func(s string) string { return "    " + strings.ReplaceAll(s, "\n", "\n    ") },
		"front":     func(s string) string { return "---\ntitel: x\n" + s },
		"off":       func(s string) string { return s[:len(s)/3] + "<!-- spoor:off -->" + s[len(s)/3:] },
		"ids":       func(s string) string { return strings.ReplaceAll(s, "\n", " <!-- spoor:id K1 -->\n") },
	}
	for name, change := range damage {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, notes := range all {
				changed := append([]trace.Source(nil), notes...)
				for i := range changed {
					changed[i].Text = change(changed[i].Text)
				}
				for _, fault := range unaccounted(changed, readNotes(t, changed...)) {
					t.Error(fault)
				}
			}
		})
	}
}

func FuzzReadNotes(f *testing.F) {
	for _, notes := range shapes(f) {
		for _, n := range notes {
			f.Add(n.Text)
		}
	}
	f.Add("---\na: b\n---\n<!-- spoor:off -->x\n<!-- spoor:id K1 -->\n- Anna: y")
	f.Add("a\rb\r\nc\n\n<!-- spoor:on --> d <!-- spoor:x -->")
	f.Fuzz(func(t *testing.T, text string) {
		notes := []trace.Source{{Path: "notes/1.md", Text: text}}
		r, err := trace.ReadNotes(context.Background(), trace.Case{Notes: notes}, trace.Options{})
		if err != nil {
			return
		}
		for _, fault := range unaccounted(notes, r) {
			t.Error(fault)
		}
		seen := map[string]bool{}
		for _, s := range r.Statements {
			if seen[strings.ToUpper(s.ID)] || s.ID == "" {
				t.Errorf("id %q twice", s.ID)
			}
			seen[strings.ToUpper(s.ID)] = true
		}
	})
}
