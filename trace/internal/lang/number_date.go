package lang

import (
	"strconv"
	"strings"
)

// date reads a day of the calendar: 12 maart, 8 maart 2022, 14 January, January 14th, the 28th,
// 2025-03-12, 12-03-2025.
func (r numberReader) date(i int) (Number, bool) {
	if n, ok := r.digitDate(i); ok {
		return n, true
	}
	day, k, ok := r.day(i)
	if ok {
		if w := r.lower(k, i); w == "of" || w == "van" {
			k++
		}
		if month, found := r.month(k, i); found {
			return r.withYear(month*100+day, i, k), true
		}
		return r.dayAlone(i, day)
	}
	if month, found := r.month(i, i); found {
		if day, next, ok := r.day(i + 1); ok && r.code == EN && r.lower(i+1, i) != "" {
			return r.withYear(month*100+day, i, next-1), true
		}
	}
	return Number{}, false
}

// withYear adds the year that may follow the last word of a date.
func (r numberReader) withYear(mmdd, first, last int) Number {
	n := Number{Kind: Date, Value: float64(mmdd), First: first, Last: last}
	if y := r.lower(last+1, first); len(y) == 4 && allDigits(y) {
		if year, err := strconv.Atoi(y); err == nil && year >= 1900 && year <= 2100 {
			n.Value += float64(year * 10000)
			n.Last++
		}
	}
	return n
}

// day reads a number from 1 to 31, in digits, as an ordinal or in words.
func (r numberReader) day(i int) (day, next int, ok bool) {
	if i >= len(r.words) {
		return 0, i, false
	}
	w := r.words[i].Lower
	v, known := ordinalDigits(w)
	if !known && allDigits(w) && len(w) < 3 {
		v, known = parseDigits(w, EN)
	}
	if !known {
		if v, known = r.lists.word(w); known && w == "een" {
			known = false
		}
	}
	if !known {
		v, known = r.lists.ordinals[w]
	}
	if !known || v < 1 || v > 31 || v != float64(int(v)) {
		return 0, i, false
	}
	return int(v), i + 1, true
}

// month reads the name of a month. English may and march are months only with a capital.
func (r numberReader) month(i, near int) (int, bool) {
	w := r.lower(i, near)
	v, ok := r.lists.months[w]
	if !ok || r.code == EN && (w == "may" || w == "march" || w == "mar") &&
		!strings.HasPrefix(r.words[i].Text, "M") {
		return 0, false
	}
	return int(v), true
}

// dayAlone reads "the 28th" and "de 28e" when no noun follows that they could number.
func (r numberReader) dayAlone(i, day int) (Number, bool) {
	before := r.lower(i-1, i)
	if _, ok := ordinalDigits(r.words[i].Lower); !ok || before != "the" && before != "de" {
		return Number{}, false
	}
	if r.lower(i+1, i) != "" && !r.words[i+1].Is(Stop|Modal|Passive|Negation|FirstPerson) {
		return Number{}, false
	}
	return Number{Kind: Date, Value: float64(day), First: i, Last: i}, true
}

// digitDate reads 2025-03-12, 12-03-2025 and 12/03/2025, day before month in both languages.
func (r numberReader) digitDate(i int) (Number, bool) {
	w := r.words[i].Lower
	parts := strings.FieldsFunc(w, func(c rune) bool { return c == '-' || c == '/' || c == '.' })
	if len(parts) != 3 || len(w) < 8 {
		return Number{}, false
	}
	var v [3]int
	for k, p := range parts {
		if !allDigits(p) || len(p) > 4 {
			return Number{}, false
		}
		v[k], _ = strconv.Atoi(p)
	}
	if len(parts[0]) == 4 {
		v[0], v[2] = v[2], v[0]
	}
	if v[0] < 1 || v[0] > 31 || v[1] < 1 || v[1] > 12 || v[2] < 1900 || v[2] > 2100 {
		return Number{}, false
	}
	value := float64(v[2]*10000 + v[1]*100 + v[0])
	return Number{Kind: Date, Value: value, First: i, Last: i}, true
}

// calendar reads a weekday or a month that stands alone.
func (r numberReader) calendar(i int) (Number, bool) {
	w := r.words[i].Lower
	if v, ok := r.lists.weekday(w); ok {
		return Number{Kind: Weekday, Value: v, First: i, Last: i}, true
	}
	month, ok := r.month(i, i)
	if !ok {
		return Number{}, false
	}
	n := Number{Kind: Month, Value: float64(month), First: i, Last: i}
	return n, true
}

// weekday reads the name of a day, also with a part of the day behind it: maandagochtend, vrijdagen.
func (n *numerals) weekday(lower string) (float64, bool) {
	if v, ok := n.weekdays[lower]; ok {
		return v, true
	}
	k := strings.Index(lower, "dag")
	if k < 2 || k > 5 {
		return 0, false
	}
	v, ok := n.weekdays[lower[:k+3]]
	if !ok {
		return 0, false
	}
	switch lower[k+3:] {
	case "en", "s", "ochtend", "ochtenden", "morgen", "middag", "middagen", "avond", "avonden",
		"nacht", "se":
		return v, true
	}
	return 0, false
}
