package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"spoor/trace"
)

const dutchText = "Eén café, coördinatie en € 3.500,- – ‘collega’s’\n"

func bytesIn(t *testing.T, encode func([]byte) ([]byte, error), text string) []byte {
	t.Helper()
	data, err := encode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDecode(t *testing.T) {
	t.Parallel()
	little, big := xunicode.LittleEndian, xunicode.BigEndian
	marked, bare := xunicode.UseBOM, xunicode.IgnoreBOM
	utf16 := func(e xunicode.Endianness, b xunicode.BOMPolicy) []byte {
		return bytesIn(t, xunicode.UTF16(e, b).NewEncoder().Bytes, dutchText)
	}
	const is1252, is16 = "encoding:0:Windows-1252", "encoding:0:UTF-16"
	cp1252 := bytesIn(t, charmap.Windows1252.NewEncoder().Bytes, dutchText)
	for name, c := range map[string]struct {
		data     []byte
		text     string
		warnings string // kind:line:detail, separated by spaces
	}{
		"empty":            {nil, "", ""},
		"utf-8":            {[]byte(dutchText), dutchText, ""},
		"utf-8 with mark":  {[]byte("\uFEFF" + dutchText), dutchText, ""},
		"only a mark":      {[]byte("\uFEFF"), "", ""},
		"decomposed":       {[]byte("cafe\u0301"), "café", ""},
		"crlf":             {[]byte("a\r\nb\r\n"), "a\nb\n", ""},
		"old mac":          {[]byte("a\rb\r"), "a\nb\n", ""},
		"stray cr":         {[]byte("a\nb\rc\nd"), "a\nb\nc\nd", "line-ends:2:"},
		"cr twice":         {[]byte("a\r\r\nb\r\r\n"), "a\nb\n", ""},
		"mixed":            {[]byte("één\ncaf\xe9 \x93x\x94 \x80 5"), "één\ncafé “x” € 5", "mixed-encoding:2:Windows-1252"},
		"mostly 1252":      {[]byte("\xe9\xe9n caf\xe9\n\xe0 één"), "één café\nà één", "mixed-encoding:1:Windows-1252"},
		"1252 in capitals": {[]byte("\x93CAF\xc9\x94"), "“CAFÉ”", is1252},
		"mixed and broken": {[]byte("één\xe2\x80\n\xe9\n"), "één\uFFFD\né\n", "mixed-encoding:2:Windows-1252 bad-bytes:1:"},
		"no-break space":   {[]byte("a\u00a0b"), "a\u00a0b", ""},
		"curly quotes":     {[]byte("„ja” ‘nee’"), "„ja” ‘nee’", ""},
		"nul":              {[]byte("a\nkof\x00fie automaat\n"), "a\nkoffie automaat\n", "unseen:2:U+0000"},
		"without width":    {[]byte("kof\u200bfie\u200d\ufeff"), "koffie", "unseen:1:U+200B, U+200D, U+FEFF"},
		"bidi":             {[]byte("a\n\nb\u202ec\u2066d\u2069"), "a\n\nbcd", "unseen:3:U+202E, U+2066, U+2069"},
		"soft hyphen":      {[]byte("koffie\u00adautomaat"), "koffieautomaat", ""},
		"family":           {[]byte("👩‍👧 en न\u200dक"), "👩‍👧 en न\u200dक", ""},
		"windows-1252":     {cp1252, dutchText, is1252},
		"1252, one letter": {[]byte("caf\xe9"), "café", is1252},
		"1252, unknown":    {[]byte("caf\xe9\nb\x81"), "café\nb\uFFFD", is1252 + " bad-bytes:2:"},
		"utf-16le, mark":   {utf16(little, marked), dutchText, is16},
		"utf-16be, mark":   {utf16(big, marked), dutchText, is16},
		"utf-16le":         {utf16(little, bare), dutchText, is16},
		"utf-16be":         {utf16(big, bare), dutchText, is16},
		"utf-16, ascii":    {[]byte("h\x00o\x00i\x00\n\x00"), "hoi\n", is16},
		"utf-16, odd":      {[]byte("\xff\xfeh\x00o\x00i"), "ho\uFFFD", is16 + " bad-bytes:1:"},
		"utf-32":           {[]byte("\xff\xfe\x00\x00h\x00\x00\x00"), "h", "encoding:0:UTF-32"},
		"damaged utf-8":    {[]byte("één\r\nén\xff"), "één\nén\uFFFD", "bad-bytes:2:"},
		"cut off":          {[]byte("één caf\xc3"), "één caf\uFFFD", "bad-bytes:1:"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, warnings := decode(c.data)
			if text != c.text {
				t.Errorf("text %q, want %q", text, c.text)
			}
			if got := describe(warnings); got != c.warnings {
				t.Errorf("warnings %q, want %q", got, c.warnings)
			}
		})
	}
}

func describe(warnings []trace.Warning) string {
	var all []string
	for _, w := range warnings {
		all = append(all, fmt.Sprintf("%s:%d:%s", w.Message, w.Line, w.Detail))
	}
	return strings.Join(all, " ")
}

// FuzzDecode checks what decode promises of its text, and that warnings point into it.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"", dutchText, "caf\xe9", "\xff\xfeh\x00",
		"h\x00o\x00i\x00\n\x00", "één\xff", "a\r\nb\rc",
		"\x00\x00\xfe\xff\x00\x00\x00h", "\uFEFF\uFEFFx", "één \x93\xe9\x94\xe2\x80", "a\x00\u200b\u202e\u00ad👩\u200d👧"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sniff(data)
		text, warnings := decode(data)
		switch {
		case !utf8.ValidString(text):
			t.Error("not UTF-8")
		case !norm.NFC.IsNormalString(text):
			t.Error("not NFC")
		case strings.Contains(text, "\r"):
			t.Error("line ends left")
		case strings.ContainsAny(text, "\x00\u200b\u202e"):
			t.Error("unseen characters left")
		}
		for _, w := range warnings {
			if w.Path != "" || w.Line > 1+strings.Count(text, "\n") {
				t.Errorf("warning %+v", w)
			}
		}
	})
}

func TestSniff(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]fileKind{
		"":                                 "",
		"gewone tekst\n":                   "",
		"%PDF is een formaat":              "",
		"PK en anderen":                    "",
		"caf\xe9":                          "",
		"\xff\xfeh\x00o\x00":               "",
		"h\x00o\x00i\x00!\x00":             "",
		"\x1b[31mrood\x1b[0m":              "",
		"%PDF-1.4":                         pdfFile,
		`{\rtf1`:                           rtfFile,
		"PK\x03\x04...word/styles.xml":     wordFile,
		"PK\x03\x04..xl/workbook.xml":      sheetFile,
		"PK\x03\x04..ppt/slides":           slidesFile,
		"PK\x03\x04..":                     zipFile,
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1": oldWordFile,
		"\xFF\xD8\xFF\xE0":                 imageFile,
		"\x00\x00\x00\x18ftypheic....":     imageFile,
		"een lange regel\x00twee":          "",
		"\x7fELF\x02\x01\x01\x00\x00\x00":  binaryFile,
	} {
		if got := sniff([]byte(data)); got != want {
			t.Errorf("%q: %q, want %q", data, got, want)
		}
	}
}
