package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a piece of text by byte offsets.
type span struct{ start, end int }

// Note: the word rules of Unicode (UAX #29) were tried through a library. They split e-mail, A4'tje
// and 's ochtends, and drop nothing we would not have to look at again; joining the pieces took more
// code than reading them does here.

// longestToken is where a word or number is cut, in bytes: no compound is half as long, while stems
// and parts of words are looked up letter by letter.
const longestToken = 200

// tokens returns the word-like pieces of a text in order: words with their inner hyphens and
// apostrophes, numbers with their marks, currency signs and percent signs.
func tokens(text string) []span {
	out := make([]span, 0, len(text)/6+1)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i
		switch {
		case isDigit(r):
			end = scanNumber(text, i)
		case isLetter(r):
			end = scanWord(text, i)
		case isApostrophe(r):
			end = scanClipped(text, i, size)
		case isSign(r):
			end = i + size
		}
		if end <= i {
			i += size
			continue
		}
		out = append(out, span{i, end})
		i = end
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

func isSign(r rune) bool { return r == '%' || r == '€' || r == '£' || r == '$' || r == '‰' }

// scanWord reads letters and digits from i, and over a mark that has a letter or digit on its other
// side: hyphen, apostrophe, ampersand, and the full stop of o.a and d.w.z.
func scanWord(text string, i int) int {
	start := i
	for i < min(len(text), start+longestToken) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isLetter(r) || isDigit(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		joins := isLetter(next) || isDigit(next)
		switch {
		case joins && (isHyphen(r) || isApostrophe(r) || r == '&' || r == '\u00ad'):
			i += size
		case r == '.' && joins && abbreviates(text[start:i], text[i+1:]):
			i++
		default:
			return i
		}
	}
	return i
}

// abbreviates reports whether the full stop between before and after is one inside an abbreviation:
// the piece on its left is one letter, as in d.w.z. and e.g., and so is that on its right.
func abbreviates(before, after string) bool {
	left := before[strings.LastIndexByte(before, '.')+1:]
	if utf8.RuneCountInString(left) != 1 {
		return false
	}
	_, size := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[size:])
	return !isLetter(next)
}

// scanNumber reads a number from i: digits with marks between digits (1.940.000, 17:40, 2025-03-12,
// 9/12), then letters written against it (410k, 28th, 3e, 4-daags).
func scanNumber(text string, i int) int {
	start := i
	for i < min(len(text), start+longestToken) {
		c := text[i]
		if isDigit(rune(c)) {
			i++
			continue
		}
		if !isDigitAt(text, i+1) || !joinsDigits(text, start, i) {
			break
		}
		i++
	}
	if i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isHyphen(r) {
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			if !isLetter(next) {
				return i
			}
			return scanWord(text, i+size)
		}
		if isLetter(r) || isApostrophe(r) && i+size < len(text) {
			return scanWord(text, i)
		}
	}
	return i
}

func isDigitAt(text string, i int) bool { return i < len(text) && isDigit(rune(text[i])) }

// joinsDigits reports whether the mark at i holds the digits around it together. A hyphen does only
// in a date: 10-14 is two numbers, 2025-03-12 is one.
func joinsDigits(text string, start, i int) bool {
	switch text[i] {
	case '.', ',', ':', '/':
		return true
	case '-':
		return datelike(text, start)
	}
	return false
}

// datelike reports whether three groups of digits joined by hyphens begin at i: 12-03-2025.
func datelike(text string, i int) bool {
	groups := 0
	for groups < 3 {
		n := i
		for isDigitAt(text, i) {
			i++
		}
		if i == n || i-n > 4 {
			return false
		}
		groups++
		if groups < 3 {
			if i >= len(text) || text[i] != '-' {
				return false
			}
			i++
		}
	}
	return !isDigitAt(text, i)
}

// scanClipped reads a word that has lost its beginning: 's ochtends, 't, 'n. size is that of the
// apostrophe at i. It returns i when there is none.
func scanClipped(text string, i, size int) int {
	if i > 0 {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if isLetter(before) || isDigit(before) {
			return i
		}
	}
	rest := text[i+size:]
	if rest == "" || !strings.ContainsRune("stnkmSTNKM", rune(rest[0])) {
		return i
	}
	next, _ := utf8.DecodeRuneInString(rest[1:])
	if isLetter(next) || isDigit(next) || isApostrophe(next) || isHyphen(next) {
		return i
	}
	return i + size + 1
}
