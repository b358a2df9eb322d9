package render

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"spoor/trace"
)

// ruledReport is the small report with verdicts: one that counts, one gone stale, an answer, one on a
// statement that is gone.
func ruledReport() *trace.Report {
	r := smallReport()
	s := &r.Statements[2] // it ends blurred
	last := len(s.Steps) - 1
	s.Steps[0].Reasons = fateReasons()
	s.Steps[0].Verdict = &trace.StepVerdict{Verdict: trace.Verdict{Statement: s.ID, Draft: s.Steps[0].Draft,
		Fate: s.Steps[0].Fate, Reason: "het staat er", By: "Eva Advies", At: "2025-06-15"},
		Judged: trace.Lost, Confidence: 0.51}
	s.Steps[last].Verdict = &trace.StepVerdict{Verdict: trace.Verdict{Statement: s.ID,
		Draft: s.Steps[last].Draft, Fate: trace.Kept, By: "Eva Advies"}, Stale: true,
		Judged: s.Steps[last].Fate, Confidence: s.Steps[last].Confidence}
	s.Answer = &trace.Answer{Verdict: trace.Verdict{Statement: s.ID, Disposition: trace.Partly,
		Ruling: trace.DeferredRuling, Until: "2027-01-01", Reason: "geen geld"}}
	r.Statements[0].Answer = &trace.Answer{Verdict: trace.Verdict{Disposition: trace.TakenOver}, Stale: true}
	r.Warnings = append(r.Warnings, trace.Warning{Path: "verdicts.yaml", Line: 12,
		Message: trace.WarnVerdictStatement, Detail: "S9 → S2"})
	r.Rulings = trace.Rulings{Given: 5, Ruled: 1, Unruled: 11, Stale: 1, Answered: 1, Open: 5,
		StaleAnswers: 1, Gone: 1}
	return r
}

// TestEveryFormatShowsVerdicts: what is ruled, what is stale, what was answered and what is gone.
func TestEveryFormatShowsVerdicts(t *testing.T) {
	t.Parallel()
	stale := "Verouderd oordeel: terug te lezen"
	for name, c := range map[string]struct {
		write func(io.Writer, *trace.Report, Options) error
		want  []string
	}{
		"text": {Text, []string{"Over 1 van de 12 plekken", "2 oordelen zijn verouderd", "1 oordeel gaat over iets",
			"Van de 6 uitspraken heeft 1 een antwoord", "Antwoord: Deels overgenomen; uitgesteld tot 1 januari 2027.",
			"Reden: geen geld", stale, "verdicts.yaml:12: dit oordeel gaat over een uitspraak die er niet meer is"}},
		"show": {func(w io.Writer, r *trace.Report, o Options) error { return Show(w, r, "S3", o) },
			[]string{"Beoordeeld door Eva Advies op 15 juni 2025", "Spoor dacht: verdwenen (zekerheid 0,51)",
				"Reden: het staat er", stale, "Waarom ‘verdwenen’ (zekerheid 0,51)", "Antwoord: Deels overgenomen"}},
		"csv": {CSV, []string{"oordeel;Spoor dacht;antwoord;reden;door;op", ";verouderd: terug te lezen;",
			";verouderd: overgenomen;", ";het staat er;Eva Advies;2025-06-15"}},
		"line": {Line, []string{": stale S3 ", ": stale S1 answer: ", "verdicts.yaml:12: gone S9 → S2"}},
		"json": {JSON, []string{`"stale": true`, `"judged": "lost"`, `"judged_confidence": 0.51`,
			`"disposition": "partly"`, `"until": "2027-01-01"`, `"gone": 1`}},
		"page": {HTML, []string{"<strong>Verouderd oordeel: terug te lezen.", "Deels overgenomen; uitgesteld tot",
			"Beoordeeld door een mens op 15 juni 2025", "Over 1 van de 12 plekken"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			if err := c.write(&b, ruledReport(), Options{Width: 200}); err != nil {
				t.Fatal(err)
			}
			for _, want := range c.want {
				if !strings.Contains(b.String(), want) {
					t.Errorf("%q is not in\n%s", want, b.String())
				}
			}
			if name == "page" && strings.Contains(b.String(), "Eva") {
				t.Error("the page names who ruled, where people stand in it as codes")
			}
		})
	}
}

func TestRuledOutputFollowsSchema(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := JSON(&b, ruledReport(), Options{}); err != nil {
		t.Fatal(err)
	}
	if err := validate(t, compiled(t), b.String()); err != nil {
		t.Error(err)
	}
}

func TestAskMakesSenseReadAloud(t *testing.T) {
	t.Parallel()
	r := ruledReport()
	s := r.Statements[2]
	var b bytes.Buffer
	q := Question{Statement: s.ID, Draft: s.Steps[len(s.Steps)-1].Draft, Number: 3, Of: 41}
	if err := Ask(&b, r, q, Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Vraag 3 van 41\n", "hierover gaat de vraag", "Spoor denkt: ", stripe(s.Text),
		"Eerder oordeel: terug te lezen."} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
	if strings.ContainsAny(b.String(), "\x1b\r\t●◐○") {
		t.Errorf("signs that a reader aloud stumbles on:\n%s", b.String())
	}
	if err := Ask(&b, r, Question{Statement: "S0"}, Options{}); err == nil {
		t.Error("asked about nothing")
	}
}

// stripe is the beginning of a text, short enough to stand on one line.
func stripe(s string) string { return s[:min(20, len(s))] }
