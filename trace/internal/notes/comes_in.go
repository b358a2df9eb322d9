package notes

import "strings"

// comesIn reads a sentence in which somebody comes into the story without saying anything yet: "Daar liep een moeder met
// twee kinderen.", "At the gate stood a man with a dog.". What a pronoun says next is theirs. Nil for another sentence.
func (n *narrator) comesIn(clause string, ts []token) *speech {
	if by := n.stepsIn(clause, ts); by != nil {
		return by
	}
	comes, meets := words().persons["comes"], words().persons["meets"]
	for v := 0; v < len(ts)-1 && v < comesInReach; v++ {
		if v > 0 && ts[v-1].stop {
			continue
		}
		met := meets[ts[v].lower]
		if !met && (v == 0 || !comes[ts[v].lower]) {
			continue
		}
		at := v + 1
		if isFirst := ts[at].lower; (isFirst == "ik" || isFirst == "we" || isFirst == "wij" || isFirst == "i") && at+1 < len(ts) {
			at++
		}
		if sp, end := n.subject(clause, ts, at); end > at && len(sp.names) > 0 && startsUpper(ts[at].text) && met {
			return &sp
		}
		if !isIndefinite(ts[at].lower) {
			continue
		}
		for k := at + 1; k < len(ts) && k < at+4; k++ {
			if ts[k].is(aPerson) {
				by := n.groupSpeech(clause[ts[at].start:ts[k].end])
				return &by
			}
			if ts[k].stop {
				break
			}
		}
	}
	return nil
}

// stepsIn reads a sentence that does little but bring somebody in: "Daarna mevrouw Roelofs weer!", "Een man met een rugzak,
// komt uit Utrecht." Nil for another sentence.
func (n *narrator) stepsIn(clause string, ts []token) *speech {
	if !n.prose || len(ts) < 2 {
		return nil
	}
	if len(ts) <= steppingWords && !hasFinite(n.lower(clause)) {
		for i := range ts {
			end, titled := nameAt(ts, i)
			if end == i || !titled && n.known.find(clause[ts[i].start:ts[end-1].end]) == nil {
				continue
			}
			if sp, at := n.subject(clause, ts, i); at > i && len(sp.names) == 1 && !sp.official && !sp.organiser {
				return &sp
			}
		}
		return nil
	}
	if !isIndefinite(ts[0].lower) && numberWord(ts[0].lower) == 0 {
		return nil
	}
	for k := 1; k < len(ts) && k < 4; k++ {
		if ts[k].is(aPerson) {
			end := k + 1
			for !ts[end-1].stop && end < len(ts) && end < k+8 {
				end++
			}
			if end == len(ts) || !ts[end-1].stop || hasFinite(strings.ToLower(clause[ts[0].start:ts[end-1].end])) {
				end = k + 1
			}
			by := n.groupSpeech(clause[ts[0].start:ts[end-1].end])
			return &by
		}
		if ts[k].stop {
			break
		}
	}
	return nil
}

// steppingWords is how many words a sentence has at most that is no more than who comes in.
const steppingWords = 6

// comesInReach is how many words may stand before the verb with which somebody comes in.
const comesInReach = 7
