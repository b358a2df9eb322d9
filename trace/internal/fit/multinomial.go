package fit

import "math"

// Multinomial fits P(y=k|x) for k classes, as one linear score per class; the scores' softmax is the
// probability. All classes are penalized alike, so no class is the odd one out.
func Multinomial(e Examples, classes int, penalty float64) []Linear {
	sc := newScale(e.X)
	x := make([][]float64, len(e.X))
	for i, row := range e.X {
		x[i] = sc.apply(row)
	}
	n := len(x[0])
	w := make([]float64, n*classes)
	for range 40 {
		grad, hess := multinomialStep(e, x, w, classes, penalty)
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
	out := make([]Linear, classes)
	for k := range out {
		out[k].Bias, out[k].Weights = sc.unscale(w[k*n : (k+1)*n])
	}
	return out
}

func multinomialStep(e Examples, x [][]float64, w []float64, classes int, penalty float64) ([]float64, [][]float64) {
	n := len(x[0])
	grad, hess := make([]float64, n*classes), square(n*classes)
	p := make([]float64, classes)
	for i, row := range x {
		for k := range p {
			p[k] = Dot(w[k*n:(k+1)*n], row)
		}
		Softmax(p)
		c := e.weight(i)
		for a := range classes {
			r := -p[a]
			if e.Y[i] == a {
				r++
			}
			for j, v := range row {
				grad[a*n+j] += float64(c * r * v)
			}
			for b := 0; b <= a; b++ {
				h := -p[a] * p[b]
				if a == b {
					h = p[a] * (1 - p[a])
				}
				addOuter(hess, a*n, b*n, row, c*h)
			}
		}
	}
	for j := range w {
		l := penalty
		if j%n == 0 {
			l = 1e-3
		}
		grad[j] -= float64(l * w[j])
		hess[j][j] += l
	}
	return grad, hess
}

// addOuter adds h times the outer product of row with itself to the block at (r, c), lower half.
func addOuter(m [][]float64, r, c int, row []float64, h float64) {
	for j, v := range row {
		if v == 0 {
			continue
		}
		hv := h * v
		mj := m[r+j][c : c+len(row)]
		for k, u := range row {
			mj[k] += float64(hv * u)
		}
	}
}
