package render

import "strconv"

// The units of features in Dutch.
const (
	nlShare  = "0 tot 1"
	nlChange = "-1 tot 1"
	nlAbout  = "0 tot ongeveer 1"
	nlOdds   = "-1,84 is zeker niet, 1,84 zeker wel"
	nlFifth  = "aantal, gedeeld door 5"
	nlNumber = "aantal"
	nlLog    = "logaritme van het aantal woorden, gedeeld door 5"
)

func dutchFeatures() featureWords {
	return featureWords{
		Text: merged(dutchTextFeatures(), dutchLineFeatures(), dutchReadingFeatures(),
			dutchRivalFeatures(), dutchFateFeatures()),
		Jump:  dutchJumpFeatures(),
		Signs: dutchSigns(),
		Of:    dutchComposed(),
	}
}

// dutchTextFeatures are those of a statement beside a paragraph.
func dutchTextFeatures() map[string]measure {
	return map[string]measure{
		"words": {"deel van de woorden van de uitspraak in het best passende stuk van de " +
			"alinea", nlShare},
		"words-whole": {"deel van de woorden van de uitspraak in de hele alinea", nlShare},
		"weight-of-words": {"hoeveel woorden ze delen, waarbij zeldzame woorden zwaarder " +
			"tellen", nlAbout},
		"rarest-word": {"hoe zeldzaam het zeldzaamste woord is dat ze delen", nlAbout},
		"concepts": {"deel van de begrippen van de uitspraak dat er met dezelfde betekenis " +
			"staat", nlShare},
		"broader": {"deel van de begrippen van de uitspraak dat er ruimer of nauwer staat",
			nlShare},
		"concepts-whole": {"deel van de begrippen van de uitspraak in de hele alinea", nlAbout},
		"letters": {"deel van de stukjes van vier letters uit de uitspraak in het best " +
			"passende stuk", nlShare},
		"letters-whole": {"deel van de stukjes van vier letters uit de uitspraak in de hele " +
			"alinea", nlShare},
		"numbers":      {"deel van de getallen van de uitspraak dat in de alinea staat", nlShare},
		"no-numbers":   {"de uitspraak noemt geen getal", yesOrNo},
		"names":        {"deel van de namen van de uitspraak dat in de alinea staat", nlShare},
		"reverse":      {"deel van het best passende stuk dat uit de uitspraak komt", nlShare},
		"related":      {"deel van de uitspraak met een verwant woord in de alinea", nlShare},
		"related-back": {"deel van de alinea met een verwant woord in de uitspraak", nlShare},
		"related-section": {"deel van de kop boven de alinea met een verwant woord in de " +
			"uitspraak", nlShare},
		"best-related-of-draft": {"verwantschap naast die van de meest verwante alinea van " +
			"de versie; 1 is de beste", nlShare},
		"best-related-of-statements": {"verwantschap naast die van de uitspraak die het " +
			"meest aan de alinea verwant is; 1 is de beste", nlShare},
		"best-of-draft": {"gelijkenis naast die van de alinea in de versie die er het meest " +
			"op lijkt; 1 is de beste", nlShare},
		"best-words-of-draft": {"gedeelde woorden naast die van de alinea die de meeste " +
			"deelt; 1 is de beste", nlShare},
		"best-of-statements": {"gelijkenis naast die van de uitspraak die het meest op de " +
			"alinea lijkt; 1 is de beste", nlShare},
		"blur": {"hoe goed de alinea past bij wat er van zulke woorden wordt in beleidstaal, " +
			"volgens voorbeelden", nlChange},
		"best-blur-of-draft": {"hoeveel minder goed ze daarbij past dan de beste alinea van de versie; 0 is " +
			"de beste", "-2 tot 0"},
		"best-blur-of-statements": {"hoeveel minder goed de alinea bij de uitspraak past dan bij de uitspraak " +
			"waar ze het best bij past; 0 is de beste", "-2 tot 0"},
		"section": {"deel van de kop boven de alinea dat in de uitspraak staat", nlShare},
		"role":    {"deel van de functie of groep van de deelnemer dat in de alinea staat", nlShare},
		"question": {"deel van de kop boven de alinea dat in de vraag van de sessie staat",
			nlShare},
		"length-paragraph": {"lengte van de alinea", nlLog},
		"length-statement": {"lengte van de uitspraak", nlLog},
		"row":              {"de alinea is een rij van een tabel", yesOrNo},
		"item":             {"de alinea is een punt van een opsomming", yesOrNo},
		"negation":         {"de één ontkent iets (niet, geen) en de ander niet", yesOrNo},
		"policy": {"hoe dicht op elkaar de beleidstermen in de alinea staan",
			"aantal per woord, maal 3"},
	}
}

