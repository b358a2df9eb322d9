package render

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// glued are numbers beside a word of the wrong number: "1 stukken", "door 1 stukken zijn", "van de 1".
func glued() []*regexp.Regexp {
	plurals := `uitspraken|punten|versies|stukken|alinea’s|beleidstermen|termen|oordelen|verslagen|wegen|` +
		`deelnemers|statements|items|drafts|retellings|paragraphs|terms|rulings|sets|ways|pieces|participants|` +
		`people|lines`
	singulars := `uitspraak|punt|versie|stuk|alinea|beleidsterm|oordeel|verslag|weg van|statement|item|draft|` +
		`retelling|paragraph|term|ruling|set|piece|participant`
	return []*regexp.Regexp{
		regexp.MustCompile(`(?:^|[ (])1 (?:\p{L}+ )?(?:` + plurals + `)\b`),
		regexp.MustCompile(`(?:^|[ (])(?:0|2|12) (?:nieuwe |new |more )?(?:` + singulars + `)(?:$|[ .,;:)])`),
		regexp.MustCompile(`(?i)\b(?:van de|of the) 1 `),
		regexp.MustCompile(`(?:^|[ (])1(?: \p{L}+)? (?:zijn|hebben|are|have)\b`),
	}
}

// TestNumbersFit calls every sentence that bends with a number with 0, 1, 2 and 12 of everything.
func TestNumbersFit(t *testing.T) {
	t.Parallel()
	wrong := glued()
	said := 0
	for _, w := range []*wording{dutch(), english()} {
		each := func(path, text string) {
			said++
			for _, pattern := range wrong {
				if found := pattern.FindString(text); found != "" {
					t.Errorf("%s%s says %q in %q", w.Language, path, found, text)
				}
			}
		}
		sayAll(reflect.ValueOf(*w), "", each)
	}
	if said < 500 {
		t.Errorf("%d sentences: this test looks in the wrong place", said)
	}
}

// sayAll calls each function that takes numbers and gives text with every row of some numbers.
func sayAll(v reflect.Value, path string, each func(path, text string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "Date" {
				continue // there is no day 0
			}
			sayAll(v.Field(i), path+"."+v.Type().Field(i).Name, each)
		}
	case reflect.Func:
		for _, args := range rows(v.Type(), 0) {
			for _, out := range v.Call(args) {
				switch text := out.Interface().(type) {
				case string:
					each(path, text)
				case []string:
					each(path, strings.Join(text, ", "))
				}
			}
		}
	}
}

// rows are the ways to fill the parameters of a function from the nth on; nil when it takes what is
// neither number nor text.
func rows(f reflect.Type, n int) [][]reflect.Value {
	if n == f.NumIn() {
		return [][]reflect.Value{nil}
	}
	var firsts []reflect.Value
	in := f.In(n)
	switch {
	case in.Kind() == reflect.Int:
		for _, number := range []int{0, 1, 2, 12} {
			firsts = append(firsts, reflect.ValueOf(number).Convert(in))
		}
	case in.Kind() == reflect.String:
		firsts = append(firsts, reflect.ValueOf("X").Convert(in))
	case in == reflect.TypeFor[counts]():
		for _, number := range []int{0, 1, 2, 12} {
			firsts = append(firsts, reflect.ValueOf(counts{number, number, number}))
		}
	}
	var out [][]reflect.Value
	for _, first := range firsts {
		for _, rest := range rows(f, n+1) {
			out = append(out, append([]reflect.Value{first}, rest...))
		}
	}
	return out
}

func TestGluedCanBeFound(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"door 1 stukken": true, "1 van de 1 alinea heeft": true, "1 nieuwe beleidstermen": true,
		"2 uitspraak": true, "1 uitspraak zijn": true, "1 of the 1 paragraph has": true,
		"1 van de 12 alinea’s heeft": false, "1 uitspraak is": false, "12 uitspraken": false,
		"0 uitspraken": false, "regel 1": false, "11 uitspraken": false,
	} {
		found := false
		for _, pattern := range glued() {
			found = found || pattern.MatchString(text)
		}
		if found != want {
			t.Errorf("%q: %v", text, found)
		}
	}
}
