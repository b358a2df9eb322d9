package trace

import "spoor/trace/internal/lang"

// ownTermsIn finds where the terms stand that the owner of the case adds.
func (m *material) ownTermsIn(p *passage) []lang.Phrase {
	var out []lang.Phrase
	for _, term := range m.ownTerms {
		out = append(out, phrasesLike(p.words, lang.Read(term, p.code))...)
	}
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
