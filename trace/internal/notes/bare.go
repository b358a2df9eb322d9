package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// bare reads a unit that nothing says the speaker of: by whose heading it stands under, by what the
// file looks like, and by the words.
func (r *reader) bare(i int) {
	u := &r.units[i]
	kind := r.kind()
	why := u.aside()
	if by := r.sameHand(i); by != nil && why == "" {
		r.state(u, u.start, u.end, *by, u.text)
		return
	}
	switch {
	case r.namesNextMeeting(u.text):
		r.rest(u, whyLogistics)
	case r.cardProse(u), u.isItem() && blankCard(u.text), isNothing(unquote(u.text)), r.passes(u.text),
		u.jotted && isAbsence(u.text):
		r.rest(u, whyOther)
	case len(r.drafts) > 0 && isBracketedReaction(u.text):
		r.back(1, u.text)
		r.rest(u, whySupport)
	case isPoll(u.text):
		r.state(u, u.start, u.end, speech{}, u.text)
	case isQuestion(u.text) && (!u.isItem() || r.named() && !r.ownWords(u) || r.answeredBelow(i)) && !r.announced(kind):
		r.ask(u.text)
		r.rest(u, whyFacilitator)
	case kind == whyLogistics:
		r.rest(u, whyLogistics)
	case r.counted(u.text) || kind == "cards" && (why == "" || u.isItem()):
		r.state(u, u.start, u.end, speech{}, u.text)
	case why != "":
		r.rest(u, why)
	case isItalic(u) && paragraphOf(u) && !firstPerson(u.text):
		r.rest(u, whyOther)
	case r.shape.tells() && r.goesOnTelling(u):
		r.extend(u, len(r.drafts)-1)
	case r.named() && !u.dated && !r.ownWords(u) && !(u.isItem() && r.spots() >= leastSpots), r.shape.tells() &&
		paragraphOf(u) &&
		!(u.jotted && !u.first && len(r.drafts) > 0) &&
		unquote(u.text) == u.text:
		r.rest(u, whyOther)
	case u.fenced:
		r.rest(u, whyMarkup)
	case wordCount(u.text) < 2:
		r.rest(u, whyOther)
	default:
		r.state(u, u.start, u.end, speech{}, u.text)
	}
}

// goesOnTelling says whether a line is the next of a paragraph of which the line before ends in what somebody was
// told to say: a line break behind a full stop changes nothing in running text.
func (r *reader) goesOnTelling(u *unit) bool {
	if u.first || u.jotted && !isPronoun(firstLower(u.text)) || !paragraphOf(u) || len(r.drafts) == 0 {
		return false
	}
	last := &r.drafts[len(r.drafts)-1]
	return last.sure && last.Participant != "" && last.End == u.start-1
}

// passes says whether a line tells that somebody has nothing to add: "Willem-Jan niets."
func (r *reader) passes(text string) bool {
	text = strings.TrimRight(text, " .")
	at := strings.LastIndexByte(text, ' ')
	if at < 0 || at > 40 {
		return false
	}
	switch strings.ToLower(text[at+1:]) {
	case "niets", "geen", "pas", "nothing", "none", "pass":
		return r.known.find(strings.TrimRight(text[:at], " :-–")) != nil
	}
	return false
}

// answeredBelow says whether a numbered item has its answer on the lines right below it, as in a talk that goes
// through a list of questions.
func (r *reader) answeredBelow(i int) bool {
	u := &r.units[i]
	if i+1 >= len(r.units) || !u.isItem() || !numberedItem.MatchString(sourceLine(r.lines, u.start)) {
		return false
	}
	below := &r.units[i+1]
	return !below.first && !below.isHeading() && below.start == u.end+1
}

// announced says whether we stand in a list of cards or results, where even a question is a remark.
func (r *reader) announced(kind string) bool { return kind == "cards" }

