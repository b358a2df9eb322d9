package worddiff

import (
	"strings"
	"testing"
)

func show(runs []Run) string {
	var out []string
	for _, r := range runs {
		out = append(out, []string{"=", "-", "+"}[r.Kind]+r.Text)
	}
	return strings.Join(out, "|")
}

func TestDiff(t *testing.T) {
	t.Parallel()
	tests := []struct{ before, after, want string }{
		{"", "", ""},
		{"een twee", "een twee", "=een twee"},
		{"Elf van de elf willen dit.", "Medewerkers willen dit", "-Elf van de elf|+Medewerkers|=willen dit"},
		{"een", "", "-een"},
		{"", "een", "+een"},
		{"de kantine, leeg", "de kantine leeg", "=de kantine leeg"},
	}
	for _, tt := range tests {
		if got := show(Diff(tt.before, tt.after)); got != tt.want {
			t.Errorf("Diff(%q, %q) = %s, want %s", tt.before, tt.after, got, tt.want)
		}
	}
}

// Nothing of the text after may be lost or made up, whatever the words are.
func FuzzDiff(f *testing.F) {
	f.Add("een twee drie", "een drie vier")
	f.Add("\xff\xfe", "\u202e \ud7ff")
	f.Fuzz(func(t *testing.T, before, after string) {
		var kept []string
		for _, r := range Diff(before, after) {
			if r.Kind != Gone {
				kept = append(kept, strings.Fields(r.Text)...)
			}
		}
		if got, want := strings.Join(kept, " "), strings.Join(strings.Fields(after), " "); got != want {
			t.Errorf("words of the text after: %q, want %q", got, want)
		}
	})
}
