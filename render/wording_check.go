package render

import "spoor/trace/check"

// checkWords stand in the outcome of a check only.
type checkWords struct {
	Title          func(draft string) string
	Lost           ruleWords
	Abstracted     ruleWords
	Unruled        ruleWords
	Stale          ruleWords
	Worse          ruleWords
	Vagueness      ruleWords
	PolicyTerms    ruleWords
	Broken, Within string // before a rule
	NoRules        string
	AtMost         func(limit string) string

	Since                       func(fate, draft string) string
	Never                       string // lost in every draft
	Became                      func(was, now string) string
	WasKept, WasBlurred         string
	WasLost, WasAnswered        string
	WasNot                      string // it was not there
	NobodyRuled                 string
	RuledOnOther                string // a verdict on texts that changed
	RuledOnNothing              string // a verdict on what is gone
	InDraft                     func(draft, sum string) string
	Unsure                      string
	NowAt, BelongsAt, Statement string // of a related place
	Against                     func(draft string) string
	Better                      func(n int) string
	Gone                        func(n int, some string) string

	Above func(ids string) string // statements that another rule told of

	Next     string
	Do       [][2]string // what to do when something is broken: a sentence, and the command for it
	OnlyIDs  string      // that texts are left out, and how to see them
	Warnings string
}

// ruleWords tell of one kind of rule.
type ruleWords struct {
	Name  string                                // for a title
	Tell  func(found string, n, all int) string // how much there is, as a clause
	Short string                                // what it is, in a sentence
	Help  string                                // what to do
}

func (w *checkWords) rule(k check.Kind) *ruleWords {
	switch k {
	case check.Lost:
		return &w.Lost
	case check.Abstracted:
		return &w.Abstracted
	case check.Unruled:
		return &w.Unruled
	case check.Stale:
		return &w.Stale
	case check.Worse:
		return &w.Worse
	case check.Vagueness:
		return &w.Vagueness
	}
	return &w.PolicyTerms
}

func dutchCheck() checkWords {
	return checkWords{
		Title: func(draft string) string { return "controle van " + draft },
		Lost: ruleWords{"verdwenen, niet beantwoord",
			dutchOf("verdwenen en niet beantwoord"),
			"Een uitspraak is in de laatste versie niet te vinden, en niemand gaf er antwoord op.",
			"Zet terug wat is gezegd, of leg met spoor review vast waarom het niet is overgenomen of waar " +
				"het naartoe ging. Verdwenen betekent: niet gevonden. Lees bij twijfel zelf mee."},
		Abstracted: ruleWords{"vervaagd, niet beantwoord",
			dutchOf("vervaagd en niet beantwoord"),
			"Van een uitspraak staat in de laatste versie alleen het onderwerp nog, en niemand gaf er " +
				"antwoord op.",
			"Zet terug wat is gezegd, zoals het getal of wie het moet doen, of leg met spoor review vast " +
				"waarom dat is weggelaten."},
		Unruled: ruleWords{"zonder oordeel",
			dutchOf("verdwenen of vervaagd zonder dat iemand erover oordeelde"),
			"Een uitspraak is verdwenen of vervaagd, en niemand heeft daarover geoordeeld.",
			"Ga de oordelen na met spoor review. Wie meedeed, wil weten wat ermee is gedaan."},
		Stale: ruleWords{"oordelen bij een andere tekst",
			func(found string, n, _ int) string {
				if n == 0 {
					return "geen oordeel hoort bij een andere tekst"
				}
				return found + plural(n, " oordeel hoort", " oordelen horen") + " bij een andere tekst"
			},
			"Een oordeel is gegeven over een tekst die daarna is veranderd of weggehaald.",
			"Lees de tekst zoals die nu is, en oordeel opnieuw met spoor review."},
		Worse: ruleWords{"slechter terug te lezen dan eerst",
			dutchOf("slechter terug te lezen dan eerst"),
			"Een uitspraak was beter terug te lezen dan nu.",
			"Kijk met spoor show wat er veranderde, en zet het terug of geef er antwoord op. Is het goed " +
				"zo? Leg dan de stand opnieuw vast met spoor check --format baseline."},
		Vagueness: ruleWords{"vaagheid",
			func(found string, _, _ int) string { return "de vaagheid is " + found },
			"De laatste versie zegt te weinig over wie, wat, waar, wanneer en hoeveel.",
			"Schrijf op wie wat doet, wanneer en hoeveel. spoor trace --html laat zien welke alinea's vaag zijn."},
		PolicyTerms: ruleWords{"beleidstermen",
			func(found string, n, _ int) string {
				return found + plural(n, " beleidsterm", " beleidstermen")
			},
			"De laatste versie heeft te veel beleidstermen die geen deelnemer gebruikte.",
			"spoor terms laat zien welke het zijn, en wat erachter verdween."},
		Broken: "Niet in orde", Within: "In orde",
		NoRules: "Er is geen grens om aan te houden.",
		AtMost:  func(limit string) string { return "hooguit " + limit },
		Since:   func(fate, draft string) string { return fate + " sinds " + draft },
		Never:   "in geen enkele versie gevonden",
		Became:  func(was, now string) string { return was + "; nu " + now },
		WasKept: "was terug te lezen", WasBlurred: "was vervaagd", WasLost: "was verdwenen",
		WasAnswered: "was beantwoord", WasNot: "stond er eerst niet bij",
		NobodyRuled:    "niemand heeft erover geoordeeld",
		RuledOnOther:   "het oordeel hoort bij een tekst die is veranderd",
		RuledOnNothing: "het oordeel gaat over iets wat er niet meer is",
		InDraft:        func(draft, sum string) string { return draft + ": " + sum },
		Above:          func(ids string) string { return "Hierboven genoemd: " + ids + "." },
		Unsure:         "Spoor is hier onzeker van",
		NowAt:          "wat er nu staat", BelongsAt: "waar het zou passen", Statement: "de uitspraak",
		Against: func(draft string) string { return "Vergeleken met " + draft + "." },
		Better: func(n int) string {
			return plural(n, "1 uitspraak staat", nl(n)+" uitspraken staan") + " er beter voor dan eerst."
		},
		Gone: func(n int, some string) string {
			return plural(n, "1 uitspraak uit de vorige stand staat", nl(n)+
				" uitspraken uit de vorige stand staan") + " niet meer in de notities: " + some + "."
		},
		Next: "Wat u kunt doen",
		Do: [][2]string{{"bekijken wat er met één uitspraak gebeurde", "spoor show CASE ID"},
			{"oordelen, en antwoord geven met een reden", "spoor review CASE"}},
		OnlyIDs:  "Wat er is gezegd, staat hier niet: dit kan anderen onder ogen komen. Met --quote wel.",
		Warnings: "Waarschuwingen",
	}
}

