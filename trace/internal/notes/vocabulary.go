package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/lang"
)

// vocabulary keeps what is known of every word of the notes by its spelling there: a long note has few
// words that it does not say again, and its tokens take up little when they share what is known. The zero
// vocabulary keeps nothing, and is of no language.
type vocabulary struct {
	code    lang.Code
	entries map[string]*entry
}

func newVocabulary(code lang.Code) vocabulary { return vocabulary{code, map[string]*entry{}} }

// entry is a word, wherever it stands.
type entry struct {
	text  string // without punctuation around it, but with the point of "B." and "mevr."
	lower string // in small letters
	class class
	small bool // it was met in small letters, see readLower
}

// entry looks a word up.
func (v vocabulary) entry(text string) *entry {
	if e := v.entries[text]; e != nil {
		return e
	}
	lower := strings.ToLower(text)
	e := &entry{text: text, lower: lower, class: classIn(v.code, classOf(lower))}
	if v.entries != nil {
		v.entries[text] = e
	}
	return e
}

// token makes the token of a word.
func (v vocabulary) token(text string, start, end int) token {
	return token{entry: v.entry(text), start: start, end: end}
}

// tokenize cuts a text into words that need not be kept; see vocabulary.tokenize.
func tokenize(s string) []token { return vocabulary{}.tokenize(s) }

// tokenize cuts a text into words. Brackets and quotes are no words but do end a phrase.
func (v vocabulary) tokenize(s string) []token {
	out := make([]token, 0, len(s)/5+2)
	start := -1
	for i, r := range s {
		inner := start >= 0 && (r == '\'' || r == '’' || r == '-' || r == '&')
		if isWordRune(r) || inner || r == '\'' && startsElision(s[i:]) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			out = v.appendWord(out, s[start:i], start)
			start = -1
		}
		if r == ' ' {
			continue
		}
		if r == '.' && abbreviation(out) {
			last := &out[len(out)-1]
			*last = v.token(last.text+".", last.start, i+1)
			continue
		}
		if !unicode.IsSpace(r) && len(out) > 0 {
			out[len(out)-1].stop = true
		}
	}
	if start >= 0 {
		out = v.appendWord(out, s[start:], start)
	}
	return out
}

// appendWord adds a run of letters, digits and marks within words; the marks at its end are none of it,
// and a contraction is two words.
func (v vocabulary) appendWord(out []token, run string, start int) []token {
	t := run
	if last := t[len(t)-1]; last == '\'' || last == '-' || last >= utf8.RuneSelf {
		t = strings.TrimRight(t, "'’-")
	}
	if at := contracted(t); at > 0 {
		aux := contractions[strings.ReplaceAll(t[at:], "’", "'")]
		return append(out, v.token(t[:at], start, start+at), v.token(aux, start+at, start+len(t)))
	}
	if t == "" {
		return out
	}
	return append(out, v.token(t, start, start+len(t)))
}

// contractions are the verbs that English writes together with a pronoun before them.
var contractions = map[string]string{"'d": "would", "'ll": "will", "'ve": "have", "'re": "are",
	"'s": "is"}

// contracted is where the verb begins in "she'd", "they'll"; 0 for other words.
func contracted(word string) int {
	at := apostropheAt(word)
	if at < 2 || at > 4 || !isPronoun(strings.ToLower(word[:at])) ||
		contractions[strings.ReplaceAll(word[at:], "’", "'")] == "" {
		return 0
	}
	return at
}

// apostropheAt is where the first apostrophe of a word stands; -1 without.
func apostropheAt(word string) int {
	for i := 0; i < len(word); i++ {
		if word[i] == '\'' || word[i] == 0xE2 && strings.HasPrefix(word[i:], "’") {
			return i
		}
	}
	return -1
}

// abbreviation says whether a point behind the last word belongs to it: an initial or a title.
func abbreviation(out []token) bool {
	if len(out) == 0 {
		return false
	}
	last := out[len(out)-1]
	first, size := utf8.DecodeRuneInString(last.text)
	return size == len(last.text) && (unicode.IsUpper(first) || first == 'v' || first == 'd') ||
		last.is(aPointedTitle)
}
