package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// speechAt says whether a verb of speech stands at token i, with the word that must follow it.

func speechAt(ts []token, i int, code lang.Code) bool {
	if i >= len(ts) {
		return false
	}
	return saysAt(ts, i, words().speech[string(code)][ts[i].lower], code)
}

// particleReach is how many words behind a verb the word may stand that belongs to it ("geeft ...
// aan").

const particleReach = 60

// saysAt says whether one of the words that must follow a verb of speech does so.

func saysAt(ts []token, i int, needed []string, code lang.Code) bool {
	for _, after := range needed {
		if after == "" {
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

// clauseEnds says whether a clause ends behind token i: a full stop or comma, or a word that opens the
// next one.
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
	for v := i; v < len(ts) && v < i+verbReach; v++ {
		if n.verbAt(ts, v) || v == i &&
			saysAt(ts, v, words().speech[string(n.code)]["!"+ts[v].lower], n.code) {
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
	return end > j && end < len(ts) && (ts[end].lower == "en" || ts[end].lower == "and" ||
		ts[end-1].stop)
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
	if end := functionAt(ts, i); end > i && n.known.isOrganiser(clause[ts[i].start:ts[end-1].end]) {
		return end, &speech{names: []string{clause[ts[i].start:ts[end-1].end]}, organiser: true}
	}
	if end := n.knownAt(clause, ts, i); end > i {
		var sp speech
		n.known.knowsAs(clause[ts[i].start:ts[end-1].end], &sp)
		return end, &sp
	}
	end, titled := nameAt(ts, i)
	if end == i {
		return i, nil
	}
	name := dropFunction(ts[i:end], clause[ts[i].start:ts[end-1].end])
	var sp speech
	switch {
	case n.known.knowsAs(name, &sp):
	case titled || n.known.mayName(name) && (len(strings.Fields(name)) > 1 ||
		n.verbNear(ts, end) == end || words().given[ts[i].lower] && (n.verbNear(ts, end) > 0 ||
		end == i+1 && end < len(ts) && !ts[i].stop && i == 0 && (isFinite(ts[end].lower) ||
			(ts[end].lower == "and" || ts[end].lower == "en") && end+1 < len(ts) &&
				startsUpper(ts[end+1].text))) ||
		i > 0 && (ts[i-1].lower == "aldus" || n.verbAt(ts, i-1)) ||
		i > 1 && (ts[i-1].lower == "en" || ts[i-1].lower == "and") && startsUpper(ts[i-2].text) &&
			!bodyWord(ts[i].lower)):
		sp.names = []string{name}
	case end == i+1 && bodyWord(ts[i].lower) && n.verbNear(ts, end) == end,
		end > i+1 && bodyWord(ts[i].lower) && n.verbNear(ts, end) >= 0:
		sp.names = []string{name}
	default:
		return i, nil
	}
	sp.official = sp.official || officialTitle(ts[i].lower)
	return end, &sp
}

// wordsFrom is how many words a known name has at most that begins with a word; 0 when none does.
func (p *people) wordsFrom(lower string) int {
	if n := p.heads[lower]; n > 0 {
		return n + 1
	}
	if len(lower) < 9 && (words().persons["title"][lower] || isParticle(lower) ||
		strings.HasSuffix(lower, ".") || lower == "the" || p.heads[nameKey(lower)] > 0) {
		return 5
	}
	return 0
}

// meant is whom a pronoun means: who spoke last, unless a form of address says that it is the one

// before.

// gender is that of the form of address of a speaker: m, f, or "" when there is none.

// knownAt reads the longest known name from a capitalised token; it knows "Van Houten" at the head

// of a sentence, where "Van" alone may be any word.

func (n *narrator) knownAt(clause string, ts []token, i int) int {
	most := 0
	if startsUpper(ts[i].text) {
		most = n.known.wordsFrom(ts[i].lower)
	}
	for end := min(i+min(most, 5), len(ts)); end > i; end-- {
		if end == i+1 && words().common[ts[i].lower] && !n.calledCommonly(ts, i) {
			return i
		}
		if n.known.find(clause[ts[i].start:ts[end-1].end]) != nil && !stopsWithin(ts[i:end-1]) {
			return end
		}
	}
	return i
}

func stopsWithin(ts []token) bool {
	for _, t := range ts {
		if t.stop {
			return true
		}
	}
	return false
}

func officialTitle(lower string) bool { return officialWord(lower) }

func isPronoun(lower string) bool {
	switch lower {
	case "hij", "zij", "ze", "he", "she", "they":
		return true
	}
	return false
}

// both reads "Both of them", "Beiden": the last two who spoke.

func (n *narrator) both(ts []token, i int) (speech, int) {
	end := i
	switch ts[i].lower {
	case "both":
		end = i + 1
		if i+2 < len(ts) && ts[i+1].lower == "of" && (ts[i+2].lower == "them") {
			end = i + 3
		}
	case "beiden", "allebei":
		end = i + 1
	default:
		return speech{}, i
	}
	if n.last == nil {
		return speech{}, i
	}
	return n.pair(), end
}

// crowd reads people without a name: "Meerdere bewoners", "Een vader uit de Kamperstraat". It gives

// the token after the noun; what else belongs to it is known once the verb is found.

func (n *narrator) crowd(clause string, ts []token, i int) (speech, int) {
	sets := words().persons
	first := ts[i].lower
	if i+1 < len(ts) && !ts[i].stop && (first == "all" || first == "alle") &&
		numberWord(ts[i+1].lower) > 1 {
		if i+2 < len(ts) && !sets["person"][ts[i+2].lower] && !ts[i+1].stop {
			return n.groupSpeech(clause[ts[i].start:ts[i+1].end]), i + 2
		}
	}
	if (strings.HasSuffix(first, "'s") || strings.HasSuffix(first, "’s")) && i+1 < len(ts) &&
		sets["person"][ts[i+1].lower] {
		return speech{names: []string{clause[ts[i].start:ts[i+1].end]}}, i + 2
	}
	if end := someOf(ts, i); end > i {
		return n.groupSpeech(clause[ts[i].start:ts[end-1].end]), end
	}
	if end := oneOfThem(ts, i); end > i {
		return speech{names: []string{clause[ts[i].start:ts[end-1].end]}}, end
	}
	if sp, end := n.office(clause, ts, i); end > i {
		return sp, end
	}
	if sets["possessive"][first] && i+1 < len(ts) && sets["person"][ts[i+1].lower] {
		end := i + 2
		if i+2 < len(ts) && !ts[i+1].stop {
			if after, _ := nameAt(ts, i+2); after > i+2 {
				return n.named1(clause[ts[i+2].start:ts[after-1].end], ts[i+1].lower), after
			}
		}
		return speech{names: []string{clause[ts[i].start:ts[end-1].end]}}, end
	}
	lead := sets["determiner"][first] || strings.Trim(first, "0123456789") == ""
	reach := i + 1
	if lead || sets["group"][first] {
		reach = i + 4
	}
	for j := i; j < len(ts) && j < reach; j++ {
		pair := j == i && j+1 < len(ts) && !ts[j].stop && sets["person"][ts[j+1].lower]
		body := j == i+1 && lead && bodyWord(ts[j].lower)
		if body || sets["person"][ts[j].lower] || sets["group"][ts[j].lower] && j == i && !pair {
			if !ts[j].stop && j+1 < len(ts) && startsUpper(ts[j+1].text) && sets["person"][ts[j].lower] {
				if end, titled := nameAt(ts, j+1); end > j+1 && !titled {
					return n.named1(clause[ts[j+1].start:ts[end-1].end], ts[j].lower), end
				}
			}
			if ts[j].stop && j+1 < len(ts) {
				if end, who := n.one(clause, ts, j+1); who != nil && end > j+1 {
					return *who, end
				}
			}
			if at := calledAt(ts, j+1); at > 0 {
				if end, _ := nameAt(ts, at); end > at {
					return n.named1(clause[ts[at].start:ts[end-1].end], ""), end
				}
			}
			return n.groupSpeech(clause[ts[i].start:ts[j].end]), j + 1
		}
		if ts[j].stop {
			break
		}
	}
	return n.someone(clause, ts, i)
}

// office reads "De penningmeester": somebody by what they are, the one who is known to be it if
// there

// is one.

// inOffice finds the one person whose role is an office, written in full or cut short.

// named1 is somebody named behind what they are: "boer Gijs".

// someone reads "A visiting skipper" by the verb of speech behind it, whatever the noun is.

// groupSpeech names people without a name as the text does; who is no one in particular stays

// anonymous.

func (n *narrator) groupSpeech(name string) speech {
	name, _, _ = strings.Cut(strings.TrimSpace(name), ",")
	low := strings.ToLower(name)
	if n.known.isOrganiser(name) {
		return speech{names: []string{name}, organiser: true}
	}
	if words().persons["anonymous"][low] || strings.HasPrefix(low, "iemand ") && !fromSomewhere(low) || low == "men" {
		return speech{}
	}
	sp := speech{names: []string{name}}
	if k, text := peopleCount(name); k > 1 {
		sp.support, sp.supportText = k, text
	}
	return sp
}

// isGroupWord says whether the subject ts[i:end] is people without a name.

func isGroupWord(ts []token, i, end int) bool {
	last := ts[end-1].lower
	return (words().persons["person"][last] || words().persons["group"][last] || bodyWord(last)) &&
		!startsUpperName(ts[end-1].text, end-1 == i)
}

func startsUpperName(s string, first bool) bool { return startsUpper(s) && !first }

// calledAt is where the name begins in "a man called Rob", given the token behind the noun; 0 when
// nothing says what somebody is called.
func calledAt(ts []token, i int) int {
	if i+1 >= len(ts) {
		return 0
	}
	switch ts[i].lower {
	case "called", "named", "genaamd", "genoemd":
		return i + 1
	}
	return 0
}

// oneOfThem reads "The third one", "De tweede": one of a few people who were counted before.
func oneOfThem(ts []token, i int) int {
	if i+1 >= len(ts) || ts[i].lower != "the" && ts[i].lower != "de" ||
		!words().persons["ordinal"][ts[i+1].lower] {
		return i
	}
	if i+2 < len(ts) && ts[i+2].lower == "one" {
		return i + 3
	}
	if ts[i].lower == "de" && i+2 < len(ts) && (speechForm(ts[i+2].lower) || isFinite(ts[i+2].lower)) {
		return i + 2
	}
	return i
}

// calledCommonly says whether a common word with a capital is the name of somebody in the attendance
// list after all ("Wil heeft ...", "Door wil ..."): a verb stands behind it.
func (n *narrator) calledCommonly(ts []token, i int) bool {
	who := n.known.find(ts[i].text)
	if who == nil || !who.attended {
		return false
	}
	return i > 0 && !ts[i-1].stop || i+1 < len(ts) && !ts[i].stop &&
		(n.verbAt(ts, i+1) || isFinite(ts[i+1].lower))
}

// someOf reads "Two of the overnight team", "Drie van de oudere leden": a number out of people.
func someOf(ts []token, i int) int {
	sets := words().persons
	if i+3 >= len(ts) || numberWord(ts[i].lower) == 0 && !sets["quantity"][ts[i].lower] {
		return i
	}
	if of := ts[i+1].lower + " " + ts[i+2].lower; of != "of the" && of != "van de" && of != "van het" {
		return i
	}
	for j := i + 3; j < len(ts) && j < i+7 && !ts[j-1].stop; j++ {
		if sets["person"][ts[j].lower] || bodyWord(ts[j].lower) {
			return j + 1
		}
	}
	return i
}

// relativeAt reads somebody by whose relative they are: "Mr Singh's daughter".
func relativeAt(ts []token, i int) int {
	for j := i; j+1 < len(ts) && j < i+3; j++ {
		owns := strings.HasSuffix(ts[j].lower, "'s") || strings.HasSuffix(ts[j].lower, "’s")
		if owns && startsUpper(ts[j].text) && (words().persons["person"][ts[j+1].lower] ||
			words().persons["own idea"][ts[j+1].lower]) {
			return j + 2
		}
		if !startsUpper(ts[j].text) {
			break
		}
	}
	return i
}
