package notes

import "strings"

// sender reads who a text is from when it says no more than that: "From a night porter, halls:",
// "Van: de wijkagent". What stands behind a comma is what is said of them.
func sender(text string) (name, role string, ok bool) {
	text = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(text), ":."))
	word, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(strings.TrimRight(word, ":")) {
	case "from", "van", "afzender", "sender":
	default:
		return "", "", false
	}
	rest = withoutAddress(strings.TrimSpace(rest))
	if rest == "" || wordCount(withoutBrackets(rest)) > 8 || strings.ContainsAny(rest, ":?!") {
		return "", "", false
	}
	if m := roleBehind(rest); m != nil && m[1] != "" && strings.HasSuffix(rest, ")") {
		return withoutArticle(m[1]), m[2], !hasDigit(m[1])
	}
	name, role, _ = strings.Cut(rest, ", ")
	return withoutArticle(name), role, !hasDigit(name) || strings.IndexByte(name, ' ') < 0 && hasLetter(head(name, 1))
}

// withoutAddress leaves the address of a mail out: "Kim Bos <kim@...>".
func withoutAddress(name string) string {
	if at := strings.LastIndexAny(name, "<["); at > 0 && strings.Contains(name[at:], "@") {
		return strings.TrimSpace(name[:at])
	}
	return name
}

// withoutArticle leaves out "a", "the" or "een" before what somebody is: "a night porter". What
// goes by an article as by a name keeps it: "De Haan".
func withoutArticle(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	switch first {
	case "a", "an", "the", "een", "de", "het":
		if rest != "" && !isA(strings.ToLower(name[:len(name)-len(rest)]+firstLower(rest)), aTitle) {
			return rest
		}
	}
	return name
}

// senderLabel reads a sentence in italics or bold that says who wrote what follows: "*From the
// museum friends.* We open the mill ...", "*Unsigned.* Whoever ...".
func senderLabel(inner string, end int) (label, bool) {
	if !strings.HasSuffix(inner, ".") {
		return label{}, false
	}
	name, role, ok := sender(inner)
	if bare := strings.TrimSuffix(inner, "."); !ok && isUnsigned(bare) {
		name, ok = bare, true
	}
	return label{name: name, role: role, form: senderForm, end: end}, ok
}

// isUnsigned says whether a text says no more than that nobody is named.
func isUnsigned(text string) bool {
	return wordCount(text) < 5 && words().reactions["unnamed"].in(strings.ToLower(text))
}

// senderHeading reads a line that announces what somebody wrote: "From the chaplain:" above a
// quotation.
func (r *reader) senderHeading(i int) bool {
	u := &r.units[i]
	if u.level != leadIn || !strings.HasSuffix(u.text, ":") || i+1 == len(r.units) ||
		!r.units[i+1].quoted {
		return false
	}
	name, role, ok := sender(u.text)
	if !ok {
		return false
	}
	r.opens(u, leadIn, name, role)
	return true
}

// opens begins what somebody wrote.
func (r *reader) opens(u *unit, level int, name, role string) {
	sp, _ := r.known.speakers(name, role, true)
	if strings.Contains(name, " & ") && len(sp.names) == 1 && sp.names[0] != name {
		sp = speech{names: []string{name}, role: role} // "B & P Oyelaran"
	}
	r.turn = nil
	r.popTo(level)
	r.sections = append(r.sections, section{level: level, by: &sp})
	r.rest(u, whyHeading)
}

// mailHead reads the line of a letter or a mail that says who sent it: what stands below it, up to
// the next such line, is theirs.
func (r *reader) mailHead(u *unit) bool {
	if u.isItem() || len(u.raw) > 1 || !isMailHead(u.text) {
		return false
	}
	name, role, ok := sender(u.text)
	if !ok {
		return false
	}
	if role != "" && isMailboxName(name) {
		name, role = role, "" // "Info (Access Forum)"
	}
	r.opens(u, boldLine, name, role)
	mail := &r.sections[len(r.sections)-1]
	mail.mail = true
	if who := r.known.find(name); who != nil && who.mailbox || r.answered(u, name) {
		mail.kind, mail.by = whyAnswer, nil
	}
	if r.mailbox().mails == 1 && r.shape.told >= leastTold {
		mail.by = nil // they send what they noted down of others
	}
	return true
}

// leastTold is how many lines of the only mail of a file tell what others said before it is taken for notes of a visit.
const leastTold = 3

// isMailboxName says whether a mail comes from a mailbox that nobody has for their own.
func isMailboxName(name string) bool {
	switch strings.ToLower(name) {
	case "info", "contact", "secretariaat", "secretariat", "secretary", "secretaris", "bestuur", "board", "office", "post",
		"mail", "administratie", "admin", "enquiries":
		return true
	}
	return false
}

// isMailHead says whether a line is "Van: ..." or "From: ..." and no more.
func isMailHead(line string) bool {
	word, _, ok := strings.Cut(head(line, 12), ": ")
	if !ok || len(line) > 90 || strings.Contains(word, " ") {
		return false
	}
	_, _, ok = sender(line)
	return ok
}
