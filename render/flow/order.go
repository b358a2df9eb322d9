// Package flow lays out rows that run through columns, each in one of a few lanes per column: an
// alluvial picture. It knows numbers only; what a row, a column and a lane mean is for the caller.
package flow

import (
	"cmp"
	"slices"
)

// Row is a bundle of threads that take the same lanes.
type Row struct {
	Lanes  []int // per column, 0 at the top
	Weight int   // threads in the bundle, at least 1
}

// routes groups rows by their lanes; each route lists the places of its rows, in order.
func routes(rows []Row) [][]int {
	var out [][]int
	known := map[string]int{}
	for i, r := range rows {
		key := make([]byte, len(r.Lanes))
		for c, lane := range r.Lanes {
			key[c] = byte(lane)
		}
		at, ok := known[string(key)]
		if !ok {
			at = len(out)
			known[string(key)] = at
			out = append(out, nil)
		}
		out[at] = append(out[at], i)
	}
	return out
}

// mostPasses bounds the search for fewer crossings; it ends by itself long before that.
const mostPasses = 20

// Order puts rows in one order for all columns, so that few of them cross: rows with the same lanes
// together, those that stay in high lanes first, and then whole routes are moved for as long as
// crossings fall. The outcome is a permutation of the places of the rows, and the same for the same
// rows.
func Order(rows []Row) []int {
	groups := routes(rows)
	slices.SortStableFunc(groups, func(a, b []int) int {
		return compareLanes(rows[a[0]].Lanes, rows[b[0]].Lanes)
	})
	costs := pairCosts(rows, groups)
	order := make([]int, len(groups))
	for i := range order {
		order[i] = i
	}
	for range mostPasses {
		if !moveRoutes(order, costs) {
			break
		}
	}
	var out []int
	for _, g := range order {
		out = append(out, groups[g]...)
	}
	return out
}

// compareLanes orders by mean lane, then by the last lane in which two rows differ.
func compareLanes(a, b []int) int {
	sumA, sumB := 0, 0
	for c := range a {
		sumA, sumB = sumA+a[c], sumB+b[c]
	}
	if sumA != sumB {
		return cmp.Compare(sumA, sumB)
	}
	for c := len(a) - 1; c >= 0; c-- {
		if a[c] != b[c] {
			return cmp.Compare(a[c], b[c])
		}
	}
	return 0
}

// pairCosts counts the crossings of each route that stands somewhere before another one.
func pairCosts(rows []Row, groups [][]int) [][]int {
	weight := make([]int, len(groups))
	for i, g := range groups {
		for _, r := range g {
			weight[i] += max(rows[r].Weight, 1)
		}
	}
	costs := make([][]int, len(groups))
	for i := range groups {
		costs[i] = make([]int, len(groups))
		for j := range groups {
			costs[i][j] = weight[i] * weight[j] *
				crossings(rows[groups[i][0]].Lanes, rows[groups[j][0]].Lanes)
		}
	}
	return costs
}

// crossings counts how often two rows change sides when the first stands above the second wherever
// they share a lane, as they do at the start.
func crossings(first, second []int) int {
	n, above := 0, true
	for c := range first {
		now := first[c] <= second[c]
		if now != above {
			n++
		}
		above = now
	}
	return n
}

// moveRoutes moves each route to where it crosses least, and tells whether any moved.
func moveRoutes(order []int, costs [][]int) bool {
	moved := false
	for _, route := range slices.Clone(order) {
		from := slices.Index(order, route)
		best, gain := from, 0
		change := 0
		for to := from - 1; to >= 0; to-- {
			change += costs[route][order[to]] - costs[order[to]][route]
			if change < gain {
				best, gain = to, change
			}
		}
		change = 0
		for to := from + 1; to < len(order); to++ {
			change += costs[order[to]][route] - costs[route][order[to]]
			if change < gain {
				best, gain = to, change
			}
		}
		if best != from {
			rest := slices.Delete(slices.Clone(order), from, from+1)
			copy(order, slices.Insert(rest, best, route))
			moved = true
		}
	}
	return moved
}

// Crossings counts how many pairs of threads cross, in an order of rows.
func Crossings(rows []Row, order []int) int {
	n := 0
	for i, a := range order {
		for _, b := range order[i+1:] {
			n += max(rows[a].Weight, 1) * max(rows[b].Weight, 1) *
				crossings(rows[a].Lanes, rows[b].Lanes)
		}
	}
	return n
}
