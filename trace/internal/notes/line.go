package notes

import (
	"regexp"
	"strings"

	"spoor/trace/internal/markdown"
)

// line reads an item or a line of a paragraph.
func (r *reader) line(i int) {
	u := &r.units[i]
	if contentsLine.MatchString(u.raw[0]) || isAddress(u.text) {
		r.rest(u, whyMarkup)
		return
	}
	if taskBox.MatchString(u.raw[0]) || bracketTask.MatchString(u.text) {
		r.rest(u, whyAction)
		return
	}
	if r.known.readLegend(u) || strings.Count(u.text, "=") > 1 && legendEquals.MatchString(u.text) {
		r.rest(u, whyMetadata)
		return
	}
	if r.numberedReply(u) {
		return
	}
	if l, ok := r.labelOf(u); ok && r.labelled(u, l) {
		return
	}
	if l, ok := r.tailLabel(u); ok && r.asideOf(u.text) == "" {
		r.tailed(u, l)
		return
	}
	r.unlabelled(i)
}

// contentsLine is a line of a table of contents: a link within the file and no more.
var contentsLine = regexp.MustCompile(`^\[[^\]]*\]\(#[^)]*\)$`)

// replyHead is the head of one of a series of replies: "Reply 1 (resident, Mill Close)".
var replyHead = regexp.MustCompile(`(?i)^(reply|letter|response|submission|e-?mail|reactie|brief|inspreker|` +
	`respondent|indiener|zienswijze|bijdrage|inzending) \d{1,3}(\s*\(([^)]{1,60})\)|\s*[-–—:]\s*(.{1,60}))?$`)

// numberedReply reads the head of a reply: what stands below it is what that person wrote.
func (r *reader) numberedReply(u *unit) bool {
	m := replyHead.FindStringSubmatch(head(u.text, 130))
	if m == nil || len(u.raw) > 1 {
		return false
	}
	sp := speech{}
	if who := m[3] + m[4]; who != "" {
		sp, _ = r.known.speakers(who, "", true)
	}
	r.turn = &turn{by: sp, alone: true, last: -1}
	r.rest(u, whyHeading)
	return true
}

var bracketTask = regexp.MustCompile(`(?i)^[(\[](actie|action|ai|to ?do|taak)\b[^)\]]{0,60}[)\]]`)

// labelOf reads the label of a unit; also within brackets around the whole line: "(Harm: later)".
func (r *reader) labelOf(u *unit) (label, bool) {
	l, ok := parseLabel(u.raw[0])
	if !ok && strings.HasPrefix(u.text, "(") && inBrackets(u.text) {
		if in, found := parseLabel(strings.TrimLeft(u.raw[0], "(*_ ")); found &&
			in.form == colonForm {
			if sp, named := r.known.speakers(in.name, in.role, false); named && sp.organiser {
				in.end += len(u.raw[0]) - len(strings.TrimLeft(u.raw[0], "(*_ "))
				return in, true
			}
		}
	}
	if ok && l.form == dashForm && !r.known.knows(l.name) && !r.shape.dashes {
		return label{}, false
	}
	return l, ok
}

// labelled reads a unit with a label. It says whether the label was one after all.
func (r *reader) labelled(u *unit, l label) bool {
	text := u.after(l.end)
	kind := ""
	if r.known.find(l.name) == nil {
		kind = labelKind(l.name)
	}
	switch kind {
	case "":
		return r.spoken(u, l, text)
	case "question":
		r.questionLine(u, l, text)
	case "answer":
		r.answerLine(u, l, text)
	case "result":
		r.resultLine(u, l, text)
	case "organiser":
		if strings.Contains(text, "?") {
			r.turn = nil
			r.ask(text)
			r.rest(u, whyFacilitator)
			return true
		}
		r.rest(u, whyMetadata)
	default:
		r.restKind(u, kind, text)
	}
	return true
}

