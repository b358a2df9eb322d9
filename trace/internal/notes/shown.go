package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown is a name as it is given to people: without a bracket that nothing closes, without a form of
// address that the notes make needless, and not in capitals only.
func shown(name string) string { return unshouted(addressless(closed(name))) }

// plainAddress says whether a form of address tells no more than whether somebody is a man or a woman.
// "Dr", "wethouder" or "zuster" tell what they are.
func plainAddress(low string) bool {
	switch low {
	case "hr", "hr.", "mej", "mej.", "dhr", "dhr.", "mw", "mw.", "mevr",
		"mevr.", "mevrouw", "meneer", "heer", "mijnheer", "mr", "mr.",
		"mrs", "mrs.", "ms", "ms.", "miss":
		return true
	}
	return false
}

// addressless leaves the form of address out where a first name or an initial comes before the surname:
// "dhr. H. Prins" is H. Prins. "Mevrouw De Graaf" needs it, for nothing else tells her from meneer De
// Graaf.
func addressless(name string) string {
	rest, ok := behindAddress(name)
	if !ok {
		return name
	}
	first, surname, ok := strings.Cut(rest, " ")
	if !ok || !startsUpper(first) || strings.TrimSpace(surname) == "" {
		return name
	}
	if hyphen := strings.LastIndexByte(first, '-'); hyphen > 0 && isParticle(first[hyphen+1:]) {
		return name // "mevrouw Haan-de Wit"
	}
	if !isInitials(first) && isParticle(strings.ToLower(first)) {
		return name
	}
	if last := surname[strings.LastIndexByte(surname, ' ')+1:]; !startsUpper(last) || len(last) < 3 {
		return name
	}
	if joinAt(surname+" ") != "" {
		return name
	}
	return rest
}

// behindAddress gives a name without the form of address it begins with.
func behindAddress(name string) (string, bool) {
	first, rest, ok := strings.Cut(name, " ")
	if !ok || len(first) > 8 {
		return name, false
	}
	low := strings.ToLower(first)
	if low == "de" {
		if next, after, found := strings.Cut(rest, " "); found && strings.EqualFold(next, "heer") {
			return after, true
		}
		return name, false
	}
	return rest, plainAddress(low)
}

// unshouted gives a name that a transcript has in capitals as people write it: "MRS OKAFOR" is Mrs
// Okafor. Capitals alone may be an abbreviation ("UWV"), so a given name or a form of address must tell
// that they are a name.
func unshouted(name string) string {
	if len(name) < 3 || strings.ToUpper(name) != name || hasDigit(name) {
		return name
	}
	words := strings.Fields(name)
	first := strings.ToLower(words[0])
	if !isA(first, aGivenName) && !(len(words) > 1 && isA(first, aTitle)) {
		return name
	}
	for i, w := range words {
		if low := strings.ToLower(w); i > 0 && isParticle(low) {
			words[i] = low
		} else {
			words[i] = capitalised(low)
		}
	}
	return strings.Join(words, " ")
}

// capitalised gives a word in small letters with a capital at its start and behind hyphens.
func capitalised(low string) string {
	up := true
	return strings.Map(func(r rune) rune {
		if up {
			r = unicode.ToUpper(r)
		}
		up = r == '-' || r == utf8.RuneError
		return r
	}, low)
}