// dutchLineFeatures are those of where a paragraph comes from.
func dutchLineFeatures() map[string]measure {
	return map[string]measure{
		"descent": {"hoeveel woorden de alinea deelt met een alinea waarin de uitspraak " +
			"eerder stond", nlShare},
		"descent-into": {"deel van de alinea waarin de uitspraak eerder stond dat nu in deze " +
			"alinea staat", nlShare},
		"descent-from": {"deel van de alinea dat komt uit een alinea waarin de uitspraak " +
			"eerder stond", nlShare},
		"descent-place": {"hoe dicht de alinea staat bij de plaats waar de uitspraak eerder " +
			"stond; 1 is dezelfde plaats", nlShare},
		"descent-section": {"hoe gelijk de kop is aan die waaronder de uitspraak eerder stond",
			nlShare},
		"descent-in-order": {"kans dat de alinea voortkomt uit een alinea waarin de " +
			"uitspraak eerder stond", nlShare},
		"descent-related": {"verwante woorden van een alinea waarin de uitspraak eerder " +
			"stond, in deze alinea", nlShare},
		"descent-best-of-draft": {"herkomst naast die van de alinea in de versie waarvoor " +
			"die het sterkst is; 1 is de beste", nlShare},
		"wording": {"deel van de woorden waarmee de uitspraak er eerder stond, in deze alinea",
			nlShare},
		"wording-concepts": {"deel van de begrippen waarmee de uitspraak er eerder stond, in " +
			"deze alinea", nlShare},
		"wording-letters": {"deel van de stukjes van vier letters waarmee de uitspraak er " +
			"eerder stond, in deze alinea", nlShare},
		"wording-numbers": {"deel van de getallen waarmee de uitspraak er eerder stond, in " +
			"deze alinea", nlShare},
		"carried-before": {"kans dat de uitspraak in de versie ervoor in een alinea stond",
			nlShare},
		"first-draft": {"dit is de eerste versie", yesOrNo},
		"new-text":    {"deel van de alinea dat in geen alinea van de versie ervoor staat", nlShare},
	}
}

