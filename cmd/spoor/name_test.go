package main

import "testing"

func TestIsText(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"a.md": true, "a.MD": true, "a.markdown": true, "a.mdown": true, "a.txt": true, "a": true,
		"nota 0.9": true, "nota v1.2 concept": true,
		"a.docx": false, "a.pdf": false, "a.md.bak": false, "a.csv": false, "foto.JPG": false,
	} {
		if got := isText(name); got != want {
			t.Errorf("isText(%q) = %v", name, got)
		}
	}
}

func TestIsLeftover(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		".a.md": true, "~$nota.md": true, "~WRL0003.tmp": true, "nota.md~": true, "nota.tmp": true,
		"nota - kopie.md": true, "Kopie van nota.md": true, "nota - Kopie (2).md": true,
		"nota kopie.md": true, "Copy of nota.md": true, "nota - Copy.md": true, "#nota.md#": true,
		"nota (kopie).md": true, "Thumbs.db": true, "nota.md": false, "kopieerapparaat.md": false, "copywriter.md": false,
		"over kopieren.md": false, "nota": false, "kopie en koffie.md": false,
	} {
		if got := isLeftover(name); got != want {
			t.Errorf("isLeftover(%q) = %v", name, got)
		}
	}
}

func TestInCase(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		rel, given string
		separator  byte
		want       string
	}{
		{"notes/1.md", "case/notes/1.md", '/', "notes/1.md"},
		{"../1.md", "1.md", '/', "1.md"},
		{"..", "..", '/', ".."},
		{"..a/1.md", "case/..a/1.md", '/', "..a/1.md"},
		{"", "./1.md", '/', "1.md"},
		{"", "/tmp/1.md", '/', "/tmp/1.md"},
		{`notes\1.md`, `C:\case\notes\1.md`, '\\', "notes/1.md"},
		{`..\1.md`, `.\1.md`, '\\', "1.md"},
		{"", `D:\elders\1.md`, '\\', "D:/elders/1.md"},
		{"", `a\b.md`, '/', `a\b.md`},
	} {
		if got := inCase(c.rel, c.given, c.separator); got != c.want {
			t.Errorf("inCase(%q, %q, %c) = %q, want %q", c.rel, c.given, c.separator, got, c.want)
		}
	}
}
