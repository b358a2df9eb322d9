package main

import (
	"testing"

	"spoor/trace"
)

// TestAskTheLeastCertain: of each statement one, and none that a person ruled on.
func TestAskTheLeastCertain(t *testing.T) {
	t.Parallel()
	step := func(draft string, confidence float64, ruled bool) *trace.Step {
		s := &trace.Step{Draft: draft, Confidence: confidence}
		if ruled {
			s.Verdict = &trace.StepVerdict{}
		}
		return s
	}
	open := []judgement{
		{"S1", step("1", 0.9, false), goldFate{Fate: trace.Kept}},
		{"S1", step("2", 0.4, false), goldFate{Fate: trace.Lost}},
		{"S2", step("1", 0.3, true), goldFate{Fate: trace.Kept}},
		{"S2", step("2", 0.6, false), goldFate{Fate: trace.Abstracted}},
		{"S3", step("1", 0.8, false), goldFate{Fate: trace.Kept}},
	}
	got := ask(open, 2)
	if len(got) != 2 || got[0].Statement != "S1" || got[0].Draft != "2" || got[0].Fate != trace.Lost ||
		got[1].Statement != "S2" || got[1].Draft != "2" {
		t.Errorf("asked %+v", got)
	}
	if got := ask(open, 9); len(got) != 3 {
		t.Errorf("asked %d, want one of each statement", len(got))
	}
}
