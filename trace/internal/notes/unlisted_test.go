package notes

import (
	"slices"
	"testing"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// Whoever speaks and is not in a whole list of those who were there is told of, once.
func TestUnlisted(t *testing.T) {
	t.Parallel()
	remarks := "\n\n- Anna: de hal is te koud.\n- Bert: de bus komt te laat.\n- Karim: de lift is al weken stuk.\n" +
		"- Karim: en de trap is te steil.\n- A. de Wit: de koffie is te duur.\n- Bert B: er is geen fietsenstalling.\n"
	for _, tt := range []struct {
		name, attended string
		want           []string
	}{
		{"a whole list", "Aanwezig: Anna de Wit, Bert Bos, Dirk Vos", []string{"Karim"}},
		{"a list with others", "Aanwezig: Anna de Wit, Bert Bos en vier bewoners", nil},
		{"no list", "De zaal was vol.", nil},
		{"a list of others", "Aanwezig: Piet Pot, Wim Wal, Dirk Vos", nil},
	} {
		text := "# Sessie\n\n" + tt.attended + remarks
		src := Source{Path: "notes.md", Text: text, Doc: markdown.Parse(text)}
		var got []string
		for _, d := range Read([]Source{src}, lang.NL)[0].Doubts {
			if d.Kind == doubtUnlisted {
				got = append(got, d.Detail)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: told of %q, want %q", tt.name, got, tt.want)
		}
	}
}
