package notes

import (
	"regexp"
	"strings"
	"unicode/utf8"
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
var noVotes = regexp.MustCompile(`\(0 \p{L}+\)$`)

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
	if m := passedOn.FindStringSubmatch(text); m != nil && looksLikeName(m[1]) {
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
var passedOn = regexp.MustCompile(`^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*)?)(?: \(([^()]{1,30})\))? ` +
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

// opened gives a message without its opening: a greeting, who it is from, a word on being late.
func (r *reader) opened(text string) string {
	for range 4 {
		end := openingEnd(text)
		if end == 0 {
			return text
		}
		text = strings.TrimLeft(text[end:], " ,.!–-")
	}
	return text
}

// signature is how somebody ends a message as a letter.
var signature = regexp.MustCompile(`(?i)[\s.!,]+(?:(?:kind |best |warm |many )?regards|groet(?:en|jes)?|gr\.?|mvg|met (?:vriendelijke|hartelijke) groet(?:en)?|vriendelijke groet(?:en)?),?(?: (?:van )?[^.,!?]{0,40})?\.?$`)

// unsigned gives a message without the signature at its end.
func unsigned(text string) string {
	end, at := tail(text, 80)
	if m := signature.FindStringIndex(end); m != nil && m[0]+at > 0 && len(strings.Fields(end[m[0]:])) <= 7 {
		return text[:at+m[0]+len(strings.TrimRight(end[m[0]:m[0]+1], " ,"))]
	}
	return text
}

// openingEnd is where the opening of a message ends when it is no more than a greeting, a name or a word
// on being late; 0 when it is more.
func openingEnd(text string) int {
	clause, sentence := breakAt(text, ".!?,"), breakAt(text, ".!?")
	first := strings.TrimRight(text[:clause], " .,!?")
	low := strings.ToLower(withoutPictures(first))
	n := len(strings.Fields(low))
	switch {
	case n > 0 && n <= 9 && (greets(low) || words().chat["late"].in(low)):
		return clause
	case n > 0 && n <= 9 && introduces(first):
		if place := fromPlace.FindString(text[clause:]); place != "" {
			return clause + len(place)
		}
		return clause
	}
	whole := strings.TrimRight(strings.ToLower(text[:sentence]), " .,!?")
	if at, phrase := words().chat["late"].find(whole); at >= 0 && len(strings.Fields(whole)) <= 9 &&
		len(strings.Fields(whole[at+len(phrase):])) < 2 {
		return sentence
	}
	return 0
}

// breakAt is where the first part of a text ends that one of some marks closes, with these marks.
func breakAt(text, marks string) int {
	end := strings.IndexAny(text, marks)
	if end < 0 {
		return len(text)
	}
	for end < len(text) && (text[end] == ' ' || strings.IndexByte(marks, text[end]) >= 0) {
		end++
	}
	return end
}

// introduces says whether words say no more than who speaks.
func introduces(first string) bool {
	name, _ := selfName(first)
	if name == "" {
		return false
	}
	at := strings.Index(first, name)
	before, behind := strings.ToLower(first[:at]), strings.ToLower(strings.TrimSpace(first[at+len(name):]))
	if len(strings.Fields(before)) > 3 {
		return false
	}
	for _, end := range []string{"", "here", "hier", "speaking", "by the way", "btw", "trouwens"} {
		if behind == end {
			return true
		}
	}
	place := fromPlace.FindString(" " + behind)
	return place != "" || words().chat["owner's phone"].in(behind)
}

// greets says whether words are a greeting and whom it is for.
func greets(low string) bool {
	list := words().chat["greeting"]
	end := wordEnd(low, 0)
	if end == 0 || len(strings.Fields(low)) > 5 {
		return false
	}
	for _, p := range list.byWord[low[:end]] {
		rest, ok := strings.CutPrefix(low, p)
		if !ok || !wordEdge(low, len(p)) {
			continue
		}
		fits := true
		for k, w := range strings.Fields(rest) {
			fits = fits && (words().chat["greeted"].whole[strings.Trim(w, "@,")] || k == 0 && len(strings.Fields(rest)) == 1 ||
				isA(strings.Trim(w, "@,"), aGivenName) || w == "en" || w == "and" || w == "&")
		}
		if fits {
			return true
		}
	}
	return false
}

// withoutPictures leaves the pictures out of a text.
func withoutPictures(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xE2 {
			return strings.TrimSpace(strings.Map(func(c rune) rune {
				if isPicture(c) {
					return -1
				}
				return c
			}, s))
		}
	}
	return s
}

// Pictures that agree, and those that laugh.
const (
	agreeing = "👍👏💯🙌✅✔❤♥💪🤝➕☝👆🙏"
	laughing = "😂🤣😅😆😄😁😜"
)

// reactedTo is how programs write down that somebody marked a message.
var reactedTo = regexp.MustCompile(`(?i)^(?:reacted to|liked|loved|emphasi[sz]ed|laughed at|removed an? \S+ (?:reaction )?from|reageerde op|reageert op|vond|vindt) +["“](.+?)["”…](.*)$`)

// nods says whether a message only backs another, and counts that.
func (r *reader) nods(u *unit, sender, text string) bool {
	if m := reactedTo.FindStringSubmatch(text); m != nil {
		low := strings.ToLower(text)
		if at := r.begun(m[1]); at >= 0 && !strings.HasPrefix(low, "laughed") && !strings.HasPrefix(low, "removed") &&
			(strings.ContainsAny(m[2], agreeing) || !strings.ContainsFunc(m[2], isPicture)) {
			r.backedBy(u, sender, at)
			return true
		}
		r.rest(u, whyOther)
		return true
	}
	bare := strings.TrimSpace(withoutPictures(text))
	low := strings.Trim(strings.ToLower(bare), " .!,")
	short := len(strings.Fields(low))
	lists := words().chat
	switch {
	case low == "" && strings.ContainsAny(text, agreeing), low == "+1", low == "1" && strings.Contains(text, "+"):
	case low == "":
		r.rest(u, whyOther)
		return true
	case acknowledges(bare) && !lists["praise"].whole[low]:
		return false
	case lists["laughing"].whole[low]:
		return false
	case onlyBacks(bare), onlyBacks(r.unaddressed(bare)), short <= 6 && alsoSo.MatchString(r.unaddressed(bare)):
	case strings.Trim(low, "^ ") == "", lists["pointing"].whole[strings.Trim(low, "^ ")]:
	case short <= 8 && lists["praise"].in(low) && !contributes(low):
	case short <= 7 && lists["offering"].begins(low):
	default:
		return false
	}
	at := r.meant(sender, bare)
	if at < 0 {
		r.rest(u, whyOther)
		return true
	}
	r.backedBy(u, sender, at)
	return true
}

// onlyBacks says whether a message does no more than back another, in one word or in several: "Ja,
// precies."
func onlyBacks(text string) bool {
	if len(text) > 100 {
		return false
	}
	if isReaction(text) {
		return true
	}
	low := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	n := 0
	for low != "" {
		said := longest(words().reactions["support"], low)
		if said == "" {
			return n > 0 && acknowledges(low)
		}
		low, n = strings.TrimLeft(low[len(said):], " ,.!…"), n+1
	}
	return n > 0
}

// longest gives the longest phrase that a text in small letters begins with; "" for none.
func longest(list *phraseList, low string) string {
	found := ""
	for _, p := range list.byWord[low[:wordEnd(low, 0)]] {
		if len(p) > len(found) && strings.HasPrefix(low, p) && wordEdge(low, len(p)) {
			found = p
		}
	}
	return found
}

// alsoSo is a few words that say that it is the same for somebody else.
var alsoSo = regexp.MustCompile(`(?i)^(?:(?:yep|yes|yeah|ja|and|en),? )?(?:mine|ours|us|me|here|that|this|dat|dit|for (?:me|us)|with us|hier|bij (?:ons|mij|hen|\p{Lu}\p{L}+)|voor (?:ons|mij)|die van (?:ons|mij)` +
	`|de (?:onze|mijne)) (?:too|as well|neither|ook niet|ook|net zo|hetzelfde|precies zo)[ .!]*$`)

// unaddressed leaves a name at the end or the head out of a short remark: "eens Priya", "@Gwen same here".
func (r *reader) unaddressed(text string) string {
	fields := strings.Fields(text)
	if len(fields) < 2 || len(fields) > 9 {
		return text
	}
	if strings.HasPrefix(text, "@") {
		for n := min(4, len(fields)-1); n > 1; n-- {
			if r.known.knows(strings.TrimLeft(strings.Join(fields[:n], " "), "@")) {
				fields = fields[n-1:]
				fields[0] = "@"
				break
			}
		}
	}
	if w := strings.Trim(fields[0], "@,.!"); strings.HasPrefix(fields[0], "@") || startsUpper(w) && r.known.knows(w) && len(fields) > 1 {
		fields = fields[1:]
	}
	if w := strings.Trim(fields[len(fields)-1], "@,.!"); len(fields) > 1 && startsUpper(w) && r.known.knows(w) {
		fields = fields[:len(fields)-1]
		if last := fields[len(fields)-1]; len(fields) > 1 && (last == "met" || last == "with") {
			fields = fields[:len(fields)-1]
		}
	}
	return strings.Trim(strings.Join(fields, " "), " ,.!")
}

// reach is how many statements back a reaction may be to.
const reach = 100

// meant gives the statement that a reaction is to: the last one of whom it names, or the last one of
// somebody else; -1 when there is none.
func (r *reader) meant(sender, text string) int {
	for _, w := range strings.Fields(text) {
		w = strings.Trim(w, "@,.!?")
		if !startsUpper(w) {
			continue
		}
		who := r.known.find(w)
		for k := len(r.drafts) - 1; who != nil && k >= len(r.drafts)-reach && k >= 0; k-- {
			if by := r.talk.by[k]; by != "" && r.known.find(by) == who {
				return k
			}
		}
	}
	for k := len(r.drafts) - 1; k >= len(r.drafts)-reach && k >= 0; k-- {
		by, ok := r.talk.by[k]
		if !ok {
			return -1 // above the chat
		}
		if by != sender {
			return k
		}
	}
	return -1
}

// begun gives the last statement that a quotation is the beginning of; -1 when there is none.
func (r *reader) begun(quoted string) int {
	quoted = strings.TrimRight(fold(quoted), ".… ")
	for k := len(r.drafts) - 1; k >= len(r.drafts)-reach && k >= 0; k-- {
		if t := r.drafts[k].Text; strings.HasPrefix(t, quoted) || strings.Contains(t, quoted) ||
			len(t) > 12 && strings.Contains(quoted, head(t, 40)) {
			return k
		}
	}
	return -1
}

// backedBy counts one who backs a statement, once.
func (r *reader) backedBy(u *unit, sender string, at int) {
	r.rest(u, whySupport)
	for _, who := range r.talk.backed[at] {
		if who == sender {
			return
		}
	}
	r.talk.backed[at] = append(r.talk.backed[at], sender)
	r.backStatement(at, 1, u.text)
}

// chatters says whether a message is small talk: laughter, kind words, a change of spelling.
func chatters(text string) bool {
	low := strings.Trim(strings.ToLower(withoutPictures(text)), " .!,?*")
	n := len(strings.Fields(low))
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
	if !strings.HasSuffix(asked, "?") || len(strings.Fields(asked)) > aBreath || len(strings.Fields(answer)) > aBreath ||
		answer == "" || strings.Contains(answer, "?") || firstPerson(asked) || words().chat["proposing"].begins(strings.ToLower(asked)) ||
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

// isYes says whether words answer a question with yes.
func isYes(text string) bool {
	switch firstLower(text) {
	case "yes", "yeah", "yep", "ja", "jazeker":
		return true
	}
	return false
}

// droppedMessages finds the messages that do not belong in the talk: who manages it says so, or the
// sender does; and what the sender adds to it later.
func (r *reader) droppedMessages() map[int]bool {
	dropped := map[int]bool{}
	subjects := map[string][]string{} // by sender, names in what was dropped
	drop := func(at int) {
		dropped[at] = true
		u := &r.units[at]
		for k, t := range tokenize(u.opens.said) {
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
			if at := r.earlier(i, func(o *unit) bool { return o.opens.name != u.opens.name && r.addresses(u.opens.said, o.opens.name) }); at >= 0 {
				drop(at)
			} else if at := r.earlier(i, func(o *unit) bool { return o.opens.name != u.opens.name }); at >= 0 {
				drop(at)
			}
			dropped[i] = true
		case words().chat["mistaken"].in(low) && len(strings.Fields(low)) < 12:
			if at := r.earlier(i, func(o *unit) bool { return o.opens.name == u.opens.name }); at >= 0 {
				drop(at)
			}
			dropped[i] = true
		case len(strings.Fields(low)) <= 10:
			for _, t := range tokenize(u.opens.said) {
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
	for _, t := range tokenize(text) {
		if t.lower == first && startsUpper(t.text) {
			return true
		}
	}
	return false
}
