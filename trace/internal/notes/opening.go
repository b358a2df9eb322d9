package notes

import "strings"

// opening is the label of a unit and the plain text behind it. Nearly every rule asks for them.
type opening struct {
	label
	found bool
	said  string
}

// labelled gives the label at the head of a unit, which is read when it is first asked for.
func (u *unit) labelled() (label, bool) {
	if u.opens == nil {
		var o opening
		if o.label, o.found = parseLabel(u.raw[0]); o.found {
			o.said = u.after(o.end)
		}
		u.opens = &o
	}
	return u.opens.label, u.opens.found
}

// after gives the plain text behind the first n bytes of the first source line.
func (u *unit) after(n int) string {
	if u.opens != nil && u.opens.found && n == u.opens.end {
		return u.opens.said
	}
	if len(u.raw) == 1 {
		return fold(plain(u.raw[0][n:]))
	}
	parts := []string{plain(u.raw[0][n:])}
	for _, l := range u.raw[1:] {
		parts = append(parts, plain(l))
	}
	return fold(strings.Join(parts, " "))
}
