package render

import "fmt"

func dutchPage() pageWords {
	return pageWords{
		Title: "Wat is er met uw inbreng gebeurd?", Skip: "Naar de inhoud",
		Contents: "Op deze pagina", Top: "Naar het begin",
		MadeWith: func(v string) string { return "Gemaakt met Spoor" + in(v, " %s") + "." },
		Head:     dutchHead(), Jumps: dutchJumps(), Find: dutchFind(), Card: dutchCard(),
		Memo: dutchMemo(), Heard: dutchHeard(), Swarm: dutchSwarm(),
		Back: partWords{Short: "De weg terug", Title: "De weg terug",
			Intro: "Ook na een besluit wordt er naverteld: in een mail, een bericht, een plan. Hier leest u " +
				"wat er van elk punt uit het besluit overbleef."},
		Others: dutchOthers(), Account: dutchAccount(),
	}
}

func dutchHead() headWords {
	return headWords{
		Picture: "Het beeld", Report: "Verslag voor deelnemers",
		About: func(notes, drafts int, last string) string {
			text := plural(notes, "Dit verslag volgt wat in 1 verslag van een bijeenkomst staat",
				"Dit verslag volgt wat in "+nl(notes)+" verslagen van bijeenkomsten staat") + ", door " +
				plural(drafts, "1 versie", nl(drafts)+" versies") + " van de nota."
			return text + in(last, " De laatste versie is van %s.")
		},
		Welcome: "U nam de tijd om mee te denken. Hier leest u wat er met uw woorden gebeurde, ook " +
			"waar dat niet goed ging.",
		Wrong: "Klopt er iets niet? Laat het weten.",
		Said:  "Een uitspraak is één ding dat een deelnemer zei of opschreef.",
	}
}

func dutchDraw() drawWords {
	return drawWords{
		Start: "Uw woorden",
		Wide: "Elke lijn is één uitspraak. Links staan uw woorden. Volg een lijn naar rechts door de " +
			"versies, of kies een lijn om de uitspraak te lezen.",
		Down: "Elke lijn is één uitspraak. Bovenaan staan uw woorden. Volg een lijn naar beneden " +
			"door de versies, of kies een lijn om de uitspraak te lezen.",
		Ribbons: "Elke baan is een groep uitspraken die dezelfde weg ging. Hoe breder de baan, hoe " +
			"meer uitspraken. Kies een baan om te zien welke dat zijn.",
		Skip: "Sla de tekening over", Same: "Dezelfde aantallen staan in de tabel hieronder.",
		Title: func(all, drafts int) string {
			return "De weg van " + plural(all, "1 uitspraak", nl(all)+" uitspraken") + " door " +
				plural(drafts, "1 versie", nl(drafts)+" versies") + " van de nota"
		},
		Describe: "Bovenaan loopt wat terug te lezen is, in het midden wat vervaagd is, onderaan wat " +
			"verdwenen is. Dezelfde aantallen staan in de tabel onder de tekening.",
		ThreadNow: func(text, who, fate string) string { return text + ", " + who + ". Nu: " + fate + "." },
		RibbonNow: func(n int, fate string) string {
			return plural(n, "1 uitspraak", nl(n)+" uitspraken") + ". Nu: " + fate + "."
		},
		Jumps: "De sprongen", JumpsNote: "uitspraken die minder goed terug te lezen werden",
		Terms: "De beleidstermen", TermsNote: "vaktaal die niemand van u gebruikte; gevuld is nieuw",
		Vague: "De vaagheid", VagueNote: "0: zegt wie, wat, waar en wanneer; 100: zegt daar niets over",
		Weaker: func(n int) string { return nl(n) + " vager" },
		Gone:   func(n int) string { return nl(n) + " weg" },
		Back:   func(n int) string { return nl(n) + " beter" },
		Worst:  "de grootste sprong",
		KeptIs: "Wat u zei staat in de nota, in uw woorden of in andere.",
		AbstractedIs: "Het onderwerp staat er nog. Wat u erover zei is vervangen door iets " +
			"algemeners.",
		LostIs: "Spoor vond geen alinea waarin het staat. Dat bewijst niet dat het nergens staat.",
	}
}

