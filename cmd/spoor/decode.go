package main

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/unicode/norm"

	"spoor/trace"
)

// decode turns the bytes of a file into text: valid UTF-8, composed (NFC), lines ending in \n, no
// byte order mark. What it had to assume comes back as warnings without a path. The ladder: a byte
// order mark; valid UTF-8; a NUL in nearly every other byte, which is UTF-16; UTF-8 with damage;
// Windows-1252, in which older Dutch office files are written. Guessing by statistics was tried and
// takes short Dutch for Turkish.
func decode(data []byte) (string, []trace.Warning) {
	text, warnings := toUTF8(data)
	text = strings.TrimPrefix(text, "\uFEFF")
	return norm.NFC.String(joinLineEnds(text)), warnings
}

func toUTF8(data []byte) (string, []trace.Warning) {
	if name, enc := markedEncoding(data); enc != nil {
		return decodeAs(name, enc, data)
	}
	if utf8.Valid(data) && !isUTF16(data, 0) && !isUTF16(data, 1) {
		return string(data), nil
	}
	switch {
	case isUTF16(data, 1):
		return decodeAs("UTF-16", xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM), data)
	case isUTF16(data, 0):
		return decodeAs("UTF-16", xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM), data)
	case mostlyUTF8(data):
		text := strings.ToValidUTF8(string(data), "\uFFFD")
		return text, []trace.Warning{badBytes(text)}
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
	before, _, _ := strings.Cut(text, "\uFFFD")
	line := 1 + strings.Count(joinLineEnds(before), "\n")
	return trace.Warning{Message: trace.WarnBadBytes, Line: line}
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

// mostlyUTF8 says whether sequences of several bytes are more often whole than broken: damaged
// UTF-8, then, and not an encoding with one byte per letter, where such sequences are rare
// accidents.
func mostlyUTF8(data []byte) bool {
	whole, broken := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		data = data[size:]
	}
	return whole > broken
}

// joinLineEnds makes every line end \n. A lone \r ends a line only in a file that knows no other
// end: elsewhere it would shift the line numbers that an editor shows.
func joinLineEnds(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if !strings.Contains(text, "\n") {
		return strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// isBinary says whether data is no text in any encoding that decode knows.
func isBinary(data []byte) bool {
	if _, enc := markedEncoding(data); enc != nil || isUTF16(data, 0) || isUTF16(data, 1) {
		return false
	}
	return bytes.IndexByte(data, 0) >= 0 || isCompressed(data)
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
