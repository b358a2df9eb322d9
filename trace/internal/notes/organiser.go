package notes

import (
	"regexp"
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// preambleUnits is how far into a file roles are still introduced.
const preambleUnits = 15

// preambleBytes is how far into one of these units they are.
const preambleBytes = 2000

// readOrganisers learns who runs and who records the sessions.
func (p *people) readOrganisers(units []unit, code lang.Code) {
	for i := range units {
		u := &units[i]
		if u.isHeading() && u.level < boldLine && i < preambleUnits {
			if at := strings.IndexByte(u.text, '('); at >= 0 {
				p.readRoleBefore(u.text[at:], tokenize(u.text[at:]))
			}
		}
		if u.isHeading() && u.level < boldLine || u.kind == markdown.Row {
			continue
		}
		if p.rosterLines(u) {
			for _, l := range u.raw {
				line := plain(l)
				ts := tokenize(line)
				p.readRoleBefore(line, ts)
				p.readRoleBehind(line, ts)
			}
			continue
		}
		_, labelled := u.labelled()
		for _, s := range p.sheetOf(u).sentences {
			if i < preambleUnits && s.start < preambleBytes {
				p.readRoleBefore(s.text, s.words)
			}
			if i < preambleUnits || !labelled {
				p.readRoleBehind(s.text, s.words)
			}
			if !labelled || i < preambleUnits {
				p.readActs(s.text)
			}
		}
	}
}

// readRoleBefore learns from a role before a name: "Begeleiding: Harm Dooyeweerd", "Notes Lorna
// Quill".
func (p *people) readRoleBefore(sentence string, ts []token) {
	for i := range ts {
		n := roleWordAt(ts, i, sentence)
		if n == 0 {
			continue
		}
		j := i + n
		if words().running["="+ts[i].lower] && n == 1 {
			p.readTeam(sentence[ts[i].end:])
			continue
		}
		for j < len(ts) && (ts[j].lower == "door" || ts[j].lower == "by" ||
			ts[j].lower == "is" || ts[j].lower == "was") {
			j++
		}
		for j < len(ts) {
			end, _ := nameAt(ts, j)
			if end == j || strings.ContainsAny(sentence[ts[j-1].end:ts[j].start], "),;") {
				break
			}
			p.add(sentence[ts[j].start:ts[end-1].end], "").organiser = true
			if end >= len(ts) || ts[end].lower != "en" && ts[end].lower != "and" {
				break
			}
			j = end + 1
		}
	}
}

// readTeam learns from "Team: Femi (design), Carys (consultation)".
func (p *people) readTeam(list string) {
	for _, part := range splitNames(strings.TrimLeft(list, ": ")) {
		ts := tokenize(withoutBrackets(part))
		if end, _ := nameAt(ts, 0); len(ts) > 0 && end > 0 {
			who := p.add(withoutBrackets(part)[ts[0].start:ts[end-1].end],
				strings.Trim(brackets.FindString(part), "()"))
			who.organiser = true
		}
	}
}

// roleWordAt is the number of tokens from i that name an organising role; 0 for none.
func roleWordAt(ts []token, i int, s string) int {
	if !ts[i].is(aRunningRole) {
		return 0
	}
	for n := 3; n > 0; n-- {
		if i+n > len(ts) {
			continue
		}
		var parts []string
		for _, t := range ts[i : i+n] {
			parts = append(parts, t.lower)
		}
		phrase := strings.Join(parts, " ")
		if words().running[phrase] || words().running["="+phrase] && labelEnds(ts, i+n, s) {
			return n
		}
	}
	return 0
}

// labelEnds says whether a colon follows the words before token i.
func labelEnds(ts []token, i int, s string) bool {
	return i > 0 && ts[i-1].end < len(s) && s[ts[i-1].end] == ':'
}

// readRoleBehind learns from a role behind a name: "Bram notuleert", "Piers Whitlock (in the
// chair)", "the head, who chaired".
func (p *people) readRoleBehind(sentence string, ts []token) {
	for i := 0; i < len(ts); i++ {
		end, _ := nameAt(ts, i)
		if end == i {
			end = functionAt(ts, i)
		}
		if end == i {
			continue
		}
		if organisesNext(head(sentence[ts[end-1].end:], 100)) {
			p.add(sentence[ts[i].start:ts[end-1].end], "").organiser = true
		}
		i = end - 1
	}
}

// organisesNext says whether what follows a name is an organising role.
func organisesNext(after string) bool {
	after = strings.TrimLeft(after, " ,(–-")
	for _, filler := range []string{"onze ", "our ", "who ", "die ", "was ", "is ", "will be ", "zat ",
		"hield ", "als ", "as "} {
		after = strings.TrimPrefix(after, filler)
	}
	said, after := after, strings.ToLower(after)
	head := after
	if i := strings.IndexAny(after, ").;"); i >= 0 {
		head = after[:i]
	}
	for from := 0; from < len(head); {
		at, term := words().organising.find(head[from:])
		if at < 0 || len(strings.Fields(head[:from+at])) > 2 {
			return false
		}
		at += from
		if at == 0 || strings.Contains(head[:at], ",") && !hasCapital(said, at) {
			return true
		}
		from = at + len(term)
	}
	return false
}

// hasCapital says whether a word in the first n bytes of a text begins with a capital: another
// name.
func hasCapital(s string, n int) bool {
	for _, w := range strings.Fields(s[:min(n, len(s))]) {
		if startsUpper(strings.Trim(w, "(,")) {
			return true
		}
	}
	return false
}

// functionAt reads "the head", "de voorzitter": someone named by function only.
func functionAt(ts []token, i int) int {
	if i+1 < len(ts) && (ts[i].lower == "the" || ts[i].lower == "de") && !ts[i].stop {
		switch ts[i+1].lower {
		case "head", "chair", "chairman", "voorzitter", "headteacher", "rector", "directeur",
			"gespreksleider", "facilitator",
			"moderator", "begeleider", "notulist", "interviewer", "dagvoorzitter", "teacher":
			return i + 2
		}
	}
	return i
}

// readActs learns from what people do: who welcomes, thanks and types up is an organiser.
func (p *people) readActs(sentence string) {
	low := strings.ToLower(sentence)
	at, _ := words().narration["organising"].find(low)
	if at < 0 || at > len(sentence) {
		return
	}
	for _, name := range p.subjects(sentence[:at]) {
		p.add(name, "").organiser = true
	}
}

// subjects gives the names in the words before a verb, the last phrase of them; functions count
// when there is no name.
func (p *people) subjects(before string) []string {
	if len(strings.Fields(before)) > 8 {
		return nil
	}
	ts := tokenize(before)
	var out []string
	for i := 0; i < len(ts); i++ {
		end, _ := nameAt(ts, i)
		if end == i {
			continue
		}
		out = append(out, before[ts[i].start:ts[end-1].end])
		i = end - 1
	}
	for i := range ts {
		if end := functionAt(ts, i); end > i && len(out) == 0 {
			out = append(out, before[ts[i].start:ts[end-1].end])
		}
	}
	return out
}

// isOrganiser says whether a name or a function is that of someone who runs or records the session.
func (p *people) isOrganiser(name string) bool {
	if who := p.find(name); who != nil {
		return who.organiser
	}
	low := strings.ToLower(name)
	for _, article := range []string{"de ", "the "} {
		low = strings.TrimPrefix(low, article)
	}
	switch low {
	case "voorzitter", "vz", "gespreksleider", "begeleider", "facilitator", "moderator",
		"notulist", "chair", "interviewer",
		"dagvoorzitter", "procesbegeleider", "note taker", "ondergetekende", "chairman",
		"host", "undersigned", "scribe",
		"interviewster", "gespreksleidster", "begeleidster", "int", "vragensteller":
		return true
	}
	return false
}

// readProseNames learns names from running text: with a form of address, or with a known given
// name, or at the head of a sentence with a verb of speech behind it.
func (p *people) readProseNames(units []unit, code lang.Code) {
	for i := range units {
		if units[i].kind == markdown.Row || units[i].isHeading() && units[i].level == 1 {
			continue
		}
		for _, s := range p.sheetOf(&units[i]).sentences {
			p.readSentenceNames(s.text, s.words, code)
		}
	}
}

func (p *people) readSentenceNames(sentence string, ts []token, code lang.Code) {
	for i := 0; i < len(ts); i++ {
		end, titled := nameAt(ts, i)
		if end == i {
			continue
		}
		name := sentence[ts[i].start:ts[end-1].end]
		n := 0
		if titled {
			n = titleLength(ts, i)
		}
		given := ts[i+n].is(aGivenName) && end-i-n > 1 || end-i > 2 && isCalling(ts[i].lower) && ts[i+1].is(aGivenName)
		spoken := (i == 0 && (speechAt(ts, end, code) || speaksAfterAside(ts, end, code) ||
			agedAt(ts, end)) ||
			i > 0 && namedBy(ts[i-1]) ||
			i == 1 && speechAt(ts, 0, code)) && !p.lower[ts[i].lower] && labelKind(name) == "" &&
			!ts[i].isBody()
		if (titled || given || spoken) && noDigits(name) {
			who := p.add(dropFunction(ts[i:end], name), "")
			if end-i > 2 && ts[i].isOfficial() && ts[i].is(aFunction) && !ts[i].stop {
				who.official = true // "Directeur Pieter de Boer"
			}
		}
		i = end - 1
	}
}

// agedAt says whether how old somebody is stands between commas behind a name: "Ailsa, 11, read".
func agedAt(ts []token, end int) bool {
	return end > 0 && end+1 < len(ts) && ts[end-1].stop && ts[end].stop && isAge(ts[end].lower)
}

// speaksAfterAside says whether a verb of speech stands behind an aside that follows a name: "Dale
// on the other hand reckons", "Volleybal (ondergetekende) wil".
func speaksAfterAside(ts []token, end int, code lang.Code) bool {
	if end >= len(ts) || !ts[end-1].stop && !ts[end].is(anAside) {
		return false
	}
	for v := end + 1; v < len(ts) && v < end+8; v++ {
		if startsUpper(ts[v].text) || v > end+1 && isFinite(ts[v].lower) && !ts[v-1].stop {
			return false
		}
		if speechAt(ts, v, code) {
			return true
		}
	}
	return false
}

// namedBy says whether a word stands before whoever says something: "Volgens Corné".
func namedBy(t token) bool {
	return !t.stop && (t.lower == "volgens" || t.lower == "aldus")
}

// dropFunction leaves wijkagent out of "wijkagent Ron Tuinhof": with two names the function is no
// part.
func dropFunction(ts []token, name string) string {
	if len(ts) >= 3 && (ts[0].is(aFunction) || isCalling(ts[0].lower) && ts[1].is(aGivenName)) {
		return name[ts[1].start-ts[0].start:]
	}
	return name
}

// leastCalling is how many bytes a word has at least that tells by its ending what somebody does: a
// shorter one may be a surname.
const leastCalling = 9

// isCalling says whether a word tells what somebody does, by its ending: "akkerbouwer", "buurtsportcoach".
func isCalling(lower string) bool {
	return len(lower) >= leastCalling && endsInCalling(lower)
}

func endsInCalling(lower string) bool {
	for _, end := range words().callings {
		if strings.HasSuffix(lower, end) {
			return true
		}
	}
	return false
}

// readLabelNames learns names from labels before remarks.
func (p *people) readLabelNames(units []unit) {
	for i := range units {
		if units[i].isHeading() || len(units[i].raw) == 0 {
			continue
		}
		l, ok := units[i].labelled()
		if !ok || l.form == dashForm || p.added[l.name+"\x00"+l.role] != nil {
			continue
		}
		if m := lettered1.FindStringSubmatch(l.name); m != nil {
			p.point(strings.ToLower(m[2]), p.add(l.name, ""))
			continue
		}
		if i >= introUnits && allCapitals(l.name) && p.labels[nameKey(l.name)] > 1 && labelKind(l.name) == "" {
			p.readAbbreviation(l)
			continue
		}
		if p.readCallName(l) || i+1 < len(units) && p.readQuoted(&units[i], l, &units[i+1]) {
			continue
		}
		if p.namedInRole(l.name, l.role) {
			for _, name := range splitNames(l.role) {
				p.add(name, l.name)
			}
			continue
		}
		for _, name := range splitNames(l.name) {
			if looksLikeName(name) && (p.mayName(name) || l.timed && !p.lower[strings.ToLower(name)] || roleTells(l) &&
				!p.lower[strings.ToLower(name)]) {
				p.readRole(p.add(name, l.role), l.role)
			}
		}
	}
}

// readQuoted learns who is quoted below a line that says no more than a name and what somebody is: "Denzil
// Hocking, crabber:". A topic has no quotation below it.
func (p *people) readQuoted(u *unit, l label, next *unit) bool {
	name, role, ok := strings.Cut(l.name, ", ")
	if !ok || startsUpper(role) || hasDigit(role) || u.after(l.end) != "" || !quoteFirst(next.text) || !looksLikeName(name) {
		return false
	}
	p.readRole(p.add(name, role), role)
	return true
}

// readCallName learns from "Ronald P. (Ron)" that somebody is called by a short form of the first name:
// that is the name the notes use.
func (p *people) readCallName(l label) bool {
	first, _, _ := strings.Cut(strings.ToLower(l.name), " ")
	short := strings.ToLower(l.role)
	if len(short) < 2 || len(short) >= len(first) || !strings.HasPrefix(first, short) ||
		!startsUpper(l.role) || !looksLikeName(l.name) {
		return false
	}
	who := p.add(l.role, "")
	who.called = true
	p.rename(l.name, who)
	return true
}

// lettered1 is a participant who goes by a letter.
var lettered1 = regexp.MustCompile(`^(Deelnemer|Deelneemster|Participant|Respondent|Bewoner` +
	`|Resident|Spreker|` +
	`Speaker|Persoon|Person) (\p{Lu})$`)

// roleTells says whether a label names its speaker's function between brackets, as topics hardly
// do.
func roleTells(l label) bool {
	return l.role != "" && !isTally(l.role) && l.kind == "" &&
		len(strings.Fields(l.role)) <= 5
}

// mayName says whether a text with the shape of a name is one, and not a topic: known, or a given
// name, or a word that nobody uses in small letters.
func (p *people) mayName(name string) bool {
	if p.knows(name) {
		return true
	}
	if labelKind(name) != "" || sectionOf(name) != "" {
		return false
	}
	ts := tokenize(name)
	if len(ts) == 0 || len(ts) > 6 {
		return false
	}
	if titleLength(ts, 0) > 0 && len(ts) > 1 || ts[0].is(aGivenName) && startsUpper(name) {
		return true
	}
	if p.labels[nameKey(name)] > 1 && startsUpper(ts[len(ts)-1].text) && !p.lower[ts[0].lower] {
		return true
	}
	if len(ts) == 1 && len(ts[0].lower) >= 6 && strings.HasSuffix(ts[0].lower, "en") {
		return false // a plural or an infinitive: Parkeren, Roosters en tijden
	}
	if len(ts) == 1 && !ts[0].is(aPerson|aFunction) && !ts[0].isBody() && !ts[0].isOfficial() && p.isConcept(name) {
		return false
	}
	small := 0
	for _, t := range ts {
		if p.lower[t.lower] && !isParticle(t.lower) || nounEnding(t.lower) {
			small++
		}
	}
	return small == 0
}

// readAbbreviation learns a body by the capitals before its remarks, which may be a word in small letters ("OR"), and
// who speaks for it.
func (p *people) readAbbreviation(l label) {
	if ts := tokenize(l.role); len(ts) > 0 && ts[0].is(aGivenName) && startsUpper(l.role) && looksLikeName(l.role) {
		p.add(l.role, l.name)
		return
	}
	p.add(l.name, l.role)
}

// isConcept says whether a word is one for something that public life is about, and hardly a name: "Werkdruk".
func (p *people) isConcept(word string) bool {
	if isTrade(strings.ToLower(word)) {
		return false
	}
	found := lang.LoadConcepts().Find(lang.Read(strings.ToLower(word), p.code), p.code)
	return len(found) > 0
}

// isTrade says whether a word is one for who does some work, by its ending or as one of those that have none.
func isTrade(low string) bool {
	for _, end := range []string{"eur", "ist", "arts", "kundige", "coach", "leider", "meester", "werker", "houder", "maker",
		"bewaker", "loods", "chauffeur", "worker", "keeper", "driver", "nurse", "teacher"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	switch low {
	case "conciërge", "concierge", "kok", "kapper", "bakker", "slager", "docent", "leraar", "lerares", "agent", "arts",
		"verpleger", "imam", "dominee", "pastoor", "visboer", "huisvader", "stagiair", "stagiaire", "caretaker", "janitor",
		"cook", "chef", "doctor", "gp", "vicar", "trainee", "landlord", "publican":
		return true
	}
	return false
}

// nounEnding says whether a word ends as names do not.
func nounEnding(w string) bool {
	if len(w) < 7 {
		return false
	}
	for _, e := range []string{"ing", "ingen", "heid", "heden", "atie", "aties", "schap",
		"teit", "ment", "menten", "ness",
		"tion", "tions", "ity", "ities", "ering", "isme", "regels", "kosten", "tijden",
		"plan", "beleid", "ance", "ence"} {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
