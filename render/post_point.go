package render

import (
	"slices"
	"strings"

	"spoor/trace"
)

// point tells of one statement what became of it.
func (l *letterMaker) point(number, i int) Point {
	s, t := &l.report.Statements[i], l.there.Statements[i]
	out := Point{Number: number, ID: s.ID, Title: l.words.Point(number), Said: l.say(s.Text),
		When: l.when(s), Together: l.together(s)}
	if t.Now != nil {
		out.Fate, out.FateWord = string(t.Now.Fate), t.Now.Word
		l.where(&out, s, t)
		l.changed(&out, s, t)
	}
	out.Done, out.Why = l.done(s)
	return out
}

func (l *letterMaker) when(s *trace.Statement) string {
	date := ""
	for _, n := range l.report.Notes {
		if n.Path == s.Path {
			date = l.w.dateBeside(s.Session, n.Date)
		}
	}
	session, question := l.say(s.Session), l.say(s.Question)
	if session == "" && date == "" && question == "" {
		return ""
	}
	return l.words.When(session, date, question)
}

// together says that others said a statement too, or backed it.
func (l *letterMaker) together(s *trace.Statement) string {
	speakers := len(l.post.cast.voices[s.Participant])
	switch {
	case s.Support > max(1, speakers):
		return l.words.Weight(s.Support)
	case speakers > 1 && l.person != nil:
		return l.words.Together
	}
	return ""
}

func (l *letterMaker) where(out *Point, s *trace.Statement, t *threadView) {
	if t.Now.Fate == trace.Lost {
		out.Where = l.words.Lost(l.say(t.Now.Draft))
		if v := s.Steps[len(s.Steps)-1].Verdict; v != nil && !v.Stale {
			out.Where = l.words.RuledLost(l.say(t.Now.Draft))
		}
		return
	}
	place := l.words.Place(l.say(t.Now.Draft), "")
	if len(t.Now.Passages) > 0 {
		main := &t.Now.Passages[0]
		section := ""
		if p := l.m.paragraphs[main.Anchor]; p != nil {
			section = l.m.headingOver(p)
		}
		place = l.words.Place(l.say(l.m.place(&l.w.There, main.Anchor)), l.say(section))
		out.Quote = l.quote(plain(main.Excerpt))
		if t.Now.Suspect && out.Quote != "" {
			out.Caution = l.words.Caution
		}
	}
	out.Where = l.words.Blurred(place)
	if t.Now.Fate == trace.Kept {
		out.Where = l.words.Kept(place)
	}
}

// changed tells in which drafts it got worse since it could last be read, and how.
func (l *letterMaker) changed(out *Point, s *trace.Statement, t *threadView) {
	if t.Now.Fate == trace.Kept {
		return
	}
	var gone []string
	for i := range t.Steps {
		step := &t.Steps[i]
		switch {
		case step.Fate == trace.Kept:
			out.Changed, out.Before, out.Was, gone = nil, "", "", nil
			if len(step.Passages) > 0 {
				out.Was = l.quote(plain(step.Passages[0].Excerpt))
				out.Before = l.words.Before(l.say(step.Draft))
			}
		case step.Worse:
			out.Changed = append(out.Changed, l.words.Step(l.say(step.Draft), step.Word, step.Kinds))
			gone = append(gone, step.Gone...)
		}
	}
	if out.Was == "" {
		out.Before = ""
	}
	if own := ownWords(gone, s.Text); len(own) > 0 {
		out.Changed = append(out.Changed, l.words.Gone(l.cast.hideIn(strings.Join(own, ", "), false)))
	}
}

// mostGone is how many words that went a letter names: more is no longer read.
const mostGone = 6

// ownWords are those words that stand in what somebody said, each once.
func ownWords(words []string, said string) []string {
	var out []string
	for _, word := range words {
		if len(out) < mostGone && len(spans(said, []string{word})) > 0 && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// done tells what is done with a statement, and why; or leaves a place to say so.
func (l *letterMaker) done(s *trace.Statement) (string, Fill) {
	a := answerTo(s)
	why := Fill{}
	if a != nil {
		for _, line := range linesOf(a.Reason) {
			why.Lines = append(why.Lines, l.say(line))
		}
	}
	if !needsFilling(s) {
		return l.doneText(a, outcomeOf(s)), why
	}
	if outcomeOf(s) == unanswered {
		return "", l.fill("", l.words.FillAnswer)
	}
	return l.doneText(a, outcomeOf(s)), l.fill("", l.words.FillWhy)
}

func (l *letterMaker) doneText(a *trace.Answer, o outcome) string {
	if a == nil {
		return ""
	}
	done := ""
	if o < otherwise {
		done = l.words.Outcomes[o]
	}
	switch a.Ruling {
	case trace.OmittedRuling:
		return joined(" ", done, l.words.Omitted)
	case trace.MovedRuling:
		return joined(" ", done, l.words.Moved(l.say(a.MovedTo)))
	case trace.DeferredRuling:
		return joined(" ", done, l.words.Deferred(l.say(l.w.date(a.Until))))
	case trace.MergedRuling:
		merged := l.words.Merged
		if n := l.points[a.With]; n > 0 {
			merged = l.words.MergedWithOwn(n)
		}
		return joined(" ", done, merged)
	}
	return done
}
