package render

import (
	"strconv"
	"strings"
)

// dutchLetter is the wording with "u".
func dutchLetter() letterWords {
	w := dutchLetterShared()
	w.Title = "Wat is er met uw inbreng gebeurd?"
	w.Thanks = func(subject string) string {
		return "U dacht met ons mee" + in(subject, " over %s") + ". Dank u wel daarvoor."
	}
	w.OpenThanks = "U dacht met ons mee. Dank u wel daarvoor. Hieronder staat wat er zonder naam is " +
		"gezegd of opgeschreven. Misschien staat uw punt erbij."
	w.What = func(memo, draft string) string {
		return "In deze brief leest u per punt wat u inbracht, waar dat nu staat in de nota" +
			in(memo, " “%s”") + in(draft, " (%s)") + ", en wat we ermee doen."
	}
	w.Count = func(c counts) string {
		return "U bracht " + nl(c.Kept+c.Abstracted+c.Lost) + " punten in. " + dutchCounts(c)
	}
	w.Said = "Zo is uw punt opgeschreven"
	w.Together = "U zei dit samen met anderen."
	w.Kept = func(place string) string { return "U kunt dit teruglezen " + place + "." }
	w.Blurred = func(place string) string {
		return "Het onderwerp staat er nog, maar niet meer precies wat u zei. U vindt het " + place + "."
	}
	w.Lost = func(draft string) string {
		return "We vonden dit niet terug" + in(draft, " in %s") + ". Dat is geen bewijs dat het nergens " +
			"staat. Ziet u het wel? Laat het ons weten."
	}
	w.Caution = "Let op: in deze tekst staan geen woorden uit uw punt. Hij staat op de plek waar uw punt eerst stond. " +
		"Ziet u uw punt er niet in terug? Laat het ons weten."
	w.Gone = func(words string) string { return "Deze woorden uit uw punt staan er niet meer: " + words + "." }
	w.Omitted = "U wilde dat er iets uit de nota ging. Dat hebben we gedaan."
	w.MergedWithOwn = func(point int) string {
		return "We hebben dit samengevoegd met uw punt " + strconv.Itoa(point) + "."
	}
	w.Wrong = "Klopt er iets niet, of wilt u hierover praten? Neem dan contact met ons op:"
	w.Code = func(code string) string {
		return "In de nota van antwoord staat u als " + code + ". Uw naam staat daar niet in."
	}
	return w
}

// dutchInformalLetter is the wording with "je".
func dutchInformalLetter() letterWords {
	w := dutchLetterShared()
	w.Title = "Wat is er met jouw inbreng gebeurd?"
	w.Thanks = func(subject string) string {
		return "Je dacht met ons mee" + in(subject, " over %s") + ". Dank je wel daarvoor."
	}
	w.OpenThanks = "Je dacht met ons mee. Dank je wel daarvoor. Hieronder staat wat er zonder naam is " +
		"gezegd of opgeschreven. Misschien staat jouw punt erbij."
	w.What = func(memo, draft string) string {
		return "In deze brief lees je per punt wat je inbracht, waar dat nu staat in de nota" +
			in(memo, " “%s”") + in(draft, " (%s)") + ", en wat we ermee doen."
	}
	w.Count = func(c counts) string {
		return "Je bracht " + nl(c.Kept+c.Abstracted+c.Lost) + " punten in. " + dutchCounts(c)
	}
	w.Said = "Zo is jouw punt opgeschreven"
	w.Together = "Je zei dit samen met anderen."
	w.Kept = func(place string) string { return "Je kunt dit teruglezen " + place + "." }
	w.Blurred = func(place string) string {
		return "Het onderwerp staat er nog, maar niet meer precies wat je zei. Je vindt het " + place + "."
	}
	w.Lost = func(draft string) string {
		return "We vonden dit niet terug" + in(draft, " in %s") + ". Dat is geen bewijs dat het nergens " +
			"staat. Zie jij het wel? Laat het ons weten."
	}
	w.Caution = "Let op: in deze tekst staan geen woorden uit jouw punt. Hij staat op de plek waar jouw punt eerst stond. " +
		"Zie je jouw punt er niet in terug? Laat het ons weten."
	w.Gone = func(words string) string { return "Deze woorden uit jouw punt staan er niet meer: " + words + "." }
	w.Omitted = "Je wilde dat er iets uit de nota ging. Dat hebben we gedaan."
	w.MergedWithOwn = func(point int) string {
		return "We hebben dit samengevoegd met jouw punt " + strconv.Itoa(point) + "."
	}
	w.Wrong = "Klopt er iets niet, of wil je hierover praten? Neem dan contact met ons op:"
	w.Code = func(code string) string {
		return "In de nota van antwoord sta je als " + code + ". Jouw naam staat daar niet in."
	}
	return w
}

