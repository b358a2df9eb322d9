package notes

import (
	"strings"
	"unicode/utf8"
)

// wordEdge says whether a word begins or ends at byte i of a text.
func wordEdge(text string, i int) bool {
	if i <= 0 || i >= len(text) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i:])
	return !isWordRune(before) || !isWordRune(after)
}

// hasAny says whether one of the phrases of a list stands in a text in small letters.
func hasAny(low string, phrases []string) bool {
	for _, p := range phrases {
		if hasPhrase(low, p) {
			return true
		}
	}
	return false
}

// beginsWithAny says whether a text in small letters begins with one of the phrases.
func beginsWithAny(low string, phrases []string) bool {
	for _, p := range phrases {
		if strings.HasPrefix(low, p) && wordEdge(low, len(p)) {
			return true
		}
	}
	return false
}
