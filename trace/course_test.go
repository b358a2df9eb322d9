package trace

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// runsOf are all runs of n fates.
func runsOf(n int) [][]int {
	out := [][]int{nil}
	for range n {
		var longer [][]int
		for _, run := range out {
			for f := range fates {
				longer = append(longer, append(slices.Clone(run), f))
			}
		}
		out = longer
	}
	return out
}

// weight is that of one run of fates, up to a constant.
func (l course) weight(run []int) float64 {
	w, before := 1.0, badness(Kept)
	for d, f := range run {
		w *= l.steps[d][before][f] * l.said[d][f]
		before = f
	}
	return w
}

func vanishesAt(run []int) int {
	at := len(run)
	for at > 0 && run[at-1] == badness(Lost) {
		at--
	}
	return at
}

// someCourse is a thread of which nothing is known but that it is possible.
func someCourse(t *testing.T, random *rand.Rand) course {
	t.Helper()
	w, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	own, stands := make([][3]float64, 1+random.IntN(5)), []standing{}
	for d := range own {
		own[d] = scaledFates([3]float64{random.Float64(), random.Float64(), random.Float64()})
		stand := open
		if d > 0 {
			stand = []standing{open, open, unchanged, sameDraft, emptyDraft}[random.IntN(5)]
		}
		stands = append(stands, stand)
	}
	c := w.chainOf(random.IntN(4) == 0)
	return c.course(c.said(own), stands)
}

// TestCourseKnowsHowLikelyEachRunIs holds marginals and vanishing against all runs counted one by one.
func TestCourseKnowsHowLikelyEachRunIs(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		l := someCourse(t, random)
		n, sum := len(l.said), 0.0
		want, vanish := make([][3]float64, n), make([]float64, n+1)
		for _, run := range runsOf(n) {
			w := l.weight(run)
			sum += w
			vanish[vanishesAt(run)] += w
			for d, f := range run {
				want[d][f] += w
			}
		}
		p := l.marginals()
		from, never := l.vanishing(p)
		for d, got := range append(from, never) {
			if math.Abs(got-vanish[d]/sum) > 1e-9 {
				t.Fatalf("lost for good from draft %d on: %v, want %v in %+v", d, got, vanish[d]/sum, l)
			}
		}
		for d := range p {
			for f := range p[d] {
				if math.Abs(p[d][f]-want[d][f]/sum) > 1e-9 {
					t.Fatalf("draft %d: %v, want those of %v", d, p[d], want[d])
				}
			}
		}
	}
}

// TestBestAnswersWhatIsAsked: no possible run of fates answers better, by expectation.
func TestBestAnswersWhatIsAsked(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		l := someCourse(t, random)
		p := l.marginals()
		from, never := l.vanishing(p)
		worth := func(run []int) float64 {
			sum, at := 0.0, vanishesAt(run)
			for d, f := range run {
				sum += p[d][f]
			}
			if at == len(run) {
				return sum + l.asked.vanish*never
			}
			return sum + l.asked.vanish*from[at] + l.asked.end*(2*p[len(run)-1][badness(Lost)]-lostF1)
		}
		got := l.best(p)
		if l.weight(got) <= 0 {
			t.Fatalf("%v is not possible in %+v", got, l)
		}
		for _, run := range runsOf(len(p)) {
			if l.weight(run) > 0 && worth(run) > worth(got)+1e-9 {
				t.Fatalf("%v is worth %v, %v is worth %v", got, worth(got), run, worth(run))
			}
		}
	}
}
