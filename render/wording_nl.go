package render

import (
	"fmt"
	"strconv"
	"strings"

	"spoor/trace"
)

// dutch is the wording in Dutch: plain (B1), with "u", and without blame. Nobody deletes here;
// things vanish.
func dutch() *wording {
	return &wording{
		Language: trace.Dutch, Thousand: ".", Decimal: ",", And: "en", Date: dutchDate,
		Fate: fateWords{
			Kept: "terug te lezen", Abstracted: "vervaagd", Lost: "verdwenen",
			KeptMeaning:       "u kunt lezen wat er is gezegd, letterlijk of in andere woorden",
			AbstractedMeaning: "het onderwerp staat er nog, maar wat er is gezegd niet meer",
			LostMeaning:       "Spoor vond geen alinea waarin het staat",
		},
		Sure: sureWords{
			Almost:   "Spoor is hier vrijwel zeker van.",
			Probably: "Waarschijnlijk. Spoor kan het hier mis hebben.",
			Unsure:   "Onzeker. Lees zelf mee en oordeel zelf.",
		},
		Jump: jumpWords{
			Generalisation: "algemener gemaakt", Quantity: "een getal of hoeveelheid is weg",
			Actor:      "wie het zegt of moet doen is weg",
			Commitment: "de wens of belofte is zwakker", Tone: "de toon is zachter",
			Merge: "samengevoegd met andere uitspraken", Omission: "weggelaten",
		},
		Evidence: evidenceWords{
			Word: "zelfde woord", Part: "deel van een woord", Concept: "zelfde betekenis",
			Broader: "ruimer begrip", Number: "getal", Name: "naam", Replaced: "vervangen",
			Lineage: "herkomst", Quote: "citaat van het taalmodel",
		},
		Why: whyWords{
			Heading: "kop", Attendance: "wie er waren", Agenda: "agenda", Logistics: "praktische zaken",
			Facilitator: "de begeleider", Decision: "besluit", Action: "actiepunt",
			Summary: "samenvatting", Support: "steun voor een andere uitspraak",
			Answer: "antwoord of uitleg", Metadata: "gegevens over het verslag", Markup: "opmaak",
			Off: "uitgezet", Struck: "doorgestreept",
			Ruled: "geen uitspraak, volgens een oordeel",
			Other: "geen inbreng",
		},
		Verdict: dutchVerdict(), Ask: dutchAsk(),
		Warning: dutchWarnings(), There: dutchThere(), Back: dutchBack(), Common: dutchCommon(),
		Feature: dutchFeatures(), Reasons: dutchReasons(), Reader: dutchReader(),
		Text: dutchText(), Page: dutchPage(), CSV: dutchCSV(),
		Check:  dutchCheck(),
		Answer: dutchAnswer(), Repair: dutchRepair(), Letter: dutchLetter(), Record: dutchRecord(),
	}
}

