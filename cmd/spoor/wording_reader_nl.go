package main

import (
	"fmt"
	"strconv"
	"strings"
)

// What is said about the reader, in Dutch.

func (w *wording) dutchReader() {
	w.dutchReaderHelp()
	w.dutchReaderChoice()
	w.dutchReaderRun()
	w.dutchReaderPassages()
	w.dutchTrouble()
	w.dutchImport()
}

func (w *wording) dutchReaderHelp() {
	h := &w.help
	h.reader = "`ADRES` laat een taalmodel meelezen: het adres van de server, een naam uit " +
		"spoor.yaml, of off"
	h.readerModel = "`NAAM` het model, zoals de server het noemt"
	h.readerOnlyCached = "vraag niets; gebruik wat eerder is geantwoord"
	h.readerRemote = "sta een lezer op een andere computer toe; de teksten gaan dan daarheen"
	h.readerSplit = "laat de lezer passages van de notities die moeilijk te lezen zijn in uitspraken splitsen; " +
		"de ids van uitspraken veranderen mee"
	h.readerSkipSplit = "schrijf de vragen over oordelen, ook al staan er nog open over passages van de notities"
	h.dryRun = "zeg wat er geschreven zou worden, en schrijf niets"
	h.readerOut = "`BESTAND` schrijf de vragen naar een bestand in plaats van naar het scherm"
	h.readerShort = "een taalmodel dat meeleest: test, export, import"
	h.readerTestShort = "antwoordt de lezer, en wat gaat het kosten"
	h.readerExportShort = "schrijf de open vragen naar een bestand"
	h.readerImportShort = "neem antwoorden uit een bestand over"
	h.readerLong = "Een lezer is een taalmodel dat per uitspraak zegt wat het in elke versie ervan " +
		"terugvindt. Spoor vraagt het alleen iets als u er een noemt, met --reader of in spoor.yaml, " +
		"en gelooft het alleen voor zover de citaten in de tekst staan. De antwoorden blijven bewaard " +
		"in answers.jsonl in het dossier. Met --reader-split, of split: true in spoor.yaml, vraagt Spoor eerst " +
		"welke uitspraken er staan in passages van de notities die moeilijk te lezen zijn, zoals lopende " +
		"tekst waarin meer mensen aan het woord zijn."
	h.readerTestLong = "Stel de lezer één kleine vraag die over niemand gaat, en zeg hoeveel vragen en " +
		"tokens het dossier ongeveer kost. Van het dossier wordt niets verstuurd."
	h.readerExportLong = "Schrijf de vragen waarop nog geen antwoord is als JSON-regels, in het " +
		"batchformaat van OpenAI. Namen zijn er codes in. Er wordt niets verstuurd. Met --reader-split zijn er twee " +
		"rondes: eerst de vragen over passages van de notities, en als de antwoorden daarop geïmporteerd " +
		"zijn, de vragen over de uitspraken die daaruit komen."
	h.readerImportLong = "Neem antwoorden op geëxporteerde vragen over, in elke volgorde en zoveel als er " +
		"zijn; - is de standaardinvoer. U ziet wat nog open is; dat kunt u opnieuw exporteren."
}

func (w *wording) dutchReaderChoice() {
	w.numberFromTo = func(least, most int) string {
		return fmt.Sprintf("een heel getal van %d tot en met %d", least, most)
	}
	w.readerTwice = func(name string) message {
		return message{"er zijn twee lezers die " + name + " heten", "geef elk een eigen naam"}
	}
	w.readerMissing = func(key string) message {
		return message{"de sleutel " + key + " ontbreekt bij deze lezer",
			"een lezer heeft een url en een model nodig; een van meer ook een name"}
	}
	w.readerKeyEnv = func() message {
		return message{"dit is niet de naam van een omgevingsvariabele",
			"schrijf de naam, zoals key_env: READER_KEY; de sleutel zelf hoort niet in dit bestand"}
	}
	w.readerAddress = func() message {
		return message{"dit is niet het adres van een lezer",
			"schrijf het als http://localhost:11434 of https://host/v1"}
	}
	w.readerUserInfo = func() message {
		return message{"er staat een naam of wachtwoord in dit adres",
			"haal die eruit, zet de sleutel in een omgevingsvariabele en noem die met key_env"}
	}
	w.readerRemote = func() message {
		return message{"deze lezer staat op een andere computer, en de teksten zouden daarheen gaan",
			"als dat mag, voeg --reader-remote toe, of remote: true in spoor.yaml"}
	}
	w.readerNoKey = func() message {
		return message{"de sleutel voor de lezer staat niet in deze omgevingsvariabele",
			"zet hem erin, of haal key_env uit spoor.yaml"}
	}
	w.readerNoModel = func() message {
		return message{"er is geen model genoemd", "voeg --reader-model toe met de naam die de server ervoor heeft"}
	}
	w.readerNone = func() message {
		return message{"er is geen lezer genoemd",
			"voeg --reader http://localhost:11434 --reader-model NAAM toe, of zet een lezer in spoor.yaml"}
	}
	w.readerUnknown = func(near []string) message {
		return message{"in spoor.yaml staat geen lezer die zo heet",
			bedoeltU(near, "noem er een die er staat, of geef een adres zoals http://localhost:11434")}
	}
	w.readerCommand = func(near []string) message {
		return message{"onbekende opdracht", bedoeltU(near, "kies test, export of import")}
	}
}

