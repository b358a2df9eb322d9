package main

import (
	"fmt"
	"strings"
)

func dutch() *wording {
	w := &wording{help: dutchHelp()}
	w.dutchCommandLine()
	w.dutchInput()
	w.dutchOutput()
	w.dutchConfig()
	w.dutchVerdicts()
	w.dutchReview()
	w.dutchCheck()
	w.dutchLetters()
	w.dutchReader()
	return w
}

func (w *wording) dutchCommandLine() {
	w.unknownCommand = func(near []string) message {
		return message{"onbekende opdracht",
			bedoeltU(near, "spoor --help noemt alle opdrachten")}
	}
	w.folderAsCommand = func(dir string) message {
		return message{"dit is een map, geen opdracht", "gebruik: spoor trace " + dir}
	}
	w.unknownFlag = func(near string) message {
		return message{"onbekende optie",
			bedoeltU(list(near), "met --help ziet u de opties van deze opdracht")}
	}
	w.missingValue = func() message {
		return message{"bij deze optie hoort een waarde", "met --help ziet u welke"}
	}
	w.badValue = func(value string) message {
		return message{fmt.Sprintf("%q past niet bij deze optie", value),
			"met --help ziet u wat wel past"}
	}
	w.badSyntax = func() message {
		return message{"niet te lezen als optie", "schrijf opties als --naam waarde"}
	}
	w.tooMany = func(usage string, onCase bool) message {
		hint := "gebruik: " + usage
		if onCase {
			hint += "; losse bestanden noemt u met --notes, --draft en --return"
		}
		return message{"hier staat iets te veel", hint}
	}
	w.unknownFormat = func(near, known []string) message {
		return message{"onbekend formaat",
			bedoeltU(near, "kies uit "+strings.Join(known, ", "))}
	}
	w.formatNotHere = func(command string, known []string) message {
		return message{"spoor " + command + " kan dit formaat niet schrijven",
			"kies uit " + strings.Join(known, ", ")}
	}
	w.unknownEnding = func(ending string) message {
		return message{"bij " + ending + " hoort geen formaat",
			"laat de naam eindigen op .html, .json, .csv, .md of .txt, of kies met --format"}
	}
	w.badLanguage = func() message {
		return message{"onbekende taal", "kies nl (Nederlands) of en (Engels)"}
	}
	w.badColor = func() message {
		return message{"onbekende keuze voor kleur", "kies auto, always of never"}
	}
	w.badNames = func() message {
		return message{"onbekende keuze voor namen", "kies codes, initials of full"}
	}
	w.badCandidates = func() message {
		return message{"dit is geen aantal", "geef een heel getal, 0 of meer"}
	}
	w.badSize = func() message {
		return message{"dit is geen grootte", "geef een getal met KB, MB of GB, zoals: --max-size 50MB"}
	}
	w.missingID = func() message {
		return message{"er is geen uitspraak genoemd",
			"noem er een, zoals: spoor show SR8H7; spoor trace laat ze zien"}
	}
	w.unknownID = func(near []string) message {
		return message{"dit dossier heeft die uitspraak niet",
			bedoeltU(near, "spoor read laat alle uitspraken zien")}
	}
}

func (w *wording) dutchInput() {
	w.noFolder = func(near []string) message {
		return message{"deze map bestaat niet",
			bedoeltU(near, "kijk of de naam klopt, of ga eerst naar de map van het dossier")}
	}
	w.caseIsFile = func() message {
		return message{"dit is een bestand; een dossier is een map",
			"noem bestanden met --notes en --draft, de oudste versie eerst"}
	}
	w.insideCase = func(parent string) message {
		return message{"dit is een map in een dossier", "gebruik het dossier zelf: " + parent}
	}
	w.noCase = func() message {
		return message{"dit is geen dossier: er is geen map notes en geen map drafts",
			"zet de notities in notes en de versies van de nota in drafts, " +
				"of noem bestanden met --notes en --draft"}
	}
	w.noNotes = func() message {
		return message{"dit dossier heeft geen notities",
			"zet ze in de map notes, als .md of .txt, of noem ze met --notes"}
	}
	w.noDrafts = func() message {
		return message{"dit dossier heeft geen versies van de nota",
			"zet ze in de map drafts, als .md of .txt, of noem ze met --draft"}
	}
	w.noText = func() message {
		return message{"hier staat geen alinea tekst in",
			"kijk of dit het goede bestand is, en of de tekst bewaard is"}
	}
	w.noStatements = func() message {
		return message{"in de notities is geen uitspraak gevonden",
			"spoor read laat zien hoe elke regel gelezen is; zet op elke regel één uitspraak, " +
				"zoals: - Anna: de printer is kapot"}
	}
	w.noFile = func(near []string) message {
		return message{"dit bestand bestaat niet", bedoeltU(near, "kijk of de naam klopt")}
	}
	w.folderForFile = func() message {
		return message{"dit is een map, en er is een bestand nodig",
			"noem de bestanden in de map één voor één"}
	}
	w.emptyFile = func() message {
		return message{"in dit bestand staat niets",
			"kijk of het bewaard is, of haal het weg"}
	}
	w.notText = func(kind fileKind) message {
		return message{"dit is " + dutchKind(kind) + ", geen tekst", dutchKindHint(kind)}
	}
	w.otherExtension = func(ext string) message {
		return message{"bestanden op " + ext + " worden niet gelezen",
			"bewaar het als .md of .txt"}
	}
	w.tooLarge = func(size, limit string) message {
		return message{"dit bestand is " + size + "; er wordt hooguit " + limit + " gelezen",
			"kijk of dit het goede bestand is; zo ja, verhoog de grens met --max-size, zoals: " +
				"--max-size " + strings.ReplaceAll(size, " ", "")}
	}
	w.changed = func() message {
		return message{"dit bestand veranderde tijdens het lezen",
			"wacht tot het is bewaard en begin opnieuw"}
	}
	w.dutchSystem()
}

