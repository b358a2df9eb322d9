package trace

import (
	"cmp"
	"slices"

	"spoor/trace/internal/lang"
)

// policyTermsIn finds the policy terms of a paragraph: those the language has, and those the owner of
// the case adds. Of terms that overlap the longest stands, and of equals the first.
func (m *material) policyTermsIn(p *passage) []lang.Phrase {
	found := lang.PolicyTerms(p.words, p.code)
	if len(m.ownTerms) == 0 {
		return found
	}
	for _, term := range m.ownTerms {
		found = append(found, phrasesLike(p.words, lang.Read(term, p.code))...)
	}
	slices.SortStableFunc(found, func(a, b lang.Phrase) int {
		return cmp.Or(cmp.Compare(b.Last-b.First, a.Last-a.First), cmp.Compare(a.First, b.First))
	})
	taken := make([]bool, len(p.words))
	var out []lang.Phrase
	for _, ph := range found {
		if slices.Contains(taken[ph.First:ph.Last+1], true) {
			continue
		}
		for i := ph.First; i <= ph.Last; i++ {
			taken[i] = true
		}
		out = append(out, ph)
	}
	slices.SortFunc(out, func(a, b lang.Phrase) int { return cmp.Compare(a.First, b.First) })
	return out
}

// phrasesLike finds where words stand with the stems of a term.
func phrasesLike(words, term []lang.Word) []lang.Phrase {
	key, n := stemKey(term), len(term)
	var out []lang.Phrase
	for i := 0; n > 0 && key != "" && i+n <= len(words); i++ {
		if stemKey(words[i:i+n]) == key {
			out = append(out, lang.Phrase{First: i, Last: i + n - 1})
		}
	}
	return out
}
