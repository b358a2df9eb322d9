package lang

import "sync"

// votes are the function words that tell a language from the other. They are read by themselves: of the language that
// a case is not in nothing else is needed.
func votes(code Code) map[string]bool { return wordSet(readData("words-"+string(code)+".txt"), "vote") }

var dutchVotes = sync.OnceValue(func() map[string]bool { return votes(NL) })
var englishVotes = sync.OnceValue(func() map[string]bool { return votes(EN) })

// Detect tells the language of a text by a vote of function words. Share is how clear the vote was,
// from 0 (no votes, or as many for each) to 1 (all for one). A text without votes is taken as Dutch.
func Detect(text string) (code Code, share float64) {
	nl, en := 0, 0
	dutch, english := dutchVotes(), englishVotes()
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
