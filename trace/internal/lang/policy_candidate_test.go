package lang

import (
	"slices"
	"testing"
)

func formsOf(text string, code Code) map[string][]float64 {
	words := Read(text, code)
	out := map[string][]float64{}
	for f := range NewFormReader(code).PolicyForms(text, words, LoadConcepts().Find(words, code)) {
		out[text[words[f.First].Start:words[f.Last].End]] = slices.Clone(f.X)
	}
	return out
}

func TestPolicyForms(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		code       Code
		want, not  []string
	}{
		{"adjective and noun", "Wij kiezen de integrale aanpak.", NL,
			[]string{"aanpak", "integrale aanpak"}, []string{"de integrale aanpak", "Wij kiezen"}},
		{"a stop word inside", "De mate van zelfsturing telt.", NL,
			[]string{"mate van zelfsturing"}, []string{"mate van", "van zelfsturing"}},
		{"no further than the sentence", "Er is een visie. Borging volgt.", NL,
			[]string{"visie", "Borging"}, []string{"visie. Borging"}},
		{"no further than a comma", "Met regie, sturing en borging.", NL,
			[]string{"regie", "sturing", "sturing en borging"}, []string{"regie, sturing"}},
		{"listed, though it begins with a stop word", "We shall move at pace now.", EN,
			[]string{"at pace", "pace"}, []string{"move at pace"}},
		{"noun and noun", "The hub model works.", EN,
			[]string{"hub", "model", "hub model"}, []string{"The hub model"}},
		{"of", "A set of patterns of demand.", EN, []string{"patterns of demand"}, nil},
		{"nothing", "", EN, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := formsOf(c.text, c.code)
			for _, w := range c.want {
				if got[w] == nil {
					t.Errorf("%q is no candidate", w)
				}
			}
			for _, w := range c.not {
				if got[w] != nil {
					t.Errorf("%q is a candidate", w)
				}
			}
		})
	}
}

func TestFormSigns(t *testing.T) {
	t.Parallel()
	sign := func(name string) int { return slices.Index(FormNames[:], name) }
	for _, c := range []struct {
		text, phrase, sign string
		code               Code
		want               float64
	}{
		{"Wij kiezen de integrale aanpak.", "integrale aanpak", "chunk", NL, 1},
		{"Wij kiezen de integrale aanpak.", "aanpak", "chunk", NL, 0},
		{"Wij kiezen de integrale aanpak.", "aanpak", "missing-left", NL, 1},
		{"Wij kiezen de integrale aanpak.", "integrale aanpak", "left-article", NL, 1},
		{"De beleidsstrategie ligt er.", "beleidsstrategie", "part-both", NL, 1},
		{"De keukentafel staat er.", "keukentafel", "part-both", NL, 0},
		{"The approved budget envelope is set.", "budget envelope", "missing-left", EN, 1},
		{"The site depends on it.", "site depends", "finite-head", EN, 1},
		{"The site plan is there.", "site plan", "finite-head", EN, 0},
		{"Plans for the Growth Hub came.", "Growth Hub", "name", EN, 1},
	} {
		x := formsOf(c.text, c.code)[c.phrase]
		if x == nil {
			t.Errorf("%q in %q is no candidate", c.phrase, c.text)
			continue
		}
		if got := x[sign(c.sign)]; got != c.want {
			t.Errorf("%s of %q in %q is %v, want %v", c.sign, c.phrase, c.text, got, c.want)
		}
	}
}

func TestFormNamesAreDistinct(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for i, name := range FormNames {
		if name == "" || seen[name] {
			t.Errorf("name %d is %q: empty or a double", i, name)
		}
		seen[name] = true
	}
}