// restKind records a line whose label says that it is no statement. A bare label announces lines of
// the same kind.
func (r *reader) restKind(u *unit, kind, text string) {
	if text == "" {
		level := leadIn
		if u.isItem() {
			level = topicItem + u.level
		}
		r.popTo(level)
		r.sections = append(r.sections, section{level: level, kind: kind})
		r.rest(u, whyHeading)
		return
	}
	r.turn = nil
	r.rest(u, kind)
}

// spoken reads a remark whose label may name who made it.
func (r *reader) spoken(u *unit, l label, text string) bool {
	sp, ok := r.known.speakers(l.name, l.role, l.form == bracketForm || l.form == atForm)
	if who := r.known.byNick(l.name); who != nil && r.known.find(l.name) == nil {
		sp, ok = speech{}, true
		r.known.join(who, &sp)
	} else if !ok && r.chats() && nickName.MatchString(l.name) {
		sp, ok = speech{names: []string{l.name}}, true
	}
	if strings.HasSuffix(strings.ToLower(l.name), "bot") && r.chats() {
		r.rest(u, whyOther)
		return true
	}
	if !ok {
		return l.form == boldForm && text != "" && r.topical(u, l, text)
	}
	if r.kind() == whyLogistics && l.form == colonForm && !r.known.knows(l.name) {
		r.rest(u, whyLogistics)
		return true
	}
	if r.outside(u, sp) {
		r.rest(u, r.kind())
		return true
	}
	if !u.isItem() && isQuestion(text) && asksGroup.MatchString(strings.ToLower(l.name)) {
		r.turn = nil
		r.ask(text)
		r.rest(u, whyFacilitator)
		return true
	}
	if at := r.handOffAt(text); at > 0 {
		r.handOver(u, sp, text, at)
		return true
	}
	r.say(u, sp, text)
	return true
}

// handOffAt finds where somebody else takes over within a labelled line: "Is er geld? Bas: ja."; 0
// when nobody does.
func (r *reader) handOffAt(text string) int {
	if !strings.Contains(text, ": ") {
		return 0
	}
	n := r.narrator()
	for _, s := range r.known.sentences(text) {
		if s[0] == 0 {
			continue
		}
		l, ok := colonLabel(head(text[s[0]:s[1]], 60))
		if !ok || !r.known.knows(l.name) {
			continue
		}
		if _, ok := n.handOff(text[s[0]:s[1]]); ok {
			return s[0]
		}
	}
	return 0
}

// handOver reads a labelled line in which others take over.
func (r *reader) handOver(u *unit, sp speech, text string, at int) {
	r.say(u, sp, strings.TrimSpace(text[:at]))
	rest := strings.TrimSpace(text[at:])
	l, ok := colonLabel(rest)
	if !ok {
		return
	}
	next, _ := r.known.speakers(l.name, l.role, false)
	said := strings.TrimSpace(rest[l.end:])
	if again := r.handOffAt(said); again > 0 {
		r.handOver(u, next, said, again)
		return
	}
	r.say(u, next, said)
}

// outside says whether a labelled line stands in a section that holds no statements by its kind: in
// a list of actions the label is who does it.
func (r *reader) outside(u *unit, sp speech) bool {
	switch r.kind() {
	case whyAction, whyDecision, whyMetadata, whyAttendance:
		return true
	case whyAgenda:
		return sp.organiser || u.level < 2
	}
	return false
}

