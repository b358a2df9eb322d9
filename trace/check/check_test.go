package check

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"spoor/trace"
)

// report builds one of which every word is a statement with its fates, as "K12:kal" for kept, then
// abstracted, then lost.
func report(threads string) *trace.Report {
	r := &trace.Report{}
	fates := map[rune]trace.Fate{'k': trace.Kept, 'a': trace.Abstracted, 'l': trace.Lost}
	for i, word := range strings.Fields(threads) {
		id, thread, _ := strings.Cut(word, ":")
		s := trace.Statement{ID: id, Path: "notes/1.md", Lines: trace.Lines{Start: i + 1, End: i + 1}}
		for d, letter := range thread {
			path := fmt.Sprintf("drafts/%d.md", d+1)
			s.Steps = append(s.Steps, trace.Step{Draft: path, Fate: fates[letter]})
			if d == len(r.Drafts) {
				r.Drafts = append(r.Drafts, trace.Draft{Path: path, Label: fmt.Sprint(d + 1)})
			}
		}
		r.Statements = append(r.Statements, s)
	}
	return r
}

func (o *Outcome) string() string {
	var parts []string
	for _, r := range o.Results {
		var ids []string
		for _, f := range r.Findings {
			ids = append(ids, cmp.Or(f.Statement, "draft"))
		}
		state := "within"
		if r.Broken {
			state = "broken"
		}
		parts = append(parts, fmt.Sprintf("%s %s %v %v", r.Kind, state, r.Found, ids))
	}
	return strings.Join(parts, "; ")
}

func share(k Kind, x float64) Rule { return Rule{Kind: k, MaxShare: &x} }

