package render

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// readBack parses Markdown with all that a reader of it may have switched on.
func readBack(source string) ast.Node {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote,
		extension.DefinitionList), goldmark.WithParserOptions(parser.WithAttribute()))
	return md.Parser().Parse(text.NewReader([]byte(source)))
}

// outline is the structure of Markdown without its texts: which blocks hold which, and what is marked.
func outline(source string) string {
	var b strings.Builder
	depth := 0
	ast.Walk(readBack(source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindText || n.Kind() == ast.KindString {
			return ast.WalkContinue, nil
		}
		if entering {
			fmt.Fprintf(&b, "%*s%s\n", depth, "", n.Kind())
			depth++
		} else {
			depth--
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// readAs is what a reader of one paragraph of Markdown sees.
func readAs(t *testing.T, source string) string {
	t.Helper()
	var b strings.Builder
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(source), &b); err != nil {
		t.Fatal(err)
	}
	text, opened := strings.CutPrefix(b.String(), "<p>")
	text, closed := strings.CutSuffix(text, "</p>\n")
	if !opened || !closed {
		t.Errorf("%q is more than a paragraph: %s", source, b.String())
	}
	return html.UnescapeString(text)
}

// markupAttempts are texts that Markdown would take for something else.
func markupAttempts() []string {
	return append(payloads(), "# kop", "> citaat", "- punt", "+ punt", "* punt", "1. een", "12) twaalf",
		"---", "***", "___", "===", "```", "~~~ go", "    code", "[x] klaar", "[ ] open", "*nadruk*",
		"__nadruk__", "~~weg~~", "`code`", "<b>vet</b>", "<https://x.nl>", "https://x.nl/pad", "www.x.nl",
		"WWW.X.NL", "post@x.nl", "[link](x)", "[noot][^1]", "[^1]: noot", "[a]: http://x.nl", "a | b | c",
		"| a | b |", "|---|---|", ": uitleg", "&amp; &#35; &lt;", "einde\\", "\\*", "kop {#id .klas}", "!", "![",
		"twee  \nregels", "\n\n# kop", "\t- punt", "1986. Een jaar", "#", "-", "+", "=", "", " ", "@", "a@b", "10.",
		"\u00a0- x", "\u2028# x", "\ufeff# x")
}

func TestPlainlyMakesNoStructure(t *testing.T) {
	t.Parallel()
	for _, attempt := range markupAttempts() {
		checkPlain(t, attempt)
	}
}

// checkPlain puts a text wherever a text may stand and compares with a harmless one.
func checkPlain(t *testing.T, s string) {
	t.Helper()
	got := plainly(s)
	if got == "" {
		return
	}
	for _, frame := range []string{"%s\n", "# %s\n", "> %s\n", "- %s\n", "- [ ] %s\n", "1. %s\n", "**%s** x\n",
		"| a | b |\n| --- | --- |\n| %s | x |\n", "| a | b |\n| --- | --- |\n| x | %s |\n", "x\n%s\n", "Zij: %s, en zij.\n",
		"- a\n\n  > %s\n"} {
		want, is := outline(fmt.Sprintf(frame, "tekst")), outline(fmt.Sprintf(frame, got))
		if is != want {
			t.Errorf("%q in %q becomes\n%s", s, frame, is)
		}
	}
	if is, want := readAs(t, "x "+string(got)), "x "+strings.TrimSpace(cleanText(s)); is != want {
		t.Errorf("%q shows as %q", want, is)
	}
}

func FuzzPlainly(f *testing.F) {
	for _, attempt := range markupAttempts() {
		f.Add(attempt)
	}
	f.Fuzz(func(t *testing.T, s string) { checkPlain(t, s) })
}
