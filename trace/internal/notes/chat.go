package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// message is one message of a pasted chat, or one turn of a transcript of a meeting on line: who sent it
// and what it says. Chats are read by their source lines. Markdown knows nothing of them: it makes one
// paragraph of many messages, and a list or a heading of what a message goes on with.
type message struct {
	head   int    // the source line with the time and the sender
	sender string // as written, "" in a line of the program itself
	marked bool   // a mark that is not seen stands before the text: the program wrote it
	form   stampForm
	poll   bool     // it asks what the group votes on
	lines  []string // the text, by source line, without the sender
	at     []int    // the numbers of these lines
}

// stampForm is how a message shows when it was sent, and by whom.
type stampForm int

const (
	noStamp      stampForm = iota
	dashStamp              // 14/02/2026, 18:11 - Name: text
	bracketStamp           // [14-02-2026 18:11:03] Name: text
	clockBracket           // [18:11] Name: text
	nameStamp              // Name, [14.02.26 18:11], the text below
	toStamp                // 18:11:03 From Name to Everyone: text
	clockStamp             // 18:11 Name: text
	belowStamp             // Name  18:11, the text below
	cueStamp               // 00:01:02.000 --> 00:01:05.000, the text below
	stampForms
)

// sure says whether hardly anything but a chat has lines of this form.
func (f stampForm) sure() bool {
	return f == dashStamp || f == bracketStamp || f == nameStamp || f == toStamp
}

const (
	stampDate = `\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}`
	stampDay  = `(?:` + stampDate + `|\d{1,2}[-/.]\d{1,2}|(?i:yesterday|today|gisteren|vandaag` +
		`|\p{L}{2,9}dag|\p{L}{3,6}day))`
	stampTime = `\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.? ?[Mm]\.?)?`
)

var (
	dashHead    = pattern.New(`^` + stampDate + `,? (?:om |at )?` + stampTime + ` [-–] (.*)$`)
	bracketHead = pattern.New(`^\[(` + stampDay + `,? (?:om |at )?)?` + stampTime + `(, ` +
		stampDate + `)?\] ?(.*)$`)
	nameHead = pattern.New(`^(.{1,60}?),? \[` + stampDate + `,? ` + stampTime + `\]$`)
	toHead   = pattern.New(`^` + stampTime + `\s+(?i:from|van)\s+(.{1,60}?)\s+(?i:to|aan|naar)\s+` +
		`.{1,40}?\s?(?:\([^)]*\))?\s?:\s*(.*)$`)
	clockHead = pattern.New(`^` + stampTime + ` +(?:[-–] +)?([^:]{1,60}): +(.*)$`)
	belowHead = pattern.New(`^(.{1,60}?)(?: ?[,—–|-] ?|\s+)(?:` + stampDay + `,? (?:om |at )?)?` +
		`\[?` + stampTime + `\]?$`)
)

// unseen are marks for the direction of writing, and others that nobody sees.
var unseen = strings.NewReplacer("\u200b", "", "\u200e", "", "\u200f", "", "\u202a", "", "\u202b", "",
	"\u202c", "", "\u202d", "", "\u202e", "", "\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "",
	"\ufeff", "", "\u202f", " ", "\u00a0", " ")

// seen gives a source line as it looks.
func seen(line string) string {
	for i := 0; i < len(line); i++ {
		if line[i] >= utf8.RuneSelf {
			return strings.TrimSpace(unseen.Replace(line))
		}
	}
	return strings.TrimSpace(line)
}

// mayStamp is the look before the forms of stamps: a digit or a bracket opens the line, or one ends it.
func mayStamp(line string) bool {
	if line == "" {
		return false
	}
	if line[0] == '[' || line[0]-'0' < 10 {
		return hasDigit(head(line, 14)) && strings.ContainsAny(head(line, 24), ":.")
	}
	return len(line) <= 100 && endsInTime(line)
}

// endsInTime says whether the last word of a line may be a time of day, with "am" or a bracket behind it at most.
func endsInTime(line string) bool {
	line = strings.TrimRight(line, "*_]. AaPpMm")
	n := len(line)
	return n > 2 && line[n-1]-'0' < 10 && line[n-2]-'0' < 10 && (line[n-3] == ':' || line[n-3] == '.')
}

