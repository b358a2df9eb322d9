package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

var (
	tailBy   = pattern.New(`\s*[(\[]([^()\[\]]{1,40})[)\]]\.?$`)
	tailDash = pattern.New(`\s+(?:—|–|--?)\s*([^—–]{1,60}?)\.?$`)
)

// tailLabel reads who said it from the end of a line: "... (Anna)", '"..." – Anna, buurvrouw'.
func (r *reader) tailLabel(u *unit) (label, bool) {
	if r.withoutRemarks() {
		return label{}, false
	}
	if u == &r.units[0] && !u.isItem() && !endsSentence(u.text) {
		return label{}, false // a title: "Aantekeningen, avond 1 (boeren en loonwerkers)"
	}
	if len(r.drafts) == 0 && !u.isItem() && isHeadline(u.text) {
		return label{}, false // "7 drivers, planner Els, Jo (council)"
	}
	if l, ok := r.tailOf(u, u.text); ok {
		return l, true
	}
	if !u.isItem() && !u.quoted || !strings.ContainsAny(u.text, "(-–—") {
		return label{}, false
	}
	if said, t := cutTally(u.text); t.support > 0 && strings.HasPrefix(u.text, said) {
		if l, ok := r.tailOf(u, said); ok { // "... (Sanne) ||||"
			l.more = u.text[len(said):]
			return l, true
		}
	}
	return label{}, false
}

// tailOf reads who said it from the end of a text.
func (r *reader) tailOf(u *unit, text string) (label, bool) {
	if m := bracketsAt(tailBy, text, 60); m != nil {
		name := text[m[2]:m[3]]
		asked := reactionOf.FindString(name)
		if asked != "" && titleLength(r.known.vocabulary.tokenize(name[len(asked):]), 0) > 0 {
			name = name[len(asked):] // "(vraag van dhr. Otten)"
		}
		if r.tailName(name) || behindQuotation(text[:m[0]], name) ||
			u.isItem() && (describes(name, true) || isAnonymous(name)) || r.shape.ends.all() &&
			mayEnd(name) && (u.isItem() || u.quoted) {
			return label{name: name, end: m[0]}, true
		}
	}
	if code, at := r.known.codeAt(text); code != "" && u.isItem() {
		return label{name: code, end: at}, true
	}
	if name, at := r.known.signedAt(text); at > 0 && u.isItem() {
		return label{name: name, end: at}, true
	}
	if name, at := afterQuote(text); at > 0 && r.known.looksLikeName(name) && r.known.mayName(name) {
		return label{name: name, end: at}, true
	}
	m := tailDashAt(text)
	if m == nil {
		return label{}, false
	}
	name := text[m[2]:m[3]]
	quoted := u.quoted && r.known.looksLikeName(name) &&
		r.known.mayName(name) ||
		unquote(strings.TrimSpace(text[:m[0]])) != strings.TrimSpace(text[:m[0]])
	if quoted || r.tailName(name) || r.shape.ends.signed > 1 && u.isItem() && isOneName(name) || r.shape.ends.all() &&
		mayEnd(name) && (u.isItem() || u.quoted) {
		return label{name: name, end: m[0]}, true
	}
	return label{}, false
}

// behindQuotation says whether what stands between brackets behind a quotation is who said it.
func behindQuotation(quoted, name string) bool {
	quoted = strings.TrimSpace(quoted)
	name, _, _ = strings.Cut(name, ", ") // "(SW, 8 months)"
	return startsUpper(name) && wordCount(name) <= 3 && noDigits(name) && unquote(quoted) != quoted
}

// signedAt finds the given name with which a card is signed, behind its last sentence: "... bel mij. Toos".
func (p *people) signedAt(text string) (string, int) {
	at := strings.LastIndexByte(text, ' ') + 1
	if name, at := p.titledAt(text); at > 0 {
		return name, at
	}
	if at < 12 || !startsUpper(text[at:]) || !endsSentence(strings.TrimRight(text[:at], " ")) {
		return "", 0
	}
	ts := p.vocabulary.tokenize(text[at:])
	if len(ts) != 1 || !ts[0].is(aGivenName) || ts[0].is(aCommonWord) || ts[0].text != text[at:] {
		return "", 0
	}
	return text[at:], at
}

// titledAt finds the form of address and surname with which a card is signed, behind its last sentence: "... nergens
// zitten. Dhr. Özdemir".
func (p *people) titledAt(text string) (string, int) {
	end, from := tail(text, 40)
	for i := len(end) - 1; i > 0; i-- {
		if end[i] != ' ' || !startsUpper(end[i+1:]) || from+i < 12 || !endsSentence(text[:from+i]) {
			continue
		}
		name := end[i+1:]
		ts := p.vocabulary.tokenize(name)
		n := titleLength(ts, 0)
		if n == 0 || n == len(ts) || len(ts) > n+3 {
			continue
		}
		for _, t := range ts[n:] {
			if t.stop || !isParticle(t.lower) && !startsUpper(t.text) {
				return "", 0
			}
		}
		return name, from + i + 1
	}
	return "", 0
}

