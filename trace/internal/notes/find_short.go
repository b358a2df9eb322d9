package notes

import "strings"

// mostCutShort is how many people notes name at most where somebody is sought by a name cut short: everybody is held
// against it, and among more it fits several anyway.
const mostCutShort = 150

// byShortForms finds the one person whose first name and surname are written out or cut short: "Marjan de R." for
// Marjan de Ruiter, "S McP" for Sheila McPhee. Particles may be left out.
func (p *people) byShortForms(name string) *person {
	if len(p.list) > mostCutShort {
		return nil
	}
	short := p.nameWords(name)
	if len(short) < 2 || !cutShort(short[len(short)-1]) && !cutShort(short[0]) {
		return nil
	}
	var hit *person
	for _, who := range p.list {
		if who.body || !shortens(short, p.nameWords(who.name)) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = who
	}
	return hit
}

// nameWords gives the words of a name without form of address, particles and points.
func (p *people) nameWords(name string) []string {
	ts := p.vocabulary.tokenize(name)
	var words []string
	for _, t := range ts[titleLength(ts, 0):] {
		if word := strings.TrimRight(t.text, "."); !isParticle(t.lower) && word != "" {
			words = append(words, word)
		}
	}
	return words
}

// cutShort says whether a word of a name may be the beginning of one.
func cutShort(word string) bool { return len(word) <= 3 && startsUpper(word) }

// shortens says whether every word of a name begins the same word of a fuller one.
func shortens(short, full []string) bool {
	if len(short) != len(full) {
		return false
	}
	shorter := false
	for i := range short {
		if !strings.HasPrefix(strings.ToLower(full[i]), strings.ToLower(short[i])) {
			return false
		}
		if len(short[i]) < len(full[i]) {
			if !cutShort(short[i]) {
				return false
			}
			shorter = true
		}
	}
	return shorter
}
