package notes

import (
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

var legendEntry = pattern.New(`(?:^|[,;]\s*)(\p{Lu}[\p{L}]{0,3})\s*(?:=|:|staat voor` +
	`|is)\s*([^,;=]+(?:\([^)]*\))?)`)
var legendEquals = pattern.New(`(?:^|[,;.(]\s*|\s)(\p{Lu}[\p{L}]{0,3})\s*=\s*\p{Lu}`)

// readLegend learns which initials stand for whom: a row "AK | Anja Kramer, Vergunningen", a line
// "GN = Gonny Nauta (Facilitair), ...", or an entry "Anja Kramer (AK)". It says whether it was one.
func (p *people) readLegend(u *unit) bool {
	if u.kind == markdown.Row {
		return p.readLegendRow(u.cells)
	}
	if len(u.raw) > 1 && u.kind != markdown.Row && p.readLegendLines(u) {
		return true
	}
	if p.readAlias(u.text) || p.readInitialsAlone(u) {
		return true
	}
	if initials, full, ok := cutLegend(u.text); ok &&
		wordCount(full) <= 8 && !strings.Contains(full, ". ") &&
		p.readInitials(strings.TrimSpace(initials), full) {
		return true
	}
	if !strings.Contains(u.text, "=") || !legendEquals.MatchString(u.text) {
		if len(u.raw) > 1 {
			for _, l := range u.raw {
				p.readInitialsBehind(plain(l))
			}
		}
		return p.readInitialsBehind(u.text)
	}
	found := false
	// A full stop parts two entries as a comma does: "GO = Gary Oram. TN = Trish Nunn".
	// So does a plus: "Er: MK, SD + JH = Jolanda Haverkamp".
	entries := legendStop.ReplaceAllString(strings.ReplaceAll(u.text, " + ", ", "), ", $1")
	for _, m := range legendEntry.FindAllStringSubmatch(entries, -1) {
		found = p.readInitials(m[1], m[2]) || found
	}
	return found
}

var legendDash = pattern.New(`^(\p{Lu}[\p{L}]{0,4})\s*(:| [-–—]|\t|=)\s*`)

// cutLegend cuts "CM - Catriona MacPhail (chair)" into the initials and the name.
func cutLegend(text string) (initials, full string, ok bool) {
	if len(text) > 120 || !startsUpper(text) || !strings.ContainsAny(head(text, 10), ":-–—=\t") {
		return "", "", false
	}
	m := findIf(mayBeLegend(text), legendDash, head(text, 40))
	if m == nil {
		return "", "", false
	}
	return m[1], text[len(m[0]):], true
}

// readLegendLines reads a paragraph with one entry per line; most of its lines must be entries.
func (p *people) readLegendLines(u *unit) bool {
	entries := 0
	for _, l := range u.raw {
		if initials, full, ok := cutLegend(plain(l)); ok && isInitials(initials) &&
			initialsOf(initials, full) {
			entries++
		}
	}
	if entries*2 <= len(u.raw) {
		return false
	}
	for _, l := range u.raw {
		if initials, full, ok := cutLegend(plain(l)); ok {
			p.readInitials(initials, full)
		} else if _, names, ok := strings.Cut(plain(l), ": "); ok {
			p.readNames(names, true)
		}
	}
	return true
}

// legendStop is a full stop before the next entry of a legend.
var legendStop = pattern.New(`\. (\p{Lu}{2,4} ?= ?\p{Lu})`)

var aliasOf = pattern.New(`(?:^|[.;,(]\s*)((?:Speaker|Spreker|Voice|Stem|Deelnemer` +
	`|Participant) ` +
	`?\w{1,3}|\p{Lu}\p{L}{0,2})\s*=\s*(\p{Lu}[^=.;]{1,80})`)

// readAlias learns from "Speaker 1 = Oonagh (facilitator)". The line may say more, so it never
// counts
// as a legend.
func (p *people) readAlias(text string) bool {
	if !strings.Contains(text, "=") || len(text) > 600 {
		return false
	}
	for _, m := range aliasOf.FindAllStringSubmatch(text, -1) {
		name, role := roleApart(strings.TrimSpace(m[2]))
		if isInitials(m[1]) && len(m[1]) > 1 && initialsOf(m[1], name) || !p.looksLikeName(name) {
			continue
		}
		who := p.add(name, role)
		who.attended = true
		p.readRole(who, role)
		if m[1] == "I" || m[1] == "Int" {
			who.organiser = true
		}
		p.point(nameKey(m[1]), who)
	}
	return false
}

func (p *people) readLegendRow(cells []string) bool {
	for i, c := range cells {
		c = strings.TrimSpace(c)
		if !isInitials(c) || utf8.RuneCountInString(c) < 2 {
			continue
		}
		for j, full := range cells {
			if j == i || !initialsOf(c, full) {
				continue
			}
			if j+1 < len(cells) && j+1 != i && !strings.ContainsAny(full, ",(") {
				full += " (" + cells[j+1] + ")"
			}
			found := p.readInitials(c, full)
			if who := p.find(c); who != nil && found {
				for _, other := range cells {
					p.readRole(who, other)
				}
			}
			return found
		}
	}
	return false
}

// readInitials learns one pair of initials and full name.
func (p *people) readInitials(initials, full string) bool {
	if !isInitials(initials) || !initialsOf(initials, full) {
		return false
	}
	name, role := roleApart(strings.TrimSpace(full))
	if head, rest, cut := strings.Cut(name, ","); cut {
		name = head
		role = strings.Trim(rest+", "+role, " ,()")
	}
	who := p.add(name, strings.Trim(role, " ()"))
	who.attended = true
	p.readRole(who, role)
	p.point(strings.ToLower(initials), who)
	return true
}

// unaccented writes letters without their accents, which initials leave out: "SO" is Selma Özer.
var unaccented = strings.NewReplacer("á", "a", "à", "a", "ä", "a", "â", "a", "å", "a", "ç", "c", "č", "c",
	"é", "e", "è", "e", "ë", "e", "ê", "e", "ğ", "g", "í", "i", "ì", "i", "ï", "i", "î", "i", "ı", "i",
	"ñ", "n", "ó", "o", "ò", "o", "ö", "o", "ô", "o", "ø", "o", "ş", "s", "š", "s", "ú", "u", "ù", "u",
	"ü", "u", "û", "u", "ž", "z")

// initialsOf says whether initials can stand for a name: the same first letter, and the others in
// order.
func initialsOf(initials, full string) bool {
	name, _, _ := strings.Cut(full, "(")
	name, _, _ = strings.Cut(name, ",")
	ts := tokenize(name)
	if n := titleLength(ts, 0); n > 0 && n < len(ts) && !strings.EqualFold(initials[:1], name[:1]) {
		name, ts = name[ts[n].start:], ts[n:]
	}
	if len(ts) < 1 || len(ts) > 6 {
		return false
	}
	for _, t := range ts {
		if !startsUpper(t.text) && !isParticle(t.lower) {
			return false
		}
	}
	rest := unaccented.Replace(strings.ToLower(strings.Join(strings.Fields(name), "")))
	for i, r := range unaccented.Replace(strings.ToLower(initials)) {
		at := strings.IndexRune(rest, r)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+utf8.RuneLen(r):]
	}
	return true
}

