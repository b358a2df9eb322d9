package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// speechAt says whether a verb of speech stands at token i, with the word that must follow it.
func speechAt(ts []token, i int, code lang.Code) bool {
	if i >= len(ts) || !ts[i].is(sayings(code)) || ts[i].lower == "vroeg" && i > 0 && earlyAfter(ts[i-1].lower) {
		return false
	}
	if seesSomething(ts, i) {
		return false
	}
	return saysAt(ts, i, words().speech[string(code)][ts[i].lower], code)
}

// seesSomething says whether a verb of seeing stands at token i with what is seen behind it: "de buurt ziet je".
func seesSomething(ts []token, i int) bool {
	switch ts[i].lower {
	case "ziet", "zien", "zag", "zagen":
	default:
		return false
	}
	if i+1 >= len(ts) {
		return false
	}
	switch ts[i+1].lower {
	case "je", "jou", "u", "ons", "hem", "elkaar", "alles", "niets", "niemand", "iedereen":
		return true
	}
	return false
}

// earlyAfter says whether "vroeg" behind a word tells of the time and not of somebody who asked: "te vroeg".
func earlyAfter(lower string) bool {
	switch lower {
	case "te", "zo", "heel", "erg", "al", "vrij", "even", "hoe", "morgens", "ochtends", "uur", "weer", "veel", "net",
		"lekker", "goed", "morgen", "vandaag", "jaar":
		return true
	}
	return false
}

// sayings are the verbs of speech of a language.
func sayings(code lang.Code) class {
	switch code {
	case lang.NL:
		return aDutchSaying
	case lang.EN:
		return anEnglishSaying
	}
	return 0
}

// particleReach is how many words behind a verb the word may stand that belongs to it ("geeft ...
// aan").
const particleReach = 60

// saysAt says whether one of the words that must follow a verb of speech does so.
func saysAt(ts []token, i int, needed []string, code lang.Code) bool {
	for _, after := range needed {
		if after == "" || after != "met" && after != "in" && code == lang.NL && verbLast(ts, i, after) {
			return true
		}
		for j, t := range ts[i+1 : min(len(ts), i+particleReach)] {
			if after == "in" && t.lower == after && !clauseEnds(ts, i+1+j) {
				continue
			}
			if t.lower == after || strings.HasSuffix(t.lower, after) && code == lang.NL &&
				len(t.lower) <= len(after)+4 {
				return true
			}
		}
	}
	return false
}

// verbLast says whether a verb stands behind the word that belongs to it, as in a subordinate clause: "terwijl Jelle er
// vooral op wijst dat".
func verbLast(ts []token, i int, particle string) bool {
	if i == 0 || i+1 >= len(ts) || ts[i-1].lower != particle || ts[i-1].stop || ts[i].stop {
		return false
	}
	switch ts[i+1].lower {
	case "dat", "of", "hoe", "waarom":
		return true
	}
	return false
}

// clauseEnds says whether a clause ends behind token i: a full stop or comma, or a word that opens
// the next one.
func clauseEnds(ts []token, i int) bool {
	if ts[i].stop || i+1 >= len(ts) {
		return true
	}
	switch ts[i+1].lower {
	case "dat", "of", "om", "hoe", "waarom", "en", "omdat", "want":
		return true
	}
	return false
}

func (n *narrator) verbAt(ts []token, i int) bool { return speechAt(ts, i, n.code) }

// verbReach is how many words may stand between a subject and its verb of speech: "Meneer Van
// Houten van de flat aan het plein merkt op".
const verbReach = 9

// verbNear finds the verb of speech of a subject that ends before token i; -1 when there is none.
func (n *narrator) verbNear(ts []token, i int) int {
	i = pastNames(ts, behindRelative(ts, i))
	for v := i; v < len(ts) && v < i+verbReach; v++ {
		if n.verbAt(ts, v) || (v == i || v == i+1 && setsOff(ts[i].lower)) && closeVerb(ts, v, n.code) {
			return v
		}
		if v > i && ts[v-1].stop && !goesOn(ts, v) && ts[v].lower != "en" && ts[v].lower != "and" {
			// Past a comma only an aside or an apposition can come before the verb.
			if v > i+5 {
				return -1
			}
		}
		if isFinite(ts[v].lower) {
			return n.second(ts, v)
		}
	}
	return -1
}

// setsOff says whether a word between a subject and its verb sets off one from the other: "Hester daarentegen vond".
func setsOff(lower string) bool {
	switch lower {
	case "daarentegen", "echter", "zelf", "juist", "however", "himself", "herself", "themselves":
		return true
	}
	return false
}

// goesOn reads a unit as part of the turn before it, if it is.
func goesOn(ts []token, v int) bool {
	return startsUpper(ts[v].text) || strings.Trim(ts[v].text, "0123456789") == ""
}

