package render

import (
	"slices"
	"strings"
	"unicode"

	"spoor/trace"
)

// spoken is what somebody said, made ready to be found in other texts.
type spoken struct {
	statement int      // its number
	sentences []string // folded to words
}

// telltale is the number of words from which on a sentence is somebody's own: shorter ones are said by
// everybody.
const telltale = 4

func spokenBy(statements []trace.Statement) []spoken {
	var out []spoken
	for i := range statements {
		x := spoken{statement: i}
		for _, s := range sentences(statements[i].Text) {
			if words := bareWords(s); strings.Count(words, " ")+1 >= telltale {
				x.sentences = append(x.sentences, words)
			}
		}
		out = append(out, x)
	}
	return out
}

// bareWords writes a text as its words in small letters, with a space between.
func bareWords(text string) string {
	return strings.Join(strings.FieldsFunc(folded(text), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}), " ")
}

// othersThan lists the statements that are not among these, less the sentences that are.
func (p *post) othersThan(own []int) []spoken {
	var ours []string
	for _, i := range own {
		ours = append(ours, bareWords(p.report.Statements[i].Text))
	}
	var out []spoken
	for _, x := range p.guard {
		if slices.Contains(own, x.statement) {
			continue
		}
		x.sentences = slices.DeleteFunc(slices.Clone(x.sentences), func(s string) bool {
			return slices.ContainsFunc(ours, func(text string) bool { return holdsWords(text, s) })
		})
		out = append(out, x)
	}
	return out
}

// holdsWords tells whether words stand in a text in this order; both are bare words.
func holdsWords(text, words string) bool {
	return strings.Contains(" "+text+" ", " "+words+" ")
}

// quote is a passage of a draft as it may stand in somebody's letter: without the sentences that others
// said word for word, and with their names as codes. It is "" when nothing is left.
func (l *letterMaker) quote(passage string) string {
	var out []string
	quotes := false
	for _, s := range sentences(passage) {
		switch {
		case !l.saidByOthers(s):
			out = append(out, s)
			quotes = quotes || s != leftOut
		case len(out) == 0 || out[len(out)-1] != leftOut:
			out = append(out, leftOut)
		}
	}
	if !quotes {
		return ""
	}
	return l.say(strings.Join(out, " "))
}

func (l *letterMaker) saidByOthers(sentence string) bool {
	words := bareWords(sentence)
	long := strings.Count(words, " ")+1 >= telltale
	return slices.ContainsFunc(l.others, func(x spoken) bool {
		return slices.ContainsFunc(x.sentences, func(s string) bool {
			return holdsWords(words, s) || long && holdsWords(s, words)
		})
	})
}
