package notes

import (
	"sort"
	"strings"
	"unicode/utf8"

	"spoor/trace/internal/lang"
)

// person is someone named in the notes of a case.
type person struct {
	name      string
	role      string
	organiser bool   // runs or records the session
	member    bool   // takes part as well, by another role
	body      bool   // an organisation that speaks as one
	fixed     bool   // a body that goes by its name, however it is called
	official  bool   // answers for the body that asks
	host      bool   // stands for it by what the notes say of them, not by a role alone
	seat      string // in a council
	attended  bool   // stands in an attendance list or legend
	outside   bool   // no participant, by what the owner of the case says
	coded     bool   // goes by a code, see readCodes
	mailbox   bool   // who wrote mails wrote to them
	called    bool   // goes by this name, though a fuller one is known
}

// people knows everyone named in the notes of a case, by every form of the name.
type people struct {
	list       []*person
	index      map[*person]int  // place in the list
	alias      map[string][]int // lower-case form of a name -> who may be meant
	code       lang.Code
	vocabulary vocabulary
	pointed    map[pointer]bool
	surnamed   map[string][]*person // by first name and first letter of the surname, see file
	lettered   map[string][]*person // of whom only that letter is known
	added      map[string]*person   // by the name and role as written
	found      map[string]*person   // what find gave since the last name was given
	heads      map[string]int       // by first word, how many words a name has at most
	told       map[labelKey]voice   // speakers of labels, once everybody is known
	self       bool                 // who keeps the notes was there as one of them
	groups     map[string]bool      // whether a name is that of people without a name
	labels     map[string]int       // how many remarks begin with what may be a name and a colon
	lower      map[string]bool      // words that occur in small letters: those are no names
}

func newPeople(code lang.Code) *people {
	return &people{code: code, vocabulary: newVocabulary(code),
		index: map[*person]int{}, alias: map[string][]int{}, lower: map[string]bool{},
		labels: map[string]int{}, groups: map[string]bool{},
		surnamed: map[string][]*person{}, lettered: map[string][]*person{}, pointed: map[pointer]bool{},
		added: map[string]*person{}, found: map[string]*person{}, heads: map[string]int{}}
}

// pointer is a form of a name and whom it points at.
type pointer struct {
	alias string
	index int
}

// labelKey and voice are a label and who it names.
type labelKey struct {
	name, role string
	sure       bool
}

type voice struct {
	speech
	named bool
}

// add makes someone known, or knows them again and learns a fuller name or a role.
func (p *people) add(name, role string) *person {
	key := name + "\x00" + role
	who, ok := p.added[key]
	if !ok {
		who = p.addNew(name, role)
		p.added[key] = who
	}
	return who
}

func (p *people) addNew(name, role string) *person {
	name = strings.Trim(name, " .,;:*•–—-")
	if !hasLetter(name) {
		return &person{}
	}
	name = dropFunction(p.vocabulary.tokenize(name), name)
	who := p.same(name)
	if who == nil {
		who = &person{name: name}
		p.enter(who)
	}
	if name != who.name && !who.called && fuller(name, who.name) {
		who.name = name
	}
	if who.role == "" {
		who.role = role
	}
	p.file(who)
	p.call(who, name)
	return who
}

// fuller says whether a name tells more of who is meant than another: more names besides a form of
// address, or as many and longer.
func fuller(name, than string) bool {
	a, b := tokenize(name), tokenize(than)
	first, second := titleLength(a, 0), titleLength(b, 0)
	more := (len(a) - first) - (len(b) - second)
	if more != 0 || first == len(a) || second == len(b) {
		return more > 0 && !isInitials(name)
	}
	if isInitials(b[second].text) != isInitials(a[first].text) {
		return isInitials(b[second].text)
	}
	return len(name) > len(than) && !isInitials(name) && !isInitials(a[0].text)
}

// enter gives somebody new a place in the list.
func (p *people) enter(who *person) {
	p.index[who] = len(p.list)
	p.list = append(p.list, who)
}

