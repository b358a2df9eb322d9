package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// wordProcessorMark is what a word processor puts before a remark in the margin when they are exported: "Opmerking [RH1] ",
// "Commented [JB5]: ", "Antwoord [TD] ". The letters are of who wrote it, the number counts remarks.
var wordProcessorMark = pattern.New(`(?i)^(?:met opmerkingen|opmerking|commentaar|antwoord|reactie|commented|comment|reply` +
	`|response) ?\[[^\]\s]{1,8}\]:? +`)

// remarkMark is the length of such a mark at the head of a line that names who wrote the remark behind it; 0 for another
// line.
func remarkMark(line string) int {
	if len(line) < 12 || strings.IndexByte(head(line, 30), '[') < 0 {
		return 0
	}
	n := len(wordProcessorMark.FindString(head(line, 40)))
	if n == 0 {
		return 0
	}
	if l, ok := colonLabel(line[n:]); ok && l.name != "" && l.end < len(line)-n {
		return n
	}
	return 0
}
