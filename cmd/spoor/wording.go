package main

import (
	"spoor/trace"
	"spoor/trace/check"
)

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
	tooLarge       func(size, limit string) message
	changed        func() message
	linkCircle     func() message
	configTooLarge func() message
	badSize        func() message
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

	// Verdicts.
	verdictNotUTF8          func() message
	verdictTwice            func(statement, draft string, line int) message
	verdictMissing          func(key, example string) message
	verdictSaysNothing      func() message
	verdictContradicts      func() message
	verdictBadWord          func(near, words []string) message
	verdictBadPrint         func() message
	verdictLocked           func() message
	verdictChangedMeanwhile func() message
	verdictNotEdited        func() message
	verdictNoCase           func() message
	verdictNoDraft          func(name string, known []string) message
	verdictNothing          func() message
	verdictBadLine          func() message
	verdictNone             func() message
	verdictIdle             func() message
	verdictSealed           func(n int) string
	verdictDry              func() string
	verdictHeader           func() []string
	verdictMissingFlag      func(flag, example string) message
	verdictHelp             verdictHelpWording
	review                  reviewWording
	reviewDone              func(ruled int) string
	// Of check.
	badFailOn             func(near, known []string) message
	badLimit              func(needed string) message
	baselineChecksNothing func() message
	checkWritesNothing    func() message
	noBaselineFile        func(file string) message
	badBaseline           func(why check.FaultKind) message
	// The reader.
	readerTwice      func(name string) message
	readerMissing    func(key string) message
	readerKeyEnv     func() message
	readerAddress    func() message
	readerUserInfo   func() message
	readerRemote     func() message
	readerNoKey      func() message
	readerNoModel    func() message
	readerNone       func() message
	readerUnknown    func(near []string) message
	readerCommand    func(near []string) message
	readerStopped    func(answers int) message
	readerLeaves     func(host string, questions int, secret bool) string
	readerProgress   func(done, total, minutes int) string
	readerDone       func(model string, asked, answered, tokens int) string
	readerFell       func(judgements int, why string) string
	readerOpen       func(judgements int) string
	readerAnswers    func(host, model string, seconds int, right bool) string
	readerCost       func(judgements, questions, answered int) string
	readerTokens     func(tokens, minutes int) string
	readerLeft       func(words []string, more int) string
	readerNothingNew func() string
	readerExported   func(questions, judgements, tokens int) string
	readerNoFile     func() message

	// The reader, asked about passages of the notes.
	readerStoppedPassages  func(answers int) message
	readerLeavesNotes      func(host string, questions int, secret bool) string
	readerFellPassages     func(passages int, why string) string
	readerOpenPassages     func(passages int) string
	readerCostPassages     func(passages, answered int) string
	readerCostChanges      func() string
	readerExportedPassages func(passages, tokens int) string
	importTakenPassages    func(answers int) string
	importOpenPassages     func(passages int) string
	keptBroken             func() string
	trouble                func(kind string, status int, detail string) string
	troubleHint            func(kind string) string
	importNotBatch         func() message
	importNothing          func(unknown, failed, rubbish int) message
	importBroken           func() string
	importTaken            func(answers, judgements int) string
	importDouble           func(n int) string
	importFailed           func(n int) string
	importRubbish          func(n int) string
	importUnknown          func(n int) string
	importOpen             func(questions, judgements int) string
	numberFromTo           func(least, most int) string

	// Files to write.
	outFolderMissing func(folder string) message
	outIsFolder      func() message
	outIsInput       func() message
	outAmongInputs   func() message
	outTwice         func() message
	outDenied        func() message
	outFailed        func(detail string) message
	wrote            func(file string) string

	letters lettersWording
	// While it works.
	progress progressWording

	stopped  func() message
	internal func(detail string) message
}

// kindWords say what a value in spoor.yaml must be.
type kindWords struct{ text, list, mapping, date, count, share string }

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
	maxSize, licences                              string

	checkShort, checkLong, failOn, baseline, quote string
	limits                                         map[string]string // flags of check, by name
	reader, readerModel, readerOut                 string
	readerOnlyCached, readerRemote, dryRun         string
	readerSplit, readerSkipSplit                   string
	readerShort, readerTestShort                   string
	readerExportShort, readerImportShort           string
	readerLong, readerTestLong                     string
	readerExportLong, readerImportLong             string
}

// wordingIn is the wording in a language; English for a language that is not known.
func wordingIn(language trace.Language) *wording {
	if language == trace.Dutch {
		return dutch()
	}
	return english()
}
