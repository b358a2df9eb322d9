package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// asker counts the turns of who opens a talk, and how many of them end in a question.
type asker struct {
	name            string // who opens the talk
	turns, asked    int    // of theirs; a nod ("Mm-mm.") is no turn
	words, answered int    // that they say, and that the others say
	other           string // who else speaks
	more            bool   // others besides
	speaker         string // whose turn it is
	last            string // the last line of it
	said            int    // words of it
}

// opens begins a turn.
func (a *asker) opens(speaker, text string) {
	a.close()
	a.speaker, a.said = speaker, 0
	a.goesOn(text)
}

// goesOn adds a line to the turn.
func (a *asker) goesOn(text string) {
	a.last, a.said = text, a.said+wordCount(text)
}

// close counts the turn that ends.
func (a *asker) close() {
	if a.speaker == "" || a.last == "" {
		return
	}
	if a.name == "" {
		a.name = a.speaker
	}
	if a.speaker != a.name {
		a.more = a.more || a.other != "" && a.other != a.speaker
		a.other, a.answered = a.speaker, a.answered+a.said
		return
	}
	a.words += a.said
	switch asks := strings.HasSuffix(strings.TrimRight(a.last, " )\"”"), "?"); {
	case asks:
		a.turns, a.asked = a.turns+1, a.asked+1
	case a.said > nodWords:
		a.turns++
	}
}

// nodWords is how many words a nod has at most.
const nodWords = 2

// interviews says whether who opens the talk hardly does anything but ask. Of people whom nothing else is known of
// than a letter or a name, the talk must be one of two, and the other must say far more.
func (a *asker) interviews() bool {
	if a.turns < 3 || a.asked*3 < a.turns*2 || a.other == "" {
		return false
	}
	return speakerNumber.MatchString(a.name) ||
		!a.more && a.answered > 2*a.words && (len(a.name) <= 2 || a.asked == a.turns && a.turns > 3)
}

// readAskers learns who interviews: they open the talk, come back and hardly do anything but ask.
func (p *people) readAskers(units []unit) {
	var a asker
	for i := range units {
		u := &units[i]
		if l, ok := u.labelled(); ok && l.form != dashForm && l.kind == "" {
			a.opens(l.name, u.after(l.end))
		} else if u.isHeading() && u.level == boldLine {
			a.opens(strings.TrimRight(u.text, ": "), "")
		} else {
			a.goesOn(u.text)
		}
	}
	if a.close(); a.interviews() {
		p.add(a.name, "").organiser = true
	}
}

// speakerNumber is what transcripts call people.
var speakerNumber = pattern.New(`(?i)^(speaker|spreker|voice|stem|interviewer|int)\b`)
