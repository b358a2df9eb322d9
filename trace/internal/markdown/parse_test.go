package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// show writes blocks as one line each: kind, lines, text.
func show(doc Document) string {
	names := map[Kind]string{Heading: "h", Paragraph: "p", Item: "i", Row: "r", Quote: "q",
		Footnote: "f", Code: "c", HTML: "x", Rule: "-"}
	var out []string
	for _, b := range doc.Blocks {
		level := ""
		if b.Level > 0 {
			level = fmt.Sprint(b.Level)
		}
		out = append(out, fmt.Sprintf("%s%s %d-%d %s", names[b.Kind], level, b.Start, b.End, b.Text))
	}
	return strings.Join(out, "\n")
}

func TestParse(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"headings", "# Een\n\nTwee\n===\n\nDrie\n---\n", "h1 1-1 Een\nh1 3-4 Twee\nh2 6-7 Drie"},
		{"hard-wrapped text", "een\ntwee **drie**\n\nvier", "p 1-2 een twee drie\np 4-4 vier"},
		{"items", "- a\n  meer a\n  - b\n- c\n\n  onder c\n",
			"i1 1-2 a meer a\ni2 3-3 b\ni1 4-4 c\np1 6-6 onder c"},
		{"numbered items", "1. een;\n2) twee\n", "i1 1-1 een;\ni1 2-2 twee"},
		{"table", "| A | B |\n|---|---|\n| x | *y* |\n| z |  |\n", "r 1-2 A | B\nr 3-3 x | y\nr 4-4 z"},
		{"quote", "> een\n> twee\n>\n> drie\n", "q1 1-2 een twee\nq1 4-4 drie"},
		{"footnote in its place", "een[^1]\n\n[^1]: noot\n\ntwee\n", "p 1-1 een\nf 3-3 noot\np 5-5 twee"},
		{"front matter", "---\ntitel: Nota\n---\n\ntekst\n", "p 5-5 tekst"},
		{"open front matter", "---\ntitel: Nota\n\ntekst\n", "- 1-1 \np 2-2 titel: Nota\np 4-4 tekst"},
		{"rule, no front matter", "---\n\nGewone zin zonder dubbele punt.\n\n---\n\nslot\n",
			"- 1-1 \np 3-3 Gewone zin zonder dubbele punt.\n- 5-5 \np 7-7 slot"},
		{"byte order mark and CRLF", "\ufeff---\r\nx: y\r\n---\r\n# Kop\r\n\r\ntekst\r\n",
			"h1 4-4 Kop\np 6-6 tekst"},
		{"html", "<!-- weg -->\n\n<aside>\nwel\n</aside>\n", "x 1-1 \np 4-4 wel"},
		{"wrapped text", "<section class=\"x\">\n## Kop\n- een\n- twee\n</section>\n",
			"h2 2-2 Kop\ni1 3-3 een\ni1 4-4 twee"},
		{"part that folds away", "<details><summary>Meer *weten*</summary>\neen\n\n- twee\n</details>\n",
			"h6 1-1 Meer weten\np 2-2 een\ni1 4-4 twee"},
		{"wrapper in code", "```\n<div>\n```\n", "c 1-3 <div>"},
		{"comment over several lines", "een\n\n<!-- weg\n\n- weg\n-->\n\ntwee\n", "p 1-1 een\nx 3-6 \np 8-8 twee"},
		{"comment in a line", "een <!-- weg --> twee\n", "p 1-1 een twee"},
		{"Word footnotes", "een[[1]](#_ftn1) twee.\n\n[[1]](#_ftnref1) noot\n", "p 1-1 een twee.\nf 3-3 noot"},
		{"escaped Word footnotes", "een[\\[1\\]](#_ftn1)\n\n[\\[1\\]](#_ftnref1) noot\n", "p 1-1 een\nf 3-3 noot"},
		{"footnote that nothing refers to", "een\n\n[^x]: noot *van*\n  twee regels\n\ntwee\n",
			"p 1-1 een\nf 3-4 noot van twee regels\np 6-6 twee"},
		{"row with a cell too many", "| A |\n|---|\n| x | *y* | z\\|z |\n", "r 1-2 A\nr 3-3 x | y | z|z"},
		{"drawn table", "+---+---+\n| A | B |\n+===+===+\n| x | y |\n| z |   |\n+---+---+\n",
			"r 2-3 A | B\nr 4-6 x z | y"},
		{"text right above a rule", "een regel\nen nog een.\n---\ntwee\n",
			"p 1-2 een regel en nog een.\n- 3-3 \np 4-4 twee"},
		{"a dash for no answer", "een\n\"twee\"\n-\n\"drie\"\n", "p 1-2 een \"twee\"\n- 3-3 \np 4-4 \"drie\""},
		{"table with tabs", "Naam\tRol\tWat?\nAnna\t\t\"een\n- twee\"\nBas\tkok\t\"zei\" hij\n\nslot\n",
			"r 1-1 Naam | Rol | Wat?\nr 2-3 Anna | een - twee\nr 4-4 Bas | kok | \"zei\" hij\np 6-6 slot"},
		{"lines with a tab are no table", "een\ttwee\ndrie\tvier\nvijf\n", "p 1-3 een twee drie vier vijf"},
		{"heading of two lines", "Een titel\nover twee regels\n===\n", "h1 1-3 Een titel over twee regels"},
		{"spaces that do not break", "-\u00a0een\n\u00a0\u00a0- twee\n#\u00a0Kop\n\n1.\u202f\u00a0drie\n\nvier\u00a0vijf\n",
			"i1 1-1 een\ni2 2-2 twee\nh1 3-3 Kop\ni1 5-5 drie\np 7-7 vier vijf"},
		{"indent that does not break", "een\n\n\u00a0\u00a0\u00a0\u00a0- twee\n\u00a0\u00a0\u00a0drie\n",
			"p 1-1 een\ni1 3-4 twee drie"},
		{"no mark", "-\u00a0\n", "p 1-1 -"},
		{"rules of a standard", "---\ntitle: x\n--- abstract\n\neen\n\n--- middle\n\n# Kop\n",
			"p 5-5 een\nh1 9-9 Kop"},
		{"code", "```\nx := 1\n```\n", "c 1-3 x := 1"},
		{"escapes and entities", "1\\. een &amp; twee\n", "p 1-1 1. een & twee"},
		{"links", "zie [de nota](http://x) en <http://y>\n", "p 1-1 zie de nota en http://y"},
		{"empty", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := show(Parse(tt.in)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	t.Parallel()
	doc := Parse("---\nTitel: \"Nota\"\nauteurs:\n  - Anna\n  - Bas\n---\ntekst")
	if doc.Meta["titel"] != "Nota" || doc.Meta["auteurs"] != "Anna, Bas" || doc.MetaEnd != 6 {
		t.Errorf("front matter read as %q, end %d", doc.Meta, doc.MetaEnd)
	}
	if open := Parse("---\ntitel: x\n"); !open.OpenFrontMatter || open.Meta != nil {
		t.Errorf("front matter without an end: %+v", open)
	}
}

// TestFrontMatterSwallowsNothing: what stands between two rules is text unless it is metadata.
func TestFrontMatterSwallowsNothing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in string
		meta     bool // read as front matter
		open     bool // opens as front matter and never closes
	}{
		{"small keys", "---\ntitle: x\nkeyword:\n- a\n- b\n---\ntekst\n", true, false},
		{"keys with capitals", "---\nTitel: Nota\nSteller: Jan\n---\ntekst\n", true, false},
		{"closed with dots", "---\ntitle: x\n...\ntekst\n", true, false},
		{"a comment", "---\n# van het bureau\ntitle: x\n---\ntekst\n", true, false},
		{"a placeholder", "---\ntitle: {TITEL}\ndate: {DATE}\n---\ntekst\n", true, false},
		{"parts of a standard", "---\ntitle: x\nauthor:\n  -\n    ins: A\n--- abstract\n\ntekst\n", true, false},
		{"speakers", "---\nAnna: te duur\nBas: te ver\n---\ntekst\n", false, false},
		{"heading and list", "---\n\n# Kop\n\n- Anna: te duur\n\n---\ntekst\n", false, false},
		{"key, then heading", "---\ntitle: x\n\n# Kop\n\n- tekst\n\n---\nslot\n", false, true},
		{"key, then prose", "---\ntitle: x\nDit is gewoon tekst\n---\nslot\n", false, true},
		{"never closed", "---\ntitle: x\n\ntekst\n", false, true},
		{"only rules", "---\n---\ntekst\n", false, false},
		{"a rule above prose", "---\nDit is gewoon tekst.\n\n---\nslot\n", false, false},
	}
	for _, tt := range tests {
		doc := Parse(tt.in)
		if (doc.MetaEnd > 0) != tt.meta || doc.OpenFrontMatter != tt.open {
			t.Errorf("%s: front matter to line %d, open %v", tt.name, doc.MetaEnd, doc.OpenFrontMatter)
		}
		if text := show(doc); !strings.Contains(text, "tekst") && !strings.Contains(text, "slot") {
			t.Errorf("%s: swallowed: %q", tt.name, text)
		}
	}
}

