package notes

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"spoor/trace/internal/lang"
)

func TestWordCountIsThatOfFields(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zé \t\n\x{00A0}\x{0085}\x{2003}.]{0,20}`)).Draw(t, "text")
		if got, want := wordCount(s), len(strings.Fields(s)); got != want {
			t.Fatalf("%q has %d words, want %d", s, got, want)
		}
	})
}

func TestLookForSentencesMissesNone(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{"Dat is zo", " ", ". ", "! ", "? ", "… ", ".\n\n", "\n\n", "mevr. ", "\"", "”",
		"12", "Ja"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "pieces"), "")
		n := len(lang.Sentences(text, lang.NL))
		if !mayHaveSentences(text, n) {
			t.Fatalf("%q has %d sentences", text, n)
		}
	})
}
