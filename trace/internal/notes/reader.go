package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// section is what a heading opens.
type section struct {
	level int
	kind  string  // as sectionOf; inherited by what lies below it
	title string  // "" for the title of the file
	by    *speech // who speaks below it, when the heading names a person
	mail  bool    // a mail
	inset bool    // it stands within an item of a list, and ends with that
}

// reader reads one file of notes, unit by unit.
type reader struct {
	src      Source
	units    []unit
	lines    []string // of the source
	known    *people
	code     lang.Code
	note     Note
	shape    shape
	sections []section
	asked    string  // what the facilitator asked last, in this section
	turn     *turn   // whose remark the lines belong to
	by       *speech // of a whole file: the one who was interviewed
	table    table
	off      bool
	signed   int               // the line on which a mail ended or its signature goes on
	heads    map[int]headings  // by level, counted when asked for
	last     *speech           // who spoke last in running text, since the last heading
	voices   []speech          // who spoke in running text since then, in order
	present  int               // how many people were there, 0 when not known
	here     int               // the unit that is being read
	parts    []part            // the sections of the file, as they look
	partOf   []int             // for each unit, the section it lies in
	kin      kin               // who of a family is who
	sole     *speech           // the only one who is named, in an interview
	doors    *int              // how many lines open with a house; nil before a count
	places   *int              // how many lines open with a place; nil before a count
	letters  map[string]string // the groups that letters stand for, by headings up to lettered
	lettered int
	often    map[string]int // how often a question opens a line, see askedOften
	dots     *bool          // whether names with a full stop open its paragraphs, see dotted
	along    *bool          // whether numbers at the heads of lines are those of houses; nil before a look
	met      *speech        // who was met at the last place
	saidLast *speech        // who made the last statement, nil for nobody in particular
	filled   *bool          // the file holds forms that were filled in; nil before a look
	box      *mailbox       // the mails of the file; nil before a count
	marked   *int           // how many lines name a speaker in bold and end in a break; nil before a count
	drafts   []draft        // statements with what is needed to settle them at the end
	gists    []gist         // what became of each unit that was read

	toldUnits int // how many of them tell who said what

	talk *talk // what is known of a chat; nil before its first message
}

// turn is a labelled remark that following lines may go on with.
type turn struct {
	by    speech
	depth int  // item depth of the label, 0 for a paragraph
	alone bool // the label stood alone on its line: what follows is the remark
	block bool // it opens a paragraph, and ends with it
	form  bool // it is the name on a form: the questions on it are not theirs
	last  int  // its statement in drafts, -1 when there is none
	quiet string
}

// draft is a statement that may turn out to be a summary of others.
type draft struct {
	Statement
	more    []string // what later lines add to the text
	summary bool
	sure    bool // it has a speaker or a sign of one
}

func newReader(s Source, units []unit, known *people, code lang.Code) *reader {
	r := &reader{src: s, units: units, known: known, code: code, lines: linesOf(s.Text)}
	r.drafts = make([]draft, 0, len(units))
	r.note.Path = s.Path
	r.present = presentCount(units)
	session, date := sessionOf(s, units)
	r.note.Session, r.note.Date = strings.TrimRight(session, ". "), date
	r.kin = known.kinIn(units)
	r.shape = r.shapeOf()
	if r.by = r.interviewee(); r.by == nil {
		r.by = r.signer()
	}
	if r.by == nil {
		r.by = r.askedOne()
	}
	r.sole = r.soleSpeaker()
	return r
}

// read reads the whole file.
func (r *reader) read() Note {
	for i := 0; i < len(r.units); i++ {
		before := r.mark()
		last := r.unit(i)
		r.weigh(i, last, before)
		i = last
	}
	r.settle()
	r.cover()
	r.doubt()
	out := r.note
	out.reader = r
	return out
}

// unit reads one unit and gives the index of the last one it took in.
func (r *reader) unit(i int) int {
	u := &r.units[i]
	r.here = i
	if r.switched(u) {
		return i
	}
	r.leave(u)
	if r.machineHead(u) {
		return i
	}
	if r.aboveMails(i) && !u.isHeading() {
		r.rest(u, whyMetadata)
		return i
	}
	if r.inMail() && (r.mailCloses(i) || r.mailLine(i)) {
		return i
	}
	switch {
	case r.earlierMail(i):
		r.rest(u, whyOther)
	case u.message != nil:
		r.message(i)
	case i == 0 && r.isTitle(u):
		r.rest(u, whyHeading)
	case u.isHeading():
		r.heading(i)
	case u.kind == markdown.Row:
		r.row(i)
	case u.quoted:
		return r.quote(i)
	default:
		r.line(i)
	}
	return i
}

