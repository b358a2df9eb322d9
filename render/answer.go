package render

import "spoor/trace"

// answerTo is what a person ruled was done with a statement; nil when nobody did, and when the texts
// it was based on have changed since: what is stale is told to nobody.
func answerTo(s *trace.Statement) *trace.Answer {
	if s.Answer == nil || s.Answer.Stale {
		return nil
	}
	return s.Answer
}

// outcome is where a statement stands in the record of answers. Every statement has exactly one.
type outcome int

// The outcomes, in the order of the record.
const (
	takenOver outcome = iota
	partlyTaken
	notTakenOver
	otherwise // moved, deferred or merged, without more
	unanswered
	outcomes // how many there are
)

func outcomeOf(s *trace.Statement) outcome {
	a := answerTo(s)
	if a == nil {
		return unanswered
	}
	switch a.Disposition {
	case trace.TakenOver:
		return takenOver
	case trace.Partly:
		return partlyTaken
	case trace.NotTakenOver:
		return notTakenOver
	}
	if a.Ruling != "" {
		return otherwise
	}
	return unanswered
}

// saysWhy tells whether an answer says why: in words, or by what was ruled.
func saysWhy(a *trace.Answer) bool {
	switch a.Ruling {
	case trace.OmittedRuling, trace.MergedRuling:
		return true
	case trace.MovedRuling:
		return a.MovedTo != "" || a.Reason != ""
	case trace.DeferredRuling:
		return a.Until != "" || a.Reason != ""
	}
	return a.Reason != ""
}

// settled tells whether a person said why a statement need not come back into the memo. What is taken
// over must be there; that is settled only when it was honoured by leaving something out.
func settled(s *trace.Statement) bool {
	a := answerTo(s)
	if a == nil || outcomeOf(s) == takenOver && a.Ruling != trace.OmittedRuling {
		return false
	}
	return outcomeOf(s) != unanswered && saysWhy(a)
}
