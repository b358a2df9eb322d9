package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"spoor/trace"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const casesRoot = "../../testdata/cases"

func readLabelled(t *testing.T) ([]goldCase, []trace.Labelled) {
	t.Helper()
	cases, err := readCases(casesRoot)
	if err != nil {
		t.Fatal(err)
	}
	labelled, err := labelAll(context.Background(), cases)
	if err != nil {
		t.Fatal(err)
	}
	return cases, labelled
}

// TestGold holds the figures on the labelled cases, each judged with weights learned from the others,
// and every fate judged wrong by name: a change of judgement is a change of these files.
func TestGold(t *testing.T) {
	t.Parallel()
	cases, labelled := readLabelled(t)
	results, err := leftOut{cases: cases, labelled: labelled, parts: parts}.judge(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var table, misses bytes.Buffer
	printTable(&table, results)
	printTrust(&table, results)
	if err := printApart(context.Background(), &table, "../../testdata/apart", apartTitle); err != nil {
		t.Fatal(err)
	}
	if err := printApart(context.Background(), &table, "../../testdata/fresh", freshTitle); err != nil {
		t.Fatal(err)
	}
	printMisses(&misses, results)
	golden(t, filepath.Join(casesRoot, "score.golden"), table.Bytes())
	golden(t, filepath.Join(casesRoot, "misses.txt"), misses.Bytes())
	floors(t, results)
}

// floors are what every build must reach on cases left out.
func floors(t *testing.T, results []result) {
	t.Helper()
	first, all := sum("first seven", inSight(results)).there, sum("all", results)
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"extraction F1", all.there.extraction(), 0.92},
		{"extraction F1, cases in sight", first.extraction(), 0.99},
		{"fate kappa", first.kappa(), 0.65},
		{"link F1", first.links.f1(), 0.77},
		{"link F1, all cases", all.there.links.f1(), 0.77},
		{"final lost F1", first.lost.f1(), 0.60},
		{"vanish accuracy", ratio(first.vanishRight, first.vanish), 0.58},
		{"jump-kind F1", first.kinds.f1(), 0.47},
		{"jump-kind F1, all cases", all.there.kinds.f1(), 0.54},
		{"policy-term F1", all.there.terms.f1(), 0.48},
		{"fates on the way back, kappa", all.back.kappa(), 0.42},
		{"fates of confidence 0.9 and more", confident(all.there.answers), 0.90},
		{"vagueness that rises where it blurs", all.there.rises.precision(), 0.90},
	} {
		if f.got < f.floor {
			t.Errorf("%s %.3f, floor %.2f", f.name, f.got, f.floor)
		}
	}
}

// TestShippedWeights holds that the weights which ship are those that the labelled cases give.
func TestShippedWeights(t *testing.T) {
	t.Parallel()
	_, labelled := readLabelled(t)
	w, err := trace.Learn(context.Background(), labelled, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "../../trace/weights.json", append(indent(data), '\n'))
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what the labelled cases give now; if that is meant, run\n"+
			"\tmake weights && go test ./cmd/learn -update\nand read the difference.%s",
			file, firstDifference(want, got))
	}
}

func firstDifference(want, got []byte) string {
	w, g := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range min(len(w), len(g)) {
		if !bytes.Equal(w[i], g[i]) {
			return "\nwas: " + string(w[i]) + "\nnow: " + string(g[i])
		}
	}
	return "\none has more lines"
}

func TestScoreOfTheLabelsThemselvesIsPerfect(t *testing.T) {
	t.Parallel()
	gold := []goldStatement{{ID: "S1", File: "notes/1.md", Line: 3, Text: "een stille kamer graag",
		Fates: map[string]goldFate{
			"drafts/1.md": {Fate: trace.Kept, Paragraphs: []int{4}},
			"drafts/2.md": {Fate: trace.Lost, Jumps: []trace.JumpKind{trace.Omission}}}}}
	traced := []trace.Statement{{ID: "S1", Path: "notes/1.md", Lines: trace.Lines{Start: 3, End: 3},
		Text: "een stille kamer graag", Steps: []trace.Step{
			{Draft: "drafts/1.md", Fate: trace.Kept,
				Passages: []trace.Passage{{Lines: trace.Lines{Start: 4, End: 5}}}},
			{Draft: "drafts/2.md", Fate: trace.Lost,
				Jump: &trace.Jump{Kinds: []trace.JumpKind{trace.Omission}}}}}}
	score, misses := score(gold, traced, []string{"drafts/1.md", "drafts/2.md"})
	if len(misses) != 0 || score.kappa() != 1 || score.links.f1() != 1 || score.kinds.f1() != 1 {
		t.Errorf("perfect trace scored %+v, misses %v", score, misses)
	}
	traced[0].Steps[1].Fate = trace.Kept
	if _, misses := scoreAgain(gold, traced); len(misses) != 1 {
		t.Errorf("a wrong fate gave %d misses, want 1", len(misses))
	}
}

func scoreAgain(gold []goldStatement, traced []trace.Statement) (tally, []miss) {
	return score(gold, traced, []string{"drafts/1.md", "drafts/2.md"})
}
