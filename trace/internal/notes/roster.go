package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// capitals counts the words of a text that begin with a capital.
func capitals(text string) int {
	n := 0
	for i := 0; i < len(text); {
		end := wordEnd(text, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if startsUpper(text[i:end]) {
			n++
		}
		i = end
	}
	return n
}

// isRoster says whether a line is mostly names: "Anneke, Karim en Tarik (allen KCC). Bram
// notuleert."
func isRoster(text string) bool {
	if len(text) >= 600 || strings.Count(text, ",")+strings.Count(text, ";") == 0 ||
		capitals(text) < 2 {
		return false
	}
	parts := splitNames(text)
	if len(parts) < 3 {
		return false
	}
	others := 0
	for _, part := range parts {
		if !isEntry(part) {
			others++
		}
		if others*10 > len(parts)*2 {
			return false
		}
	}
	return true
}

// onlyEntries says whether a text is names and no more, be it one.
func onlyEntries(text string) bool {
	if len(text) > 300 {
		return false
	}
	parts := splitNames(text)
	for _, part := range parts {
		if !isEntry(part) || capitals(part) == 0 {
			return false
		}
	}
	return len(parts) > 0
}

// isEntry says whether a part of a list is a name, with at most one more word.
func isEntry(part string) bool {
	ts := tokenize(withoutBrackets(part))
	if len(ts) == 0 {
		return false
	}
	end, _ := nameAt(ts, 0)
	return end > 0 && end >= len(ts)-1
}

var brackets = pattern.New(`\([^()]*\)`)

// withoutBrackets takes remarks between brackets out; a comma in their place still ends the name.
func withoutBrackets(s string) string {
	if !strings.Contains(s, "(") {
		return s
	}
	return brackets.ReplaceAllString(s, ",")
}

// splitNames cuts a list of names at commas, semicolons, "en" and "and", outside brackets.
func splitNames(s string) []string {
	s = commasForJoins(s)
	var out []string
	depth, start := 0, 0
	for i, r := range s {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
		case (r == ',' || r == ';' || r == '|' || r == '/' && !withinVanDe(s, i)) && depth == 0:
			out = append(out, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	out = append(out, strings.TrimSpace(s[start:]))
	kept := out[:0]
	for _, part := range out {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}

// joins are the words that join two names, besides a comma.
var joins = [...]string{"en", "and", "&", "+", "plus", "alsmede", "sowie", "as well as"}

// commasForJoins puts a comma where a word joins names: "Ans, Bert en Cor", "Ans, and Bert".
func commasForJoins(s string) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		if !isSpace(s[i]) {
			continue
		}
		first := i
		for i+1 < len(s) && isSpace(s[i+1]) {
			i++
		}
		join := joinAt(s[i+1:])
		if join == "" {
			continue
		}
		end := i + 1 + len(join)
		for end < len(s) && isSpace(s[end]) {
			end++
		}
		if first > done && s[first-1] == ',' && (join == "en" || join == "and") {
			first--
		}
		b.WriteString(s[done:first])
		b.WriteString(", ")
		done, i = end, end-1
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// joinAt is the word that joins names with which a text begins, white space behind it; "" for none.
func joinAt(s string) string {
	for _, join := range joins {
		if len(s) > len(join) && s[0] == join[0] && s[:len(join)] == join && isSpace(s[len(join)]) {
			return join
		}
	}
	return ""
}

// joinsNames says whether there is a word in a text that joins names.
func joinsNames(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if isSpace(s[i]) && joinAt(s[i+1:]) != "" {
			return true
		}
	}
	return false
}

// isSpace says whether a byte is white space to a regular expression.
func isSpace(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' && b != '\v' }

// readRoster learns from one unit of an attendance list; people write one name per line without
// blank lines, too.
func (p *people) readRoster(u *unit) {
	if len(u.raw) == 1 {
		p.readNames(u.text, true)
		return
	}
	for _, l := range u.raw {
		p.readNames(plain(l), true)
	}
}

// surnameFirst turns "Wit, Peter de (directeur)" about; other texts stay as they are.
func surnameFirst(entry string) string {
	bare, rest := entry, ""
	if i := strings.IndexAny(entry, "(["); i > 0 {
		bare, rest = strings.TrimSpace(entry[:i]), entry[i:]
	}
	last, first, ok := strings.Cut(bare, ", ")
	given := strings.Fields(first)
	if !ok || len(given) == 0 || len(given) > 4 || isA(strings.ToLower(last), aGivenName) ||
		wordCount(last) > 3 || strings.Contains(first, ",") {
		return entry
	}
	for i, w := range given {
		if i > 0 && !isParticle(w) || i == 0 && !isA(strings.ToLower(w), aGivenName) {
			return entry
		}
	}
	return strings.TrimSpace(first + " " + last + " " + rest)
}

// rosterSentences cuts a list at full stops, but for those of forms of address.
func rosterSentences(list string) []string {
	var out []string
	start, depth := 0, 0
	for i := 0; i+1 < len(list); i++ {
		switch list[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		}
		if list[i] != '.' || list[i+1] != ' ' || depth > 0 && strings.IndexByte(list[i:], ')') >= 0 {
			continue
		}
		word := list[strings.LastIndexAny(list[:i], " (,")+1 : i+1]
		if len(word) < 4 || isA(strings.ToLower(word), aTitle) ||
			strings.Count(word, ".")*2 == len(word) {
			continue
		}
		out = append(out, list[start:i])
		start = i + 1
	}
	return append(out, list[start:])
}

// readDelegates learns from "Dorpsbelang (dhr. Kuipers, mw. Zwart)": a body that may speak and the
// people it sent. It says whether the entry was one.
func (p *people) readDelegates(body, list string, attended bool) bool {
	parts := splitNames(list)
	for _, part := range parts {
		ts := p.vocabulary.tokenize(part)
		if len(ts) == 0 || !p.looksLikeName(part) || titleLength(ts, 0) == 0 &&
			!ts[0].is(aGivenName) {
			return false
		}
	}
	body = strings.Trim(body, " ,.;")
	if ts := p.vocabulary.tokenize(body); len(parts) == 0 || len(ts) == 0 || ts[0].is(aGivenName) {
		return false
	}
	for _, part := range parts {
		who := p.add(part, body)
		who.attended = who.attended || attended
	}
	p.addBody(body)
	return true
}

// addBody makes a body known by its full name, by its first capitalised word and by what stands
// behind the common noun that it may begin with: "Natuurwerkgroep De Gors" is "De Gors" as well.
func (p *people) addBody(name string) {
	fields := strings.Fields(name)
	if len(fields) == 0 || len(fields) > 5 || !startsUpper(fields[0]) {
		return
	}
	who := &person{name: name, body: true}
	p.enter(who)
	p.give(name, who)
	if len(fields) > 1 {
		p.give(strings.Join(fields[1:], " "), who)
		p.give(fields[0], who)
	}
}

// rosterLines says whether a paragraph is a list of people, one per line.
func (p *people) rosterLines(u *unit) bool {
	if len(u.raw) < 3 {
		return false
	}
	named := 0
	for _, l := range u.raw {
		ts := p.vocabulary.tokenize(head(plain(l), 100))
		if len(ts) == 0 || len(ts) > 14 {
			continue
		}
		end, _ := nameAt(ts, 0)
		if end > 0 && (end == len(ts) || ts[end-1].stop) {
			named++
		}
	}
	return named*3 >= len(u.raw)*2
}

// listsPeople says whether a labelled line above the first remark lists people: "Reps: Ines Duarte
// (ID, yr 1), Tom Halloran", "HR: Smeets, alleen het eerste kwartier".
func (r *reader) listsPeople(u *unit, l label, text string) bool {
	if len(r.drafts) > 0 || !r.opening(r.here) || u.isItem() {
		return false
	}
	if listsSelf(text) {
		return true
	}
	if firstPerson(text) {
		return false
	}
	if isRoster(text) || attendedAt(text) != nil || r.known.isGroup(l.name) && onlyEntries(text) ||
		hostGroup(l.name) && onlyEntries(text) {
		return true
	}
	ts := r.known.vocabulary.tokenize(text)
	end := 0
	if len(ts) > 0 {
		end, _ = nameAt(ts, 0)
	}
	return hostGroup(l.name) && end > 0 && (end == len(ts) || ts[end-1].stop)
}

// listsSelf says whether a list of people begins with who writes the notes: "me, Cllr Ruddock, Bev from the TRA".
func listsSelf(text string) bool {
	parts := splitNames(text)
	return len(parts) > 1 && isSelf(parts[0])
}

// isHeadline says whether a line is a list of some people by name and of others by number: "Dawn
// Pickles (markets officer), Raj from Highways, 19 traders".
func isHeadline(text string) bool {
	if len(text) > 300 || !hasDigit(text) || strings.Count(text, ",") == 0 ||
		strings.ContainsAny(text, "?!:") {
		return false
	}
	named, counted := false, false
	for i, part := range splitNames(text) {
		ts := tokenize(withoutBrackets(part))
		if len(ts) == 0 || len(ts) > 9 {
			return false
		}
		if end, _ := nameAt(ts, 0); end > 0 && noDigits(part) {
			named = named || i < 3
			continue
		}
		if numberWord(ts[0].lower) > 1 && len(ts) > 1 && (ts[1].is(aPerson) ||
			ts[1].is(anAnonymous) || ts[1].lower == "others") {
			counted = true
		}
	}
	return named && counted
}

// readHeadlines learns from the lines of a paragraph that list some people by name and others by
// number.
func (p *people) readHeadlines(u *unit) {
	for _, l := range u.raw {
		if text := plain(l); isHeadline(text) || isRoster(text) && len(splitNames(text)) > 3 {
			p.readNames(text, true)
		}
	}
}

// withinVanDe says whether the stroke at byte i is that of "v/d", for "van de".
func withinVanDe(s string, i int) bool {
	return i > 0 && i+2 < len(s) && (s[i-1]|0x20) == 'v' && (s[i+1]|0x20) == 'd' && (s[i+2] == ' ' || s[i+2] == '.')
}
