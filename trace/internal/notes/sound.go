package notes

import "strings"

// bySound finds the one person whose name sounds like one that is written otherwise: Tracy for Tracey Munn, dhr. Lamijn
// for Kees Lamein. A single word must be a given name, or stand behind a form of address: any other may be a word.
func (p *people) bySound(name string) *person {
	if len(p.list) > mostCutShort || !noDigits(name) {
		return nil
	}
	words := p.nameWords(name)
	if len(words) == 0 || len(words) > 3 ||
		len(words) == 1 && !isA(strings.ToLower(words[0]), aGivenName) && genderOf(name) == "" {
		return nil
	}
	var hit *person
	for _, who := range p.list {
		if who.body || unlikeAddress(name, who.name) || !soundsAs(words, p.nameWords(who.name)) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// soundsAs says whether the words of a name sound like those of a fuller one, of which one may stand for all.
func soundsAs(words, full []string) bool {
	if len(words) == 1 && len(full) > 0 {
		return soundAlike(words[0], full[0]) || soundAlike(words[0], full[len(full)-1])
	}
	if len(words) != len(full) {
		return false
	}
	for i := range words {
		if !strings.EqualFold(words[i], full[i]) && !soundAlike(words[i], full[i]) {
			return false
		}
	}
	return true
}

// leastSound is how many letters a name has at least that may be written in two ways: Anna is not Anne.
const leastSound = 5

// leastSlip is how many letters it has at least before one of them may be left out: Choudhry, Choudhury.
const leastSlip = 7

// soundAlike says whether two words are one name written in two ways.
func soundAlike(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if min(len(a), len(b)) < leastSound || a[0] != b[0] || a == b {
		return false
	}
	if soundKey(a) == soundKey(b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= leastSlip && len(b) == len(a)+1 && oneMoreLetter(a, b)
}

// soundSpelling writes alike what sounds alike in names, Dutch and English.
var soundSpelling = strings.NewReplacer("ij", "y", "ei", "y", "ey", "y", "ou", "u", "oe", "u", "ph", "f",
	"ck", "k", "th", "t", "wh", "w", "gh", "g", "dh", "d", "rh", "r", "kh", "k", "c", "k", "z", "s")

// soundKey is how a word in small letters sounds, about: consonants that stand twice in a row count for one, and i, ie
// and y at its end are one.
func soundKey(low string) string {
	for _, end := range [...]string{"ie", "i"} {
		if cut, ok := strings.CutSuffix(low, end); ok {
			low = cut + "y"
			break
		}
	}
	var key strings.Builder
	last := rune(0)
	for _, c := range soundSpelling.Replace(low) {
		if c != last || strings.ContainsRune("aeiou", c) {
			key.WriteRune(c)
		}
		last = c
	}
	return key.String()
}

// oneMoreLetter says whether a word is another with one letter more somewhere within.
func oneMoreLetter(short, long string) bool {
	for i := 1; i < len(long)-1; i++ {
		if long[:i]+long[i+1:] == short {
			return true
		}
	}
	return false
}
