package trace

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// What is struck out in notes was withdrawn: who said it took it back, or who wrote it did. It is not
// followed. Drafts have their own way with it, see tracked.go.
var (
	struckOut  = pattern.New(`~~[^\s~](?:[^~]*[^\s~])?~~`)
	blankLine  = pattern.New(`\n[ \t]*\n`)
	onlyMark   = pattern.New(`^[ \t>]*([-*+]|\d{1,9}[.)])?[^\p{L}\p{N}]*$`)
	onlyLabel  = pattern.New(`^[ \t>]*([-*+]|\d{1,9}[.)])?[ \t*_]*\p{Lu}[^:.!?]{0,60}:[ \t*_]*$`)
	codeFences = pattern.New("(?m)^[ \t]*```")
)

// strike blanks what is struck out in notes, so that lines keep their numbers. A line of which nothing is
// left but a mark or the name of who said it is taken out whole.
func (s *switched) strike() {
	if !strings.Contains(s.clean, "~~") {
		return
	}
	clean := []byte(s.clean)
	starts := map[int]bool{}
	for _, m := range struckOut.FindAllStringIndex(s.clean, -1) {
		text := s.clean[m[0]:m[1]]
		if blankLine.MatchString(text) || len(codeFences.FindAllString(s.clean[:m[0]], -1))%2 == 1 {
			continue
		}
		blank(clean[m[0]:m[1]])
		first := 1 + strings.Count(s.clean[:m[0]], "\n")
		for i := range 1 + strings.Count(text, "\n") {
			starts[first+i] = true
		}
	}
	lines := strings.Split(string(clean), "\n")
	for i, l := range lines {
		if starts[i+1] && (onlyMark.MatchString(l) || onlyLabel.MatchString(l)) {
			lines[i] = strings.Repeat(" ", len(l))
			s.struck = append(s.struck, i+1)
		}
	}
	s.clean = strings.Join(lines, "\n")
}
