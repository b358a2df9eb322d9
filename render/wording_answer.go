package render

import "spoor/trace"

// answerWords name the outcomes that are no disposition.
type answerWords struct{ Otherwise, Open string }

// outcome names where a statement stands in the record of answers.
func (w *wording) outcome(o outcome) string {
	switch o {
	case takenOver:
		return w.disposition(trace.TakenOver)
	case partlyTaken:
		return w.disposition(trace.Partly)
	case notTakenOver:
		return w.disposition(trace.NotTakenOver)
	case otherwise:
		return w.Answer.Otherwise
	}
	return w.Answer.Open
}

func dutchAnswer() answerWords { return answerWords{"anders behandeld", "nog te beantwoorden"} }

func englishAnswer() answerWords { return answerWords{"dealt with otherwise", "still to be answered"} }
