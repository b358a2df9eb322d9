package notes

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
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
	promoteHeadings(units)
	dropHeadingLetters(units)
	dropClauseNumbers(units)
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

var codeBullet = regexp.MustCompile(`^([-*+•]|\d{1,2}[.)])\s+`)

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

// splitLines cuts the lines of a block where a break was meant: people write one remark per line
// without a blank line between. A break that only keeps lines short is no cut.
func splitLines(b markdown.Block, source []string, j jotting) [][]markdown.Line {
	width, whole := 60, len(b.Lines) > 1
	for _, l := range b.Lines {
		width = max(width, utf8.RuneCountInString(l.Text))
		whole = whole && endsSentence(strings.TrimSpace(l.Text))
	}
	if whole && (b.Kind == markdown.Paragraph || b.Kind == markdown.Quote) {
		width *= 2 // every line is a sentence: no line was broken to keep it short
	}
	var out [][]markdown.Line
	j = j.in(b)
	series, houses, arrowed := labelSeries(b.Lines), houseSeries(b.Lines), arrowSeries(b.Lines)
	for i, l := range b.Lines {
		if i == 0 || b.Kind == markdown.Code || arrowed || series && mayBeLabelLine(l.Text) && labelLine.MatchString(l.Text) ||
			houses && (startsUpper(l.Text) || houseLength(l.Text) > 0) || j.parts(b.Lines[i-1].Text, l.Text) ||
			announcing(b.Lines, i) || b.Kind == markdown.Item && isOtherHand(l.Text) ||
			b.Kind == markdown.Paragraph && isStage(b.Lines[i-1].Text, l.Text) || lazyLine(b, i, source) || meantBreak(b.Lines[i-1], l, width, source) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], l)
	}
	return out
}

// labelLine is a line that may begin with who says it, set off by a colon, a dash or an arrow.
var labelLine = regexp.MustCompile(`^\**\p{Lu}[^:.?!→⇒➔»>]{0,40}(: | [-–—] | ?(?:→|⇒|➔|->|=>|») )`)

// labelSeries says whether most lines of a paragraph begin with who says it: then each of them is a
// line of its own, however long the one before it is.
func labelSeries(lines []markdown.Line) bool {
	n := 0
	if len(lines) < 3 {
		return false
	}
	for _, l := range lines {
		if !mayBeLabelLine(l.Text) {
			continue
		}
		name := labelLine.FindString(l.Text)
		if i := strings.IndexAny(name, ":-–—→⇒➔=»"); i > 0 && !isInitials(strings.TrimSpace(name[:i])) ||
			strings.HasSuffix(name, ": ") {
			n++
		}
	}
	return n >= 3 && n*3 >= len(lines)*2
}

// arrowSeries says whether lines of a paragraph are jotted down, each with an arrow behind who says it: then no
// line goes on with the one before it.
func arrowSeries(lines []markdown.Line) bool {
	for _, l := range lines[min(1, len(lines)):] {
		if _, ok := arrowLabel(l.Text); ok {
			return true
		}
	}
	return false
}

// isStage says whether one of two lines stands between square brackets as a whole, as what happens in the
// room does in a transcript.
func isStage(prev, line string) bool {
	return wholeStage(prev) || wholeStage(line)
}

func wholeStage(line string) bool {
	return len(line) > 2 && line[0] == '[' && strings.IndexByte(line, ']') == len(line)-1
}

// announcing says whether a line is the last of its paragraph and only announces what is below it.
func announcing(lines []markdown.Line, i int) bool {
	l := lines[i].Text
	return i == len(lines)-1 && strings.HasSuffix(l, ":") && len(strings.Fields(l)) <= 8 &&
		endsSentence(strings.TrimSpace(lines[i-1].Text)) && startsUpper(l)
}

