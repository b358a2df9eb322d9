package render

import (
	"spoor/trace"
)

// threadView is one statement with what became of it.
type threadView struct {
	Words        *wayWords
	ID, Anchor   string
	Who          string
	Support      string // "samen 12 mensen", "" when it is one voice
	Text         string
	Place        string // path:line
	Path         string
	Line         int
	Name, Role   string // the participant as Who calls them, the role apart; "" with codes
	Voices       int    // how many people said or backed it
	Session      string
	Question     string
	Vagueness    string
	Steps        []stepView
	Worse        []stepView // the steps in which the fate got worse
	Now          *stepView  // the last; nil without drafts
	LastRead     string     // sentence that says where it could last be read; "" when nowhere
	LastReadText string     // what stands there
	Sure         string     // how sure the outcome is: as sure as its least sure jump
	PutBack      string     // sentence that says where it would belong; "" when it is still somewhere
	NeverRead    bool       // it could be read in no draft at all
	Answer       *answerView
	FoundBy      string // sentence that says which reader found it, "" when rules did
	StaleMark    string // what stands before a stale answer in a table
}

// stepView is one statement in one draft.
type stepView struct {
	Draft, Path string
	Fate        trace.Fate
	Word        string
	Sure        string // confidence in a sentence
	Confidence  string // 0 to 1, as a number in the language
	Certainty   float64
	Passages    []passageView
	Suspect     bool // nothing but lineage speaks for any passage
	Worse       bool
	Kinds       string // what made it worse, as a sentence; "" when not worse or not known
	Gone, Came  []string
	Reasons     []trace.Reason      // what moved the judge
	Why         []trace.KindReasons // why each kind of jump was named
	Candidates  []passageView
	Reader      *heardView   // what a reader said of it; nil when it said nothing that is believed
	Verdict     *verdictView // nil when nobody ruled on it
	Was         string       // the main passage of the step before; "" when there is nothing to compare
}

// passageView is a paragraph that carries a statement.
type passageView struct {
	Anchor   string
	Place    string // path:line
	Text     string // the whole paragraph
	Excerpt  []run  // the sentence that carries most of it, with the words that correspond marked
	Runs     []run  // the whole paragraph, marked the same way
	Strength string
	Suspect  bool
	Ruled    bool // only a verdict speaks for it
	Evidence []evidenceView
	Reasons  []trace.Reason // why this paragraph
}

// evidenceView is a pair of wordings with what makes them one.
type evidenceView struct{ Kind, Ours, Theirs string }

func (t *threadView) fateIn(draft string) trace.Fate {
	for i := range t.Steps {
		if t.Steps[i].Path == draft {
			return t.Steps[i].Fate
		}
	}
	return ""
}

// fate is that of a step that may not be there.
func (s *stepView) fate() trace.Fate {
	if s == nil {
		return ""
	}
	return s.Fate
}

func (m *maker) thread(words *wayWords, s *trace.Statement) *threadView {
	t := &threadView{
		Words: words, ID: s.ID, Anchor: m.anchor(words, s.ID), Who: m.who(s), Text: s.Text,
		Place: at(s.Path, s.Lines.Start), Path: s.Path, Line: s.Lines.Start,
		Name: s.Participant, Role: s.Role, Voices: s.Support, Session: s.Session, Question: s.Question,
		Vagueness: m.w.decimal(s.Vagueness, 1), Support: m.support(s),
	}
	if words == &m.w.Back {
		t.Who, t.Support, t.Name = "", "", ""
	}
	if s.ByReader && m.report.Splitting != nil {
		t.FoundBy = m.w.Reader.Found(m.report.Splitting.Model, m.report.Splitting.Prompt)
	}
	before, main := trace.Kept, s.Text
	for i := range s.Steps {
		step := m.step(words, &s.Steps[i])
		step.Worse = s.Steps[i].Jump != nil || rank(step.Fate) > rank(before)
		if len(step.Passages) > 0 {
			if i > 0 {
				step.Was = main
			}
			main = step.Passages[0].Text
		}
		before = step.Fate
		t.Steps = append(t.Steps, step)
	}
	m.finish(t)
	if t.Now != nil {
		t.Sure = m.sure(s.Steps)
	}
	t.Answer, t.StaleMark = m.answer(s.Answer), m.w.Verdict.StaleMark
	t.sayReasonOnce()
	answered := s.Answer != nil && !s.Answer.Stale // then it need not go back
	if s.Repair != nil && t.Now.fate() == trace.Lost && !answered {
		t.PutBack = m.w.Common.PutBack(at(t.Now.Path, s.Repair.Lines.Start))
	}
	return t
}

// sure says how sure the outcome of a thread is, or that a person ruled on it.
func (m *maker) sure(steps []trace.Step) string {
	if v := steps[len(steps)-1].Verdict; v != nil && !v.Stale {
		return m.w.Verdict.Sure
	}
	return m.w.sure(sureness(steps))
}

