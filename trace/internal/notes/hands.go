package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// handsShown reads a line that tells what a show of hands was for and how many went up: nobody in
// particular says it. A show of hands without more before the colon goes by that name.
func (r *reader) handsShown(u *unit) bool {
	shown := words().narration["hands shown"]
	if len(u.text) > 400 || shown.byWord[firstLower(u.text)] == nil || !hasDigit(u.text) {
		return false
	}
	if r.withoutRemarks() {
		return false
	}
	before, count, ok := strings.Cut(u.text, ": ")
	if !ok || len(before) > 70 || strings.ContainsAny(before, ".?!") ||
		!shown.begins(strings.ToLower(before)) || !isVote(count) {
		return false
	}
	if bold := strings.HasPrefix(u.raw[0], "*") || strings.HasPrefix(u.raw[0], "_"); !bold &&
		wordCount(before) < 4 {
		return false
	}
	r.turn = nil
	r.state(u, u.start, u.end, speech{}, count)
	return true
}

// arrowSigns lead from what was counted to what it comes to.
const arrowSigns = "→⇒➔"

var arrowSign = pattern.New("[" + arrowSigns + "]")

// resultBehind reads a line in which an arrow leads from what was counted to what it comes to: "14 vd 19 → 14 van de
// 19 skaters komen straks twee keer per week". It says whether it is one.
func (r *reader) resultBehind(u *unit) bool {
	if len(u.text) > 400 || !arrowSign.MatchString(u.text) {
		return false
	}
	if r.withoutRemarks() {
		return false
	}
	at := strings.LastIndexAny(u.text, arrowSigns)
	_, size := utf8.DecodeRuneInString(u.text[at:])
	before, result := strings.TrimSpace(u.text[:at]), strings.TrimSpace(u.text[at+size:])
	asked := strings.HasSuffix(before, ")") || strings.HasSuffix(before, "?")
	if before != "" && !hasDigit(before) && !asked || wordCount(result) < leastWords || !isVote(result) {
		return false
	}
	r.turn = nil
	r.state(u, u.line(at), u.end, speech{}, result)
	return true
}
