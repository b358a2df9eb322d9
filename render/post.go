package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace"
)

// post makes letters.
type post struct {
	w      *wording
	words  *letterWords
	report *trace.Report // cleaned, everybody by name
	m      *maker
	there  way
	cast   *cast // everybody by code
	sender Sender
	coded  bool // the record calls everybody by code or initials
	calls  *cast
	heard  *sayings
}

func newPost(r *trace.Report, o Options, s Sender) *post {
	w := words(o.language(r))
	report := clean(r)
	p := &post{w: w, words: w.letter(s.Informal), report: report, m: newMaker(w, report), sender: s,
		cast: newCast(report, NamesCodes, w), coded: o.Names.or(NamesCodes) != NamesFull,
		calls: newCast(report, o.Names.or(NamesCodes), w)}
	p.there = p.m.way(&w.There, report.Drafts, report.Statements, report.Jumps)
	p.heard = newSayings(report.Statements)
	return p
}

// addressee is who gets a letter, with what they said.
type addressee struct {
	person *person // nil for a group, and for whoever gave no name
	group  string  // "" unless it is one
	said   []int   // by number of statement
}

// letters are in the order in which people first spoke, that for what has no name last.
func (p *post) letters() []Letter {
	var out []Letter
	for _, a := range p.addressees() {
		out = append(out, p.letter(a))
	}
	return out
}

func (p *post) addressees() []*addressee {
	var all []*addressee
	nameless := &addressee{}
	of := func(same func(*addressee) bool, new addressee) *addressee {
		if i := slices.IndexFunc(all, same); i >= 0 {
			return all[i]
		}
		all = append(all, &new)
		return &new
	}
	for i := range p.report.Statements {
		who := p.report.Statements[i].Participant
		people := p.cast.voices[who]
		switch {
		case who == "":
			nameless.said = append(nameless.said, i)
		case len(people) == 0:
			a := of(func(a *addressee) bool { return a.group == who }, addressee{group: who})
			a.said = append(a.said, i)
		}
		for _, one := range people {
			a := of(func(a *addressee) bool { return a.person == one }, addressee{person: one})
			a.said = append(a.said, i)
		}
	}
	if len(nameless.said) > 0 {
		all = append(all, nameless)
	}
	return all
}

// twins lists the people who spoke by themselves in more than one role: under a name that the notes
// never tell in full, they may be two.
func (p *post) twins() []string {
	var out []string
	for _, a := range p.addressees() {
		var roles []string
		for _, i := range a.said {
			s := &p.report.Statements[i]
			alone := len(p.cast.voices[s.Participant]) == 1
			if role := folded(s.Role); alone && role != "" && !slices.Contains(roles, role) {
				roles = append(roles, role)
			}
		}
		if len(roles) > 1 {
			out = append(out, a.person.written())
		}
	}
	return out
}

// letterMaker makes one letter.
type letterMaker struct {
	*post
	*addressee
	cast   *cast          // all but the addressee by code
	own    []string       // what the addressee said, as bare words
	points map[string]int // number of a point by id of its statement
}

func (p *post) letter(a *addressee) Letter {
	l := &letterMaker{post: p, addressee: a, cast: p.cast.sparing(a.person), points: map[string]int{}}
	for n, i := range a.said {
		l.own = append(l.own, bareWords(p.report.Statements[i].Text))
		l.points[p.report.Statements[i].ID] = n + 1
	}
	out := Letter{Language: string(p.w.Language),
		Spoken: spokenIn(p.report.Language, p.w.Language), Title: p.words.Title, Closing: l.closing(),
		Labels: LetterLabels{Said: p.words.Said, Where: p.words.Where, Changed: p.words.Changed,
			Done: p.words.Done, Next: p.words.Next}}
	var c counts
	for n, i := range a.said {
		point := l.point(n+1, i)
		c.add(trace.Fate(point.Fate))
		out.Points = append(out.Points, point)
	}
	l.head(&out, c)
	n := 0
	for _, f := range out.fills() {
		if f.Open {
			n++
		}
	}
	if n > 0 {
		out.ToFill = p.words.ToFill(n)
	}
	return out
}

// fills lists the places in a letter that may be left to fill in.
func (l *Letter) fills() []Fill {
	out := []Fill{l.Closing.Next, l.Closing.Contact, l.Closing.From}
	for i := range l.Points {
		out = append(out, l.Points[i].Why)
	}
	return out
}

// head writes what stands above the points.
func (l *letterMaker) head(out *Letter, c counts) {
	memo, draft := l.memo()
	switch {
	case l.person != nil:
		called := l.calls.people[slices.Index(l.post.cast.people, l.person)]
		out.Name, out.Code = l.person.written(), called.code
		out.Greeting = l.words.Greeting(l.person.addressed())
		if len(l.person.name.words()) == 0 {
			out.Greeting = l.words.Described(out.Name)
		}
		if l.coded {
			out.Closing.Code = l.words.Code(called.code)
		}
	case l.group != "":
		out.Name, out.Code = l.group, l.group
		out.Greeting = l.words.GroupGreeting(l.group)
	default:
		out.Title, out.Greeting = l.words.OpenTitle, l.words.OpenGreeting
		out.Labels.Said = l.words.OpenSaid
		out.Opening = []string{l.words.OpenThanks}
		return
	}
	out.Opening = []string{l.words.Thanks(l.say(l.report.Title)), l.words.What(memo, draft)}
	if len(l.said) > 1 && c != (counts{}) {
		out.Opening = append(out.Opening, l.words.Count(c))
	}
}

// memo is the title and the name of the last draft.
func (l *letterMaker) memo() (title, draft string) {
	n := len(l.report.Drafts)
	if n == 0 {
		return "", ""
	}
	return l.say(l.report.Drafts[n-1].Title), l.say(l.there.LastName)
}

// say writes a text of others with everybody but the addressee as a code.
func (l *letterMaker) say(text string) string { return l.cast.hide(text) }

func (l *letterMaker) closing() Closing {
	return Closing{
		Next:    l.fill(l.sender.Next, l.words.FillNext),
		Wrong:   l.words.Wrong,
		Contact: l.fill(l.sender.Contact, l.words.FillContact),
		Regards: l.words.Regards,
		From:    l.fill(l.sender.From, l.words.FillFrom),
	}
}

// fill is what was given, or the place to fill it in.
func (l *letterMaker) fill(given, what string) Fill {
	if lines := linesOf(given); len(lines) > 0 {
		return Fill{Lines: lines}
	}
	return Fill{Lines: []string{l.words.Fill(what)}, Open: true}
}

// linesOf are the lines of a text in which something stands.
func linesOf(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = cleanText(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// written is a name as fully as the notes have it.
func (p *person) written() string {
	if name := p.name.String(); name != "" {
		return name
	}
	return p.plain
}

// addressed is how a letter begins: by given name and surname, or with a title before a surname alone.
func (p *person) addressed() string {
	if len(p.name.given) > 0 || p.plain == "" {
		return p.written()
	}
	first, size := utf8.DecodeRuneInString(p.plain)
	if isTitle(strings.Fields(p.plain)[0]) {
		first = unicode.ToLower(first)
	}
	return string(first) + p.plain[size:]
}
