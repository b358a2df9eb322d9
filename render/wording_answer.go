package render

import "spoor/trace"

// answerWords say what was done with a statement.
type answerWords struct {
	Outcomes [outcomes]string // in the order of outcome
	Omitted  string
	Moved    func(to string) string // to may be ""
	Deferred func(until string) string
	Merged   func(with string) string // the id of another statement, or ""
}

// answer says in a few words what was done.
func (w *wording) answer(a *trace.Answer) string {
	done := ""
	if a.Disposition != "" {
		done = w.Answer.Outcomes[outcomeOf(&trace.Statement{Answer: a})]
	}
	return joined("; ", done, w.ruling(a))
}

// ruling says what a ruling adds to its disposition.
func (w *wording) ruling(a *trace.Answer) string {
	switch a.Ruling {
	case trace.OmittedRuling:
		return w.Answer.Omitted
	case trace.MovedRuling:
		return w.Answer.Moved(a.MovedTo)
	case trace.DeferredRuling:
		return w.Answer.Deferred(a.Until)
	case trace.MergedRuling:
		return w.Answer.Merged(a.With)
	}
	return ""
}

func dutchAnswer() answerWords {
	return answerWords{
		Outcomes: [outcomes]string{"overgenomen", "deels overgenomen", "niet overgenomen",
			"anders behandeld", "nog te beantwoorden"},
		Omitted:  "wat weg moest, is weggelaten",
		Moved:    func(to string) string { return "staat in een ander stuk" + in(to, ": %s") },
		Deferred: func(until string) string { return "komt later aan de orde" + in(until, ": %s") },
		Merged:   func(with string) string { return "samengevoegd met een andere uitspraak" + in(with, ": %s") },
	}
}

func englishAnswer() answerWords {
	return answerWords{
		Outcomes: [outcomes]string{"taken over", "partly taken over", "not taken over",
			"dealt with otherwise", "still to be answered"},
		Omitted:  "what had to go was left out",
		Moved:    func(to string) string { return "stands in another document" + in(to, ": %s") },
		Deferred: func(until string) string { return "will be dealt with later" + in(until, ": %s") },
		Merged:   func(with string) string { return "merged with another statement" + in(with, ": %s") },
	}
}
