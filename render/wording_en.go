package render

import (
	"fmt"
	"strconv"
	"time"

	"spoor/trace"
)

// english is the wording in English: plain words, no blame.
func english() *wording {
	return &wording{
		Language: trace.English, Thousand: ",", Decimal: ".", And: "and", Date: englishDate,
		Fate: fateWords{
			Kept: "can be read back", Abstracted: "blurred", Lost: "gone",
			KeptMeaning:       "you can read what was said, word for word or in other words",
			AbstractedMeaning: "the subject is still there, but what was said is not",
			LostMeaning:       "Spoor found no paragraph that says it",
		},
		Sure: sureWords{
			Almost:   "Spoor is almost certain.",
			Probably: "Probably. Spoor may be wrong here.",
			Unsure:   "Unsure. Judge for yourself.",
		},
		Jump: jumpWords{
			Generalisation: "made more general", Quantity: "a number or amount is gone",
			Actor:      "who says or must do it is gone",
			Commitment: "the wish or promise is weaker", Tone: "the tone is softer",
			Merge: "merged with other statements", Omission: "left out",
		},
		Evidence: evidenceWords{
			Word: "same word", Part: "part of a word", Concept: "same meaning",
			Broader: "broader term", Number: "number", Name: "name", Replaced: "replaced",
			Lineage: "descent", Quote: "quote by the language model",
		},
		Why: whyWords{
			Heading: "heading", Attendance: "who attended", Agenda: "agenda",
			Logistics: "practical matters", Facilitator: "the facilitator", Decision: "decision",
			Action: "action point", Summary: "summary", Support: "support for another statement",
			Answer: "answer or explanation", Metadata: "about these notes", Markup: "markup",
			Off: "switched off", Struck: "struck out",
			Ruled: "not a statement, by a verdict",
			Other: "no input",
		},
		Verdict: englishVerdict(), Ask: englishAsk(),
		Warning: englishWarnings(), There: englishThere(), Back: englishBack(),
		Common: englishCommon(), Feature: englishFeatures(), Reasons: englishReasons(), Reader: englishReader(),
		Text: englishText(), Page: englishPage(), CSV: englishCSV(),
		Check:  englishCheck(),
		Answer: englishAnswer(), Repair: englishRepair(), Letter: englishLetter(), Record: englishRecord(),
	}
}

func englishWarnings() warningWords {
	return warningWords{
		Stale: func(d string) string {
			return "this verdict is stale and does not count: the text under it has changed" + in(d, " (%s)") +
				"; rule again with spoor review"
		},
		GoneStatement: func(d string) string {
			return "this verdict is on a statement that is no longer there" + in(d, ": %s") +
				"; change the id if it belongs to another, or take it out"
		},
		GoneDraft: func(d string) string {
			return "this verdict is on a draft that is not there" + in(d, ": %s")
		},
		Unsealed: func(d string) string {
			return "verdicts without fingerprints count, but cannot turn stale" + in(d, " (%s)") +
				"; spoor verdict and spoor review fill them in"
		},
		BadWith: func(d string) string {
			return "the statement that this one is merged with is not there, or leads back" + in(d, ": %s")
		},
		TwoVerdicts: func(d string) string {
			return "there is a verdict on this already; this second one does not count" + in(d, ": %s")
		},
		EmptyFile:    func(string) string { return "this file is empty" },
		NoText:       func(string) string { return "this draft has no paragraph" },
		NoStatements: func(string) string { return "no statements were found in these notes" },
		FrontMatter: func(string) string {
			return "the file opens with --- but nothing closes that block; read as text"
		},
		Encoding: func(d string) string { return "the file is not UTF-8" + in(d, "; read as %s") },
		BadBytes: func(string) string { return "some characters could not be read and were replaced" },
		SameName: func(d string) string {
			return "more than one participant has this first name" + in(d, ": %s")
		},
		Unlisted: func(d string) string {
			return "somebody speaks here who is not in the list of who attended" + in(d, ": %s")
		},
		SameText: func(d string) string {
			return "this draft has the same text as another" + in(d, ": %s")
		},
		NoSpeakers: func(string) string { return "the notes never say who said something" },
		Table: func(string) string {
			return "this table row has more cells than the head of the table"
		},
		Nesting: func(string) string {
			return "more than a hundred lists, quotes or footnotes lie within each other here; " +
				"what is deeper was read as if it lay at the hundredth"
		},
		TooLong: func(string) string {
			return "a draft of more than 50,000 paragraphs; from here on it was not read"
		},
		PlainText: func(string) string {
			return "this text goes on too long without a blank line, or is too full of marks; " +
				"it was read as plain text, in pieces"
		},
		Unreadable: func(d string) string { return "not read" + in(d, ": %s") },
		MixedLanguages: func(string) string {
			return "the notes and this draft are not in the same language; judgements are less certain"
		},
		MixedEncoding: func(d string) string {
			return "another encoding stands among the UTF-8 here" + in(d, "; read as %s")
		},
		Unseen: func(d string) string {
			return "characters that cannot be seen were left out" + in(d, ": %s")
		},
		LineEnds: func(string) string {
			return "this line ends in another way than the rest; your editor may count lines differently"
		},
		Order: func(d string) string {
			return "its name does not tell whether this draft is newer" + in(d, " than %s") +
				"; number the files, or list them under drafts in spoor.yaml"
		},
		OpenSwitch: func(string) string {
			return "spoor:off is never followed by spoor:on; the rest of the file is not read"
		},
		IdleSwitch:    func(d string) string { return "this comment does nothing here" + in(d, ": %s") },
		UnknownSwitch: func(d string) string { return "Spoor does not know this comment" + in(d, ": %s") },
		BadID: func(d string) string {
			return "this cannot be an id: use letters and at least one digit" + in(d, ": %s")
		},
		DoubleID: func(d string) string {
			return "another statement has this id already; not used a second time" + in(d, ": %s")
		},
		UnknownName: func(d string) string {
			return "this name fits nobody in the notes" + nearestName(d, "; did you mean %s?")
		},
		NoRetellings: func(string) string { return "there is a decision, but nothing that retells it" },
	}
}

