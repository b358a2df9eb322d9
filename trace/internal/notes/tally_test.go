package notes

import (
	"math/rand/v2"
	"regexp"
	"testing"
)

func TestIsVote(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"9 van de 12 willen blijven":           true,
		"Three out of five drive to work":      true,
		"Vier uit de zes kozen voor de Brink.": true,
		"Het plein krijgt vier stemmen":        true,
		"17 were in favour, with 3 abstaining": true,
		"Wie wil er blijven? 9 van de 12":      true,
		"40% van de bewoners komt nooit":       true,
		"Een of andere bank zou helpen":        false,
		"De 12 banken zijn kapot":              false,
		"The hall got a new roof":              false,
	} {
		if got := isVote(s); got != want {
			t.Errorf("isVote(%q) = %v, want %v", s, got, want)
		}
	}
}

// TestCommasForJoins holds the cutter of lists to the regular expression it is faster than.
func TestCommasForJoins(t *testing.T) {
	t.Parallel()
	join := `\s+(en|and|&|\+|plus|alsmede|sowie|as well as)\s+`
	joins, slow := regexp.MustCompile(join), regexp.MustCompile(join+`|,\s+(en|and)\s+`)
	pieces := []string{"Ans", "en", "and", "&", "+", "plus", "as well as", "ent", "én", ",", " ", "  ",
		"\t", "\n", ", ", "a"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := ""
		for range random.IntN(12) {
			s += pieces[random.IntN(len(pieces))]
		}
		if got, want := commasForJoins(s), slow.ReplaceAllString(s, ", "); got != want {
			t.Fatalf("%q: %q, want %q", s, got, want)
		}
		if got, want := joinsNames(s), joins.MatchString(s); got != want {
			t.Fatalf("joinsNames(%q) = %v, want %v", s, got, want)
		}
	}
}