// isTitle says whether the first line of a file names its session without being marked as a
// heading.
func (r *reader) isTitle(u *unit) bool {
	return u.text == r.note.Session && isTitleLine(u) && len(r.units) > 1 && !firstPerson(u.text) &&
		!strings.ContainsAny(u.text[len(u.text)-1:], ".!?\"") && wordCount(u.text) < 16
}

// switched reads the comments that turn reading off and on.
func (r *reader) switched(u *unit) bool {
	was := r.off
	off, on := false, false
	for _, raw := range u.raw {
		if strings.Contains(raw, "spoor:o") {
			off = off || strings.Contains(raw, "spoor:off")
			on = on || strings.Contains(raw, "spoor:on")
		}
	}
	r.off = (r.off || off) && !on
	if was || r.off {
		r.rest(u, whyMarkup)
		return true
	}
	return false
}

// leave closes the sections and turns that a unit does not belong to any more.
func (r *reader) leave(u *unit) {
	if u.isHeading() && u.level < leadIn {
		r.turn, r.last, r.voices = nil, nil, nil
		return
	}
	if u.first && r.turn != nil && r.turn.block {
		r.turn = nil
	}
	if u.kind == markdown.Paragraph && !u.quoted && u.first && u.level == 0 {
		r.popTo(leadIn)
		r.leaveRoster(u)
	}
	for n := len(r.sections); n > 0 && r.sections[n-1].inset && !r.inset(u); n-- {
		r.popTo(r.sections[n-1].level)
	}
	if u.isItem() {
		r.popTo(topicItem + u.level)
		if r.turn != nil && r.turn.depth >= u.level && !(r.turn.depth == 0 && r.turn.alone) {
			r.turn = nil
		}
	}
}

// inset says whether the line that a unit begins on is indented.
func (r *reader) inset(u *unit) bool { return indent(sourceLine(r.lines, u.start)) > 0 }

// leaveRoster closes an attendance list or agenda that no Markdown heading opened when a remark
// follows it.
func (r *reader) leaveRoster(u *unit) {
	if len(r.sections) == 0 {
		return
	}
	s := r.sections[len(r.sections)-1]
	if s.level < boldLine || s.kind != whyAttendance && s.kind != whyAgenda || r.here == 0 ||
		r.units[r.here-1].isHeading() {
		return
	}
	l, ok := u.labelled()
	if ok && l.kind == "" && wordCount(u.after(l.end)) > 2 &&
		!isRoster(u.after(l.end)) && l.form != dashForm {
		r.popTo(s.level)
	}
}

// popTo closes the sections of a level and deeper.
func (r *reader) popTo(level int) {
	for len(r.sections) > 0 && r.sections[len(r.sections)-1].level >= level {
		r.sections = r.sections[:len(r.sections)-1]
		r.asked = ""
	}
}

// popSpeakers closes the sections below a level, and one of that level when it is a speaker's
// too: the
// topic above it stays.
func (r *reader) popSpeakers(level int) {
	for len(r.sections) > 0 {
		last := r.sections[len(r.sections)-1]
		if last.level < level || last.level == level && last.by == nil && last.kind == "" {
			return
		}
		r.sections = r.sections[:len(r.sections)-1]
	}
}

// kind is the kind of the section that we are in: the innermost that has one. A mail is what it is below any heading:
// "Reacties per e-mail" above mails opens no list of cards.
func (r *reader) kind() string {
	for i := len(r.sections) - 1; i >= 0; i-- {
		if r.sections[i].kind != "" || r.sections[i].mail && r.sections[i].by != nil {
			return r.sections[i].kind
		}
	}
	return ""
}

// withoutRemarks says whether we stand in a section that nobody puts anything in by: who attended, what was decided.
func (r *reader) withoutRemarks() bool {
	switch r.kind() {
	case whyAction, whyDecision, whyMetadata, whyAttendance, whyAgenda:
		return true
	}
	return false
}

// under is who speaks by virtue of a heading; nil when no heading names a person.
func (r *reader) under() *speech {
	for i := len(r.sections) - 1; i >= 0; i-- {
		if r.sections[i].by != nil {
			return r.sections[i].by
		}
	}
	return r.by
}

