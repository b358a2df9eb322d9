package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

const encodedNotes = "# Sessie één\n\nAanwezig: René, Zoë\n\n" +
	"- René: “De coördinatie van het café kost € 3.500 – per jaar.”\n- Zoë: Het is dáár te koud, ‘s ochtends.\n"

const encodedDraft = "# Nota\n\nDe coördinatie van het café kost € 3.500 per jaar.\n\nHet is te koud.\n"

// encodings are ways in which one text may lie on a disk, with the line of the warning that each gives:
// -1 for none.
func encodings(t *testing.T) map[string]struct {
	encode func(string) []byte
	line   int
} {
	t.Helper()
	utf16 := func(e xunicode.Endianness, b xunicode.BOMPolicy) func(string) []byte {
		return func(s string) []byte { return bytesIn(t, xunicode.UTF16(e, b).NewEncoder().Bytes, s) }
	}
	cp1252 := func(s string) []byte { return bytesIn(t, charmap.Windows1252.NewEncoder().Bytes, s) }
	replace := func(old, with string) func(string) []byte {
		return func(s string) []byte { return []byte(strings.ReplaceAll(s, old, with)) }
	}
	return map[string]struct {
		encode func(string) []byte
		line   int
	}{
		"UTF-8":              {func(s string) []byte { return []byte(s) }, -1},
		"UTF-8, mark":        {func(s string) []byte { return []byte("\uFEFF" + s) }, -1},
		"UTF-8, decomposed":  {func(s string) []byte { return norm.NFD.Bytes([]byte(s)) }, -1},
		"UTF-16 LE":          {utf16(xunicode.LittleEndian, xunicode.IgnoreBOM), 0},
		"UTF-16 LE, mark":    {utf16(xunicode.LittleEndian, xunicode.UseBOM), 0},
		"UTF-16 BE":          {utf16(xunicode.BigEndian, xunicode.IgnoreBOM), 0},
		"UTF-16 BE, mark":    {utf16(xunicode.BigEndian, xunicode.UseBOM), 0},
		"Windows-1252":       {cp1252, 0},
		"CRLF":               {replace("\n", "\r\n"), -1},
		"Windows-1252, CRLF": {func(s string) []byte { return bytes.ReplaceAll(cp1252(s), []byte("\n"), []byte("\r\n")) }, 0},
		"CR":                 {replace("\n", "\r"), -1},
		"one lone CR":        {func(s string) []byte { return []byte(strings.Replace(s, "\n\n", "\n\r", 1)) }, 2},
		"no-break marks": {func(s string) []byte {
			return []byte(strings.NewReplacer("\n- ", "\n-\u00a0", "# ", "#\u00a0").Replace(s))
		}, -1},
		"no-break spaces": {replace("het ", "het\u00a0"), -1},
		"mixed": {func(s string) []byte {
			head, tail, _ := strings.Cut(s, "\n\n")
			return append([]byte(head+" <!-- één -->\n\n"), cp1252(tail)...)
		}, 3},
		"NUL":           {replace("café", "ca\x00fé"), 3},
		"without width": {replace("café", "ca\u200bfé"), 3},
		"bidi":          {replace("café", "\u2067café\u2069"), 3},
		"soft hyphen":   {replace("coördinatie", "coör\u00addinatie"), -1},
	}
}

// TestEncodingsReadAlike: notes and drafts read the same in every encoding, and what had to be assumed
// is a warning with its line.
func TestEncodingsReadAlike(t *testing.T) {
	t.Parallel()
	want := readEncoded(t, []byte(encodedNotes), []byte(encodedDraft))
	if len(want.Statements) != 2 || len(want.Warnings) != 0 {
		t.Fatalf("read as %+v", want)
	}
	for name, e := range encodings(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for part, got := range map[string]outcomeJSON{
				"notes": readEncoded(t, e.encode(encodedNotes), []byte(encodedDraft)),
				"draft": readEncoded(t, []byte(encodedNotes), e.encode(encodedDraft)),
			} {
				if got.words() != want.words() {
					t.Errorf("%s:\n%s\nwant\n%s", part, got.words(), want.words())
				}
				if e.line < 0 && len(got.Warnings) > 0 || e.line >= 0 && len(got.Warnings) != 1 {
					t.Errorf("%s: warnings %+v", part, got.Warnings)
				}
				if part == "draft" && len(got.Warnings) == 1 && got.Warnings[0].Line != e.line {
					t.Errorf("%s: warning %+v, want line %d", part, got.Warnings[0], e.line)
				}
			}
		})
	}
}

// outcomeJSON is what this test looks at in the JSON of a trace.
type outcomeJSON struct {
	Statements []struct {
		ID, Participant, Text string
		Fates                 []struct{ Fate string }
	}
	Drafts   []struct{ Paragraphs []struct{ Text string } }
	Warnings []struct {
		Line int
		Kind string
	}
}

// words are the words of an outcome; the kinds of space between them do not count.
func (o outcomeJSON) words() string {
	o.Warnings = nil
	text, _ := json.MarshalIndent(o, "", " ") // strings and numbers only
	return strings.ReplaceAll(string(text), "\u00a0", " ")
}

func readEncoded(t *testing.T, notes, draft []byte) outcomeJSON {
	t.Helper()
	dir := t.TempDir()
	files := map[string][]byte{"notes.md": notes, "draft.md": draft}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out, complaints bytes.Buffer
	code := run([]string{"trace", "--format", "json", "--notes", filepath.Join(dir, "notes.md"),
		"--draft", filepath.Join(dir, "draft.md")}, nil, &out, &complaints)
	var o outcomeJSON
	if err := json.Unmarshal(out.Bytes(), &o); code != 0 || err != nil {
		t.Fatal(code, complaints.String(), err)
	}
	return o
}
