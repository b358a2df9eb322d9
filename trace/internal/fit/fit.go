// Package fit learns linear models: logistic regression for yes or no, multinomial logistic regression
// for one of several classes. Both are fitted by Newton's method with a quadratic penalty (ridge;
// see Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 4.4), which gives the same
// weights for the same examples, always.
package fit

import "math"

// Dot is the inner product of two vectors of equal length. The conversion keeps the compiler from
// fusing the product and the sum, which would give other last digits on other processors.
func Dot(a, b []float64) float64 {
	s := 0.0
	for i, x := range a {
		s += float64(x * b[i])
	}
	return s
}

// Sigmoid maps a real number to a probability.
func Sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Softmax maps scores to probabilities that sum to 1, in place.
func Softmax(scores []float64) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// solve solves a x = b for a symmetric positive definite matrix by Cholesky decomposition. It
// overwrites its arguments and returns x in b.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for j := 0; j < n; j++ {
		for i := j; i < n; i++ {
			s := a[i][j] - Dot(a[i][:j], a[j][:j])
			if i == j {
				a[j][j] = math.Sqrt(max(s, 1e-12))
			} else {
				a[i][j] = s / a[j][j]
			}
		}
	}
	for i := 0; i < n; i++ {
		b[i] = (b[i] - Dot(a[i][:i], b[:i])) / a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		s := b[i]
		for k := i + 1; k < n; k++ {
			s -= float64(a[k][i] * b[k])
		}
		b[i] = s / a[i][i]
	}
	return b
}

func square(n int) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
	}
	return m
}
