package notes

import (
	"strings"
)

// accordingTo reads "Volgens Ron ...", "According to X ...".
func (n *narrator) accordingTo(clause string, ts []token) (attribution, bool) {
	i := 1
	switch {
	case ts[0].lower == "for":
		return n.howItIs(clause, ts)
	case ts[0].lower == "volgens", ts[0].lower == "namens", ts[0].lower == "aldus":
	case ts[0].lower == "according" && len(ts) > 2 && ts[1].lower == "to":
		i = 2
	case n.begins(clause, anAskedFirst) && askedFirst.MatchString(clause):
		for i < len(ts) && ts[i].start < len(askedFirst.FindString(clause)) {
			i++
		}
	case ts[0].lower == "wat" && len(ts) > 3 && ts[2].lower == "betreft":
	default:
		return attribution{}, false
	}
	if i < len(ts) && (ts[i].lower == "hem" || ts[i].lower == "haar" || ts[i].lower == "her" ||
		ts[i].lower == "him") && n.last != nil {
		return n.judge(*n.last, clause, 0), true
	}
	sp, end := n.subject(clause, ts, i)
	if end == i {
		return attribution{}, false
	}
	return n.judge(sp, clause, 0), true
}

// howItIs reads a sentence that tells what something is like for somebody: "For Lola the difficulty lies ...".
// With other words behind the name it tells what is meant for them: "For Lola a chair was brought."
func (n *narrator) howItIs(clause string, ts []token) (attribution, bool) {
	end, _ := nameAt(ts, 1)
	if end == 1 || end+2 >= len(ts) {
		return attribution{}, false
	}
	name := clause[ts[1].start:ts[end-1].end]
	if who := n.known.find(name); who == nil && !ts[1].is(aGivenName) || who != nil && who.organiser {
		return attribution{}, false
	}
	switch ts[end].lower {
	case "the", "it", "this", "that", "what":
		return n.judge(n.named1(name, ""), clause, 0), true
	}
	return attribution{}, false
}

// closing reads a clause that says at its end whose words it is: "..., aldus mevrouw De Wit".
func (n *narrator) closing(clause string, ts []token) (attribution, bool) {
	for v := max(1, len(ts)-7); v < len(ts)-1; v++ {
		at := v + 1
		switch {
		case !ts[v-1].stop:
			continue
		case ts[v].lower == "aldus":
		case ts[v].lower == "according" && ts[at].lower == "to" && at+1 < len(ts):
			at++
		default:
			continue
		}
		if sp, end := n.subject(clause, ts, at); end > at && len(sp.names) > 0 {
			return n.judge(sp, clause, 0), true
		}
	}
	return attribution{}, false
}

// signed reads a sentence with whose it is between brackets at its end: "Lift B still out of order (Rosa)."
func (n *narrator) signed(clause string, ts []token) (attribution, bool) {
	name := bracketedName(clause)
	if name == "" || len(ts) < 4 {
		return attribution{}, false
	}
	sp, _ := n.known.speakers(name, "", true)
	return n.judge(sp, clause, 0), true
}

// bracketedName is the name that stands between brackets at the end of a sentence; "" for none.
func bracketedName(clause string) string {
	end := strings.TrimRight(clause, " .")
	open := strings.LastIndexByte(end, '(')
	if open < 0 || !strings.HasSuffix(end, ")") || len(end)-open > 40 {
		return ""
	}
	name := end[open+1 : len(end)-1]
	if ts := tokenize(name); len(ts) == 0 || len(ts) > 3 || !ts[0].is(aGivenName) && titleLength(ts, 0) == 0 ||
		!looksLikeName(name) {
		return ""
	}
	return name
}
