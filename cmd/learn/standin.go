package main

import (
	"context"
	"math/rand/v2"
	"slices"

	"spoor/trace"
)

// standIn answers questions as a reader of known quality would: it knows the labels.
type standIn struct {
	name  string
	right float64 // how often it answers as the labels do
	none  bool    // it is not asked at all
	rand  bool    // it answers at random, whatever the labels are
}

// standIns are the readers to measure with. What they make of the outcome must be clear beforehand: one
// that is always right makes the outcome right, one that knows nothing leaves it alone.
var standIns = []standIn{
	{name: "no reader", none: true},
	{name: "labels", right: 1},
	{name: "four in five", right: 0.8},
	{name: "three in five", right: 0.6},
	{name: "random", rand: true},
}

// reading has a stand-in answer all that is open about a case.
func (s standIn) reading(ctx context.Context, c goldCase, o trace.Options) (*trace.Reading, error) {
	r, err := trace.Trace(ctx, c.Case, o)
	if err != nil {
		return nil, err
	}
	questions, err := trace.Questions(ctx, c.Case, o, trace.Room{})
	if err != nil {
		return nil, err
	}
	a := newAnswerer(s, c, r)
	reading := &trace.Reading{Model: s.name, Prompt: "none"}
	for _, q := range questions {
		reading.Replies = append(reading.Replies, q.Reply(a.answers(q)))
	}
	return reading, nil
}

// answerer answers the questions about one case.
type answerer struct {
	standIn
	labels map[string]goldStatement // by id of the statement as read
	lines  map[string]trace.Lines   // of paragraphs, by id
	dice   *rand.Rand
}

func newAnswerer(s standIn, c goldCase, r *trace.Report) *answerer {
	a := &answerer{standIn: s, labels: map[string]goldStatement{}, lines: map[string]trace.Lines{},
		dice: rand.New(rand.NewPCG(1, uint64(len(c.Name))))}
	drafts := r.Drafts
	a.know(c.Statements, r.Statements)
	if r.Return != nil {
		a.know(c.Items, r.Return.Items)
		drafts = slices.Concat(drafts, r.Return.Retellings)
	}
	for _, d := range drafts {
		for _, p := range d.Paragraphs {
			a.lines[p.ID] = p.Lines
		}
	}
	return a
}

func (a *answerer) know(gold []goldStatement, read []trace.Statement) {
	for i, j := range match(gold, read) {
		a.labels[read[j].ID] = gold[i]
	}
}

func (a *answerer) answers(q trace.Question) []trace.Finding {
	var out []trace.Finding
	for _, s := range q.Statements {
		if answer, known := a.answer(q, s); known {
			out = append(out, answer)
		}
	}
	return out
}

// answer is what the labels say or, as often as the stand-in is wrong, anything else.
func (a *answerer) answer(q trace.Question, s trace.AskedStatement) (trace.Finding, bool) {
	gold, known := a.labels[s.ID]
	label := gold.Fates[q.Draft]
	switch {
	case a.rand:
		label = goldFate{Fate: pick(a.dice, fates), Jumps: a.anyKinds()}
	case !known:
		return trace.Finding{}, false
	case a.dice.Float64() >= a.right:
		others := slices.DeleteFunc(slices.Clone(fates), func(f trace.Fate) bool { return f == label.Fate })
		label = goldFate{Fate: pick(a.dice, others), Paragraphs: label.Paragraphs, Jumps: a.anyKinds()}
	}
	out := trace.Finding{Key: s.Key, Fate: label.Fate, Kinds: label.Jumps, Reason: "-"}
	if label.Fate != trace.Lost {
		out.Passages = a.passages(q, label)
	}
	return out, true
}

// passages quote the paragraphs that the label names, or any other.
func (a *answerer) passages(q trace.Question, label goldFate) []trace.Quoted {
	var out []trace.Quoted
	for _, p := range q.Paragraphs {
		lines := a.lines[p.ID]
		if slices.ContainsFunc(label.Paragraphs, func(n int) bool { return lines.Start <= n && n <= lines.End }) {
			out = append(out, trace.Quoted{Paragraph: p.Key, Quote: p.Text})
		}
	}
	if len(out) == 0 {
		p := pick(a.dice, q.Paragraphs)
		out = append(out, trace.Quoted{Paragraph: p.Key, Quote: p.Text})
	}
	return out
}

func (a *answerer) anyKinds() []trace.JumpKind {
	all := []trace.JumpKind{trace.Generalisation, trace.Quantity, trace.Actor, trace.Commitment,
		trace.Tone, trace.Merge, trace.Omission}
	var out []trace.JumpKind
	for _, k := range all {
		if a.dice.IntN(3) == 0 {
			out = append(out, k)
		}
	}
	return out
}

func pick[T any](dice *rand.Rand, from []T) T { return from[dice.IntN(len(from))] }
