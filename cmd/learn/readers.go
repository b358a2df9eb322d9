package main

import (
	"context"
	"fmt"
	"io"

	"spoor/trace"
)

// heard is how cases come out with one stand-in reader, and how good its answers are by themselves.
type heard struct {
	name    string
	results []result
	alone   []result
}

// hear measures every case with every stand-in.
func (l leftOut) hear(ctx context.Context, readers []standIn) ([]heard, error) {
	table := make([]heard, len(readers))
	for k, s := range readers {
		table[k] = heard{s.name, make([]result, len(l.cases)), make([]result, len(l.cases))}
	}
	err := l.each(ctx, func(i int, w *trace.Weights) error {
		for k, s := range readers {
			with, alone, err := s.judge(ctx, l.cases[i], trace.Options{Weights: w})
			if err != nil {
				return err
			}
			table[k].results[i], table[k].alone[i] = with, alone
		}
		return nil
	})
	return table, err
}

// judge scores a case with the stand-in, and the answers of the stand-in by themselves.
func (s standIn) judge(ctx context.Context, c goldCase, o trace.Options) (with, alone result, err error) {
	if !s.none {
		if o.Reading, err = s.reading(ctx, c, o); err != nil {
			return result{}, result{}, err
		}
	}
	r, err := trace.Trace(ctx, c.Case, o)
	if err != nil {
		return result{}, result{}, fmt.Errorf("%s: %w", c.Name, err)
	}
	with = scored(c, r)
	for _, statements := range both(r) {
		for i := range statements {
			for d := range statements[i].Steps {
				if h := statements[i].Steps[d].Reader; h != nil {
					statements[i].Steps[d].Fate = h.Fate
				}
			}
		}
	}
	return with, scored(c, r), nil
}

func both(r *trace.Report) [][]trace.Statement {
	out := [][]trace.Statement{r.Statements}
	if r.Return != nil {
		out = append(out, r.Return.Items)
	}
	return out
}

// printReaders prints one line for each stand-in, over the cases in sight and over all.
func printReaders(w io.Writer, table []heard) {
	for _, part := range []struct {
		name string
		of   func([]result) []result
	}{
		{"first seven", inSight},
		{"all", func(r []result) []result { return r }},
	} {
		fmt.Fprintf(w, "%-14s %6s %6s %6s %6s %6s %6s %6s %6s\n", part.name, "alone", "kappa", "lostF1",
			"linkF1", "vanish", "kindF1", "back", "0.9+")
		for _, h := range table {
			r := sum(h.name, part.of(h.results))
			alone := sum(h.name, part.of(h.alone))
			fmt.Fprintf(w, "%-14s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f\n", h.name,
				alone.there.kappa(), r.there.kappa(), r.there.lost.f1(), r.there.links.f1(),
				ratio(r.there.vanishRight, r.there.vanish), r.there.kinds.f1(), r.back.kappa(),
				confident(r.there.answers))
		}
	}
}
