package notes

import (
	"strings"
)

// markSigned marks the units that are who said the quotation above them, where most quotations of a file have
// such a line. It comes before headings are made: "Mrs P. Alder, C14" above the next letter looks like one.
func markSigned(units []unit, source []string) {
	var signed []int
	quotes := 0
	for j := 1; j < len(units); j++ {
		if !units[j-1].quoted || units[j].quoted {
			continue
		}
		quotes++
		if looksSigned(&units[j], sourceLine(source, units[j].start)) && units[j].start-units[j-1].end <= 2 {
			signed = append(signed, j)
		}
	}
	if len(signed) < 2 || len(signed)*2 <= quotes {
		return
	}
	for _, j := range signed {
		units[j].signs = true
	}
}

// signedWords is how many words say at most who said a quotation.
const signedWords = 12

// looksSigned says whether a unit below a quotation may be no more than who said it: a name, and what that
// person is behind a comma or between brackets, or whoever it is behind a dash, which Markdown and people
// take for a bullet as well.
func looksSigned(u *unit, line string) bool {
	if u.isHeading() || len(u.cells) > 0 || len(u.raw) != 1 || wordCount(u.text) > signedWords ||
		endsSentence(u.text) && !shortDots(u.text) {
		return false
	}
	if dashLine.MatchString(head(strings.TrimSpace(line), 40)) {
		return true
	}
	name, _ := nameAndRole(u.text)
	if before, _, ok := strings.Cut(u.text, ", "); ok && !looksLikeName(name) {
		name = before
	}
	return !u.isItem() && looksLikeName(name) && startsUpper(name)
}
