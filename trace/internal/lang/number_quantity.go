package lang

import "strings"

// money reads an amount: €410k, 5.000 euro, twee euro vijftien, 240 grand, £2.94m.
func (r numberReader) money(i int) (Number, bool) {
	if currency, ok := r.lists.money[r.words[i].Text]; ok && isSign(firstRune(r.words[i].Text)) {
		if v, next, ok := r.cardinal(i + 1); ok && r.touches(i) {
			return Number{Kind: Money, Value: v, Unit: currency, First: i,
				Last: r.skipCurrency(next) - 1}, true
		}
		return Number{}, false
	}
	v, next, ok := r.cardinal(i)
	if c, found := r.lists.collective[r.words[i].Lower]; !ok && found && r.collects(i) {
		v, next, ok = c, i+1, true
	}
	if !ok || next >= len(r.words) {
		return Number{}, false
	}
	name := r.lower(next, i)
	if name == "grand" || name == "ton" && r.code == NL {
		scale := map[string]float64{"grand": 1e3, "ton": 1e5}[name]
		unit := map[Code]string{EN: "pound", NL: "euro"}[r.code]
		return Number{Kind: Money, Value: v * scale, Unit: unit, First: i,
			Last: r.skipCurrency(next+1) - 1}, true
	}
	if name == "cent" || name == "pence" || name == "cents" || name == "p" {
		unit := map[Code]string{EN: "pound", NL: "euro"}[r.code]
		return Number{Kind: Money, Value: v / 100, Unit: unit, First: i, Last: next}, true
	}
	currency, ok := r.lists.money[name]
	if !ok {
		return Number{}, false
	}
	n := Number{Kind: Money, Value: v, Unit: currency, First: i, Last: next}
	_, n.Approx = r.lists.collective[r.words[i].Lower]
	if cents, after, ok := r.cardinal(next + 1); ok && after == next+2 && cents >= 5 &&
		cents < 100 && r.lower(next+1, i) != "" && r.bare(after, i) {
		n.Value += cents / 100
		n.Last = next + 1
	}
	return n, true
}

// touches reports whether the next word follows at once or after one space, as after a currency sign.
func (r numberReader) touches(i int) bool {
	return i+1 < len(r.words) && r.words[i+1].Start-r.words[i].End <= 2
}

// skipCurrency steps over a currency named again after the amount: "€ 5 euro".
func (r numberReader) skipCurrency(next int) int {
	if next < len(r.words) && r.lists.money[r.words[next].Lower] != "" &&
		r.words[next].Sentence == r.words[next-1].Sentence && !isSign(firstRune(r.words[next].Text)) {
		return next + 1
	}
	return next
}

// bare reports whether the word at i names no unit, so that the number before it stands alone.
func (r numberReader) bare(i, near int) bool {
	w := r.lower(i, near)
	_, isUnit := r.lists.units[w]
	return !isUnit && w != "%" && w != "procent" && w != "percent"
}

// percent reads 68%, 68 procent and achtenzestig procent.
func (r numberReader) percent(i int) (Number, bool) {
	v, next, ok := r.cardinal(i)
	if !ok {
		return Number{}, false
	}
	switch r.lower(next, i) {
	case "%", "procent", "percent", "pct", "procenten":
		return Number{Kind: Percent, Value: v, Unit: "percent", First: i, Last: next}, true
	case "per":
		if r.lower(next+1, i) == "cent" {
			return Number{Kind: Percent, Value: v, Unit: "percent", First: i, Last: next + 1}, true
		}
	}
	return Number{}, false
}

// quantity reads a number with what it counts: elf dagen, 12 meter, veertig mensen; without a unit it is
// a bare count, or a year when it looks like one.
func (r numberReader) quantity(i int) (Number, bool) {
	if n, ok := r.articleUnit(i); ok {
		return n, true
	}
	v, next, ok := r.cardinal(i)
	if !ok {
		if v, ok = r.lists.collective[r.words[i].Lower]; !ok || !r.collects(i) {
			return r.compact(i)
		}
		next = i + 1
	} else if c, found := r.lists.collective[r.lower(next, i)]; found && c > 2 {
		v, next = v*c, next+1
	}
	if r.isYear(i, v, next) {
		return Number{Kind: Year, Value: v, Unit: "", First: i, Last: i}, true
	}
	n := Number{Kind: Count, Value: v, First: i, Last: next - 1}
	_, n.Approx = r.lists.collective[r.words[i].Lower]
	for k := next; k <= next+1; k++ {
		if u, found := r.lists.units[r.lower(k, i)]; found {
			n.Kind, n.Value, n.Unit, n.Last = u.kind, v*u.factor, u.name, k
			return r.andHalf(n, u), true
		}
		if k == next && !r.mayStandBefore(k, i) {
			break
		}
	}
	return n, true
}

