package main

import (
	"fmt"
	"strconv"
	"strings"
)

// What is said about the reader, in English.

func (w *wording) englishReader() {
	w.englishReaderHelp()
	w.englishReaderChoice()
	w.englishReaderRun()
	w.englishReaderPassages()
	w.englishTrouble()
	w.englishImport()
}

func (w *wording) englishReaderHelp() {
	h := &w.help
	h.reader = "`URL` let a language model read along: the address of its server, a name from " +
		"spoor.yaml, or off"
	h.readerModel = "`NAME` the model, as its server calls it"
	h.readerOnlyCached = "ask nothing; use what was answered before"
	h.readerRemote = "allow a reader on another computer; the texts then go there"
	h.readerSplit = "have the reader split passages of the notes that are hard to read into statements; " +
		"ids of statements change with it"
	h.readerSkipSplit = "write the questions about judgements, though some about passages of the notes are open"
	h.dryRun = "say what would be written, and write nothing"
	h.readerOut = "`FILE` write the questions to a file instead of the screen"
	h.readerShort = "a language model that reads along: test, export, import"
	h.readerTestShort = "does the reader answer, and what will it cost"
	h.readerExportShort = "write the open questions to a file"
	h.readerImportShort = "take the answers from a file"
	h.readerLong = "A reader is a language model that says of every statement what it finds in " +
		"each draft. It is only asked when you name one, with --reader or in spoor.yaml, and " +
		"believed only as far as its quotes stand in the text. Answers are kept in " +
		"answers.jsonl in the case. With --reader-split, or split: true in spoor.yaml, it is asked first " +
		"which statements are in the passages of the notes that are hard to read, such as running text " +
		"in which several people speak."
	h.readerTestLong = "Ask the reader one small question about nobody, and say how many questions and " +
		"tokens the case would take, about. Nothing of the case is sent."
	h.readerExportLong = "Write the questions that have no answer yet as JSON lines, in the batch format " +
		"of OpenAI. Names are codes in it. Nothing is sent. With --reader-split there are two rounds: first " +
		"the questions about passages of the notes, and when their answers are imported, those about the " +
		"statements that come of it."
	h.readerImportLong = "Take answers to exported questions, in any order and as many as there are; - is " +
		"standard input. What is still open is said, and can be exported again."
}

func (w *wording) englishReaderChoice() {
	w.numberFromTo = func(least, most int) string {
		return fmt.Sprintf("a whole number from %d to %d", least, most)
	}
	w.readerTwice = func(name string) message {
		return message{"there are two readers called " + name, "give each a name of its own"}
	}
	w.readerMissing = func(key string) message {
		return message{"the key " + key + " is missing in this reader",
			"a reader needs a url and a model; one of several needs a name as well"}
	}
	w.readerKeyEnv = func() message {
		return message{"this is not the name of an environment variable",
			"write the name, as in key_env: READER_KEY; the key itself does not belong in this file"}
	}
	w.readerAddress = func() message {
		return message{"this is not the address of a reader",
			"write it as http://localhost:11434 or https://host/v1"}
	}
	w.readerUserInfo = func() message {
		return message{"there is a name or a password in this address",
			"take it out, put the key in an environment variable and name that with key_env"}
	}
	w.readerRemote = func() message {
		return message{"this reader is on another computer, and the texts would go there",
			"if they may, add --reader-remote, or remote: true in spoor.yaml"}
	}
	w.readerNoKey = func() message {
		return message{"the key for the reader is not in this environment variable",
			"set the variable, or take key_env out of spoor.yaml"}
	}
	w.readerNoModel = func() message {
		return message{"no model is named", "add --reader-model with the name that its server has for it"}
	}
	w.readerNone = func() message {
		return message{"no reader is named",
			"add --reader http://localhost:11434 --reader-model NAME, or put a reader in spoor.yaml"}
	}
	w.readerUnknown = func(near []string) message {
		return message{"spoor.yaml has no reader of this name",
			didYouMean(near, "name one that it has, or give an address such as http://localhost:11434")}
	}
	w.readerCommand = func(near []string) message {
		return message{"unknown command", didYouMean(near, "choose test, export or import")}
	}
}

