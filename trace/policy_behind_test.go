package trace

import (
	"slices"
	"testing"
)

func TestTellBehind(t *testing.T) {
	t.Parallel()
	carried := func(fate Fate, paragraph string, line int) Step {
		s := Step{Fate: fate}
		if paragraph != "" {
			s.Passages = []Passage{{Paragraph: paragraph, Lines: Lines{line, line}}}
		}
		return s
	}
	two := []Paragraph{
		{ID: "d2p1", Lines: Lines{5, 6}, From: []Origin{{Paragraph: "d1p1", Strength: 0.8}}},
		{ID: "d2p2", Lines: Lines{9, 9}},
	}
	cases := []struct {
		name  string
		steps []Step
		term  PolicyTerm
		want  []string
	}{
		{"blurred in the paragraph of the term",
			[]Step{carried(Kept, "d1p1", 3), carried(Abstracted, "d2p1", 5)},
			PolicyTerm{Lines: []int{5}, New: true}, []string{"S1"}},
		{"lost, and the heir of its paragraph holds the term",
			[]Step{carried(Kept, "d1p1", 3), carried(Lost, "", 0)},
			PolicyTerm{Lines: []int{5, 9}, New: true}, []string{"S1"}},
		{"lost, and the term stands elsewhere",
			[]Step{carried(Kept, "d1p1", 3), carried(Lost, "", 0)},
			PolicyTerm{Lines: []int{9}, New: true}, nil},
		{"lost where nothing descends from",
			[]Step{carried(Kept, "d1p7", 3), carried(Lost, "", 0)},
			PolicyTerm{Lines: []int{5}, New: true}, nil},
		{"still kept",
			[]Step{carried(Kept, "d1p1", 3), carried(Kept, "d2p1", 5)},
			PolicyTerm{Lines: []int{5}, New: true}, nil},
		{"lost before already",
			[]Step{carried(Lost, "", 0), carried(Lost, "", 0)},
			PolicyTerm{Lines: []int{5}, New: true}, nil},
		{"the term was there before",
			[]Step{carried(Kept, "d1p1", 3), carried(Abstracted, "d2p1", 5)},
			PolicyTerm{Lines: []int{5}}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			drafts := []Draft{{}, {Paragraphs: two, PolicyTerms: []PolicyTerm{c.term}}}
			tellBehind([]Statement{{ID: "S1", Steps: c.steps}}, drafts)
			if got := drafts[1].PolicyTerms[0].Behind; !slices.Equal(got, c.want) {
				t.Errorf("behind %v, want %v", got, c.want)
			}
		})
	}
}

func TestTellBehindCountsTheNotesAsKept(t *testing.T) {
	t.Parallel()
	steps := []Step{{Fate: Abstracted, Passages: []Passage{{Paragraph: "d1p1", Lines: Lines{4, 4}}}}}
	drafts := []Draft{{PolicyTerms: []PolicyTerm{{Lines: []int{4}, New: true}}}}
	statements := []Statement{{ID: "S2", Steps: steps}, {ID: "S1", Steps: steps}}
	tellBehind(statements, drafts)
	if got := drafts[0].PolicyTerms[0].Behind; !slices.Equal(got, []string{"S2", "S1"}) {
		t.Errorf("behind %v, want both in the order of the notes", got)
	}
}
