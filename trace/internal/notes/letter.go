package notes

import "regexp"

// letterRest reads a paragraph of a letter that nobody sent as a mail: the greeting, the closing, and the name
// below it. It says whether the unit was one.
func (r *reader) letterRest(i int) bool {
	u := &r.units[i]
	if !paragraphOf(u) || !u.first {
		return false
	}
	switch {
	case opensMail(u.text), closesMail(u.text):
	case i > 0 && closesMail(r.units[i-1].text) && len(u.text) < 80 && (looksLikeName(u.text) || signedAlone(u.text)):
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

// repliedTo is the line that a mail program sets above the mail that is answered: "On 3 May, Priya wrote:".
var repliedTo = regexp.MustCompile(`(?i)^(?:on|op) .{3,80} (?:wrote|schreef)(?: .{1,60})?:$`)

// earlierMail says whether a quotation is the mail that was answered, below the line that says whose it was.
func (r *reader) earlierMail(i int) bool {
	u := &r.units[i]
	if !u.quoted {
		return false
	}
	for j := i - 1; j >= 0 && i-j < 40; j-- {
		if before := &r.units[j]; !before.quoted {
			return len(before.text) < 160 && repliedTo.MatchString(before.text)
		}
	}
	return false
}