// dutchReadingFeatures are those of a pair that is read again.
func dutchReadingFeatures() map[string]measure {
	return map[string]measure{
		"first-reading": {"hoe zeker Spoor ervan was toen het de vorige keer las", nlOdds},
		"first-reading-best": {"de kans bij de vorige keer lezen, naast die van de " +
			"kansrijkste alinea; 1 is de beste", nlShare},
		"rival-statement": {"kans dat een andere uitspraak in de alinea staat; van de " +
			"kansrijkste", nlShare},
		"share-of-claims": {"deel van de kansen van alle uitspraken op deze alinea dat voor " +
			"deze uitspraak is", nlShare},
		"siblings": {"deel van de uitspraken die eerder bij deze uitspraak stonden, dat nu " +
			"in de alinea staat", nlAbout},
		"other-claims": {"uitspraken in de alinea die eerder elders stonden",
			"aantal, gedeeld door 3"},
		"section-siblings": {"deel van de uitspraken die eerder onder dezelfde kop stonden, " +
			"dat nu in de alinea staat", nlAbout},
		"descent-share": {"deel van de herkomst van de alinea dat ligt waar de uitspraak " +
			"eerder stond", nlShare},
		"section-followed": {"deel van het hoofdstuk waarin de uitspraak eerder stond, dat " +
			"nu onder de kop van deze alinea staat", nlShare},
		"expected-place": {"hoe dicht de alinea staat bij de plaats die de alinea's eromheen " +
			"doen verwachten; 1 is precies daar", nlShare},
		"between-neighbours": {"de alinea staat tussen wat eerder voor en na de uitspraak " +
			"stond; 1 is de enige", nlShare},
		"carrier-descends": {"hoe zeker het is waar de alinea bleef waarin de uitspraak " +
			"eerder stond", nlShare},
		"carrier-load": {"aantal uitspraken in de alinea waarin de uitspraak eerder stond",
			nlFifth},
		"carrier-best": {"kans dat de alinea voortkomt uit waar de uitspraak eerder stond, " +
			"naast de kansrijkste; 1 is de beste", nlShare},
		"newness": {"hoe nieuw de alinea is; 0 is letterlijk overgenomen", nlShare},
		"next-draft": {"kans dat de uitspraak in de volgende versie staat in wat uit deze " +
			"alinea voortkomt", nlShare},
		"next-draft-same": {"woorden die de alinea deelt met waar de uitspraak in de " +
			"volgende versie staat", nlShare},
		"later":      {"kans dat de uitspraak in de volgende versie in een alinea staat", nlShare},
		"last-draft": {"dit is de laatste versie", yesOrNo},
		"load":       {"hoe vol de alinea is; 0,5 bij vijf uitspraken die er lijken te staan", nlShare},
		"neighbours": {"kans dat de uitspraken ervoor en erna in de notities ook in de " +
			"alinea staan", nlShare},
		"same-question": {"kans dat andere antwoorden op dezelfde vraag ook in de alinea " +
			"staan", nlShare},
	}
}

// dutchRivalFeatures are those of a paragraph beside the others that claim its descent.
func dutchRivalFeatures() map[string]measure {
	return map[string]measure{
		"rival-letters": {"gelijkenis in letters met een alinea waarin de uitspraak eerder " +
			"niet stond", nlShare},
		"own-letters": {"gelijkenis in letters met waar de uitspraak eerder stond, als deel " +
			"van de grootste", nlShare},
		"row-letters": {"gelijkenis in letters met waar de uitspraak eerder stond, naast de " +
			"alinea die daar het meest op lijkt", nlShare},
		"rival-same": {"gedeelde woorden met een alinea waarin de uitspraak eerder niet stond",
			nlShare},
		"own-same": {"gedeelde woorden met waar de uitspraak eerder stond, als deel van de " +
			"grootste", nlShare},
		"row-same": {"gedeelde woorden met waar de uitspraak eerder stond, naast de alinea " +
			"die daar het meest op lijkt", nlShare},
		"rival-from": {"deel van de alinea uit een alinea waarin de uitspraak eerder niet " +
			"stond", nlShare},
		"own-from": {"deel van de alinea uit waar de uitspraak eerder stond, als deel van de " +
			"grootste bron", nlShare},
		"row-from": {"deel van de alinea uit waar de uitspraak eerder stond, naast de alinea " +
			"die er het meest uit overnam", nlShare},
		"rival-concepts": {"gedeelde begrippen met een alinea waarin de uitspraak eerder " +
			"niet stond", nlAbout},
		"own-concepts": {"gedeelde begrippen met waar de uitspraak eerder stond, als deel " +
			"van de grootste", nlShare},
		"row-concepts": {"gedeelde begrippen met waar de uitspraak eerder stond, naast de " +
			"alinea die daar het meest op lijkt", nlShare},
	}
}

