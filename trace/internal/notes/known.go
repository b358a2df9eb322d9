package notes

import (
	"maps"
	"slices"
	"strings"

	"spoor/trace/internal/lang"
)

// Known is what the owner of a case tells of the people in it. It goes before what the notes say.
type Known struct {
	Names   []string          // people, by their names in full
	Aliases map[string]string // what somebody is called by -> the name in full
	Outside []string          // names or roles of people who are no participants
}

// ReadKnowing reads as Read does, knowing more of the people than the notes tell.
func ReadKnowing(sources []Source, code lang.Code, k Known) []Note {
	layouts := make([][]unit, len(sources))
	for i, s := range sources {
		layouts[i] = layOut(s)
	}
	known := meet(layouts, code)
	known.hear(k)
	out := make([]Note, len(sources))
	for i, s := range sources {
		r := newReader(s, layouts[i], known, code)
		out[i] = r.read()
	}
	return out
}

// hear learns what the owner of the case tells.
func (p *people) hear(k Known) {
	for _, name := range k.Names {
		p.add(name, "").attended = true
	}
	for _, alias := range slices.Sorted(maps.Keys(k.Aliases)) {
		who := p.add(k.Aliases[alias], "")
		who.attended = true
		p.rename(alias, who)
	}
	for _, outsider := range k.Outside {
		p.putOutside(outsider)
	}
}

// rename lets a form of a name mean one person only, also where the notes gave it to another.
func (p *people) rename(alias string, who *person) {
	low := strings.ToLower(strings.Trim(alias, " .,;:"))
	if i := slices.Index(p.list, who); i >= 0 && low != "" {
		p.alias[low] = []int{i}
		first, _, _ := strings.Cut(low, " ")
		p.heads[first] = max(p.heads[first], wordCount(low))
		p.forget()
	}
}

// putOutside takes a person, or all who have a role, for people who run the session.
func (p *people) putOutside(outsider string) {
	low := strings.ToLower(strings.TrimSpace(outsider))
	if low == "" {
		return
	}
	for _, i := range p.alias[nameKey(low)] {
		p.list[i].organiser, p.list[i].outside = true, true
	}
	if p.knows(low) {
		return
	}
	for _, who := range p.list {
		if hasPhrase(strings.ToLower(who.role), low) {
			who.organiser, who.outside = true, true
		}
	}
	who := p.add(outsider, "")
	who.organiser, who.outside = true, true
	p.rename(outsider, who)
}

// isOutside says whether all who speak are no participants by what the owner of the case says, whatever
// they put in.
func (p *people) isOutside(sp speech) bool {
	for _, name := range sp.names {
		if who := p.find(name); who == nil || !who.outside {
			return false
		}
	}
	return len(sp.names) > 0
}