// ownCards says whether we stand in the cards of those whom a heading names, under one that calls all of it cards:
// "Flappen", and below it "Groep 1".
func (r *reader) ownCards() bool {
	for i := len(r.sections) - 1; i >= 0; i-- {
		if s := r.sections[i]; s.by != nil || s.kind != "" {
			return s.by != nil && r.kind() == "cards" && r.known.groupWords(s.by.names)
		}
	}
	return false
}

// belowSpeaker reads a unit under the heading of one who speaks; it says whether there is such a
// heading.
func (r *reader) belowSpeaker(u *unit) bool {
	by := r.under()
	if by == nil || r.kind() != "" && !r.ownCards() {
		return false
	}
	if isItalic(u) && paragraphOf(u) && u.first && !firstPerson(u.text) && !isQuestion(u.text) &&
		unquote(u.text) == u.text && r.by != nil {
		r.rest(u, whyOther)
		return true
	}
	if tellsOfTalk(strings.ToLower(u.text)) {
		r.rest(u, whyOther)
		return true
	}
	if tellsWhen(u.text) {
		r.rest(u, whyMetadata)
		return true
	}
	if one := r.ofFamily(u); one != nil {
		by, r.last = one, one
	}
	if (!firstPerson(outsideQuotes(u.text)) || r.toldInThird(u, by)) && !by.organiser && !r.inMailbox() {
		n := r.narrator()
		n.named = true
		pieces := n.narrate(r.known.sheetOf(u), by)
		if presides(pieces) {
			r.narrated(u, pieces)
			return true
		}
		if speaks(pieces) && !(r.known.groupWords(by.names) && !r.known.isFamily(by) && r.tellsOfOthers(pieces)) {
			r.narrated(u, r.known.adopt(u.text, pieces, by, r.by != nil && by == r.by))
			return true
		}
	}
	r.underHeading(u, *by)
	return true
}

// tellsOfOthers says whether whoever speaks in some pieces is a kind of people and nobody in particular: a group
// tells of them ("managers say yes and then the rota says no").
func (r *reader) tellsOfOthers(pieces []piece) bool {
	for _, p := range pieces {
		if p.why != "" || len(p.by.names) > 0 && (!r.known.groupWords(p.by.names) || wordCount(p.by.names[0]) > 1) {
			return false
		}
	}
	return true
}

// quotedWithin is what stands between quotation marks within a text.
var quotedWithin = pattern.New(`"[^"]*"|“[^”]*”|„[^”“]*[”“]|‘[^’]*’`)

// outsideQuotes is a text without what it quotes; the whole of it when all is quoted.
func outsideQuotes(text string) string {
	if !strings.ContainsAny(text, `"“„‘`) {
		return text
	}
	if rest := quotedWithin.ReplaceAllString(text, " "); wordCount(rest) > 3 {
		return rest
	}
	return text
}

// plainBody says whether a speaker is a body by what it is: "De gemeente".
func plainBody(by *speech) bool {
	if len(by.names) != 1 {
		return false
	}
	ts := tokenize(by.names[0])
	return len(ts) == 2 && isArticle(ts[0].lower) && (ts[1].isBody() || ts[1].isOfficial())
}

// adopt gives the pieces without a speaker to the one whose heading they stand under; in a talk with that
// one alone, also what offices and bodies are told to say.
func (known *people) adopt(text string, pieces []piece, by *speech, alone bool) []piece {
	for i := range pieces {
		p := &pieces[i]
		if p.why == whyOther && tellsOfTalk(strings.ToLower(text[p.start:p.end])) {
			if i+1 < len(pieces) && pointsBack(text[pieces[i+1].start:]) {
				pieces[i+1].start = p.start // "Hier ging het over de halte. Die mag niet weg."
			}
			continue
		}
		if alone && (p.why == whyAnswer || p.why == "" && (p.by.official || plainBody(p.by))) {
			p.why, p.by = "", by // told of, not there
			continue
		}
		if p.why == whyOther && !p.sure {
			p.why, p.by = "", by
		} else if p.why == "" && len(p.by.names) == 0 && !p.counted && len(by.names) == 1 {
			p.by = by // "somebody who answers the telephone"
		} else if p.why == "" && !p.counted && known.speaksOf(by, p.by) {
			p.by = by // "De meeste klanten komen tussen acht en tien": so says the baker
		}
	}
	return pieces
}