func dutchWarnings() warningWords {
	return warningWords{
		Stale: func(d string) string {
			return "dit oordeel is verouderd en telt niet mee: de tekst eronder is veranderd" + in(d, " (%s)") +
				"; oordeel opnieuw met spoor review"
		},
		GoneStatement: func(d string) string {
			return "dit oordeel gaat over een uitspraak die er niet meer is" + in(d, ": %s") +
				"; verander het nummer als het bij een andere hoort, of haal het weg"
		},
		GoneDraft: func(d string) string {
			return "dit oordeel gaat over een versie die er niet is" + in(d, ": %s")
		},
		Unsealed: func(d string) string {
			return "oordelen zonder vingerafdruk tellen mee, maar kunnen niet verouderen" + in(d, " (%s)") +
				"; spoor verdict en spoor review vullen die aan"
		},
		BadWith: func(d string) string {
			return "de uitspraak waarmee deze is samengevoegd is er niet, of wijst terug" + in(d, ": %s")
		},
		TwoVerdicts: func(d string) string {
			return "hierover is al geoordeeld; dit tweede oordeel telt niet mee" + in(d, ": %s")
		},
		EmptyFile:    func(string) string { return "dit bestand is leeg" },
		NoText:       func(string) string { return "in deze versie staat geen alinea" },
		NoStatements: func(string) string { return "in deze notities zijn geen uitspraken gevonden" },
		FrontMatter: func(string) string {
			return "het bestand begint met --- maar dat blok wordt nergens gesloten; gelezen als tekst"
		},
		Encoding: func(d string) string {
			return "het bestand is geen UTF-8" + in(d, "; gelezen als %s")
		},
		BadBytes: func(string) string { return "sommige tekens waren onleesbaar en zijn vervangen" },
		SameName: func(d string) string {
			return "meer dan één deelnemer heeft deze voornaam" + in(d, ": %s")
		},
		Unlisted: func(d string) string {
			return "hier spreekt iemand die niet in de lijst van aanwezigen staat" + in(d, ": %s")
		},
		SameText: func(d string) string {
			return "deze versie heeft dezelfde tekst als een andere" + in(d, ": %s")
		},
		NoSpeakers: func(string) string { return "er staat nergens bij wie iets zei" },
		Table: func(string) string {
			return "deze tabelrij heeft meer cellen dan de kop van de tabel"
		},
		Nesting: func(string) string {
			return "hier staan meer dan honderd lijsten, citaten of voetnoten in elkaar; " +
				"wat dieper staat, is gelezen alsof het in de honderdste staat"
		},
		TooLong: func(string) string {
			return "een versie van meer dan 50.000 alinea's; vanaf hier is zij niet gelezen"
		},
		PlainText: func(string) string {
			return "deze tekst gaat te lang door zonder witregel, of staat te vol met opmaaktekens; " +
				"hij is gelezen als gewone tekst, in stukken"
		},
		Unreadable: func(d string) string { return "niet gelezen" + in(d, ": %s") },
		MixedLanguages: func(string) string {
			return "de notities en deze versie zijn niet in dezelfde taal; het oordeel is minder zeker"
		},
		MixedEncoding: func(d string) string {
			return "hier staat een andere codering tussen de UTF-8" + in(d, "; gelezen als %s")
		},
		Unseen: func(d string) string {
			return "tekens die niemand ziet zijn weggelaten" + in(d, ": %s")
		},
		LineEnds: func(string) string {
			return "deze regel eindigt anders dan de rest; uw editor telt regels misschien anders"
		},
		Order: func(d string) string {
			return "uit de naam blijkt niet of deze versie nieuwer is" + in(d, " dan %s") +
				"; nummer de bestanden, of noem ze onder drafts in spoor.yaml"
		},
		OpenSwitch: func(string) string {
			return "na spoor:off komt nergens spoor:on; de rest van het bestand is niet gelezen"
		},
		IdleSwitch:    func(d string) string { return "deze opmerking doet hier niets" + in(d, ": %s") },
		UnknownSwitch: func(d string) string { return "Spoor kent deze opmerking niet" + in(d, ": %s") },
		BadID: func(d string) string {
			return "dit kan geen nummer zijn: gebruik letters en ten minste één cijfer" + in(d, ": %s")
		},
		DoubleID: func(d string) string {
			return "een andere uitspraak heeft dit nummer al; niet nog eens gebruikt" + in(d, ": %s")
		},
		UnknownName: func(d string) string {
			return "deze naam past bij niemand in de notities" + nearestName(d, "; bedoelt u %s?")
		},
		NoRetellings: func(string) string {
			return "er is een besluit, maar geen stuk dat het navertelt"
		},
	}
}

func dutchThere() wayWords {
	return wayWords{
		Title: "Wat is er met de inbreng gebeurd?",
		Opening: func(all int, last string) string {
			if all == 1 {
				return "In de notities staat 1 uitspraak. Daarvan is er in de laatste versie (" + last + ")"
			}
			return "Van de " + nl(all) + " uitspraken uit de notities zijn er in de laatste versie (" +
				last + ")"
		},
		None: "In de notities zijn geen uitspraken gevonden. Er is dus niets gevolgd.",
		NoDraft: func(all int) string {
			return plural(all, "Er is 1 uitspraak gevonden", "Er zijn "+nl(all)+" uitspraken gevonden") +
				", maar er is geen versie van de nota om die in te volgen."
		},
		Vanished: func(n int) string {
			return plural(n, "1 verdwenen uitspraak", nl(n)+" verdwenen uitspraken")
		},
		Blurred: func(n int) string {
			return plural(n, "1 vervaagde uitspraak", nl(n)+" vervaagde uitspraken")
		},
		AllKept: "Alle uitspraken zijn in de laatste versie terug te lezen.",
		Worst: func(from, to string, worse, vanished int) string {
			return "De grootste sprong is die van " + from + " naar " + to + ": " +
				plural(worse, "1 uitspraak is", nl(worse)+" uitspraken zijn") +
				" daar minder goed terug te lezen dan ervoor. " +
				vanishedOf(vanished)
		},
		NoWorse: "Van versie tot versie is geen uitspraak minder goed terug te lezen.",
		Start:   "de notities", Column: "Versie", Which: "Uitspraak",
		PerDraft: "Per versie", NeverRead: "In geen enkele versie gevonden.",
		NothingWorse: "In deze versie werd niets minder goed terug te lezen.",
		Name:         func(label string) string { return "versie " + label },
		Count:        func(n int) string { return plural(n, "1 uitspraak", nl(n)+" uitspraken") },
		Draw:         dutchDraw(),
	}
}

