package notes

import (
	"strings"

	"spoor/trace/internal/markdown"
)

// Rules read most notes well and some badly, and it shows beforehand in which lines they err. Of the notes
// of all labelled cases, those kept apart with them, 20 lines in 100 are hard, and 71 in 100 of what is
// read wrong lies in them: statements missed, made of nothing, or given to somebody else
// (TestHardPassagesHoldTheFaults). Why each reason was taken, with what is wrong in such lines:
//
//   - Running text that tells who said what: 147 faults in 320 paragraphs.
//   - Running text in which no statement is found though no rule says why: 8 in 19.
//   - A label that names nobody who is known, as the time of a message before its sender: 32 in 72.
//   - What nobody is said to have said, without a label that says so: 27 in 94.
//   - A remark of six sentences or more. Those of four and five are read as well as short ones, 4 in 43,
//     and there is none that is longer; but whoever talks on that long rarely makes one point only.
//
// Of labelled lines, items and rows one in twelve is wrong; they are left alone.

// Why a line is hard to read.
const (
	hardTold     = "told"
	hardPassed   = "passed-over"
	hardLabel    = "label"
	hardNobody   = "nobody"
	hardLong     = "long"
	longSentence = 6 // sentences from which on a remark is long
)

// gist is what became of one unit, or of several that were read together.
type gist struct {
	hard     string // "" where it is not hard
	question string // that was open when it had been read
	by       *speech
}

// weigh notes how hard the units first to last were to read; before are the statements and the other
// pieces there were above them.
func (r *reader) weigh(first, last int, before mark) {
	g := gist{hard: r.hardness(first, before), question: r.question(), by: r.under()}
	for range last - first + 1 {
		r.gists = append(r.gists, g)
	}
}

// mark is how far the reading of a file has come.
type mark struct{ drafts, rest, told int }

func (r *reader) mark() mark { return mark{len(r.drafts), len(r.note.Rest), r.toldUnits} }

// hardness is why a unit is hard to read, "" when it is not.
func (r *reader) hardness(i int, before mark) string {
	u := &r.units[i]
	if u.isHeading() || u.kind == markdown.Row || u.fenced || r.off {
		return ""
	}
	said := r.drafts[min(before.drafts, len(r.drafts)):]
	switch {
	case r.toldUnits > before.told:
		return hardTold
	case len(said) == 0:
		return r.passedOver(u, before)
	}
	if l, labelled := r.labelOf(u); labelled {
		if r.strange(said[0].Participant) && labelKind(l.name) == "" {
			return hardLabel
		}
	} else if said[0].Participant == "" && r.kind() != "cards" && !isVote(u.text) {
		return hardNobody
	}
	if len(said) == 1 && mayHaveSentences(said[0].Text, longSentence) &&
		len(r.known.sentences(said[0].Text)) >= longSentence {
		return hardLong
	}
	return ""
}

// mayHaveSentences is a cheap look at whether a text can have so many sentences: each but the last ends in a mark.
func mayHaveSentences(text string, n int) bool {
	for i := 0; i < len(text) && n > 1; i++ {
		switch text[i] {
		case '.', '!', '?', ';', ':', '\n', 0xE2: // that is how an ellipsis begins, and any other mark beyond ASCII
			n--
		}
	}
	return n <= 1
}

// passedOver says whether a paragraph of several sentences was left out for no reason that a rule knows.
func (r *reader) passedOver(u *unit, before mark) string {
	rest := r.note.Rest[min(before.rest, len(r.note.Rest)):]
	if u.isItem() || len(rest) == 0 || rest[len(rest)-1].Why != whyOther || len(r.known.sentences(u.text)) < 2 {
		return ""
	}
	return hardPassed
}

// strange says whether a participant goes by a name that stands for nobody known.
func (r *reader) strange(name string) bool {
	return name != "" && !r.known.knows(name) && !isGroup(name)
}

// Passage is a run of source lines in one section of a note that is hard to read. It begins and ends where
// paragraphs or items do.
type Passage struct {
	Start, End int           // source lines, 1-based, end included
	Why        []string      // why it is hard, in the order of its lines, each once
	Heading    string        // it stands under, "" for none
	Before     []string      // the lines before it, blank ones left out, the last one last
	After      []string      // the line after it, if one stands in the same section
	Lines      []PassageLine // of it, blank ones left out

	// Participants are those who may be the ones who speak in it: those whom the rules hear there, and
	// everybody who is named in it, in the lines before it or by the heading above it. Who runs the
	// session is not among them.
	Participants []string

	reader      *reader
	first, last int // units
}

// PassageLine is a line of a passage as a person reads it, without marks of layout.
type PassageLine struct {
	Number   int // in the source
	Text     string
	Opens    bool   // a paragraph, or an item, begins with it
	Question string // it answers, "" for none
}

// linesBefore is how many lines before a passage show what it goes on with. One after it may sign it.
const linesBefore = 2

