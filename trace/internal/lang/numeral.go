package lang

import (
	"math"
	"strconv"
	"strings"
	"sync"
)

// numerals is what the number list of a language says: data/numbers-nl.txt or data/numbers-en.txt.
type numerals struct {
	small       map[string]float64 // een .. negentien, twintig .. negentig
	scale       map[string]float64 // honderd, duizend, miljoen
	collective  map[string]float64 // dozijn, twaalftal, paar, couple
	ordinals    map[string]float64
	fractions   map[string]float64 // derde, kwart, quarter -> 3, 4
	units       map[string]unit
	weekdays    map[string]float64
	months      map[string]float64
	dayParts    map[string]string // 's avonds -> pm
	money       map[string]string // euro's -> euro, € -> euro
	approx      map[string]bool
	approxAfter map[string]bool
	clockBefore map[string]bool // words before a time of day: om, tot, at
	openers     map[string]bool // every first word of any number
}

// unit is what a number may count.
type unit struct {
	name   string
	kind   NumberKind
	factor float64 // days for a Duration, 1 otherwise
}

var dutchNumerals = sync.OnceValue(func() *numerals { return loadNumerals(NL) })
var englishNumerals = sync.OnceValue(func() *numerals { return loadNumerals(EN) })

func numeralsOf(code Code) *numerals {
	if code == EN {
		return englishNumerals()
	}
	return dutchNumerals()
}

func loadNumerals(code Code) *numerals {
	lines := readData("numbers-" + string(code) + ".txt")
	n := &numerals{
		small:       valueTable(lines, "small"),
		scale:       valueTable(lines, "scale"),
		collective:  valueTable(lines, "collective"),
		ordinals:    valueTable(lines, "ordinal"),
		fractions:   valueTable(lines, "fraction"),
		units:       unitTable(lines),
		weekdays:    valueTable(lines, "weekday"),
		months:      valueTable(lines, "month"),
		dayParts:    formTable(lines, "day part"),
		money:       formTable(lines, "money"),
		approx:      wordSet(lines, "approx"),
		approxAfter: wordSet(lines, "approx after"),
		clockBefore: wordSet(lines, "clock before"),
		openers:     wordSet(lines, "opener"),
	}
	for _, table := range []map[string]float64{n.small, n.scale, n.collective, n.ordinals,
		n.fractions, n.weekdays, n.months} {
		for w := range table {
			n.openers[w] = true
		}
	}
	return n
}

// opens reports whether a word can be the first of a number.
func (n *numerals) opens(lower string) bool {
	if n.openers[lower] {
		return true
	}
	if _, ok := n.word(lower); ok {
		return true
	}
	if _, ok := n.weekday(lower); ok {
		return true
	}
	_, _, ok := numberReader{lists: n}.joinedFraction(lower)
	return ok
}

// valueTable reads lines of the shape "12: twaalf twaalven".
func valueTable(lines []dataLine, section string) map[string]float64 {
	table := map[string]float64{}
	for form, base := range formTable(lines, section) {
		if v, err := strconv.ParseFloat(base, 64); err == nil {
			table[form] = v
		}
	}
	return table
}

// unitTable reads lines of the shape "week duration 7: week weken". The kind may be count, duration or
// measure.
func unitTable(lines []dataLine) map[string]unit {
	table := map[string]unit{}
	kinds := map[string]NumberKind{"count": Count, "duration": Duration, "measure": Measure}
	for form, base := range formTable(lines, "unit") {
		f := strings.Fields(base)
		if len(f) != 3 {
			continue
		}
		factor, err := strconv.ParseFloat(f[2], 64)
		if err == nil {
			table[form] = unit{f[0], kinds[f[1]], factor}
		}
	}
	return table
}

// cardinal reads a number in digits or in words from words[i], and the index after it. In words it goes
// up to the millions: "two hundred and fifty thousand", "anderhalf miljoen".
func (r numberReader) cardinal(i int) (value float64, next int, ok bool) {
	value, next, ok = r.plainNumber(i)
	if !ok {
		return 0, i, false
	}
	if r.halfAfter(next, i) {
		return value + .5, next + 3, true
	}
	const longest = 24 // words of one number; whoever strings more together counts nothing
	for next < min(len(r.words), i+longest) {
		w := r.lower(next, i)
		if s, isScale := r.lists.scale[w]; isScale {
			value, next = value*s, next+1
			continue
		}
		more, after, joined := r.addend(next, i, value)
		if !joined {
			break
		}
		value, next = value+more, after
	}
	return value, next, true
}

