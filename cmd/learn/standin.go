package main

import (
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

// answerer answers the questions about one case.
type answerer struct {
	standIn
	labels map[string]goldStatement // by id of the statement as read
	lines  map[string]trace.Lines   // of paragraphs, by id
	dice   *rand.Rand
	silent int // questions about nothing but statements without a label
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

// said is an answer as a model writes it.
type said struct {
	Statement int              `json:"statement"`
	Passages  []quoted         `json:"passages"`
	Reason    string           `json:"reason"`
	Fate      trace.Fate       `json:"fate"`
	Kinds     []trace.JumpKind `json:"kinds"`
	Gone      []string         `json:"gone"`
	Came      []string         `json:"came"`
}

type quoted struct {
	Paragraph int    `json:"paragraph"`
	Quote     string `json:"quote"`
}

// answers are about the statements of a question, with quotes of what was shown: texts by number.
func (a *answerer) answers(q trace.Question, shown map[int]string) []said {
	var out []said
	for i, s := range q.Statements {
		label, known := a.label(q, s)
		if !known {
			continue
		}
		answer := said{Statement: i + 1, Fate: label.Fate, Kinds: label.Jumps, Reason: "-"}
		if label.Fate != trace.Lost {
			answer.Passages = a.passages(q, label, shown)
		}
		out = append(out, answer)
	}
	return out
}

// label is what the labels say or, as often as the stand-in is wrong, anything else.
func (a *answerer) label(q trace.Question, s trace.AskedStatement) (goldFate, bool) {
	gold, known := a.labels[s.ID]
	label := gold.Fates[q.Draft]
	switch {
	case a.rand:
		return goldFate{Fate: pick(a.dice, fates), Jumps: a.anyKinds()}, true
	case known && a.dice.Float64() >= a.right:
		others := slices.DeleteFunc(slices.Clone(fates), func(f trace.Fate) bool { return f == label.Fate })
		return goldFate{Fate: pick(a.dice, others), Paragraphs: label.Paragraphs, Jumps: a.anyKinds()}, true
	}
	return label, known
}

// passages quote the paragraphs that the label names, or any other.
func (a *answerer) passages(q trace.Question, label goldFate, shown map[int]string) []quoted {
	var out []quoted
	for i, p := range q.Paragraphs {
		lines := a.lines[p.ID]
		if slices.ContainsFunc(label.Paragraphs, func(n int) bool { return lines.Start <= n && n <= lines.End }) {
			out = append(out, quoted{i + 1, shown[i+1]})
		}
	}
	if len(out) == 0 {
		n := a.dice.IntN(len(q.Paragraphs)) + 1
		out = append(out, quoted{n, shown[n]})
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
