package trace

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/notes"
)

// frameReach is how many words from its beginning or its end the words stand at most that tell who says a statement.
const frameReach = 10

// leaveFrameOut takes the words that only tell who says it out of the content of a statement: "Sanne vindt dat", ", zegt
// meneer Kuipers", "Ik denk". No draft repeats them, and what is left is what was said. The concepts that they name go
// with them; names and first persons still count as signs of what is concrete.
func (r *reading) leaveFrameOut(participant string) {
	own := ownNames(participant)
	inNumber := r.numberAt()
	left := false
	leave := func(i int) { r.words[i].Flags, left = r.words[i].Flags|lang.Stop, true }
	isOwn := func(i int) bool {
		return own[r.words[i].Lower] && startsUpper(r.words[i].Text) && (inNumber == nil || inNumber[i] == 0)
	}
	for i := range r.words {
		if isOwn(i) {
			leave(i)
		}
	}
	for i := range r.words {
		if (i < frameReach || i >= len(r.words)-frameReach) && r.saidBy(i, isOwn) {
			leave(i)
		}
	}
	if left {
		r.dropMentions()
	}
}

// ownNames are the words of a participant's name, in small letters.
func ownNames(participant string) map[string]bool {
	own := map[string]bool{}
	participant, _, _ = strings.Cut(participant, "(")
	parts := func(c rune) bool { return !unicode.IsLetter(c) && c != '-' && c != '\'' }
	for _, word := range strings.FieldsFunc(participant, parts) {
		if startsUpper(word) && utf8.RuneCountInString(word) > 1 {
			own[strings.ToLower(word)] = true
		}
	}
	return own
}

func startsUpper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// nameReach is how many words lie at most between a name and the verb that says that they speak.
const nameReach = 3

// saidBy says whether a word is a verb of speech of which the one who speaks is the subject: by name, or by a pronoun
// right beside it.
func (r *reading) saidBy(i int, isOwn func(int) bool) bool {
	word := r.words[i].Lower
	if thinks(word) {
		for _, k := range []int{i - 1, i + 1} {
			if k >= 0 && k < len(r.words) && isFirstPerson(r.words[k].Lower) {
				return true
			}
		}
	}
	if !notes.Says(r.words, i, r.code) {
		return false
	}
	for k := max(0, i-nameReach); k <= min(i+nameReach, len(r.words)-1); k++ {
		if isOwn(k) {
			return true
		}
		if k >= i-1 && k <= i+1 {
			switch r.words[k].Lower {
			case "hij", "zij", "ze", "he", "she", "they":
				return true
			}
		}
	}
	return false
}

// thinks says whether a word is a verb with which people begin what they think themselves.
func thinks(lower string) bool {
	switch lower {
	case "vind", "vinden", "denk", "denken", "hoop", "hopen", "snap", "snappen", "think", "feel", "hope", "believe", "reckon":
		return true
	}
	return false
}

func isFirstPerson(lower string) bool {
	switch lower {
	case "ik", "wij", "we", "i":
		return true
	}
	return false
}

// dropMentions leaves out the concepts that stop words alone name.
func (r *reading) dropMentions() {
	kept := r.mentions[:0:0]
	for _, m := range r.mentions {
		for i := m.First; i <= m.Last; i++ {
			if r.words[i].Flags&lang.Stop == 0 {
				kept = append(kept, m)
				break
			}
		}
	}
	if len(kept) < len(r.mentions) {
		r.mentions, r.concepts = kept, nil
		r.readConcepts()
	}
}
