package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// houseLine is a line that opens with the house that was called at: "3, Mill Lane. ...".
var houseLine = pattern.New(`^\d{1,4}[a-zA-Z]?,? \p{Lu}[\p{L}'’\-]+` +
	`( \p{Lu}?[\p{L}'’\-]+){0,2}\. `)

// houseLength is the length of the house at the head of a line; 0 without one.
func houseLength(line string) int {
	if line == "" || line[0] < '1' || line[0] > '9' {
		return 0
	}
	return len(houseLine.FindString(head(line, 60)))
}

// houseSeries says whether most lines of a paragraph open with a house: then each is a line of its
// own.
func houseSeries(lines []markdown.Line) bool {
	n := 0
	for _, l := range lines {
		if houseLength(l.Text) > 0 {
			n++
		}
	}
	return n >= 3 && n*2 > len(lines)
}

// houses counts the lines of a file that open with a house.
func (r *reader) houses() int {
	if r.doors == nil {
		n := 0
		for i := range r.units {
			if houseLength(r.units[i].text) > 0 {
				n++
			}
		}
		r.doors = &n
	}
	return *r.doors
}

// atDoor reads one of a series of lines with what was said at a house. The house is no part of it;
// a few words behind it may name who was at home.
func (r *reader) atDoor(u *unit) bool {
	n := houseLength(u.text)
	if n == 0 || u.isHeading() || r.houses() < 3 {
		return false
	}
	switch r.kind() {
	case whyAttendance, whyAgenda, whyAction, whyDecision, whyMetadata, whyAnswer:
		return false
	}
	said := strings.TrimSpace(u.text[n:])
	sp, skip := r.athome(said)
	r.turn = nil
	r.state(u, u.start, u.end, sp, strings.TrimSpace(said[skip:]))
	return true
}

// athome reads a first sentence that is no more than who was at home, and how long it is.
func (r *reader) athome(said string) (speech, int) {
	opening := head(said, 60)
	end := strings.Index(opening, ". ")
	if ts := r.known.vocabulary.tokenize(opening); len(ts) > 2 && startsUpper(ts[0].text) && endsInInitial(ts[1]) {
		end = ts[1].end - 1 // "Ken H. Says"
	}
	if end < 0 {
		return speech{}, 0
	}
	who := opening[:end]
	ts := r.known.vocabulary.tokenize(who)
	if len(ts) == 0 || len(ts) > 4 || strings.ContainsAny(who, ",:;?!") {
		return speech{}, 0
	}
	if r.known.find(who) == nil && !r.known.isGroup(who) && !r.known.looksLikeName(who) &&
		!ts[0].is(aPerson|aTitle|aFunction) || len(ts) == 1 && !ts[0].is(aPerson|aGivenName) {
		return speech{}, 0
	}
	sp, _ := r.known.speakers(who, "", true)
	return sp, end + 1
}
