package render

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace"
)

var (
	// initialsBehind is what a list of people sets between brackets behind a name: "Tim de Boer (TdB)".
	initialsBehind = regexp.MustCompile(`(\p{Lu}[\p{L}.'’\- ]{2,50}?) \(([^()]{1,40})\)`)
	// initialsBefore is an entry of a legend: "TdB = Tim de Boer", "KV: Karin Vos".
	initialsBefore = regexp.MustCompile(`(\p{Lu}[\p{L}.]{1,6}) ?(?:=|:|–|-) ?(\p{Lu}[\p{L}.'’\- ]{2,50})`)
)

// addInitials makes everybody known by the initials with which the notes shorten their name: in a list of who was
// there, in a legend, or in the place of a role. Other letters that fit a name may stand for anything.
func (c *cast) addInitials(r *trace.Report) {
	for _, n := range r.NotStatements {
		if n.Why != trace.WhyAttendance && n.Why != trace.WhyMetadata {
			continue
		}
		for _, m := range initialsBehind.FindAllStringSubmatch(n.Text, -1) {
			c.addInitialsIn(m[2], m[1])
		}
		for _, m := range initialsBefore.FindAllStringSubmatch(n.Text, -1) {
			c.addInitialsIn(m[1], m[2])
		}
	}
	for i := range r.Statements {
		if s := &r.Statements[i]; s.Role != "" {
			c.addInitialsIn(s.Role, s.Participant)
		}
	}
}

// addInitialsIn looks in what stands beside a name for its initials.
func (c *cast) addInitialsIn(beside, written string) {
	for _, short := range strings.FieldsFunc(beside, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;/()", r) }) {
		if !mayBeInitials(short) {
			continue
		}
		for _, p := range c.people {
			if named := p.name.String(); named != "" && strings.Contains(folded(written), folded(p.name.words()[0])) &&
				initialsOf(short, p.name) {
				c.addShort(short, p.code)
				break
			}
		}
	}
}

// mayBeInitials says whether a word is two to five letters, not all of them small.
func mayBeInitials(word string) bool {
	bare := strings.ReplaceAll(word, ".", "")
	if n := utf8.RuneCountInString(bare); n < 2 || n > 5 || !startsUpper(bare) {
		return false
	}
	upper := 0
	for _, r := range bare {
		if !unicode.IsLetter(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 1
}

// initialsOf says whether letters can be the initials of a name: they stand in it in that order, and the first is
// its first.
func initialsOf(short string, n name) bool {
	rest := folded(n.String())
	for i, letter := range folded(strings.ReplaceAll(short, ".", "")) {
		at := strings.IndexRune(rest, letter)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+utf8.RuneLen(letter):]
	}
	return true
}

// addShort makes somebody known by initials, with points behind them or without. They count only with a capital.
func (c *cast) addShort(short, code string) {
	bare := strings.ReplaceAll(short, ".", "")
	for _, way := range [][]string{{folded(bare)}, strings.Split(folded(bare), "")} {
		if slices.ContainsFunc(c.aliases, func(f find) bool { return slices.Equal(f.words, way) && f.code == code }) {
			continue
		}
		f := c.newFind(way, code)
		f.capital = true
		c.aliases = append(c.aliases, f)
	}
}
