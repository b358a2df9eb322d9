package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// verbFirst reads a clause in which the verb of speech stands before its subject: "Daarna vraagt
// Anna", "al zegt Hakan erbij".
func (n *narrator) verbFirst(clause string, ts []token) (attribution, bool) {
	for v := 0; v < len(ts)-1 && v < 8; v++ {
		if first := ts[v].lower; first == "ik" || first == "wij" || first == "we" || first == "i" {
			return attribution{}, false
		}
		if !n.verbAt(ts, v) || ts[v].stop || n.code == lang.EN && ts[v+1].is(aPossessive) {
			continue // "said her lad cut his hand"
		}
		sp, end := n.subject(clause, ts, v+1)
		if end < len(ts) && n.unnamed(ts, v+1, end) && !sp.meant && comesUpon(ts[v].lower, ts[end].lower) {
			continue
		}
		if end == v+1 || n.code == lang.EN && v > 0 && !ts[v-1].stop && !startsUpper(ts[end-1].text) {
			continue
		}
		if v == 0 && n.code == lang.EN && n.unnamed(ts, v+1, end) && !sp.meant {
			continue // "wants a named person": whoever wants it is left out
		}
		if v == 0 && n.last != nil && n.unnamed(ts, v+1, end) && !sp.meant && definite(ts[v+1].lower) &&
			!strings.HasSuffix(clause, "?") {
			return n.judge(*n.last, clause, 0), true // "Vindt de groep te groot"
		}
		if n.unnamed(ts, v+1, end) && !sp.meant {
			sp = n.groupSpeech(clause[ts[v+1].start:ts[end-1].end])
		}
		if n.joins(clause, ts, end) && !sp.organiser {
			return attribution{how: reacted, by: sp}, true
		}
		return n.judge(sp, clause, 0), true
	}
	return attribution{}, false
}

// comesUpon says whether a verb and the word behind its subject tell what somebody finds, and not what they think: "Nu
// vindt een bezoeker geen enkele naam."
func comesUpon(verb, object string) bool {
	switch verb {
	case "vindt", "vinden", "vond", "vonden", "finds", "find", "found":
	default:
		return false
	}
	switch object {
	case "geen", "een", "de", "het", "hun", "zijn", "haar", "niets", "iets", "nothing", "no", "a", "the", "their":
		return true
	}
	return false
}

// invertedVerb reads a clause in which an everyday verb stands before a named subject: "Daar kan
// meneer Post niet bij".
func (n *narrator) invertedVerb(clause string, ts []token) (attribution, bool) {
	if n.named || n.code == lang.EN {
		return attribution{}, false
	}
	for v := 1; v < 3 && v+3 < len(ts); v++ {
		if !isFinite(ts[v].lower) || ts[v].stop || ts[v].is(aDeed) {
			continue
		}
		sp, end := n.subject(clause, ts, v+1)
		if end == v+1 || len(sp.names) == 0 || isPronoun(ts[v+1].lower) || n.unnamed(ts, v+1, end) ||
			!n.certain(clause, ts, v+1, end) || n.joins(clause, ts, end) {
			return attribution{}, false
		}
		return n.judge(sp, clause, 0), true
	}
	return attribution{}, false
}

// quoteFirst reads a clause that ends in who said it: "'...', zegt Anna.", "..., said Mrs Tallis."
func (n *narrator) quoteFirst(clause string, ts []token) (attribution, bool) {
	for v := max(0, len(ts)-7); v < len(ts)-1; v++ {
		if v > 0 && ts[v-1].stop && (ts[v].lower == "as" || ts[v].lower == "zoals") {
			if sp, end := n.subject(clause, ts, v+1); end > v+1 && end < len(ts) {
				return n.judge(sp, clause, 0), true
			}
		}
		if v == 0 || !ts[v-1].stop && ts[v].lower != "aldus" || ts[v].lower != "aldus" && !n.verbAt(ts, v) ||
			n.code == lang.EN && ts[v+1].is(aPossessive) {
			continue
		}
		if sp, end := n.subject(clause, ts, v+1); end > v+1 {
			return n.judge(sp, clause, 0), true
		}
	}
	if last := len(ts) - 1; last > 1 && n.verbAt(ts, last) {
		for i := max(1, last-4); i < last; i++ {
			if sp, end := n.subject(clause, ts, i); end == last && ts[i-1].stop {
				return n.judge(sp, clause, 0), true
			}
		}
	}
	return attribution{}, false
}
