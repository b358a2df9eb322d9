package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// dateBefore is the day, and maybe the time, at the head of a line that says who was rung or came by: "ma 18/3 10.05 ",
// "20/3 ".
var dateBefore = pattern.New(`(?i)^(?:(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? +)?` +
	`(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{2,4})?,? +(?:\d{1,2}(?:[.:]\d{2}(?: ?(?:uur|u|h|am|pm))?| ?(?:uur|u|h|am|pm))\.?,? +)?`)

// mostWhat is how many words say at most what somebody is, where no name stands.
const mostWhat = 6

// mostCallHead is how many bytes such a line has at most.
const mostCallHead = 90

// callHead reads the line above what somebody said whom the note taker rang or met on a day: a name in capitals or
// behind a form of address, or what they are. What stands behind it tells more of them.
func (v vocabulary) callHead(line string) (name, role string, ok bool) {
	if len(line) > mostCallHead || !hasDigit(head(line, 8)) {
		return "", "", false
	}
	when := dateBefore.FindString(line)
	who := line[len(when):]
	if strings.IndexByte(when, '/') < 0 && !hasLetter(head(when, 1)) && strings.Count(when, " ") < 2 {
		return "", "", false // "5-10 ondernemers"
	}
	if who == line || who == "" || endsSentence(who) || strings.Contains(who, " - ") || strings.Contains(who, ": ") {
		return "", "", false
	}
	ts := v.tokenize(who)
	first := titleLength(ts, 0)
	end := shoutedTo(ts, first)
	switch {
	case end > first:
	case first > 0 && first < len(ts) && startsUpper(ts[first].text):
		end, _ = nameAt(ts, 0)
	case len(ts) > 0 && len(ts) <= mostWhat && ts[0].is(aPerson|aFunction) && !startsUpper(who) && !hasFinite(who):
		end = 1
	default:
		return "", "", false
	}
	if end == 0 {
		return "", "", false
	}
	return who[:ts[end-1].end], strings.Trim(who[ts[end-1].end:], " ,()"), true
}

// shoutedTo is where the words in capitals end that begin at token i, with the particles between them.
func shoutedTo(ts []token, i int) int {
	for i < len(ts) && (isShouted(ts[i].text) || isParticle(ts[i].lower) && i+1 < len(ts) && isShouted(ts[i+1].text)) {
		if i++; ts[i-1].stop {
			break
		}
	}
	return i
}

// isShouted says whether a word of a name is written in capitals: "KORTEKAAS", "J.M".
func isShouted(word string) bool {
	return hasLetter(word) && strings.ToUpper(word) == word && startsUpper(word)
}

// callBelow reads such a line: what stands below it, up to the next blank line, is what they said.
func (r *reader) callBelow(i int) bool {
	u := &r.units[i]
	if r.inMailbox() || !paragraphOf(u) || !u.first || i+1 == len(r.units) || r.units[i+1].first {
		return false
	}
	name, role, ok := r.known.vocabulary.callHead(u.text)
	if !ok {
		return false
	}
	sp, _ := r.known.speakers(unshoutedName(name), role, true)
	r.turn = &turn{by: sp, alone: true, block: true, last: -1}
	r.rest(u, whyHeading)
	return true
}

// unshoutedName writes a name in capitals as people write names: after such a head there is no doubt that it is one.
func unshoutedName(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if low := strings.ToLower(w); isParticle(low) {
			words[i] = low
		} else if isShouted(w) && len(w) > 2 && !strings.Contains(w, ".") {
			words[i] = capitalised(low)
		}
	}
	return strings.Join(words, " ")
}
