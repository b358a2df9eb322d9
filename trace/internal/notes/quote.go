package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// dashLine is a line that tells who said what stands above it.
var dashLine = pattern.New(`^(—|–|―|--|-)\s*\p{L}|^(—|–|―|--|-)\s*\d`)

// quote reads a block quote: somebody's words, with who said it on a line of its own below. It
// gives the index of the last unit it took in.
func (r *reader) quote(i int) int {
	u := &r.units[i]
	switch r.kind() {
	case whyAttendance, whyAgenda, whyAction, whyDecision, whyMetadata, whyAnswer:
		r.rest(u, r.kind())
		return i
	}
	if at := r.attributionOf(i); at > 0 {
		r.quoted(i, at)
		return at
	}
	if l, ok := r.labelOf(u); ok && r.labelled(u, l) {
		return i
	}
	if l, ok := r.tailLabel(u); ok {
		r.tailed(u, l)
		return i
	}
	if r.goesOn(i) {
		return i
	}
	if wordCount(u.text) <= 3 || dashLine.MatchString(head(u.text, 40)) {
		r.rest(u, whyOther)
		return i
	}
	r.bareQuote(i)
	return i
}

// bareQuote reads a quotation that names nobody.
func (r *reader) bareQuote(i int) {
	u := &r.units[i]
	if by := r.under(); by != nil {
		r.underHeading(u, *by)
		return
	}
	if why := u.aside(); why != "" {
		r.rest(u, why)
		return
	}
	if r.fromDocument(i) {
		r.rest(u, whyOther)
		return
	}
	if isQuestion(u.text) && !firstPerson(u.text) {
		r.ask(u.text)
		r.rest(u, whyFacilitator)
		return
	}
	if unquote(u.text) == u.text && !firstPerson(outsideQuotes(u.text)) {
		if pieces := r.narrator().narrate(r.known.sheetOf(u), nil); presides(pieces) || speaks(pieces) {
			r.narrated(u, pieces) // set apart, and told: "> De projectleider antwoordt dat ..."
			return
		}
	}
	r.state(u, u.start, u.end, speech{}, u.text)
}

// fromDocument says whether the line above a quotation says that it comes from a document.
func (r *reader) fromDocument(i int) bool {
	for j := i - 1; j >= 0; j-- {
		u := &r.units[j]
		if u.quoted && r.units[j+1].start-u.end <= 1 {
			continue
		}
		if u.quoted {
			return false
		}
		low := strings.ToLower(u.text)
		return strings.HasSuffix(low, ":") && (words().narration["document"].in(low) ||
			words().narration["source"].begins(low) && !words().narration["voices"].in(low))
	}
	return false
}

// attributionOf finds the unit that tells who said the quotation at i; 0 when there is none.
func (r *reader) attributionOf(i int) int {
	if dashLine.MatchString(head(r.units[i].text, 40)) {
		return 0
	}
	for j := i + 1; j < len(r.units) && j < i+12; j++ {
		u := &r.units[j]
		near := u.start - r.units[j-1].end
		if dashLine.MatchString(head(u.text, 40)) && (u.quoted && near <= 2 || near <= 2 &&
			paragraphOf(u)) {
			return j
		}
		if near <= 2 && !u.isItem() && namesPeople(u.text) || u.signs {
			return j
		}
		if !u.quoted || near > 2 || near == 2 && !r.sameQuote(u.start-1) ||
			u.kind == markdown.Item {
			return 0
		}
	}
	return 0
}

// sameQuote says whether a line is an empty line within a block quote.
func (r *reader) sameQuote(line int) bool {
	lines := r.lines
	return line >= 1 && line <= len(lines) &&
		strings.HasPrefix(strings.TrimSpace(lines[line-1]), ">")
}

// quoted records the quotation in units i to at-1, said by whom unit at names.
func (r *reader) quoted(i, at int) {
	var parts []string
	for j := i; j < at; j++ {
		parts = append(parts, r.units[j].text)
	}
	u := &r.units[i]
	sp := r.signature(r.units[at].text)
	if sp.organiser {
		r.rest(u, whyFacilitator)
		for j := i + 1; j <= at; j++ {
			r.rest(&r.units[j], whyFacilitator)
		}
		return
	}
	if r.ownLines(i, at) {
		for j := i; j < at; j++ {
			r.state(&r.units[j], r.units[j].start, r.units[j].end, sp, parts[j-i])
		}
		r.rest(&r.units[at], whyMetadata)
		return
	}
	if n := r.state(u, u.start, r.units[at].end, sp, strings.Join(parts, " ")); n < 0 {
		for j := i + 1; j <= at; j++ {
			r.rest(&r.units[j], whyOther)
		}
	}
}

// ownLines says whether every line of a quotation is a sentence, or more of them, that says something by
// itself: whoever typed it began a new line for a new point.
func (r *reader) ownLines(i, at int) bool {
	if at-i < 2 {
		return false
	}
	for j := i; j < at; j++ {
		if u := &r.units[j]; !endsSentence(u.text) || wordCount(u.text) < fewestOwn || !startsUpper(u.text) {
			return false
		}
	}
	return true
}

// fewestOwn is how many words a line of a quotation has at least that is a point of its own.
const fewestOwn = 6

// signature reads the line below a quotation: "— Idris, Year 6 (same thing on six other cards)".
func (r *reader) signature(line string) speech {
	line = strings.TrimLeft(line, "—–―- ")
	note := ""
	if m := roleBehind(line); m != nil {
		line, note = m[1], m[2]
	} else if name, about, ok := strings.Cut(line, ", "); ok && (r.known.looksLikeName(name) || isAnonymous(name)) {
		line, note = name, about // "Maureen Tully, 71", "T. Fairweather, A2"
	}
	sp, _ := r.known.speakers(line, "", true)
	n, text := countIn(note)
	if age := numberWord(strings.Trim(note, " jar")); age > 9 && age < 110 {
		n = 0 // how old somebody is
	}
	if n == 0 && sp.role == "" && !isReaction(note) {
		sp.role = note
	}
	if n > 0 && sp.support == 0 {
		sp.support, sp.supportText = n, note
		if low := strings.ToLower(note); strings.Contains(low, text+" other") ||
			strings.Contains(low, text+" andere") {
			sp.support++
		}
	}
	return sp
}

// namesPeople says whether a line below a quotation is no more than who said it: "Vrouw, 60",
// "Father of two".
func namesPeople(text string) bool {
	ts := tokenize(text)
	if len(ts) == 0 || len(ts) > 6 || strings.ContainsAny(text, ".!?:;") || !startsUpper(text) {
		return false
	}
	for i := range ts {
		if isFinite(ts[i].lower) || speechForm(ts[i].lower) {
			return false
		}
	}
	return ts[0].is(aPerson) ||
		len(ts) > 1 && ts[0].is(aDeterminer) &&
			ts[1].is(aPerson)
}
