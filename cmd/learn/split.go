package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"spoor/trace"
)

// splitReading is how the notes of a case are read with one stand-in.
type splitReading struct {
	goldCount, found, right int // statements: labelled, read, and both
	speakers                int // of those in both, the right ones
	by                      trace.SplitBy
}

func (s *splitReading) add(o splitReading) {
	s.goldCount += o.goldCount
	s.found += o.found
	s.right += o.right
	s.speakers += o.speakers
	s.by.Passages += o.by.Passages
	s.by.Answered += o.by.Answered
	s.by.Believed += o.by.Believed
	s.by.Statements += o.by.Statements
}

func (s splitReading) f1() float64 { return ratio(2*s.right, s.goldCount+s.found) }

// splitter is a stand-in that splits passages of notes: it knows the labels, or nothing.
type splitter struct {
	name  string
	right float64 // how often a labelled statement is answered as labelled, else it is left out
	none  bool    // it is not asked at all
	rand  bool    // it cuts at random, whatever the labels are
}

// splitters are the stand-ins to measure with.
var splitters = []splitter{
	{name: "no reader", none: true},
	{name: "labels", right: 1},
	{name: "four in five", right: 0.8},
	{name: "random", rand: true},
}

// read reads the notes of a case with the stand-in, over the whole path.
func (s splitter) read(ctx context.Context, c goldCase) (splitReading, error) {
	o := trace.Options{}
	if !s.none {
		reading, err := s.reading(ctx, c)
		if err != nil {
			return splitReading{}, err
		}
		o.Reading = reading
	}
	r, err := trace.ReadNotes(ctx, c.Case, o)
	if err != nil {
		return splitReading{}, fmt.Errorf("%s: %w", c.Name, err)
	}
	out := splitReading{goldCount: len(c.Statements), found: len(r.Statements)}
	for i, j := range match(c.Statements, r.Statements) {
		out.right++
		if firstWord(c.Statements[i].Participant) == firstWord(r.Statements[j].Participant) {
			out.speakers++
		}
	}
	if r.Splitting != nil {
		out.by = *r.Splitting
	}
	return out, nil
}

// who is the share of the statements found of which the speaker is right.
func (s splitReading) who() float64 { return ratio(s.speakers, s.right) }

func firstWord(s string) string {
	if all := words(s); len(all) > 0 {
		return all[0]
	}
	return ""
}

// saidSplit is an answer about a passage as a model writes it.
type saidSplit struct {
	Statements []saidFound `json:"statements"`
	Nothing    bool        `json:"nothing"`
}

type saidFound struct {
	Lines      []int    `json:"lines"`
	Quote      string   `json:"quote"`
	Speaker    *string  `json:"speaker"`
	Supporters []string `json:"supporters"`
}

// splitAnswerer answers the questions about the passages of one case.
type splitAnswerer struct {
	splitter
	labels []goldStatement
	dice   *rand.Rand
}

// shownPassage is a question about a passage as it is worded.
type shownPassage struct {
	lines        []string
	participants []string
}

// shownOf reads a question as a model would.
func shownOf(prompt string) shownPassage {
	var out shownPassage
	texts := numbered(prompt)
	for n := 1; texts[n] != ""; n++ {
		out.lines = append(out.lines, texts[n])
	}
	for line := range strings.Lines(prompt) {
		for _, lead := range []string{"Participants who may be speaking here: ", "Deelnemers die hier aan het woord kunnen zijn: "} {
			if list, ok := strings.CutPrefix(strings.TrimSpace(line), lead); ok {
				out.participants = strings.Split(list, "; ")
			}
		}
	}
	return out
}

// answer is what the stand-in says of a passage.
func (a *splitAnswerer) answer(q trace.SplitQuestion, shown shownPassage) saidSplit {
	if a.rand {
		return a.anything(shown)
	}
	said := saidSplit{Statements: []saidFound{}}
	for _, g := range a.labels {
		if g.File != q.Path || a.right < 1 && a.dice.Float64() >= a.right {
			continue
		}
		if f, ok := a.found(g, q, shown); ok {
			said.Statements = append(said.Statements, f)
		}
	}
	said.Nothing = len(said.Statements) == 0
	return said
}

// found is a labelled statement as it is to be found in a passage: as many words as it has, there where
// they are most like it.
func (a *splitAnswerer) found(g goldStatement, q trace.SplitQuestion, shown shownPassage) (saidFound, bool) {
	var best saidFound
	most := 0.0
	for i := range q.Lines {
		original, hidden := "", ""
		for k := i; k < min(i+3, len(q.Lines)); k++ {
			original, hidden = strings.TrimSpace(original+" "+q.Lines[k].Text), strings.TrimSpace(hidden+" "+shown.lines[k])
			quote, like := window(g.Text, original, hidden)
			if like > most {
				most, best = like, saidFound{Quote: quote, Lines: span(i+1, k+1)}
			}
		}
	}
	if i := speakerAmong(q.Participants, g.Participant); i >= 0 && i < len(shown.participants) {
		best.Speaker = &shown.participants[i]
	}
	best.Supporters = []string{}
	return best, most > 0.75
}

