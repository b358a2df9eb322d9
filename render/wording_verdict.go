package render

import (
	"fmt"

	"spoor/trace"
)

// verdictWords tell what people ruled, in both languages below: here one can see that they say the same.
type verdictWords struct {
	Title      string
	Ruled      func(by, date string) string     // either may be ""
	Judged     func(fate, number string) string // what the judge thought, and how sure it was
	Agreed     string                           // the judge thought the same
	Stale      func(fate string) string         // fate is "" for an answer
	Sure       string                           // in place of how sure the judge is
	Vouched    string                           // at a passage that only a verdict speaks for
	Reason     string
	Answer     string
	StaleMark  string // in a table
	RuledMark  string
	Taken      dispositionWords
	Ruling     rulingWords
	Counts     func(n trace.Rulings) []string // sentences
	CSVColumns []string
}

type dispositionWords struct{ TakenOver, Partly, NotTakenOver string }

// rulingWords say why an answer is what it is. Each takes the detail of its ruling, which may be "".
type rulingWords struct {
	Rejected, LeftOut, NotAStatement string
	Moved, Deferred, Merged          func(detail string) string
}

func (w *wording) disposition(d trace.Disposition) string {
	switch d {
	case trace.TakenOver:
		return w.Verdict.Taken.TakenOver
	case trace.Partly:
		return w.Verdict.Taken.Partly
	case trace.NotTakenOver:
		return w.Verdict.Taken.NotTakenOver
	}
	return string(d)
}

func (w *wording) ruling(v *trace.Verdict) string {
	switch v.Ruling {
	case trace.RejectedRuling:
		return w.Verdict.Ruling.Rejected
	case trace.OmittedRuling:
		return w.Verdict.Ruling.LeftOut
	case trace.NoStatement:
		return w.Verdict.Ruling.NotAStatement
	case trace.MovedRuling:
		return w.Verdict.Ruling.Moved(v.MovedTo)
	case trace.DeferredRuling:
		return w.Verdict.Ruling.Deferred(w.date(v.Until))
	case trace.MergedRuling:
		return w.Verdict.Ruling.Merged(v.With)
	}
	return string(v.Ruling)
}

func dutchVerdict() verdictWords {
	return verdictWords{
		Title: "Wat mensen hebben geoordeeld",
		Ruled: func(by, date string) string {
			return "Beoordeeld door " + orWord(by, "een mens") + in(date, " op %s")
		},
		Judged: func(fate, number string) string {
			return "Spoor dacht: " + fate + " (zekerheid " + number + ")."
		},
		Agreed: "Spoor dacht hetzelfde.",
		Stale: func(fate string) string {
			return "Verouderd oordeel" + in(fate, ": %s") + ". De tekst waarop het rust is veranderd. " +
				"Het telt niet mee tot iemand opnieuw oordeelt."
		},
		Sure:    "Beoordeeld door een mens.",
		Vouched: "Dat het hier staat, is het oordeel van een mens. Spoor zag het niet.",
		Reason:  "Reden", Answer: "Antwoord", StaleMark: "verouderd", RuledMark: "beoordeeld",
		Taken: dispositionWords{"overgenomen", "deels overgenomen", "niet overgenomen"},
		Ruling: rulingWords{
			Rejected: "afgewezen", LeftOut: "gevolgd door iets weg te laten",
			NotAStatement: "geen uitspraak",
			Moved:         func(d string) string { return "verplaatst naar een ander stuk" + in(d, ": %s") },
			Deferred:      func(d string) string { return "uitgesteld" + in(d, " tot %s") },
			Merged:        func(d string) string { return "samengevoegd met " + orWord(d, "een andere uitspraak") },
		},
		Counts: func(n trace.Rulings) []string {
			out := []string{fmt.Sprintf("Over %s van de %s plekken (uitspraak en versie) heeft een mens "+
				"geoordeeld; de andere %s zijn het oordeel van Spoor.", nl(n.Ruled), nl(n.Ruled+n.Unruled),
				nl(n.Unruled))}
			if n.Stale+n.StaleAnswers > 0 {
				out = append(out, plural(n.Stale+n.StaleAnswers, "1 oordeel is verouderd en telt niet mee.",
					nl(n.Stale+n.StaleAnswers)+" oordelen zijn verouderd en tellen niet mee."))
			}
			if n.Gone > 0 {
				out = append(out, plural(n.Gone, "1 oordeel gaat over iets wat er niet meer is.",
					nl(n.Gone)+" oordelen gaan over iets wat er niet meer is."))
			}
			return append(out, fmt.Sprintf("Van de %s %s een antwoord.",
				plural(n.Answered+n.Open, "1 uitspraak", nl(n.Answered+n.Open)+" uitspraken"),
				plural(n.Answered, "heeft 1", "hebben "+nl(n.Answered))))
		},
		CSVColumns: []string{"oordeel", "Spoor dacht", "antwoord", "reden", "door", "op"},
	}
}

