package notes

import (
	"strconv"
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// clauseNumber is the number of a paragraph of formal minutes: "104.2 Mrs Coyle said", "3.1. De
// heer Bos".
var clauseNumber = pattern.New(`^(\d{1,3}(?:\.\d{1,3}){0,2})\.(\d{1,3})[.)]?\s+`)

// clauseNumberOf reads the number before a paragraph: the item it belongs to, its place there and how
// many bytes it takes; 0 bytes when there is none.
func clauseNumberOf(raw string) (item string, place, length int) {
	if !hasDigit(head(raw, 1)) {
		return "", 0, 0
	}
	m := clauseNumber.FindStringSubmatch(head(raw, 20))
	if m == nil || len(m[0]) == len(raw) {
		return "", 0, 0
	}
	place, _ = strconv.Atoi(m[2])
	return m[1], place, len(m[0])
}

// dropClauseNumbers takes the numbers off paragraphs that are counted by them, as bullets are taken off.
// A number with a point is a time, a price or a distance as often: it counts when the item has a
// heading of that number, or the paragraph before or behind it the number that comes before or next.
func dropClauseNumbers(units []unit) {
	opened := map[string]bool{}
	item, place, last := "", 0, -1
	series := map[int]bool{}
	for i := range units {
		u := &units[i]
		if u.isHeading() {
			if number := strings.TrimRight(headingNumber.FindString(head(u.text, 20)), ".) "); number != "" {
				opened[number] = true
			}
			continue
		}
		in, at, length := clauseNumberOf(u.raw[0])
		if length == 0 || u.kind != markdown.Paragraph && !u.isItem() || u.quoted || u.fenced {
			continue
		}
		if opened[in] {
			series[i] = true
		}
		if last >= 0 && in == item && at == place+1 {
			series[last], series[i] = true, true
		}
		item, place, last = in, at, i
	}
	for i := range units {
		if series[i] {
			u := &units[i]
			_, _, length := clauseNumberOf(u.raw[0])
			u.raw[0] = u.raw[0][length:]
			u.text, u.offset = u.after(0), offsets(u.raw)
		}
	}
}
