package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// line reads an item or a line of a paragraph.
func (r *reader) line(i int) {
	u := &r.units[i]
	if i == 0 && r.opensFile(u) {
		r.rest(u, whyMetadata)
		return
	}
	if u.dated {
		r.turn = nil
		if isAbsence(u.text) {
			r.rest(u, whyOther)
			return
		}
	}
	if i < introUnits && len(r.drafts) == 0 && r.by != nil && len(u.text) < preambleBytes && spokenTo.MatchString(u.text) {
		r.rest(u, whyAttendance)
		return
	}
	if u.raw[0] != "" && u.raw[0][0] == '[' && contentsLine.MatchString(u.raw[0]) || isAddress(u.text) {
		r.rest(u, whyMarkup)
		return
	}
	if opens := head(u.text, 1); (opens == "[" || opens == "(") && bracketTask.MatchString(u.text) ||
		strings.HasPrefix(u.raw[0], "[") && taskBox.MatchString(u.raw[0]) {
		r.rest(u, whyAction)
		return
	}
	if ownTask(u.raw[0]) != "" {
		r.rest(u, whyAction)
		return
	}
	if u.jotted && isAllDigits(strings.TrimRight(u.text, ".)")) && u.text != "" {
		r.turn = nil // one of a series, and no more
		r.rest(u, whyOther)
		return
	}
	if r.repeatedQuestion(u) {
		return
	}
	if r.initialsHead(i) || r.letterRest(i) || r.callBelow(i) || r.jottedHead(i) || r.metOn(u) || r.numberedHead(i) {
		return
	}
	if codedLegend(u.text) {
		r.rest(u, whyAttendance)
		return
	}
	if r.known.readLegend(u) || r.known.readInitialsFirst(u) || strings.Count(u.text, "=") > 1 &&
		legendEquals.MatchString(u.text) {
		r.rest(u, whyMetadata)
		return
	}
	if u.first && !u.isItem() && sessionLine.MatchString(head(u.text, 120)) && !endsSentence(u.text) {
		r.turn, r.asked = nil, ""
		r.rest(u, whyHeading)
		return
	}
	if r.numberedReply(u) || r.slip(i) || r.numberedQuestion(u) || r.mailHead(u) {
		return
	}
	if r.turnout(u) {
		r.rest(u, whyAttendance)
		return
	}
	if mayCountHands(u.text) && handsCounted.MatchString(head(u.text, 300)) && r.kind() == "" {
		r.turn = nil
		r.state(u, u.start, u.end, speech{}, u.text)
		return
	}
	if r.handsShown(u) || r.staged(u) || r.resultBehind(u) || r.nod(u) || r.atDoor(u) || r.atSpot(u) || r.readOtherHand(u) {
		return
	}
	if l, ok := r.labelOf(u); ok && !(r.inMailbox() && l.kind == "" && !r.known.knows(l.name)) {
		if by, signed := r.signedTopic(u, l); signed {
			r.tailed(u, by)
			return
		}
		if r.labelled(u, l) {
			return
		}
	}
	if who, at := r.describedAt(u); at > 0 {
		r.describedRemark(u, who, at)
		return
	}
	if r.signedFirst(u) {
		return
	}
	if l, ok := r.tailLabel(u); ok && u.aside() == "" && !r.inMailbox() {
		r.tailed(u, l)
		return
	}
	r.unlabelled(i)
}

// ownTask is the arrow with which a line begins that says what the note taker will do: "-> ik bel terug"; ""
// for another line.
func ownTask(line string) string {
	line = strings.TrimSpace(line)
	rest := strings.TrimLeft(line, "→⇒➔->= ")
	if rest == line || !strings.ContainsAny(line[:len(line)-len(rest)], "→⇒➔>") {
		return ""
	}
	switch firstLower(rest) {
	case "ik", "wij", "we", "i", "zelf", "actie", "action":
		return line[:len(line)-len(rest)]
	}
	return ""
}

// opensFile says whether the first lines of a file, though they are no heading, only say what meeting it is
// about and when it was held.
func (r *reader) opensFile(u *unit) bool {
	return paragraphOf(u) && len(u.text) < 300 && !endsSentence(u.text) && !strings.Contains(u.text, ": ") &&
		dayMonth.MatchString(u.text) && !firstPerson(u.text) && len(r.units) > 1
}

// sessionLine is a line that only says which of several sessions is told of below: "Session 2 (Thurs eve, young parents)".
var sessionLine = pattern.New(`(?i)^(?:session|sessie|bijeenkomst|avond|ronde|round|workshop|meeting|dag` +
	`|day|stop` +
	`|halte|locatie|plek) \d{1,2}(?:[,:]? [-–—]? ?[^.!?:;()]{1,50})?(?: ?\([^()]{1,80}\))?$`)

