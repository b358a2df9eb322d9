package reader

import (
	"strconv"
	"time"
)

// Trouble is a way in which asking a model goes wrong.
type Trouble string

// The troubles.
const (
	Unreachable Trouble = "unreachable"  // nothing answers there
	NotHere     Trouble = "not-here"     // localhost turned out to be another computer
	TooSlow     Trouble = "too-slow"     // no whole answer in time
	Limited     Trouble = "limited"      // 429: too many questions
	ServerFault Trouble = "server-fault" // 5xx
	Refused     Trouble = "refused"      // another 4xx: the question itself is not taken
	NoEntry     Trouble = "no-entry"     // 401 or 403: the key
	NoSuchModel Trouble = "no-model"     // 404: the path, or the model
	Elsewhere   Trouble = "elsewhere"    // a redirect; none is followed
	CutOff      Trouble = "cut-off"      // the connection or the answer ended in the middle
	TooLong     Trouble = "too-long"     // more than any answer needs
	NotAnswer   Trouble = "not-answer"   // no answer of a chat endpoint
	Rubbish     Trouble = "rubbish"      // the model did answer, but not the question
	OutOfBudget Trouble = "budget"       // the time or the tokens allowed are used up
)

// Troubles lists them all.
func Troubles() []Trouble {
	return []Trouble{Unreachable, NotHere, TooSlow, Limited, ServerFault, Refused, NoEntry, NoSuchModel,
		Elsewhere, CutOff, TooLong, NotAnswer, Rubbish, OutOfBudget}
}

// Fault is one time that asking went wrong. Detail comes from the other side, or from the system: it may
// hold anything, and never the key.
type Fault struct {
	Trouble Trouble
	Status  int // of HTTP, 0 when there was none
	Detail  string
	After   time.Duration // how long the server asks to wait, 0 when it does not say
}

// Error is for programmers; the command words faults for people.
func (f *Fault) Error() string {
	text := "reader: " + string(f.Trouble)
	if f.Status != 0 {
		text += " " + strconv.Itoa(f.Status)
	}
	if f.Detail != "" {
		text += ": " + f.Detail
	}
	return text
}

// passing tells of what may go better when tried again.
func (f *Fault) passing() bool {
	switch f.Trouble {
	case Unreachable, TooSlow, Limited, ServerFault, CutOff, TooLong, NotAnswer, Rubbish:
		return true
	}
	return false
}

// final tells of what will be the same for every other question: it is told of questions that were tried
// as often as patience lasts.
func (f *Fault) final() bool {
	switch f.Trouble {
	case Unreachable, NotHere, NoEntry, NoSuchModel, Elsewhere, OutOfBudget:
		return true
	}
	return false
}

// maxDetail is the most that is shown of what the other side said, in bytes.
const maxDetail = 200
