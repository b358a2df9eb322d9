package main

import (
	"fmt"
	"strings"
)

// verdictHelpWording is the help of the commands that rule, in both languages below.
type verdictHelpWording struct {
	verdictShort, verdictLong, reviewShort, reviewLong         string
	draft, fate, passage, disposition, ruling                  string
	with, movedTo, until, reason, by, remove, dryRun, allSteps string
}

// reviewWording is what spoor review says besides its questions.
type reviewWording struct {
	choose    string // all keys with what they do, in one line
	askReason string
	noted     string // the reason is noted; now rule
	unknown   string // that is no key
	noBack    string // there is no question before this one
	stopped   string // you stopped; all is kept
	nothing   string // nothing to ask
}

func englishVerdictHelp() verdictHelpWording {
	return verdictHelpWording{
		verdictShort: "rule on one statement: its fate, what was done with it, and why",
		verdictLong: "Write a verdict on one statement in verdicts.yaml in the folder of the case. A verdict " +
			"goes before what Spoor thinks, everywhere, until the text that it rests on changes. What you " +
			"do not say stays as an earlier verdict on the same had it.",
		reviewShort: "go through the doubtful judgements one by one",
		reviewLong: "Go through the judgements that Spoor is not sure of, the least certain first, and " +
			"through the verdicts gone stale. Each question shows the statement, what stands in each draft, " +
			"and what Spoor thinks. Answer with one key and Enter. Every answer is saved at once in " +
			"verdicts.yaml in the folder of the case; stop when you like and go on later.",
		draft: "`DRAFT` the draft that the fate is about: its label, number or file; " +
			"otherwise the last",
		fate:        "`FATE` kept, abstracted or lost",
		passage:     "`LINE` a line of the paragraph that carries it; may be repeated",
		disposition: "`WHAT` what was done: taken-over, partly or not-taken-over",
		ruling: "`WHAT` rejected, left-out (honoured by leaving something out), moved, deferred, merged " +
			"or not-a-statement",
		with:     "`ID` merged with this statement: it shares its fates",
		movedTo:  "`DOCUMENT` moved to this other document",
		until:    "`WHEN` deferred until then",
		reason:   "`TEXT` why; participants read it",
		by:       "`NAME` who rules; otherwise whoever is logged in",
		remove:   "take the verdict away; with --draft the one on that draft",
		dryRun:   "show what would come of it, and write nothing",
		allSteps: "ask about all, not only the doubtful",
	}
}

func dutchVerdictHelp() verdictHelpWording {
	return verdictHelpWording{
		verdictShort: "oordeel over één uitspraak: wat ervan werd, wat ermee gedaan is en waarom",
		verdictLong: "Schrijf een oordeel over één uitspraak in verdicts.yaml in de map van het dossier. Een " +
			"oordeel gaat overal voor wat Spoor denkt, tot de tekst eronder verandert. Wat u niet zegt, " +
			"blijft zoals een eerder oordeel over hetzelfde het had.",
		reviewShort: "ga de twijfelgevallen één voor één langs",
		reviewLong: "Ga langs de oordelen waar Spoor niet zeker van is, de onzekerste eerst, en langs de " +
			"oordelen die verouderd zijn. Elke vraag laat de uitspraak zien, wat er in elke versie staat en " +
			"wat Spoor denkt. Antwoord met één toets en Enter. Elk antwoord wordt meteen bewaard in " +
			"verdicts.yaml in de map van het dossier; stop wanneer u wilt en ga later verder.",
		draft: "`VERSIE` de versie waar het oordeel over gaat: label, nummer of bestand; " +
			"anders de laatste",
		fate:        "`WAT` terug te lezen, vervaagd of verdwenen (of kept, abstracted, lost)",
		passage:     "`REGEL` een regel van de alinea waarin het staat; meer keren mag",
		disposition: "`WAT` wat ermee gedaan is: overgenomen, deels of niet overgenomen",
		ruling: "`WAT` afgewezen, weggelaten (gevolgd door iets weg te laten), verplaatst, uitgesteld, " +
			"samengevoegd of geen uitspraak",
		with:     "`ID` samengevoegd met deze uitspraak: wat daarvan werd, geldt ook hier",
		movedTo:  "`STUK` verplaatst naar dit andere stuk",
		until:    "`WANNEER` uitgesteld tot dan",
		reason:   "`TEKST` waarom; deelnemers lezen dit",
		by:       "`NAAM` wie oordeelt; anders wie is aangemeld",
		remove:   "haal het oordeel weg; met --draft dat over die versie",
		dryRun:   "laat zien wat ervan komt en schrijf niets",
		allSteps: "vraag naar alles, niet alleen naar twijfel",
	}
}

func (w *wording) englishReview() {
	w.verdictHelp = englishVerdictHelp()
	w.review = reviewWording{
		choose:    "Choose: 1 agree, 2 can be read back, 3 blurred, 4 gone, 5 skip, 6 reason, 7 back, 8 quit",
		askReason: "Reason, in one line", noted: "Reason noted. It is saved with your answer",
		unknown: "That is none of the keys", noBack: "There is no question before this one",
		stopped: "Stopped. Every answer so far is saved",
		nothing: "There is nothing to ask: Spoor is sure, or a person ruled; --all asks about the rest",
	}
	w.reviewDone = func(ruled int) string { return fmt.Sprintf("Done. Verdicts given: %d", ruled) }
	w.verdictMissingFlag = func(flag, example string) message {
		return message{"this ruling needs " + flag, "add it, as in " + flag + " " + quotedIfSpaced(example)}
	}
}

func (w *wording) dutchReview() {
	w.verdictHelp = dutchVerdictHelp()
	w.review = reviewWording{
		choose: "Kies: 1 eens, 2 terug te lezen, 3 vervaagd, 4 verdwenen, 5 overslaan, " +
			"6 reden, 7 terug, 8 stoppen",
		askReason: "Reden, op één regel", noted: "Reden genoteerd. Die wordt bewaard bij uw antwoord",
		unknown: "Dat is geen van de toetsen", noBack: "Er is geen vraag voor deze",
		stopped: "Gestopt. Elk antwoord tot nu toe is bewaard",
		nothing: "Er is niets te vragen: Spoor is zeker, of een mens heeft geoordeeld; --all vraagt naar de rest",
	}
	w.reviewDone = func(ruled int) string { return fmt.Sprintf("Klaar. Oordelen gegeven: %d", ruled) }
	w.verdictMissingFlag = func(flag, example string) message {
		return message{"bij dit oordeel hoort " + flag, "voeg toe: " + flag + " " + quotedIfSpaced(example)}
	}
}

func quotedIfSpaced(text string) string {
	if strings.Contains(text, " ") || text == "..." {
		return `"` + text + `"`
	}
	return text
}
