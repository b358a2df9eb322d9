package trace

import "spoor/trace/internal/notes"

// IsGivenName says whether a word is a common given name in the Netherlands, Flanders or Britain,
// whatever its case.
func IsGivenName(word string) bool { return notes.IsGivenName(word) }
