package notes

import (
	"strings"
)

// told reads who speaks from a remark that tells it itself: "De bewonersvereniging vindt dat ...".
func (r *reader) told(text string, sp speech) (speech, string) {
	if l, ok := colonLabel(text); ok && r.known.knows(l.name) && labelKind(l.name) == "" {
		if by, named := r.known.speakers(l.name, l.role, false); named && !by.organiser {
			return withSupport(by, sp), strings.TrimSpace(text[l.end:])
		}
	}
	pieces := r.narrator().narrate(r.known.cut(text), nil)
	if len(pieces) == 0 || pieces[0].by == nil || !pieces[0].sure || pieces[0].by.organiser ||
		r.known.groupWords(pieces[0].by.names) && isArticle(firstLower(pieces[0].by.names[0])) {
		return sp, text // people without a name may be whom the words are about
	}
	return withSupport(*pieces[0].by, sp), text
}

// withSupport gives a speech the support that its row counts.
func withSupport(by, row speech) speech {
	if row.support > 0 {
		by.support, by.supportText = row.support, row.supportText
	}
	return by
}

// toldBySeveral records what a cell tells of more than one speaker. It says whether it does.
func (r *reader) toldBySeveral(u *unit, text string) bool {
	pieces := r.narrator().narrate(r.known.cut(text), nil)
	said, asked := 0, false
	for _, p := range pieces {
		asked = asked || p.why == whyFacilitator
		if p.why == "" && p.sure && len(p.by.names) > 0 {
			said++
		}
	}
	if said == 0 || said == 1 && !asked {
		return false
	}
	for _, p := range pieces {
		if p.why == "" {
			r.state(u, u.start, u.end, *p.by, strings.TrimSpace(text[p.start:p.end]))
		}
	}
	return true
}

// rowSpeech reads who speaks in a row and how many back it.
func (r *reader) rowSpeech(u *unit) (speech, bool) {
	var sp speech
	if r.table.who >= 0 && r.table.who < len(u.cells) {
		name, role := roleApart(u.cells[r.table.who])
		switch low := strings.ToLower(strings.TrimSpace(name)); low {
		case "idem", "same", "ditto", "dezelfde", "zelfde", "same person",
			"as above", "zie boven", "nogmaals", "\"", "''", "〃", "id.":
			sp = r.table.last
		case "":
			if r.table.filled {
				sp = r.table.last
			}
		default:
			if !r.known.allGiven(name) {
				name, role = r.known.delegate(name, role)
			}
			sp, _ = r.known.speakers(name, role, true)
		}
		r.table.last = sp
	}
	if r.table.support >= 0 && r.table.support < len(u.cells) {
		cell := strings.TrimSpace(u.cells[r.table.support])
		if n := cellCount(cell); n > 0 {
			sp.support, sp.supportText = n, cell
		}
	}
	return sp, true
}

// allGiven says whether a cell lists people by given name: "Gino, Samira".
func (p *people) allGiven(cell string) bool {
	parts := splitNames(cell)
	for _, part := range parts {
		if !startsWithGiven(part) && p.find(part) == nil {
			return false
		}
	}
	return len(parts) > 1
}

// cellCount reads a cell that counts: 11, 11x, 11 van de 14, ||||.
func cellCount(cell string) int {
	if n := numberWord(strings.Trim(cell, " +x×()")); n > 0 {
		return n
	}
	if n, _ := countIn(cell); n > 0 {
		return n
	}
	if _, t := cutTally("x " + cell); t.support > 0 {
		return t.support
	}
	return 0
}

// rowQuestion is what a cell answers: the topic of its row, or the heading of its column when
// several columns hold remarks.
func (r *reader) rowQuestion(u *unit, c int) string {
	if len(r.table.texts) > 1 {
		return r.table.head[c]
	}
	if r.table.topic >= 0 && r.table.topic < len(u.cells) {
		if topic := strings.TrimSpace(u.cells[r.table.topic]); hasLetter(topic) && !isAllDigits(topic) {
			return topic
		}
	}
	return ""
}
