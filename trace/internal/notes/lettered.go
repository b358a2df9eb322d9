package notes

import (
	"strings"
)

// dropHeadingLetters takes the letters off headings that are counted by them: "A. Round the class", "B. The
// keeper". One letter with a point is an initial as often; it counts when the headings of one level begin
// with A and go on with B, C and so on, in that order.
func dropHeadingLetters(units []unit) {
	next := map[int]byte{} // the letter that would go on, by level
	series := map[int][]int{}
	for i := range units {
		u := &units[i]
		if !u.isHeading() {
			continue
		}
		letter := countingLetter(u.text)
		switch {
		case letter == 'A':
			next[u.level], series[u.level] = 'A', nil
			fallthrough
		case letter != 0 && letter == next[u.level]:
			next[u.level]++
			series[u.level] = append(series[u.level], i)
		case letter != 0:
			next[u.level], series[u.level] = 0, nil
		}
		if s := series[u.level]; len(s) > 1 {
			for _, j := range s {
				units[j].text = withoutLetter(units[j].text)
			}
			series[u.level] = s[len(s)-1:]
		}
	}
}

// countingLetter is the capital with a point, bracket or colon with which a heading begins; 0 for none.
func countingLetter(s string) byte {
	if len(s) < 4 || s[0]-'A' >= 26 || !strings.Contains(".):", s[1:2]) || s[2] != ' ' {
		return 0
	}
	return s[0]
}

// withoutLetter takes a letter that counts off a heading.
func withoutLetter(s string) string {
	if countingLetter(s) == 0 {
		return s
	}
	return strings.TrimSpace(s[2:])
}
