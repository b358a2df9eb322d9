package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// groupWords says whether who speaks is people without a name.
func (p *people) groupWords(names []string) bool { return len(names) == 1 && p.isGroup(names[0]) }

// isAnonymous says whether a label says that nobody is named.
func isAnonymous(name string) bool {
	low := strings.ToLower(name)
	if strings.Contains(low, "•") && hasDigit(low) {
		return true // a number of which an app shows a few digits only
	}
	switch low {
	case "meerdere", "meerderen", "diverse", "diversen", "div.":
		return true
	}
	if words().reactions["unnamed"].in(low) || words().persons["anonymous"][low] {
		return true
	}
	ts := tokenize(low)
	if len(ts) == 0 {
		return true
	}
	if ts[0].lower == "unknown" || ts[0].lower == "onbekend" || ts[0].lower == "onbekende" ||
		ts[0].lower == "unidentified" {
		return true // "unknown man" in a transcript tells of a voice, not who it was
	}
	return ts[0].is(anAnonymous) && !fromSomewhere(low) && (len(ts) == 1 ||
		!ts[1].is(aPerson))
}

// oneMore says whether somebody is only counted behind others: "A fifth asked for ...".
func oneMore(low string) bool {
	ts := tokenize(low)
	return len(ts) == 2 && ts[1].is(anOrdinal) && (ts[0].lower == "a" || ts[0].lower == "een")
}

// fromSomewhere says whether somebody without a name is told apart by where they belong: "iemand
// van de expeditie".
func fromSomewhere(low string) bool {
	for _, from := range []string{"iemand van ", "iemand uit ", "someone from ", "somebody from "} {
		if len(low) > len(from) && strings.HasPrefix(low, from) {
			return true
		}
	}
	return false
}

// isGroup says whether a name is that of people without a name. Every name is looked at once: those who
// speak come back line after line.
func (p *people) isGroup(name string) bool {
	group, ok := p.groups[name]
	if !ok {
		group = isGroup(name)
		p.groups[name] = group
	}
	return group
}

// isGroup says whether a label names people without a name: several, all five drivers, tafel 3.
func isGroup(name string) bool {
	low := strings.ToLower(name)
	ts := tokenize(low)
	if len(ts) == 0 || len(ts) > 9 || isAddressed(name, low) {
		return false
	}
	sets := words().persons
	for i, t := range ts {
		if isFinite(t.lower) || i > 1 && i < len(ts)-1 && speechForm(t.lower) {
			return false
		}
	}
	if _, at := doorLabel(low + ": "); at {
		return true
	}
	if len(ts) > 5 && !hasPlaceWord(ts) {
		return false
	}
	first := ts[0].lower
	if holdsFunction(name) {
		return false
	}
	if fromSomewhere(low) || titledFrom(name) {
		return true
	}
	if sets["group"][first] || len(ts) > 1 && sets["group"][first+" "+ts[1].lower] ||
		low == "show of hands" ||
		strings.HasPrefix(low, "show of hands") {
		return len(ts) <= 8
	}
	if len(ts) == 2 {
		switch ts[1].lower {
		case "notes", "talk", "discussion", "verslag", "aantekeningen", "gesprek", "overleg":
			return false // "Table notes"
		}
	}
	if len(ts) == 1 && sets["function"][first] {
		return true
	}
	lead := sets["determiner"][first] || strings.Trim(first, "0123456789") == ""
	for i, t := range ts {
		if sets["person"][t.lower] && (lead || i == 0 || len(ts) <= 3) {
			return true
		}
		if t.isBody() && (i == 0 || lead && i == 1) && len(ts) > 1 && len(ts) <= 5 {
			return true
		}
	}
	return false
}

