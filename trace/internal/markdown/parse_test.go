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
		{"html", "<!-- weg -->\n\n<aside>\nwel\n</aside>\n", "x 1-1 \nx 3-5 wel"},
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

// FuzzParse: any text parses; blocks lie within the text, in order of their first lines.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"# a\n\n- b\n  - c\n", "> a\n\n| x |\n|---|\n| y |", "---\na: b",
		"[^1]: x\n", "```\na", "<div>\n", "1. a\n\n\tb\n", "\xff\x00", "a\n===\n"} {
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
