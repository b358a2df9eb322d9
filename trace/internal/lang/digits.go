package lang

import (
	"strconv"
	"strings"
)

// suffixScale is what letters written against digits multiply by: 410k, 2.94m, 3mln.
func suffixScale(suffix string) (float64, bool) {
	switch suffix {
	case "":
		return 1, true
	case "k":
		return 1e3, true
	case "m", "mln", "mn", "mio":
		return 1e6, true
	case "mrd", "bn":
		return 1e9, true
	}
	return 0, false
}

// parseDigits reads a number in digits by the marks of the language: 1.940.000 and 3,5 are Dutch,
// 1,940,000 and 3.5 English. A fraction such as 3/4 is no number here, nor is a time.
func parseDigits(lower string, code Code) (float64, bool) {
	end := 0
	for end < len(lower) && (isDigit(rune(lower[end])) || strings.IndexByte(".,", lower[end]) >= 0) {
		end++
	}
	scale, ok := suffixScale(lower[end:])
	if !ok || end == 0 {
		return 0, false
	}
	digits := lower[:end]
	thousand, decimal := ".", ","
	if code == EN {
		thousand, decimal = ",", "."
	}
	if strings.Contains(digits, thousand) {
		if grouped(digits, thousand, decimal) {
			digits = strings.ReplaceAll(digits, thousand, "")
		} else if strings.Count(digits, thousand) > 1 || strings.Contains(digits, decimal) {
			return 0, false
		} else {
			digits = strings.Replace(digits, thousand, decimal, 1) // 2.5 in a Dutch text
		}
	}
	v, err := strconv.ParseFloat(strings.Replace(digits, decimal, ".", 1), 64)
	if err != nil || v > 1e15 {
		return 0, false
	}
	return v * scale, true
}

// grouped reports whether the thousand marks stand where they should: before every three digits.
func grouped(digits, thousand, decimal string) bool {
	whole, _, _ := strings.Cut(digits, decimal)
	groups := strings.Split(whole, thousand)
	if len(groups[0]) == 0 || len(groups[0]) > 3 {
		return false
	}
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return len(groups) > 1
}
