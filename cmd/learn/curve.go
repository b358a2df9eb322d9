package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"spoor/trace"
)

// shares are how much of a case is ruled on at each point of a curve.
var shares = []float64{0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5}

// askedAtOnce is how many judgements are ruled on before the case is traced again. A review traces again
// after each; four at once, on as many statements, gave the same to within 0.002.
const askedAtOnce = 4

// curve is how many judgements of a case are right when a share of them is ruled on, for each of shares.
type curve struct {
	judged int
	right  []int
}

// review rules on a case as its reader did, share by share.
func review(ctx context.Context, c goldCase, w *trace.Weights) (curve, error) {
	var verdicts []trace.Verdict
	all, err := c.ruledOn(ctx, w, nil)
	if err != nil {
		return curve{}, err
	}
	out := curve{judged: len(all)}
	for _, share := range shares {
		for due := int(share * float64(len(all))); len(verdicts) < due; {
			asked := ask(all, min(askedAtOnce, due-len(verdicts)))
			if len(asked) == 0 {
				break
			}
			verdicts = append(verdicts, asked...)
			if all, err = c.ruledOn(ctx, w, verdicts); err != nil {
				return curve{}, err
			}
		}
		out.right = append(out.right, rightOf(all))
	}
	return out, nil
}

func rightOf(all []judgement) int {
	n := 0
	for _, j := range all {
		n += count(j.step.Fate == j.label.Fate)
	}
	return n
}

// ruledOn gives the judgements on labelled statements, once people ruled.
func (c goldCase) ruledOn(ctx context.Context, w *trace.Weights, verdicts []trace.Verdict) ([]judgement, error) {
	r, err := trace.Trace(ctx, c.Case, trace.Options{Weights: w, Verdicts: verdicts})
	if err != nil {
		return nil, err
	}
	return c.judgements(r), nil
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

// ask rules on the n least certain judgements, at most one for each statement: what is ruled on one tells of the
// others.
func ask(open []judgement, n int) []trace.Verdict {
	open = slices.DeleteFunc(slices.Clone(open), func(j judgement) bool { return j.step.Verdict != nil })
	slices.SortStableFunc(open, func(a, b judgement) int {
		return cmp.Compare(a.step.Confidence, b.step.Confidence)
	})
	asked := map[string]bool{}
	var out []trace.Verdict
	for _, j := range open {
		if !asked[j.id] && len(out) < n {
			asked[j.id] = true
			out = append(out, trace.Verdict{Statement: j.id, Draft: j.step.Draft, Fate: j.label.Fate})
		}
	}
	return out
}

// printCurves prints what reviewing brings, for each case and for all together.
func printCurves(w io.Writer, results []result) {
	fmt.Fprintf(w, "\nright when ruled on, least certain first\n%-14s", "case")
	for _, s := range shares {
		fmt.Fprintf(w, " %5.0f%%", 100*s)
	}
	fmt.Fprintf(w, "  gain at 20%%\n")
	all := curve{right: make([]int, len(shares))}
	for _, r := range results {
		r.curve.print(w, r.name)
		all.judged += r.curve.judged
		for k, n := range r.curve.right {
			all.right[k] += n
		}
	}
	all.print(w, "all")
}

func (c curve) print(w io.Writer, name string) {
	fmt.Fprintf(w, "%-15s", name)
	for _, right := range c.right {
		fmt.Fprintf(w, " %6.3f", ratio(right, c.judged))
	}
	fmt.Fprintf(w, "  %6.3f\n", ratio(c.right[slices.Index(shares, 0.2)]-c.right[0], c.judged))
}
