package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// meant is whom a pronoun means: who spoke last, unless a form of address says that it is the one
// before.
func (n *narrator) meant(ts []token, i int) *speech {
	want := ""
	switch ts[i].lower {
	case "hij", "he":
		want = "m"
	case "she":
		want = "f"
	case "ze", "zij":
		if !pluralVerb(ts, i) {
			want = "f"
		}
	case "they":
		if who := n.lastGroup(); who != nil {
			return who
		}
	}
	if want != "" && len(n.last.names) > 1 || want != "" && gender(n.last) != want && (!n.inText ||
		gender(n.last) != "") {
		if who := n.lastNamed(want); who != nil {
			return who
		}
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

// lastGroup is the group that spoke before one of them did: "People were worried. One gentleman has stopped going.
// They'd like the old stop back." Nil when who spoke last is no such one, or there was no group.
func (n *narrator) lastGroup() *speech {
	if n.last == nil || len(n.last.names) != 1 || firstLower(n.last.names[0]) != "one" {
		return nil
	}
	for k := len(n.order) - 1; k >= 0; k-- {
		if o := &n.order[k]; len(o.names) > 1 || n.known.groupWords(o.names) && firstLower(o.names[0]) != "one" {
			return o
		}
	}
	return nil
}

// mentionReach is how many bytes before a pronoun are looked at for whom it may mean.
const mentionReach = 400

// lastNamed is the one who was named last before the clause that is read, of those who may be of a
// gender; nil when nobody was.
func (n *narrator) lastNamed(want string) *speech {
	if n.at > len(n.text) {
		return nil
	}
	before, _ := tail(n.text[:n.at], mentionReach)
	before = partCouples(before)
	ts := n.known.vocabulary.tokenize(before)
	var hit *speech
	for i := 0; i < len(ts); i++ {
		end := n.knownAt(before, ts, i)
		if end == i {
			if end, _ = nameAt(ts, i); end == i || titleLength(ts, i) == 0 {
				continue
			}
		}
		sp := n.named1(before[ts[i].start:ts[end-1].end], "")
		if g := gender(&sp); len(sp.names) == 1 && (g == "" || g == want) && !sp.organiser {
			hit = &sp
		}
		i = end - 1
	}
	return hit
}

// gender is that of the form of address of a speaker: m, f, or "" when there is none.
func gender(sp *speech) string {
	if len(sp.names) != 1 {
		return ""
	}
	return genderOf(sp.names[0])
}

// office reads "De penningmeester": somebody by what they are, the one who is known to be it if
// there
// is one.
func (n *narrator) office(clause string, ts []token, i int) (speech, int) {
	if i+1 >= len(ts) || ts[i].lower != "de" && ts[i].lower != "the" ||
		!ts[i+1].is(anOffice) {
		return speech{}, i
	}
	if who := n.known.inOffice(ts[i+1].lower); who != nil {
		sp := speech{organiser: who.organiser, member: who.member}
		n.known.join(who, &sp)
		return sp, i + 2
	}
	return speech{names: []string{clause[ts[i].start:ts[i+1].end]},
		official: ts[i+1].isOfficial()}, i + 2
}

// inOffice finds the one person whose role is an office, written in full or cut short.
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

// named1 is somebody named behind what they are: "boer Gijs".
func (n *narrator) named1(name, role string) speech {
	var sp speech
	if !n.known.knowsAs(name, &sp) {
		sp = speech{names: []string{name}, role: role}
	}
	return sp
}

// someone reads "A visiting skipper" by the verb of speech behind it, whatever the noun is.
func (n *narrator) someone(clause string, ts []token, i int) (speech, int) {
	definite := false
	switch ts[i].lower {
	case "een", "één", "a", "an", "another", "nog":
	case "de", "het", "the":
		definite = true
	default:
		return speech{}, i
	}
	if end, v := whoWas(ts, i); v > 0 && n.verbAt(ts, v) {
		return n.groupSpeech(clause[ts[i].start:ts[end-1].end]), v
	}
	for j := i + 2; j < len(ts) && j < i+5 && !ts[j-1].stop; j++ {
		if ts[j-1].text != ts[j-1].lower {
			break
		}
		if ts[j-1].is(aThing) || !noDigits(ts[j-1].text) ||
			definite && (j > i+3 || isFinite(ts[j].lower)) {
			break
		}
		if definite && j-1 == i+1 && startsUpper(ts[j-1].text) {
			break
		}
		if requires(ts, j) && !ts[j-1].is(aPerson|aFunction|anOffice|anOfficial|aGroup|anOrdinal) && !ts[j-1].isBody() {
			break
		}
		if (n.verbAt(ts, j) || closeVerb(ts, j, n.code)) && !n.verbAt(ts, j-1) {
			return n.groupSpeech(clause[ts[i].start:ts[j-1].end]), j
		}
	}
	return speech{}, i
}

// requires says whether a verb of speech at token i is one that is said of things as well: "een zebrapad vraagt om een
// besluit", "a crossing calls for a study".
func requires(ts []token, i int) bool {
	if i+1 >= len(ts) || ts[i].stop {
		return false
	}
	switch ts[i].lower {
	case "vraagt", "vroeg", "vragen", "roept", "riep":
		return ts[i+1].lower == "om" || ts[i+1].lower == "veel" || ts[i+1].lower == "vragen"
	case "calls", "called", "asks", "asked":
		return ts[i+1].lower == "for"
	}
	return false
}

// whoWas reads somebody with a clause about them between commas: "A bank nurse, who didn't want to give her name, said".
// It gives the token behind who they are, and that behind the second comma; 0 when there is no such clause.
func whoWas(ts []token, i int) (end, behind int) {
	for end = i + 2; end < len(ts) && end < i+5; end++ {
		if ts[end-1].text != ts[end-1].lower || ts[end-1].is(aThing) {
			return 0, 0
		}
		if ts[end-1].stop {
			break
		}
	}
	if end >= len(ts) {
		return 0, 0
	}
	if behind = behindRelative(ts, end); behind == end {
		return 0, 0
	}
	return end, behind
}

// behindRelative is the token behind a clause between commas that begins at token i with "who" or "die"; i when none
// does.
func behindRelative(ts []token, i int) int {
	if i == 0 || i >= len(ts) || !ts[i-1].stop || ts[i].lower != "who" && ts[i].lower != "die" {
		return i
	}
	for k := i + 1; k+1 < len(ts) && k < i+12; k++ {
		if ts[k].stop {
			return k + 1
		}
	}
	return i
}

// closeVerb says whether a verb of speech stands at token i that counts right behind its subject
// only.
func closeVerb(ts []token, i int, code lang.Code) bool {
	if !ts[i].is(aCloseDutchSaying | aCloseEnglishSaying) {
		return false
	}
	return saysAt(ts, i, words().speech[string(code)]["!"+ts[i].lower], code)
}

// pluralVerb says whether the verb next to a pronoun is a plural: "ze komen", "hebben ze".
func pluralVerb(ts []token, i int) bool {
	if ts[i].lower == "hij" || ts[i].lower == "he" || ts[i].lower == "she" {
		return false
	}
	after := i+1 < len(ts) && strings.HasSuffix(ts[i+1].lower, "en")
	return after || i > 0 && strings.HasSuffix(ts[i-1].lower, "en")
}
