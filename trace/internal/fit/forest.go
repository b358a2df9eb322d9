package fit

import (
	"math/bits"
	"slices"
)

// Forest is Trees laid out to be asked fast. Questions are sorted by feature and cut, so that only those
// are looked at that an example answers with no; each no takes away the leaves it leads away from, as
// bits, and the first leaf that is left is the one the example comes to (QuickScorer: Lucchese et al.,
// A Fast Algorithm to Rank Documents with Additive Ensembles of Regression Trees, 2015).
type Forest struct {
	trees     Trees
	questions [][]question // [feature], by cut
	leaves    [][]float64  // [tree], from left to right
	following bool         // a tree has more leaves than a word has bits: nodes are followed
}

type question struct {
	cut  float64
	tree int
	rest uint64 // the leaves that a no leaves
}

// Forest lays the trees out.
func (t Trees) Forest() *Forest {
	f := &Forest{trees: t, leaves: make([][]float64, len(t.Trees))}
	for i, tree := range t.Trees {
		f.lay(i, tree, 0)
		f.following = f.following || len(f.leaves[i]) > 64
	}
	for _, asked := range f.questions {
		slices.SortStableFunc(asked, func(a, b question) int {
			switch {
			case a.cut < b.cut:
				return -1
			case a.cut > b.cut:
				return 1
			}
			return 0
		})
	}
	return f
}

// lay takes in the node of a tree and all below it.
func (f *Forest) lay(i int, tree Tree, at int) {
	n := tree[at]
	if n.Left == 0 {
		f.leaves[i] = append(f.leaves[i], n.Value)
		return
	}
	first := len(f.leaves[i])
	f.lay(i, tree, n.Left)
	behind := len(f.leaves[i])
	f.lay(i, tree, n.Right)
	for len(f.questions) <= n.Feature {
		f.questions = append(f.questions, nil)
	}
	left := uint64(1)<<behind - uint64(1)<<first
	f.questions[n.Feature] = append(f.questions[n.Feature], question{n.Cut, i, ^left})
}

// Scores gives the score of every row, the same to the last bit as Trees.Score, in out.
func (f *Forest) Scores(rows [][]float64, out []float64) {
	if f.following {
		for k, x := range rows {
			out[k] = f.trees.Score(x)
		}
		return
	}
	open := make([]uint64, len(f.leaves))
	for k, x := range rows {
		for i := range open {
			open[i] = ^uint64(0)
		}
		for feature, asked := range f.questions {
			v := x[feature]
			for i := range asked {
				q := &asked[i]
				if v <= q.cut {
					break
				}
				open[q.tree] &= q.rest
			}
		}
		score := f.trees.Bias
		for i, leaves := range f.leaves {
			score += leaves[bits.TrailingZeros64(open[i])]
		}
		out[k] = score
	}
}
