package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// addsPoint is how a sentence begins that adds another point to what its speaker said before: "Verder wil ik", "Ten
// tweede", "He also wants".
var addsPoint = pattern.New(`(?i)^(?:(?:en |and )?(?:ook|verder|daarnaast|tevens|ten (?:tweede|derde|vierde)` +
	`|punt (?:twee|drie|2|3)|also|further|furthermore|secondly|thirdly|another (?:thing|point|worry|problem)` +
	`|(?:een )?(?:tweede|derde|ander) punt)\b|` +
	`(?:ik|hij|zij|ze|wij|we|i|he|she|they) (?:\p{L}+ )?(?:also|verder)\b)`)

// politeOnly is a sentence that thanks, and puts nothing in: "Verder wil ik u bedanken voor de duidelijke brief."
var politeOnly = pattern.New(`(?i)^(?:(?:verder|allereerst|ten slotte|tot slot|ook|en|first of all|finally|also),? )?` +
	`(?:(?:wil|willen|wilde) (?:ik|wij|we) (?:u|je|jullie) (?:\p{L}+ ){0,3}bedanken` +
	`|(?:ik|wij|we) (?:wil|willen|wilde) (?:u|je|jullie) (?:\p{L}+ ){0,3}bedanken` +
	`|(?:alvast |hartelijk |heel erg |nogmaals )?(?:bedankt|dank)(?: (?:u|je|jullie))?(?: wel)?` +
	`|(?:i|we)(?: would|'d)? (?:just )?(?:like|want|wanted) to thank you|(?:many )?thanks|thank you)` +
	`(?: (?:so|very) much)? (?:voor|for) (?:\p{L}+ ?){1,9}[.!]*$`)

// announcesOnly is a sentence that only says that somebody writes, or how much: "Ik kon dinsdag niet komen, maar ik wil
// toch reageren.", "Two things from me:".
var announcesOnly = pattern.New(`(?i)^(?:` +
	`(?:ik|wij|we) (?:kon|konden|kan|kunnen|was|waren) [^.;:]{0,30}\bniet (?:komen|bij zijn|erbij(?: zijn)?|aanwezig(?: zijn)?)` +
	`(?:,? (?:maar|en|dus|vandaar) [^.;:]{0,30}\b(?:reageren|reactie|laten weten|meegeven|kwijt|mail|mailtje)[^.;:]{0,20})?[.:!]*` +
	`|(?:i|we) (?:couldn't|could not|can't|cannot|wasn't able to|weren't able to) (?:come|make it|be there|attend|get to)\b` +
	`[^.;:]{0,30}(?:(?:so|but) [^.;:]{0,40}\b(?:comments?|thoughts|views?|points?|say)\b[^.;:]{0,20})?[.:!]*` +
	`|(?:hierbij |even |nog )?(?:een|twee|drie|vier|enkele|een paar|two|three|four|a few|a couple of|some|just two|just three) ` +
	`(?:korte |kleine |short |quick )?(?:dingen|dingetjes|punten|puntjes|opmerkingen|zaken|vragen|things|points|remarks|comments)` +
	`(?: (?:van mijn kant|van ons|van mij|nog|from me|from us|to raise|please))?[.:!]*)$`)

// pointWords is how many words a sentence has at least that makes a point.
const pointWords = 4

// points cuts a statement of several sentences where one of them adds another point, and leaves out those that only
// thank or announce.
func (r *reader) points(d draft) []draft {
	if !mayMakePoints(d.Text) || !mayHaveSentences(d.Text, 2) {
		return []draft{d}
	}
	spans := r.known.sentences(d.Text)
	var out []draft
	from, announced := 0, false
	take := func(to int) {
		if text := strings.TrimSpace(d.Text[from:to]); text != "" {
			next := d
			next.Text = text
			out = append(out, next)
		}
		from = to
	}
	for i, s := range spans {
		sentence := strings.TrimSpace(d.Text[s[0]:s[1]])
		switch {
		case politeOnly.MatchString(sentence), announcesOnly.MatchString(sentence):
			take(s[0])
			r.note.Rest = append(r.note.Rest, Rest{d.Start, d.End, whyOther, sentence})
			from, announced = s[1], announcedCount(sentence) == len(spans)-i-1
		case announced && s[0] > from:
			take(s[0])
		case s[0] > from && wordCount(sentence) >= pointWords && wordCount(d.Text[from:s[0]]) >= pointWords &&
			addsPoint.MatchString(sentence):
			take(s[0])
		}
	}
	take(len(d.Text))
	for i := range out {
		start, end := r.linesOfPart(d, out[i].Text)
		if i > 0 {
			out[i].Start, out[i].Support, out[i].SupportText = start, 1, ""
		}
		if i+1 < len(out) {
			out[i].End = max(out[i].Start, end)
		}
	}
	return out
}

// mayMakePoints says whether a sentence of a text begins with a word that may add a point, thank or announce: a cheap look
// before the dear one.
func mayMakePoints(text string) bool {
	openers := words().persons["opens point"]
	for at := 0; at < len(text); {
		end := wordEnd(text, at)
		if word := text[at:end]; len(word) < 12 && openers[strings.ToLower(word)] {
			return true
		}
		next := strings.IndexAny(text[end:], ".!?…")
		if next < 0 {
			return false
		}
		at = end + next + 1
		for at < len(text) && !isWordByte(text[at]) && text[at] < utf8.RuneSelf {
			at++
		}
	}
	return false
}

// announcedCount is how many points a sentence says will follow: 3 for "Three things."; 0 when it does not say.
func announcedCount(sentence string) int {
	for _, t := range tokenize(head(sentence, 40)) {
		if n := numberWord(t.lower); n > 1 {
			return n
		}
	}
	return 0
}

// linesOfPart gives the lines on which a part of a statement begins and ends.
func (r *reader) linesOfPart(d draft, text string) (start, end int) {
	start, end = d.Start, d.End
	if start == end {
		return start, end
	}
	for l := d.Start; l <= d.End && l <= len(r.lines); l++ {
		line := plain(r.lines[l-1])
		if strings.Contains(line, head(text, 20)) {
			start = l
		}
		if n := len(text); n > 20 && strings.Contains(line, text[n-20:]) {
			end = l
		}
	}
	return start, max(start, end)
}
