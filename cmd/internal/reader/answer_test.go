package reader

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"spoor/trace"
)

// shelter is a small question about dogs.
func shelter() trace.Question {
	return trace.Question{Kind: trace.AskDraft, Language: trace.English, Draft: "drafts/1.md", Whole: true,
		Paragraphs: []trace.AskedParagraph{
			{Key: "p-eight", ID: "d1p1", Section: []string{"Dogs"}, Text: "The dogs are let out at 8 a.m."},
			{Key: "p-rhythm", ID: "d1p2", Section: []string{"Dogs"}, Text: "The daily rhythm is optimised in < 5 days."}},
		Statements: []trace.AskedStatement{
			{Key: "s-out", ID: "S1", Text: "let the dogs out at eight", Support: 7},
			{Key: "s-noise", ID: "S2", Text: "the barking keeps us awake", Question: "What bothers you?",
				Role: "neighbours", Support: 1, BeforeFate: trace.Kept, BeforeTexts: []string{"Barking is loud."}}}}
}

const kept = `{"statement":1,"passages":[{"paragraph":1,"quote":"let out at 8 a.m."}],` +
	`"reason":"It says so.","fate":"kept","kinds":[],"gone":[],"came":[]}`

const lost = `{"statement":2,"passages":[],"reason":"Nothing.","fate":"lost","kinds":["omission"],` +
	`"gone":["barking"],"came":[]}`

var (
	keptAnswer = trace.Finding{Key: "s-out", Fate: trace.Kept, Reason: "It says so.",
		Passages: []trace.Quoted{{Paragraph: "p-eight", Quote: "let out at 8 a.m."}}}
	lostAnswer = trace.Finding{Key: "s-noise", Fate: trace.Lost, Reason: "Nothing.",
		Kinds: []trace.JumpKind{trace.Omission}, Gone: []string{"barking"}}
)

func TestReadTakesAnswersInEveryForm(t *testing.T) {
	t.Parallel()
	both := []trace.Finding{keptAnswer, lostAnswer}
	for _, c := range []struct {
		name, text string
		want       []trace.Finding
	}{
		{"as asked", `{"answers":[` + kept + `,` + lost + `]}`, both},
		{"a bare list", `[` + kept + `,` + lost + `]`, both},
		{"one answer", kept, both[:1]},
		{"in a code block with words around it",
			"Sure! See paragraph [1].\n```json\n{\"answers\":[" + kept + "," + lost + "]}\n```\nAnything else?", both},
		{"after thinking", `<think>maybe {"answers":[` + lost + `]}</think>{"answers":[` + kept + `]}`, both[:1]},
		{"thought better of", `{"answers":[` + lost + `]} No, wait: {"answers":[` + kept + `]}`, both[:1]},
		{"cut off", `{"answers":[` + kept + `,` + lost[:40], both[:1]},
		{"without the last brackets", `{"answers":[` + kept + `,` + lost, both},
		{"one of them rubbish", `{"answers":[17,"no",` + kept + `,{"fate":"kept"}]}`, both[:1]},
		{"numbers as texts", `{"answers":[` + strings.NewReplacer(`"statement":1`, `"statement":"S1"`,
			`"paragraph":1`, `"paragraph":"[1]"`).Replace(kept) + `]}`, both[:1]},
		{"capitals", strings.Replace(kept, `"kept"`, `" Kept"`, 1), both[:1]},
		{"lists as texts", strings.NewReplacer(`["omission"]`, `"Omission"`, `["barking"]`, `"barking"`,
			`"came":[]`, `"came":null`, `"passages":[]`, `"passages":"none"`).Replace(lost), both[1:]},
	} {
		got, err := Read(shelter(), c.text)
		if err != nil || !reflect.DeepEqual(plain(got), plain(c.want)) {
			t.Errorf("%s:\ngot  %+v, %v\nwant %+v", c.name, got, err, c.want)
		}
	}
}

// plain takes empty lists for none.
func plain(answers []trace.Finding) []trace.Finding {
	var out []trace.Finding
	for _, a := range answers {
		a.Passages = append([]trace.Quoted(nil), a.Passages...)
		a.Kinds = append([]trace.JumpKind(nil), a.Kinds...)
		a.Gone, a.Came = append([]string(nil), a.Gone...), append([]string(nil), a.Came...)
		out = append(out, a)
	}
	return out
}

func TestReadGivesNoKeyToWhatWasNotAsked(t *testing.T) {
	t.Parallel()
	got, err := Read(shelter(), `[{"statement":9,"fate":"kept","passages":[{"paragraph":1,"quote":"x"}]},
		{"statement":-1,"fate":"kept"},
		{"statement":1,"fate":"splendid","passages":[{"paragraph":44,"quote":"let out"}],"kinds":["magic"]}]`)
	if err != nil || len(got) != 3 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if got[0].Key != "" || got[1].Key != "" || got[2].Passages[0].Paragraph != "" {
		t.Errorf("a key for what was not asked: %+v", got)
	}
	if got[2].Fate != "splendid" || got[2].Kinds[0] != "magic" {
		t.Errorf("what falls is to be seen: %+v", got[2])
	}
}

func TestReadFindsNoAnswerInOtherWords(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "no", "{}", "[]", "null", `{"answers":[]}`, `{"answers":`,
		`{"answers":null}`, "I cannot help with that [1].", strings.Repeat("{", 5000), strings.Repeat("[", 5000),
		"\x00\xff{\"answers\":\x80", `{"error":{"message":"overloaded"}}`} {
		if got, err := Read(shelter(), text); !errors.Is(err, ErrNoAnswer) {
			t.Errorf("%.40q: got %+v, %v", text, got, err)
		}
	}
}

func TestReadPutsMarksBack(t *testing.T) {
	t.Parallel()
	got, err := Read(shelter(), `{"statement":1,"fate":"kept","passages":[{"paragraph":2,"quote":"in ‹ 5 days"}]}`)
	if err != nil || got[0].Passages[0].Quote != "in < 5 days" {
		t.Errorf("got %+v, %v", got, err)
	}
}

// FuzzRead: whatever a model says, an answer is about a statement that was asked or about none, and
// quotes a paragraph that was shown or none.
func FuzzRead(f *testing.F) {
	f.Add(`{"answers":[` + kept + `,` + lost + `]}`)
	f.Add("```json\n[" + kept[:30])
	f.Add(`<think>{"answers":[{"statement":"S99"}]}</think>{`)
	q := shelter()
	known := map[string]bool{"": true}
	for _, s := range q.Statements {
		known[s.Key] = true
	}
	for _, p := range q.Paragraphs {
		known[p.Key] = true
	}
	f.Fuzz(func(t *testing.T, text string) {
		answers, err := Read(q, text)
		if (err == nil) != (len(answers) > 0) {
			t.Fatalf("%d answers, %v", len(answers), err)
		}
		for _, a := range answers {
			if !known[a.Key] {
				t.Fatalf("unknown key %q", a.Key)
			}
			for _, p := range a.Passages {
				if !known[p.Paragraph] {
					t.Fatalf("unknown paragraph %q", p.Paragraph)
				}
			}
		}
	})
}
