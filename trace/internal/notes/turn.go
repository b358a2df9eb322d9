package notes

import (
	"slices"
	"strings"

	"spoor/trace/internal/markdown"
)

// handOffAt finds where somebody else takes over within a labelled line: "Is er geld? Bas: ja."; 0
// when nobody does.
func (r *reader) handOffAt(text string) int {
	if !strings.Contains(text, ": ") {
		return 0
	}
	n := r.narrator()
	for _, s := range r.known.sentences(text) {
		if s[0] == 0 {
			continue
		}
		l, ok := colonLabel(head(text[s[0]:s[1]], 60))
		if !ok || !r.known.knows(l.name) {
			continue
		}
		if _, ok := n.handOff(text[s[0]:s[1]]); ok {
			return s[0]
		}
	}
	return 0
}

// answeredWithin reads a line of whoever runs the session in which others speak as well: "Loes: can we have them pay?
// Fatima fears that the poorest stay away". It says whether it was one.
func (r *reader) answeredWithin(u *unit) bool {
	sheet := r.known.sheetOf(u)
	if len(sheet.sentences) < 2 {
		return false
	}
	n := r.narrator()
	n.named = true
	pieces := n.narrate(sheet, nil)
	if len(pieces) < 2 || pieces[0].why != whyFacilitator || !slices.ContainsFunc(pieces[1:], r.attendeeSpeaks) {
		return false
	}
	r.turn = nil
	r.narrated(u, pieces)
	return true
}

// othersWithin reads a line with a label in which others who were there are told to speak as well: "Lotte: the breaks
// are too short. Yvonne agrees and adds that ...". It says whether it was one. In what somebody says in the first
// person others may be named without being there.
func (r *reader) othersWithin(u *unit, sp speech, text string) bool {
	if strings.Count(text, ". ") == 0 || firstPerson(outsideQuotes(text)) || len(sp.names) != 1 {
		return false
	}
	sheet := r.known.sheetOf(u)
	n := r.narrator()
	n.named = true
	pieces := n.narrate(sheet, nil)
	other := func(p piece) bool {
		return r.attendeeSpeaks(p) && !p.by.same(sp, r.code) && strings.HasPrefix(u.text[p.start:p.end], p.by.names[0])
	}
	if len(pieces) < 2 || pieces[0].why != "" || !pieces[0].labelled || !slices.ContainsFunc(pieces[1:], other) {
		return false
	}
	r.turn = nil
	r.narrated(u, pieces)
	return true
}

// attendeeSpeaks says whether somebody who is known to have been there is said to say something.
func (r *reader) attendeeSpeaks(p piece) bool {
	if !p.sure || p.why != "" || len(p.by.names) == 0 {
		return false
	}
	who := r.known.find(p.by.names[0])
	return who != nil && who.attended && !who.body
}

// handOver reads a labelled line in which others take over.
func (r *reader) handOver(u *unit, sp speech, text string, at int) {
	r.say(u, sp, strings.TrimSpace(text[:at]))
	rest := strings.TrimSpace(text[at:])
	l, ok := colonLabel(rest)
	if !ok {
		return
	}
	next, _ := r.known.speakers(l.name, l.role, false)
	said := strings.TrimSpace(rest[l.end:])
	if again := r.handOffAt(said); again > 0 {
		r.handOver(u, next, said, again)
		return
	}
	r.say(u, next, said)
}

func (r *reader) goesOn(i int) bool {
	u, t := &r.units[i], r.turn
	if t == nil || u.aside() != "" || r.kinAt(u) != "" || u.kind == markdown.Paragraph && isPoll(u.text) ||
		u.first && paragraphOf(u) && isItalic(u) {
		return false
	}
	if u.first && paragraphOf(u) && r.opensWithOther(u) {
		return false
	}
	if t.form && (isQuestion(u.text) && !firstPerson(u.text) || isNothing(u.text) || wordCount(u.text) < 2) {
		return false
	}
	deeper := u.isItem() && u.level > t.depth
	if (deeper || !u.first) && t.quiet == "" && !t.alone && r.othersSpeak(u) {
		return false
	}
	switch {
	case t.quiet != "" && !deeper && !u.first && r.othersSpeak(u):
		return false
	case t.quiet != "":
		if deeper && firstPerson(u.text) || !deeper && !(u.kind == markdown.Paragraph &&
			t.depth == 0 && !u.first) {
			return false
		}
		r.rest(u, t.quiet)
	case t.alone && t.last >= 0 && !deeper && u.first && !r.continues(u):
		return false
	case deeper || t.alone:
		if t.alone && t.last >= 0 && u.kind == markdown.Paragraph && !u.first && !u.jotted && !t.form {
			r.extend(u, t.last)
			return true
		}
		t.last = r.state(u, u.start, u.end, t.by, u.text)
	case u.kind == markdown.Paragraph && t.last >= 0 &&
		(t.depth == 0 && r.continues(u) || u.level > 0 || u.inside || !u.first):
		r.goOn(u, t)
	default:
		return false
	}
	return true
}