// isFinite says whether a word is a finite verb of the everyday kind; the verb of speech may come
// in its train: "knikt daarbij en vertelt dat", "was clear that".
func isFinite(w string) bool {
	switch w {
	case "is", "was", "zijn", "waren", "heeft", "hebben", "had", "hadden", "wordt", "worden",
		"werd", "kan", "kunnen", "kon",
		"moet", "moeten", "moest", "gaat", "gaan", "ging", "komt", "komen", "kwam", "staat",
		"staan", "krijgt", "krijgen", "kreeg",
		"can't", "won't", "doesn't", "didn't", "isn't", "wasn't", "hasn't", "haven't", "couldn't",
		"wouldn't", "don't", "hadn't", "aren't", "weren't",
		"knikt", "loopt", "zit", "doet", "mag", "zou", "zal", "ligt", "has", "have", "can",
		"could", "does", "did",
		"do", "went", "goes", "got", "gets", "nodded", "came", "comes", "had to", "must",
		"should", "will":
		return true
	}
	return false
}

// second finds a verb of speech joined by "en" or "and" to the first verb of a sentence.
func (n *narrator) second(ts []token, v int) int {
	for w := v + 1; w+1 < len(ts) && w < v+9; w++ {
		if (ts[w].lower == "en" || ts[w].lower == "and") && n.verbAt(ts, w+1) {
			return v
		}
	}
	return -1
}

// subject reads who a clause is about from token i: names, a pronoun, people without a name. It
// gives the token after it; i when there is none.
func (n *narrator) subject(clause string, ts []token, i int) (speech, int) {
	if i >= len(ts) {
		return speech{}, i
	}
	if sp, end := n.both(ts, i); end > i {
		return sp, end
	}
	if sp, end := n.ownBody(ts, i); end > i {
		return sp, end
	}
	if sp, end := n.spouse(ts, i); end > i {
		return sp, end
	}
	if end := relativeAt(ts, i); end > i {
		return speech{names: []string{clause[ts[i].start:ts[end-1].end]}}, end
	}
	var sp speech
	j, organisers := i, 0
	for j < len(ts) {
		end, who := n.one(clause, ts, j)
		if end == j {
			break
		}
		if who == nil {
			who = &speech{}
		}
		sp.names = append(sp.names, who.names...)
		sp.official = sp.official || who.official
		sp.member = sp.member || who.member
		if who.organiser {
			organisers += len(who.names)
		}
		if sp.role == "" {
			sp.role = who.role
		}
		j = end
		if j+1 >= len(ts) || ts[j].lower != "en" && ts[j].lower != "and" && !(ts[j-1].stop &&
			clause[ts[j-1].end] == ',' && n.listGoesOn(clause, ts, j)) {
			break
		}
		if ts[j].lower == "en" || ts[j].lower == "and" {
			if next, _ := n.one(clause, ts, j+1); next == j+1 {
				break
			}
			j++
		}
	}
	if j == i {
		return n.crowd(clause, ts, i)
	}
	sp.organiser = organisers > 0 && organisers == len(sp.names)
	return sp, j
}

// listGoesOn says whether a comma behind a name goes on to another name and then "en".
func (n *narrator) listGoesOn(clause string, ts []token, j int) bool {
	end, _ := n.one(clause, ts, j)
	if end == j || end >= len(ts) {
		return false
	}
	if ts[end].lower == "en" || ts[end].lower == "and" {
		return true
	}
	if !ts[end-1].stop {
		return false
	}
	next, _ := n.one(clause, ts, end) // not a verb: "Mr Root, Beach Road, asked"
	return next > end
}

