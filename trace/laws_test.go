package trace_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"sort"
	"strings"
	"testing"

	"spoor/trace"
)

func readFolder(t testing.TB, dir, folder string) []trace.Source {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("../testdata/cases", dir, folder, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	sort.Strings(files)
	var out []trace.Source
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, trace.Source{Path: folder + "/" + filepath.Base(f), Text: string(text)})
	}
	return out
}

func readCase(t testing.TB, name string) trace.Case {
	t.Helper()
	return trace.Case{Notes: readFolder(t, name, "notes"), Drafts: readFolder(t, name, "drafts"),
		Return: readFolder(t, name, "return")}
}

func mustTrace(t testing.TB, c trace.Case) *trace.Report {
	t.Helper()
	r, err := trace.Trace(context.Background(), c, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var caseNames = []string{"balie", "buses", "hangplek", "hybride", "library", "schoolmeals",
	"werkplekleren"}

// TestNotesAsTheirOwnDraftKeepAll: what is written out in full is kept.
func TestNotesAsTheirOwnDraftKeepAll(t *testing.T) {
	t.Parallel()
	for _, name := range caseNames {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := readCase(t, name)
			var all []string
			for _, n := range c.Notes {
				all = append(all, n.Text)
			}
			c.Drafts = []trace.Source{{Path: "drafts/1.md", Text: strings.Join(all, "\n\n")}}
			c.Return = nil
			for _, s := range mustTrace(t, c).Statements {
				if s.Steps[0].Fate != trace.Kept {
					t.Errorf("%s %q: %s in the notes themselves", s.ID, s.Text, s.Steps[0].Fate)
				}
			}
		})
	}
}

// TestAnEmptyDraftLosesAll: where there is nothing to read, nothing can be read back.
func TestAnEmptyDraftLosesAll(t *testing.T) {
	t.Parallel()
	for _, name := range caseNames {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := readCase(t, name)
			c.Return = nil
			c.Drafts = append(c.Drafts[:1:1], trace.Source{Path: "drafts/2.md", Text: "\n"})
			for _, s := range mustTrace(t, c).Statements {
				if last := s.Steps[1]; last.Fate != trace.Lost || len(last.Passages) > 0 {
					t.Errorf("%s is %s in a draft without text", s.ID, last.Fate)
				}
			}
		})
	}
}

// TestShuffledParagraphsKeepTheirFates: in the first draft nothing depends on the order of paragraphs. In
// later drafts order is evidence of descent, so there the law does not hold and is not asked for.
func TestShuffledParagraphsKeepTheirFates(t *testing.T) {
	t.Parallel()
	for _, name := range caseNames {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := readCase(t, name)
			c.Return, c.Drafts = nil, c.Drafts[:1]
			var texts []string
			for _, p := range mustTrace(t, c).Drafts[0].Paragraphs {
				texts = append(texts, strings.ReplaceAll(p.Text, "|", "/"))
			}
			c.Drafts[0].Text = strings.Join(texts, "\n\n")
			want := mustTrace(t, c).Statements
			sort.Strings(texts)
			c.Drafts[0].Text = strings.Join(texts, "\n\n")
			for i, s := range mustTrace(t, c).Statements {
				if s.Steps[0].Fate != want[i].Steps[0].Fate {
					t.Errorf("%s: %s, in another order %s", s.ID, want[i].Steps[0].Fate, s.Steps[0].Fate)
				}
			}
		})
	}
}

// TestADraftTwiceMakesNoJump: between two equal texts nothing gets worse.
func TestADraftTwiceMakesNoJump(t *testing.T) {
	t.Parallel()
	for _, name := range caseNames {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := readCase(t, name)
			c.Return = nil
			twice := c.Drafts[1]
			twice.Path = "drafts/1b.md"
			c.Drafts = []trace.Source{c.Drafts[0], c.Drafts[1], twice}
			for _, s := range mustTrace(t, c).Statements {
				if s.Steps[2].Jump != nil || s.Steps[1].Fate != s.Steps[2].Fate {
					t.Errorf("%s: %s, then %s in the same text", s.ID, s.Steps[1].Fate, s.Steps[2].Fate)
				}
			}
		})
	}
}

// TestSameInputSameReport: twenty times, with one processor and with eight.
func TestSameInputSameReport(t *testing.T) {
	c := readCase(t, "hybride")
	want := mustTrace(t, c)
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	for i := range 20 {
		runtime.GOMAXPROCS([]int{1, 8}[i%2])
		if got := mustTrace(t, c); !reflect.DeepEqual(got, want) {
			t.Fatalf("run %d gave another report", i)
		}
	}
}