// same finds who is meant by a name that may be fuller than the one known.
func (p *people) same(name string) *person {
	if who := p.find(name); who != nil {
		return who
	}
	if hits := p.alias[nameKey(name)]; len(hits) > 1 {
		return p.list[hits[0]]
	}
	ts := p.vocabulary.tokenize(name)
	if len(ts) < 2 {
		return nil
	}
	titles := titleLength(ts, 0)
	if who := p.byInitial(ts[titles:]); who != nil && !unlikeAddress(name, who.name) {
		return who
	}
	if who := p.byFirstLetter(ts); who != nil {
		return who
	}
	if who := p.byLettered(ts[titles:]); who != nil && !unlikeAddress(name, who.name) {
		return who
	}
	if ts[0].is(aNickname) && len(ts) == 2 {
		if who := p.find(ts[1].text); who != nil && !isA(firstLower(who.name), aNickname) {
			return who
		}
		return nil
	}
	first := p.find(ts[0].text)
	if first != nil && len(p.vocabulary.tokenize(first.name)) == 1 {
		return first
	}
	if titleLength(ts, 0) > 0 {
		if who := p.bySurname(ts); who != nil && !unlikeAddress(name, who.name) {
			return who
		}
	}
	return nil
}

// byInitial finds the one person whose first name and first letter of the surname are those of
// "Piers W.", or the other way round. The words are those behind a form of address.
func (p *people) byInitial(ts []token) *person {
	if len(ts) < 2 {
		return nil
	}
	key, short := initialKey(ts)
	var hits []*person
	if short {
		hits = append(hits, p.surnamed[key]...)
	}
	hits = append(hits, p.lettered[key]...)
	if len(hits) != 1 {
		return nil
	}
	return hits[0]
}

// initialKey is a first name with the first letter of the surname, and whether the surname is no
// more
// than that letter.
func initialKey(ts []token) (key string, short bool) {
	surname := strings.Trim(ts[1].lower, ".")
	_, size := utf8.DecodeRuneInString(surname)
	return ts[0].lower + " " + surname[:size], len(surname) == size
}

// file keeps somebody under the first name and the first letter of the surname. Two are enough to
// know that the letter is not.
func (p *people) file(who *person) {
	ts := p.vocabulary.tokenize(who.name)
	ts = ts[titleLength(ts, 0):]
	if len(ts) < 2 || len(strings.Trim(ts[1].lower, ".")) == 0 {
		return
	}
	key, short := initialKey(ts)
	list := p.surnamed
	if short {
		list = p.lettered
	}
	for _, known := range list[key] {
		if known == who {
			return
		}
	}
	if len(list[key]) < 2 {
		list[key] = append(list[key], who)
	}
}

// byFirstLetter finds the one person whose surname is that of "S. de Boer" and whose first name
// begins with that letter.
func (p *people) byFirstLetter(ts []token) *person {
	if len(ts) < 2 {
		return nil
	}
	letter := strings.Trim(ts[0].lower, ".")
	if len([]rune(letter)) != 1 || !startsUpper(ts[0].text) {
		return nil
	}
	var surname []string
	for _, t := range ts[1:] {
		surname = append(surname, t.lower)
	}
	var hit *person
	for _, i := range p.alias[nameKey(strings.Join(surname, " "))] {
		known := p.vocabulary.tokenize(p.list[i].name)
		first := titleLength(known, 0)
		if first >= len(known) || !strings.HasPrefix(known[first].lower, letter) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = p.list[i]
	}
	return hit
}

// byLettered finds the one person who is known by the surname of "Peter Nash" and by the first letter of
// the first name: "P. Nash".
func (p *people) byLettered(ts []token) *person {
	if len(ts) < 2 || len([]rune(strings.Trim(ts[0].lower, "."))) < 2 || !startsUpper(ts[0].text) ||
		isParticle(ts[0].lower) {
		return nil
	}
	var surname []string
	for _, t := range ts[1:] {
		surname = append(surname, t.lower)
	}
	var hit *person
	for _, i := range p.alias[nameKey(strings.Join(surname, " "))] {
		known := p.vocabulary.tokenize(p.list[i].name)
		first := titleLength(known, 0)
		if first >= len(known) {
			continue
		}
		letter := strings.Trim(known[first].lower, ".")
		if len([]rune(letter)) != 1 || !strings.HasPrefix(ts[0].lower, letter) {
			continue
		}
		if hit != nil {
			return nil
		}
		hit = p.list[i]
	}
	return hit
}

