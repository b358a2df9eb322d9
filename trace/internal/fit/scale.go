package fit

import "math"

// scale brings each feature to mean 0 and deviation 1, so that the penalty weighs all alike.
type scale struct {
	mean, dev []float64
}

func newScale(x [][]float64) scale {
	n := len(x[0])
	s := scale{make([]float64, n), make([]float64, n)}
	for _, row := range x {
		for j, v := range row {
			s.mean[j] += v
		}
	}
	for j := range s.mean {
		s.mean[j] /= float64(len(x))
	}
	for _, row := range x {
		for j, v := range row {
			d := v - s.mean[j]
			s.dev[j] += float64(d * d)
		}
	}
	for j := range s.dev {
		s.dev[j] = math.Sqrt(s.dev[j] / float64(len(x)))
		if s.dev[j] < 1e-9 {
			s.dev[j] = 0 // a constant feature gets weight 0
		}
	}
	return s
}

// apply gives a scaled copy with a leading 1 for the bias.
func (s scale) apply(row []float64) []float64 {
	out := make([]float64, len(row)+1)
	out[0] = 1
	for j, v := range row {
		if s.dev[j] > 0 {
			out[j+1] = (v - s.mean[j]) / s.dev[j]
		}
	}
	return out
}

// unscale turns weights for scaled features into weights for raw ones.
func (s scale) unscale(w []float64) (bias float64, weights []float64) {
	bias = w[0]
	weights = make([]float64, len(s.mean))
	for j := range weights {
		if s.dev[j] > 0 {
			weights[j] = w[j+1] / s.dev[j]
			bias -= float64(weights[j] * s.mean[j])
		}
	}
	return bias, weights
}
