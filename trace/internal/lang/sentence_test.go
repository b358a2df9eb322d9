package lang

import (
	"os"
	"strings"
	"testing"
)

// TestSentences reads testdata/sentences-*.txt. A | is replaced by a space, save behind nothing.
func TestSentences(t *testing.T) {
	t.Parallel()
	for _, lang := range []Code{NL, EN} {
		raw, err := os.ReadFile("testdata/sentences-" + string(lang) + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range strings.Split(string(raw), "\n") {
			if want == "" || want[0] == '#' {
				continue
			}
			text := strings.ReplaceAll(want, "|", " ")
			var got []string
			for _, s := range Sentences(text, lang) {
				got = append(got, text[s[0]:s[1]])
			}
			if joined := strings.Join(got, "|"); joined != want {
				t.Errorf("sentences-%s.txt:%d\n got %s\nwant %s", lang, i+1, joined, want)
			}
		}
	}
}

func TestSentencesAcrossLines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0},
		{" \n\n ", 0},
		{"Een regel\nen nog een", 1},
		{"Een kop\n\nEen alinea.", 2},
		{"Een kop\n \nEen alinea.\n\n", 2},
		{"Klaar.\n\n\nDan dit.", 2},
	} {
		if got := len(Sentences(c.text, NL)); got != c.want {
			t.Errorf("Sentences(%q): %d, want %d", c.text, got, c.want)
		}
	}
}
