package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

var decides = pattern.New(`(?i)\b(besluit|besluiten|besloten|beslist|stemt in|stelt vast` +
	`|vastgesteld|akkoord|gaat akkoord|decided|decides|` +
	`decision|decisions|resolved|resolves|agreed|agrees|approved|approves)\b`)

// pointNumber is the number of a point of a resolution, which is no list to Markdown: "(3) ...".
var pointNumber = pattern.New(`^\((\d{1,2}|[a-z])\)\s+`)

// Decision reads the document that decides: one statement per decided item. Items stand in a list
// below a heading or line that decides; failing that, in any list, table or sentence that says so.
func Decision(s Source, code lang.Code) Note {
	units := layOut(s)
	r := newReader(s, units, newPeople(code), code)
	marks := r.decidedUnits()
	if !anyOf(marks) {
		marks = r.likelyUnits()
	}
	for i := range units {
		u := &units[i]
		switch {
		case !marks[i]:
			r.rest(u, r.decisionWhy(i))
		case u.kind == markdown.Row:
			r.decidedRow(u)
		case paragraphOf(u) && !pointNumber.MatchString(u.text):
			r.decidedText(u)
		case u.kind == markdown.Paragraph && len(r.drafts) > 0 && !pointNumber.MatchString(u.text):
			r.extend(u, len(r.drafts)-1)
		default:
			r.decide(u, u.start, u.end, u.text)
		}
	}
	r.settle()
	r.cover()
	r.doubt()
	return r.note
}

// decide records one decided item; a label such as "Besluit 3:" goes.
func (r *reader) decide(u *unit, start, end int, text string) {
	if l, ok := u.labelled(); ok && l.kind == "decision" {
		text = u.after(l.end)
	}
	text = strings.TrimSpace(pointNumber.ReplaceAllString(text, ""))
	if !hasLetter(text) {
		r.rest(u, whyOther)
		return
	}
	r.drafts = append(r.drafts, draft{Statement: Statement{Start: start, End: end, Text: text,
		Session: r.note.Session, Question: r.question(), Support: 1}})
}

// decisionWhy gives the reason why a unit of a decision is no item.
func (r *reader) decisionWhy(i int) string {
	u := &r.units[i]
	if u.isHeading() {
		return whyHeading
	}
	if isRoster(u.text) || attendedAt(u.text) != nil {
		return whyAttendance
	}
	if l, ok := u.labelled(); ok {
		if k := l.kind; k == whyAction || k == whyAttendance || k == whyMetadata ||
			k == whyLogistics {
			return k
		}
	}
	for j := i - 1; j >= 0; j-- {
		if k := sectionOf(r.units[j].text); r.units[j].isHeading() && k != "" &&
			k != "cards" && k != whyDecision {
			return k
		}
	}
	return whyOther
}

// decidedUnits marks the items below a heading or announcing line that decides.
func (r *reader) decidedUnits() []bool {
	marks := make([]bool, len(r.units))
	deciding, level := false, 0
	for i := range r.units {
		u := &r.units[i]
		if u.isHeading() && u.level <= topicItem {
			on := u.level > 1 && sectionOf(u.text) == whyDecision || u.level == leadIn &&
				decides.MatchString(u.text)
			switch {
			case on:
				deciding, level = true, u.level
			case u.level <= level || sectionOf(u.text) != "":
				deciding = false
			}
			continue
		}
		if l, ok := u.labelled(); ok && l.kind == whyDecision &&
			u.after(l.end) != "" {
			marks[i] = true
			continue
		}
		if !deciding && announces(u) && i+1 < len(r.units) {
			deciding, level = true, leadIn
			continue
		}
		if deciding && level == leadIn && paragraphOf(u) && u.first {
			deciding = false
		}
		marks[i] = deciding && r.isDecided(u)
	}
	return marks
}

// announces says whether a line ends in a colon and decides.
func announces(u *unit) bool {
	return paragraphOf(u) && strings.HasSuffix(u.text, ":") && decides.MatchString(u.text)
}

// isDecided says whether a unit in a deciding section is an item.
func (r *reader) isDecided(u *unit) bool {
	if l, ok := u.labelled(); ok {
		if k := l.kind; k != "" && k != whyDecision && k != "result" {
			return false
		}
	}
	switch u.kind {
	case markdown.Item:
		return !strings.HasSuffix(u.text, ":")
	case markdown.Row:
		return !u.header
	case markdown.Paragraph:
		return !strings.HasSuffix(u.text, ":") && u.aside() == ""
	}
	return false
}

// likelyUnits marks what looks decided when nothing announces it: numbered items, then any item,
// then sentences that say so.
func (r *reader) likelyUnits() []bool {
	marks := make([]bool, len(r.units))
	section := ""
	for i := range r.units {
		u := &r.units[i]
		if u.isHeading() && u.level < leadIn {
			section = sectionOf(u.text)
		}
		closed := section != "" && section != whyDecision && section != "cards"
		marks[i] = (u.isItem() || pointNumber.MatchString(u.text)) && !closed && !strings.HasSuffix(u.text, ":")
	}
	if anyOf(marks) {
		return marks
	}
	for i := range r.units {
		u := &r.units[i]
		marks[i] = (paragraphOf(u) || u.kind == markdown.Row && !u.header) &&
			decides.MatchString(u.text)
	}
	return marks
}

func anyOf(marks []bool) bool {
	for _, m := range marks {
		if m {
			return true
		}
	}
	return false
}

// decidedText records the sentences of running text that decide.
func (r *reader) decidedText(u *unit) {
	spans := lang.Sentences(u.text, r.code)
	if l, ok := u.labelled(); ok && l.kind == whyDecision || len(spans) < 2 {
		r.decide(u, u.start, u.end, u.text)
		return
	}
	for _, s := range spans {
		r.decide(u, u.line(s[0]), u.line(s[1]-1), u.text[s[0]:s[1]])
	}
}

// decidedRow records the decision in a row: the longest cell.
func (r *reader) decidedRow(u *unit) {
	best := ""
	for _, c := range u.cells {
		if len(c) > len(best) {
			best = c
		}
	}
	if !hasLetter(best) {
		r.rest(u, whyOther)
		return
	}
	r.drafts = append(r.drafts, draft{Statement: Statement{Start: u.start, End: u.end, Text: best,
		Session: r.note.Session, Question: r.question(), Support: 1}})
}