// lazyLine says whether a line only went on with an item or a quotation because nobody left a blank
// line: it is not indented or marked as the one before it, and opens with a capital.
func lazyLine(b markdown.Block, i int, source []string) bool {
	l, prev := b.Lines[i].Text, b.Lines[i-1].Text
	raw := sourceLine(source, b.Lines[i].Number)
	if raw == "" || !startsUpper(l) {
		return false
	}
	switch {
	case b.Kind == markdown.Item || b.Inside == markdown.Item:
		return indent(raw) == 0 && (utf8.RuneCountInString(prev) < 70 || endsSentence(prev))
	case b.Kind == markdown.Quote || b.Inside == markdown.Quote:
		return raw[0] != '>' && len(strings.Fields(l)) <= 6
	}
	return false
}

var (
	lineMark = regexp.MustCompile(`^([•·▪‣◦●]|[–—](\s|\x{00a0})|--\s|o\s+\p{Lu}|\[[^\]]+\]\s` +
		`|@\p{L}|o\t|(?i:nr|no|nummer|huisnummer|huisnr|flat|house|kavel|kamer|room|plot|unit)\.? ` +
		`?\d{1,4}[a-z]?( |:))`)
	lineLabel = regexp.MustCompile(`^(\*{1,3}|_{1,3})[^*_]{1,60}(\*{1,3}` +
		`|_{1,3})(\s*\([^)]*\))?\s*:|^(\*{1,3}|_{1,3})[^*_]{1,60}:(\*{1,3}|_{1,3})`)
	plainLabel = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’\-]*|[a-z]{2,4})((,| en| and| &| van| de` +
		`| der| den| el)? [\p{Lu}\d][\p{L}\d.'’\-]*){0,4}(\s*\([^)]{1,60}\))?:(\s|$)`)
	looseLabel = regexp.MustCompile(`^\p{L}[\p{L}\d.'’/&\-]*( [\p{L}\d.'’/&\-]+){0,5}` +
		`(\s*\([^)]{1,60}\))?:\s`)
	enumerated    = regexp.MustCompile(`^\(?([a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+\S`)
	lettered      = regexp.MustCompile(`^\(?([a-z]|[ivx]{1,4})[.)]\s+`)
	strangeBullet = regexp.MustCompile(`^([•·▪‣◦●]|[–—o](\s|\x{00a0})|-(\t|\x{00a0}))\s*`)
	hardBreak     = regexp.MustCompile(`(  |\\|<br ?/?>)$`)
)

// meantBreak says whether the line break between two lines of a block was meant as one.
func meantBreak(prev, line markdown.Line, width int, source []string) bool {
	if line.Text == "" || prev.Text == "" {
		return true
	}
	if raw := sourceLine(source, prev.Number); mayBreak(raw) && hardBreak.MatchString(raw) {
		return true
	}
	if ownTask(line.Text) != "" || mayMarkLine(line.Text) && lineMark.MatchString(line.Text) ||
		(line.Text[0] == '*' || line.Text[0] == '_') && lineLabel.MatchString(line.Text) {
		return true
	}
	if len(prev.Text) < 100 && mayHeadReply(prev.Text) && replyHead.MatchString(prev.Text) || datedSlip(prev.Text) {
		return true
	}
	if (line.Text[0] == '*' || line.Text[0] == '_') && (prev.Text[0] == '*' || prev.Text[0] == '_') &&
		wholeEmphasis.MatchString(strings.TrimSpace(prev.Text)) && wholeEmphasis.MatchString(strings.TrimSpace(line.Text)) {
		return true
	}
	if strings.HasSuffix(prev.Text, "?") && len(prev.Text) < 100 && numberedItem.MatchString(sourceLine(source, prev.Number)) {
		return true
	}
	if startsUpper(line.Text) && endsSentence(strings.TrimSpace(prev.Text)) && somebodyDoes(line.Text) {
		return true
	}
	if quoteFirst(prev.Text) && quoteFirst(line.Text) || isMailHead(prev.Text) ||
		startsUpper(line.Text) && isInitialsLine(prev.Text) {
		return true
	}
	if topicLine(prev.Text, line.Text) && sourceLine(source, prev.Number) != "" &&
		numberedItem.MatchString(sourceLine(source, prev.Number)) {
		return true
	}
	word, _, _ := strings.Cut(line.Text, " ")
	fits := utf8.RuneCountInString(prev.Text)+1+utf8.RuneCountInString(word) <= width
	colon := strings.IndexByte(line.Text, ':') > 0
	if colon && plainLabel.MatchString(line.Text) && (fits || endsSentence(prev.Text) ||
		knownLabel(line.Text)) {
		return true
	}
	if colon && looseLabel.MatchString(line.Text) && (endsSentence(prev.Text) ||
		knownLabel(line.Text) || looseLabel.MatchString(prev.Text) &&
		(fits || oneWordLabel(prev.Text) && oneWordLabel(line.Text))) {
		return true
	}
	if _, _, n := clauseNumberOf(line.Text); n > 0 && (endsSentence(prev.Text) ||
		numberedItem.MatchString(sourceLine(source, prev.Number))) {
		return true
	}
	if opensMail(prev.Text) || closesMail(line.Text) || closesMail(prev.Text) {
		return true
	}
	if strings.IndexByte(prev.Text, ':') > 0 && attendanceWord(line.Text) && attendanceAt.MatchString(head(line.Text, 80)) &&
		looseLabel.MatchString(prev.Text) {
		return true
	}
	if enumerated.MatchString(line.Text) && (endsSentence(prev.Text) || lettered.MatchString(line.Text) &&
		numberedItem.MatchString(sourceLine(source, prev.Number))) ||
		prev.Text[0] == '*' && fits && (wholeEmphasis.MatchString(strings.TrimSpace(prev.Text)) || boldAndBrackets.MatchString(strings.TrimSpace(prev.Text))) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line.Text, `"'“‘„*_(`))
	return fits && !unicode.IsLower(first) && endsSentence(strings.TrimSpace(prev.Text))
}

