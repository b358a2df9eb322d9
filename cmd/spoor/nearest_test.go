package main

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ word, names, want string }{
		{"tracee", "trace show read", "trace"},
		{"tarce", "trace show read", "trace"},
		{"TRACE", "trace show read", "trace"},
		{"form", "format out", "format"},
		{"S22", "S2 S12 S31", "S2 S12"},
		{"x", "trace show read", ""},
		{"", "trace show", ""},
		{"eén", "een twee", "een"},
		{"a", "", ""},
		{"abcd", "abce abcf abcg abch", "abce abcf abcg"},
	} {
		if got := strings.Join(nearest(c.word, strings.Fields(c.names)), " "); got != c.want {
			t.Errorf("nearest(%q, %q) = %q, want %q", c.word, c.names, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0},
		{"abc", "acb", 1}, {"abc", "abd", 1}, {"abc", "bc", 1}, {"abc", "xyz", 3},
	} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