// bySurname finds the one person whose name ends in the surname of a titled name.
func (p *people) bySurname(ts []token) *person {
	n := titleLength(ts, 0)
	var surname []string
	for _, t := range ts[n:] {
		surname = append(surname, t.lower)
	}
	if len(surname) == 0 {
		return nil
	}
	return p.find(strings.Join(surname, " "))
}

// call records the forms in which someone is called: in full, by first name, by surname, by title.
func (p *people) call(who *person, name string) {
	ts := p.vocabulary.tokenize(name)
	n := 0
	if len(ts) > 0 {
		n = titleLength(ts, 0)
	}
	var all []string
	for _, t := range ts {
		all = append(all, t.lower)
	}
	p.give(strings.ToLower(name), who)
	p.give(strings.Join(all, " "), who)
	if n < len(all) {
		p.give(strings.Join(all[n:], " "), who)
	}
	if last := len(all) - 1; last > n && generation(all[last]) {
		p.give(strings.Join(all[n:last], " "), who)
		all = all[:last]
	}
	if len(all)-n < 2 {
		if n > 0 && len(all) > n {
			p.callShort(all[len(all)-1], who)
		}
		return
	}
	if n == 0 || isA(all[n], aGivenName) {
		p.give(all[n], who)
	}
	p.give(strings.Join(all[n+1:], " "), who)
	p.give(all[len(all)-1], who)
	p.callShort(all[len(all)-1], who)
	p.callShort(strings.Join(all[n+1:], " "), who)
}

// callShort records the first of two surnames that a hyphen joins: Aldershof for Aldershof-Prins.
func (p *people) callShort(surname string, who *person) {
	if first, _, ok := strings.Cut(surname, "-"); ok && len(first) > 3 && len(p.alias[nameKey(first)]) == 0 {
		p.give(first, who)
	}
}

func (p *people) give(alias string, who *person) {
	alias = nameKey(alias)
	if alias == "" || isParticle(alias) {
		return
	}
	p.point(alias, who)
}

// point makes a form of a name point at somebody.
func (p *people) point(alias string, who *person) {
	if i, ok := p.index[who]; ok && !p.pointed[pointer{alias, i}] {
		p.pointed[pointer{alias, i}] = true
		first, _, _ := strings.Cut(alias, " ")
		p.heads[first] = max(p.heads[first], strings.Count(alias, " ")+1)
		p.alias[alias] = append(p.alias[alias], i)
		p.forget()
	}
}

// shortVan writes the short forms of van der in full.
var shortVan = strings.NewReplacer("v.d.", "van ", "v/d", "van ", "v. d.", "van ", "v.", "van ")

// nameKey is the form in which a name is looked up: in small letters, with one way of writing van
// der, v.d. and vd.
func nameKey(name string) string {
	low := addressKey(strings.ToLower(name))
	if !strings.HasPrefix(low, "v") && !strings.Contains(low, " v") {
		return low
	}
	var out []string
	for _, w := range strings.Fields(shortVan.Replace(low)) {
		after := len(out) > 0 && out[len(out)-1] == "van"
		switch w {
		case "v", "vd", "vande", "vander", "vanden":
			w = "van"
		case "de", "der", "den", "d.", "het", "'t":
			if after {
				continue
			}
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// doubles gives the first names that more than one person bears, in alphabetical order.
func (p *people) doubles() []string {
	var out []string
	for alias, hits := range p.alias {
		if len(hits) < 2 || strings.Contains(alias, " ") {
			continue
		}
		firsts := 0
		for _, i := range hits {
			if ts := p.vocabulary.tokenize(p.list[i].name); len(ts) > 0 && ts[0].lower == alias {
				firsts++
			}
		}
		if firsts > 1 {
			out = append(out, alias)
		}
	}
	sort.Strings(out)
	return out
}
