package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// inMail says whether we are in a mail, see mailHead.
func (r *reader) inMail() bool {
	return len(r.sections) > 0 && r.mail() >= 0
}

// mail is the place of the mail we are in among the sections; -1 when we are in none.
func (r *reader) mail() int {
	for i := len(r.sections) - 1; i >= 0; i-- {
		if r.sections[i].mail {
			return i
		}
	}
	return -1
}

// headsMail says whether a unit is the line of a mail that says who sent it.
func (u *unit) headsMail() bool { return !u.quoted && len(u.raw) == 1 && isMailHead(u.text) }

// mailField is a line at the head of a mail, plain or in bold: "Onderwerp: bankjes", "**From:** Ivo".
var mailField = pattern.New(`(?i)^\**(?:van|from|aan|to|cc|onderwerp|subject|betreft|re|datum|date|verzonden|sent) ?:(?:\*\*)? `)

// headsMail says whether a line is one of those: what stands on the next line never goes on with it.
func headsMail(line string) bool {
	return len(line) < 120 && strings.IndexByte(head(line, 16), ':') > 0 && mailField.MatchString(line)
}

// readMailers learns who sent the mails of a file.
func (p *people) readMailers(units []unit) {
	for i := range units {
		u := &units[i]
		if u.isItem() || u.quoted || len(u.raw) > 1 || !isMailHead(u.text) {
			continue
		}
		if name, role, ok := sender(u.text); ok && startsUpper(name) && wordCount(name) < 5 &&
			!p.isGroup(name) && !strings.ContainsAny(name, "/&") {
			p.add(name, role).attended = true
		}
	}
}

var writtenTitle = pattern.New(`(?i)^(e-?mail|mailtje|mail|brief|briefje|letter|note|message|bericht` +
	`|berichtje|appje)(\s+\d+)?\s*(van|from|door|by|:|–|-)\s+`)

// writtenHead gives the words at the head of a title that call what follows something somebody wrote: "Mail
// van", "Letter 3 from".
func writtenHead(title string) string {
	if title == "" || strings.IndexByte("eblmna", title[0]|0x20) < 0 {
		return ""
	}
	return writtenTitle.FindString(title)
}

// writer is who wrote what stands below a title: "Mail van Ton Kok (nr 8), 2 mei"; nil when it does not say.
func (r *reader) writer(title string) *speech {
	m := writtenHead(title)
	if m == "" {
		return nil
	}
	by := r.talkSpeaker(title[len(m):])
	if by == nil || by.official {
		return nil
	}
	return by
}

// mailCloses ends a mail at a rule: what stands below it is somebody else's. It never takes the unit.
func (r *reader) mailCloses(i int) bool {
	if i > 0 && r.ruled(r.units[i-1].end, r.units[i].start) {
		r.popTo(r.sections[r.mail()].level)
		r.turn, r.last = nil, nil
	}
	return false
}

// ruled says whether a rule stands between two lines.
func (r *reader) ruled(from, to int) bool {
	for l := from + 1; l < to && l <= len(r.lines); l++ {
		line := strings.TrimSpace(r.lines[l-1])
		if len(line) > 2 && (strings.Trim(line, "-") == "" || strings.Trim(line, "_") == "" ||
			strings.Trim(line, "*") == "" || strings.Trim(line, "=") == "") {
			return true
		}
	}
	return false
}

// shortLine is how many words a line within a paragraph of a mail has at most that belongs to the line
// above it.
const shortLine = 7

// mailLine reads what is no contribution in a mail, or goes on with one: the mail it answers, greetings,
// signatures, answers that a machine sent. It says whether the unit was one of those.
func (r *reader) mailLine(i int) bool {
	if !r.inMail() {
		return false
	}
	u := &r.units[i]
	by := r.sections[r.mail()].by
	ends := isGreeting(u.text) || isClosing(u.text) || by != nil && signs(u.text, *by)
	if u.isHeading() && (u.level < leadIn || !ends) || len(u.cells) > 0 {
		return false
	}
	signing := i > 0 && r.signed == r.units[i-1].end && !u.first && wordCount(u.text) <= signatureWords
	switch {
	case u.quoted:
		if !r.repliesBelow(i) {
			return false
		}
		r.rest(u, whyOther)
	case isMailHead(u.text):
		return false
	case paragraphOf(u) && strings.HasSuffix(u.text, ":") && i+1 < len(r.units) && r.units[i+1].isItem():
		r.rest(u, whyHeading) // it announces the list below it
	case ends, r.salutes(u), by != nil && signsFirst(u, *by), r.signsOff(i), sentByMachine(u.text),
		announcesQuote(u.text), courtesy.MatchString(u.text), signing:
		if signing || isClosing(u.text) {
			r.signed = u.end
		}
		r.rest(u, whyOther)
	case !u.first && wordCount(u.text) <= shortLine && by != nil && r.extends(u, *by):
	default:
		return false
	}
	return true
}

// signatureWords is how many words stand at most in the lines below the ending of a mail.
const signatureWords = 15