// Hard are the passages of a note that are hard to read, in the order of their lines: the hard units that
// stand together.
func (n *Note) Hard() []Passage {
	r := n.reader
	if r == nil {
		return nil
	}
	var out []Passage
	for i := 0; i < len(r.units); i++ {
		if i >= len(r.gists) || r.gists[i].hard == "" {
			continue
		}
		last := i
		for last+1 < len(r.gists) && r.gists[last+1].hard != "" {
			last++
		}
		out = append(out, r.passage(i, last))
		i = last
	}
	return out
}

// passage is the passage of the units first to last.
func (r *reader) passage(first, last int) Passage {
	p := Passage{Start: r.units[first].start, End: r.units[last].end, reader: r, first: first, last: last}
	for i := first; i <= last; i++ {
		if len(p.Why) == 0 || p.Why[len(p.Why)-1] != r.gists[i].hard {
			p.Why = appendNew(p.Why, r.gists[i].hard)
		}
		p.Lines = append(p.Lines, r.units[i].linesOf(r.gists[i].question)...)
	}
	for i := first - 1; i >= 0 && !r.units[i].opensSection() && len(p.Before) < linesBefore; i-- {
		p.Before = append([]string{r.units[i].text}, p.Before...)
	}
	if last+1 < len(r.units) && !r.units[last+1].opensSection() {
		p.After = []string{r.units[last+1].text}
	}
	for i := first - 1; i >= 0 && p.Heading == ""; i-- {
		if r.units[i].opensSection() {
			p.Heading = headingTitle(r.units[i].text)
		}
	}
	p.Participants = r.within(&p)
	return p
}

// opensSection says whether a unit is a heading of the writer's, and no line that announces others.
func (u *unit) opensSection() bool { return u.isHeading() && u.level < boldLine }

func appendNew(list []string, x string) []string {
	for _, y := range list {
		if x == y {
			return list
		}
	}
	return append(list, x)
}

// linesOf are the lines of a unit that hold anything.
func (u *unit) linesOf(question string) []PassageLine {
	var out []PassageLine
	for i := range u.raw {
		end := len(u.text)
		if i+1 < len(u.offset) {
			end = min(end, u.offset[i+1])
		}
		start := min(end, u.offset[min(i, len(u.offset)-1)])
		text := strings.TrimSpace(u.text[start:end])
		if text == "" {
			continue
		}
		out = append(out, PassageLine{Number: min(u.start+i, u.end), Text: text, Opens: len(out) == 0,
			Question: question})
	}
	return out
}

// Divided cuts a passage at the ends of paragraphs and items, so that no part has more than so many bytes
// of text. A single paragraph that has more is a part by itself.
func (p Passage) Divided(most int) []Passage {
	var out []Passage
	first, size := p.first, 0
	for i := p.first; i <= p.last; i++ {
		n := len(p.reader.units[i].text)
		if size > 0 && size+n > most {
			out = append(out, p.reader.passage(first, i-1))
			first, size = i, 0
		}
		size += n
	}
	return append(out, p.reader.passage(first, p.last))
}

// within are the participants of a passage.
func (r *reader) within(p *Passage) []string {
	var out []string
	for _, s := range r.note.Statements {
		if s.Start <= p.End && s.End >= p.Start && s.Participant != "" && !hasDigit(s.Participant) {
			out = appendNew(out, s.Participant)
		}
	}
	if by := r.gists[p.first].by; by != nil && !by.organiser {
		for _, name := range by.names {
			out = appendNew(out, name)
		}
	}
	if r.sole != nil {
		out = appendNew(out, r.sole.participant(r.code))
	}
	for _, text := range append([]string{r.note.Session, p.Heading}, p.Before...) {
		out = r.addNamed(r.addHead(out, text), text)
	}
	for _, l := range p.Lines {
		out = r.addNamed(r.addHead(out, l.Text), l.Text)
		if l.Opens {
			out = r.addSubject(out, l.Text)
		}
	}
	for _, text := range p.After {
		out = r.addNamed(out, text)
	}
	return out
}

// addHead adds the name at the head of a line, before a colon or a dash and behind the time of a message.
func (r *reader) addHead(to []string, text string) []string {
	if strings.HasPrefix(text, "[") {
		if _, rest, ok := strings.Cut(text, "]"); ok {
			text = strings.TrimSpace(rest)
		}
	}
	at := strings.IndexAny(head(text, mostHead), ":–—(,")
	if dash := strings.Index(head(text, mostHead), " - "); dash > 0 && (at < 0 || dash < at) {
		at = dash
	}
	if at <= 0 {
		return to
	}
	name := strings.TrimSpace(text[:at])
	if n := wordCount(name); n > mostNameWords || !r.known.looksLikeName(name) || labelKind(name) != "" ||
		sectionOf(name) != "" {
		return to
	}
	if who := r.known.find(name); who != nil {
		if who.outside || who.organiser && !who.member {
			return to
		}
		name = who.name
	}
	return appendNew(to, name)
}

