package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// Who speaks may stand behind other words than a name: the body they come from, their husband or wife,
// others who told them something.

// bodyOf says whether a subject of two words at token i is the body that somebody comes from, by the
// role in the list of who was there: "de bond" of who is "Fietsersbond afd. West", "the school".
func bodyOf(sp *speech, ts []token, i int) bool {
	if sp == nil || len(sp.names) != 1 || sp.role == "" || sp.official || sp.organiser || i+2 >= len(ts) ||
		ts[i].stop || ts[i+1].stop || !isArticle(ts[i].lower) || ts[i].lower == "een" {
		return false
	}
	noun := ts[i+1]
	if len(noun.lower) < 4 || noun.is(aPerson) {
		return false
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(sp.role), notWordRune) {
		if strings.HasSuffix(word, noun.lower) {
			return true
		}
	}
	return false
}

// ownBody is who spoke last where a subject is the body they come from.
func (n *narrator) ownBody(ts []token, i int) (speech, int) {
	if !bodyOf(n.last, ts, i) {
		return speech{}, i
	}
	sp := *n.last
	sp.meant = true
	return sp, i + 2
}

// ownBodyBehind says whether words behind a semicolon begin with the body that the speaker before it
// comes from.
func (n *narrator) ownBodyBehind(before string, ts []token) bool {
	if len(ts) < 3 || !isArticle(ts[0].lower) {
		return false
	}
	before = head(before, 100)
	words := n.known.vocabulary.tokenize(before)
	if len(words) == 0 {
		return false
	}
	sp, end := n.subject(before, words, 0)
	return end > 0 && bodyOf(&sp, ts, 0)
}

// retold says whether people without a name tell something to who spoke last, who passes it on:
// "Ouders zeggen haar dat ...", "Customers tell him that ...".
func (n *narrator) retold(ts []token, i, end, verb int) bool {
	if verb+2 >= len(ts) || n.last == nil || len(n.last.names) != 1 || n.last.organiser ||
		n.last.official || !isGroupWord(ts, i, end) {
		return false
	}
	switch ts[verb+1].lower {
	case "haar", "her":
		return gender(n.last) != "m"
	case "hem", "him":
		return gender(n.last) != "f"
	}
	return false
}

// spouse is the husband or wife of who spoke last, when the notes name one of the same surname: "Haar
// man" after mw. Visser where dhr. Visser is known.
func (n *narrator) spouse(ts []token, i int) (speech, int) {
	if i+1 >= len(ts) || ts[i].stop || !ts[i].is(aPossessive) || n.last == nil || len(n.last.names) != 1 {
		return speech{}, i
	}
	mine, theirs := "", ""
	switch ts[i].lower {
	case "haar", "her":
		mine = "f"
	case "zijn", "his":
		mine = "m"
	default:
		return speech{}, i
	}
	switch ts[i+1].lower {
	case "man", "husband", "echtgenoot":
		theirs = "m"
	case "vrouw", "wife", "echtgenote":
		theirs = "f"
	case "partner":
	default:
		return speech{}, i
	}
	if g := gender(n.last); g != "" && g != mine {
		return speech{}, i
	}
	who := n.known.namesake(n.last.names[0], theirs)
	if who == nil {
		return speech{}, i
	}
	sp := n.named1(who.name, "")
	sp.meant = true
	return sp, i + 2
}

