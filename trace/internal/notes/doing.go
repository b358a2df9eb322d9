package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// doesAt says whether behind a given name, at token at, comes a verb: "Kees slaapt", "Tess, de bazin van de
// kroeg, is". Verbs of speech and of the everyday kind are known; others are guessed by their ending, which
// is good enough right behind a name at the head of a sentence in running text and nowhere else.
func (n *narrator) doesAt(ts []token, at int) bool {
	if at <= 0 || at >= len(ts) {
		return false
	}
	if ts[at-1].stop {
		at = pastApposition(ts, at)
	}
	if at >= len(ts) || startsUpper(ts[at].text) {
		return false
	}
	return isFinite(ts[at].lower) || ts[at].is(aDeed) && at == 1 ||
		n.prose && (speechForm(ts[at].lower) || endsLikeVerb(&ts[at], n.code))
}

// appositionWords is how many words at most say between two commas who somebody is.
const appositionWords = 7

// pastApposition gives the token behind an apposition that begins at token at, with a determiner or a word
// for people; len(ts) when there is none.
func pastApposition(ts []token, at int) int {
	if !ts[at].is(aDeterminer | aPerson | aFunction | anOfficial) {
		return len(ts)
	}
	for i := at; i < len(ts) && i < at+appositionWords; i++ {
		if isFinite(ts[i].lower) {
			return len(ts)
		}
		if ts[i].stop {
			return i + 1
		}
	}
	return len(ts)
}

// pastNames gives the token behind names between commas that say who some people are: "Twee tieners, Ilyas en Daan,
// komen op voor"; i when token i begins no such names.
func pastNames(ts []token, i int) int {
	if i < 2 || i >= len(ts) || !ts[i-1].stop || !ts[i-1].is(aPerson) {
		return i
	}
	for k := i; k < len(ts)-1 && k < i+appositionWords; k++ {
		if !startsUpper(ts[k].text) && ts[k].lower != "en" && ts[k].lower != "and" && !isParticle(ts[k].lower) {
			return i
		}
		if ts[k].stop {
			return k + 1
		}
	}
	return i
}

// endsLikeVerb guesses from its ending whether a word is a verb in the third person, now or then.
func endsLikeVerb(t *token, code lang.Code) bool {
	if t.is(aCommonWord|aPreposition|anAside|aDeterminer) || len(t.lower) < 4 || noVerb(t.lower) {
		return false
	}
	endings := []string{"t", "te", "de"}
	if code == lang.EN {
		endings = []string{"s", "ed"}
	}
	for _, e := range endings {
		if strings.HasSuffix(t.lower, e) {
			return true
		}
	}
	return false
}

// noVerb says whether a word that ends like a verb and may stand behind a name is none.
func noVerb(lower string) bool {
	switch lower {
	case "niet", "juist", "echt", "naast", "beide", "zelfde", "dezelfde", "samen", "achteraf", "intussen", "kort",
		"always", "perhaps", "sometimes", "besides", "towards", "afterwards", "indeed", "across", "versus",
		"plus", "this", "thus", "ours", "theirs", "hers", "instead":
		return true
	}
	return false
}
