package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// describedAt reads a line that opens with who came by, as the notes of a desk or a round have it, and where what is
// said of them begins: "mw., 81, Bilderdijkstraat. Hulp komt elke week iemand anders". It gives 0 for another line.
func (r *reader) describedAt(u *unit) (who string, at int) {
	numbered := u.first && paragraphOf(u) && numberAlone.MatchString(sourceLine(r.lines, u.start-1))
	if !u.isItem() && !u.jotted && !numbered {
		return "", 0
	}
	ts := r.known.vocabulary.tokenize(head(u.text, 120))
	i := 0
	for i < len(ts) && i < 2 && (ts[i].is(anAdjective) && !startsUpper(ts[i].text) ||
		numbered && !ts[i].stop && i+1 < len(ts) && ts[i+1].is(aPerson) && !ts[i].is(aPerson)) {
		i++
	}
	if m := ageBehind.FindString(u.text); numbered && m != "" && i < len(ts) && ts[i].is(aPerson) {
		return strings.TrimRight(m, " ,."), len(m) // "Jongeman (23), woont in bij ouders."
	}
	if i+2 >= len(ts) || !ts[i].is(aPerson|aTitle|aPointedTitle) || isArticle(ts[0].lower) || !ts[i].stop {
		return "", 0
	}
	end := ts[i].end + 1
	for end < len(u.text) && strings.ContainsRune(".,", rune(u.text[end-1])) &&
		strings.ContainsRune(".,", rune(u.text[end])) {
		end++
	}
	if end > len(u.text) || u.text[end-1] != ',' {
		return "", 0
	}
	who = strings.TrimRight(u.text[:ts[i].end], ".,")
	for k := i + 1; k < len(ts); k++ { // how old they are, and where they live
		if finite := isFinite(ts[k].lower) || speechForm(ts[k].lower); finite || ts[k].stop && u.text[ts[k].end] == '.' {
			if finite {
				return who, end
			}
			return who, ts[k].end + 1
		}
	}
	return who, end
}

// numberAlone is a line with no more than the number of who is told of below it.
var numberAlone = pattern.New(`^\s*\d{1,3}[.)]\s*$`)

// ageBehind is somebody with their age between brackets at the head of a text.
var ageBehind = pattern.New(`^\p{Lu}[\p{L}-]+(?: \p{Ll}+)? \(\d{1,3}\)[,.]? `)

// describedRemark records what is said of somebody who is only described.
func (r *reader) describedRemark(u *unit, who string, at int) {
	text := strings.TrimSpace(u.text[at:])
	if text == "" || isReaction(text) {
		r.rest(u, whyOther)
		return
	}
	sp, _ := r.known.speakers(who, "", true)
	r.turn = nil
	r.state(u, u.start, u.end, sp, text)
}

// describesOne says whether a label only describes who spoke: by a letter or a word for man or woman, and behind a
// comma how old they are or what they do ("V, 35, met kinderwagen").
func describesOne(name string) bool {
	ts := tokenize(name)
	if len(ts) < 2 || len(ts) > 9 || !ts[0].stop || !strings.HasPrefix(name[ts[0].end:], ",") {
		return false
	}
	switch ts[0].lower {
	case "v", "m", "vr", "f", "w", "x":
		return true
	}
	return ts[0].is(aPerson) && hasDigit(ts[1].text)
}
