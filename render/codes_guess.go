package render

import (
	"regexp"
	"slices"
	"strings"

	"spoor/trace"
)

// People whom the notes were not seen to name, but who look as if they were: for texts that leave the
// computer a guess too many does less harm than a name that gets out. Two signs are trusted: a label at the
// beginning of a line of the notes, as in "Anna:", and a title before a name, as in "mevrouw De Boer". A
// word that the texts use without a capital as well, or behind an article, is no name.

// labelled is a line of notes that somebody seems to speak in, behind the signs of lists, bold letters
// and the moments of chats.
var labelled = regexp.MustCompile(`^[\s>*_+•–-]*(?:\[[^\]]{1,30}\][\s*_]*)?` +
	`(\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3})(?: ?\([^)]{0,40}\))?[*_]*\s*:[*_\s]`)

// addGuesses makes everybody known who looks like a person.
func (c *cast) addGuesses(r *trace.Report) {
	c.noteArticles(r)
	defer c.addSurnames(r)
	for _, n := range r.Notes {
		for _, line := range n.Lines {
			c.guessLabel(line.Text)
			c.guessTitled(line.Text)
		}
	}
	for i := range r.Statements {
		c.guessLabel(r.Statements[i].Text)
	}
	for i := range r.Drafts {
		for k := range r.Drafts[i].Paragraphs {
			c.guessTitled(r.Drafts[i].Paragraphs[k].Text)
		}
	}
}

// noteArticles takes words with an article before them for words: het Oudercafé.
func (c *cast) noteArticles(r *trace.Report) {
	add := func(text string) {
		tokens := nameTokens(text)
		for i := 1; i < len(tokens); i++ {
			switch text[tokens[i-1].start:tokens[i-1].end] { // De Roo is somebody
			case "de", "het", "een", "the", "a", "an":
				if text[tokens[i-1].end:tokens[i].start] == " " && !isTitle(tokens[i].folded) {
					c.lower[tokens[i].folded] = true
				}
			}
		}
	}
	for i := range r.Statements {
		add(r.Statements[i].Text)
	}
	for i := range r.Drafts {
		for k := range r.Drafts[i].Paragraphs {
			add(r.Drafts[i].Paragraphs[k].Text)
		}
	}
}

func (c *cast) guessLabel(line string) {
	if found := labelled.FindStringSubmatch(line); found != nil {
		c.guess(found[1])
	}
}

// guessTitled finds names behind titles: particles, and words with a capital, at most three.
func (c *cast) guessTitled(text string) {
	tokens := nameTokens(text)
	for i, t := range tokens {
		if !isTitle(text[t.start:t.end]) {
			continue
		}
		end, capitals := i, 0
		for k := i + 1; k < len(tokens) && k <= i+3; k++ {
			word := text[tokens[k].start:tokens[k].end]
			if !closeBy(text[tokens[k-1].end:tokens[k].start]) || !startsUpper(word) && !isParticle(word) {
				break
			}
			if startsUpper(word) && !isParticle(word) {
				end, capitals = k, capitals+1
			}
		}
		if capitals > 0 {
			c.guess("mevrouw " + text[tokens[i+1].start:tokens[end].end])
		}
	}
}

// guess makes somebody known, unless the name is made of words that the texts use as words.
func (c *cast) guess(written string) {
	n := c.parseName(written)
	if len(n.words()) == 0 || c.usedAsWords(n) || c.collective(strings.TrimSpace(written)) {
		return
	}
	c.addOther(n)
}

// addSurnames looks up the surname of those who are known by a given name only, where a text has both.
func (c *cast) addSurnames(r *trace.Report) {
	for i := range r.Statements {
		c.surnamesIn(r.Statements[i].Text)
	}
	for _, n := range r.Notes {
		for _, line := range n.Lines {
			c.surnamesIn(line.Text)
		}
	}
	for i := range r.Drafts {
		for k := range r.Drafts[i].Paragraphs {
			c.surnamesIn(r.Drafts[i].Paragraphs[k].Text)
		}
	}
}

func (c *cast) surnamesIn(text string) {
	tokens := nameTokens(text)
	for i, t := range tokens {
		if !startsUpper(text[t.start:t.end]) || !c.onlyGiven(t.folded) {
			continue
		}
		for k := i + 1; k < len(tokens) && k <= i+4; k++ {
			word := text[tokens[k].start:tokens[k].end]
			if text[tokens[k-1].end:tokens[k].start] != " " {
				break
			}
			if isParticle(word) {
				continue
			}
			if n := c.parseName(text[t.start:tokens[k].end]); len(n.family) > 0 && startsUpper(word) &&
				!c.usedAsWords(name{family: n.family}) {
				c.addOther(n)
			}
			break
		}
	}
}

// onlyGiven tells whether a word is the given name of somebody whose surname is not known.
func (c *cast) onlyGiven(word string) bool {
	return slices.ContainsFunc(c.people, func(p *person) bool {
		return len(p.name.family) == 0 && len(p.name.given) == 1 && folded(p.name.given[0]) == word
	})
}
