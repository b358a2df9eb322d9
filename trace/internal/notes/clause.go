package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// clauses cuts a sentence where another speaker takes over, or where the same one adds a point
// behind a semicolon.
func (n *narrator) clauses(text string, start, end int) [][2]int {
	if at := n.answerAt(text[start:end]); at > 0 {
		return [][2]int{{start, start + at}, {start + at, end}}
	}
	var out [][2]int
	var open marks
	for at := start; at+1 < end; at++ {
		next := at + 2
		open.see(text, at)
		if text[at+1] != ' ' || text[at] != ',' && text[at] != ';' {
			continue
		}
		if at <= start || open.any() || text[at] == ',' && !n.mayTakeOver(text[next:end]) {
			continue
		}
		skip := len(connectors.FindString(head(text[next:end], 20)))
		whole, rest := head(text[next:end], 200), head(text[next+skip:end], 200)
		if !n.takesOver(text[start:at], whole, rest, text[at] == ';') ||
			text[at] == ',' && n.apposed(text[start:at]) {
			continue
		}
		out = append(out, [2]int{start, at})
		start, open = next+skip, marks{}
	}
	return append(out, [2]int{start, end})
}

// apposed says whether the words before a comma only say what the one behind it is: "A retired
// engineer, Mr Ashworth, reckoned".
func (n *narrator) apposed(before string) bool {
	ts := n.known.vocabulary.tokenize(before)
	if len(ts) == 0 || len(ts) > 5 {
		return false
	}
	if end, titled := nameAt(ts, 0); titled && end == len(ts) {
		return true // "Mr Root, Beach Road, asked"
	}
	if !ts[0].is(aDeterminer) {
		return false
	}
	for i := range ts {
		if n.verbAt(ts, i) || isFinite(ts[i].lower) {
			return false
		}
	}
	return true
}

// marks counts the brackets and quotation marks of a text as it is read.
type marks struct{ brackets, straight, double, single int }

// see counts the mark at byte i, if there is one.
func (m *marks) see(s string, i int) {
	switch s[i] {
	case '(':
		m.brackets++
	case ')':
		m.brackets--
	case '"':
		m.straight++
	case 0xE2:
		switch {
		case strings.HasPrefix(s[i:], "“"):
			m.double++
		case strings.HasPrefix(s[i:], "”"):
			m.double--
		case strings.HasPrefix(s[i:], "‘"):
			m.single++
		case strings.HasPrefix(s[i:], "’"):
			m.single--
		}
	}
}

// any says whether a quotation or a bracket is open.
func (m *marks) any() bool {
	return m.brackets > 0 || m.straight%2 == 1 || m.double > 0 || m.single > 0
}

// mayTakeOver says whether what follows a comma may begin with a speaker: a cheap look before the
// dear one.
func (n *narrator) mayTakeOver(rest string) bool {
	for range 3 { // connectors may stand before it
		word := rest[:wordEnd(rest, 0)]
		low := strings.ToLower(word)
		sets := words().persons
		if low != word || low == "al" || sets["person"][low] || sets["determiner"][low] ||
			sets["group"][low] || sets["title"][low] || isPronoun(low) || numberWord(low) > 0 {
			return true
		}
		if !sets["connecting"][low] || len(word) >= len(rest) {
			return false
		}
		rest = strings.TrimLeft(rest[len(word):], " ")
	}
	return false
}

var askedFirst = pattern.New(`(?i)^((op|in antwoord op|naar aanleiding van|n\.a\.v\.|` +
	`in reply to|in response to|in answer to|answering) (de |een |the |a )?` +
	`(vraag|vragen|opmerking|question|questions|remark|point) (van|door|from|by|of)|asked by|(?:des)?gevraagd door)\s`)

// answerAt finds where the answer begins in "Op de vraag van X of ..., antwoordde Y dat ...": the
// question is X's, the answer Y's. 0 when the sentence is no such pair.
func (n *narrator) answerAt(sentence string) int {
	if !n.begins(sentence, anAskedFirst) {
		return 0
	}
	at := askedFirst.FindString(sentence)
	if at == "" {
		return 0
	}
	ts := n.tokens(sentence)
	i := 0
	for i < len(ts) && ts[i].start < len(at) {
		i++
	}
	_, end := n.subject(sentence, ts, i)
	if end == i {
		return 0
	}
	for v := end; v+1 < len(ts); v++ {
		if n.verbAt(ts, v) {
			if _, who := n.subject(sentence, ts, v+1); who > v+1 {
				return ts[v].start
			}
		}
		if ts[v-1].stop {
			_, who := n.subject(sentence, ts, v)
			if who > v && n.verbNear(ts, who) == who || who == v+1 && isPronoun(ts[v].lower) && n.saysSoon(ts, who) ||
				isPronoun(ts[v+1].lower) && n.saysSoon(ts, v+2) {
				return ts[v].start // "haalde hij zijn schouders op en zei"
			}
		}
	}
	return 0
}

