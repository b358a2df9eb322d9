package render

import "spoor/trace"

// readerWords tell of a language model that was heard, and what it said.
type readerWords struct {
	Title    string
	Heard    func(model, prompt string) string
	Counts   func(asked, answered, believed int) string
	Weight   string // how much it counts
	Disputed func(n int) string
	Open     func(n int) string
	Fallen   string // before the list of what was not believed
	Times    func(n int, what string) string
	Falls    fallWords

	Too     string                    // it says so too
	Turned  func(alone string) string // it says so, the judge alone said something else
	Differs func(said string) string  // it says something else
	Said    func(model, prompt, fate string) string
	Quote   string
	Reason  string   // in its own words
	Columns []string // further ones of the table of statements and drafts
	Yes, No string

	// Of passages of the notes that it split.
	Split       func(model, prompt string) string
	SplitCounts func(passages, answered, believed, statements int) string
	SplitOpen   func(n int) string
	Mark        string // beside a statement that rests on it
	Found       func(model, prompt string) string
}

// fallWords are what was not believed, each as a noun.
type fallWords struct {
	Missing, Statement, Twice, Fate, Kind, Words      string
	Paragraph, Quote, Short, LostPassages, NoPassages string
	Lines, Overlap, Speaker, Supporter                string
	Nothing, Chance                                   string
}

func (w *wording) fall(f trace.Fall) string {
	switch f {
	case trace.FallMissing:
		return w.Reader.Falls.Missing
	case trace.FallStatement:
		return w.Reader.Falls.Statement
	case trace.FallTwice:
		return w.Reader.Falls.Twice
	case trace.FallFate:
		return w.Reader.Falls.Fate
	case trace.FallKind:
		return w.Reader.Falls.Kind
	case trace.FallWords:
		return w.Reader.Falls.Words
	case trace.FallParagraph:
		return w.Reader.Falls.Paragraph
	case trace.FallQuote:
		return w.Reader.Falls.Quote
	case trace.FallShort:
		return w.Reader.Falls.Short
	case trace.FallLost:
		return w.Reader.Falls.LostPassages
	case trace.FallUnproven:
		return w.Reader.Falls.NoPassages
	case trace.FallLines:
		return w.Reader.Falls.Lines
	case trace.FallOverlap:
		return w.Reader.Falls.Overlap
	case trace.FallSpeaker:
		return w.Reader.Falls.Speaker
	case trace.FallSupporter:
		return w.Reader.Falls.Supporter
	case trace.FallNothing:
		return w.Reader.Falls.Nothing
	case trace.FallChance:
		return w.Reader.Falls.Chance
	}
	return string(f)
}

func dutchReader() readerWords {
	return readerWords{
		Title: "Een taalmodel las mee",
		Heard: func(model, prompt string) string {
			return "Bij deze oordelen telt mee wat het taalmodel " + model + " zei (vraagstelling " + prompt + ")."
		},
		Counts: func(asked, answered, believed int) string {
			return "Gevraagd: " + nl(asked) + plural(asked, " oordeel", " oordelen") + ". Beantwoord: " + nl(answered) + ". Geloofd: " +
				nl(believed) + ". Wat het model aanhaalt, staat er echt."
		},
		Weight: "Hoe zwaar het telt, hangt af van hoe vaak het in dit dossier hetzelfde ziet als Spoor. " +
			"Een model dat raadt, telt niet mee.",
		Disputed: func(n int) string {
			if n == 1 {
				return "In 1 geval zei het model iets anders dan Spoor alleen zou zeggen. Kijk dat als eerste na."
			}
			return "In " + nl(n) + " gevallen zei het model iets anders dan Spoor alleen zou zeggen. Kijk die als " +
				"eerste na."
		},
		Open: func(n int) string {
			if n == 1 {
				return "1 oordeel is niet gevraagd, of de tekst is daarna veranderd. Daar oordeelt Spoor alleen."
			}
			return nl(n) + " oordelen zijn niet gevraagd, of de tekst is daarna veranderd. Daar oordeelt Spoor alleen."
		},
		Fallen: "Niet geloofd:",
		Times:  func(n int, what string) string { return nl(n) + " keer " + what },
		Falls: fallWords{
			Missing: "geen antwoord", Statement: "een antwoord op iets wat niet is gevraagd",
			Twice: "een tweede antwoord op hetzelfde", Fate: "een oordeel dat niet bestaat",
			Kind: "een soort sprong die niet bestaat", Words: "losse woorden die er niet staan",
			Paragraph: "een alinea die niet is voorgelegd", Quote: "een citaat dat er niet staat",
			Short: "een citaat van één woord", LostPassages: "een citaat bij wat verdwenen zou zijn",
			NoPassages: "een oordeel zonder citaat dat klopt",
			Lines:      "regels die niet zijn voorgelegd", Overlap: "woorden die al bij een andere uitspraak horen",
			Speaker:   "een spreker die daar niet bekend is",
			Supporter: "iemand die het zou steunen en daar niet bekend is",
			Nothing:   "geen uitspraak, zonder te zeggen dat er geen is",
			Chance:    "een antwoord dat niet meer dan toevallig klopt met hoe Spoor het las",
		},
		Too: "Het taalmodel leest dit ook zo.",
		Turned: func(alone string) string {
			return "Zo leest het taalmodel het. Spoor alleen zou zeggen: " + alone + ". Kijk dit na."
		},
		Differs: func(said string) string {
			return "Het taalmodel leest dit anders: " + said + ". Kijk dit na."
		},
		Said: func(model, prompt, fate string) string {
			return "Het taalmodel " + model + " (vraagstelling " + prompt + ") zegt: " + fate
		},
		Quote: "Citaat", Reason: "In de woorden van het model",
		Columns: []string{"taalmodel", "vraagstelling", "oordeel van het model", "eens met Spoor alleen",
			"citaat van het model", "uitleg van het model"},
		Yes: "ja", No: "nee",
		Split: func(model, prompt string) string {
			return "Passages van de notities die moeilijk te lezen zijn, heeft het taalmodel " + model +
				" in uitspraken gesplitst (vraagstelling " + prompt + ")."
		},
		SplitCounts: func(passages, answered, believed, statements int) string {
			return "Zulke passages: " + nl(passages) + ". Beantwoord: " + nl(answered) + ". Geloofd: " + nl(believed) +
				". Dat geeft " + nl(statements) + plural(statements, " uitspraak", " uitspraken") +
				". De tekst ervan staat letterlijk in de notities."
		},
		SplitOpen: func(n int) string {
			if n == 1 {
				return "1 passage is niet gevraagd, of de tekst is daarna veranderd. Die leest Spoor alleen."
			}
			return nl(n) + " passages zijn niet gevraagd, of de tekst is daarna veranderd. Die leest Spoor alleen."
		},
		Mark: "taalmodel",
		Found: func(model, prompt string) string {
			return "Dat dit een uitspraak is, las het taalmodel " + model + " (vraagstelling " + prompt + ")."
		},
	}
}