// dutchFateFeatures are those of a statement in a draft as a whole.
func dutchFateFeatures() map[string]measure {
	return map[string]measure{
		"start": {"waar Spoor van uitgaat, voordat het iets gelezen heeft", unsaid},
		"thread": {"wat de andere versies zeggen: zoveel groter of kleiner wordt de kans " +
			"erdoor", nlChange},
		"thread-unchanged": {"alles waarin de uitspraak stond, staat er nog letterlijk; " +
			"verschil in kans", nlChange},
		"reader":            {"het taalmodel ziet het ook zo", yesOrNo},
		"thread-same-draft": {"de versie is gelijk aan die ervoor; verschil in kans", nlChange},
		"thread-empty-draft": {"in de versie staat geen enkele alinea; verschil in kans",
			nlChange},
		"carried": {"kans dat de uitspraak in de kansrijkste alinea staat", nlShare},
		"carried-logit": {"hoe zeker het is dat de uitspraak in de kansrijkste alinea staat",
			nlOdds},
		"carried-second": {"kans dat de uitspraak in de op één na kansrijkste alinea staat",
			nlShare},
		"carried-any": {"kans dat de uitspraak in ten minste één alinea staat", nlShare},
		"carried-sum": {"in hoeveel alinea's de uitspraak naar verwachting staat; 0,5 bij één alinea", nlShare},
		"words-all": {"deel van de woorden van de uitspraak in de kansrijke alinea die de " +
			"meeste heeft", nlShare},
		"letters-all": {"deel van de stukjes van vier letters uit de uitspraak in de " +
			"kansrijke alinea die de meeste heeft", nlShare},
		"numbers-all": {"deel van de getallen van de uitspraak in de kansrijke alinea die de " +
			"meeste heeft", nlShare},
		"names-all": {"deel van de namen van de uitspraak in de kansrijke alinea die de " +
			"meeste heeft", nlShare},
		"best-words": {"deel van de woorden van de uitspraak in de alinea van de versie die " +
			"de meeste heeft", nlShare},
		"best-letters": {"deel van de stukjes van vier letters uit de uitspraak in de alinea " +
			"van de versie die de meeste heeft", nlShare},
		"best-numbers": {"deel van de getallen van de uitspraak in de alinea van de versie " +
			"die de meeste heeft", nlShare},
		"best-blur": {"hoe goed de alinea van de versie die er het best bij past, past bij wat er van zulke " +
			"woorden wordt in beleidstaal", nlChange},
		"late-draft":       {"hoe laat de versie komt; 0 is de eerste, 1 de laatste", nlShare},
		"count-of-numbers": {"hoeveel getallen de uitspraak noemt", nlNumber},
		"tone-statement": {"toon van de uitspraak; -1 is alleen gebreken, 1 alleen lof",
			nlChange},
		"tone-wording": {"toon van wat er staat; -1 is alleen gebreken, 1 alleen lof", nlChange},
		"tone-rise":    {"hoeveel positiever de toon is dan die van de uitspraak", "-2 tot 2"},
		"way-back":     {"het gaat om de terugweg", yesOrNo},
	}
}

// dutchJumpFeatures are those of a step on which a fate got worse.
func dutchJumpFeatures() map[string]measure {
	return map[string]measure{
		"start":             {"waar Spoor van uitgaat bij elke sprong", unsaid},
		"to-lost":           {"er is geen alinea meer gevonden", yesOrNo},
		"from-notes":        {"het is de stap van de notities naar de eerste versie", yesOrNo},
		"numbers":           {"getallen in wat er eerst stond, ten hoogste 3 geteld", nlShare},
		"numbers-gone":      {"deel van de getallen dat weg is", nlShare},
		"first-person-gone": {"‘ik’ of ‘wij’ is weg", yesOrNo},
		"names-gone":        {"er zijn minder namen", yesOrNo},
		"passive-came":      {"er kwam een zin bij zonder wie het doet", yesOrNo},
		"modal-came":        {"er kwam een woord bij als moeten, kunnen of willen", yesOrNo},
		"hedge-came":        {"er kwam een woord bij dat afzwakt, zoals waar mogelijk", yesOrNo},
		"policy-came":       {"er kwamen beleidstermen bij", yesOrNo},
		"vagueness-rise":    {"hoeveel vager het werd", nlChange},
		"negation-gone":     {"‘niet’ of ‘geen’ is weg", yesOrNo},
		"negative":          {"er stond ‘niet’ of ‘geen’", yesOrNo},
		"load":              {"uitspraken die samen in de alinea staan, ten hoogste 5 geteld", nlShare},
		"load-rise":         {"uitspraken die erbij kwamen in de alinea, ten hoogste 5 geteld", nlShare},
		"shorter":           {"lengte naast die van wat er eerst stond; onder 0,5 is korter", nlShare},
		"wish":              {"er stond een woord als moeten, kunnen of willen", yesOrNo},
		"tone": {"toon van wat er eerst stond; -1 is alleen gebreken, 1 alleen lof",
			nlChange},
		"tone-rise": {"hoeveel positiever de toon werd", "-2 tot 2"},
	}
}

