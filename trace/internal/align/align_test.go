package align

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// letters makes a likeness of two strings of words: shared letters of the words over all letters.
func letters(x, y []string) func(i, j int) float64 {
	return func(i, j int) float64 {
		same := 0
		for _, r := range x[i] {
			if strings.ContainsRune(y[j], r) {
				same++
			}
		}
		return float64(same) / float64(max(len(x[i]), len(y[j])))
	}
}

func TestBeads(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, x, y, want string }{
		{"the same", "abc def ghi", "abc def ghi", "1:1 1:1 1:1"},
		{"nothing", "", "", ""},
		{"all new", "", "abc def", "0:1 0:1"},
		{"all gone", "abc def", "", "1:0 1:0"},
		{"one gone", "abc def ghi", "abc ghi", "1:1 1:0 1:1"},
		{"one new", "abc ghi", "abc def ghi", "1:1 0:1 1:1"},
		{"merge", "abc def ghi", "abcdef ghi", "2:1 1:1"},
		{"split", "abcdef ghi", "abc def ghi", "1:2 1:1"},
		{"move", "abc def ghi", "ghi abc def", "1:1~ 1:1 1:1"},
		{"rewritten", "abcdef", "abcxyz", "1:1"},
		{"unrelated", "abc", "xyz", "1:0 0:1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			x, y := strings.Fields(tt.x), strings.Fields(tt.y)
			got := String(Beads(len(x), len(y), letters(x, y), 0.3))
			if got != tt.want {
				t.Errorf("Beads(%q, %q) = %s, want %s", tt.x, tt.y, got, tt.want)
			}
		})
	}
}

// FuzzBeads holds the two sentences of the documentation: every index is in exactly one bead, and
// beads that did not move are in order.
func FuzzBeads(f *testing.F) {
	f.Add(uint8(3), uint8(4), []byte{200, 10, 10, 10, 10, 200, 150, 10, 90, 90, 10, 250})
	f.Add(uint8(0), uint8(2), []byte{})
	f.Add(uint8(5), uint8(1), []byte{255, 255, 255})
	f.Fuzz(func(t *testing.T, nx, ny uint8, likes []byte) {
		x, y := int(nx%12), int(ny%12)
		like := func(i, j int) float64 {
			if k := i*y + j; k < len(likes) {
				return float64(likes[k]) / 255
			}
			return 0
		}
		beads := Beads(x, y, like, 0.3)
		once(t, "older", x, beads, func(b Bead) []int { return b.X })
		once(t, "newer", y, beads, func(b Bead) []int { return b.Y })
		var last *Bead
		for k := range beads {
			b := &beads[k]
			if b.Moved || len(b.X) == 0 || len(b.Y) == 0 {
				continue
			}
			if last != nil && !inOrder(*last, *b) {
				t.Errorf("unmoved beads out of order: %v, %v", *last, *b)
			}
			last = b
		}
	})
}

func once(t *testing.T, side string, n int, beads []Bead, indexes func(Bead) []int) {
	t.Helper()
	count := make([]int, n)
	for _, b := range beads {
		for _, i := range indexes(b) {
			count[i]++
		}
	}
	for i, c := range count {
		if c != 1 {
			t.Errorf("%s item %d is in %d beads", side, i, c)
		}
	}
}

func TestPosteriorKeepsOrder(t *testing.T) {
	t.Parallel()
	odds := [][]float64{{9, .1, .1}, {.3, .4, .3}, {.1, .1, 9}}
	var steps Steps
	for i := range steps {
		steps[i] = 1
	}
	steps[Width+1] = 20
	p := Posterior(odds, steps)
	if p[1][1] < 2*p[1][0] || p[1][1] < 2*p[1][2] {
		t.Errorf("the item between two sure ones goes to %.2f, want the paragraph between theirs", p[1])
	}
	for i, row := range p {
		sum := 0.0
		for _, v := range row {
			sum += v
		}
		if sum > 1+1e-9 || sum < 0 {
			t.Errorf("row %d sums to %v", i, sum)
		}
	}
	if got := Posterior([][]float64{{}, {}}, steps); len(got) != 2 {
		t.Errorf("no newer items: %v", got)
	}
}

// TestBandedSumsAsPlain holds that summing far steps once gives what summing them one by one gives.
func TestBandedSumsAsPlain(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for _, ny := range []int{1, 2, 5, 12, 25} {
		var steps Steps
		for i := range steps {
			steps[i] = random.Float64() + 0.01
		}
		odds, weights := make([]float64, ny), make([]float64, 2*ny)
		for i := range odds {
			odds[i] = math.Exp(3 * random.NormFloat64())
		}
		for i := range weights {
			weights[i] = random.Float64()
		}
		one, all := newStepper(ny, steps), newBanded(ny, steps)
		alike(t, "reach", ny, all.reach(weights), one.reach(weights))
		alike(t, "depart", ny, all.depart(odds, weights), one.depart(odds, weights))
	}
}

func alike(t *testing.T, name string, ny int, got, want func(int) float64) {
	t.Helper()
	for k := range ny {
		if g, w := got(k), want(k); math.Abs(g-w) > 1e-12*math.Abs(w) {
			t.Errorf("%s of %d among %d: %v, want %v", name, k, ny, g, w)
		}
	}
}

// TestPosteriorOfMany holds that a long sequence in order is found in order.
func TestPosteriorOfMany(t *testing.T) {
	t.Parallel()
	const n = plainUpTo + 50
	odds := make([][]float64, n)
	for i := range odds {
		odds[i] = make([]float64, n)
		for j := range odds[i] {
			odds[i][j] = 0.01
		}
		if i%5 > 0 { // every fifth is told by its neighbours alone
			odds[i][i] = 100
		}
	}
	var steps Steps
	for i := range steps {
		steps[i] = 1
	}
	steps[Width+1] = 50
	for i, row := range Posterior(odds, steps) {
		for j, p := range row {
			if j != i && p > row[i] {
				t.Fatalf("item %d goes to %d (%v) rather than to its like (%v)", i, j, p, row[i])
			}
		}
	}
}
