package notes

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

var update = flag.Bool("update", false, "rewrite the want section of testdata/*.txtar")

// TestShapes reads the note shapes of testdata: one archive per shape, named nl-... or en-..., with
// one or more notes and a want section, one line per statement:
//
//	<line> <participant, - when anonymous> [<support>] <text>
//
// A note called decision.md is read as a decision. With several notes the line is path:line.
func TestShapes(t *testing.T) {
	t.Parallel()
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			t.Parallel()
			readShape(t, f)
		})
	}
}

func readShape(t *testing.T, path string) {
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	code := lang.Code(filepath.Base(path)[:2])
	var sources []Source
	want := -1
	for i, f := range a.Files {
		if f.Name == "want" {
			want = i
			continue
		}
		text := string(f.Data)
		sources = append(sources, Source{Path: f.Name, Text: text, Doc: markdown.Parse(text)})
	}
	if want < 0 {
		a.Files = append(a.Files, txtar.File{Name: "want"})
		want = len(a.Files) - 1
	}
	read := Read(sources, code)
	if sources[0].Path == "decision.md" {
		read = []Note{Decision(sources[0], code)}
	}
	for i := range sources {
		checkCover(t, sources[i], read[i])
	}
	got := listing(read)
	if got == string(a.Files[want].Data) {
		return
	}
	if *update {
		a.Files[want].Data = []byte(got)
		if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s\n got:\n%s\nwant:\n%s", path, got, a.Files[want].Data)
}

func listing(read []Note) string {
	var b strings.Builder
	for _, n := range read {
		for _, s := range n.Statements {
			where := fmt.Sprint(s.Start)
			if len(read) > 1 {
				where = n.Path + ":" + where
			}
			who := s.Participant
			if who == "" {
				who = "-"
			}
			fmt.Fprintf(&b, "%s %s [%d] %s\n", where, who, s.Support, s.Text)
		}
	}
	return b.String()
}

// checkCover tests the promises of Note: every line that is not blank is in a statement or in rest,
// and the text of a statement stands in its lines.
func checkCover(t *testing.T, s Source, n Note) {
	t.Helper()
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s.Text), "\n")
	seen := make([]bool, len(lines)+1)
	for _, x := range n.Statements {
		if x.Start < 1 || x.End < x.Start || x.End > len(lines) {
			t.Fatalf("statement out of range: %d-%d of %d", x.Start, x.End, len(lines))
		}
		var own, raw []string
		for i := x.Start; i <= x.End; i++ {
			seen[i] = true
			own = append(own, plain(lines[i-1]))
			raw = append(raw, lines[i-1])
		}
		// Cutting a label may undo what looked like a tag in the whole line; then the raw line has
		// it.
		// Marks that nobody sees are left out of the messages of a chat.
		if !within(strings.Join(own, " "), x.Text) && !within(strings.Join(raw, " "), x.Text) &&
			!within(unseen.Replace(strings.Join(raw, " ")), x.Text) {
			t.Errorf("%s:%d-%d: text not in its lines: %q", s.Path, x.Start, x.End, x.Text)
		}
		if x.Support < 1 {
			t.Errorf("%s:%d: support %d", s.Path, x.Start, x.Support)
		}
	}
	for _, x := range n.Rest {
		for i := max(1, x.Start); i <= x.End && i <= len(lines); i++ {
			seen[i] = true
		}
		if x.Why == "" {
			t.Errorf("%s:%d: no reason", s.Path, x.Start)
		}
	}
	for i, l := range lines {
		if strings.TrimSpace(strings.TrimPrefix(l, "\ufeff")) != "" && !seen[i+1] {
			t.Errorf("%s:%d: not accounted for: %q", s.Path, i+1, l)
		}
	}
}

// lettersRE leaves underscores out: whether those are emphasis depends on what stands beside them.
var lettersRE = regexp.MustCompile(`[\p{L}\p{N}]+`)

// within says whether the words of a text stand in a source in the same order; markup may lie
// between.
func within(source, text string) bool {
	have := lettersRE.FindAllString(source, -1)
	at := 0
	for _, w := range lettersRE.FindAllString(text, -1) {
		for at < len(have) && have[at] != w {
			at++
		}
		if at == len(have) {
			return false
		}
		at++
	}
	return true
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"- **Anna**: te duur (+3)",
		"| Wie | Wat |\n|---|---|\n| Anna | te duur |", "> te duur\n> — Anna",
		"Anna zegt dat het te duur is, waarop Bas zegt van niet.",
		"Q (parent): why?\n\nA (head): because.", "***A***:<br>b",
		"AB = Anna Bos\n\nAB: nee", "<!-- spoor:off -->\nx\n<!-- spoor:on -->",
		"Aanwezig: A, B en C", "- - - a\n   - b:", "[x] y\n[a]: b",
		"Both of them said so. Beiden vinden dat.", "5x te duur ||||", "“„‘'\"",
		"Op de vraag van Anna of dat kan, gaf Bas aan van niet; zij sluit zich aan.",
		"Anna aan Bas: hoe duur? Bas: 5 euro.", "Reply 1 (trader)\nToo dear", "1. Water\nAnna zei nee",
		"AB - Anna Bos\nCD - Cor Dam\n\nAB: nee", "Aanwezig\nWit, Anna de\n\nde Wit: nee",
		"## Chat\na_bos: x\nbot: y", "    * AB: x\n        * CD: y", "x – 6\ny IIII [1 doorgestreept]",
		"Van: Anna <a@b.example>\n\nHoi,\nte duur\ngr\nAnna\n\n> oud\n\n---\n\nBas: nee",
		"1. Water\n1.1 Mr A. Root said no.\n1.2 Mr R., Beach Road, asked why",
		"## Interview 1 – mw. A. (58), tolk\n\nV: hoe?\nA: zo, aldus mw. A.",
		"Gesproken met dhr. Kok en dochter Bo\n\nVader wil dat. Dhr. K.: nee",
		"The Quay Forum had written a letter: no. The Forum asked why.",
		"| # | Wie | Wat |\n|---|---|---|\n| 1 | FC Quick (Anna) | nee |\n| 2 | | *thee* |",
		"*a _b* c_ : d", "---\ntitle: x\n---\n\n## Kort\n- a"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, text string, dutch bool) {
		code := lang.EN
		if dutch {
			code = lang.NL
		}
		s := Source{Path: "notes.md", Text: text, Doc: markdown.Parse(text)}
		checkCover(t, s, Read([]Source{s}, code)[0])
		checkCover(t, s, Decision(s, code))
	})
}
