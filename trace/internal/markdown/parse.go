package markdown

import (
	"sort"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Parse reads a Markdown text: CommonMark with tables, footnotes and front matter. Any text is
// Markdown, so there is no error. Line ends may be LF, CRLF or CR.
func Parse(source string) Document {
	source = normalizeLineEnds(source)
	body, doc := cutFrontMatter(source)
	body, rows := cutTabbed(body)
	within := bound(plainSpaces(spacesForTabs(unwrap(body, doc.MetaEnd > 0))))
	w := read(within.body, source)
	w.looseNotes()
	w.blocks = append(w.blocks, rows...)
	w.blocks = append(w.blocks, plainBlocks(within.plain)...)
	doc.Deep = within.deep
	if len(within.plain) > 0 {
		doc.Plain = within.plain[0][0].Number
	}
	sort.SliceStable(w.blocks, func(i, j int) bool { return w.blocks[i].Start < w.blocks[j].Start })
	doc.Blocks = w.blocks
	return doc
}

// read walks a body. source is the text as given, with its front matter, in the same lines; "" for a
// body that is the whole text.
func read(body, source string) *walker {
	if source == "" {
		source = body
	}
	w := &walker{src: []byte(body), lines: strings.Split(source, "\n"), starts: lineStarts(body)}
	w.walk(parser().Parse(text.NewReader(w.src)), context{})
	return w
}

// parser is made once: making it takes longer than reading a cell of a table.
var parser = sync.OnceValue(func() gparser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote)).Parser()
})

// Normalizing here and not in the caller keeps line numbers right for every caller.
func normalizeLineEnds(s string) string {
	if !strings.ContainsRune(s, '\r') {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
}

// lineStarts gives the byte offset at which each line begins.
func lineStarts(s string) []int {
	starts := []int{0}
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// context is what lies around a node.
type context struct {
	inside    Kind
	listDepth int
	quotes    int
}

// walker turns the tree into blocks.
type walker struct {
	src    []byte
	lines  []string // of the text as given, front matter included
	starts []int
	blocks []Block
}

// line gives the 1-based line of a byte offset.
func (w *walker) line(offset int) int {
	return sort.SearchInts(w.starts, offset+1)
}

func (w *walker) walk(parent ast.Node, c context) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.heading(n, c)
		case *ast.Paragraph, *ast.TextBlock:
			w.paragraph(n, c)
		case *ast.Blockquote:
			w.walk(n, context{inside: Quote, listDepth: c.listDepth, quotes: c.quotes + 1})
		case *ast.List:
			w.list(n, c)
		case *ast.FencedCodeBlock:
			w.fenced(n, c)
		case *ast.CodeBlock:
			w.raw(n, Code, c)
		case *ast.HTMLBlock:
			w.html(n, c)
		case *ast.ThematicBreak:
			w.rule(n, c)
		case *extast.Table:
			w.table(n, c)
		case *extast.FootnoteList:
			w.walk(n, c)
		case *extast.Footnote:
			w.walk(n, context{inside: Footnote})
		default:
			w.walk(n, c)
		}
	}
}

func (w *walker) heading(n *ast.Heading, c context) {
	b := w.block(n, Heading, c)
	if b.Start == 0 {
		if n.Pos() < 0 {
			return
		}
		b.Start = w.line(n.Pos())
		b.End = b.Start
	}
	b.Level = n.Level
	if w.isUnderline(b.End) && !strings.HasPrefix(strings.TrimSpace(w.lines[b.Start-1]), "#") {
		b.End++
		if runsOn(b) || len(strings.Trim(w.lines[b.End-1], " >\t")) == 1 {
			w.underlined(b, c)
			return
		}
	}
	w.blocks = append(w.blocks, b)
}

// runsOn says whether an underlined text is no heading but a paragraph with a rule right below it: it
// has several lines and ends as a sentence or a quotation does. A single dash below a text underlines nothing
// either: in a list of answers it stands for nothing to say.
func runsOn(b Block) bool {
	return len(b.Lines) > 1 && strings.ContainsAny(b.Text[max(0, len(b.Text)-1):], ".!?;,:\"”")
}

// underlined records a paragraph and the rule below it.
func (w *walker) underlined(b Block, c context) {
	line := b.End
	b.Kind, b.End, b.Level = Paragraph, b.End-1, max(c.quotes, c.listDepth)
	if c.inside == Quote {
		b.Kind = Quote
	}
	w.blocks = append(w.blocks, b, Block{Kind: Rule, Start: line, End: line, Inside: c.inside,
		Lines: []Line{{line, strings.TrimSpace(w.lines[line-1])}}})
}

