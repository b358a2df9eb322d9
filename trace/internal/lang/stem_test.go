package lang

import (
	"os"
	"strings"
	"testing"
)

// families returns the lines of a family file as words.
func families(t *testing.T, name string) [][]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, l := range parseData(string(raw)) {
		out = append(out, strings.Fields(l.Text))
	}
	return out
}

func TestStemFamilies(t *testing.T) {
	t.Parallel()
	for _, lang := range []Code{NL, EN} {
		for _, words := range families(t, "families-"+string(lang)+".txt") {
			want := Stem(words[0], lang)
			for _, w := range words[1:] {
				bare, other := strings.CutPrefix(w, "-")
				got := Stem(bare, lang)
				if (got == want) == other {
					t.Errorf("%s: Stem(%q) = %q, Stem(%q) = %q", lang, words[0], want, bare, got)
				}
			}
		}
	}
}