// somebodyDoes says whether a line begins with a given name and what its bearer says or does.
func somebodyDoes(line string) bool {
	ts := tokenize(head(line, 60))
	return len(ts) > 2 && ts[0].is(aGivenName) && !ts[0].is(aCommonWord) && !ts[0].stop &&
		(speechForm(ts[1].lower) || isFinite(ts[1].lower))
}

var numberedItem = regexp.MustCompile(`^\s*\d{1,2}[.)]\s`)

// topicLine says whether a numbered line is the topic of the lines below it: a few words, no
// sentence.
func topicLine(prev, line string) bool {
	most := 5
	if _, _, n := clauseNumberOf(line); n > 0 {
		line, most = line[n:], 10
	} else if mark := lettered.FindString(head(line, 8)); mark != "" && len(mark) < len(line) {
		line, most = line[len(mark):], 10
	}
	first, _ := utf8.DecodeRuneInString(line)
	return len(strings.Fields(prev)) <= most && len(line) > (12-most)*len(prev)/3 && unicode.IsUpper(first) &&
		!strings.ContainsAny(prev[len(prev)-1:], ".!?:;,)")
}

// quoteFirst says whether a line begins with a quotation mark.
func quoteFirst(s string) bool {
	return s != "" && (s[0] == '"' || strings.HasPrefix(s, "“") || strings.HasPrefix(s, "„"))
}

// oneWordLabel says whether a single word stands before the first colon of a line.
func oneWordLabel(line string) bool {
	name, _, _ := strings.Cut(head(line, 30), ": ")
	return !strings.Contains(name, " ") && len(name) < 25
}

// knownLabel says whether a line begins with a label that is no name ("Afwezig: ...").
func knownLabel(line string) bool {
	name, _, _ := strings.Cut(line, ":")
	return labelKind(name) != ""
}

func sourceLine(source []string, number int) string {
	if number < 1 || number > len(source) {
		return ""
	}
	return strings.TrimRight(source[number-1], "\r")
}