// addSubject adds who a paragraph tells of with its first words, though nothing else makes a name of the
// first: a word that is written small nowhere in the notes, before a verb ("Mirela would", "Aukje vat").
func (r *reader) addSubject(to []string, text string) []string {
	ts := r.known.vocabulary.tokenize(head(text, mostHead))
	if len(ts) < 3 || !startsUpper(ts[0].text) || ts[0].stop || len(ts[0].text) < 3 || startsUpper(ts[1].text) ||
		ts[0].class != 0 || numberWord(ts[0].lower) > 0 || r.known.lower[ts[0].lower] ||
		r.known.find(ts[0].text) != nil {
		return to
	}
	verb := ts[1].lower
	if isFinite(verb) || speechForm(verb) || strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "t") {
		return appendNew(to, ts[0].text)
	}
	return to
}

// mostHead is how many bytes into a line the name at its head ends.
const mostHead = 40

// mostNameWords is how many words a name has at most.
const mostNameWords = 5

// addNamed adds the people whom a text names.
func (r *reader) addNamed(to []string, text string) []string {
	ts := r.known.vocabulary.tokenize(text)
	for i := 0; i < len(ts); i++ {
		if !startsUpper(ts[i].text) && titleLength(ts, i) == 0 {
			continue
		}
		if name, n := r.nameIn(text, ts, i); n > 0 {
			if name != "" {
				to = appendNew(to, name)
			}
			i += n - 1
		}
	}
	return to
}

// nameIn is who is named from word i on, and in how many words; no name for somebody who is no participant.
// A given name is a name though nobody is known by it, unless it is a word as well.
func (r *reader) nameIn(text string, ts []token, i int) (name string, length int) {
	for n := min(mostNameWords, len(ts)-i); n > 0; n-- {
		who := r.known.find(text[ts[i].start:ts[i+n-1].end])
		switch {
		case who == nil:
		case who.outside || who.organiser && !who.member:
			return "", n
		default:
			return who.name, n
		}
	}
	if !ts[i].is(aGivenName) || r.known.lower[ts[i].lower] {
		return "", 0
	}
	end, _ := nameAt(ts, i)
	end = max(end, i+1)
	return text[ts[i].start:ts[end-1].end], end - i
}

// Cut is a piece of a passage that somebody takes for a statement.
type Cut struct {
	Start, End  int    // source lines
	Text        string // as it stands there
	Participant string // "" for nobody in particular
	Backers     int    // people who back it, besides the participant
}

// State makes a statement of a piece of a passage, as the rules would: without label, quotation marks and
// tally, which tells how many back it. It is false when nothing is left of it.
func (p *Passage) State(c Cut) (Statement, bool) {
	from := p.reader
	r := &reader{known: from.known, code: from.code, present: from.present, shape: from.shape}
	r.note.Session = from.note.Session
	text := c.Text
	if l, ok := parseLabel(text); ok && c.Participant != "" && sameFirstWord(l.name, c.Participant) {
		text = text[l.end:]
	}
	for _, l := range p.Lines {
		if l.Number <= c.Start {
			r.asked = l.Question
		}
	}
	sp := speech{}
	if c.Participant != "" {
		sp, _ = r.known.speakers(c.Participant, "", true)
		sp.names, sp.organiser = []string{c.Participant}, false
	}
	sp.backers += c.Backers
	u := unit{start: c.Start, end: c.End, text: text}
	if r.state(&u, c.Start, c.End, sp, text) < 0 {
		return Statement{}, false
	}
	out := r.drafts[0].Statement
	out.ByReader = true
	return out, true
}

// Tally is how much of a text behind a statement only says how many back it: "(9)", "+++".
func Tally(statement, behind string) int {
	all := statement + behind
	if text, t := cutTally(strings.TrimSpace(all)); t.support > 0 &&
		strings.TrimRight(text, " .,;!?") == strings.TrimRight(strings.TrimSpace(statement), " .,;!?") {
		return len(behind)
	}
	return 0
}

func sameFirstWord(a, b string) bool {
	x, y := tokenize(a), tokenize(b)
	return len(x) > 0 && len(y) > 0 && x[0].lower == y[0].lower
}

// Forget lets go of what was kept to say which passages are hard.
func (n *Note) Forget() { n.reader = nil }

// Settle counts again what is doubtful about a note when its statements were replaced.
func (n *Note) Settle() {
	var doubts []Doubt
	for _, d := range n.Doubts {
		if d.Kind != doubtNothing && d.Kind != doubtNoSpeakers {
			doubts = append(doubts, d)
		}
	}
	n.Doubts = append(doubts, n.silence()...)
	sortRest(n.Rest)
}

// silence is the doubt about a note in which nobody says anything, or only nobody does.
func (n *Note) silence() []Doubt {
	if len(n.Statements) == 0 {
		return []Doubt{{0, doubtNothing, ""}}
	}
	for _, s := range n.Statements {
		if s.Participant != "" {
			return nil
		}
	}
	return []Doubt{{0, doubtNoSpeakers, ""}}
}
