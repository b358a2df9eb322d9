package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// byAgent reads a clause that opens with whom something comes from: "Door een aantal aanwezigen is
// gevraagd", "Van zuster Nijboer is een briefje voorgelezen".
func (n *narrator) byAgent(clause string, ts []token) (attribution, bool) {
	first := ts[0].lower
	switch first {
	case "door", "van", "vanuit", "namens", "from":
	default:
		return attribution{}, false
	}
	if len(ts) < 5 {
		return attribution{}, false
	}
	sp, end := n.subject(clause, ts, 1)
	if end == 1 || end >= len(ts) {
		return attribution{}, false
	}
	if n.unnamed(ts, 1, end) {
		sp = n.groupSpeech(clause[ts[1].start:ts[end-1].end])
	}
	aux, told := false, false
	for v := end; v < len(ts); v++ {
		aux = aux || auxiliary(ts[v].lower)
		told = told || ts[v].is(aTold) ||
			first != "door" && ts[v].is(aMessage)
		if first == "vanuit" && sounds(ts, v) {
			aux, told = true, true // "Vanuit de zaal klinkt dat het te lang duurt."
		}
	}
	if !aux || !told {
		return attribution{}, false
	}
	if fromFloor(clause[ts[1].start:ts[end-1].end]) {
		return attribution{how: impersonal}, true
	}
	return n.judge(sp, clause, 0), true
}

// accordingWithin reads a clause that says halfway whose view it is: "Het probleem zit volgens haar
// in de overdracht".
func (n *narrator) accordingWithin(clause string, ts []token) (attribution, bool) {
	for i := 1; i+1 < len(ts); i++ {
		at := i + 1
		switch {
		case ts[i].lower == "volgens", ts[i].lower == "van" && allowing(ts[i-1].lower),
			(ts[i].lower == "van" || ts[i].lower == "from") && readsOut(ts[:i]):
		case ts[i].lower == "according" && ts[i+1].lower == "to" && i+2 < len(ts):
			at = i + 2
		default:
			continue
		}
		if who := ts[at].lower; who == "hem" || who == "haar" || who == "hen" || who == "him" ||
			who == "her" || who == "them" {
			if who := n.viewOf(who); who != nil {
				return n.judge(*who, clause, 0), true
			}
			continue
		}
		if sp, end := n.subject(clause, ts, at); end > at && len(sp.names) > 0 {
			return n.judge(sp, clause, 0), true
		}
	}
	return attribution{}, false
}

// viewOf is whose view it is "volgens hem", "according to her": who spoke last, unless that is a
// group or somebody of the other gender and another was named.
func (n *narrator) viewOf(pronoun string) *speech {
	want := map[string]string{"hem": "m", "him": "m", "haar": "f", "her": "f"}[pronoun]
	if n.last == nil || want == "" {
		return n.last
	}
	if n.known.groupWords(n.last.names) || gender(n.last) != "" && gender(n.last) != want {
		if who := n.lastNamed(want); who != nil {
			return who
		}
	}
	return n.last
}

// allowing says whether a verb before "van" makes whoever comes behind it the one who allows or
// wants something: "De braderie mag van Corrie blijven".
func allowing(lower string) bool {
	switch lower {
	case "mag", "mogen", "mocht", "hoeft", "hoeven", "moet", "moeten":
		return true
	}
	return false
}

// readsOut says whether words tell that something somebody sent is read out: "Ria leest een brief
// voor".
func readsOut(ts []token) bool {
	read, message := false, false
	for _, t := range ts {
		switch t.lower {
		case "leest", "las", "read", "reads", "voorgelezen":
			read = true
		}
		message = message || t.is(aMessage)
	}
	return read && message
}

func auxiliary(lower string) bool {
	switch lower {
	case "is", "was", "wordt", "werd", "worden", "werden", "zijn", "waren", "were", "been", "are":
		return true
	}
	return false
}

// toldOf is what follows a participle that tells what was said.
var toldOf = pattern.New(`^(dat|of|om|te|naar|voor|over|tegen|about|against|waarom|hoe|wat|wanneer|that` +
	`|whether` +
	`|if|for|to|` +
	`about|why|how|when|as|by|several|again|more)$`)

// passive reads a clause in which something is said by nobody in particular: "Gevraagd wordt of
// ...", "The lack of lighting was raised", "Gillian was asked whether ...".
func (n *narrator) passive(clause string, ts []token) (attribution, bool) {
	if first := ts[0].lower; (first == "dat" || first == "dit") && n.last != nil && n.inText {
		return attribution{}, false // "Dat is vorige keer ook al ingebracht."
	}
	for v := 0; v < len(ts) && v < 14; v++ {
		if !ts[v].is(aTold) || !n.auxiliaryNear(ts, v) {
			continue
		}
		open := v+1 >= len(ts) || ts[v].stop || toldOf.MatchString(ts[v+1].lower) ||
			strings.Contains(clause, " dat ") || strings.Contains(clause, " om ")
		if open {
			return attribution{how: impersonal}, true
		}
	}
	return attribution{}, false
}

