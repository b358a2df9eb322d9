package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"spoor/trace/internal/pattern"
)

// plain is the text of a node as a reader sees it: no emphasis marks, no link targets, no footnote
// references, white space folded.
func (w *walker) plain(n ast.Node) string {
	var b strings.Builder
	w.inline(&b, n)
	return strings.Join(strings.Fields(b.String()), " ")
}

func (w *walker) inline(b *strings.Builder, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			b.Write(unescape(n.Segment.Value(w.src)))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(w.src))
		case *ast.CodeSpan:
			w.code(b, n)
		case *ast.RawHTML:
			b.WriteByte(' ')
		case *ast.Link:
			if !isNoteLink(n) {
				w.inline(b, n)
			}
		case *extast.FootnoteLink, *extast.FootnoteBacklink:
			// A reference is a pointer, not text.
		default:
			w.inline(b, n)
		}
	}
}

// code writes a code span as it stands: no escapes within.
func (w *walker) code(b *strings.Builder, n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(w.src))
		}
	}
}

func unescape(s []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(s)))
}

func (w *walker) rawText(n ast.Node) string {
	var b strings.Builder
	segments := n.Lines()
	for i := 0; i < segments.Len(); i++ {
		s := segments.At(i)
		b.Write(s.Value(w.src))
	}
	return strings.TrimSpace(b.String())
}

var (
	comment = pattern.New(`(?s)<!--.*?(-->|$)`)
	tag     = pattern.New(`<[^>]*>`)
)

// stripTags leaves the text between tags. The result is never shown as HTML.
func stripTags(s string) string {
	s = tag.ReplaceAllString(comment.ReplaceAllString(s, " "), " ")
	return strings.Join(strings.Fields(s), " ")
}
