package trace

import (
	"context"
	"errors"
	"slices"
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
	"spoor/trace/internal/notes"
)

// What makes a trace impossible.
var (
	ErrNoNotes      = errors.New("no notes")
	ErrNoDrafts     = errors.New("no drafts")
	ErrNoStatements = errors.New("no statements in the notes")
)

// Trace follows every statement of the notes through the drafts, and every item of the decision through
// its retellings. Same input, same report. It stops only when there is nothing to trace (ErrNoNotes,
// ErrNoDrafts, ErrNoStatements) or ctx ends; everything less is a warning in the report.
func Trace(ctx context.Context, c Case, o Options) (*Report, error) {
	if o.Reading == nil {
		return traceHearing(ctx, c, o, nil)
	}
	h := newHearing(o.Reading, DefaultRoom)
	r, err := traceHearing(ctx, c, o, h)
	if err != nil {
		return nil, err
	}
	r.Reading = h.outcome()
	return r, nil
}

// traceHearing is Trace with what a reader said; h is nil when there is no reader.
func traceHearing(ctx context.Context, c Case, o Options, h *hearing) (*Report, error) {
	if !anyText(c.Drafts) {
		return nil, ErrNoDrafts
	}
	notes, err := openNotes(ctx, c, o)
	if err != nil {
		return nil, err
	}
	t := &tracer{crew: crew{ctx, oneAtATime(o.Progress)}, code: notes.code, concepts: lang.LoadConcepts(),
		asked: asked{o.Candidates, o.Reasons, o.Lean, h}, ownTerms: o.PolicyTerms}
	r, err := t.readCase(notes, c, o)
	if err != nil {
		return nil, err
	}
	if h != nil {
		h.language = r.Language
	}
	r.Jumps, err = t.trace(r.Statements, r.Drafts, notesText(r))
	if err != nil {
		return nil, err
	}
	if t.inFull != nil {
		r.Full = r.fullBy(t.inFull)
	}
	if r.Return != nil {
		t.back, t.asked.lean = true, false
		r.Return.Jumps, err = t.trace(r.Return.Items, r.Return.Retellings, spoken(r.Return.Items))
		if err != nil {
			return nil, err
		}
	}
	r.Participants = participants(r.Statements)
	r.Rulings.count(r.Statements)
	r.Warnings = append(r.Warnings, t.warnings...)
	t.docket.reportDrafts(r)
	return r, nil
}

// readCase reads notes and drafts at the same time, and meanwhile what is needed next.
func (t *tracer) readCase(n *opened, c Case, o Options) (r *Report, err error) {
	drafts := make([]draftText, len(c.Drafts))
	work := []func(){func() { r, t.docket = n.read(c, o, o.splitter()) }}
	for i, s := range c.Drafts {
		work = append(work, func() { drafts[i] = readDraftText(s, "d", i, t.code) })
	}
	work = append(work, func() { t.weights, err = o.weights() }, func() { lang.LoadLists(t.code) })
	t.crew.shareOne(len(work), func(i int) { work[i]() })
	if stopped := t.crew.ctx.Err(); stopped != nil {
		return nil, stopped // something may not be read
	}
	if len(r.Statements) == 0 {
		return nil, ErrNoStatements
	}
	r.Drafts = r.takeDrafts(drafts, true)
	return r, err
}

// fullBy gives statements in full by following them once more.
func (r *Report) fullBy(follow func(s int, st *Statement)) func(i int) Statement {
	return func(i int) Statement {
		st := r.Statements[i]
		st.Steps = nil
		follow(i, &st)
		return st
	}
}

// ReadNotes reads the notes of a case, and the items of its decision, without following them. It needs
// no drafts. The statements of its report have no steps.
func ReadNotes(ctx context.Context, c Case, o Options) (*Report, error) {
	r, _, err := readNotes(ctx, c, o, o.splitter())
	return r, err
}

// readNotes also gives the verdicts, looked up. s is nil when notes are read without a reader.
func readNotes(ctx context.Context, c Case, o Options, s *splitter) (*Report, *docket, error) {
	n, err := openNotes(ctx, c, o)
	if err != nil {
		return nil, nil, err
	}
	r, d := n.read(c, o, s)
	return r, d, nil
}