// sureness is how sure the outcome of a thread is: no surer than the jumps that led to it.
func sureness(steps []trace.Step) float64 {
	least := steps[len(steps)-1].Confidence
	for _, s := range steps {
		if s.Jump != nil {
			least = min(least, s.Confidence)
		}
	}
	return least
}

// finish draws from the steps what is said of a thread as a whole.
func (m *maker) finish(t *threadView) {
	for _, step := range t.Steps {
		if step.Worse {
			t.Worse = append(t.Worse, step)
		}
	}
	if len(t.Steps) > 0 {
		t.Now = &t.Steps[len(t.Steps)-1]
	}
	if t.lastPassage(m, trace.Kept, m.w.Common.LastRead) {
		return
	}
	if t.Now.fate() == trace.Abstracted {
		t.LastRead = m.w.Common.NeverKept
		return
	}
	t.NeverRead = !t.lastPassage(m, trace.Abstracted, m.w.Common.LastBlur)
}

// lastPassage looks for the last draft with a fate and a passage, and tells whether there is one.
func (t *threadView) lastPassage(m *maker, f trace.Fate,
	say func(draft, place string) string) bool {
	for i := len(t.Steps) - 1; i >= 0; i-- {
		step := &t.Steps[i]
		if step.Fate != f || len(step.Passages) == 0 {
			continue
		}
		t.LastRead = say(step.Draft, step.Passages[0].Place)
		t.LastReadText = plain(step.Passages[0].Excerpt)
		return true
	}
	return false
}

// mostSupportShown is how many bytes of what the notes say of the support are shown as they stand; the number tells
// more than a sentence.
const mostSupportShown = 32

// support is told when more than one voice stands behind a statement, in the words of the notes
// where they say so.
func (m *maker) support(s *trace.Statement) string {
	switch {
	case s.SupportText != "" && len(s.SupportText) <= mostSupportShown:
		return s.SupportText
	case s.Support > 1:
		return m.w.Common.Support(s.Support)
	}
	return ""
}

func (m *maker) step(words *wayWords, s *trace.Step) stepView {
	out := stepView{
		Draft: m.draftName(words, s.Draft), Path: s.Draft, Fate: s.Fate, Word: m.w.fate(s.Fate),
		Sure: m.w.sure(s.Confidence), Confidence: m.w.decimal(s.Confidence, 2),
		Certainty: s.Confidence, Reasons: s.Reasons, Reader: m.heard(s), Verdict: m.verdict(s.Verdict),
	}
	if out.Verdict != nil && !out.Verdict.Stale {
		out.Sure = m.w.Verdict.Sure
	}
	suspect := 0
	for i := range s.Passages {
		p := m.passage(&s.Passages[i])
		if p.Suspect {
			suspect++
		}
		out.Passages = append(out.Passages, p)
	}
	out.Suspect = suspect > 0 && suspect == len(s.Passages)
	if s.Jump != nil {
		out.Kinds, out.Gone, out.Came = m.kinds(s.Jump.Kinds), s.Jump.Gone, s.Jump.Came
		out.Why = s.Jump.Why
	}
	for _, c := range s.Candidates {
		p := trace.Passage{Paragraph: c.Paragraph, Lines: c.Lines, Strength: c.Strength}
		out.Candidates = append(out.Candidates, m.passage(&p))
	}
	return out
}

func (m *maker) kinds(kinds []trace.JumpKind) string {
	text := ""
	for _, k := range kinds {
		if text != "" {
			text += "; "
		}
		text += m.w.jump(k)
	}
	return sentence(text)
}

// placeOf says where a paragraph stands, when what speaks for a link is the key of one; else it is a wording.
func (m *maker) placeOf(ours string) string {
	if p := m.paragraphs[ours]; p != nil && m.paths[ours] != "" {
		return at(m.paths[ours], p.Lines.Start)
	}
	return ours
}

func (m *maker) passage(p *trace.Passage) passageView {
	out := passageView{
		Anchor: p.Paragraph, Place: at(m.paths[p.Paragraph], p.Lines.Start),
		Strength: m.w.decimal(p.Strength, 2), Suspect: p.Suspect, Ruled: p.Ruled,
		Reasons: p.Reasons,
	}
	var theirs []string
	for _, e := range p.Evidence {
		theirs = append(theirs, e.Theirs)
		out.Evidence = append(out.Evidence, evidenceView{m.w.evidence(e.Kind), m.placeOf(e.Ours), m.placeOf(e.Theirs)})
	}
	if paragraph := m.paragraphs[p.Paragraph]; paragraph != nil {
		out.Text = paragraph.Text
		out.Runs = mark(out.Text, theirs)
		out.Excerpt = excerpt(out.Text, theirs)
	}
	return out
}

// rank orders fates from good to bad. What was said counts as kept at the start.
func rank(f trace.Fate) int {
	switch f {
	case trace.Abstracted:
		return 1
	case trace.Lost:
		return 2
	}
	return 0
}
