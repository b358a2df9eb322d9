package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
)

// shape is how a file writes down who said what.
type shape struct {
	tails     int // names between brackets behind a remark, whoever they are
	ends      tailCount
	headed    int  // of these, with the name before
	speakers  int  // remarks with a participant named before or behind them
	plain     int  // lines that name nobody
	told      int  // lines of running text in which somebody is said to say something
	peers     bool // those who ask and those who answer all take part
	dialogue  bool // participants ask, officials answer
	interview bool // an interviewer asks, the participant answers
	dashes    bool // a dash sets off the speaker
	tables    bool // there are tables
	cards     cardCount
	titled    bool // there are headings below the title
}

// asks says whether the file is questions and answers, so that Q and A are no one's initials.
func (s shape) asks() bool { return s.interview || s.dialogue || s.peers }

// named says whether the file names its speakers line by line, so that a line without one is likely
// no statement.
func (s shape) named() bool {
	return s.headed >= 2 && s.headed*2 >= s.plain && s.headed*2 > s.told
}

// tells says whether the file reports in running text who said what, so that a paragraph in which
// nobody says anything is most likely the note taker's own.
func (s shape) tells() bool { return s.told >= 3 && s.told >= s.speakers }

// part is what a section of a file looks like.
type part struct{ headed, plain int }

// named says whether the part of the file where we are names its speakers line by line. A section
// in
// which no line does is a list of its own: of cards, or of remarks with the name behind them.
func (r *reader) named() bool {
	if r.here >= len(r.partOf) {
		return r.shape.named()
	}
	p := r.parts[r.partOf[r.here]]
	return r.shape.named() && (p.headed*2 > p.plain || p.plain < 2)
}

// shapeUnits is how far into a file its shape is counted: enough to know how a file is written, few
// enough that a very long one is not read twice.
const shapeUnits = 1500

// shapeBytes is how much of a unit is looked at for it.
const shapeBytes = 1000

// shapeOf counts the shapes of a file before it is read.
func (r *reader) shapeOf() shape {
	var s shape
	var q, a side
	section, dashes, quiet := "", 0, false
	r.partOf = make([]int, len(r.units))
	r.parts = append(r.parts, part{})
	for i := range r.units {
		u := &r.units[i]
		s.tables = s.tables || u.kind == markdown.Row
		if u.isHeading() && u.level < leadIn {
			r.parts = append(r.parts, part{})
		}
		r.partOf[i] = len(r.parts) - 1
		if u.isHeading() {
			s.titled = s.titled || u.level > 1 && u.level < leadIn
			section = sectionOf(u.text)
			s.cards.countHeading(u)
			continue
		}
		if u.header {
			quiet = isRosterHeader(u.cells) || listsTasks(u.cells)
		}
		if section != "" && section != "cards" && section != "logistics" ||
			quiet && u.kind == markdown.Row {
			continue
		}
		if l, ok := u.labelled(); ok {
			if l.form == dashForm && (r.known.knows(l.name) ||
				isA(strings.ToLower(l.name), aGivenName)) {
				dashes++
			}
			switch l.kind {
			case "question":
				q.add(l, u.after(l.end))
				q.peers += r.peer(l)
				continue
			case "answer":
				a.add(l, u.after(l.end))
				a.peers += r.peer(l)
				continue
			}
		}
		if i < shapeUnits && (u.isItem() || s.cards.items > 0) {
			s.cards.count(u)
		}
		before := s
		if i < shapeUnits {
			r.countShape(&s, i)
		}
		p := &r.parts[len(r.parts)-1]
		p.headed += s.headed - before.headed
		if u.isItem() {
			p.plain += s.plain - before.plain + s.speakers - before.speakers - s.headed + before.headed
		}
	}
	s.dashes = dashes >= 2
	s.interview = q.lines >= 2 && a.lines >= 2 && asksNothing(q, a)
	s.peers = q.peers > 0 && a.peers > 0 && q.peers*2 > q.lines && a.peers*2 > a.lines
	s.dialogue = q.lines >= 2 && a.lines >= 2 && !s.interview
	return s
}

// listsTasks says whether a header is that of a table of actions.
func listsTasks(head []string) bool {
	for _, c := range head {
		switch firstLower(strings.TrimSpace(c)) {
		case "actie", "acties", "actiepunt", "action", "actions", "taak", "task", "deadline", "due":
			return true
		}
	}
	return false
}

// side is one side of a series of questions and answers.
type side struct {
	lines, words, own, named, peers int
	names                           map[string]bool // in the labels, as written
}

