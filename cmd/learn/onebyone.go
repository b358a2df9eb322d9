package main

import (
	"context"
	"fmt"
	"io"
)

// printOneByOne measures the cases in sight once more, each with weights learned from all other cases. It
// learns seven times, which is why the others are left out in parts.
func printOneByOne(ctx context.Context, w io.Writer, l leftOut) error {
	l.parts, l.only, l.review = len(l.cases), sighted(), false
	results, err := l.judge(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\nleft out one by one\n")
	first := inSight(results)
	for _, r := range append(first, sum("first seven", first)) {
		printRow(w, r)
	}
	fmt.Fprintln(w)
	return nil
}
