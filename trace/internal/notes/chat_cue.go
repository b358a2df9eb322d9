package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

var (
	cueTime  = pattern.New(`^(?:\d{1,2}:)?\d{1,2}:\d{1,2}[.,]\d{1,3} --> (?:\d{1,2}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}`)
	cueVoice = pattern.New(`^<v(?:\.[^ >]*)? ([^<>]{1,60})>`)
)

// cuesOf reads a transcript in cues with times, as programs for meetings write it: WebVTT, or what is
// copied from one. Cues of one speaker in a row are one turn. Nil when there are no cues.
func cuesOf(source []string, from int) *chat {
	first, n := -1, 0
	for i := from; i < len(source); i++ {
		if isCue(source[i]) {
			if first < 0 {
				first = i
			}
			n++
		}
	}
	if n < 2 {
		return nil
	}
	c := &chat{owned: make([]bool, len(source)+1)}
	var turn *message
	names := cueNames(source, first)
	for i := first; i < len(source); i++ {
		if !isCue(source[i]) {
			continue
		}
		c.owned[i+1] = true
		if i > first && isCueID(source, i-1) {
			c.owned[i] = true
		}
		end := i + 1
		for end < len(source) && strings.TrimSpace(source[end]) != "" && !isCue(source[end]) {
			end++
		}
		for j := i + 1; j < end; j++ {
			if end < len(source) && j == end-1 && isCue(source[end]) && isCueID(source, j) {
				break
			}
			c.owned[j+1] = true
			sender, text := cueText(seen(source[j]), names, j == i+1)
			if turn != nil && sender == turn.sender && len(turn.lines) < 3 && onlyBacks(strings.Join(turn.lines, " ")) {
				c.close(turn) // "Yes, exactly." backs what somebody else said
				turn = nil
			}
			if sender != "" && (turn == nil || turn.sender != sender) {
				c.close(turn)
				turn = &message{head: i + 1, sender: sender, form: cueStamp}
			}
			if turn == nil {
				turn = &message{head: i + 1, form: cueStamp}
			}
			if text != "" {
				turn.lines, turn.at = append(turn.lines, text), append(turn.at, j+1)
			}
		}
	}
	c.close(turn)
	for i := range c.units {
		if c.units[i].message.sender != "" {
			return c
		}
	}
	return nil // nobody is named: captions
}

// close adds a turn of a transcript.
func (c *chat) close(turn *message) {
	if turn != nil {
		c.add(turn)
	}
}

// isCue says whether a line is the times of a cue.
func isCue(line string) bool {
	return strings.Contains(line, " --> ") && cueTime.MatchString(strings.TrimSpace(line))
}

var cueID = pattern.New(`^(?:\d+|[0-9a-fA-F-]{8,}(?:/\d+-\d+)?)$`)

// isCueID says whether a line numbers the cue below it.
func isCueID(source []string, i int) bool { return cueID.MatchString(strings.TrimSpace(source[i])) }

// cueNames gives what stands alone on the first line of two cues or more, with text below it: who speaks.
func cueNames(source []string, from int) map[string]bool {
	met, names := map[string]bool{}, map[string]bool{}
	for i := from; i+2 < len(source); i++ {
		if !isCue(source[i]) {
			continue
		}
		name := seen(source[i+1])
		if name == "" || strings.TrimSpace(source[i+2]) == "" || !seemsSender(name) || !looksLikeName(name) {
			continue
		}
		if met[name] {
			names[name] = true
		}
		met[name] = true
	}
	return names
}

// cueText parts a line of a cue into who speaks, "" when it is whoever spoke, and what they say.
func cueText(line string, names map[string]bool, first bool) (sender, text string) {
	if m := cueVoice.FindStringSubmatch(line); m != nil {
		return strings.TrimSpace(m[1]), strings.TrimSpace(strings.ReplaceAll(line[len(m[0]):], "</v>", ""))
	}
	if first && names[line] {
		return line, ""
	}
	name, said, found := strings.Cut(line, ": ")
	if found && len(name) < 60 && seemsSender(name) && (looksLikeName(name) || isPhone(name)) {
		return strings.TrimSpace(name), strings.TrimSpace(said)
	}
	return "", strings.TrimSpace(strings.ReplaceAll(line, "</v>", ""))
}
