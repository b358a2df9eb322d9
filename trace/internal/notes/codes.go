package notes

import (
	"strings"
)

// codeLength is the length of a code at the start of a text that stands for somebody whose name is kept
// out of the notes: "P4", "R019", "ZB12"; 0 when there is none.
func codeLength(s string) int {
	i := 0
	for i < len(s) && s[i]-'A' < 26 {
		i++
	}
	letters := i
	for i < len(s) && s[i]-'0' < 10 {
		i++
	}
	if letters == 0 || letters > 2 || i == letters || i-letters > 4 {
		return 0
	}
	if i < len(s) && (isWordByte(s[i]) || s[i] >= 0x80) {
		if strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—") {
			return i
		}
		return 0
	}
	return i
}

// isCode says whether a text is such a code and no more.
func isCode(s string) bool { return s != "" && codeLength(s) == len(s) }

// codeSeries is how many codes of one kind stand at the head of lines or rows before they are taken for
// people: "A4" and "H2" alone are paper and a paragraph.
const codeSeries = 3

// readCodes learns the codes that stand for people: several with the same letters, of which each heads a
// remark or a row of a table. Then every code with those letters is somebody, also behind a remark.
func (p *people) readCodes(layouts [][]unit) {
	heads := map[string]map[string]bool{}
	for _, units := range layouts {
		for i := range units {
			code := codeBefore(&units[i])
			if code == "" {
				continue
			}
			kind := strings.TrimRight(code, "0123456789")
			if heads[kind] == nil {
				heads[kind] = map[string]bool{}
			}
			heads[kind][code] = true
		}
	}
	for kind, codes := range heads {
		if len(codes) < codeSeries {
			delete(heads, kind)
		}
	}
	if len(heads) == 0 {
		return
	}
	for _, units := range layouts {
		for i := range units {
			p.readCodesIn(units[i].text, heads)
		}
	}
	p.readCodedTraits(layouts)
}

// codeBefore is the code at the head of a unit: before a colon or brackets, a dash, what somebody is or a verb, or in the
// first cell of a row whose table is one of people.
func codeBefore(u *unit) string {
	if u.header || u.isHeading() {
		return ""
	}
	if len(u.cells) > 0 {
		if c := strings.TrimSpace(u.cells[0]); isCode(c) {
			return c
		}
		return ""
	}
	n := codeLength(u.text)
	if n == 0 {
		return ""
	}
	rest := strings.TrimLeft(u.text[n:], " ")
	if strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "(") && strings.Contains(head(rest, 60), "):") {
		return u.text[:n]
	}
	for _, dash := range []string{"– ", "— ", "- "} {
		if strings.HasPrefix(rest, dash) {
			return u.text[:n]
		}
	}
	if word := rest[:wordEnd(rest, 0)]; word != "" && len(rest) < len(u.text)-n && (isFinite(word) || speechForm(word) ||
		word == "would" || isA(word, aPerson)) {
		return u.text[:n]
	}
	return ""
}

// codedLegend says whether a line only tells who goes by a code: "P1 woman, 70s, cares for husband".
func codedLegend(text string) bool {
	n := codeLength(text)
	if n == 0 || len(text) > 90 || strings.ContainsAny(text, ":(") {
		return false
	}
	ts := tokenize(text[n:])
	for i := 0; i < len(ts) && i < 3; i++ {
		if ts[i].is(aPerson) {
			return ts[i].stop && !endsSentence(text)
		}
		if !ts[i].is(anAdjective) || ts[i].stop {
			return false
		}
	}
	return false
}

// readCodesIn makes everybody known whose code stands in a text.
func (p *people) readCodesIn(text string, kinds map[string]map[string]bool) {
	for i := 0; i < len(text); {
		if i > 0 && isWordByte(text[i-1]) || text[i]-'A' >= 26 {
			i++
			continue
		}
		n := codeLength(text[i:])
		if n == 0 {
			i++
			continue
		}
		code := text[i : i+n]
		if kinds[strings.TrimRight(code, "0123456789")] != nil {
			who := p.add(code, "")
			who.attended, who.coded = true, true
		}
		i += n
	}
}

// readCodedTraits learns what tells people with a code apart in the table that lists them: a cell such
// as "F/29" that only one of them has stands for that one behind a quotation.
func (p *people) readCodedTraits(layouts [][]unit) {
	for _, units := range layouts {
		for i := range units {
			u := &units[i]
			if u.header || len(u.cells) < 2 {
				continue
			}
			who := p.coded(strings.TrimSpace(u.cells[0]))
			if who == nil {
				continue
			}
			for _, c := range u.cells[1:] {
				if c = strings.TrimSpace(c); hasDigit(c) && hasLetter(c) && len(c) <= 8 && !strings.Contains(c, " ") {
					p.point(nameKey(c), who)
				}
			}
		}
	}
}

// coded gives the person whose code a text is; nil when it is none.
func (p *people) coded(s string) *person {
	if !isCode(s) {
		return nil
	}
	if who := p.find(s); who != nil && who.coded {
		return who
	}
	return nil
}

// codeAt finds the code with which a text ends, if need be before a count: "... at the stop. R019". It
// gives the code and where it begins; "" when somebody else may be meant.
func (p *people) codeAt(text string) (string, int) {
	at := strings.LastIndexByte(text, ' ') + 1
	if at < 2 || p.coded(text[at:]) == nil {
		return "", 0
	}
	if before := strings.TrimRight(text[:at], " "); !endsSentence(before) && !lowerWordEnds(before) {
		return "", 0
	}
	return text[at:], at
}

// lowerWordEnds says whether a text ends in a word that may end a sentence: one that joins or leads to
// nothing.
func lowerWordEnds(text string) bool {
	last := strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:])
	return last != "" && !isA(last, aPreposition|aDeterminer|aCommonWord) && joinAt(last+" ") == ""
}

// rostersCodes says whether the header of a table is that of the people whose codes are in its first
// column, and what they are.
func rostersCodes(head []string, rows []*unit) bool {
	if len(head) < 2 || len(rows) < 2 || isColumn(head[len(head)-1], "text") {
		return false
	}
	for _, h := range head {
		if isColumn(h, "text") || isColumn(h, "support") {
			return false
		}
	}
	switch firstLower(strings.TrimSpace(head[0])) {
	case "code", "codes", "respondent", "respondents", "deelnemer", "participant", "nr", "no", "id", "":
	default:
		return false
	}
	for _, u := range rows {
		if len(u.cells) == 0 || !isCode(strings.TrimSpace(u.cells[0])) {
			return false
		}
	}
	return true
}
