package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// readAttendance learns names from the lines that list who was there, and from legends.
func (p *people) readAttendance(units []unit) {
	section, level, roster := "", 0, false
	var header []string
	for i := range units {
		u := &units[i]
		switch {
		case u.kind != markdown.Row:
			roster = false
		case u.header:
			roster, header = isRosterHeader(u.cells), u.cells
		}
		if u.isHeading() && u.level < leadIn {
			kind := sectionOf(u.text)
			if u.level <= level || kind != "" {
				section, level = kind, u.level
			}
			if kind == "" && u.level < boldLine {
				section = ""
			}
			continue
		}
		switch {
		case p.readLegend(u), p.readInitialsFirst(u):
		case u.kind == markdown.Row && metaRow(u.cells) != "":
			line := u.cells[0] + ": " + u.cells[1]
			p.readAttendanceLine(line)
			p.readRoleBefore(line, p.vocabulary.tokenize(line))
		case u.kind == markdown.Row:
			if section == "attendance" || section == "metadata" || roster {
				p.readRosterRow(u, header)
			}
		case section == "attendance" && !u.isHeading():
			p.readRoster(u)
		default:
			p.readAttendanceLines(u)
			if i > 0 && i < preambleUnits && goesOnListing(&units[i-1], u) {
				p.readNames(u.text[strings.IndexByte(u.text, ':')+1:], true)
			}
			if i < preambleUnits && len(u.raw) > 1 && !u.isItem() {
				p.readHeadlines(u)
			}
		}
	}
}

// readAttendanceLines learns from a unit as one line, or line by line where each has a label of its own and the first
// lists who was there: the last name of one line does not go on in the label of the next ("Namens de bestuurder: ...").
func (p *people) readAttendanceLines(u *unit) {
	if !labelsLines(u) {
		if len(u.raw) == 1 && u.raw[0] == u.text {
			l, ok := u.labelled()
			p.readAttendanceLabelled(u.text, l, ok)
		} else {
			p.readAttendanceLine(u.text)
		}
		return
	}
	for i, raw := range u.raw {
		line := plain(raw)
		l, ok := parseLabel(line)
		switch {
		case i == 0 || ok && l.kind == "attendance":
			p.readAttendanceLine(line)
		case !ok || l.kind == "":
			_, names, _ := strings.Cut(line, ":")
			p.readNames(names, true)
			p.readSide(line)
		}
	}
}

// goesOnListing says whether a line lists more of those who were there under a label of its own, right below one that
// lists some: "Namens de bestuurder: H. Lammerts (directeur)".
func goesOnListing(before, u *unit) bool {
	l, ok := u.labelled()
	return ok && l.kind == "" && l.form == colonForm && before.end+1 == u.start && attendedAt(before.text) != nil &&
		onlyEntries(u.after(l.end))
}

// labelsLines says whether a unit has several lines, each with a label, and the first tells who was there.
func labelsLines(u *unit) bool {
	if len(u.raw) < 2 || attendedAt(plain(u.raw[0])) == nil {
		return false
	}
	for _, raw := range u.raw {
		label, _, ok := strings.Cut(head(plain(raw), 50), ":")
		if !ok || !startsUpper(label) || strings.ContainsAny(label, ",(") {
			return false
		}
	}
	return true
}

var attendanceAt = pattern.New(`(?i)(^|[.;]\s+)((aanwezig|afwezig|erbij)(en)?( waren| zijn` +
	`| online| m\.k\.)?|afgemeld|` +
	`bericht van verhindering|verontschuldigd|present|in attendance|apologies( from)?|absent` +
	`|also present|van de partij|aan tafel zaten|we waren met|apologies were received from)` +
	`(\s*\([^)]*\))?\s*:?\s|(^|[.;]\s+)(there|op uitnodiging|deelnemers|attendees|attending` +
	`|participants|plus|er|mee|attended|aanw\.?|afw\.?|afgem\.?|apols\.?|` +
	`aan tafel|around the table)(\s*\([^)]*\))?\s*:\s`)

