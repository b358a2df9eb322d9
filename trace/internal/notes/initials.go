package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// initialsAlone is a line with nothing on it but initials and, the first time, whose they are: "RM
// (Ros, head of service)".
var initialsAlone = pattern.New(`^(\p{Lu}{2,4})(?: \((\p{Lu}[^()]{1,60})\))?:?$`)

// cutInitials reads a line of initials.
func cutInitials(line string) (initials, who string, ok bool) {
	if len(line) > 80 || !startsUpper(line) {
		return "", "", false
	}
	m := findIf(mayBeInitials(line), initialsAlone, line)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}

// readInitialsAlone learns whose the initials are that stand on a line of their own.
func (p *people) readInitialsAlone(u *unit) bool {
	if u.kind != markdown.Paragraph || len(u.raw) > 1 {
		return false
	}
	initials, full, ok := cutInitials(u.text)
	name, role, _ := strings.Cut(full, ", ")
	if !ok || !p.looksLikeName(name) || wordCount(name) > 3 {
		return false
	}
	who := p.add(name, role)
	who.attended = true
	p.readRole(who, role)
	p.point(nameKey(initials), who)
	return true
}

// initialsHead reads a line with the initials of somebody known: what stands right below it is
// what they said.
func (r *reader) initialsHead(i int) bool {
	u := &r.units[i]
	if u.kind != markdown.Paragraph || len(u.raw) > 1 || i+1 == len(r.units) ||
		r.units[i+1].first || r.units[i+1].start != u.end+1 {
		return false
	}
	initials, _, ok := cutInitials(u.text)
	if !ok || !r.known.knows(initials) {
		return false
	}
	sp, _ := r.known.speakers(initials, "", true)
	r.turn = &turn{by: sp, alone: true, last: -1}
	if sp.organiser {
		r.turn.quiet = whyFacilitator
	}
	r.rest(u, whyHeading)
	return true
}

// isInitialsLine says whether a line holds initials and no more.
func isInitialsLine(line string) bool {
	_, _, ok := cutInitials(line)
	return ok
}

// readUnexplained gives the initials before remarks that no legend explains to the one person of
// those who attend or lead whose they can be. The first of a file may be those of who opens it and
// is known by a first name only: "Chair Ines." above "IC: agenda as circulated."
func (p *people) readUnexplained(units []unit) {
	first, tried, explained := true, map[string]bool{}, 0
	var all bearers
	for i := range units {
		u := &units[i]
		if u.isHeading() || u.kind == markdown.Row || !startsUpper(u.text) {
			continue
		}
		initials, _, ok := strings.Cut(head(u.text, 6), ":")
		if ok && len(initials) == 1 && startsUpper(initials) && !tried[initials] {
			tried[initials] = true
			p.readLetter(initials, units)
		}
		if ok && mixedInitials.MatchString(initials) && p.unexplained(initials) {
			if who := p.fitting(initials); who != nil {
				p.rename(initials, who)
				explained++
			}
			continue
		}
		if !ok || len(initials) < 2 || len(initials) > 3 || strings.ToUpper(initials) != initials ||
			!isInitials(initials) {
			continue
		}
		if p.unexplained(initials) && labelKind(initials) == "" {
			if all == nil {
				all = p.bearers()
			}
			if who := all.bearer(initials, first); who != nil {
				p.rename(initials, who)
				explained++
			}
		}
		first = false
	}
	p.readInitialsWithin(units, explained)
}

// mixedInitials are initials with the small letters of particles between: "JdB", "AvdB".
var mixedInitials = pattern.New(`^\p{Lu}\p{Ll}{1,3}\p{Lu}$`)

// fitting is the one person of those who attend whose initials these can be, particles with them; nil for nobody or
// several.
func (p *people) fitting(initials string) *person {
	var hit *person
	for _, who := range p.list {
		if !who.attended || who.body || !strings.Contains(who.name, " ") || !initialsFit(initials, who.name) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// unexplained says whether nobody is known by some initials but as those.
func (p *people) unexplained(initials string) bool {
	known := p.find(initials)
	return known == nil && !p.knows(initials) || known != nil && known.name == initials && !known.attended
}

// initialsWithin are initials at the head of a sentence with what their bearer does, or before a colon, and those
// between brackets at the end of one: "TB said his wages went up", "no one rings (HN, MC)".
var initialsWithin = pattern.New(`(?:^|[.!?] )(\p{Lu}{2,3})(?:: | \p{Ll})|\((\p{Lu}{2,3}(?:(?:, ?` +
	`| ?[/&+] ?| and | en )\p{Lu}{2,3})*)\)`)

// readInitialsWithin gives initials within the text to the one person of those who attend or lead whose they are, where
// at least two of such are used so, with those that stand before remarks, or one says something: one alone may be an
// abbreviation.
func (p *people) readInitialsWithin(units []unit, explained int) {
	var found []string
	met := map[string]*person{}
	var all bearers
	says := false
	for i := range units {
		u := &units[i]
		if !hasCapitals(u.text) {
			continue
		}
		for _, at := range initialsWithin.FindAllStringSubmatchIndex(u.text, -1) {
			inside := span(u.text, at[2], at[3]) + span(u.text, at[4], at[5])
			for _, initials := range strings.FieldsFunc(inside, notWordRune) {
				if met[initials] != nil || strings.ToUpper(initials) != initials || !p.unexplained(initials) {
					continue
				}
				if all == nil {
					all = p.bearers()
				}
				if who := all[initials]; who != nil {
					met[initials] = who
					found = append(found, initials)
					says = says || at[3] > 0 && speechForm(firstLower(strings.TrimLeft(u.text[at[3]:], " ")))
				}
			}
		}
	}
	if len(found)+explained < 2 && !says {
		return
	}
	for _, initials := range found {
		p.rename(initials, met[initials])
	}
}

// span is a part of a text; "" when it begins nowhere.
func span(s string, start, end int) string {
	if start < 0 {
		return ""
	}
	return s[start:end]
}

// hasCapitals says whether two capitals stand side by side in a text.
func hasCapitals(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i]-'A' < 26 && s[i-1]-'A' < 26 {
			return true
		}
	}
	return false
}

