package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// style is how a piece of text stands out on a terminal. It never carries meaning alone.
type style string

// The styles, as the parameters of an ANSI escape. No green and red: they are the pair that colour
// blind readers cannot tell apart.
const (
	plainStyle style = ""
	boldStyle  style = "1"
	dimStyle   style = "2"
	keptStyle  style = "36"
	blurStyle  style = "33"
	lostStyle  style = "35"
)

// piece is text in one style.
type piece struct {
	text  string
	style style
}

// sheet is text being laid out to a width in display cells.
type sheet struct {
	b     strings.Builder
	width int
	color bool
}

func newSheet(o Options) *sheet { return &sheet{width: o.width(), color: o.Color} }

// line writes pieces wrapped to the width, each line of it indented.
func (s *sheet) line(indent int, pieces ...piece) { s.hang(indent, indent, pieces...) }

// hang writes pieces wrapped to the width, the first line indented by first, the others by rest.
func (s *sheet) hang(first, rest int, pieces ...piece) {
	s.after(piece{text: strings.Repeat(" ", first)}, rest, pieces...)
}

// after writes pieces behind a prefix, whose spaces stay as they are, and indents the other lines
// by rest.
func (s *sheet) after(prefix piece, rest int, pieces ...piece) {
	s.word(word{prefix})
	used := displaywidth.String(prefix.text)
	for i, w := range s.fit(split(pieces), rest) {
		switch {
		case i > 0 && used+1+w.width() > s.width:
			used = rest
			s.b.WriteString("\n" + strings.Repeat(" ", rest))
		case i > 0:
			s.b.WriteByte(' ')
			used++
		}
		s.word(w)
		used += w.width()
	}
	s.b.WriteByte('\n')
}

func (s *sheet) text(indent int, text string) { s.line(indent, piece{text: text}) }

func (s *sheet) blank() { s.b.WriteByte('\n') }

// heading sets a title apart with a rule under it, so that it is one without colour too.
func (s *sheet) heading(text, rule string) {
	s.blank()
	s.line(0, piece{text, boldStyle})
	s.text(0, strings.Repeat(rule, min(displaywidth.String(text), s.width)))
}

// word writes a word; what was kept together gets its ordinary spaces back, for grep.
func (s *sheet) word(w word) {
	for _, p := range w {
		p.text = strings.ReplaceAll(p.text, string(noBreakSpace), " ")
		if s.color && p.style != plainStyle && p.text != "" {
			s.b.WriteString("\x1b[" + string(p.style) + "m" + p.text + "\x1b[0m")
			continue
		}
		s.b.WriteString(p.text)
	}
}

// word is what stands between two spaces: one or more pieces.
type word []piece

func (w word) width() int {
	n := 0
	for _, p := range w {
		n += displaywidth.String(p.text)
	}
	return n
}

func split(pieces []piece) []word {
	var out []word
	var now word
	for _, p := range pieces {
		for i, part := range strings.Split(p.text, " ") {
			if i > 0 && len(now) > 0 {
				out, now = append(out, now), nil
			}
			if part != "" {
				now = append(now, piece{part, p.style})
			}
		}
	}
	if len(now) > 0 {
		out = append(out, now)
	}
	return out
}

// fit cuts words that are wider than a line, such as long paths, so that no line passes the edge.
func (s *sheet) fit(words []word, indent int) []word {
	room := max(s.width-indent, 1)
	var out []word
	for _, w := range words {
		if w.width() <= room {
			out = append(out, w)
			continue
		}
		out = append(out, chop(w, room)...)
	}
	return out
}

func chop(w word, room int) []word {
	var out []word
	var now word
	used := 0
	for _, p := range w {
		g := displaywidth.StringGraphemes(p.text)
		for g.Next() {
			if used+g.Width() > room && used > 0 {
				out, now, used = append(out, now), nil, 0
			}
			now = append(now, piece{g.Value(), p.style})
			used += g.Width()
		}
	}
	return append(out, now)
}
