// Spoor follows what people said in sessions through the successive drafts of an advisory memo, and
// says of every statement whether it can still be read back, was blurred into policy language, or
// vanished: in which draft, and behind which words.
//
// A case is a folder with notes/ (what was said) and drafts/ (the memo, version by version);
// return/ may hold the decision and its retellings on the way back. Then
//
//	spoor trace   [CASE]     follow every statement; print the outcome
//	spoor show    [CASE] ID  one statement: its thread and all evidence
//	spoor read    [CASE]     how the notes were read
//	spoor terms   [CASE]     policy terms per draft, and what vanished behind them
//	spoor review  [CASE]     go through the doubtful judgements and rule on them
//	spoor verdict [CASE] ID  rule on one statement
//	spoor check   [CASE]     for hooks and pipelines: hold the last draft against limits
//	spoor letters [CASE]     a letter to each participant, and the record of answers
//	spoor reader             a language model that reads along: test, export, import
//	spoor schema             the JSON Schema of --format json
//
// Results go to standard output, everything else to standard error. The exit code is 0 when the
// command did what was asked, 1 when check found a limit passed that was asked for, and 2 when it
// could not run. Nothing is sent anywhere unless a reader is named, with --reader or in spoor.yaml; then
// texts go to that address, on this computer unless its owner allowed another, with codes in place of
// names.
package main
