package notes

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// large is a note of at least size bytes: head, then lines made by line until it is long enough.
func large(size int, head string, line func(i int) string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := 0; b.Len() < size; i++ {
		b.WriteString(line(i))
	}
	return b.String()
}

// letters spells a number in letters, so that every number is another word.
func letters(i int) string {
	var b []byte
	for ; i > 0 || len(b) == 0; i /= 26 {
		b = append(b, byte('a'+i%26))
	}
	return string(b)
}

// largeNotes are the shapes whose reading time is held: each grows without end in another
// direction.
func largeNotes(size int) []struct{ name, text string } {
	const head = "# Verslag\n\nAanwezig: Anna Bos, Bas de Wit, Cor Prins\n\n"
	names := []string{"Anna Bos", "Bas de Wit", "Cor Prins", "Mevrouw Pronk", "De voorzitter"}
	who := func(i int) string { return names[i%len(names)] }
	return []struct{ name, text string }{
		{"prose", large(size, head, func(i int) string {
			return fmt.Sprintf("%s geeft aan dat de bushalte op nummer %d al jaren stuk is. "+
				"Daar wachten elke ochtend dertig kinderen in de regen.\n\n", who(i), i)
		})},
		{"bullets", large(size, head, func(i int) string {
			return fmt.Sprintf("- %s: de bushalte op nummer %d is stuk (%dx)\n", who(i), i, i%9+2)
		})},
		{"one line", large(size, "", func(i int) string {
			return fmt.Sprintf("%s vindt dat de bushalte op nummer %d weg moet, omdat, zo zegt hij, "+
				"niemand daar wil wachten; %s is het daar niet mee eens. ", who(i), i, who(i+1))
		})},
		{"one line, no stops", large(size, "", func(int) string { return "bushalte, (stuk " })},
		{"nested brackets", strings.Repeat("(a [", size/8) + strings.Repeat("] )", size/8)},
		{"one word", strings.Repeat("bushalte", size/8)},
		{"one paragraph", large(size, head, func(i int) string {
			return fmt.Sprintf("de bushalte op nummer %d is stuk en dat al jaren\n", i)
		})},
		{"labelled lines", large(size, head, func(i int) string {
			return fmt.Sprintf("%s: de bushalte op nummer %d is stuk.\n", who(i), i)
		})},
		{"table", large(size, head+"| Wie | Wat |\n|---|---|\n", func(i int) string {
			return fmt.Sprintf("| %s | de bushalte op nummer %d is stuk |\n", who(i), i)
		})},
		{"quotes", large(size, head, func(i int) string {
			return fmt.Sprintf("> De bushalte op nummer %d is stuk.\n> — %s\n\n", i, who(i))
		})},
		{"many people", large(size, head, func(i int) string {
			return fmt.Sprintf("**Anna Q%s**: de bushalte is stuk.\n\n", letters(i))
		})},
		{"turns", large(size, head, func(i int) string {
			return fmt.Sprintf("**Speaker %d**\n\nWie wil er een bushalte op nummer %d?\n\n", i%3, i)
		})},
		{"headings", large(size, head, func(i int) string {
			return fmt.Sprintf("## Halte %s\n\nDe bushalte is stuk.\n\n", letters(i))
		})},
		{"headings and letters", large(size, head, func(i int) string {
			return fmt.Sprintf("## Halte %s\n\nA: de bushalte %d is al jaren stuk.\n\n", letters(i), i)
		})},
		{"mails", large(size, "", func(i int) string {
			return fmt.Sprintf("Van: %s\n\nBeste Anna,\n\nDe bushalte %d is al jaren stuk.\n\n", who(i), i)
		})},
		{"bold lines", large(size, head, func(i int) string {
			return fmt.Sprintf("**%s**\n\nDe bushalte %d is stuk.\n\n", who(i), i)
		})},
	}
}

// readLarge reads a text as the trace does, without the parse.
func readLarge(text string, doc markdown.Document) []Note {
	return Read([]Source{{Path: "notes.md", Text: text, Doc: doc}}, lang.NL)
}

func BenchmarkRead(b *testing.B) {
	for _, n := range largeNotes(5 << 20) {
		b.Run(n.name, func(b *testing.B) {
			doc := markdown.Parse(n.text)
			b.SetBytes(int64(len(n.text)))
			b.ResetTimer()
			for b.Loop() {
				readLarge(n.text, doc)
			}
		})
	}
}

// TestReadGrowsWithSize holds that no shape takes more than in proportion to its size: eight
// times as
// much text may take four times as long again, to leave room for a busy machine.
func TestReadGrowsWithSize(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	const size, times, room = 8 << 10, 8, 4
	small, big := largeNotes(size), largeNotes(size*times)
	for i, n := range small {
		least, most := quickest(n.text), quickest(big[i].text)
		if most > least*times*room && most > 200*time.Millisecond {
			t.Errorf("%s: %d kB take %v, %d kB take %v", n.name, size>>10, least,
				size*times>>10, most)
		}
	}
}

// quickest is the shortest of a few times that reading a text takes.
func quickest(text string) time.Duration {
	doc := markdown.Parse(text)
	best := time.Hour
	for range 2 {
		start := time.Now()
		readLarge(text, doc)
		best = min(best, time.Since(start))
	}
	return best
}