func (w *wording) englishReaderRun() {
	w.readerStopped = func(judgements int) message {
		return message{"stopped before it was done",
			englishCount(judgements, "judgement") + " of the reader kept; run it again to go on from there"}
	}
	w.readerLeaves = func(host string, questions int, secret bool) string {
		open := ""
		if !secret {
			open = ", unencrypted"
		}
		return englishCount(questions, "question") + " with statements and paragraphs of this case go to " +
			host + open + "; names that the notes or spoor.yaml tell are codes, other names are not known"
	}
	w.readerProgress = func(done, total, minutes int) string {
		return fmt.Sprintf("reader: %d of %d questions, about %d min left", done, total, minutes)
	}
	w.readerDone = func(model string, asked, answered, tokens int) string {
		return fmt.Sprintf("reader %s: %s, %d answered, %d tokens", model, englishCount(asked, "question"),
			answered, tokens)
	}
	w.readerFell = func(judgements int, why string) string {
		return englishCount(judgements, "judgement") + " without an answer, made without the reader: " + why
	}
	w.readerOpen = func(judgements int) string {
		return englishCount(judgements, "judgement") + " without a kept answer, made without the reader"
	}
	w.keptBroken = func() string {
		return "this line is no kept answer and is passed over; put it right or take it away"
	}
	w.readerAnswers = func(host, model string, seconds int, right bool) string {
		how := "but not well: think twice before you use this model"
		if right {
			how = "and well"
		}
		return fmt.Sprintf("%s answers with model %s, in %d s, %s", host, model, seconds, how)
	}
	w.readerCost = func(judgements, questions, answered int) string {
		return fmt.Sprintf("this case: %s to ask, in %s; %d answered already",
			englishCount(judgements, "judgement"), englishCount(questions, "question"), answered)
	}
	w.readerTokens = func(tokens, minutes int) string {
		text := "estimate: " + strconv.Itoa(tokens) + " tokens, counted by letters; models differ"
		if minutes > 0 {
			text += fmt.Sprintf("; some %d min, at the pace of the test question", minutes)
		}
		return text
	}
	w.readerLeft = func(words []string, more int) string {
		text := "these could be names, and go as they are: " + strings.Join(words, ", ")
		if more > 0 {
			text += fmt.Sprintf(", and %d more", more)
		}
		return text + "; put people among them under names in spoor.yaml"
	}
	w.readerNothingNew = func() string { return "there is no open question; nothing is written" }
	w.readerExported = func(questions, judgements, tokens int) string {
		return fmt.Sprintf("%s about %s, some %d tokens; names that the notes or spoor.yaml tell are codes",
			englishCount(questions, "question"), englishCount(judgements, "judgement"), tokens)
	}
	w.readerNoFile = func() message {
		return message{"no file with answers named", "use: spoor reader import CASE FILE"}
	}
}

func (w *wording) englishReaderPassages() {
	w.readerStoppedPassages = func(passages int) message {
		return message{"stopped before it was done", englishCount(passages, "answer") +
			" on passages of the notes kept; run it again to go on from there"}
	}
	w.readerLeavesNotes = func(host string, questions int, secret bool) string {
		open := ""
		if !secret {
			open = ", unencrypted"
		}
		return englishCount(questions, "question") + " with passages of the notes of this case go to " + host +
			open + "; names that the notes or spoor.yaml tell are codes, other names are not known"
	}
	w.readerFellPassages = func(passages int, why string) string {
		return englishCount(passages, "passage") + " of the notes without an answer, read without the reader: " + why
	}
	w.readerOpenPassages = func(passages int) string {
		return englishCount(passages, "passage") + " of the notes without a kept answer, read without the reader"
	}
	w.readerCostPassages = func(passages, answered int) string {
		return fmt.Sprintf("its notes: %s to ask about; %d answered already",
			englishCount(passages, "hard passage"), answered)
	}
	w.readerCostChanges = func() string {
		return "the judgements are counted over the statements as they are read now; the answers on the notes change these"
	}
	w.readerExportedPassages = func(passages, tokens int) string {
		return fmt.Sprintf("%s about passages of the notes, some %d tokens; names that the notes or spoor.yaml "+
			"tell are codes; import the answers, then export the questions about judgements",
			englishCount(passages, "question"), tokens)
	}
	w.importTakenPassages = func(answers int) string {
		return "took " + englishCount(answers, "answer") + " about passages of the notes"
	}
	w.importOpenPassages = func(passages int) string {
		return "still open: " + englishCount(passages, "passage") + " of the notes"
	}
}

