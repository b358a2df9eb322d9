package notes

import (
	"regexp"
	"strings"
)

// describedAt reads a line that opens with who came by, as the notes of a desk or a round have it, and where what is
// said of them begins: "mw., 81, Bilderdijkstraat. Hulp komt elke week iemand anders". It gives 0 for another line.
func describedAt(u *unit) (who string, at int) {
	if !u.isItem() && !u.jotted {
		return "", 0
	}
	ts := tokenize(head(u.text, 120))
	i := 0
	for i < len(ts) && i < 2 && ts[i].is(anAdjective) && !startsUpper(ts[i].text) {
		i++
	}
	if i+2 >= len(ts) || !ts[i].is(aPerson|aTitle|aPointedTitle) || isArticle(ts[0].lower) || !ts[i].stop {
		return "", 0
	}
	end := ts[i].end + 1
	for end < len(u.text) && strings.ContainsRune(".,", rune(u.text[end-1])) && strings.ContainsRune(".,", rune(u.text[end])) {
		end++
	}
	if end > len(u.text) || u.text[end-1] != ',' {
		return "", 0
	}
	who = strings.TrimRight(u.text[:ts[i].end], ".,")
	for k := i + 1; k < len(ts); k++ { // how old they are, and where they live
		if finite := isFinite(ts[k].lower) || speechForm(ts[k].lower); finite || ts[k].stop && u.text[ts[k].end] == '.' {
			if finite {
				return who, end
			}
			return who, ts[k].end + 1
		}
	}
	return who, end
}

// describedRemark records what is said of somebody who is only described.
func (r *reader) describedRemark(u *unit, who string, at int) {
	text := strings.TrimSpace(u.text[at:])
	if text == "" || isReaction(text) {
		r.rest(u, whyOther)
		return
	}
	sp, _ := r.known.speakers(who, "", true)
	r.turn = nil
	r.state(u, u.start, u.end, sp, text)
}

// jottedHead reads the first of lines that were jotted down when it is no more than who came by or was rung: what
// stands below it, up to the next blank line, is what they said.
func (r *reader) jottedHead(i int) bool {
	u := &r.units[i]
	if !u.jotted || !u.first && !r.underJottedTopic(i) || i+1 == len(r.units) || r.units[i+1].first || len(u.text) > 60 {
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
	name, role := nameAndRole(who)
	if at := houseBehind.FindStringIndex(name); at != nil {
		name = name[:at[0]]
	}
	_, named := r.known.speakers(name, role, false)
	if !r.headsJotted(name) && !(named && titleLength(tokenize(name), 0) > 0) && !(strings.HasSuffix(u.text, ":") && tellsOffice(name)) {
		return false
	}
	sp, _ := r.known.speakers(name, role, true)
	r.turn = &turn{by: sp, alone: true, block: true, last: -1}
	if sp.organiser && len(strings.Fields(role)) < 2 { // "voorzitter tennisclub" runs something else
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
var houseBehind = regexp.MustCompile(`(?i),? (?:nr|no|huisnr|huisnummer|flat|kamer|room)\.? ?\d{1,4}[a-z]?$`)

// timeBefore is when somebody came by, before the name: "13.20 Dhr. Admiraal".
var timeBefore = regexp.MustCompile(`^\d{1,2}[.:]\d{2}(?: ?(?:uur|u|h|am|pm))?(?: ?[-–—:] ?| +)`)

// houseBefore is where somebody lives, before the name: "Flat 3 – ".
var houseBefore = regexp.MustCompile(`(?i)^(?:nr|no|huisnr|huisnummer|huis|flat|house|kamer|room|kavel|plot|unit)\.? ?\d{1,4}[a-z]?(?: ?[-–—:] ?|, )`)

// headsJotted says whether a text names somebody, or says what they are, and no more: a form of address and a name,
// somebody known, people of some kind.
func (r *reader) headsJotted(name string) bool {
	ts := tokenize(name)
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
		return n < len(ts) && looksLikeName(name) || n == len(ts)
	}
	first := ts[0]
	return !isArticle(first.lower) && first.is(aPerson) && !startsUpper(first.text) ||
		looksLikeName(name) && first.is(aGivenName) && len(ts) <= 3
}

// describesOne says whether a label only describes who spoke: by a letter or a word for man or woman, and behind a comma
// how old they are or what they do ("V, 35, met kinderwagen").
func describesOne(name string) bool {
	ts := tokenize(name)
	if len(ts) < 2 || len(ts) > 9 || !ts[0].stop || !strings.HasPrefix(name[ts[0].end:], ",") {
		return false
	}
	switch ts[0].lower {
	case "v", "m", "vr", "f", "w", "x":
		return true
	}
	return ts[0].is(aPerson) && hasDigit(ts[1].text)
}

// onDay is who was rung or met, and on what day: "Bev H. 14/3 – 25 mins".
var onDay = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]*(?: (?:&|\+|and|en|van|de|der|\p{Lu}[\p{L}.'’-]*))*)[,:]? \d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?: ?[-–—(].{0,40})?$`)

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
var coupleHead = regexp.MustCompile(`(?i)^(?:dhr|de heer|meneer|mr|mw|mevr|mevrouw|mrs)\.? (?:en|and|&) (?:dhr|de heer|meneer|mr|mw|mevr|mevrouw|mrs)\.? \p{L}[\p{L}.'’ -]{0,30}$`)

// numberedHead reads an item of a numbered list that is no more than who was visited: what stands below it, up to the
// next number, is theirs.
func (r *reader) numberedHead(i int) bool {
	u := &r.units[i]
	if !u.isItem() || !u.first || i+1 >= len(r.units) || r.units[i+1].start != u.end+1 || len(u.text) > 70 ||
		!numberedItem.MatchString(sourceLine(r.lines, u.start)) {
		return false
	}
	if below := &r.units[i+1]; below.isItem() && below.first && numberedItem.MatchString(sourceLine(r.lines, below.start)) {
		return false
	}
	who := u.text
	if before, address, ok := strings.Cut(who, ", "); ok && startsUpper(address) {
		who = before
	}
	name, role := nameAndRole(who)
	ts := tokenize(name)
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
