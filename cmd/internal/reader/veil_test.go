package reader

import (
	"strings"
	"testing"

	"spoor/render"
	"spoor/trace"
)

// village is a question full of names, and the veil over them.
func village() (*Veil, trace.Question) {
	r := &trace.Report{Language: trace.Dutch}
	for _, who := range []string{"Fatma Yılmaz", "Jan de Vries", "Wil"} {
		r.Participants = append(r.Participants, trace.Participant{Name: who})
		r.Statements = append(r.Statements, trace.Statement{Participant: who, Text: "ik wil rust"})
	}
	known := trace.People{Aliases: map[string]string{"AvdB": "Anna van den Berg"}}
	q := trace.Question{Kind: trace.AskDraft, Language: trace.Dutch, Draft: "drafts/1-fatma.md", Whole: true,
		Paragraphs: []trace.AskedParagraph{
			{Key: "p1", ID: "d1p1", Section: []string{"Wat Fatma vindt"},
				Text: "Volgens Fatma Yılmaz is de  balie “te druk”; Jan knikt. Fatma zegt <vaak> dat het piept."},
			{Key: "p2", Text: "Wil en AvdB willen rust. Mail jan@x.nl."}},
		Statements: []trace.AskedStatement{{Key: "s1", ID: "S1", Role: "buurvrouw van Jan",
			Text: "Jan zegt dat de balie piept", Question: "Wat vindt Wil?", Support: 1,
			BeforeFate: trace.Kept, BeforeTexts: []string{"De balie piept, zegt meneer De Vries."}}}}
	return NewVeil(render.NewCodes(r, known, trace.Dutch)), q
}

// TestCoverHidesEveryName looks at all that is sent.
func TestCoverHidesEveryName(t *testing.T) {
	t.Parallel()
	v, q := village()
	j := v.NewJob("m", q)
	sent := string(manner{}.body(j.Model, j.Prompt, 1))
	for _, name := range []string{"Fatma", "fatma", "Yılmaz", "Jan", "jan@", "Vries", "Wil ", "Wil?", "AvdB", "S1",
		"buurvrouw", "drafts/"} {
		if strings.Contains(sent, name) {
			t.Errorf("%q is sent: %s", name, sent)
		}
	}
	for _, kept := range []string{"Deelnemer 1", "Deelnemer 2", "Persoon A", "willen rust", "[e-mail]"} {
		if !strings.Contains(sent, kept) {
			t.Errorf("%q is not sent: %s", kept, sent)
		}
	}
	if q.Paragraphs[0].ID == "" || q.Statements[0].Role == "" || q.Paragraphs[0].Section[0] != "Wat Fatma vindt" {
		t.Error("the question itself was changed")
	}
}

func TestLift(t *testing.T) {
	t.Parallel()
	v, q := village()
	for _, tt := range []struct {
		paragraph, quote, want string
	}{
		{"p1", "Volgens Deelnemer 1 is de balie", "Volgens Fatma Yılmaz is de  balie"},
		{"p1", "Deelnemer 2 knikt. Deelnemer 1 zegt", "Jan knikt. Fatma zegt"},
		{"p1", `de balie "te druk"; deelnemer 2 knikt`, "de  balie “te druk”; Jan knikt"},
		{"p1", "is de balie", "is de balie"}, // no name in it: as it is
		{"p1", "Deelnemer 9 knikt", "Deelnemer 9 knikt"},
		{"p2", "Deelnemer 3 en Persoon A willen", "Wil en AvdB willen"},
		{"p2", "Mail [e-mail].", "Mail jan@x.nl."},
		{"p2", "Deelnemer 1 wil dit niet", "Fatma Yılmaz wil dit niet"}, // it stands nowhere
		{"p9", "Deelnemer 1 en Deelnemer 12", "Fatma Yılmaz en Deelnemer 12"},
	} {
		got := v.Cover(q).Lift([]trace.Finding{{Key: "s1", Passages: []trace.Quoted{{Paragraph: tt.paragraph,
			Quote: tt.quote}}}})
		if quote := got[0].Passages[0].Quote; quote != tt.want {
			t.Errorf("%q: %q, want %q", tt.quote, quote, tt.want)
		}
	}
	got := v.Cover(q).Lift([]trace.Finding{{Key: "s1", Gone: []string{"Deelnemer 2", "piept"},
		Came: []string{"Deelnemer 1"}, Passages: []trace.Quoted{{Paragraph: "p1", Quote: "x"}},
		Reason: "Deelnemer 2’s zin en die van Deelnemer 3 zijn weg."}})[0]
	if got.Gone[0] != "Jan" || got.Came[0] != "Fatma Yılmaz" ||
		got.Reason != "Jan de Vries’s zin en die van Wil zijn weg." {
		t.Errorf("%+v", got)
	}
}

// FuzzLift: whatever a model quotes, it is put back without harm, and twice gives the same.
func FuzzLift(f *testing.F) {
	for _, seed := range []string{"Deelnemer 1", "Persoon A (Deelnemer 3)", "[e-mail]", "(?i)(", "\xff Deelnemer 1",
		strings.Repeat("Deelnemer 1 ", 40)} {
		f.Add(seed)
	}
	v, q := village()
	hidden := v.Cover(q)
	f.Fuzz(func(t *testing.T, quote string) {
		answers := []trace.Finding{{Key: "s1", Reason: quote, Gone: []string{quote},
			Passages: []trace.Quoted{{Paragraph: "p1", Quote: quote}}}}
		a, b := hidden.Lift(answers), hidden.Lift(answers)
		if a[0].Passages[0] != b[0].Passages[0] || a[0].Reason != b[0].Reason {
			t.Errorf("%q: %+v, %+v", quote, a, b)
		}
		if !strings.Contains(strings.ToLower(quote), "deelnemer") && !strings.Contains(quote, "[") &&
			!strings.Contains(strings.ToLower(quote), "persoon") && a[0].Passages[0].Quote != quote {
			t.Errorf("%q became %q", quote, a[0].Passages[0].Quote)
		}
	})
}
