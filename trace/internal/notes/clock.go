package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// Transcripts put the time of a turn before the name or behind it, within the bold or outside of it:
// "[00:01:30] Ron:", "**[00:01:30] RON:**", "Ron (0:42):".

var clockBehind = pattern.New(`\s*[\[(]\d{1,2}[:.]\d{2}([:.]\d{2})?[\])]$`)

var turnTime = pattern.New(`^(?:[\[(](?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},? )?\d{1,2}[:.]\d{2}([:.]\d{2})?[\])]|\d{1,2}:\d{2}:\d{2}\b)`)

// isTurnTime says whether a source line begins with the time of a turn: between brackets, or with the
// seconds. Another time may be that of a part of the day ("10.30 Pauze: ...").
func isTurnTime(s string) bool {
	return s != "" && strings.IndexByte("[(0123456789", s[0]) >= 0 && turnTime.MatchString(head(s, 28))
}

// withoutClock leaves out of a label the time of the turn behind the name.
func withoutClock(name string) string {
	if end := len(name) - 1; end < 5 || name[end] != ')' && name[end] != ']' || !hasDigit(name) {
		return unbracketed(name)
	}
	return unbracketed(strings.TrimSpace(clockBehind.ReplaceAllString(name, "")))
}

// unbracketed takes off the square brackets that stand around a label as a whole: "[several]".
func unbracketed(name string) string {
	if len(name) < 3 || name[0] != '[' || strings.IndexByte(name, ']') != len(name)-1 {
		return name
	}
	return strings.TrimSpace(name[1 : len(name)-1])
}

// inClock says whether the colon at byte i stands between digits within brackets: it is part of a time
// and sets off no label.
func inClock(s string, i int) bool {
	return i > 1 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1]) &&
		strings.LastIndexAny(s[:i], "[(") > strings.LastIndexAny(s[:i], "])")
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
