package main

import (
	"context"
	"testing"
)

// TestSplittersOfKnownQuality: what a reader makes of the notes follows from how good it is, over the whole
// path from question to statements. One that knows the labels finds much of what rules miss, though it is only
// asked about the passages that they call hard, and names no speaker wrong that they had right; one that knows
// nothing does no harm. make split prints the figures.
func TestSplittersOfKnownQuality(t *testing.T) {
	t.Parallel()
	for _, folder := range []string{casesRoot, "../../testdata/apart"} {
		cases, err := readCases(folder)
		if err != nil {
			t.Skip(err)
		}
		read := map[string]splitReading{}
		for _, s := range splitters {
			var all splitReading
			for _, c := range cases {
				one, err := s.read(context.Background(), c)
				if err != nil {
					t.Fatal(err)
				}
				all.add(one)
			}
			read[s.name] = all
			t.Logf("%s %-14s F1 %.3f, speakers %.3f, %+v", folder, s.name, all.f1(), all.who(), all.by)
		}
		alone, labels, random := read["no reader"], read["labels"], read["random"]
		if missed := 1 - alone.f1(); labels.f1() < alone.f1()+0.4*missed || labels.who() < alone.who() {
			t.Errorf("with the labels for a reader: F1 %.3f, speakers %.3f; without %.3f, %.3f", labels.f1(), labels.who(),
				alone.f1(), alone.who())
		}
		if random.f1() < alone.f1()-0.03 || random.who() < alone.who()-0.03 {
			t.Errorf("with one that cuts at random: F1 %.3f, speakers %.3f; without %.3f, %.3f", random.f1(), random.who(),
				alone.f1(), alone.who())
		}
	}
}

// TestShownAs: a stretch of a text is found back where names are hidden in it.
func TestShownAs(t *testing.T) {
	t.Parallel()
	original := "Fatma zegt dat Joost Hendriks komt, en Fatma's zus ook."
	hidden := "Deelnemer 1 zegt dat Deelnemer 22 komt, en Deelnemer 1’s zus ook."
	for want, shown := range map[string]string{
		"zegt dat":                      "zegt dat",
		"Joost Hendriks komt,":          "Deelnemer 22 komt,",
		"Fatma zegt dat Joost Hendriks": "Deelnemer 1 zegt dat Deelnemer 22",
		"Fatma's zus ook.":              "Deelnemer 1’s zus ook.",
	} {
		if got, like := window(want, original, hidden); got != shown || like < 0.9 {
			t.Errorf("%q: %q (%.2f), want %q", want, got, like, shown)
		}
	}
}
