package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
)

// leader counts the turns of who opens a talk that is written out turn by turn, and how many of them
// only run it: they ask, give the floor or take in what was said.
type leader struct {
	name        string
	turns, runs int
	others      map[string]bool
	timed       bool // the turns carry the time
}

// readLeaders learns from how a talk goes who leads it, where no list says so: they open it, come back
// time and again and hardly do anything but run it. Only a talk with times before its turns, or one that
// opens with a welcome, is taken for one that somebody leads.
func (p *people) readLeaders(units []unit) {
	lead := leader{others: map[string]bool{}}
	opened := false
	for i := range units {
		u := &units[i]
		if u.isHeading() || u.kind == markdown.Row || u.isItem() || u.quoted {
			continue
		}
		l, ok := u.labelled()
		if !ok || l.form == dashForm || l.kind != "" || !p.looksLikeName(l.name) {
			continue
		}
		text := u.after(l.end)
		if text == "" {
			continue
		}
		if lead.name == "" {
			lead.name = l.name
			opened = words().narration["opening talk"].in(strings.ToLower(text))
		}
		lead.timed = lead.timed || l.timed
		if !strings.EqualFold(l.name, lead.name) {
			lead.others[l.name] = true
			continue
		}
		lead.turns++
		if runsTalk(text) {
			lead.runs++
		}
	}
	if (lead.timed || opened) && lead.turns >= 3 && lead.runs*4 >= lead.turns*3 && len(lead.others) > 1 {
		if who := p.add(lead.name, ""); !who.body {
			who.organiser = true
		}
	}
}

// runsTalk says whether a turn only runs a talk.
func runsTalk(text string) bool {
	low := strings.ToLower(text)
	lists := words().narration
	return strings.Contains(text, "?") || lists["moderating"].in(low) || lists["opening talk"].in(low) ||
		lists["promising"].in(low) || acknowledges(text) || isReaction(text)
}
