package trace_test

import (
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"spoor/trace"
)

// TestReasonsAreTheOutcome: nothing is in a link or a kind of jump but what its reasons say, down to the
// first reading.
func TestReasonsAreTheOutcome(t *testing.T) {
	t.Parallel()
	r, err := trace.Trace(context.Background(), readCase(t, "harbour"), trace.Options{Reasons: true})
	if err != nil {
		t.Fatal(err)
	}
	links, kinds, words := 0, 0, 0
	for _, s := range slices.Concat(r.Statements, r.Return.Items) {
		for _, step := range s.Steps {
			mustBeWellFormed(t, step.Reasons, trace.FeatureNames().Fate)
			for _, p := range step.Passages {
				mustMakeLink(t, p.Reasons, p.Strength)
				links++
				words += mustNameWords(t, s.Text, p.Reasons)
			}
			if step.Jump == nil {
				continue
			}
			if len(step.Jump.Why) != len(step.Jump.Kinds) {
				t.Fatalf("%s: %d kinds, %d explained", s.ID, len(step.Jump.Kinds), len(step.Jump.Why))
			}
			for _, why := range step.Jump.Why {
				mustBeWellFormed(t, why.Reasons, trace.FeatureNames().Jump)
				mustSumTo(t, why.Reasons, why.Probability)
				kinds++
			}
		}
	}
	if words == 0 {
		t.Error("no blur of a link names the words that make it")
	}
	if links == 0 || kinds == 0 {
		t.Fatalf("%d links and %d kinds seen", links, kinds)
	}
}

// mustMakeLink checks the reasons of a reading, and of the readings before it.
func mustMakeLink(t *testing.T, reasons []trace.Reason, probability float64) {
	t.Helper()
	mustBeWellFormed(t, reasons, trace.FeatureNames().Link)
	mustSumTo(t, reasons, probability)
	for _, r := range reasons {
		if r.Feature == "first-reading" {
			if len(r.Parts) == 0 {
				t.Fatal("a reading before without reasons")
			}
			mustMakeLink(t, r.Parts, sigmoid(5*r.Value))
		}
	}
}

func mustSumTo(t *testing.T, reasons []trace.Reason, probability float64) {
	t.Helper()
	sum := 0.0
	for _, r := range reasons {
		sum += r.Weight
	}
	if math.Abs(sigmoid(sum)-probability) > 1e-3 {
		t.Errorf("the reasons make %.4f, the outcome is %.4f", sigmoid(sum), probability)
	}
}

func mustBeWellFormed(t *testing.T, reasons []trace.Reason, names []string) {
	t.Helper()
	if len(reasons) == 0 {
		t.Fatal("no reasons")
	}
	for i, r := range reasons {
		if r.Weight == 0 {
			t.Errorf("%s weighs nothing", r.Feature)
		}
		if !slices.Contains(names, r.Feature) {
			t.Errorf("%s is not in FeatureNames", r.Feature)
		}
		if i > 0 && math.Abs(r.Weight) > math.Abs(reasons[i-1].Weight) {
			t.Errorf("%s stands behind a lighter reason", r.Feature)
		}
	}
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// TestReasonsOnRequest: without the option a report stays small, and says the same.
func TestReasonsOnRequest(t *testing.T) {
	t.Parallel()
	c := readCase(t, "balie")
	brief := mustTrace(t, c)
	full, err := trace.Trace(context.Background(), c, trace.Options{Reasons: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range brief.Statements {
		for d, step := range s.Steps {
			other := full.Statements[i].Steps[d]
			if len(step.Reasons) != 8 || !slices.EqualFunc(step.Reasons, other.Reasons[:8], sameReason) {
				t.Fatalf("%s: not the eight heaviest of all reasons", s.ID)
			}
			if step.Fate != other.Fate || step.Confidence != other.Confidence {
				t.Fatalf("%s: asking for reasons changed the fate", s.ID)
			}
			for _, p := range step.Passages {
				if p.Reasons != nil {
					t.Fatalf("%s: reasons of a link that nobody asked for", s.ID)
				}
			}
		}
	}
}

func sameReason(a, b trace.Reason) bool {
	return a.Feature == b.Feature && a.Value == b.Value && a.Weight == b.Weight
}

// mustNameWords checks that words are told of the blur of a link only, and that those of the statement stand in it. It
// counts them.
func mustNameWords(t *testing.T, text string, reasons []trace.Reason) int {
	t.Helper()
	n := 0
	for _, r := range reasons {
		if len(r.Words) > 0 && r.Feature != "blur" {
			t.Errorf("%s has words: %v", r.Feature, r.Words)
		}
		for _, w := range r.Words {
			n++
			if !strings.Contains(text, w.Ours) || w.Theirs == "" {
				t.Errorf("%q became %q: not of %q", w.Ours, w.Theirs, text)
			}
		}
	}
	return n
}