// holdsFunction says whether a name is that of one member of something: "Lid Van Beek", "Commissielid De Wit". Most
// other functions are looked for as groups are, since a street may stand behind "Bewoner".
func holdsFunction(name string) bool {
	ts := tokenize(name)
	if len(ts) < 2 || !strings.HasSuffix(ts[0].lower, "lid") || !ts[0].is(aFunction) || hasDigit(name) {
		return false
	}
	last := ts[len(ts)-1]
	for _, t := range ts[1 : len(ts)-1] {
		if !isParticle(t.lower) && !startsUpper(t.text) {
			return false
		}
	}
	return startsUpper(last.text) && !endsAsStreet(last) && !last.is(aSpot)
}

// hasPlaceWord says whether a preposition stands in a name: "two women from the new estate".
func hasPlaceWord(ts []token) bool {
	for _, t := range ts[1:] {
		if t.lower != "de" && t.lower != "het" && t.lower != "the" && placeWord(t.lower) ||
			t.lower == "met" || t.lower == "with" {
			return true
		}
	}
	return false
}

// peopleCount reads how many people a group is: "41 of the 60 postcards", "all five drivers".
func peopleCount(name string) (int, string) {
	if ts := tokenize(head(name, 40)); len(ts) > 1 && ts[0].isBody() && ts[1].text[0]-'0' < 10 {
		return 0, "" // "groep 6 van De Wilgenhof"
	}
	if m := ofTotal.FindStringSubmatchIndex(name); m != nil && m[0] < 12 {
		return countIn(name)
	}
	for i, t := range tokenize(name) {
		if i > 1 || i == 1 && !isA(tokenize(name)[0].lower, aDeterminer) {
			break
		}
		if n := numberWord(t.lower); n > 1 && n < 1000 {
			return n, t.text
		}
	}
	return 0, ""
}

// groupName drops how a group said it: "all, loudly" is all.
func groupName(name string) string {
	if m := tableOf.FindString(name); m != "" && areSeveral(name[len(m):]) {
		return name[len(m):] // "TABLE 1 ward nurses"
	}
	head, tail, ok := strings.Cut(name, ",")
	lead, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(head)), " ")
	if ok && isA(lead, aGroup) && wordCount(head) <= 3 && tail != "" {
		return strings.TrimSpace(head)
	}
	return name
}

// onFlap is what people wrote on, before whose it is: "Flap tafel 2".
var onFlap = pattern.New(`(?i)^(?:flap|flip-?over|flip ?chart|poster|vel|bord|board|sheet|notes?` +
	`|aantekeningen)(?: van| of| from)? `)

// offFlap leaves out of a title what a group wrote on.
func (p *people) offFlap(title string) string {
	if m := onFlap.FindString(title); m != "" && (p.isGroup(title[len(m):]) || someTable.MatchString(title[len(m):])) {
		return title[len(m):]
	}
	return title
}

// tableOf is the number of a table before who sits there.
var tableOf = pattern.New(`(?i)^(?:tafel|table) \d{1,2}(?: ?[:–-])? `)

// areSeveral says whether a few words name people by what they are, more than one of them: "carers and patients".
func areSeveral(words string) bool {
	ts := tokenize(words)
	if len(ts) == 0 || len(ts) > 6 {
		return false
	}
	last := ts[len(ts)-1]
	return last.is(aPerson|aFunction) && (strings.HasSuffix(last.lower, "s") || strings.HasSuffix(last.lower, "en"))
}

// someTable is one of several tables or groups.
var someTable = pattern.New(`(?i)^(?:tafel|groep|table|group|team|klas|class) (?:\d{1,2}|\p{L})$`)

// titledFrom says whether a label is a form of address with where somebody is from in place of a name: "mevrouw van de
// bloemenwinkel", "meneer uit de Kerkstraat". "Mevrouw van de Berg" is called so.
func titledFrom(name string) bool {
	ts := tokenize(name)
	if len(ts) < 3 || len(ts) > 7 || !ts[0].is(aTitle|aPointedTitle) {
		return false
	}
	switch ts[1].lower {
	case "uit", "met", "op", "from", "with", "at", "in":
		return true
	case "van", "of", "bij":
		for _, t := range ts[2:] {
			if startsUpper(t.text) {
				return false
			}
		}
		return true
	}
	return false
}
