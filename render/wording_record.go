package render

import "fmt"

// recordWords stand in the record of answers.
type recordWords struct {
	Title   string
	Opening func(statements, sessions int) string
	How     func(memo, draft string) string            // each may be ""
	Place   func(paragraph int, heading string) string // heading may be ""
	ToFill  func(n int) string
	Labels  RecordLabels
}

func dutchRecord() recordWords {
	return recordWords{
		Title: "Nota van antwoord",
		Opening: func(statements, sessions int) string {
			return "Hier staat wat deelnemers hebben ingebracht, wat we ermee doen en waarom. Het gaat om " +
				plural(statements, "1 uitspraak", nl(statements)+" uitspraken") + " uit " +
				plural(sessions, "1 verslag", nl(sessions)+" verslagen") + "."
		},
		How: func(memo, draft string) string {
			return "“Terug te lezen”, “vervaagd” en “verdwenen” gaan over de nota" + in(memo, " “%s”") +
				in(draft, " (%s)") + ". Verdwenen betekent: niet gevonden. Dat is geen bewijs dat het nergens staat."
		},
		Place: func(paragraph int, heading string) string {
			return joined(", ", heading, fmt.Sprint("alinea ", paragraph))
		},
		ToFill: func(n int) string {
			return "Deze nota is nog niet klaar: " + plural(n, "er is 1 plek", "er zijn "+nl(n)+" plekken") +
				" in te vullen. Zoek op “Nog in te vullen” en haal daarna deze regel weg."
		},
		Labels: RecordLabels{ID: "Nummer", Said: "Inbreng", By: "Van", Answer: "Wat we ermee doen",
			Why: "Waarom", Place: "Nu in de nota", Totals: "Alles bij elkaar", Outcomes: "Wat we ermee doen",
			Fates: "Nu in de nota", All: "alle uitspraken"},
	}
}

func englishRecord() recordWords {
	return recordWords{
		Title: "Record of answers",
		Opening: func(statements, sessions int) string {
			return "This tells what participants put in, what we do with it and why: " +
				plural(statements, "1 statement", en(statements)+" statements") + " from " +
				plural(sessions, "1 session", en(sessions)+" sessions") + "."
		},
		How: func(memo, draft string) string {
			return "“Can be read back”, “blurred” and “gone” are about the memo" + in(memo, " “%s”") +
				in(draft, " (%s)") + ". Gone means: not found. That is no proof that it stands nowhere."
		},
		Place: func(paragraph int, heading string) string {
			return joined(", ", heading, fmt.Sprint("paragraph ", paragraph))
		},
		ToFill: func(n int) string {
			return "This record is not ready: " + plural(n, "1 place is", en(n)+" places are") +
				" still to fill in. Search for “Still to fill in”, then take this line away."
		},
		Labels: RecordLabels{ID: "Number", Said: "Input", By: "From", Answer: "What we do with it",
			Why: "Why", Place: "Now in the memo", Totals: "All together", Outcomes: "What we do with it",
			Fates: "Now in the memo", All: "all statements"},
	}
}
