package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// letterHead is a heading that calls somebody by a letter, with what they are between brackets: "A. (gedragswetenschapper,
// 3 jaar in dienst)".
var letterHead = pattern.New(`^(\p{Lu})\.? \((\p{Ll}[^()]{2,80})\)$`)

// letterPerson is who goes by the letter in a heading; nil where no other heading of that level is alike, since one
// letter alone may be of anything.
func (r *reader) letterPerson(heading string, level int) *speech {
	m := letterHead.FindStringSubmatch(bareHead(heading))
	if m == nil {
		return nil
	}
	alike := 0
	for i := range r.units {
		if u := &r.units[i]; u.isHeading() && u.level == level && letterHead.MatchString(bareHead(u.raw[0])) {
			alike++
		}
	}
	if alike < 2 {
		return nil
	}
	return &speech{names: []string{m[1]}, role: m[2]}
}

// bareHead is a heading as it stands in the source, without its marks: the letter before it looks like a number and is
// left out of its text.
func bareHead(raw string) string { return strings.Trim(raw, "#*_ ") }
