package notes

import (
	"strconv"
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/pattern"
)

// spotHead is where something was said, at the head of a line of a round through a neighbourhood: "Hoek
// Lindenlaan - ", "supermarkt: ", "bij de speeltuin ... ".
var spotHead = pattern.New(`^(?:(?i:bij|op|at|by|outside|near)(?: (?i:de|het|the))? )?(\p{L}+)(?: \p{L}+){0,2}` +
	`((?: (?:\p{Lu}[\p{L}'’-]*|\d{1,4}[a-z]?|/|(?i:van|de|het|aan|bij|and|en|of|the)))*)(?:[.:;] | [-–—] ` +
	`|,? ?(?:\.\.\.|…) )`)

// spotLength is the length of the place at the head of a line; 0 without one.
func (v vocabulary) spotLength(line string) int {
	if !v.opensWithSpot(line) {
		return 0
	}
	m := spotHead.FindStringSubmatchIndex(head(line, 60))
	if m == nil || !v.opensWithSpot(line[:m[1]]) {
		return 0
	}
	return m[1]
}

// opensWithSpot says whether a place is among the first three words of a line, before anybody.
func (v vocabulary) opensWithSpot(line string) bool {
	for i, t := range v.tokenize(firstFields(head(line, 60), 4)) { // a mark may stand on its own between words
		if t.is(aSpot) || endsAsStreet(t) {
			return true
		}
		if i > 1 || t.is(aPerson|aGivenName|aTitle) {
			return false
		}
	}
	return false
}

// endsAsStreet says whether a word with a capital is the name of a street.
func endsAsStreet(t token) bool {
	if !startsUpper(t.text) || len(t.lower) < 8 {
		return false
	}
	for _, end := range [...]string{"straat", "laan", "plein", "gracht", "singel", "kade", "dijk", "steeg", "hof", "weg"} {
		if strings.HasSuffix(t.lower, end) {
			return true
		}
	}
	return false
}

// leastSpots is how many lines of a file open with a place, a house counting for one, before a place at the head of a
// line is taken for where it was said and for nobody.
const leastSpots = 3

// spots counts the lines of a file that open with a place or the number of a house.
func (r *reader) spots() int {
	if r.places == nil {
		n, place := 0, 0
		for i := range r.units {
			text := r.units[i].text
			if r.known.vocabulary.spotLength(text) > 0 || r.timedVisit(text) > 0 || r.bareHouse(text) > 0 {
				n, place = n+1, place+1
			} else if houseBefore.MatchString(head(text, 40)) {
				n++
			}
		}
		if place < 2 {
			n = 0
		}
		r.places = &n
	}
	return *r.places
}

// houseAlone is the number of a house with a dash, at the head of a line: "3 - Mr Adeyemi. Not against permits".
var houseAlone = pattern.New(`^(\d{1,4}[a-zA-Z]?) [-–—] `)

// bareHouse is the length of the number of a house at the head of a line of a round along doors; 0 for another line.
func (r *reader) bareHouse(line string) int {
	if line == "" || line[0]-'0' > 9 || !r.alongDoors() {
		return 0
	}
	return len(houseAlone.FindString(head(line, 12)))
}

// houseName calls a house by its number.
func (r *reader) houseName(line string) string {
	number := houseAlone.FindStringSubmatch(head(line, 12))[1]
	if r.code == lang.EN {
		return "no. " + number
	}
	return "nr " + number
}