func dutchBack() wayWords {
	return wayWords{
		Title: "De weg terug: van besluit naar werkvloer",
		Opening: func(all int, last string) string {
			if all == 1 {
				return "In het besluit staat 1 punt. Daarvan is er in het laatste stuk (" + last + ")"
			}
			return "Van de " + nl(all) + " punten uit het besluit zijn er in het laatste stuk (" + last + ")"
		},
		None: "In het besluit zijn geen punten gevonden.",
		NoDraft: func(all int) string {
			return plural(all, "Het besluit heeft 1 punt", "Het besluit heeft "+nl(all)+" punten") +
				", maar er is geen stuk dat het navertelt."
		},
		Vanished: func(n int) string {
			return plural(n, "1 verdwenen punt", nl(n)+" verdwenen punten") + " uit het besluit"
		},
		Blurred: func(n int) string {
			return plural(n, "1 vervaagd punt", nl(n)+" vervaagde punten") + " uit het besluit"
		},
		AllKept: "Alle punten uit het besluit zijn in het laatste stuk terug te lezen.",
		Worst: func(from, to string, worse, vanished int) string {
			return "De grootste sprong is die van " + from + " naar " + to + ": " +
				plural(worse, "1 punt is", nl(worse)+" punten zijn") +
				" daar minder goed terug te lezen dan ervoor. " +
				vanishedOf(vanished)
		},
		NoWorse: "Van stuk tot stuk is geen punt minder goed terug te lezen.",
		Start:   "het besluit", Column: "Stuk", Which: "Punt uit het besluit",
		PerDraft: "Per stuk", NeverRead: "In geen enkel stuk gevonden.",
		NothingWorse: "In dit stuk werd niets minder goed terug te lezen.",
		Name:         func(label string) string { return "stuk " + label },
		Count:        func(n int) string { return plural(n, "1 punt", nl(n)+" punten") },
		Draw:         dutchDrawBack(),
	}
}

func dutchCommon() commonWords {
	return commonWords{
		Anonymous: "anoniem", NeverKept: "Nergens goed terug te lezen.",
		Code:     func(n int) string { return "Deelnemer " + nl(n) },
		Codes:    func(numbers string) string { return "Deelnemers " + numbers },
		Person:   func(letter string) string { return "Persoon " + letter },
		Somebody: "een deelnemer",
		Phone:    "[telefoon]", Account: "[rekening]", Address: "[adres]",
		Numbers: func(c counts) []string {
			return []string{together(nl(c.Kept), "terug te lezen"),
				together(nl(c.Abstracted), "vervaagd"), together(nl(c.Lost), "verdwenen")}
		},
		Support:  func(n int) string { return plural(n, "1 mens", "samen "+nl(n)+" mensen") },
		Question: "Vraag", Session: "Sessie",
		PutBack: func(place string) string { return "Terugzetten? Het zou passen bij " + place + "." },
		LastRead: func(draft, place string) string {
			return "Voor het laatst terug te lezen in " + draft + ", " + place + ":"
		},
		LastBlur: func(draft, place string) string {
			return "Nergens goed terug te lezen. Voor het laatst vervaagd in " + draft + ", " + place + ":"
		},
		Now: func(draft, place string) string {
			return "Wat er nu staat, in " + draft + ", " + place + ":"
		},
		Gone: "Wat ging weg", Came: "Wat kwam ervoor in de plaats",
		NoPassage: "Geen alinea gevonden.",
		Suspect: "Let op: deze alinea deelt geen woorden met de uitspraak. Spoor wijst die aan " +
			"omdat die uit een eerdere alinea is ontstaan.",
		Unsourced: "zonder bron", Remark: "opmerking van een redacteur; telt niet mee",
		Vagueness: "vaagheid (0-100)", NewTerms: "nieuwe beleidstermen",
		TermCount: func(all, fresh int) string {
			return plural(all, "1 beleidsterm", nl(all)+" beleidstermen") + ", " + nl(fresh) + " nieuw"
		},
		Line: func(first, last int) string {
			if last <= first {
				return "regel " + strconv.Itoa(first)
			}
			return fmt.Sprintf("regel %d-%d", first, last)
		},
		LostMeans: "Verdwenen betekent: niet gevonden. Dat is geen bewijs dat het nergens staat.",
		Limits: "Spoor vergelijkt woorden en opbouw; het begrijpt teksten niet zoals u. Niet gevonden " +
			"is geen bewijs dat het nergens staat, en zegt niets over wat iemand bedoelde. Lees bij " +
			"twijfel zelf mee.",
	}
}