func TestLimits(t *testing.T) {
	t.Parallel()
	const four = "A1:kk B1:ka C1:al D1:ll"
	for _, c := range []struct {
		rules []Rule
		want  string
	}{
		{nil, ""},
		{[]Rule{AtMost(Lost, 0)}, "lost broken 2 [C1 D1]"},
		{[]Rule{AtMost(Lost, 1)}, "lost broken 2 [C1 D1]"},
		{[]Rule{AtMost(Lost, 2)}, "lost within 2 [C1 D1]"},
		{[]Rule{share(Lost, 0.49)}, "lost broken 2 [C1 D1]"},
		{[]Rule{share(Lost, 0.5)}, "lost within 2 [C1 D1]"},
		{[]Rule{AtMost(Abstracted, 0)}, "abstracted broken 1 [B1]"},
		{[]Rule{AtMost(Unruled, 2)}, "unruled broken 3 [B1 C1 D1]"},
		{[]Rule{AtMost(Stale, 0)}, "stale within 0 []"},
		{[]Rule{AtMost(Worse, 0)}, "worse broken 2 [B1 C1]"},
		{[]Rule{AtMost(PolicyTerms, 0), AtMost(Lost, 9)},
			"lost within 2 [C1 D1]; policy-terms within 0 [draft]"},
	} {
		got := Run(report(four), c.rules, nil).string()
		if got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestDraftAsAWhole(t *testing.T) {
	t.Parallel()
	r := report("A1:kk")
	r.Drafts[1].Vagueness = 60.5
	r.Drafts[1].PolicyTerms = []trace.PolicyTerm{{Term: "a", Lines: []int{9, 12}}, {Term: "b", Lines: []int{7}}}
	got := Run(r, []Rule{AtMost(Vagueness, 60), AtMost(PolicyTerms, 2)}, nil)
	if !got.Results[0].Broken || got.Results[0].Found != 60.5 || got.Results[1].Broken {
		t.Errorf("%+v", got)
	}
	if f := got.Results[1].Findings[0]; f.Path != "drafts/2.md" || f.Line != 7 {
		t.Errorf("%+v", f)
	}
}

func TestNothingToCheck(t *testing.T) {
	t.Parallel()
	if o := Run(&trace.Report{}, []Rule{AtMost(Lost, 0)}, nil); len(o.Results) > 0 {
		t.Errorf("%+v", o)
	}
	if b := NewBaseline(&trace.Report{}); len(b) > 0 {
		t.Errorf("%v", b)
	}
}

// TestRulings tells which rulings answer for a statement that is lost, and which leave it open.
func TestRulings(t *testing.T) {
	t.Parallel()
	answer := func(v trace.Verdict) func(*trace.Statement) {
		return func(s *trace.Statement) { s.Answer = &trace.Answer{Verdict: v} }
	}
	onFate := func(v trace.Verdict, stale bool) func(*trace.Statement) {
		return func(s *trace.Statement) {
			s.Steps[0].Verdict = &trace.StepVerdict{Verdict: v, Stale: stale}
		}
	}
	for _, c := range []struct {
		name   string
		rule   func(*trace.Statement)
		counts string // the kinds it counts for
	}{
		{"nobody ruled", func(*trace.Statement) {}, "lost unruled"},
		{"agreed that it is lost", onFate(trace.Verdict{Fate: trace.Lost}, false), "lost"},
		{"agreed, with a reason", onFate(trace.Verdict{Fate: trace.Lost, Reason: "duur"}, false), ""},
		{"the same, gone stale", onFate(trace.Verdict{Fate: trace.Lost, Reason: "duur"}, true),
			"lost unruled stale"},
		{"not taken over, without a reason", answer(trace.Verdict{Disposition: trace.NotTakenOver}), "lost"},
		{"rejected, without a reason", answer(trace.Verdict{Ruling: trace.RejectedRuling}), "lost"},
		{"rejected with a reason",
			answer(trace.Verdict{Ruling: trace.RejectedRuling, Reason: "duur"}), ""},
		{"honoured by leaving out", answer(trace.Verdict{Ruling: trace.OmittedRuling}), ""},
		{"moved", answer(trace.Verdict{Ruling: trace.MovedRuling, MovedTo: "het groenplan"}), ""},
		{"deferred", answer(trace.Verdict{Ruling: trace.DeferredRuling, Until: "2027"}), ""},
		{"an answer gone stale", func(s *trace.Statement) {
			s.Answer = &trace.Answer{Verdict: trace.Verdict{Reason: "duur"}, Stale: true}
		}, "lost unruled stale"},
		{"merged with one that is answered",
			answer(trace.Verdict{Ruling: trace.MergedRuling, With: "B1"}), ""},
		{"merged with one that is not", answer(trace.Verdict{Ruling: trace.MergedRuling, With: "C1"}), "lost"},
		{"merged with itself", answer(trace.Verdict{Ruling: trace.MergedRuling, With: "A1"}), "lost"},
		{"merged with nobody", answer(trace.Verdict{Ruling: trace.MergedRuling, With: "Z1"}), "lost"},
	} {
		r := report("A1:l B1:l C1:l")
		r.Statements[1].Answer = &trace.Answer{Verdict: trace.Verdict{Reason: "kan niet"}}
		c.rule(&r.Statements[0])
		var counts []string
		for _, result := range Run(r, []Rule{AtMost(Lost, 0), AtMost(Unruled, 0), AtMost(Stale, 0)}, nil).Results {
			for _, f := range result.Findings {
				if f.Statement == "A1" {
					counts = append(counts, string(result.Kind))
				}
			}
		}
		if got := strings.Join(counts, " "); got != c.counts {
			t.Errorf("%s: counts for %q, want %q", c.name, got, c.counts)
		}
	}
}

// TestStalePlaces: a verdict is told where it is written, once, also in an old draft or on what is gone.
func TestStalePlaces(t *testing.T) {
	t.Parallel()
	r := report("A1:kk B1:kl")
	old := trace.Verdict{Path: "verdicts.yaml", Line: 9}
	r.Statements[0].Steps[0].Verdict = &trace.StepVerdict{Verdict: old, Stale: true}
	r.Statements[0].Answer = &trace.Answer{Verdict: old, Stale: true}
	r.Statements[1].Answer = &trace.Answer{Stale: true}
	r.Warnings = []trace.Warning{{Path: "verdicts.yaml", Line: 3, Message: trace.WarnVerdictStatement},
		{Path: "verdicts.yaml", Line: 5, Message: trace.WarnVerdictUnsealed}}
	var got []string
	for _, f := range Run(r, []Rule{AtMost(Stale, 0)}, nil).Results[0].Findings {
		got = append(got, fmt.Sprintf("%s:%d %s", f.Path, f.Line, f.Statement))
	}
	want := "notes/1.md:2 B1, verdicts.yaml:3 , verdicts.yaml:9 A1"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestSince(t *testing.T) {
	t.Parallel()
	o := Run(report("A1:lkal B1:lll C1:kll"), []Rule{AtMost(Lost, 0)}, nil)
	var got []string
	for _, f := range o.Results[0].Findings {
		got = append(got, f.Statement+" "+f.Since)
	}
	if want := "A1 drafts/4.md, B1 drafts/1.md, C1 drafts/2.md"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %s", got, want)
	}
}

func TestWorse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ before, now, want string }{
		{"A1 kept", "A1:k", "worse within 0 [] better [] gone []"},
		{"A1 kept", "A1:a", "worse broken 1 [A1] better [] gone []"},
		{"A1 abstracted", "A1:l", "worse broken 1 [A1] better [] gone []"},
		{"A1 lost", "A1:a", "worse within 0 [] better [A1] gone []"},
		{"A1 lost", "A1:l", "worse within 0 [] better [] gone []"},
		{"A1 lost answered", "A1:l", "worse broken 1 [A1] better [] gone []"},
		{"", "A1:l", "worse broken 1 [A1] better [] gone []"},
		{"", "A1:k", "worse within 0 [] better [] gone []"},
		{"B1 lost\nA1 kept", "A1:k", "worse within 0 [] better [] gone [B1]"},
	} {
		base, err := ParseBaseline(baselineMark + "1\n" + c.before)
		if err != nil {
			t.Fatal(err)
		}
		o := Run(report(c.now), []Rule{AtMost(Worse, 0)}, base)
		if got := fmt.Sprintf("%s better %v gone %v", o.string(), o.Better, o.Gone); got != c.want {
			t.Errorf("%q, %q:\ngot  %s\nwant %s", c.before, c.now, got, c.want)
		}
		if o.Against != "" {
			t.Errorf("compared with %q beside a baseline", o.Against)
		}
	}
}