func dutchDrawBack() drawWords {
	d := dutchDraw()
	d.Start = "Het besluit"
	d.Wide = "Elke lijn is één punt uit het besluit. Volg een lijn naar rechts door de stukken die " +
		"het navertellen, of kies een lijn om het punt te lezen."
	d.Down = "Elke lijn is één punt uit het besluit. Volg een lijn naar beneden door de stukken " +
		"die het navertellen, of kies een lijn om het punt te lezen."
	d.Ribbons = "Elke baan is een groep punten die dezelfde weg ging. Hoe breder, hoe meer punten."
	d.Title = func(all, drafts int) string {
		return "De weg van " + plural(all, "1 punt", nl(all)+" punten") + " uit het besluit door " +
			plural(drafts, "1 stuk", nl(drafts)+" stukken")
	}
	d.ThreadNow = func(text, _, fate string) string { return text + ". Nu: " + fate + "." }
	d.RibbonNow = func(n int, fate string) string {
		return plural(n, "1 punt", nl(n)+" punten") + ". Nu: " + fate + "."
	}
	d.JumpsNote = "punten die minder goed terug te lezen werden"
	d.TermsNote = "vaktaal die niet in het besluit staat; gevuld is nieuw"
	d.KeptIs = "Wat is besloten staat er, letterlijk of in andere woorden."
	d.AbstractedIs = "Het onderwerp staat er nog. Wat is besloten niet meer."
	return d
}

func dutchJumps() jumpPageWords {
	return jumpPageWords{
		partWords: partWords{Short: "De sprongen", Title: "De sprongen",
			Intro: "Bij elke nieuwe versie wordt de tekst herschreven. Soms wordt een uitspraak daarbij " +
				"algemener, of valt zij weg. Dat heet hier een sprong. Ook komen er beleidstermen bij: " +
				"vaktaal die in de notities niet staat."},
		WorstMark: "De grootste sprong",
		FromTo:    func(from, to string) string { return "Van " + from + " naar " + to },
		Vagueness: func(before, now string) string {
			if before == "" {
				return "Vaagheid: " + now
			}
			return "Vaagheid: van " + before + " naar " + now
		},
		VaguenessIs: "Vaagheid is een getal van 0 tot 100. Hoe hoger, hoe minder een tekst zegt over " +
			"wie, wat, waar, wanneer en hoeveel.",
		Restored: "beter terug te lezen",
		NewTerms: func(n int) string {
			return plural(n, "1 nieuwe beleidsterm", nl(n)+" nieuwe beleidstermen")
		},
		More: func(n int) string { return "en nog " + nl(n) },
	}
}

func dutchFind() findWords {
	return findWords{
		partWords: partWords{Short: "Vind uw uitspraak", Title: "Vind uw uitspraak",
			Intro: "Zoek op een woord dat u zelf gebruikte, of kies een bijeenkomst of vraag. Elke uitspraak " +
				"heeft een vast nummer, dat u kunt noemen of doorsturen."},
		Words: "Een woord of nummer", Session: "Bijeenkomst", Participant: "Deelnemer", Question: "Vraag",
		Fate: "Nu in de nota", Order: "Volgorde",
		AllSessions: "Alle bijeenkomsten", Everyone: "Iedereen", AllQuestions: "Alle vragen",
		AsSaid: "zoals gezegd", LostFirst: "verdwenen eerst", KeptFirst: "terug te lezen eerst",
		MostBacked: "meeste steun eerst", Doubtful: "onzekerste oordeel eerst",
		Reset:    "Toon alles",
		NoScript: "Zoekt u een woord? Gebruik ‘Zoeken op de pagina’ van uw browser (Ctrl + F).",
		Found: foundWords{None: "Geen uitspraak gevonden", One: "1 uitspraak gevonden",
			Some: "# van de % uitspraken", All: "% uitspraken"},
		Sample:   "woord",
		KeptWord: "staat in uw uitspraak en in de nota", GoneWord: "viel weg bij de sprong",
		TermWord: "beleidsterm: vaktaal die niemand van u gebruikte",
	}
}

