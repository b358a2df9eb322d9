package notes

import "spoor/trace/internal/pattern"

// originalMark is the line that mail programs put above the mail that is answered or sent on.
var originalMark = pattern.New(`(?i)^[-_=> *]*(?:oorspronkelijk(?:e)? (?:bericht|mail)|doorgestuurd bericht` +
	`|original message|forwarded message|begin forwarded message)[-_=: *]*$`)

// beginsOriginal says whether a line is such a mark.
func beginsOriginal(text string) bool { return len(text) < 80 && originalMark.MatchString(text) }

// answered says whether the mail that somebody sent is the one that the mail above it answers: it stands below such a
// mark, and the answer greets them by name. Whoever is greeted asked for it.
func (r *reader) answered(u *unit, name string) bool {
	i := r.here
	if i == 0 || i >= len(r.units) || &r.units[i] != u || !beginsOriginal(r.units[i-1].text) {
		return false
	}
	first := firstLower(name)
	for i--; i >= 0 && !isMailHead(r.units[i].text); i-- {
		if text := r.units[i].text; greetsAlone(text) {
			for _, t := range r.known.vocabulary.tokenize(text) {
				if t.lower == first {
					return true
				}
			}
		}
	}
	return false
}
