package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// placeInMinutes is a label that says to what place in earlier minutes a remark belongs: "Pagina 2:".
var placeInMinutes = pattern.New(`(?i)^(?:pagina|blz\.?|bladzijde|p\.|pp\.|page|agendapunt|punt|regel` +
	`|alinea|par\.?|paragraph|§) ?\d+[\d. ,-]*$`)

// labelled reads a unit with a label. It says whether the label was one after all.
func (r *reader) labelled(u *unit, l label) bool {
	if hasDigit(l.name) && placeInMinutes.MatchString(l.name) {
		return false
	}
	text := u.after(l.end)
	if r.formField(u, l, text) {
		return true
	}
	kind := ""
	if r.known.find(l.name) == nil || len(l.name) == 1 && r.shape.asks() {
		kind = l.kind
	}
	if group := r.letteredGroup(l.name); group != "" {
		l.name, kind = group, ""
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
		if r.known.self && isSelf(l.name) {
			r.say(u, speech{names: []string{l.name}}, text) // they take part, and keep the notes too
			return true
		}
		if strings.Contains(text, "?") {
			r.turn = nil
			r.ask(text)
			r.rest(u, whyFacilitator)
			return true
		}
		r.rest(u, whyMetadata)
	case "support":
		if r.arguesSide(text) {
			r.turn = nil
			r.state(u, u.start, u.end, speech{}, text)
			return true
		}
		r.restKind(u, kind, text)
	default:
		r.restKind(u, kind, text)
	}
	return true
}

// letteredGroup gives the group that a single letter stands for, by a heading above: A for "Group A".
func (r *reader) letteredGroup(letter string) string {
	if len(letter) != 1 || !startsUpper(letter) {
		return ""
	}
	for ; r.lettered < r.here; r.lettered++ {
		u := &r.units[r.lettered]
		if !u.isHeading() {
			continue
		}
		ts := r.known.vocabulary.tokenize(head(u.text, 40))
		if len(ts) > 1 && len(ts[1].text) == 1 && words().persons["group"][ts[0].lower] {
			if r.letters == nil {
				r.letters = map[string]string{}
			}
			r.letters[ts[1].text] = u.text[:ts[1].end]
		}
	}
	return r.letters[letter]
}

// sameAgain says whether a label means who spoke right before: "dezelfde:".
func sameAgain(label string) bool {
	switch strings.ToLower(label) {
	case "dezelfde", "zelfde", "zelfde persoon", "dezelfde persoon", "idem", "same", "same person", "the same":
		return true
	}
	return false
}

// sideWords is how many words an argument has at least that stands behind the side it is for: "eens: mijn baas laat me
// vrij". Fewer tell who is on that side, or how many.
const sideWords = 4

// arguesSide says whether the text behind "eens" or "steun" says why, and neither who nor how many.
func (r *reader) arguesSide(text string) bool {
	ts := r.known.vocabulary.tokenize(head(text, 80))
	return wordCount(text) >= sideWords && len(ts) > 0 && numberWord(ts[0].lower) == 0 && !isRoster(text) &&
		!r.known.knows(ts[0].text) && !ts[0].is(aGivenName) && !isA(ts[0].lower, anEveryone)
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
	if kind == whyLogistics && r.roundUp(u, text) {
		return
	}
	r.rest(u, kind)
}

// lastRound is the label of what comes up at the end of a meeting, whoever brings it up.
var lastRound = pattern.New(`(?i)^[*_ ]*(?:rondvraag|aob|any other business|w\.?v\.?t\.?t\.?k\.?)\b`)

// roundUp reads who says what in the round at the end of a meeting; it says whether anybody does.
func (r *reader) roundUp(u *unit, text string) bool {
	if !lastRound.MatchString(u.text) {
		return false
	}
	pieces := r.toldAtEnd(u, text)
	if pieces == nil {
		return false
	}
	r.narrated(u, pieces)
	return true
}

// toldAtEnd reads the last part of a unit as running text; nil when nobody is said to speak there.
func (r *reader) toldAtEnd(u *unit, text string) []piece {
	if !strings.HasSuffix(u.text, text) {
		return nil
	}
	pieces := r.narrator().narrate(r.known.cut(text), nil)
	if !speaks(pieces) {
		return nil
	}
	for i := range pieces {
		pieces[i].start += len(u.text) - len(text)
		pieces[i].end += len(u.text) - len(text)
	}
	return pieces
}

// datedSender is who sent a remark in, and when: "Van Lies, 4/6".
var datedSender = pattern.New(`(?i)^(?:van|from|door|by) (\p{L}[^:,]{1,40}), (?:\d{1,2}[-/. ] ?(?:\d{1,2}` +
	`|\p{L}{3,9})(?:[-/. ]\d{2,4})?)$`)

// sentOn is who sent a remark in by its label; "" when the label does not say when.
func (r *reader) sentOn(l label) string {
	switch firstLower(l.name) {
	case "van", "from", "door", "by":
	default:
		return ""
	}
	if m := datedSender.FindStringSubmatch(l.name + withDate(l.role)); m != nil && l.form == colonForm {
		return m[1]
	}
	return ""
}

// withDate gives back a day that was taken for what somebody is.
func withDate(role string) string {
	if role != "" && hasDigit(role) && len(role) < 14 {
		return ", " + strings.ReplaceAll(role, ", ", "/")
	}
	return ""
}

