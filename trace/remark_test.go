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

// traceDraft traces one statement through one draft.
func traceDraft(t testing.TB, draft string) *trace.Report {
	t.Helper()
	return mustTrace(t, trace.Case{
		Notes:  []trace.Source{{Path: "notes/1.md", Text: "- Anna: De printer in de kantine is stuk.\n"}},
		Drafts: []trace.Source{{Path: "drafts/1.md", Text: draft}},
	})
}

// TestDraftShapes reads the draft shapes of testdata/drafts: a draft, and one line per paragraph:
// first and last line, kind, text.
func TestDraftShapes(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/drafts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no shapes", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			t.Parallel()
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			r := traceDraft(t, string(a.Files[0].Data))
			var got strings.Builder
			for _, p := range r.Drafts[0].Paragraphs {
				fmt.Fprintf(&got, "%d-%d %s %s\n", p.Lines.Start, p.Lines.End, p.Kind, p.Text)
			}
			for _, w := range r.Warnings {
				fmt.Fprintf(&got, "warning %d %s\n", w.Line, w.Message)
			}
			if want := string(a.Files[1].Data); got.String() != want {
				t.Errorf("got:\n%swant:\n%s", got.String(), want)
			}
		})
	}
}

// TestRemarksAreNoContent: a statement that stands in a remark only is lost; nothing is said of the
// remark, and no policy term counts that stands in one only.
func TestRemarksAreNoContent(t *testing.T) {
	t.Parallel()
	const said = "De printer in de kantine is stuk. Een integrale aanpak is nodig."
	for name, remark := range map[string]string{
		"comment":   "[Opmerking AB: " + said + "]",
		"label":     "**Toevoeging AB**: " + said,
		"side":      "**Bestaande tekst (schrappen?):**\n\n" + said,
		"changes":   "## Wijzigingen t.o.v. vorige versie\n\n- " + said + "\n\n## Verder",
		"preface":   "*Dit is een nieuwe versie. De belangrijkste wijzigingen zijn:*\n\n- " + said,
		"in a line": "De gemeente luistert. [Comment AB: " + said + "]",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := traceDraft(t, "# Nota\n\n"+remark+"\n\nWe gaan er volgend jaar mee aan de slag.\n")
			if step := r.Statements[0].Steps[0]; step.Fate != trace.Lost {
				t.Errorf("%s, by %v", step.Fate, step.Passages)
			}
			found := false
			for _, p := range r.Drafts[0].Paragraphs {
				if p.Kind != trace.Remark {
					continue
				}
				found = found || strings.Contains(p.Text, "printer")
				if len(p.Statements) > 0 || len(p.From) > 0 || p.Unsourced || p.Vagueness != 0 {
					t.Errorf("counted: %+v", p)
				}
			}
			if !found {
				t.Errorf("no remark: %+v", r.Drafts[0].Paragraphs)
			}
			if terms := r.Drafts[0].PolicyTerms; len(terms) > 0 {
				t.Errorf("policy terms %v", terms)
			}
			without := traceDraft(t, "# Nota\n\nDe gemeente luistert.\n\nWe gaan er volgend jaar mee aan de slag.\n")
			if name == "in a line" && r.Drafts[0].Vagueness != without.Drafts[0].Vagueness {
				t.Errorf("vagueness %v, without the remark %v", r.Drafts[0].Vagueness, without.Drafts[0].Vagueness)
			}
		})
	}
}

// TestContentIsNoRemark: what only looks a little like a remark is content.
func TestContentIsNoRemark(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"[NB: dit bedrag is inclusief btw]", "[Bron: gemeentelijke administratie 2022]", "[datum invullen]",
		"[De nota](http://x.nl) staat op de site.", "Opmerking vooraf: dit is een eerste schets.",
		"Opmerking: de kosten zijn nog niet bekend.", "**Toelichting:** de kosten zijn hoog.",
		"De belangrijkste wijzigingen zijn:\n\n- er komt een balie bij", "Wijzigingen in de APV zijn nodig.",
		"Voorstel MT: we beginnen in mei.", "Reactie college: dat doen we.", "Vraag 3: wat kost het?",
		"# Veranderingen in de organisatie\n\nEr komt een balie bij.", "Comment period: four weeks.",
		"## Changes in the document management system\n\nThe old system goes.",
		"In deze nieuwe versie van het gebouw komt een kantine.", "*Financieel.* De kosten zijn hoog.",
		"Anna stelt voor om een balie te openen.", "- [ ] balie openen", "De wet [artikel 3] zegt het zo.",
		"[x] akkoord", "Nieuwe versies van de software kosten geld.",
	} {
		for _, p := range traceDraft(t, "# Nota\n\n"+text+"\n").Drafts[0].Paragraphs {
			if p.Kind == trace.Remark {
				t.Errorf("%q is taken for a remark", text)
			}
		}
	}
}

// FuzzDrafts: any draft is read; every paragraph lies within it and in order, ids are unique, and
// nothing is linked to a remark.
func FuzzDrafts(f *testing.F) {
	files, _ := filepath.Glob("testdata/drafts/*.txtar")
	for _, file := range files {
		if a, err := txtar.ParseFile(file); err == nil {
			f.Add(string(a.Files[0].Data))
		}
	}
	f.Add("[AB: x] [AB: y [z]] a\n\n**Toevoeging AB**:\n\n- b\n")
	f.Fuzz(func(t *testing.T, draft string) {
		c := trace.Case{Notes: []trace.Source{{Path: "notes/1.md", Text: "- Anna: De printer is stuk.\n"}},
			Drafts: []trace.Source{{Path: "drafts/1.md", Text: draft}}}
		r, err := trace.Trace(context.Background(), c, trace.Options{})
		if err != nil {
			return
		}
		lines := 1 + strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(draft), "\n")
		ids, last := map[string]bool{}, 1
		for _, p := range r.Drafts[0].Paragraphs {
			if p.Lines.Start < last || p.Lines.End < p.Lines.Start || p.Lines.End > lines || ids[p.ID] ||
				p.Text == "" {
				t.Errorf("%+v in %d lines", p, lines)
			}
			if p.Kind == trace.Remark && (len(p.Statements) > 0 || p.Unsourced) {
				t.Errorf("a remark counts: %+v", p)
			}
			ids[p.ID], last = true, p.Lines.Start
		}
	})
}

func TestHeadingsGoWithoutTheirMarks(t *testing.T) {
	t.Parallel()
	d := traceDraft(t, "# Nota {#nota}\n\n## Kosten {.smal #kosten}\n\nDe printer is duur.\n").Drafts[0]
	if got := strings.Join(d.Paragraphs[0].Section, "/"); d.Title != "Nota" || got != "Nota/Kosten" {
		t.Errorf("title %q, section %q", d.Title, got)
	}
}

func TestDatesInNames(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"nota-2025-03-12.md": "2025-03-12", "20250312_nota.md": "2025-03-12",
		"nota 12-03-2025.md": "2025-03-12", "nota 3-4-2025.md": "2025-04-03",
		"nota 12 maart 2025.md": "2025-03-12", "nota-12-maart-2025.md": "2025-03-12",
		"nota 2025.md": "", "nota v2.md": "", "nota 2025-13-40.md": "", "0612345678.md": "",
	} {
		r := mustTrace(t, trace.Case{
			Notes:  []trace.Source{{Path: "notes/1.md", Text: "- Anna: De printer in de kantine is stuk.\n"}},
			Drafts: []trace.Source{{Path: "drafts/" + name, Text: "De printer is stuk.\n"}},
		})
		if got := r.Drafts[0].Date; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
