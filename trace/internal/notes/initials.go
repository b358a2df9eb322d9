package notes

import (
	"regexp"
	"strings"

	"spoor/trace/internal/markdown"
)

// initialsAlone is a line with nothing on it but initials and, the first time, whose they are: "RM (Ros,
// head of service)".
var initialsAlone = regexp.MustCompile(`^(\p{Lu}{2,4})(?: \((\p{Lu}[^()]{1,60})\))?:?$`)

// cutInitials reads a line of initials.
func cutInitials(line string) (initials, who string, ok bool) {
	if len(line) > 80 || !startsUpper(line) {
		return "", "", false
	}
	m := initialsAlone.FindStringSubmatch(line)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

// readInitialsAlone learns whose the initials are that stand on a line of their own.
func (p *people) readInitialsAlone(u *unit) bool {
	if u.kind != markdown.Paragraph || len(u.raw) > 1 {
		return false
	}
	initials, full, ok := cutInitials(u.text)
	name, role, _ := strings.Cut(full, ", ")
	if !ok || !looksLikeName(name) || len(strings.Fields(name)) > 3 {
		return false
	}
	who := p.add(name, role)
	who.attended = true
	p.readRole(who, role)
	p.point(nameKey(initials), who)
	return true
}

// initialsHead reads a line with the initials of somebody known: what stands right below it is what they
// said.
func (r *reader) initialsHead(i int) bool {
	u := &r.units[i]
	if u.kind != markdown.Paragraph || len(u.raw) > 1 || i+1 == len(r.units) ||
		r.units[i+1].first || r.units[i+1].start != u.end+1 {
		return false
	}
	initials, _, ok := cutInitials(u.text)
	if !ok || !r.known.knows(initials) {
		return false
	}
	sp, _ := r.known.speakers(initials, "", true)
	r.turn = &turn{by: sp, alone: true, last: -1}
	if sp.organiser {
		r.turn.quiet = whyFacilitator
	}
	r.rest(u, whyHeading)
	return true
}

// isInitialsLine says whether a line holds initials and no more.
func isInitialsLine(line string) bool {
	_, _, ok := cutInitials(line)
	return ok
}