// signedTopic says whether the label of an item is what it is about, and who said it stands behind it: "Laden en lossen:
// vóór 9 uur (B. Öztürk)".
func (r *reader) signedTopic(u *unit, l label) (by label, ok bool) {
	if !u.isItem() || l.form != colonForm || l.kind != "" || r.known.knows(l.name) {
		return label{}, false
	}
	m := bracketsAt(tailBy, u.text, 60)
	if m == nil || titleLength(r.known.vocabulary.tokenize(l.name), 0) > 0 {
		return label{}, false
	}
	name := u.text[m[2]:m[3]]
	return label{name: name, end: m[0]}, !isTally(name) && (r.known.knows(name) ||
		r.known.looksLikeName(name) && strings.Contains(name, " "))
}

// turnout says whether a line above the first remark counts who came: "Invited: 30. Came: 14.", "Members of
// the public: approx. 25".
func (r *reader) turnout(u *unit) bool {
	if len(r.drafts) > 0 || len(u.text) > 300 || !hasDigit(u.text) {
		return false
	}
	l, ok := u.labelled()
	if !ok {
		return false
	}
	said := u.after(l.end)
	return l.kind == whyAttendance && hasDigit(head(said, 4)) ||
		l.form == colonForm && r.known.isGroup(l.name) && countedOnly.MatchString(said)
}

// countedOnly is a number and no more, at the head of a sentence or line.
var countedOnly = pattern.New(`(?i)^((approx|ca|circa|about|around|ongeveer|zo'n` +
	`|some)\.? )?\d{1,4}\b( [\p{L}]+)?([.;,]|$)`)

// contentsLine is a line of a table of contents: a link within the file and no more.
var contentsLine = pattern.New(`^\[[^\]]*\]\(#[^)]*\)$`)

var bracketTask = pattern.New(`(?i)^[(\[](actie|action|ai|to ?do|taak)\b[^)\]]{0,60}[)\]]`)

// labelOf reads the label of a unit; also within brackets around the whole line: "(Harm: later)".
func (r *reader) labelOf(u *unit) (label, bool) {
	if r.dotted() {
		if l, ok := dottedLabel(u); ok {
			return l, true
		}
	}
	if l, ok := titledStop(u); ok {
		return l, true
	}
	l, ok := u.labelled()
	if ok && quoteFirst(l.name) {
		return label{}, false // "Visitor moorings: seventeen rings. ..."
	}
	if !ok && strings.HasPrefix(u.text, "(") && inBrackets(u.text) {
		if in, found := parseLabel(strings.TrimLeft(u.raw[0], "(*_ ")); found &&
			in.form == colonForm {
			if sp, named := r.known.speakers(in.name, in.role, false); named && sp.organiser {
				in.end += len(u.raw[0]) - len(strings.TrimLeft(u.raw[0], "(*_ "))
				return in, true
			}
		}
	}
	if topic, name, dashed := strings.Cut(l.name, " – "); ok && dashed && l.form == colonForm && !r.known.knows(topic) &&
		r.known.knows(name) {
		return label{}, false // "Financiën – Hetty: we komen 1.100 euro tekort. Achmed vindt ..." tells of several
	}
	if ok && l.form == dashForm && !r.known.knows(l.name) && !r.shape.dashes && !titledWithAge(l.name) &&
		!(r.shape.headed > 1 && wordCount(u.after(l.end)) > 2 &&
			(isAnonymous(l.name) && wordCount(l.name) < 6 || describesWho(smallFirst(l.name)) ||
				r.known.isGroup(l.name) && wordCount(l.name) < 4)) {
		return label{}, false
	}
	if ok && l.form == dashForm && !r.known.knows(l.name) && r.narrator().topicLength(u.text) > 0 {
		return label{}, false // "Toilets – Pam thinks they are dirty."
	}
	return l, ok
}

// smallFirst is a text with a small letter at its head.
func smallFirst(text string) string {
	return strings.ToLower(head(text, 1)) + text[len(head(text, 1)):]
}

// askedIn leaves out what announces a question in running text: "She had written on the board:
// ...".
func askedIn(sentence string) string {
	if _, asked, ok := strings.Cut(sentence, ": "); ok && strings.HasSuffix(asked, "?") {
		return asked
	}
	return sentence
}

// ask remembers a question of the facilitator.
func (r *reader) ask(text string) {
	i := strings.LastIndex(text, "?")
	if i <= 0 {
		return
	}
	asked := strings.TrimSpace(text[:i+1])
	if r.question() != "" && wordCount(asked) < 4 {
		return
	}
	for _, end := range []string{". ", "! ", "? "} {
		if j := strings.LastIndex(asked, end); j > 0 && len(asked)-j > 10 {
			asked = strings.TrimSpace(asked[j+1:])
		}
	}
	r.asked = asked
}

// narrator gives a reader of running text for the place where we are.
func (r *reader) narrator() *narrator {
	return &narrator{known: r.known, code: r.code, named: r.named(), last: r.last, voice: r.last,
		order: r.voices, kin: r.kin, prose: r.here < len(r.units) && r.units[r.here].kind == markdown.Paragraph}
}

