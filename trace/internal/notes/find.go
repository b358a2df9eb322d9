package notes

import "strings"

// find gives the one person called so; nil when nobody or more than one person is. What was found
// is kept until somebody gets another name.
func (p *people) find(name string) *person {
	who, ok := p.found[name]
	if !ok {
		who = p.findNew(name)
		p.found[name] = who
	}
	return who
}

// forget drops what find gave. The map is a new one, since emptying one that was large takes long.
func (p *people) forget() {
	if len(p.found) > 0 {
		p.found = map[string]*person{}
	}
}

func (p *people) findNew(name string) *person {
	bare := strings.Trim(name, " .,;:'’")
	hits := p.alias[nameKey(bare)]
	if len(hits) == 0 && bare != name {
		hits = p.alias[nameKey(strings.TrimSpace(name))]
	}
	if len(hits) == 1 {
		return p.list[hits[0]]
	}
	if len(hits) == 0 && len(name) > 4 && len(name) < 60 && (name[1] == '.' || name[1] == ' ') {
		if who := p.byFirstLetter(p.vocabulary.tokenize(name)); who != nil {
			return who
		}
	}
	if len(hits) == 0 && strings.IndexByte(bare, ' ') > 0 && len(bare) < 30 {
		if who := p.byShortForms(bare); who != nil {
			return who
		}
	}
	if len(hits) > 0 || !strings.Contains(name, " ") || !mayBeTitled(name) {
		if len(hits) == 0 {
			return p.bySound(bare)
		}
		return nil
	}
	if who := p.bySurnameLetter(name); who != nil {
		return who
	}
	if ts := p.vocabulary.tokenize(name); titleLength(ts, 0) > 0 && titleLength(ts, 0) < len(ts) {
		who := p.find(name[ts[titleLength(ts, 0)].start:])
		if rest := ts[titleLength(ts, 0):]; who == nil && len(rest) == 1 && isLetter(rest[0].text) {
			who = p.withLetter(name, rest[0].lower)
		} else if who == nil {
			who = p.addressed(name, rest)
		}
		if who != nil && !unlikeAddress(name, who.name) {
			return who
		}
	}
	return p.bySound(bare)
}

// withLetter finds whom a form of address and a letter mean, once everybody is known: "Mr V." is the only one
// whom one addresses so and whose surname begins with it.
func (p *people) withLetter(name, letter string) *person {
	if p.told == nil || genderOf(name) == "" {
		return nil
	}
	var hit *person
	for _, who := range p.list {
		ts := p.vocabulary.tokenize(who.name)
		if genderOf(who.name) != genderOf(name) || who.body || len(ts) < 2 ||
			!strings.HasPrefix(ts[len(ts)-1].lower, strings.Trim(letter, ".")) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// addressed finds whom a form of address and a surname mean when several people bear the surname: the only
// one whom one addresses so. "Mr Root" is Alan Root beside Mrs Root.
func (p *people) addressed(name string, surname []token) *person {
	if genderOf(name) == "" {
		return nil
	}
	var words []string
	for _, t := range surname {
		words = append(words, t.lower)
	}
	var hit *person
	for _, i := range p.alias[nameKey(strings.Join(words, " "))] {
		who := p.list[i]
		if genderOf(who.name) != genderOf(name) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// mayBeTitled says whether a name may begin with a form of address.
func mayBeTitled(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	return first == "de" || first == "the" || isA(first, aTitle)
}

// knows says whether a name is known, of whomever.
func (p *people) knows(name string) bool {
	name = strings.TrimRight(strings.TrimSpace(name), ".")
	return len(p.alias[nameKey(name)]) > 0 || endsInLetter(name) && p.find(name) != nil
}

// endsInLetter says whether a name has no more of the surname than its first letter: "Henk P".
func endsInLetter(name string) bool {
	n := len(name)
	return n > 3 && name[n-2] == ' ' && name[n-1] >= 'A' && name[n-1] <= 'Z' && startsUpper(name)
}

// bySurnameLetter finds the one person of those listed whose form of address and first letter of the
// surname are those of "Mrs N".
func (p *people) bySurnameLetter(name string) *person {
	rest, ok := behindAddress(name)
	rest = strings.TrimSuffix(rest, ".")
	if !ok || len(rest) != 1 || !startsUpper(rest) {
		return nil
	}
	var hit *person
	for _, who := range p.list {
		if !who.attended || who.body || genderOf(who.name) == "" || genderOf(who.name) != genderOf(name) ||
			len(who.name) < len(name)+3 || !strings.HasPrefix(p.surname(who.name), rest) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}
