package reader

import (
	"bytes"
	"encoding/json"
	"strings"

	"spoor/trace"
)

// ReadSplit finds the statements in what a model said of a passage. nothing tells that the model says there
// are none. It judges nothing: package trace does. When there is no answer in it, or only the beginning of
// one, it gives ErrNoAnswer: what a passage holds is known as a whole or not at all.
func ReadSplit(q trace.SplitQuestion, text string) (found []trace.Found, nothing bool, err error) {
	text = text[:min(len(text), answerRoom)]
	if at := strings.LastIndex(text, "</think>"); at >= 0 {
		text = text[at:]
	}
	answer := lastSplit([]byte(text))
	if answer == nil {
		return nil, false, ErrNoAnswer
	}
	for _, raw := range answer.Statements {
		var w wireFound
		if json.Unmarshal(raw, &w) == nil && w.Quote != "" {
			found = append(found, w.found(q))
		}
	}
	return found, answer.Nothing && len(answer.Statements) == 0, nil
}

// wireSplit is an answer about a passage as models write it.
type wireSplit struct {
	Statements []json.RawMessage
	Nothing    bool
}

type wireFound struct {
	Lines      numbers
	Quote      string
	Speaker    *string
	Supporters oneOrMore
}

func (w wireFound) found(q trace.SplitQuestion) trace.Found {
	f := trace.Found{Quote: w.Quote, Supporters: w.Supporters}
	if w.Speaker != nil && !strings.EqualFold(strings.TrimSpace(*w.Speaker), "null") {
		f.Participant = strings.TrimSpace(*w.Speaker)
	}
	for i, n := range w.Lines {
		if i == 0 || n < f.Lines.Start {
			f.Lines.Start = n
		}
		f.Lines.End = max(f.Lines.End, n)
	}
	if f.Lines.Start >= 1 && f.Lines.End <= len(q.Lines) {
		var b strings.Builder
		for _, l := range q.Lines[f.Lines.Start-1 : f.Lines.End] {
			b.WriteString(l.Text)
		}
		f.Quote = unfenced(f.Quote, b.String())
	}
	return f
}

// lastSplit is the last whole answer in a text, since models think before they answer; nil without one.
func lastSplit(text []byte) *wireSplit {
	var out *wireSplit
	for from, n := 0, 0; n < tries; n++ {
		at := bytes.IndexByte(text[from:], '{')
		if at < 0 {
			break
		}
		from += at
		d := json.NewDecoder(bytes.NewReader(text[from:]))
		var answer struct {
			Statements *[]json.RawMessage
			Nothing    bool
		}
		if d.Decode(&answer) != nil || answer.Statements == nil {
			from++
			continue
		}
		out = &wireSplit{*answer.Statements, answer.Nothing}
		from += int(d.InputOffset())
	}
	return out
}

// numbers are whole numbers that may be written as one, and as texts.
type numbers []int

func (l *numbers) UnmarshalJSON(data []byte) error {
	var many []number
	if json.Unmarshal(data, &many) != nil {
		var one number
		if json.Unmarshal(data, &one) != nil {
			return nil
		}
		many = []number{one}
	}
	for _, n := range many {
		*l = append(*l, int(n))
	}
	return nil
}
