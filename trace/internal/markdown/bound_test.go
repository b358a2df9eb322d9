package markdown

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// hostile are texts that take the parser minutes when nothing bounds them.
func hostile() map[string]string {
	many := strings.Repeat
	var notes, ticks, steps strings.Builder
	for i := range 40_000 {
		fmt.Fprintf(&notes, "x[^%d]\n\n[^%d]: b\n\n", i, i)
	}
	for i := 1; ticks.Len() < 1<<20; i++ {
		ticks.WriteString(many("`", i) + " ")
	}
	for i := range 2000 {
		steps.WriteString(many("  ", i) + "- a\n")
	}
	const k = 40_000
	return map[string]string{
		"quotes":                  many(">", 2*k) + " a",
		"quotes apart":            many("> ", k) + "a",
		"lists":                   many("- ", k) + "a",
		"numbers":                 many("1. ", k) + "a",
		"lists step by step":      steps.String(),
		"footnotes within":        many("[^a]: ", k) + "a",
		"quotes, lists and notes": many("> - [^a]: ", k) + "a",
		"footnotes":               notes.String(),
		"addresses":               many("[a]: b\n", 3*k),
		"links":                   many("[a](", 3*k),
		"links over lines":        many("[a](\n", 3*k),
		"links behind bars":       many("|[a](\n", 3*k),
		"links deep in a list":    "- a\n" + many("          - [a](\n", 3*k),
		"links behind numbers":    "a\n" + many("7. [a](\n", 3*k),
		"emphasis":                many("**a *b_ ", k) + many("c** d* ", k),
		"emphasis in a cell":      "| a |\n|---|\n| " + many("**a *b_ ", k) + many("c** d* ", k) + " |\n",
		"emphasis in a heading":   many("**a *b_ \n", k) + many("c** d* \n", k) + "===\n",
		"code":                    ticks.String(),
		"cells":                   many("|a", 10*k) + "|\n" + many("|-", 10*k) + "|\n",
		"cells too many":          "|a|b|\n|-|-|\n" + many("|b", 10*k) + "|\n",
		"front matter":            "---\ntitle:\n" + many("  - a\n", 10*k) + "---\n",
		"long front matter":       "---\n" + many("title: "+many("a", 20_000)+"\n", 900) + "---\n",
		"front matter, open":      "---\n" + many("a: b\n", 10*k),
		"one line":                many("De printer is kapot. ", 5*k),
		"one word":                many("é", 10*k),
	}
}

// TestBoundedTime gives each a time in which it cannot be read without bounds, and is read twenty times
// over with them.
func TestBoundedTime(t *testing.T) {
	const enough = 20 * time.Second
	for name, text := range hostile() {
		start := time.Now()
		doc := Parse(text)
		took := time.Since(start)
		t.Logf("%-24s %6d kB %7d ms", name, len(text)>>10, took.Milliseconds())
		if took > enough {
			t.Errorf("%s: %d kB took %v", name, len(text)>>10, took)
		}
		for _, b := range doc.Blocks {
			if len(b.Text) > 2*maxRun && b.Kind != Code {
				t.Errorf("%s: a block of %d kB", name, len(b.Text)>>10)
				break
			}
		}
	}
}

// TestBoundKeepsText checks that beyond a bound no word is lost and every block keeps its line.
func TestBoundKeepsText(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text        string
		deep, plain int
	}{
		"deep":           {"a\n\n" + strings.Repeat("> ", 150) + "laatste woord\n", 3, 0},
		"just not deep":  {strings.Repeat("> ", maxNesting) + "laatste woord\n", 0, 0},
		"full of marks":  {"a\n\n" + strings.Repeat("[a](", 3000) + " laatste woord\n", 0, 3},
		"long":           {"# a\n" + strings.Repeat("woorden ", 20_000) + "\nlaatste woord\n", 0, 2},
		"just not long":  {strings.Repeat("woorden ", 8000) + "laatste woord\n", 0, 0},
		"many footnotes": {strings.Repeat("[^a]: b\n\n", 3000) + "[^a]: laatste woord\n", 0, 4001},
		"list of a year": {strings.Repeat("- **Anna**: [a](b) te duur\n", 20_000) + "- laatste woord\n", 0, 0},
		"table of a year": {"| a | b |\n|---|---|\n" + strings.Repeat("| **Anna** | te duur |\n", 20_000) +
			"| laatste woord | |\n", 0, 0},
	} {
		doc := Parse(c.text)
		if doc.Deep != c.deep || doc.Plain != c.plain {
			t.Errorf("%s: deep %d, plain %d; want %d, %d", name, doc.Deep, doc.Plain, c.deep, c.plain)
		}
		last := doc.Blocks[len(doc.Blocks)-1]
		if want := strings.Count(c.text, "\n"); last.End != want || !strings.Contains(last.Text, "laatste woord") {
			t.Errorf("%s: ends on line %d with %.40q, want line %d", name, last.End, last.Text, want)
		}
	}
}

func TestPieces(t *testing.T) {
	t.Parallel()
	word := strings.Repeat("é", maxRun)
	got := pieces([]Line{{1, "kort"}, {2, word}, {3, "kort"}})
	var all strings.Builder
	for _, piece := range got {
		for _, l := range piece {
			if strings.ContainsRune(l.Text, '\uFFFD') || len(l.Text) > maxRun {
				t.Errorf("line %d is cut within a letter, or too late: %d bytes", l.Number, len(l.Text))
			}
			all.WriteString(l.Text)
		}
	}
	if all.String() != "kort"+word+"kort" || len(got) < 3 {
		t.Errorf("%d pieces hold %d bytes, want %d", len(got), all.Len(), len(word)+8)
	}
}
