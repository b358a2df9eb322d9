package lang

import "strings"

// Compounds splits compounds into parts that are words of a given vocabulary. No list of Dutch words is
// shipped: a part counts only when the case itself uses it, which keeps deel+nemers and
// opleid+ingen whole.
type Compounds struct {
	code  Code
	forms map[string]bool // words of the vocabulary fit to be a part
	stems map[string]bool // their stems
}

// Bounds on the length of a part, in bytes. Three letters are enough for a whole word (bus, wijk), not
// for a stem, and what is longer than maxCompound is no word.
const (
	minForm     = 3
	minStem     = 4
	minTail     = 3
	maxCompound = 60
)

// NewCompounds takes the words of a case, as in Word.Lower. Stop words, modals and prefixes are no
// parts.
func NewCompounds(vocabulary []string, code Code) *Compounds {
	c := &Compounds{code, map[string]bool{}, map[string]bool{}}
	lex, table := lexiconOf(code), dutchIrregular()
	affix := map[string]bool{}
	for _, p := range table.prefixes {
		affix[p] = true
	}
	for w := range wordSet(readData("words-"+string(code)+".txt"), "no part") {
		affix[w] = true
	}
	for _, w := range vocabulary {
		if len(w) < minForm || affix[w] || lex.flags[w] != 0 || !letters(w) {
			continue
		}
		c.forms[w] = true
		if s := Stem(w, code); len(s) >= minStem && !affix[s] {
			c.stems[s] = true
		}
	}
	return c
}

func letters(w string) bool {
	for _, r := range w {
		if !isLetter(r) {
			return false
		}
	}
	return true
}

// Parts returns the stems of the parts of a compound in order, at least two, or nil when it is none.
// The split with the fewest parts wins, and among those the one with the longest first part. A word
// with hyphens is split there first.
func (c *Compounds) Parts(lower string) []string {
	if strings.IndexByte(lower, '-') > 0 {
		return c.hyphenParts(lower)
	}
	if len(lower) < minForm+minTail || len(lower) > maxCompound {
		return nil
	}
	parts := c.split(lower)
	if len(parts) < 2 {
		return nil
	}
	for i, p := range parts {
		parts[i] = Stem(p, c.code)
	}
	return parts
}

func (c *Compounds) hyphenParts(lower string) []string {
	var out []string
	for _, piece := range strings.Split(lower, "-") {
		if sub := c.Parts(piece); sub != nil {
			out = append(out, sub...)
		} else if len(piece) >= minForm {
			out = append(out, Stem(piece, c.code))
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// split finds the fewest parts that cover a word.
func (c *Compounds) split(lower string) []string {
	n := len(lower)
	s := splitting{c: c, lower: lower, best: make([]choice, n+1), done: make([]bool, n+1)}
	var parts []string
	for i := 0; i < n && s.from(i).count > 0; i = s.best[i].next {
		parts = append(parts, lower[i:s.best[i].end])
	}
	return parts
}

// splitting splits one word by dynamic programming: best[i] is the split of lower[i:]. It is worked out
// only where a part before it ends, since most words are no compounds.
type splitting struct {
	c     *Compounds
	lower string
	best  []choice
	done  []bool
}

// choice is the split of the rest of a word.
type choice struct {
	count, end, next int // parts from here, end of the first, start of the second
}

func (s *splitting) from(i int) choice {
	n := len(s.lower)
	if s.done[i] || i > n-minTail {
		return s.best[i]
	}
	s.done[i] = true
	best := &s.best[i]
	for end := n; end >= i+minForm; end-- {
		if i == 0 && end == n || !s.c.part(s.lower[i:end], end == n) {
			continue
		}
		if end == n {
			*best = choice{1, n, n}
			continue
		}
		for _, next := range s.c.joints(s.lower, end) {
			if k := s.from(next).count; k > 0 && (best.count == 0 || k+1 < best.count) {
				*best = choice{k + 1, end, next}
			}
		}
	}
	return *best
}

// part reports whether a piece may be a part: a word of the vocabulary, or its stem. The last part may
// be inflected in a way the vocabulary has not.
func (c *Compounds) part(piece string, last bool) bool {
	if c.forms[piece] || len(piece) >= minStem && c.stems[piece] {
		return true
	}
	if len(piece) < minStem {
		return false
	}
	s := Stem(piece, c.code)
	return c.stems[s] && (last || len(s) >= len(piece) || s == shortenE(piece))
}

// joints returns where the next part may begin after a part that ends at end: at once, or after a
// linking s, e, n or en. English has none.
func (c *Compounds) joints(lower string, end int) []int {
	out := []int{end}
	if c.code == EN {
		return out
	}
	for _, link := range []string{"s", "e", "n", "en"} {
		if strings.HasPrefix(lower[end:], link) && end+len(link) < len(lower) {
			out = append(out, end+len(link))
		}
	}
	return out
}
