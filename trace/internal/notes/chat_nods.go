package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

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
var reactedTo = pattern.New(`(?i)^(?:reacted to|liked|loved|emphasi[sz]ed|laughed at` +
	`|removed an? \S+ (?:reaction )?from|reageerde op|reageert op|vond|vindt) +["“](.+?)["”…](.*)$`)

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
	short := wordCount(low)
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
var alsoSo = pattern.New(`(?i)^(?:(?:yep|yes|yeah|ja|and|en),? )?(?:mine|ours|us|me|here|that|this|dat|dit` +
	`|for (?:me|us)|with us|hier|bij (?:ons|mij|hen|\p{Lu}\p{L}+)|voor (?:ons|mij)|die van (?:ons|mij)` +
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
	if w := strings.Trim(fields[0], "@,.!"); strings.HasPrefix(fields[0], "@") || startsUpper(w) && r.known.knows(w) &&
		len(fields) > 1 {
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

// isYes says whether words answer a question with yes.
func isYes(text string) bool {
	switch firstLower(text) {
	case "yes", "yeah", "yep", "ja", "jazeker":
		return true
	}
	return false
}

// reach is how many statements back a reaction may be to.
const reach = 100
