package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// inNameOf is what may stand behind a name at the head of a remark to say that the one who speaks passes
// on what that person said: "Els vroeg of ik wil zeggen dat ...", "Ray asked me to say that ...".
var inNameOf = pattern.New(`(?i)^ (?:(?:heeft |had )?(?:mij |me )?(?:vroeg|vraagt|gevraagd)(?: mij| me)?,?` +
	` (?:of ik (?:wil|wilde|kan|kon|zou willen)?|om|te)\b.{0,25}?(?:zeggen|melden|doorgeven|inbrengen|noemen` +
	`|vertellen|over te brengen)\b|(?:has |had )?(?:asked|asks)(?: me)? (?:to|if i could|if i would|whether i` +
	` could)\b.{0,15}?(?:say|mention|raise|pass on|tell you|point out)\b|(?:kon|kan) er niet bij zijn,? maar\b` +
	`|(?:can't|couldn't|could not) be here,? but\b)`)

// mayPassOn is a cheap look for what inNameOf needs.
func mayPassOn(opening string) bool {
	return strings.Contains(opening, "vr") && (strings.Contains(opening, "vroeg") || strings.Contains(opening, "vraag")) ||
		strings.Contains(opening, " ask") || strings.Contains(opening, " er niet bij") ||
		strings.Contains(opening, " be here")
}

// proxy is for whom somebody speaks: a person known by name, who asked them to; nil when they speak for
// themselves.
func (r *reader) proxy(text string) *speech {
	if !startsUpper(text) || !mayPassOn(head(text, 60)) {
		return nil
	}
	ts := r.known.vocabulary.tokenize(head(text, 80))
	if len(ts) < 4 {
		return nil
	}
	end, _ := nameAt(ts, 0)
	if end == 0 && isInitials(ts[0].text) {
		end = 1
	}
	if end == 0 || ts[end-1].stop {
		return nil
	}
	who := r.known.find(text[:ts[end-1].end])
	if who == nil || who.body || who.organiser && !who.member ||
		!inNameOf.MatchString(head(text[ts[end-1].end:], 90)) {
		return nil
	}
	var sp speech
	r.known.join(who, &sp)
	return &sp
}

// namesNextMeeting says whether a line that names no speaker only tells when the next meeting is.
func (r *reader) namesNextMeeting(text string) bool {
	return hasDigit(text) && r.aboutMeeting(text) && words().narration["calendar"].begins(strings.ToLower(text)) &&
		(dayMonth.MatchString(text) || dateFirst.MatchString(text))
}