func (w *wording) dutchReaderRun() {
	w.readerStopped = func(judgements int) message {
		return message{"gestopt voordat het klaar was",
			dutchCount(judgements, "oordeel", "oordelen") + " van de lezer bewaard; start opnieuw om daar " +
				"verder te gaan"}
	}
	w.readerLeaves = func(host string, questions int, secret bool) string {
		open := ""
		if !secret {
			open = ", onversleuteld"
		}
		return dutchCount(questions, "vraag", "vragen") + " met uitspraken en alinea's van dit dossier gaan " +
			"naar " + host + open + "; namen die de notities of spoor.yaml vertellen zijn codes, andere " +
			"namen kent Spoor niet"
	}
	w.readerProgress = func(done, total, minutes int) string {
		return fmt.Sprintf("lezer: %d van %d vragen, nog ongeveer %d min", done, total, minutes)
	}
	w.readerDone = func(model string, asked, answered, tokens int) string {
		return fmt.Sprintf("lezer %s: %s, %d beantwoord, %d tokens", model,
			dutchCount(asked, "vraag", "vragen"), answered, tokens)
	}
	w.readerFell = func(judgements int, why string) string {
		return dutchCount(judgements, "oordeel", "oordelen") + " zonder antwoord, zonder de lezer gemaakt: " + why
	}
	w.readerOpen = func(judgements int) string {
		return dutchCount(judgements, "oordeel", "oordelen") + " zonder bewaard antwoord, zonder de lezer gemaakt"
	}
	w.keptBroken = func() string {
		return "deze regel is geen bewaard antwoord en wordt overgeslagen; verbeter hem of haal hem weg"
	}
	w.readerAnswers = func(host, model string, seconds int, right bool) string {
		how := "maar niet goed: denk nog eens na voordat u dit model gebruikt"
		if right {
			how = "en goed"
		}
		return fmt.Sprintf("%s antwoordt met model %s, in %d s, %s", host, model, seconds, how)
	}
	w.readerCost = func(judgements, questions, answered int) string {
		return fmt.Sprintf("dit dossier: %s te vragen, in %s; %d al beantwoord",
			dutchCount(judgements, "oordeel", "oordelen"), dutchCount(questions, "vraag", "vragen"), answered)
	}
	w.readerTokens = func(tokens, minutes int) string {
		text := "schatting: " + strconv.Itoa(tokens) + " tokens, geteld naar letters; modellen verschillen"
		if minutes > 0 {
			text += fmt.Sprintf("; zo'n %d min, in het tempo van de testvraag", minutes)
		}
		return text
	}
	w.readerLeft = func(words []string, more int) string {
		text := "dit kunnen namen zijn, en ze gaan zo mee: " + strings.Join(words, ", ")
		if more > 0 {
			text += fmt.Sprintf(", en nog %d", more)
		}
		return text + "; zet mensen die ertussen staan onder names in spoor.yaml"
	}
	w.readerNothingNew = func() string { return "er is geen open vraag; er is niets geschreven" }
	w.readerExported = func(questions, judgements, tokens int) string {
		return fmt.Sprintf("%s over %s, zo'n %d tokens; namen die de notities of spoor.yaml vertellen zijn codes",
			dutchCount(questions, "vraag", "vragen"), dutchCount(judgements, "oordeel", "oordelen"), tokens)
	}
	w.readerNoFile = func() message {
		return message{"er is geen bestand met antwoorden genoemd", "gebruik: spoor reader import CASE BESTAND"}
	}
}