func dutchText() textWords {
	return textWords{
		Warnings: "Waarschuwingen", Next: "Verder kijken",
		Commands: [][2]string{
			{"spoor show ID", "één uitspraak, met alles wat Spoor ervan weet"},
			{"spoor read", "hoe de notities zijn gelezen"},
			{"spoor terms", "de beleidstermen per versie"},
			{"spoor trace --html FILE", "dit verslag als pagina voor de deelnemers"},
			{"spoor trace --out LIST.md", "werklijst voor de schrijver: wat terug kan in de nota"},
			{"spoor letters --out DIR", "een brief aan elke deelnemer, en de nota van antwoord"},
		},
		Support: "Steun", Place: "Plaats", Confidence: "zekerheid", Strength: "sterkte",
		Evidence: "Grond", Changes: "Woord voor woord, naast de versie ervoor",
		Candidates: "Alinea's die erop lijken",
		Read:       "Hoe de notities zijn gelezen",
		ReadHead:   [3]string{"regel", "gelezen als", "wat er staat"},
		ReadCount: func(statements, others int) string {
			return plural(statements, "1 uitspraak", nl(statements)+" uitspraken") + ", " +
				plural(others, "1 ander stuk tekst", nl(others)+" andere stukken tekst")
		},
		NoNotes: "Er zijn geen notities.",
		Terms:   "Beleidstermen per versie",
		NoTerms: "geen beleidstermen", Fresh: "nieuw",
		Behind:    "Wat er minder goed terug te lezen werd, en wat ervoor in de plaats kwam",
		TermLines: func(lines string) string { return "regel " + lines },
	}
}

func dutchCSV() csvWords {
	return csvWords{
		ReadColumns: []string{"bestand", "regel", "gelezen als", "reden", "nummer", "deelnemer", "rol",
			"steun", "wat er staat"},
		Lines: lineWords{Statement: "uitspraak", Heading: "kop", Other: "geen uitspraak",
			Blank: "leeg"},
		Columns: []string{"terugweg", "nummer", "bestand", "regel", "deelnemer", "rol", "sessie",
			"vraag", "steun", "uitspraak", "versie", "bestand van de versie", "wat ermee gebeurde",
			"zekerheid", "plaats", "sprong", "wat ging weg", "wat kwam ervoor in de plaats"},
		Key: []string{"code", "naam", "rol"},
		Yes: "ja", No: "nee", Separator: ";",
	}
}

func vanishedOf(n int) string {
	switch n {
	case 0:
		return "Daarvan verdween er geen."
	case 1:
		return "Daarvan verdween er 1."
	}
	return "Daarvan verdwenen er " + nl(n) + "."
}

func dutchDate(day, month, year int) string {
	months := [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
		"september", "oktober", "november", "december"}
	return fmt.Sprint(day, " ", months[month-1], " ", year)
}

// nl writes a whole number the Dutch way.
func nl(n int) string { return (&wording{Thousand: "."}).count(n) }

// orNone is the word for none when there is none.
func orNone(n int, none, some string) string {
	if n == 0 {
		return none
	}
	return some
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// nearestName tells of a name, and of the nearest behind an arrow where there is one.
func nearestName(detail, meant string) string {
	name, near, found := strings.Cut(detail, " → ")
	if !found {
		meant = ""
	}
	return in(name, ": %s") + in(near, meant)
}

// in puts a detail in its phrase, and leaves the phrase out without detail.
func in(detail, phrase string) string {
	if detail == "" {
		return ""
	}
	return fmt.Sprintf(phrase, detail)
}
