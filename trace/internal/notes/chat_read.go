package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// talk is what is known while a chat is read.
type talk struct {
	dropped map[int]bool     // units that somebody says do not belong here
	backed  map[int][]string // by statement, who backed it
	by      map[int]string   // by statement, who made it
}

// message reads a message of a chat.
func (r *reader) message(i int) {
	u := &r.units[i]
	m := u.message
	if r.talk == nil {
		r.talk = &talk{dropped: r.droppedMessages(), backed: map[int][]string{}, by: map[int]string{}}
	}
	r.turn = nil
	defer func() { r.turn = nil }() // what stands below a chat is no part of it
	if m.head < u.start {
		r.note.Rest = append(r.note.Rest, Rest{m.head, m.head, whyMetadata, strings.TrimSpace(seen(r.lines[m.head-1]))})
	}
	if u.opens == nil {
		r.rest(u, whyMetadata)
		return
	}
	l := u.opens.label
	if m.marked && fromProgram(u.opens.said) || m.marked && words().chat["gone"].begins(strings.ToLower(u.opens.said)) {
		r.rest(u, whyMetadata)
		return
	}
	if m.poll {
		r.voted(u, u.opens.said)
		return
	}
	sp, _ := r.known.speakers(l.name, l.role, true)
	text := unsigned(r.opened(u.opens.said))
	switch {
	case text == "":
		r.rest(u, whyOther)
	case sp.organiser && !sp.member && !words().narration["personal"].in(strings.ToLower(text)):
		r.managed(u, text)
	case r.talk.dropped[i]:
		r.rest(u, whyOther)
	case r.nods(u, l.name, text):
	case chatters(text), r.asideBetween(i):
		r.rest(u, whyOther)
	case housekeeping(text) && isQuestion(text):
		r.rest(u, whyLogistics)
	default:
		r.said(u, l, text)
	}
}

// noVotes is what stands behind a choice that nobody made.
var noVotes = pattern.New(`\(0 \p{L}+\)$`)

// voted reads what a group votes on, or one of the choices: the votes are the support for it.
func (r *reader) voted(u *unit, text string) {
	if asked := pollHead.FindString(text); asked != "" {
		r.asked = strings.TrimSpace(text[len(asked):])
		r.rest(u, whyFacilitator)
		return
	}
	switch {
	case noVotes.MatchString(text):
		r.rest(u, whyOther)
	case housekeeping(r.asked):
		r.rest(u, whyLogistics)
	default:
		r.state(u, u.start, u.end, speech{}, text)
	}
}

// said reads a message that is likely to put something in, by the rules for labelled remarks.
func (r *reader) said(u *unit, l label, text string) {
	before := len(r.drafts)
	if m := passedOn.FindStringSubmatch(text); m != nil && r.known.looksLikeName(m[1]) {
		l, text = label{name: m[1], role: m[2], form: bracketForm, end: l.end}, m[3]
	}
	u.opens.said = text
	if fewWords(text) && !isReaction(text) && !isVote(text) {
		r.rest(u, whyOther)
		return
	}
	if !r.labelled(u, l) {
		r.rest(u, whyOther)
	}
	for k := before; k < len(r.drafts); k++ {
		r.talk.by[k] = l.name
	}
}

// passedOn is how somebody writes down what another says: "Alfie (Y6) says: we could walk".
var passedOn = pattern.New(`^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*)?)(?: \(([^()]{1,30})\))? ` +
	`(?:says|said|asks|writes|zegt|zei|vraagt|schrijft|vindt): +["“„]?(.*?)["”]?$`)

// managed reads a message of who manages the talk.
func (r *reader) managed(u *unit, text string) {
	if m := numberedAsk.FindStringSubmatch(head(text, 300)); m != nil && strings.TrimSpace(m[1]) != "" {
		r.asked = strings.TrimSpace(m[1])
	}
	r.ask(text)
	r.rest(u, whyFacilitator)
	for k, line := range u.message.lines {
		if u.message.form.sure() && isVote(line) && !strings.Contains(line, "?") && k < len(u.message.at) {
			r.state(u, u.message.at[k], u.message.at[k], speech{}, line) // what the group thinks, whoever typed it
		}
	}
}

