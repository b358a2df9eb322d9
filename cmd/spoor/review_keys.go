package main

import (
	"slices"

	"spoor/trace"
)

// key is what somebody chooses at a question.
type key string

// The keys.
const (
	keyAgree      key = "agree"
	keyKept       key = "kept"
	keyAbstracted key = "abstracted"
	keyLost       key = "lost"
	keySkip       key = "skip"
	keyReason     key = "reason"
	keyBack       key = "back"
	keyQuit       key = "quit"
)

// keyWords are the ways to choose each: its number, words and letters of either language. A letter that
// begins two of them stands for neither.
func keyWords() map[key][]string {
	return map[key][]string{
		keyAgree:      {"1", "agree", "a", "eens", "e", "y", "yes", "ja", "j"},
		keyKept:       {"2", "kept", "k", "can be read back", "terug te lezen", "behouden"},
		keyAbstracted: {"3", "abstracted", "blurred", "vervaagd"},
		keyLost:       {"4", "lost", "l", "gone", "verdwenen", "weg", "w"},
		keySkip:       {"5", "skip", "s", "overslaan", "o"},
		keyReason:     {"6", "reason", "r", "reden"},
		keyBack:       {"7", "back", "terug", "vorige"},
		keyQuit:       {"8", "quit", "q", "stoppen", "stop"},
	}
}

// keyChosen is the key that a line chooses; "" when it is none.
func keyChosen(line string) key {
	word := plainWord(line)
	for k, words := range keyWords() {
		if slices.Contains(words, word) {
			return k
		}
	}
	return ""
}

// fate is the fate that a key rules; "" for the others.
func (k key) fate() trace.Fate {
	switch k {
	case keyKept:
		return trace.Kept
	case keyAbstracted:
		return trace.Abstracted
	case keyLost:
		return trace.Lost
	}
	return ""
}
