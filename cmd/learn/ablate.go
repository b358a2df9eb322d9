package main

import (
	"context"
	"fmt"
	"io"
	"strings"
)

// groups are the features that belong together, told by parts of their names.
var groups = []struct {
	name  string
	parts []string
}{
	{"nothing", nil},
	{"concepts", []string{"concept", "broader"}},
	{"fields", []string{"related"}},
	{"blurs", []string{"blur"}},
	{"numbers", []string{"number"}},
	{"lineage", []string{"descent", "carried-before", "wording", "new-text", "siblings", "section-followed",
		"expected-place", "between-neighbours", "carrier", "newness", "own-", "row-", "rival-"}},
	{"company", []string{"siblings", "other-claims", "load", "neighbours", "same-question",
		"rival-statement", "share-of-claims", "best-of-statements"}},
	{"next draft", []string{"next-", "later"}},
	{"vagueness", []string{"vague", "paragraph-", "policy", "tone"}},
}

// printAblation measures anew with one group of features hidden at a time.
func printAblation(ctx context.Context, w io.Writer, l leftOut) error {
	fmt.Fprintf(w, "\n%-14s %6s %6s %6s %6s\n", "without", "kappa", "lostF1", "linkF1", "vanish")
	for _, g := range groups {
		l.hide = func(feature string) bool {
			for _, part := range g.parts {
				if strings.Contains(feature, part) {
					return true
				}
			}
			return false
		}
		results, err := l.judge(ctx)
		if err != nil {
			return err
		}
		var all tally
		for _, r := range results {
			all.add(r.there)
		}
		fmt.Fprintf(w, "%-14s %6.3f %6.3f %6.3f %6.3f\n", g.name, all.kappa(), all.lost.f1(),
			all.links.f1(), ratio(all.vanishRight, all.vanish))
	}
	return nil
}
