package main

import (
	"fmt"
	"io"
	"sort"

	"spoor/trace"
)

// printTrust tells how far confidence can be trusted: how often judgements of each confidence are right
// (reliability), how often the rest is right when the least certain are put aside for a person, and how
// often vagueness rises from a statement to the paragraph that blurs it.
func printTrust(w io.Writer, results []result) {
	var all tally
	for _, r := range results {
		all.add(r.there)
	}
	fmt.Fprintf(w, "\nconfidence  judged  mean  right\n")
	for low := 0.3; low < 0.95; low += 0.1 {
		n, right, sum := 0, 0, 0.0
		for _, a := range all.answers {
			if a.confidence >= low && (a.confidence < low+0.1 || low > 0.85) {
				n++
				sum += a.confidence
				right += count(a.right)
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "from %.1f  %8d %5.2f  %5.2f\n", low, n, sum/float64(n), ratio(right, n))
		}
	}
	fmt.Fprintf(w, "\nput aside  right of the rest\n")
	for _, aside := range []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5} {
		fmt.Fprintf(w, "%8.0f%%  %.3f\n", 100*aside, rightOfRest(all.answers, aside))
	}
	fmt.Fprintf(w, "\nvagueness rises from statement to blurring paragraph: %d of %d (%.3f)\n",
		all.rises.right, all.rises.right+all.rises.wrong, all.rises.precision())
}

// rightOfRest is the share of right judgements when a share of them, the least certain, is put aside.
func rightOfRest(answers []answer, aside float64) float64 {
	sorted := append([]answer(nil), answers...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].confidence < sorted[j].confidence })
	rest := sorted[int(aside*float64(len(sorted))):]
	right := 0
	for _, a := range rest {
		right += count(a.right)
	}
	return ratio(right, len(rest))
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// scoreRises counts how often a paragraph that a reader says blurs a statement is vaguer than it.
func scoreRises(gold []goldStatement, traced []trace.Statement, drafts []trace.Draft) counts {
	var c counts
	for i, j := range match(gold, traced) {
		for _, d := range drafts {
			f := gold[i].Fates[d.Path]
			if f.Fate != trace.Abstracted {
				continue
			}
			for _, p := range d.Paragraphs {
				if containsAny(p.Lines, f.Paragraphs) {
					if p.Vagueness > traced[j].Vagueness {
						c.right++
					} else {
						c.wrong++
					}
				}
			}
		}
	}
	return c
}

func containsAny(l trace.Lines, lines []int) bool {
	for _, line := range lines {
		if l.Start <= line && line <= l.End {
			return true
		}
	}
	return false
}

// confident is the share of right judgements among those of confidence 0.9 and more.
func confident(answers []answer) float64 {
	n, right := 0, 0
	for _, a := range answers {
		if a.confidence >= 0.9 {
			n++
			right += count(a.right)
		}
	}
	return ratio(right, n)
}