func (w *wording) dutchSystem() {
	w.denied = func() message {
		return message{"u mag dit niet lezen",
			"vraag de eigenaar om toegang, of kopieer het naar een eigen map"}
	}
	w.brokenLink = func() message {
		return message{"deze snelkoppeling wijst nergens naar",
			"zet het bestand terug, of haal de snelkoppeling weg"}
	}
	w.linkCircle = func() message {
		return message{"deze koppeling draait in een kring rond",
			"haal de koppeling weg, of laat haar naar een bestand wijzen"}
	}
	w.notRegular = func() message {
		return message{"dit is geen bestand op schijf",
			"bewaar de tekst in een bestand en noem dat"}
	}
	w.sameFile = func(other string) message {
		return message{"dit bestand staat er twee keer, ook als " + other,
			"noem elk bestand één keer"}
	}
	w.samePath = func(other string) message {
		return message{"de uitkomst kan dit bestand niet onderscheiden van " + other,
			"geef een van de twee een andere naam"}
	}
	w.system = func(detail string) message {
		return message{"niet te lezen: " + detail,
			"kijk of het bestand open kan, en niet elders in gebruik is"}
	}
	w.leftover = func(kind leftover) message {
		return message{"dit is " + dutchLeftover(kind),
			"noem het met --notes of --draft als het toch mee moet doen"}
	}
	w.innerFolder = func() message {
		return message{"de bestanden in deze map horen niet bij het dossier",
			"zet ze een map hoger als ze toch mee moeten doen"}
	}
	w.stopped = func() message {
		return message{"gestopt voordat het klaar was", "er is niets geschreven; begin opnieuw"}
	}
	w.internal = func(detail string) message {
		return message{"er ging iets mis in Spoor zelf: " + detail,
			"dit is een fout van Spoor, niet van uw bestanden; meld het alstublieft"}
	}
}

func (w *wording) dutchOutput() {
	w.outFolderMissing = func(folder string) message {
		return message{"de map " + folder + " bestaat niet",
			"maak de map eerst, of kies een andere plek"}
	}
	w.outIsFolder = func() message {
		return message{"dit is een map, en er is een bestand nodig",
			"noem een bestand in de map, zoals uitkomst.html"}
	}
	w.outIsInput = func() message {
		return message{"dit bestand wordt gelezen en daarom niet overschreven",
			"kies een andere naam"}
	}
	w.outAmongInputs = func() message {
		return message{"de bestanden in deze map worden gelezen als deel van het dossier",
			"kies een andere map, anders wordt de uitkomst gelezen als tekst van het dossier"}
	}
	w.outTwice = func() message {
		return message{"er zouden twee uitkomsten in dit bestand komen",
			"geef --out en --html een andere naam"}
	}
	w.outDenied = func() message {
		return message{"u mag hier niet schrijven", "kies een eigen map"}
	}
	w.outFailed = func(detail string) message {
		return message{"niet te schrijven: " + detail,
			"kijk of er ruimte is, en of een ander programma het bestand open heeft"}
	}
	w.wrote = func(file string) string { return "geschreven: " + file }
}

func dutchLeftover(kind leftover) string {
	switch kind {
	case lockFile:
		return "het slotbestand van een document dat open staat"
	case copiedFile:
		return "een kopie, volgens de naam"
	}
	return "een werkbestand van een ander programma"
}

// dutchKind names a kind of file, with its article.
func dutchKind(kind fileKind) string {
	switch kind {
	case wordFile, oldWordFile:
		return "een Word-document"
	case writerFile:
		return "een OpenDocument-tekst"
	case sheetFile:
		return "een rekenblad"
	case slidesFile:
		return "een presentatie"
	case pdfFile:
		return "een PDF"
	case rtfFile:
		return "een RTF-document"
	case zipFile:
		return "een ZIP-bestand"
	case imageFile:
		return "een afbeelding"
	}
	return "een bestand voor een programma"
}

