package trace

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/notes"
)

// hardPassage is a hard passage of the notes with its text as one piece, to look things up in.
type hardPassage struct {
	notes.Passage
	text      string
	starts    []int    // where each line begins in the text
	sentences [][2]int // of the text
	words     []placed
}

// passages are the hard passages of a note that fit in a question. A paragraph that does not is not asked
// about: its answer would be cut off.
func (s *splitter) passages(n *notes.Note, code lang.Code) []*hardPassage {
	var out []*hardPassage
	for _, whole := range n.Hard() {
		for _, part := range whole.Divided(s.most) {
			if p := newPassage(part, code); p.text != "" && len(p.text) <= s.most && !crossed(n, part) {
				out = append(out, p)
			}
		}
	}
	return out
}

// crossed says whether a statement lies partly in a passage and partly outside it.
func crossed(n *notes.Note, p notes.Passage) bool {
	for _, st := range n.Statements {
		if st.Start < p.Start && st.End >= p.Start || st.Start <= p.End && st.End > p.End {
			return true
		}
	}
	return false
}

func newPassage(p notes.Passage, code lang.Code) *hardPassage {
	out := &hardPassage{Passage: p}
	var b strings.Builder
	paragraph := 0
	cut := func() {
		text := b.String()[paragraph:]
		for _, span := range lang.Sentences(text, code) {
			out.sentences = append(out.sentences, [2]int{paragraph + span[0], paragraph + span[1]})
		}
		paragraph = b.Len()
	}
	for i, l := range p.Lines {
		if i > 0 {
			b.WriteByte(' ')
		}
		if l.Opens && i > 0 {
			cut()
		}
		out.starts = append(out.starts, b.Len())
		b.WriteString(l.Text)
	}
	cut()
	out.text = b.String()
	out.words = wordsIn(out.text)
	return out
}

// question asks about a passage.
func (p *hardPassage) question(path string, language Language) SplitQuestion {
	q := SplitQuestion{Language: language, Path: path, At: Lines{p.Start, p.End}, Heading: p.Heading,
		Participants: p.Participants}
	if asked := p.Lines[0].Question; asked != p.Heading {
		q.Question = asked
	}
	for _, text := range p.Before {
		q.Before = append(q.Before, shortened(text, beforeLength))
	}
	for _, text := range p.After {
		q.After = append(q.After, shortened(text, beforeLength))
	}
	parts := []string{q.Heading, q.Question, strings.Join(p.Before, "\n"), strings.Join(p.After, "\n")}
	for _, l := range p.Lines {
		q.Lines = append(q.Lines, SplitLine{l.Text, l.Opens})
		parts = append(parts, l.Text)
	}
	q.Key = keyOf(parts...)
	return q
}

// lineAt is the index of the line on which a byte of the text stands.
func (p *hardPassage) lineAt(at int) int {
	i := len(p.starts) - 1
	for i > 0 && p.starts[i] > at {
		i--
	}
	return i
}

// span is the text of the lines first to last, by index.
func (p *hardPassage) span(first, last int) [2]int {
	end := len(p.text)
	if last+1 < len(p.starts) {
		end = p.starts[last+1]
	}
	return [2]int{p.starts[first], end}
}

// placed is a word with its place in a text.
type placed struct {
	word       string // as sameLetters writes it
	start, end int
}

// wordsIn are the words of a text: runs of letters, digits and marks.
func wordsIn(text string) []placed {
	var out []placed
	start := -1
	for i, r := range text {
		switch {
		case inWord(r) && start < 0:
			start = i
		case !inWord(r) && start >= 0:
			out = append(out, placed{sameLetters(text[start:i]), start, i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, placed{sameLetters(text[start:]), start, len(text)})
	}
	return out
}

// find gives the places of a run of words within a stretch of the text, in order.
func (p *hardPassage) find(quote []placed, within [2]int) [][2]int {
	var out [][2]int
	for i := 0; len(quote) > 0 && i+len(quote) <= len(p.words); i++ {
		first, last := p.words[i], p.words[i+len(quote)-1]
		if first.start < within[0] || last.end > within[1] {
			continue
		}
		same := true
		for k := range quote {
			same = same && p.words[i+k].word == quote[k].word
		}
		if same {
			out = append(out, [2]int{first.start, last.end})
		}
	}
	return out
}

// place is where the rules found a text in a passage: all of its lines when it does not stand there as it
// is, since a tally or an aside was taken out of it.
func (p *hardPassage) place(text string, start, end int) [2]int {
	first, last := 0, len(p.Lines)-1
	for i, l := range p.Lines {
		if l.Number <= start {
			first = i
		}
	}
	for i := len(p.Lines) - 1; i >= first; i-- {
		if p.Lines[i].Number >= end {
			last = i
		}
	}
	lines := p.span(first, last)
	if found := p.find(wordsIn(text), lines); len(found) > 0 {
		return found[0]
	}
	return lines
}

func overlaps(a, b [2]int) bool { return a[0] < b[1] && b[0] < a[1] }
