package notes

import (
	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// dayHead is the day on which something came in, at the head of a line of a log: "8/9 mevr. De Haan: ...".
var dayHead = pattern.New(`^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?(?:,? \d{1,2}[.:]\d{2})?:? +`)

// dayLength is the length of the day at the head of a line that goes on with more than a few words; 0 for another.
func dayLength(line string) int {
	if line == "" || line[0]-'0' > 9 {
		return 0
	}
	n := len(dayHead.FindString(head(line, 24)))
	if n == 0 || n == len(line) || line[n]-'0' < 10 || wordCount(line[n:]) < 2 {
		return 0
	}
	return n
}

// leastDays is how many lines of a file open with a day before it is taken for a log.
const leastDays = 3

// dropDayHeads leaves the day out of the lines of a log: what stands behind it says who spoke.
func dropDayHeads(units []unit) {
	var dated []*unit
	for i := range units {
		u := &units[i]
		if (u.kind == markdown.Paragraph || u.kind == markdown.Item) && u.message == nil && dayLength(u.text) > 0 {
			dated = append(dated, u)
		}
	}
	if len(dated) < leastDays {
		return
	}
	for _, u := range dated {
		if n := dayLength(u.raw[0]); n > 0 {
			u.raw[0], u.dated = u.raw[0][n:], true
			u.text, u.offset = u.after(0), offsets(u.raw)
		}
	}
}
