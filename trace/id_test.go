package trace_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"spoor/trace"
)

// idsOf gives the ids of statements by who said what, in the order of the notes.
func idsOf(t *testing.T, notes ...trace.Source) map[string][]string {
	t.Helper()
	r, err := trace.ReadNotes(context.Background(), trace.Case{Notes: notes}, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string][]string{}
	for _, s := range r.Statements {
		key := s.Participant + ": " + s.Text
		ids[key] = append(ids[key], s.ID)
	}
	return ids
}

func note(lines ...string) trace.Source {
	return trace.Source{Path: "notes/1.md", Text: strings.Join(lines, "\n")}
}

func TestIDs(t *testing.T) {
	t.Parallel()
	want := idsOf(t, note("- Anna: De kantine staat leeg."))["Anna: De kantine staat leeg."][0]
	if len(want) != 5 || want[0] != 'S' {
		t.Fatalf("id %q, want S and four symbols", want)
	}
	same := map[string]trace.Source{
		"other marker, other place": note("# Sessie", "", "* Bas: Nee.", "* Anna: De kantine staat leeg."),
		"name in bold":              note("**Anna**: De kantine staat leeg."),
		"name in full elsewhere":    note("Aanwezig: Anna Bos, Bas Kok", "", "- Anna: De kantine staat leeg."),
		"white space":               note("- Anna:  De\u00a0kantine  staat leeg."),
		"wrapped":                   note("- Anna: De kantine", "  staat leeg."),
		"small letters":             note("- Anna: de kantine staat leeg."),
		"decomposed":                note("- Anna: De kantine staat leeg.\u200b"),
	}
	for name, n := range same {
		found := false
		for _, ids := range idsOf(t, n) {
			found = found || slices.Contains(ids, want)
		}
		if !found {
			t.Errorf("%s: %s is gone: %v", name, want, idsOf(t, n))
		}
	}
	for _, other := range []string{"- Bas: De kantine staat leeg.", "- Anna: De kantine staat vol."} {
		for _, ids := range idsOf(t, note(other)) {
			if slices.Contains(ids, want) {
				t.Errorf("%q has the id of another statement", other)
			}
		}
	}
}

func TestIDsOfTheSameTwice(t *testing.T) {
	t.Parallel()
	ids := idsOf(t, note("- Anna: Te duur.", "- Bas: Te duur.", "- Anna: Te duur.", "- Anna: te duur."))
	anna := ids["Anna: Te duur."]
	if len(anna) != 2 || anna[1] != anna[0]+"-2" || ids["Anna: te duur."][0] != anna[0]+"-3" {
		t.Errorf("ids %v", ids)
	}
	if ids["Bas: Te duur."][0] == anna[0] {
		t.Errorf("two people share an id: %v", ids)
	}
}

// randomStatements makes statements that no one wrote.
func randomStatements(random *rand.Rand, n int) []string {
	names := []string{"Anna", "Bas", "Chris", "Dewi", "Emre", "Fatma", "Gerda", "Hilde"}
	words := strings.Fields("kantine balie printer rooster duur leeg laat nooit altijd graag team fiets " +
		"sleutel deur licht koud warm geluid vergadering collega formulier wachttijd")
	var out []string
	for range n {
		var text []string
		for range 5 + random.IntN(4) {
			text = append(text, words[random.IntN(len(words))])
		}
		out = append(out, fmt.Sprintf("- %s: Er is %s.", names[random.IntN(len(names))],
			strings.Join(text, " ")))
	}
	return out
}

// TestIDsStay: what is put between, moved, or called otherwise changes no id of a statement that is
// there before and after.
func TestIDsStay(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 11))
	for round := range 40 {
		lines := randomStatements(random, 30)
		before := idsOf(t, note(lines...))
		more := append(slices.Clone(lines), randomStatements(random, 10)...)
		random.Shuffle(len(more), func(i, j int) { more[i], more[j] = more[j], more[i] })
		cut := random.IntN(len(more))
		first, second := spread(random, more[:cut]), spread(random, more[cut:])
		second.Path = fmt.Sprintf("notes/%d.md", random.IntN(100)+2)
		after := idsOf(t, first, second)
		for key, ids := range before {
			for _, id := range ids {
				if !slices.Contains(after[key], id) {
					t.Errorf("round %d: %q was %s and is %v", round, key, id, after[key])
				}
			}
		}
	}
}

// spread puts blank lines and headings between lines.
func spread(random *rand.Rand, lines []string) trace.Source {
	out := []string{"# Sessie"}
	for _, line := range lines {
		switch random.IntN(4) {
		case 0:
			out = append(out, "")
		case 1:
			out = append(out, "", "## Ronde "+fmt.Sprint(random.IntN(9)), "")
		}
		out = append(out, line)
	}
	return note(out...)
}

// TestIDsAreUnique also where digests begin alike: among three thousand statements some do.
func TestIDsAreUnique(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 5))
	longest, seen := 0, map[string]string{}
	for key, ids := range idsOf(t, note(randomStatements(random, 3000)...)) {
		for _, id := range ids {
			if other, twice := seen[id]; twice {
				t.Errorf("%s is %q and %q", id, key, other)
			}
			seen[id] = key
			longest = max(longest, len(id))
		}
	}
	if longest < 6 {
		t.Errorf("no id was lengthened: the test tests nothing")
	}
}

func TestItemsHaveIDsToo(t *testing.T) {
	t.Parallel()
	c := trace.Case{Notes: []trace.Source{note("- Anna: De kantine staat leeg.")},
		Return: []trace.Source{{Path: "return/1.md", Text: "# Besluit\n\n- De kantine gaat open.\n"}}}
	r, err := trace.ReadNotes(context.Background(), c, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Return.Items) != 1 || r.Return.Items[0].ID[0] != 'R' || len(r.Return.Items[0].ID) != 5 {
		t.Errorf("items %+v", r.Return.Items)
	}
}
