package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// letterUnits is how many lines of a file are looked at for a letter: a longer one is a bundle of them.
const letterUnits = 80

// signer is who signed the letter that a whole file is: it opens with a greeting, closes with regards and a name, and
// most of what stands between speaks of "ik" or "wij". Nil when the file is no such letter, holds several, or tells
// those who are written to what they said.
func (r *reader) signer() *speech {
	if len(r.units) > letterUnits {
		return nil
	}
	from, to := -1, -1
	for i := range r.units {
		switch u := &r.units[i]; {
		case to >= 0 && beginsOriginal(u.text):
			return r.signerOf(from, to) // what stands below is the mail that the letter answers
		case u.quoted || len(u.cells) > 0 || isMailHead(u.text):
			return nil
		case greetsAlone(u.text):
			if from >= 0 {
				return nil
			}
			from = i
		case from >= 0 && to < 0 && i > from+1 && endsLetter(u.text):
			to = i
		}
	}
	return r.signerOf(from, to)
}

// signerOf is who signed the letter between two units; nil for none.
func (r *reader) signerOf(from, to int) *speech {
	if from < 0 || to < 0 || from > introUnits || !r.ownLetter(from+1, to) {
		return nil
	}
	return r.signedBelow(to)
}

// greetsAlone says whether a line is the greeting of a letter and no more: "Beste Fatima,".
func greetsAlone(text string) bool {
	text = strings.TrimRight(text, " ,:!")
	return wordCount(text) <= 6 && isGreeting(text+",")
}

// warmRegards are regards that no list holds: "Met muzikale groet,".
var warmRegards = pattern.New(`(?i)^(?:met|with) \p{L}+(?: \p{L}+)? (?:groet(?:en|jes)?|regards|wishes` +
	`|greetings)\b`)

// endsLetter says whether a line begins with regards and holds no more than those and a name.
func endsLetter(text string) bool {
	return len(text) < 120 && (isClosing(text) || warmRegards.MatchString(text))
}

// ownLetter says whether most of some paragraphs speak in the first person, and none tells others what they said.
func (r *reader) ownLetter(from, to int) bool {
	own, all := 0, 0
	for i := from; i < to; i++ {
		u := &r.units[i]
		if l, ok := u.labelled(); ok && (r.known.knows(l.name) || l.kind != "") || toldName(u) != "" {
			return false
		}
		for _, p := range r.narrator().narrate(r.known.sheetOf(u), nil) {
			if p.sure && p.why == "" && len(p.by.names) > 0 && r.known.find(p.by.names[0]) != nil {
				return false // it tells what others said
			}
		}
		all++
		if firstPerson(u.text) || ownPlural.MatchString(u.text) {
			own++
		}
	}
	return all > 1 && own*2 > all
}

// ownPlural is a word for those who write together.
var ownPlural = pattern.New(`(?i)\b(?:wij|we|ons|onze|our|us)\b`)

// signedBelow is the name below the regards, or behind them on the same line; nil for none, or for that of somebody of
// the body that asks.
func (r *reader) signedBelow(at int) *speech {
	for i := at; i < len(r.units) && i < at+3; i++ {
		text := r.units[i].text
		if i == at {
			_, text, _ = strings.Cut(text, ",")
		}
		text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "namens "))
		name, role := nameAndRole(text)
		ts := r.known.vocabulary.tokenize(name)
		end, _ := nameAt(ts, 0)
		if end == 0 || !noDigits(name) || len(ts) > 8 {
			continue
		}
		if end < len(ts) { // "Wim Pastoor" and on the next line "secretaris harmonie"
			name, role = name[:ts[end-1].end], strings.TrimSpace(name[ts[end].start:])
		}
		sp, ok := r.known.speakers(name, role, true)
		if !ok || sp.organiser || sp.official || len(sp.names) != 1 || endsOfficial(role) ||
			hasAnyPhrase(strings.ToLower(role), words().persons["official"]) {
			return nil
		}
		return &sp
	}
	return nil
}
