package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// ownPoint says whether someone who runs or records the session makes a point of their own: no
// question, and nothing about how the session goes. Who has another role besides needs no more; who
// has not must speak of themselves or want something.
func (r *reader) ownPoint(sp speech, text string) bool {
	low := strings.ToLower(text)
	n := words().narration
	switch {
	case strings.Contains(text, "?"), wordCount(text) < 6,
		asideOf(text) != "", n["moderating"].in(low), isReaction(text), n["logistics"].begins(low):
		return false
	}
	if n["personal"].in(low) {
		return true
	}
	return (sp.member || contributes(low) || hasDigit(text)) && !n["promising"].in(low)
}

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

var (
	address = pattern.New(`^<?(https?://|www\.)\S+>?$`)
	toDo    = pattern.New(`^(\p{Lu}[\p{L}\-]+)( \p{Lu}[\p{L}\-.]+)? to \p{Ll}+ `)
)

// isNothing says whether a remark says that there is none.
func isNothing(s string) bool {
	low := strings.ToLower(head(s, 60))
	if refersOn.MatchString(low) || len(s) < 60 && (strings.Contains(low, " no ") || strings.Contains(low, "geen ")) && noOpinion.MatchString(low) ||
		len(strings.Trim(low, " .!")) == 1 && low != "0" {
		return true
	}
	nothing := words().reactions["nothing"].whole
	if first, rest, more := strings.Cut(low, ","); more && nothing[strings.Trim(first, " .!")] {
		return nothingMore.MatchString(rest)
	}
	return nothing[strings.Trim(head(low, 40), " .!")]
}

// noOpinion tells that people have none: "Three said they had no opinion."
var noOpinion = pattern.New(`^[^.!?:]{0,40}\b(?:(?:had|have|has|with) no (?:opinion|view|views|comment|comments)` +
	`|(?:hadden|had|heeft|hebben) (?:er )?geen (?:mening|opmerkingen|oordeel))(?: over)?[.!]?$`)

// nothingMore is what people write behind it when they have nothing to say: "Niets, gaat prima", "No comment, just keep
// me informed".
var nothingMore = pattern.New(`^ (?:(?:het |alles |all |it |everything )?(?:gaat|is|was|works` +
	`|'s)? ?(?:prima|goed|ok[eé]?|fine|good)` +
	`|[^,.;]*(?:op de hoogte|informed|up to date|posted)[^,.;]*)[ .!]*$`)

// isAddress says whether a text is a link and no more.
func isAddress(s string) bool {
	s = strings.TrimSpace(s)
	opens := strings.TrimPrefix(head(s, 5), "<")
	return (strings.HasPrefix(opens, "www.") || strings.HasPrefix(opens, "http")) &&
		address.MatchString(s)
}

// takesTask says whether a remark only hands somebody a task: "Ioana to take it to the board".
func (r *reader) takesTask(text string) bool {
	m := findIf(strings.Contains(text, " to "), toDo, text)
	return m != nil && (r.known.knows(m[1]) || isInitials(m[1]))
}

// acknowledges says whether a remark only takes another in: "helder", "dank", "noted".
func acknowledges(s string) bool {
	if len(s) > 60 {
		return false
	}
	low := strings.Trim(strings.ToLower(s), " .!,()*'\"…")
	return words().reactions["acknowledge"].whole[low]
}

// aboutMeeting says whether a short remark is about the next meeting or about who comes and goes.
func (r *reader) aboutMeeting(text string) bool {
	if len(text) > 200 {
		return false
	}
	low := strings.ToLower(text)
	n := wordCount(low)
	if n > 16 || !(hasDigit(low) && words().narration["calendar"].begins(low) ||
		n <= 10 && words().narration["absence"].in(low)) {
		return false
	}
	return !firstPerson(low)
}

// officialPoint says whether a labelled remark of somebody who answers for the body that asks is a
// point of their own: they say so, or want or mind something themselves and promise nothing.
func (r *reader) officialPoint(text string) bool {
	low := strings.ToLower(text)
	lists := words().narration
	return lists["personal"].in(low) || lists["wishing self"].in(low) && !lists["promising"].in(low)
}

// leastWords is how many words a remark of somebody with a name has at least before it puts
// something in. Of some 800 such statements in labelled notes one has fewer.
const leastWords = 5

// fewWords says whether a remark is too short to put something in: "It's the principle!". A wish or
// a judgement needs no more than a word or two ("te duur").
func fewWords(text string) bool {
	low := strings.ToLower(text)
	if hasDigit(low) || hasWord(low, words().persons["wish"]) ||
		hasWord(low, words().persons["mine"]) {
		return false
	}
	n, least := 0, leastWords
	if strings.HasSuffix(strings.TrimRight(text, `"”' `), "?") && asksFor(firstLower(text)) {
		least = 4 // "Wie onderhoudt de bloembakken?"
	}
	eachRun(text, func() { n++ })
	return n < least && !(n > 2 && hasFinite(low))
}

// asksFor says whether a word at the head of a question says what is asked for.
func asksFor(lower string) bool {
	switch lower {
	case "wie", "waarom", "wanneer", "waar", "welke", "hoeveel", "who", "why", "when", "where", "which":
		return true
	}
	return false
}

// eachRun calls f for every run of letters and digits of a text.
func eachRun(text string, f func()) {
	in := false
	for _, c := range text {
		word := isWordRune(c) || in && (c == '\'' || c == '’')
		if word && !in {
			f()
		}
		in = word
	}
}

// countsFor says whether what stands before a count is no speaker but what was counted: "Show of
// hands on the camera", "Turflijstje".
func (r *reader) countsFor(l label, sp speech) bool {
	if who := r.known.find(l.name); who != nil {
		return !who.attended && r.known.labels[nameKey(l.name)] < 2 && wordCount(l.name) == 1 &&
			!isA(strings.ToLower(l.name), aGivenName) && !r.known.isGroup(l.name)
	}
	return wordCount(l.name) > 3 && r.known.groupWords(sp.names)
}

// hasFinite says whether a finite verb of the everyday kind stands in a text.
func hasFinite(low string) bool {
	for _, t := range tokenize(low) {
		if isFinite(t.lower) {
			return true
		}
	}
	return false
}
