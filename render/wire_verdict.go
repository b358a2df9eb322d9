package render

import "spoor/trace"

// wireVerdict is what a person ruled on a fate.
type wireVerdict struct {
	Fate       string  `json:"fate"`
	Stale      bool    `json:"stale"`
	Judged     string  `json:"judged"`
	Confidence float64 `json:"judged_confidence"`
	wireRuled
}

// wireAnswer is what a person ruled was done with a statement.
type wireAnswer struct {
	Stale bool `json:"stale"`
	wireRuled
}

// wireRuled is what both have. What is not said is left out, but for the disposition.
type wireRuled struct {
	Disposition *string `json:"disposition"`
	Ruling      string  `json:"ruling,omitempty"`
	With        string  `json:"with,omitempty"`
	MovedTo     string  `json:"moved_to,omitempty"`
	Until       string  `json:"until,omitempty"`
	Reason      string  `json:"reason"`
	By          string  `json:"by"`
	At          *string `json:"at"`
}

// wireRulings counts what people ruled on.
type wireRulings struct {
	Given        int `json:"given"`
	Ruled        int `json:"ruled"`
	Unruled      int `json:"unruled"`
	Stale        int `json:"stale"`
	Answered     int `json:"answered"`
	Open         int `json:"open"`
	StaleAnswers int `json:"stale_answers"`
	Gone         int `json:"gone"`
}

func wireOfVerdict(v *trace.StepVerdict) *wireVerdict {
	if v == nil {
		return nil
	}
	return &wireVerdict{string(v.Fate), v.Stale, string(v.Judged), round(v.Confidence, strengthDecimals),
		wireOfRuled(&v.Verdict)}
}

func wireOfAnswer(a *trace.Answer) *wireAnswer {
	if a == nil {
		return nil
	}
	return &wireAnswer{a.Stale, wireOfRuled(&a.Verdict)}
}

func wireOfRuled(v *trace.Verdict) wireRuled {
	return wireRuled{known(string(v.Disposition)), string(v.Ruling), v.With, v.MovedTo, v.Until, v.Reason,
		v.By, known(v.At)}
}

func wireOfRulings(n trace.Rulings) *wireRulings {
	if n.Given == 0 {
		return nil
	}
	return &wireRulings{n.Given, n.Ruled, n.Unruled, n.Stale, n.Answered, n.Open, n.StaleAnswers, n.Gone}
}
