package render

import (
	"slices"
	"strings"

	"spoor/trace"
)

// cardView is a statement as the page shows it.
type cardView struct {
	*threadView
	Number                          int    // in the order of the notes, from 1
	Since                           string // from when on it has the fate it has now
	Session, Question, Who          int    // places in the lists to choose from, 0 for none
	Speaker                         string
	Short                           string // first words
	Doubt                           int    // 0 almost certain, 1 probably, 2 unsure
	Where                           string // line in the notes
	Answered                        bool   // needs no answer: it can be read back
	Reply                           string // what was done with it and why, as a person ruled; "" when nobody did
	NowVerdict                      *verdictView
	SessionName, QuestionText, Sure string
	Jumps                           []cardJump
	Now                             *cardPassage
	NowFate                         trace.Fate
	NowWord                         string // of NowFate, "" without drafts
	NowReader                       string // what a reader said of it now, "" without one
	NowLost, JumpEndsLost           bool   // JumpEndsLost: that it is lost stands behind a jump already
	History                         []cardStep
	Large, Lean                     bool
	Back                            bool
}

// cardStep is a statement in one draft.
type cardStep struct {
	*stepView
	Date     string
	Anchor   string // of the first passage, "" when there is none
	Passages []cardPassage
}

// cardJump is where a statement got worse.
type cardJump struct {
	*stepView
	From          string
	Before, After *cardPassage // nil when there is no paragraph, or no room
	Gone          []string
	Came          []ink // words; policy terms marked
}

// cardPassage is a paragraph, or the part of it that matters, with words marked.
type cardPassage struct {
	Anchor, Place string
	Ink           []ink
	Suspect       bool
	Ruled         bool
}

// shortWords is how many characters of a statement stand where there is little room.
const shortWords = 58

func (p *pageMaker) cards() {
	for i, t := range p.way.Statements {
		c := &cardView{threadView: t, Number: i + 1, Large: p.page.Large,
			Lean:  len(p.way.Statements) > leanFrom,
			Short: shortly(t.Text, shortWords), Back: p.page.Key == "r"}
		c.Session = indexOf(&p.page.Sessions, t.Session)
		c.Question = indexOf(&p.page.Questions, t.Question)
		if !c.Back {
			c.SessionName, c.QuestionText = t.Session, p.labelled(t.Question)
			c.Speaker = sentenceCase(t.Who)
			c.Who = indexOf(&p.page.People, c.Speaker)
		}
		c.Where = p.w.Page.Card.LineOf(t.Line, t.Session)
		c.Answered = t.Now == nil || t.Now.Fate == trace.Kept
		if t.Now != nil {
			c.NowFate, c.NowWord, c.Sure = t.Now.Fate, t.Now.Word, t.Sure
			c.NowLost, c.NowReader = t.Now.Fate == trace.Lost, t.Now.Reader.note()
			c.Doubt = p.w.doubt(t.Now.Certainty)
			if t.disputed() {
				c.Doubt = 2 // on top when the unsure come first
			}
			c.Since = p.since(t)
		}
		c.reply()
		p.addSteps(c)
		p.page.Cards = append(p.page.Cards, c)
	}
}

// reply fills in what a person ruled on a statement as it stands now.
func (c *cardView) reply() {
	if c.threadView.Now != nil {
		c.NowVerdict = c.threadView.Now.Verdict
	}
	switch v := c.NowVerdict; {
	case c.Answer != nil:
		c.Reply = c.Answer.Long
	case v != nil && !v.Stale:
		c.Reply = v.ReasonFor
	}
	if v := c.NowVerdict; v != nil && c.Reply != "" && strings.Contains(c.Reply, v.ReasonFor) {
		now := *v
		now.Reason = "" // it stands in the reply
		c.NowVerdict = &now
	}
}

// labelled puts before a question that it is one, unless it says so itself.
func (p *pageMaker) labelled(question string) string {
	label := p.w.Common.Question
	if question == "" || strings.HasPrefix(strings.ToLower(question), strings.ToLower(label)) {
		return question
	}
	return label + ": " + question
}

