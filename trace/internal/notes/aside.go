package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// isReaction says whether a remark only backs another: "eens", "+1", "knikt".
func isReaction(s string) bool {
	if len(s) > 100 {
		return false
	}
	low := strings.Trim(strings.ToLower(s), " .!,()*'\"…")
	if low == "" {
		return true
	}
	if strings.Trim(low, "+1 ") == "" && strings.Contains(low, "+1") {
		return true
	}
	return words().reactions["support"].whole[low] || agreesWith(low) || agreesShortly(low) ||
		agreesTwice(low)
}

// agreesTwice says whether a remark is nothing but one reaction behind another: "Mm. Yes."
func agreesTwice(low string) bool {
	if !strings.ContainsAny(low, ".!,") {
		return false
	}
	for part := range strings.FieldsFuncSeq(low, func(r rune) bool { return strings.ContainsRune(".!,…", r) }) {
		part = strings.TrimSpace(part)
		if part != "" && !words().reactions["support"].whole[part] &&
			!words().reactions["acknowledge"].whole[part] {
			return false
		}
	}
	return true
}

// agreesShortly says whether a remark of a few words begins with a reaction and adds no wish of its
// own: "mee eens, die drie maanden", "yeah what's that about".
func agreesShortly(low string) bool {
	if !words().reactions["support"].begins(low) || wordCount(low) > 6 || hasDigit(low) {
		return false
	}
	for _, r := range words().reactions["support"].all {
		rest, ok := strings.CutPrefix(low, r)
		if ok && len(r) > 2 && rest != "" && strings.ContainsAny(rest[:1], ",/ .") &&
			!hasWord(rest, words().persons["wish"]) && !hasWord(rest, words().persons["first person"]) {
			return true
		}
	}
	return false
}

// agreesWith says whether a remark is a reaction with the name of whom it backs: "eens met Els".
func agreesWith(low string) bool {
	for _, with := range []string{" met ", " with ", " to "} {
		said, who, ok := strings.Cut(low, with)
		if ok && words().reactions["support"].whole[said] && wordCount(who) <= 3 {
			return true
		}
	}
	return false
}

// standsApart says whether a phrase stands in a text behind a space, and at its end or before another.
func standsApart(text, phrase string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		at, end := from+i, from+i+len(phrase)
		if at > 0 && text[at-1] == ' ' && (end == len(text) || text[end] == ' ') {
			return true
		}
		from = at + 1
	}
}

// bracketsAt finds what stands between brackets at the end of a text, behind something else; the
// offsets are those of the match and of what stands within. Nil when there is nothing.
func bracketsAt(re *pattern.Pattern, s string, reach int) []int {
	end, at := tail(s, reach)
	if trimmed := strings.TrimRight(end, ". "); !strings.HasSuffix(trimmed, ")") &&
		!strings.HasSuffix(trimmed, "]") {
		return nil
	}
	m := re.FindStringSubmatchIndex(end)
	if m == nil || m[0]+at == 0 {
		return nil
	}
	return []int{m[0] + at, m[1] + at, m[2] + at, m[3] + at}
}

var tailBrackets = pattern.New(`\s*[(\[]([^()\[\]]{1,80})[)\]]\s*[.]?$`)

// cutAside takes a stage direction between brackets off the end of a remark: (geknik), (Nasreen:
// hear hear). It gives how many people are named as backing it.
func (p *people) cutAside(s string) (string, int, string) {
	m := bracketsAt(tailBrackets, s, 120)
	if m == nil {
		return s, 0, ""
	}
	inner := s[m[2]:m[3]]
	low := strings.ToLower(inner)
	if words().reactions["stage"].in(low) && wordCount(low) <= 6 {
		return strings.TrimSpace(s[:m[0]]), 0, ""
	}
	if n := backers(inner); n > 0 {
		return strings.TrimSpace(s[:m[0]]), n, inner
	}
	if p.tellsOf(inner) {
		return strings.TrimSpace(s[:m[0]]), 0, ""
	}
	if isReaction(inner) {
		return strings.TrimSpace(s[:m[0]]), 0, inner
	}
	if names, said, ok := strings.Cut(inner, ":"); ok && isReaction(said) {
		return strings.TrimSpace(s[:m[0]]), len(splitNames(names)), inner
	}
	if n, ok := p.nodding(inner); ok {
		return strings.TrimSpace(s[:m[0]]), n, inner
	}
	return s, 0, ""
}

var (
	wholeBrackets = pattern.New(`^[(\[][^()]*(\([^()]*\)[^()]*)*[)\]]\.?$`)
	timeFirst     = pattern.New(`(?i)^(van |from |om |at )?\d{1,2}[.:]\d{2}\b`)
	dateFirst     = pattern.New(`(?i)^(op |on )?(maandag|dinsdag|woensdag|donderdag` +
		`|vrijdag|zaterdag|zondag|monday|tuesday|` +
		`wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thurs|fri|sat` +
		`|sun),?\s+(de |the )?\d{1,2}\b`)
	dayMonth = pattern.New(`(?i)\b\d{1,2}(e|st|nd|rd|th)?\s+(januari|februari|maart` +
		`|april|mei|juni|juli|augustus|` +
		`september|oktober|november|december|jan|feb|mrt|apr|aug|sep|sept|okt|oct|nov|dec` +
		`|january|february|march|may|june|july|` +
		`august|october)\b`)
	timeRange = pattern.New(`(?i)\b\d{1,2}[.:]\d{2}\s*(uur)?\s*(-|–|—|tot|till|until` +
		`|to)\s*\d{1,2}[.:]\d{2}`)
)