var initialsBehind = pattern.New(`(\p{Lu}[\p{L}'’.\-]+(?: \p{L}[\p{L}'’.\-]*){0,5})` +
	` \((?:[^()]{2,40}, )?(\p{Lu}\p{L}{0,2}\p{Lu}|\p{Lu}{2}\p{Ll}{1,2})[,;)]`)

// hasBracketedCapitals says whether two to four letters that may be initials stand between brackets, alone or
// beside what somebody is: "(AK)", "(SMc, treasurer)", "(head teacher, ML)".
func hasBracketedCapitals(text string) bool {
	for {
		i := strings.Index(text, " (")
		if i < 0 {
			return false
		}
		text = text[i+2:]
		inside, _, closed := strings.Cut(head(text, 60), ")")
		if !closed {
			continue
		}
		for _, part := range strings.FieldsFunc(inside, func(c rune) bool { return c == ',' || c == ';' }) {
			if part = strings.TrimSpace(part); len(part) > 1 && len(part) <= 9 && isInitials(part) {
				return true
			}
		}
	}
}

// readInitialsBehind learns from "Anja Kramer (AK)". The line may be an attendance list for all the
// rest, so it never counts as a legend.
func (p *people) readInitialsBehind(text string) bool {
	if !hasBracketedCapitals(text) {
		return false
	}
	for _, m := range initialsBehind.FindAllStringSubmatch(text, -1) {
		if initialsOf(m[2], m[1]) {
			p.readInitials(m[2], m[1])
			continue
		}
		ts := p.vocabulary.tokenize(m[1])
		if end, _ := nameAt(ts, 0); end > 0 && strings.HasPrefix(ts[0].lower,
			strings.ToLower(m[2][:1])) {
			who := p.add(m[1][:ts[end-1].end], "")
			who.attended = true
			p.point(strings.ToLower(m[2]), who)
		}
	}
	return false
}

// isRosterHeader says whether the header of a table names people and what they are, and no remark.
func isRosterHeader(cells []string) bool {
	name, other := false, false
	if joinedName(cells, cells) != "" {
		return true // surname and first name apart
	}
	for _, c := range cells {
		switch strings.ToLower(strings.TrimSpace(c)) {
		case "naam", "name", "achternaam", "voornaam", "surname", "first name", "last name",
			"deelnemer",
			"participant", "wie", "who":
			name = true
		case "organisatie", "organisation", "organization", "functie", "role", "afdeling",
			"department", "afkorting",
			"rol", "initials", "initialen", "team", "aanwezig", "present", "e-mail", "email",
			"namens", "":
			other = true
		default:
			return false
		}
	}
	return name && other || len(cells) == 1 && name
}

// readRosterRow learns from one row of such a table, whose header is given.
func (p *people) readRosterRow(u *unit, head []string) {
	if u.header || len(u.cells) == 0 {
		return
	}
	name := strings.TrimSpace(u.cells[0])
	if last, first, ok := strings.Cut(name, ", "); ok && p.looksLikeName(first) &&
		wordCount(first) <= 2 {
		name = first + " " + last
	}
	if whole := joinedName(u.cells, head); whole != "" {
		name = whole
	}
	role := ""
	if len(u.cells) > 1 {
		role = strings.TrimSpace(u.cells[len(u.cells)-1])
	}
	if p.looksLikeName(name) || joinedName(u.cells, head) != "" {
		who := p.add(name, role)
		who.attended = true
		for _, c := range u.cells[1:] {
			p.readRole(who, c)
		}
	}
}

// joinedName is the name in a row whose header has surname and first name apart; "" for other rows.
func joinedName(cells, head []string) string {
	first, last := "", ""
	for i, h := range head {
		if i >= len(cells) {
			break
		}
		switch strings.ToLower(strings.TrimSpace(h)) {
		case "voornaam", "first name", "voorletters", "roepnaam":
			first = strings.TrimSpace(cells[i])
		case "achternaam", "surname", "last name":
			last = strings.TrimSpace(cells[i])
		}
	}
	if first == "" || last == "" {
		return ""
	}
	if surname, particle, ok := strings.Cut(last, ", "); ok && isParticle(firstLower(particle)) {
		last = particle + " " + surname
	}
	return first + " " + last
}