func englishThere() wayWords {
	return wayWords{
		Title: "What happened to the input?",
		Opening: func(all int, last string) string {
			return plural(all, "The notes hold 1 statement. In", "Of the "+en(all)+" statements in the notes, in") +
				" the last draft (" + last + ")"
		},
		None: "No statements were found in the notes, so nothing was followed.",
		NoDraft: func(all int) string {
			return plural(all, "1 statement was found", en(all)+" statements were found") +
				", but there is no draft of the memo to follow them through."
		},
		Vanished: func(n int) string {
			return plural(n, "1 statement is gone", en(n)+" statements are gone")
		},
		Blurred: func(n int) string {
			return plural(n, "1 statement is blurred", en(n)+" statements are blurred")
		},
		AllKept: "All statements can be read back in the last draft.",
		Worst: func(from, to string, worse, vanished int) string {
			return "The largest jump is from " + from + " to " + to + ": there " +
				plural(worse, "1 statement", en(worse)+" statements") + " became harder to read back. " +
				goneOf(vanished)
		},
		NoWorse: "From draft to draft, no statement became harder to read back.",
		Start:   "the notes", Column: "Draft", Which: "Statement",
		PerDraft: "Per draft", NeverRead: "Found in no draft at all.",
		NothingWorse: "In this draft nothing became harder to read back.",
		Name:         func(label string) string { return "draft " + label },
		Count:        func(n int) string { return plural(n, "1 statement", en(n)+" statements") },
		Draw:         englishDraw(),
	}
}

func englishBack() wayWords {
	return wayWords{
		Title: "The way back: from decision to work floor",
		Opening: func(all int, last string) string {
			return plural(all, "The decision has 1 item. In", "Of the "+en(all)+" items of the decision, in") +
				" the last retelling (" + last + ")"
		},
		None: "No items were found in the decision.",
		NoDraft: func(all int) string {
			return plural(all, "The decision has 1 item", "The decision has "+en(all)+" items") +
				", but nothing retells it."
		},
		Vanished: func(n int) string {
			return plural(n, "1 item of the decision is gone", en(n)+" items of the decision are gone")
		},
		Blurred: func(n int) string {
			return plural(n, "1 item of the decision is blurred",
				en(n)+" items of the decision are blurred")
		},
		AllKept: "All items of the decision can be read back in the last retelling.",
		Worst: func(from, to string, worse, vanished int) string {
			return "The largest jump is from " + from + " to " + to + ": there " +
				plural(worse, "1 item", en(worse)+" items") + " became harder to read back. " +
				goneOf(vanished)
		},
		NoWorse: "From retelling to retelling, no item became harder to read back.",
		Start:   "the decision", Column: "Retelling", Which: "Item of the decision",
		PerDraft: "Per retelling", NeverRead: "Found in no retelling at all.",
		NothingWorse: "In this retelling nothing became harder to read back.",
		Name:         func(label string) string { return "retelling " + label },
		Count:        func(n int) string { return plural(n, "1 item", en(n)+" items") },
		Draw:         englishDrawBack(),
	}
}

