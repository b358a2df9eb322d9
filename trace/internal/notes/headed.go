package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

// headingSpeaker reads a heading as the one who says what stands below it; nil when it is a topic.
func (r *reader) headingSpeaker(i int) *speech {
	u := &r.units[i]
	if u.level == 1 {
		return nil
	}
	if by := r.quotes(i); by != nil {
		return by
	}
	title := headingTitle(u.text)
	if m := talkHead(title); m != "" {
		if by := r.talkSpeaker(title[len(m):]); by == nil || !r.known.groupWords(by.names) || r.shape.told == 0 {
			return by
		}
		return nil
	}
	if sp := r.writer(title); sp != nil {
		return sp
	}
	if sp := r.replySpeaker(title); sp != nil {
		return sp
	}
	if sp := r.letterPerson(u.raw[0], u.level); sp != nil {
		return sp
	}
	if m := cameIn.FindStringSubmatch(title); m != nil && r.known.knows(m[1]) {
		title = m[1]
	}
	if strings.Contains(title, " | ") {
		title = r.barred(title)
	}
	if who := calledOn(title); who != "" {
		title = who
	}
	if before, address, ok := strings.Cut(title, ", "); ok && titleLength(r.known.vocabulary.tokenize(before), 0) > 0 &&
		startsUpper(address) &&
		wordCount(address) <= 3 {
		title = before // "mevr. T (89), Beukenhof"
	}
	if at := strings.Index(title, ") - "); at > 0 {
		title = title[:at+1] // "TABLE 1 (BH scribe) - off the sheet"
	}
	name, role := nameAndRole(r.known.offFlap(title))
	if !r.certainName(name) && !r.certainGroup(name, i) && !r.likelyName(u, name, i) ||
		r.labelledBelow(i) {
		return nil
	}
	sp, ok := r.known.speakers(name, r.known.groupRole(name, role), false)
	if !ok {
		return nil
	}
	return &sp
}

// cameIn is a heading that says who came in: "Tonnie erbij, 11 u ongeveer".
var cameIn = pattern.New(`^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) (?:erbij|komt erbij|schuift aan|sluit aan|joins` +
	`|joined|arrives|arrived)\b`)

// ownWords is the end of a line that announces somebody's words.
var ownWords = pattern.New(`(?i)\b(?:in|with) (?:his|her|their|zijn|haar|hun|eigen) (?:own )?(?:words|woorden):$` +
	`|\b(?:zoals|as) (?:hij|zij|ze|he|she|they) (?:het |put it|zei|zegt|said|says)[^:]{0,12}:$`)

// quotes is who is quoted below a line that names them and announces their words: "Bart had het over het briefje. In
// zijn woorden:"; nil for another line.
func (r *reader) quotes(i int) *speech {
	u := &r.units[i]
	if u.level != leadIn || i+1 == len(r.units) {
		return nil
	}
	if next := &r.units[i+1]; next.isItem() && quoteFirst(next.text) {
		return r.lists(u)
	}
	if !r.units[i+1].quoted || !ownWords.MatchString(u.text) {
		return nil
	}
	ts := r.known.vocabulary.tokenize(u.text)
	for j := 0; j < len(ts); j++ {
		end, _ := nameAt(ts, j)
		if end == j {
			continue
		}
		name := u.text[ts[j].start:ts[end-1].end]
		if who := r.known.find(name); who != nil && !who.organiser || who == nil && (j > 0 || ts[j].is(aGivenName)) {
			sp, _ := r.known.speakers(name, "", true)
			return &sp
		}
	}
	return nil
}

// lists is who is told to have a list of which each item is quoted: "PC has a list, on the back of a licence reminder:";
// nil when the line names nobody first.
func (r *reader) lists(u *unit) *speech {
	n := r.narrator()
	ts := n.tokens(u.text)
	who, end := n.opener(u.text, ts)
	if who == nil || end == len(ts) || who.body || who.organiser || who.official {
		return nil
	}
	sp := speech{}
	r.known.join(who, &sp)
	return &sp
}

// barred is the part of a heading with bars that says who it is about: "Gesprek 2 | mw. Bouazza | Lijsterplein 22"; all
// of it when none does.
func (r *reader) barred(title string) string {
	for _, part := range strings.Split(title, " | ") {
		part = strings.TrimSpace(part)
		name, _ := nameAndRole(part)
		ts := r.known.vocabulary.tokenize(name)
		if len(ts) == 0 {
			continue
		}
		_, named := r.known.speakers(name, "", false)
		if r.certainName(name) || named && titleLength(ts, 0) > 0 || ts[0].is(aPerson) && len(ts) < 4 {
			return part
		}
	}
	return title
}

// withKin is what a heading may say of who sat beside the one who is named: "T. Vos en zijn vrouw".
var withKin = pattern.New(` (en|and) (zijn|haar|his|her) (vrouw|man|echtgenoot|echtgenote|partner|dochter|zoon` +
	`|moeder|vader|wife|husband|daughter|son|mother|father)\b.{0,20}$`)

