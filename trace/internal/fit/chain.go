package fit

import (
	"math"
	"slices"
)

// Chain weighs runs of classes along a line of steps: how far what each step says by itself counts, and
// which class goes with which class before it. The weight of a run is the exponent of the sum of all; its
// probability is its share of all runs (a conditional random field: Lafferty, McCallum & Pereira, 2001).
type Chain struct {
	Trust []float64   // [class] what the logarithm of its probability by itself counts
	Bias  []float64   // [class]
	First []float64   // [class] of the first step
	After [][]float64 // [class before][class]
}

// Run is a line of steps: what each says by itself, as logarithms of probabilities, and its class.
type Run struct {
	Says    [][]float64
	Classes []int
}

// FitChain finds the chain under which the classes of the runs are likeliest, with a penalty on the
// squares of what it differs from the start. It climbs by Newton's method; the curvature is taken from the
// gradients on either side. The same runs give the same chain.
func FitChain(runs []Run, start Chain, penalty float64) Chain {
	from := start.flat()
	w := slices.Clone(from)
	gradient := func(w []float64) []float64 {
		g := make([]float64, len(w))
		c := start.shaped(w)
		for _, r := range runs {
			c.climb(r, g)
		}
		for i := range g {
			g[i] -= float64(penalty * (w[i] - from[i]))
		}
		return g
	}
	for range 30 {
		step := solve(curvature(gradient, w), gradient(w))
		size := 0.0
		for i := range step {
			step[i] = min(max(step[i], -1), 1) // far from the top the curvature promises too much
			w[i] += step[i]
			size = max(size, math.Abs(step[i]))
		}
		if size < 1e-8 {
			break
		}
	}
	return start.shaped(w)
}

// curvature is how fast the gradient falls in every direction.
func curvature(gradient func([]float64) []float64, at []float64) [][]float64 {
	const reach = 1e-4
	out := square(len(at))
	for i := range at {
		up, down := slices.Clone(at), slices.Clone(at)
		up[i], down[i] = up[i]+reach, down[i]-reach
		a, b := gradient(up), gradient(down)
		for j := range a {
			out[i][j] = (b[j] - a[j]) / (2 * reach)
		}
	}
	return out
}

// flat lays all weights in a row.
func (c Chain) flat() []float64 {
	out := slices.Concat(c.Trust, c.Bias, c.First)
	for _, row := range c.After {
		out = append(out, row...)
	}
	return out
}

// shaped is a chain of other weights.
func (c Chain) shaped(w []float64) Chain {
	n := len(c.Bias)
	out := Chain{Trust: w[:n], Bias: w[n : 2*n], First: w[2*n : 3*n]}
	for b := range n {
		out.After = append(out.After, w[(3+b)*n:(4+b)*n])
	}
	return out
}

// climb adds to a gradient what would make the classes of a run likelier.
func (c Chain) climb(r Run, g []float64) {
	if len(r.Classes) == 0 {
		return
	}
	n := len(c.Bias)
	at := c.shaped(g)
	ahead, behind := c.ahead(r), c.behind(r)
	for d, y := range r.Classes {
		p := make([]float64, n)
		for k := range p {
			p[k] = float64(ahead[d][k] * behind[d][k])
		}
		scaleToOne(p)
		for k := range p {
			left := -p[k]
			if k == y {
				left++
			}
			at.Bias[k] += left
			at.Trust[k] += float64(left * r.Says[d][k])
			if d == 0 {
				at.First[k] += left
			}
		}
		if d > 0 {
			at.After[r.Classes[d-1]][y]++
			c.pairs(r, d, ahead[d-1], behind[d], at.After)
		}
	}
}

// pairs takes from a gradient how likely each pair of classes is at a step and the one before.
func (c Chain) pairs(r Run, d int, ahead, behind []float64, g [][]float64) {
	n := len(c.Bias)
	joint := make([]float64, n*n)
	for b := range n {
		for k := range n {
			joint[b*n+k] = float64(ahead[b] * behind[k] * math.Exp(c.After[b][k]+c.own(r, d, k)))
		}
	}
	scaleToOne(joint)
	for b := range n {
		for k := range n {
			g[b][k] -= joint[b*n+k]
		}
	}
}

// own is what a step says for a class.
func (c Chain) own(r Run, d, k int) float64 { return c.Bias[k] + float64(c.Trust[k]*r.Says[d][k]) }

// ahead sums the weights of all runs up to each step, by the class there.
func (c Chain) ahead(r Run) [][]float64 {
	out := make([][]float64, len(r.Says))
	for d := range out {
		out[d] = make([]float64, len(c.Bias))
		for k := range out[d] {
			if d == 0 {
				out[d][k] = math.Exp(c.First[k] + c.own(r, d, k))
				continue
			}
			for b, before := range out[d-1] {
				out[d][k] += float64(before * math.Exp(c.After[b][k]+c.own(r, d, k)))
			}
		}
		scaleToOne(out[d])
	}
	return out
}

// behind sums the weights of all runs from each step on, by the class there, without what it says itself.
func (c Chain) behind(r Run) [][]float64 {
	out := make([][]float64, len(r.Says))
	for d := len(out) - 1; d >= 0; d-- {
		out[d] = make([]float64, len(c.Bias))
		for b := range out[d] {
			if d == len(out)-1 {
				out[d][b] = 1
				continue
			}
			for k, after := range out[d+1] {
				out[d][b] += float64(after * math.Exp(c.After[b][k]+c.own(r, d+1, k)))
			}
		}
		scaleToOne(out[d])
	}
	return out
}

func scaleToOne(p []float64) {
	sum := 0.0
	for _, v := range p {
		sum += v
	}
	for k := range p {
		p[k] /= sum
	}
}
