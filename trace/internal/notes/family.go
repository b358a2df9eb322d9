package notes

// isFamily says whether a speaker is a family, of whom one or another speaks.
func (p *people) isFamily(by *speech) bool {
	if by == nil || len(by.names) != 1 {
		return false
	}
	for _, t := range p.vocabulary.tokenize(by.names[0]) {
		switch t.lower {
		case "familie", "fam", "gezin", "huishouden", "family", "household":
			return true
		}
	}
	return false
}

// kinAt reads who of a family a line begins with: "Oma slaapt in de woonkamer". It is "" when the
// line begins otherwise.
func (r *reader) kinAt(u *unit) string {
	if !r.known.isFamily(r.under()) {
		return ""
	}
	ts := tokenize(head(u.text, 60))
	if len(ts) < 3 || ts[0].stop || !startsUpper(ts[0].text) || startsUpper(ts[1].text) ||
		!words().persons["kin"][ts[0].lower] {
		return ""
	}
	return ts[0].text
}

// ofFamily is who of a family a line is about, by its first word; nil when that does not say.
func (r *reader) ofFamily(u *unit) *speech {
	if kin := r.kinAt(u); kin != "" {
		return &speech{names: []string{kin}}
	}
	if r.last != nil && r.known.isFamily(r.under()) && isPronoun(firstLower(u.text)) {
		return r.last
	}
	return nil
}
