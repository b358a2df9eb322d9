package render

import (
	"slices"
	"strings"
	"unicode"

	"spoor/trace"
)

// saying is a sentence that somebody said, as bare words.
type saying struct {
	statement int // its number
	words     string
}

// sayings finds sentences that somebody said in other texts, by runs of telltale words.
type sayings struct {
	begins map[string][]saying // run a sentence begins with -> sentences
	holds  map[string][]saying // run a sentence holds -> sentences
}

// telltale is the number of words from which on a sentence is somebody's own: shorter ones are said by
// everybody.
const telltale = 4

func newSayings(statements []trace.Statement) *sayings {
	out := &sayings{map[string][]saying{}, map[string][]saying{}}
	for i := range statements {
		for _, s := range sentences(statements[i].Text) {
			x := saying{i, bareWords(s)}
			for k, run := range runsOf(x.words) {
				if k == 0 {
					out.begins[run] = append(out.begins[run], x)
				}
				out.holds[run] = append(out.holds[run], x)
			}
		}
	}
	return out
}

// runsOf lists the runs of telltale words in bare words; none when there are fewer.
func runsOf(words string) []string {
	fields := strings.Fields(words)
	var out []string
	for i := 0; i+telltale <= len(fields); i++ {
		out = append(out, strings.Join(fields[i:i+telltale], " "))
	}
	return out
}

// bareWords writes a text as its words in small letters, with a space between.
func bareWords(text string) string {
	return strings.Join(strings.FieldsFunc(folded(text), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}), " ")
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

// saidByOthers tells whether a sentence holds, or is part of, what others said and the addressee did
// not.
func (l *letterMaker) saidByOthers(sentence string) bool {
	words := bareWords(sentence)
	for k, run := range runsOf(words) {
		if slices.ContainsFunc(l.heard.begins[run], func(x saying) bool {
			return l.strange(x) && holdsWords(words, x.words)
		}) {
			return true
		}
		if k == 0 && slices.ContainsFunc(l.heard.holds[run], func(x saying) bool {
			return l.strange(x) && holdsWords(x.words, words)
		}) {
			return true
		}
	}
	return false
}

// strange tells of a sentence that the addressee did not say.
func (l *letterMaker) strange(x saying) bool {
	return !slices.Contains(l.said, x.statement) &&
		!slices.ContainsFunc(l.own, func(text string) bool { return holdsWords(text, x.words) })
}
