package main

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestOrderDrafts(t *testing.T) {
	t.Parallel()
	// Each case is a list in the right order.
	for name, want := range map[string][]string{
		"numbers in front":      {"1-concept.md", "2-advies.md", "10-mt-stuk.md"},
		"front beats stage":     {"1-definitief-mt.md", "2-concept-college.md"},
		"zeros in front":        {"01 nota.md", "2 nota.md", "010 nota.md"},
		"versions":              {"nota-v2.md", "nota-v10.md"},
		"versions, other names": {"concept-v1.md", "nota HR v2.md", "advies versie 3.md"},
		"version with a letter": {"nota v1a.md", "nota v1b.md", "nota v2.md"},
		"dots":                  {"nota-0.9.md", "nota-0.10.md", "nota-1.0.md", "nota-1.0.1.md"},
		"dots in front":         {"0.9 nota.md", "0.10 nota.md", "1.0 nota.md"},
		"no extension":          {"nota 0.9", "nota 0.10"},
		"stages": {"startnotitie.md", "concept.md", "definitief concept.md", "nota.md",
			"definitief.md"},
		"stages in English": {"outline.md", "memo draft.md", "memo final draft.md", "memo.md",
			"memo final.md"},
		"stage beats version":   {"concept v1.md", "concept v2.md", "definitief v1.md"},
		"final without version": {"nota v1.md", "nota v2.md", "nota def.md"},
		"plain before numbered": {"nota.md", "nota (2).md", "nota (10).md"},
		"dates, year first":     {"2024-12-20 nota.md", "2025-03-12 nota.md", "2025-11-02 nota.md"},
		"dates, day first":      {"nota 20-12-2024.md", "nota 12-03-2025.md"},
		"dates, day in front":   {"28-02-2025 nota.md", "01-03-2025 nota.md"},
		"dates, in words": {"nota 3 maart 2025.md", "nota 12 maart 2025.md",
			"nota mei 2025.md"},
		"dates, no separators":  {"20241220_nota.md", "20250102_nota.md"},
		"dates beat stage":      {"2025-01-10 definitief MT.md", "2025-02-01 concept college.md"},
		"month before its days": {"2025-03.md", "2025-03-12.md", "2025-04.md"},
		"dated, then final":     {"nota 2025-03-12.md", "nota 2025-04-02.md", "nota final.md"},
		"case does not matter":  {"Nota-V2.md", "nota-v3.MD", "NOTA-v10.md"},
		"huge numbers":          {"nota 9.md", "nota 99999999999999999999999.md"},
		"only case differs":     {"NOTA.md", "Nota.md", "nota.md"},
		"goes on":               {"nota-2023.md", "nota (vervolg)-2023.md"},
		"goes on, no year":      {"nota.md", "nota vervolg.md"},
		"counted from nought":   {"draft-00.md", "draft-2.md", "draft-10.md", "draft-34.md"},
		"draft before final":    {"memo-Draft.md", "memo-final.md"},
		"one":                   {"x"},
		"none":                  nil,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			shuffle := rand.New(rand.NewPCG(1, 2))
			for range 20 {
				got := slices.Clone(want)
				shuffle.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
				orderDrafts(got)
				if !slices.Equal(got, want) {
					t.Fatalf("got  %q\nwant %q", got, want)
				}
			}
		})
	}
}

func TestUntold(t *testing.T) {
	t.Parallel()
	for list, want := range map[string]string{
		"1-a.md 2-b.md": "", "v1.md v2.md": "", "concept.md nota.md def.md": "",
		"2025-01-02.md 2025-01-03.md": "", "nota.md nota-2.md": "", "nota-a.md nota-b.md": "",
		"nota.md nota-vervolg.md": "", "nota-0.9.md nota-0.10.md": "",
		"balie.md nota.md":                    "balie.md nota.md",
		"financien.md hr.md juridisch.md":     "financien.md hr.md hr.md juridisch.md",
		"nota-2025-01-02.md verhaal-hr.md":    "verhaal-hr.md nota-2025-01-02.md",
		"concept-jan.md concept-piet.md":      "concept-jan.md concept-piet.md",
		"1-concept-jan.md 1-concept-piet.md":  "1-concept-jan.md 1-concept-piet.md",
		"concept-v1.md concept-v2.md plan.md": "",
	} {
		names := strings.Fields(list)
		orderDrafts(names)
		var got []string
		for _, pair := range untold(names) {
			got = append(got, pair[0], pair[1])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", list, strings.Join(got, " "), want)
		}
	}
}

func TestOrderReturn(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][]string{
		"decision first": {"collegebesluit.md", "aan-iedereen.md", "mail.md"},
		"in English":     {"decision.txt", "all staff.txt"},
		"numbers win":    {"1-aankondiging.md", "2-besluit.md"},
		"no decision":    {"a.md", "b.md"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := slices.Clone(want)
			slices.Reverse(got)
			orderReturn(got)
			if !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// FuzzOrder checks that any names have one order, whatever order they come in.
func FuzzOrder(f *testing.F) {
	f.Add("nota v2.md\nnota v10.md\nconcept.md")
	f.Add("2025-03-12\n12-03-2025\n20250312\n1")
	f.Add("0.9\n0.10\n00.9\n\xff\n")
	f.Fuzz(func(t *testing.T, list string) {
		names := slices.Compact(slices.Sorted(strings.SplitSeq(list, "\n")))
		a, b := slices.Clone(names), slices.Clone(names)
		slices.Reverse(b)
		orderDrafts(a)
		orderDrafts(b)
		if !slices.Equal(a, b) {
			t.Errorf("%q and %q", a, b)
		}
		slices.Sort(a)
		if !slices.Equal(a, names) {
			t.Errorf("%q: names changed into %q", names, a)
		}
		untold(b)
		orderReturn(b)
	})
}
