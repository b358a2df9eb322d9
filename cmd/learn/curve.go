package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"spoor/trace"
)

// shares are how much of a case is ruled on, in rounds: after each, the case is traced again with the
// rulings so far, as a review does after every answer.
var shares = []float64{0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5}

// curve is how many judgements of a case are right when a share of them is ruled on, for each of shares.
type curve struct {
	judged int
	right  []int
}

// order puts judgements in the order of a review: what comes first is asked first.
type order func(a, b *trace.Step) int

var orders = []struct {
	name string
	by   order
}{
	{"least certain first", func(a, b *trace.Step) int { return cmp.Compare(a.Confidence, b.Confidence) }},
	{"worth most first", func(a, b *trace.Step) int { return cmp.Compare(b.Worth, a.Worth) }},
}

// review rules on a case as its reader did, share by share.
func review(ctx context.Context, c goldCase, w *trace.Weights, by order) (curve, error) {
	var out curve
	var verdicts []trace.Verdict
	for _, share := range shares {
		r, err := trace.Trace(ctx, c.Case, trace.Options{Weights: w, Verdicts: verdicts})
		if err != nil {
			return out, err
		}
		open := c.judgements(r)
		out.judged = len(open)
		for need := int(share*float64(len(open))) - len(verdicts); need > 0; {
			asked := ask(open, by, need)
			if len(asked) == 0 {
				break
			}
			need -= len(asked)
			verdicts = append(verdicts, asked...)
			if r, err = trace.Trace(ctx, c.Case, trace.Options{Weights: w, Verdicts: verdicts}); err != nil {
				return out, err
			}
			open = c.judgements(r)
		}
		right := 0
		for _, j := range open {
			right += count(j.step.Fate == j.label.Fate)
		}
		out.right = append(out.right, right)
	}
	return out, nil
}

// judgement is a step of a labelled statement with its label.
type judgement struct {
	id    string
	step  *trace.Step
	label goldFate
}

// judgements are those on the statements that were found.
func (c goldCase) judgements(r *trace.Report) []judgement {
	var out []judgement
	pairs := match(c.Statements, r.Statements)
	for i, g := range c.Statements {
		j, found := pairs[i]
		if !found {
			continue
		}
		s := &r.Statements[j]
		for d := range s.Steps {
			out = append(out, judgement{s.ID, &s.Steps[d], g.Fates[s.Steps[d].Draft]})
		}
	}
	return out
}

// ask rules on at most n judgements, one for each statement: what is ruled on one tells of the others.
func ask(open []judgement, by order, n int) []trace.Verdict {
	open = slices.DeleteFunc(slices.Clone(open), func(j judgement) bool { return j.step.Verdict != nil })
	slices.SortStableFunc(open, func(a, b judgement) int { return by(a.step, b.step) })
	asked := map[string]bool{}
	var out []trace.Verdict
	for _, j := range open {
		if !asked[j.id] && len(out) < n {
			asked[j.id] = true
			out = append(out, trace.Verdict{Statement: j.id, Draft: j.step.Draft, Fate: j.label.Fate,
				Lines: j.label.Paragraphs})
		}
	}
	return out
}

// printCurves prints what reviewing brings, for each case and for all together.
func printCurves(w io.Writer, results []result) {
	for i, o := range orders {
		fmt.Fprintf(w, "\nright when ruled on, %s\n%-14s", o.name, "case")
		for _, s := range shares {
			fmt.Fprintf(w, " %5.0f%%", 100*s)
		}
		fmt.Fprintf(w, "  gain at 20%%\n")
		all := curve{right: make([]int, len(shares))}
		for _, r := range results {
			r.curves[i].print(w, r.name)
			all.judged += r.curves[i].judged
			for k, n := range r.curves[i].right {
				all.right[k] += n
			}
		}
		all.print(w, "all")
	}
}

func (c curve) print(w io.Writer, name string) {
	fmt.Fprintf(w, "%-14s", name)
	for _, right := range c.right {
		fmt.Fprintf(w, " %6.3f", ratio(right, c.judged))
	}
	fmt.Fprintf(w, "  %6.3f\n", ratio(c.right[slices.Index(shares, 0.2)]-c.right[0], c.judged))
}
