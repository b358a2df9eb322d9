package notes

// toldMe reads a sentence in which people of whatever kind tell something to who keeps the notes: "The HCAs told me there
// is no hot food", "De schoonmakers vertelden mij dat". It comes last: whoever is known is read by other rules.
func (n *narrator) toldMe(clause string, ts []token) (attribution, bool) {
	if !isArticle(ts[0].lower) && !isIndefinite(ts[0].lower) && numberWord(ts[0].lower) == 0 {
		return attribution{}, false
	}
	for v := 2; v+2 < len(ts) && v < toldMeReach && !ts[v-1].stop; v++ {
		switch ts[v].lower {
		case "told", "vertelde", "vertelden", "vertelt", "vertellen":
		default:
			continue
		}
		switch ts[v+1].lower {
		case "me", "us", "mij", "ons":
			return n.judge(n.groupSpeech(clause[ts[0].start:ts[v-1].end]), clause, 0), true
		}
	}
	return attribution{}, false
}

// toldMeReach is how many words from the head of such a sentence its verb stands at most.
const toldMeReach = 7
