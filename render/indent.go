package render

import (
	"bytes"
	"strings"
)

// indented is the JSON that encoding/json wrote as json.Indent would give it. That reads it byte by byte as JSON of
// which nothing is known; here it is known to be right and to have no spaces between.
func indented(plain []byte, prefix, indent string) []byte {
	const deep = 16
	lines := "\n" + prefix + strings.Repeat(indent, deep)
	out := make([]byte, 0, 2*len(plain))
	depth, from := 0, 0
	for i := 0; i < len(plain); i++ {
		switch plain[i] {
		case '"':
			i = stringEnd(plain, i+1)
			continue
		case '{', '[':
			if next := plain[i+1]; next == '}' || next == ']' {
				i++
				continue
			}
			depth++
			out, from = append(out, plain[from:i+1]...), i+1
		case '}', ']':
			depth--
			out, from = append(out, plain[from:i]...), i
		case ',':
			out, from = append(out, plain[from:i+1]...), i+1
		case ':':
			out, from = append(append(out, plain[from:i+1]...), ' '), i+1
			continue
		default:
			continue
		}
		out = append(out, lines[:1+len(prefix)+min(depth, deep)*len(indent)]...)
		for range depth - deep {
			out = append(out, indent...)
		}
	}
	return append(out, plain[from:]...)
}

// stringEnd is where the closing quote is of a string of which the text begins at a place.
func stringEnd(plain []byte, at int) int {
	for {
		n := bytes.IndexByte(plain[at:], '"')
		if n < 0 {
			return len(plain)
		}
		slashes := 0
		for slashes < n && plain[at+n-1-slashes] == '\\' {
			slashes++
		}
		if at += n + 1; slashes%2 == 0 {
			return at - 1
		}
	}
}
