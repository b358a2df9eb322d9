package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// onBehalfHead opens what somebody who manages a platform adds for another: `Added on behalf of Derek Pym
// (letter): "..."`.
var onBehalfHead = pattern.New(`(?i)^(?:added|posted|sent in|received|ingebracht|toegevoegd|geplaatst` +
	`|ontvangen|doorgegeven)` +
	` (?:on behalf of|for|from|by|namens|voor|van|door) (\p{L}[^:(]{1,60}?)(?:,? ?\(([^()]{1,60})\))?(?:, [^:]{1,40})?: +(.+)$`)

// forAnother reads a remark that is somebody else's, by its opening words.
func (r *reader) forAnother(text string) (speech, string, bool) {
	switch firstLower(text) {
	case "added", "posted", "sent", "received", "ingebracht", "toegevoegd", "geplaatst", "ontvangen", "doorgegeven":
	default:
		return speech{}, "", false
	}
	m := onBehalfHead.FindStringSubmatch(text)
	if m == nil {
		return speech{}, "", false
	}
	sp, ok := r.known.speakers(m[1], m[2], startsUpper(m[1]))
	return sp, unquote(strings.TrimSpace(m[3])), ok
}

// standing gives the reason why a post holds no statement by what one of its other cells says of it: an
// answer of those who run the platform, or something they took away or put on top. "" for the others.
func (r *reader) standingOf(cells []string) string {
	if who := r.table.who; who >= 0 && who < len(cells) {
		switch kind := labelKind(strings.Trim(cells[who], "*_ ")); kind {
		case whyDecision, whyAction:
			return kind
		}
	}
	for c, cell := range cells {
		if c == r.table.who || contains(r.table.texts, c) {
			continue
		}
		switch strings.Trim(strings.ToLower(strings.TrimSpace(cell)), "()[].") {
		case "official", "official reply", "official response", "officieel", "officiële reactie", "antwoord gemeente":
			return whyAnswer
		case "hidden", "removed", "deleted", "spam", "pinned", "verborgen", "verwijderd", "vastgezet", "offtopic",
			"off-topic", "dubbel", "duplicate":
			return whyOther
		}
	}
	return ""
}