// doubt grades a confidence as w.sure does.
func (w *wording) doubt(confidence float64) int {
	switch w.sure(confidence) {
	case w.Sure.Almost:
		return 0
	case w.Sure.Probably:
		return 1
	}
	return 2
}

func (p *pageMaker) since(t *threadView) string {
	first := len(t.Steps) - 1
	for first > 0 && t.Steps[first-1].Fate == t.Now.Fate {
		first--
	}
	if first == 0 {
		return p.w.Page.Card.Always
	}
	return p.w.Page.Card.Since(t.Steps[first].Draft)
}

func (p *pageMaker) addSteps(c *cardView) {
	for i := range c.Steps {
		step := &c.Steps[i]
		out := cardStep{stepView: step}
		if d := p.drafts[step.Path]; d != nil {
			out.Date = p.w.date(d.Date)
		}
		if len(step.Passages) > 0 {
			out.Anchor = step.Passages[0].Anchor
		}
		if !c.Large {
			for k := range step.Passages {
				out.Passages = append(out.Passages, p.passageInFull(step, k))
			}
		}
		c.History = append(c.History, out)
		if step.Worse {
			c.Jumps = append(c.Jumps, p.cardJump(c, i))
		}
	}
	c.JumpEndsLost = len(c.Jumps) > 0 && c.Jumps[0].Before != nil && c.Jumps[0].After == nil
	if n := len(c.Steps); n > 0 && len(c.Steps[n-1].Passages) > 0 && !c.Lean && !p.shownAsAfter(c) {
		c.Now = p.excerptOf(&c.Steps[n-1], nil)
	}
}

// shownAsAfter tells whether the passage of the last draft stands behind the first jump already.
func (p *pageMaker) shownAsAfter(c *cardView) bool {
	return len(c.Jumps) > 0 && c.Jumps[0].After != nil && c.Jumps[0].Path == c.Steps[len(c.Steps)-1].Path
}

func (p *pageMaker) cardJump(c *cardView, i int) cardJump {
	step := &c.Steps[i]
	out := cardJump{stepView: step, From: p.way.Words.Start, Gone: step.Gone}
	if i > 0 {
		out.From = c.Steps[i-1].Draft
	}
	terms := p.termsOf(step.Path)
	for _, word := range step.Came {
		kind := inkKind("")
		if slices.ContainsFunc(terms, func(t string) bool { return foldCase(t) == foldCase(word) }) {
			kind = termInk
		}
		out.Came = append(out.Came, ink{word, kind})
	}
	if len(c.Jumps) > 0 || c.Large {
		return out // only the first jump has room for both passages
	}
	if i > 0 && len(c.Steps[i-1].Passages) > 0 {
		out.Before = p.excerptOf(&c.Steps[i-1], step.Gone)
	}
	if len(step.Passages) > 0 {
		out.After = p.excerptOf(step, nil)
	}
	return out
}

// excerptOf is the part of the main passage of a step that matters. Words that go in the next draft
// are marked as gone, the others that the statement shares as kept.
func (p *pageMaker) excerptOf(step *stepView, gone []string) *cardPassage {
	main := &step.Passages[0]
	text := plain(main.Excerpt)
	if len(gone) > 0 {
		text = plain(excerpt(main.Text, slices.Concat(gone, main.theirs())))
	}
	return &cardPassage{main.Anchor, p.place(p.way.Words, main.Anchor), p.marks(step, main, text, gone),
		main.Suspect, main.Ruled}
}

func (p *pageMaker) passageInFull(step *stepView, k int) cardPassage {
	passage := &step.Passages[k]
	return cardPassage{passage.Anchor, p.place(p.way.Words, passage.Anchor),
		p.marks(step, passage, passage.Text, nil), passage.Suspect, passage.Ruled}
}

func (p *pageMaker) marks(step *stepView, passage *passageView, text string, gone []string) []ink {
	return inked(text, layer{goneInk, gone}, layer{termInk, p.termsOf(step.Path)},
		layer{keptInk, passage.theirs()})
}

// theirs lists the words of a passage that speak for it.
func (v *passageView) theirs() []string {
	var out []string
	for _, e := range v.Evidence {
		out = append(out, e.Theirs)
	}
	return out
}
