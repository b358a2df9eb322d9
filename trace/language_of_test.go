package trace

import "testing"

func TestLanguageOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Language{
		"De balie is op maandag niet open.": Dutch, "The desk is not open on Mondays.": English,
		"": "", "1 2 3": "", "<!-- spoor:off -->De balie is niet open.<!-- spoor:on -->": "",
	} {
		if got := LanguageOf([]Source{{Path: "a.md", Text: text}}); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
