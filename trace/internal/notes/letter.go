package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// letterRest reads a paragraph of a letter that nobody sent as a mail: the greeting, the closing, and the name
// below it. It says whether the unit was one.
func (r *reader) letterRest(i int) bool {
	u := &r.units[i]
	if !paragraphOf(u) {
		return false
	}
	switch {
	case beginsOriginal(u.text), !u.first && i > 0 && r.by != nil && closesMail(r.units[i-1].text) &&
		(signsAs(u.text, *r.by) || signs(u.text, *r.by)):
	case !u.first:
		return false
	case opensMail(u.text), closesMail(u.text), warmRegards.MatchString(u.text) && endsLetter(u.text),
		r.by != nil && courtesy.MatchString(u.text):
	case i > 0 && (closesMail(r.units[i-1].text) || warmRegards.MatchString(r.units[i-1].text)) && len(u.text) < 80 &&
		(r.known.looksLikeName(u.text) || signedAlone(u.text)):
	default:
		return false
	}
	r.rest(u, whyOther)
	return true
}

// signedAlone says whether a short line begins with a given name and is no sentence: "Winifred Hale, Chair".
func signedAlone(text string) bool {
	ts := tokenize(text)
	return len(ts) > 0 && len(ts) < 8 && ts[0].is(aGivenName) && !endsSentence(text)
}

// signsAs says whether a short line begins with the name of whoever wrote the letter.
func signsAs(text string, by speech) bool {
	return wordCount(text) <= signatureWords && len(by.names) == 1 && strings.HasPrefix(text, by.names[0])
}

// courtesy is what a letter says at its end that puts nothing in: "Wij lichten dit graag toe."
var courtesy = pattern.New(`(?i)^(?:i|we|ik|wij) (?:do )?(?:hope|hoop|hopen) ` +
	`(?:you (?:are (?:all )?(?:well|keeping)|find this|had a)|this (?:finds|helps)|all (?:is|are) well|dat (?:u|je` +
	`|jullie) (?:(?:hier|er) (?:iets|wat) aan|het goed))[^.?]{0,60}\.?$|` +
	`^please find (?:below|attached|enclosed)\b[^.]*\.?$|^(?:hierbij|bijgaand) (?:onze|mijn|de|een) ` +
	`(?:reactie|opmerkingen|punten)[^.]{0,60}\.?$|^(?:(?:wij|ik|we) (?:lichten?|zijn|ben|horen?|zien|kijken?|hopen?` +
	`|vertrouwen?)|(?:uiteraard|natuurlijk) ` +
	`|(?:i|we) (?:would be|are|am|look|hope)|please )[^.]{0,60}\b(?:graag toe|toe te lichten|toelichting` +
	`|reactie tegemoet|graag van u|naar uit` +
	`|discuss (?:this|it|any)|hearing from you|your reply|contact (?:me|us)|geïnformeerd)\b[^.]{0,40}\.?$`)
