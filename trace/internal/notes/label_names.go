package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/pattern"
)

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
			if p.looksLikeName(name) && (p.mayName(name) || (l.timed || roleTells(l)) && !p.lower[strings.ToLower(name)]) {
				p.readRole(p.add(name, l.role), l.role)
			}
		}
	}
}

// readQuoted learns who is quoted below a line that says no more than a name and what somebody is: "Denzil
// Hocking, crabber:". A topic has no quotation below it.
func (p *people) readQuoted(u *unit, l label, next *unit) bool {
	name, role, ok := strings.Cut(l.name, ", ")
	if !ok || startsUpper(role) || hasDigit(role) || u.after(l.end) != "" || !quoteFirst(next.text) ||
		!p.looksLikeName(name) {
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
		!startsUpper(l.role) || !p.looksLikeName(l.name) {
		return false
	}
	who := p.add(l.role, "")
	who.called = true
	p.rename(l.name, who)
	return true
}

// lettered1 is a participant who goes by a letter.
var lettered1 = pattern.New(`^(Deelnemer|Deelneemster|Participant|Respondent|Bewoner` +
	`|Resident|Spreker|` +
	`Speaker|Persoon|Person) (\p{Lu})$`)

// roleTells says whether a label names its speaker's function between brackets, as topics hardly
// do.
func roleTells(l label) bool {
	return l.role != "" && !isTally(l.role) && l.kind == "" &&
		wordCount(l.role) <= 5
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
	ts := p.vocabulary.tokenize(name)
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
	ts := p.vocabulary.tokenize(l.role)
	if len(ts) > 0 && ts[0].is(aGivenName) && startsUpper(l.role) && p.looksLikeName(l.role) {
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
	for _, end := range []string{"eur", "ist", "arts", "kundige",
		"coach", "leider", "meester", "werker", "houder", "maker",
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
