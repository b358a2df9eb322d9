package lang

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func lowers(words []Word) string {
	var out []string
	for _, w := range words {
		out = append(out, w.Lower)
	}
	return strings.Join(out, " ")
}

func TestReadTokens(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code       Code
		text, want string
	}{
		{NL, "Collega’s mailen 's ochtends.", "collega's mailen 's ochtends"},
		{NL, "werk-privébalans, e-mail, A4'tje", "werk-privébalans e-mail a4'tje"},
		{NL, "wet- en regelgeving", "wet en regelgeving"},
		{NL, "dat is míj en één en vóór Hét café", "dat is mij en een en voor het café"},
		{NL, "coördinatie, cliënten, privé", "coördinatie cliënten privé"},
		{NL, "5.000,- of €410k of 68%", "5.000 of € 410k of 68 %"},
		{NL, "o.a. d.w.z. t/m", "o.a d.w.z t m"},
		{NL, "'Wat een gedoe'", "wat een gedoe"},
		{NL, "van 10-14 op 2025-03-12", "van 10 14 op 2025-03-12"},
		{NL, "einde.Begin", "einde begin"},
		{NL, "**vet** _schuin_ `code`", "vet schuin code"},
		{NL, "cafe\u0301 en ge\u0301e\u0301n", "café en geen"},
		{EN, "don’t, the parents' café; R&D", "don't the parents cafe r&d"},
		{EN, "9am–5pm on the 28th", "9am 5pm on the 28th"},
	} {
		if got := lowers(Read(c.text, c.code)); got != c.want {
			t.Errorf("Read(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestReadFlags(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code       Code
		text, word string
		want       Flag
	}{
		{NL, "wij willen niet", "niet", Negation},
		{NL, "wij willen niet", "willen", Modal},
		{NL, "wij willen niet", "wij", Stop | FirstPerson},
		{NL, "zonder koffie", "zonder", Negation},
		{NL, "volgens Fatma en HRM", "fatma", Name},
		{NL, "volgens Fatma en HRM", "hrm", Name},
		{NL, "Fatma zei dat", "fatma", 0},
		{NL, "’s Ochtends vroeg", "ochtends", 0},
		{NL, "dat kan in principe wel", "principe", Hedge},
		{NL, "om 9.30", "9.30", Digit},
		{NL, "dat wordt gedaan", "wordt", Stop | Passive},
		{EN, "I never said so", "never", Negation},
		{EN, "so said I", "i", Stop | FirstPerson},
		{EN, "we should not go", "should", Modal},
		{EN, "do it where possible now", "possible", Hedge},
	} {
		found := false
		for _, w := range Read(c.text, c.code) {
			if w.Lower == c.word {
				found = true
				if w.Flags != c.want {
					t.Errorf("%q: flags of %q are %b, want %b", c.text, c.word, w.Flags, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: no word %q", c.text, c.word)
		}
	}
}

func TestDetect(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want Code
	}{
		{"", NL},
		{"12 14", NL},
		{"Wij willen meer tijd om te leren van elkaar.", NL},
		{"het team wil meer ownership en feedback", NL},
		{"Stakeholders en governance zijn op orde", NL},
		{"We need more time to learn from each other.", EN},
		{"The bus was late and nobody told us.", EN},
		{"Not enough plates on Monday", EN},
	} {
		if got, _ := Detect(c.text); got != c.want {
			t.Errorf("Detect(%q) = %s, want %s", c.text, got, c.want)
		}
	}
}

// check asserts what Read promises: offsets in range and in order, sentences that never go back.
func check(t *testing.T, text string, words []Word) {
	t.Helper()
	end, sentence := 0, 0
	for _, w := range words {
		if w.Start < end || w.End <= w.Start || w.End > len(text) {
			t.Fatalf("offsets %d-%d after %d in %q", w.Start, w.End, end, text)
		}
		if got := written(text[w.Start:w.End]); got != w.Text {
			t.Fatalf("text %q is not the slice %q", w.Text, got)
		}
		if w.Sentence < sentence || w.Lower == "" && utf8.ValidString(text) {
			t.Fatalf("word %+v after sentence %d in %q", w, sentence, text)
		}
		end, sentence = w.End, w.Sentence
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "Collega’s 's ochtends", "o.a. 9.30, €5", "\xff\xfe'", "é́́ ’s", "1-2-3 ’"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []Code{NL, EN, "de"} {
			words := Read(text, code)
			check(t, text, words)
			ReadSigns(text, words, code)
			LoadConcepts().Find(words, code)
			last := 0
			for _, s := range Sentences(text, code) {
				if s[0] < last || s[1] <= s[0] || s[1] > len(text) {
					t.Fatalf("sentence %v after %d in %q", s, last, text)
				}
				last = s[1]
			}
		}
	})
}

func FuzzNumbers(f *testing.F) {
	for _, s := range []string{"half elf", "9 van de 12", "€ 5 euro 3", "tien voor half", "een half",
		"the 28th of", "12/0", "two hundred and", "vijf uur 's", "1.1.1.1", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []Code{NL, EN} {
			words := Read(text, code)
			next := 0
			for _, n := range Numbers(words, code) {
				if n.First < next || n.Last < n.First || n.Last >= len(words) {
					t.Fatalf("number %+v after word %d of %d in %q", n, next, len(words), text)
				}
				if n.Kind == Share && (n.Value < 0 || n.Value > 1) || n.Value != n.Value {
					t.Fatalf("number %+v in %q", n, text)
				}
				next = n.Last + 1
			}
		}
	})
}

const dutchText = `Wij zijn met twaalf collega's van de balie en niemand heeft tijd om te leren. 's Ochtends
om half negen staat de rij al tot de deur; drs. Jansen zag het ook. "Laat ons op vrijdagmiddag een uur
oefenen", zei Fatma, en negen van de twaalf waren het met haar eens. De gemeente onderzoekt in principe
de mogelijkheden van een integrale leerstrategie waarin talentontwikkeling wordt geborgd. `

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(dutchText, 1<<20/len(dutchText))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Read(text, NL)
	}
}

func BenchmarkReadShort(b *testing.B) {
	b.SetBytes(int64(len(dutchText)))
	for b.Loop() {
		Read(dutchText, NL)
	}
}

func BenchmarkNumbers(b *testing.B) {
	text := strings.Repeat(dutchText, 1<<20/len(dutchText))
	words := Read(text, NL)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Numbers(words, NL)
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(dutchText, 1<<20/len(dutchText))
	words, concepts := Read(text, NL), LoadConcepts()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		concepts.Find(words, NL)
	}
}

func BenchmarkSigns(b *testing.B) {
	text := strings.Repeat(dutchText, 1<<20/len(dutchText))
	words := Read(text, NL)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		ReadSigns(text, words, NL)
	}
}

// TestReadLongWord checks that a word that no one wrote is cut up, and nothing of it lost.
func TestReadLongWord(t *testing.T) {
	t.Parallel()
	for _, text := range []string{strings.Repeat("é", 50_000), strings.Repeat("1", 50_000),
		strings.Repeat("a-", 50_000) + "a", strings.Repeat("1.", 50_000) + "1"} {
		size := 0
		for _, w := range Read(text, NL) {
			size += w.End - w.Start
			if w.End-w.Start > 2*longestToken {
				t.Fatalf("a word of %d bytes", w.End-w.Start)
			}
		}
		if size < len(text)/2 {
			t.Errorf("%.10s: %d of %d bytes are left", text, size, len(text))
		}
		Numbers(Read(text, NL), NL)
	}
}