// speaksOf says whether the one under whose heading a remark stands tells in it of some kind of people.
func (p *people) speaksOf(by, who *speech) bool {
	return len(by.names) == 1 && !p.groupWords(by.names) && !p.isFamily(by) && p.find(by.names[0]) != nil &&
		p.groupWords(who.names) && !isA(firstLower(who.names[0]), anEveryone)
}

// pointsBack says whether a sentence begins with a word for what was named before it.
func pointsBack(sentence string) bool {
	switch firstLower(sentence) {
	case "die", "dat", "deze", "dit", "that", "this", "those", "these", "it":
		return true
	}
	return false
}

// nobodyWords is from how many words on a line tells more than that somebody was not there.
const nobodyWords = 7

// isAbsence says whether a text tells only that somebody was not there or did not answer: "niet thuis".
func isAbsence(text string) bool {
	return wordCount(text) < nobodyWords && words().narration["absence"].in(strings.ToLower(text))
}

// toldInThird says whether a text below the name of one person tells of that person by the form of address
// alone, or of what the note taker did: then "ik" in it is quoted, or the note taker.
func (r *reader) toldInThird(u *unit, by *speech) bool {
	n := r.narrator()
	n.last, n.owner = by, by
	for _, s := range r.known.sheetOf(u).sentences {
		if len(s.words) > 1 && (n.bareTitle(s.words, 0) || n.code == lang.NL && noteTakersDeed(s.words)) {
			return true
		}
	}
	return false
}

// underHeading reads a unit below a heading that names a person.
func (r *reader) underHeading(u *unit, by speech) {
	if u.isItem() && blankCard(u.text) {
		r.rest(u, whyOther)
		return
	}
	if why := u.aside(); why != "" && !firstPerson(u.text) && !(u.isItem() && r.known.groupWords(by.names)) {
		r.rest(u, why)
		return
	}
	if !u.isItem() && isQuestion(u.text) && r.ownCards() {
		r.ask(u.text)
		r.rest(u, whyFacilitator)
		return
	}
	if isAbsence(u.text) || isNothing(u.text) {
		r.rest(u, whyOther)
		return
	}
	if isQuestion(u.text) && r.by != nil && !firstPerson(u.text) &&
		wordCount(u.text) < 25 {
		r.ask(u.text)
		r.rest(u, whyFacilitator)
		return
	}
	if by.organiser {
		r.rest(u, whyFacilitator)
		return
	}
	text, end := u.text, u.end
	if last := len(u.raw) - 1; r.inMail() && last > 0 && len(u.offset) > last && signs(plain(u.raw[last]), by) {
		text, end = strings.TrimSpace(u.text[:u.offset[last]]), u.end-1
		r.note.Rest = append(r.note.Rest, Rest{u.end, u.end, whyOther, u.text[u.offset[last]:]})
	}
	r.state(u, u.start, end, by, text)
}

// tallied says whether a mark at an end of a text counts several people.
func tallied(text string) bool {
	_, t := cutTally(text)
	return t.support > 1
}

// counted says whether a bare line carries a count of people, which makes it a contribution.
func (r *reader) counted(text string) bool {
	_, t := cutTally(text)
	return t.support > 0 && wordCount(text) > 2 || isVote(text)
}

// ownWords says whether a bare line in a file that names its speakers is somebody's own words after
// all.
func (r *reader) ownWords(u *unit) bool {
	if unquote(u.text) != u.text && wordCount(u.text) > 3 {
		return true
	}
	low := strings.ToLower(u.text)
	return u.isItem() && wordCount(low) > 4 && (firstPerson(low) || minds.MatchString(low))
}

