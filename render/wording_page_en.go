package render

import "fmt"

func englishPage() pageWords {
	return pageWords{
		Title: "What happened to your input?", Skip: "To the content",
		Contents: "On this page", Top: "To the top",
		MadeWith: func(v string) string { return "Made with Spoor" + in(v, " %s") + "." },
		Head:     englishHead(), Jumps: englishJumps(), Find: englishFind(), Card: englishCard(),
		Memo: englishMemo(), Heard: englishHeard(), Swarm: englishSwarm(),
		Back: partWords{Short: "The way back", Title: "The way back",
			Intro: "A decision is retold as well: in a mail, a message, a plan. Here you read what was left " +
				"of each item of the decision."},
		Others: englishOthers(), Account: englishAccount(),
	}
}

func englishHead() headWords {
	return headWords{
		Picture: "The picture", Report: "Report for participants",
		About: func(notes, drafts int, last string) string {
			text := "This report follows what was noted in " + plural(notes, "1 set of notes",
				en(notes)+" sets of notes") + ", through " + plural(drafts, "1 draft", en(drafts)+" drafts") +
				" of the memo."
			return text + in(last, " The last draft is of %s.")
		},
		Welcome: "You took the time to think along. Here you read what happened to your words, also " +
			"where that did not go well.",
		Wrong: "Is something not right? Please tell us.",
		Said:  "A statement is one thing that one participant said or wrote down.",
	}
}

func englishDraw() drawWords {
	return drawWords{
		Start: "Your words",
		Wide: "Each line is one statement. Your words are on the left. Follow a line to the right " +
			"through the drafts, or choose a line to read the statement.",
		Down: "Each line is one statement. Your words are at the top. Follow a line down through the " +
			"drafts, or choose a line to read the statement.",
		Ribbons: "Each band is a group of statements that went the same way. The wider the band, the " +
			"more statements. Choose a band to see which they are.",
		Skip: "Skip the drawing", Same: "The same numbers are in the table below.",
		Title: func(all, drafts int) string {
			return "The way of " + plural(all, "1 statement", en(all)+" statements") + " through " +
				plural(drafts, "1 draft", en(drafts)+" drafts") + " of the memo"
		},
		Describe: "At the top runs what can be read back, in the middle what is blurred, at the " +
			"bottom what is gone. The same numbers are in the table below the drawing.",
		ThreadNow: func(text, who, fate string) string { return text + ", " + who + ". Now: " + fate + "." },
		RibbonNow: func(n int, fate string) string {
			return plural(n, "1 statement", en(n)+" statements") + ". Now: " + fate + "."
		},
		Jumps: "The jumps", JumpsNote: "statements that became harder to read back",
		Terms: "The policy terms", TermsNote: "jargon that none of you used; filled is new",
		Vague: "The vagueness", VagueNote: "0: says who, what, where and when; 100: says nothing of these",
		Weaker: func(n int) string { return en(n) + " vaguer" },
		Gone:   func(n int) string { return en(n) + " gone" },
		Back:   func(n int) string { return en(n) + " better" },
		Worst:  "the largest jump",
		KeptIs: "What you said is in the memo, in your words or in others.",
		AbstractedIs: "The subject is still there. What you said about it gave way to something " +
			"general.",
		LostIs: "Spoor found no paragraph that carries it. That is no proof that it stands " +
			"nowhere.",
	}
}

func englishDrawBack() drawWords {
	d := englishDraw()
	d.Start = "The decision"
	d.Wide = "Each line is one item of the decision. Follow a line to the right through what " +
		"retells it, or choose a line to read the item."
	d.Down = "Each line is one item of the decision. Follow a line down through what retells it, " +
		"or choose a line to read the item."
	d.Ribbons = "Each band is a group of items that went the same way. The wider, the more items."
	d.Title = func(all, drafts int) string {
		return "The way of " + plural(all, "1 item", en(all)+" items") + " of the decision through " +
			plural(drafts, "1 retelling", en(drafts)+" retellings")
	}
	d.ThreadNow = func(text, _, fate string) string { return text + ". Now: " + fate + "." }
	d.RibbonNow = func(n int, fate string) string {
		return plural(n, "1 item", en(n)+" items") + ". Now: " + fate + "."
	}
	d.JumpsNote = "items that became harder to read back"
	d.TermsNote = "jargon that is not in the decision; filled is new"
	d.KeptIs = "What was decided is there, word for word or in other words."
	d.AbstractedIs = "The subject is still there. What was decided is not."
	return d
}

