package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// Cards, stickers and flip charts that somebody typed over afterwards.

// leastCards is how many items a file of cards has at least.
const leastCards = 8

// leastTallies is how many of them have marks that count, when no heading says that they are cards.
const leastTallies = 3

// cardCount tells whether a file is cards that were typed over: items by far, some with marks that count
// or below a heading that says so.
type cardCount struct{ items, prose, tallies, headings int }

// count counts one unit that is no heading.
func (c *cardCount) count(u *unit) {
	switch {
	case u.isItem():
		c.items++
		if c.tallies < leastTallies {
			if _, t := cutTally(u.text); t.support > 0 {
				c.tallies++
			}
		}
	case paragraphOf(u):
		c.prose++
	}
}

// countHeading counts a heading that may say that cards stand below it.
func (c *cardCount) countHeading(u *unit) {
	if words().narration["cards typed"].in(strings.ToLower(u.text)) {
		c.headings++
	}
}

// typed says whether the file is cards that were typed over. What stands in it as running text is from
// whoever did that.
func (c cardCount) typed() bool {
	return c.items >= leastCards && c.prose*4 <= c.items && (c.tallies >= leastTallies || c.headings >= 2)
}

// otherHand is what whoever types cards over puts before what somebody else wrote on the same card:
// "daaronder in ander handschrift: ...", "below, in pencil: ...".
var otherHand = pattern.New(`(?i)^[(*_]*((een |a )?(briefje|geeltje|sticker|kaartje|note|card) )?` +
	`(daaronder|eronder|ernaast|daarnaast|erachter|eroverheen|daar weer onder|hieronder|daarboven|` +
	`erboven|in (een )?ander handschrift|in een andere hand|andere pen|met andere pen|met potlood|` +
	`below( it| this| that)?|underneath( it)?|next to it|beside it|above it|in (another|a different|other)` +
	` (hand|handwriting|pen)|other handwriting|different handwriting|in pencil)\b[^:.?!]{0,40}:\s`)

// handBytes is how much of a line is looked at for another hand.
const handBytes = 90

// isOtherHand says whether a line holds what somebody else wrote on the card above it.
func isOtherHand(line string) bool {
	return strings.IndexByte(head(line, handBytes), ':') > 0 && words().otherHand(firstLower(strings.TrimLeft(line,
		"(*_"))) &&
		otherHand.MatchString(head(line, handBytes))
}

// otherHand says whether what another hand wrote may be announced by a word.
func (x *lexicon) otherHand(lower string) bool {
	switch lower {
	case "een", "a", "briefje", "geeltje", "sticker", "kaartje", "note", "card", "daaronder", "eronder", "ernaast",
		"daarnaast", "erachter", "eroverheen", "daar", "hieronder", "daarboven", "erboven", "in",
		"andere", "met", "below", "underneath", "next", "beside", "above", "other", "different":
		return true
	}
	return false
}

// readOtherHand reads a line with what another hand wrote: a remark of its own, nobody's.
func (r *reader) readOtherHand(u *unit) bool {
	if !u.isItem() && u.first || !isOtherHand(u.text) {
		return false
	}
	at := len(otherHand.FindString(head(u.text, handBytes)))
	r.turn = nil
	r.state(u, u.start, u.end, speech{}, strings.TrimSpace(u.text[at:]))
	return true
}

// blankCard says whether an item says that there is nothing on it, or nothing that can be read.
func blankCard(text string) bool {
	return len(text) < 80 && words().narration["blank card"].in(strings.ToLower(text))
}

// listsHelpers says whether an item lists names and no more: who put themselves down.
func (p *people) listsHelpers(u *unit) bool {
	if !u.isItem() || len(u.text) > 120 || !startsUpper(u.text) || !strings.ContainsAny(u.text, ",+/&") ||
		strings.ContainsAny(u.text, "?!:") {
		return false
	}
	parts := splitNames(withoutBrackets(u.text))
	named, contact := 0, 0
	for _, part := range parts {
		part = strings.Trim(part, " .")
		switch ts := p.vocabulary.tokenize(part); {
		case len(ts) == 0:
			contact++
		case ts[0].is(aGivenName) && len(ts) < 4 && startsUpper(part), p.find(part) != nil && !p.find(part).body:
			named++
		case len(ts) == 1 && startsUpper(part):
		case words().narration["contact"].in(strings.ToLower(part)) && len(ts) < 4:
			contact++
		default:
			return false
		}
	}
	return named > 1 || named > 0 && contact > 0
}

// cardProse says whether a unit is running text in a file of cards: from whoever typed them over.
func (r *reader) cardProse(u *unit) bool {
	return r.shape.cards.typed() && u.kind == markdown.Paragraph && paragraphOf(u) && unquote(u.text) == u.text
}
