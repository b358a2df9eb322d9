package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word of a text with its place.
type token struct {
	*entry
	start, end int
	stop       bool // punctuation follows that ends a phrase
}

func isParticle(lower string) bool {
	switch lower {
	case "vd", "v.", "d.", "vande", "vander", "vanden", "'s", "tot", "zu", "y", "van", "de",
		"der", "den", "het", "'t", "ten", "ter", "te", "von", "el", "al", "bin",
		"la", "le", "du",
		"di", "da", "dos", "op", "o'", "af", "d'", "ibn":
		return true
	}
	return false
}

func startsUpper(s string) bool {
	if s != "" && s[0] < utf8.RuneSelf && s[0] != '\'' {
		return s[0] >= 'A' && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "'’"))
	return unicode.IsUpper(r)
}

// isInitials says whether a word is initials: AK, AdB, B., J.P. (capitals, at most one small letter
// run).
func isInitials(s string) bool {
	letters := strings.Map(func(r rune) rune {
		if r == '.' || r == '-' {
			return -1 // "A.W.", "A-W"
		}
		return r
	}, s)
	n := utf8.RuneCountInString(letters)
	if n == 0 || n > 4 || !startsUpper(letters) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(letters)
	upper := 0
	for _, r := range letters {
		if !unicode.IsLetter(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return n == 1 || upper >= 2 && unicode.IsUpper(last) || upper == 2 && n <= 3
}

// titleLength is the number of tokens from i that are a form of address: mevrouw, de heer, Mrs.
func titleLength(ts []token, i int) int {
	n := 0
	for i+n < len(ts) && (n == 0 || strings.HasSuffix(ts[i+n-1].text, ".") || !ts[i+n-1].stop) {
		switch t := &ts[i+n]; {
		case n > 0 && t.is(aTitle) && startsUpper(t.text) && (i+n+1 == len(ts) || !startsUpper(ts[i+n+1].text)):
			return n // "mevrouw Pastoor"
		case t.is(aTitle):
			n++
		case i+n+1 < len(ts) && t.lower == "de" && isA("de "+ts[i+n+1].lower, aTitle),
			i+n+1 < len(ts) && t.lower == "the" && isA("the "+ts[i+n+1].lower, aTitle):
			n += 2
		default:
			return n
		}
	}
	return n
}

// nameAt reads a name from token i: a form of address and capitalised words with particles between.
// It gives the token after it; i when there is no name. Titled tells of a form of address.
func nameAt(ts []token, i int) (end int, titled bool) {
	j := i
	if n := titleLength(ts, i); n > 0 && i+n < len(ts) && (!ts[i+n-1].stop) {
		j, titled = i+n, true
	}
	last, begin := j, j
	for j < len(ts) {
		t := ts[j]
		if j > begin && endsInInitial(ts[j-1]) && (speechForm(t.lower) || isFinite(t.lower)) {
			break // "Ken H. Says"
		}
		capital := startsUpper(t.text) && (titled || !commonStart(ts, j, begin))
		if !capital && !(isParticle(t.lower) && (j > begin || titled || j == 0 && strings.Contains(t.text,
			".")) && particleLeads(ts, j)) && !(j > begin && shortParticle(ts, j)) {
			break
		}
		if capital && isParticle(t.lower) && !particleLeads(ts, j) {
			break
		}
		j++
		if capital {
			last = j
		}
		if t.stop && !(t.text == "v" && shortParticle(ts, j-1)) {
			break
		}
	}
	if last == begin {
		return i, false
	}
	if last < len(ts) && !ts[last-1].stop && generation(ts[last].lower) &&
		(ts[last].stop || last+1 == len(ts) || !ts[last+1].is(aPerson|anOfficial|aFunction)) {
		last++
	}
	return last, titled
}

// generation says whether a word behind a name tells which of two people of that name is meant.
func generation(lower string) bool {
	switch lower {
	case "senior", "junior", "sr", "jr", "snr", "jnr":
		return true
	}
	return false
}

// endsInInitial says whether a word is an initial with its point.
func endsInInitial(t token) bool {
	return len(t.text) == 2 && t.text[1] == '.' && startsUpper(t.text)
}

// commonStart says whether a capitalised first word is only the first word of a sentence.
func commonStart(ts []token, j, begin int) bool {
	if j != begin {
		return false
	}
	t, l := ts[j], ts[j].lower
	if l == "van" && !ts[j].stop && j+2 < len(ts) && isParticle(ts[j+1].lower) &&
		particleLeads(ts, j+1) {
		return false // Van den Broek
	}
	if strings.HasSuffix(l, "'s") || strings.HasSuffix(l, "’s") {
		return true // a contraction or a possessive
	}
	if t.is(aGivenName) && beforeSurname(ts, j) {
		return false // "Wil Harmsen"
	}
	return t.is(aCommonWord) || t.is(aDeterminer) || t.is(aGroup) ||
		t.is(aPerson) && !t.is(aGivenName) || t.is(aBody|aSpot) ||
		t.is(anAnonymous)
}

// beforeSurname says whether a given name that may be a word of every day has a surname behind it, and is
// the name: what it would do as a word ("Wil Amersfoort dit ook?") leaves no end or verb behind that surname.
func beforeSurname(ts []token, j int) bool {
	if j+1 >= len(ts) || ts[j].stop || !surname(ts[j+1]) || ts[j+1].is(aGivenName|aTitle|aSpot) {
		return false
	}
	return ts[j+1].stop || j+2 == len(ts) || isFinite(ts[j+2].lower) || speechForm(ts[j+2].lower)
}

// allCapitals says whether a word is two to four capitals, as initials and abbreviations are.
func allCapitals(s string) bool {
	if len(s) < 2 || len(s) > 4 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// shortParticle says whether a letter stands for van before a capital: "Kees v D".
func shortParticle(ts []token, j int) bool {
	switch {
	case j+1 >= len(ts):
		return false
	case ts[j].text == "v" && j+2 < len(ts) && ts[j+1].text == "d" && ts[j+1].start == ts[j].end+1:
		return startsUpper(ts[j+2].text) // "v/d Laan"
	case ts[j].text == "d" && j > 0 && ts[j-1].text == "v" && ts[j].start == ts[j-1].end+1:
		return startsUpper(ts[j+1].text)
	}
	return ts[j].text == "v" && !ts[j].stop && startsUpper(ts[j+1].text)
}

// particleLeads says whether a capital follows the particles at j.
func particleLeads(ts []token, j int) bool {
	for j < len(ts) && isParticle(ts[j].lower) {
		if ts[j].stop {
			return false
		}
		j++
	}
	return j < len(ts) && startsUpper(ts[j].text)
}

// looksLikeName says whether a whole text has the shape of a name: one to five words, capitalised
// or particles, or initials.
func looksLikeName(s string) bool { return vocabulary{}.looksLikeName(s) }

// looksLikeName says so of a text in the notes of these people, in whose language some names are words.
func (p *people) looksLikeName(s string) bool { return p.vocabulary.looksLikeName(s) }

func (v vocabulary) looksLikeName(s string) bool {
	ts := v.tokenize(s)
	if len(ts) == 0 || len(ts) > 6 {
		return false
	}
	end, _ := nameAt(ts, 0)
	return end == len(ts) && noDigits(s)
}

func noDigits(s string) bool { return !hasDigit(s) && !strings.ContainsAny(s, "%€£$") }
