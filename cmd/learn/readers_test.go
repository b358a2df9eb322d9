package main

import (
	"context"
	"slices"
	"testing"

	"spoor/trace"
)

// TestReadersOfKnownQuality: what a reader makes of the outcome follows from how good it is, over the whole
// path from question to judgement. The weights are those that ship, which have seen the cases: the judge
// looks better here than it is, which makes it harder for a reader to help. The figures to quote are those
// of make readers.
func TestReadersOfKnownQuality(t *testing.T) {
	t.Parallel()
	cases, err := readCases(casesRoot)
	if err != nil {
		t.Fatal(err)
	}
	kappa := map[string]float64{}
	alone := map[string]float64{}
	for _, s := range standIns {
		if s.name == "three in five" {
			continue // nothing is promised of it
		}
		var with, by []result
		for _, c := range cases {
			if !slices.Contains([]string{"hybride", "library", "werkplekleren"}, c.Name) {
				continue
			}
			w, a, err := s.judge(context.Background(), c, trace.Options{})
			if err != nil {
				t.Fatal(err)
			}
			with, by = append(with, w), append(by, a)
		}
		kappa[s.name], alone[s.name] = sum("", with).there.kappa(), sum("", by).there.kappa()
		t.Logf("%-14s by itself %.3f, outcome %.3f", s.name, alone[s.name], kappa[s.name])
	}
	builtIn := kappa["no reader"]
	if got := kappa["labels"]; alone["labels"] < 1 || got < 0.97 {
		t.Errorf("with the labels for a reader: %.3f (by itself %.3f), want 0.97", got, alone["labels"])
	}
	if got := kappa["random"]; got < builtIn-0.03 {
		t.Errorf("with a reader that answers at random: %.3f, without %.3f", got, builtIn)
	}
	if got := kappa["four in five"]; got <= builtIn || got <= alone["four in five"] {
		t.Errorf("with a reader that is right four times in five: %.3f, it alone %.3f, the judge alone %.3f",
			got, alone["four in five"], builtIn)
	}
}