// speakerAmong is who of the participants is labelled as the one who spoke: the one of that first name, or
// else the first whose name holds the other or is held by it. -1 when it is none of them.
func speakerAmong(participants []string, label string) int {
	if label == "" {
		return -1
	}
	for _, same := range []func(a, b []string) bool{
		func(a, b []string) bool { return len(a) > 0 && a[0] == b[0] }, holds,
		func(a, b []string) bool { return holds(b, a) },
	} {
		for i, name := range participants {
			if a, b := words(name), words(label); len(a) > 0 && len(b) > 0 && same(a, b) {
				return i
			}
		}
	}
	return -1
}

// holds says whether one list has all words of another.
func holds(a, b []string) bool {
	return !slices.ContainsFunc(b, func(w string) bool { return !slices.Contains(a, w) })
}

func span(from, to int) []int {
	var out []int
	for n := from; n <= to; n++ {
		out = append(out, n)
	}
	return out
}

// window is the stretch of a text that is most like another text, as it is shown, and how much it is.
// Words are counted off by their places: a code may be of more words than the name that it hides.
func window(want, original, hidden string) (quote string, like float64) {
	n := len(strings.Fields(want))
	fields := strings.Fields(original)
	for i := 0; i+n <= len(fields); i++ {
		if x := likeness(want, strings.Join(fields[i:i+n], " ")); x > like {
			like, quote = x, shownAs(fields, i, i+n, hidden)
		}
	}
	return quote, like
}

// shownAs are the words first to last, excluded, of a text as they are shown where names are hidden: up to
// the words that are the same in both.
func shownAs(fields []string, first, last int, hidden string) string {
	shown := strings.Fields(hidden)
	at := make([]int, len(fields)+1) // of each word of the text, where it begins in what is shown
	k := 0
	for i, word := range fields {
		at[i] = k
		switch {
		case k < len(shown) && shown[k] == word:
			k++
		default: // a code: it goes on to where the next word that is the same stands
			next := i + 1
			for next < len(fields) && !slices.Contains(shown[min(k, len(shown)):], fields[next]) {
				next++
			}
			if next < len(fields) && next == i+1 {
				k = min(k, len(shown)) + slices.Index(shown[min(k, len(shown)):], fields[next])
			}
		}
	}
	at[len(fields)] = len(shown)
	from, to := min(at[first], len(shown)), min(max(at[last], at[first]), len(shown))
	return strings.Join(shown[from:to], " ")
}

// anything cuts the sentences of a passage at random and has anybody say them.
func (a *splitAnswerer) anything(shown shownPassage) saidSplit {
	said := saidSplit{Statements: []saidFound{}}
	for i, line := range shown.lines {
		sentences := strings.SplitAfter(line, ". ")
		for from := 0; from < len(sentences); {
			to := min(len(sentences), from+1+a.dice.IntN(3))
			if a.dice.IntN(2) == 0 {
				f := saidFound{Lines: []int{i + 1}, Quote: strings.TrimSpace(strings.Join(sentences[from:to], "")),
					Supporters: []string{}}
				if n := len(shown.participants); n > 0 {
					f.Speaker = &shown.participants[a.dice.IntN(n)]
				}
				said.Statements = append(said.Statements, f)
			}
			from = to
		}
	}
	said.Nothing = len(said.Statements) == 0
	return said
}

// measureSplit prints how the notes of cases are read with each stand-in, for each folder of cases.
func measureSplit(ctx context.Context, w io.Writer, folders ...string) error {
	fmt.Fprintf(w, "%-14s %-14s %6s %6s %9s %9s %9s\n", "notes of", "reader", "F1", "who", "passages",
		"believed", "by it")
	for _, folder := range folders {
		cases, err := readCases(folder)
		if err != nil {
			return err
		}
		for _, s := range splitters {
			var all splitReading
			for _, c := range cases {
				one, err := s.read(ctx, c)
				if err != nil {
					return err
				}
				all.add(one)
			}
			fmt.Fprintf(w, "%-14s %-14s %6.3f %6.3f %9d %9d %9d\n", lastPart(folder), s.name, all.f1(),
				all.who(), all.by.Passages, all.by.Believed, all.by.Statements)
		}
	}
	return nil
}

func lastPart(folder string) string {
	parts := strings.Split(strings.TrimRight(folder, "/"), "/")
	return parts[len(parts)-1]
}
