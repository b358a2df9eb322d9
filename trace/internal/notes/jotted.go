package notes

import (
	"slices"
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
)

// jotting says how the lines of the paragraphs of a file were broken off.
type jotting struct {
	width int  // of the longest line
	own   bool // each line stands by itself
	all   bool // also those that are longest: no editor kept any line short
	kept  bool // an editor kept all lines short
	small bool // most lines begin with a small letter, so that one that does may be a line of its own
}

// jottedBreaks is how many line breaks within paragraphs a file has at least before they tell how it was written.
const jottedBreaks = 3

// unkept is one line break in how many at most comes where the next word would not have fitted, if no editor kept
// lines short: the longest line by itself always looks so.
const unkept = 6

// leastKept is how many characters wide an editor keeps lines at least.
const leastKept = 60

// mostlyFull is how long half of the lines are at least, in percent of the longest, where an editor kept them short: one
// line with marks of emphasis may be longer than all others.
const mostlyFull = 85

// jottingOf finds out whether the lines within the paragraphs of a file were set down one below the other: most of
// them end where the next word would still have fitted, which no editor does that only keeps lines short. A last
// line may be any length, so it says nothing of how wide the lines were kept.
func jottingOf(blocks []markdown.Block) jotting {
	var j jotting
	longest := 0
	var may []markdown.Block
	for _, b := range blocks {
		if mayJot(b) {
			may = append(may, b)
			for _, l := range b.Lines[:len(b.Lines)-1] {
				j.width = max(j.width, utf8.RuneCountInString(l.Text))
			}
			longest = max(longest, utf8.RuneCountInString(b.Lines[len(b.Lines)-1].Text))
		}
	}
	var lengths []int
	short, all, small := 0, 0, 0
	for _, b := range may {
		all += len(b.Lines) - 1
		for i := range b.Lines[1:] {
			if !startsUpper(b.Lines[i+1].Text) {
				small++
			}
			lengths = append(lengths, utf8.RuneCountInString(b.Lines[i].Text))
			if j.fits(b.Lines[i].Text, b.Lines[i+1].Text) {
				short++
			}
		}
	}
	slices.Sort(lengths)
	j.kept = all >= jottedBreaks && j.width >= leastKept &&
		(short*unkept <= all || lengths[all/2]*100 >= j.width*mostlyFull)
	j.own = all >= jottedBreaks && short*3 >= all*2 && !j.kept
	j.all = j.own && (short*unkept >= all*(unkept-1) || nearWidth(lengths, j.width)*fewLong <= all)
	j.small = j.all && small*2 > all
	j.width = max(j.width, longest)
	return j
}

// fewLong is one line in how many at most comes near the longest where no editor kept lines short.
const fewLong = 5

// nearWidth counts the lines that come near the longest, given their lengths.
func nearWidth(lengths []int, width int) int {
	n := 0
	for _, length := range lengths {
		if length*100 >= width*mostlyFull {
			n++
		}
	}
	return n
}

// mayJot says whether a block is a paragraph of several lines, and not what stands at the top of minutes: the
// lines of a list of people belong together.
func mayJot(b markdown.Block) bool {
	if b.Kind != markdown.Paragraph || b.Inside == markdown.Item || b.Inside == markdown.Quote || len(b.Lines) < 2 {
		return false
	}
	for _, l := range b.Lines {
		text := plain(l.Text)
		switch name, _, labelled := strings.Cut(text, ":"); {
		case !labelled:
			if sectionOf(text) == whyAttendance {
				return false
			}
		default:
			if kind := labelKind(name); kind == whyAttendance || kind == whyMetadata {
				return false
			}
		}
	}
	return true
}

// fits says whether the first word of a line would have fitted on the line before it.
func (j jotting) fits(prev, line string) bool {
	word, _, _ := strings.Cut(line, " ")
	return utf8.RuneCountInString(prev)+1+utf8.RuneCountInString(word) <= j.width
}

// in is how the lines of one block were broken off.
func (j jotting) in(b markdown.Block) jotting {
	j.own = j.own && mayJot(b)
	return j
}

// parts says whether a line stands by itself behind the one before it.
func (j jotting) parts(prev, line string) bool {
	return j.own && !strings.HasSuffix(prev, ",") && (j.fits(prev, line) || endsSentence(strings.TrimSpace(prev)) ||
		j.all && (j.small && !joinsOn(prev) || startsUpper(line) || vocabulary{}.spotLength(line) > 0 ||
			houseBefore.MatchString(head(line, 40))))
}

// joinsOn says whether a line ends in a word with which no remark ends.
func joinsOn(line string) bool {
	switch last := line[strings.LastIndexByte(line, ' ')+1:]; last {
	case "en", "of", "de", "het", "een", "van", "in", "op", "te", "dat", "die", "and", "or", "the", "a", "to", "that", "-", "–":
		return true
	}
	return false
}
