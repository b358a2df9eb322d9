package notes

import (
	"testing"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

func TestReadKnowing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in string
		known    Known
		want     string
	}{
		{"alias", "- AvdB: te duur\n- Anna: te ver\n",
			Known{Aliases: map[string]string{"AvdB": "Anna van den Berg"}},
			"1 Anna van den Berg [1] te duur\n2 Anna van den Berg [1] te ver\n"},
		{"alias that the notes give to another", "Aanwezig: Bas Kok, Anna Bos\n\n- Bas: te duur\n",
			Known{Aliases: map[string]string{"Bas": "Sebastiaan Prins"}},
			"3 Sebastiaan Prins [1] te duur\n"},
		{"name in running text", "Qirinya vindt dat de bus te laat komt.\n",
			Known{Names: []string{"Qirinya Sol"}}, "1 Qirinya Sol [1] Qirinya vindt dat de bus te laat komt.\n"},
		{"the same, unknown", "Qirinya vindt dat de bus te laat komt.\n", Known{},
			"1 Qirinya [1] Qirinya vindt dat de bus te laat komt.\n"},
		{"no participant by name", "- Lotte: te duur\n- Bas: te ver\n",
			Known{Outside: []string{"Lotte"}}, "2 Bas [1] te ver\n"},
		{"no participant by role", "Aanwezig: Lotte Prins (beleidsadviseur), Bas Kok (bode)\n\n" +
			"- Lotte: te duur\n- Bas: te ver\n",
			Known{Outside: []string{"beleidsadviseur"}}, "4 Bas Kok [1] te ver\n"},
		{"no participant by label", "- Wethouder: te duur\n- Bas: te ver\n",
			Known{Outside: []string{"wethouder"}}, "2 Bas [1] te ver\n"},
	}
	for _, tt := range tests {
		s := Source{Path: "notes.md", Text: tt.in, Doc: markdown.Parse(tt.in)}
		read := ReadKnowing([]Source{s}, lang.NL, tt.known)
		checkCover(t, s, read[0])
		if got := listing(read); got != tt.want {
			t.Errorf("%s: got\n%swant\n%s", tt.name, got, tt.want)
		}
	}
}
