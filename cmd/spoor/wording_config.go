package main

import (
	"fmt"
	"strings"
)

// What is said about spoor.yaml, in both languages: here one can see that they say the same.

func (w *wording) englishConfig() {
	w.kinds = kindWords{text: "a text", list: "a list, each item behind a dash",
		mapping: "keys with values, as in key: value", date: "a date such as 2025-03-12",
		count: "a whole number, 0 or more", share: "a share such as 10% or 0.1"}
	w.numberUpTo = func(highest int) string { return fmt.Sprintf("a number from 0 to %d", highest) }
	w.notYAML = func() message {
		return message{"this line cannot be read as YAML",
			"check colons, indents, quotation marks and brackets; put a text with a colon in quotation marks"}
	}
	w.configTooLarge = func() message {
		return message{"these settings are larger than 1 MB",
			"check whether this is the right file; it holds only the keys in the help"}
	}
	w.twoDocuments = func() message {
		return message{"a second document begins here",
			"take the line --- away"}
	}
	w.unknownKey = func(key string, near, known []string) message {
		return message{"unknown key " + key,
			didYouMean(near, "choose one of "+strings.Join(known, ", "))}
	}
	w.doubleKey = func(key string) message {
		return message{"the key " + key + " is there twice",
			"put both values under one key"}
	}
	w.missingKey = func(key string) message {
		return message{"the key " + key + " is missing here",
			"add it, as in " + key + ": 1-concept.md"}
	}
	w.wrongType = func(needed string) message {
		return message{"this value has the wrong type",
			"write " + needed}
	}
	w.badChoice = func(words []string) message {
		return message{"this value cannot be chosen",
			"choose one of " + strings.Join(words, ", ")}
	}
	w.noSuchDraft = func(file string, near []string) message {
		return message{"this case has no draft " + file,
			didYouMean(near, "name a file in the folder with drafts")}
	}
	w.draftTwice = func(file string) message {
		return message{"the draft " + file + " is listed twice",
			"list every draft once"}
	}
}

func (w *wording) dutchConfig() {
	w.kinds = kindWords{text: "een tekst", list: "een lijst, met een streepje voor elk punt",
		mapping: "sleutels met waarden, zoals sleutel: waarde", date: "een datum zoals 2025-03-12",
		count: "een heel getal, 0 of meer", share: "een deel zoals 10% of 0,1"}
	w.numberUpTo = func(highest int) string { return fmt.Sprintf("een getal van 0 tot en met %d", highest) }
	w.notYAML = func() message {
		return message{"deze regel is niet te lezen als YAML",
			"kijk naar dubbele punten, inspringen, aanhalingstekens en haken; zet een tekst met een " +
				"dubbele punt tussen aanhalingstekens"}
	}
	w.configTooLarge = func() message {
		return message{"deze instellingen zijn groter dan 1 MB",
			"kijk of dit het goede bestand is; er staan alleen de sleutels uit de hulptekst in"}
	}
	w.twoDocuments = func() message {
		return message{"hier begint een tweede document",
			"haal de regel --- weg"}
	}
	w.unknownKey = func(key string, near, known []string) message {
		return message{"onbekende sleutel " + key,
			bedoeltU(near, "kies uit "+strings.Join(known, ", "))}
	}
	w.doubleKey = func(key string) message {
		return message{"de sleutel " + key + " staat er twee keer",
			"zet beide waarden onder één sleutel"}
	}
	w.missingKey = func(key string) message {
		return message{"de sleutel " + key + " ontbreekt hier",
			"voeg hem toe, zoals " + key + ": 1-concept.md"}
	}
	w.wrongType = func(needed string) message {
		return message{"deze waarde is niet van de goede soort",
			"schrijf " + needed}
	}
	w.badChoice = func(words []string) message {
		return message{"deze waarde is geen keuze",
			"kies uit " + strings.Join(words, ", ")}
	}
	w.noSuchDraft = func(file string, near []string) message {
		return message{"dit dossier heeft geen versie " + file,
			bedoeltU(near, "noem een bestand uit de map met versies")}
	}
	w.draftTwice = func(file string) message {
		return message{"de versie " + file + " staat twee keer in de lijst",
			"noem elke versie één keer"}
	}
}
