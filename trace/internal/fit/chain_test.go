package fit

import (
	"math"
	"testing"
)

// evenChain says nothing and knows nothing.
func evenChain() Chain {
	return Chain{Trust: []float64{1, 1}, Bias: make([]float64, 2), First: make([]float64, 2),
		After: [][]float64{make([]float64, 2), make([]float64, 2)}}
}

func silent(classes ...int) Run {
	r := Run{Classes: classes}
	for range classes {
		r.Says = append(r.Says, []float64{math.Log(0.5), math.Log(0.5)})
	}
	return r
}

func TestFitChainFindsWhatFollowsWhat(t *testing.T) {
	t.Parallel()
	var runs []Run
	for range 50 {
		runs = append(runs, silent(0, 0, 1, 1), silent(0, 1, 1, 1), silent(0, 0, 0, 1))
	}
	c := FitChain(runs, evenChain(), 1)
	if c.First[0] <= c.First[1] {
		t.Errorf("first %v: every run starts with class 0", c.First)
	}
	if c.After[1][1] <= c.After[1][0] {
		t.Errorf("after class 1 %v: it stays", c.After[1])
	}
}

func TestFitChainTrustsStepsAsFarAsTheyAreRight(t *testing.T) {
	t.Parallel()
	runs := func(rightOf10 int) []Run {
		var out []Run
		for i := range 200 {
			r := Run{}
			for d := range 4 {
				y := (i + d) % 2
				says := []float64{math.Log(0.2), math.Log(0.2)}
				if (i*7+d*3)%10 < rightOf10 {
					says[y] = math.Log(0.8)
				} else {
					says[1-y] = math.Log(0.8)
				}
				r.Says, r.Classes = append(r.Says, says), append(r.Classes, y)
			}
			out = append(out, r)
		}
		return out
	}
	sure, unsure := FitChain(runs(9), evenChain(), 1), FitChain(runs(6), evenChain(), 1)
	if sure.Trust[0] <= unsure.Trust[0] {
		t.Errorf("trust %v in steps that are right nine times in ten, %v in those of six", sure.Trust, unsure.Trust)
	}
}

// TestFitChainStandsAtTheTop: no weight can be moved and make the runs likelier.
func TestFitChainStandsAtTheTop(t *testing.T) {
	t.Parallel()
	runs := []Run{silent(0, 0, 1), silent(0, 1, 0), silent(1, 1, 1), silent(0, 0, 0)}
	start := evenChain()
	c := FitChain(runs, start, 2)
	g, w, from := make([]float64, 10), c.flat(), start.flat()
	for _, r := range runs {
		c.climb(r, g)
	}
	for i := range g {
		if left := g[i] - 2*(w[i]-from[i]); math.Abs(left) > 1e-6 {
			t.Errorf("weight %d: gradient %v, want 0", i, left)
		}
	}
}
