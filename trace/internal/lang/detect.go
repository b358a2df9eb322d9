package lang

// Detect tells the language of a text by a vote of function words. Share is how clear the vote was,
// from 0 (no votes, or as many for each) to 1 (all for one). A text without votes is taken as Dutch.
func Detect(text string) (code Code, share float64) {
	nl, en := 0, 0
	dutch, english := dutchLexicon().votes, englishLexicon().votes
	for _, s := range tokens(text) {
		lower := fold(written(text[s.start:s.end]), NL)
		if dutch[lower] {
			nl++
		}
		if english[lower] {
			en++
		}
	}
	if nl+en == 0 {
		return NL, 0
	}
	if en > nl {
		return EN, float64(en-nl) / float64(en+nl)
	}
	return NL, float64(nl-en) / float64(en+nl)
}
