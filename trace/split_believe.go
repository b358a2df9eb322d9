package trace

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/notes"
)

// A reader that splits notes is believed as far as the notes prove it:
//
//   - A quote must stand in the lines that it is said to come from, whole words of it, whatever its white
//     space, letter case and form of quotation marks. What is taken over is the text as it stands in the
//     notes, never what the reader wrote. If it does not stand there the statement falls; so does one from
//     lines that were not shown, and one of a single word.
//   - Of two statements that have words in common, the second falls.
//   - A participant must be one of those in the question: who is named in the passage or reaches it. If
//     not, whom the rules hear there goes before; where they hear nobody, the statement falls.
//   - A supporter who is not among them falls by itself.
//   - An answer without any statement, for a passage in which the rules found some, is no answer: models
//     that have no idea leave it empty. It must say so in as many words.
//   - Answers that agree with the rules no more than chance would (split_trust.go) fall all together.
//
// What falls keeps the reading by the rules of the lines that it is about.

// The further causes for which something that a reader said was not believed, when it split notes.
const (
	FallLines     Fall = "lines"     // lines that are not in the passage
	FallOverlap   Fall = "overlap"   // words that another statement has already
	FallSpeaker   Fall = "speaker"   // who is said to speak is not known there
	FallSupporter Fall = "supporter" // nor is who is said to back it
	FallNothing   Fall = "nothing"   // no statement, and not said so
	FallChance    Fall = "chance"    // no more in common with the rules than chance
)

// cut is a statement that a reader found and is believed to have.
type cut struct {
	span [2]int // in the text of the passage
	said notes.Statement
}

// splitAnswer is what is left of a reply about a passage.
type splitAnswer struct {
	*hardPassage
	rules  [][2]int // where the rules found statements, as Note.Statements within the passage
	cuts   []cut    // in the order of the text
	failed [][2]int // stretches of which the reading by the rules stays
	fell   []Fall
	whole  bool // nothing of it is believed
}

// believe checks a reply about a passage against its text. rules are the statements that the rules found.
func (p *hardPassage) believe(r SplitReply, rules []notes.Statement) *splitAnswer {
	a := &splitAnswer{hardPassage: p}
	for _, st := range rules {
		a.rules = append(a.rules, p.place(st.Text, st.Start, st.End))
	}
	for _, f := range r.Found {
		a.take(f, rules)
	}
	slices.SortFunc(a.cuts, func(x, y cut) int { return cmp.Compare(x.span[0], y.span[0]) })
	if len(r.Found) == 0 && !r.Nothing && len(rules) > 0 {
		a.fell = append(a.fell, FallNothing)
		a.whole = true
	}
	if len(r.Found) > 0 && len(a.cuts) == 0 {
		a.whole = true
	}
	return a
}

// take believes one statement, or lets it fall.
func (a *splitAnswer) take(f Found, rules []notes.Statement) {
	n := len(a.Lines)
	if f.Lines.Start < 1 || f.Lines.End < f.Lines.Start || f.Lines.End > n {
		a.fell = append(a.fell, FallLines)
		return
	}
	lines := a.span(f.Lines.Start-1, f.Lines.End-1)
	span, why := a.stands(f.Quote, lines)
	if why != "" {
		a.fell = append(a.fell, why)
		if why != FallOverlap { // else its words are taken over already
			a.failed = append(a.failed, lines)
		}
		return
	}
	c := notes.Cut{Start: a.Lines[a.lineAt(span[0])].Number, End: a.Lines[a.lineAt(span[1]-1)].Number,
		Text: a.text[span[0]:span[1]]}
	if c.Participant, why = a.participant(f.Participant, span, rules); why != "" {
		a.fell = append(a.fell, why)
		if c.Participant == "" {
			a.failed = append(a.failed, span)
			return
		}
	}
	c.Backers = a.backers(f.Supporters, c.Participant)
	if said, left := a.State(c); left {
		a.cuts = append(a.cuts, cut{span, said})
	}
}

// stands finds a quote in a stretch of the passage, or says why it falls.
func (a *splitAnswer) stands(quote string, within [2]int) ([2]int, Fall) {
	plain, words := plainQuote(quote), wordsIn(quote)
	switch {
	case len(words) < quoteWords:
		return [2]int{}, FallShort
	case !standsIn(plain, sameLetters(a.text[within[0]:within[1]])):
		return [2]int{}, FallQuote
	}
	places := a.find(words, within)
	if len(places) == 0 {
		return [2]int{}, FallQuote
	}
	for _, place := range places {
		span := a.wholly(place)
		if !slices.ContainsFunc(a.cuts, func(c cut) bool { return overlaps(c.span, span) }) {
			return span, ""
		}
	}
	return [2]int{}, FallOverlap
}

// wholly is a stretch of the text with the marks that belong to its words: what ends its sentence, the
// brackets and quotation marks that have their other half in it, and a tally behind it.
func (a *splitAnswer) wholly(span [2]int) [2]int {
	start, end := span[0], span[1]
	for end < len(a.text) && strings.IndexByte(".!?", a.text[end]) >= 0 || strings.HasPrefix(a.text[end:], "…") {
		_, size := utf8.DecodeRuneInString(a.text[end:])
		end += size
	}
	for _, pair := range []string{"()", "[]", "“”", "„”", "‘’", "«»", `""`} {
		open, size := utf8.DecodeRuneInString(pair)
		opening, closing := string(open), pair[size:]
		inside := a.text[start:end]
		before, after := strings.HasSuffix(a.text[:start], opening), strings.HasPrefix(a.text[end:], closing)
		same := opening == closing
		odd := strings.Count(inside, opening)%2 == 1
		switch {
		case before && (same && odd || !same && strings.Count(inside, closing) > strings.Count(inside, opening)):
			start -= len(opening)
		case after && (same && odd || !same && strings.Count(inside, opening) > strings.Count(inside, closing)):
			end += len(closing)
		}
	}
	line := a.lineAt(end - 1)
	rest := strings.TrimRight(a.text[end:a.span(line, line)[1]], " ")
	return [2]int{start, end + notes.Tally(a.text[start:end], rest)}
}

// participant is who says what stands in a stretch: whom the reader names, if that is somebody who may be
// speaking there, else whom the rules hear in it. Fall tells that the reader is not believed.
func (a *splitAnswer) participant(name string, span [2]int, rules []notes.Statement) (string, Fall) {
	if strings.TrimSpace(name) == "" {
		return "", ""
	}
	want := sameLetters(name)
	for _, known := range a.Participants {
		if sameLetters(known) == want {
			return known, ""
		}
	}
	for i, st := range rules {
		if overlaps(a.rules[i], span) {
			return st.Participant, FallSpeaker
		}
	}
	return "", FallSpeaker
}

// backers counts who is known to be there and is said to back a statement.
func (a *splitAnswer) backers(names []string, participant string) int {
	seen := map[string]bool{sameLetters(participant): true}
	n := 0
	for _, name := range names {
		low := sameLetters(name)
		known := slices.ContainsFunc(a.Participants, func(p string) bool { return sameLetters(p) == low })
		switch {
		case !known:
			a.fell = append(a.fell, FallSupporter)
		case !seen[low]:
			seen[low] = true
			n++
		}
	}
	return n
}
