package pattern

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNeedIsWhatAMatchHas asks every expression of the project about texts made to match it, and about the same with a
// little changed: where it matches, what it needs is there.
func TestNeedIsWhatAMatchHas(t *testing.T) {
	t.Parallel()
	asked := 0
	for _, dir := range folders(t, filepath.Join("..", "..")) {
		for at, text := range patternsIn(t, dir) {
			re, err := regexp.Compile(text)
			if err != nil {
				continue // told by TestPatternsCompile
			}
			n := needOf(text)
			if n != (need{}) {
				asked++
			}
			rapid.Check(t, func(rt *rapid.T) {
				s := rapid.OneOf(matching(text), rapid.String(), rapid.StringMatching(`[a-zA-Z0-9 .,:()-]{0,40}`)).Draw(rt, "text")
				if re.MatchString(s) && !n.met(s) {
					rt.Fatalf("%s: %q matches %q, which has not what it needs", at, text, s)
				}
			})
		}
	}
	if asked < 100 {
		t.Errorf("only %d expressions need anything", asked)
	}
}

// matching makes texts that match an expression, where edges of words allow that.
func matching(text string) *rapid.Generator[string] {
	return rapid.StringMatching(strings.NewReplacer(`\b`, ``, `\B`, ``).Replace(text))
}

func TestNeed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, with, without string
	}{
		{`^\d+\.`, "1.", "x 1."},
		{`^(?:ja|nee)$`, "ja", "maar ja"},
		{`\((\d+)x\)`, "vaak (5x)", "vaak 5x"},
		{`(?i)^kees`, "\u212Aees", "Bees"},
		{`[–—] `, "a – b", "a - b"},
		{`x?\*`, "a *", "a x"},
		{`^[^a]`, "\xff", "a"},
		{`(?i:ok|ja)\?$`, "OK?", "OK"},
	} {
		n := needOf(c.text)
		if !n.met(c.with) {
			t.Errorf("%s: %q does not have what is needed", c.text, c.with)
		}
		if n.met(c.without) {
			t.Errorf("%s: %q has what is needed", c.text, c.without)
		}
	}
	for _, text := range []string{`^`, ``, `x*`, `\b`, `(?m)^a*$`, `(?:^|a)`} {
		if n := needOf(text); n != (need{}) {
			t.Errorf("%s needs %v of an empty text", text, n)
		}
	}
}
