package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// sheet is a text cut into sentences and these into words, for all rules to look at. A dozen rules go by
// the words of every unit: who is named, who runs the session, who speaks. Cutting the text again for
// each took most of the time that reading took; so did finding the words again by the text itself, in a
// table as large as the notes.
type sheet struct {
	text      string
	sentences []sentence
}

// sentence is one sentence of a text, without outer space, with its words. Offsets of words are those
// in the sentence.
type sentence struct {
	start, end int
	text       string
	words      []token
}

// sheetOf gives the sheet of a unit, which is made when it is first asked for.
func (p *people) sheetOf(u *unit) *sheet {
	if u.sheet == nil {
		u.sheet = p.cut(u.text)
	}
	return u.sheet
}

// cut makes the sheet of a text.
func (p *people) cut(text string) *sheet {
	spans := p.sentences(text)
	s := &sheet{text: text, sentences: make([]sentence, len(spans))}
	for i, span := range spans {
		piece := text[span[0]:span[1]]
		s.sentences[i] = sentence{span[0], span[1], piece, p.vocabulary.tokenize(piece)}
	}
	return s
}

// openingBytes is how much of a sentence is looked at for who it is about.
const openingBytes = 120

// openingWords is how many words of it are at most.
const openingWords = 12

// opening gives the first words of a sentence; of a longer one they are cut as if it ended behind its
// first bytes, which makes a difference only where few words fit in there.
func (s *sentence) opening() []token {
	const ahead = 8 // as far as the cut of a word may depend on what follows
	if len(s.text) <= openingBytes ||
		len(s.words) > openingWords && s.words[openingWords].end+ahead < openingBytes {
		return s.words
	}
	return tokenize(head(s.text, openingBytes))
}

// sentences gives the offsets of the sentences of a text.
func (p *people) sentences(text string) [][2]int {
	return cutOnce(text, lang.Sentences(text, p.code))
}

// cutOnce cuts sentences once more where one opens with a form of address in small letters or
// behind a stage direction.
func cutOnce(text string, spans [][2]int) [][2]int {
	var out [][2]int
	for _, s := range spans {
		start := s[0]
		for i := s[0] + 2; i+2 < s[1]; i++ {
			if text[i] != '.' || text[i+1] != ' ' {
				continue
			}
			if !smallOpening(text[start:i], text[i+2:s[1]]) && !stageOpening(text[i+2:s[1]]) {
				continue
			}
			out = append(out, [2]int{start, i + 1})
			start = i + 2
		}
		out = append(out, [2]int{start, s[1]})
	}
	return out
}

// stageOpening says whether a sentence opens with a stage direction: "(gelach) Patrick geeft aan".
func stageOpening(after string) bool {
	n := stageLength(after)
	return n > 0 && n < len(after) && startsUpper(after[n:])
}

// smallOpening says whether a sentence opens with a form of address in small letters behind a full
// stop: "... hoeveel er komen. mevrouw Schouten zei".
func smallOpening(before, after string) bool {
	word := after[:wordEnd(after, 0)]
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return len(word) > 1 && len(last) > 3 && isA(word, aTitle) &&
		!isA(last+".", aTitle) && startsUpper(strings.TrimLeft(after[len(word):], ". "))
}
