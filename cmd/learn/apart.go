package main

import (
	"context"
	"fmt"
	"io"

	"spoor/trace"
)

// printApart measures the weights that ship on cases that were never learned from, by another hand. When
// their folder is empty it prints nothing.
func printApart(ctx context.Context, w io.Writer, root string) error {
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
	fmt.Fprintf(w, "\nkept apart, with the weights that ship\n")
	printTable(w, results)
	return nil
}
