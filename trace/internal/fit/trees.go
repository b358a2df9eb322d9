package fit

import (
	"math"
	"sort"
)

// Trees is a sum of small decision trees: a score like that of Linear, which can bend and let features
// work together. Learned by Boost.
type Trees struct {
	Bias  float64
	Trees []Tree
}

// Tree is one decision tree; its first node is the root.
type Tree []Node

// Node is a question or, when Left is 0, a leaf.
type Node struct {
	Feature     int     // asked
	Cut         float64 // at most this goes left
	Left, Right int     // indexes in the tree
	Value       float64 // what the tree would say if it stopped here
}

// Score is the sum of what all trees say.
func (t Trees) Score(x []float64) float64 {
	s := t.Bias
	for _, tree := range t.Trees {
		n := tree[0]
		for n.Left > 0 {
			n = tree[n.next(x)]
		}
		s += n.Value
	}
	return s
}

func (n Node) next(x []float64) int {
	if x[n.Feature] <= n.Cut {
		return n.Left
	}
	return n.Right
}

// Parts tells what each of n features added to a score: at every question, the change in what the tree
// would say (Saabas, Interpreting Random Forests, 2014). The parts and the bias, with what the roots
// say, sum to the score.
func (t Trees) Parts(x []float64, n int) []float64 {
	out := make([]float64, n)
	for _, tree := range t.Trees {
		for at := 0; tree[at].Left > 0; {
			next := tree[at].next(x)
			out[tree[at].Feature] += tree[next].Value - tree[at].Value
			at = next
		}
	}
	return out
}

// Growth says how trees are grown.
type Growth struct {
	Rounds int     // trees
	Depth  int     // questions in a row, at most
	Rate   float64 // how much of each tree is taken
	Leaf   float64 // examples a leaf must hold, by weight
	Ridge  float64 // penalty on the squares of what leaves say
}

// Boost learns P(y=1|x), as the log-odds, by gradient boosting with second-order steps (Friedman 2001;
// Chen & Guestrin, XGBoost, 2016) on features cut into bins. The same examples give the same trees.
func Boost(e Examples, g Growth) Trees {
	b := newBooster(e, g)
	out := Trees{Bias: b.bias()}
	for i := range b.score {
		b.score[i] = out.Bias
	}
	for range g.Rounds {
		out.Trees = append(out.Trees, b.grow())
	}
	return out
}

// maxBins is how many values a feature is told apart by.
const maxBins = 64

// booster holds the examples in bins and the score so far.
type booster struct {
	Examples
	Growth
	cuts       [][]float64 // [feature] upper ends of its bins but the last
	bins       [][]uint8   // [feature][example]
	score      []float64
	grad, hess []float64
}

func newBooster(e Examples, g Growth) *booster {
	b := &booster{Examples: e, Growth: g, score: make([]float64, len(e.X)),
		grad: make([]float64, len(e.X)), hess: make([]float64, len(e.X))}
	for f := range e.X[0] {
		cuts := cutsOf(e.X, f)
		bins := make([]uint8, len(e.X))
		for i, x := range e.X {
			bins[i] = uint8(sort.SearchFloat64s(cuts, x[f]))
		}
		b.cuts, b.bins = append(b.cuts, cuts), append(b.bins, bins)
	}
	return b
}

// cutsOf cuts the values of a feature where they are told apart. A value that many examples share (mostly
// 0) gets a bin of its own, so that the bins are spent on the others.
func cutsOf(xs [][]float64, f int) []float64 {
	values := make([]float64, len(xs))
	for i, x := range xs {
		values[i] = x[f]
	}
	sort.Float64s(values)
	var cuts []float64
	for start := 0; start < len(values) && len(cuts) < maxBins-1; {
		size := (len(values) - start) / (maxBins - len(cuts))
		end := min(start+max(size, 1), len(values))
		for end < len(values) && values[end] == values[end-1] {
			end++
		}
		if end < len(values) {
			between := Round((values[end-1] + values[end]) / 2)
			if len(cuts) == 0 || between > cuts[len(cuts)-1] {
				cuts = append(cuts, between)
			}
		}
		start = end
	}
	return cuts
}

// bias is the log-odds without any feature.
func (b *booster) bias() float64 {
	yes, all := 0.0, 0.0
	for i, y := range b.Y {
		yes += float64(b.weight(i) * float64(y))
		all += b.weight(i)
	}
	p := min(max(yes/all, 1e-6), 1-1e-6)
	return Round(math.Log(p / (1 - p)))
}

// grow learns one tree from what the score still gets wrong and adds it to the score.
func (b *booster) grow() Tree {
	for i, y := range b.Y {
		p := Sigmoid(b.score[i])
		w := b.weight(i)
		b.grad[i] = float64(w * (p - float64(y)))
		b.hess[i] = float64(w * max(p*(1-p), 1e-9))
	}
	all := make([]int32, len(b.X))
	for i := range all {
		all[i] = int32(i)
	}
	var tree Tree
	b.split(&tree, branch{rows: all, sums: b.sumsOf(all)}, 0)
	return tree
}

// branch is the examples that reach a node, with their sums per bin.
type branch struct {
	rows []int32
	sums *binSums
}

// split adds the node of a branch to the tree, with everything below it, and returns its index.
func (b *booster) split(tree *Tree, br branch, depth int) int {
	at := len(*tree)
	total := br.sums.total()
	*tree = append(*tree, Node{Value: b.value(total)})
	if depth < b.Depth {
		if f, bin, ok := b.bestCut(br.sums, total); ok {
			left, right := b.part(br, f, bin)
			l := b.split(tree, left, depth+1)
			r := b.split(tree, right, depth+1)
			n := &(*tree)[at]
			n.Feature, n.Cut, n.Left, n.Right = f, b.cuts[f][bin], l, r
			return at
		}
	}
	for _, i := range br.rows {
		b.score[i] += (*tree)[at].Value
	}
	return at
}

// value is the step that a leaf takes.
func (b *booster) value(s sums) float64 {
	return Round(float64(-b.Rate * s.grad / (s.hess + b.Ridge)))
}

// part sends the examples of a branch left or right. The sums are counted for the smaller side only.
func (b *booster) part(br branch, f, bin int) (left, right branch) {
	bins := b.bins[f]
	for _, i := range br.rows {
		if int(bins[i]) <= bin {
			left.rows = append(left.rows, i)
		} else {
			right.rows = append(right.rows, i)
		}
	}
	small, large := &left, &right
	if len(right.rows) < len(left.rows) {
		small, large = &right, &left
	}
	small.sums = b.sumsOf(small.rows)
	large.sums = br.sums.minus(small.sums)
	return left, right
}

// bestCut finds the question that tells right from wrong best.
func (b *booster) bestCut(s *binSums, total sums) (feature, bin int, ok bool) {
	const leastGain = 1e-3
	best, base := leastGain, b.gain(total)
	for f, cuts := range b.cuts {
		var left sums
		for k := range cuts {
			left = left.plus(s.at(f, k))
			right := total.less(left)
			if left.weight < b.Leaf {
				continue
			}
			if right.weight < b.Leaf {
				break
			}
			if g := b.gain(left) + b.gain(right) - base; g > best {
				best, feature, bin, ok = g, f, k, true
			}
		}
	}
	return feature, bin, ok
}

func (b *booster) gain(s sums) float64 { return s.grad * s.grad / (s.hess + b.Ridge) }
