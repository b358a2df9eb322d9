package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// onDay is who was rung or met, and on what day: "Bev H. 14/3 – 25 mins".
var onDay = pattern.New(`^(\p{Lu}[\p{L}.'’-]*(?: (?:&|\+|and|en|van|de|der` +
	`|\p{Lu}[\p{L}.'’-]*))*)[,:]? \d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?: ?[-–—(].{0,40})?$`)

// calledOn is the name in a line that says no more than who was rung or met and when; "" for another line.
func calledOn(text string) string {
	if len(text) > 90 || !startsUpper(text) || !hasDigit(text) {
		return ""
	}
	m := onDay.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	ts := tokenize(m[1])
	if len(ts) == 0 || !ts[0].is(aGivenName) && titleLength(ts, 0) == 0 {
		return ""
	}
	return m[1]
}

// metOn reads a line that says no more than who was rung or met and when: what stands below it, up to the next such
// line, is theirs.
func (r *reader) metOn(u *unit) bool {
	if !u.first || u.isItem() || u.isHeading() && u.level < leadIn {
		return false
	}
	who := calledOn(u.text)
	if who == "" {
		return false
	}
	sp, _ := r.known.speakers(who, "", true)
	if sp.organiser {
		return false
	}
	r.turn = &turn{by: sp, alone: true, last: -1}
	r.rest(u, whyHeading)
	return true
}

// coupleHead is two people who share a surname: "dhr. en mevr. R".
var coupleHead = pattern.New(`(?i)^(?:dhr|de heer|meneer|mr|mw|mevr|mevrouw|mrs)\.? (?:en|and|&) (?:dhr` +
	`|de heer|meneer|mr|mw|mevr|mevrouw|mrs)\.? \p{L}[\p{L}.'’ -]{0,30}$`)

// numberedHead reads an item of a numbered list that is no more than who was visited: what stands below it, up to the
// next number, is theirs.
func (r *reader) numberedHead(i int) bool {
	u := &r.units[i]
	if !u.isItem() || !u.first || i+1 >= len(r.units) || r.units[i+1].start != u.end+1 || len(u.text) > 70 ||
		!numberedItem.MatchString(sourceLine(r.lines, u.start)) {
		return false
	}
	if below := &r.units[i+1]; below.isItem() && below.first && numberedItem.MatchString(sourceLine(r.lines,
		below.start)) {
		return false
	}
	who := u.text
	if before, address, ok := strings.Cut(who, ", "); ok && startsUpper(address) {
		who = before
	}
	name, role := nameAndRole(who)
	ts := r.known.vocabulary.tokenize(name)
	_, named := r.known.speakers(name, role, false)
	if len(ts) == 0 || strings.ContainsAny(name, ":?!\"") || !coupleHead.MatchString(name) && !r.headsJotted(name) &&
		(!named || titleLength(ts, 0) == 0) {
		return false
	}
	sp, _ := r.known.speakers(name, role, true)
	if sp.organiser {
		return false
	}
	r.turn = &turn{by: sp, alone: true, last: -1}
	r.rest(u, whyHeading)
	return true
}
