package fit

import (
	"math"
	"testing"
)

func TestLogisticFindsTheFeatureThatCounts(t *testing.T) {
	t.Parallel()
	var e Examples
	for i := range 200 {
		noise := float64(i%7) / 7
		y := i % 2
		e.X = append(e.X, []float64{float64(y) + noise/2, noise, 3})
		e.Y = append(e.Y, y)
	}
	m := Logistic(e, 1)
	if m.Weights[0] < 1 || math.Abs(m.Weights[1]) > m.Weights[0] {
		t.Errorf("weights %v: the first feature decides", m.Weights)
	}
	if m.Weights[2] != 0 {
		t.Errorf("a constant feature has weight %v, want 0", m.Weights[2])
	}
	for i, x := range e.X {
		if p := Sigmoid(m.Score(x)); (p > 0.5) != (e.Y[i] == 1) {
			t.Fatalf("example %d: probability %.2f for class %d", i, p, e.Y[i])
		}
	}
}

func TestLogisticGivesTheBaseRateWithoutFeatures(t *testing.T) {
	t.Parallel()
	var e Examples
	for i := range 100 {
		e.X = append(e.X, []float64{1})
		e.Y = append(e.Y, int(float64(i)/80)) // 20 of 100
	}
	m := Logistic(e, 1)
	if p := Sigmoid(m.Score([]float64{1})); math.Abs(p-0.2) > 1e-3 {
		t.Errorf("probability %.4f, want 0.2", p)
	}
}

func TestWeightCountsAnExampleAgain(t *testing.T) {
	t.Parallel()
	once := Examples{X: [][]float64{{0}, {1}, {1}, {2}}, Y: []int{0, 0, 0, 1}}
	weighed := Examples{X: [][]float64{{0}, {1}, {2}}, Y: []int{0, 0, 1}, Weight: []float64{1, 1, 1}}
	if a, b := Logistic(once, 1), Logistic(weighed, 1); a.Bias == b.Bias {
		t.Error("the doubled example changed nothing")
	}
}

func TestMultinomial(t *testing.T) {
	t.Parallel()
	var e Examples
	for i := range 300 {
		k := i % 3
		x := []float64{0, 0, float64(i%5) / 5}
		if k < 2 {
			x[k] = 1
		}
		e.X, e.Y = append(e.X, x), append(e.Y, k)
	}
	models := Multinomial(e, 3, 1)
	for i, x := range e.X {
		p := []float64{models[0].Score(x), models[1].Score(x), models[2].Score(x)}
		Softmax(p)
		if sum := p[0] + p[1] + p[2]; math.Abs(sum-1) > 1e-12 {
			t.Fatalf("probabilities sum to %v", sum)
		}
		if p[e.Y[i]] < 0.9 {
			t.Fatalf("example %d: %.2f for its class", i, p[e.Y[i]])
		}
	}
}

func TestSolve(t *testing.T) {
	t.Parallel()
	a := [][]float64{{4, 2, 0}, {2, 5, 1}, {0, 1, 3}}
	x := solve(a, []float64{8, 15, 11})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-9 {
			t.Errorf("x[%d] = %v, want %v", i, x[i], want)
		}
	}
}