// attendanceWord says whether a text begins with a word that may announce who was there.
func attendanceWord(s string) bool { return isA(firstLower(s), anAttendance) }

// attendedAt finds the words that announce who was there; nil when there are none.
func attendedAt(text string) []int {
	for from := 0; from < len(text); {
		rest := strings.TrimLeft(text[from:], ".; ")
		if rest == "" {
			return nil
		}
		if !attendanceWord(rest) {
			from = len(text) - len(rest) // none of the marks before it begins anything else
			next := strings.IndexAny(text[from+1:], ".;")
			if next < 0 {
				return nil
			}
			from += 1 + next
			continue
		}
		if at := attendanceAt.FindStringIndex(head(text[from:], 80)); at != nil && (at[0] == 0 ||
			from > 0) {
			return []int{from + at[0], from + at[1]}
		}
		next := strings.IndexAny(text[from+1:], ".;")
		if next < 0 {
			return nil
		}
		from += 1 + next
	}
	return nil
}

// everyoneBut tells who was there by who was not: "Iedereen van 14/6 behalve Gea".
var everyoneBut = pattern.New(`(?i)^(iedereen|allen|everyone|everybody|all)\b[^.:]{0,40}\b` +
	`(behalve|except|but for|apart from)\b`)

// readAttendanceLine learns from a line such as "Aanwezig: ..." or one that only lists names.
func (p *people) readAttendanceLine(text string) {
	l, ok := parseLabel(text)
	p.readAttendanceLabelled(text, l, ok)
}

// readAttendanceLabelled is readAttendanceLine for a line of which it is known what label opens it.
func (p *people) readAttendanceLabelled(text string, l label, ok bool) {
	at := attendedAt(text)
	if mayExcept(text) && everyoneBut.MatchString(text) {
		return
	}
	if at != nil && (at[0] < 60 || strings.Contains(text[at[0]:at[1]], ":")) {
		p.readNames(text[at[1]:], true)
		p.readSide(text[at[0]:])
		return
	}
	if ok && l.kind == "attendance" {
		p.readNames(text[min(l.end, len(text)):], true)
	} else if isRoster(text) || isHeadline(text) {
		p.readNames(text, true)
	} else if ok && p.isGroup(l.name) && isRoster(text[min(l.end, len(text)):]) {
		p.readNames(text[l.end:], true) // "Young people: Tia (15), Reece (17)"
	}
}

// readNames learns the names of a list.
func (p *people) readNames(list string, attended bool) {
	for _, sentence := range rosterSentences(surnameFirst(partCouples(list))) {
		var last *person
		before := ""
		for _, part := range splitNames(sentence) {
			if who := p.readName(part, attended); who != nil {
				if before != "" {
					p.readRole(who, before)
				}
				last, before = who, ""
				continue
			}
			p.self = p.self || attended && isSelf(part)
			if before = ""; capitals(part) == 0 && !hasDigit(part) && last != nil {
				p.readRole(last, part)
			} else if capitals(part) == 0 {
				before = part
			}
			last = nil
		}
	}
}

// placeWord says whether a word stands before a place or an organisation rather than a name.
func placeWord(lower string) bool {
	switch lower {
	case "de", "het", "the", "van", "aan", "in", "at", "from", "of", "bij", "te", "uit", "op", "on":
		return true
	}
	return false
}

