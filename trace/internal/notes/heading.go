package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

var wholeEmphasis = pattern.New(`^(\*{1,3}|_{1,3})[^*_]+(\*{1,3}|_{1,3}):?$`)

// promoteHeadings makes headings of the lines that serve as one without the marks of one.
func promoteHeadings(units []unit, source []string) {
	numbered := numberedHeads(units, source)
	for i := range units {
		u := &units[i]
		switch {
		case u.quoted || u.fenced || u.signs || len(u.raw) != 1 || u.text == "":
		case !(u.isItem() && u.first) && u.kind != markdown.Heading && len(u.text) < 16 && roundHead.MatchString(u.text):
			u.kind, u.level = markdown.Heading, leadIn
		case u.kind == markdown.Paragraph && len(u.text) < mostBarred && barredHead.MatchString(u.text):
			u.kind, u.level, u.text = markdown.Heading, boldLine, barredHead.FindStringSubmatch(u.text)[1]
		case u.kind == markdown.Paragraph && u.first && mayHeadItem(u.text) && itemHead.MatchString(u.text):
			u.kind, u.level = markdown.Heading, boldLine
		case numbered[i]:
			u.kind, u.level = markdown.Heading, boldLine
		case u.kind == markdown.Paragraph && isBoldLine(u):
			u.kind, u.level = markdown.Heading, boldLine
			if i == 0 && len(units) > 1 && units[1].start > u.end+1 && strings.HasPrefix(u.raw[0], "**") {
				u.level = 1 // the title
			}
		case u.kind == markdown.Paragraph && u.first && i+1 < len(units) && !units[i+1].first && len(u.text) < 80 &&
			flapHead.MatchString(u.text):
			u.kind, u.level = markdown.Heading, boldLine
		case u.jotted && u.first && i+1 < len(units) && !units[i+1].first && isJottedTopic(u):
			u.kind, u.level = markdown.Heading, leadIn
		case u.kind == markdown.Paragraph && i+1 < len(units) && isLeadIn(u, &units[i+1]):
			u.kind, u.level = markdown.Heading, leadIn
		case u.isItem() && i+1 < len(units) && isTopic(u, &units[i+1]):
			u.kind = markdown.Heading
			u.level = topicItem + u.level
		}
	}
}

// flapHead is the head of what was typed over from one sheet of several: "FLAP 1: wat gaat goed?".
var flapHead = pattern.New(`(?i)^(?:flap|flip-?over|flip ?chart|poster|vel|bord|wand|sheet|board|chart|wall) ?\d{1,2} ?[:–-] ?` +
	`\S[^:.!]{1,60}$`)

// numberedHeads finds the items that are headings with a number: each stands alone above a paragraph, and a file has two
// of them at least ("2. De studiezaal").
func numberedHeads(units []unit, source []string) map[int]bool {
	var heads map[int]bool
	for i := range units {
		if i+1 < len(units) && numberedAlone(units, i) && numberedItem.MatchString(sourceLine(source, units[i].start)) {
			if heads == nil {
				heads = map[int]bool{}
			}
			heads[i] = true
		}
	}
	if len(heads) < 2 {
		return nil
	}
	return heads
}

// numberedAlone says whether an item reads like a heading and stands between paragraphs.
func numberedAlone(units []unit, i int) bool {
	u, next := &units[i], &units[i+1]
	if !u.isItem() || u.level != 1 || len(u.raw) != 1 || next.kind != markdown.Paragraph || next.inside || next.quoted ||
		i > 0 && units[i-1].isItem() || len(u.text) > 70 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(u.text)
	return wordCount(u.text) <= 7 && startsUpper(u.text) && !strings.ContainsRune(".!?,;:…)\"'”’", last) &&
		!strings.Contains(u.text, ": ") && (!hasFinite(strings.ToLower(u.text)) || asksWhat(firstLower(u.text)))
}

// asksWhat says whether a heading that begins with a word is a question without its mark: "Wat gaat er niet goed".
func asksWhat(first string) bool {
	switch first {
	case "wat", "hoe", "waar", "wie", "waarom", "wanneer", "what", "how", "where", "who", "why", "when":
		return true
	}
	return false
}

