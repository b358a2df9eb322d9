// Package lang reads Dutch and English: words with stems and flags, sentences, numbers in words and
// digits, compounds, concepts and policy terms.
//
// It is a leaf: it knows nothing of statements, paragraphs or memos, only of text. All knowledge of a
// language that a linguist may want to correct stands in annotated text files under data; the code
// holds the rules. Every function is deterministic and safe for concurrent use.
package lang

// Code names a language by its ISO 639-1 code.
type Code string

// The languages that are read. A code that is neither is read as Dutch.
const (
	NL Code = "nl"
	EN Code = "en"
)