// question is what the statements here answer.
func (r *reader) question() string {
	if r.asked != "" {
		return r.asked
	}
	for i := len(r.sections) - 1; i >= 0; i-- {
		if s := r.sections[i]; s.title != "" && s.by == nil && s.level > 1 {
			return s.title
		}
	}
	return ""
}

// heading opens a section.
func (r *reader) heading(i int) {
	u := &r.units[i]
	if u.level >= leadIn && (r.metOn(u) || r.senderHeading(i) || r.leadInLine(u)) {
		return
	}
	s := section{level: u.level, kind: sectionOf(u.text), title: headingTitle(u.text), inset: r.inset(u)}
	if m := questionHead.FindStringSubmatch(u.text); m != nil {
		s.title = m[3] // "Vraag 2 wat moet er anders?"
	}
	if u.level == leadIn && s.kind == "" && deciding.MatchString(u.text) {
		s.kind = whyDecision
	}
	if u.level < leadIn && i > 0 {
		if k := r.known.kinIn(r.units[i:]); k != nil {
			r.kin = k
		}
	}
	if s.kind == "" && (u.level >= topicItem || u.level == leadIn && r.turn != nil && !r.turn.alone) {
		r.turn = nil
	}
	if s.kind == "" {
		s.by = r.headingSpeaker(i)
	}
	s.mail = s.by != nil && writtenHead(s.title) != ""
	if s.by != nil && u.level == leadIn {
		r.last = s.by
	}
	if s.by != nil && u.level >= boldLine {
		r.popSpeakers(u.level)
	} else {
		r.popTo(u.level)
		r.asked = ""
	}
	r.sections = append(r.sections, s)
	r.rest(u, whyHeading)
}

// leadInLine reads an announcing line that has more in it than a title: a label, an attendance
// line.
func (r *reader) leadInLine(u *unit) bool {
	l, ok := u.labelled()
	if !ok {
		return false
	}
	if written := writtenHead(l.name); written != "" && strings.TrimSpace(u.after(l.end)) == "" {
		sp, _ := r.known.speakers(beforeComma(l.name[len(written):]), "", true)
		r.turn = nil
		r.popTo(u.level)
		r.sections = append(r.sections, section{level: u.level, by: &sp, mail: true, inset: r.inset(u)})
		r.rest(u, whyHeading)
		return true // "Mail van Bram, achteraf (20 mrt):"
	}
	if strings.TrimSpace(u.after(l.end)) == "" {
		sp, named := r.known.speakers(r.known.offFlap(l.name), l.role, false)
		if !named || sectionOf(l.name) != "" || l.kind != "" || r.strangeToList(sp) {
			return false
		}
		r.popTo(u.level)
		r.sections = append(r.sections, section{level: u.level, by: &sp, inset: r.inset(u)})
		r.rest(u, whyHeading)
		return true
	}
	kind := l.kind
	if _, named := r.known.speakers(l.name, l.role, false); !named && kind == "" {
		return false
	}
	r.labelled(u, l)
	return true
}

// strangeToList says whether the notes list who attended, and one word that may be a name is neither in the list nor
// a given name: a topic, far more often than somebody who came in later ("Rondje:").
func (r *reader) strangeToList(sp speech) bool {
	if len(sp.names) != 1 || strings.Contains(sp.names[0], " ") || !r.known.listsAttendance() {
		return false
	}
	who := r.known.find(sp.names[0])
	return !isA(strings.ToLower(sp.names[0]), aGivenName|aPerson|aBody|aGroup) && (who == nil || !who.attended)
}

// headingTitle is a heading as it is quoted: without number and closing colon.
func headingTitle(s string) string {
	s = strings.TrimSpace(s)
	if mayNumber(s) {
		s = headingNumber.ReplaceAllString(s, "")
	}
	return strings.TrimRight(s, ": ")
}

// rest records a unit that holds no statement.
func (r *reader) rest(u *unit, why string) {
	r.note.Rest = append(r.note.Rest, Rest{u.start, u.end, why, u.text})
}

// restPiece records a part of a unit that holds no statement.
func (r *reader) restPiece(u *unit, p piece) {
	text := strings.TrimSpace(u.text[p.start:p.end])
	r.note.Rest = append(r.note.Rest, Rest{u.line(p.start), u.line(max(p.start, p.end-1)),
		p.why, text})
}