// isBoldLine says whether a line is in emphasis as a whole and reads like a heading.
func isBoldLine(u *unit) bool {
	raw := u.raw[0]
	if hasDigit(head(raw, 1)) {
		raw = escapedNumber.ReplaceAllString(raw, "")
	}
	raw = strings.TrimSpace(raw)
	if m := findIf(strings.HasPrefix(raw, "**"), boldAndBrackets, raw); m != nil {
		raw = m[1]
	}
	if isCapsLine(u) {
		return true
	}
	if raw == "" || raw[0] != '*' && raw[0] != '_' || !wholeEmphasis.MatchString(raw) ||
		utf8.RuneCountInString(u.text) > 90 {
		return false
	}
	if strings.HasPrefix(u.text, "(") || strings.HasPrefix(u.text, `"`) {
		return false
	}
	if strings.HasPrefix(raw, "**") || strings.HasPrefix(raw, "__") {
		return !strings.HasSuffix(u.text, ".")
	}
	if words().running[writtenBy.FindString(strings.ToLower(u.text))] {
		return false
	}
	return wordCount(u.text) <= 7 && !strings.ContainsAny(u.text[len(u.text)-1:], ".!")
}

// writtenBy finds the words that say who wrote or led it, at the head of a line in italics.
var writtenBy = pattern.New(`^\p{L}+ (door|by)`)

// boldAndBrackets is a bold line with something between brackets behind it: "**What worked**
// (green)".
var boldAndBrackets = pattern.New(`^(\*\*[^*]+\*\*) \([^()]{1,40}\)$`)

var escapedNumber = pattern.New(`^\d{1,2}\\?[.)]\s+`)

// isCapsLine says whether a short line is in capitals as a whole: "WHAT FIRST?".
func isCapsLine(u *unit) bool {
	letters := 0
	for _, r := range u.text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return u.first && letters >= 4 && len(u.text) <= 60 && !strings.Contains(u.text, ": ")
}

// isLeadIn says whether a line only announces the list, table or quotes below it.
func isLeadIn(u, next *unit) bool {
	if next.kind == markdown.Paragraph && !next.quoted || next.isHeading() {
		return false
	}
	if next.isItem() && next.level > 1 && u.level > 0 || next.kind == markdown.Row && !next.header {
		return false
	}
	if strings.HasSuffix(u.text, ":") {
		return wordCount(u.text) <= 16
	}
	if strings.Contains(u.text, ":") {
		return false
	}
	if next.isItem() && u.first && strings.HasSuffix(u.text, "?") && !firstPerson(u.text) {
		return wordCount(u.text) <= 8
	}
	title := u.text
	if m := roleBehind(title); m != nil && next.isItem() && u.first && wordCount(m[1]) <= 3 && u.aside() == "" {
		title = strings.TrimSpace(m[1]) // "Group A (reported by Sinead)"
	}
	last, _ := utf8.DecodeLastRuneInString(title)
	return wordCount(title) <= 5 && !strings.ContainsRune(".!?,;…)\"'”’", last)
}

// itemHead is a line that says which item of the agenda is next: "Item 2 - Rec ground".
var itemHead = pattern.New(`(?i)^(?:item|agenda item|agendapunt|punt|topic|onderwerp|thema|theme|blok` +
	`|part) \d{1,2}[a-z]?` +
	` ?[-–—:.] ?\p{L}[^.?!]{2,60}$`)

// barredHead is a line set off by rows of marks on both sides: "===== FLAP 2 =====".
var barredHead = pattern.New(`^(?:` + bar + `) ?(\S[^=~#]{1,80}?) ?(?:` + bar + `)$`)

const bar = `={3,}|-{3,}|\*{3,}|~{3,}|#{3,}|_{3,}`

// mostBarred is how many bytes such a line has at most.
const mostBarred = 140

// roundHead is a line that only says which part is next: "Ronde 2".
var roundHead = pattern.New(`(?i)^(?:ronde|round|deel|part|blok|stap|step|sessie|session) \d{1,2}[.:]?$`)

