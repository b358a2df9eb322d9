package markdown

import (
	"strings"
	"testing"
	"time"
)

// TestTabsCostNoSquare holds that lines which look like the header of a table over and over, and head none, are read
// in proportion to their number.
func TestTabsCostNoSquare(t *testing.T) {
	t.Parallel()
	took := func(n int) time.Duration {
		text := strings.Repeat(strings.Repeat("a\t", 30)+"b\nc\td\te\nc\td\te\n", n)
		best := time.Hour
		for range 3 {
			start := time.Now()
			cutTabbed(text)
			best = min(best, time.Since(start))
		}
		return best
	}
	small, large := took(200), took(3200)
	if large > small*16*8 && large > time.Second {
		t.Errorf("sixteen times as many lines take %v, against %v", large, small)
	}
}
