package trace

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"spoor/trace/internal/lang"
)

// benchCase reads a labelled case with its drafts, as a trace does.
func benchCase(b *testing.B) (Case, *Report, *Weights) {
	b.Helper()
	var c Case
	for folder, to := range map[string]*[]Source{"notes": &c.Notes, "drafts": &c.Drafts} {
		files, err := filepath.Glob(filepath.Join("../testdata/cases/werkplekleren", folder, "*.md"))
		if err != nil || len(files) == 0 {
			b.Fatal("no files", err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				b.Fatal(err)
			}
			*to = append(*to, Source{Path: folder + "/" + filepath.Base(file), Text: string(text)})
		}
	}
	w, err := shipped()
	if err != nil {
		b.Fatal(err)
	}
	r, err := Trace(context.Background(), c, Options{})
	if err != nil {
		b.Fatal(err)
	}
	return c, r, w
}

// BenchmarkSteps times the steps of a usual case one by one.
func BenchmarkSteps(b *testing.B) {
	c, r, w := benchCase(b)
	team := crew{ctx: context.Background()}
	gathered := func() *material {
		return gather(team, false, r.Statements, r.Drafts, lang.NL, lang.LoadConcepts())
	}
	m := gathered()
	first := m.lean(w.link, w.descent)
	f := newFollower(m, w, r.Drafts, m.read(w))
	f.loads = f.links.loads()
	f.rule(&docket{}, r.Statements)
	for _, step := range []struct {
		name string
		do   func()
	}{
		{"whole", func() { _, _ = Trace(context.Background(), c, Options{}) }},
		{"notes", func() { _, _ = ReadNotes(context.Background(), c, Options{}) }},
		{"gather", func() { gathered() }},
		{"align", func() { m.findKin() }},
		{"compare", func() { m.tops = nil; m.compare() }},
		{"link", func() { m.lean(w.link, w.descent) }},
		{"again", func() { m.reread(first, w.again[0]) }},
		{"judge", func() {
			for s := range r.Statements {
				f.take(s)
				st := Statement{Lines: r.Statements[s].Lines}
				f.thread(s, &st)
			}
		}},
		{"terms", func() { m.findPolicyTerms(r.Drafts, heard{team, notesText(r), lang.NL}, w) }},
	} {
		b.Run(step.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				step.do()
			}
		})
	}
}