// dutchLetterShared is what is the same in both forms of address.
func dutchLetterShared() letterWords {
	return letterWords{
		OpenTitle:     "Wat is er gebeurd met wat zonder naam is gezegd?",
		Greeting:      func(name string) string { return "Beste " + name + "," },
		GroupGreeting: func(group string) string { return "Beste deelnemers (" + group + ")," },
		Described:     func(who string) string { return "Beste deelnemer (" + who + ")," },
		OpenGreeting:  "Beste deelnemer,",
		Point:         func(n int) string { return "Punt " + strconv.Itoa(n) },
		OpenSaid:      "Dit is gezegd of opgeschreven",
		When: func(session, date, question string) string {
			return sentenceCase(joined(", ", session, date, in(question, "bij “%s”")))
		},
		Weight: func(n int) string { return "In totaal zeiden of steunden " + nl(n) + " mensen dit." },
		Where:  "Waar staat het nu?", Changed: "Wat is er veranderd?", Done: "Wat doen we ermee?",
		Next:      "Wat gebeurt er nu?",
		RuledLost: func(draft string) string { return "Dit staat niet in de nota" + in(draft, " (%s)") + "." },
		Place: func(place, section string) string {
			return "in " + place + in(section, ", onder het kopje “%s”")
		},
		Before: func(draft string) string { return "In " + draft + " stond het nog zo:" },
		Step: func(draft, word, kinds string) string {
			return joined(" ", sentenceCase(draft)+": "+word+".", kinds)
		},
		Outcomes: [otherwise]string{"Dit nemen we over.", "Dit nemen we voor een deel over.",
			"Dit nemen we niet over."},
		Moved:       func(to string) string { return "Dit hoort in een ander stuk" + in(to, ": %s") + "." },
		Deferred:    func(until string) string { return "Hier komen we later op terug" + in(until, ": %s") + "." },
		Merged:      "We hebben dit samengevoegd met een ander punt dat erop lijkt.",
		FillAnswer:  "wat doen we hiermee, en waarom?",
		FillWhy:     "waarom?",
		FillNext:    "wat gebeurt er nu, en wanneer?",
		FillContact: "telefoonnummer en e-mailadres",
		FillFrom:    "naam en afdeling van wie de brief stuurt",
		Fill:        func(what string) string { return "[Nog in te vullen: " + what + "]" },
		ToFill: func(n int) string {
			return "Deze brief is nog niet klaar: " + plural(n, "er is 1 plek", "er zijn "+nl(n)+" plekken") +
				" in te vullen. Zoek op “Nog in te vullen” en haal daarna deze regel weg."
		},
		Regards: "Met vriendelijke groet,",
	}
}

// dutchCounts says of several points how many can be read back.
func dutchCounts(c counts) string {
	var parts []string
	for _, x := range []struct {
		n    int
		what string
	}{{c.Kept, "terug te lezen"}, {c.Abstracted, "vervaagd"}, {c.Lost, "verdwenen"}} {
		if x.n > 0 {
			parts = append(parts, plural(x.n, "is er 1 ", "zijn er "+nl(x.n)+" ")+x.what)
		}
	}
	return "Daarvan " + (&wording{And: "en"}).list(shortened(parts)) + "."
}

// shortened leaves out the verb of all parts but the first, where it has the same number: "zijn er 2
// terug te lezen, 3 vervaagd".
func shortened(parts []string) []string {
	for i := len(parts) - 1; i > 0; i-- {
		verb, _, _ := strings.Cut(parts[i-1], " ")
		parts[i] = strings.TrimPrefix(parts[i], verb+" er ")
	}
	return parts
}
