package trace

import (
	"math"
	"math/rand/v2"
	"testing"
)

// sightings are what a judge that is right about as often as it says, and a reader of a given quality,
// make of things with a known fate.
func sightings(n int, right float64) []sighting {
	dice := rand.New(rand.NewPCG(7, 7))
	var out []sighting
	for range n {
		is := dice.IntN(3)
		first := []float64{0.15, 0.15, 0.15}
		if dice.Float64() < 0.7 {
			first[is] = 0.7
		} else {
			first[(is+1+dice.IntN(2))%3] = 0.7
		}
		said := is
		if dice.Float64() >= right {
			said = (is + 1 + dice.IntN(2)) % 3
		}
		out = append(out, sighting{first, said})
	}
	return out
}

func TestWitnessIsKnownByWhatItAgreesWith(t *testing.T) {
	t.Parallel()
	before := thought{defaultReliability.rows(), guessWeight, pooledWeight}
	for _, c := range []struct {
		name       string
		right      float64
		from, till float64 // of what it is found to be worth
	}{
		{"always right", 1, 0.85, 1},
		{"right four times in five", 0.8, 0.55, 0.85},
		{"at random", 1.0 / 3, 0, 0.25},
	} {
		if got := worthOf(witness(sightings(600, c.right), before)); got < c.from || got > c.till {
			t.Errorf("%s: worth %.3f, want %.2f to %.2f", c.name, got, c.from, c.till)
		}
	}
}

func TestWitnessOfNothingIsWhatWasThought(t *testing.T) {
	t.Parallel()
	got := reliabilityOf(witness(nil, thought{rows: defaultReliability.rows(), weight: guessWeight}))
	for f := range got {
		for k := range got[f] {
			if math.Abs(got[f][k]-defaultReliability[f][k]) > 1e-9 {
				t.Fatalf("got %v", got)
			}
		}
	}
}

// worthOf is how far the answers of a reader differ between fates: the distance of two rows (total
// variation), mean over all pairs of fates. 1 for a reader that is always right, 0 for one that says the
// same or anything, whatever the fate.
func worthOf(rows [][]float64) float64 {
	sum, pairs := 0.0, 0
	for i := range rows {
		for j := range i {
			for k := range rows[i] {
				sum += math.Abs(rows[i][k]-rows[j][k]) / 2
			}
			pairs++
		}
	}
	return sum / float64(pairs)
}
