package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// preambleUnits is how far into a file roles are still introduced.
const preambleUnits = 15

// preambleBytes is how far into one of these units they are.
const preambleBytes = 2000

// readOrganisers learns who runs and who records the sessions.
func (p *people) readOrganisers(units []unit, code lang.Code) {
	for i := range units {
		u := &units[i]
		if at := strings.IndexByte(u.text, '('); at >= 0 && (u.isHeading() && u.level < boldLine && i < preambleUnits ||
			len(u.text) < preambleBytes && strings.IndexByte(u.text[at:], ':') > 0) {
			p.readRoleBefore(u.text[at:], p.vocabulary.tokenize(u.text[at:])) // "Tafel 1 (tafelheer: Joost van Dalen)"
		}
		if u.isHeading() && u.level < boldLine || u.kind == markdown.Row {
			continue
		}
		if p.rosterLines(u) {
			for _, l := range u.raw {
				line := plain(l)
				ts := p.vocabulary.tokenize(line)
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
		ts := p.vocabulary.tokenize(withoutBrackets(part))
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

// bracketBehind is what stands between brackets right behind a name.
var bracketBehind = pattern.New(`^ ?\(([^()]{3,60})\)`)

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
		next := head(sentence[ts[end-1].end:], 100)
		if m := bracketBehind.FindStringSubmatch(next); m != nil && chairsOther(strings.ToLower(m[1])) {
			i = end - 1
			continue // "Henk (voorzitter zwemclub)"
		}
		if organisesNext(next) {
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
		if at < 0 || wordCount(head[:from+at]) > 2 {
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
	if i == 0 && len(ts) > 1 && !ts[0].stop && speechForm(ts[1].lower) {
		switch ts[0].lower {
		case "facilitator", "moderator", "gespreksleider", "begeleider", "dagvoorzitter", "notulist", "interviewer":
			return 1 // "facilitator vroeg"
		}
	}
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
	if wordCount(before) > 8 {
		return nil
	}
	ts := p.vocabulary.tokenize(before)
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

// leastCalling is how many bytes a word has at least that tells by its ending what somebody does: a
// shorter one may be a surname.
const leastCalling = 9
