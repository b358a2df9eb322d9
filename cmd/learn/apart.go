package main

import (
	"context"
	"fmt"
	"io"

	"spoor/trace"
)

// The folders of cases that nothing was learned from, with what is said of them above their table.
const (
	apartTitle = "kept apart, with the weights that ship"
	freshTitle = "kept apart, by six more hands, with the weights that ship"
)

// printApart measures the weights that ship on cases that were never learned from, by other hands.
func printApart(ctx context.Context, w io.Writer, root, title string) error {
	cases, err := readCases(root)
	if err != nil || len(cases) == 0 {
		return err
	}
	var results []result
	for _, c := range cases {
		r, err := judge(ctx, c, trace.Options{})
		if err != nil {
			return err
		}
		results = append(results, r)
	}
	fmt.Fprintf(w, "\n%s\n", title)
	printTable(w, results)
	return nil
}