// one reads a single name or pronoun.
func (n *narrator) one(clause string, ts []token, i int) (int, *speech) {
	if isPronoun(ts[i].lower) {
		if n.last == nil {
			return i + 1, &speech{}
		}
		if who := n.meant(ts, i); who != nil {
			return i + 1, who
		}
		return i, nil
	}
	if n.bareTitle(ts, i) {
		return i + 1, n.last
	}
	if end := otherChair(ts, i); end > i {
		return end, &speech{names: []string{clause[ts[i].start:ts[end-1].end]}}
	}
	if end := functionAt(ts, i); end > i && n.known.isOrganiser(clause[ts[i].start:ts[end-1].end]) {
		return end, &speech{names: []string{clause[ts[i].start:ts[end-1].end]}, organiser: true}
	}
	if end := n.knownAt(clause, ts, i); end > i {
		var sp speech
		n.known.knowsAs(clause[ts[i].start:ts[end-1].end], &sp)
		return end, &sp
	}
	if ts[i].is(aFunction) && !ts[i].stop && i+1 < len(ts) {
		if end := n.knownAt(clause, ts, i+1); end > i+1 {
			var sp speech
			n.known.knowsAs(clause[ts[i+1].start:ts[end-1].end], &sp)
			return end, &sp
		}
	}
	end, titled := nameAt(ts, i)
	if end == i {
		return i, nil
	}
	name := dropFunction(ts[i:end], clause[ts[i].start:ts[end-1].end])
	var sp speech
	switch {
	case n.known.knowsAs(name, &sp):
	case titled || n.known.mayName(name) && (wordCount(name) > 1 ||
		n.verbNear(ts, end) == end || onOtherSide(ts, end) || ts[i].is(aGivenName) && (n.verbNear(ts, end) > 0 ||
		end == i+1 && i == 0 && (n.doesAt(ts, end) ||
			end < len(ts) && !ts[i].stop && (ts[end].lower == "and" || ts[end].lower == "en") &&
				end+1 < len(ts) && startsUpper(ts[end+1].text))) ||
		i > 0 && (ts[i-1].lower == "aldus" || n.verbAt(ts, i-1) ||
			i > 1 && ts[i-1].lower == "to" && ts[i-2].lower == "according") ||
		i > 1 && (ts[i-1].lower == "en" || ts[i-1].lower == "and") && startsUpper(ts[i-2].text) &&
			!ts[i].isBody()):
		sp.names = []string{name}
	case end == i+1 && ts[i].isBody() && n.verbNear(ts, end) == end,
		end > i+1 && ts[i].isBody() && n.verbNear(ts, end) >= 0:
		sp.names = []string{name}
	default:
		return i, nil
	}
	sp.official = sp.official || ts[i].isOfficial()
	return end, &sp
}

// wordsFrom is how many words a known name has at most that begins with a word; 0 when none does.
func (p *people) wordsFrom(lower string) int {
	if n := p.heads[lower]; n > 0 {
		return n + 1
	}
	if len(lower) < 9 && (isA(lower, aTitle) || isParticle(lower) ||
		strings.HasSuffix(lower, ".") || lower == "the" || p.heads[nameKey(lower)] > 0) {
		return 5
	}
	return 0
}

// knownAt reads the longest known name from a capitalised token; it knows "Van Houten" at the head
// of a sentence, where "Van" alone may be any word.
func (n *narrator) knownAt(clause string, ts []token, i int) int {
	most := 0
	if i >= len(ts) {
		return i
	}
	if startsUpper(ts[i].text) {
		most = n.known.wordsFrom(ts[i].lower)
	}
	for end := min(i+min(most, 5), len(ts)); end > i; end-- {
		if end == i+1 && ts[i].is(aCommonWord) && !allCapitals(ts[i].text) && !n.calledCommonly(ts, i) {
			return i
		}
		if n.known.find(clause[ts[i].start:ts[end-1].end]) != nil && !stopsWithin(ts[i:end-1]) {
			return end
		}
	}
	return i
}

// opener is who is known and named by the first words of a text, and the word behind that name; nil for nobody.
func (n *narrator) opener(text string, ts []token) (who *person, end int) {
	if end = n.knownAt(text, ts, 0); end == 0 {
		return nil, 0
	}
	return n.known.find(text[ts[0].start:ts[end-1].end]), end
}

func stopsWithin(ts []token) bool {
	for _, t := range ts {
		if t.stop {
			return true
		}
	}
	return false
}

func isPronoun(lower string) bool {
	switch lower {
	case "hij", "zij", "ze", "he", "she", "they":
		return true
	}
	return false
}

func startsUpperName(s string, first bool) bool { return startsUpper(s) && !first }

// calledCommonly says whether a common word with a capital is the name of somebody in the
// attendance list after all ("Wil heeft ...", "Door wil ..."): a verb stands behind it.
func (n *narrator) calledCommonly(ts []token, i int) bool {
	who := n.known.find(ts[i].text)
	if who == nil || !who.attended || isInitials(strings.ToUpper(ts[i].text)) && len(ts[i].text) < 4 &&
		!strings.EqualFold(ts[i].text, head(who.name, len(ts[i].text))) {
		return false // "It" is not Iris Tunnard, who goes by IT
	}
	return i > 0 && !ts[i-1].stop || i+1 < len(ts) && !ts[i].stop &&
		(n.verbAt(ts, i+1) || isFinite(ts[i+1].lower))
}

// otherChair reads who runs something else than the session: "de voorzitter van de hockey". It gives the token behind
// it, i for nobody.
func otherChair(ts []token, i int) int {
	end := functionAt(ts, i)
	if end == i || end+1 >= len(ts) || ts[end-1].stop || ts[end].lower != "van" && ts[end].lower != "of" {
		return i
	}
	of := end + 1
	if isArticle(ts[of].lower) && of+1 < len(ts) {
		of++
	}
	switch ts[of].lower {
	case "avond", "bijeenkomst", "vergadering", "sessie", "meeting", "session", "evening", "middag", "dag", "day":
		return i
	}
	if ts[of].is(anOfficial|aHostGroup) || isFinite(ts[of].lower) || speechForm(ts[of].lower) {
		return i
	}
	return of + 1
}
