package render

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"spoor/trace"
)

// Codes calls the people of a case by codes in any text, for texts that leave the computer, and tells
// what stood there, so that it can be undone. The same person has the same code everywhere.
//
// It knows more people than Rename does (those of spoor.yaml, the authors of drafts, and whoever looks like
// a person) and hides more:
// also a name that is an everyday word at the beginning of a sentence, and a name within a word with a
// hyphen. A text that reads a little worse is better than a name that gets out.
type Codes struct {
	cast *cast
}

// Swap is one place of a text in which a code took the place of a name.
type Swap struct {
	Code string
	Name string // as it was written there
}

// NewCodes gives everybody a code whom a report knows by name, or whom its owner does.
func NewCodes(r *trace.Report, known trace.People, l trace.Language) *Codes {
	c := gatherCast(r, NamesCodes, words(l))
	for _, written := range slices.Concat(known.Names, known.NotParticipants) {
		c.addKnown(written)
	}
	for _, d := range r.Drafts {
		for _, author := range d.Authors {
			if n := c.parseName(author); len(n.words()) > 1 && !c.usedAsWords(n) {
				c.addOther(n)
			}
		}
	}
	c.addGuesses(r)
	for _, alias := range sortedKeys(known.Aliases) {
		c.addAlias(alias, known.Aliases[alias])
	}
	c.indexNames()
	return &Codes{c}
}

func sortedKeys(m map[string]string) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// addKnown makes somebody known by a name that is not in the notes; a role is no name.
func (c *cast) addKnown(written string) {
	if n := c.parseName(written); len(n.words()) > 0 {
		c.addOther(n)
	}
}

// addAlias makes somebody known by another name than their own.
func (c *cast) addAlias(alias, full string) {
	n := c.parseName(full)
	if len(n.words()) == 0 {
		return
	}
	c.addOther(n)
	i := slices.IndexFunc(c.people, func(p *person) bool { return n.mayBe(p.name) })
	var way []string
	for _, t := range nameTokens(alias) {
		way = append(way, t.folded)
	}
	if i >= 0 && len(way) > 0 {
		c.aliases = append(c.aliases, c.newFind(way, c.people[i].code))
	}
}

// usedAsWords tells whether a word of a name stands in the texts without a capital: then it names a
// department rather than somebody.
func (c *cast) usedAsWords(n name) bool {
	return slices.ContainsFunc(n.words(), func(word string) bool {
		acronym := utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && word[1] != '.'
		return !isParticle(word) && (c.lower[folded(word)] || acronym)
	})
}

// Hide writes a text with codes in place of names, and lists what it replaced, in order.
func (c *Codes) Hide(text string) (string, []Swap) {
	var b strings.Builder
	var swaps []Swap
	last := 0
	for _, n := range c.names(text) {
		if n.start < last {
			continue // within a longer one
		}
		b.WriteString(text[last:n.start])
		b.WriteString(n.code)
		swaps = append(swaps, Swap{n.code, text[n.start:n.end]})
		last = n.end
	}
	b.WriteString(text[last:])
	return b.String(), swaps
}

// Name is the fullest name behind a code; "" for a code of nobody, or of several.
func (c *Codes) Name(code string) string {
	for _, p := range c.cast.people {
		if p.code == code {
			return cmp.Or(p.name.String(), p.plain)
		}
	}
	return ""
}

// All lists the codes, longest first: of two that begin alike, the right one is the longer.
func (c *Codes) All() []string {
	var codes []string
	for _, p := range c.cast.people {
		codes = append(codes, p.code)
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	return codes
}

var mailAddress = regexp.MustCompile(`[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`)

// MailCode stands for an e-mail address, which mostly holds a name.
const MailCode = "[e-mail]"

// names finds all that is to be hidden in a text, by where it begins; of two, the longer first.
func (c *Codes) names(text string) []found {
	out := c.cast.namesIn(text, false)
	out = append(out, c.cast.w.contactsIn(text)...)
	for _, t := range nameTokens(text) {
		out = append(out, c.cast.withinWord(text, t)...)
	}
	slices.SortStableFunc(out, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	return out
}

// withinWord finds names in a part of a word with hyphens, and short names with the s of possession:
// oud-Fatma, Jans.
func (c *cast) withinWord(text string, t nameToken) []found {
	var out []found
	at := t.start
	for part := range strings.SplitSeq(text[t.start:t.end], "-") {
		word := nameToken{at, at + len(part), folded(part)}
		at = word.end + 1
		if !startsUpper(part) {
			continue
		}
		if f, n := c.findAt(text[:word.end], []nameToken{word}, false); n > 0 {
			out = append(out, found{word.start, word.end, f.code})
			continue
		}
		bare, ok := strings.CutSuffix(word.folded, "s")
		if !ok || utf8.RuneCountInString(bare) < shortName {
			continue
		}
		for _, f := range c.finds[bare] {
			if len(f.words) == 1 {
				out = append(out, found{word.start, word.end, f.code + "’s"})
				break
			}
		}
	}
	return out
}
