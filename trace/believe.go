package trace

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reader is believed as far as the texts prove it:
//
//   - A fate outside the list falls, and the answer with it.
//   - A quote must stand in the paragraph that it is said to come from, whole words of it, whatever its
//     white space, letter case and form of quotation marks, dashes and composed letters. If it does not,
//     that passage falls. So does one that was not shown, and one too short to prove anything.
//   - Kept or abstracted without a passage that stands falls: it is not proven.
//   - Lost with passages stays, the passages fall: readers quote what they looked at and found wanting.
//   - A kind of jump outside the list falls by itself. So do words that went and never stood there, and
//     words that came and do not stand in what is quoted.
//   - Of an answer about a statement that was not asked, and of a second one about the same, nothing is
//     believed.
//
// What falls leaves the judgement to the judge that needs no reader.

// Fall is why something that a reader said was not believed.
type Fall string

// The causes.
const (
	FallMissing   Fall = "missing"         // a statement that was asked about is not answered
	FallStatement Fall = "statement"       // an answer about a statement that was not asked about
	FallTwice     Fall = "twice"           // a second answer about the same statement
	FallFate      Fall = "fate"            // no fate of the list
	FallKind      Fall = "kind"            // no kind of jump of the list
	FallWords     Fall = "words"           // words that went or came, which do not stand there
	FallParagraph Fall = "paragraph"       // a paragraph that was not shown
	FallQuote     Fall = "quote"           // words that do not stand in the paragraph
	FallShort     Fall = "short-quote"     // too few words to prove anything
	FallLost      Fall = "lost-passages"   // passages of what is said to be lost
	FallUnproven  Fall = "without-passage" // kept or abstracted, and no passage stands
)

// Falls lists the causes in the order in which they are told.
func Falls() []Fall {
	return []Fall{FallMissing, FallStatement, FallTwice, FallFate, FallUnproven,
		FallParagraph, FallLines, FallQuote, FallShort, FallLost, FallOverlap, FallSpeaker, FallSupporter,
		FallKind, FallWords, FallNothing, FallChance}
}

// believed is what is left of an answer.
type believed struct {
	Finding        // its passages and kinds are those that stand
	fell    []Fall // what fell of it, each time it did
	whole   bool   // nothing of it is believed
}

// believe checks an answer against the paragraphs that were shown, by key. ours are the statement and what
// carried it in the draft before.
func believe(a Finding, shown map[string]string, ours []string) believed {
	if !slices.Contains(fates[:], a.Fate) {
		return believed{fell: []Fall{FallFate}, whole: true}
	}
	out := believed{Finding: Finding{Key: a.Key, Fate: a.Fate, Reason: oneLine(a.Reason)}}
	var quoted []string
	for _, q := range a.Passages {
		cause := proven(q, shown)
		switch {
		case a.Fate == Lost:
			out.fall(FallLost)
		case cause != "":
			out.fall(cause)
		default:
			out.Passages = append(out.Passages, Quoted{q.Paragraph, oneLine(q.Quote)})
			quoted = append(quoted, shown[q.Paragraph])
		}
	}
	if a.Fate != Lost && len(out.Passages) == 0 {
		return believed{fell: append(out.fell, FallUnproven), whole: true}
	}
	for _, k := range a.Kinds {
		switch {
		case !slices.Contains(jumpKinds, k):
			out.fall(FallKind)
		case !slices.Contains(out.Kinds, k):
			out.Kinds = append(out.Kinds, k)
		}
	}
	out.Gone, out.Came = out.standing(a.Gone, ours), out.standing(a.Came, quoted)
	return out
}

func (b *believed) fall(cause Fall) { b.fell = append(b.fell, cause) }

// standing are the words that stand in one of the texts; the others fall.
func (b *believed) standing(words, texts []string) []string {
	var out []string
	for _, w := range words {
		plain := plainQuote(w)
		in := func(text string) bool { return standsIn(plain, sameLetters(text)) }
		switch {
		case plain == "": // nothing is said
		case slices.ContainsFunc(texts, in):
			out = append(out, oneLine(w))
		default:
			b.fall(FallWords)
		}
	}
	return out
}

// reasonLength is how much of a reader's own words is kept, in characters.
const reasonLength = 300

// oneLine is a text of a reader on one line, without what nobody sees, and not without end.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	return shortened(strings.Join(strings.Fields(text), " "), reasonLength)
}

// proven says why a passage falls, "" when it stands.
func proven(q Quoted, shown map[string]string) Fall {
	text, known := shown[q.Paragraph]
	if !known {
		return FallParagraph
	}
	quote, text := plainQuote(q.Quote), sameLetters(text)
	switch {
	case quote == "":
		return FallShort
	case quote == strings.Trim(text, quoteEnds):
		return ""
	case !standsIn(quote, text):
		return FallQuote
	case len(strings.Fields(quote)) < quoteWords:
		return FallShort
	}
	return ""
}

// quoteWords is how many words prove that a paragraph was read. Any draft has "de"; a quote of two words
// in a row is seldom found by chance.
const quoteWords = 2

// quoteEnds are what readers put around a quote, or leave off it.
const quoteEnds = `"' .,;:!?…`

// plainQuote is a quote without what is put around it.
func plainQuote(quote string) string { return strings.Trim(sameLetters(quote), quoteEnds) }

// standsIn says whether a quote stands in a text in whole words; both have been written alike.
func standsIn(quote, text string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], quote)
		if at < 0 {
			return false
		}
		start := from + at
		end := start + len(quote)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !inWord(before) && !inWord(after) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		from = start + size
	}
}

// inWord says whether a character is part of a word; at either end of a text stands utf8.RuneError.
func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