// minds is what people want or mind, whoever they are: "te weinig plek", "dat moeten er 8 zijn", "too dark".
var minds = pattern.New(`\b(?:moet|moeten|graag|liever|should|must|please|needs` +
	`|te (?:weinig|veel|druk|klein|groot|duur|laat|vroeg|lang|kort|krap|smal|hoog|laag|donker|warm|koud|ver|snel|langzaam|traag|hard|zwaar|moeilijk|ingewikkeld|gevaarlijk|vol|onveilig)` +
	`|too (?:few|little|much|many|busy|small|big|dear|expensive|late|early|long|short|narrow|high|low|dark|hot|cold|far|fast` +
	`|slow|heavy|hard|difficult|complicated|dangerous|full))\b`)

func isQuestion(s string) bool {
	s = strings.TrimRight(s, " )\"'”’")
	return strings.HasSuffix(s, "?") && wordCount(s) <= 40 && strings.Count(s, ". ") == 0
}

// preamble reads the lines above the first heading or remark: date, place, who was there, what the
// session is for. It says whether the unit was one.
func (r *reader) preamble(i int) bool {
	u := &r.units[i]
	if len(r.drafts) > 0 || !r.opening(i) {
		return false
	}
	low := strings.ToLower(u.text)
	l, labelled := u.labelled()
	switch {
	case labelled && r.listsPeople(u, l, u.after(l.end)):
		r.rest(u, whyAttendance)
	case isRoster(u.text), isHeadline(u.text), attendedAt(u.text) != nil,
		everyoneBut.MatchString(u.text):
		r.rest(u, whyAttendance)
	case r.by != nil && mayBeSpokenTo(low) && spokenTo.MatchString(head(u.text, preambleBytes)):
		r.rest(u, whyAttendance)
	case isKey(u.text), !labelled && !u.isItem() && words().narration["transcribing"].in(low):
		r.rest(u, whyMetadata)
	case dateFirst.MatchString(u.text) || timeFirst.MatchString(u.text) && len(u.text) < eventBytes ||
		hasTimeRange(head(u.text, 300)) ||
		dayMonth.MatchString(head(u.text, 60)) && !firstPerson(low):
		r.rest(u, whyMetadata)
	case r.shape.titled && speaks(r.narrator().narrate(r.known.sheetOf(u), nil)):
		return false
	case u.aside() != "" && len(u.text) > eventBytes && speaks(r.narrator().narrate(r.known.sheetOf(u), nil)):
		return false // a word about the session within a paragraph in which people speak
	case u.aside() != "":
		r.rest(u, u.aside())
	case r.named() || r.shape.titled || r.shape.tables && paragraphOf(u):
		if u.isItem() && (wordCount(u.text) > 3 || r.shape.titled && !r.named()) ||
			r.shape.titled && !r.named() && r.by != nil {
			return false
		}
		pieces := r.narrator().narrate(r.known.sheetOf(u), nil)
		if speaks(pieces) {
			return false
		}
		r.rest(u, whyLogistics)
	default:
		return false
	}
	return true
}

var keyEntry = pattern.New(`^[^=]{1,25} = [^=]{1,40}([/,;|] [^=]{1,25} = [^=]{1,40})+`)

// isKey says whether a line tells what marks stand for: "geel = ergernis / groen = idee".
func isKey(text string) bool { return strings.Contains(text, "=") && keyEntry.MatchString(text) }

// openingUnits is how far into a file its head may reach.
const openingUnits = 60

// opening says whether nothing but the title and paragraphs stand above a unit.
func (r *reader) opening(i int) bool {
	if i > openingUnits {
		return false
	}
	for k, s := range r.sections {
		if k == 0 && r.units[0].isHeading() && headingTitle(r.units[0].text) == s.title &&
			len(r.sections) == 1 {
			continue
		}
		if s.level > 1 && s.level < leadIn && (s.kind == "" || s.kind == "cards") || s.by != nil {
			return false
		}
	}
	for j := 0; j < i; j++ {
		if k := r.units[j].kind; k == markdown.Row {
			return false
		}
	}
	return true
}
