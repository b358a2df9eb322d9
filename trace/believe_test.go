package trace

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWhatIsProven(t *testing.T) {
	t.Parallel()
	shown := map[string]string{
		"memo": "De directie zegt: “twee dagen per jaar” meedraaien – aan de balie,\u00a0en op de veegwagen… Punt.",
		"cell": "Ja",
		"word": "Herstart in mei; café’s blijven open.",
	}
	for _, c := range []struct {
		paragraph, quote string
		want             Fall
	}{
		{"memo", "twee dagen per jaar", ""},
		{"memo", "  twee\n dagen   per jaar ", ""},
		{"memo", `"twee dagen per jaar"`, ""},
		{"memo", `zegt: "twee dagen per jaar" meedraaien - aan de balie, en`, ""},
		{"memo", "...op de veegwagen... Punt", ""},
		{"memo", "TWEE DAGEN", ""},
		{"memo", "drie dagen per jaar", FallQuote},
		{"memo", "twee dagen … meedraaien", FallQuote}, // something was left out
		{"memo", "dagen twee per jaar", FallQuote},
		{"memo", "directie", FallShort},
		{"memo", "", FallShort},
		{"memo", " … \"\" ", FallShort},
		{"cell", "ja", ""}, // all that there is
		{"word", "start in mei", FallQuote},
		{"word", "in me", FallQuote},
		{"word", "cafe\u0301's blijven", ""},
		{"gone", "twee dagen", FallParagraph},
		{"", "twee dagen", FallParagraph},
	} {
		if got := proven(Quoted{c.paragraph, c.quote}, shown); got != c.want {
			t.Errorf("%q in %s: %q, want %q", c.quote, c.paragraph, got, c.want)
		}
	}
}

// finding is an answer in one line.
func finding(fate Fate, quotes ...string) Finding {
	a := Finding{Key: "s", Fate: fate}
	for _, q := range quotes {
		a.Passages = append(a.Passages, Quoted{"p", q})
	}
	return a
}

func TestWhatIsBelieved(t *testing.T) {
	t.Parallel()
	shown := map[string]string{"p": "honden gaan om acht uur naar buiten"}
	ours := []string{"wij willen de honden om zeven uur uitlaten"}
	with := func(a Finding, change func(*Finding)) Finding {
		change(&a)
		return a
	}
	for _, c := range []struct {
		name  string
		given Finding
		fell  []Fall
		whole bool
		left  int // passages that stand
	}{
		{"proven", finding(Kept, "om acht uur"), nil, false, 1},
		{"one of two proven", finding(Kept, "om acht uur", "om negen uur"), []Fall{FallQuote}, false, 1},
		{"not proven", finding(Abstracted, "om negen uur"), []Fall{FallQuote, FallUnproven}, true, 0},
		{"nothing quoted", finding(Kept), []Fall{FallUnproven}, true, 0},
		{"lost", finding(Lost), nil, false, 0},
		{"lost, with what was looked at", finding(Lost, "om acht uur"), []Fall{FallLost}, false, 0},
		{"no fate", finding(""), []Fall{FallFate}, true, 0},
		{"another fate", finding("terug te lezen", "om acht uur"), []Fall{FallFate}, true, 0},
		{"a kind that is none", with(finding(Lost), func(a *Finding) {
			a.Kinds = []JumpKind{Omission, "magic", Omission}
		}), []Fall{FallKind}, false, 0},
		{"words that stand nowhere", with(finding(Kept, "om acht uur"), func(a *Finding) {
			a.Gone, a.Came = []string{"zeven uur", "negen uur"}, []string{"acht uur", "tien uur"}
		}), []Fall{FallWords, FallWords}, false, 1},
	} {
		got := believe(c.given, shown, ours)
		if !reflect.DeepEqual(got.fell, c.fell) || got.whole != c.whole || len(got.Passages) != c.left {
			t.Errorf("%s: %+v", c.name, got)
		}
		for _, f := range got.fell {
			mustBeListed(t, f)
		}
	}
}

func mustBeListed(t *testing.T, f Fall) {
	t.Helper()
	for _, known := range Falls() {
		if f == known {
			return
		}
	}
	t.Errorf("%q is not in Falls", f)
}

func TestReasonsStayOnOneLine(t *testing.T) {
	t.Parallel()
	a := finding(Lost)
	a.Reason = "een\x1b[31m reden\u202e\nover\ttwee regels " + strings.Repeat("lang ", 200)
	got := believe(a, nil, nil).Reason
	if !strings.HasPrefix(got, "een[31m reden over twee regels lang") || utf8.RuneCountInString(got) > reasonLength {
		t.Errorf("%q", got)
	}
}

// FuzzBelieve: what is left of an answer is what stands in the texts, whatever it says.
func FuzzBelieve(f *testing.F) {
	f.Add("honden gaan om acht uur naar buiten", "kept", "acht uur", "generalisation", "zeven", "acht", "r")
	f.Add("“Café’s” – dicht…", "lost", "\"cafe\u0301's\"", "x", "", "\xff", "\x1b[0m")
	f.Add("", "abstracted", "", "", "", "", "")
	f.Fuzz(func(t *testing.T, text, fate, quote, kind, gone, came, reason string) {
		a := Finding{Fate: Fate(fate), Passages: []Quoted{{"p", quote}, {"q", quote}},
			Kinds: []JumpKind{JumpKind(kind)}, Gone: []string{gone}, Came: []string{came}, Reason: reason}
		got := believe(a, map[string]string{"p": text}, []string{text})
		if got.whole {
			if len(got.fell) == 0 || got.Fate != "" {
				t.Fatalf("fell without a cause: %+v", got)
			}
			return
		}
		if (got.Fate == Lost) != (len(got.Passages) == 0) || badness(got.Fate) == len(fates) {
			t.Fatalf("fate %q with %d passages", got.Fate, len(got.Passages))
		}
		for _, p := range got.Passages {
			if p.Paragraph != "p" || !strings.Contains(sameLetters(text), plainQuote(quote)) {
				t.Fatalf("%q is believed to stand in %q", quote, text)
			}
		}
		if len([]rune(got.Reason)) > reasonLength || strings.ContainsAny(got.Reason, "\n\r\x1b") {
			t.Fatalf("reason %q", got.Reason)
		}
	})
}
