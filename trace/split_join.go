package trace

import (
	"slices"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/notes"
)

// split lets what a reader found in the hard passages take the place of what the rules found there, and
// notes what is still to be asked.
func (s *splitter) split(read []notes.Note, code lang.Code) {
	defer func() {
		for i := range read {
			read[i].Forget()
		}
	}()
	if s == nil {
		return
	}
	s.language = Language(code)
	answers := make([][]*splitAnswer, len(read))
	var all []*splitAnswer
	for i := range read {
		answers[i] = s.answersAbout(&read[i], code)
		all = append(all, answers[i]...)
	}
	chance := byChance(all)
	for i := range read {
		for _, a := range answers[i] {
			s.fall(a.fell...)
			switch {
			case a.whole:
			case chance:
				s.fall(FallChance)
			default:
				s.told.Believed++
				a.join(&read[i])
			}
		}
		if len(answers[i]) > 0 {
			read[i].Settle()
		}
	}
}

// answersAbout are what was answered about the passages of a note.
func (s *splitter) answersAbout(n *notes.Note, code lang.Code) []*splitAnswer {
	var out []*splitAnswer
	for _, p := range s.passages(n, code) {
		q := p.question(n.Path, s.language)
		s.told.Passages++
		r, answered := s.replies[q.Key]
		if !answered {
			s.told.Open++
			if !s.asked[q.Key] {
				s.asked[q.Key] = true
				s.open = append(s.open, q)
			}
			continue
		}
		s.told.Answered++
		var rules []notes.Statement
		for _, st := range n.Statements {
			if p.holds(st.Start) {
				rules = append(rules, st)
			}
		}
		out = append(out, p.believe(r, rules))
	}
	return out
}

// holds says whether a source line lies in a passage.
func (p *hardPassage) holds(line int) bool { return p.Start <= line && line <= p.End }

// join replaces what the rules made of a passage. Every line of it stays accounted for.
func (a *splitAnswer) join(n *notes.Note) {
	before, own, after := a.divide(n.Statements)
	var mine []cut
	var others []notes.Rest
	for i, st := range own {
		span := a.rules[i]
		if a.stays(span) {
			mine = append(mine, cut{span, st})
		} else if !a.isCut(span) {
			others = append(others, notes.Rest{Start: st.Start, End: st.End, Why: string(WhyOther), Text: st.Text})
		}
	}
	for _, x := range n.Rest {
		if !a.holds(x.Start) || !a.isCut(a.place(x.Text, x.Start, x.End)) {
			others = append(others, x)
		}
	}
	mine = append(mine, a.cuts...)
	slices.SortStableFunc(mine, func(x, y cut) int { return x.span[0] - y.span[0] })
	n.Statements = slices.Clone(before)
	for _, c := range mine {
		n.Statements = append(n.Statements, c.said)
	}
	n.Statements = append(n.Statements, after...)
	n.Rest = append(others, a.uncovered(mine, others)...)
}

// divide tells the statements of a note apart: those before the passage, in it, and after it.
func (a *splitAnswer) divide(all []notes.Statement) (before, own, after []notes.Statement) {
	for _, st := range all {
		switch {
		case a.holds(st.Start):
			own = append(own, st)
		case st.Start < a.Start && len(own) == 0:
			before = append(before, st)
		default:
			after = append(after, st)
		}
	}
	return before, own, after
}

// isCut says whether the reader found a statement in a stretch.
func (a *splitAnswer) isCut(span [2]int) bool {
	return slices.ContainsFunc(a.cuts, func(c cut) bool { return overlaps(c.span, span) })
}

// stays says whether what the rules found in a stretch stays: the reader's own statement about these lines
// fell, and nothing else of the reader is in it.
func (a *splitAnswer) stays(span [2]int) bool {
	return !a.isCut(span) && slices.ContainsFunc(a.failed, func(f [2]int) bool { return overlaps(f, span) })
}

// uncovered are the lines of the passage that hold no statement and for which there is no reason yet.
func (a *splitAnswer) uncovered(said []cut, others []notes.Rest) []notes.Rest {
	var out []notes.Rest
	for _, l := range a.Lines {
		in := func(start, end int) bool { return start <= l.Number && l.Number <= end }
		if !slices.ContainsFunc(said, func(c cut) bool { return in(c.said.Start, c.said.End) }) &&
			!slices.ContainsFunc(others, func(x notes.Rest) bool { return in(x.Start, x.End) }) {
			out = append(out, notes.Rest{Start: l.Number, End: l.Number, Why: string(WhyOther), Text: l.Text})
		}
	}
	return out
}