// dutchKindHint says how to get text out of a kind of file.
func dutchKindHint(kind fileKind) string {
	switch kind {
	case wordFile, oldWordFile, writerFile, rtfFile:
		return "open het en bewaar het als tekst zonder opmaak (.txt), met codering UTF-8"
	case pdfFile:
		return "bewaar het document waarvan de PDF gemaakt is als tekst zonder opmaak (.txt), " +
			"of kopieer de tekst naar een .txt-bestand"
	case zipFile:
		return "pak het eerst uit"
	case imageFile:
		return "typ over wat er staat in een .txt-bestand"
	}
	return "kopieer de tekst naar een .txt-bestand"
}

func dutchHelp() helpWording {
	return helpWording{
		usage:    "Gebruik:",
		commands: "Opdrachten:",
		options:  "Opties:",
		examples: "Voorbeelden:",
		more:     "Meer over één opdracht: spoor OPDRACHT --help",
		about: "Spoor volgt wat mensen in sessies zeiden door de opeenvolgende versies van " +
			"een nota, en laat zien wat terug te lezen is, wat vervaagd is en wat " +
			"verdwenen is.",
		caseFolder: "CASE is het dossier: een map met notes/ en drafts/, en return/ als een " +
			"besluit is doorverteld. Noemt u geen map, dan de map waarin u bent. " +
			"Versies worden gelezen van oud naar nieuw: v2 voor v10. Mappen mogen ook " +
			"notities/ en concepten/ heten.",
		traceShort:   "volg elke uitspraak en laat zien wat ervan werd",
		showShort:    "één uitspraak: haar draad en alle gronden",
		readShort:    "hoe de notities gelezen zijn, regel voor regel",
		termsShort:   "beleidstermen per versie, en wat erachter verdween",
		schemaShort:  "het JSON-schema van --format json",
		versionShort: "de versie van Spoor",
		helpShort:    "uitleg, ook over één opdracht",
		traceLong: "Volg elke uitspraak uit de notities door alle versies en laat zien wat " +
			"ervan werd. Met --format markdown wordt dat een werklijst voor de schrijver: per alinea van " +
			"de laatste versie wat daar terug kan.",
		showLong: "Laat alles zien over één uitspraak: wat er per versie van werd, in welke " +
			"alinea's, op welke gronden, en wat bij elk oordeel hoe zwaar woog. ID is zoals spoor trace het noemt, " +
			"bijvoorbeeld SR8H7.",
		readLong: "Laat zien hoe de notities gelezen zijn: welke regels uitspraken zijn, van " +
			"wie, en waarom de andere regels dat niet zijn.",
		termsLong: "Laat per versie de beleidstermen zien die geen deelnemer gebruikte, en wat " +
			"erachter verdween.",
		schemaLong: "Laat het JSON-schema zien dat beschrijft wat --format json schrijft.",
		versionLong: "Laat de versie zien van Spoor en van Go, en het systeem waarvoor het " +
			"gemaakt is.",
		notes:  "`BESTAND` lees deze notities in plaats van notes/; meer keren mag",
		draft:  "`BESTAND` lees deze versie in plaats van drafts/; herhaal, oudste eerst",
		back:   "`BESTAND` lees deze in plaats van return/, het besluit eerst",
		format: "`FORMAAT` schrijf de uitkomst als",
		out: "`BESTAND` schrijf naar een bestand in plaats van naar het scherm; .html, " +
			".json, .csv, .md en .txt kiezen het formaat",
		page: "`BESTAND` schrijf ook de pagina voor deelnemers",
		settings: "Met spoor.yaml in die map vertelt u wat de teksten niet zeggen: title, language, " +
			"drafts, policy_terms, names, aliases, not_participants, names_policy, check, letters, reader. Opties " +
			"gaan voor.",
		names: "`KEUZE` hoe deelnemers heten: codes, initials of full; anders codes op de pagina en " +
			"in de werklijst, en volledige namen in de rest",
		key:            "`BESTAND` schrijf ook de sleutel: wie achter welke code zit (CSV); deel die niet",
		candidates:     "`N` voeg per uitspraak de N beste alinea's van elke versie toe (JSON)",
		candidatesShow: "`N` noem per versie de N alinea's die er het meest op lijken",
		licences:       "toon de licenties van alles wat erin zit",
		maxSize:        "`GROOTTE` lees bestanden tot deze grootte; anders 20MB",
		all:            "noem alle gewichten, niet alleen de zwaarste",
		color:          "`KEUZE` kleur: auto, always of never",
		lang:           "`TAAL` taal van de uitkomst, nl of en; anders die van de notities",
		helpFlag:       "laat deze uitleg zien",
		versionFlag:    "laat de versie zien",
	}
}
