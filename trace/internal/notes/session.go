package notes

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"spoor/trace/internal/pattern"
)

// sessionOf names the session of a file and gives its date. The title names it; without one a short
// first line does.
func sessionOf(s Source, units []unit) (session, date string) {
	session = titleOf(s, units)
	for _, key := range []string{"date", "datum"} {
		if d := readDate(s.Doc.Meta[key]); d != "" {
			return session, d
		}
	}
	for i := range units {
		if i > 8 {
			break
		}
		if d := readDate(units[i].text); d != "" {
			return session, d
		}
	}
	return session, readDate(s.Path)
}

// titleOf names the session: the title of the text, of its front matter, a line above the first
// heading, the first heading, the name of the file.
func titleOf(s Source, units []unit) string {
	first := -1
	for i := range units {
		if units[i].isHeading() && units[i].level < leadIn && !beginsOriginal(units[i].text) {
			first = i
			break
		}
	}
	if first > 0 && units[first].level == 1 && isTitleLine(&units[0]) && titles(units) > 1 {
		return units[0].text
	}
	if first >= 0 && units[first].level == 1 {
		return units[first].text
	}
	for _, key := range []string{"title", "titel", "onderwerp", "subject"} {
		if t := s.Doc.Meta[key]; t != "" {
			return t
		}
	}
	switch {
	case first != 0 && len(units) > 0 && isTitleLine(&units[0]):
		return units[0].text
	case first >= 0:
		return units[first].text
	}
	return fileTitle(s.Path)
}

// titles counts the headings of the first level; with more than one of them none is the title.
func titles(units []unit) int {
	n := 0
	for i := range units {
		if units[i].isHeading() && units[i].level == 1 {
			n++
		}
	}
	return n
}

// isTitleLine says whether a line that is no heading names the session: short, on its own, and
// neither a remark nor a list.
func isTitleLine(u *unit) bool {
	if u.text == "" || len(u.text) >= 160 || len(u.raw) > 1 || !paragraphOf(u) || isRoster(u.text) ||
		isMailHead(u.text) || isGreeting(u.text) {
		return false
	}
	l, ok := u.labelled()
	return !ok || l.form == dashForm || l.kind == "" && !looksLikeName(l.name)
}

// fileTitle is the name of a file as a title: "2-badmeesters.md" is "2 badmeesters".
func fileTitle(path string) string {
	name := path[strings.LastIndexAny(path, "/\\")+1:]
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return fold(strings.NewReplacer("-", " ", "_", " ").Replace(name))
}

var (
	isoDate   = pattern.New(`\b(20\d\d|19\d\d)-(\d{1,2})-(\d{1,2})\b`)
	dutchDate = pattern.New(`\b(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d|19\d\d)\b`)
	longDate  = pattern.New(`(?i)\b(\d{1,2})(?:e|st|nd|rd` +
		`|th)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(20\d\d|19\d\d)\b`)
	usDate = pattern.New(`(?i)\b(\p{L}{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d` +
		`|19\d\d)\b`)
)

// readDate finds a full date in a text and gives it as ISO 8601; "" when no date has a year.
func readDate(s string) string {
	s = head(s, 600)
	if !hasDigit(s) {
		return ""
	}
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return isoOf(m[1], m[2], m[3])
	}
	if m := dutchDate.FindStringSubmatch(s); m != nil {
		return isoOf(m[3], m[2], m[1])
	}
	if m := longDate.FindStringSubmatch(s); m != nil {
		return isoOf(m[3], monthNumber(m[2]), m[1])
	}
	if m := usDate.FindStringSubmatch(s); m != nil {
		return isoOf(m[3], monthNumber(m[1]), m[2])
	}
	return ""
}

func isoOf(year, month, day string) string {
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return ""
	}
	return fmt.Sprintf("%s-%02d-%02d", year, m, d)
}

// monthNumber gives the number of a Dutch or English month by its first letters; "" when it is
// none.
func monthNumber(name string) string {
	low := strings.ToLower(name)
	for i, list := range []string{"jan", "feb", "maart mrt mar", "apr", "mei may", "jun",
		"jul", "aug", "sep", "okt oct", "nov", "dec"} {
		for _, stem := range strings.Fields(list) {
			if strings.HasPrefix(low, stem) {
				return strconv.Itoa(i + 1)
			}
		}
	}
	return ""
}

// sortRest puts rests in the order of the text.
func sortRest(rest []Rest) {
	sort.SliceStable(rest, func(i, j int) bool { return rest[i].Start < rest[j].Start })
}
