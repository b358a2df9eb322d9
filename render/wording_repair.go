package render

import "spoor/trace"

// repairWords stand in the work list for the writer.
type repairWords struct {
	Title         string
	NothingTraced string                   // there is no draft, or no statement
	How           func(path string) string // how to go about it
	Check         string
	Worst         string                            // heading of the few to begin with
	Spot          func(line, section string) string // heading of a paragraph; the section may be ""
	NoSpot        string
	Said          string // labels of the points
	LastRead      string
	Now           string
	PutBack       string
	Settled       string // heading of what a person ruled on

	Number, Numbers, Time, Times, Place, Places, Name, Names, Thing, Things string
	HowMany, Actor, Promise, Tone, Apart, Whole                             string

	Weight func(n int) string
}

// missing names a kind of detail of which there are n.
func (w *repairWords) missing(k trace.MissingKind, n int) string {
	switch k {
	case trace.MissingNumber:
		return plural(n, w.Number, w.Numbers)
	case trace.MissingTime:
		return plural(n, w.Time, w.Times)
	case trace.MissingPlace:
		return plural(n, w.Place, w.Places)
	case trace.MissingName:
		return plural(n, w.Name, w.Names)
	}
	return plural(n, w.Thing, w.Things)
}

func dutchRepair() repairWords {
	return repairWords{
		Title:         "Werklijst: wat terug kan in de nota",
		NothingTraced: "Er is niets gevolgd, dus er is niets terug te zetten.",
		How: func(path string) string {
			return "Hieronder staat per alinea van " + path + " wat u kunt terugzetten, van boven " +
				"naar beneden. Zet een kruisje in het vakje als het klaar is."
		},
		Check: "Kijk dus eerst of het echt ontbreekt.",
		Worst: "Begin hiermee",
		Spot: func(line, section string) string {
			return joined(": ", sentenceCase(line), section)
		},
		NoSpot: "Zonder plek in de tekst",
		Said:   "Gezegd", LastRead: "Voor het laatst terug te lezen", PutBack: "Zet terug",
		Now:     "Nu staat er",
		Settled: "Beantwoord: hoeft niet terug",
		Number:  "het getal", Numbers: "de getallen", Time: "wanneer", Times: "wanneer",
		Place: "waar", Places: "waar", Name: "de naam", Names: "de namen",
		Thing: "het eigen woord", Things: "de eigen woorden",
		HowMany: "hoeveel, of hoe vaak", Actor: "wie het zegt of moet doen",
		Promise: "de wens of belofte, even stevig als eerst", Tone: "hoe erg of hoe goed men het vindt",
		Apart: "dit punt apart, niet samen met andere", Whole: "wat er is gezegd, in dezelfde woorden",
		Weight: func(n int) string { return "dat " + nl(n) + " mensen dit zeggen" },
	}
}

func englishRepair() repairWords {
	return repairWords{
		Title:         "Work list: what can go back into the memo",
		NothingTraced: "Nothing was followed, so there is nothing to put back.",
		How: func(path string) string {
			return "Below stands, paragraph by paragraph of " + path + ", what you can put back, from top to " +
				"bottom. Tick the box when it is done."
		},
		Check: "So check first whether it is really missing.",
		Worst: "Begin with these",
		Spot: func(line, section string) string {
			return joined(": ", sentenceCase(line), section)
		},
		NoSpot: "Without a place in the text",
		Said:   "Said", LastRead: "Could last be read", PutBack: "Put back",
		Now:     "It now says",
		Settled: "Answered: need not come back",
		Number:  "the number", Numbers: "the numbers", Time: "when", Times: "when",
		Place: "where", Places: "where", Name: "the name", Names: "the names",
		Thing: "their own word", Things: "their own words",
		HowMany: "how many, or how often", Actor: "who says it or must do it",
		Promise: "the wish or promise, as firm as it was", Tone: "how bad or how good people find it",
		Apart: "this point by itself, not together with others", Whole: "what was said, in the same words",
		Weight: func(n int) string { return "how many people say this: " + en(n) },
	}
}
