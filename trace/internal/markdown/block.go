// Package markdown reads Markdown into a flat list of blocks with their source lines. It is the only
// package that knows the Markdown parser.
package markdown

// Kind is what a block is.
type Kind int

// The kinds of block. The zero value is no block.
const (
	_         Kind = iota
	Heading        // ATX or setext; Level is 1 to 6
	Paragraph      // a run of text lines
	Item           // the text of one list item, without the items nested below it
	Row            // one row of a table
	Quote          // one paragraph within a block quote
	Footnote       // the text of a footnote
	Code           // fenced or indented code
	HTML           // raw HTML and HTML comments
	Rule           // a thematic break
)

// Block is one piece of a document, in source order.
type Block struct {
	Kind   Kind
	Level  int      // of a heading; nesting depth, from 1, of an item or quote
	Marker string   // of an item: "-", "*", "+", "1." as written; "" otherwise
	Start  int      // first source line, 1-based
	End    int      // last source line, included
	Text   string   // inline text, plain: emphasis, links and escapes resolved, lines joined by a space
	Lines  []Line   // the source lines of the block, without list markers and quote marks
	Cells  []string // of a row: plain text per column
	Header bool     // a row that heads its table
	Wide   bool     // a row with more cells than its table has columns
	Inside Kind     // for a paragraph-like block within another: Item or Quote or Footnote; 0 at top level
}

// Line is one source line of a block.
type Line struct {
	Number int    // 1-based
	Text   string // as written (emphasis and escapes kept), without indentation, marker and quote marks
}

// Document is a parsed text.
type Document struct {
	Meta   map[string]string // front matter, keys in lower case; nil without front matter
	Blocks []Block
	// MetaEnd is the last line of the front matter, 0 without.
	MetaEnd int
	// OpenFrontMatter is set when the text opens with --- that nothing closes; it was read as text.
	OpenFrontMatter bool
	// Deep is the first line with more lists, quotes and footnotes within each other than 100; it was
	// read as if it lay that deep. 0 when there is none.
	Deep int
	// Plain is the first line of a paragraph so long, or so full of marks, that it was read as plain
	// text, in pieces. 0 when there is none.
	Plain int
}