// stamp reads the head of a message.
func stamp(raw string) (message, bool) {
	line := seen(raw)
	if !mayStamp(line) {
		return message{}, false
	}
	if line[0]-'0' < 10 {
		if m := dashHead.FindStringSubmatch(line); m != nil {
			return stamped(dashStamp, m[1], raw)
		}
		if m := toHead.FindStringSubmatch(line); m != nil {
			return message{form: toStamp, sender: m[1], lines: nonEmpty(m[2])}, true
		}
		if m := clockHead.FindStringSubmatch(line); m != nil && seemsSender(m[1]) {
			return message{form: clockStamp, sender: strings.TrimSpace(m[1]), lines: nonEmpty(m[2])}, true
		}
		return message{}, false
	}
	if line[0] == '[' {
		m := bracketHead.FindStringSubmatch(line)
		switch {
		case m == nil:
			return message{}, false
		case m[1] == "" && m[2] == "":
			return stamped(clockBracket, m[3], raw)
		}
		return stamped(bracketStamp, m[3], raw)
	}
	if line[0] == '*' || line[0] == '_' {
		line = plain(line) // a name in bold with the time behind it
	}
	if m := nameHead.FindStringSubmatch(line); m != nil {
		return message{form: nameStamp, sender: m[1]}, true
	}
	if m := belowHead.FindStringSubmatch(line); m != nil && seemsSender(m[1]) && startsUpper(m[1]) {
		return message{form: belowStamp, sender: m[1]}, true
	}
	return message{}, false
}

// stamped parts what stands behind a time into who sent it and the text. Without a sender it is what the
// program tells, or the name alone with the text below it.
func stamped(form stampForm, rest, raw string) (message, bool) {
	if strings.HasPrefix(rest, "*") {
		if form != bracketStamp {
			return message{}, false // a label in bold has rules of its own
		}
		rest = boldSender.ReplaceAllString(rest, "$1: ")
	}
	name, text, found := strings.Cut(rest, ": ")
	if !found {
		name, found = strings.CutSuffix(rest, ":")
	}
	chat := words().chat
	switch {
	case found && len(name) <= 80 && !chat["system"].in(strings.ToLower(name)):
		_, behind, _ := strings.Cut(raw, name+":")
		marked := strings.HasPrefix(strings.TrimSpace(behind), "\u200e")
		return message{form: form, sender: name, marked: marked, lines: nonEmpty(strings.TrimSpace(text))}, true
	case !found && seemsSender(rest) && startsUpper(rest) && !fromProgram(rest):
		return message{form: form, sender: rest}, true
	}
	return message{form: form, lines: nonEmpty(rest)}, form != clockBracket
}

// boldSender is a sender in bold, with the colon on either side of the marks.
var boldSender = pattern.New(`^\*{2,3}([^*:]{1,60}?)(?::\*{2,3}|\*{2,3}:)\s*`)

// fromProgram says whether a line without a sender is what the program tells of the group.
func fromProgram(line string) bool {
	low := strings.ToLower(strings.TrimRight(line, " ."))
	if words().chat["system"].in(low) {
		return true
	}
	return words().chat["alone"].whole[low[strings.LastIndexByte(low, ' ')+1:]]
}

// seemsSender says whether a text may be the name of somebody in a chat: a few words and no sentence, or
// a telephone number.
func seemsSender(name string) bool {
	name = strings.TrimSpace(name)
	if isPhone(name) {
		return true
	}
	if !hasLetter(name) || wordCount(name) > 6 || strings.ContainsAny(name, "?!;\"“”:*#|<>[]") ||
		labelKind(name) != "" || sectionOf(name) != "" || readDate(name) != "" || dayMonth.MatchString(name) {
		return false
	}
	return !strings.HasSuffix(name, ".") || shortDots(name)
}

var phone = pattern.New(`^\+?[\d ()./-]{7,}$`)

// isPhone says whether a sender is a telephone number.
func isPhone(name string) bool {
	return name != "" && (name[0] == '+' || name[0] == '(' || name[0]-'0' < 10) && phone.MatchString(name)
}

// chat is what the source lines of a note hold of chats.
type chat struct {
	units []unit
	owned []bool // by source line, from 1: the line is part of a chat
}

