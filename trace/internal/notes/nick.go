package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

var (
	nickName = pattern.New(`^[\p{L}][\p{L}\d]*([._\-][\p{L}\d]+)*$`)
	nickCut  = pattern.New(`[._\-]`)
)

// byNick finds the one person whom a nick such as jw_postma or rob_w stands for; nil when it fits
// nobody or several.
func (p *people) byNick(nick string) *person {
	low := strings.ToLower(nick)
	if !strings.ContainsAny(low, "._") || !nickName.MatchString(nick) {
		return nil
	}
	pieces := nickCut.Split(low, -1)
	var hit *person
	for _, who := range p.list {
		if len(pieces) < 2 || !nickFits(pieces, who) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// nickFits says whether the pieces of a nick are the first name and the surname of a person, or the
// first letters of one of them.
func nickFits(pieces []string, who *person) bool {
	names := strings.Fields(strings.ToLower(who.name))
	if len(names) < 2 {
		return false
	}
	first, last := names[0], names[len(names)-1]
	initials := ""
	for _, part := range strings.Split(first, "-") {
		if part != "" {
			initials += part[:1]
		}
	}
	a, b := pieces[0], pieces[len(pieces)-1]
	if a == initials || strings.HasPrefix(first, a) && len(a) == 1 {
		return b == last
	}
	return a == first && (b == last || strings.HasPrefix(last, b))
}

// chats says whether we are in a pasted conversation, where any word before a colon is a nick.
func (r *reader) chats() bool {
	for i := len(r.sections) - 1; i >= 0; i-- {
		s := r.sections[i]
		title := s.title
		if i == 0 && title == "" {
			title = r.note.Session
		}
		if words().narration["chat"].in(strings.ToLower(title)) {
			return true
		}
	}
	return false
}
