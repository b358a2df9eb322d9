package fit

import (
	"math"
	"reflect"
	"testing"
)

// exclusiveOr is what no linear model can learn: one of two, not both. The two are not equally common,
// since trees that ask one question at a time are blind to a perfect balance.
func exclusiveOr(n int) Examples {
	var e Examples
	for i := range n {
		a, b := float64(i%3/2), float64(i%5/3)
		noise := float64(i%13) / 13
		e.X = append(e.X, []float64{a + noise/4, b + noise/4, noise, 7})
		e.Y = append(e.Y, int(a)^int(b))
	}
	return e
}

var smallTrees = Growth{Rounds: 60, Depth: 3, Rate: 0.2, Leaf: 5, Ridge: 1}

func TestBoostLearnsWhatFeaturesDoTogether(t *testing.T) {
	t.Parallel()
	e := exclusiveOr(400)
	m := Boost(e, smallTrees)
	for i, x := range e.X {
		if p := Sigmoid(m.Score(x)); (p > 0.5) != (e.Y[i] == 1) {
			t.Fatalf("example %d: probability %.2f for class %d", i, p, e.Y[i])
		}
	}
}

func TestBoostIsTheSameAgain(t *testing.T) {
	t.Parallel()
	if a, b := Boost(exclusiveOr(200), smallTrees), Boost(exclusiveOr(200), smallTrees); !reflect.DeepEqual(a, b) {
		t.Error("the same examples gave other trees")
	}
}

func TestBoostGivesTheBaseRateWithoutFeatures(t *testing.T) {
	t.Parallel()
	var e Examples
	for i := range 100 {
		e.X, e.Y = append(e.X, []float64{1}), append(e.Y, int(float64(i)/80)) // 20 of 100
	}
	m := Boost(e, smallTrees)
	if p := Sigmoid(m.Score([]float64{1})); math.Abs(p-0.2) > 1e-3 {
		t.Errorf("probability %.4f, want 0.2", p)
	}
}

func TestBoostCountsWeights(t *testing.T) {
	t.Parallel()
	once := Examples{X: [][]float64{{0}, {0}, {1}, {1}, {1}}, Y: []int{0, 1, 1, 0, 0}}
	weighed := Examples{X: [][]float64{{0}, {1}, {1}}, Y: []int{0, 1, 0}, Weight: []float64{1, 1, 2}}
	weighed.X, weighed.Y, weighed.Weight = append(weighed.X, []float64{0}), append(weighed.Y, 1), append(weighed.Weight, 1)
	g := Growth{Rounds: 3, Depth: 1, Rate: 0.5, Leaf: 1, Ridge: 1}
	for _, x := range [][]float64{{0}, {1}} {
		if a, b := Boost(once, g).Score(x), Boost(weighed, g).Score(x); math.Abs(a-b) > 1e-6 {
			t.Errorf("score of %v is %v, with weights %v", x, a, b)
		}
	}
}

// The parts of a score, the bias and what the roots say make the score.
func TestParts(t *testing.T) {
	t.Parallel()
	e := exclusiveOr(100)
	m := Boost(e, smallTrees)
	for _, x := range e.X {
		sum := m.Bias
		for _, tree := range m.Trees {
			sum += tree[0].Value
		}
		for _, p := range m.Parts(x, len(x)) {
			sum += p
		}
		if math.Abs(sum-m.Score(x)) > 1e-9 {
			t.Fatalf("parts sum to %v, score is %v", sum, m.Score(x))
		}
	}
}
