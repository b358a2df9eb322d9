package trace

import (
	"math"
	"testing"

	"spoor/trace/internal/fit"
)

// TestFateReasonsMakeTheMargin: with the reasons of a fate nothing is left to explain.
func TestFateReasonsMakeTheMargin(t *testing.T) {
	t.Parallel()
	w, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	f := &follower{w: w, asked: asked{reasons: true},
		against: [3]fit.Linear{w.against(0), w.against(1), w.against(2)}}
	x := make([]float64, stepFeatures)
	for i := range x {
		x[i] = float64(i%7) / 7
	}
	for _, v := range []judged{
		{fate: 0, p: [3]float64{0.7, 0.2, 0.1}, own: [3]float64{0.5, 0.3, 0.2}},
		{fate: 1, p: [3]float64{0.4, 0.35, 0.25}, own: [3]float64{0.9, 0.05, 0.05}, standing: unchanged},
		{fate: 2, p: [3]float64{0, 0, 1}, own: [3]float64{0.9, 0.05, 0.05}, standing: emptyDraft},
	} {
		reasons := f.fateReasons(x, v)
		if got, want := sumOf(reasons), margin(v.p, v.fate); math.Abs(got-want) > 1e-9 {
			t.Errorf("fate %d: the reasons make %v, the margin is %v", v.fate, got, want)
		}
	}
	if got := margin([3]float64{1.0 / 3, 1.0 / 3, 1.0 / 3}, 1); math.Abs(got) > 1e-9 {
		t.Errorf("the margin of equal fates is %v", got)
	}
}