// chatters says whether a message is small talk: laughter, kind words, a change of spelling.
func chatters(text string) bool {
	low := strings.Trim(strings.ToLower(withoutPictures(text)), " .!,?*")
	n := wordCount(low)
	lists := words().chat
	if n <= 8 && lists["sympathy"].in(low) && !hasDigit(low) {
		return true
	}
	if n <= 8 && lists["coming"].begins(low) || n <= 5 && lists["coming"].in(low) {
		return true
	}
	if strings.HasPrefix(text, "*") && n <= 2 {
		return true
	}
	if first, _ := utf8.DecodeRuneInString(text); strings.ContainsRune(laughing, first) && n <= 6 && !contributes(low) {
		return true
	}
	laughs := n > 0
	for _, w := range strings.Fields(low) {
		laughs = laughs && lists["laughing"].whole[strings.Trim(w, ".,!?")]
	}
	return laughs || n <= 5 && lists["mistaken"].in(low) || acknowledges(text)
}

// aBreath is how many words a question or an answer between two people has at most.
const aBreath = 7

// asideBetween says whether a message is a few words that one asks another, or the few words of the
// answer: "is she all right?" and "bruised but fine". Who only agrees or takes in answers nothing: then
// the question was for all.
func (r *reader) asideBetween(i int) bool {
	return r.asksOne(i) || r.asksOne(i-1)
}

// asksOne says whether the message at i is a short question that the next message answers shortly.
func (r *reader) asksOne(i int) bool {
	if i < 0 || i+1 >= len(r.units) || r.units[i].message == nil || r.units[i+1].message == nil {
		return false
	}
	q, a := &r.units[i], &r.units[i+1]
	if q.opens == nil || a.opens == nil || q.opens.name == a.opens.name {
		return false
	}
	asked, answer := strings.TrimRight(withoutPictures(q.opens.said), " "), withoutPictures(a.opens.said)
	if !strings.HasSuffix(asked, "?") || wordCount(asked) > aBreath || wordCount(answer) > aBreath ||
		answer == "" || strings.Contains(answer, "?") || firstPerson(asked) ||
		words().chat["proposing"].begins(strings.ToLower(asked)) ||
		words().chat["pointing"].whole[strings.ToLower(strings.Trim(answer, " .!"))] ||
		onlyBacks(answer) && !isYes(answer) || acknowledges(answer) || hasDigit(answer) {
		return false
	}
	for _, name := range []string{q.opens.name, a.opens.name} {
		if sp, _ := r.known.speakers(name, "", true); sp.organiser {
			return false
		}
	}
	return true
}

// droppedMessages finds the messages that do not belong in the talk: who manages it says so, or the
// sender does; and what the sender adds to it later.
func (r *reader) droppedMessages() map[int]bool {
	dropped := map[int]bool{}
	subjects := map[string][]string{} // by sender, names in what was dropped
	drop := func(at int) {
		dropped[at] = true
		u := &r.units[at]
		for k, t := range r.known.vocabulary.tokenize(u.opens.said) {
			if k > 0 && startsUpper(t.text) && len(t.text) > 3 && !r.known.knows(t.text) {
				subjects[u.opens.name] = append(subjects[u.opens.name], t.lower)
			}
		}
	}
	for i := range r.units {
		u := &r.units[i]
		if u.message == nil || u.opens == nil || len(u.opens.said) > 200 {
			continue
		}
		low := strings.ToLower(u.opens.said)
		switch {
		case words().chat["dismissing"].in(low):
			if at := r.earlier(i, func(o *unit) bool {
				return o.opens.name != u.opens.name &&
					r.addresses(u.opens.said, o.opens.name)
			}); at >= 0 {
				drop(at)
			} else if at := r.earlier(i, func(o *unit) bool { return o.opens.name != u.opens.name }); at >= 0 {
				drop(at)
			}
			dropped[i] = true
		case words().chat["mistaken"].in(low) && wordCount(low) < 12:
			if at := r.earlier(i, func(o *unit) bool { return o.opens.name == u.opens.name }); at >= 0 {
				drop(at)
			}
			dropped[i] = true
		case wordCount(low) <= 10:
			for _, t := range r.known.vocabulary.tokenize(u.opens.said) {
				for _, s := range subjects[u.opens.name] {
					dropped[i] = dropped[i] || t.lower == s
				}
			}
		}
	}
	return dropped
}

// dismissed is how many messages back a word on what does not belong here may reach.
const dismissed = 5

// earlier finds the last of a few messages before one that fits; -1 when none does.
func (r *reader) earlier(i int, fits func(*unit) bool) int {
	for k := i - 1; k >= 0 && k >= i-dismissed; k-- {
		if u := &r.units[k]; u.message != nil && u.opens != nil && fits(u) {
			return k
		}
	}
	return -1
}

// addresses says whether a text has the first name of somebody in it.
func (r *reader) addresses(text, name string) bool {
	first := firstLower(name)
	for _, t := range r.known.vocabulary.tokenize(text) {
		if t.lower == first && startsUpper(t.text) {
			return true
		}
	}
	return false
}
