package main

import (
	"fmt"
	"strings"
)

func english() *wording {
	w := &wording{help: englishHelp()}
	w.englishCommandLine()
	w.englishInput()
	w.englishOutput()
	w.englishConfig()
	w.englishVerdicts()
	w.englishReview()
	w.englishCheck()
	w.englishLetters()
	w.englishReader()
	return w
}

func (w *wording) englishCommandLine() {
	w.unknownCommand = func(near []string) message {
		return message{"unknown command",
			didYouMean(near, "spoor --help lists the commands")}
	}
	w.folderAsCommand = func(dir string) message {
		return message{"this is a folder, not a command", "use: spoor trace " + dir}
	}
	w.unknownFlag = func(near string) message {
		return message{"unknown option",
			didYouMean(list(near), "add --help to see the options of this command")}
	}
	w.missingValue = func() message {
		return message{"this option needs a value", "add --help to see what it takes"}
	}
	w.badValue = func(value string) message {
		return message{fmt.Sprintf("%q is not a value for this option", value),
			"add --help to see what it takes"}
	}
	w.badSyntax = func() message {
		return message{"cannot be read as an option", "options are written as --name value"}
	}
	w.tooMany = func(usage string, onCase bool) message {
		hint := "use: " + usage
		if onCase {
			hint += "; name single files with --notes, --draft and --return"
		}
		return message{"one argument too many", hint}
	}
	w.unknownFormat = func(near, known []string) message {
		return message{"unknown format",
			didYouMean(near, "choose one of "+strings.Join(known, ", "))}
	}
	w.formatNotHere = func(command string, known []string) message {
		return message{"spoor " + command + " cannot write this format",
			"choose one of " + strings.Join(known, ", ")}
	}
	w.unknownEnding = func(ending string) message {
		return message{"no format goes with " + ending,
			"end the name in .html, .json, .csv, .md or .txt, or choose with --format"}
	}
	w.badLanguage = func() message {
		return message{"unknown language", "choose nl (Dutch) or en (English)"}
	}
	w.badColor = func() message {
		return message{"unknown choice for colour", "choose auto, always or never"}
	}
	w.badNames = func() message {
		return message{"unknown choice for names", "choose codes, initials or full"}
	}
	w.badCandidates = func() message {
		return message{"not a number of candidates", "give a whole number, 0 or more"}
	}
	w.badSize = func() message {
		return message{"not a size", "give a number with KB, MB or GB, as in: --max-size 50MB"}
	}
	w.missingID = func() message {
		return message{"no statement named",
			"name one, as in: spoor show SR8H7; spoor trace lists them"}
	}
	w.unknownID = func(near []string) message {
		return message{"this case has no such statement",
			didYouMean(near, "spoor read lists all statements")}
	}
}

func (w *wording) englishInput() {
	w.noFolder = func(near []string) message {
		return message{"this folder does not exist",
			didYouMean(near, "check the spelling, or go to the case folder first")}
	}
	w.caseIsFile = func() message {
		return message{"this is a file; a case is a folder",
			"name files with --notes and --draft, oldest draft first"}
	}
	w.insideCase = func(parent string) message {
		return message{"this is a folder inside a case", "use the case itself: " + parent}
	}
	w.noCase = func() message {
		return message{"this is no case: it has no folder notes and no folder drafts",
			"put the notes in notes and the versions of the memo in drafts, " +
				"or name files with --notes and --draft"}
	}
	w.noNotes = func() message {
		return message{"this case has no notes",
			"put the notes in the folder notes, as .md or .txt, or name them with --notes"}
	}
	w.noDrafts = func() message {
		return message{"this case has no drafts", "put the versions of the memo in the folder " +
			"drafts, as .md or .txt, or name them with --draft"}
	}
	w.noText = func() message {
		return message{"no paragraph of text found",
			"check whether this is the right file, and saved with its text"}
	}
	w.noStatements = func() message {
		return message{"no statement found in the notes",
			"spoor read shows how each line was read; put one statement on each line, " +
				"as in: - Anna: the printer is broken"}
	}
	w.noFile = func(near []string) message {
		return message{"this file does not exist", didYouMean(near, "check the spelling")}
	}
	w.folderForFile = func() message {
		return message{"this is a folder, and a file is needed",
			"name the files in it one by one"}
	}
	w.emptyFile = func() message {
		return message{"nothing is written in this file",
			"check whether it was saved, or take it away"}
	}
	w.notText = func(kind fileKind) message {
		return message{"this is " + englishKind(kind) + ", not text", englishKindHint(kind)}
	}
	w.otherExtension = func(ext string) message {
		return message{"files that end in " + ext + " are not read",
			"save it as .md or .txt"}
	}
	w.tooLarge = func(size, limit string) message {
		return message{"this file is " + size + "; at most " + limit + " is read",
			"check whether this is the right file; if it is, raise the limit with --max-size, as in: " +
				"--max-size " + strings.ReplaceAll(size, " ", "")}
	}
	w.changed = func() message {
		return message{"this file changed while it was read", "wait until it is saved, and start again"}
	}
	w.englishSystem()
}

