package trace

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Questions lists what is still to be asked of a reader about a case: every statement in every draft,
// and every item of the decision in every retelling, but those that o.Reading answers already and those
// on which the texts alone decide. The same case, options and room give the same questions.
func Questions(ctx context.Context, c Case, o Options, room Room) ([]Question, error) {
	h := newHearing(&Reading{}, room.orDefault())
	if o.Reading != nil {
		h.reading = o.Reading
	}
	if _, err := traceHearing(ctx, c, o, h); err != nil {
		return nil, err
	}
	return h.open, nil
}

func (r Room) orDefault() Room {
	return Room{max(cmp.Or(r.Characters, DefaultRoom.Characters), leastRoom),
		max(cmp.Or(r.Statements, DefaultRoom.Statements), 1)}
}

// leastRoom is for one statement and a paragraph, each cut when they are long.
const leastRoom = 1000

// toAsk is one statement in one draft that a reader can be asked about.
type toAsk struct {
	d, s  int
	said  AskedStatement
	ours  []string // the statement, and all that carried it in the draft before
	near  []int    // paragraphs that could well carry it: when one of these is new, an old answer is void
	shown []int    // paragraphs shown when the whole draft is too long, likeliest first
}

// How many paragraphs count as near a statement, at least; how likely each further one must be; and how
// many are shown of a draft that does not fit. The right paragraph is among the three likeliest for 93 %
// of the steps of all labelled cases, left out, and among the eight likeliest for 98 %.
const (
	nearAtLeast = 3
	nearFrom    = 0.1
	shownOfLong = 8
)

// toAsk lists what can be asked of one draft. alone is what the judge makes of every statement without a
// reader.
func (f *follower) toAsk(d int, statements []Statement, alone [][]judged) []toAsk {
	var out []toAsk
	for s, st := range statements {
		v := alone[s][d]
		if v.standing == emptyDraft || v.standing == sameDraft {
			continue
		}
		order := f.leanings[d].byStrength(s)
		near := nearAtLeast
		for near < len(order) && f.leanings[d].p[s][order[near]] >= nearFrom {
			near++
		}
		near = min(near, len(order))
		said, ours := f.asking(d, s, st, alone[s])
		out = append(out, toAsk{d: d, s: s, said: said, ours: ours,
			near: order[:near], shown: order[:min(max(near, shownOfLong), len(order))]})
	}
	return out
}

// asking is a statement as a reader is asked about it, and all texts of ours that it may find words gone
// from.
func (f *follower) asking(d, s int, st Statement, alone []judged) (AskedStatement, []string) {
	a := AskedStatement{ID: st.ID, Text: st.Text, Role: st.Role, Question: st.Question, Support: st.Support}
	var before []string
	if d > 0 {
		a.BeforeFate = fates[alone[d-1].fate]
		if a.BeforeFate != Lost {
			for _, q := range f.carriers(d-1, s) {
				before = append(before, f.drafts[d-1].Paragraphs[q].Text)
			}
		}
	}
	a.Key = keyOf(append([]string{a.Text, a.Role, a.Question, strconv.Itoa(a.Support),
		string(a.BeforeFate)}, before...)...)
	for _, text := range before[:min(len(before), beforeShown)] {
		a.BeforeTexts = append(a.BeforeTexts, shortened(text, beforeLength))
	}
	return a, append([]string{st.Text, st.SupportText}, before...)
}

// Of the draft before, no more is shown than reminds a reader of it.
const (
	beforeShown  = 2
	beforeLength = 300 // characters
)

// shortened is a text of at most n characters, at least one, cut between words.
func shortened(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	head := string([]rune(text)[:n-1])
	if at := strings.LastIndexByte(head, ' '); at > 0 {
		head = head[:at]
	}
	return head + "…"
}

// keyOf is a digest of texts, each kept apart from the next.
func keyOf(parts ...string) string {
	sum := sha256.New()
	for _, p := range parts {
		sum.Write([]byte(strconv.Itoa(len(p)) + ":" + p))
	}
	return hex.EncodeToString(sum.Sum(nil))[:keyLength]
}

// keyLength in hexadecimal digits: 64 bits, so that two of a million texts share a key once in
// thirty-seven million cases.
const keyLength = 16
