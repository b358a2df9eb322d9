package notes

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// chatNotes gives the notes of the shapes that are chats or transcripts of meetings on line.
func chatNotes(t testing.TB) []string {
	t.Helper()
	var out []string
	files, _ := filepath.Glob("testdata/??-[56]?-*.txtar")
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range a.Files {
			if text := string(x.Data); chatOf(linesOf(text), 0) != nil {
				out = append(out, text)
			}
		}
	}
	if len(out) < 12 {
		t.Fatalf("%d chats", len(out))
	}
	return out
}

// TestChatCover holds that every line of a chat is accounted for, also of one that is cut off, mixed with
// other shapes or turned upside down.
func TestChatCover(t *testing.T) {
	t.Parallel()
	for _, note := range chatNotes(t) {
		lines := strings.Split(note, "\n")
		forms := append(maimed(note), "- a\n"+note, "| a | b |\n|---|---|\n"+note,
			"> "+strings.ReplaceAll(note, "\n", "\n> "),
			strings.Join(lines, "\n---\n"), strings.Join(lines, "\n# x\n"), strings.Join(lines, "\n- x\n"),
			strings.Join(lines, "\n<!-- spoor:off -->\n"), "<!-- spoor:off -->\n"+note+"\n<!-- spoor:on -->\n"+note)
		for _, text := range forms {
			for _, code := range []lang.Code{lang.NL, lang.EN} {
				s := Source{Path: "notes.md", Text: text, Doc: markdown.Parse(text)}
				checkCover(t, s, Read([]Source{s}, code)[0])
				checkCover(t, s, Decision(s, code))
			}
		}
	}
}

// TestChatSwitch holds that a chat can be left out in part by the owner of the case.
func TestChatSwitch(t *testing.T) {
	t.Parallel()
	text := "14-02-2026 18:01 - Anna: de stoep ligt open sinds mei\n<!-- spoor:off -->\n" +
		"14-02-2026 18:02 - Bas: mijn buurman is een zeur van een vent\n<!-- spoor:on -->\n" +
		"14-02-2026 18:03 - Anna: er moet een oversteek bij de school komen\n"
	s := Source{Path: "notes.md", Text: text, Doc: markdown.Parse(text)}
	got := listing(Read([]Source{s}, lang.NL))
	want := "1 Anna [1] de stoep ligt open sinds mei\n5 Anna [1] er moet een oversteek bij de school komen\n"
	if got != want {
		t.Errorf("got:\n%swant:\n%s", got, want)
	}
}

// TestStamp holds which lines begin a message, by their form, and which do not.
func TestStamp(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line, sender, text string
		form               stampForm
	}{
		{"14/02/2026, 18:11 - Anna: hoi", "Anna", "hoi", dashStamp},
		{"14-02-2026 18:11 - Anna heeft de groep verlaten", "", "Anna heeft de groep verlaten", dashStamp},
		{"2/14/26, 6:11\u202fPM - Anna B: hi", "Anna B", "hi", dashStamp},
		{"\u200e[14-02-2026 18:11:03] Anna: \u200eafbeelding weggelaten", "Anna", "afbeelding weggelaten", bracketStamp},
		{"[18:11, 14-02-2026] Anna: hoi", "Anna", "hoi", bracketStamp},
		{"[18:11] Anna: hoi", "Anna", "hoi", clockBracket},
		{"[gisteren 18:11] Anna Bos", "Anna Bos", "", bracketStamp},
		{"Anna Bos, [14.02.26 18:11]", "Anna Bos", "", nameStamp},
		{"18:11:03 From Anna to Everyone: hi", "Anna", "hi", toStamp},
		{"18:11:03\t From  Anna Bos  to  Everyone:", "Anna Bos", "", toStamp},
		{"18:11 Anna: hoi", "Anna", "hoi", clockStamp},
		{"Anna Bos   0:12", "Anna Bos", "", belowStamp},
		{"**Anna Bos** 1:02:12", "Anna Bos", "", belowStamp},
		{"Anna Bos 14-02-2026 18:11", "Anna Bos", "", belowStamp},
		{"14-02-2026 18:11", "", "", noStamp},
		{"Anna zegt dat het om 18:11 donker is", "", "", noStamp},
		{"19:30 Pauze: koffie", "", "", noStamp},
		{"March 3, 2026, 2:00PM", "", "", noStamp},
		{"[07/03, 02:14] **Fran:** why?", "Fran", "why?", bracketStamp},
		{"[02:14] **Fran:** why?", "", "", noStamp},
		{"Deadline: 14:00", "", "", noStamp},
		{"", "", "", noStamp},
	} {
		m, _ := stamp(c.line)
		if got := strings.Join(m.lines, " "); m.form != c.form || m.sender != c.sender || got != c.text {
			t.Errorf("%q: form %d, sender %q, text %q", c.line, m.form, m.sender, got)
		}
	}
}

func FuzzChat(f *testing.F) {
	for _, note := range chatNotes(f) {
		f.Add(note)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := Source{Path: "notes.md", Text: text, Doc: markdown.Parse(text)}
		checkCover(t, s, Read([]Source{s}, lang.NL)[0])
	})
}