func englishJumps() jumpPageWords {
	return jumpPageWords{
		partWords: partWords{Short: "The jumps", Title: "The jumps",
			Intro: "With every new draft the text is rewritten. A statement may become more general, or fall " +
				"away. Here that is called a jump. Policy terms come in as well: jargon that is not in the notes."},
		WorstMark: "The largest jump",
		FromTo:    func(from, to string) string { return "From " + from + " to " + to },
		Vagueness: func(before, now string) string {
			if before == "" {
				return "Vagueness: " + now
			}
			return "Vagueness: from " + before + " to " + now
		},
		VaguenessIs: "Vagueness is a number from 0 to 100. The higher, the less a text says of who, " +
			"what, where, when and how many.",
		Restored: "easier to read back",
		NewTerms: func(n int) string { return plural(n, "1 new policy term", en(n)+" new policy terms") },
		More:     func(n int) string { return "and " + en(n) + " more" },
	}
}

func englishFind() findWords {
	return findWords{
		partWords: partWords{Short: "Find your statement", Title: "Find your statement",
			Intro: "Search for a word that you used yourself, or choose a session or question. Each statement " +
				"has a fixed number that you can name or pass on."},
		Words: "A word or number", Session: "Session", Participant: "Participant", Question: "Question",
		Fate: "Now in the memo", Order: "Order",
		AllSessions: "All sessions", Everyone: "Everyone", AllQuestions: "All questions",
		AsSaid: "as said", LostFirst: "gone first", KeptFirst: "can be read back first",
		MostBacked: "most support first", Doubtful: "least certain first",
		Reset:    "Show all",
		NoScript: "Looking for a word? Use ‘Find in page’ of your browser (Ctrl + F).",
		Found: foundWords{None: "No statement found", One: "1 statement found",
			Some: "# of % statements", All: "% statements"},
		Sample:   "word",
		KeptWord: "is in your statement and in the memo", GoneWord: "fell away in the jump",
		TermWord: "policy term: jargon that none of you used",
	}
}

func englishCard() cardWords {
	return cardWords{
		Since:   func(draft string) string { return "since " + draft },
		Always:  "from start to end",
		Support: "Support", HowSure: "How certain", Answer: "Answer of the advisor",
		NoAnswer: "No reason yet. You may ask.",
		Copy:     "Copy the reference", Copied: "Copied",
		Steps:  "Per draft",
		Jump:   func(from, to string) string { return "The jump from " + from + " to " + to },
		Before: "First", After: "Then", Now: "What it says now",
		History:     "Read it in all drafts",
		NotFound:    "No paragraph found. That is no proof that it stands nowhere.",
		OfStatement: func(id string) string { return ", " + id },
		Paragraph:   func(draft string, n int) string { return draft + ", paragraph " + en(n) },
		Place:       "Where it stands",
		LineOf:      func(line int, _ string) string { return fmt.Sprintf("line %d of the notes", line) },
		Group:       "Who",
	}
}

func englishMemo() memoWords {
	return memoWords{
		partWords: partWords{Short: "The memo", Title: "The memo, paragraph by paragraph",
			Intro: "Beside each paragraph are the statements that are in it. ‘No source’ means: Spoor found no " +
				"statement behind this paragraph. That is fine: a memo has more to tell. Words in a ring are " +
				"policy terms."},
		Sourced: func(sourced, all int) string {
			if all == 1 {
				return "the only paragraph has " + plural(sourced, "a", "no") + " statement as source"
			}
			return orNone(sourced, "none", en(sourced)) + " of the " + en(all) + " paragraphs " +
				plural(max(sourced, 1), "has", "have") + " a statement as source"
		},
		Open:       func(draft string) string { return "Read " + draft },
		FromBefore: "Comes from", ToNext: "Later became",
		Carries:   func(n int) string { return plural(n, "1 statement", en(n)+" statements") },
		Paragraph: "Paragraph", Compare: "Two drafts side by side",
		CompareIntro: "The older draft is on the left, the newer on the right. Paragraphs that grew " +
			"out of each other stand side by side.",
		Pair:  func(from, to string) string { return sentenceCase(from) + " beside " + to },
		Fresh: "This paragraph is new.", Dropped: "This paragraph does not come back.",
		GoneKey: "words that went", CameKey: "words that came",
	}
}

