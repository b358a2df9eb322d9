package trace_test

import (
	"context"
	"reflect"
	"testing"

	"spoor/trace"
)

// TestLeanReportsGiveStatementsInFull holds that a lean report gives every statement as a usual one does.
func TestLeanReportsGiveStatementsInFull(t *testing.T) {
	t.Parallel()
	c := readCase(t, "hybride")
	usual, err := trace.Trace(context.Background(), c, trace.Options{Candidates: 2})
	if err != nil {
		t.Fatal(err)
	}
	lean, err := trace.Trace(context.Background(), c, trace.Options{Candidates: 2, Lean: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range usual.Statements {
		if got, want := lean.Statement(i), usual.Statement(i); !reflect.DeepEqual(got, want) {
			t.Fatalf("%s differs:\n%+v\n%+v", want.ID, got, want)
		}
		if step := lean.Statements[i].Steps[0]; step.Reasons != nil || step.Fate == "" {
			t.Errorf("%s is not lean: %+v", lean.Statements[i].ID, step)
		}
	}
	lean.Statements, lean.Full, usual.Statements = nil, nil, nil
	if !reflect.DeepEqual(lean, usual) {
		t.Error("the rest of a lean report differs from that of a usual one")
	}
}