// auxiliaryNear says whether an auxiliary of the passive stands with a participle.
func (n *narrator) auxiliaryNear(ts []token, v int) bool {
	back, ahead := 8, 3
	if ts[v].lower[0] != 'g' && n.code == "en" {
		back, ahead = 2, 0
	}
	for i := max(0, v-back); i < len(ts) && i <= v+ahead; i++ {
		if auxiliary(ts[i].lower) && !(i > 0 && i < v && ts[i-1].lower == "die") {
			return true
		}
	}
	return false
}

// isAsked says whether the words behind a subject tell that others asked them something: "was asked
// whether", "kreeg de vraag".
func isAsked(ts []token, end int) bool {
	if end+2 >= len(ts) {
		return false
	}
	a, b := ts[end].lower, ts[end+1].lower
	return (a == "was" || a == "were" || a == "is") && (b == "asked" || b == "challenged") ||
		(a == "krijgt" || a == "kreeg") && b == "de" && ts[end+2].lower == "vraag"
}

// concerned reads a clause that tells what something is to somebody: "Voor Jan Veenstra hoeft het
// niet", "Wel valt het mevrouw De Rooij op dat".
func (n *narrator) concerned(clause string, ts []token) (attribution, bool) {
	if len(ts) < 5 {
		return attribution{}, false
	}
	at := 0
	switch {
	case ts[0].lower == "voor" || ts[0].lower == "for":
		at = 1
	default:
		for i := 0; i+2 < len(ts) && i < 3; i++ {
			falls := ts[i].lower == "valt" || ts[i].lower == "viel"
			if falls && ts[i+1].lower == "het" {
				at = i + 2
			} else if falls && i > 0 && ts[i-1].lower == "het" {
				at = i + 1
			}
		}
	}
	if at == 0 || !startsUpper(ts[at].text) && titleLength(ts, at) == 0 {
		return attribution{}, false
	}
	sp, end := n.subject(clause, ts, at)
	if end == at && ts[at].is(aGivenName) {
		if e, _ := nameAt(ts, at); e > at {
			sp, end = n.named1(clause[ts[at].start:ts[e-1].end], ""), e
		}
	}
	if end == at || end >= len(ts) || len(sp.names) == 0 {
		return attribution{}, false
	}
	if at == 1 && !isFinite(ts[end].lower) && ts[end].lower != "hoeft" && ts[end].lower != "hoefde" {
		return attribution{}, false
	}
	return n.judge(sp, clause, 0), true
}

// openingReach is how long the words before a comma may be that open a sentence before its subject.
const openingReach = 70

// afterOpening reads a clause behind words that only open it: "On the other side, the Hendersons
// ...".
func (n *narrator) afterOpening(clause string, ts []token) (attribution, bool) {
	comma := strings.Index(head(clause, openingReach), ", ")
	if comma < 0 || !ts[0].is(aPreposition) {
		return attribution{}, false
	}
	rest := clause[comma+2:]
	a, ok := n.subjectFirst(rest, n.tokens(rest))
	if a.skip > 0 {
		a.skip += comma + 2
	}
	return a, ok
}

// messageReach is how far into a clause a message may be named.
const messageReach = 7

// messageFrom is where the name begins in "A letter from Miss Orde was read out", "Er is een brief van
// ..."; 0 when no message comes from anybody.
func messageFrom(ts []token) int {
	for i := 0; i+2 < len(ts) && i < messageReach; i++ {
		if !ts[i].is(aMessage) {
			continue
		}
		at := i + 1
		for at < len(ts) && at < i+5 && auxiliary(ts[at].lower) || at < len(ts) && arrived(ts[at].lower) {
			at++
		}
		if at+1 < len(ts) && (ts[at].lower == "from" || ts[at].lower == "van") {
			return at + 1
		}
	}
	return 0
}

// arrived says whether a word tells that a message came in.
func arrived(lower string) bool {
	switch lower {
	case "received", "had", "has", "in", "ingekomen", "binnengekomen", "ontvangen", "heeft", "came", "kwam",
		"binnen":
		return true
	}
	return false
}

// tellsMessage says whether a clause tells what stands in a message.
func tellsMessage(clause string) bool {
	low := strings.ToLower(clause)
	for _, mark := range []string{": ", " in which ", " who ", " asking ", " saying ", " that ", " waarin ",
		", die ", " met het verzoek ", " met de vraag ", " dat "} {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}

// readOut reads a clause that tells whose letter is read out.
func (n *narrator) readOut(clause string, ts []token) (attribution, bool) {
	if at := messageFrom(ts); at > 0 && (tellsMessage(clause) || readsOut(ts)) {
		if sp, end := n.subject(clause, ts, at); end > at && len(sp.names) > 0 {
			return n.judge(sp, clause, 0), true
		}
	}
	if !readsOut(ts) {
		return attribution{}, false
	}
	return n.accordingWithin(clause, ts)
}

// sounds says whether a word and the next say that something is heard from somewhere.
func sounds(ts []token, v int) bool {
	switch ts[v].lower {
	case "klinkt", "klonk", "komt", "kwam":
		return v+1 < len(ts) && !ts[v].stop && v+4 < len(ts)
	}
	return false
}
