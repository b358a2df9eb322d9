package notes

import (
	"math/rand/v2"
	"testing"

	"spoor/trace/internal/pattern"
)

// looked is a look with the expression it stands before.
type looked struct {
	name  string
	look  func(string) bool
	re    *pattern.Pattern
	exact bool // the look says yes only where the expression matches
}

func TestLooksHoldForRegexp(t *testing.T) {
	t.Parallel()
	sentEnd := pattern.New(`[.!?:;…]["'”’)\]*_]*$`)
	holdLooks(t, []looked{
		{"labelLine", mayBeLabelLine, labelLine, false},
		{"countedBehind", mayCountBehind, countedBehind, false},
		{"countPairs", endsInDigits, countPairs, false},
		{"handsCounted", mayCountHands, handsCounted, false},
		{"namedCouple", mayBeCouple, namedCouple, false},
		{"titledCouple", mayBeCouple, titledCouple, false},
		{"sentEnd", endsSentence, sentEnd, true},
		{"hardBreak", mayBreak, hardBreak, false},
		{"headingNumber", mayNumber, headingNumber, false},
		{"tags", mayTag, tags, false},
		{"comments", mayTag, comments, false},
		{"capitalStrokes", mayBeStrokes, capitalStrokes, false},
		{"address", isAddress, address, false},
		{"initialsBehind", hasBracketedCapitals, initialsBehind, false},
		{"initialsAlone", isInitialsLine, initialsAlone, true},
		{"houseLine", func(s string) bool { return houseLength(s) > 0 }, houseLine, true},
	}, []string{"Ans", "de Wit", "mw.", "dhr.", "mevrouw ", "AK", "Éva", "RM (Ros)", "ik",
		"stuk", " en ",
		" and ", " & ", " ", ": ", ":", "?", ". ", ".", "!", "…", "”", ")", "(", " (", "12", "3", " voor", "9 ",
		"**", "*", "_", "\\", "<br>", "</b>", "<!-- ", "-->", "iv.", "a)", "§ ", "https://", "www.", ",", "; ",
		" - ", " – ", "Mill Lane", "’",
		"meelopen 15, ", "tijd 12", "Voor: 12", ". Tegen: 3", "Ans Kok (AK)", " III", " (llll)"})
}

// TestLooksHoldForOpenings is the same for expressions that go by how a line begins, or by one word.
func TestLooksHoldForOpenings(t *testing.T) {
	t.Parallel()
	holdLooks(t, []looked{
		{"percentage", mayBeShare, percentage, false},
		{"ellipses", mayBeEllipsis, ellipses, false},
		{"arrows", mayHaveArrow, arrows, false},
		{"strangeBullet", mayBullet, strangeBullet, false},
		{"lettered", mayLetter, lettered, false},
		{"lineMark", mayMarkLine, lineMark, false},
		{"everyoneBut", mayExcept, everyoneBut, false},
		{"replyHead", mayHeadReply, replyHead, false},
		{"dateFirst", mayBeDate, dateFirst, false},
		{"timeFirst", mayBeTime, timeFirst, false},
		{"legendDash", mayBeLegend, legendDash, false},
		{"initialsAlone", mayBeInitials, initialsAlone, false},
		{"asksGroup", mayAsk, asksGroup, false},
		{"talkWith", mayBeTalk, talkWith, false},
	}, []string{"Reply ", "Well ", "it would", "I'd", " love to", "dat klopt", "Zal ik doen",
		"→", "⇒", "➔", "->", "»", ">", "«", "e-mail ", "inſpreker ", "maandag ", "om ", "9:30", "12", "%", " procent", "all ",
		"Iedereen", "é", " behalve ", "nr ", "Nr. ", "ook ", "vraagt", "wil weten", "Gesprek ", "met ", "• ",
		"o ", "- ", "– ", "--", "\t", " ", "=", ":", "[x] ", "@", "AK", "Éva", "iv", ")", "(", "Ros, hoofd",
		"."})
}

// holdLooks holds that a look never says no where the regular expression behind it matches, in random
// rows of pieces.
func holdLooks(t *testing.T, looks []looked, pieces []string) {
	random := rand.New(rand.NewPCG(3, 4))
	hits := make([]int, len(looks))
	for range 60000 {
		s := ""
		for range 1 + random.IntN(9) {
			s += pieces[random.IntN(len(pieces))]
		}
		for i, l := range looks {
			want, got := l.re.MatchString(s), l.look(s)
			if want && !got || l.exact && want != got {
				t.Fatalf("%s: look at %q is %v, expression %v", l.name, s, got, want)
			}
			if want {
				hits[i]++
			}
		}
	}
	for i, l := range looks {
		if hits[i] == 0 {
			t.Errorf("%s was never matched", l.name)
		}
	}
}