func dutchCard() cardWords {
	return cardWords{
		Since:   func(draft string) string { return "sinds " + draft },
		Always:  "van het begin tot het eind",
		Support: "Steun", HowSure: "Hoe zeker", Answer: "Antwoord van de adviseur",
		NoAnswer: "Nog geen reden gegeven. U kunt erom vragen.",
		Copy:     "Kopieer de verwijzing", Copied: "Gekopieerd",
		Steps:  "Per versie",
		Jump:   func(from, to string) string { return "De sprong van " + from + " naar " + to },
		Before: "Eerst", After: "Daarna", Now: "Zo staat het nu",
		History:     "Lees het in alle versies",
		NotFound:    "Geen alinea gevonden. Dat is geen bewijs dat het nergens staat.",
		OfStatement: func(id string) string { return ", " + id },
		Paragraph: func(draft string, n int) string {
			return draft + ", alinea " + nl(n)
		},
		Place:  "Waar het staat",
		LineOf: func(line int, _ string) string { return fmt.Sprintf("regel %d van de notities", line) },
		Group:  "Wie",
	}
}

func dutchMemo() memoWords {
	return memoWords{
		partWords: partWords{Short: "De nota", Title: "De nota, alinea voor alinea",
			Intro: "Naast elke alinea staat welke uitspraken erin zitten. ‘Zonder bron’ betekent: Spoor vond " +
				"geen uitspraak achter deze alinea. Dat mag: een nota heeft meer te vertellen. Omcirkelde " +
				"woorden zijn beleidstermen."},
		Sourced: func(sourced, all int) string {
			if all == 1 {
				return "de enige alinea heeft " + plural(sourced, "een", "geen") + " uitspraak als bron"
			}
			return orNone(sourced, "geen", nl(sourced)) + " van de " + nl(all) + " alinea’s " +
				plural(max(sourced, 1), "heeft", "hebben") + " een uitspraak als bron"
		},
		Open:       func(draft string) string { return "Lees " + draft },
		FromBefore: "Komt uit", ToNext: "Werd later",
		Carries:   func(n int) string { return plural(n, "1 uitspraak", nl(n)+" uitspraken") },
		Paragraph: "Alinea", Compare: "Twee versies naast elkaar",
		CompareIntro: "Links de oudere versie, rechts de nieuwere. Alinea’s die uit elkaar " +
			"ontstonden staan naast elkaar.",
		Pair:  func(from, to string) string { return sentenceCase(from) + " naast " + to },
		Fresh: "Deze alinea is nieuw.", Dropped: "Deze alinea komt niet terug.",
		GoneKey: "woorden die weggingen", CameKey: "woorden die erbij kwamen",
	}
}

func dutchHeard() heardWords {
	return heardWords{
		partWords: partWords{Short: "Wie is gehoord", Title: "Wie is gehoord",
			Intro: "Elke rij is een uitspraak, elke kolom een versie. Zo ziet u wanneer een uitspraak " +
				"vervaagde of verdween."},
		Heat: "Uitspraak en versie naast elkaar", Routes: "Welke weg de uitspraken gingen",
		RoutesIntro: "Elke rij is een groep uitspraken die dezelfde weg ging. Open een rij om te " +
			"zien welke dat zijn.",
		Statements: "Uitspraken",
		BySession:  "Per bijeenkomst", ByQuestion: "Per vraag", ByWho: "Per deelnemer of groep",
		NoSession: "Bijeenkomst niet genoemd", NoQuestion: "Geen vraag genoemd", Share: "Verdeling",
		BarSays: func(c counts) string {
			return nl(c.Kept) + " terug te lezen, " + nl(c.Abstracted) + " vervaagd, " + nl(c.Lost) +
				" verdwenen"
		},
		Few: "weinig uitspraken",
		FewNote: func(below int) string {
			return "Let op: bij minder dan " + plural(below, "1 uitspraak", nl(below)+" uitspraken") + " zegt een verdeling weinig. Eén " +
				"uitspraak meer of minder geeft dan al een ander beeld. Vergelijk zulke groepen niet met " +
				"elkaar."
		},
		Weight: "Het gewicht dat meeging",
		WeightIntro: "Achter sommige uitspraken stonden meer mensen: een stemming, stickers, een " +
			"handopsteken. Hier ziet u wat daarmee gebeurde. Dezelfde mensen kunnen bij meer " +
			"uitspraken meetellen.",
		NoWeight: "Bij geen enkele uitspraak staat hoeveel mensen erachter stonden.",
		MoreWeight: func(n int) string {
			return "En nog " + nl(n) + ". Kies bij ‘Vind uw uitspraak’ de volgorde ‘meeste steun eerst’."
		},
		MoreRoutes: func(n int) string { return plural(n, "En nog 1 weg", "En nog "+nl(n)+" wegen") },
	}
}

