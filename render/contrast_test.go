package render

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

// TestContrast measures the colours of text on what lies under it, in light, in dark and on paper,
// as WCAG 2.2 does: 4.5 for text, 3 for the edges of fields and for the focus.
func TestContrast(t *testing.T) {
	t.Parallel()
	css := pageText("tokens.css", "print.css")
	blocks := regexp.MustCompile(`(?s):root\{(.*?)\}`).FindAllStringSubmatch(css, -1)
	colour := regexp.MustCompile(`--([a-z0-9]+):#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b`)
	tokens := map[string]string{}
	schemes := 0
	for _, block := range blocks {
		found := colour.FindAllStringSubmatch(block[1], -1)
		if len(found) == 0 {
			continue
		}
		schemes++
		for _, c := range found {
			tokens[c[1]] = c[2]
		}
		for _, pair := range []struct {
			text, under string
			least       float64
		}{
			{"ink", "paper", 7}, {"ink", "card", 7}, {"ink", "termw", 7}, {"ink2", "paper", 4.5},
			{"ink2", "card", 4.5}, {"kept", "paper", 4.5}, {"abst", "paper", 4.5}, {"lost", "paper", 4.5},
			{"kept", "card", 4.5}, {"abst", "card", 4.5}, {"lost", "card", 4.5}, {"term", "paper", 4.5},
			{"kept", "keptw", 4.5}, {"abst", "abstw", 4.5}, {"lost", "lostw", 4.5},
			{"edge", "paper", 3}, {"focus", "paper", 3}, {"focus", "card", 3},
		} {
			if got := contrast(t, tokens[pair.text], tokens[pair.under]); got < pair.least {
				t.Errorf("scheme %d: %s on %s has contrast %.1f, want %.1f", schemes, pair.text, pair.under,
					got, pair.least)
			}
		}
	}
	if schemes != 3 {
		t.Errorf("%d schemes, want light, dark and paper", schemes)
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
