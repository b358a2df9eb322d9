package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// questionLine reads "Vraag: ...", "Q (parent): ...", "Doorvraag Jorrit: ...". A facilitator's
// question is what follows an answer to; a participant's is a statement.
func (r *reader) questionLine(u *unit, l label, text string) {
	if text == "" && !r.shape.dialogue {
		r.rest(u, whyHeading)
		return
	}
	sp, named := r.asker(l)
	switch {
	case sp.organiser, !named && !r.shape.dialogue, r.shape.interview:
		r.turn = nil
		r.ask(text)
		if r.asked == "" {
			r.asked = text
		}
		r.rest(u, whyFacilitator)
	case housekeeping(text):
		r.turn = nil
		r.rest(u, whyLogistics)
	default:
		r.say(u, sp, text)
	}
}

// questionHead is the head of a numbered question with what is asked: "Vraag 3. Overig", "Q2. One thing
// to change?".
var questionHead = pattern.New(`(?i)^((?:vraag|question) \d{1,2}|[qv]\d{1,2}(?:[.):]| [-–—]))(\.|\)|:| [-–—])?\s+(\S.*)$`)

// isRound says whether a label announces a round, in which everybody is asked the same: "Rondje: wat mag er niet weg?"
func isRound(label string) bool {
	switch firstLower(label) {
	case "rondje", "ronde", "round":
		return true
	}
	return false
}

// numberedQuestion reads a line that is a numbered question and no more: what stands below it answers
// it.
func (r *reader) numberedQuestion(u *unit) bool {
	if u.isItem() || len(u.raw) > 1 || len(u.text) > 150 || !hasDigit(head(u.text, 12)) {
		return false
	}
	m := questionHead.FindStringSubmatch(u.text)
	if m == nil || !strings.HasSuffix(m[3], "?") && wordCount(m[3]) > 6 {
		return false
	}
	r.turn = nil
	r.asked = m[3]
	r.rest(u, whyFacilitator)
	return true
}

// asker reads who asks from the label of a question: between brackets, or behind the word.
func (r *reader) asker(l label) (speech, bool) {
	_, name, _ := strings.Cut(l.name, " ")
	name = strings.TrimLeft(name, "0123456789.# ")
	switch {
	case name == "" && l.role != "":
		return r.known.speakers(l.role, "", true)
	case name == "":
		return speech{}, false
	}
	if fromFloor(name) {
		return speech{}, true
	}
	ts := r.known.vocabulary.tokenize(attributionWord.ReplaceAllString(name, ""))
	if len(ts) == 0 {
		return speech{}, false
	}
	return r.known.speakers(name, "", false)
}

// fromFloor says whether a question is only said to come from those in the room.
func fromFloor(name string) bool {
	switch strings.ToLower(strings.Trim(name, " ()")) {
	case "uit de zaal", "van de zaal", "de zaal", "zaal", "het publiek",
		"the floor", "the audience", "publiek", "uit het publiek", "van een aanwezige", "from the floor",
		"from the audience", "from the room", "audience", "floor", "public":
		return true
	}
	return false
}

// housekeeping says whether a question is about the meeting itself.
func housekeeping(text string) bool {
	return wordCount(text) <= 12 &&
		words().narration["housekeeping"].in(strings.ToLower(text))
}

// answerLine reads "Antwoord: ...", "A (the head): ...": in an interview the participant's own
// words, else an official's.
func (r *reader) answerLine(u *unit, l label, text string) {
	sp, named := r.asker(l)
	if r.shape.interview {
		if by := r.under(); !named && by != nil {
			sp = *by
		} else if !named && r.sole != nil {
			sp = *r.sole
		}
		r.say(u, sp, text)
		return
	}
	if named && !sp.organiser && !sp.official && !r.shape.dialogue && r.asked != "" {
		r.say(u, sp, text)
		return
	}
	if r.shape.peers && (named || r.asked != "" || len(r.drafts) > 0) && !housekeeping(text) {
		sp.member = true
		r.say(u, sp, text)
		return
	}
	depth := 0
	if u.isItem() {
		depth = u.level
	}
	r.turn = &turn{by: sp, depth: depth, last: -1, quiet: whyAnswer}
	r.rest(u, whyAnswer)
}

// resultLine reads "Uitslag: ...", "Idee: ...", "Wens Anna: ...": an anonymous statement unless the
// label names somebody.
func (r *reader) resultLine(u *unit, l label, text string) {
	if r.withoutRemarks() {
		r.rest(u, r.kind())
		return
	}
	if isRound(l.name) && isQuestion(text) {
		r.turn = nil
		r.ask(text)
		r.rest(u, whyFacilitator)
		return
	}
	if text == "" {
		r.restKind(u, "cards", "")
		if group := r.known.offFlap(l.name); group != l.name {
			sp, _ := r.known.speakers(group, "", true)
			r.sections[len(r.sections)-1].by = &sp // "Flap tafel 2:"
		}
		return
	}
	if ts := r.known.vocabulary.tokenize(l.name); len(ts) > 1 && ts[len(ts)-1].isOfficial() {
		r.rest(u, whyOther) // "Voorstel van de directie"
		return
	}
	if words().narration["warming up"].in(strings.ToLower(u.text)) {
		r.rest(u, whyLogistics)
		return
	}
	sp, named := r.asker(l)
	if !named || l.role != "" && (hasDigit(l.role) || isVote(text)) {
		sp = speech{}
		if by := r.under(); by != nil && !by.organiser && l.role == "" && !isVote(text) {
			sp = *by // what a table proposes
		}
	}
	if sp.organiser {
		r.rest(u, whyFacilitator)
		return
	}
	r.turn = nil
	r.state(u, u.start, u.end, sp, text)
}