func englishCheck() checkWords {
	return checkWords{
		Title: func(draft string) string { return "check of " + draft },
		Lost: ruleWords{"gone, not answered",
			englishOf("gone and not answered"),
			"A statement cannot be found in the last draft, and nobody answered it.",
			"Put back what was said, or record with spoor review why it was not taken over or where it " +
				"went. Gone means: not found. When in doubt, read for yourself."},
		Abstracted: ruleWords{"blurred, not answered",
			englishOf("blurred and not answered"),
			"Of a statement only the subject is left in the last draft, and nobody answered it.",
			"Put back what was said, such as the number or who is to do it, or record with spoor review " +
				"why that was left out."},
		Unruled: ruleWords{"without a ruling",
			englishOf("gone or blurred without anybody ruling on it"),
			"A statement is gone or blurred, and nobody ruled on it.",
			"Go through the judgements with spoor review. Those who took part want to know what was done."},
		Stale: ruleWords{"rulings on another text",
			func(found string, n, _ int) string {
				if n == 0 {
					return "no ruling belongs to another text"
				}
				return found + plural(n, " ruling belongs", " rulings belong") + " to another text"
			},
			"A ruling was given on a text that has changed or gone since.",
			"Read the text as it is now, and rule again with spoor review."},
		Worse: ruleWords{"worse to read back than before",
			englishOf("worse to read back than before"),
			"A statement could be read back better than it can now.",
			"See with spoor show what changed, and put it back or answer it. Is it right as it is? Then " +
				"take the baseline anew with spoor check --format baseline."},
		Vagueness: ruleWords{"vagueness",
			func(found string, _, _ int) string { return "the vagueness is " + found },
			"The last draft says too little of who, what, where, when and how many.",
			"Write who does what, when and how much. spoor trace --html shows which paragraphs are vague."},
		PolicyTerms: ruleWords{"policy terms",
			func(found string, n, _ int) string {
				return found + plural(n, " policy term", " policy terms")
			},
			"The last draft has too many policy terms that no participant used.",
			"spoor terms shows which they are, and what vanished behind them."},
		Broken: "Not in order", Within: "In order",
		NoRules: "There is no limit to hold it to.",
		AtMost:  func(limit string) string { return "at most " + limit },
		Since:   func(fate, draft string) string { return fate + " since " + draft },
		Never:   "found in no draft at all",
		Became:  func(was, now string) string { return was + "; now " + now },
		WasKept: "could be read back", WasBlurred: "was blurred", WasLost: "was gone",
		WasAnswered: "was answered", WasNot: "was not there before",
		NobodyRuled:    "nobody ruled on it",
		RuledOnOther:   "the ruling belongs to a text that has changed",
		RuledOnNothing: "the ruling is on something that is no longer there",
		InDraft:        func(draft, sum string) string { return draft + ": " + sum },
		Above:          func(ids string) string { return "Named above: " + ids + "." },
		Unsure:         "Spoor is not sure of this",
		NowAt:          "what stands there now", BelongsAt: "where it would belong", Statement: "the statement",
		Against: func(draft string) string { return "Compared with " + draft + "." },
		Better: func(n int) string {
			return plural(n, "1 statement stands", en(n)+" statements stand") + " better than before."
		},
		Gone: func(n int, some string) string {
			return plural(n, "1 statement of the baseline is", en(n)+" statements of the baseline are") +
				" no longer in the notes: " + some + "."
		},
		Next: "What you can do",
		Do: [][2]string{{"see what happened to one statement", "spoor show CASE ID"},
			{"rule, and answer with a reason", "spoor review CASE"}},
		OnlyIDs:  "What was said is not shown here: others may read this. With --quote it is.",
		Warnings: "Warnings",
	}
}

// dutchOf tells how many of all statements are something.
func dutchOf(what string) func(string, int, int) string {
	return func(found string, n, all int) string {
		of := plural(all, " van 1 uitspraak", " van de "+nl(all)+" uitspraken")
		is := plural(min(max(n, 1), all), " is ", " zijn ")
		return orNone(n, "geen", found) + of + is + what
	}
}

func englishOf(what string) func(string, int, int) string {
	return func(found string, n, all int) string {
		of := plural(all, " of 1 statement", " of the "+en(all)+" statements")
		is := plural(min(max(n, 1), all), " is ", " are ")
		return orNone(n, "none", found) + of + is + what
	}
}
