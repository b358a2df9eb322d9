package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the byte offsets of the sentences of a text, in order and without outer space. A
// blank line always ends a sentence; a single line break does not. Abbreviations (drs., bijv., e.g.),
// initials, numbered heads ("Punt 1. Tijd"), 's at the start and quotes are seen for what they are.
func Sentences(text string, code Code) [][2]int {
	var out [][2]int
	start := 0
	for _, end := range sentenceEnds(text, code) {
		piece := text[start:end]
		left := len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
		right := len(strings.TrimRightFunc(piece, unicode.IsSpace))
		if left < right {
			out = append(out, [2]int{start + left, start + right})
		}
		start = end
	}
	return out
}

// sentenceEnds returns the offsets at which sentences end, in order; the last is the end of the text.
// Two neighbouring ends never have only white space between them.
func sentenceEnds(text string, code Code) []int {
	var ends []int
	s := splitter{text, lexiconOf(code), 0}
	for i := 0; i < len(text); {
		end := 0
		switch text[i] {
		case '.', '?', '!':
			end = s.end(i)
		case '\n':
			end = s.blankLine(i)
		case 0xE2:
			if strings.HasPrefix(text[i:], "…") {
				end = s.end(i)
			}
		}
		if end > i {
			ends = append(ends, end)
			i, s.from = end, end
			continue
		}
		i++
	}
	if n := len(ends); n > 0 && strings.TrimSpace(text[ends[n-1]:]) == "" {
		ends = ends[:n-1]
	}
	return append(ends, len(text))
}

type splitter struct {
	text string
	lex  *lexicon
	from int // where the sentence begins that is being read
}

// blankLine returns the offset after a blank line that begins at the line break i, or 0.
func (s splitter) blankLine(i int) int {
	for j := i + 1; j < len(s.text); j++ {
		switch s.text[j] {
		case ' ', '\t', '\r':
		case '\n':
			return j + 1
		default:
			return 0
		}
	}
	return 0
}

// end returns the offset after the sentence that the mark at i closes, with the closing quotes and
// brackets that belong to it, or 0 when the sentence goes on.
func (s splitter) end(i int) int {
	marks := i
	for marks < len(s.text) && strings.IndexByte(".?!", s.text[marks]) >= 0 {
		marks++
	}
	ellipsis := marks-i > 1
	for strings.HasPrefix(s.text[marks:], "…") {
		marks += len("…")
		ellipsis = true
	}
	hard := strings.ContainsAny(s.text[i:marks], "?!")
	closing := s.skip(marks, isClosing)
	if closing >= len(s.text) {
		return len(s.text)
	}
	after := s.skip(closing, unicode.IsSpace)
	if after == closing || after >= len(s.text) {
		return 0
	}
	if !hard && !ellipsis && s.abbreviation(i) {
		return 0
	}
	if hard && closing == marks && !s.lowerNext(after) {
		return closing
	}
	if s.opens(after) {
		return closing
	}
	return 0
}

func (s splitter) skip(i int, in func(rune) bool) int {
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if !in(r) {
			break
		}
		i += size
	}
	return i
}

func isClosing(r rune) bool { return strings.ContainsRune("\"”’'»)]*_", r) }

func isOpening(r rune) bool { return strings.ContainsRune("\"“„‘'’«([*_-–—•", r) }

func (s splitter) lowerNext(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[s.skip(i, isOpening):])
	return unicode.IsLower(r)
}

// opens reports whether a sentence may begin at i: a capital or a digit after opening marks, or 's,
// 't and 'n before a capital or at the start of a time of day.
func (s splitter) opens(i int) bool {
	at := s.skip(i, isOpening)
	r, _ := utf8.DecodeRuneInString(s.text[at:])
	if unicode.IsUpper(r) || unicode.IsDigit(r) || isSign(r) {
		return true
	}
	if at == i || !strings.ContainsRune("stn", r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s.text[:at])
	return isApostrophe(before) && scanClipped(s.text, at-utf8.RuneLen(before),
		utf8.RuneLen(before)) > at
}

// abbreviation reports whether the full stop at i belongs to the word before it, so that the sentence
// goes on: a known abbreviation, an initial, letters with stops between, or the number of a head.
func (s splitter) abbreviation(i int) bool {
	start := i
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(s.text[:start])
		if !isLetter(r) && !isDigit(r) && r != '.' && !isApostrophe(r) && !isHyphen(r) {
			break
		}
		start -= size
	}
	word := strings.ToLower(s.text[start:i])
	if word == "" {
		return false
	}
	if s.lex.titles[word] || s.lex.abbrev[word] && !s.newSentence(i+1) {
		return true
	}
	if allDigits(strings.ReplaceAll(word, ".", "")) {
		return s.numbered(start) // a head; a time or an amount ends the sentence like any word
	}
	if utf8.RuneCountInString(word) == 1 {
		return unicode.IsUpper(firstRune(s.text[start:])) && (s.afterName(start) ||
			s.afterAddress(start) && !s.newSentence(i+1))
	}
	return dotted(word) && !s.newSentence(i+1)
}

// newSentence reports whether what follows an abbreviation looks like a new sentence all the same: a
// capitalised function word ("enz. De balie ...").
func (s splitter) newSentence(i int) bool {
	i = s.skip(s.skip(i, unicode.IsSpace), isOpening)
	end := scanWord(s.text, i)
	word := s.text[i:end]
	return word != "" && unicode.IsUpper(firstRune(word)) &&
		s.lex.flags[strings.ToLower(word)]&^Hedge != 0
}

// numbered reports whether the number that begins at start is the number of a line or head: nothing
// but a word such as Punt before it in its line or sentence, or nothing at all.
func (s splitter) numbered(start int) bool {
	line := s.text[s.from:start]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	words := strings.Fields(strings.Trim(line, " \t#*_>-–•"))
	return len(words) == 0 || len(words) == 1 && headWord(strings.ToLower(words[0]))
}

// headWord reports whether numbered heads begin with the word, in either language.
func headWord(word string) bool {
	switch word {
	case "punt", "stap", "fase", "bijlage", "hoofdstuk", "paragraaf", "vraag", "actie", "besluit",
		"artikel", "thema", "tafel", "groep", "point", "step", "phase", "appendix", "chapter",
		"section", "question", "action", "item", "table", "group", "article", "no", "nr", "theme":
		return true
	}
	return false
}

// afterName reports whether a single capital at start is an initial: the word before it is a title or
// a capitalised word, or nothing stands before it.
func (s splitter) afterName(start int) bool {
	before := strings.TrimRight(s.text[s.from:start], " .")
	if strings.TrimSpace(before) == "" || strings.HasSuffix(before, "\n") {
		return true
	}
	at := strings.LastIndexFunc(before, unicode.IsSpace) + 1
	return unicode.IsUpper(firstRune(before[at:])) || s.lex.titles[strings.ToLower(before[at:])]
}

// afterAddress reports whether a form of address written in full stands before start: "de heer J. Prins".
// "Mevrouw A. Ze wil" shows that the letter may be the whole name as well.
func (s splitter) afterAddress(start int) bool {
	before := strings.TrimRight(s.text[s.from:start], " ")
	at := strings.LastIndexFunc(before, unicode.IsSpace) + 1
	switch strings.ToLower(before[at:]) {
	case "heer", "mevrouw", "meneer", "mijnheer", "miss", "councillor":
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// dotted reports whether a word is letters with stops between them: o.a, d.w.z, p.m.
func dotted(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	for _, part := range strings.Split(word, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return true
}
