package lang

import "strings"

// share reads a part of a whole: 9 van de 12, negen van de tien, 1 op de 3, one in three, nine times
// out of ten, twee derde, drie kwart, de helft, half the, 3/4.
func (r numberReader) share(i int) (Number, bool) {
	for _, read := range []func(int) (Number, bool){r.slash, r.half, r.partOf, r.fraction} {
		if n, ok := read(i); ok {
			return n, true
		}
	}
	return Number{}, false
}

// slash reads 3/4 and 12/14. What is larger than its whole, or 24/7, is no share.
func (r numberReader) slash(i int) (Number, bool) {
	a, b, found := strings.Cut(r.words[i].Lower, "/")
	if !found || !allDigits(a) || !allDigits(b) {
		return Number{}, false
	}
	part, okA := parseDigits(a, EN)
	whole, okB := parseDigits(b, EN)
	return r.shareOf(part, whole, i, i, okA && okB)
}

func (r numberReader) shareOf(part, whole float64, first, last int, ok bool) (Number, bool) {
	if !ok || whole <= 0 || part < 0 || part > whole {
		return Number{}, false
	}
	return Number{Kind: Share, Value: part / whole, Of: whole, First: first, Last: last}, true
}

// half reads the words for half of something: de helft, half of, half the, half our.
func (r numberReader) half(i int) (Number, bool) {
	n := Number{Kind: Share, Value: .5, First: i, Last: i}
	switch r.words[i].Lower {
	case "helft":
		return n, true
	case "half":
		switch r.lower(i+1, i) {
		case "of", "the", "our", "my", "their", "us", "them", "your", "de", "het":
			return n, r.code == EN
		}
	}
	return Number{}, false
}

// between are the words between a part and its whole.
var partWords = map[Code]map[string]bool{
	NL: {"van": true, "op": true, "uit": true},
	EN: {"of": true, "out": true, "in": true},
}

// partOf reads a part and its whole, both as numbers.
func (r numberReader) partOf(i int) (Number, bool) {
	part, next, ok := r.countAt(i)
	if !ok {
		return Number{}, false
	}
	for k := 0; k < 2 && r.countNoun(next, i); k++ {
		next++
	}
	link := r.lower(next, i)
	if !partWords[r.code][link] {
		return Number{}, false
	}
	k := next + 1
	if link == "in" && (part != 1 || r.words[i].Is(Digit) != r.digitAt(k)) {
		return Number{}, false
	}
	if link == "op" && !r.opShare(i, k) {
		return Number{}, false
	}
	for steps := 0; steps < 3 && r.smallWord(k, i); steps++ {
		k++
	}
	if r.lower(k, i) == "" {
		return Number{}, false
	}
	whole, end, ok := r.countAt(k)
	if !ok || whole < 2 || r.datedOrMeasured(end, i) {
		return Number{}, false
	}
	return r.shareOf(part, whole, i, end-1, true)
}

// countAt reads a whole number without a unit; één counts, and so does een before op de.
func (r numberReader) countAt(i int) (float64, int, bool) {
	v, next, ok := r.cardinal(i)
	if !ok && i < len(r.words) && r.words[i].Lower == "een" && r.lower(i+1, i) == "op" {
		return 1, i + 1, true
	}
	if ok && (v != float64(int64(v)) || r.looksLikeTime(i)) {
		return 0, i, false
	}
	return v, next, ok
}

func (r numberReader) digitAt(i int) bool { return i < len(r.words) && r.words[i].Is(Digit) }

// countNoun is what may stand between a part and "of": nine times out of ten, 9 mensen van de 12.
func (r numberReader) countNoun(k, near int) bool {
	w := r.lower(k, near)
	u, ok := r.lists.units[w]
	return ok && u.kind == Count
}

// opShare keeps "1 op de 5" from "3 op 12 maart" and "de 9 op maandag": the Dutch op wants de behind it
// or a part of one.
func (r numberReader) opShare(i, k int) bool {
	return r.lower(k, i) == "de" || r.words[i].Lower == "een" || r.words[i].Lower == "1"
}

// smallWord is what may stand before the whole: de, the, onze, in totaal.
func (r numberReader) smallWord(k, near int) bool {
	switch r.lower(k, near) {
	case "de", "die", "onze", "deze", "in", "totaal", "alle", "the", "of", "our", "those", "all",
		"these", "every", "total", "us":
		return true
	}
	return false
}

// datedOrMeasured reports whether the number that ends before k is a date or an amount: "2 van 12 maart".
func (r numberReader) datedOrMeasured(k, near int) bool {
	w := r.lower(k, near)
	if _, month := r.lists.months[w]; month {
		return true
	}
	u, ok := r.lists.units[w]
	_, money := r.lists.money[w]
	return money || w == "%" || ok && u.kind != Count
}

// fraction reads two thirds, drie kwart, driekwart, een derde van, a quarter of.
func (r numberReader) fraction(i int) (Number, bool) {
	w := r.words[i].Lower
	if top, bottom, ok := r.joinedFraction(w); ok {
		return r.share1(top, bottom, i, i)
	}
	top, next, ok := r.cardinal(i)
	article := !ok && (w == "een" || w == "a" || w == "één")
	if article {
		top, next = 1, i+1
	}
	if !ok && !article {
		if w == "kwart" && r.lower(i+1, i) == "van" {
			return r.share1(1, 4, i, i)
		}
		return Number{}, false
	}
	bottom, found := r.lists.fractions[r.lower(next, i)]
	if !found || top >= bottom {
		return Number{}, false
	}
	follow := r.lower(next+1, i)
	if article && follow != "van" && follow != "of" && follow != "deel" {
		return Number{}, false
	}
	if follow == "deel" {
		next++
	}
	return r.share1(top, bottom, i, next)
}

// joinedFraction reads a fraction in one word: driekwart, tweederde, two-thirds.
func (r numberReader) joinedFraction(w string) (top, bottom float64, ok bool) {
	const longest = 40 // bytes of a fraction in one word
	if len(w) > longest {
		return 0, 0, false
	}
	for i := 3; i < len(w)-3; i++ {
		top, okTop := r.lists.small[strings.TrimSuffix(w[:i], "-")]
		bottom, okBottom := r.lists.fractions[w[i:]]
		if okTop && okBottom && top > 0 && top < bottom {
			return top, bottom, true
		}
	}
	return 0, 0, false
}

// share1 is a share of which the whole is not counted.
func (r numberReader) share1(top, bottom float64, first, last int) (Number, bool) {
	return Number{Kind: Share, Value: top / bottom, First: first, Last: last}, true
}
