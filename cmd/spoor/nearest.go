package main

import (
	"slices"
	"strings"
)

// nearest are the names that a mistyped word may have meant, best first, three at most. A name is
// near when a third of its letters or fewer are wrong, or when one begins with the other.
func nearest(word string, names []string) []string {
	type candidate struct {
		name     string
		distance int
	}
	var near []candidate
	for _, name := range names {
		a, b := strings.ToLower(word), strings.ToLower(name)
		d := distance([]rune(a), []rune(b))
		begins := len(a) > 1 && strings.HasPrefix(b, a)
		if d <= max(1, len([]rune(b))/3) || begins {
			near = append(near, candidate{name, d})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return a.distance - b.distance })
	var out []string
	for _, c := range near[:min(3, len(near))] {
		out = append(out, c.name)
	}
	return out
}

// distance counts the letters to insert, drop, replace or swap with a neighbour between two words.
func distance(a, b []rune) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next := make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}

// didYouMean is a hint with the names that may have been meant; without any, the hint given.
func didYouMean(near []string, otherwise string) string {
	if len(near) == 0 {
		return otherwise
	}
	return "did you mean " + strings.Join(near, ", ") + "?"
}

// bedoeltU is didYouMean in Dutch.
func bedoeltU(near []string, otherwise string) string {
	if len(near) == 0 {
		return otherwise
	}
	return "bedoelt u " + strings.Join(near, ", ") + "?"
}

// list is a list of one word, or of none when it is empty.
func list(word string) []string {
	if word == "" {
		return nil
	}
	return []string{word}
}