// chatOf finds the chats among the lines of a note; nil when there are none. Lines up to the given one
// are front matter.
func chatOf(source []string, from int) *chat {
	if c := cuesOf(source, from); c != nil {
		return c
	}
	heads := headsOf(source, from)
	if heads == nil {
		return nil
	}
	c := &chat{owned: make([]bool, len(source)+1)}
	more := headsBelow(source, heads)
	var m *message
	flush := func() {
		if m != nil {
			c.add(m)
		}
		m = nil
	}
	gap := false
	for i := from; i < len(source); i++ {
		if h := heads[i]; h != nil {
			flush()
			m, gap = h, false
			continue
		}
		line := seen(source[i])
		switch {
		case strings.Contains(line, "<!--") && strings.Contains(line, "spoor:"):
			if strings.HasPrefix(line, "<!--") {
				flush() // marks of the owner part what they stand between
			} else if m != nil {
				m.extend(line, i+1)
			}
		case line == "":
			gap = true
		case m == nil:
		case endsChat(line), gap && len(m.lines) > 0 && !more[i]:
			flush()
		default:
			m.extend(line, i+1)
		}
	}
	flush()
	return c
}

// extend adds a line to a message, unless the program wrote it.
func (m *message) extend(line string, number int) {
	if wordCount(line) <= 8 && words().chat["system"].in(strings.ToLower(line)) {
		line = ""
	}
	m.lines = append(m.lines, line)
	m.at = append(m.at, number)
}

// endsChat says whether a line is a heading, a rule, a table row or a fence, which no message has.
func endsChat(line string) bool {
	switch {
	case line[0] == '#':
		return strings.HasPrefix(strings.TrimLeft(line, "#"), " ")
	case line[0] == '|', strings.HasPrefix(line, "```"), strings.HasPrefix(line, "~~~"):
		return true
	case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "***"), strings.HasPrefix(line, "___"):
		return strings.Trim(line, "-*_ ") == ""
	}
	return strings.HasPrefix(line, "**") && strings.HasSuffix(line, "**") && len(line) < 90
}

// headsOf finds the heads of messages by line: those of the forms of which the note has enough. What
// may as well be a programme of the evening must name somebody more than once.
func headsOf(source []string, from int) []*message {
	var heads []*message
	var count [stampForms]int
	var again [stampForms]bool
	met := map[string]stampForm{}
	for i := from; i < len(source); i++ {
		m, ok := stamp(source[i])
		if !ok {
			continue
		}
		if heads == nil {
			heads = make([]*message, len(source))
		}
		m.head = i + 1
		for range m.lines {
			m.at = append(m.at, i+1)
		}
		heads[i] = &m
		count[m.form]++
		if m.sender != "" {
			again[m.form] = again[m.form] || met[m.sender] == m.form
			met[m.sender] = m.form
		}
	}
	any := false
	for i, m := range heads {
		if m == nil {
			continue
		}
		if n := count[m.form]; n < 2 || !m.form.sure() && (n < 3 || !again[m.form]) {
			heads[i] = nil
			continue
		}
		any = true
	}
	if !any {
		return nil
	}
	return heads
}

// headsBelow says for each line whether a message begins below it, before the next heading.
func headsBelow(source []string, heads []*message) []bool {
	more := make([]bool, len(source))
	below := false
	for i := len(source) - 1; i >= 0; i-- {
		if heads[i] != nil {
			below = true
		} else if strings.HasPrefix(source[i], "#") {
			below = false
		}
		more[i] = below
	}
	return more
}

var (
	notText = pattern.New(`(?i)<[^<>]*(?:media|attached|omitted|weggelaten|bijgevoegd|bijlage` +
		`|message was edited|bericht is bewerkt|bericht is bijgewerkt)[^<>]*>|\((?:file attached|bestand bijgevoegd)\)`)
	mediaLine = pattern.New(`(?i)^(?:\[?(?:image|photo|video|audio|voice|sticker|gif|document|contact card` +
		`|afbeelding` +
		`|foto|spraakbericht|contactkaart|location|locatie)(?: note| message|bericht)?(?: omitted| weggelaten` +
		`| niet bijgevoegd)?\]?` +
		`|\S+\.(?:jpe?g|png|heic|webp|gif|mp4|mov|opus|m4a|pdf|vcf|docx?|xlsx?|pptx?)(?: • .*)?` +
		`|(?:location|locatie): https?://\S+)[.,]?$`)
	editMark  = pattern.New(`(?i)\s*\((?:edited|bewerkt)\)$`)
	replyMark = pattern.New(`(?i)^(?:\[?(?:in reply to|in antwoord op|als antwoord op) [^\]:]{1,60}\]?` +
		`|(?:replying to|antwoord op|als antwoord op) ["“].*["”…]:?|>.*)$`)
)

