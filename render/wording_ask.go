package render

// askWords put judgements to a person, in both languages below.
type askWords struct {
	Progress func(n, of int) string
	ThisOne  string                           // the draft that is asked about
	MostLike string                           // before a place and a paragraph
	Before   func(fate string) string         // what was ruled earlier
	Thinks   func(fate, number string) string // number: how sure, 0 to 1
	Why      string
	Unlike   string // why something is lost
}

func dutchAsk() askWords {
	return askWords{
		Progress: func(n, of int) string { return "Vraag " + nl(n) + " van " + nl(of) },
		ThisOne:  "hierover gaat de vraag", MostLike: "Niets gevonden. Het meest lijkt",
		Before: func(fate string) string { return "Eerder oordeel: " + fate + "." },
		Thinks: func(fate, number string) string {
			return "Spoor denkt: " + fate + " (zekerheid " + number + ")."
		},
		Why: "Waarom", Unlike: "geen alinea lijkt er genoeg op",
	}
}

func englishAsk() askWords {
	return askWords{
		Progress: func(n, of int) string { return "Question " + en(n) + " of " + en(of) },
		ThisOne:  "this is the one asked about", MostLike: "Nothing found. Most like it is",
		Before: func(fate string) string { return "Earlier verdict: " + fate + "." },
		Thinks: func(fate, number string) string {
			return "Spoor thinks: " + fate + " (confidence " + number + ")."
		},
		Why: "Why", Unlike: "no paragraph is enough like it",
	}
}
