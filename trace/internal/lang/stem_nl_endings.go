package lang

import "strings"

// dropEnding takes one inflection off: plural, infinitive, diminutive or the e of an adjective. The
// root is closed again: huizen -> huiz, maken -> maak, mannen -> mann.
func dropEnding(w string) string {
	switch {
	case strings.HasSuffix(w, "heden"):
		return w[:len(w)-len("heden")] + "heid"
	case strings.HasSuffix(w, "iën"):
		return w[:len(w)-len("ën")] + "e"
	case strings.HasSuffix(w, "ën"):
		return w[:len(w)-len("ën")]
	case strings.HasSuffix(w, "eë"):
		return w[:len(w)-len("ë")]
	case strings.HasSuffix(w, "en"):
		return dropEn(w)
	case strings.HasSuffix(w, "je") && !strings.HasSuffix(w, "ije"):
		return dropJe(w)
	case strings.HasSuffix(w, "e"):
		return dropE(w)
	}
	return w
}

// dropS takes the plural s off where Dutch has one: after an unstressed syllable on r, l, m or n, after
// -ie, -é, -eau and -je, and after the consonant of a longer loan word. Words on -s of their own are
// in the table.
func (t *stemTable) dropS(w string) string {
	if !strings.HasSuffix(w, "s") || len(w) < 4 {
		return w
	}
	root := lastOf(w)
	if root[len(root)-1] == 'e' && syllables(root) > 1 {
		return root // ziektes, fases
	}
	for _, end := range []string{"ie", "je", "eau", "é", "ee", "oe", "ay", "ey"} {
		if strings.HasSuffix(root, end) && (end != "ie" || syllables(root) > 1) {
			return root
		}
	}
	if endsInVowel(root) || strings.HasSuffix(root, "s") || strings.HasSuffix(root, "ch") {
		return w
	}
	if syllables(root) > 1 || t.keepT[root+"+s"] {
		return root
	}
	return w
}

// dropEn takes -en off a root that has a vowel and ends in a consonant or a long vowel.
func dropEn(w string) string {
	root := w[:len(w)-2]
	if len(root) < 2 || !hasVowel(root) {
		return w
	}
	c := root[len(root)-1]
	if isVowel(c) && !endsInGlide(root) && !strings.HasSuffix(root, "ui") &&
		!strings.HasSuffix(root, "ij") {
		return w
	}
	return lengthen(root)
}

// dropJe takes the diminutive off: huisje, kamertje, filmpje, mannetje, autootje.
func dropJe(w string) string {
	root := w[:len(w)-2]
	switch {
	case strings.HasSuffix(root, "oot"), strings.HasSuffix(root, "aat") && len(root) > 5:
		return root[:len(root)-2]
	case strings.HasSuffix(root, "mp"):
		return lastOf(root)
	case strings.HasSuffix(root, "et") && len(root) > 4 && doubled(root[:len(root)-2]):
		return undouble(root[:len(root)-2])
	case strings.HasSuffix(root, "nget"):
		return root[:len(root)-2]
	case len(root) < 3 || !hasVowel(root):
		return w
	}
	return root
}

func doubled(w string) bool { return len(w) > 2 && w[len(w)-1] == w[len(w)-2] }

// dropE takes the e of adjectives and of the singular past off: grote, serieuze, werkte.
func dropE(w string) string {
	root := lastOf(w)
	if len(root) < 3 || !hasVowel(root) {
		return w
	}
	if isVowel(root[len(root)-1]) && !endsInGlide(root) && !strings.HasSuffix(root, "ui") {
		return w
	}
	return lengthen(root)
}

// dropSuffix takes one derivation off: -ing, -heid, -atie and the -end of present participles.
func dropSuffix(w string) string {
	if root, ok := strings.CutSuffix(w, "ing"); ok && len(root) > 2 && hasVowel(root) {
		return lengthen(root)
	}
	if root, ok := strings.CutSuffix(w, "heid"); ok && len(root) > 2 && hasVowel(root) {
		return root
	}
	if root, ok := strings.CutSuffix(w, "atie"); ok && len(root) > 3 && hasVowel(root) {
		return root + "eer"
	}
	if root, ok := strings.CutSuffix(w, "end"); ok && len(root) > 2 && hasVowel(root) &&
		!isVowel(root[len(root)-1]) {
		return lengthen(root)
	}
	return w
}

// dropDental takes the ending of leert, leerd(e) and ontwikkelt off: a final t or d after a consonant,
// or after the glide of groeit. Cht and nt-nouns keep it by rule, others by the table.
func (t *stemTable) dropDental(w string) string {
	n := len(w)
	if n < 4 || w[n-1] != 't' && w[n-1] != 'd' {
		return w
	}
	root := lastOf(w)
	if strings.HasSuffix(root, "d") && w[n-1] == 't' {
		return root // wordt, biedt
	}
	if !hasVowel(root) || endsInVowel(root) && !endsInGlide(root) || t.ownsDental(w) {
		return w
	}
	if strings.HasSuffix(w, "dd") || strings.HasSuffix(w, "tt") {
		return root
	}
	return root
}

// dentalOwners are endings of which the last letter is no inflection; those of shortOwners only behind
// a short vowel: docent, front, but woont.
var (
	dentalOwners = []string{"cht", "st", "ct", "ant", "cept", "ift", "xt", "bt"}
	shortOwners  = []string{"ent", "unt", "ont", "nd"}
	verbalDental = []string{"kent", "fent", "pent", "iest", "eist", "uist", "ijst"}
)

func (t *stemTable) ownsDental(w string) bool {
	if t.keepT[w] {
		return true
	}
	for n := 3; n <= len(w)-3; n++ {
		if t.keepT["-"+w[n:]] {
			return true
		}
	}
	if endsInAny(w, verbalDental) {
		return false
	}
	return endsInAny(w, dentalOwners) || endsInAny(w, shortOwners) && shortBefore(w)
}

// shortBefore reports whether the vowel before the last two consonants is written with one letter.
func shortBefore(w string) bool {
	n := len(w)
	return n < 4 || !isVowel(w[n-4]) || w[n-4] == 'i' && w[n-3] == 'e' && strings.HasSuffix(w, "ent")
}

func endsInAny(w string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
