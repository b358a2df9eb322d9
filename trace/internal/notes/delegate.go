package notes

import (
	"slices"
	"strings"
	"unicode"

	"spoor/trace/internal/markdown"
)

// delegate parts who stands in the column of speakers into the one who spoke and the body that they came from:
// "VvE De Toren, dhr. Ramsaran", "Thuiszorg Raakvlak, planner Esmée", "Kapsalon Nour (mevr. Benali)". Anybody
// else stays as they are.
func (p *people) delegate(name, role string) (who, of string) {
	if p.personal(name) {
		return name, role
	}
	if p.personal(role) {
		return role, name
	}
	body, rest, ok := strings.Cut(name, ", ")
	if !ok || p.personal(body) || strings.Contains(rest, ", ") {
		return name, role
	}
	at := strings.IndexFunc(rest, unicode.IsUpper)
	if title := titleStart(rest); title >= 0 {
		at = title
	}
	if at < 0 || !p.personal(rest[at:]) {
		return name, role
	}
	return rest[at:], strings.Join(append([]string{body}, nonEmpty(strings.TrimSpace(rest[:at]+role))...), ", ")
}

// personal says whether a text is the name of somebody: known, titled, or with a given name at its head.
func (p *people) personal(text string) bool {
	ts := p.vocabulary.tokenize(text)
	if len(ts) == 0 || !p.looksLikeName(text) {
		return false
	}
	if n := titleLength(ts, 0); n > 0 {
		return n < len(ts)
	}
	who := p.find(text)
	return startsUpper(text) && (ts[0].is(aGivenName) || who != nil && !who.body && who.attended)
}

// titleStart is where a form of address begins in a text; -1 when none does.
func titleStart(text string) int {
	ts := tokenize(text)
	for i := range ts {
		if titleLength(ts, i) > 0 {
			return ts[i].start
		}
	}
	return -1
}

// readColumns learns who speaks from the columns of tables that say so: somebody who is called in full in one row is
// meant in the others.
func (p *people) readColumns(units []unit) {
	who, seen := -1, map[string]bool{}
	for i := range units {
		u := &units[i]
		switch {
		case u.kind != markdown.Row:
			who = -1
		case u.header:
			who = slices.IndexFunc(u.cells, func(cell string) bool { return isColumn(cell, "who") })
		case who >= 0 && who < len(u.cells) && !seen[u.cells[who]]:
			seen[u.cells[who]] = true
			if name, role := p.delegate(roleApart(u.cells[who])); p.personal(name) {
				p.readRole(p.add(name, role), role)
			}
		}
	}
}
