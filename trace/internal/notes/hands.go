package notes

import "strings"

// handsShown reads a line that tells what a show of hands was for and how many went up: nobody in
// particular says it. A show of hands without more before the colon goes by that name.
func (r *reader) handsShown(u *unit) bool {
	shown := words().narration["hands shown"]
	if len(u.text) > 400 || shown.byWord[firstLower(u.text)] == nil || !hasDigit(u.text) {
		return false
	}
	switch r.kind() {
	case whyAction, whyDecision, whyMetadata, whyAttendance, whyAgenda:
		return false
	}
	before, count, ok := strings.Cut(u.text, ": ")
	if !ok || len(before) > 70 || strings.ContainsAny(before, ".?!") ||
		!shown.begins(strings.ToLower(before)) || !isVote(count) {
		return false
	}
	if bold := strings.HasPrefix(u.raw[0], "*") || strings.HasPrefix(u.raw[0], "_"); !bold &&
		len(strings.Fields(before)) < 4 {
		return false
	}
	r.turn = nil
	r.state(u, u.start, u.end, speech{}, count)
	return true
}
