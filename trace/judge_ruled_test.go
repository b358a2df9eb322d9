package trace

import (
	"math"
	"testing"
)

// TestRulingTellsOfItsNeighbours: what is ruled in one draft makes the same likelier in the drafts beside
// it, and is certain itself.
func TestRulingTellsOfItsNeighbours(t *testing.T) {
	t.Parallel()
	w, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	own := [][3]float64{{0.6, 0.3, 0.1}, {0.45, 0.35, 0.2}, {0.4, 0.3, 0.3}}
	open := make([]standing, 3)
	alone := w.chainOf(false).judge(own, open, nil, nil)
	ruled := w.chainOf(false).judge(own, open, nil, []int{-1, 2, -1})
	if ruled[1].fate != 2 || ruled[1].p[2] != 1 {
		t.Errorf("ruled lost, judged %+v", ruled[1])
	}
	for _, d := range []int{0, 2} {
		if ruled[d].p[2] <= alone[d].p[2] {
			t.Errorf("draft %d: lost with %v, without the ruling %v", d, ruled[d].p[2], alone[d].p[2])
		}
	}
}

// TestRulingAgainstTheTexts: a person may rule what the texts alone rule out.
func TestRulingAgainstTheTexts(t *testing.T) {
	t.Parallel()
	w, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	own := [][3]float64{{0.6, 0.3, 0.1}, {0.6, 0.3, 0.1}, {0.6, 0.3, 0.1}}
	for _, s := range []standing{open, unchanged, sameDraft, emptyDraft} {
		for _, ruled := range [][]int{{0, 2, 0}, {2, 0, 1}, {-1, 2, 0}, {2, -1, 0}} {
			for d, j := range w.chainOf(false).judge(own, []standing{open, s, s}, nil, ruled) {
				if sum := j.p[0] + j.p[1] + j.p[2]; math.Abs(sum-1) > 1e-9 {
					t.Errorf("standing %d, ruled %v: draft %d sums to %v", s, ruled, d, sum)
				}
				if ruled[d] >= 0 && (j.fate != ruled[d] || j.p[ruled[d]] < 0.999) {
					t.Errorf("standing %d, ruled %v: draft %d is %+v", s, ruled, d, j)
				}
			}
		}
	}
}
