package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// initialsFirst is an entry of a list of who was there that has the initials first: "AvdB (Anouk van
// den Bosch, vz)". A figure tells two people with the same initials apart.
var initialsFirst = pattern.New(`^[\s*_]*(\p{Lu}\p{L}{0,3})(\d?)[*_]*\s*\((\p{Lu}[^()]{2,80})\)`)

// cutInitialsFirst cuts such an entry into the initials, the name and what else stands between the
// brackets.
func cutInitialsFirst(part string) (initials, name, role string, ok bool) {
	if strings.IndexByte(head(part, 16), '(') < 1 {
		return "", "", "", false
	}
	m := initialsFirst.FindStringSubmatch(part)
	if m == nil || !isInitials(m[1]) {
		return "", "", "", false
	}
	name, role, _ = strings.Cut(m[3], ",")
	name = strings.TrimSpace(name)
	if !initialsOf(m[1], name) || wordCount(name) < 2 && len(m[1]) > 1 {
		return "", "", "", false
	}
	return m[1] + m[2], name, strings.TrimSpace(role), true
}

// readInitialsEntry learns from one entry; nil when it is none.
func (p *people) readInitialsEntry(part string) *person {
	initials, name, role, ok := cutInitialsFirst(part)
	if !ok {
		return nil
	}
	who := p.add(name, role)
	who.attended = true
	p.readRole(who, role)
	p.point(nameKey(initials), who)
	return who
}

// mayBeInitialsFirst is a cheap look for a bracket behind a word as short as initials, with a capital in it.
func mayBeInitialsFirst(text string) bool {
	for from := 0; ; {
		i := strings.IndexByte(text[from:], '(')
		if i < 0 {
			return false
		}
		i += from
		word := strings.TrimRight(text[max(0, i-7):i], " ")
		word = word[strings.LastIndexByte(word, ' ')+1:]
		if word != "" && len(word) <= 6 && startsUpper(strings.TrimLeft(word, "*_-,:")) && startsUpper(text[i+1:]) {
			return true
		}
		from = i + 1
	}
}

// readInitialsFirst learns from a line of such entries, with a label before them or not. A line is one
// when two entries stand in it, or one entry and no more than that. Whoever leads or writes and is
// listed under what people are ("Ouders: ...") takes part as well.
func (p *people) readInitialsFirst(u *unit) bool {
	if u.kind == markdown.Row || u.isHeading() || !mayBeInitialsFirst(u.text) {
		return false
	}
	list, group := u.text, false
	if l, ok := u.labelled(); ok && l.form != dashForm && strings.TrimSpace(u.after(l.end)) != "" {
		list, group = u.after(l.end), l.kind == "" && !hostGroup(l.name)
	}
	parts := splitNames(list)
	entries := 0
	for _, part := range parts {
		if _, _, _, ok := cutInitialsFirst(part); ok {
			entries++
		}
	}
	if entries == 0 || entries*2 < len(parts) || entries == 1 && len(parts) > 1 {
		return false
	}
	if entries == 1 && wordCount(withoutBrackets(list)) > 8 {
		return false
	}
	for _, part := range parts {
		if who := p.readInitialsEntry(part); who != nil {
			who.member = who.member || group && who.organiser
		} else {
			p.readName(part, true)
		}
	}
	return true
}