var quoteTail = pattern.New(`["”][*_]*[.]?\s+(\p{Lu}[\p{L}.'’\-]+` +
	`( \p{L}[\p{L}.'’\-]*){0,3})$`)

// afterQuote reads the name behind the closing mark of a quotation that fills the rest of a text,
// and
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
	if strings.IndexByte(end, '-') < 0 && !strings.Contains(end, "—") && !strings.Contains(end, "–") {
		return nil
	}
	m := tailDash.FindStringSubmatchIndex(end)
	if m == nil || m[0]+at == 0 {
		return nil
	}
	return []int{m[0] + at, m[1] + at, m[2] + at, m[3] + at}
}

// tailCount counts the items of a file and those that end in something short between brackets or
// behind a dash; of the latter, those that are signed by a name for certain.
type tailCount struct{ items, brackets, dashes, sure, signed int }

// all says whether whoever stands at the end of the items of a file said them: nearly every item
// ends so, and some of the ends name people for certain.
func (c tailCount) all() bool {
	n := c.brackets + c.dashes
	return n >= 3 && n*5 >= c.items*4 && c.sure > 0
}

// isOneName says whether a text is one capitalised word. Where other items are signed behind a dash that
// is a name, be it a common word elsewhere ("Wil", "Rose").
func isOneName(s string) bool {
	return len(s) > 1 && startsUpper(s) && noDigits(s) && wordEnd(s, 0) == len(s) && !isReaction(s)
}

// countEnd counts how an item ends.
func (r *reader) countEnd(c *tailCount, u *unit) {
	if !u.isItem() && !u.quoted {
		return
	}
	c.items++
	dashes := c.dashes
	name, ok := "", false
	if m := bracketsAt(tailBy, u.text, 60); m != nil {
		name, ok = u.text[m[2]:m[3]], true
		if ok = mayEnd(name); ok {
			c.brackets++
		}
	} else if m := tailDashAt(u.text); m != nil {
		name = u.text[m[2]:m[3]]
		if ok = mayEnd(name); ok {
			c.dashes++
		}
	}
	before, _, _ := strings.Cut(name, ",")
	if ok && (r.known.find(before) != nil || isA(firstLower(before), aGivenName|aTitle) ||
		r.known.isGroup(before)) {
		c.sure++
		if c.dashes > dashes {
			c.signed++
		}
	}
}

// mayEnd says whether what stands at the end of an item may be who said it: a few words that count
// nothing.
func mayEnd(name string) bool {
	before, _, _ := strings.Cut(name, ",")
	for i, t := range tokenize(before) {
		if isFinite(t.lower) || i > 0 && wishing(t.lower) || i == 0 && t.text == t.lower && (t.is(aCommonWord|aPreposition) ||
			placeWord(t.lower)) {
			return false // "it stopped in March"
		}
	}
	return hasLetter(name) && wordCount(name) <= 6 && !isTally(name) && !isReaction(name) &&
		!isNothing(name) && !strings.ContainsAny(name, "?!:;")
}

// wishing says whether a word tells what somebody wants done: "GA wanted this minuted".
func wishing(lower string) bool {
	switch lower {
	case "wanted", "wants", "asked", "asks", "wil", "wilde", "vraagt", "vroeg":
		return true
	}
	return false
}

// tailName says whether a text at the end of a line names somebody for certain.
func (r *reader) tailName(name string) bool {
	head, about, _ := strings.Cut(name, ",")
	if strings.Contains(name, "?") || !hasLetter(name) {
		return false
	}
	if isAge(about) && r.known.looksLikeName(head) {
		return true // "Sanne, 9 jr"
	}
	if r.known.coded(head) != nil && (about == "" || wordCount(about) <= 3) {
		return true // "P4, M/35"
	}
	if ts := r.known.vocabulary.tokenize(name); len(ts) == 1 && ts[0].isBody() || r.known.find(name) != nil {
		return true
	}
	if r.shape.tails > 1 && r.seemsName(name) {
		return true
	}
	sure, all := 0, true
	parts := splitNames(head)
	for _, part := range parts {
		all = all && r.known.looksLikeName(part)
		if all && r.known.surelyNames(part) {
			sure++
		}
	}
	if all && (sure == len(parts) || sure > 0 && len(parts) == 2 && wordCount(head) < 6) {
		return true // one of two who are joined may be a name that no list has
	}
	return r.known.isGroup(head) && wordCount(name) <= 4 && noDigits(head) || describesWho(name) ||
		len(parts) == 2 && r.known.surelyNames(parts[0]) && r.known.looksLikeName(parts[0]) &&
			isA(firstLower(parts[1]), aPossessive)
}

