package notes

import (
	"spoor/trace/internal/lang"
)

// meanwhileReach is how many words may stand between the word that opens a clause of time and the verb of
// speech behind it.
const meanwhileReach = 14

// meanwhile reads a sentence that begins with what happened at the time: "Voor we beginnen moppert Joyce dat
// ...", "When the tea came Kim said ...".
func (n *narrator) meanwhile(clause string, ts []token) (attribution, bool) {
	switch ts[0].lower {
	case "voor", "voordat", "terwijl", "toen", "als", "nadat", "wanneer", "zodra",
		"before", "while", "when", "after", "as", "once":
	default:
		return attribution{}, false
	}
	for v := 2; v < len(ts)-2 && v < meanwhileReach; v++ {
		at := v + 1
		if n.code == lang.EN {
			if !startsUpper(ts[v].text) {
				continue
			}
			at = v
		} else if !n.verbAt(ts, v) || ts[v].stop {
			continue
		}
		sp, end := n.subject(clause, ts, at)
		if end == at || len(sp.names) == 0 || isPronoun(ts[at].lower) || !n.certain(clause, ts, at, end) ||
			n.code == lang.EN && !n.verbAt(ts, end) {
			continue
		}
		return n.judge(sp, clause, 0), true
	}
	return attribution{}, false
}

// inPassing reads a sentence within which it is said whose words it is: "The rota comes from Leeds, she says,
// and ...".
func (n *narrator) inPassing(clause string, ts []token) (attribution, bool) {
	for i := 2; i < len(ts)-2; i++ {
		if !ts[i-1].stop || clause[ts[i-1].end] != ',' {
			continue
		}
		sp, end := n.subject(clause, ts, i)
		if n.verbAt(ts, i) && !ts[i].stop { // "Mooi, reageert Kuipers, maar"
			if sp, end = n.subject(clause, ts, i+1); end == i+1 {
				continue
			}
			end--
		} else if end == i || !n.verbAt(ts, end) {
			continue
		}
		if end >= len(ts)-1 || len(sp.names) == 0 || !ts[end].stop || clause[ts[end].end] != ',' {
			continue
		}
		return n.judge(sp, clause, 0), true
	}
	return attribution{}, false
}

// whoSaid reads a sentence that comes to somebody without a name and goes on with what they said: "First through the
// door was a bus driver who said the crossing is in the wrong place".
func (n *narrator) whoSaid(clause string, ts []token) (attribution, bool) {
	for v := 2; v+2 < len(ts); v++ {
		if ts[v].lower != "who" && ts[v].lower != "die" || ts[v-1].stop || !n.verbAt(ts, v+1) ||
			!ts[v-1].is(aPerson|aFunction) {
			continue
		}
		from := v - 1
		for from > 0 && v-from < 5 && !ts[from-1].stop && !isIndefinite(ts[from].lower) {
			from--
		}
		if !isIndefinite(ts[from].lower) {
			return attribution{}, false
		}
		return n.judge(n.groupSpeech(clause[ts[from].start:ts[v-1].end]), clause, 0), true
	}
	return attribution{}, false
}

func isIndefinite(lower string) bool { return lower == "a" || lower == "an" || lower == "een" }
