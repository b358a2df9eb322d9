package main

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSafeNames(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ wanted, want []string }{
		{[]string{"Deelnemer 3"}, []string{"deelnemer-3"}},
		{[]string{"Fenna van den Berg", "José Özkan"}, []string{"fenna-van-den-berg", "josé-özkan"}},
		{[]string{"Jan", "JAN", "jan."}, []string{"jan", "jan-2", "jan-3"}},
		{[]string{"Rene", "René"}, []string{"rene", "rené-2"}},
		{[]string{"Jan 2", "Jan", "jan"}, []string{"jan-2", "jan", "jan-3"}},
		{[]string{"CON", "Nul", "com1", "Aux.", "prn", "LPT9"},
			[]string{"x-con", "x-nul", "x-com1", "x-aux", "x-prn", "x-lpt9"}},
		{[]string{"../../etc/passwd", `C:\x`, "a/b"}, []string{"etc-passwd", "c-x", "a-b"}},
		{[]string{"", "...", "???"}, []string{"x", "x-2", "x-3"}},
		{[]string{"F.", "J.v.E. (2)"}, []string{"f", "j-v-e-2"}},
	} {
		if got := safeNames(tt.wanted); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.wanted, got, tt.want)
		}
	}
}

func TestPadded(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		code    string
		highest int
		want    string
	}{{"Deelnemer 3", 9, "Deelnemer 3"}, {"Deelnemer 3", 12, "Deelnemer 03"},
		{"Deelnemer 123", 12, "Deelnemer 123"}, {"groep", 12, "groep"}} {
		if got := padded(tt.code, tt.highest); got != tt.want {
			t.Errorf("%s of %d: %s, want %s", tt.code, tt.highest, got, tt.want)
		}
	}
}

// FuzzSafeNames: whatever people are called, files can be made of it, and no two are the same.
func FuzzSafeNames(f *testing.F) {
	for _, s := range []string{"Jan\nJAN", "CON\ncon", "\n.\n..", "é\ne\u0301", "İ\ni", "ß\nSS",
		"a\x00b", "ﬁ\nfi", "ſ\ns", "x-con\nCON", "a-2\na\nA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, all string) {
		taken := map[string]string{}
		for _, name := range safeNames(strings.Split(all, "\n")) {
			if name == "" || reservedName.MatchString(name) || strings.HasPrefix(name, ".") ||
				strings.ContainsAny(name, "/\\:*?\"<>|. \x00\n") || !utf8.ValidString(name) {
				t.Errorf("%q cannot be the name of a file", name)
			}
			if other, double := taken[foldedName(name)]; double {
				t.Errorf("%q and %q are the same to some system", name, other)
			}
			taken[foldedName(name)] = name
		}
	})
}

func TestSeal(t *testing.T) {
	t.Parallel()
	letter := seal([]byte("# Brief\n\nBeste Fenna,\n"))
	for _, tt := range []struct {
		name   string
		change func(string) string
		want   bool
	}{
		{"nothing", func(s string) string { return s }, true},
		{"line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }, true},
		{"mark at the start", func(s string) string { return "\uFEFF" + s }, true},
		{"white space at the end", func(s string) string { return s + "\n\n" }, true},
		{"a word", func(s string) string { return strings.Replace(s, "Fenna", "Loes", 1) }, false},
		{"a line behind", func(s string) string { return s + "Nog iets.\n" }, false},
		{"a line before the seal", func(s string) string {
			return strings.Replace(s, "<!--", "Nog iets.\n<!--", 1)
		}, false},
		{"no seal", func(s string) string { return s[:strings.Index(s, "<!--")] }, false},
		{"nothing left", func(string) string { return "" }, false},
	} {
		if got := sealed([]byte(tt.change(string(letter)))); got != tt.want {
			t.Errorf("%s: sealed is %v", tt.name, got)
		}
	}
	if string(seal(letter)) == string(letter) || !sealed(seal(letter)) {
		t.Error("a sealed letter cannot be sealed again")
	}
}
