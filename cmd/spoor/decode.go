package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"

	"spoor/trace"
)

// decode turns the bytes of a file into text: valid UTF-8, composed (NFC), lines ending in \n, no
// byte order mark, nothing that nobody sees. What it had to assume or leave out comes back as warnings
// without a path. The ladder: a byte order mark; valid UTF-8; a NUL in nearly every other byte, which
// is UTF-16; UTF-8 with Windows-1252 in between; Windows-1252, in which older Dutch office files are
// written. Guessing by statistics was tried and takes short Dutch for Turkish.
func decode(data []byte) (string, []trace.Warning) {
	text, warnings := toUTF8(data)
	text, line := joinLineEnds(strings.TrimPrefix(text, "\uFEFF"))
	if line > 0 {
		warnings = append(warnings, trace.Warning{Message: trace.WarnLineEnds, Line: line})
	}
	text, hidden := dropUnseen(text)
	return norm.NFC.String(text), append(warnings, hidden...)
}

func toUTF8(data []byte) (string, []trace.Warning) {
	if name, enc := markedEncoding(data); enc != nil {
		return decodeAs(name, enc, data)
	}
	switch {
	case isUTF16(data, 1):
		return decodeAs("UTF-16", xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM), data)
	case isUTF16(data, 0):
		return decodeAs("UTF-16", xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM), data)
	case utf8.Valid(data):
		return string(data), nil
	case holdsUTF8(data):
		return mend(data)
	}
	return decodeAs("Windows-1252", charmap.Windows1252, data)
}

// markedEncoding is the encoding that a byte order mark names; nil for UTF-8 and for no mark.
func markedEncoding(data []byte) (string, encoding.Encoding) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}):
		return "UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}):
		return "UTF-32", utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return "UTF-16", xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return "UTF-16", xunicode.UTF16(xunicode.BigEndian, xunicode.UseBOM)
	}
	return "", nil
}

// decodeAs reads the bytes in an encoding and says so in a warning; a second one tells of bytes
// that the encoding does not know.
func decodeAs(name string, enc encoding.Encoding, data []byte) (string, []trace.Warning) {
	decoded, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		decoded = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	text := strings.ToValidUTF8(string(decoded), "\uFFFD")
	warnings := []trace.Warning{{Message: trace.WarnEncoding, Detail: name}}
	if strings.ContainsRune(text, utf8.RuneError) {
		warnings = append(warnings, badBytes(text))
	}
	return text, warnings
}

// badBytes points at the first line in which bytes were replaced.
func badBytes(text string) trace.Warning {
	at := strings.IndexRune(text, utf8.RuneError)
	return trace.Warning{Message: trace.WarnBadBytes, Line: lineAt(text, at)}
}

// isUTF16 says whether Latin text in UTF-16 stands there: NUL in nearly all bytes of one parity (1
// for little-endian), and in nearly none of the other.
func isUTF16(data []byte, parity int) bool {
	const sample = 4096
	data = data[:min(len(data), sample)]
	if len(data) < 4 {
		return false
	}
	zeros := [2]int{}
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(data) / 2
	return zeros[parity]*10 >= half*7 && zeros[1-parity]*20 <= half
}

// holdsUTF8 says whether there is a letter or mark in UTF-8 that western languages use. In text with
// one byte per letter such a sequence is as good as never there: it would read as "Ã©" or "â€™".
func holdsUTF8(data []byte) bool {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r >= 0xA0 && r <= 0xFF || r >= 0x2010 && r <= 0x2044 || r == '€' {
			return size > 1
		}
		data = data[size:]
	}
	return false
}

// mend reads UTF-8 in which other bytes stand: those of Windows-1252 by that, as when two files were
// put together, what is left of a broken letter as U+FFFD. The warnings point at the first of each.
func mend(data []byte) (string, []trace.Warning) {
	var b strings.Builder
	mixed, bad := -1, -1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			r, size = strayByte(data)
			switch {
			case r == utf8.RuneError && bad < 0:
				bad = b.Len()
			case r != utf8.RuneError && mixed < 0:
				mixed = b.Len()
			}
		}
		b.WriteRune(r)
		data = data[size:]
	}
	var warnings []trace.Warning
	if mixed >= 0 {
		warnings = append(warnings, trace.Warning{Message: trace.WarnMixedEncoding,
			Line: lineAt(b.String(), mixed), Detail: "Windows-1252"})
	}
	if bad >= 0 {
		warnings = append(warnings,
			trace.Warning{Message: trace.WarnBadBytes, Line: lineAt(b.String(), bad)})
	}
	return b.String(), warnings
}