// readLetter gives a letter before remarks to the one person named at the top of the file whose name begins
// with it. Letters that ask and answer are nobody's.
func (p *people) readLetter(letter string, units []unit) {
	if strings.Contains("QVIA", letter) {
		return
	}
	if known := p.find(letter); known != nil && (known.attended || !isLetter(withoutTitle(known.name))) {
		return
	}
	var hit *person
	for _, who := range p.list {
		if isLetter(withoutTitle(who.name)) || who.body || who.organiser ||
			!strings.HasPrefix(withoutTitle(who.name), letter) ||
			!p.namedIn(units[:min(introUnits, len(units))], who) {
			continue
		}
		if hit != nil {
			return
		}
		hit = who
	}
	if hit != nil {
		p.rename(letter, hit)
	}
}

// bearers are those who attend or lead by the initials of their names, and by the first letter
// those who lead and are known by a first name only; nil where there are several.
type bearers map[string]*person

func (p *people) bearers() bearers {
	b := bearers{}
	for _, who := range p.list {
		switch {
		case !who.attended && !who.organiser:
		case strings.Contains(who.name, " "):
			b.add(initialsIn(who.name), who)
		case who.organiser:
			b.add(head(who.name, 1), who)
		}
	}
	return b
}

func (b bearers) add(initials string, who *person) {
	if _, several := b[initials]; several {
		who = nil
	}
	b[initials] = who
}

// bearer is the one person whose initials these can be; nil when nobody's or several people's.
func (b bearers) bearer(initials string, opens bool) *person {
	who, found := b[initials]
	if opens && !found {
		who = b[initials[:1]]
	}
	return who
}

// initialsFit says whether initials can be those of a name: their letters stand in it in that order, and the first
// is its first.
func initialsFit(initials, name string) bool {
	rest := strings.ToLower(name)
	for i, letter := range strings.ToLower(strings.NewReplacer(".", "", "-", "").Replace(initials)) {
		at := strings.IndexRune(rest, letter)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+utf8.RuneLen(letter):]
	}
	return true
}

// initialsIn gives the first letters of the parts of a name that begin with a capital.
func initialsIn(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if startsUpper(w) && w[0] < utf8.RuneSelf {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// joinLetters lets a form of address with a letter ("Dhr. B.") mean the one person of that gender whose
// surname begins with it, of those who are named in the same files.
func (p *people) joinLetters(layouts [][]unit) {
	for _, short := range p.list {
		ts := p.vocabulary.tokenize(short.name)
		n := titleLength(ts, 0)
		if n == 0 || len(ts) != n+1 || short.attended || !isLetter(ts[n].text) {
			continue
		}
		if who := p.surnamedWith(short, strings.ToLower(head(ts[n].text, 1)), layouts); who != nil {
			who.organiser = who.organiser || short.organiser
			p.alias[nameKey(short.name)] = []int{p.index[who]}
			p.forget()
		}
	}
}

// isLetter says whether a word is one capital, with or without a point.
func isLetter(s string) bool {
	s = strings.TrimSuffix(s, ".")
	return utf8.RuneCountInString(s) == 1 && startsUpper(s)
}

// mostSurnamed is how many people are looked at whose surname begins with one letter: with more of them it
// would take a lucky guess.
const mostSurnamed = 8

// surnamedWith is the one person with a form of address of the same gender as that of another, whose surname
// begins with a letter and who is named wherever the other is.
func (p *people) surnamedWith(short *person, letter string, layouts [][]unit) *person {
	var hits []*person
	for _, who := range p.list {
		ts := p.vocabulary.tokenize(who.name)
		n := titleLength(ts, 0)
		if who == short || who.body || n == 0 || len(ts) <= n || isLetter(ts[len(ts)-1].text) ||
			genderOf(who.name) == "" || genderOf(who.name) != genderOf(short.name) ||
			!strings.HasPrefix(ts[len(ts)-1].lower, letter) {
			continue
		}
		if hits = append(hits, who); len(hits) > mostSurnamed {
			return nil
		}
	}
	var hit *person
	for _, who := range hits {
		if !p.together(short, who, layouts) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// together says whether in all files in which one of two people is named the other is as well.
func (p *people) together(short, who *person, layouts [][]unit) bool {
	for _, units := range layouts {
		if p.namedIn(units, short) && !p.namedIn(units, who) {
			return false
		}
	}
	return true
}

// namedIn says whether somebody is named in a file, by the name as it is known.
func (p *people) namedIn(units []unit, who *person) bool {
	name := strings.ToLower(who.name)
	for i := range units {
		if strings.Contains(strings.ToLower(units[i].text), name) {
			return true
		}
	}
	return false
}