func TestWorseWithoutBaseline(t *testing.T) {
	t.Parallel()
	for threads, want := range map[string]string{
		"A1:kl": "drafts/1.md", "A1:l": trace.FromNotes, "A1:kkl": "drafts/2.md",
	} {
		o := Run(report(threads), []Rule{AtMost(Worse, 0)}, nil)
		if o.Against != want || !o.Results[0].Broken {
			t.Errorf("%s: %+v, want it worse than %s", threads, o, want)
		}
	}
}

func TestBaselineFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		line int
		why  FaultKind
	}{
		{"", 1, NoBaseline},
		{`{"schema": "spoor.trace/1"}`, 1, NoBaseline},
		{"# spoor.baseline/2\n", 1, OtherForm},
		{"# spoor.baseline/1\n\nA1\n", 3, BadLine},
		{"# spoor.baseline/1\nA1 gone\n", 2, BadLine},
		{"# spoor.baseline/1\nA1 kept answered\n", 2, BadLine},
		{"# spoor.baseline/1\nA1 lost open\n", 2, BadLine},
		{"# spoor.baseline/1\nA1 lost answered now\n", 2, BadLine},
		{"# spoor.baseline/1\nA1 kept\nA1 lost\n", 3, SecondTime},
		{"# spoor.baseline/1\n<<<<<<< HEAD\nA1 kept\n", 2, BothSides},
	} {
		_, err := ParseBaseline(c.text)
		want := (&BaselineFault{c.line, c.why}).Error()
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", c.text, err, want)
		}
	}
}

// FuzzParseBaseline: what is read is written as it was meant, and read again is the same.
func FuzzParseBaseline(f *testing.F) {
	f.Add("# spoor.baseline/1\nA1 kept\nB-2 lost answered\n# a word\n")
	f.Add("# spoor.baseline/1\r\nA1 abstracted\r\n")
	f.Add("# spoor.baseline/1\n<<<<<<< HEAD")
	f.Fuzz(func(t *testing.T, text string) {
		read, err := ParseBaseline(text)
		if err != nil {
			return
		}
		again, err := ParseBaseline(read.String())
		if err != nil || again.String() != read.String() || len(again) != len(read) {
			t.Errorf("%q became %q (%v)", text, again, err)
		}
	})
}

// TestBaselineOfReport: a case that did not change is not worse than its own baseline.
func TestBaselineOfReport(t *testing.T) {
	t.Parallel()
	r := report("A1:kl B1:ka C1:kk D1:ll")
	r.Statements[0].Answer = &trace.Answer{Verdict: trace.Verdict{Reason: "duur"}}
	base, err := ParseBaseline(NewBaseline(r).String())
	if err != nil {
		t.Fatal(err)
	}
	if o := Run(r, []Rule{AtMost(Worse, 0)}, base); o.Results[0].Broken || len(o.Better)+len(o.Gone) > 0 {
		t.Errorf("%+v", o)
	}
}