func englishReader() readerWords {
	return readerWords{
		Title: "A language model read along",
		Heard: func(model, prompt string) string {
			return "What the language model " + model + " said counts in these judgements (questions version " +
				prompt + ")."
		},
		Counts: func(asked, answered, believed int) string {
			return "Judgements asked: " + en(asked) + ". Answered: " + en(answered) + ". Believed: " +
				en(believed) + ". What the model quotes does stand there."
		},
		Weight: "How much it counts depends on how often it sees the same as Spoor in this case. A model that " +
			"guesses does not count.",
		Disputed: func(n int) string {
			if n == 1 {
				return "In 1 case the model said something else than Spoor alone would. Look at that one first."
			}
			return "In " + en(n) + " cases the model said something else than Spoor alone would. Look at those first."
		},
		Open: func(n int) string {
			if n == 1 {
				return "1 judgement was not asked for, or the text changed since. There Spoor judges alone."
			}
			return en(n) + " judgements were not asked for, or the text changed since. There Spoor judges alone."
		},
		Fallen: "Not believed:",
		Times:  func(n int, what string) string { return en(n) + " times " + what },
		Falls: fallWords{
			Missing: "no answer", Statement: "an answer to what was not asked",
			Twice: "a second answer to the same", Fate: "a judgement that does not exist",
			Kind: "a kind of jump that does not exist", Words: "single words that are not there",
			Paragraph: "a paragraph that was not shown", Quote: "a quote that is not there",
			Short: "a quote of one word", LostPassages: "a quote with what is said to be lost",
			NoPassages: "a judgement without a quote that holds",
			Lines:      "lines that were not shown", Overlap: "words that another statement has already",
			Speaker:   "a speaker who is not known there",
			Supporter: "somebody said to back it who is not known there",
			Nothing:   "no statement, without saying that there is none",
			Chance:    "an answer that has no more than chance in common with how Spoor read it",
		},
		Too: "The language model reads it so too.",
		Turned: func(alone string) string {
			return "So reads the language model. Spoor alone would say: " + alone + ". Check this one."
		},
		Differs: func(said string) string {
			return "The language model reads it differently: " + said + ". Check this one."
		},
		Said: func(model, prompt, fate string) string {
			return "The language model " + model + " (questions version " + prompt + ") says: " + fate
		},
		Quote: "Quote", Reason: "In the model's own words",
		Columns: []string{"language model", "questions version", "judgement of the model",
			"agrees with Spoor alone", "quote by the model", "explanation by the model"},
		Yes: "yes", No: "no",
		Split: func(model, prompt string) string {
			return "Passages of the notes that are hard to read were split into statements by the language model " +
				model + " (questions version " + prompt + ")."
		},
		SplitCounts: func(passages, answered, believed, statements int) string {
			return "Such passages: " + en(passages) + ". Answered: " + en(answered) + ". Believed: " + en(believed) +
				". That gives " + en(statements) + plural(statements, " statement", " statements") +
				". Their text stands in the notes word for word."
		},
		SplitOpen: func(n int) string {
			if n == 1 {
				return "1 passage was not asked about, or the text changed since. Spoor reads it alone."
			}
			return en(n) + " passages were not asked about, or the text changed since. Spoor reads them alone."
		},
		Mark: "model",
		Found: func(model, prompt string) string {
			return "That this is a statement was read by the language model " + model + " (questions version " +
				prompt + ")."
		},
	}
}
