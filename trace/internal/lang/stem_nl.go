package lang

import (
	"strings"
	"unicode/utf8"
)

// stemDutch finds the stem of a Dutch word. The method is that of Wessel Kraaij and Renée Pohlmann
// (Porter's stemming algorithm for Dutch, 1994, and the description published by the Snowball
// project), written from the description and changed where it hurt on memos:
//
//   - the ge- inside a word goes only after a separable prefix and only from participles, so that
//     begeleiding does not become beleid;
//   - irregular verbs and plurals, and words that are no inflection, stand in data/stem-nl.txt;
//   - final -t and -d go after a consonant unless the word is known to own them;
//   - e is long or short in the first syllable only: ee further on is written e, since whether
//     verbeteren or proberen has the long one cannot be told from the letters;
//   - derivations stay words of their own, save -ing, -heid and -atie: a begeleider is not begeleiding.
func stemDutch(lower string) string {
	t := dutchIrregular()
	w := apostropheEnding(lower)
	if stem, ok := t.lookup(w); ok {
		return stem
	}
	return t.reduce(w)
}

// lookup finds a word in the tables of exceptions, also behind a prefix or as the head of a compound.
func (t *stemTable) lookup(w string) (stem string, ok bool) {
	if s, ok := t.fixed[w]; ok {
		return plain(s), true
	}
	if base, ok := t.words[w]; ok {
		return t.finish(base), true
	}
	if base, ok := t.heads[w]; ok {
		return t.finish(base), true
	}
	if base, ok := t.verbs[w]; ok {
		return t.finish(base), true
	}
	if base, ok := t.prefixed(w); ok {
		return t.finish(base), true
	}
	for n := len(w) - 3; n >= 3; n-- {
		if base, ok := t.heads[w[n:]]; ok {
			return t.finish(w[:n] + base), true
		}
	}
	return "", false
}

// prefixed finds the infinitive of an irregular verb form behind a prefix.
func (t *stemTable) prefixed(w string) (infinitive string, ok bool) {
	for _, p := range t.prefixes {
		rest, found := strings.CutPrefix(w, p)
		if base, ok := t.verbs[rest]; found && ok && len(rest) >= 3 {
			return p + base, true
		}
	}
	for _, p := range t.closed {
		rest, found := strings.CutPrefix(w, p)
		if !found || len(rest) < 3 {
			continue
		}
		if base, ok := t.verbs[rest]; ok && !strings.HasPrefix(rest, "ge") {
			return p + base, true
		}
		if base, ok := t.bare[rest]; ok {
			return p + base, true
		}
	}
	return "", false
}

// finish stems a base form from a table: it may itself be a regular inflection, such as an infinitive.
func (t *stemTable) finish(base string) string {
	if s, ok := t.fixed[base]; ok {
		return plain(s)
	}
	return t.reduce(base)
}

// reduce takes the endings off a word that stands in no table.
func (t *stemTable) reduce(w string) string {
	if len(w) <= 3 && isASCII(w) {
		return w
	}
	if stem, ok := t.participle(w); ok {
		return canonical(stem)
	}
	for _, drop := range []func(string) string{t.dropS, dropEnding, dropSuffix} {
		next := drop(w)
		if next == w {
			continue
		}
		if stem, ok := t.lookupPlain(w, next); ok {
			return stem
		}
		w = next
	}
	return canonical(t.dropDental(w))
}

// lookupPlain finds a word among the fixed words once an ending is off: gesprekken, gesprekje; and with
// the e that -en took along: gemeenten.
func (t *stemTable) lookupPlain(w, shorter string) (string, bool) {
	for _, form := range []string{shorter, undouble(shorter), strings.TrimSuffix(w, "n")} {
		if s, ok := t.fixed[form]; ok {
			return plain(s), true
		}
	}
	return "", false
}

// apostropheEnding removes the ending after an apostrophe: collega's, zzp'er, baby'tje.
func apostropheEnding(w string) string {
	i := strings.IndexByte(w, '\'')
	if i <= 0 {
		return strings.TrimPrefix(w, "'")
	}
	switch w[i+1:] {
	case "s", "er", "ers", "tje", "tjes", "en", "je", "jes", "n", "t", "r":
		return w[:i]
	}
	return strings.ReplaceAll(w, "'", "")
}