// saysSoon says whether a verb of speech stands among the next few words: "he shrugged and said".
func (n *narrator) saysSoon(ts []token, from int) bool {
	for v := from; v < min(from+6, len(ts)); v++ {
		if n.verbAt(ts, v) {
			return true
		}
	}
	return false
}

// insideMarks says whether a quotation or a bracket is open at the end of a text.
func insideMarks(s string) bool {
	return strings.Count(s, "(") > strings.Count(s, ")") || strings.Count(s, `"`)%2 == 1 ||
		strings.Count(s, "“") > strings.Count(s, "”") ||
		strings.Count(s, "‘") > strings.Count(s, "’")
}

// takesOver says whether the words behind a comma or semicolon begin with a speaker and a verb of
// speech.
func (n *narrator) takesOver(before, whole, rest string, semicolon bool) bool {
	ts := n.known.vocabulary.tokenize(rest)
	if len(ts) < 3 {
		return false
	}
	if ts2 := n.alsoTokens(whole); len(ts2) > 3 && n.verbAt(ts2, 1) {
		if sp, end := n.subject(whole, ts2, 2); end > 2 {
			return n.differs(before, sp)
		}
	}
	if isPronoun(ts[0].lower) {
		v := n.verbNear(ts, 1)
		return semicolon && v > 0 && v <= 2 && words().narration["own point"].in(n.lower(head(rest, ownPointBytes)))
	}
	if semicolon && n.ownBodyBehind(before, ts) {
		return false
	}
	sp, end := n.subject(rest, ts, 0)
	if bareCrowd(ts, end) || semicolon && onePerson(ts, end) {
		return false
	}
	if end == 0 {
		return semicolon && n.verbThenOther(before, rest, ts)
	}
	v := n.verbNear(ts, end)
	if (v < 0 || v > end+1) && !onOtherSide(ts, end) {
		return false
	}
	return n.differs(before, sp)
}

// onOtherSide says whether a subject that ends before token i is told to hold the opposite of what was said, and why:
// "Hatice juist niet, want die krijgt er vrije dagen voor terug".
func onOtherSide(ts []token, i int) bool {
	if i < len(ts) && ts[i].lower == "juist" {
		i++
	}
	if i+3 >= len(ts) {
		return false
	}
	switch ts[i].lower {
	case "niet", "wel", "not":
	default:
		return false
	}
	switch ts[i+1].lower {
	case "want", "omdat", "because", "as", "since":
		return true
	}
	return false
}

// ownPointBytes is how far into a clause the words stand that make it a point of its own.
const ownPointBytes = 40

// alsoTokens gives the words of "al zegt Hakan erbij dat ..."; nil for what does not begin with al.
func (n *narrator) alsoTokens(whole string) []token {
	if firstLower(whole) != "al" {
		return nil
	}
	return n.known.vocabulary.tokenize(whole)
}

// bareCrowd says whether a subject is people without a name and without a determiner; within a
// sentence that is too little to hand the word over.
func bareCrowd(ts []token, end int) bool {
	return end == 1 &&
		ts[0].is(aPerson)
}

// onePerson says whether a subject is one person by what they are ("de beheerder"): behind a
// semicolon that is somebody of whom the speaker tells.
func onePerson(ts []token, end int) bool {
	if end != 2 || !ts[1].is(aPerson) {
		return false
	}
	return ts[0].lower == "de" || ts[0].lower == "het" || ts[0].lower == "the" ||
		ts[0].is(aPossessive)
}

// verbThenOther reads "; daarna vraagt Anna ..." as another taking over.
func (n *narrator) verbThenOther(before, rest string, ts []token) bool {
	for v := 0; v < 3 && v+1 < len(ts); v++ {
		if !n.verbAt(ts, v) {
			continue
		}
		if sp, end := n.subject(rest, ts, v+1); end > v+1 && !isPronoun(ts[v+1].lower) {
			return n.differs(before, sp)
		}
	}
	return false
}

// differs says whether a speaker is another one than whoever the text before it begins with.
func (n *narrator) differs(before string, sp speech) bool {
	before = head(before, 100)
	ts := n.known.vocabulary.tokenize(before)
	if len(ts) == 0 {
		return true
	}
	first, end := n.subject(before, ts, 0)
	return end == 0 || first.participant(n.code) != sp.participant(n.code)
}
