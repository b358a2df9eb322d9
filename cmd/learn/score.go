package main

import (
	"slices"
	"unicode"

	"spoor/trace"
)

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// tally counts what the figures are made of.
type tally struct {
	found, missed, extra    int // statements
	speakers, speakersRight int
	confusion               [3][4]int // labelled fate, given fate; the last column is a statement not found
	lost                    counts    // in the last draft
	links                   counts
	kinds                   counts
	terms                   counts
	vanish, vanishRight     int
	answers                 []answer
	rises                   counts // of vagueness, from statement to the paragraph that blurs it
}

// answer is one judgement: how sure it was, and whether it was right.
type answer struct {
	confidence float64
	right      bool
}

// counts are right, wrong and missed ones of a set.
type counts struct{ right, wrong, missed int }

func (c counts) precision() float64 { return ratio(c.right, c.right+c.wrong) }
func (c counts) recall() float64    { return ratio(c.right, c.right+c.missed) }
func (c counts) f1() float64        { return ratio(2*c.right, 2*c.right+c.wrong+c.missed) }

func (c *counts) add(o counts) {
	c.right, c.wrong, c.missed = c.right+o.right, c.wrong+o.wrong, c.missed+o.missed
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

var fates = []trace.Fate{trace.Kept, trace.Abstracted, trace.Lost}

// miss is a fate that was judged wrong.
type miss struct {
	statement, draft string
	want, got        trace.Fate
	confidence       float64
}

// score compares statements as traced with their labels.
func score(gold []goldStatement, traced []trace.Statement, drafts []string) (tally, []miss) {
	var t tally
	var misses []miss
	pairs := match(gold, traced)
	t.found, t.missed, t.extra = len(pairs), len(gold)-len(pairs), len(traced)-len(pairs)
	for i, g := range gold {
		var s *trace.Statement
		if j, ok := pairs[i]; ok {
			s = &traced[j]
			t.speakers++
			if sameSpeaker(g.Participant, s.Participant) {
				t.speakersRight++
			}
		}
		misses = append(misses, t.thread(g, s, drafts)...)
	}
	return t, misses
}

func sameSpeaker(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, y := words(a), words(b)
	return len(x) > 0 && len(y) > 0 && x[0] == y[0]
}

// thread scores one statement in all drafts; s is nil when it was not found.
func (t *tally) thread(g goldStatement, s *trace.Statement, drafts []string) []miss {
	var misses []miss
	var want, got []trace.Fate
	for d, path := range drafts {
		var step trace.Step
		if s != nil && d < len(s.Steps) {
			step = s.Steps[d]
		}
		label := g.Fates[path]
		want, got = append(want, label.Fate), append(got, step.Fate)
		t.confusion[fateIndex(label.Fate)][fateIndex(step.Fate)]++
		t.links.add(scoreLinks(label.Paragraphs, step.Passages))
		t.kinds.add(scoreKinds(label.Jumps, step.Jump))
		if s != nil {
			t.answers = append(t.answers, answer{step.Confidence, label.Fate == step.Fate})
		}
		if label.Fate != step.Fate {
			misses = append(misses, miss{g.ID, path, label.Fate, step.Fate, step.Confidence})
		}
	}
	t.vanish++
	if s != nil && vanishes(want) == vanishes(got) {
		t.vanishRight++
	}
	if n := len(drafts); n > 0 {
		t.lost.add(scoreFlag(want[n-1] == trace.Lost, got[n-1] == trace.Lost))
	}
	return misses
}

func fateIndex(f trace.Fate) int {
	if i := slices.Index(fates, f); i >= 0 {
		return i
	}
	return len(fates)
}

func scoreFlag(want, got bool) counts {
	switch {
	case want && got:
		return counts{right: 1}
	case got:
		return counts{wrong: 1}
	case want:
		return counts{missed: 1}
	}
	return counts{}
}

func scoreLinks(want []int, got []trace.Passage) counts {
	var c counts
	holds := func(p trace.Passage, line int) bool { return p.Lines.Start <= line && line <= p.Lines.End }
	for _, line := range want {
		if slices.ContainsFunc(got, func(p trace.Passage) bool { return holds(p, line) }) {
			c.right++
		} else {
			c.missed++
		}
	}
	for _, p := range got {
		if !slices.ContainsFunc(want, func(line int) bool { return holds(p, line) }) {
			c.wrong++
		}
	}
	return c
}

func scoreKinds(want []trace.JumpKind, jump *trace.Jump) counts {
	var got []trace.JumpKind
	if jump != nil {
		got = jump.Kinds
	}
	return scoreSets(want, got)
}

func scoreSets[T comparable](want, got []T) counts {
	var c counts
	for _, w := range want {
		if slices.Contains(got, w) {
			c.right++
		} else {
			c.missed++
		}
	}
	c.wrong = len(got) - c.right
	return c
}

// vanishes is the index of the draft from which on a statement is lost for good, -1 when it is not.
func vanishes(fates []trace.Fate) int {
	at := -1
	for i := len(fates) - 1; i >= 0 && fates[i] == trace.Lost; i-- {
		at = i
	}
	return at
}

func (t *tally) add(o tally) {
	t.found, t.missed, t.extra = t.found+o.found, t.missed+o.missed, t.extra+o.extra
	t.speakers, t.speakersRight = t.speakers+o.speakers, t.speakersRight+o.speakersRight
	for i := range t.confusion {
		for j := range t.confusion[i] {
			t.confusion[i][j] += o.confusion[i][j]
		}
	}
	t.lost.add(o.lost)
	t.links.add(o.links)
	t.kinds.add(o.kinds)
	t.terms.add(o.terms)
	t.vanish, t.vanishRight = t.vanish+o.vanish, t.vanishRight+o.vanishRight
	t.answers = append(t.answers, o.answers...)
	t.rises.add(o.rises)
}

func (t tally) extraction() float64 {
	return counts{t.found, t.extra, t.missed}.f1()
}

func (t tally) steps() (n, right int) {
	for i, row := range t.confusion {
		for j, c := range row {
			n += c
			if i == j {
				right += c
			}
		}
	}
	return n, right
}

// kappa is Cohen's (1960): agreement beyond what the totals of either side give by chance.
func (t tally) kappa() float64 {
	n, right := t.steps()
	if n == 0 {
		return 0
	}
	chance := 0.0
	for f := range fates {
		row, column := 0, 0
		for k := range fates {
			column += t.confusion[k][f]
		}
		for _, c := range t.confusion[f] {
			row += c
		}
		chance += float64(row) * float64(column) / float64(n) / float64(n)
	}
	observed := float64(right) / float64(n)
	if chance >= 1 {
		return 0
	}
	return (observed - chance) / (1 - chance)
}
