package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
)

// leastAsked is from how many questions on, each with an answer below it, a file is the report of a talk.
const leastAsked = 3

// askedOne is who was talked to in a file that is all questions and answers in the first person, of which no title says
// whose they are: nobody in particular, or what the title says they are. Nil for another file.
func (r *reader) askedOne() *speech {
	if r.shape.speakers > 0 || r.shape.interview || r.shape.dialogue {
		return nil
	}
	asked, answers, own, items := 0, 0, 0, 0
	answered := false // the question above has an answer
	for i := range r.units {
		u := &r.units[i]
		switch {
		case r.asksAlone(u):
			asked, answered = asked+1, false
		case asked == 0 || u.isHeading():
		case u.isItem() || u.kind == markdown.Row || u.quoted:
			items++
		default:
			if !answered {
				answers, answered = answers+1, true
			}
			if firstPerson(strings.ToLower(u.text)) {
				own++
			}
		}
	}
	if answers < leastAsked || answers*3 < asked*2 || own*3 < answers || items > answers || r.shape.told*2 > answers {
		return nil
	}
	return r.describedInTitle()
}

// asksAlone says whether a unit is a question and no more: a heading, or a line that opens a paragraph.
func (r *reader) asksAlone(u *unit) bool {
	return !u.quoted && len(u.cells) == 0 && len(u.text) < 200 && strings.HasSuffix(strings.TrimRight(u.text, "*_ "), "?") &&
		(u.isHeading() || u.first && len(u.raw) == 1) && !firstPerson(strings.ToLower(u.text))
}

// describedInTitle is what the title of a talk says of whom it was with: "Interview 4 – wijkverpleegkundige (anoniem)".
func (r *reader) describedInTitle() *speech {
	title := r.note.Session
	m := talkHead(title)
	if m == "" {
		return &speech{}
	}
	name, _, _ := strings.Cut(withoutBrackets(title[len(m):]), ",")
	name = strings.TrimSpace(name)
	ts := r.known.vocabulary.tokenize(name)
	const somebody = aPerson | aFunction | anOffice | anOfficial
	if len(ts) == 0 || len(ts) > 4 || !ts[len(ts)-1].is(somebody) && !ts[0].is(somebody) {
		return &speech{}
	}
	return &speech{names: []string{name}}
}