// opened are the notes of a case, of which no more was read than in which language they are.
type opened struct {
	sources []switched
	code    lang.Code
}

func openNotes(ctx context.Context, c Case, o Options) (*opened, error) {
	if !anyText(c.Notes) {
		return nil, ErrNoNotes
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	n := &opened{switchAll(c.Notes), lang.Code(o.Language)}
	for i := range n.sources {
		n.sources[i].strike()
	}
	if n.code == "" {
		n.code = detect(n.sources)
	}
	return n, nil
}

func (n *opened) read(c Case, o Options, s *splitter) (*Report, *docket) {
	r := &Report{Title: o.Title, Language: Language(n.code), Warnings: append([]Warning(nil), c.Warnings...)}
	r.readNotes(n.sources, n.code, o.People, s)
	if anyText(c.Return) {
		r.readReturn(c.Return, n.code)
	}
	d := newDocket(o.Verdicts, r.everyone())
	r.Rulings.Given = len(o.Verdicts)
	d.reportGone(r)
	d.reportUnsealed(r)
	d.takeOut(r)
	return r, d
}

func (o Options) weights() (*Weights, error) {
	if o.Weights != nil {
		return o.Weights, nil
	}
	return shipped()
}

func anyText(sources []Source) bool {
	for _, s := range sources {
		if strings.TrimSpace(s.Text) != "" {
			return true
		}
	}
	return false
}

func switchAll(sources []Source) []switched {
	var out []switched
	for _, s := range sources {
		out = append(out, readSwitches(s))
	}
	return out
}

// detectWith also tells by what share of their words.
func detectWith(sources []switched) (code lang.Code, share float64) {
	var all strings.Builder
	for _, s := range sources {
		all.WriteString(s.clean)
		all.WriteByte('\n')
	}
	return lang.Detect(all.String())
}

// readNotes fills notes, statements and what is not a statement.
func (r *Report) readNotes(sources []switched, code lang.Code, p People, split *splitter) {
	var in []notes.Source
	for _, s := range sources {
		doc := markdown.Parse(s.clean)
		in = append(in, notes.Source{Path: s.Path, Text: s.clean, Doc: doc})
		r.Warnings = append(append(r.Warnings, s.Warnings...), boundWarnings(s.Path, doc)...)
		if strings.TrimSpace(s.Text) == "" {
			r.Warnings = append(r.Warnings, Warning{Path: s.Path, Message: WarnEmptyFile})
		}
		r.Warnings = append(r.Warnings, s.idle...)
	}
	read := notes.ReadKnowing(in, code, p.known())
	split.split(read, code)
	for _, n := range read {
		for _, s := range n.Statements {
			r.Statements = append(r.Statements, newStatement(n.Path, s))
		}
	}
	ids, faults := given(sources, r.Statements)
	r.Warnings = append(r.Warnings, faults...)
	giveIDs("S", r.Statements, ids)
	if split != nil {
		r.Splitting = split.outcome(r)
	}
	first := 0
	for i, n := range read {
		last := first + len(n.Statements)
		r.addNote(&sources[i], n, r.Statements[first:last])
		first = last
	}
}

// addNote adds one file of notes, with why each line that holds no statement does not.
func (r *Report) addNote(s *switched, n notes.Note, statements []Statement) {
	before := len(r.NotStatements)
	for _, x := range n.Rest {
		r.NotStatements = append(r.NotStatements,
			NotStatement{n.Path, Lines{x.Start, x.End}, NotStatementReason(x.Why), x.Text})
	}
	r.addSwitched(s)
	others := r.NotStatements[before:]
	sortNotStatements(others)
	r.Notes = append(r.Notes, Note{n.Path, n.Session, n.Date, digest(s.Text),
		account(s, statements, others)})
	r.addDoubts(n)
}

func (r *Report) addDoubts(n notes.Note) {
	for _, d := range n.Doubts {
		r.Warnings = append(r.Warnings,
			Warning{Path: n.Path, Line: d.Line, Message: WarningKind(d.Kind), Detail: d.Detail})
	}
}

func newStatement(path string, s notes.Statement) Statement {
	return Statement{Path: path, Lines: Lines{s.Start, s.End}, Participant: s.Participant,
		Role: s.Role, Session: s.Session, Question: s.Question, Support: max(1, s.Support),
		SupportText: s.SupportText, Text: s.Text, ByReader: s.ByReader}
}

// readReturn fills the way back: the first document is the decision, the others retell it.
func (r *Report) readReturn(sources []Source, code lang.Code) {
	documents := r.readDrafts(sources, "r", code)
	r.Return = &Return{Decision: documents[0], Retellings: documents[1:]}
	s := readSwitches(sources[0])
	n := notes.Decision(notes.Source{Path: s.Path, Text: s.clean, Doc: markdown.Parse(s.clean)}, code)
	for _, item := range n.Statements {
		r.Return.Items = append(r.Return.Items, newStatement(s.Path, item))
	}
	ids, faults := given([]switched{s}, r.Return.Items)
	r.Warnings = append(r.Warnings, faults...)
	giveIDs("R", r.Return.Items, ids)
	n.Doubts = slices.DeleteFunc(n.Doubts, func(d notes.Doubt) bool {
		return WarningKind(d.Kind) == WarnNoSpeakers // a decision speaks for itself
	})
	r.addDoubts(n)
	if len(documents) == 1 {
		r.Warnings = append(r.Warnings, Warning{Path: s.Path, Message: WarnRetellings})
	}
}

// tracer holds what both directions of a case share.
type tracer struct {
	crew     crew
	code     lang.Code
	weights  *Weights
	concepts *lang.Concepts
	asked    asked
	ownTerms []string
	back     bool // it traces the way back
	docket   *docket
	warnings []Warning // about verdicts
	inFull   func(s int, st *Statement)
}

// draftText is a draft as read by itself.
type draftText struct {
	switched
	draft    Draft
	warnings []Warning
}

func readDraftText(s Source, letter string, i int, code lang.Code) draftText {
	out := draftText{switched: readSwitches(s)}
	out.draft, out.warnings = readDraft(out.switched, letter, i+1, code)
	return out
}

func (r *Report) readDrafts(sources []Source, letter string, code lang.Code) []Draft {
	var texts []draftText
	for i, s := range sources {
		texts = append(texts, readDraftText(s, letter, i, code))
	}
	return r.takeDrafts(texts, letter == "d")
}

// takeDrafts gives the drafts of the texts and warns of what is wrong with them. drafts says that they are no
// decision and its retellings: only a decision has items to name.
func (r *Report) takeDrafts(texts []draftText, drafts bool) []Draft {
	var out []Draft
	paths := map[string]string{}
	for i, text := range texts {
		d := text.draft
		r.Warnings = append(r.Warnings, text.warnings...)
		if drafts || i > 0 {
			r.Warnings = append(r.Warnings, text.idleIDs()...)
		}
		if other, twice := paths[d.SHA256]; twice && len(d.Paragraphs) > 0 {
			r.Warnings = append(r.Warnings, Warning{Path: text.Path, Message: WarnSameText, Detail: other})
		}
		paths[d.SHA256] = text.Path
		out = append(out, d)
	}
	return out
}

// trace follows statements through drafts and fills in what the drafts then say. voices are the texts
// whose words are no policy terms, since people used them.
func (t *tracer) trace(statements []Statement, drafts []Draft, voices []string) ([]DraftJump, error) {
	if err := t.crew.ctx.Err(); err != nil {
		return nil, err
	}
	if len(drafts) == 0 {
		return nil, nil
	}
	aside := setAside(drafts)
	defer putBack(drafts, aside)
	m := gather(t.crew, t.back, statements, drafts, t.code, t.concepts)
	m.ownTerms, m.once = t.ownTerms, true
	if t.asked.lean {
		m.putWordsAway()
	}
	inFull, warnings := follow(statements, drafts, m, t.weights, t.asked, t.docket)
	t.inFull, t.warnings = inFull, append(t.warnings, warnings...)
	if err := t.crew.ctx.Err(); err != nil {
		return nil, err // steps are missing
	}
	m.describe(statements, drafts, t.weights.vague)
	m.findPolicyTerms(drafts, heard{t.crew, voices, t.code}, t.weights)
	tellBehind(statements, drafts)
	return draftJumps(statements, drafts), nil
}