// participle reads the weak past participle, alone or behind a separable prefix: geleerd,
// opgeleid, uitgevoerde. Strong ones stand in the table of verbs.
func (t *stemTable) participle(w string) (stem string, ok bool) {
	if strings.HasSuffix(w, "heden") {
		return "", false
	}
	w = strings.TrimSuffix(w, "en")
	w = strings.TrimSuffix(w, "e")
	if s, ok := t.geDropped("", w); ok {
		return s, true
	}
	for _, p := range t.prefixes {
		rest, found := strings.CutPrefix(w, p)
		if !found {
			continue
		}
		if s, ok := t.geDropped(p, rest); ok {
			return s, true
		}
	}
	return "", false
}

// geDropped takes ge- and the final d or t off a participle. What is left must be a syllable.
func (t *stemTable) geDropped(prefix, w string) (stem string, ok bool) {
	rest, found := strings.CutPrefix(w, "ge")
	if !found || len(rest) < 4 || strings.HasSuffix(rest, "cht") || t.inherentGe(w) {
		return "", false
	}
	if rest[len(rest)-1] != 'd' && rest[len(rest)-1] != 't' {
		return "", false
	}
	root := lastOf(rest)
	if !hasVowel(root) {
		return "", false
	}
	switch {
	case t.keepT[rest]:
		root = rest
	case strings.HasSuffix(rest, "dd"), strings.HasSuffix(rest, "tt"):
		root = undouble(rest)
	case endsInVowel(root) && !endsInGlide(root):
		root = rest // besteed, geleid, gepraat: d or t belongs to the verb
	}
	return prefix + root, true
}

// inherentGe reports whether ge- belongs to the word itself: gebied, gemeent(en).
func (t *stemTable) inherentGe(w string) bool {
	if _, ok := t.fixed[w]; ok {
		return true
	}
	_, ok := t.fixed[w+"e"]
	return ok
}

// lastOf returns a word without its last byte.
func lastOf(w string) string { return w[:len(w)-1] }

// plain writes a stem without the marks that only tell how to pronounce it.
func plain(w string) string {
	if isASCII(w) {
		return w
	}
	return plainLetters.Replace(w)
}

// canonical writes a root as a stem: one letter for a doubled consonant, f and s at the end for v and
// z, long vowels written long in the first syllable and e written single in the others.
func canonical(w string) string {
	w = plain(undouble(w))
	if n := len(w); n > 2 {
		switch w[n-1] {
		case 'v':
			w = w[:n-1] + "f"
		case 'z':
			w = w[:n-1] + "s"
		}
	}
	return shortenE(w)
}

func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && strings.IndexByte("bcdfgklmnprst", w[n-1]) >= 0 {
		return w[:n-1]
	}
	return w
}

// shortenE writes a last syllable with ee as one with e, unless it is the only syllable.
func shortenE(w string) string {
	n := len(w)
	if n < 5 || isVowel(w[n-1]) || w[n-2] != 'e' || w[n-3] != 'e' {
		return w
	}
	if !hasVowel(w[:n-3]) {
		return w
	}
	return w[:n-2] + w[n-1:]
}

// lengthen doubles the vowel of an open syllable that an ending has closed: mak(en) -> maak. An e is
// doubled only in the first syllable; see canonical.
func lengthen(w string) string {
	n := len(w)
	if n == 2 && strings.IndexByte("aeou", w[0]) >= 0 && !isVowel(w[1]) {
		return w[:1] + w // uren, ogen
	}
	if n < 3 || isVowel(w[n-1]) || strings.IndexByte("wxj", w[n-1]) >= 0 {
		return w
	}
	v := w[n-2]
	if strings.IndexByte("aeou", v) < 0 || isVowel(w[n-3]) && !(w[n-3] == 'i' && v != 'e') &&
		w[n-3] != 'y' && !strings.HasSuffix(w[:n-2], "qu") {
		return w
	}
	if v == 'e' && hasVowel(w[:n-2]) {
		return w
	}
	return w[:n-1] + string(v) + w[n-1:]
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 || c >= utf8.RuneSelf }

func hasVowel(w string) bool {
	for i := 0; i < len(w); i++ {
		if isVowel(w[i]) {
			return true
		}
	}
	return false
}

// endsInVowel counts ij as a vowel.
func endsInVowel(w string) bool {
	return w != "" && (isVowel(w[len(w)-1]) || strings.HasSuffix(w, "ij"))
}

// endsInGlide reports whether a root ends in the sound of j: groei, gooi, draai.
func endsInGlide(w string) bool {
	return strings.HasSuffix(w, "oei") || strings.HasSuffix(w, "ooi") || strings.HasSuffix(w, "aai")
}

// syllables counts the groups of vowels.
func syllables(w string) int {
	n, in := 0, false
	for i := 0; i < len(w); i++ {
		v := isVowel(w[i]) || w[i] == 'j' && i > 0 && w[i-1] == 'i'
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