// halfAfter reports whether "en een half" or "and a half" stands at next, as in twee en een half uur.
func (r numberReader) halfAfter(next, near int) bool {
	link, article := "en", "een"
	if r.code == EN {
		link, article = "and", "a"
	}
	half := r.lower(next+2, near)
	return r.lower(next, near) == link && r.lower(next+1, near) == article &&
		(half == "half" || half == "halve")
}

// addend reads what is added to a number in words so far: "and fifty" after two hundred, "four" after
// twenty. It must be smaller than the last scale of the number, or 104 would follow from "vier honderd".
func (r numberReader) addend(next, i int, value float64) (more float64, after int, ok bool) {
	at := next
	if r.lists.openers["and"] && r.lower(at, i) == "and" && value >= 100 {
		at++
	}
	if at >= len(r.words) || r.lower(at, i) == "" || r.words[at].Is(Digit) ||
		r.words[next-1].Is(Digit) {
		return 0, next, false
	}
	v, known := r.lists.word(r.words[at].Lower)
	if !known || v <= 0 || v != math.Trunc(v) {
		return 0, next, false
	}
	after = at + 1
	if s, isScale := r.lists.scale[r.lower(after, i)]; isScale && v*s < value {
		v, after = v*s, after+1
	}
	room := math.Mod(value, 1e6) == 0 && value >= 1e6 && v < 1e6 ||
		math.Mod(value, 1000) == 0 && value >= 1000 && v < 1000 ||
		math.Mod(value, 100) == 0 && value >= 100 && v < 100 ||
		r.code == EN && math.Mod(value, 10) == 0 && value >= 20 && value < 100 && v < 10
	return v, after, room
}

// plainNumber reads one token: digits or a number word. "half a" and "anderhalf" count as words.
func (r numberReader) plainNumber(i int) (value float64, next int, ok bool) {
	if i >= len(r.words) {
		return 0, i, false
	}
	w := r.words[i]
	if w.Is(Digit) {
		v, ok := parseDigits(w.Lower, r.code)
		return v, i + 1, ok
	}
	if v, ok := r.lists.word(w.Lower); ok {
		if v == 1 && r.pronounOne(i) {
			return 0, i, false
		}
		if v == 1 && w.Lower == "een" && !strings.Contains(w.Text, "é") &&
			!strings.Contains(w.Text, "É") {
			return 0, i, false // the article
		}
		return v, i + 1, true
	}
	if v, ok := r.lists.scale[w.Lower]; ok && r.code == NL {
		return v, i + 1, true
	}
	return 0, i, false
}

// pronounOne reports whether the English one at i stands for a person or thing: no one, the one.
func (r numberReader) pronounOne(i int) bool {
	if r.code != EN {
		return false
	}
	switch r.lower(i-1, i) {
	case "no", "any", "some", "every", "each", "which", "this", "that", "the", "another", "new",
		"old", "good", "bad":
		return true
	}
	return false
}

// word reads a number word, also one written together: eenentwintig, vijftienhonderd, twenty-one.
func (n *numerals) word(lower string) (float64, bool) {
	if v, ok := n.small[lower]; ok {
		return v, true
	}
	w := plain(lower)
	if strings.Contains(w, "-") {
		w = strings.ReplaceAll(w, "-", "")
	}
	if len(w) < 5 || len(w) > 60 {
		return 0, false
	}
	return n.joined(w)
}

// joined reads a number written as one word by its scales: duizend, then honderd, then below hundred.
func (n *numerals) joined(w string) (float64, bool) {
	for _, s := range []struct {
		word  string
		value float64
	}{{"duizend", 1000}, {"honderd", 100}, {"hundred", 100}, {"thousand", 1000}} {
		before, after, found := strings.Cut(w, s.word)
		if !found {
			continue
		}
		head, ok := 1.0, true
		if before != "" {
			head, ok = n.word(before)
		}
		tail := 0.0
		if ok && after != "" {
			after = strings.TrimPrefix(after, "en")
			tail, ok = n.word(after)
		}
		return head*s.value + tail, ok && tail < s.value
	}
	return n.belowHundred(w)
}

// belowHundred reads eenentwintig and twentyone: a unit and a ten, in the order of the language.
func (n *numerals) belowHundred(w string) (float64, bool) {
	for i := 3; i <= len(w)-3; i++ {
		a, okA := n.small[w[:i]]
		if !okA {
			continue
		}
		rest := w[i:]
		if b, ok := n.small[strings.TrimPrefix(rest, "en")]; ok && strings.HasPrefix(rest, "en") {
			if a < 10 && b >= 20 && b < 100 {
				return a + b, true
			}
		}
		if b, ok := n.small[rest]; ok && a >= 20 && a < 100 && b < 10 && b == math.Trunc(b) {
			return a + b, true
		}
		if rest == "enhalf" || rest == "eneenhalf" {
			return a + .5, true
		}
	}
	return 0, false
}
