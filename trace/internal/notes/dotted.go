package notes

import "strings"

// leastDotted is how many paragraphs of a file begin with a given name and a full stop before that is how the file says
// who is meant: "Callum. Started Sept. Likes the lads, hates the paperwork."
const leastDotted = 3

// dotted says whether a file does so: several paragraphs begin like that, and at least half of them.
func (r *reader) dotted() bool {
	if r.dots == nil {
		n, all := 0, 0
		for i := range r.units {
			u := &r.units[i]
			if !paragraphOf(u) || !u.first || i == 0 {
				continue
			}
			all++
			if _, ok := dottedLabel(u); ok {
				n++
			}
		}
		dots := n >= leastDotted && n*2 >= all
		r.dots = &dots
	}
	return *r.dots
}

// dottedLabel reads a given name, maybe with a surname or a word on how they were, before the first full stop of a
// paragraph.
func dottedLabel(u *unit) (label, bool) {
	if !paragraphOf(u) || !u.first || !startsUpper(u.text) || u.raw[0] != u.text && len(u.raw) == 1 {
		return label{}, false
	}
	opening := head(u.text, 60)
	if !isA(firstLower(opening), aGivenName) || !strings.Contains(opening, ". ") {
		return label{}, false
	}
	ts := tokenize(opening)
	if len(ts) < 4 || !ts[0].is(aGivenName) {
		return label{}, false
	}
	end := 1
	for end < 3 && !ts[end-1].stop && startsUpper(ts[end].text) {
		end++
	}
	name, rest := u.text[:ts[end-1].end], u.text[ts[end-1].end:]
	at := strings.Index(rest, ". ")
	if at < 0 || at > 0 && !tellsHow(rest[:at]) {
		return label{}, false
	}
	return label{name: name, form: colonForm, end: len(name) + at + 2}, true
}

// titledStop reads a form of address and a name before the first full stop, maybe with something between brackets: no
// sentence is no more than that. "dhr. Bos (rolstoel). De nieuwe busjes zijn te steil."
func titledStop(u *unit) (label, bool) {
	opening := head(u.text, 60)
	if !u.first || u.quoted || !isA(firstLower(opening), aTitle|aPointedTitle) || !strings.Contains(opening, ". ") {
		return label{}, false
	}
	ts := tokenize(opening)
	end, titled := nameAt(ts, 0)
	if !titled || end == 0 || end >= len(ts) {
		return label{}, false
	}
	name, rest := u.text[:ts[end-1].end], u.text[ts[end-1].end:]
	if m := bracketBehind.FindString(rest); m != "" {
		rest = rest[len(m):]
	}
	if !strings.HasPrefix(rest, ". ") || wordCount(rest) < 3 || strings.HasSuffix(name, ".") ||
		!startsUpper(strings.TrimLeft(rest, `. "“‘'`)) {
		return label{}, false
	}
	return label{name: name, form: colonForm, end: len(u.text) - len(rest) + 2}, true
}

// titledWithAge says whether a label is a form of address with a name and how old somebody is: "mevr. Smit-de Boer, 84".
func titledWithAge(name string) bool {
	who, age, ok := strings.Cut(name, ", ")
	return ok && isAge(age) && isA(firstLower(who), aTitle|aPointedTitle)
}

// tellsHow says whether a word or two behind a dash say how somebody was: "Kevin – quiet. Dyslexic, nobody's asked."
func tellsHow(s string) bool {
	return strings.IndexAny(s, "-–—") == 1 && wordCount(strings.TrimLeft(s, " -–—")) <= 2
}
