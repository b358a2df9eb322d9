package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// The looks of this file are cheap and say "may be" at least as often as the regular expressions
// they stand before: hardly any line of a note needs those.

// isWordByte says whether a byte is an ASCII letter or digit.
func isWordByte(c byte) bool { return (c|0x20)-'a' < 26 || c-'0' < 10 }

// mayBeLabelLine is the look before labelLine.
func mayBeLabelLine(s string) bool {
	s = strings.TrimLeft(s, "*")
	return startsUpper(s) && strings.ContainsAny(head(s, 200), ":-–—→⇒➔»=")
}

// mayBeShare is the look before percentage.
func mayBeShare(s string) bool {
	return strings.IndexByte(s, '%') >= 0 || strings.Contains(s, "procent") ||
		strings.Contains(s, "percent") || strings.Contains(s, "per cent")
}

// mayAsk is the look before asksGroup.
func mayAsk(low string) bool {
	return strings.Contains(low, "vra") || strings.Contains(low, "vroeg") ||
		strings.Contains(low, "ask") || strings.Contains(low, "weten") || strings.Contains(low, "know")
}

// mayBeTalk is the look before talkWith.
func mayBeTalk(title string) bool {
	return title != "" &&
		(title[0] >= utf8.RuneSelf || strings.IndexByte("bcghiktpv", title[0]|0x20) >= 0)
}

// mayBeTime is the look before timeFirst.
func mayBeTime(s string) bool { return hasDigit(head(s, 8)) }

// mayBullet is the look before strangeBullet.
func mayBullet(s string) bool {
	return s != "" && (s[0] >= utf8.RuneSelf || s[0] == 'o' || s[0] == '-')
}

// mayLetter is the look before lettered: a mark soon behind a small letter.
func mayLetter(s string) bool {
	s = strings.TrimPrefix(s, "(")
	return s != "" && s[0]-'a' < 26 && strings.ContainsAny(head(s, 5), ".)")
}

// mayMarkLine is the look before lineMark.
func mayMarkLine(s string) bool {
	if s == "" || s[0] >= utf8.RuneSelf || strings.IndexByte("-o[@", s[0]) >= 0 {
		return s != ""
	}
	return strings.IndexByte("nhfkrpu", s[0]|0x20) >= 0 && hasDigit(head(s, 20))
}

// mayCountBehind is the look before countedBehind: a number right behind the first colon or
// question mark.
func mayCountBehind(s string) bool {
	first := strings.IndexAny(s, ":?")
	return numberAt(s, first+1) || numberAt(s, strings.IndexByte(s, ':')+1)
}

// numberAt says whether a digit stands at byte i, if need be behind one space.
func numberAt(s string, i int) bool {
	if i < len(s) && s[i] == ' ' {
		i++
	}
	return i > 0 && i < len(s) && s[i]-'0' < 10
}

// mayCountHands is the look before handsCounted.
func mayCountHands(s string) bool {
	i := strings.IndexAny(s, ":.?!")
	return i >= 3 && s[i] == ':' && i+2 < len(s) && s[i+1] == ' ' && s[i+2]-'0' < 10
}

// mayBeCouple is the look before titledCouple and namedCouple: a capital or a form of address on
// both sides of "en".
func mayBeCouple(s string) bool {
	for i := 1; i+3 < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		join := ""
		for _, j := range [...]string{"en ", "and ", "& ", "+ "} {
			if strings.HasPrefix(s[i+1:], j) {
				join = j
			}
		}
		if join == "" {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+1+len(join):])
		if unicode.IsUpper(next) || next == 'm' || next == 'z' {
			return true
		}
	}
	return false
}

// endsSentence says whether a text ends in a mark that ends a sentence, with what may close behind
// it.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’)]*_`)
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(".!?:;…", r)
}

// mayBreak is the look before hardBreak.
func mayBreak(s string) bool {
	return s != "" && (s[len(s)-1] == ' ' || s[len(s)-1] == '\\' || s[len(s)-1] == '>')
}

// mayNumber is the look before headingNumber.
func mayNumber(t string) bool {
	if t == "" {
		return false
	}
	if t[0]-'0' < 10 || strings.HasPrefix(t, "§") {
		return true
	}
	i := 0
	for i < len(t) && t[i]-'a' < 26 {
		i++
	}
	return i > 0 && i < len(t) && (t[i] == '.' || t[i] == ')')
}

// mayTag is the look before comments and tags.
func mayTag(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if c := s[i+1]; s[i] == '<' && (c == '/' || c == '!' || (c|0x20)-'a' < 26) {
			return true
		}
	}
	return false
}

// mayBeStrokes is the look before capitalStrokes, at the end of a text.
func mayBeStrokes(end string) bool {
	end = strings.TrimRight(end, " \t\r\n\f")
	return strings.HasSuffix(end, "]") || strings.HasSuffix(end, ")") || strings.HasSuffix(end, "II") ||
		strings.HasSuffix(end, "ll")
}

// mayExcept is the look before everyoneBut. Letters beyond ASCII end a word to an expression.
func mayExcept(text string) bool {
	word := text[:wordEnd(text, 0)]
	switch strings.ToLower(word) {
	case "iedereen", "allen", "everyone", "everybody", "all":
		return true
	}
	return !isPlain(word)
}

// isPlain says whether a text is all ASCII.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mayHeadReply is the look before replyHead: a number behind one word, or two that a hyphen joins.
func mayHeadReply(s string) bool {
	space := strings.IndexByte(head(s, 20), ' ')
	return space > 0 && space+1 < len(s) && s[space+1]-'0' < 10
}

// mayHeadSlip is the look before slipHead: a number behind its first word.
func mayHeadSlip(s string) bool { return hasDigit(head(s, 16)) }

// mayBeDate is the look before dateFirst: a number near the beginning.
func mayBeDate(s string) bool { return hasDigit(head(s, 60)) }

// mayBeLegend is the look before legendDash: a few letters, and behind them at most white space before
// the mark that sets the name off.
func mayBeLegend(s string) bool {
	letters := 0
	for i, r := range s {
		if unicode.IsLetter(r) {
			if letters++; letters > 5 {
				return false
			}
			continue
		}
		if r == '\t' || r == ':' || r == '=' || r == '-' || r == '–' || r == '—' {
			return letters > 0
		}
		if i > 40 || !unicode.IsSpace(r) {
			return false
		}
	}
	return false
}

// mayBeInitials is the look before initialsAlone: two to four letters, and behind them nothing, a
// bracket or a colon.
func mayBeInitials(s string) bool {
	letters := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return letters > 1 && letters < 5 && (r == ' ' || r == ':')
		}
		letters++
	}
	return letters > 1 && letters < 5
}

// mayHaveArrow is a cheap look for one of arrows: all but those made of other marks begin with two bytes that little
// else begins with.
func mayHaveArrow(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '>':
			return true
		case 0xC2, 0xE2:
			if i+1 < len(s) && strings.IndexByte("\x86\x87\x9e\xbb", s[i+1]) >= 0 {
				return true
			}
		}
	}
	return false
}

// findIf gives the groups of an expression in a text when a look says that it may match.
func findIf(may bool, re *pattern.Pattern, s string) []string {
	if !may {
		return nil
	}
	return re.FindStringSubmatch(s)
}