func dutchSwarm() swarmWords {
	return swarmWords{
		partWords: partWords{Short: "Beleidstermen", Title: "De zwerm van beleidstermen",
			Intro: "Een beleidsterm is vaktaal uit de nota die geen deelnemer gebruikte. Hier ziet u in welke " +
				"versie elke term erbij kwam, en welke woorden er toen weggingen."},
		None: "Geen beleidstermen gevonden.", New: "Nieuw", Stayed: "Bleef staan",
		Table: "Alle beleidstermen per versie", Term: "Term", IsNew: "nieuw", There: "staat er",
		Behind: "Erachter vervaagd of verdwenen", Swaps: "Wat erachter verdween",
		YouSaid: "Wat wegging", MemoSays: "Wat ervoor in de plaats kwam",
		MoreSwaps: func(n int) string { return "En nog " + nl(n) + ": ze staan bij de uitspraken." },
	}
}

func dutchOthers() otherWords {
	return otherWords{
		partWords: partWords{Short: "Niet geteld", Title: "Wat niet als uitspraak is geteld",
			Intro: "Niet alles in de notities is een uitspraak van een deelnemer. Dit bleef buiten de " +
				"telling, met de reden. Mist u hier een uitspraak? Zeg het dan."},
		Row: "Regel", Reason: "Reden", Text: "Tekst",
		Hidden: "De tekst staat hier niet, omdat er namen in staan.",
		Count: func(n int, file string) string {
			return file + ": " + plural(n, "1 stuk tekst", nl(n)+" stukken tekst")
		},
	}
}

func dutchAccount() accountWords {
	return accountWords{
		partWords: partWords{Short: "Verantwoording", Title: "Hoe dit is gemaakt",
			Intro: "Dit verslag is gemaakt met Spoor, een programma dat teksten vergelijkt. Het begrijpt ze " +
				"niet zoals u."},
		Method: "Wat Spoor deed",
		MethodText: "Voor elke uitspraak zocht Spoor in elke versie de alinea’s waarin zij terug te lezen " +
			"is: op woorden, op betekenis en op de plek in de tekst. Daarna gaf het een oordeel: terug te " +
			"lezen, vervaagd of verdwenen. Geen mens heeft dat oordeel nagekeken, tenzij dat erbij staat.",
		Measured: "Hoe goed dat gaat",
		MeasuredText: func(right int) string {
			return "Op proefdossiers die het niet kende, gaf Spoor in " + nl(right) + " van de 100 gevallen " +
				"hetzelfde oordeel als een mens. Van elke honderd oordelen zijn er dus ongeveer " +
				nl(100-right) + " anders. De meest gemaakte fouten: vervaagd zeggen waar verdwenen had " +
				"gemoeten, en andersom."
		},
		NotSaid: "Wat dit niet zegt",
		NotSaidText: "Verdwenen betekent: niet gevonden in deze versies. Dat is geen bewijs dat het " +
			"nergens staat. Het betekent niet dat niemand het heeft gelezen, en niet dat iemand het " +
			"met opzet wegliet.",
		Wrong: "Klopt het niet?",
		WrongText: "Noem het nummer van de uitspraak aan wie u dit verslag gaf, en zeg wat er " +
			"volgens u moet staan. De adviseur kijkt het na. U hoeft daarbij uw naam niet te noemen.",
		Privacy: "Uw privacy",
		CodesText: "Namen van deelnemers zijn vervangen door codes, ook in de teksten, voor zover " +
			"Spoor ze uit de notities kent. Functies staan er niet bij. Alleen de adviseur weet wie " +
			"welke code heeft. Ziet u toch een naam staan? Zeg het dan. Deze pagina haalt niets op en " +
			"stuurt niets weg.",
		FullText: "In dit verslag staan namen voluit. Deel het niet verder zonder het te vragen. " +
			"Deze pagina haalt niets op en stuurt niets weg.",
		Inputs: "Wat Spoor las", File: "Bestand", What: "Wat het is", Date: "Datum", Hash: "Kenmerk (SHA-256)",
		NoteFile: "notities", Warnings: "Wat moeilijk te lezen was",
		NoWarnings: "Bij het lezen zijn geen problemen gemeld.",
	}
}