// strayByte reads a byte that is no UTF-8, with the bytes of the same broken letter behind it.
func strayByte(data []byte) (rune, int) {
	const firstLead, lastLead, secondLead = 0xC2, 0xF4, 0xC3
	size := 1
	if data[0] >= firstLead && data[0] <= lastLead {
		for size < len(data) && size < utf8.UTFMax && !utf8.RuneStart(data[size]) {
			size++
		}
	}
	r := charmap.Windows1252.DecodeByte(data[0])
	switch {
	case size > 1, data[0] == firstLead, data[0] == secondLead, data[0] > 0xFC,
		!unicode.IsPrint(r) && !unicode.IsSpace(r):
		return utf8.RuneError, size
	}
	return r, 1
}

// lineAt is the line on which a byte of a text stands.
func lineAt(text string, offset int) int {
	before, _ := joinLineEnds(text[:offset])
	return 1 + strings.Count(before, "\n")
}

// joinLineEnds makes every line end \n. A lone \r ends a line as well; in a text that has other line
// ends it is told where, since some editors do not count it.
func joinLineEnds(text string) (string, int) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\r\n", "\n"), "\r\n", "\n")
	at := strings.IndexByte(text, '\r')
	if at < 0 {
		return text, 0
	}
	line := 0
	if strings.Contains(text, "\n") {
		line = 1 + strings.Count(text[:at], "\n")
	}
	return strings.ReplaceAll(text, "\r", "\n"), line
}

// dropUnseen leaves out what nobody sees: marks without width, marks that turn the direction of text,
// control characters. They tear words apart for whoever compares letters. Soft hyphens go without a
// word: word processors put them everywhere.
func dropUnseen(text string) (string, []trace.Warning) {
	if strings.IndexFunc(text, isUnseen) < 0 {
		return text, nil
	}
	var b strings.Builder
	first, names := -1, map[string]bool{}
	var before rune
	for i, r := range text {
		next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		switch {
		case !isUnseen(r), isJoiner(r) && joins(before) && joins(next):
			b.WriteRune(r)
		case r != softHyphen:
			names[fmt.Sprintf("U+%04X", r)] = true
			if first < 0 {
				first = i
			}
		}
		before = r
	}
	if first < 0 {
		return b.String(), nil
	}
	return b.String(), []trace.Warning{{Message: trace.WarnUnseen, Line: lineAt(text, first),
		Detail: strings.Join(slices.Sorted(maps.Keys(names)), ", ")}}
}

const softHyphen = '\u00AD'

func isUnseen(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf) && !strings.ContainsRune("\t\n\v\f\r\u0085", r)
}

func isJoiner(r rune) bool { return r == '\u200C' || r == '\u200D' }

// joins says whether a joiner beside a rune means something: in pictures and in scripts whose letters
// join, not between Latin letters.
func joins(r rune) bool {
	return r > 0xFF && !unicode.In(r, unicode.Latin, unicode.Cf, unicode.Zs) && unicode.IsGraphic(r)
}

// isBinary says whether data is no text in any encoding that decode knows.
func isBinary(data []byte) bool {
	if _, enc := markedEncoding(data); enc != nil || isUTF16(data, 0) || isUTF16(data, 1) {
		return false
	}
	const stray = 2 // NUL bytes that damage may leave in a short text
	return bytes.Count(data, []byte{0}) > max(stray, len(data)/100) || isCompressed(data)
}

// isCompressed says whether control bytes are so many that no writer put them there.
func isCompressed(data []byte) bool {
	const sample = 4096
	data = data[:min(len(data), sample)]
	control := 0
	for _, b := range data {
		if b < ' ' && !bytes.ContainsRune([]byte("\t\n\r\f\v\x1b"), rune(b)) {
			control++
		}
	}
	return control*10 > len(data)
}