func englishVerdict() verdictWords {
	return verdictWords{
		Title: "What people ruled",
		Ruled: func(by, date string) string {
			return "Ruled by " + orWord(by, "a person") + in(date, " on %s")
		},
		Judged: func(fate, number string) string {
			return "Spoor thought: " + fate + " (confidence " + number + ")."
		},
		Agreed: "Spoor thought the same.",
		Stale: func(fate string) string {
			return "Stale verdict" + in(fate, ": %s") + ". The text it rests on has changed. " +
				"It does not count until somebody rules again."
		},
		Sure:    "Ruled by a person.",
		Vouched: "That it stands here is a person's verdict. Spoor did not see it.",
		Reason:  "Reason", Answer: "Answer", StaleMark: "stale", RuledMark: "ruled",
		Taken: dispositionWords{"taken over", "partly taken over", "not taken over"},
		Ruling: rulingWords{
			Rejected: "rejected", LeftOut: "honoured by leaving something out",
			NotAStatement: "not a statement",
			Moved:         func(d string) string { return "moved to another document" + in(d, ": %s") },
			Deferred:      func(d string) string { return "deferred" + in(d, " until %s") },
			Merged:        func(d string) string { return "merged with " + orWord(d, "another statement") },
		},
		Counts: func(n trace.Rulings) []string {
			out := []string{fmt.Sprintf("A person ruled on %s of the %s judgements (statement and draft); "+
				"the other %s are Spoor's.", en(n.Ruled), en(n.Ruled+n.Unruled), en(n.Unruled))}
			if n.Stale+n.StaleAnswers > 0 {
				out = append(out, plural(n.Stale+n.StaleAnswers, "1 verdict is stale and does not count.",
					en(n.Stale+n.StaleAnswers)+" verdicts are stale and do not count."))
			}
			if n.Gone > 0 {
				out = append(out, plural(n.Gone, "1 verdict is on something that is no longer there.",
					en(n.Gone)+" verdicts are on something that is no longer there."))
			}
			return append(out, fmt.Sprintf("Of the %s %s an answer.",
				plural(n.Answered+n.Open, "1 statement", en(n.Answered+n.Open)+" statements"),
				plural(n.Answered, "1 has", en(n.Answered)+" have")))
		},
		CSVColumns: []string{"verdict", "Spoor thought", "answer", "reason", "by", "on"},
	}
}

func orWord(word, otherwise string) string {
	if word == "" {
		return otherwise
	}
	return word
}

func (w *warningWords) ofVerdicts(k trace.WarningKind) func(string) string {
	switch k {
	case trace.WarnVerdictStale:
		return w.Stale
	case trace.WarnVerdictStatement:
		return w.GoneStatement
	case trace.WarnVerdictDraft:
		return w.GoneDraft
	case trace.WarnVerdictUnsealed:
		return w.Unsealed
	case trace.WarnVerdictWith:
		return w.BadWith
	case trace.WarnVerdictTwice:
		return w.TwoVerdicts
	}
	return nil
}
