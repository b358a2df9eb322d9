package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"spoor/trace"
)

func indent(data []byte) []byte {
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", " "); err != nil {
		return data
	}
	return b.Bytes()
}

func scoreTerms(want []string, got []trace.PolicyTerm) counts {
	plain := func(s string) string { return strings.Join(words(s), " ") }
	var w, g []string
	for _, t := range want {
		w = append(w, plain(t))
	}
	for _, t := range got {
		g = append(g, plain(t.Term))
	}
	return scoreSets(distinct(w), distinct(g))
}

func distinct(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// printTable prints one line per case and one for all together.
func printTable(w io.Writer, results []result) {
	fmt.Fprintf(w, "%-17s %6s %6s %6s %6s %6s %6s %6s %6s %6s %6s\n", "case", "found", "who",
		"fate", "kappa", "lostF1", "linkF1", "vanish", "kindF1", "termF1", "back")
	for _, r := range results {
		printRow(w, r)
	}
	all := sum("all", results)
	printRow(w, all)
	if first := inSight(results); len(first) > 0 {
		printRow(w, sum("first seven", first))
	}
	fmt.Fprintf(w, "\nlinks: precision %.3f recall %.3f; back: link F1 %.3f lost F1 %.3f\n",
		all.there.links.precision(), all.there.links.recall(), all.back.links.f1(), all.back.lost.f1())
	fmt.Fprintf(w, "given ->    kept abstr. lost  none\n")
	for i, f := range fates {
		c := all.there.confusion[i]
		fmt.Fprintf(w, "%-11s %4d %5d %5d %5d\n", f, c[0], c[1], c[2], c[3])
	}
}

// sighted names the cases that the reader of notes was written with in sight.
func sighted() []string {
	return []string{"balie", "buses", "hangplek", "hybride", "library", "schoolmeals", "werkplekleren"}
}

// inSight are the results of those cases.
func inSight(results []result) []result {
	var out []result
	for _, r := range results {
		if slices.Contains(sighted(), r.name) {
			out = append(out, r)
		}
	}
	return out
}

// sum adds up results under one name.
func sum(name string, results []result) result {
	all := result{name: name}
	for _, r := range results {
		all.there.add(r.there)
		all.back.add(r.back)
	}
	return all
}

func printRow(w io.Writer, r result) {
	n, right := r.there.steps()
	fmt.Fprintf(w, "%-17s %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f\n", r.name,
		r.there.extraction(), ratio(r.there.speakersRight, r.there.speakers), ratio(right, n),
		r.there.kappa(), r.there.lost.f1(), r.there.links.f1(),
		ratio(r.there.vanishRight, r.there.vanish), r.there.kinds.f1(), r.there.terms.f1(),
		r.back.kappa())
}

func printMisses(w io.Writer, results []result) {
	for _, r := range results {
		for _, m := range r.misses {
			fmt.Fprintf(w, "%s %s %s: want %s, got %s (%.2f)\n", r.name, m.statement, m.draft,
				m.want, m.got, m.confidence)
		}
	}
}
