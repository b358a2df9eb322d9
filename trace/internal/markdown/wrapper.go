package markdown

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// Writers wrap whole passages in tags that only say how they look: asides, sections, parts that fold
// away. CommonMark takes such a tag, with all lines up to the next blank one, for raw HTML. Here the
// text within is what matters.
var (
	wrapper = pattern.New(`(?i)^\s{0,3}(</?(aside|section|details|div|article|main|header|` +
		`footer|figure|center|span|p)(\s[^<>]*)?>\s*)+$`)
	summaryLine = pattern.New(`(?i)^\s{0,3}(?:<details(?:\s[^<>]*)?>\s*)?` +
		`<summary(?:\s[^<>]*)?>(.*)</summary>\s*$`)
	fence = pattern.New("^\\s{0,3}(```+|~~~+)")
)

// unwrap blanks lines that hold nothing but wrapping tags, and takes the tags off the line that names a
// part that folds away. Every line keeps its number; code stays as it is.
func unwrap(body string, parts bool) string {
	if !strings.Contains(body, "<") && !parts {
		return body
	}
	lines := strings.Split(body, "\n")
	fenced := ""
	for i, l := range lines {
		if m := fence.FindStringSubmatch(l); m != nil && (fenced == "" || strings.HasPrefix(m[1], fenced)) {
			if fenced == "" {
				fenced = m[1]
			} else {
				fenced = ""
			}
			continue
		}
		switch {
		case fenced != "":
		case wrapper.MatchString(l), parts && partRule.MatchString(l):
			lines[i] = strings.Repeat(" ", len(l))
		case summaryLine.MatchString(l):
			lines[i] = asTitle(summaryLine.FindStringSubmatch(l)[1], len(l))
		}
	}
	return strings.Join(lines, "\n")
}

// asTitle makes a heading of the deepest level in as many bytes as the line had.
func asTitle(title string, size int) string {
	title = strings.TrimSpace(title)
	if title == "" {
		return strings.Repeat(" ", size)
	}
	title = "###### " + title
	return title + strings.Repeat(" ", max(0, size-len(title)))
}
