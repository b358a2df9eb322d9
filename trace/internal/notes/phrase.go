package notes

import (
	"strings"
	"unicode"
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

// phraseList is a list of phrases, kept by first word: a text is looked at once, however long the
// list is.
type phraseList struct {
	all    []string // as listed
	byWord map[string][]string
	bare   []string // those that begin with no word: +1
	whole  map[string]bool
	screen [256]uint32 // by first byte, the lengths of the first words, longer ones as 31
}

func newPhraseList(phrases []string) *phraseList {
	l := &phraseList{all: phrases, byWord: make(map[string][]string, len(phrases)),
		whole: make(map[string]bool, len(phrases))}
	for _, p := range phrases {
		l.whole[p] = true
		if word := p[:wordEnd(p, 0)]; word != "" {
			l.byWord[word] = append(l.byWord[word], p)
			l.screen[word[0]] |= 1 << min(len(word), 31)
		} else {
			l.bare = append(l.bare, p)
		}
	}
	return l
}

// firstLower is the first word of a text, in small letters.
func firstLower(s string) string { return strings.ToLower(s[:wordEnd(s, 0)]) }

// wordEnd is where the run of letters and digits ends that begins at byte i.
func wordEnd(s string, i int) int {
	for i < len(s) {
		if s[i] < utf8.RuneSelf {
			if !isWordByte(s[i]) {
				break
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) {
			break
		}
		i += size
	}
	return i
}

// in says whether one of the phrases stands in a text in small letters.
func (l *phraseList) in(low string) bool {
	at, _ := l.find(low)
	return at >= 0
}

// find gives the first place at which one of the phrases stands in a text in small letters, and the
// phrase; -1 when none does.
func (l *phraseList) find(low string) (int, string) {
	for i := 0; i < len(low); {
		end := wordEnd(low, i)
		if end == i {
			if p := l.startAt(low, i, l.bare); p != "" {
				return i, p
			}
			_, size := utf8.DecodeRuneInString(low[i:])
			i += size
			continue
		}
		if l.screen[low[i]]&(1<<min(end-i, 31)) == 0 {
			i = end
			continue
		}
		if p := l.startAt(low, i, l.byWord[low[i:end]]); p != "" {
			return i, p
		}
		i = end
	}
	return -1, ""
}

// startAt gives the phrase that stands at byte i; "" for none.
func (l *phraseList) startAt(low string, i int, phrases []string) string {
	for _, p := range phrases {
		if strings.HasPrefix(low[i:], p) && wordEdge(low, i+len(p)) {
			return p
		}
	}
	return ""
}

// begins says whether a text in small letters begins with one of the phrases.
func (l *phraseList) begins(low string) bool {
	if end := wordEnd(low, 0); end > 0 {
		return l.startAt(low, 0, l.byWord[low[:end]]) != ""
	}
	return l.startAt(low, 0, l.bare) != ""
}

// term is a listed label or heading with its kind.
type term struct{ kind, text string }

// termIndex keeps terms by their first letters, in the order in which their kinds count.
type termIndex map[string][]term

func newTermIndex(lists map[string][]string, kinds ...string) termIndex {
	x := termIndex{}
	for _, kind := range kinds {
		for _, t := range lists[kind] {
			key := termKey(strings.TrimPrefix(t, "="))
			x[key] = append(x[key], term{kind, t})
		}
	}
	return x
}

// termKey is the part of a text that a term must share with it.
func termKey(s string) string { return s[:min(len(s), 2)] }

// candidates gives the terms that may match a text.
func (x termIndex) candidates(s string) []term { return x[termKey(s)] }

// tail gives the last n bytes of a text, or a few more or less, cut between letters; and the offset
// at which they begin.
func tail(s string, n int) (string, int) {
	at := max(0, len(s)-n)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:], at
}

// head gives the first n bytes of a text, or a few less, cut between letters.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// firstFields gives what stands before the nth space of a text, that space with it; all of it when there are fewer.
func firstFields(s string, n int) string {
	end := 0
	for range n {
		next := strings.IndexByte(s[end:], ' ')
		if next < 0 {
			return s
		}
		end += next + 1
	}
	return s[:end]
}

// hasWord says whether one of the words of a set stands in a text. Words go from apostrophe to
// apostrophe too: "we" stands in "we'll".
func hasWord(s string, set map[string]bool) bool {
	found := false
	eachWord(s, func(w string) bool {
		found = set[w]
		if before, _, cut := strings.Cut(w, "'"); cut && !found {
			found = set[before]
		}
		return !found
	})
	return found
}

// eachWord calls f with every run of letters and apostrophes of a text, in small letters and with
// straight apostrophes, until f says no.
func eachWord(s string, f func(w string) bool) {
	start := -1
	for i, r := range s {
		inner := start >= 0 && (r == '\'' || r == '’')
		if unicode.IsLetter(r) || inner {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 && !f(plainWord(s[start:i])) {
			return
		}
		start = -1
	}
	if start >= 0 {
		f(plainWord(s[start:]))
	}
}

func plainWord(s string) string {
	return strings.TrimRight(strings.ReplaceAll(strings.ToLower(s), "’", "'"), "'")
}

// wordCount is how many words, set apart by white space, a text has.
func wordCount(s string) int {
	n, inside := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return n + wordCountWide(s[i:], inside)
		}
		space := s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r'
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}

// wordCountWide is wordCount for a text with letters beyond ASCII, that may begin inside of a word.
func wordCountWide(s string, inside bool) int {
	n := 0
	for _, c := range s {
		space := unicode.IsSpace(c)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n
}
