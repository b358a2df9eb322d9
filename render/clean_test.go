package render

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestWhatIsCleanStays holds that a text taken for clean at first sight is what reading it letter by
// letter makes of it; a letter beyond ASCII behind it makes that happen.
func TestWhatIsCleanStays(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	met := 0
	for range 20000 {
		text := make([]byte, rnd.IntN(6))
		for i := range text {
			text[i] = "ab  .\t\n\x00\x1b\x7f~"[rnd.IntN(11)]
		}
		s := string(text)
		if !isClean(s) {
			continue
		}
		met++
		if slow := strings.TrimSuffix(cleanText(s+"é"), "é"); slow != s || cleanText(s) != s {
			t.Fatalf("%q is taken for clean, but would become %q", s, slow)
		}
	}
	if met < 1000 {
		t.Fatalf("only %d clean texts among those tried", met)
	}
}
