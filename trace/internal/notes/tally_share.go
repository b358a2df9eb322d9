package notes

import (
	"strconv"
	"strings"
)

// countIn finds how many people a text counts: the 14 of "14 van de 31", the 5 of "all five
// drivers". The words that say so come with it; 0 when it counts nobody.
func countIn(s string) (int, string) {
	if n, said := partOf(s); n > 0 {
		return n, said
	}
	ts := tokenize(s)
	for i, t := range ts {
		if n := numberWord(t.lower); n > 1 && n < 1000 && !(i+1 < len(ts) && !t.stop && isMeasure(ts[i+1].lower)) {
			return n, t.text
		}
	}
	return 0, ""
}

// isMeasure says whether a word behind a number counts something else than people: "500 m".
func isMeasure(lower string) bool {
	switch lower {
	case "m", "km", "cm", "mm", "meter", "metres", "meters", "kilometer", "miles", "mile", "m2", "m3", "kwh", "db", "euro",
		"eur", "pounds", "uur", "uren", "hours", "hrs", "min", "minuten", "minutes", "mins", "jaar", "years", "yrs",
		"weken", "weeks", "maanden", "months", "dagen", "days", "graden", "degrees", "procent", "percent", "keer", "times":
		return true
	}
	return false
}

// numberWord reads a whole number in digits or in words up to twenty; 0 when it is none.
func numberWord(s string) int {
	if s == "" || len(s) > 12 {
		return 0
	}
	if s[0] >= '0' && s[0] <= '9' {
		if n, err := strconv.Atoi(s); err == nil && n < 1000000 {
			return n
		}
		return 0
	}
	return words().numbers[strings.ToLower(s)]
}

// outOfAll reads the share at the head of "Van de 14 winkeliers willen er 11 ...", "Of the 38 of us 23 ...", and
// where its last word ends; 0 for another sentence.
func outOfAll(opening string) (count, end int) {
	switch firstLower(opening) {
	case "van", "of":
	default:
		return 0, 0
	}
	ts := tokenize(opening)
	if len(ts) < 5 || !ts[1].is(aDeterminer) && ts[1].lower != "all" && ts[1].lower != "alle" {
		return 0, 0
	}
	total := numberWord(ts[2].lower)
	if total < 2 {
		return 0, 0
	}
	for _, t := range ts[3:min(len(ts), 8)] {
		if n := numberWord(t.lower); n > 0 && n <= total {
			return n, t.end
		}
	}
	return 0, 0
}

// partOf finds a count out of a whole: the 14 of "14 van de 31"; 0 when there is none.
func partOf(s string) (int, string) {
	if !countsBefore(s) {
		return 0, ""
	}
	for _, m := range ofTotal.FindAllStringSubmatch(s, -1) {
		n, total := numberWord(m[1]), numberWord(m[2])
		if n > 0 && total >= n {
			return n, m[0]
		}
	}
	return 0, ""
}

// mayCount says whether a text holds the words between a count and its whole.
func mayCount(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && isBetween(s[i:]) {
			return true
		}
	}
	return false
}

// countsBefore says whether a number stands before the words between a count and its whole.
func countsBefore(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && isBetween(s[i:]) && numberWord(s[strings.LastIndexFunc(s[:i], notWordRune)+1:i]) > 0 {
			return true
		}
	}
	return false
}

func notWordRune(r rune) bool { return !isWordRune(r) }

// isBetween says whether a text begins with the words between a count and its whole.
func isBetween(s string) bool {
	if len(s) < 4 || s[0] != ' ' || s[1] != 'v' && s[1] != 'u' && s[1] != 'o' {
		return false
	}
	for _, between := range [...]string{" van de ", " van het ", " van onze ", " uit de ", " of ",
		" out of "} {
		if strings.HasPrefix(s, between) {
			return true
		}
	}
	return false
}
