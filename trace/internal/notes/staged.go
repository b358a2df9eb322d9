package notes

import (
	"strings"
)

// How far what is told of somebody before their words may go on, and what is told behind them.
const (
	mostStaged = 110 // bytes before the quotation
	mostBehind = 90  // bytes behind it
)

// staged reads a paragraph that names somebody, tells what they did or on what they spoke, and quotes them: `PV, dog
// under the chair. "Juno stops dead"`, `MT again. "..."`, `KA on the garden: "..."`. What they said is what is quoted.
// It says whether it was one.
func (r *reader) staged(u *unit) bool {
	at := quoteAt(u.text)
	if at < 0 && r.stages(u) {
		r.rest(u, whyOther)
		return true
	}
	if at < 0 || at > mostStaged {
		return false
	}
	if r.withoutRemarks() {
		return false
	}
	quoted, behind := quotation(u.text[at:])
	if quoted == "" || len(behind) > mostBehind || wordCount(quoted) < 3 || strings.Contains(behind, ": ") {
		return false
	}
	who := r.onStage(u, strings.TrimSpace(u.text[:at]), behind != "")
	if who == nil {
		return false
	}
	r.turn = nil
	sp := speech{}
	r.known.join(who, &sp)
	r.last = &sp
	switch {
	case who.organiser && !who.member && !r.ownPoint(sp, quoted):
		r.rest(u, whyFacilitator)
	case who.host, who.official && !firstPerson(quoted):
		r.rest(u, whyAnswer)
	default:
		r.state(u, u.line(at), u.end, sp, quoted)
	}
	return true
}

// stages says whether a line only tells what somebody does before they are quoted on the next: "MT starts and does not
// stop."
func (r *reader) stages(u *unit) bool {
	if r.here+1 >= len(r.units) || len(u.text) > mostStaged || u.isItem() {
		return false
	}
	below := &r.units[r.here+1]
	if below.start != u.end+1 || !quoteFirst(below.text) {
		return false
	}
	quoted, behind := quotation(below.text)
	was := r.here
	r.here++
	who := r.onStage(below, "", false)
	r.here = was
	return who != nil && quoted != "" && len(behind) <= mostBehind
}

// onStage is who is quoted, by what stands before the quotation or, when nothing does, by the line above it; nil when
// nobody known is named there, or several are. labels says whether a name alone is enough.
func (r *reader) onStage(u *unit, before string, labels bool) *person {
	if before == "" {
		if r.here == 0 {
			return nil
		}
		above := &r.units[r.here-1]
		if above.end+1 != u.start || above.isHeading() || above.isItem() || above.text == "" ||
			len(above.text) > mostStaged || quoteAt(above.text) >= 0 {
			return nil
		}
		before = above.text
	}
	if !strings.ContainsAny(before[len(before)-1:], ".:,–—!-") || strings.Contains(before, ": ") {
		return nil
	}
	n := r.narrator()
	ts := n.tokens(before)
	who, end := n.opener(before, ts)
	if who == nil || who.body || end == len(ts) && !labels || end < len(ts) && n.verbAt(ts, end) {
		// A label with nothing behind the quotation, or a sentence that tells who says what: read elsewhere.
		return nil
	}
	if end < len(ts) && joinAt(before[ts[end].start:]+" ") != "" {
		return nil // "Jayden en Milo:"
	}
	for i := end; i < len(ts); i++ {
		if next := n.knownAt(before, ts, i); next > i && i > 0 && ts[i-1].stop {
			if _, verb := n.subject(before, ts, i); verb < len(ts) && n.verbAt(ts, verb) {
				return nil // somebody else speaks
			}
		}
	}
	return who
}

// quoteAt is where the first quotation begins; -1 for none.
func quoteAt(text string) int {
	for i, c := range text {
		if (c == '"' || c == '“' || c == '„') && (i == 0 || text[i-1] == ' ') {
			return i
		}
	}
	return -1
}

// quotation parts a text that begins with a quotation into what is quoted, up to the last closing mark, and what
// stands behind it.
func quotation(text string) (quoted, behind string) {
	end := strings.LastIndexAny(text, `"”`)
	if end <= 0 {
		return "", ""
	}
	size := 1
	if text[end] != '"' {
		size = len("”")
	}
	whole := text[:end+size]
	if strings.Count(whole, `"`) > 2 || strings.Count(whole, "“")+strings.Count(whole, "„") > 1 {
		return whole, strings.TrimSpace(text[end+size:])
	}
	return unquote(whole), strings.TrimSpace(text[end+size:])
}