// extends adds a short line to the statement that ends right above it, if it is by the same person.
func (r *reader) extends(u *unit, by speech) bool {
	last := len(r.drafts) - 1
	if last < 0 || r.drafts[last].End != u.start-1 || r.drafts[last].Participant != by.participant(r.code) {
		return false
	}
	r.extend(u, last)
	return true
}

// isGreeting says whether a line only greets: "Hoi Wouter,", "Dear all".
func isGreeting(text string) bool {
	return len(text) < 60 && wordCount(text) < 6 && !strings.ContainsAny(text, ".?:") &&
		words().reactions["greeting"].begins(strings.ToLower(text))
}

// opensMail says whether a line of a paragraph is a greeting and no more: "Dear Priya,".
func opensMail(line string) bool { return strings.HasSuffix(line, ",") && isGreeting(line) }

// closingWords is how many words a line has at most that ends a mail within a paragraph.
const closingWords = 4

// closesMail says whether a line of a paragraph ends a mail: "Kind regards,", "Groeten".
func closesMail(line string) bool {
	return len(line) < 40 && startsUpper(line) && wordCount(line) <= closingWords &&
		!strings.ContainsAny(line, ".?!:") && isClosing(line)
}

// isClosing says whether a line only ends a mail: "Groeten, Kim", "Sent from my phone".
func isClosing(text string) bool {
	if len(text) > 80 || wordCount(text) > 9 || strings.Contains(text, "?") {
		return false
	}
	low := strings.ToLower(text)
	if low == "best" || low == "best," {
		return true
	}
	if awaits.MatchString(text) {
		return true
	}
	return words().reactions["closing"].begins(low) && !hasWord(low, words().persons["wish"]) &&
		!strings.Contains(low, ". ") || words().reactions["sent from"].in(low)
}

// awaits is a sentence that only says that an answer is awaited: "Wij zien uw reactie graag tegemoet."
var awaits = pattern.New(`(?i)^(?:wij|we|ik) (?:zien?|horen?|hoor|wachten?) (?:(?:je|jullie|uw|een) ?|graag |van ` +
	`|snel )*(?:reactie|antwoord|bericht)?(?: graag)?(?: tegemoet| af)?\.?$`)

// signs says whether a line is no more than the name of who wrote the mail, or the first letters of it,
// with what they are between brackets or behind a comma.
func signs(text string, by speech) bool {
	if len(text) > 80 || len(by.names) != 1 {
		return false
	}
	name, _, _ := strings.Cut(withoutBrackets(text), ",")
	if at := strings.LastIndexByte(strings.TrimSpace(name), ' '); at > 0 && strings.Trim(name[at:], " xX") == "" {
		name = name[:at] // kisses
	}
	if first, rest, _ := strings.Cut(strings.TrimSpace(name), " "); strings.Trim(first, "xX") == "" {
		name = rest // "xx Fleur"
	}
	ts, own := tokenize(name), tokenize(by.names[0])
	if len(ts) == 0 || len(ts) > 5 {
		return false
	}
	for _, t := range ts {
		if !ofName(t, own) && !(len(own) == 1 && ts[0].lower == own[0].lower && (startsUpper(t.text) ||
			isParticle(t.lower))) {
			return false // of whom only the first name is known the rest may be the surname
		}
	}
	return true
}

// signsFirst says whether the first of a few short lines is the name of who wrote the mail: an address
// follows.
func signsFirst(u *unit, by speech) bool {
	return len(u.raw) > 1 && wordCount(u.text) <= signatureWords && !endsSentence(u.text) &&
		signs(plain(u.raw[0]), by)
}

// ofName says whether a word is one of the words of a name, or the first letter of one or more.
func ofName(t token, own []token) bool {
	letter := strings.Trim(t.lower, ".")
	for i, o := range own {
		if o.lower == t.lower || len(letter) == 1 && strings.HasPrefix(o.lower, letter) {
			return true
		}
		initials := ""
		for _, next := range own[i:] {
			initials += head(next.lower, 1)
		}
		if len(letter) > 1 && letter == initials {
			return true
		}
	}
	return false
}

// machineWords is how many words an answer has at most that a machine sent.
const machineWords = 60

// sentByMachine says whether a text is an answer that a machine sent: "I am out of the office until
// Monday".
func sentByMachine(text string) bool {
	if len(text) > 500 || wordCount(text) > machineWords {
		return false
	}
	return words().reactions["out of office"].in(strings.ToLower(text))
}

// signsOff says whether the last line of a mail is no more than who wrote it, by other names than in its head: "Bola and
// Peter", "p.p. M. Strand, secretary".
func (r *reader) signsOff(i int) bool {
	u := &r.units[i]
	if i+1 < len(r.units) && !r.ruled(u.end, r.units[i+1].start) && !isMailHead(r.units[i+1].text) || len(u.text) > 60 {
		return false
	}
	text := strings.TrimPrefix(strings.TrimPrefix(u.text, "p.p. "), "namens ")
	name, role, _ := strings.Cut(text, ", ")
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 || wordCount(role) > 3 || !noDigits(text) {
		return false
	}
	for _, w := range words {
		if !startsUpper(w) && joinAt(w+" ") == "" && w != "&" && !isParticle(strings.ToLower(w)) {
			return false
		}
	}
	return !endsSentence(name) && hasLetter(name)
}