func englishCount(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}

func (w *wording) englishTrouble() {
	w.trouble = func(kind string, status int, detail string) string {
		return troubleText(map[string]string{
			"unreachable": "no server answers there", "not-here": "this name is of another computer",
			"too-slow": "no answer in time", "limited": "the server takes no more questions now",
			"server-fault": "the server failed", "refused": "the server does not take the question",
			"no-entry": "the server does not take the key", "no-model": "the server does not know this " +
				"address or this model", "elsewhere": "the server points elsewhere, which is not followed",
			"cut-off": "the answer was cut off", "too-long": "the answer had no end",
			"not-answer": "what came back is not from a chat server", "rubbish": "the model did not " +
				"answer the question", "budget": "the budget is used up",
		}, "asking went wrong", kind, status, detail)
	}
	w.troubleHint = func(kind string) string {
		switch kind {
		case "unreachable", "not-here":
			return "start the server, or check the address: 11434 is Ollama, 8080 llama.cpp, 1234 LM " +
				"Studio, 8000 vLLM"
		case "too-slow":
			return "take a smaller model, or give it longer with timeout in spoor.yaml"
		case "no-entry":
			return "name the environment variable with the key in spoor.yaml, as key_env"
		case "no-model":
			return "check --reader-model and the address, with or without /v1"
		case "elsewhere":
			return "if you trust that address, give it as the address of the reader"
		case "limited":
			return "try again later, or ask fewer questions at once with parallel in spoor.yaml"
		case "cut-off", "too-long", "rubbish":
			return "take another model; this one cannot do it"
		}
		return "check whether this is the address of a chat server in the manner of OpenAI"
	}
}

func (w *wording) englishImport() {
	w.importNotBatch = func() message {
		return message{"this is not a file of answers",
			"give what the reader made of the exported questions: a JSON object on each line, with custom_id"}
	}
	w.importNothing = func(unknown, failed, rubbish int) message {
		return message{"no answer to an open question of this case",
			fmt.Sprintf("%d were about other questions, %d held an error, %d held no answer; check the case "+
				"and --reader-model, or export again", unknown, failed, rubbish)}
	}
	w.importBroken = func() string { return "this line cannot be read and is passed over" }
	w.importTaken = func(answers, judgements int) string {
		return fmt.Sprintf("took %s, with %s", englishCount(answers, "answer"),
			englishCount(judgements, "judgement"))
	}
	w.importDouble = func(n int) string { return fmt.Sprintf("%d were there already", n) }
	w.importFailed = func(n int) string { return fmt.Sprintf("%d held an error in place of an answer", n) }
	w.importRubbish = func(n int) string { return fmt.Sprintf("%d did not answer the question", n) }
	w.importUnknown = func(n int) string { return fmt.Sprintf("%d were about no question of this case", n) }
	w.importOpen = func(questions, judgements int) string {
		return fmt.Sprintf("still open: %s, about %s", englishCount(questions, "question"),
			englishCount(judgements, "judgement"))
	}
}

// troubleText is a trouble in words, with what the other side said of it.
func troubleText(words map[string]string, other, kind string, status int, detail string) string {
	text, known := words[kind]
	if !known {
		text = other
	}
	if status > 0 {
		text += " (HTTP " + strconv.Itoa(status) + ")"
	}
	if detail != "" {
		text += ": " + detail
	}
	return text
}
