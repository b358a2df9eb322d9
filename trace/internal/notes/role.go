package notes

import (
	"strings"
)

// readRole learns from a role that someone runs the session or answers for the body that asks.
func (p *people) readRole(who *person, role string) {
	if role == "" {
		return
	}
	low := strings.ToLower(role)
	if low == "clerk" || hasAnyPhrase(low, words().persons["organiser"]) && !chairsOther(low) {
		who.organiser = true
		who.member = who.member || partlyOther(low)
	}
	for phrase := range words().persons["neighbours"] {
		low = strings.ReplaceAll(low, phrase, "")
	}
	if hasAnyPhrase(low, words().persons["official"]) ||
		!who.organiser && endsOfficial(low) {
		who.official = true
	}
}

// chairsOther says whether a role is to chair or record something that is named, and no more: "voorzitter zwemclub".
// Whoever runs the session as well shows it by what they do.
func chairsOther(low string) bool {
	ts := tokenize(low)
	if len(ts) < 2 || len(ts) > 5 {
		return false
	}
	for _, t := range ts[1:] {
		if strings.HasSuffix(t.lower, "club") || strings.HasSuffix(t.lower, "vereniging") || t.lower == "association" ||
			t.lower == "society" || strings.HasSuffix(t.lower, "belang") || strings.HasSuffix(t.lower, "stichting") {
			return true
		}
	}
	return false
}

// weighOfficials takes officials for participants where they make up much of those present: in a
// working group of municipalities nobody answers for the body that asks. The same holds where nobody is listed and
// more than half of those who are named are officials.
func (p *people) weighOfficials(layouts [][]unit) {
	var all, officials, named, told int
	for _, who := range p.list {
		if who.body {
			continue
		}
		named++
		answers := who.official || who.host
		switch {
		case who.attended && answers:
			all, officials = all+1, officials+1
		case who.attended:
			all++
		case answers:
			told++
		}
	}
	for _, who := range p.list {
		who.host = who.host && !(who.organiser && who.member)
		who.official = who.official || who.host
	}
	if (officials < 2 || officials*3 < all || p.crowded(layouts)) && (all > 0 || told < 2 || told*2 <= named) {
		return
	}
	for _, who := range p.list {
		who.member = who.member || who.official && who.organiser && !endsOfficial(who.role)
		who.official = who.host
	}
}

// crowded says whether notes list people by the number or the kind beside those with a name: "most of early shift (22
// signed), Anita Rawal (HR)". Then those with names are few of those present.
func (p *people) crowded(layouts [][]unit) bool {
	for _, units := range layouts {
		for i := 0; i < len(units) && i < preambleUnits; i++ {
			at := attendedAt(units[i].text)
			if at == nil || at[0] > 0 {
				continue
			}
			for _, t := range p.vocabulary.tokenize(units[i].text[:at[1]]) {
				if numberWord(t.lower) > 4 {
					return true // "Er waren 9 ouders"
				}
			}
			for _, part := range splitNames(head(units[i].text[at[1]:], preambleBytes)) {
				ts := p.vocabulary.tokenize(withoutBrackets(part))
				if len(ts) > 2 && ts[0].is(aBarely) {
					ts = ts[1:] // "ca. 45 ouders"
				}
				if len(ts) > 1 && len(ts) < 8 && !startsUpper(ts[1].text) && (numberWord(ts[0].lower) > 4 ||
					isA(ts[0].lower, aQuantity)) {
					return true
				}
			}
		}
	}
	return false
}

// takesPart says whether a role is that of somebody who takes part: a person of some kind, or
// somebody
// of a body; not a function in an organisation.
func takesPart(role string) bool {
	for i, t := range tokenize(role) {
		body := t.isBody() && (i > 0 || !t.isOfficial())
		if t.is(aPerson) || body ||
			strings.HasSuffix(t.lower, "geleding") || strings.HasSuffix(t.lower, "lid") {
			return true
		}
	}
	return false
}

// partlyOther says whether a role holds another function than that of running or recording:
// "voorzitter, oudergeleding".
func partlyOther(low string) bool {
	for _, part := range splitNames(strings.NewReplacer("(", ",", ")", "").Replace(low)) {
		if !hasAnyPhrase(part, words().persons["organiser"]) && takesPart(part) {
			return true
		}
	}
	return false
}
