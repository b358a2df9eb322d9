package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

var talkWith = pattern.New(`(?i)^(interview|gesprek|telefoongesprek|keukentafelgesprek` +
	`|in gesprek|huisbezoek|bezoek|conversation|talk|chat|` +
	`visit|phone call|call|home visit|verhaal)(\s+\d+)?\s*(met|with|aan|bij|to|van|of|:|–|-)\s*`)

// talkHead gives the words at the head of a title that call what follows a talk with somebody.
func talkHead(title string) string {
	if !mayBeTalk(title) {
		return ""
	}
	return talkWith.FindString(title)
}

// interviewee is the person a whole file is a talk with, by its title or by what stands above the first
// answer; nil when there is none.
func (r *reader) interviewee() *speech {
	if r.shape.speakers >= 3 {
		return nil
	}
	for i := range r.units {
		u := &r.units[i]
		if !u.isHeading() && !(i == 0 && r.isTitle(u)) {
			continue
		}
		m := talkHead(u.text)
		if m == "" {
			break
		}
		by := r.talkSpeaker(u.text[len(m):])
		if by != nil && r.known.groupWords(by.names) && r.shape.told > 0 {
			return nil // they speak one by one
		}
		if by != nil {
			return by
		}
		break
	}
	return r.introduced()
}

// spokenTo finds whom the talk was with in the lines above it: "Geïnterviewde: ...", "Gesproken met
// ...", "I talked to ...".
var spokenTo = pattern.New(`(?i)(?:^|[.;]\s+)(?:(?:geïnterviewde|gesprekspartner|respondent` +
	`|deelnemer|deelneemster|cliënt|bewoner|bewoonster|inwoner|participant|client|resident` +
	`|interviewee|interviewed|person interviewed):\s+|(?:gesproken met|(?:ik|we|wij) (?:sprak|spraken)` +
	`(?: met)?|(?:i|we) (?:spoke|talked) (?:to|with)|(?:i|we) interviewed)\s+)`)

// mayBeSpokenTo is what one of the words of spokenTo holds.
func mayBeSpokenTo(low string) bool {
	for _, part := range []string{"interview", "respondent", "gesprekspartner", "sprak", "gesproken",
		"spoke ", "talked ", "deelne", "cliënt:", "bewoner:", "bewoonster:",
		"inwoner:", "participant:", "client:", "resident:"} {
		if strings.Contains(low, part) {
			return true
		}
	}
	return false
}

// introduced is the only person whom the lines above the first answer say the talk was with.
func (r *reader) introduced() *speech {
	for i := range r.units {
		u := &r.units[i]
		if i >= introUnits || u.isItem() || len(u.cells) > 0 {
			return nil
		}
		text := head(u.text, preambleBytes)
		var m []int
		if mayBeSpokenTo(strings.ToLower(text)) {
			m = spokenTo.FindStringIndex(text)
		}
		if m == nil {
			if !u.isHeading() && r.tellsOf(u) {
				return nil // others were spoken to before
			}
			continue
		}
		rest := text[m[1]:]
		ts := r.known.vocabulary.tokenize(head(rest, 80))
		if len(ts) == 0 {
			return nil
		}
		end, _ := nameAt(ts, 0)
		if end == 0 || end < len(ts) && !ts[end-1].stop && joinAt(rest[ts[end].start:]) != "" ||
			strings.HasPrefix(strings.TrimLeft(withoutBrackets(rest[ts[end-1].end:]), " ,"), "en ") ||
			strings.Contains(head(rest, 120), ") en ") || strings.Contains(head(rest, 120), ") and ") {
			return nil // there are more of them
		}
		sp, ok := r.known.speakers(rest[ts[0].start:ts[end-1].end], "", true)
		if !ok || sp.organiser || len(sp.names) != 1 {
			return nil
		}
		return &sp
	}
	return nil
}

// introUnits is how many lines may stand above the first answer.
const introUnits = 5

// calledByLetter is whom a talk is with when a label is the first letter, or letters, of the name: "J:" below
// "Interview with Joan P."; nil when the label is no such thing.
func (r *reader) calledByLetter(name string) *speech {
	by := r.under()
	if by == nil || len(by.names) != 1 || by.organiser || !isInitials(name) {
		return nil
	}
	if who := r.known.find(name); who != nil && (who.attended || who.organiser || who.name != name) {
		return nil
	}
	if !strings.HasPrefix(initialsIn(withoutTitle(by.names[0])), strings.ReplaceAll(name, ".", "")) {
		return nil
	}
	return by
}

// withoutTitle leaves the form of address out of a name.
func withoutTitle(name string) string {
	ts := tokenize(name)
	if n := titleLength(ts, 0); n > 0 && n < len(ts) {
		return name[ts[n].start:]
	}
	return name
}

// readTalks learns whom talks were with by their titles: "Interview: Halina (steward) and Reece
// (apprentice)".
func (p *people) readTalks(units []unit) {
	for i := range units {
		u := &units[i]
		if !u.isHeading() {
			continue
		}
		m := talkHead(headingTitle(u.text))
		if m == "" {
			continue
		}
		list := headingTitle(u.text)[len(m):]
		if !joinsNames(list) {
			continue
		}
		for _, part := range splitNames(list) {
			name, role := nameAndRole(part)
			if ts := p.vocabulary.tokenize(name); len(ts) > 1 && ts[0].is(aFunction) && !startsUpper(ts[0].text) {
				name = name[ts[1].start:] // "wethouder Terpstra" is called Terpstra
			}
			if ts := p.vocabulary.tokenize(name); p.looksLikeName(name) && len(ts) < 4 && p.mayName(name) {
				who := p.add(name, role)
				p.readRole(who, role)
			}
		}
	}
}

// talkSpeaker reads the person from the rest of such a title: "mevrouw Jansen (74), 12 maart", "mevrouw
// J. (58), zorgt voor haar man".
func (r *reader) talkSpeaker(rest string) *speech {
	name, tail, _ := strings.Cut(rest, ",")
	role := ""
	if m := roleBehind(name); m != nil && strings.HasSuffix(name, ")") {
		name, role = m[1], m[2]
	} else if m := roleBehind(rest); m != nil {
		name, role = m[1], m[2]
		name, tail, _ = strings.Cut(name, ",")
	}
	name = strings.TrimSpace(name)
	if tail = strings.TrimSpace(tail); role == "" && !dayMonth.MatchString(tail) {
		role = tail
	}
	if !r.known.looksLikeName(name) && !r.known.isGroup(name) {
		return nil
	}
	sp, ok := r.known.speakers(name, role, true)
	if !ok || sp.organiser {
		return nil
	}
	return &sp
}
