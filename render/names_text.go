package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace"
)

// find is a row of words that is a name, with what to write instead.
type find struct {
	words   []string // folded
	code    string
	capital bool // counts only with capitals: it is an everyday word, or very short
	spared  bool // stays as it is
	common  bool // used as an everyday word here: not a name at the beginning of a sentence
}

// shortName is the number of letters from which on a name is known without its capital.
const shortName = 3

// indexNames lists for everybody the ways in which a text may name them: in full, by given name and
// by surname with or without its particles. A way that fits several people calls none of them.
func (c *cast) indexNames() {
	all := slices.Clone(c.aliases)
	for _, p := range c.people {
		for _, way := range waysToName(p.name) {
			all = append(all, c.newFind(way, p.code))
		}
	}
	for i, f := range all {
		for _, other := range all {
			if slices.Equal(f.words, other.words) && f.code != other.code {
				all[i].code = c.w.Common.Somebody
			}
		}
	}
	for _, f := range all {
		first := f.words[0]
		if !slices.ContainsFunc(c.finds[first], func(g find) bool {
			return slices.Equal(f.words, g.words)
		}) {
			c.finds[first] = append(c.finds[first], f)
		}
	}
	for _, finds := range c.finds {
		slices.SortStableFunc(finds, func(a, b find) int {
			return cmp.Compare(len(b.words), len(a.words))
		})
	}
}

// sparing is the same cast, but for one person, whose name stays as it is where it can mean nobody else.
func (c *cast) sparing(p *person) *cast {
	if p == nil {
		return c
	}
	out := *c
	out.finds = map[string][]find{}
	for word, finds := range c.finds {
		for _, f := range finds {
			f.spared = f.code == p.code
			out.finds[word] = append(out.finds[word], f)
		}
	}
	return &out
}

func waysToName(n name) [][]string {
	ways := [][]string{n.words(), n.given, n.family}
	bare := n.family
	for len(bare) > 1 && isParticle(bare[0]) {
		bare = bare[1:]
	}
	ways = append(ways, bare)
	for i, word := range n.given { // of Locatiemanager Anneloes, Anneloes
		if len(n.given) > 1 && (i == len(n.given)-1 || trace.IsGivenName(word)) {
			ways = append(ways, []string{word})
		}
	}
	return slices.DeleteFunc(ways, func(way []string) bool {
		return len(way) == 0 || len(way) == 1 && utf8.RuneCountInString(way[0]) < 2 ||
			len(way) == 1 && isParticle(way[0])
	})
}

func (c *cast) newFind(way []string, code string) find {
	f := find{code: code}
	for _, word := range way {
		f.words = append(f.words, folded(word))
	}
	if len(f.words) == 1 {
		f.common = c.everyday[f.words[0]] && c.lower[f.words[0]]
		f.capital = c.everyday[f.words[0]] || utf8.RuneCountInString(f.words[0]) < shortName
	}
	return f
}

// hide writes a text with every known name replaced.
func (c *cast) hide(text string) string { return c.hideIn(text, true) }

// hideIn does so in whole sentences, or in loose words, where a capital has no other reason than
// that it is a name.
func (c *cast) hideIn(text string, sentences bool) string {
	var b strings.Builder
	last := 0
	for _, n := range firstFound(append(c.namesIn(text, sentences), c.w.contactsIn(text)...)) {
		b.WriteString(text[last:n.start])
		b.WriteString(n.code)
		last = n.end
	}
	b.WriteString(text[last:])
	return b.String()
}

// found is a name that stands in a text, with the code that takes its place.
type found struct {
	start, end int
	code       string
}

// firstFound puts what was found in order, and of two in the same place leaves the longer.
func firstFound(all []found) []found {
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	out := all[:0]
	for _, n := range all {
		if len(out) == 0 || n.start >= out[len(out)-1].end {
			out = append(out, n)
		}
	}
	return out
}

// namesIn finds every known name in a text, in order.
func (c *cast) namesIn(text string, sentences bool) []found {
	tokens := nameTokens(text)
	var out []found
	last := 0
	for i := 0; i < len(tokens); i++ {
		f, n := c.findAt(text, tokens[i:], sentences)
		if n == 0 {
			continue
		}
		if f.spared {
			i += n - 1
			continue
		}
		start := max(last, titleBefore(text, tokens[:i+1]))
		last = tokens[i+n-1].end
		out = append(out, found{start, last, f.code})
		i += n - 1
	}
	return out
}

// titleBefore is where the last of the tokens begins, with the title before it: "de heer Pronk", "de familie Bos".
func titleBefore(text string, tokens []nameToken) int {
	i := len(tokens) - 1
	if i > 0 && isTitle(text[tokens[i-1].start:tokens[i-1].end]) {
		i--
		if i > 0 && (tokens[i].folded == "heer" || tokens[i].folded == "familie") && tokens[i-1].folded == "de" {
			i--
		}
	}
	return tokens[i].start
}

// findAt finds the longest name at the first of the tokens, and the number of tokens it takes.
func (c *cast) findAt(text string, tokens []nameToken, sentences bool) (find, int) {
	first := tokens[0].folded
	for _, f := range c.finds[first] {
		if f.fits(text, tokens) && !(sentences && f.common && opensSentence(text[:tokens[0].start])) {
			return f, len(f.words)
		}
	}
	if stem, ok := strings.CutSuffix(first, "s"); ok && utf8.RuneCountInString(stem) > shortName {
		for _, f := range c.finds[stem] {
			if len(f.words) == 1 && !f.capital {
				f.code += "’s"
				return f, 1
			}
		}
	}
	return find{}, 0
}

func (f find) fits(text string, tokens []nameToken) bool {
	if len(tokens) < len(f.words) {
		return false
	}
	for i, word := range f.words {
		if tokens[i].folded != word || i > 0 && !closeBy(text[tokens[i-1].end:tokens[i].start]) {
			return false
		}
	}
	return !f.capital || startsUpper(text[tokens[0].start:tokens[0].end])
}

// closeBy tells whether what stands between two words can stand within a name.
func closeBy(between string) bool {
	return utf8.RuneCountInString(between) <= 2 && strings.Trim(between, " .\u00A0") == ""
}

// opensSentence tells whether a word behind this text has its capital for that reason.
func opensSentence(before string) bool {
	before = strings.TrimRight(before, " \u00A0\"'“”‘’(„")
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?:;…–-•", last)
}

// nameToken is a word of a text: letters, marks and digits, hyphens within.
type nameToken struct {
	start, end int
	folded     string
}

func nameTokens(text string) []nameToken {
	var out []nameToken
	start := -1
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 && !(r == '-' && letterAfter(text[i+1:])) {
			out = append(out, nameToken{start, i, folded(text[start:i])})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, nameToken{start, len(text), folded(text[start:])})
	}
	return out
}

func letterAfter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}
