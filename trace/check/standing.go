package check

import "spoor/trace"

// Standing is how a statement stands in a draft, for a check. The zero value says that it is not there.
type Standing struct {
	Fate trace.Fate
	// Answered says that somebody ruled why it is not taken over, or not in full, or where it went
	// instead. A statement that can be read back needs no answer.
	Answered bool
}

// harm ranks standings: 0 when nothing is left to do, more for what is worse.
func (s Standing) harm() int {
	switch {
	case s.Answered:
		return 0
	case s.Fate == trace.Abstracted:
		return 1
	case s.Fate == trace.Lost:
		return 2
	}
	return 0
}

// standing is how a statement stands in the last draft.
func (c *checker) standing(s *trace.Statement) Standing {
	last := lastStep(s)
	if last == nil {
		return Standing{}
	}
	return Standing{last.Fate, last.Fate != trace.Kept && c.answered(s, map[string]bool{})}
}

// answered tells whether a fresh ruling answers for a statement that cannot be read back: with a
// reason, with the place or time it went to, by leaving out what was asked to be left out, or through
// the statement it was merged with. A bare "not taken over" is no answer: whoever put it in would still
// ask why.
func (c *checker) answered(s *trace.Statement, seen map[string]bool) bool {
	seen[s.ID] = true
	if v := lastStep(s).Verdict; v != nil && !v.Stale && v.Reason != "" {
		return true
	}
	a := s.Answer
	if a == nil || a.Stale {
		return false
	}
	if a.Reason != "" || a.MovedTo != "" || a.Until != "" || a.Ruling == trace.OmittedRuling {
		return true
	}
	other := c.said[a.With]
	return other != nil && !seen[other.ID] && len(other.Steps) > 0 && c.answered(other, seen)
}

// ruled tells whether somebody ruled on how a statement stands in the last draft.
func ruled(s *trace.Statement) bool {
	v := lastStep(s).Verdict
	return v != nil && !v.Stale || s.Answer != nil && !s.Answer.Stale
}

func lastStep(s *trace.Statement) *trace.Step {
	if len(s.Steps) == 0 {
		return nil
	}
	return &s.Steps[len(s.Steps)-1]
}

// since is the draft from which on a statement has had the fate of its last step.
func since(s *trace.Statement) string {
	last := len(s.Steps) - 1
	for i := last; i >= 0; i-- {
		if s.Steps[i].Fate != s.Steps[last].Fate {
			return s.Steps[i+1].Draft
		}
	}
	return s.Steps[0].Draft
}