func (w *wording) englishSystem() {
	w.denied = func() message {
		return message{"no permission to read this",
			"ask its owner for access, or copy it to a folder of your own"}
	}
	w.brokenLink = func() message {
		return message{"this link points to nothing",
			"put the file back where the link points, or take the link away"}
	}
	w.linkCircle = func() message {
		return message{"this link goes round in a circle", "take the link away, or point it at a file"}
	}
	w.notRegular = func() message {
		return message{"this is not a file on disk", "save the text to a file and name that"}
	}
	w.sameFile = func(other string) message {
		return message{"this file is there twice, also as " + other, "name every file once"}
	}
	w.samePath = func(other string) message {
		return message{"a report cannot tell this file from " + other,
			"give one of the two another name"}
	}
	w.system = func(detail string) message {
		return message{"cannot be read: " + detail,
			"check that the file can be opened, and is not in use elsewhere"}
	}
	w.leftover = func(kind leftover) message {
		return message{"this is " + englishLeftover(kind),
			"name it with --notes or --draft if it is needed after all"}
	}
	w.innerFolder = func() message {
		return message{"the files in this folder are not part of the case",
			"move them up if they are needed after all"}
	}
	w.stopped = func() message {
		return message{"stopped before it was done", "nothing was written; start again"}
	}
	w.internal = func(detail string) message {
		return message{"something went wrong in Spoor itself: " + detail,
			"this is a fault of Spoor, not of your files; please report it"}
	}
}

func (w *wording) englishOutput() {
	w.outFolderMissing = func(folder string) message {
		return message{"the folder " + folder + " does not exist",
			"make the folder first, or choose another place"}
	}
	w.outIsFolder = func() message {
		return message{"this is a folder, and a file is needed",
			"name a file in it, as in outcome.html"}
	}
	w.outIsInput = func() message {
		return message{"this file is read, so it is not written over", "choose another name"}
	}
	w.outAmongInputs = func() message {
		return message{"the files in this folder are read as part of the case",
			"choose another folder, or the outcome is taken for a text of the case"}
	}
	w.outTwice = func() message {
		return message{"two outcomes would be written to this file",
			"give --out and --html different names"}
	}
	w.outDenied = func() message {
		return message{"no permission to write this", "choose a folder of your own"}
	}
	w.outFailed = func(detail string) message {
		return message{"cannot be written: " + detail,
			"check the disk, and whether another program has the file open"}
	}
	w.wrote = func(file string) string { return "wrote " + file }
}

func englishLeftover(kind leftover) string {
	switch kind {
	case lockFile:
		return "the lock file of a document that is open"
	case copiedFile:
		return "a copy, by its name"
	}
	return "a scratch file of another program"
}