// collects reports whether a collective noun at i counts something: "een paar" and "a couple of" do,
// "het paar" does not.
func (r numberReader) collects(i int) bool {
	switch r.words[i].Lower {
	case "paar":
		before := r.lower(i-1, i)
		return before == "een" || before == "'n" || before == "n"
	case "couple":
		return r.lower(i+1, i) == "of" || r.lower(i-1, i) == "a"
	}
	return true
}

// mayStandBefore allows one adjective between a number and its unit: "drie hele dagen".
func (r numberReader) mayStandBefore(k, near int) bool {
	w := r.lower(k, near)
	return w != "" && !r.words[k].Is(Stop|Negation|Modal|Digit) && r.code == NL &&
		strings.HasSuffix(w, "e") || w == "of" || w == "whole" || w == "full" || w == "extra"
}

// andHalf adds "en een half" and "and a half" behind a unit: twee uur en een half, an hour and a half.
func (r numberReader) andHalf(n Number, u unit) Number {
	if w := r.lower(n.Last+1, n.First); (w == "and" || w == "en") &&
		(r.lower(n.Last+2, n.First) == "a" || r.lower(n.Last+2, n.First) == "een") &&
		strings.HasPrefix(r.lower(n.Last+3, n.First), "half") {
		n.Value += u.factor / 2
		n.Last += 3
	}
	return n
}

// articleUnit reads one unit of time behind an article: een uur, an hour, half an hour, een half uur.
// After a rate (twice a week, per uur) it is none.
func (r numberReader) articleUnit(i int) (Number, bool) {
	value, k := 0.0, i
	switch w := r.words[i].Lower; {
	case w == "een" || w == "a" || w == "an":
		value, k = 1, i+1
		if h := r.lower(k, i); h == "half" || h == "halve" || h == "kwart" || h == "anderhalf" {
			value = map[string]float64{"kwart": .25, "anderhalf": 1.5}[h]
			if value == 0 {
				value = .5
			}
			k++
		}
	case w == "half" || w == "halve":
		value, k = .5, i+1
		if a := r.lower(k, i); a == "a" || a == "an" {
			k++
		}
	default:
		return Number{}, false
	}
	u, ok := r.lists.units[r.lower(k, i)]
	if !ok || u.kind != Duration || value == 1 && (u.name == "day" || r.rate(i)) {
		return Number{}, false
	}
	return r.andHalf(Number{Kind: Duration, Value: value * u.factor, Unit: u.name, First: i,
		Last: k}, u), true
}

// rate reports whether the article at i means "per": twice a week, £12 an hour, hours a day.
func (r numberReader) rate(i int) bool {
	w := r.lower(i-1, i)
	if w == "" {
		return false
	}
	_, isUnit := r.lists.units[w]
	_, isMoney := r.lists.money[w]
	return isUnit || isMoney || r.words[i-1].Is(Digit) || w == "once" || w == "twice" || w == "times"
}

// compact reads digits with a unit written against them: 30km, 10min, 4-daags, 2x, A4 is none.
func (r numberReader) compact(i int) (Number, bool) {
	w := r.words[i].Lower
	end := 0
	for end < len(w) && (isDigit(rune(w[end])) || strings.IndexByte(".,", w[end]) >= 0) {
		end++
	}
	if end == 0 || end == len(w) {
		return Number{}, false
	}
	v, ok := parseDigits(w[:end], r.code)
	rest := strings.Trim(w[end:], "-'")
	if u, found := r.lists.units[rest]; ok && found {
		return Number{Kind: u.kind, Value: v * u.factor, Unit: u.name, First: i, Last: i}, true
	}
	return Number{}, false
}

// isYear reports whether a number is a year: four digits without marks, and no unit behind it.
func (r numberReader) isYear(i int, v float64, next int) bool {
	w := r.words[i].Lower
	return next == i+1 && len(w) == 4 && allDigits(w) && v >= 1900 && v <= 2100 && r.bare(next, i)
}

// ordinal reads eerste, 3e, 28th and second. English second needs "the" before it, since a second is
// also a unit.
func (r numberReader) ordinal(i int) (Number, bool) {
	w := r.words[i].Lower
	v, ok := r.lists.ordinals[w]
	if !ok {
		v, ok = ordinalDigits(w)
	}
	if !ok || v <= 0 {
		return Number{}, false
	}
	return Number{Kind: Ordinal, Value: v, First: i, Last: i}, true
}

// ordinalDigits reads digits with the ending of an ordinal.
func ordinalDigits(w string) (float64, bool) {
	for _, end := range []string{"ste", "de", "e", "st", "nd", "rd", "th"} {
		if digits, found := strings.CutSuffix(w, end); found && digits != "" && len(digits) < 5 &&
			allDigits(digits) {
			v, ok := parseDigits(digits, EN)
			return v, ok
		}
	}
	return 0, false
}
