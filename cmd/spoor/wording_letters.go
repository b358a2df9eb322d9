package main

import (
	"fmt"
	"strings"

	"spoor/render"
)

// lettersWording is what spoor letters says, in both languages: here one can see that they say the
// same.
type lettersWording struct {
	help lettersHelp

	noFolder      func() message
	folderIsFile  func() message
	changed       func(files []string) message
	badTemplate   func(detail string) message
	noTemplates   func(names []string) message
	templateThere func() message

	recordFile, namelessFile string
	wrote                    func(letters int, folder string) string
	toFill                   func(answers []string, missing []string) string
	stale                    func(ids []string) string
	doubt                    func(ids []string) string
	twins                    func(names []string) string
	left                     func(files []string) string
	states                   map[fileState]string
}

// lettersHelp is the text of spoor letters --help.
type lettersHelp struct {
	short, long, out, format, dryRun, force, templates, print, names string
}

func (l *lettersWording) state(s fileState) string { return l.states[s] }

// told is what whoever sends letters has to know of them: what is to fill in, what was not used, what
// is not sure, and what an earlier run left behind.
func (l *lettersWording) told(r *render.Replies, left []string) []string {
	var out []string
	if len(r.Open)+len(r.Missing) > 0 {
		out = append(out, l.toFill(r.Open, r.Missing))
	}
	for _, x := range []struct {
		ids []string
		say func([]string) string
	}{{r.Stale, l.stale}, {r.Doubt, l.doubt}, {r.Twins, l.twins}, {left, l.left}} {
		if len(x.ids) > 0 {
			out = append(out, x.say(x.ids))
		}
	}
	return out
}

// fewNamed is how many of a long list are named.
const fewNamed = 8

// named lists the first few.
func named(all []string) string {
	if len(all) > fewNamed {
		return strings.Join(all[:fewNamed], ", ") + ", …"
	}
	return strings.Join(all, ", ")
}

func (w *wording) englishLetters() {
	w.letters = lettersWording{
		help: lettersHelp{
			short: "a letter to each participant, and the record of answers",
			long: "Write to each participant what they said, where it can be read now, what changed, what is " +
				"done with it and why, and what happens next; and the record of answers, with every " +
				"statement in a table per session. A letter holds nobody else's name, and leaves out " +
				"what others said word for word. Reasons " +
				"come from verdicts; where none was given the letter has a place to fill in. What people " +
				"said without a name goes into one letter to all. Who signs, whom to contact and what " +
				"happens next come from letters in spoor.yaml: from, contact, next, address, templates.",
			out:       "`DIR` write the letters in this folder; it is made when it is not there",
			format:    "`FORMAT` write markdown or html only; else both",
			dryRun:    "only list what would be written",
			force:     "write over letters that somebody has changed since",
			templates: "`DIR` use the templates in this folder in place of those of Spoor",
			print:     "`DIR` write the templates of Spoor in this folder, to change",
			names: "`HOW` what participants are called in the record and in names of files: codes, " +
				"initials or full; else codes. In a letter others are always codes",
		},
		noFolder: func() message {
			return message{"no folder to write in", "name one, as in: spoor letters CASE --out letters"}
		},
		folderIsFile: func() message {
			return message{"this is a file, and a folder is needed",
				"name a folder, or one that is not there yet"}
		},
		changed: func(files []string) message {
			return message{"somebody changed these files since they were written: " + named(files),
				"nothing was written; choose another folder, move them, or write over them with --force"}
		},
		badTemplate: func(detail string) message {
			return message{"this template cannot be filled in: " + detail,
				"spoor letters --print-templates DIR gives templates that can, and say what may be used"}
		},
		noTemplates: func(names []string) message {
			return message{"this folder has no template",
				"call them " + strings.Join(names, ", ") + "; what is not there is as Spoor has it"}
		},
		templateThere: func() message {
			return message{"this file is there already", "choose another folder, or write over it with --force"}
		},
		recordFile: "record-of-answers", namelessFile: "without-a-name",
		wrote: func(letters int, folder string) string {
			return fmt.Sprintf("%d %s and the record of answers are in %s", letters,
				oneOrMore(letters, "letter", "letters"), folder)
		},
		toFill: func(answers, missing []string) string {
			n := len(answers) + len(missing)
			return fmt.Sprintf("%d %s still to fill in", n, oneOrMore(n, "place", "places")) +
				both(answers, missing, "answers to ", " and in spoor.yaml, under letters: ")
		},
		stale: func(ids []string) string {
			return fmt.Sprintf("%d %s not used, since the texts changed: %s", len(ids),
				oneOrMore(len(ids), "answer was", "answers were"), named(ids))
		},
		doubt: func(ids []string) string {
			return fmt.Sprintf("Spoor is not sure of %d %s; read these before you send anything: %s", len(ids),
				oneOrMore(len(ids), "statement", "statements"), named(ids))
		},
		twins: func(names []string) string {
			return "these may be more than one person each, and would read each other's words: " + named(names)
		},
		left: func(files []string) string {
			return "left from an earlier run, and no longer right: " + named(files)
		},
		states: map[fileState]string{newFile: "new", sameAsThere: "same", renewed: "renewed",
			changedFile: "changed"},
	}
}