// tellsOf says whether a text between brackets tells of somebody coming, going or speaking: "Gwyn
// left
// 7.30", "Dave H, that was".
func (p *people) tellsOf(inner string) bool {
	low := strings.ToLower(inner)
	if wordCount(low) > 8 {
		return false
	}
	ts := p.vocabulary.tokenize(inner)
	for end := min(3, len(ts)); end > 0; end-- {
		if p.knows(strings.TrimRight(inner[ts[0].start:ts[end-1].end], ".")) {
			return end < len(ts) && (words().narration["event"].in(low) ||
				words().narration["leaving"].in(low))
		}
	}
	return false
}

// inBrackets says whether a text stands between brackets as a whole.
func inBrackets(s string) bool {
	return s != "" && (s[0] == '(' || s[0] == '[') && wholeBrackets.MatchString(s)
}

// isBracketedReaction says whether a remark is a reaction with something between brackets behind it: "me
// too! (stuck on the bench)".
func isBracketedReaction(s string) bool {
	if len(s) > 160 {
		return false
	}
	m := bracketsAt(tailBrackets, s, 120)
	return m != nil && isReaction(strings.TrimSpace(s[:m[0]]))
}

func hasTimeRange(s string) bool {
	return numberCount(s) > 3 && timeRange.MatchString(s)
}

// rationed tells how many votes everyone had: "Iedereen kreeg drie stickers".
var rationed = pattern.New(`(?i)^(iedereen|ieder|elke \p{L}+|alle \p{L}+|everyone` +
	`|everybody|each \p{L}+) ` +
	`(had|has|got|gets|kreeg|krijgt|heeft|kregen|mocht|mag) (\d+|\p{L}+) ` +
	`(stickers?|stemmen|votes?|dots?|stippen|punten|points|kaarten|cards)\b`)

// eventBytes is how long a text is at most that only tells of comings and goings.
const eventBytes = 160

// aside gives the reason why an unlabelled unit is no contribution, as asideOf; it is looked for once.
func (u *unit) aside() string {
	if !u.looked {
		u.about, u.looked = asideOf(u.text), true
	}
	return u.about
}

// asideOf gives the reason why an unlabelled line is about the session and no contribution; "" when
// nothing says so.
func asideOf(text string) string {
	low := strings.ToLower(strings.TrimLeft(text, "(*[ "))
	n := words().narration
	switch {
	case inBrackets(text):
		return whyOther
	case isA(firstLower(text), anEveryone) && rationed.MatchString(text):
		return whyLogistics
	case mayBeDate(text) && dateFirst.MatchString(head(text, 60)), len(text) < 400 && hasTimeRange(text) &&
		!firstPerson(low):
		return whyMetadata
	case len(text) < 400 && mayBeTime(text) && timeFirst.MatchString(head(text, 30)) && wordCount(text) < 25 &&
		!firstPerson(low):
		return whyLogistics
	case n["logistics"].begins(low) && wordCount(low) <= 20 && !contributes(low):
		return whyLogistics
	case n["sending"].in(low) && !firstPerson(low), n["framing"].in(low) &&
		!firstPerson(low):
		return whyLogistics
	case len(text) < eventBytes && n["event"].in(low) && !firstPerson(low):
		return whyLogistics
	case tellsOfTalk(low):
		return whyOther
	case len(text) < eventBytes && satAt.MatchString(text):
		return whyAttendance
	case len(text) < 60 && talksCounted.MatchString(text):
		return whyMetadata
	}
	return ""
}

// talksCounted is how many were spoken to, and no more: "totaal 11 gesprekken".
var talksCounted = pattern.New(`(?i)^(?:in )?(?:totaal|total|altogether|in all):? (?:van |of )?(?:ca\.? ` +
	`|ongeveer |about )?` +
	`\d{1,4} (?:korte |short )?(?:gesprekken|interviews|adressen|deuren|huizen|reacties|formulieren|mensen|bewoners` +
	`|talks` +
	`|conversations|doors|addresses|households|responses|forms|people|residents)[ .!]*$`)

// refersOn only points to something else in the notes: "zie ook stelling 1".
var refersOn = pattern.New(`^(?:zie|idem|see|as)(?: ook| also)? (?:mail|mijn mail|my mail|stelling|vraag` +
	`|punt|tafel|groep` +
	`|hierboven|boven|vorige|statement` +
	`|question|point|table|group|above|under|onder)(?: \p{L}?\d{0,2}| aan \p{L}+| to \p{L}+)?[ .)]*$`)

// talkWords is how many words a line has at most that only says how the talk went.
const talkWords = 12

// tellsOfTalk says whether a text in small letters says how the talk went and nothing of what was said: "veel discussie
// over de fiets".
func tellsOfTalk(low string) bool {
	return words().narration["talk"].begins(low) && wordCount(low) <= talkWords && !contributes(low)
}

// satAt is who sat at a table, and no more: "Aan deze tafel zaten vier ondernemers en twee bewoners."
var satAt = pattern.New(`(?i)^(?:aan (?:deze|onze|die) tafel|aan tafel(?: \p{L}+)?|in (?:deze|onze|ons|dit` +
	`|die) groep(?:je)?` +
	`|at (?:this|our|that) table|in (?:this|our|that) group) (?:zaten|zat|waren|was|sat|were)\b[^.!?]*\.?$`)

// firstPerson says whether someone speaks of themselves.
func firstPerson(s string) bool { return hasWord(s, words().persons["first person"]) }

// contributes says whether a line has signs of somebody wanting or minding something.
func contributes(low string) bool {
	return firstPerson(low) ||
		hasWord(low, words().persons["wish"]) && wordCount(low) > 3
}
