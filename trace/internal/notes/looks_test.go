package notes

import (
	"math/rand/v2"
	"regexp"
	"testing"
)

// TestLooksHoldForRegexp holds that a look never says no where the regular expression behind it
// matches.
func TestLooksHoldForRegexp(t *testing.T) {
	t.Parallel()
	sentEnd := regexp.MustCompile(`[.!?:;…]["'”’)\]*_]*$`)
	looks := []struct {
		name  string
		look  func(string) bool
		re    *regexp.Regexp
		exact bool
	}{
		{"labelLine", mayBeLabelLine, labelLine, false},
		{"countedBehind", mayCountBehind, countedBehind, false},
		{"handsCounted", mayCountHands, handsCounted, false},
		{"namedCouple", mayBeCouple, namedCouple, false},
		{"titledCouple", mayBeCouple, titledCouple, false},
		{"sentEnd", endsSentence, sentEnd, true},
		{"hardBreak", mayBreak, hardBreak, false},
		{"headingNumber", mayNumber, headingNumber, false},
		{"tags", mayTag, tags, false},
		{"comments", mayTag, comments, false},
		{"capitalStrokes", mayBeStrokes, capitalStrokes, false},
		{"address", isAddress, address, false},
		{"initialsBehind", hasBracketedCapitals, initialsBehind, false},
		{"initialsAlone", isInitialsLine, initialsAlone, true},
		{"houseLine", func(s string) bool { return houseLength(s) > 0 }, houseLine, true},
	}
	pieces := []string{"Ans", "de Wit", "mw.", "dhr.", "mevrouw ", "AK", "Éva", "RM (Ros)", "ik",
		"stuk", " en ",
		" and ", " & ", " ", ": ", ":", "?", ". ", ".", "!", "…", "”", ")", "(", " (", "12", "3", " voor", "9 ",
		"**", "*", "_", "\\", "<br>", "</b>", "<!-- ", "-->", "iv.", "a)", "§ ", "https://", "www.", ",", "; ",
		" - ", " – ", "Mill Lane", "’", "Voor: 12", ". Tegen: 3", "Ans Kok (AK)", " III", " (llll)"}
	random := rand.New(rand.NewPCG(3, 4))
	hits := make([]int, len(looks))
	for range 60000 {
		s := ""
		for range 1 + random.IntN(9) {
			s += pieces[random.IntN(len(pieces))]
		}
		for i, l := range looks {
			want, got := l.re.MatchString(s), l.look(s)
			if want && !got || l.exact && want != got {
				t.Fatalf("%s: look at %q is %v, expression %v", l.name, s, got, want)
			}
			if want {
				hits[i]++
			}
		}
	}
	for i, l := range looks {
		if hits[i] == 0 {
			t.Errorf("%s was never matched", l.name)
		}
	}
}
