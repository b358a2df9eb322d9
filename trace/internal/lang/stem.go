package lang

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// Stem returns what the inflected forms of a word share. Lower is a word as in Word.Lower; a word with
// hyphens has each part stemmed. Stemming a stem may change it again.
func Stem(lower string, code Code) string {
	if strings.IndexByte(lower, '-') > 0 {
		parts := strings.Split(lower, "-")
		for i, p := range parts {
			parts[i] = Stem(p, code)
		}
		return strings.Join(parts, "-")
	}
	if lower == "" || lower[0] >= '0' && lower[0] <= '9' {
		return lower
	}
	if code == EN {
		return stemEnglish(lower)
	}
	return stemDutch(lower)
}

// stemEnglish is Porter's second stemmer, from the Snowball project, behind a table of irregular
// forms.
func stemEnglish(lower string) string {
	lower = strings.TrimSuffix(lower, "'s")
	table := englishIrregular()
	if base, ok := table.words[lower]; ok {
		lower = base
	} else if base, ok := table.verbs[lower]; ok {
		lower = base
	}
	lower = britishSpelling(lower)
	env := snowballstem.NewEnv(lower)
	english.Stem(env)
	return env.Current()
}

// britishSpelling gives -ise and -isation where American spelling has -ize: both are found in memos.
func britishSpelling(lower string) string {
	for _, z := range []string{"ization", "ize", "izes", "ized", "izing", "izations"} {
		if rest, ok := strings.CutSuffix(lower, z); ok && len(rest) > 2 {
			return rest + "is" + z[2:]
		}
	}
	return lower
}