// namesake is the one other person with the surname of a name who may be of a gender; nil when there is
// none, or more than one.
func (p *people) namesake(name, gender string) *person {
	surname := p.surname(name)
	self := p.find(name)
	if surname == "" || self == nil {
		return nil
	}
	var hit *person
	for _, i := range p.alias[nameKey(surname)] {
		who := p.list[i]
		if g := genderOf(who.name); who == self || who.body || gender != "" && g != "" && g != gender {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// surname is a name without the form of address and the first name or initials; "" when there is
// no more.
func (p *people) surname(name string) string {
	ts := p.vocabulary.tokenize(name)
	n := 0
	if len(ts) > 0 {
		n = titleLength(ts, 0)
	}
	if n == 0 || n+1 < len(ts) && (isInitials(ts[n].text) || !isParticle(ts[n].lower)) {
		n++
	}
	if n >= len(ts) {
		return ""
	}
	return name[ts[n].start:]
}

// takesSide says whether the words behind a subject say that it is for or against something.
func takesSide(ts []token, end int) bool {
	if end+2 >= len(ts) || ts[end].stop {
		return false
	}
	switch ts[end].lower {
	case "is", "was", "blijft", "bleef", "remains", "are", "were", "waren":
	default:
		return false
	}
	switch ts[end+1].lower {
	case "voor", "tegen":
		return !ts[end+1].stop && ts[end+2].lower != "het" // "voor het eerst"
	case "voorstander", "tegenstander", "against":
		return true
	case "in":
		return ts[end+2].lower == "favour"
	}
	return false
}

// hasNothing says whether the words behind a subject say that it has nothing to put in: "heeft niets,
// behalve ...".
func hasNothing(ts []token, end int) bool {
	if end+1 >= len(ts) || ts[end].stop {
		return false
	}
	switch ts[end].lower {
	case "heeft", "had", "hebben", "hadden", "has", "have":
	default:
		return false
	}
	switch ts[end+1].lower {
	case "niets", "nothing":
		return ts[end+1].stop || end+2 == len(ts) || ts[len(ts)-1].lower == "rondvraag" || ts[len(ts)-1].lower == "aob"
	}
	return false
}

// ownIdea reads "Zijn voorstel is om ...", "Her worry was that ...": a point of whoever spoke last.
func (n *narrator) ownIdea(clause string, ts []token) (attribution, bool) {
	if n.last == nil || len(ts) < 5 || !ts[1].is(anOwnIdea) {
		return attribution{}, false
	}
	switch ts[0].lower {
	case "zijn", "haar", "hun", "his", "her", "their":
	default:
		return attribution{}, false
	}
	for _, t := range ts[2:min(len(ts), 4)] {
		switch t.lower {
		case "is", "was", "luidt", "luidde", "blijft", "bleef", "zou", "remains", "would":
			return n.judge(*n.last, clause, 0), true
		}
	}
	return attribution{}, false
}

// owned reads "Tilly's stall is ...": what somebody tells of what is theirs.
func (n *narrator) owned(clause string, ts []token) (attribution, bool) {
	if a, ok := n.ownIdea(clause, ts); ok {
		return a, true
	}
	owner, ok := strings.CutSuffix(strings.ReplaceAll(ts[0].text, "’", "'"), "'s")
	if !ok || n.code != lang.EN || len(ts) < 5 || startsUpper(ts[1].text) {
		return attribution{}, false
	}
	who := n.known.find(owner)
	if who == nil || !who.attended || who.body {
		return attribution{}, false
	}
	return n.judge(n.named1(who.name, ""), clause, 0), true
}

// saysAsWell says whether a verb of speech follows on what somebody does: "regelt de papieren en zegt dat".
func (n *narrator) saysAsWell(ts []token, end int) bool {
	for j := end + 2; j < len(ts); j++ {
		if (ts[j-1].lower == "en" || ts[j-1].lower == "and") && n.verbAt(ts, j) {
			return true
		}
	}
	return false
}

// definite says whether a word points at people who are known from before.
func definite(lower string) bool { return lower == "de" || lower == "het" || lower == "the" }

// explains says whether a subject is the body that the official who spoke last answers for: "Het
// college wil ..." goes on with what an official of the municipality explains.
func (n *narrator) explains(ts []token, i, end int) bool {
	return n.last != nil && n.last.official && end == i+2 && isArticle(ts[i].lower) &&
		(ts[i+1].is(aHostGroup) || ts[i+1].isOfficial())
}

// hostPromises says whether the subject ts[i:end] is the body that asks, or its staff, and its verb that of a promise:
// "De gemeente zegt toe", "The officers promised".
func hostPromises(ts []token, i, end, verb int) bool {
	host := false
	for _, t := range ts[i:end] {
		host = host || t.is(aHostGroup) || t.isOfficial()
	}
	if !host {
		return false
	}
	switch ts[verb].lower {
	case "belooft", "beloven", "beloofde", "beloofden", "promises", "promised", "promise", "undertook", "undertakes":
		return true
	case "zegt", "zeggen", "zegde", "zegden":
		return hasToken(ts[verb+1:], "toe")
	}
	return false
}

// promisesThis says whether a clause tells no more than that what was asked is promised: "Mevrouw Douma zegt dit toe."
func promisesThis(ts []token, verb int) bool {
	if len(ts) != verb+3 || ts[len(ts)-1].lower != "toe" {
		return false
	}
	switch ts[verb].lower {
	case "zegt", "zegde", "zeggen", "zegden":
		return ts[verb+1].lower == "dit" || ts[verb+1].lower == "dat" || ts[verb+1].lower == "het"
	}
	return false
}

// whichOne says whether a word behind a subject only goes on to say which one is meant: "een collega die meekijkt".
func whichOne(lower string) bool {
	switch lower {
	case "die", "dat", "who", "that", "which":
		return true
	}
	return false
}
