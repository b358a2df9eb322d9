package trace

import (
	"context"
	"slices"
	"strings"
	"testing"

	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
)

// TestPolicyTerms traces small memos with the weights that ship: what must be circled, and what not.
func TestPolicyTerms(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, notes, draft string
		want, not          []string
	}{
		{"a Dutch memo",
			"# Sessie\n\n- Anneke: de printer op de tweede verdieping is al weken stuk\n" +
				"- Joop: ik wil draagvlak, geen mooie woorden\n",
			"# Nota\n\nDe printer op de tweede verdieping is stuk. We kiezen voor een integrale aanpak " +
				"met een heldere governance en een strategische personeelsplanning.\n\n" +
				"Er is draagvlak voor de doorontwikkeling van de dienstverlening.\n",
			[]string{"integrale aanpak", "governance", "doorontwikkeling"},
			[]string{"printer", "tweede verdieping", "draagvlak", "aanpak"}},
		{"an English memo",
			"# Session\n\n- Mary: the kettle in the staff room has been broken for weeks\n" +
				"- Tom: we want a proper case for change\n",
			"# Paper\n\nThe kettle in the staff room is broken. The directorate proposes a " +
				"strategic delivery framework, built on stakeholder engagement and quick wins.\n\n" +
				"This is the case for change. The hub model is subject to an options appraisal.\n",
			[]string{"stakeholder engagement", "options appraisal"},
			[]string{"kettle", "staff room", "case for change", "engagement", "wins"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r, err := Trace(context.Background(), Case{
				Notes:  []Source{{Path: "notes/1.md", Text: c.notes}},
				Drafts: []Source{{Path: "drafts/1.md", Text: c.draft}, {Path: "drafts/2.md", Text: c.draft}},
			}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, term := range r.Drafts[0].PolicyTerms {
				got = append(got, strings.ToLower(term.Term))
				if !term.New || len(term.Lines) == 0 {
					t.Errorf("%s: new %v, lines %v; it is new and stands somewhere",
						term.Term, term.New, term.Lines)
				}
			}
			for _, w := range c.want {
				if !slices.Contains(got, w) {
					t.Errorf("%q is not among %q", w, got)
				}
			}
			for _, w := range c.not {
				if slices.Contains(got, w) {
					t.Errorf("%q is among %q", w, got)
				}
			}
			for _, term := range r.Drafts[1].PolicyTerms {
				if term.New {
					t.Errorf("%s is called new in a draft that repeats the first", term.Term)
				}
			}
		})
	}
}

func TestChosenTermsDoNotOverlap(t *testing.T) {
	t.Parallel()
	at := func(paragraph, first, last int) spot {
		return spot{paragraph, lang.Phrase{First: first, Last: last}}
	}
	model := policyModel{linear: fit.Linear{Weights: make([]float64, len(policyFeatureNames))}}
	model.linear.Weights[0] = 1
	rated := func(key string, score float64, spots ...spot) *candidate {
		c := &candidate{key: key, x: make([]float64, ownFeatures), spots: spots}
		c.x[0] = score
		return c
	}
	got := chooseTerms([]*candidate{
		rated("aanpak", 1, at(0, 1, 1), at(1, 4, 4)),
		rated("integrale aanpak", 2, at(0, 0, 1)),
		rated("integrale", 1.5, at(0, 0, 0)),
		rated("tafel", -3, at(0, 7, 7)),
	}, model, 0.5)
	if len(got) != 2 || got[0].key != "aanpak" || got[1].key != "integrale aanpak" {
		t.Fatalf("chose %d terms, want aanpak (where it stands free) and integrale aanpak", len(got))
	}
	if len(got[0].spots) != 1 || got[0].spots[0].paragraph != 1 {
		t.Errorf("aanpak was given %v, want only its free place", got[0].spots)
	}
}
