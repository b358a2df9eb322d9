package trace_test

import (
	"context"
	"slices"
	"testing"

	"spoor/trace"
)

// printers is a case in which one statement stays and one goes.
func printers() trace.Case {
	return trace.Case{
		Notes: []trace.Source{{Path: "notes/1.md", Text: "# Sessie\n\n" +
			"- Anna: De printer op de tweede verdieping is al drie weken kapot.\n" +
			"- Bert: <!-- spoor:id K7 --> Schrap de alinea over flexplekken.\n" +
			"- Carla: Op de tweede verdieping doet de printer het niet.\n"}},
		Drafts: []trace.Source{
			{Path: "drafts/1-concept.md", Text: "# Nota\n\nDe printer op de tweede verdieping is kapot.\n\n" +
				"Medewerkers hechten aan flexplekken.\n\nHet park krijgt een bank.\n"},
			{Path: "drafts/2-nota.md", Text: "# Nota\n\nDe facilitaire ondersteuning wordt geoptimaliseerd.\n\n" +
				"Het park krijgt een bank.\n"}},
	}
}

func ruledOn(t *testing.T, c trace.Case, verdicts ...trace.Verdict) *trace.Report {
	t.Helper()
	r, err := trace.Trace(context.Background(), c, trace.Options{Verdicts: verdicts,
		Candidates: trace.CandidatesToSeal})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// by gives the statement of a participant.
func by(t *testing.T, r *trace.Report, who string) *trace.Statement {
	t.Helper()
	i := slices.IndexFunc(r.Statements, func(s trace.Statement) bool { return s.Participant == who })
	if i < 0 {
		t.Fatalf("no statement of %s in %v", who, r.Statements)
	}
	return &r.Statements[i]
}

func warnsOf(r *trace.Report, kind trace.WarningKind) bool {
	return slices.ContainsFunc(r.Warnings, func(w trace.Warning) bool { return w.Message == kind })
}

func TestVerdictWins(t *testing.T) {
	t.Parallel()
	id := by(t, mustTrace(t, printers()), "Anna").ID
	for _, fate := range []trace.Fate{trace.Kept, trace.Abstracted, trace.Lost} {
		for _, draft := range []string{"drafts/2-nota.md", "2-nota.md", "2-nota", "2"} {
			r := ruledOn(t, printers(), trace.Verdict{Statement: id, Draft: draft, Fate: fate})
			step := by(t, r, "Anna").Steps[1]
			if step.Fate != fate || step.Confidence != 1 || step.Verdict == nil || step.Verdict.Judged == "" {
				t.Errorf("ruled %s on %s: %+v", fate, draft, step)
			}
			if (fate == trace.Lost) != (len(step.Passages) == 0) {
				t.Errorf("ruled %s, carried by %v", fate, step.Passages)
			}
			anna := r.Participants[0]
			got := map[trace.Fate]int{trace.Kept: anna.Kept, trace.Abstracted: anna.Abstracted, trace.Lost: anna.Lost}
			if got[fate] != 1 {
				t.Errorf("ruled %s, Anna has %v", fate, got)
			}
			jump := r.Jumps[1]
			if slices.Contains(jump.Vanished, id) != (fate == trace.Lost) ||
				slices.Contains(jump.Weakened, id) != (fate == trace.Abstracted) {
				t.Errorf("ruled %s, the jump has %+v", fate, jump)
			}
			if vanished := by(t, r, "Anna").VanishedIn != ""; vanished != (fate == trace.Lost) {
				t.Errorf("ruled %s, vanished is %v", fate, vanished)
			}
		}
	}
}

func TestVerdictNamesParagraphs(t *testing.T) {
	t.Parallel()
	id := by(t, mustTrace(t, printers()), "Bert").ID
	r := ruledOn(t, printers(), trace.Verdict{Statement: id, Draft: "2", Fate: trace.Kept, Lines: []int{5}})
	p := by(t, r, "Bert").Steps[1].Passages
	if len(p) != 1 || p[0].Lines.Start != 5 || !p[0].Ruled || p[0].Suspect {
		t.Errorf("carried by %+v, want the paragraph on line 5, on the word of a person", p)
	}
}

func TestVerdictWithoutFingerprintsIsWarnedOf(t *testing.T) {
	t.Parallel()
	id := by(t, mustTrace(t, printers()), "Anna").ID
	v := trace.Verdict{Statement: id, Draft: "2", Fate: trace.Kept}
	r := ruledOn(t, printers(), v)
	if !warnsOf(r, trace.WarnVerdictUnsealed) {
		t.Error("nothing says that it cannot turn stale")
	}
	v, ok := trace.Seal(r, v)
	if !ok || warnsOf(ruledOn(t, printers(), v), trace.WarnVerdictUnsealed) {
		t.Errorf("not sealed: %v, %+v", ok, v)
	}
}

func TestRulings(t *testing.T) {
	t.Parallel()
	r := mustTrace(t, printers())
	anna, bert, carla := by(t, r, "Anna").ID, by(t, r, "Bert").ID, by(t, r, "Carla").ID
	if bert != "K7" {
		t.Fatalf("Bert's statement is %s", bert)
	}
	r = ruledOn(t, printers(),
		trace.Verdict{Statement: anna, Draft: "1", Fate: trace.Abstracted},
		trace.Verdict{Statement: anna, Ruling: trace.DeferredRuling, Until: "2027"},
		trace.Verdict{Statement: bert, Ruling: trace.OmittedRuling, Reason: "de alinea is eruit"},
		trace.Verdict{Statement: carla, Ruling: trace.MergedRuling, With: anna})
	if a := by(t, r, "Bert").Answer; a == nil || a.Disposition != trace.TakenOver {
		t.Errorf("honoured by leaving something out: %+v", a)
	}
	if a := by(t, r, "Anna").Answer; a == nil || a.Ruling != trace.DeferredRuling || a.Disposition != "" {
		t.Errorf("deferred: %+v", a)
	}
	for d, step := range by(t, r, "Carla").Steps {
		with := by(t, r, "Anna").Steps[d]
		if step.Fate != with.Fate || step.Confidence != with.Confidence {
			t.Errorf("merged, but %s (%v) where the other is %s (%v)", step.Fate, step.Confidence, with.Fate,
				with.Confidence)
		}
	}
	if n := r.Rulings; n.Given != 4 || n.Answered != 3 || n.Open != 0 {
		t.Errorf("%+v", n)
	}
}

func TestRuledToBeNoStatement(t *testing.T) {
	t.Parallel()
	r := mustTrace(t, printers())
	id := by(t, r, "Bert").ID
	v, ok := trace.Seal(r, trace.Verdict{Statement: id, Ruling: trace.NoStatement})
	if !ok {
		t.Fatal("not sealed")
	}
	r = ruledOn(t, printers(), v)
	if len(r.Statements) != 2 || len(r.Participants) != 2 {
		t.Errorf("%d statements, %d participants", len(r.Statements), len(r.Participants))
	}
	at := slices.IndexFunc(r.NotStatements, func(n trace.NotStatement) bool { return n.Why == trace.WhyRuled })
	if at < 0 || r.NotStatements[at].Lines.Start != 4 {
		t.Errorf("not among the other lines: %+v", r.NotStatements)
	}
	if l := r.Notes[0].Lines[3]; l.As != trace.OtherLine || l.Why != trace.WhyRuled || len(l.Statements) > 0 {
		t.Errorf("line 4 was read as %+v", l)
	}
	if r.Rulings.Gone > 0 {
		t.Errorf("its own verdict counts as gone: %+v", r.Warnings)
	}
}

func TestMergedInACircle(t *testing.T) {
	t.Parallel()
	r := mustTrace(t, printers())
	a, c := by(t, r, "Anna").ID, by(t, r, "Carla").ID
	r = ruledOn(t, printers(), trace.Verdict{Statement: a, Ruling: trace.MergedRuling, With: c},
		trace.Verdict{Statement: c, Ruling: trace.MergedRuling, With: a},
		trace.Verdict{Statement: "K7", Ruling: trace.MergedRuling, With: "S0000"})
	n := 0
	for _, w := range r.Warnings {
		if w.Message == trace.WarnVerdictWith {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d warnings for a circle and for a statement that is not there, want 2", n)
	}
}

func TestGoneVerdictNamesTheNearest(t *testing.T) {
	t.Parallel()
	c := printers()
	r := mustTrace(t, c)
	old := by(t, r, "Anna").ID
	v, _ := trace.Seal(ruledOn(t, c, trace.Verdict{Statement: old, Draft: "1", Fate: trace.Kept}),
		trace.Verdict{Statement: old, Draft: "1", Fate: trace.Kept})
	c.Notes[0].Text = "# Sessie\n\n- Anna: De printer op de tweede verdieping is nu al vier weken kapot.\n" +
		"- Bert: Het park is te donker.\n"
	r = ruledOn(t, c, v)
	want := old + " → " + by(t, r, "Anna").ID
	at := slices.IndexFunc(r.Warnings, func(w trace.Warning) bool {
		return w.Message == trace.WarnVerdictStatement
	})
	if at < 0 || r.Warnings[at].Detail != want || r.Rulings.Gone != 1 {
		t.Errorf("warnings %+v, want one that says %s", r.Warnings, want)
	}
	if by(t, r, "Anna").Steps[0].Verdict != nil {
		t.Error("it counts for other words")
	}
}

// TestVerdictUnderAnIDOfTheWriter: such an id stays when the words change, so that its verdict turns stale.
func TestVerdictUnderAnIDOfTheWriter(t *testing.T) {
	t.Parallel()
	c := printers()
	v := trace.Verdict{Statement: "k7", Draft: "1", Fate: trace.Kept}
	v, _ = trace.Seal(ruledOn(t, c, v), v)
	c.Notes[0].Text = "- Bert: <!-- spoor:id K7 --> Maak meer flexplekken.\n"
	r := ruledOn(t, c, v)
	step := by(t, r, "Bert").Steps[0]
	if step.Verdict == nil || !step.Verdict.Stale || r.Rulings.Stale != 1 || r.Rulings.Ruled != 0 ||
		!warnsOf(r, trace.WarnVerdictStale) {
		t.Errorf("%+v, %+v", step.Verdict, r.Rulings)
	}
	if step.Fate != step.Verdict.Judged {
		t.Errorf("stale, and still %s where the judge says %s", step.Fate, step.Verdict.Judged)
	}
	c = printers() // the same words under another id
	c.Notes[0].Text = "- Bert: Schrap de alinea over flexplekken.\n"
	if r := ruledOn(t, c, v); r.Rulings.Ruled != 1 {
		t.Errorf("the words are still there, and the verdict is not: %+v", r.Warnings)
	}
}

func TestVerdictFollowsARenamedDraft(t *testing.T) {
	t.Parallel()
	c := printers()
	id := by(t, mustTrace(t, c), "Anna").ID
	v := trace.Verdict{Statement: id, Draft: "2", Fate: trace.Abstracted}
	v, _ = trace.Seal(ruledOn(t, c, v), v)
	c.Drafts = []trace.Source{c.Drafts[0], {Path: "drafts/2-tussen.md", Text: "# Nota\n\nHet park is mooi.\n"},
		{Path: "drafts/3-nota.md", Text: c.Drafts[1].Text}}
	steps := by(t, ruledOn(t, c, v), "Anna").Steps
	if steps[1].Verdict != nil || steps[2].Verdict == nil || steps[2].Verdict.Stale {
		t.Errorf("ruled on the text that is the third draft now: %+v", steps)
	}
	c.Drafts = c.Drafts[:1]
	if r := ruledOn(t, c, v); !warnsOf(r, trace.WarnVerdictDraft) || r.Rulings.Gone != 1 {
		t.Errorf("its draft is gone: %+v, %+v", r.Rulings, r.Warnings)
	}
}

// TestAnswerOfTheMemoTurnsStale: what was taken over is no longer so when a new draft drops it.
func TestAnswerOfTheMemoTurnsStale(t *testing.T) {
	t.Parallel()
	c := printers()
	c.Drafts = c.Drafts[:1]
	id := by(t, mustTrace(t, c), "Anna").ID
	v := trace.Verdict{Statement: id, Disposition: trace.TakenOver}
	v, ok := trace.Seal(ruledOn(t, c, v), v)
	if a := by(t, ruledOn(t, c, v), "Anna").Answer; !ok || a == nil || a.Stale {
		t.Fatalf("%+v", a)
	}
	r := ruledOn(t, printers(), v)
	if a := by(t, r, "Anna").Answer; a == nil || !a.Stale || r.Rulings.StaleAnswers != 1 {
		t.Errorf("the last draft has dropped it: %+v, %+v", a, r.Rulings)
	}
}
