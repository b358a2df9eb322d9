package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// hostFrom finds an office before names in a list of who was there: "namens de gemeente Tom Bos en
// Lieke Smeets", "from the council Ann Hay".
var hostFrom = pattern.New(`(?i:namens|vanuit|van|from|for) (?:(?i:de|het|the) )?` +
	`(\p{Ll}[\p{L}-]+) ` +
	`(\p{Lu}[\p{L}'’.-]+(?:(?: en| and| &)? (?:\p{Ll}{2,3} )*\p{Lu}[\p{L}'’.-]+)*)`)

// hostLabel finds the labels within a list of who was there: "Drivers: ...", "From the County:
// ...".
var hostLabel = pattern.New(`(?:^|[.;,]\s+|\n)` +
	`((?:\p{Lu}|vanuit|namens|from)[\p{L}&'’ ]{1,40})` +
	`(?: (?:waren|was|were|zijn|zaten)[^:,.]{0,20})?:\s`)

// readHosts learns from the labels in the lines at the top of a note who stands for the body that
// asks: "Officers: Helen Strand, Imran K. Drivers: 16".
func (p *people) readHosts(text string) {
	for _, m := range hostFrom.FindAllStringSubmatch(text, -1) {
		low := strings.ToLower(m[1])
		if isA(low, aHostGroup) || officialWord(low) {
			p.readHostNames(m[2])
		}
	}
	if strings.IndexByte(text, ':') < 0 {
		return
	}
	spans := hostLabel.FindAllStringSubmatchIndex(text, -1)
	for i, m := range spans {
		if !hostGroup(text[m[2]:m[3]]) {
			continue
		}
		end := len(text)
		if i+1 < len(spans) {
			end = spans[i+1][0]
		}
		for _, sentence := range rosterSentences(partCouples(text[m[1]:end])) {
			p.readHostNames(sentence)
			break
		}
	}
}

// readHostNames takes the names of a list for people who stand for the body that asks.
func (p *people) readHostNames(list string) {
	for _, part := range splitNames(list) {
		bare := withoutBrackets(part)
		ts := p.vocabulary.tokenize(bare)
		for i := 0; i < len(ts); i++ {
			end, _ := nameAt(ts, i)
			if end == i {
				continue
			}
			if name := bare[ts[i].start:ts[end-1].end]; noDigits(name) && !ts[i].isBody() {
				who := p.add(name, "")
				who.attended, who.host = true, true
			}
			break
		}
	}
}

// hostTail is what may stand behind the name of a group to say that it was there.
var hostTail = pattern.New(
	`(?i)( (waren|was|were|zijn|is)( er| erbij| aanwezig| there| present)*| aanwezig| present)$`)

// hostGroup says whether a label names those who stand for the body that asks: an office, or
// whoever people came from when that is no kind of participant.
func hostGroup(label string) bool {
	ts := tokenize(hostTail.ReplaceAllString(label, ""))
	if len(ts) == 0 || len(ts) > 5 {
		return false
	}
	if of := ts[0].lower; of == "observers" || of == "waarnemers" {
		return true
	}
	for _, t := range ts {
		if t.is(aPerson) && !t.is(aHostGroup) {
			return false
		}
	}
	if isA(strings.ToLower(label), aHostGroup) || onlyHosts(ts) {
		return true
	}
	for i, t := range ts[:len(ts)-1] {
		if i > 0 && t.is(aFrom) && ts[i+1].is(aHostGroup) {
			return true
		}
	}
	return ts[0].is(aFrom) && len(ts) > 1 &&
		(ts[len(ts)-1].is(aHostGroup) ||
			ts[len(ts)-1].isOfficial() || startsUpper(ts[len(ts)-1].text))
}

// onlyHosts says whether words name nothing but offices of the body that asks: "College en ambtelijk",
// "Griffie en verslag".
func onlyHosts(ts []token) bool {
	for i, t := range ts {
		if joinAt(t.lower+" ") != "" {
			continue
		}
		if !t.is(aHostGroup) && !t.isOfficial() && (i == 0 || labelKind(t.text) == "") {
			return false
		}
	}
	return true
}