// isUnderline says whether the line after the given one is the underline of a setext heading.
func (w *walker) isUnderline(line int) bool {
	if line >= len(w.lines) {
		return false
	}
	s := strings.Trim(w.lines[line], " >\t")
	return s != "" && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

func (w *walker) paragraph(n ast.Node, c context) {
	kind := Paragraph
	switch c.inside {
	case Quote:
		kind = Quote
	case Footnote:
		kind = Footnote
	}
	b := w.block(n, kind, c)
	if b.Start == 0 {
		return
	}
	b.Level = max(c.quotes, c.listDepth)
	if w.grid(b) {
		return
	}
	if isNoteText(b) {
		b.Kind, b.Inside = Footnote, Footnote
	}
	w.blocks = append(w.blocks, b)
}

func (w *walker) list(n *ast.List, c context) {
	c.listDepth++
	c.inside = Item
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		first := item.FirstChild()
		if first == nil {
			continue
		}
		if first.Kind() != ast.KindTextBlock && first.Kind() != ast.KindParagraph {
			w.walk(item, c)
			continue
		}
		b := w.block(first, Item, c)
		b.Level = c.listDepth
		if b.Start > 0 {
			b.Marker = w.marker(b.Start, n)
			w.blocks = append(w.blocks, b)
		}
		w.walkAfter(first, item, c)
	}
}

// walkAfter walks what stands in an item below its first text.
func (w *walker) walkAfter(first, item ast.Node, c context) {
	rest := ast.NewDocument()
	for n := first.NextSibling(); n != nil; {
		next := n.NextSibling()
		item.RemoveChild(item, n)
		rest.AppendChild(rest, n)
		n = next
	}
	w.walk(rest, c)
}

// marker is the list marker as written on a line; a list type when the line does not show one.
func (w *walker) marker(line int, list *ast.List) string {
	s := strings.TrimLeft(w.lines[line-1], " \t>")
	end := strings.IndexAny(s, " \t")
	if end > 0 && end <= 10 && strings.ContainsRune("-*+.)", rune(s[end-1])) {
		return s[:end]
	}
	return string(list.Marker)
}

func (w *walker) fenced(n *ast.FencedCodeBlock, c context) {
	b := w.block(n, Code, c)
	if n.Pos() < 0 && b.Start == 0 {
		return
	}
	if n.Pos() >= 0 {
		b.Start = w.line(n.Pos())
	}
	b.End = max(b.End, b.Start)
	if b.End < len(w.lines) && isFence(w.lines[b.End]) {
		b.End++
	}
	b.Text = w.rawText(n)
	w.blocks = append(w.blocks, b)
}

func isFence(line string) bool {
	s := strings.TrimLeft(line, " \t>")
	return strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~")
}

func (w *walker) raw(n ast.Node, kind Kind, c context) {
	b := w.block(n, kind, c)
	if b.Start == 0 {
		return
	}
	b.Text = w.rawText(n)
	w.blocks = append(w.blocks, b)
}

func (w *walker) html(n *ast.HTMLBlock, c context) {
	b := w.block(n, HTML, c)
	if n.HasClosure() {
		line := w.line(n.ClosureLine.Start)
		b.Lines = append(b.Lines, Line{line, strings.TrimSpace(string(n.ClosureLine.Value(w.src)))})
		b.End = line
		if b.Start == 0 {
			b.Start = line
		}
	}
	if b.Start == 0 {
		return
	}
	var all []string
	for _, l := range b.Lines {
		all = append(all, l.Text)
	}
	b.Text = stripTags(strings.Join(all, " "))
	w.blocks = append(w.blocks, b)
}

func (w *walker) rule(n ast.Node, c context) {
	if n.Pos() < 0 {
		return
	}
	line := w.line(n.Pos())
	w.blocks = append(w.blocks, Block{Kind: Rule, Start: line, End: line, Inside: c.inside,
		Lines: []Line{{line, strings.TrimSpace(w.lines[line-1])}}})
}

// block fills what all blocks have in common. Start is 0 when the node has no source line.
func (w *walker) block(n ast.Node, kind Kind, c context) Block {
	b := Block{Kind: kind, Inside: c.inside}
	segments := n.Lines()
	for i := 0; i < segments.Len(); i++ {
		s := segments.At(i)
		line := Line{w.line(s.Start), strings.TrimSpace(string(s.Value(w.src)))}
		b.Lines = append(b.Lines, line)
	}
	if len(b.Lines) > 0 {
		b.Start = b.Lines[0].Number
		b.End = b.Lines[len(b.Lines)-1].Number
	}
	if kind != Code && kind != HTML {
		b.Text = w.plain(n)
	}
	return b
}
