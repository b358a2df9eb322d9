package trace

import (
	"strings"
	"testing"
)

// TestStruckOut checks that what is struck out in notes is followed no further, told as such, and that
// every other line stays where it is.
func TestStruckOut(t *testing.T) {
	t.Parallel()
	text := strings.Join([]string{"# Sessie", "", "- ~~Anna: de printer is elke dag kapot~~",
		"- Bert: ~~de lift doet het nooit~~", "- Carla: de lift is ~~kapot~~ veel te traag",
		"- ~~Dirk: de deur klemt", "  en piept~~", "- Eva: de kantine sluit te vroeg", "",
		"- Gea: ~~de trap is te steil voor mij", "", "- Hans: een hek~~ zou al heel veel helpen"}, "\n")
	r, err := ReadNotes(t.Context(), Case{Notes: []Source{{Path: "notes/1.md", Text: text}}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]int{}
	for _, s := range r.Statements {
		said[s.Participant] = s.Lines.Start
		if strings.Contains(s.Text, "kapot") {
			t.Errorf("struck out, and yet said: %q", s.Text)
		}
	}
	for who, line := range map[string]int{"Carla": 5, "Eva": 8, "Gea": 10, "Hans": 12} {
		if said[who] != line {
			t.Errorf("%s is read on line %d, want %d", who, said[who], line)
		}
	}
	struck := 0
	for _, n := range r.NotStatements {
		if n.Why == WhyStruck {
			struck++
		}
	}
	if len(said) != 4 || struck != 4 {
		t.Errorf("%d speakers and %d lines struck out, want 4 and 4: %+v", len(said), struck, r.NotStatements)
	}
	whole := "- ~~Anna: alles is weg~~\n"
	if _, err := Trace(t.Context(), Case{Notes: []Source{{Path: "n", Text: whole}},
		Drafts: []Source{{Path: "d", Text: "Iets."}}}, Options{}); err != ErrNoStatements {
		t.Errorf("all of it struck out: %v", err)
	}
}
