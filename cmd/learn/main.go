// Learn learns the weights of Spoor from labelled cases, and measures them.
//
//	go run ./cmd/learn -cases testdata/cases -write trace/weights.json
//	go run ./cmd/learn -blurs testdata/blurs -write trace/internal/blur/blur.table
//	go run ./cmd/learn -cases testdata/cases
//	go run ./cmd/learn -cases testdata/cases -readers
//	go run ./cmd/learn -cases testdata/cases -split
//
// The first learns from all cases and writes the weights that ship. The second learns from examples how input is
// blurred, and writes the table that ships. The third prints how well Spoor judges each case with weights learned from
// the others: the figures to quote. The fourth prints what readers of known quality make of the outcome, the fifth what
// they make of the notes. It is no part of the user's binary.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"sync"

	"spoor/trace"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn: error:", err)
		os.Exit(2)
	}
}

func run(args []string, w io.Writer) error {
	flags := flag.NewFlagSet("learn", flag.ContinueOnError)
	root := flags.String("cases", "testdata/cases", "folder of labelled cases")
	apart := flags.String("apart", "testdata/apart", "folder of labelled cases that are only measured")
	fresh := flags.String("fresh", "testdata/fresh", "folder of more such cases, by other hands")
	blurs := flags.String("blurs", "", "folder of examples of how input is blurred, to learn from in place of cases")
	write := flags.String("write", "", "file to write what is learned to; without it, measure")
	ablate := flags.Bool("ablate", false, "measure without each group of features as well (slow)")
	reviews := flags.Bool("review", false, "measure what ruling on a share of the judgements brings")
	oneByOne := flags.Bool("one-by-one", false, "measure the first seven each with weights from all other cases as well")
	misses := flags.Bool("misses", false, "list every fate judged wrong")
	readers := flags.Bool("readers", false, "measure what stand-in readers make of the outcome, and no more")
	split := flags.Bool("split", false, "measure how notes are read with stand-ins that split them, and no more")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *blurs != "" {
		return writeBlurs(*blurs, *write)
	}
	if *split {
		return measureSplit(context.Background(), w, *root, *apart)
	}
	cases, err := readCases(*root)
	if err != nil {
		return err
	}
	ctx := context.Background()
	labelled, err := labelAll(ctx, cases)
	if err != nil {
		return err
	}
	if *write != "" {
		return writeWeights(ctx, labelled, *write)
	}
	left := leftOut{cases: cases, labelled: labelled, parts: parts, review: *reviews}
	if *readers {
		table, err := left.hear(ctx, standIns)
		if err != nil {
			return err
		}
		printReaders(w, table)
		return nil
	}
	results, err := left.judge(ctx)
	if err != nil {
		return err
	}
	printTable(w, results)
	if *oneByOne {
		if err := printOneByOne(ctx, w, left); err != nil {
			return err
		}
	}
	printTrust(w, results)
	if err := printApart(ctx, w, *apart, apartTitle); err != nil {
		return err
	}
	if err := printApart(ctx, w, *fresh, freshTitle); err != nil {
		return err
	}
	if *reviews {
		printCurves(w, results)
	}
	if *ablate {
		left.parts = ablationParts
		if err := printAblation(ctx, w, left); err != nil {
			return err
		}
	}
	if *misses {
		printMisses(w, results)
	}
	return nil
}

func labelAll(ctx context.Context, cases []goldCase) ([]trace.Labelled, error) {
	var out []trace.Labelled
	for _, c := range cases {
		r, err := trace.ReadNotes(ctx, c.Case, trace.Options{})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
		out = append(out, c.labelled(r))
	}
	return out, nil
}

func writeWeights(ctx context.Context, labelled []trace.Labelled, file string) error {
	w, err := trace.Learn(ctx, labelled, trace.Options{})
	if err != nil {
		return err
	}
	data, err := json.Marshal(w)
	if err != nil {
		return err
	}
	var indented = append(indent(data), '\n')
	return os.WriteFile(file, indented, 0o644)
}

// result is how one case was judged.
type result struct {
	name   string
	there  tally // statements through the drafts
	back   tally // decision items through the retellings
	misses []miss
	curve  curve // only when asked for
}

// leftOut measures cases with weights learned without them. They are divided into parts: a case is judged
// with weights learned without its part.
type leftOut struct {
	cases    []goldCase
	labelled []trace.Labelled
	parts    int
	hide     func(feature string) bool // nil hides no feature
	review   bool                      // rule on shares of each case too
	only     []string                  // names of the cases to measure; nil measures all
}

// parts is into how many parts the cases are divided.
const parts = 5

// judge judges each case with weights learned from the cases of all other parts.
func (l leftOut) judge(ctx context.Context) ([]result, error) {
	results := make([]result, len(l.cases))
	err := l.each(ctx, func(i int, w *trace.Weights) (err error) {
		if results[i], err = judge(ctx, l.cases[i], trace.Options{Weights: w}); err != nil || !l.review {
			return err
		}
		results[i].curve, err = review(ctx, l.cases[i], w)
		return err
	})
	return results, err
}

// each does something with each case and the weights learned without its part.
func (l leftOut) each(ctx context.Context, do func(i int, w *trace.Weights) error) error {
	errs := make([]error, min(l.parts, len(l.cases)))
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for part := range errs {
		wait.Add(1)
		go func() {
			defer wait.Done()
			slots <- struct{}{}
			defer func() { <-slots }()
			errs[part] = l.eachOf(ctx, part, do)
		}()
	}
	wait.Wait()
	return errors.Join(errs...)
}

// eachOf is each for the cases of one part.
func (l leftOut) eachOf(ctx context.Context, part int, do func(i int, w *trace.Weights) error) error {
	var others []trace.Labelled
	var measured []int
	for i, c := range l.labelled {
		switch {
		case i%min(l.parts, len(l.cases)) != part:
			others = append(others, c)
		case l.only == nil || slices.Contains(l.only, c.Name):
			measured = append(measured, i)
		}
	}
	if len(measured) == 0 {
		return nil
	}
	w, err := trace.LearnWithout(ctx, others, trace.Options{}, l.hide)
	if err != nil {
		return err
	}
	for _, i := range measured {
		if err := do(i, w); err != nil {
			return err
		}
	}
	return nil
}

// ablationParts are fewer, since each group of features is measured anew.
const ablationParts = 2

// judge traces one case and scores it.
func judge(ctx context.Context, c goldCase, o trace.Options) (result, error) {
	r, err := trace.Trace(ctx, c.Case, o)
	if err != nil {
		return result{}, fmt.Errorf("%s: %w", c.Name, err)
	}
	return scored(c, r), nil
}

// scored compares a report with the labels.
func scored(c goldCase, r *trace.Report) result {
	out := result{name: c.Name}
	out.there, out.misses = score(c.Statements, r.Statements, paths(r.Drafts))
	out.there.rises = scoreRises(c.Statements, r.Statements, r.Drafts)
	for _, d := range r.Drafts {
		out.there.terms.add(scoreTerms(c.PolicyTerms[d.Path], d.PolicyTerms))
	}
	if r.Return != nil && len(c.Items) > 0 {
		var misses []miss
		out.back, misses = score(c.Items, r.Return.Items, paths(r.Return.Retellings))
		out.misses = append(out.misses, misses...)
	}
	return out
}

func paths(drafts []trace.Draft) []string {
	var out []string
	for _, d := range drafts {
		out = append(out, d.Path)
	}
	return out
}