// mostDescribing is how many words say who somebody is, behind what they said.
const mostDescribing = 8

// describesWho says whether a text in small letters says what somebody is and of whom or where: "mum of two from
// Brigade Street".
func describesWho(text string) bool { return describes(text, false) }

// describes is describesWho; behind an item where somebody is from may follow at once: "bewoner Molenweg 12", "ouder
// groep 5".
func describes(text string, item bool) bool {
	ts := tokenize(text)
	if len(ts) < 2 || len(ts) > mostDescribing || startsUpper(text) || !ts[0].is(aPerson) || ts[0].stop {
		return false
	}
	switch ts[1].lower {
	case "of", "from", "with", "at", "in", "van", "uit", "met", "op", "bij", "who", "die":
		if len(ts) < 3 {
			return false
		}
	case "groep", "klas", "class", "nr", "no", "number", "huisnummer", "unit", "flat":
		if !item {
			return false
		}
	default:
		if !item || !startsUpper(ts[1].text) {
			return false
		}
	}
	for _, t := range ts {
		if isFinite(t.lower) || speechForm(t.lower) && !t.is(aPerson) {
			return false
		}
	}
	return true
}

// surelyNames says whether something with the shape of a name is one: known, with a given name or a
// form of address first, or with no more than a letter behind it ("Noor B.").
func (p *people) surelyNames(name string) bool {
	first, rest, _ := strings.Cut(name, " ")
	low := strings.ToLower(first)
	return p.knows(name) || isA(low, aGivenName) || rest != "" && isA(low, aTitle) ||
		len(rest) == 2 && rest[1] == '.' && startsUpper(rest)
}

// signedFirst reads an item of which the first sentences, and no others, say behind them whose they are: what follows
// goes on about it. "Brieven zijn niet te snappen (mw. Van Vliet). Haar kleindochter leest ze voor."
func (r *reader) signedFirst(u *unit) bool {
	if !u.isItem() || strings.Count(u.text, "(") != 1 {
		return false
	}
	m := signedMiddle.FindStringSubmatchIndex(u.text)
	if m == nil || wordCount(u.text[:m[0]]) < 3 {
		return false
	}
	name := u.text[m[2]:m[3]]
	sp, known := r.known.speakers(name, "", true)
	if !known || !r.tailName(name) || r.known.groupWords(sp.names) || sp.organiser ||
		r.namesOther(u.text[m[1]:]) && r.known.agreeing(u.text[m[1]:]) == 0 {
		return false
	}
	r.turn = nil
	text := u.text
	if n := r.known.agreeing(u.text[m[1]:]); n > 0 {
		text, sp.backers = strings.TrimSpace(u.text[:m[1]]), n // "... (Bram). Sjoerd knikt."
	}
	r.state(u, u.start, u.end, sp, text)
	return true
}

// namesOther says whether running text names somebody who speaks in it.
func (r *reader) namesOther(text string) bool {
	n := r.narrator()
	n.last = nil
	return r.namesSpeaker(n.narrate(r.known.cut(text), nil))
}

// signedMiddle is a name between brackets at the end of a sentence that is not the last.
var signedMiddle = pattern.New(`\(([^()]{2,40})\)[.!] `)

// tailed records a remark with its speaker at the end.
func (r *reader) tailed(u *unit, l label) {
	name := l.name
	if before, after, ok := strings.Cut(name, ", "); ok && r.shape.ends.all() && isUnsigned(after) {
		name = before // "moeder, wilde geen naam" is a mother
	}
	sp, _ := r.known.speakers(name, "", true)
	text := strings.TrimSpace(u.text[:l.end] + l.more)
	if sp.organiser {
		// In a list of remarks, each with who made it behind, the chair and the secretary are two of them.
		listed := sp
		listed.member = true
		if !u.isItem() || !r.ownPoint(listed, text) {
			r.rest(u, whyFacilitator)
			return
		}
	}
	r.turn = nil
	if isReaction(text) && len(r.drafts) > 0 {
		if r.sameSection(u) {
			r.back(max(len(sp.names), 1), u.text) // "Eens (Ria)"
		}
		r.rest(u, whySupport)
		return
	}
	r.state(u, u.start, u.end, sp, text)
}

// sameSection says whether no heading stands between the last statement and a unit.
func (r *reader) sameSection(u *unit) bool {
	last := r.drafts[len(r.drafts)-1].End
	for i := r.here - 1; i >= 0 && r.units[i].start > last; i-- {
		if r.units[i].isHeading() {
			return false
		}
	}
	return true
}
