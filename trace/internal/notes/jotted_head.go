package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// jottedHead reads the first of lines that were jotted down when it is no more than who came by or was rung: what
// stands below it, up to the next blank line, is what they said.
func (r *reader) jottedHead(i int) bool {
	u := &r.units[i]
	if r.inMailbox() || !u.jotted || !u.first && !r.underJottedTopic(i) || i+1 == len(r.units) ||
		r.units[i+1].first || len(u.text) > 60 {
		return false
	}
	who := strings.TrimRight(u.text, ": ")
	if strings.ContainsAny(who, ":?!\"") || endsSentence(who) && !strings.HasSuffix(who, ".") {
		return false
	}
	who = who[len(timeBefore.FindString(who)):]
	if before, address, ok := strings.Cut(who, ", "); ok && startsUpper(address) && hasDigit(address) {
		who = before // "Mw. Van Vliet, Dorpsstraat 3"
	}
	if m := houseBefore.FindString(who); m != "" {
		who = who[len(m):]
		if before, age, ok := strings.Cut(who, ", "); ok && isAge(age) {
			who = before
		}
	}
	name, role := nameAndRole(r.known.offFlap(who))
	if at := houseBehind.FindStringIndex(name); at != nil {
		name = name[:at[0]]
	}
	_, named := r.known.speakers(name, role, false)
	titled := named && titleLength(r.known.vocabulary.tokenize(name), 0) > 0
	if !r.headsJotted(name) && !titled && !(strings.HasSuffix(u.text, ":") &&
		tellsOffice(name)) {
		return false
	}
	sp, _ := r.known.speakers(name, role, true)
	r.turn = &turn{by: sp, alone: true, block: true, last: -1}
	if sp.organiser && wordCount(role) < 2 { // "voorzitter tennisclub" runs something else
		r.turn.quiet = whyFacilitator
	}
	r.rest(u, whyHeading)
	return true
}

// underJottedTopic says whether a line is the next to the first of its paragraph, which says when or what about.
func (r *reader) underJottedTopic(i int) bool {
	return i > 0 && r.units[i-1].first && r.units[i-1].jotted && r.units[i-1].isHeading()
}

// tellsOffice says whether a few words hold a function or a body: "school, directeur".
func tellsOffice(name string) bool {
	ts := tokenize(name)
	for _, t := range ts {
		if len(ts) <= 4 && (t.is(aPerson|aFunction) || t.isBody() || t.isOfficial()) {
			return true
		}
	}
	return false
}

// houseBehind is where somebody lives, behind the name.
var houseBehind = pattern.New(`(?i),? (?:nr|no|huisnr|huisnummer|flat|kamer|room)\.? ?\d{1,4}[a-z]?$`)

// timeBefore is when somebody came by, before the name: "13.20 Dhr. Admiraal".
var timeBefore = pattern.New(`^\d{1,2}[.:]\d{2}(?: ?(?:uur|u|h|am|pm))?(?: ?[-–—:] ?| +)`)

// houseBefore is where somebody lives, before the name: "Flat 3 – ".
var houseBefore = pattern.New(`(?i)^(?:nr|no|huisnr|huisnummer|huis|flat|house|kamer|room|kavel|plot` +
	`|unit)\.? ?\d{1,4}[a-z]?(?:[-/–]\d{1,4}[a-z]?)?(?: ?[-–—:] ?|, )`)

// headsJotted says whether a text names somebody, or says what they are, and no more: a form of address and a name,
// somebody known, people of some kind.
func (r *reader) headsJotted(name string) bool {
	ts := r.known.vocabulary.tokenize(name)
	if len(ts) == 0 || len(ts) > 6 {
		return false
	}
	for _, t := range ts {
		if isFinite(t.lower) || speechForm(t.lower) && !t.is(aPerson) {
			return false
		}
	}
	if who := r.known.find(name); who != nil {
		return who.attended || titleLength(ts, 0) > 0
	}
	if n := titleLength(ts, 0); n > 0 {
		return n < len(ts) && r.known.looksLikeName(name) || n == len(ts)
	}
	first := ts[0]
	return !isArticle(first.lower) && first.is(aPerson) && !startsUpper(first.text) ||
		r.known.looksLikeName(name) && first.is(aGivenName) && len(ts) <= 3
}