// englishKind names a kind of file, with its article.
func englishKind(kind fileKind) string {
	switch kind {
	case wordFile, oldWordFile:
		return "a Word document"
	case writerFile:
		return "an OpenDocument text"
	case sheetFile:
		return "a spreadsheet"
	case slidesFile:
		return "a presentation"
	case pdfFile:
		return "a PDF"
	case rtfFile:
		return "an RTF document"
	case zipFile:
		return "a ZIP archive"
	case imageFile:
		return "an image"
	}
	return "a file for a program"
}

// englishKindHint says how to get text out of a kind of file.
func englishKindHint(kind fileKind) string {
	switch kind {
	case wordFile, oldWordFile, writerFile, rtfFile:
		return "open it and save it as plain text (.txt), with encoding UTF-8"
	case pdfFile:
		return "save the document the PDF was made from as plain text (.txt), " +
			"or copy the text into a .txt file"
	case zipFile:
		return "unpack it first"
	case imageFile:
		return "type what it shows into a .txt file"
	}
	return "copy the text into a .txt file"
}

func englishHelp() helpWording {
	return helpWording{
		usage:    "Usage:",
		commands: "Commands:",
		options:  "Options:",
		examples: "Examples:",
		more:     "More about one command: spoor COMMAND --help",
		about: "Spoor follows what people said in sessions through the successive drafts " +
			"of a memo, and says what can still be read back, what was blurred, and " +
			"what vanished.",
		caseFolder: "CASE is a folder with notes/ and drafts/, and return/ when a decision was " +
			"retold; without it, the folder you are in. Drafts are read oldest first: " +
			"v2 before v10.",
		traceShort:   "follow every statement; print the outcome",
		showShort:    "one statement: its thread and all evidence",
		readShort:    "how the notes were read, line by line",
		termsShort:   "policy terms per draft, and what vanished behind them",
		schemaShort:  "the JSON Schema of --format json",
		versionShort: "the version of Spoor",
		helpShort:    "help, also about one command",
		traceLong: "Follow every statement from the notes through all drafts and print what " +
			"became of it. With --format markdown this becomes a work list for the writer: for every " +
			"paragraph of the last draft what can go back into it.",
		showLong: "Show everything about one statement: what became of it draft by draft, in " +
			"which paragraphs, on what grounds, and what every judgement weighed. ID is as spoor trace prints it, " +
			"such as SR8H7.",
		readLong: "Show how the notes were read: which lines are statements, by whom, and why " +
			"the other lines are not.",
		termsLong: "Show the policy terms of each draft that no participant used, and what " +
			"vanished behind them.",
		schemaLong:  "Print the JSON Schema that describes what --format json writes.",
		versionLong: "Print the version of Spoor, of Go, and the system it was built for.",
		notes:       "`FILE` read these notes instead of notes/; repeat for more",
		draft:       "`FILE` read this draft instead of drafts/; repeat, oldest first",
		back:        "`FILE` read these instead of return/, decision first",
		format:      "`FORMAT` write the outcome as",
		out: "`FILE` write to a file instead of the screen; .html, .json, .csv, .md and .txt " +
			"choose the format",
		page: "`FILE` also write the page for participants",
		settings: "spoor.yaml in that folder, if there is one, tells what the texts do not: " +
			"title, language, drafts, policy_terms, names, aliases, not_participants, " +
			"names_policy, check, letters, reader. Options go before it.",
		names: "`HOW` what participants are called: codes, initials or full; else codes on the page " +
			"and in the work list, and full names elsewhere",
		key:            "`FILE` also write the key: who is behind which code (CSV); keep it to yourself",
		candidates:     "`N` add the N best paragraphs of every draft to each statement (JSON)",
		candidatesShow: "`N` name the N paragraphs of every draft that are most like it",
		licences:       "show the licences of all that is built in",
		maxSize:        "`SIZE` read files up to this size; else 20MB",
		all:            "list every weight, not the heaviest",
		color:          "`WHEN` colour: auto, always or never",
		lang:           "`LANG` language of the wording, nl or en; else that of the notes",
		helpFlag:       "show this help",
		versionFlag:    "show the version",
	}
}
