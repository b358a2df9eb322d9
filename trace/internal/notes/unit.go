package notes

import (
	"sort"
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// unit is the smallest piece of a note that is read as a whole: a heading, an item, a row, a
// paragraph or a line of a paragraph whose line breaks mean something.
type unit struct {
	kind   markdown.Kind
	level  int // of a heading 1 to 9, see the levels; of an item its depth
	start  int
	end    int
	raw    []string // source lines, with emphasis
	text   string   // plain, lines joined by a space
	offset []int    // where each line begins in text
	cells  []string // of a row
	header bool     // row that heads its table
	quoted bool     // stands in a block quote
	signs  bool     // is who said the quotation above it, see markSigned
	fenced bool     // stands in a code block
	first  bool     // first unit of its block
	inside bool     // a paragraph of its own within an item
	dated  bool     // a day stood before it: it is one of a log
	sheet  *sheet   // see sheetOf
	opens  *opening // see labelled
	about  string   // see aside
	jotted bool     // one of the lines of a paragraph of which each stands by itself
	led    string   // the bold name of whom a paragraph tells, see toldOf
	looked bool     // about is known

	message *message // that it is, of a chat
}

// Levels of headings that Markdown does not know as such; they rank below its own six.
const (
	boldLine  = 7 // a line all in bold or italics
	leadIn    = 8 // a line that announces the list below it
	topicItem = 9 // a list item that is the topic of the items nested under it
)

// newUnit makes a unit of some lines of a block.
func newUnit(b markdown.Block, lines []markdown.Line) unit {
	u := unit{kind: b.Kind, level: b.Level, quoted: b.Kind == markdown.Quote ||
		b.Inside == markdown.Quote}
	if b.Kind == markdown.Quote || b.Kind == markdown.Footnote || b.Kind == markdown.HTML {
		u.kind = markdown.Paragraph
	}
	if b.Inside == markdown.Item && b.Kind == markdown.Paragraph {
		u.level, u.inside = 0, true
	}
	var text strings.Builder
	for _, l := range lines {
		p := plain(l.Text)
		if text.Len() > 0 && p != "" {
			text.WriteByte(' ')
		}
		u.offset = append(u.offset, text.Len())
		text.WriteString(p)
		u.raw = append(u.raw, l.Text)
	}
	u.text = text.String()
	u.start, u.end = lines[0].Number, lines[len(lines)-1].Number
	return u
}

// line gives the source line on which a byte of the text stands.
func (u *unit) line(offset int) int {
	i := sort.Search(len(u.offset), func(i int) bool { return u.offset[i] > offset })
	return min(u.start+max(0, i-1), u.end)
}

func (u *unit) isItem() bool    { return u.kind == markdown.Item }
func (u *unit) isHeading() bool { return u.kind == markdown.Heading }

// linesOf gives the lines of a text, whatever ends them.
func linesOf(text string) []string {
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return strings.Split(text, "\n")
}

// layOut cuts a note into units, in source order.
func layOut(s Source) []unit {
	source := linesOf(s.Text)
	units := make([]unit, 0, len(s.Doc.Blocks))
	talk, j := chatOf(source, s.Doc.MetaEnd), jottingOf(s.Doc.Blocks)
	for _, b := range s.Doc.Blocks {
		if b, left := talk.without(b); left {
			units = append(units, unitsOf(b, source, j)...)
		}
	}
	markSigned(units, source)
	colonRunIns(units)
	promoteHeadings(units, source)
	dropHeadingLetters(units)
	dropClauseNumbers(units)
	dropDayHeads(units)
	return talk.merge(units)
}

func unitsOf(b markdown.Block, source []string, j jotting) []unit {
	switch b.Kind {
	case markdown.Row:
		raw := b.Text
		if len(b.Lines) > 0 {
			raw = b.Lines[0].Text
		}
		return []unit{{kind: markdown.Row, start: b.Start, end: b.End, text: b.Text, cells: b.Cells,
			header: b.Header, raw: []string{raw}, offset: []int{0}, first: true}}
	case markdown.Rule:
		return nil // accounted for as markup
	case markdown.Heading:
		if len(b.Lines) == 0 {
			return nil
		}
		u := newUnit(b, b.Lines)
		u.end = max(u.end, b.End)
		u.first = true
		return []unit{u}
	}
	var units []unit
	jotted := j.in(b).own
	for _, lines := range splitLines(b, source, j) {
		u := newUnit(b, lines)
		if len(units) > 0 && b.Kind == markdown.Item && units[0].kind == markdown.Item &&
			len(units[0].raw) == 1 && numberedItem.MatchString(sourceLine(source, b.Start)) &&
			topicLine(units[0].text, u.text) {
			units[0].kind, units[0].level = markdown.Heading, topicItem
			u.kind, u.level = markdown.Paragraph, 0
		} else if len(units) > 0 && units[0].kind == markdown.Heading && b.Kind == markdown.Item {
			u.kind, u.level = markdown.Paragraph, 0
		}
		if m := codeBullet.FindString(u.raw[0]); m != "" && b.Kind == markdown.Code &&
			!fencedAt(source, b.Start) {
			u.raw[0] = u.raw[0][len(m):]
			u.text, u.offset = u.after(0), offsets(u.raw)
			u.kind, u.level = markdown.Item, 1+indent(sourceLine(source, u.start))/4
			units = append(units, u)
			continue
		}
		u.first, u.jotted = len(units) == 0, jotted
		u.fenced = b.Kind == markdown.Code
		if u.text != "" || strings.Contains(u.raw[0], "spoor:") {
			units = append(units, withBullet(u))
		}
	}
	return units
}

var codeBullet = pattern.New(`^([-*+•]|\d{1,2}[.)])\s+`)

// fencedAt says whether a code block opens with a fence; without one it is most likely a list that
// was set too far in.
func fencedAt(source []string, number int) bool {
	l := strings.TrimSpace(sourceLine(source, number))
	return strings.HasPrefix(l, "```") || strings.HasPrefix(l, "~~~")
}

func indent(line string) int {
	n := 0
	for _, r := range line {
		switch r {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// withBullet makes an item of a line that opens with a bullet Markdown does not know.
func withBullet(u unit) unit {
	if u.kind == markdown.Paragraph && !u.quoted && mayLetter(u.raw[0]) {
		if m := lettered.FindString(u.raw[0]); m != "" {
			return asItem(u, u.raw[0][len(m):])
		}
	}
	if !mayBullet(u.raw[0]) {
		return u
	}
	m := strangeBullet.FindString(u.raw[0])
	if m == "" || u.quoted && strings.ContainsAny(m, "–—-") {
		return u
	}
	return asItem(u, u.raw[0][len(m):])
}

// asItem makes an item of a unit whose first line, without its mark, is given.
func asItem(u unit, first string) unit {
	u.raw[0] = strings.TrimSpace(first)
	u.kind, u.level = markdown.Item, max(u.level, 1)
	u.text = u.after(0)
	u.offset = offsets(u.raw)
	return u
}

func offsets(raw []string) []int {
	var out []int
	n := 0
	for _, l := range raw {
		p := plain(l)
		if n > 0 && p != "" {
			n++
		}
		out = append(out, n)
		n += len(p)
	}
	return out
}

// strangeBullet is a mark of a list that Markdown does not know.
var strangeBullet = pattern.New(`^([•·▪‣◦●]|[–—o](\s|\x{00a0})|-(\t|\x{00a0}))\s*`)

var numberedItem = pattern.New(`^\s*\d{1,2}[.)]\s`)

func sourceLine(source []string, number int) string {
	if number < 1 || number > len(source) {
		return ""
	}
	return strings.TrimRight(source[number-1], "\r")
}