// spoken reads a remark whose label may name who made it.
func (r *reader) spoken(u *unit, l label, text string) bool {
	l.name = r.known.offFlap(l.name)
	if who := r.known.find(l.name); who != nil && who.mailbox {
		r.rest(u, whyAnswer)
		return true
	}
	if r.saidLast != nil && sameAgain(l.name) && text != "" {
		r.say(u, *r.saidLast, text)
		return true
	}
	sp, ok := r.known.speakers(l.name, l.role, l.form == bracketForm || l.form == atForm ||
		l.form == doorForm || l.form == senderForm || u.dated || l.timed && r.known.looksLikeName(l.name))
	if l.form == doorForm {
		if isAbsence(text) {
			r.rest(u, whyOther)
			return true
		}
		sp, text = r.told(text, sp)
	}
	if by := r.calledByLetter(l.name); by != nil {
		sp, ok = *by, true
	}
	sp.backers += backers(l.more)
	if who := r.known.byNick(l.name); who != nil && r.known.find(l.name) == nil {
		sp, ok = speech{}, true
		r.known.join(who, &sp)
	} else if !ok && r.chats() && nickName.MatchString(l.name) {
		sp, ok = speech{names: []string{l.name}}, true
	}
	if r.topicAlone(u, l, text) || r.titleWithDate(u, l) {
		return false
	}
	if strings.HasSuffix(strings.ToLower(l.name), "bot") && r.chats() {
		r.rest(u, whyOther)
		return true
	}
	if r.jotted(u, l) {
		r.rest(u, whyOther)
		return true
	}
	if who := r.sentOn(l); who != "" {
		sp, ok = r.known.speakers(who, "", true)
	}
	if !ok && l.form == colonForm && describesOne(l.name) {
		sp, ok = speech{names: []string{l.name}}, true
	}
	if !ok && (r.ownVoice(u, l, text) || r.markedVoice(u, l, text) || r.bodyVoice(l, text)) {
		sp, ok = speech{names: []string{l.name}}, true
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
	if r.listsPeople(u, l, text) {
		r.rest(u, whyAttendance)
		return true
	}
	if !u.isItem() && isQuestion(text) && asksGroup.MatchString(strings.ToLower(l.name)) {
		r.turn = nil
		r.ask(text)
		r.rest(u, whyFacilitator)
		return true
	}
	if isVote(text) && r.countsFor(l, sp) {
		r.turn = nil
		r.state(u, u.start, u.end, speech{}, u.text)
		return true
	}
	if sp.organiser && r.answeredWithin(u) || !sp.organiser && r.othersWithin(u, sp, text) {
		return true
	}
	if at := r.handOffAt(text); at > 0 {
		r.handOver(u, sp, text, at)
		return true
	}
	r.say(u, sp, text)
	if l.form == arrowForm || r.shape.told > 1 && paragraphOf(u) && dropVerb(l.name) != l.name {
		r.turn = nil // jotted down, or told: what follows without a name is the note taker's
	}
	return true
}

// topicAlone says whether an item is a bold word or two without a colon, and no name for certain: what
// the items below it are about.
func (r *reader) topicAlone(u *unit, l label, text string) bool {
	return u.isItem() && text == "" && l.form == boldForm && !strings.Contains(u.raw[0], ":") &&
		!strings.Contains(u.raw[0], "<br") && !r.certainAlone(l.name)
}

// titleWithDate says whether the first line of a file is what the session was and when, with a colon in
// it: "Review: talk with the crew, Friday 3 May".
func (r *reader) titleWithDate(u *unit, l label) bool {
	return r.here == 0 && !u.isItem() && !r.certainAlone(l.name) && !firstPerson(u.text) &&
		(dayMonth.MatchString(u.text) || isoDate.MatchString(u.text))
}

// certainAlone says whether a name is that of somebody listed or with a given name or form of address.
func (r *reader) certainAlone(name string) bool {
	if who := r.known.find(name); who != nil && (who.attended || r.known.labels[nameKey(name)] > 1) {
		return true
	}
	ts := r.known.vocabulary.tokenize(name)
	return len(ts) > 0 && (ts[0].is(aGivenName) || titleLength(ts, 0) > 0)
}

// ownVoice says whether an unknown label of a paragraph is who speaks: in a file that names speakers line
// by line, what is said begins with "ik", "wij", "I" or "we".
func (r *reader) ownVoice(u *unit, l label, text string) bool {
	if l.form != colonForm || u.isItem() || !r.shape.named() || !startsUpper(l.name) ||
		wordCount(l.name) > 4 || sectionOf(l.name) != "" {
		return false
	}
	switch firstLower(text) {
	case "ik", "wij", "we", "i":
		return true
	}
	return false
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
	if by := r.proxy(text); by != nil {
		sp = *by
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
	case r.known.groupWords(sp.names) && isRoster(text):
		r.rest(u, whyAttendance)
		return
	case acknowledges(text), len(sp.names) > 0 && isEllipsis(text), r.asked == "" && fewWords(text) &&
		len(sp.names) > 0 && !isReaction(text),
		r.aboutMeeting(text), isAddress(text), isNothing(text):
		r.rest(u, whyOther)
		return
	case r.takesTask(text):
		r.rest(u, whyAction)
		return
	case sp.official && !u.dated && !r.officialPoint(text) && !r.ownStory(sp, text):
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

// ownStory says whether somebody with an office, who does not stand for the body that asks, is quoted in the first
// person: a warden or a head teacher among those who came.
func (r *reader) ownStory(sp speech, text string) bool {
	if len(sp.names) != 1 || !quoteFirst(text) || !firstPerson(text) {
		return false
	}
	who := r.known.find(sp.names[0])
	return who != nil && who.attended && !who.host && !who.organiser
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
	if pieces := n.narrate(r.known.cut(text), nil); speaks(pieces) || r.named() {
		return false
	}
	asked := r.asked
	r.asked = l.name
	r.state(u, u.start, u.end, speech{}, text)
	r.asked = asked
	return true
}
