package notes

import (
	"strings"
)

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
	case "samen": // "Samen vragen zij om"
		if i+2 >= len(ts) || !n.verbAt(ts, i+1) {
			return speech{}, i
		}
		end = i + 1
	case "together":
		if i+1 >= len(ts) || ts[i+1].lower != "they" {
			return speech{}, i
		}
		end = i + 2
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
	if n.owner != nil && mindOfOthers(ts, i) {
		return speech{}, i
	}
	if sp, end := n.relative(ts, i); end > i {
		return sp, end
	}
	if allOf(ts, i) {
		return n.groupSpeech(clause[ts[i].start:ts[i+1].end]), i + 2
	}
	if (strings.HasSuffix(first, "'s") || strings.HasSuffix(first, "’s")) && i+1 < len(ts) &&
		ts[i+1].is(aPerson) {
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
	if sets["possessive"][first] && i+1 < len(ts) && ts[i+1].is(aPerson) {
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
		pair := j == i && j+1 < len(ts) && !ts[j].stop && ts[j+1].is(aPerson)
		body := j == i+1 && lead && ts[j].isBody()
		if body || ts[j].is(aPerson) || ts[j].is(aGroup) && j == i && !pair {
			if !ts[j].stop && j+1 < len(ts) && startsUpper(ts[j+1].text) && ts[j].is(aPerson) {
				if end, titled := nameAt(ts, j+1); end > j+1 && !titled {
					return n.named1(clause[ts[j+1].start:ts[end-1].end], ts[j].lower), end
				}
			}
			if ts[j].stop && j+1 < len(ts) {
				if sp, end := n.namesFrom(clause, ts, j+1); end > j+1 {
					return sp, pastAge(ts, end)
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

// mindOfOthers says whether a sentence tells what goes on in people in general: under the name of one who speaks that
// is what this one says of them ("Ouders weten niet waar ze moeten staan").
func mindOfOthers(ts []token, i int) bool {
	if i+1 >= len(ts) || ts[i].stop || !ts[i].is(aPerson|aGroup) {
		return false
	}
	switch ts[i+1].lower {
	case "weten", "wisten", "snappen", "snapten", "begrijpen", "begrepen", "voelen", "voelden", "geloven",
		"know", "knew", "understand", "understood", "feel", "felt", "believe":
		return true
	}
	return false
}

// groupSpeech names people without a name as the text does; who is no one in particular stays
// anonymous.
func (n *narrator) groupSpeech(name string) speech {
	name, _, _ = strings.Cut(strings.TrimSpace(name), ",")
	low := strings.ToLower(name)
	if n.known.isOrganiser(name) {
		return speech{names: []string{name}, organiser: true}
	}
	if isA(low, anAnonymous) || low == "men" || oneMore(low) ||
		strings.HasPrefix(low, "iemand ") && !fromSomewhere(low) {
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
	last := ts[end-1]
	return (last.is(aPerson|aGroup) || last.isBody()) &&
		!startsUpperName(ts[end-1].text, end-1 == i)
}

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
		!ts[i+1].is(anOrdinal) {
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

// someOf reads "Two of the overnight team", "Drie van de oudere leden": a number out of people.
func someOf(ts []token, i int) int {
	if i+3 >= len(ts) || numberWord(ts[i].lower) == 0 && !ts[i].is(aQuantity) {
		return i
	}
	if of := ts[i+1].lower + " " + ts[i+2].lower; of != "of the" && of != "van de" && of != "van het" {
		return i
	}
	for j := i + 3; j < len(ts) && j < i+7 && !ts[j-1].stop; j++ {
		if ts[j].is(aPerson) || ts[j].isBody() {
			return j + 1
		}
	}
	return i
}

// relativeAt reads somebody by whose relative they are: "Mr Singh's daughter".
func relativeAt(ts []token, i int) int {
	for j := i; j+1 < len(ts) && j < i+3; j++ {
		owns := strings.HasSuffix(ts[j].lower, "'s") || strings.HasSuffix(ts[j].lower, "’s")
		if owns && startsUpper(ts[j].text) && (ts[j+1].is(aPerson) ||
			ts[j+1].is(anOwnIdea)) {
			return j + 2
		}
		if !startsUpper(ts[j].text) {
			break
		}
	}
	return i
}

// allOf says whether "all five" stands at token i without a noun behind it.
func allOf(ts []token, i int) bool {
	if i+2 >= len(ts) || ts[i].stop || ts[i].lower != "all" && ts[i].lower != "alle" {
		return false
	}
	return numberWord(ts[i+1].lower) > 1 && !ts[i+2].is(aPerson) &&
		!ts[i+1].stop
}

// namesFrom reads the names from token i that say who some people are: "Ava and Simran". It gives the token behind them;
// i when there is none.
func (n *narrator) namesFrom(clause string, ts []token, i int) (speech, int) {
	end, who := n.one(clause, ts, i)
	if at, _ := nameAt(ts, i); who == nil && at > i && ts[i].is(aGivenName) {
		end, who = at, &speech{names: []string{clause[ts[i].start:ts[at-1].end]}} // "One lady, Bernice, 77, can't"
	}
	if who == nil || end == i {
		return speech{}, i
	}
	sp := *who
	for end+1 < len(ts) && !ts[end-1].stop && (ts[end].lower == "en" || ts[end].lower == "and") {
		other, next := n.namesFrom(clause, ts, end+1)
		if next == end+1 {
			break
		}
		sp.names = append(append([]string(nil), sp.names...), other.names...)
		end = next
	}
	return sp, end
}

// pastAge gives the token behind how old somebody is, between commas behind their name: "Bernice, 77, can't".
func pastAge(ts []token, i int) int {
	if i > 0 && i+1 < len(ts) && ts[i-1].stop && ts[i].stop && isAllDigits(ts[i].text) {
		return i + 1
	}
	return i
}
