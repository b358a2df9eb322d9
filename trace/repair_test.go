package trace

import (
	"reflect"
	"testing"
)

// TestRepairNamesWhatIsMissing follows statements that lose one kind of detail each.
func TestRepairNamesWhatIsMissing(t *testing.T) {
	t.Parallel()
	notes := `## Vraag: wat is nodig?

- Anna: Zet in maart twaalf bakfietsen in de kantine aan de Werfkade, samen met Stichting Zwaluw.
- Bert: De koffie op de gang is altijd lauw en te duur.
`
	first := `# Nota

Deelnemers willen in maart twaalf bakfietsen in de kantine aan de Werfkade, samen met Stichting Zwaluw.

De koffie op de gang is altijd lauw en te duur, zeggen deelnemers.
`
	last := `# Nota

Deelnemers hechten waarde aan duurzame mobiliteit.

De koffie op de gang is altijd lauw en te duur, zeggen deelnemers.
`
	r, err := Trace(t.Context(), Case{Notes: []Source{{Path: "notes/1.md", Text: notes}},
		Drafts: []Source{{Path: "drafts/1.md", Text: first}, {Path: "drafts/2.md", Text: last}}},
		Options{Language: Dutch})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Statements) != 2 || r.Statements[1].Repair != nil {
		t.Fatalf("not two statements of which the second is kept: %+v", r.Statements)
	}
	repair := r.Statements[0].Repair
	if repair == nil || repair.From != "drafts/1.md" {
		t.Fatalf("repair: %+v", repair)
	}
	got := map[MissingKind][]string{}
	for _, m := range repair.Missing {
		got[m.Kind] = m.Words
	}
	for kind, words := range map[MissingKind][]string{
		MissingNumber: {"twaalf"}, MissingTime: {"maart"}, MissingPlace: {"kantine", "Werfkade"},
	} {
		if !reflect.DeepEqual(got[kind], words) {
			t.Errorf("%s: %q, want %q (all: %v)", kind, got[kind], words, repair.Missing)
		}
	}
	if len(got[MissingName]) == 0 || len(got[MissingThing]) == 0 {
		t.Errorf("no name or no thing among %v", repair.Missing)
	}
}
