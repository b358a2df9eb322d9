package lang

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// written gives a word as Word.Text has it: apostrophes straight, hyphens plain, no soft hyphens.
func written(word string) string {
	if isASCII(word) {
		return word
	}
	return norm.NFC.String(punctuation.Replace(word))
}

var punctuation = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‐", "-", "‑", "-", "\u00ad", "")

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// fold gives a written word as Word.Lower has it: lower case, without accents that only mark
// emphasis (míj, vóór, één), with those of the spelling (café, coördinatie).
func fold(word string, code Code) string {
	lower := strings.ToLower(word)
	if isASCII(lower) {
		return lower
	}
	lower = norm.NFC.String(lower)
	if code == EN {
		return plainLetters.Replace(lower)
	}
	lower = emphasis.Replace(lower)
	if !spelledAcute(lower) {
		lower = strings.ReplaceAll(lower, "é", "e")
	}
	return lower
}

// emphasis removes the acute accents that Dutch spelling itself hardly uses.
var emphasis = strings.NewReplacer("éé", "ee", "á", "a", "í", "i", "ó", "o", "ú", "u", "j́", "j")

var plainLetters = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "á", "a", "à", "a",
	"â", "a", "ä", "a", "í", "i", "î", "i", "ï", "i", "ó", "o", "ô", "o", "ö", "o", "ú", "u",
	"û", "u", "ü", "u", "ç", "c", "ñ", "n")

// spelledAcute reports whether é belongs to the spelling of a Dutch word: it has a root from the list
// (privébalans), or é ends it, be it before a plural or diminutive ending.
func spelledAcute(lower string) bool {
	for root := range dutchLexicon().accented {
		if strings.Contains(lower, root) {
			return true
		}
	}
	i := strings.LastIndex(lower, "é")
	if i < 2 {
		return false
	}
	switch tail := lower[i+len("é"):]; tail {
	case "", "s", "es", "e", "'s", "ën", "tje", "tjes":
		return true
	default:
		return strings.HasPrefix(tail, "-")
	}
}
