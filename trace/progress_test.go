package trace_test

import (
	"context"
	"reflect"
	"runtime"
	"testing"

	"spoor/trace"
)

// TestProgressGoesToTheEnd holds that every stage is told of until all of its work is done.
func TestProgressGoesToTheEnd(t *testing.T) {
	t.Parallel()
	done := map[trace.Stage]trace.Progress{}
	o := trace.Options{Progress: func(p trace.Progress) {
		if p.Done > p.Of || p.Done < 1 {
			t.Errorf("%+v", p)
		}
		if p.Done > done[p.Stage].Done {
			done[p.Stage] = p
		}
	}}
	if _, err := trace.Trace(context.Background(), readCase(t, "buses"), o); err != nil {
		t.Fatal(err)
	}
	for _, stage := range []trace.Stage{trace.ReadingTexts, trace.Aligning, trace.Comparing, trace.Linking,
		trace.LinkingAgain, trace.Judging, trace.ReadingJargon} {
		if p := done[stage]; p.Of == 0 {
			t.Errorf("%s was not told of", stage)
		}
	}
}

// TestProcessorsChangeNothing holds that a report is the same whatever the number of processors. It does
// not run beside other tests, since it changes that number.
func TestProcessorsChangeNothing(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, name := range caseNames[:3] {
		runtime.GOMAXPROCS(1)
		one := mustTrace(t, readCase(t, name))
		for _, n := range []int{2, 7} {
			runtime.GOMAXPROCS(n)
			if many := mustTrace(t, readCase(t, name)); !reflect.DeepEqual(one, many) {
				t.Errorf("%s: %d processors give another report than one", name, n)
			}
		}
	}
}
