package notes

import "strings"

// forms says whether the file holds forms that were filled in: the field for the name comes back.
func (r *reader) forms() bool {
	if r.filled == nil {
		n := 0
		for i := range r.units {
			if l, ok := r.units[i].labelled(); ok && isNameField(l.name) {
				n++
			}
		}
		many := n > 1
		r.filled = &many
	}
	return *r.filled
}

func isNameField(label string) bool {
	switch strings.ToLower(strings.TrimSpace(label)) {
	case "naam", "uw naam", "name", "your name", "naam indiener", "ingevuld door", "filled in by":
		return true
	}
	return false
}

// formField reads a field of a form that says who filled it in or where they live: what stands below it, up to the next
// form, is theirs. It says whether the unit was one.
func (r *reader) formField(u *unit, l label, text string) bool {
	if l.form != colonForm && l.form != boldForm || !r.forms() {
		return false
	}
	if isNameField(l.name) {
		var sp speech
		if name := strings.Trim(text, " ()-–—."); name != "" && !isAnonymous(name) && !isNothing(text) && name != "leeg" &&
			name != "empty" {
			sp, _ = r.known.speakers(name, "", true)
		}
		r.turn = &turn{by: sp, alone: true, form: true, last: -1}
		r.rest(u, whyMetadata)
		return true
	}
	switch strings.ToLower(strings.TrimSpace(l.name)) {
	case "straat", "adres", "postcode", "woonplaats", "wijk", "leeftijd", "telefoon", "telefoonnummer", "e-mail", "email",
		"e-mailadres", "huisnummer", "geslacht", "street", "address", "town", "age", "phone", "telephone", "gender",
		"afdeling", "functie", "department", "role", "job title", "datum", "date":
		r.rest(u, whyMetadata)
		return true
	}
	return false
}
