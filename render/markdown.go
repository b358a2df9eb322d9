package render

import (
	"strings"
	"unicode"
)

// markdown is text in Markdown (CommonMark with the tables, task lists, strike-through and bare
// addresses of GitHub). What comes from notes, drafts or settings gets into it through plainly only.
type markdown string

// plainly writes a text so that Markdown shows it as it is and takes nothing in it for markup,
// wherever it stands: in a line, at the beginning of one, or in the cell of a table. Signs that mean
// nothing where they stand are left alone, so that the source can still be read. In a code span or a
// fenced block the backslashes would show; no text belongs there.
func plainly(s string) markdown {
	s = strings.TrimSpace(cleanText(s)) // white space beside a mark of emphasis would undo it
	var b strings.Builder
	for i, c := range s {
		if markupSign(c) || opensBlock(s, i) || opensEntity(s, i) || opensAddress(s, i) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return markdown(b.String())
}

// markupSign tells of signs that may be markup anywhere in a line.
func markupSign(c rune) bool { return strings.ContainsRune("\\`*_[]<|~{", c) }

// opensBlock tells of the sign at i that would make a heading, quotation, list, rule or definition
// of the line that s begins.
func opensBlock(s string, i int) bool {
	if i == 0 {
		return strings.ContainsRune("#>+-=:", rune(s[0]))
	}
	return strings.ContainsRune(".)", rune(s[i])) && strings.Trim(s[:i], "0123456789") == ""
}

// opensEntity tells of an ampersand that with what follows would show as another character.
func opensEntity(s string, i int) bool {
	if s[i] != '&' {
		return false
	}
	name := strings.TrimLeftFunc(strings.TrimPrefix(s[i+1:], "#"), func(c rune) bool {
		return c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c))
	})
	return strings.HasPrefix(name, ";")
}

// opensAddress tells of the sign without which an address on the web or of mail is no link.
func opensAddress(s string, i int) bool {
	switch s[i] {
	case ':':
		return strings.HasPrefix(s[i:], "://")
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	case '@':
		return true
	}
	return false
}

// markdownSheet lays Markdown out, block by block.
type markdownSheet struct{ b strings.Builder }

// block writes a block with an empty line before it.
func (p *markdownSheet) block(text markdown) {
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
	p.line(text)
}

func (p *markdownSheet) line(text markdown) { p.b.WriteString(string(text) + "\n") }

func (p *markdownSheet) heading(level int, text markdown) {
	p.block(markdown(strings.Repeat("#", level)+" ") + text)
}

func (p *markdownSheet) quote(text markdown) { p.block("> " + text) }

func strong(text markdown) markdown { return "**" + text + "**" }
