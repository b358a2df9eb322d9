package notes

import (
	"strings"
)

// joining is what a sentence tells of people who agree with what somebody said.
type joining struct {
	by   speech // who agrees
	also int    // how many more, where a number says so: "Drie anderen ..."
	with string // the participant they agree with, where the sentence names one; "" for who spoke last
}

// joined reads who agrees in a clause that tells no more than that, and with whom: "Wim sluit zich bij Jan
// aan". nil where people disagree, or where nothing tells how many they are.
func (n *narrator) joined(clause string, by speech) *joining {
	ts := n.tokens(clause)
	if len(ts) == 0 || disagrees(ts) {
		return nil
	}
	j := &joining{by: by}
	if len(by.names) == 0 || n.known.groupWords(by.names) {
		j.also = leadingCount(ts)
		if j.also == 0 {
			return nil
		}
	}
	own := map[string]bool{}
	for _, name := range by.names {
		own[name] = true
	}
	for i := 1; i < len(ts); i++ {
		if !startsUpper(ts[i].text) {
			continue
		}
		end := n.knownAt(clause, ts, i)
		if end == i {
			continue
		}
		var sp speech
		n.known.knowsAs(clause[ts[i].start:ts[end-1].end], &sp)
		if len(sp.names) == 1 && !own[sp.names[0]] {
			j.with = sp.participant(n.code)
			return j
		}
		i = end - 1
	}
	return j
}

// othersAt says whether a clause begins with others of whom nothing more is told: "Drie anderen", "Several
// others", "De rest", "Most people".
func othersAt(ts []token) bool {
	if !(ts[0].is(aQuantity|aGroup|aDeterminer) || numberWord(ts[0].lower) > 0) {
		return false
	}
	switch ts[1].lower {
	case "anderen", "andere", "mensen", "deelnemers", "aanwezigen", "bewoners", "collega's", "rest", "others",
		"people", "participants", "residents", "colleagues", "of":
		return true
	}
	return false
}

// leadingCount is the number with which a clause begins: "Drie anderen zijn het ermee eens".
func leadingCount(ts []token) int {
	if k := numberWord(ts[0].lower); k > 0 && k <= mostJoining {
		return k
	}
	return 0
}

// mostJoining is how many people a number at the head of a sentence can be.
const mostJoining = 500

// disagrees says whether words tell that people do not agree.
func disagrees(ts []token) bool {
	for _, t := range ts {
		switch t.lower {
		case "niet", "geen", "oneens", "not", "didn't", "doesn't", "don't", "disagreed", "disagrees", "disagree", "nobody",
			"niemand", "no":
			return true
		}
	}
	return objects(ts)
}

// join counts those who agree behind the statement that they agree with: the last one of the participant
// who is named, and otherwise the last one of anybody else.
func (r *reader) joins(j *joining, said string) {
	if j == nil {
		return
	}
	own := j.by.participant(r.code)
	for at := len(r.drafts) - 1; at >= 0; at-- {
		who := r.drafts[at].Participant
		if j.with != "" && who != j.with || own != "" && who == own {
			continue
		}
		r.backStatement(at, max(j.also, len(j.by.names)), strings.TrimSpace(said))
		return
	}
}
