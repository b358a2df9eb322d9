package check_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"spoor/trace"
	"spoor/trace/check"
)

// traced traces a small case in which the last draft holds nothing, so that everything is lost.
func traced(t *testing.T, last string, verdicts ...trace.Verdict) *trace.Report {
	t.Helper()
	said := "- Fatma: Het zaaksysteem valt elke dag rond tien uur uit.\n" +
		"- Joost: De fietsenstalling is donker en onveilig.\n"
	r, err := trace.Trace(context.Background(), trace.Case{
		Notes: []trace.Source{{Path: "notes/1.md", Text: said}},
		Drafts: []trace.Source{{Path: "drafts/1.md", Text: strings.ReplaceAll(said, "- ", "\n")},
			{Path: "drafts/2.md", Text: last}},
	}, trace.Options{Verdicts: verdicts})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func counted(r *trace.Report) string {
	rules := []check.Rule{check.AtMost(check.Lost, 0), check.AtMost(check.Unruled, 0), check.AtMost(check.Stale, 0)}
	var out []string
	for _, result := range check.Run(r, rules, nil).Results {
		out = append(out, fmt.Sprintf("%s %v of %d", result.Kind, result.Found, result.All))
	}
	return strings.Join(out, ", ")
}

// TestVerdictsCount holds what people rule against what check counts, with a whole trace between them.
func TestVerdictsCount(t *testing.T) {
	t.Parallel()
	r := traced(t, "# Nota\n")
	id, other := r.Statements[0].ID, r.Statements[1].ID
	for _, c := range []struct {
		name     string
		verdicts []trace.Verdict
		want     string
	}{
		{"nobody ruled", nil, "lost 2 of 2, unruled 2 of 2, stale 0 of 2"},
		{"rejected with a reason",
			[]trace.Verdict{{Statement: id, Ruling: trace.RejectedRuling, Reason: "te duur"}},
			"lost 1 of 2, unruled 1 of 2, stale 0 of 2"},
		{"not taken over, and no word why",
			[]trace.Verdict{{Statement: id, Disposition: trace.NotTakenOver}},
			"lost 2 of 2, unruled 1 of 2, stale 0 of 2"},
		{"lost indeed, says a person, and no word why",
			[]trace.Verdict{{Statement: id, Draft: "drafts/2.md", Fate: trace.Lost}},
			"lost 2 of 2, unruled 1 of 2, stale 0 of 2"},
		{"lost indeed, and why",
			[]trace.Verdict{{Statement: id, Draft: "drafts/2.md", Fate: trace.Lost, Reason: "te duur"}},
			"lost 1 of 2, unruled 1 of 2, stale 0 of 2"},
		{"no statement", []trace.Verdict{{Statement: id, Ruling: trace.NoStatement, Reason: "een grap"}},
			"lost 1 of 1, unruled 1 of 1, stale 0 of 1"},
		{"merged with one that is answered", []trace.Verdict{
			{Statement: id, Ruling: trace.MergedRuling, With: other},
			{Statement: other, Ruling: trace.DeferredRuling, Until: "2027"}},
			"lost 0 of 2, unruled 0 of 2, stale 0 of 2"},
		{"on a text that was another",
			[]trace.Verdict{{Statement: id, Ruling: trace.RejectedRuling, Reason: "te duur",
				Seen: trace.Seen{Statement: "another"}}},
			"lost 2 of 2, unruled 2 of 2, stale 1 of 2"},
		{"on what is not there", []trace.Verdict{{Path: "verdicts.yaml", Line: 3, Statement: "S9999",
			Ruling: trace.RejectedRuling, Reason: "te duur"}},
			"lost 2 of 2, unruled 2 of 2, stale 1 of 2"},
	} {
		if got := counted(traced(t, "# Nota\n", c.verdicts...)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