// isItalic says whether a paragraph is in italics as a whole: a remark of whoever wrote the note.
func isItalic(u *unit) bool {
	raw := strings.TrimSpace(u.raw[0])
	return len(u.raw) == 1 && len(raw) > 2 && (raw[0] == '*' || raw[0] == '_') && raw[0] != raw[1] &&
		raw[len(raw)-1] == raw[0]
}

// jotted says whether a line all in italics with a label is a remark of whoever wrote the note: "*Striking:
// nobody rings of their own accord.*". The label of a speaker is known otherwise.
func (r *reader) jotted(u *unit, l label) bool {
	if l.form == dashForm || !isItalic(u) || !paragraphOf(u) || r.known.labels[nameKey(l.name)] > 1 {
		return false
	}
	ts := r.known.vocabulary.tokenize(l.name)
	if who := r.known.find(l.name); who != nil && (who.attended || len(ts) > 1) {
		return false
	}
	return len(ts) > 0 && !ts[0].is(aGivenName) && titleLength(ts, 0) == 0 && !r.known.isGroup(l.name) &&
		!isInitials(l.name)
}

// goOn reads a new paragraph or line of somebody who has the floor: a point of its own, unless it
// is
// only a few words.
func (r *reader) goOn(u *unit, t *turn) {
	if wordCount(u.text) < 4 {
		r.extend(u, t.last)
		return
	}
	if last := r.state(u, u.start, u.end, t.by, u.text); last >= 0 {
		t.last = last
	}
}

// continues says whether an unlabelled paragraph after a labelled one is still the same speaker, as
// in transcripts: it is when it does not tell of other people.
func (r *reader) continues(u *unit) bool {
	if inBrackets(u.text) {
		return false
	}
	n := r.narrator()
	pieces := n.narrate(r.known.sheetOf(u), nil)
	if len(pieces) > 0 && toldOfOther(pieces[0]) {
		return false
	}
	if firstPerson(u.text) || !r.namesSpeaker(pieces) && !presides(pieces) {
		return !r.namesSpeaker(pieces)
	}
	return false
}

// toldOfOther says whether a piece tells what some people said, who are more than nobody.
func toldOfOther(p piece) bool {
	return p.sure && p.why == "" && len(p.by.names) > 0 &&
		!isA(firstLower(p.by.names[0]), aNobody)
}

// namesSpeaker says whether in running text somebody with a name is said to say something.
func (r *reader) namesSpeaker(pieces []piece) bool {
	for _, p := range pieces {
		if p.sure && p.why == "" && len(p.by.names) > 0 && !r.known.groupWords(p.by.names) {
			return true
		}
	}
	return false
}

// opensWithOther says whether a paragraph begins with what somebody else does who is known: "PL asks if there will be
// minutes."
func (r *reader) opensWithOther(u *unit) bool {
	n := r.narrator()
	ts := n.tokens(head(u.text, mostHead))
	who, end := n.opener(u.text, ts)
	if who == nil || end == len(ts) || ts[end-1].stop || startsUpper(ts[end].text) {
		return false
	}
	return !who.body && !slices.Contains(r.turn.by.names, who.name) &&
		(n.verbAt(ts, end) || isFinite(ts[end].lower))
}

// othersSpeak says whether a line below a labelled one tells of somebody else who speaks or joins
// in.
func (r *reader) othersSpeak(u *unit) bool {
	if firstPerson(outsideQuotes(u.text)) || unquote(u.text) != u.text {
		return false
	}
	pieces := r.narrator().narrate(r.known.sheetOf(u), nil)
	if len(pieces) == 0 {
		return false
	}
	p := pieces[0]
	if p.why == whySupport || isA(firstLower(u.text), aQuantity|anEveryone|aDeterminer) && allAgreed.MatchString(u.text) || p.sure && (p.why == whyFacilitator || p.why == whyAnswer) {
		return true
	}
	return p.sure && p.why == "" && len(p.by.names) > 0 && !r.known.groupWords(p.by.names) &&
		p.by.participant(r.code) != r.turn.by.participant(r.code)
}
