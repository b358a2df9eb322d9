package fit

import "math"

// Linear is one linear score: bias plus weighted features.
type Linear struct {
	Bias    float64
	Weights []float64
}

// Score is the linear score of one example.
func (l Linear) Score(x []float64) float64 { return l.Bias + Dot(l.Weights, x) }

// Examples are labelled feature vectors. Weight counts an example more than once; nil counts all once.
type Examples struct {
	X      [][]float64
	Y      []int // class, from 0
	Weight []float64
}

func (e Examples) weight(i int) float64 {
	if e.Weight == nil {
		return 1
	}
	return e.Weight[i]
}

// Logistic fits P(y=1|x). The penalty is on the squared weights of scaled features.
func Logistic(e Examples, penalty float64) Linear {
	sc := newScale(e.X)
	x := make([][]float64, len(e.X))
	for i, row := range e.X {
		x[i] = sc.apply(row)
	}
	w := make([]float64, len(x[0]))
	for range 40 {
		grad, hess := logisticStep(e, x, w, penalty)
		step := solve(hess, grad)
		size := 0.0
		for j := range w {
			w[j] += step[j]
			size = max(size, math.Abs(step[j]))
		}
		if size < 1e-7 {
			break
		}
	}
	bias, weights := sc.unscale(w)
	return Linear{bias, weights}
}

func logisticStep(e Examples, x [][]float64, w []float64, penalty float64) ([]float64, [][]float64) {
	n := len(w)
	grad, hess := make([]float64, n), square(n)
	for i, row := range x {
		p := Sigmoid(Dot(w, row))
		c := e.weight(i)
		r := c * (float64(e.Y[i]) - p)
		h := c * max(p*(1-p), 1e-9)
		for j, v := range row {
			if v == 0 {
				continue
			}
			grad[j] += float64(r * v)
			hv := h * v
			hj := hess[j]
			for k := 0; k <= j; k++ {
				hj[k] += float64(hv * row[k])
			}
		}
	}
	addPenalty(grad, hess, w, penalty)
	return grad, hess
}

// addPenalty adds the ridge; the bias (first weight) is free but for a trace that keeps the matrix
// definite.
func addPenalty(grad []float64, hess [][]float64, w []float64, penalty float64) {
	for j := range w {
		l := penalty
		if j == 0 {
			l = 1e-6
		}
		grad[j] -= float64(l * w[j])
		hess[j][j] += l
		for k := j + 1; k < len(w); k++ {
			hess[j][k] = hess[k][j]
		}
	}
}