func (w *wording) dutchReaderPassages() {
	passagesOf := func(n int) string { return dutchCount(n, "passage", "passages") + " van de notities" }
	w.readerStoppedPassages = func(passages int) message {
		return message{"gestopt voordat het klaar was", dutchCount(passages, "antwoord", "antwoorden") +
			" over passages van de notities bewaard; start opnieuw om daar verder te gaan"}
	}
	w.readerLeavesNotes = func(host string, questions int, secret bool) string {
		open := ""
		if !secret {
			open = ", onversleuteld"
		}
		return dutchCount(questions, "vraag", "vragen") + " met passages uit de notities van dit dossier gaan " +
			"naar " + host + open + "; namen die de notities of spoor.yaml vertellen zijn codes, andere " +
			"namen kent Spoor niet"
	}
	w.readerFellPassages = func(passages int, why string) string {
		return passagesOf(passages) + " zonder antwoord, zonder de lezer gelezen: " + why
	}
	w.readerOpenPassages = func(passages int) string {
		return passagesOf(passages) + " zonder bewaard antwoord, zonder de lezer gelezen"
	}
	w.readerCostPassages = func(passages, answered int) string {
		return fmt.Sprintf("de notities: %s te vragen; %d al beantwoord",
			dutchCount(passages, "moeilijke passage", "moeilijke passages"), answered)
	}
	w.readerCostChanges = func() string {
		return "de oordelen zijn geteld over de uitspraken zoals die nu gelezen zijn; de antwoorden over de notities " +
			"veranderen die"
	}
	w.readerExportedPassages = func(passages, tokens int) string {
		return fmt.Sprintf("%s over passages van de notities, zo'n %d tokens; namen die de notities of spoor.yaml "+
			"vertellen zijn codes; importeer de antwoorden, en exporteer dan de vragen over oordelen",
			dutchCount(passages, "vraag", "vragen"), tokens)
	}
	w.importTakenPassages = func(answers int) string {
		return "overgenomen: " + dutchCount(answers, "antwoord", "antwoorden") + " over passages van de notities"
	}
	w.importOpenPassages = func(passages int) string { return "nog open: " + passagesOf(passages) }
}

func dutchCount(n int, one, more string) string {
	if n == 1 {
		more = one
	}
	return strconv.Itoa(n) + " " + more
}

func (w *wording) dutchTrouble() {
	w.trouble = func(kind string, status int, detail string) string {
		return troubleText(map[string]string{
			"unreachable": "daar antwoordt geen server", "not-here": "deze naam is van een andere computer",
			"too-slow": "geen antwoord binnen de tijd", "limited": "de server neemt nu geen vragen meer aan",
			"server-fault": "bij de server ging het mis", "refused": "de server neemt de vraag niet aan",
			"no-entry": "de server neemt de sleutel niet aan", "no-model": "de server kent dit adres of " +
				"dit model niet", "elsewhere": "de server verwijst naar elders, en dat volgt Spoor niet",
			"cut-off": "het antwoord brak af", "too-long": "er kwam geen eind aan het antwoord",
			"not-answer": "wat terugkwam is niet van een chatserver", "rubbish": "het model gaf geen " +
				"antwoord op de vraag", "budget": "het budget is op",
		}, "vragen ging mis", kind, status, detail)
	}
	w.troubleHint = func(kind string) string {
		switch kind {
		case "unreachable", "not-here":
			return "start de server, of kijk naar het adres: 11434 is Ollama, 8080 llama.cpp, 1234 LM " +
				"Studio, 8000 vLLM"
		case "too-slow":
			return "neem een kleiner model, of geef het langer de tijd met timeout in spoor.yaml"
		case "no-entry":
			return "noem de omgevingsvariabele met de sleutel in spoor.yaml, als key_env"
		case "no-model":
			return "kijk naar --reader-model en het adres, met of zonder /v1"
		case "elsewhere":
			return "als u dat adres vertrouwt, geef het dan als adres van de lezer"
		case "limited":
			return "probeer het later, of stel minder vragen tegelijk met parallel in spoor.yaml"
		case "cut-off", "too-long", "rubbish":
			return "neem een ander model; dit kan het niet"
		}
		return "kijk of dit het adres is van een chatserver zoals die van OpenAI"
	}
}

func (w *wording) dutchImport() {
	w.importNotBatch = func() message {
		return message{"dit is geen bestand met antwoorden",
			"geef wat de lezer van de geëxporteerde vragen maakte: op elke regel een JSON-object, met custom_id"}
	}
	w.importNothing = func(unknown, failed, rubbish int) message {
		return message{"geen antwoord op een open vraag van dit dossier",
			fmt.Sprintf("%d gingen over andere vragen, in %d stond een fout, %d gaven geen antwoord; kijk naar "+
				"het dossier en --reader-model, of exporteer opnieuw", unknown, failed, rubbish)}
	}
	w.importBroken = func() string { return "deze regel is niet te lezen en wordt overgeslagen" }
	w.importTaken = func(answers, judgements int) string {
		return fmt.Sprintf("overgenomen: %s, met %s", dutchCount(answers, "antwoord", "antwoorden"),
			dutchCount(judgements, "oordeel", "oordelen"))
	}
	w.importDouble = func(n int) string { return fmt.Sprintf("%d waren er al", n) }
	w.importFailed = func(n int) string { return fmt.Sprintf("%d met een fout in plaats van een antwoord", n) }
	w.importRubbish = func(n int) string { return fmt.Sprintf("%d zonder antwoord op de vraag", n) }
	w.importUnknown = func(n int) string { return fmt.Sprintf("%d over geen vraag van dit dossier", n) }
	w.importOpen = func(questions, judgements int) string {
		return fmt.Sprintf("nog open: %s, over %s", dutchCount(questions, "vraag", "vragen"),
			dutchCount(judgements, "oordeel", "oordelen"))
	}
}
