package trace

import (
	"testing"

	"spoor/trace/internal/lang"
)

func TestNumbersToldInOtherWords(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		code         lang.Code
		ours, theirs string
		want         bool
	}{
		{lang.NL, "9 van de 12", "drie kwart van de mensen", true},
		{lang.NL, "22 van de 31", "ruim twee derde", true},
		{lang.NL, "22 van de 31", "een derde", false},
		{lang.NL, "19 van de 26", "bijna drie op de vier", true},
		{lang.NL, "zes van de zeven", "86%", true},
		{lang.NL, "46 huishoudens betalen 9.000 euro", "in totaal € 414.000", true},
		{lang.NL, "46 huishoudens betalen 9.000 euro", "in totaal € 415.000", false},
		{lang.NL, "3 meldingen op 4 dagen", "12 bankjes", false},
		{lang.EN, "40 plates a day", "280 a week", true},
		{lang.NL, "een half uur", "30 minuten", true},
		{lang.NL, "anderhalf jaar", "achttien maanden", true},
		{lang.NL, "anderhalf jaar", "twaalf maanden", false},
		{lang.EN, "ten to six", "5.50 pm", true},
		{lang.EN, "ten to six", "5.40 pm", false},
		{lang.NL, "12 maart", "12 maart 2024", true},
		{lang.NL, "12 maart", "13 maart 2024", false},
		{lang.NL, "2,5 miljoen", "€ 2.500.000", true},
	} {
		read := func(text string) *reading {
			words := lang.Read(text, x.code)
			return &reading{words: words, numbers: lang.Numbers(words, x.code)}
		}
		ours, theirs := read(x.ours), read(x.theirs)
		if got := numbersIn(ours, &reading{numbers: theirs.numbers}) > 0; got != x.want {
			t.Errorf("%q in %q: %v, want %v", x.ours, x.theirs, got, x.want)
		}
	}
}
