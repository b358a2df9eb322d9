package notes

import "strings"

// saysOnPlain says whether a sentence tells what somebody says of what the sentences before only told of them: "De heer
// Oosting werkt al elf jaar aan de index. Hij zegt dat er 46.000 namen klaar zijn." Those are one point; what somebody
// says after they said something else is another.
func (n *narrator) saysOnPlain(text string, open, p piece) bool {
	if p.why != "" || p.by == nil || open.by == nil || len(open.by.names) != 1 || open.labelled || p.labelled ||
		p.by.participant(n.code) != open.by.participant(n.code) {
		return false
	}
	clause := text[p.start:p.end]
	ts := n.tokens(clause)
	if len(ts) < 3 || !n.byPronoun(ts) || addsMore(ts) {
		return false
	}
	return n.onlyTold(text[open.start:open.end])
}

// dashed says whether a dash stands between the words of a text.
func dashed(text string) bool {
	return strings.Contains(text, " - ") || strings.Contains(text, " – ") || strings.Contains(text, " — ")
}

// addsMore says whether a sentence joins something else to what was said.
func addsMore(ts []token) bool {
	for _, t := range ts[:min(len(ts), 8)] {
		switch t.lower {
		case "ook", "also", "too", "verder", "toe", "aan", "adds", "added", "daarnaast", "bovendien", "tevens", "nog":
			return true
		}
	}
	return false
}

// tellsOn says whether a sentence about people in general goes on with what somebody said: "Men trekt er handschoenen
// bij aan", behind what the restorer said of charters.
func (n *narrator) tellsOn(open, p piece, clause string) bool {
	if p.why != "" || open.by == nil || len(open.by.names) == 0 || p.by != nil && len(p.by.names) > 0 || p.counted {
		return false
	}
	switch firstLower(clause) {
	case "men", "je", "you", "one":
		return true
	}
	return false
}

// byPronoun says whether a sentence names who says it by a pronoun alone: at its head, or behind it (", zegt zij").
func (n *narrator) byPronoun(ts []token) bool {
	last := len(ts) - 1
	return isPronoun(ts[0].lower) || isPronoun(ts[last].lower) && n.verbAt(ts, last-1) && ts[last-2].stop
}

// onlyTold says whether the first sentence of a text tells what somebody does, has or is, with no verb of speech.
func (n *narrator) onlyTold(text string) bool {
	sentence := text
	if at := strings.Index(text, ". "); at > 0 {
		sentence = text[:at+1]
	}
	ts := n.tokens(sentence)
	if len(ts) == 0 {
		return false
	}
	_, end := n.subject(sentence, ts, 0)
	if end == 0 || end == len(ts) || n.verbNear(ts, end) >= 0 || dashed(sentence) {
		return false // a name before a dash is a label
	}
	for v := end; v < len(ts); v++ {
		if n.verbAt(ts, v) {
			return false // behind brackets or a clause between
		}
	}
	return true
}