func englishHeard() heardWords {
	return heardWords{
		partWords: partWords{Short: "Who was heard", Title: "Who was heard",
			Intro: "Each row is a statement, each column a draft. It shows when a statement blurred or went."},
		Heat: "Statement by draft", Routes: "Which way the statements went",
		RoutesIntro: "Each row is a group of statements that went the same way. Open a row to see " +
			"which.",
		Statements: "Statements",
		BySession:  "Per session", ByQuestion: "Per question", ByWho: "Per participant or group",
		NoSession: "Session not named", NoQuestion: "No question named", Share: "Division",
		BarSays: func(c counts) string {
			return en(c.Kept) + " can be read back, " + en(c.Abstracted) + " blurred, " + en(c.Lost) + " gone"
		},
		Few: "few statements",
		FewNote: func(below int) string {
			return "Note: with fewer than " + plural(below, "1 statement", en(below)+" statements") + " a division says little. One statement " +
				"more or less already gives another picture. Do not compare such groups."
		},
		Weight: "The weight that went with it",
		WeightIntro: "Behind some statements stood more people: a vote, stickers, a show of hands. " +
			"Here you see what happened to those. The same people may count for more than one " +
			"statement.",
		NoWeight: "No statement says how many people stood behind it.",
		MoreWeight: func(n int) string {
			return "And " + en(n) + " more. Choose the order ‘most support first’ under ‘Find your statement’."
		},
		MoreRoutes: func(n int) string { return plural(n, "And 1 more way", "And "+en(n)+" more ways") },
	}
}

func englishSwarm() swarmWords {
	return swarmWords{
		partWords: partWords{Short: "Policy terms", Title: "The swarm of policy terms",
			Intro: "A policy term is jargon of the memo that no participant used. Here you see in which draft " +
				"each term came in, and which words went then."},
		None: "No policy terms found.", New: "New", Stayed: "Stayed",
		Table: "All policy terms per draft", Term: "Term", IsNew: "new", There: "is there",
		Behind: "Blurred or gone behind it", Swaps: "What vanished behind them",
		YouSaid: "What went", MemoSays: "What took its place",
		MoreSwaps: func(n int) string { return "And " + en(n) + " more: they are with the statements." },
	}
}

func englishOthers() otherWords {
	return otherWords{
		partWords: partWords{Short: "Not counted", Title: "What was not counted as a statement",
			Intro: "Not all that is in the notes is a statement of a participant. This stayed out of the " +
				"count, with the reason. Do you miss a statement here? Please say so."},
		Row: "Line", Reason: "Reason", Text: "Text",
		Hidden: "The text is not shown, because there are names in it.",
		Count: func(n int, file string) string {
			return file + ": " + plural(n, "1 piece of text", en(n)+" pieces of text")
		},
	}
}

func englishAccount() accountWords {
	return accountWords{
		partWords: partWords{Short: "Account", Title: "How this was made",
			Intro: "This report was made with Spoor, a program that compares texts. It does not understand " +
				"them as you do."},
		Method: "What Spoor did",
		MethodText: "For each statement Spoor looked in each draft for the paragraphs that carry it: " +
			"by words, by meaning and by place in the text. Then it gave a judgement: can be read " +
			"back, blurred or gone. No person checked that judgement, unless it says so.",
		Measured: "How well that goes",
		MeasuredText: func(right int) string {
			return "On test cases it had not seen, Spoor gave the same judgement as a person in " + en(right) +
				" of 100 cases. So of every hundred judgements about " + en(100-right) + " differ. Its " +
				"commonest mistakes: saying blurred where it should have been gone, and the other way round."
		},
		NotSaid: "What this does not say",
		NotSaidText: "Gone means: not found in these drafts. That is no proof that it stands " +
			"nowhere. It does not mean that nobody read it, nor that anyone left it out on purpose.",
		Wrong: "Is something not right?",
		WrongText: "Give the number of the statement to whoever gave you this report, and say what " +
			"you think it should be. The advisor will look into it. You need not give your name.",
		Privacy: "Your privacy",
		CodesText: "Names of participants are replaced by codes, in the texts as well, as far as " +
			"Spoor knows them from the notes. Roles are left out. Only the advisor knows who has which " +
			"code. Do you see a name all the same? Please say so. This page fetches nothing and sends " +
			"nothing.",
		FullText: "This report shows names in full. Do not pass it on without asking. This page " +
			"fetches nothing and sends nothing.",
		Inputs: "What Spoor read", File: "File", What: "What it is", Date: "Date", Hash: "Mark (SHA-256)",
		NoteFile: "notes", Warnings: "What was hard to read",
		NoWarnings: "No trouble was reported while reading.",
	}
}
