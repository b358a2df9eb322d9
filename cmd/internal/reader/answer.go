package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode"

	"spoor/trace"
)

// ErrNoAnswer says that nothing in what a model said is an answer.
var ErrNoAnswer = errors.New("no answer in what the model said")

// answerRoom is how much of what a model says is looked at, in bytes: many times the longest answer.
const answerRoom = 1 << 20

// Read finds the answers in what a model said, also when it put words around them, forgot a bracket or
// was cut off. It takes forms as they come and judges nothing: numbers of statements and paragraphs that
// were not in the question become the key "", which package trace does not believe. When there is no
// answer in it at all it gives ErrNoAnswer.
func Read(q trace.Question, text string) ([]trace.Finding, error) {
	text = text[:min(len(text), answerRoom)]
	if at := strings.LastIndex(text, "</think>"); at >= 0 {
		text = text[at:]
	}
	var out []trace.Finding
	for _, raw := range answersIn([]byte(text)) {
		var w wireAnswer
		if json.Unmarshal(raw, &w) == nil && w.Statement != 0 {
			out = append(out, w.answer(q))
		}
	}
	if len(out) == 0 {
		return nil, ErrNoAnswer
	}
	return out, nil
}

// wireAnswer is an answer as models write it.
type wireAnswer struct {
	Statement number
	Passages  wireQuotes
	Reason    string
	Fate      string
	Kinds     oneOrMore
	Gone      oneOrMore
	Came      oneOrMore
}

type wireQuote struct {
	Paragraph number
	Quote     string
}

func (w wireAnswer) answer(q trace.Question) trace.Finding {
	a := trace.Finding{Fate: trace.Fate(plainWord(w.Fate)), Gone: w.Gone, Came: w.Came, Reason: w.Reason}
	if n := int(w.Statement); n >= 1 && n <= len(q.Statements) {
		a.Key = q.Statements[n-1].Key
	}
	for _, p := range w.Passages {
		quoted := trace.Quoted{Quote: p.Quote}
		if n := int(p.Paragraph); n >= 1 && n <= len(q.Paragraphs) {
			quoted.Paragraph = q.Paragraphs[n-1].Key
			quoted.Quote = unfenced(p.Quote, q.Paragraphs[n-1].Text)
		}
		a.Passages = append(a.Passages, quoted)
	}
	for _, k := range w.Kinds {
		if k := plainWord(k); k != "" {
			a.Kinds = append(a.Kinds, trace.JumpKind(k))
		}
	}
	return a
}

// wireQuotes leaves out what is no quote, so that the rest of an answer stands.
type wireQuotes []wireQuote

func (l *wireQuotes) UnmarshalJSON(data []byte) error {
	var raw []json.RawMessage
	if json.Unmarshal(data, &raw) != nil {
		raw = []json.RawMessage{data}
	}
	for _, one := range raw {
		var q wireQuote
		if json.Unmarshal(one, &q) == nil && q != (wireQuote{}) {
			*l = append(*l, q)
		}
	}
	return nil
}

func plainWord(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// tries is at how many brackets an answer may begin. What is said around it is no longer than that.
const tries = 64

// answersIn lists the raw answers in a text: those of the last list in it, since models think before they
// answer; or, when no list is whole, those that came whole before the end; or those that stand in it one
// by one.
func answersIn(text []byte) []json.RawMessage {
	var list, single []json.RawMessage
	for from, n := 0, 0; n < tries; n++ {
		at := bytes.IndexAny(text[from:], "{[")
		if at < 0 {
			break
		}
		from += at
		answers, size := wholeAnswers(text[from:])
		switch {
		case size == 0:
			from++
			continue
		case len(answers) == 0:
			single = append(single, json.RawMessage(text[from:from+size]))
		default:
			list = answers
		}
		from += size
	}
	switch cut := salvaged(text); {
	case len(list) > 0:
		return list
	case len(cut) > 0:
		return cut
	}
	return single
}

// wholeAnswers reads the value at the start of a text: {"answers": [...]}, a bare list, or one answer, of
// which it gives the size alone. The size is 0 when it is none of these.
func wholeAnswers(text []byte) (answers []json.RawMessage, size int) {
	d := json.NewDecoder(bytes.NewReader(text))
	var value json.RawMessage
	if d.Decode(&value) != nil {
		return nil, 0
	}
	var object struct{ Answers, Statement json.RawMessage }
	if json.Unmarshal(value, &object) == nil && object.Statement != nil {
		return nil, int(d.InputOffset())
	}
	list := value
	if object.Answers != nil {
		list = object.Answers
	}
	if json.Unmarshal(list, &answers) != nil || !bytes.Contains(list, []byte(`"statement"`)) {
		return nil, 0
	}
	return answers, int(d.InputOffset())
}

// salvaged are the answers that came whole in a list that was cut off.
func salvaged(text []byte) []json.RawMessage {
	at := bytes.Index(text, []byte(`"answers"`))
	if at < 0 {
		return nil
	}
	open := bytes.IndexByte(text[at:], '[')
	if open < 0 {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(text[at+open:]))
	if _, err := d.Token(); err != nil {
		return nil
	}
	var out []json.RawMessage
	for d.More() {
		var one json.RawMessage
		if d.Decode(&one) != nil {
			break
		}
		out = append(out, one)
	}
	return out
}

// number is a number that may be written as a text: 3, "3", "[3]", "S3".
type number int

func (n *number) UnmarshalJSON(data []byte) error {
	digits := strings.Trim(strings.Trim(string(data), `"`), "[]() ")
	digits = strings.TrimLeftFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) && r != '-' })
	if v, err := strconv.ParseFloat(digits, 64); err == nil && v == float64(int32(v)) {
		*n = number(v)
	}
	return nil
}

// oneOrMore is a list of texts that may be written as one text, or as null.
type oneOrMore []string

func (l *oneOrMore) UnmarshalJSON(data []byte) error {
	var many []any
	if json.Unmarshal(data, &many) == nil {
		for _, x := range many {
			if s, ok := x.(string); ok {
				*l = append(*l, s)
			}
		}
		return nil
	}
	var one string
	if json.Unmarshal(data, &one) == nil && one != "" {
		*l = oneOrMore{one}
	}
	return nil
}
