package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"spoor/trace/internal/pattern"
)

var (
	// Word and its converters write footnotes as links to and fro.
	noteTarget = pattern.New(`^#_?(ftn|ftnref|edn|ednref|fn|fnref)[:_]?\d+$`)
	noteBack   = pattern.New(`^\s*\[+\\?\[?\d+\\?\]?\]+\(#_?(ftnref|ednref|fnref)[:_]?\d+\)`)
	definition = pattern.New(`^ {0,3}\[\^[^\]\s]+\]:[ \t]*(.*)$`)
)

// isNoteLink says whether a link only leads to a footnote, or back from it.
func isNoteLink(n *ast.Link) bool { return noteTarget.Match(n.Destination) }

// isNoteText says whether a paragraph is the text of a footnote as Word has it.
func isNoteText(b Block) bool { return len(b.Lines) > 0 && noteBack.MatchString(b.Lines[0].Text) }

// looseNotes adds the footnotes that nothing refers to. The parser drops them, while a reader sees them.
func (w *walker) looseNotes() {
	seen := make([]bool, len(w.lines)+2)
	for _, b := range w.blocks {
		for i := b.Start; i <= b.End; i++ {
			seen[i] = true
		}
	}
	body := strings.Split(string(w.src), "\n")
	for i := 0; i < len(body); i++ {
		m := definition.FindStringSubmatch(body[i])
		if m == nil || seen[i+1] {
			continue
		}
		b := Block{Kind: Footnote, Start: i + 1, End: i + 1, Inside: Footnote,
			Lines: []Line{{i + 1, strings.TrimSpace(m[1])}}}
		for b.End < len(body) && goesOn(body[b.End]) && !seen[b.End+1] {
			b.Lines = append(b.Lines, Line{b.End + 1, strings.TrimSpace(body[b.End])})
			b.End++
		}
		b.Text = plainNote(b.Lines)
		w.blocks = append(w.blocks, b)
		i = b.End - 1
	}
}

// goesOn says whether a line belongs to the footnote above it.
func goesOn(line string) bool {
	return strings.TrimSpace(line) != "" && !definition.MatchString(line) &&
		!strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "|")
}

// plainNote reads the lines of a footnote as text of their own.
func plainNote(lines []Line) string {
	var text []string
	for _, l := range lines {
		text = append(text, l.Text)
	}
	w := read(strings.Join(text, "\n"), "")
	var out []string
	for _, b := range w.blocks {
		if b.Text != "" {
			out = append(out, b.Text)
		}
	}
	return strings.Join(out, " ")
}
