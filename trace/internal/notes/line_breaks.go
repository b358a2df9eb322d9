package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// splitLines cuts the lines of a block where a break was meant: people write one remark per line
// without a blank line between. A break that only keeps lines short is no cut.
func splitLines(b markdown.Block, source []string, j jotting) [][]markdown.Line {
	width, whole := 60, len(b.Lines) > 1
	for _, l := range b.Lines {
		width = max(width, utf8.RuneCountInString(l.Text))
		whole = whole && (endsSentence(strings.TrimSpace(l.Text)) || headsMail(l.Text) || opensMail(l.Text) || closesMail(l.Text))
	}
	if whole && !j.kept && (b.Kind == markdown.Paragraph || b.Kind == markdown.Quote) {
		width *= 2 // every line is a sentence: no line was broken to keep it short
	}
	var out [][]markdown.Line
	j = j.in(b)
	quoted := b.Kind == markdown.Quote || b.Inside == markdown.Quote
	points := quoted && capitalLines(b.Lines)
	series, houses, arrowed := labelSeries(b.Lines), houseSeries(b.Lines), arrowSeries(b.Lines)
	for i, l := range b.Lines {
		if i == 0 || b.Kind == markdown.Code || i == 1 && headsCall(b) || arrowed || series && mayBeLabelLine(l.Text) &&
			labelLine.MatchString(l.Text) ||
			houses && (startsUpper(l.Text) || houseLength(l.Text) > 0) || j.parts(b.Lines[i-1].Text, l.Text) ||
			points || quoted && endsAttributed(b.Lines[i-1].Text) && startsUpper(l.Text) ||
			announcing(b.Lines, i) || headsMail(b.Lines[i-1].Text) || b.Kind == markdown.Item && isOtherHand(l.Text) ||
			b.Kind == markdown.Paragraph && isStage(b.Lines[i-1].Text, l.Text) || lazyLine(b, i, source) ||
			meantBreak(b.Lines[i-1], l, width, source) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], l)
	}
	return out
}

// pointLines is how many lines of a quotation begin with a capital at least before each of them is a point.
const pointLines = 3

// capitalLines says whether all lines of a quotation begin with a capital, as points that were set one below the other
// do and running text that is kept short does not.
func capitalLines(lines []markdown.Line) bool {
	if len(lines) < pointLines {
		return false
	}
	for _, l := range lines {
		if !startsUpper(strings.TrimLeft(l.Text, `"“‘'`)) {
			return false
		}
	}
	return true
}

// attributedEnd is the end of a line of a quotation that says whose words it is: "... is dangerous. - Samira".
var attributedEnd = pattern.New(`[.!?"”’…] ?(?:[-–—] ?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?|\([^()]{2,40}\))$`)

func endsAttributed(line string) bool {
	end, _ := tail(strings.TrimSpace(line), 60)
	return attributedEnd.MatchString(end)
}

// headsCall says whether the first line of a paragraph says who was rung or met, and no more.
func headsCall(b markdown.Block) bool {
	_, _, ok := vocabulary{}.callHead(b.Lines[0].Text)
	return ok && b.Kind == markdown.Paragraph
}

// labelLine is a line that may begin with who says it, set off by a colon, a dash or an arrow.
var labelLine = pattern.New(`^\**\p{Lu}[^:.?!→⇒➔»>]{0,40}(: | [-–—] | ?(?:→|⇒|➔|->|=>|») )`)

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
	return i == len(lines)-1 && strings.HasSuffix(l, ":") && wordCount(l) <= 8 &&
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
		return raw[0] != '>' && wordCount(l) <= 6
	}
	return false
}

var (
	// lineMark is what a line of its own begins with.
	lineMark = pattern.New(`^([•·▪‣◦●]|[–—](\s|\x{00a0})|--\s|o\s+\p{Lu}|\[[^\]]+\]\s` +
		`|@\p{L}|o\t|(?i:nr|no|nummer|huisnummer|huisnr|flat|house|kavel|kamer|room|plot|unit)\.? ` +
		`?\d{1,4}[a-z]?( |:))`)
	// hardBreak is a break that Markdown keeps.
	hardBreak = pattern.New(`(  |\\|<br ?/?>)$`)

	// lineLabel is a label in emphasis, plainLabel a name or initials before a colon, looseLabel any few words before one.
	lineLabel = pattern.New(`^(\*{1,3}|_{1,3})[^*_]{1,60}(\*{1,3}` +
		`|_{1,3})(\s*\([^)]*\))?\s*:|^(\*{1,3}|_{1,3})[^*_]{1,60}:(\*{1,3}|_{1,3})`)
	plainLabel = pattern.New(`^(\p{Lu}[\p{L}.'’\-]*|[a-z]{2,4})((,| en| and| &| van| de` +
		`| der| den| el)? [\p{Lu}\d][\p{L}\d.'’\-]*){0,4}(\s*\([^)]{1,60}\))?:(\s|$)`)
	looseLabel = pattern.New(`^\p{L}[\p{L}\d.'’/&\-]*( [\p{L}\d.'’/&\-]+){0,5}` +
		`(\s*\([^)]{1,60}\))?:\s`)
	// enumerated is the number or letter of an item of a list, lettered one that is no figure.
	enumerated = pattern.New(`^\(?([a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+\S`)
	lettered   = pattern.New(`^\(?([a-z]|[ivx]{1,4})[.)]\s+`)
)