// nameAndRole parts a heading into a name and what is said of who bears it, between brackets or behind a
// comma: "Mevrouw Terpstra (78), elke week bij haar man".
func nameAndRole(title string) (name, role string) {
	if strings.Contains(title, " en ") || strings.Contains(title, " and ") {
		if at := withKin.FindStringIndex(title); at != nil {
			return title[:at[0]], ""
		}
	}
	if body, after, ok := strings.Cut(title, ", "); ok && startsWithGiven(after) && !startsWithGiven(body) {
		name, role = nameAndRole(after)
		if role != "" {
			return name, body + ", " + role // "Basisschool De Wiekslag, Carla (intern begeleider)"
		}
		return name, body
	}
	if before, after, ok := strings.Cut(title, ", "); ok && !startsUpper(after) && hasLetter(after[:1]) {
		if m := roleBehind(before); m != nil && m[1] != "" {
			return m[1], m[2] + ", " + after
		}
		return before, after
	}
	if m := roleBehind(title); m != nil {
		return m[1], m[2]
	}
	for _, dash := range []string{" – ", " — ", " - "} {
		before, after, ok := strings.Cut(title, dash)
		if n := wordCount(before); ok && startsWithGiven(before) && n > 1 && n <= 4 && noDigits(before) && wordCount(after) <= 6 {
			return before, after // "Lieke Vaessen – Boekhandel De Leeslamp"
		}
	}
	return title, ""
}

// startsWithGiven says whether a text is a name that begins with a given one.
func startsWithGiven(s string) bool {
	name, _, _ := strings.Cut(s, " (")
	ts := tokenize(name)
	return len(ts) > 0 && ts[0].is(aGivenName) && startsUpper(ts[0].text) && looksLikeName(name)
}

// certainName says whether a heading is a name beyond doubt: somebody known, or with a given name
// or a form of address.
func (r *reader) certainName(name string) bool {
	if r.known.find(name) != nil {
		return true
	}
	head, _, _ := strings.Cut(name, ",")
	for _, part := range splitNames(head) {
		ts := r.known.vocabulary.tokenize(part)
		if len(ts) == 0 || !r.known.looksLikeName(part) {
			return false
		}
		if !ts[0].is(aGivenName) && titleLength(ts, 0) == 0 && r.known.find(part) == nil {
			return false
		}
	}
	return head != ""
}

// likelyName says whether a heading that may be a name is one: it ends in a colon, or other
// headings of its kind are names for certain.
func (r *reader) likelyName(u *unit, name string, i int) bool {
	if !r.known.looksLikeName(name) || !r.known.mayName(name) || wordCount(name) > 4 {
		return false
	}
	if strings.HasSuffix(strings.TrimRight(u.raw[0], "*_ "), ":") && u.level == boldLine {
		return true
	}
	others := r.headingsLike(u.level)
	return others.names > 1 || others.names == 1 && !r.certainName(headingTitle(r.units[i].text))
}

// headings counts the headings of a level that name people.
type headings struct{ names, groups int }

// headingsLike counts the headings of a level; every level is counted once.
func (r *reader) headingsLike(level int) headings {
	if h, ok := r.heads[level]; ok {
		return h
	}
	var h headings
	for j := range r.units {
		u := &r.units[j]
		if !u.isHeading() || u.level != level {
			continue
		}
		title := headingTitle(u.text)
		switch {
		case r.certainName(title):
			h.names++
		case r.known.isGroup(title):
			h.groups++
		}
	}
	if r.heads == nil {
		r.heads = map[int]headings{}
	}
	r.heads[level] = h
	return h
}

// certainGroup says whether a heading names people and not a topic that is about them: a count or
// "all" comes with it, or other headings name people too.
func (r *reader) certainGroup(name string, i int) bool {
	if !r.known.isGroup(name) && !isAnonymous(name) || strings.ContainsAny(name, `"“„`) {
		return false // 'Table 4. "The building"'
	}
	ts := r.known.vocabulary.tokenize(name)
	if len(ts) == 0 {
		return false
	}
	first := ts[0].lower
	if len(ts) > 1 && (isA(first, aDeterminer) && !isA(first, anAdjective) ||
		isA(first, aGroup) || !noDigits(name)) {
		return true
	}
	like := r.headingsLike(r.units[i].level)
	others := like.names + like.groups
	if title := headingTitle(r.units[i].text); r.known.isGroup(title) || r.certainName(title) {
		others--
	}
	return others > 0 && len(ts) <= 4
}

// labelledBelow says whether most lines below a heading name their own speakers.
func (r *reader) labelledBelow(i int) bool {
	labelled, all := 0, 0
	for j := i + 1; j < len(r.units) && !(r.units[j].isHeading() &&
		r.units[j].level <= r.units[i].level); j++ {
		u := &r.units[j]
		if u.isHeading() {
			continue
		}
		if all > labelled && r.units[i].level >= boldLine && paragraphOf(u) && u.first {
			break
		}
		all++
		if l, ok := r.labelOf(u); ok && l.kind == "" {
			if _, named := r.known.speakers(l.name, l.role, l.form == bracketForm); named {
				labelled++
			}
		}
	}
	return all == 0 || labelled*2 > all
}