// unlabelled reads a unit that names no speaker at its head.
func (r *reader) unlabelled(i int) {
	u := &r.units[i]
	kind := r.kind()
	switch kind {
	case whyAttendance, whyAgenda, whyAction, whyDecision, whyMetadata, whyAnswer:
		r.rest(u, kind)
		return
	}
	if r.toldOf(u) {
		return
	}
	if u.isItem() && numberedItem.MatchString(sourceLine(r.lines, u.start)) && isAbsence(u.text) {
		r.turn = nil
		r.rest(u, whyOther)
		return
	}
	if k, ok := r.known.nodding(u.text); ok && len(r.drafts) > 0 {
		r.back(k, u.text)
		r.rest(u, whySupport)
		return
	}
	if u.fenced {
		r.rest(u, whyMarkup)
		return
	}
	if len(u.text) < 60 && wordCount(u.text) > 3 && isNothing(u.text) {
		r.rest(u, whyOther)
		return
	}
	if r.goesOn(i) {
		return
	}
	if r.known.listsHelpers(u) {
		r.rest(u, whyAttendance)
		return
	}
	if inBrackets(u.text) {
		r.rest(u, whyOther)
		return
	}
	if r.preamble(i) || r.belowSpeaker(u) {
		return
	}
	if unquote(u.text) != u.text || isPoll(u.text) {
		r.bare(i)
		return
	}
	n := r.narrator()
	n.addressed = toldName(u)
	pieces := n.narrate(r.known.sheetOf(u), nil)
	if u.isItem() && tallied(u.text) && !r.namesSpeaker(pieces) {
		r.bare(i) // a card
		return
	}
	if r.kind() == "cards" && (u.isItem() || u.jotted) && !pieces[0].sure {
		r.bare(i) // what stands on it first is nobody's in particular
		return
	}
	if speaks(pieces) || presides(pieces) {
		if paragraphOf(u) && r.turn != nil && r.namesSpeaker(pieces) {
			r.turn = nil // others have taken over
		}
		r.narrated(u, pieces)
		return
	}
	r.bare(i)
}

// presides says whether running text tells of nothing but what organisers did.
func presides(pieces []piece) bool {
	any := false
	for _, p := range pieces {
		if p.why == "" {
			return false
		}
		any = any || p.why == whyLogistics && p.sure || p.why == whyDecision &&
			p.sure || p.why == whyFacilitator || p.why == whyAction || p.why == whySupport ||
			p.why == whyAnswer
	}
	return any
}

// proposing is a label that says that somebody proposes what follows: "Voorstel Hans:".
var proposing = pattern.New(`(?i)\b(voorstel|suggestie|idee|wens|proposal|suggestion|idea|wish)( van| door` +
	`| from| by)? [^.:]{2,30}: *$`)

// hosted gives the reason why the line right above is no contribution, if it tells what somebody of the host side said
// or did; "" for another line.
func (r *reader) hosted(u *unit) string {
	rest := r.note.Rest
	if r.here == 0 || len(rest) == 0 {
		return ""
	}
	above, last := &r.units[r.here-1], rest[len(rest)-1]
	if above.end+1 != u.start || above.isHeading() || last.Start < above.start {
		return ""
	}
	switch last.Why {
	case whyFacilitator, whyAnswer:
		return last.Why
	case whyLogistics:
		if firstLower(u.text) != "zij" { // that may be those who were welcomed
			return last.Why
		}
	}
	return ""
}

// narrated records the pieces of running text.
func (r *reader) narrated(u *unit, pieces []piece) {
	r.toldUnits++
	for i, p := range pieces {
		if i == 0 && p.why == "" && len(p.by.names) == 0 && isOnePronoun(firstLower(u.text)) {
			p.why = r.hosted(u) // "Hij wijst erop dat ...", right below what the chair said
		}
		if p.why != "" {
			if p.asks && r.asked == "" && r.question() == "" {
				r.asked = askedIn(strings.TrimSpace(u.text[p.start:p.end]))
			}
			r.restPiece(u, p)
			r.joins(p.joined, u.text[p.start:p.end])
			continue
		}
		text := strings.TrimRight(strings.TrimSpace(u.text[p.start:p.end]), " ,;")
		if fewWords(text) && len(p.by.names) > 0 && !(p.labelled && proposing.MatchString(u.text[:p.start])) {
			p.why = whyOther
			r.restPiece(u, p)
			continue
		}
		r.state(u, u.line(p.start), u.line(p.end-1), *p.by, text)
		if len(p.by.names) > 0 {
			r.last = p.by
			r.voices = voicesWith(r.voices, *p.by, r.code)
		}
	}
}

// isOnePronoun says whether a word means one person.
func isOnePronoun(lower string) bool {
	return lower == "hij" || lower == "zij" || lower == "he" || lower == "she"
}
