package render

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is a piece of text that is marked or not.
type run struct {
	Text   string
	Marked bool
}

// mark finds words in text, whole words only and in any case, and cuts text into runs at them. The
// runs together are the text.
func mark(text string, words []string) []run {
	var out []run
	last := 0
	for _, s := range spans(text, words) {
		if s.start > last {
			out = append(out, run{Text: text[last:s.start]})
		}
		out = append(out, run{Text: text[s.start:s.end], Marked: true})
		last = s.end
	}
	if last < len(text) {
		out = append(out, run{Text: text[last:]})
	}
	return out
}

func plain(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

type span struct{ start, end int }

// spans lists where words stand in text, in order and without overlap; of two that overlap the
// longer one that starts first wins.
func spans(text string, words []string) []span {
	var all []span
	lower := foldCase(text)
	for _, w := range words {
		all = append(all, occurrences(lower, foldCase(w))...)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].start != all[j].start {
			return all[i].start < all[j].start
		}
		return all[i].end > all[j].end
	})
	var out []span
	last := 0
	for _, s := range all {
		if s.start >= last {
			out = append(out, s)
			last = s.end
		}
	}
	return out
}

func occurrences(text, word string) []span {
	var out []span
	if strings.TrimSpace(word) == "" {
		return nil
	}
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return out
		}
		s := span{from + i, from + i + len(word)}
		if wholeWord(text, s) {
			out = append(out, s)
			from = s.end
			continue
		}
		_, size := utf8.DecodeRuneInString(text[s.start:])
		from = s.start + size
	}
}

func wholeWord(text string, s span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.start])
	after, _ := utf8.DecodeRuneInString(text[s.end:])
	return !isLetter(before) && !isLetter(after)
}

func isLetter(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// foldCase writes text in lower case without moving a byte, so that places in it are places in the
// original: a letter whose small form takes another number of bytes stays as it is.
func foldCase(s string) string {
	return strings.Map(func(c rune) rune {
		if l := unicode.ToLower(c); utf8.RuneLen(l) == utf8.RuneLen(c) {
			return l
		}
		return c
	}, s)
}

// Sign for what was left out of a quotation.
const leftOut = "[…]"

// excerptLength is how many characters of one sentence are shown at most; longer ones in memos are
// rare, and are cut behind a word.
const excerptLength = 280

// excerptEnough is the length from which a quotation says enough on its own; shorter ones get the
// sentences around them.
const excerptEnough = 100

// excerpt takes from a paragraph the sentence in which most words of the evidence stand, the first
// of equals, with its neighbours when it is short, the words marked and a sign for what was left
// out.
func excerpt(text string, words []string) []run {
	all := sentences(text)
	if len(all) == 0 {
		return nil
	}
	first, last := grown(all, richest(all, words))
	chosen, cut := shorten(strings.Join(all[first:last], " "))
	out := mark(chosen, words)
	if first > 0 {
		out = append([]run{{Text: leftOut + " "}}, out...)
	}
	if cut || last < len(all) {
		out = append(out, run{Text: " " + leftOut})
	}
	return out
}

// richest finds the sentence with most of the words.
func richest(all, words []string) int {
	best, most := 0, -1
	for i, s := range all {
		if n := len(spans(s, words)); n > most {
			best, most = i, n
		}
	}
	return best
}

// grown widens the sentence at i, forward before backward, until it says enough.
func grown(all []string, i int) (first, last int) {
	first, last = i, i+1
	length := utf8.RuneCountInString(all[i])
	fits := func(s string) bool {
		return length+utf8.RuneCountInString(s) <= excerptLength
	}
	for length < excerptEnough {
		switch {
		case last < len(all) && fits(all[last]):
			length += utf8.RuneCountInString(all[last])
			last++
		case first > 0 && fits(all[first-1]):
			first--
			length += utf8.RuneCountInString(all[first])
		default:
			return first, last
		}
	}
	return first, last
}

func shorten(s string) (string, bool) {
	if utf8.RuneCountInString(s) <= excerptLength {
		return s, false
	}
	s = string([]rune(s)[:excerptLength])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s, true
}

// sentences cuts text at full stops, question and exclamation marks before a capital. For quoting a
// rough cut will do: one too few shows more text, so doubtful ends are no ends.
func sentences(text string) []string {
	var out []string
	start := 0
	for i, c := range text {
		if c == ' ' && endsSentence(text[start:i], text[i+1:]) {
			out = append(out, text[start:i])
			start = i + 1
		}
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}

func endsSentence(before, after string) bool {
	before = strings.TrimRight(before, `"'”’)»`)
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, `"'“‘„(«`))
	if !unicode.IsUpper(next) {
		return false
	}
	end, _ := utf8.DecodeLastRuneInString(before)
	if end == '?' || end == '!' {
		return true
	}
	return end == '.' && !abbreviated(strings.TrimSuffix(before, "."))
}

// abbreviated tells whether the last word is so short, or so dotted, that a full stop behind it may
// belong to it: drs., mevr., a.u.b., J.
func abbreviated(before string) bool {
	last := strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	last = strings.TrimLeft(last, `("'“‘`)
	switch last {
	case "bijv", "mevr", "incl", "excl", "resp", "prof", "evt":
		return true
	}
	return utf8.RuneCountInString(last) <= 2 || strings.Contains(last, ".") ||
		!strings.ContainsAny(last, "aeiouy0123456789")
}

// quoted puts text between quotation marks, unless it has some of its own: marks within marks are
// hard to read, and what was said is not to be changed.
func quoted(text string) string {
	if strings.ContainsAny(text, `"“”„`) {
		return text
	}
	return "“" + text + "”"
}
