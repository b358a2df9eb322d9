package main

import "spoor/trace"

// wording is everything the command says, in one language. Results are worded by render; here are
// errors, hints and help. Each message follows the rules in failure.go.
type wording struct {
	help helpWording

	// The command line.
	unknownCommand  func(near []string) message
	folderAsCommand func(dir string) message
	unknownFlag     func(near string) message
	missingValue    func() message
	badValue        func(value string) message
	badSyntax       func() message
	tooMany         func(usage string, onCase bool) message
	unknownFormat   func(near, known []string) message
	formatNotHere   func(command string, known []string) message
	unknownEnding   func(ending string) message
	badLanguage     func() message
	badColor        func() message
	badNames        func() message
	badCandidates   func() message
	missingID       func() message
	unknownID       func(near []string) message

	// Files to read.
	noFolder       func(near []string) message
	caseIsFile     func() message
	insideCase     func(parent string) message
	noCase         func() message
	noNotes        func() message
	noDrafts       func() message
	noText         func() message
	noStatements   func() message
	noFile         func(near []string) message
	folderForFile  func() message
	emptyFile      func() message
	notText        func(kind fileKind) message
	otherExtension func(ext string) message
	tooLarge       func(limit int) message
	denied         func() message
	brokenLink     func() message
	notRegular     func() message
	sameFile       func(other string) message
	samePath       func(other string) message
	system         func(detail string) message
	leftover       func(kind leftover) message
	innerFolder    func() message

	// The settings in spoor.yaml.
	notYAML      func() message
	twoDocuments func() message
	unknownKey   func(key string, near, known []string) message
	doubleKey    func(key string) message
	missingKey   func(key string) message
	wrongType    func(needed string) message
	badChoice    func(words []string) message
	noSuchDraft  func(file string, near []string) message
	draftTwice   func(file string) message
	numberUpTo   func(highest int) string
	kinds        kindWords

	// Files to write.
	outFolderMissing func(folder string) message
	outIsFolder      func() message
	outIsInput       func() message
	outAmongInputs   func() message
	outTwice         func() message
	outDenied        func() message
	outFailed        func(detail string) message
	wrote            func(file string) string

	// While it works.
	progress progressWording

	stopped  func() message
	internal func(detail string) message
}

// kindWords say what a value in spoor.yaml must be.
type kindWords struct{ text, list, mapping, date, count string }

// helpWording is the text of --help.
type helpWording struct {
	usage, commands, options, examples, more string // headings
	about                                    string // what Spoor is, on the first page
	caseFolder                               string // what a case looks like

	traceShort, showShort, readShort, termsShort   string
	schemaShort, versionShort, helpShort           string
	traceLong, showLong, readLong, termsLong       string
	schemaLong, versionLong                        string
	notes, draft, back, format, out, page          string // flags; `NAME` first
	settings                                       string // what spoor.yaml is for
	names, key                                     string
	candidates, color, lang, helpFlag, versionFlag string
	candidatesShow, all                            string // of show
}

// wordingIn is the wording in a language; English for a language that is not known.
func wordingIn(language trace.Language) *wording {
	if language == trace.Dutch {
		return dutch()
	}
	return english()
}
