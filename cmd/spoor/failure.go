package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Rules for what is said when something is wrong: WHERE names the file, folder, flag or word that
// the user can put right, as the user wrote it. WHAT is one clause, without capital and full stop.
// HINT says what to do about it, and is always there. Nothing else is printed, and never a stack.

// message is what is wrong and what to do about it, in one language.
type message struct{ what, hint string }

// failure is an answer to the user instead of an outcome. It is worded late, because the language
// may not be known yet where it goes wrong.
type failure struct {
	where string
	say   func(*wording) message
	cause error // what the system said, nil when it said nothing
}

// place is a file with the line in it, the form that editors and terminals make clickable.
func place(file string, line int) string { return file + ":" + strconv.Itoa(line) }

// fail makes a failure at a place.
func fail(where string, say func(*wording) message) *failure {
	return &failure{where: where, say: say}
}

// Error is the English of where and what.
func (f *failure) Error() string {
	return f.where + ": " + f.say(wordingIn("")).what
}

// Unwrap is the error of the system behind it, if any.
func (f *failure) Unwrap() error { return f.cause }

// complain prints an error as two lines: what is wrong, and what to do.
func (c *console) complain(err error) {
	var f *failure
	if !errors.As(err, &f) {
		f = internalFault(err.Error())
	}
	said := f.say(c.words)
	fmt.Fprintf(c.err, "spoor: error: %s: %s\n", oneLine(f.where), oneLine(said.what))
	fmt.Fprintf(c.err, "spoor: hint: %s\n", oneLine(said.hint))
}

// oneLine replaces what would break a line or steer a terminal: file names may hold anything.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}

// internalFault is the answer when Spoor itself is at fault.
func internalFault(detail string) *failure {
	return fail("spoor", func(w *wording) message { return w.internal(detail) })
}