func englishCommon() commonWords {
	return commonWords{
		Anonymous: "anonymous", NeverKept: "Nowhere easy to read back.",
		Code:     func(n int) string { return "Participant " + en(n) },
		Codes:    func(numbers string) string { return "Participants " + numbers },
		Person:   func(letter string) string { return "Person " + letter },
		Somebody: "a participant",
		Phone:    "[phone]", Account: "[account]", Address: "[address]",
		Numbers: func(c counts) []string {
			return []string{together(en(c.Kept), "can be read back"),
				together(en(c.Abstracted), plural(c.Abstracted, "is blurred", "are blurred")),
				together(en(c.Lost), plural(c.Lost, "is gone", "are gone"))}
		},
		Support:  func(n int) string { return plural(n, "1 person", en(n)+" people in all") },
		Question: "Question", Session: "Session",
		PutBack: func(place string) string { return "To put it back: it would fit at " + place + "." },
		LastRead: func(draft, place string) string {
			return "Could last be read back in " + draft + ", " + place + ":"
		},
		LastBlur: func(draft, place string) string {
			return "Nowhere easy to read back. Last found, blurred, in " + draft + ", " + place + ":"
		},
		Now: func(draft, place string) string {
			return "What it says now, in " + draft + ", " + place + ":"
		},
		Gone: "What went", Came: "What took its place",
		NoPassage: "No paragraph found.",
		Suspect: "Note: this paragraph shares no words with the statement. Spoor points at it because " +
			"it grew out of an earlier paragraph.",
		Unsourced: "no source", Remark: "remark of an editor; not counted",
		Vagueness: "vagueness (0-100)", NewTerms: "new policy terms",
		TermCount: func(all, fresh int) string {
			return plural(all, "1 policy term", en(all)+" policy terms") + ", " + en(fresh) + " new"
		},
		Line: func(first, last int) string {
			if last <= first {
				return "line " + strconv.Itoa(first)
			}
			return fmt.Sprintf("lines %d-%d", first, last)
		},
		LostMeans: "Gone means: not found. That is no proof that it stands nowhere.",
		Limits: "Spoor compares words and structure; it does not understand texts as you do. Not found " +
			"is no proof that it stands nowhere, and says nothing about what anyone intended. When in " +
			"doubt, read along.",
	}
}

func englishText() textWords {
	return textWords{
		Warnings: "Warnings", Next: "Where to look next",
		Commands: [][2]string{
			{"spoor show ID", "one statement, with all that Spoor knows of it"},
			{"spoor read", "how the notes were read"},
			{"spoor terms", "the policy terms per draft"},
			{"spoor trace --html FILE", "this report as a page for the participants"},
			{"spoor trace --out LIST.md", "work list for the writer: what can go back into the memo"},
			{"spoor letters --out DIR", "a letter to each participant, and the record of answers"},
		},
		Support: "Support", Place: "Place", Confidence: "confidence", Strength: "strength",
		Evidence: "Evidence", Changes: "Word by word, next to the draft before",
		Candidates: "Paragraphs that are like it",
		Read:       "How the notes were read",
		ReadHead:   [3]string{"line", "read as", "what it says"},
		ReadCount: func(statements, others int) string {
			return plural(statements, "1 statement", en(statements)+" statements") + ", " +
				plural(others, "1 other piece of text", en(others)+" other pieces of text")
		},
		NoNotes: "There are no notes.",
		Terms:   "Policy terms per draft",
		NoTerms: "no policy terms", Fresh: "new",
		Behind:    "What became harder to read back, and what took its place",
		TermLines: func(lines string) string { return "line " + lines },
	}
}

func englishCSV() csvWords {
	return csvWords{
		ReadColumns: []string{"file", "line", "read as", "reason", "id", "participant", "role",
			"support", "what it says"},
		Lines: lineWords{Statement: "statement", Heading: "heading", Other: "not a statement",
			Blank: "blank"},
		Columns: []string{"return", "id", "file", "line", "participant", "role", "session", "question",
			"support", "statement", "draft", "file of the draft", "what became of it", "confidence",
			"place", "jump", "what went", "what took its place"},
		Key: []string{"code", "name", "role"},
		Yes: "yes", No: "no", Separator: ",",
	}
}

func goneOf(n int) string {
	switch n {
	case 0:
		return "None of them went."
	case 1:
		return "1 of them went."
	}
	return en(n) + " of them went."
}

func englishDate(day, month, year int) string {
	return fmt.Sprint(day, " ", time.Month(month), " ", year)
}

// en writes a whole number the English way.
func en(n int) string { return (&wording{Thousand: ","}).count(n) }
