package notes

import "strings"

// markedVoice says whether an unknown label is who speaks because other speakers in the file stand
// in the same rare form, alone on a line that ends in a break: "***Mevrouw met trolley***<br>".
func (r *reader) markedVoice(u *unit, l label, text string) bool {
	return text == "" && isMarked(u, l) && startsUpper(l.name) && noDigits(l.name) &&
		wordCount(l.name) <= 6 && r.marks() > 0
}

// isMarked says whether a line is a bold label and a forced break.
func isMarked(u *unit, l label) bool {
	return l.form == boldForm && strings.HasSuffix(u.raw[0], ">") && strings.Contains(u.raw[0], "<br") &&
		l.kind == "" && sectionOf(l.name) == ""
}

// marks counts the lines of that form that name a speaker for certain.
func (r *reader) marks() int {
	if r.marked == nil {
		n := 0
		for i := range r.units {
			u := &r.units[i]
			if len(u.raw) > 1 || !strings.HasSuffix(u.raw[0], ">") {
				continue
			}
			if l, ok := u.labelled(); ok && isMarked(u, l) {
				if _, named := r.known.speakers(l.name, l.role, false); named {
					n++
				}
			}
		}
		r.marked = &n
	}
	return *r.marked
}

// bodyVoice says whether a label is a body that speaks as one: "Waterschap:", "Community council:".
func (r *reader) bodyVoice(l label, text string) bool {
	ts := r.known.vocabulary.tokenize(l.name)
	if l.form != colonForm || len(ts) == 0 || len(ts) > 2 || wordCount(text) < leastWords ||
		r.kind() != "" || !startsUpper(l.name) || l.kind != "" || sectionOf(l.name) != "" {
		return false
	}
	last := ts[len(ts)-1]
	return last.is(aBody) && (len(ts) > 1 || !last.is(aHostGroup)) && r.shape.headed > 1
}