// say records a remark by somebody: an organiser's is no statement, a bare "eens" backs the one
// before.
func (r *reader) say(u *unit, sp speech, text string) {
	depth := 0
	if u.isItem() {
		depth = u.level
	}
	t := &turn{by: sp, depth: depth, last: -1}
	switch {
	case text == "":
		t.alone = true
		r.turn = t
		r.rest(u, whyHeading)
		return
	case sp.organiser && !r.ownPoint(sp, text):
		t.quiet = whyFacilitator
		r.ask(text)
		r.rest(u, whyFacilitator)
	case groupWords(sp.names) && isRoster(text):
		r.rest(u, whyAttendance)
		return
	case acknowledges(text), r.aboutMeeting(text), isAddress(text), isNothing(text):
		r.rest(u, whyOther)
		return
	case r.takesTask(text):
		r.rest(u, whyAction)
		return
	case sp.official && r.answers(text):
		t.quiet = whyAnswer
		r.rest(u, whyAnswer)
	case isReaction(text) && len(r.drafts) > 0:
		r.back(max(len(sp.names), 1), u.text)
		r.rest(u, whySupport)
		return
	default:
		t.last = r.state(u, u.start, u.end, sp, text)
	}
	r.turn = t
}

// ownPoint says whether someone who runs or records the session makes a point of their own: no
// question, and nothing about how the session goes. Who has another role besides needs no more; who
// has not must speak of themselves or want something.
func (r *reader) ownPoint(sp speech, text string) bool {
	low := strings.ToLower(text)
	n := words().narration
	switch {
	case strings.Contains(text, "?"), len(strings.Fields(text)) < 6,
		r.asideOf(text) != "", n["moderating"].in(low), isReaction(text), n["logistics"].begins(low):
		return false
	}
	return sp.member || contributes(low) || hasDigit(text)
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

var (
	address = regexp.MustCompile(`^<?(https?://|www\.)\S+>?$`)
	toDo    = regexp.MustCompile(`^(\p{Lu}[\p{L}\-]+)( \p{Lu}[\p{L}\-.]+)? to \p{Ll}+ `)
)

// isNothing says whether a remark says that there is none.
func isNothing(s string) bool {
	return words().reactions["nothing"].whole[strings.Trim(strings.ToLower(head(s, 40)), " .!")]
}

// isAddress says whether a text is a link and no more.
func isAddress(s string) bool { return address.MatchString(strings.TrimSpace(s)) }

// takesTask says whether a remark only hands somebody a task: "Ioana to take it to the board".
func (r *reader) takesTask(text string) bool {
	m := toDo.FindStringSubmatch(text)
	return m != nil && (r.known.knows(m[1]) || isInitials(m[1]))
}

// acknowledges says whether a remark only takes another in: "helder", "dank", "noted".
func acknowledges(s string) bool {
	if len(s) > 60 {
		return false
	}
	low := strings.Trim(strings.ToLower(s), " .!,()*'\"…")
	return words().reactions["acknowledge"].whole[low]
}

// aboutMeeting says whether a short remark is about the next meeting or about who comes and goes.
func (r *reader) aboutMeeting(text string) bool {
	if len(text) > 200 {
		return false
	}
	low := strings.ToLower(text)
	n := len(strings.Fields(low))
	if n > 16 || firstPerson(low) {
		return false
	}
	return words().narration["calendar"].begins(low) && hasDigit(low) ||
		n <= 10 && words().narration["absence"].in(low)
}

// answers says whether an official's remark is an answer: in questions and answers, or to a
// question that a participant just asked.
func (r *reader) answers(string) bool {
	if r.shape.dialogue {
		return true
	}
	if len(r.drafts) == 0 {
		return false
	}
	last := r.drafts[len(r.drafts)-1]
	return strings.HasSuffix(last.Text, "?")
}

// topical reads a remark below a bold topic ("**Parkeren:** ..."): nobody's, unless it says whose.
func (r *reader) topical(u *unit, l label, text string) bool {
	if kind := sectionOf(l.name); kind != "" && kind != "cards" {
		r.restKind(u, kind, text)
		return true
	}
	switch r.kind() {
	case "", "cards", whySummary:
	default:
		return false
	}
	n := r.narrator()
	if pieces := n.narrate(text, nil); speaks(pieces) || r.named() {
		return false
	}
	asked := r.asked
	r.asked = l.name
	r.state(u, u.start, u.end, speech{}, text)
	r.asked = asked
	return true
}

var (
	tailBy   = regexp.MustCompile(`\s*[(\[]([^()\[\]]{1,40})[)\]]\.?$`)
	tailDash = regexp.MustCompile(`\s+(?:—|–|--?)\s*([^—–]{1,60}?)\.?$`)
)

// tailLabel reads who said it from the end of a line: "... (Anna)", '"..." – Anna, buurvrouw'.
func (r *reader) tailLabel(u *unit) (label, bool) {
	switch r.kind() {
	case whyAttendance, whyAction, whyAgenda, whyMetadata, whyDecision:
		return label{}, false
	}
	if m := bracketsAt(tailBy, u.text, 60); m != nil {
		name := u.text[m[2]:m[3]]
		if r.tailName(name) {
			return label{name: name, end: m[0]}, true
		}
	}
	if name, at := afterQuote(u.text); at > 0 && looksLikeName(name) && r.known.mayName(name) {
		return label{name: name, end: at}, true
	}
	m := tailDashAt(u.text)
	if m == nil {
		return label{}, false
	}
	name := u.text[m[2]:m[3]]
	quoted := u.quoted && looksLikeName(name) && r.known.mayName(name) || unquote(strings.TrimSpace(u.text[:m[0]])) != strings.TrimSpace(u.text[:m[0]])
	if quoted || r.tailName(name) {
		return label{name: name, end: m[0]}, true
	}
	return label{}, false
}

var quoteTail = regexp.MustCompile(`["”][*_]*[.]?\s+(\p{Lu}[\p{L}.'’\-]+( \p{L}[\p{L}.'’\-]*){0,3})$`)

// afterQuote reads the name behind the closing mark of a quotation that fills the rest of a text, and
// where the quotation ends.
func afterQuote(s string) (string, int) {
	if s == "" || s[0] != '"' && !strings.HasPrefix(s, "“") && !strings.HasPrefix(s, "„") {
		return "", 0
	}
	end, at := tail(s, 60)
	m := quoteTail.FindStringSubmatchIndex(end)
	if m == nil {
		return "", 0
	}
	return end[m[2]:m[3]], at + m[2]
}

// tailDashAt finds what stands behind the last dash of a text; nil when there is nothing.
func tailDashAt(s string) []int {
	end, at := tail(s, 90)
	if !strings.ContainsAny(end, "—–-") {
		return nil
	}
	m := tailDash.FindStringSubmatchIndex(end)
	if m == nil || m[0]+at == 0 {
		return nil
	}
	return []int{m[0] + at, m[1] + at, m[2] + at, m[3] + at}
}

// tailName says whether a text at the end of a line names somebody for certain.
func (r *reader) tailName(name string) bool {
	head, _, _ := strings.Cut(name, ",")
	if ts := tokenize(name); len(ts) == 1 && bodyWord(ts[0].lower) || r.known.find(name) != nil {
		return true
	}
	if r.shape.tails > 1 && r.seemsName(name) {
		return true
	}
	for _, part := range splitNames(head) {
		if !looksLikeName(part) || !(r.known.knows(part) ||
			words().given[strings.ToLower(strings.Fields(part)[0])]) {
			return isGroup(name) && len(strings.Fields(name)) <= 4 &&
				!strings.ContainsAny(name, "0123456789")
		}
	}
	return true
}

// tailed records a remark with its speaker at the end.
func (r *reader) tailed(u *unit, l label) {
	sp, _ := r.known.speakers(l.name, "", true)
	text := strings.TrimSpace(u.text[:l.end])
	if sp.organiser {
		r.rest(u, whyFacilitator)
		return
	}
	r.turn = nil
	r.state(u, u.start, u.end, sp, text)
}

// askedIn leaves out what announces a question in running text: "She had written on the board: ...".
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
	if r.question() != "" && len(strings.Fields(asked)) < 4 {
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
	return &narrator{known: r.known, code: r.code, named: r.named(), last: r.last, voice: r.last}
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
	if k, ok := r.known.nodding(u.text); ok && len(r.drafts) > 0 {
		r.back(k, u.text)
		r.rest(u, whySupport)
		return
	}
	if u.fenced {
		r.rest(u, whyMarkup)
		return
	}
	if r.goesOn(i) {
		return
	}
	if inBrackets(u.text) {
		r.rest(u, whyOther)
		return
	}
	if r.preamble(i) || r.belowSpeaker(u) {
		return
	}
	n := r.narrator()
	if pieces := n.narrate(u.text, nil); speaks(pieces) || presides(pieces) {
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
		any = any || p.why == whyLogistics && p.sure || p.why == whyDecision && p.sure || p.why == whyFacilitator || p.why == whyAction || p.why == whySupport ||
			p.why == whyAnswer
	}
	return any
}

// narrated records the pieces of running text.
func (r *reader) narrated(u *unit, pieces []piece) {
	for _, p := range pieces {
		if p.why != "" {
			if p.asks && r.asked == "" && r.question() == "" {
				r.asked = askedIn(strings.TrimSpace(u.text[p.start:p.end]))
			}
			r.restPiece(u, p)
			continue
		}
		text := strings.TrimRight(strings.TrimSpace(u.text[p.start:p.end]), " ,;")
		r.state(u, u.line(p.start), u.line(p.end-1), *p.by, text)
		if len(p.by.names) > 0 {
			r.last = p.by
		}
	}
}

// goesOn reads a unit as part of the turn before it, if it is.
func (r *reader) goesOn(i int) bool {
	u, t := &r.units[i], r.turn
	if t == nil || r.asideOf(u.text) != "" || u.first && paragraphOf(u) && isItalic(u) {
		return false
	}
	deeper := u.isItem() && u.level > t.depth
	switch {
	case t.quiet != "":
		if deeper && firstPerson(u.text) || !deeper && !(u.kind == markdown.Paragraph &&
			t.depth == 0 && !u.first) {
			return false
		}
		r.rest(u, t.quiet)
	case t.alone && t.last >= 0 && !deeper && u.first && !r.continues(u):
		return false
	case deeper || t.alone:
		if t.alone && t.last >= 0 && u.kind == markdown.Paragraph && !u.first {
			r.extend(u, t.last)
			return true
		}
		t.last = r.state(u, u.start, u.end, t.by, u.text)
	case u.kind == markdown.Paragraph && t.last >= 0 &&
		(t.depth == 0 && r.continues(u) || u.level > 0 || !u.first):
		r.goOn(u, t)
	default:
		return false
	}
	return true
}

// isItalic says whether a paragraph is in italics as a whole: a remark of whoever wrote the note.
func isItalic(u *unit) bool {
	raw := strings.TrimSpace(u.raw[0])
	return len(u.raw) == 1 && len(raw) > 2 && (raw[0] == '*' || raw[0] == '_') && raw[0] != raw[1] &&
		raw[len(raw)-1] == raw[0]
}

// goOn reads a new paragraph or line of somebody who has the floor: a point of its own, unless it is
// only a few words.
func (r *reader) goOn(u *unit, t *turn) {
	if len(strings.Fields(u.text)) < 4 {
		r.extend(u, t.last)
		return
	}
	if last := r.state(u, u.start, u.end, t.by, u.text); last >= 0 {
		t.last = last
	}
}

// continues says whether an unlabelled paragraph after a labelled one is still the same speaker, as
// in transcripts: it is when it does not tell of other people.
func (r *reader) continues(u *unit) bool {
	if inBrackets(u.text) {
		return false
	}
	n := r.narrator()
	pieces := n.narrate(u.text, nil)
	return !speaks(pieces) && !presides(pieces)
}