func dutchSigns() map[string]string {
	return map[string]string{
		"policy-terms": "beleidstermen", "nominalisations": "werkwoorden die naamwoord zijn geworden",
		"passives": "zinnen zonder wie het doet", "hedges": "woorden die afzwakken",
		"modals":         "woorden als moeten, kunnen en willen",
		"abstract-words": "abstracte woorden", "numbers": "getallen", "names": "namen en plaatsen",
		"times": "tijden en data", "first-person": "ik en wij",
		"concrete-words": "dingen die u kunt aanwijzen, en citaten",
	}
}

func dutchComposed() composedWords {
	in := func(place string) func(string) measure {
		return func(sign string) measure {
			return measure{sign + place, "wortel van het aantal per woord"}
		}
	}
	return composedWords{
		Statement: in(" in de uitspraak"), Wording: in(" in het best passende stuk"),
		Paragraph: in(" in de alinea"),
		Change: func(m measure) measure {
			return measure{m.What + ", vergeleken met de versie ervoor", "verschil"}
		},
		Next: func(m measure) measure { return measure{"in de volgende versie: " + m.What, m.Unit} },
		NextChange: func(m measure) measure {
			return measure{m.What + ", de volgende versie vergeleken met deze", "verschil"}
		},
		Later: func(m measure) measure {
			return measure{"de hoogste waarde vanaf deze versie van: " + m.What, m.Unit}
		},
		Back: func(m measure) measure { return measure{"op de terugweg: " + m.What, m.Unit} },
	}
}

func dutchReasons() reasonWords {
	return reasonWords{
		Sum:     "Alles samen",
		For:     func(sum string) string { return "Wat sprak ervoor (samen " + sum + ")" },
		Against: func(sum string) string { return "Wat sprak ertegen (samen " + sum + ")" },
		Smaller: func(n int, sum string) string { return "en " + nl(n) + " kleinere: samen " + sum },
		MostOf:  func(pairs string) string { return "vooral " + pairs },
		Fate: func(fate, confidence string) string {
			return "Waarom ‘" + fate + "’ (zekerheid " + confidence + ")"
		},
		Reading: dutchReadingTitle,
		Jump: func(kind, probability, cut string) string {
			return "Waarom ‘" + kind + "’ (kans " + probability + "; genoemd vanaf " + cut + ")"
		},
		Likeliest: func(kind, probability string) string {
			return "Waarom ‘" + kind + "’ (kans " + probability + "; geen soort sprong was zeker " +
				"genoeg, dit is de kansrijkste)"
		},
		Yes: "ja", No: "nee",
		Title: "Waarom: wat elk oordeel woog",
		Legend: []string{
			"Spoor gaat ergens van uit, omdat het ene oordeel vaker voorkomt dan het andere. Daarna " +
				"telt het gewichten op. Een gewicht boven 0 sprak voor de uitkomst, een gewicht onder 0 " +
				"ertegen. Hoe hoger de som, hoe groter de kans.",
			"Veel kenmerken lijken op elkaar en heffen elkaar deels op. Let dus meer op de som dan op " +
				"één gewicht. De gewichten zijn geleerd van dossiers die mensen hebben beoordeeld.",
			"Bij een oordeel is ‘de alinea’ de alinea waarin de uitspraak het waarschijnlijkst staat, " +
				"ook als die kans klein is. ‘Eerder’ is: in de versie ervoor.",
		},
		LegendBack: "Op de terugweg is ‘de uitspraak’ het punt uit het besluit, en ‘de versie’ het " +
			"stuk dat het navertelt.",
		More: "Alle gewichten ziet u met --all.",
	}
}

func dutchReadingTitle(number, of int) string {
	about := "naast andere uitspraken en versies"
	if number == 1 {
		about = "op zichzelf en naast de versie ervoor"
	}
	return "Waarom deze alinea: lezing " + strconv.Itoa(number) + " van " +
		"" + strconv.Itoa(of) + ", " + about
}
