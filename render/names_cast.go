package render

import (
	"regexp"
	"slices"
	"strings"

	"spoor/trace"
)

// cast is everybody a report knows by name, with what they are called instead.
type cast struct {
	*lexicon
	w       *wording
	how     Names
	people  []*person
	codes   map[string]string    // participant as the report names them -> what they are called
	roles   map[string]string    // participant as the report names them -> role
	voices  map[string][]*person // participant as the report names them -> who they are; none for a group
	finds   map[string][]find    // first word of a name -> names that begin with it, longest first
	lower   map[string]bool      // words that the texts use without a capital, folded
	paths   map[string]string
	taken   map[string]bool
	aliases []find // other names than their own
	others  int    // people who said nothing that is a statement
	counted int    // participants with a number of their own
}

// person is one human being, or one description of somebody who gave no name.
type person struct {
	name  name
	code  string
	plain string // as first written
}

func newCast(r *trace.Report, how Names, w *wording) *cast {
	c := gatherCast(r, how, w)
	c.indexNames()
	return c
}

// gatherCast lists everybody, and leaves it to indexNames to tell how texts name them.
func gatherCast(r *trace.Report, how Names, w *wording) *cast {
	c := &cast{lexicon: newLexicon(), w: w, how: how, codes: map[string]string{},
		roles: map[string]string{}, voices: map[string][]*person{}, finds: map[string][]find{}, lower: lowerWords(r),
		paths: map[string]string{}, taken: map[string]bool{}}
	fullest := c.fullestNames(r)
	for _, p := range r.Participants {
		c.addParticipant(p.Name, fullest)
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		c.addParticipant(s.Participant, fullest)
		if c.roles[s.Participant] == "" {
			c.roles[s.Participant] = s.Role
		}
	}
	for _, n := range r.NotStatements {
		for _, listed := range c.listedNames(n) {
			c.addOther(listed)
		}
	}
	for _, n := range c.givenInTexts(r) {
		if !slices.ContainsFunc(c.people, func(p *person) bool { return n.goesOnFrom(p.name) }) {
			c.addOther(n)
		}
	}
	c.addInitials(r)
	c.indexNames()
	return c
}

// lowerWords lists the words that stand in texts of a report without a capital: a name among them
// is a word of every day here.
func lowerWords(r *trace.Report) map[string]bool {
	out := map[string]bool{}
	add := func(text string) {
		for _, t := range nameTokens(text) {
			if !startsUpper(text[t.start:t.end]) {
				out[t.folded] = true
			}
		}
	}
	for i := range r.Statements {
		add(r.Statements[i].Text)
	}
	for i := range r.Drafts {
		for k := range r.Drafts[i].Paragraphs {
			add(r.Drafts[i].Paragraphs[k].Text)
		}
	}
	for _, n := range r.NotStatements {
		add(n.Text)
	}
	return out
}

// addParticipant gives a participant a code. Several people named together are called by the codes
// of each; a group that names nobody keeps its name, so that its members can find themselves.
func (c *cast) addParticipant(written string, fullest []name) {
	if _, known := c.codes[written]; known || written == "" {
		return
	}
	if c.collective(written) {
		c.codes[written] = written
		return
	}
	var codes []string
	for _, part := range c.apart(written) {
		p := c.person(part, fullest)
		if !slices.Contains(c.voices[written], p) {
			c.voices[written] = append(c.voices[written], p)
		}
		codes = append(codes, p.code)
	}
	c.codes[written] = c.joinCodes(codes)
}

// joinCodes calls several people: "Deelnemers 4, 9 en 10".
func (c *cast) joinCodes(codes []string) string {
	if len(codes) == 1 || c.how != NamesCodes {
		return c.w.list(codes)
	}
	var numbers []string
	for _, code := range codes {
		numbers = append(numbers, code[strings.LastIndexByte(code, ' ')+1:])
	}
	return c.w.Common.Codes(c.w.list(numbers))
}

// person finds somebody who is known by this name, or makes them known.
func (c *cast) person(written string, fullest []name) *person {
	n := c.parseName(written)
	for _, p := range c.people {
		if p.plain == written || n.mayBe(p.name) && onlyOne(n, fullest) {
			if len(n.words()) > len(p.name.words()) {
				p.name = n
			}
			return p
		}
	}
	c.counted++
	p := &person{name: n, plain: written, code: c.w.Common.Code(c.counted)}
	if c.how == NamesInitials {
		p.code = c.unusedInitials(n, written)
	}
	c.people = append(c.people, p)
	return p
}

// addOther makes somebody known who is in no list of participants.
func (c *cast) addOther(n name) {
	for _, p := range c.people {
		if n.isWordOf(p.name) {
			return // "Anneloes" of "Locatiemanager Anneloes Kuiper"
		}
		if n.mayBe(p.name) {
			if len(n.words()) > len(p.name.words()) {
				p.name = n
			}
			return
		}
	}
	p := &person{name: n, plain: n.String(), code: c.w.Common.Person(letters(c.others))}
	if c.how == NamesInitials {
		p.code = c.unusedInitials(n, p.plain)
	}
	c.others++
	c.people = append(c.people, p)
}

// letters numbers with letters: A to Z, AA, AB.
func letters(n int) string {
	if n < 26 {
		return string(rune('A' + n))
	}
	return letters(n/26-1) + letters(n%26)
}

// unusedInitials abbreviates a name, with a number behind it when somebody else has the same
// letters.
func (c *cast) unusedInitials(n name, written string) string {
	initials := n.initials()
	if initials == "" {
		initials = strings.ToUpper(string([]rune(written + "?")[:1])) + "."
	}
	code := initials
	for i := 2; slices.ContainsFunc(c.people, func(p *person) bool { return p.code == code }); i++ {
		code = initials + " (" + c.w.count(i) + ")"
	}
	return code
}

// fullestNames are the names of participants that have a surname, to tell who is meant by a given
// name.
func (c *cast) fullestNames(r *trace.Report) []name {
	var out []name
	for _, p := range r.Participants {
		for _, part := range c.apart(p.Name) {
			if n := c.parseName(part); len(n.given) > 0 && len(n.family) > 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

// onlyOne tells whether a name can mean no more than one of those with a surname.
func onlyOne(n name, fullest []name) bool {
	var meant []string
	for _, f := range fullest {
		if n.mayBe(f) && !slices.Contains(meant, f.String()) {
			meant = append(meant, f.String())
		}
	}
	return len(meant) < 2
}

// collective tells whether a participant is a group that is named after nobody.
func (l *lexicon) collective(written string) bool {
	fields := strings.Fields(written)
	if len(fields) == 0 {
		return true // nobody is named, so nobody needs a code
	}
	for i, word := range fields {
		if i > 0 && startsUpper(word) {
			return false
		}
	}
	first := strings.ToLower(strings.Trim(fields[0], ".,:"))
	return l.collectives[first] ||
		len(first) > 0 && first[0] >= '0' && first[0] <= '9'
}

var andBetween = regexp.MustCompile(`\s*(?:,|&|\+|/|\ben\b|\band\b)\s*`)

// apart takes apart people who are named together, when each of them is named; otherwise it
// gives back the whole.
func (l *lexicon) apart(written string) []string {
	parts := andBetween.Split(written, -1)
	if len(parts) < 2 {
		return []string{written}
	}
	for _, part := range parts {
		if n := l.parseName(part); len(n.words()) == 0 || strings.ContainsAny(part, "0123456789") {
			return []string{written}
		}
	}
	return parts
}