// FuzzFrontMatter: a text with front matter cut off has the lines it had, and every line of the front
// matter is blank; without front matter nothing changes.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{"---\ntitle: x\n---\na", "---\na: b\n- c\n...\n", "---\n\n# k\n---\n",
		"---\nA: b\n---", "\ufeff---\nx:\n y\n--- abstract\n", "---", "---\n\xff: \x00\n---\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.TrimLeft(normalizeLineEnds(text), "\ufeff")
		body, doc := cutFrontMatter(text)
		was, is := strings.Split(text, "\n"), strings.Split(body, "\n")
		if len(body) != len(text) || len(was) != len(is) || doc.MetaEnd > len(was) {
			t.Fatalf("%d bytes became %d; front matter to line %d", len(text), len(body), doc.MetaEnd)
		}
		for i := range was {
			if i < doc.MetaEnd && strings.TrimSpace(is[i]) != "" || i >= doc.MetaEnd && is[i] != was[i] {
				t.Errorf("line %d was %q and is %q", i+1, was[i], is[i])
			}
		}
	})
}

// FuzzParse: any text parses; blocks lie within the text, in order of their first lines.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"# a\n\n- b\n  - c\n", "> a\n\n| x |\n|---|\n| y |", "---\na: b",
		"[^1]: x\n", "```\na", "<div>\n", "1. a\n\n\tb\n", "\xff\x00", "a[[1]](#_ftn1)\n\n[[1]](#_ftnref1) b",
		"<aside>\na\n</aside>\n<details><summary>b</summary>\n", "[^a]: b\n  c\n[^d]:", "| a |\n|--|\n| b | c \\",
		"+--+\n| a |\n+==+\n| b |\n+--+", "a\nb.\n---\n", "-\u00a0a\n\u00a0\u00a0- b\n#\u00a0c", "a\n===\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Count(normalizeLineEnds(text), "\n") + 1
		last := 0
		for _, b := range Parse(text).Blocks {
			if b.Start < 1 || b.End < b.Start || b.End > lines {
				t.Errorf("block %+v in a text of %d lines", b, lines)
			}
			if b.Start < last {
				t.Errorf("block at line %d after one at line %d", b.Start, last)
			}
			last = b.Start
		}
	})
}
