package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// opened gives a message without its opening: a greeting, who it is from, a word on being late.
func (r *reader) opened(text string) string {
	for range 4 {
		end := openingEnd(text)
		if end == 0 {
			return text
		}
		text = strings.TrimLeft(text[end:], " ,.!–-")
	}
	return text
}

// signature is how somebody ends a message as a letter.
var signature = pattern.New(`(?i)[\s.!,]+(?:(?:kind |best |warm |many )?regards|groet(?:en|jes)?|gr\.?|mvg` +
	`|met (?:vriendelijke|hartelijke) groet(?:en)?|vriendelijke groet(?:en)?),?(?: (?:van )?[^.,!?]{0,40})?\.?$`)

// unsigned gives a message without the signature at its end.
func unsigned(text string) string {
	end, at := tail(text, 80)
	if m := signature.FindStringIndex(end); m != nil && m[0]+at > 0 && wordCount(end[m[0]:]) <= 7 {
		return text[:at+m[0]+len(strings.TrimRight(end[m[0]:m[0]+1], " ,"))]
	}
	return text
}

// openingEnd is where the opening of a message ends when it is no more than a greeting, a name or a word
// on being late; 0 when it is more.
func openingEnd(text string) int {
	clause, sentence := breakAt(text, ".!?,"), breakAt(text, ".!?")
	first := strings.TrimRight(text[:clause], " .,!?")
	low := strings.ToLower(withoutPictures(first))
	n := wordCount(low)
	switch {
	case n > 0 && n <= 9 && (greets(low) || words().chat["late"].in(low)):
		return clause
	case n > 0 && n <= 9 && introduces(first):
		if place := fromPlace.FindString(text[clause:]); place != "" {
			return clause + len(place)
		}
		return clause
	}
	whole := strings.TrimRight(strings.ToLower(text[:sentence]), " .,!?")
	if at, phrase := words().chat["late"].find(whole); at >= 0 && wordCount(whole) <= 9 &&
		wordCount(whole[at+len(phrase):]) < 2 {
		return sentence
	}
	return 0
}

// breakAt is where the first part of a text ends that one of some marks closes, with these marks.
func breakAt(text, marks string) int {
	end := strings.IndexAny(text, marks)
	if end < 0 {
		return len(text)
	}
	for end < len(text) && (text[end] == ' ' || strings.IndexByte(marks, text[end]) >= 0) {
		end++
	}
	return end
}

// introduces says whether words say no more than who speaks.
func introduces(first string) bool {
	name, _ := selfName(first)
	if name == "" {
		return false
	}
	at := strings.Index(first, name)
	before, behind := strings.ToLower(first[:at]), strings.ToLower(strings.TrimSpace(first[at+len(name):]))
	if wordCount(before) > 3 {
		return false
	}
	for _, end := range []string{"", "here", "hier", "speaking", "by the way", "btw", "trouwens"} {
		if behind == end {
			return true
		}
	}
	place := fromPlace.FindString(" " + behind)
	return place != "" || words().chat["owner's phone"].in(behind)
}

// greets says whether words are a greeting and whom it is for.
func greets(low string) bool {
	list := words().chat["greeting"]
	end := wordEnd(low, 0)
	if end == 0 || wordCount(low) > 5 {
		return false
	}
	for _, p := range list.byWord[low[:end]] {
		rest, ok := strings.CutPrefix(low, p)
		if !ok || !wordEdge(low, len(p)) {
			continue
		}
		fits := true
		for k, w := range strings.Fields(rest) {
			fits = fits && (words().chat["greeted"].whole[strings.Trim(w, "@,")] || k == 0 && wordCount(rest) == 1 ||
				isA(strings.Trim(w, "@,"), aGivenName) || w == "en" || w == "and" || w == "&")
		}
		if fits {
			return true
		}
	}
	return false
}
