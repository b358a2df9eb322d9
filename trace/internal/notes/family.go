package notes

// isFamily says whether a speaker is a family, of whom one or another speaks.
func (p *people) isFamily(by *speech) bool {
	if by == nil || len(by.names) != 1 {
		return false
	}
	for _, t := range p.vocabulary.tokenize(by.names[0]) {
		switch t.lower {
		case "familie", "fam", "gezin", "huishouden", "family", "household":
			return true
		}
	}
	return false
}

// kinAt reads who of a family a line begins with: "Oma slaapt in de woonkamer". It is "" when the
// line begins otherwise.
func (r *reader) kinAt(u *unit) string {
	if !r.known.isFamily(r.under()) {
		return ""
	}
	ts := r.known.vocabulary.tokenize(head(u.text, 60))
	if len(ts) < 3 || ts[0].stop || !startsUpper(ts[0].text) || startsUpper(ts[1].text) ||
		!words().persons["kin"][ts[0].lower] {
		return ""
	}
	return ts[0].text
}

// ofFamily is who of a family a line is about, by its first word; nil when that does not say.
func (r *reader) ofFamily(u *unit) *speech {
	if kin := r.kinAt(u); kin != "" {
		return &speech{names: []string{kin}}
	}
	if r.last != nil && r.known.isFamily(r.under()) && isPronoun(firstLower(u.text)) {
		return r.last
	}
	return nil
}

// kin is who of a family is who in a file: "dochter" -> Femke.
type kin map[string]*speech

// The words for those of a family who stand for one another: who has a child is a parent.
var (
	childWords  = []string{"dochter", "zoon", "daughter", "son"}
	fatherWords = []string{"vader", "father", "dad", "papa", "pa"}
	motherWords = []string{"moeder", "mother", "mum", "mam", "mama", "ma"}
)

// kinIn learns from the top of a file who of a family is who: "dochter Femke (44)", "his wife Joan". With
// a child among them, the one man and the one woman who are named with it are its parents.
func (p *people) kinIn(units []unit) kin {
	var k kin
	var man, woman *speech
	men, women := 0, 0
	for i := 0; i < len(units) && i < introUnits; i++ {
		if i > 0 && units[i].isHeading() && units[i].level <= units[0].level {
			break
		}
		for _, s := range p.sheetOf(&units[i]).sentences {
			for j := 0; j < len(s.words) && j < kinReach; j++ {
				t := s.words[j]
				if !t.stop && t.text == t.lower && t.is(aPerson) && words().persons["relative"][t.lower] {
					if end, _ := nameAt(s.words, j+1); end > j+1 {
						k = k.with(t.lower, p.named(s.text[s.words[j+1].start:s.words[end-1].end]))
					}
					continue
				}
				n := titleLength(s.words, j)
				if n == 0 || j > 0 && s.words[j-1].lower == "de" {
					continue
				}
				end, _ := nameAt(s.words, j)
				if end <= j {
					continue
				}
				who := p.named(s.text[s.words[j].start:s.words[end-1].end])
				switch gender(who) {
				case "m":
					man, men = one(man, who, men)
				case "f":
					woman, women = one(woman, who, women)
				}
			}
		}
	}
	for _, child := range childWords {
		if k[child] == nil {
			continue
		}
		if men == 1 {
			k = k.with(fatherWords[0], man).same(fatherWords)
		}
		if women == 1 {
			k = k.with(motherWords[0], woman).same(motherWords)
		}
		break
	}
	return k
}

// kinReach is how many words of a sentence are looked at for who of a family is who.
const kinReach = 40

// one counts the people of a kind: whom it was, who it is now, and how many there are by then.
func one(was, now *speech, n int) (*speech, int) {
	if was != nil && was.names[0] == now.names[0] {
		return was, n
	}
	return now, n + 1
}

// named is the speech of somebody by a name.
func (p *people) named(name string) *speech {
	var sp speech
	if !p.knowsAs(name, &sp) {
		sp.names = []string{name}
	}
	return &sp
}

// with adds who goes by a word for a relative; nobody does when two people do.
func (k kin) with(word string, who *speech) kin {
	if k == nil {
		k = kin{}
	}
	if was, known := k[word]; known && (was == nil || was.names[0] != who.names[0]) {
		who = nil
	}
	k[word] = who
	return k
}

// same lets words mean whom the first of them means.
func (k kin) same(all []string) kin {
	for _, word := range all[1:] {
		k[word] = k[all[0]]
	}
	return k
}

// unnamed says whether the subject ts[i:end] is people without a name, and nobody of a family and no body
// whose name is known.
func (n *narrator) unnamed(ts []token, i, end int) bool {
	if !isGroupWord(ts, i, end) {
		return false
	}
	if end == i+2 {
		if who := n.known.find(ts[i].text + " " + ts[i+1].text); who != nil && who.fixed {
			return false
		}
	}
	_, at := n.relative(ts, i)
	return at == i
}

// relative reads "Vader", "zijn dochter": who that is in this file, and the token behind.
func (n *narrator) relative(ts []token, i int) (speech, int) {
	if sp, end := n.spouse(ts, i); end > i {
		return sp, end
	}
	if len(n.kin) == 0 {
		return speech{}, i
	}
	at := i
	if words().persons["possessive"][ts[i].lower] && i+1 < len(ts) && !ts[i].stop ||
		ts[i].lower == "de" && i+1 < len(ts) {
		at++
	}
	who := n.kin[ts[at].lower]
	if who == nil || at == i && i+1 < len(ts) && !ts[i].stop && startsUpper(ts[i+1].text) {
		return speech{}, i
	}
	return *who, at + 1
}
