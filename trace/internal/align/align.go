// Package align finds which items of one sequence became which items of another, from nothing but their
// numbers and a likeness. It knows merges, splits and moves, as translation aligners call them: beads
// (Brown, Lai & Mercer, Aligning Sentences in Parallel Corpora, 1991).
package align

import (
	"fmt"
	"sort"
	"strings"
)

// Kind is what happened in a bead.
type Kind int

// The kinds of bead.
const (
	One    Kind = iota // one became one
	Merged             // several became one
	Split              // one became several
	Mixed              // several became several
	New                // came from nothing
	Gone               // became nothing
)

// Bead is a group of items that belong together. Indexes are ascending.
type Bead struct {
	Kind  Kind
	X, Y  []int // of the older and the newer sequence
	Moved bool  // it stands in another order than the unmoved beads
}

// String writes a bead as its sizes, such as 1:1, 2:1 or 0:1, with ~ when it moved.
func (b Bead) String() string {
	s := fmt.Sprintf("%d:%d", len(b.X), len(b.Y))
	if b.Moved {
		s += "~"
	}
	return s
}

// String writes beads with a space between.
func String(beads []Bead) string {
	var out []string
	for _, b := range beads {
		out = append(out, b.String())
	}
	return strings.Join(out, " ")
}

// Beads groups the items of two sequences. like gives the likeness of item i of the older and item j of
// the newer, 0 to 1; floor is the likeness below which two items have nothing to do with each other.
//
// Every index of either sequence is in exactly one bead. Beads that did not move are in ascending order
// of both sequences. The result lists beads by their first newer item, gone ones behind the bead of the
// older item before them.
func Beads(nx, ny int, like func(i, j int) float64, floor float64) []Bead {
	g := group{parent: make([]int, nx+ny), nx: nx}
	for i := range g.parent {
		g.parent[i] = i
	}
	for _, e := range edges(nx, ny, like, floor) {
		g.join(e.i, nx+e.j)
	}
	beads := g.beads(ny)
	markMoved(beads)
	order(beads)
	return beads
}

type edge struct{ i, j int }

// edges keeps, for each item on either side, its best partner, and others almost as good: that is what
// makes a merge or a split of it.
func edges(nx, ny int, like func(i, j int) float64, floor float64) []edge {
	bestX, bestY := make([]float64, nx), make([]float64, ny)
	for i := range nx {
		for j := range ny {
			l := like(i, j)
			bestX[i], bestY[j] = max(bestX[i], l), max(bestY[j], l)
		}
	}
	const almost = 0.8
	var out []edge
	for i := range nx {
		for j := range ny {
			l := like(i, j)
			if l < floor {
				continue
			}
			if l >= bestX[i] && l >= almost*bestY[j] || l >= bestY[j] && l >= almost*bestX[i] ||
				l >= bestX[i] && bestY[j] < 2*l || l >= bestY[j] && bestX[i] < 2*l {
				out = append(out, edge{i, j})
			}
		}
	}
	return out
}

// group joins items into beads (disjoint sets).
type group struct {
	parent []int
	nx     int
}

func (g *group) find(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

func (g *group) join(i, j int) {
	a, b := g.find(i), g.find(j)
	if a != b {
		g.parent[max(a, b)] = min(a, b)
	}
}

func (g *group) beads(ny int) []Bead {
	at := map[int]int{}
	var out []Bead
	for i := range g.nx + ny {
		root := g.find(i)
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, Bead{})
		}
		if i < g.nx {
			out[k].X = append(out[k].X, i)
		} else {
			out[k].Y = append(out[k].Y, i-g.nx)
		}
	}
	for k := range out {
		out[k].Kind = kindOf(len(out[k].X), len(out[k].Y))
	}
	return out
}

func kindOf(x, y int) Kind {
	switch {
	case x == 0:
		return New
	case y == 0:
		return Gone
	case x == 1 && y == 1:
		return One
	case y == 1:
		return Merged
	case x == 1:
		return Split
	}
	return Mixed
}

// markMoved marks the beads that are not part of the longest run in order.
func markMoved(beads []Bead) {
	var paired []int
	for k, b := range beads {
		if len(b.X) > 0 && len(b.Y) > 0 {
			paired = append(paired, k)
		}
	}
	sort.Slice(paired, func(a, b int) bool { return beads[paired[a]].X[0] < beads[paired[b]].X[0] })
	length, before := make([]int, len(paired)), make([]int, len(paired))
	end := -1
	for a := range paired {
		length[a], before[a] = 1, -1
		for b := range a {
			if inOrder(beads[paired[b]], beads[paired[a]]) && length[b] >= length[a] {
				length[a], before[a] = length[b]+1, b
			}
		}
		if end < 0 || length[a] > length[end] {
			end = a
		}
	}
	stays := map[int]bool{}
	for a := end; a >= 0; a = before[a] {
		stays[paired[a]] = true
	}
	for _, k := range paired {
		beads[k].Moved = !stays[k]
	}
}

// inOrder says whether all of a comes before all of b on both sides.
func inOrder(a, b Bead) bool {
	return a.X[len(a.X)-1] < b.X[0] && a.Y[len(a.Y)-1] < b.Y[0]
}

// order sorts beads by their first newer item; gone ones follow the older item before them.
func order(beads []Bead) {
	place := map[int]int{} // older item -> first newer item of its bead
	for _, b := range beads {
		for _, i := range b.X {
			if len(b.Y) > 0 {
				place[i] = b.Y[0]
			}
		}
	}
	key := func(b Bead) [3]int {
		if len(b.Y) > 0 {
			return [3]int{b.Y[0], 0, 0}
		}
		for i := b.X[0]; i >= 0; i-- {
			if j, ok := place[i]; ok {
				return [3]int{j, 1, b.X[0]}
			}
		}
		return [3]int{-1, 1, b.X[0]}
	}
	sort.SliceStable(beads, func(a, b int) bool {
		x, y := key(beads[a]), key(beads[b])
		for i := range x {
			if x[i] != y[i] {
				return x[i] < y[i]
			}
		}
		return false
	})
}