// saidIn gives a line of a message without what is no text of it: the mark of a picture, of a change or of
// what it answers.
func saidIn(line string) string {
	if replyMark.MatchString(line) {
		return ""
	}
	if strings.IndexByte(line, '<') >= 0 || strings.HasSuffix(line, ")") {
		line = editMark.ReplaceAllString(notText.ReplaceAllString(line, ""), "")
	}
	line = strings.TrimSpace(line)
	if len(line) < 120 && mediaLine.MatchString(line) || words().chat["gone"].whole[strings.ToLower(strings.Trim(line,
		" ."))] {
		return ""
	}
	return line
}

// add makes units of a message: one, or one for each point of a list in it.
func (c *chat) add(m *message) {
	c.owned[m.head] = true
	for _, n := range m.at {
		c.owned[n] = true
	}
	var lines []markdown.Line
	points := 0
	for i, l := range m.lines {
		if m.sender != "" {
			l = saidIn(l)
		}
		if l == "" {
			continue
		}
		if chatPoint.MatchString(l) {
			points++
		}
		lines = append(lines, markdown.Line{Number: m.at[i], Text: l})
	}
	m.poll = len(lines) > 0 && pollHead.MatchString(lines[0].Text)
	if points < 2 {
		c.append(m, lines)
		return
	}
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && !chatPoint.MatchString(lines[n].Text) {
			n++
		}
		lines[0].Text = lines[0].Text[len(chatPoint.FindString(lines[0].Text)):]
		c.append(m, lines[:n])
		lines = lines[n:]
	}
}

// chatPoint is how a point of a list in a message begins.
var chatPoint = pattern.New(`^(?:[-*•–]|\d{1,2}[.)]|(?:OPTION|OPTIE|KEUZE):)\s+`)

// pollHead opens what the group votes on.
var pollHead = pattern.New(`^(?:POLL|PEILING):`)

// append makes a unit of some lines of a message.
func (c *chat) append(m *message, lines []markdown.Line) {
	if len(lines) == 0 {
		lines = []markdown.Line{{Number: m.head}}
	}
	u := newUnit(markdown.Block{Kind: markdown.Paragraph}, lines)
	u.first, u.message = true, m
	if m.sender != "" {
		before := ""
		if u.start == m.head { // else the name is no part of these lines
			before = m.sender + ": "
		}
		l := named(strings.TrimSpace(m.sender), bracketForm, len(before))
		u.opens = &opening{label: l, found: true, said: u.text}
		u.raw[0] = before + u.raw[0]
		if before != "" {
			before = plain(m.sender) + ": "
		}
		u.text = before + u.text
		for i := 1; i < len(u.offset); i++ {
			u.offset[i] += len(before)
		}
	}
	c.units = append(c.units, u)
}

// without gives a block without the lines that are part of a chat; nothing is left of some.
func (c *chat) without(b markdown.Block) (markdown.Block, bool) {
	if c == nil {
		return b, true
	}
	if len(b.Lines) == 0 {
		return b, b.Start < 1 || b.Start >= len(c.owned) || !c.owned[b.Start]
	}
	var left []markdown.Line
	for _, l := range b.Lines {
		if l.Number < 1 || l.Number >= len(c.owned) || !c.owned[l.Number] {
			left = append(left, l)
		}
	}
	if len(left) == len(b.Lines) {
		return b, true
	}
	if len(left) == 0 {
		return b, false
	}
	b.Lines, b.Start, b.End = left, left[0].Number, left[len(left)-1].Number
	return b, true
}

// merge puts the messages of a chat in their place among the other units. What ends in a colon right
// above one announces it.
func (c *chat) merge(units []unit) []unit {
	if c == nil {
		return units
	}
	out := make([]unit, 0, len(units)+len(c.units))
	next := 0
	for _, u := range units {
		for next < len(c.units) && c.units[next].start < u.start {
			out = append(out, c.units[next])
			next++
		}
		if next < len(c.units) && u.kind == markdown.Paragraph && strings.HasSuffix(u.text, ":") &&
			c.units[next].message.head > u.end && c.units[next].message.head-u.end < 3 {
			u.kind, u.level = markdown.Heading, leadIn
		}
		out = append(out, u)
	}
	return append(out, c.units[next:]...)
}
