package notes

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