// mayHeadItem is the look before itemHead: a number among its first words.
func mayHeadItem(s string) bool { return len(s) < 90 && hasDigit(head(s, 16)) }

// deciding is the end of a sentence that announces what was decided: "The council has agreed to:".
var deciding = pattern.New(`(?i)\b(agreed|decided|resolved|undertaken|besloten|afgesproken|toegezegd` +
	`|overeengekomen)` +
	`( to| that| om| dat| het volgende| the following)?:$`)

// isJottedTopic says whether the first of lines that were jotted down is what the others are about, or when it was:
// "rota", "wo 8 mei".
func isJottedTopic(u *unit) bool {
	ts := tokenize(u.text)
	if len(ts) == 0 || len(ts) > 4 || ts[0].is(aGivenName) || titleLength(ts, 0) > 0 || isInitials(ts[0].text) &&
		len(ts) == 1 {
		return false
	}
	if _, labelled := u.labelled(); labelled || strings.ContainsAny(u.text[len(u.text)-1:], ".,;!?)\"'") {
		return false
	}
	return len(ts) < 3 || dayMonth.MatchString(u.text)
}

// isTopic says whether an item is the topic of the items nested under it: short, and no sentence.
func isTopic(u, next *unit) bool {
	if !next.isItem() || next.level <= u.level {
		return false
	}
	if _, labelled := u.labelled(); labelled && !strings.HasSuffix(u.text, ":") {
		return false
	}
	if ts := tokenize(u.text); len(ts) > 2 && (ts[0].is(aGroup) ||
		ts[0].is(aQuantity)) &&
		(speechForm(ts[1].lower) || speechForm(ts[2].lower)) {
		return false // what people say is no topic
	}
	last, _ := utf8.DecodeLastRuneInString(u.text)
	return wordCount(u.text) <= 12 && !strings.ContainsRune(".!…", last)
}

// sectionOf gives the kind of section a heading opens, "" for one that holds contributions.
func sectionOf(title string) string {
	t := headingKey(title)
	for _, term := range words().sections.candidates(t) {
		if headingIs(t, term.text) {
			return term.kind
		}
	}
	return ""
}

var headingNumber = pattern.New(`^(\d+([.)]\d*)*[.)]?|[ivx]+[.)]|[a-z][.)]|§)\s+`)

// headingKey is a heading in lower case without number, emoji and closing colon.
func headingKey(title string) string {
	t := strings.ToLower(strings.TrimSpace(title))
	t = strings.TrimLeft(t, "#*_•-–—> ")
	if mayNumber(t) {
		t = headingNumber.ReplaceAllString(t, "")
	}
	for t != "" {
		r, n := utf8.DecodeRuneInString(t)
		if isWordRune(r) || strings.ContainsRune("([\"'", r) {
			break
		}
		t = t[n:]
	}
	return strings.TrimRight(strings.TrimSpace(t), ": ")
}

// headingIs says whether a heading is the term; see data/sections.txt for "=" and "*".
func headingIs(t, term string) bool {
	if exact, ok := strings.CutPrefix(term, "="); ok {
		return t == exact
	}
	if open, ok := strings.CutSuffix(term, "*"); ok {
		return strings.HasPrefix(t, open)
	}
	rest, ok := strings.CutPrefix(t, term)
	if !ok {
		return false
	}
	trimmed := strings.TrimLeft(rest, " ")
	if trimmed == "" || strings.ContainsAny(trimmed[:1], "(:,;/&+[-.|") ||
		strings.HasPrefix(trimmed, "–") ||
		strings.HasPrefix(trimmed, "—") {
		return true
	}
	word, _, _ := strings.Cut(trimmed, " ")
	return rest != trimmed && (word == "en" || word == "and" || word == "door" || word == "by" ||
		word == "met" || word == "with" || word == "of" || word == "gesprek" ||
		word == "gespreksverslag" ||
		word == "from" || word == "uit" || word == "van" && strings.Contains(rest, "gesprek"))
}
