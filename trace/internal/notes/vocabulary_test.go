package notes

import (
	"slices"
	"testing"

	"spoor/trace/internal/lang"
)

// TestVocabularyChangesNoWord holds that words that are looked up once are what they are when they are
// looked up every time, and that a sheet covers its text.
func TestVocabularyChangesNoWord(t *testing.T) {
	t.Parallel()
	for _, n := range largeNotes(4 << 10) {
		p := newPeople(lang.NL)
		for range 2 { // the second time every word was met
			end := 0
			for _, s := range p.cut(n.text).sentences {
				if s.start < end || n.text[s.start:s.end] != s.text {
					t.Fatalf("%s: sentence %d to %d behind %d is %q", n.name, s.start, s.end, end, s.text)
				}
				end = s.end
				if !slices.EqualFunc(s.words, tokenize(s.text), sameToken) {
					t.Fatalf("%s: words of %q are not what they are anew", n.name, s.text)
				}
			}
		}
	}
}

func sameToken(a, b token) bool {
	return *a.entry == *b.entry && a.start == b.start && a.end == b.end && a.stop == b.stop
}

// TestFirstWordsOfLongSentence holds that the first words of a long sentence are what they are when it
// is cut short.
func TestFirstWordsOfLongSentence(t *testing.T) {
	t.Parallel()
	p, long := newPeople(lang.NL), 0
	for _, n := range largeNotes(4 << 10) {
		for _, s := range p.cut(n.text).sentences {
			if len(s.text) > openingBytes {
				long++
			}
			short := tokenize(head(s.text, openingBytes))
			words := s.opening()
			k := min(len(short), openingWords)
			if len(words) < k || !slices.EqualFunc(words[:k], short[:k], sameToken) {
				t.Fatalf("%s: first words of %q differ", n.name, s.text)
			}
		}
	}
	if long == 0 {
		t.Fatal("no long sentence was met")
	}
}