// meantBreak says whether the line break between two lines of a block was meant as one.
func meantBreak(prev, line markdown.Line, width int, source []string) bool {
	if line.Text == "" || prev.Text == "" || marksLine(prev, line, source) || headsLine(prev, line, source) {
		return true
	}
	word, _, _ := strings.Cut(line.Text, " ")
	fits := utf8.RuneCountInString(prev.Text)+1+utf8.RuneCountInString(word) <= width
	if labelsLine(prev.Text, line.Text, fits) || numbersLine(prev, line, source) {
		return true
	}
	if before := strings.TrimSpace(prev.Text); prev.Text[0] == '*' && fits &&
		(wholeEmphasis.MatchString(before) || boldAndBrackets.MatchString(before)) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line.Text, `"'“‘„*_(`))
	return fits && !unicode.IsLower(first) && endsSentence(strings.TrimSpace(prev.Text))
}

// marksLine says whether marks of the source set a line apart: a hard break, a bullet, emphasis around a label, a
// quotation mark before both lines.
func marksLine(prev, line markdown.Line, source []string) bool {
	if raw := sourceLine(source, prev.Number); mayBreak(raw) && hardBreak.MatchString(raw) {
		return true
	}
	if dayLength(line.Text) > 0 && dayLength(prev.Text) > 0 ||
		houseAlone.MatchString(head(line.Text, 12)) && houseAlone.MatchString(head(prev.Text, 12)) ||
		ownTask(line.Text) != "" || mayMarkLine(line.Text) && lineMark.MatchString(line.Text) ||
		quoteFirst(prev.Text) && quoteFirst(line.Text) {
		return true
	}
	if line.Text[0] != '*' && line.Text[0] != '_' {
		return false
	}
	return lineLabel.MatchString(line.Text) || (prev.Text[0] == '*' || prev.Text[0] == '_') &&
		wholeEmphasis.MatchString(strings.TrimSpace(prev.Text)) && wholeEmphasis.MatchString(strings.TrimSpace(line.Text))
}

// headsLine says whether the line before is a head that stands by itself, or whether a line opens or closes what it
// stands in: the head of a mail, a question with a number, who attended, somebody who does something.
func headsLine(prev, line markdown.Line, source []string) bool {
	before := prev.Text
	switch {
	case len(before) < 100 && mayHeadReply(before) && replyHead.MatchString(before), datedSlip(before),
		calledOn(before) != "", isMailHead(before), opensMail(before), closesMail(before), closesMail(line.Text):
		return true
	case startsUpper(line.Text) && (isInitialsLine(before) ||
		endsSentence(strings.TrimSpace(before)) && somebodyDoes(line.Text)):
		return true
	case (len(before) < 100 && strings.HasSuffix(before, "?") || topicLine(before, line.Text)) &&
		numberedItem.MatchString(sourceLine(source, prev.Number)):
		return true
	}
	return strings.IndexByte(before, ':') > 0 && attendanceWord(line.Text) &&
		attendanceAt.MatchString(head(line.Text, 80)) && looseLabel.MatchString(before)
}

// labelsLine says whether a line begins with a label for who speaks and is not the rest of a sentence; fits says
// whether the line before had room for its first word.
func labelsLine(prev, line string, fits bool) bool {
	if strings.IndexByte(line, ':') <= 0 {
		return false
	}
	if plainLabel.MatchString(line) && (fits || endsSentence(prev) || knownLabel(line)) {
		return true
	}
	return looseLabel.MatchString(line) && (endsSentence(prev) || knownLabel(line) ||
		looseLabel.MatchString(prev) && (fits || oneWordLabel(prev) && oneWordLabel(line)))
}

// numbersLine says whether a line opens with a number or letter of its own.
func numbersLine(prev, line markdown.Line, source []string) bool {
	_, _, n := clauseNumberOf(line.Text)
	if n == 0 && !enumerated.MatchString(line.Text) {
		return false
	}
	return endsSentence(prev.Text) || (n > 0 || lettered.MatchString(line.Text)) &&
		numberedItem.MatchString(sourceLine(source, prev.Number))
}

// somebodyDoes says whether a line begins with a given name and what its bearer says or does.
func somebodyDoes(line string) bool {
	ts := tokenize(head(line, 60))
	return len(ts) > 2 && ts[0].is(aGivenName) && !ts[0].is(aCommonWord) && !ts[0].stop &&
		(speechForm(ts[1].lower) || isFinite(ts[1].lower))
}

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
	long := len(line) > (12-most)*len(prev)/3 || strings.HasSuffix(line, ":") ||
		initialsDo.MatchString(head(line, 12)) || somebodyDoes(line) ||
		endsSentence(line) && wordCount(line) > 4 && len(line)*2 > len(prev)*3
	return wordCount(prev) <= most && long && unicode.IsUpper(first) &&
		!strings.ContainsAny(prev[len(prev)-1:], ".!?:;,)")
}

// initialsDo is the head of a line that tells what somebody known by initials does: "RK presented".
var initialsDo = pattern.New(`^\p{Lu}{2,3} \p{Ll}{3,}`)

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
