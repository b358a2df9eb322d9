package trace

import (
	"math"

	"spoor/trace/internal/lang"
)

// numbersIn is the share of the numbers of a text that another tells too, as they are or
// worked out ("46 huishoudens x 9.000 euro" and "414.000 euro").
func numbersIn(r, other *reading) float64 {
	found := 0
	for i := range r.numbers {
		if numberIn(&r.numbers[i], other.numbers) || workedOutIn(r.numbers, i, other.numbers) {
			found++
		}
	}
	return share(float64(found), float64(len(r.numbers)))
}

func numberIn(n *lang.Number, numbers []lang.Number) bool {
	for i := range numbers {
		if sameNumber(n, &numbers[i]) {
			return true
		}
	}
	return false
}

// leastWorkedOut is the amount from which on a product is taken for one: small numbers turn up as
// products of others by chance.
const leastWorkedOut = 50

func workedOutIn(numbers []lang.Number, i int, others []lang.Number) bool {
	for k := range others {
		if workedOutAs(numbers, i, &others[k]) {
			return true
		}
	}
	return false
}

// workedOutAs says whether number i of a text is told as its product with the number before or behind
// it, as the share of the one in the other, or by another unit of time.
func workedOutAs(numbers []lang.Number, i int, o *lang.Number) bool {
	n := &numbers[i]
	if !plainKind(n) || n.Value <= 1 {
		return false
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(numbers) || !plainKind(&numbers[k]) || numbers[k].Value <= 1 {
			continue
		}
		m := &numbers[k]
		low, high := min(n.Value, m.Value), max(n.Value, m.Value)
		product := plainKind(o) && o.Value >= leastWorkedOut && nearly(o.Value, n.Value*m.Value, rounded(o))
		part, isShare := asShare(o)
		if product || isShare && low < high && math.Abs(part-low/high) < shareMargin(o, o) {
			return true
		}
	}
	return perOther(n, o)
}

// perOther says whether an amount is told by another stretch of time: 40 a day and 280 a week.
func perOther(n, o *lang.Number) bool {
	if !plainKind(o) || o.Value < leastWorkedOut || o.Unit != n.Unit {
		return false
	}
	for _, times := range [...]float64{7, 12, 52} {
		if nearly(o.Value, n.Value*times, exact) {
			return true
		}
	}
	return false
}

// How far two amounts may be apart, as a share of the greater.
const (
	exact    = 1e-5
	roundOff = 0.05 // said to be rounded: zo'n, about
	calendar = 0.02 // months of thirty days against years of 365
)

func rounded(n *lang.Number) float64 {
	if n.Approx {
		return roundOff
	}
	return exact
}

func nearly(a, b, margin float64) bool {
	return math.Abs(a-b) <= float64(margin*max(math.Abs(a), math.Abs(b)))
}

// sameNumber says whether two numbers mean the same. Rounded ones may differ a little; a share may be
// told in other words ("9 van de 12", "drie kwart"), a time of day without its half of the day, and a
// date without its year.
func sameNumber(a, b *lang.Number) bool {
	switch {
	case a.Kind != b.Kind && !bothPlain(a, b):
		return sameShare(a, b)
	case a.Kind == lang.Share:
		return sameShare(a, b)
	case a.Kind == lang.ClockTime:
		return a.Value == b.Value || min(a.Value, b.Value) < 720 && math.Abs(a.Value-b.Value) == 720
	case a.Kind == lang.Date:
		return sameDate(int(a.Value), int(b.Value))
	}
	margin := max(rounded(a), rounded(b))
	if a.Kind == lang.Duration && a.Unit != b.Unit {
		margin = max(margin, calendar)
	}
	return nearly(a.Value, b.Value, margin)
}

// sameDate compares dates of which one may lack the year, or the year and the month.
func sameDate(a, b int) bool {
	if a > b {
		a, b = b, a
	}
	switch {
	case a <= 31:
		return a == b%100
	case a <= 1231:
		return a == b%10000
	}
	return a == b
}

// bothPlain says whether two numbers of different kinds may still be the same amount: one text names
// the unit, the other does not.
func bothPlain(a, b *lang.Number) bool {
	return plainKind(a) && plainKind(b) && (a.Unit == "" || b.Unit == "" || a.Unit == b.Unit)
}

func plainKind(n *lang.Number) bool {
	return n.Kind == lang.Count || n.Kind == lang.Money || n.Kind == lang.Measure
}

func sameShare(a, b *lang.Number) bool {
	x, okA := asShare(a)
	y, okB := asShare(b)
	return okA && okB && math.Abs(x-y) < shareMargin(a, b)
}

// shareMargin is how far two shares may be apart: "twee derde" is not quite 22 of 31, "ruim twee derde"
// is.
func shareMargin(a, b *lang.Number) float64 {
	if a.Approx || b.Approx {
		return 0.05
	}
	return 0.03
}

func asShare(n *lang.Number) (float64, bool) {
	switch n.Kind {
	case lang.Share:
		return n.Value, true
	case lang.Percent:
		return n.Value / 100, true
	}
	return 0, false
}