func TestWhatCannotBeTraced(t *testing.T) {
	t.Parallel()
	note := []trace.Source{{Path: "notes/1.md", Text: "- Anna: meer licht graag"}}
	draft := []trace.Source{{Path: "drafts/1.md", Text: "Er komt licht."}}
	tests := []struct {
		name string
		c    trace.Case
		want error
	}{
		{"no notes", trace.Case{Drafts: draft}, trace.ErrNoNotes},
		{"empty notes", trace.Case{Notes: []trace.Source{{Text: " \n"}}, Drafts: draft}, trace.ErrNoNotes},
		{"no drafts", trace.Case{Notes: note}, trace.ErrNoDrafts},
		{"empty drafts", trace.Case{Notes: note, Drafts: []trace.Source{{}}}, trace.ErrNoDrafts},
		{"headings only", trace.Case{Notes: []trace.Source{{Text: "# Verslag\n"}}, Drafts: draft},
			trace.ErrNoStatements},
	}
	for _, tt := range tests {
		if _, err := trace.Trace(context.Background(), tt.c, trace.Options{}); !errors.Is(err, tt.want) {
			t.Errorf("%s: error %v, want %v", tt.name, err, tt.want)
		}
	}
}

// TestPassagesAndFatesAgree: passages are there exactly when the fate is not lost, fates are judged,
// confidence and strengths are probabilities, and a jump stands exactly where a fate got worse.
func TestPassagesAndFatesAgree(t *testing.T) {
	t.Parallel()
	worse := map[trace.Fate]int{trace.Kept: 0, trace.Abstracted: 1, trace.Lost: 2}
	for _, name := range caseNames {
		for _, s := range mustTrace(t, readCase(t, name)).Statements {
			before := trace.Kept
			for _, step := range s.Steps {
				if (step.Fate == trace.Lost) != (len(step.Passages) == 0) {
					t.Errorf("%s %s: %s with %d passages", name, s.ID, step.Fate, len(step.Passages))
				}
				if (worse[step.Fate] > worse[before]) != (step.Jump != nil) {
					t.Errorf("%s %s: %s after %s, jump %v", name, s.ID, step.Fate, before, step.Jump)
				}
				if step.Confidence <= 0 || step.Confidence > 1 {
					t.Errorf("%s %s: confidence %v", name, s.ID, step.Confidence)
				}
				before = step.Fate
			}
		}
	}
}

func FuzzTrace(f *testing.F) {
	f.Add("- **Anna**: twaalf van de 14 willen een kantine", "# Nota\n\nEr komt een kantine.")
	f.Add("Bob said no.\n", "| a | b |\n|---|---|\n| no | c |")
	f.Add("\x00\xff", "---\n")
	f.Fuzz(func(t *testing.T, note, draft string) {
		c := trace.Case{Notes: []trace.Source{{Path: "notes/1.md", Text: note}},
			Drafts: []trace.Source{{Path: "drafts/1.md", Text: draft}, {Path: "drafts/2.md", Text: note}}}
		r, err := trace.Trace(context.Background(), c, trace.Options{Candidates: 1})
		if err != nil {
			return
		}
		for _, s := range r.Statements {
			if len(s.Steps) != 2 {
				t.Errorf("%s has %d steps in two drafts", s.ID, len(s.Steps))
			}
		}
	})
}

func ExampleTrace() {
	c := trace.Case{
		Notes: []trace.Source{{Path: "notes/1.md", Text: "- **Anna**: De kantine staat leeg sinds mei."}},
		Drafts: []trace.Source{
			{Path: "drafts/1.md", Text: "Anna zegt dat de kantine leeg staat sinds mei."},
		},
	}
	r, err := trace.Trace(context.Background(), c, trace.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range r.Statements {
		fmt.Println(s.ID, s.Participant, s.Steps[0].Fate)
	}
	// Output: SDK4K Anna kept
}

// TestWhatManySayIsJudgedLikeWhatOneSays: a paragraph carries what is said by a hundred as well as what is said by one.
func TestWhatManySayIsJudgedLikeWhatOneSays(t *testing.T) {
	t.Parallel()
	said := []string{"De kantine gaat om twee uur dicht en de avondploeg kan nergens eten.",
		"Het rooster komt elke maand pas drie dagen van tevoren.",
		"De printer op de tweede verdieping is al zes weken stuk."}
	var notes strings.Builder
	for i := range 300 {
		fmt.Fprintf(&notes, "- Deelnemer %d: %s\n", i+1, said[i%len(said)])
	}
	memo := strings.Join(said, "\n\n") + "\n\nDe directie maakt in het najaar een visie op de huisvesting.\n"
	r := traced(t, trace.Case{Notes: []trace.Source{{Path: "notes/a.md", Text: notes.String()}},
		Drafts: []trace.Source{{Path: "drafts/a.md", Text: memo}}}, nil)
	if len(r.Statements) != 300 {
		t.Fatalf("%d statements", len(r.Statements))
	}
	for _, s := range r.Statements {
		if s.Steps[0].Fate != trace.Kept {
			t.Fatalf("%q stands in the draft word for word and is %s", s.Text, s.Steps[0].Fate)
		}
	}
}
