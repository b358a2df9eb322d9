package notes

import (
	"strings"
)

func (n *narrator) meant(pronoun string) *speech {
	want := ""
	switch pronoun {
	case "hij", "he":
		want = "m"
	case "she":
		want = "f"
	}
	if want != "" && gender(n.last) != "" && gender(n.last) != want &&
		(n.prev == nil || gender(n.prev) != want) {
		return nil // it is about somebody else
	}
	if want == "" || n.prev == nil || gender(n.last) == want {
		return n.last
	}
	if gender(n.prev) == want {
		return n.prev
	}
	return n.last
}

func gender(sp *speech) string {
	if len(sp.names) != 1 {
		return ""
	}
	return genderOf(sp.names[0])
}

func (n *narrator) office(clause string, ts []token, i int) (speech, int) {
	if i+1 >= len(ts) || ts[i].lower != "de" && ts[i].lower != "the" ||
		!words().persons["office"][ts[i+1].lower] {
		return speech{}, i
	}
	if who := n.known.inOffice(ts[i+1].lower); who != nil {
		sp := speech{organiser: who.organiser, member: who.member}
		n.known.join(who, &sp)
		return sp, i + 2
	}
	return speech{names: []string{clause[ts[i].start:ts[i+1].end]},
		official: officialTitle(ts[i+1].lower)}, i + 2
}

func (p *people) inOffice(office string) *person {
	var hit *person
	for _, who := range p.list {
		for _, part := range strings.FieldsFunc(strings.ToLower(who.role), func(r rune) bool {
			return r == ' ' || r == ',' || r == '.' || r == '('
		}) {
			if part != office && (len(part) < 5 || !strings.HasPrefix(office, part)) {
				continue
			}
			if hit != nil && hit != who {
				return nil
			}
			hit = who
		}
	}
	return hit
}

func (n *narrator) named1(name, role string) speech {
	var sp speech
	if !n.known.knowsAs(name, &sp) {
		sp = speech{names: []string{name}, role: role}
	}
	return sp
}

func (n *narrator) someone(clause string, ts []token, i int) (speech, int) {
	switch ts[i].lower {
	case "een", "één", "a", "an", "another", "nog":
	default:
		return speech{}, i
	}
	for j := i + 2; j < len(ts) && j < i+5 && !ts[j-1].stop; j++ {
		if ts[j-1].text != ts[j-1].lower {
			break
		}
		if n.verbAt(ts, j) && !n.verbAt(ts, j-1) {
			return n.groupSpeech(clause[ts[i].start:ts[j-1].end]), j
		}
	}
	return speech{}, i
}
