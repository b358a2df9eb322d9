package markdown

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// No text that people write comes near these bounds. Beyond them the parser takes minutes for what
// could be read in a second, as it looks at every mark again for every other mark or level: measured
// on 600 kB of emphasis that never closes (76 s), 40,000 footnotes (10 s), 70,000 signs of quoting.
const (
	maxNesting     = 100      // lists, quotes and footnotes within each other
	maxIndent      = 200      // columns before a text; two for each level
	maxMarks       = 2000     // brackets, asterisks and underscores in one paragraph, bars in one line
	maxRun         = 64 << 10 // bytes of one paragraph: ten thousand words
	maxDefinitions = 2000     // footnotes and addresses of links in one text
	maxMetaLines   = 1000     // of front matter
)

// bounded takes out of a body what lies beyond the bounds. Every line keeps its number.
type bounded struct {
	body  string
	deep  int      // first line of which the nesting was cut off at maxNesting, 0 when none
	plain [][]Line // runs of lines that were blanked, and are to be read as plain text
}

// bound finds what lies beyond the bounds.
func bound(body string) bounded {
	out := bounded{body: body}
	lines := strings.Split(body, "\n")
	var r run
	definitions := 0
	for i, l := range lines {
		if short := shallow(l); len(short) < len(l) {
			lines[i], l = short, short
			if out.deep == 0 {
				out.deep = i + 1
			}
		}
		surplus := false
		if isDefinition(l) {
			definitions++
			surplus = definitions > maxDefinitions
		}
		if surplus || r.endsBefore(l) {
			out.settle(lines, r)
			r.begin(i, l)
		}
		r.add(l, surplus)
	}
	out.settle(lines, r)
	if out.deep > 0 || len(out.plain) > 0 {
		out.body = strings.Join(lines, "\n")
	}
	return out
}

// settle blanks a run that lies beyond the bounds.
func (b *bounded) settle(lines []string, r run) {
	if !r.beyond {
		return
	}
	var taken []Line
	for i := r.first; i < r.first+r.lines; i++ {
		if text := strings.TrimSpace(lines[i]); text != "" {
			taken = append(taken, Line{i + 1, text})
		}
		lines[i] = ""
	}
	if len(taken) > 0 {
		b.plain = append(b.plain, taken)
	}
}

func countMarks(line string) (marks, bars int) {
	for i := range len(line) {
		switch line[i] {
		case '[', '*', '_', '~', '<':
			marks++
		case '|':
			bars++
		}
	}
	return marks, bars
}

var defined = pattern.New(`^[ \t>*+-]*\[[^\]]{1,999}\]:`)

// isDefinition says whether a line begins a footnote or gives the address of a link.
func isDefinition(line string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " \t>*+-"), "[") && defined.MatchString(line)
}

var container = pattern.New(`^(>|([-*+]|\d{1,9}[.)])([ \t]|$)|\[\^[^\]\s]{1,100}\]:)`)

// shallow takes from the beginning of a line the levels beyond maxNesting. What follows stays.
func shallow(line string) string {
	at, kept, levels := 0, -1, 0
	for {
		text := strings.TrimLeft(line[at:], " \t")
		if space := len(line) - at - len(text); space > maxIndent {
			return shallow(line[:at] + strings.Repeat(" ", maxIndent) + text)
		}
		at = len(line) - len(text)
		if levels == maxNesting && kept < 0 {
			kept = at
		}
		mark := container.FindString(line[at:])
		if mark == "" {
			break
		}
		at += len(mark)
		levels++
	}
	if levels <= maxNesting {
		return line
	}
	return line[:kept] + line[at:]
}
