package lang

import (
	"strings"
	"sync"
)

// Phrase is a run of words of a text.
type Phrase struct {
	First, Last int // word indexes, ends included
}

// jargon is what the lists say of the policy language of one language: listed phrases, and the forms by
// which unlisted ones are known.
type jargon struct {
	listed *phraseBook
	heads  map[string]bool // last part of a compound or phrase: strategie, kader, framework
	modify map[string]bool // adjectives that make policy of the noun behind them: integraal
	endAdj []string        // endings of such adjectives: gericht, -led
	single map[string]bool // words that are jargon alone
}

var dutchJargon = sync.OnceValue(func() *jargon { return loadJargon(NL) })
var englishJargon = sync.OnceValue(func() *jargon { return loadJargon(EN) })

func jargonOf(code Code) *jargon {
	if code == EN {
		return englishJargon()
	}
	return dutchJargon()
}

func loadJargon(code Code) *jargon {
	forms := readData("jargon-" + string(code) + ".txt")
	j := &jargon{
		listed: newPhraseBook(code, true),
		heads:  wordSet(forms, "head"),
		modify: wordSet(forms, "adjective"),
		single: stemSet(wordSet(forms, "single"), code),
	}
	for _, l := range forms {
		if l.Section == "adjective ending" {
			j.endAdj = append(j.endAdj, strings.Fields(l.Text)...)
		}
	}
	for _, l := range readData("policy-" + string(code) + ".txt") {
		j.listed.add(fold(l.Text, code))
	}
	return j
}

// PolicyTerms returns the jargon phrases of a text in order, without overlap: those of the list, and
// those that have the form of jargon. Where several begin at one word the longest wins.
func PolicyTerms(words []Word, code Code) []Phrase {
	j := jargonOf(code)
	return j.terms(words, code, func(i int) int { return j.listed.longest(words, i) })
}

// terms are the policy terms, given how long the longest listed phrase is that begins at a word.
func (j *jargon) terms(words []Word, code Code, longest func(i int) int) []Phrase {
	var out []Phrase
	for i := 0; i < len(words); {
		n := max(longest(i), j.byForm(words, i, code))
		if n == 0 {
			i++
			continue
		}
		out = append(out, Phrase{i, i + n - 1})
		i += n
	}
	return out
}

// byForm returns the number of words of the phrase that begins at words[i] and looks like jargon.
func (j *jargon) byForm(words []Word, i int, code Code) int {
	w := words[i]
	if w.Is(Stop | Digit) {
		return 0
	}
	if n := j.adjectivePhrase(words, i, code); n > 0 {
		return n
	}
	if code == EN {
		if i+1 < len(words) && j.heads[words[i+1].Lower] && noun(words, i) && noun(words, i+1) {
			return 2
		}
	}
	if j.single[w.Stem] || code == NL && j.compound(w.Lower) {
		return 1
	}
	return 0
}

// adjectivePhrase reads jargon adjectives up to the noun they belong to: integrale aanpak, duurzame en
// inclusieve mobiliteit.
func (j *jargon) adjectivePhrase(words []Word, i int, code Code) int {
	k := i
	for k < len(words) && j.adjective(words[k]) && words[k].Sentence == words[i].Sentence {
		k++
		if k+1 < len(words) && (words[k].Lower == "en" || words[k].Lower == "and") &&
			j.adjective(words[k+1]) {
			k++
		}
	}
	if k == i || k >= len(words) || !noun(words, k) || words[k].Sentence != words[i].Sentence ||
		words[k].Start-words[k-1].End > 1 {
		return 0
	}
	if code == EN && k+1 < len(words) && j.heads[words[k+1].Lower] && noun(words, k+1) {
		k++
	}
	return k - i + 1
}

func (j *jargon) adjective(w Word) bool {
	return j.modify[w.Lower] || j.endsAsAdjective(w.Lower)
}

// endsAsAdjective reports whether a word ends as such adjectives do, and has more than that.
func (j *jargon) endsAsAdjective(lower string) bool {
	for _, end := range j.endAdj {
		if strings.HasSuffix(lower, end) && len(lower) > len(end)+3 {
			return true
		}
	}
	return false
}

// noun reports whether words[k] can be the head of a phrase that words[k-1] stands in: a content word
// of some length behind nothing but a space.
func noun(words []Word, k int) bool {
	w := words[k]
	return len(w.Lower) > 3 && !w.Is(Stop|Negation|Modal|Passive|Digit|FirstPerson|SecondPerson)
}

// compound reports whether a word ends in a head of policy language and has a part before it.
func (j *jargon) compound(lower string) bool {
	for n := 3; n <= len(lower)-4; n++ {
		if j.heads[lower[n:]] {
			return true
		}
	}
	return false
}
