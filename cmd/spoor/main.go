// Spoor follows what people said in sessions through the successive drafts of an advisory memo, and
// says of every statement whether it can still be read back, was blurred into policy language, or
// vanished: in which draft, and behind which words.
//
// A case is a folder with notes/ (what was said) and drafts/ (the memo, version by version);
// return/ may hold the decision and its retellings on the way back. Then
//
//	spoor trace  [CASE]     follow every statement; print the outcome
//	spoor show   [CASE] ID  one statement: its thread and all evidence
//	spoor read   [CASE]     how the notes were read
//	spoor terms  [CASE]     policy terms per draft, and what vanished behind them
//	spoor review [CASE]     rule on the doubtful judgements, one by one
//	spoor verdict [CASE] ID rule on one statement
//	spoor schema            the JSON Schema of --format json
//
// Results go to standard output, everything else to standard error. The exit code is 0 when the
// command did what was asked and 2 when it could not run. Nothing is sent anywhere: the command
// opens the files it is given and no connection.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
