package main

import (
	"fmt"
	"strings"
)

// What is said about verdicts, in both languages: here one can see that they say the same.

func (w *wording) englishVerdicts() {
	w.verdictNotUTF8 = func() message {
		return message{"the verdicts are not in UTF-8", "save the file with encoding UTF-8"}
	}
	w.verdictTwice = func(statement, draft string, line int) message {
		return message{fmt.Sprintf("a second verdict on %s; the first is on line %d",
			strings.TrimSpace(statement+" "+draft), line), "make one of the two"}
	}
	w.verdictMissing = func(key, example string) message {
		return message{"the key " + key + " is missing here", "add it, as in " + key + ": " + example}
	}
	w.verdictSaysNothing = func() message {
		return message{"this verdict says nothing", "add fate, disposition, ruling or reason"}
	}
	w.verdictContradicts = func() message {
		return message{"the keys of this verdict do not go together",
			"with goes with ruling: merged, moved_to with moved, until with deferred, " +
				"and passages with fate: kept or abstracted"}
	}
	w.verdictBadWord = func(near, words []string) message {
		return message{"this value cannot be chosen",
			didYouMean(near, "choose one of "+strings.Join(words, ", "))}
	}
	w.verdictBadPrint = func() message {
		return message{"this is no fingerprint",
			"take the key seen away, and Spoor makes a new one when you next rule"}
	}
	w.verdictLocked = func() message {
		return message{"another spoor is changing these verdicts",
			"let it finish, or stop it, and try again"}
	}
	w.verdictChangedMeanwhile = func() message {
		return message{"somebody changed these verdicts meanwhile; nothing was overwritten",
			"start again: what you ruled before is kept"}
	}
	w.verdictNotEdited = func() message {
		return message{"the verdicts are written in a way that Spoor cannot add to without harm",
			"write them as a list, each verdict behind a dash, with its keys below each other"}
	}
	w.verdictNoCase = func() message {
		return message{"verdicts are kept in the folder of a case, and no folder is given",
			"name the case: spoor verdict CASE ID"}
	}
	w.verdictNoDraft = func(name string, known []string) message {
		return message{"this case has no draft " + name, "choose one of " + strings.Join(known, ", ")}
	}
	w.verdictNothing = func() message {
		return message{"no verdict is given", "add --fate, --disposition, --ruling or --reason"}
	}
	w.verdictBadLine = func() message {
		return message{"no paragraph of that draft is on this line",
			"name a line of a paragraph; spoor show names them"}
	}
	w.verdictNone = func() message {
		return message{"there is no such verdict to take away", "verdicts.yaml holds them all"}
	}
	w.verdictIdle = func() message {
		return message{"this verdict would not count: the draft has nothing to carry the statement",
			"choose another draft, or another fate"}
	}
	w.verdictSealed = func(n int) string {
		return fmt.Sprintf("fingerprints filled in for verdicts without: %d", n)
	}
	w.verdictDry = func() string { return "dry run: nothing was written" }
	w.verdictHeader = func() []string {
		return []string{
			"Verdicts: what people ruled of the statements of this case. They go before what Spoor thinks.",
			"Write them by hand, with spoor verdict or with spoor review.",
			"fate: kept, abstracted or lost. disposition: taken-over, partly or not-taken-over.",
			"seen: fingerprints of the texts it rests on; when these change, the verdict turns stale.",
		}
	}
}

func (w *wording) dutchVerdicts() {
	w.verdictNotUTF8 = func() message {
		return message{"de oordelen staan niet in UTF-8", "bewaar het bestand met codering UTF-8"}
	}
	w.verdictTwice = func(statement, draft string, line int) message {
		return message{fmt.Sprintf("een tweede oordeel over %s; het eerste staat op regel %d",
			strings.TrimSpace(statement+" "+draft), line), "maak van de twee één oordeel"}
	}
	w.verdictMissing = func(key, example string) message {
		return message{"de sleutel " + key + " ontbreekt hier", "voeg hem toe, zoals " + key + ": " + example}
	}
	w.verdictSaysNothing = func() message {
		return message{"dit oordeel zegt niets", "voeg fate, disposition, ruling of reason toe"}
	}
	w.verdictContradicts = func() message {
		return message{"de sleutels van dit oordeel passen niet bij elkaar",
			"with hoort bij ruling: samengevoegd, moved_to bij verplaatst, until bij uitgesteld, " +
				"en passages bij fate: terug te lezen of vervaagd"}
	}
	w.verdictBadWord = func(near, words []string) message {
		return message{"deze waarde is geen keuze", bedoeltU(near, "kies uit "+strings.Join(words, ", "))}
	}
	w.verdictBadPrint = func() message {
		return message{"dit is geen vingerafdruk",
			"haal de sleutel seen weg; Spoor maakt een nieuwe als u weer oordeelt"}
	}
	w.verdictLocked = func() message {
		return message{"een andere spoor is bezig met deze oordelen",
			"wacht tot die klaar is, of stop die, en probeer het opnieuw"}
	}
	w.verdictChangedMeanwhile = func() message {
		return message{"iemand heeft deze oordelen intussen veranderd; er is niets overschreven",
			"begin opnieuw: wat u eerder oordeelde is bewaard"}
	}
	w.verdictNotEdited = func() message {
		return message{"de oordelen zijn zo geschreven dat Spoor er niets aan kan toevoegen zonder schade",
			"schrijf ze als lijst, elk oordeel achter een streepje, met de sleutels onder elkaar"}
	}
	w.verdictNoCase = func() message {
		return message{"oordelen staan in de map van een dossier, en er is geen map genoemd",
			"noem het dossier: spoor verdict CASE ID"}
	}
	w.verdictNoDraft = func(name string, known []string) message {
		return message{"dit dossier heeft geen versie " + name, "kies uit " + strings.Join(known, ", ")}
	}
	w.verdictNothing = func() message {
		return message{"er is geen oordeel gegeven", "voeg --fate, --disposition, --ruling of --reason toe"}
	}
	w.verdictBadLine = func() message {
		return message{"op deze regel staat geen alinea van die versie",
			"noem een regel van een alinea; spoor show noemt ze"}
	}
	w.verdictNone = func() message {
		return message{"zo'n oordeel is er niet om weg te halen", "in verdicts.yaml staan ze allemaal"}
	}
	w.verdictIdle = func() message {
		return message{"dit oordeel zou niet tellen: in die versie staat niets om de uitspraak te dragen",
			"kies een andere versie, of een ander oordeel"}
	}
	w.verdictSealed = func(n int) string {
		return fmt.Sprintf("vingerafdrukken aangevuld bij oordelen zonder: %d", n)
	}
	w.verdictDry = func() string { return "proef: er is niets geschreven" }
	w.verdictHeader = func() []string {
		return []string{
			"Oordelen: wat mensen oordeelden over de uitspraken in dit dossier. Ze gaan voor wat Spoor denkt.",
			"Schrijf ze met de hand, met spoor verdict of met spoor review.",
			"fate: kept (terug te lezen), abstracted (vervaagd) of lost (verdwenen). disposition: taken-over",
			"(overgenomen), partly (deels) of not-taken-over (niet overgenomen). Nederlands mag ook.",
			"seen: vingerafdrukken van de teksten eronder; veranderen die, dan is het oordeel verouderd.",
		}
	}
}
