package render

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// count writes a whole number with the separators of the language: 1.234 or 1,234.
func (w *wording) count(n int) string {
	return w.grouped(strconv.Itoa(n))
}

// decimal writes a number with the given decimals: 1.234,5 or 1,234.5. What is not a number becomes
// a dash.
func (w *wording) decimal(x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "–"
	}
	whole, part, _ := strings.Cut(strconv.FormatFloat(round(x, decimals), 'f', decimals, 64), ".")
	if part == "" {
		return w.grouped(whole)
	}
	return w.grouped(whole) + w.Decimal + part
}

// date writes an ISO 8601 date as people do; what is none stays as it is.
func (w *wording) date(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return w.Date(day.Day(), int(day.Month()), day.Year())
}

// dateBeside is a date to stand beside a title; "" when the title tells it already.
func (w *wording) dateBeside(title, iso string) string {
	date := w.date(iso)
	if date != "" && strings.Contains(strings.ToLower(title), strings.ToLower(date)) {
		return ""
	}
	return date
}

func (w *wording) grouped(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + w.Thousand + digits[i:]
	}
	return sign + digits
}

// round rounds to decimals, and gives 0 rather than -0 or what is not a number, so that JSON stays
// valid and the same everywhere.
func round(x float64, decimals int) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	scale := math.Pow10(decimals)
	return math.Round(x*scale)/scale + 0
}
