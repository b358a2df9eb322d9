package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// What stands below the name of one person is often written as if that person were not named again: by the
// form of address alone ("Mw. vindt dat veel"), or with the subject left out ("Geeft aan dat ..."). What the
// note taker did stands there without one too, as a participle ("Uitgelegd hoe het werkt").

// bareTitle says whether token i is a form of address and no more, with a verb behind it.
func (n *narrator) bareTitle(ts []token, i int) bool {
	if n.last == nil || !ts[i].is(aTitle) || i+1 >= len(ts) || startsUpper(ts[i+1].text) {
		return false
	}
	return n.verbAt(ts, i+1) || isFinite(ts[i+1].lower) || endsLikeVerb(&ts[i+1], n.code)
}

// leftOut reads a sentence below the name of one person that begins with a verb of speech.
func (n *narrator) leftOut(clause string, ts []token) (attribution, bool) {
	if n.owner == nil || len(ts) < 4 || strings.HasSuffix(clause, "?") || !startsUpper(clause) {
		return attribution{}, false
	}
	if n.code == lang.NL && noteTakersDeed(ts) {
		return attribution{how: presided}, true
	}
	if !n.verbAt(ts, 0) && !wishesFirst(ts) || ts[0].stop {
		return attribution{}, false
	}
	if _, end := n.subject(clause, ts, 1); end > 1 {
		return attribution{}, false
	}
	switch ts[1].lower {
	case "u", "je", "jij", "jullie", "ik", "we", "wij", "men", "er", "you", "i":
		return attribution{}, false
	}
	return n.judge(*n.owner, clause, 0), true
}

// wishesFirst says whether a sentence begins with a wish of which the subject is left out.
func wishesFirst(ts []token) bool {
	switch ts[0].lower {
	case "zou", "wil", "wilde", "wou", "would", "wants", "wanted", "mist", "heeft", "had", "kan", "kon", "moet", "moest",
		"hoeft", "durft":
		return true
	}
	return false
}

// noteTakersDeed says whether a sentence begins with what the note taker did in a talk: "Gevraagd of ...".
func noteTakersDeed(ts []token) bool {
	switch ts[0].lower {
	case "uitgelegd", "gevraagd", "aangegeven", "toegelicht", "verteld", "doorgegeven", "genoteerd", "noteer",
		"toegezegd", "beloofd", "doorverwezen", "afgesproken", "teruggebeld", "gebeld", "gemaild", "nagevraagd",
		"uitgezocht", "opgezocht", "besproken", "gewezen", "geadviseerd":
		return true
	}
	return ts[0].lower == "excuses" && ts[1].lower == "gemaakt"
}
