package fit

import "math"

// Forest is Trees laid out to be asked fast: every tree is filled up to one depth, so that its nodes need no
// addresses and all rows take the same steps, which leaves the processor nothing to guess. With the questions sorted
// by feature, so that only those answered with no are looked at (QuickScorer: Lucchese et al. 2015), it took twice as
// long: there each feature ends in a wrong guess.
type Forest struct {
	trees  Trees
	filled []filledTree // nil when a tree is deeper than they can be
}

const (
	filledDepth = 4
	filledSize  = 1 << filledDepth // leaves; one more than there are questions
)

// filledTree is a tree of filledDepth questions in a row. The first is question 1; behind question i stands 2i+1 for
// a yes and 2i for a no, and what stands behind the last questions are the leaves. Where the tree itself stops
// sooner, all leaves behind say the same, whatever is asked.
type filledTree struct {
	features [filledSize]uint16
	cuts     [filledSize]float64
	leaves   [filledSize]float64
}

// Forest lays the trees out.
func (t Trees) Forest() *Forest {
	f := &Forest{t, make([]filledTree, len(t.Trees))}
	for i, tree := range t.Trees {
		if !f.filled[i].fill(tree, 0, 1) {
			return &Forest{trees: t}
		}
	}
	return f
}

// fill takes in the node of a tree, and all below it, as question i. It says whether all fit.
func (f *filledTree) fill(tree Tree, node, i int) bool {
	n := tree[node]
	if i >= filledSize {
		f.leaves[i-filledSize] = n.Value
		return n.Left == 0
	}
	left, right := node, node
	if n.Left > 0 {
		f.features[i], f.cuts[i] = uint16(n.Feature), n.Cut
		left, right = n.Left, n.Right
	}
	return n.Feature <= math.MaxUint16 && f.fill(tree, right, 2*i) && f.fill(tree, left, 2*i+1)
}

// Scores gives the score of every row, the same to the last bit as Trees.Score, in out.
func (f *Forest) Scores(rows [][]float64, out []float64) {
	for k, x := range rows {
		if f.filled == nil {
			out[k] = f.trees.Score(x)
		} else {
			out[k] = score(f.trees.Bias, f.filled, x)
		}
	}
}

// score adds what trees say of a row to a bias. An answer is no branch but a number, of where to look next.
func score(bias float64, trees []filledTree, x []float64) float64 {
	for k := range trees {
		t, i := &trees[k], uint(1)
		for range filledDepth {
			i %= filledSize
			yes := uint(0)
			if x[t.features[i]] <= t.cuts[i] {
				yes = 1
			}
			i = 2*i + yes
		}
		bias += t.leaves[i%filledSize]
	}
	return bias
}
