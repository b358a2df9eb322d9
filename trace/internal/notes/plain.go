package notes

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

var (
	comments  = pattern.New(`<!--.*?(-->|$)`)
	struck    = pattern.New(`~~[^~]+~~`) // crossed out: no part of the notes any more
	tags      = pattern.New(`</?[a-zA-Z][^<>]*>`)
	images    = pattern.New(`!\[([^\]]*)\]\([^)]*\)`)
	timeLink  = pattern.New(`^\[\d{1,2}:\d{2}(:\d{2})?\]\([^)\s]*\)`) // in transcripts
	links     = pattern.New(`\[([^\]]+)\]\([^)\s]*\)`)
	footnotes = pattern.New(`\[\^[^\]]*\]`)
	escapes   = pattern.New("\\\\([!-/:-@\\[-`{-~])")
	taskBox   = pattern.New(`^\[[ xX]\]\s+`)
)

// plain gives a source line as a reader sees it: no emphasis marks, link targets, tags or escapes.
// It works line by line, so that a statement can always be found back in its lines; hence emphasis
// marks go by their position and need no partner.
func plain(s string) string {
	if !strings.ContainsAny(s, "<>![]\\*_~`&") {
		return fold(s)
	}
	if strings.Contains(s, "~~") {
		s = struck.ReplaceAllString(s, " ")
	}
	if mayTag(s) {
		s = comments.ReplaceAllString(s, " ")
		s = tags.ReplaceAllString(s, " ")
	}
	if strings.IndexByte(s, '[') >= 0 {
		if strings.Contains(s, "](") {
			s = timeLink.ReplaceAllString(s, " ")
			s = images.ReplaceAllString(s, "$1")
			s = links.ReplaceAllString(s, "$1")
		}
		if strings.Contains(s, "[^") {
			s = footnotes.ReplaceAllString(s, "")
		}
	}
	s = dropEmphasis(s)
	if strings.IndexByte(s, '\\') >= 0 {
		s = escapes.ReplaceAllString(s, "$1")
	}
	s = strings.TrimSuffix(strings.TrimRight(s, " \t"), "\\")
	return fold(html.UnescapeString(s))
}

// fold makes all white space single spaces.
func fold(s string) string {
	for i := 0; i < len(s); i++ {
		space := s[i] == ' ' && i+1 < len(s) && s[i+1] == ' '
		if s[i] < ' ' || space || s[i] >= utf8.RuneSelf && spaceAt(s[i:]) {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return strings.TrimSpace(s)
}

// spaceAt says whether a text begins with a white space that is no ASCII. Those begin with one of four
// bytes; é and most other letters do not.
func spaceAt(s string) bool {
	switch s[0] {
	case 0xC2, 0xE1, 0xE2, 0xE3:
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsSpace(r)
	}
	return false
}

// dropEmphasis removes * _ ~~ and ` where they touch a word on one side only; 2*3 and snake_case
// stay.
func dropEmphasis(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		c := s[i]
		if c == '\\' && i+1 < len(s) {
			b.WriteString(s[i : i+2])
			i += 2
			continue
		}
		if strings.IndexByte("*_~`", c) < 0 {
			b.WriteByte(c)
			i++
			continue
		}
		end := i
		for end < len(s) && s[end] == c {
			end++
		}
		if keepsMarks(s, i, end) {
			b.WriteString(s[i:end])
		}
		i = end
	}
	return b.String()
}

// keepsMarks says whether the marks s[i:end] are text and not emphasis.
func keepsMarks(s string, i, end int) bool {
	if s[i] == '`' {
		return false
	}
	if s[i] == '~' {
		return end-i != 2
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[end:])
	left := i > 0 && !unicode.IsSpace(before)
	right := end < len(s) && !unicode.IsSpace(after)
	if !left && !right {
		return true
	}
	return end-i == 1 && isWordRune(before) && left && isWordRune(after) && right
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// unquote removes quotation marks around the whole of a text, not those around a part of it.
func unquote(s string) string {
	for _, pair := range [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "”"}, {"‘", "’"}, {"'",
		"'"}, {"«", "»"}} {
		if !strings.HasPrefix(s, pair[0]) || len(s) < len(pair[0])+len(pair[1])+1 {
			continue
		}
		body := s[len(pair[0]):]
		// A full stop behind the closing mark is the note taker's.
		if strings.HasSuffix(body, pair[1]+".") {
			body = strings.TrimSuffix(body, ".")
		}
		inner, closed := strings.CutSuffix(body, pair[1])
		if !closed || closesWithin(inner, pair) {
			continue
		}
		return strings.TrimSpace(inner)
	}
	return s
}

// closesWithin says whether the opening mark was closed before the end, as in 'a' and 'b'. An
// apostrophe within a word closes nothing.
func closesWithin(inner string, pair [2]string) bool {
	rs := []rune(inner)
	mark := []rune(pair[1])[0]
	for i, r := range rs {
		if r != mark {
			continue
		}
		inWord := i > 0 && isWordRune(rs[i-1]) && i+1 < len(rs) && isWordRune(rs[i+1])
		opens := i+1 < len(rs) && isWordRune(rs[i+1]) && (i == 0 || unicode.IsSpace(rs[i-1]))
		if inWord || (opens && mark == '\'' && startsElision(string(rs[i:]))) {
			continue
		}
		return true
	}
	return false
}

// startsElision says whether an apostrophe begins a shortened word: 's avonds, 't, 'n, 'em.
func startsElision(s string) bool {
	for _, e := range []string{"'s ", "'t ", "'n ", "'m ", "'k ", "'r ", "'em ", "'cause ",
		"'til "} {
		if strings.HasPrefix(s, e) {
			return true
		}
	}
	return false
}