// alongDoors says whether numbers with a dash at the heads of lines are those of houses: there are several, and they
// do not count up one by one as those of a list do.
func (r *reader) alongDoors() bool {
	if r.along == nil {
		n, steps, last := 0, 0, 0
		for i := range r.units {
			m := houseAlone.FindStringSubmatch(head(r.units[i].text, 12))
			if m == nil {
				continue
			}
			number, _ := strconv.Atoi(strings.TrimRight(m[1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
			if n++; number != last+1 {
				steps++
			}
			last = number
		}
		along := n >= leastSpots && steps*2 > n
		r.along = &along
	}
	return *r.along
}

// labelWords is how many words a label has at most in which a name or a function stands.
const labelWords = 5

// timedVisit is the length of the time at the head of a line that goes on with who came by: "10.15 woman w/ pushchair.
// Buses never on time"; 0 for another line.
func (r *reader) timedVisit(line string) int {
	if line == "" || line[0]-'0' > 9 {
		return 0
	}
	n := len(timeBefore.FindString(head(line, 24)))
	if n == 0 || wordCount(line[n:]) < 3 {
		return 0
	}
	if l, ok := colonLabel(head(line[n:], 60)); ok && wordCount(l.name) <= labelWords {
		return 0 // a transcript
	}
	if who, _ := r.whoAt(line[n:]); len(who.names) == 0 {
		return 0
	}
	return n
}

// atSpot reads one of a series of lines with what was said at a place. The place says nothing of who spoke; the first
// words behind it may.
func (r *reader) atSpot(u *unit) bool {
	if u.isHeading() && u.level < leadIn || r.kind() != "" && r.kind() != "cards" || r.spots() < leastSpots {
		return false
	}
	n := max(r.known.vocabulary.spotLength(u.text), r.timedVisit(u.text), r.bareHouse(u.text))
	if n == 0 {
		n = len(houseBefore.FindString(head(u.text, 40)))
		if n == 0 {
			return r.goesOnAtSpot(u)
		}
		if who, _ := r.whoAt(u.text[n:]); len(who.names) == 0 {
			return false // the house stands for who lives there
		}
	}
	r.turn = nil
	said := strings.TrimSpace(u.text[n:])
	if said == "" || isAbsence(said) || isNothing(said) {
		r.rest(u, whyOther)
		return true
	}
	by, skip := r.whoAt(said)
	if r.bareHouse(u.text) > 0 && len(by.names) == 0 {
		by = speech{names: []string{r.houseName(u.text)}} // the house stands for who lives there
	}
	r.met = &by
	if pieces := r.toldAtEnd(u, said); pieces != nil && len(by.names) == 0 {
		r.narrated(u, r.known.seenThere(u.text, pieces))
		return true
	}
	if skip == 0 && len(by.names) == 0 {
		said = u.text // the place says what it is about
	}
	r.state(u, u.start, u.end, by, strings.TrimSpace(said[skip:]))
	return true
}

// seenThere takes what nobody is said to say for what was seen at a place, which the first piece begins with.
func (known *people) seenThere(text string, pieces []piece) []piece {
	pieces[0].start = 0
	pieces = known.adopt(text, pieces, &speech{}, false)
	for i := range pieces {
		if p := &pieces[i]; p.why == "" && !p.sure && i > 0 && fewWords(text[p.start:p.end]) {
			p.why = whyOther
		}
	}
	return pieces
}

// goesOnAtSpot reads a line that adds to what was said at the last place: "Ook: de schommel mag groter".
func (r *reader) goesOnAtSpot(u *unit) bool {
	end := wordEnd(u.text, 0)
	if r.met == nil || u.first || !words().persons["going on"][strings.ToLower(u.text[:end])] {
		return false
	}
	r.state(u, u.start, u.end, *r.met, strings.TrimLeft(u.text[end:], ": "))
	return true
}

// whoWords is how many words the one who spoke is described with at most.
const whoWords = 6

// whoAt reads who was met from the head of a text, and how much of it says no more than that: "twee jongens op
// scooter, ", "Dhr Osman - ", "3 moeders. ". Where the text goes on with what they do ("bedrijfsleider klaagt"), all of
// it is what was said. Nobody when the text does not open so.
func (r *reader) whoAt(said string) (speech, int) {
	sp, skip := r.metThere(said)
	if len(sp.names) > 0 && numberWord(firstLower(said)) == 0 {
		sp.support, sp.supportText = 0, "" // "lad of about 17" counts nobody
	}
	return sp, skip
}

// coupleMet is two people who share a surname, at the head of a text: "Mr + Mrs Kowalczyk, ".
var coupleMet = pattern.New(`(?i)^(?:dhr|de heer|meneer|mr|mw|mevr|mevrouw|mrs)\.? (?:en|and|&|\+) (?:dhr` +
	`|de heer|meneer|mr` +
	`|mw|mevr|mevrouw|mrs)\.? (?:\p{Ll}{2,3} ){0,2}\p{L}[\p{L}'’-]+[,.]? `)

func (r *reader) metThere(said string) (speech, int) {
	if m := coupleMet.FindString(head(said, 70)); m != "" {
		return speech{names: []string{strings.TrimRight(m, " ,.")}}, len(m)
	}
	ts := r.known.vocabulary.tokenize(head(said, 90))
	i := 0
	for i < len(ts) && i < 3 && !ts[i].stop && (isArticle(ts[i].lower) || numberWord(ts[i].lower) > 0 ||
		ts[i].is(anAdjective|aDeterminer|aQuantity) || ts[i].lower == "paar") {
		i++
	}
	if i == len(ts) {
		return speech{}, 0
	}
	end := i
	if n := titleLength(ts, i); n > 0 || ts[i].is(aGivenName) && startsUpper(ts[i].text) {
		end, _ = nameAt(ts, i)
	}
	if end == i && (ts[i].is(aPerson|aFunction|anOfficial) || isCalling(ts[i].lower)) {
		end = i + 1
	}
	if end == i {
		return speech{}, 0
	}
	for k := end; k <= len(ts) && k-i <= whoWords; k++ {
		if k < len(ts) && said[ts[k-1].end] == '/' {
			continue // "woman w/ pushchair"
		}
		if k == len(ts) || ts[k-1].stop || strings.ContainsAny(said[ts[k-1].end:ts[k].start], "-–—(") {
			who, after := said[ts[0].start:ts[k-1].end], said[ts[k-1].end:]
			skip := len(said) - len(strings.TrimLeft(after, " .,:;-–—"))
			if strings.HasPrefix(strings.TrimLeft(after, " "), "(") {
				skip = 0 // what they are stands between brackets
			}
			sp, _ := r.known.speakers(who, "", true)
			return sp, skip
		}
		if isFinite(ts[k].lower) || speechForm(ts[k].lower) {
			sp, _ := r.known.speakers(said[ts[0].start:ts[k-1].end], "", true)
			return sp, 0
		}
	}
	return speech{}, 0
}