// readHostUnits reads the lines at the top of a note for who stands for the body that asks.
func (p *people) readHostUnits(units []unit) {
	for i := range units {
		if i < preambleUnits && !units[i].isHeading() {
			for _, l := range units[i].raw {
				p.readHosts(head(plain(l), preambleBytes))
				p.readNamedOfficials(head(plain(l), preambleBytes))
			}
		}
	}
}

// readBench takes those who sit beside the chair, by the same office before their names, for the body that
// asks, where the public is counted: "Cllr Moss (Chair), Cllr Reed, 22 members of the public".
func (p *people) readBench(layouts [][]unit) {
	public := false
	for _, units := range layouts {
		for i := 0; i < len(units) && i < preambleUnits; i++ {
			low := strings.ToLower(head(units[i].text, preambleBytes))
			public = public || hasDigit(low) && words().narration["public"].in(low) || words().narration["hearing"].in(low)
		}
	}
	if !public {
		return
	}
	for _, units := range layouts {
		p.readSeats(units)
	}
	for _, chair := range p.list {
		if !chair.organiser || !chair.attended || chair.seat == "" {
			continue
		}
		for _, who := range p.list {
			who.host = who.host || who != chair && who.attended && !who.organiser &&
				who.seat == chair.seat
		}
	}
}

// readSeats takes those who are listed by their seat at the top of a hearing for people of the body that
// hears: "Raadsleden: mw. Kloosterman, dhr. Van Rhee".
func (p *people) readSeats(units []unit) {
	for i := 0; i < len(units) && i < preambleUnits; i++ {
		for _, raw := range units[i].raw {
			if l, ok := colonLabel(plain(head(raw, preambleBytes))); ok && words().persons["seats"][firstLower(l.name)] {
				p.readHostNames(plain(head(raw, preambleBytes))[l.end:])
			}
		}
	}
}

// seatBefore is the seat in a council that stands before the name at token i; "" for none.
func seatBefore(ts []token, i int) string {
	if i == 0 || ts[i-1].stop {
		return ""
	}
	return seatIn(ts[i-1].lower)
}

// seatIn is the seat in a council that a word says somebody holds; "" for none.
func seatIn(lower string) string {
	switch seat := strings.TrimSuffix(lower, "."); seat {
	case "cllr", "councillor", "raadslid", "commissielid", "alderman":
		return seat
	}
	return ""
}

// officialsNamed finds names between brackets behind a phrase.
var officialsNamed = pattern.New(`([\p{L} ’'-]{4,60}) \(([^()]{3,80})\)`)

// readNamedOfficials learns from "Two engineers from the Agency (Phil Grant and Noor)": an office,
// and who holds it between brackets.
func (p *people) readNamedOfficials(text string) {
	if !strings.Contains(text, " (") {
		return
	}
	for _, m := range officialsNamed.FindAllStringSubmatch(text, -1) {
		office := false
		for _, t := range p.vocabulary.tokenize(m[1]) {
			office = office || t.isOfficial()
		}
		if !office {
			continue
		}
		for _, part := range splitNames(m[2]) {
			if ts := p.vocabulary.tokenize(part); p.looksLikeName(part) && (startsUpper(part) || titleLength(ts, 0) > 0) {
				p.add(part, "").host = true
			}
		}
	}
}

// officialWord says whether a word is an office of the body that asks: in the list, or ending as
// those do ("gebiedsmakelaar", "omgevingsmanager").
func officialWord(lower string) bool {
	return isA(lower, anOfficial) || officialEnding(lower)
}

// officialEnding says whether a word ends as the offices of the body that asks do.
func officialEnding(lower string) bool {
	if strings.HasPrefix(lower, "team") {
		return false
	}
	for _, end := range words().officeEnds {
		if len(lower) > len(end) && strings.HasSuffix(lower, end) {
			return true
		}
	}
	return false
}

// isOfficial is officialWord for a token, which knows its lists.
func (t token) isOfficial() bool { return t.is(anOfficial) || officialEnding(t.lower) }

// endsOfficial says whether a word of a role is an office by its ending.
func endsOfficial(role string) bool {
	for _, t := range tokenize(role) {
		if t.isOfficial() && !t.is(anOfficial) {
			return true
		}
	}
	return false
}