// readName learns one entry of a list: wijkagent Ron Tuinhof (politie), Hilary Stroud, notes.
func (p *people) readName(part string, attended bool) *person {
	if who := p.readInitialsEntry(part); who != nil {
		who.attended = who.attended || attended
		return who
	}
	role := ""
	if m := brackets.FindString(part); m != "" {
		role = strings.Trim(m, "()")
		if name, _, _ := strings.Cut(role, ","); attended && isSelf(withoutBrackets(part)) && p.looksLikeName(name) {
			who := p.add(name, "") // "ik (Jorrit, gebiedsbeheer)": keeps the notes
			who.attended, who.organiser = true, true
			return who
		}
		if p.readDelegates(withoutBrackets(part), role, attended) {
			return nil
		}
	}
	if group, rest, ok := strings.Cut(part, ": "); ok && wordCount(group) <= 6 {
		part = rest // "waarvan bestuur: Henk-Jan Bos"
	}
	ts := p.vocabulary.tokenize(withoutBrackets(part))
	for i := range ts {
		if placeWord(ts[i].lower) && titleLength(ts, i) == 0 {
			if i == 0 && len(ts) > 2 && isArticle(ts[0].lower) && !startsUpper(ts[1].text) {
				role = strings.TrimSpace(role + " " + withoutBrackets(part)[:ts[1].end])
				continue
			}
			return nil
		}
		if i > 0 && i < 4 && isArticle(ts[0].lower) && ts[i].isOfficial() {
			role = strings.TrimSpace(role + " " + ts[i].lower)
		}
		end, _ := nameAt(ts, i)
		if end == i && i == 0 && attended && commonName(ts[0]) && (len(ts) == 1 || len(ts) == 2 && surname(ts[1]) &&
			!ts[0].stop) {
			end = len(ts) // "Dan", "Mei Chen"
		}
		if end == i {
			continue
		}
		name := withoutBrackets(part)[ts[i].start:ts[end-1].end]
		if !noDigits(name) || wordCount(name) > 5 || labelKind(name) != "" {
			return nil
		}
		short := ""
		if isInitials(role) && initialsFit(role, name) {
			short, role = role, "" // "Tim de Boer (TdB)"
		}
		who := p.add(name, role)
		who.attended = who.attended || attended
		if short != "" {
			p.give(short, who)
		}
		if seat := seatBefore(ts, i) + seatIn(ts[i].lower); seat != "" {
			who.seat = seat
		}
		p.readRole(who, role)
		if i > 0 && i < 4 && role == "" && ts[i-1].is(aFunction|anOfficial|anOffice) {
			p.readRole(who, withoutBrackets(part)[ts[0].start:ts[i-1].end]) // "directeur Anja Terpstra"
		}
		if end < len(ts) && !ts[end-1].stop && (ts[end].is(aFrom) || ts[end].lower == "vd" || ts[end].lower == "v.d") {
			p.readRole(who, withoutBrackets(part)[ts[end].start:])
		}
		return who
	}
	return nil
}

// listsAttendance says whether the notes list who was there: two people or more.
func (p *people) listsAttendance() bool {
	n := 0
	for _, who := range p.list {
		if who.attended {
			n++
		}
	}
	return n > 1
}

// isSelf says whether who writes the notes names themselves by "ik" or "me", and no more.
func isSelf(part string) bool {
	switch strings.ToLower(strings.Trim(part, " .,;:")) {
	case "ik", "ikzelf", "mezelf", "ondergetekende", "me", "myself":
		return true
	}
	return false
}

// commonName says whether a word of every day is a name where it stands alone in a list of people: Dan, Will.
func commonName(t token) bool {
	return startsUpper(t.text) && t.is(aCommonWord) && len(t.lower) > 2 && len(t.lower) < 9 &&
		!t.is(aDeterminer|aGroup|aPerson|aBody|anAnonymous|aTitle) && !isA(t.lower, anEveryone)
}

// surname says whether a word behind a first name may be the rest of a name: it has a capital and is nobody's trade.
func surname(t token) bool {
	return startsUpper(t.text) && !t.is(aPerson|aGroup|aFunction|anOfficial|aCommonWord) && !t.isBody()
}

func isArticle(lower string) bool {
	return lower == "de" || lower == "het" || lower == "the" || lower == "een"
}

// hasAnyPhrase says whether a text in small letters holds one of the phrases as whole words.
func hasAnyPhrase(low string, phrases map[string]bool) bool {
	for phrase := range phrases { // a set: the answer does not depend on the order
		if hasPhrase(low, phrase) {
			return true
		}
	}
	return false
}

// hasPhrase says whether a phrase stands in a text as whole words.
func hasPhrase(text, phrase string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		if wordEdge(text, i) && wordEdge(text, i+len(phrase)) {
			return true
		}
		from = i + 1
	}
}