func (s *side) add(l label, text string) {
	s.lines++
	s.words += wordCount(text)
	eachWord(text, func(w string) bool {
		if hasWord(w, words().persons["first person"]) {
			s.own++
		}
		return true
	})
	if l.role != "" || wordCount(l.name) > 1 &&
		strings.Trim(l.name[strings.IndexByte(l.name, ' '):], " 0123456789") != "" {
		s.named++
		if s.names == nil {
			s.names = map[string]bool{}
		}
		s.names[l.name+l.role] = true
	}
}

// peer counts one when the label of a question or an answer names somebody who takes part.
func (r *reader) peer(l label) int {
	if sp, named := r.asker(l); named && len(sp.names) > 0 && !sp.official {
		if who := r.known.find(sp.names[0]); who != nil && who.attended {
			return 1
		}
	}
	return 0
}

// soleSpeaker is the only participant whom labels name in an interview; nil when there are more.
func (r *reader) soleSpeaker() *speech {
	if !r.shape.interview {
		return nil
	}
	var sole *speech
	for i := range r.units {
		l, ok := r.units[i].labelled()
		if !ok || l.kind != "" {
			continue
		}
		sp, named := r.known.speakers(l.name, l.role, false)
		if !named || sp.organiser || len(sp.names) == 0 {
			continue
		}
		if sole != nil && sole.names[0] != sp.names[0] {
			return nil
		}
		sole = &sp
	}
	return sole
}

// asksNothing says whether the questions are an interviewer's: all are of one person and several answer,
// or nobody is named with them, they are short and those who answer speak of themselves.
func asksNothing(q, a side) bool {
	if len(q.names) == 1 && q.named == q.lines && len(a.names) > 1 {
		return true // one who asks them all
	}
	return q.named == 0 && a.words > q.words &&
		a.own*max(q.words, 1) > q.own*max(a.words, 1) && a.own > q.own
}

// countShape counts one unit.
func (r *reader) countShape(s *shape, i int) {
	u := &r.units[i]
	if u.kind == markdown.Row {
		if !u.header && len(u.cells) > 1 && !isRosterHeader(u.cells) && r.rowSpeaker(i) {
			s.speakers++
			s.headed++
		}
		return
	}
	if dashLine.MatchString(head(u.text, 40)) {
		if u.quoted || i > 0 && r.units[i-1].quoted {
			s.speakers++
		}
		return
	}
	if l, ok := r.labelOf(u); ok && (l.form != dashForm || r.known.knows(l.name)) {
		sp, named := r.known.speakers(l.name, l.role, l.form == bracketForm || l.form == atForm)
		if named && l.kind == "" {
			if !sp.organiser {
				s.speakers++
				s.headed++
			}
			return
		}
	}
	if m := bracketsAt(tailBy, u.text, 60); m != nil && (u.isItem() || u.quoted) &&
		r.seemsName(u.text[m[2]:m[3]]) {
		s.tails++
	}
	r.countEnd(&s.ends, u)
	if _, ok := r.tailLabel(u); ok {
		s.speakers++
		return
	}
	if r.tellsOf(u) {
		s.told++
		return
	}
	if u.aside() == "" && !(paragraphOf(u) && i < 6) {
		s.plain++
	}
}

// tellsOf says whether somebody is said to say something in a line of running text.
func (r *reader) tellsOf(u *unit) bool {
	n := &narrator{known: r.known, code: r.code, named: true, kin: r.kin}
	opening := r.known.sheetOf(u)
	if len(u.text) > shapeBytes {
		opening = r.known.cut(head(u.text, shapeBytes))
	}
	return speaks(n.narrate(opening, nil))
}

// seemsName says whether a text looks like one or more names, and like nothing else.
func (r *reader) seemsName(text string) bool {
	head, _, _ := strings.Cut(text, ",")
	parts := splitNames(head)
	for _, part := range parts {
		if !r.known.looksLikeName(part) || !r.known.mayName(part) || wordCount(part) > 3 {
			return false
		}
	}
	return len(parts) > 0
}

// rowSpeaker says whether some short cell of a row names a speaker.
func (r *reader) rowSpeaker(i int) bool {
	for _, c := range r.units[i].cells {
		if c = strings.TrimSpace(c); c == "" || wordCount(c) > 6 {
			continue
		}
		if sp, ok := r.known.speakers(c, "", false); ok && !sp.organiser {
			return true
		}
	}
	return false
}