func (w *wording) dutchLetters() {
	w.letters = lettersWording{
		help: lettersHelp{
			short: "een brief aan elke deelnemer, en de nota van antwoord",
			long: "Schrijf elke deelnemer wat die zei, waar dat nu te lezen is, wat er veranderde, wat u ermee " +
				"doet en waarom, en wat er nu gebeurt; en de nota van antwoord, met elke uitspraak in een " +
				"tabel per sessie. In een brief staan geen namen van anderen, en niet wat zij letterlijk " +
				"zeiden. Redenen komen uit " +
				"oordelen; is er geen gegeven, dan staat in de brief een plek om in te vullen. Wat zonder " +
				"naam is gezegd komt in één brief aan iedereen. Wie de brief stuurt, met wie men contact " +
				"opneemt en wat er nu gebeurt staat in spoor.yaml onder letters: from, contact, next, " +
				"address, templates.",
			out:       "`MAP` schrijf de brieven in deze map; die wordt gemaakt als hij er niet is",
			format:    "`FORMAAT` schrijf alleen markdown of alleen html; anders allebei",
			dryRun:    "laat alleen zien wat er geschreven zou worden",
			force:     "overschrijf ook brieven die iemand heeft veranderd",
			templates: "`MAP` gebruik de sjablonen in deze map in plaats van die van Spoor",
			print:     "`MAP` schrijf de sjablonen van Spoor in deze map, om aan te passen",
			names: "`KEUZE` hoe deelnemers heten in de nota en in de namen van bestanden: codes, initials " +
				"of full; anders codes. In een brief zijn anderen altijd codes",
		},
		noFolder: func() message {
			return message{"er is geen map om in te schrijven",
				"noem er een, zoals: spoor letters DOSSIER --out brieven"}
		},
		folderIsFile: func() message {
			return message{"dit is een bestand, en er is een map nodig",
				"noem een map, of een die er nog niet is"}
		},
		changed: func(files []string) message {
			return message{"iemand heeft deze bestanden veranderd nadat ze geschreven zijn: " + named(files),
				"er is niets geschreven; kies een andere map, verplaats ze, of overschrijf ze met --force"}
		},
		badTemplate: func(detail string) message {
			return message{"dit sjabloon is niet in te vullen: " + detail,
				"spoor letters --print-templates MAP geeft sjablonen die kloppen, met wat u mag gebruiken"}
		},
		noTemplates: func(names []string) message {
			return message{"in deze map staat geen sjabloon",
				"noem ze " + strings.Join(names, ", ") + "; wat er niet is, is zoals Spoor het heeft"}
		},
		templateThere: func() message {
			return message{"dit bestand is er al", "kies een andere map, of overschrijf het met --force"}
		},
		recordFile: "nota-van-antwoord", namelessFile: "zonder-naam",
		wrote: func(letters int, folder string) string {
			return fmt.Sprintf("%d %s en de nota van antwoord staan in %s", letters,
				oneOrMore(letters, "brief", "brieven"), folder)
		},
		toFill: func(answers, missing []string) string {
			n := len(answers) + len(missing)
			return fmt.Sprintf("nog %d %s in te vullen", n, oneOrMore(n, "plek", "plekken")) +
				both(answers, missing, "antwoorden op ", " en in spoor.yaml, onder letters: ")
		},
		stale: func(ids []string) string {
			return fmt.Sprintf("%d %s niet gebruikt, want de teksten zijn veranderd: %s", len(ids),
				oneOrMore(len(ids), "antwoord is", "antwoorden zijn"), named(ids))
		},
		doubt: func(ids []string) string {
			return fmt.Sprintf("van %d %s is Spoor niet zeker; lees die na voor u iets verstuurt: %s", len(ids),
				oneOrMore(len(ids), "uitspraak", "uitspraken"), named(ids))
		},
		twins: func(names []string) string {
			return "dit kan telkens meer dan één persoon zijn, en dan lezen zij elkaars woorden: " + named(names)
		},
		left: func(files []string) string {
			return "van een vorige keer, en niet meer goed: " + named(files)
		},
		states: map[fileState]string{newFile: "nieuw", sameAsThere: "gelijk", renewed: "vernieuwd",
			changedFile: "veranderd"},
	}
}

func oneOrMore(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

// both tells of statements without an answer, of settings without a value, or of both.
func both(answers, missing []string, of, and string) string {
	switch {
	case len(missing) == 0:
		return ": " + of + named(answers)
	case len(answers) == 0:
		return strings.TrimPrefix(and, " and") + named(missing)
	}
	return ": " + of + named(answers) + and + named(missing)
}
