package fit

import (
	"math"
	"strconv"
)

// Round keeps six digits of a learned number: enough to judge alike, few enough to be the same wherever
// it is learned. What is no number becomes 0.
func Round(x float64) float64 {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	v, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 6, 64), 64)
	if err != nil {
		return 0
	}
	return v
}
