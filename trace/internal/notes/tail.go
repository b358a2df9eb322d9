package notes

import (
	"regexp"
	"strings"
)

var (
	tailBy   = regexp.MustCompile(`\s*[(\[]([^()\[\]]{1,40})[)\]]\.?$`)
	tailDash = regexp.MustCompile(`\s+(?:—|–|--?)\s*([^—–]{1,60}?)\.?$`)
)

// tailLabel reads who said it from the end of a line: "... (Anna)", '"..." – Anna, buurvrouw'.
func (r *reader) tailLabel(u *unit) (label, bool) {
	switch r.kind() {
	case whyAttendance, whyAction, whyAgenda, whyMetadata, whyDecision:
		return label{}, false
	}
	if m := bracketsAt(tailBy, u.text, 60); m != nil {
		name := u.text[m[2]:m[3]]
		if r.tailName(name) {
			return label{name: name, end: m[0]}, true
		}
	}
	if name, at := afterQuote(u.text); at > 0 && looksLikeName(name) && r.known.mayName(name) {
		return label{name: name, end: at}, true
	}
	m := tailDashAt(u.text)
	if m == nil {
		return label{}, false
	}
	name := u.text[m[2]:m[3]]
	quoted := u.quoted && looksLikeName(name) &&
		r.known.mayName(name) ||
		unquote(strings.TrimSpace(u.text[:m[0]])) != strings.TrimSpace(u.text[:m[0]])
	if quoted || r.tailName(name) {
		return label{name: name, end: m[0]}, true
	}
	return label{}, false
}

var quoteTail = regexp.MustCompile(`["”][*_]*[.]?\s+(\p{Lu}[\p{L}.'’\-]+` +
	`( \p{L}[\p{L}.'’\-]*){0,3})$`)

// afterQuote reads the name behind the closing mark of a quotation that fills the rest of a text,
// and
// where the quotation ends.
func afterQuote(s string) (string, int) {
	if s == "" || s[0] != '"' && !strings.HasPrefix(s, "“") && !strings.HasPrefix(s, "„") {
		return "", 0
	}
	end, at := tail(s, 60)
	m := quoteTail.FindStringSubmatchIndex(end)
	if m == nil {
		return "", 0
	}
	return end[m[2]:m[3]], at + m[2]
}

// tailDashAt finds what stands behind the last dash of a text; nil when there is nothing.
func tailDashAt(s string) []int {
	end, at := tail(s, 90)
	if !strings.ContainsAny(end, "—–-") {
		return nil
	}
	m := tailDash.FindStringSubmatchIndex(end)
	if m == nil || m[0]+at == 0 {
		return nil
	}
	return []int{m[0] + at, m[1] + at, m[2] + at, m[3] + at}
}

// tailName says whether a text at the end of a line names somebody for certain.
func (r *reader) tailName(name string) bool {
	head, _, _ := strings.Cut(name, ",")
	if strings.Contains(name, "?") {
		return false
	}
	if ts := tokenize(name); len(ts) == 1 && bodyWord(ts[0].lower) || r.known.find(name) != nil {
		return true
	}
	if r.shape.tails > 1 && r.seemsName(name) {
		return true
	}
	for _, part := range splitNames(head) {
		if !looksLikeName(part) || !(r.known.knows(part) ||
			isA(strings.ToLower(strings.Fields(part)[0]), aGivenName)) {
			return isGroup(head) && len(strings.Fields(name)) <= 4 && noDigits(head)
		}
	}
	return true
}

// tailed records a remark with its speaker at the end.
func (r *reader) tailed(u *unit, l label) {
	sp, _ := r.known.speakers(l.name, "", true)
	text := strings.TrimSpace(u.text[:l.end])
	if sp.organiser {
		r.rest(u, whyFacilitator)
		return
	}
	r.turn = nil
	r.state(u, u.start, u.end, sp, text)
}
