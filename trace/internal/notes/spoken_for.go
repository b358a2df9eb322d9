package notes

import (
	"strings"
)

// readSpokenFor learns who speaks for a group from its heading: "Groep 1 (woordvoerder Bertus Hoekman)".
func (p *people) readSpokenFor(units []unit) {
	for i := range units {
		u := &units[i]
		if !u.isHeading() || !strings.HasSuffix(u.text, ")") {
			continue
		}
		name, role := nameAndRole(headingTitle(u.text))
		if role == "" || !p.isGroup(name) {
			continue
		}
		ts := p.vocabulary.tokenize(role)
		for j := 0; j < len(ts); j++ {
			end, _ := nameAt(ts, j)
			if end == j {
				continue
			}
			if called := role[ts[j].start:ts[end-1].end]; startsWithGiven(called) || end > j+1 && p.looksLikeName(called) {
				p.add(called, "").attended = true
			}
			j = end - 1
		}
	}
}

// groupRole is what may be said of a group that stands between brackets behind its name; who speaks for it
// is somebody else, and how the group is called.
func (p *people) groupRole(name, role string) string {
	if role == "" || !p.isGroup(name) {
		return role
	}
	for _, t := range p.vocabulary.tokenize(role) {
		if startsUpper(t.text) && p.find(t.text) != nil {
			return ""
		}
	}
	return role
}
