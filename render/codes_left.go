package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Left lists the words in texts that could be names and are not hidden, most frequent first: those with a
// capital that they have not from the beginning of a sentence, and that no text writes without. Most are
// places and systems. A person who knows the case sees at once who is among them.
func (c *Codes) Left(texts []string) []string {
	ours := map[string]bool{}
	for _, code := range append(c.All(), c.cast.w.Common.Code(1), c.cast.w.Common.Person("A")) {
		for _, t := range nameTokens(code) {
			ours[t.folded] = true
		}
	}
	count := map[string]int{}
	for _, text := range texts {
		for _, t := range nameTokens(text) {
			word := text[t.start:t.end]
			if startsUpper(word) && !ours[t.folded] && !c.cast.lower[t.folded] && !isTitle(word) &&
				!isParticle(word) && !c.cast.notNames[t.folded] && utf8.RuneCountInString(word) >= shortName &&
				strings.ToUpper(word) != word && !opensSentence(text[:t.start]) {
				count[word]++
			}
		}
	}
	words := make([]string, 0, len(count))
	for word := range count {
		words = append(words, word)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	return words
}
