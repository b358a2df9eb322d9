// Package notes reads the notes of sessions: which lines hold a statement, who made it and how many
// back it, and why each other line is no statement. It knows no case: everything goes by the shape
// of the lines and by the word lists in data/.
package notes

import (
	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// Source is one file of notes. Doc is the parse of Text.
type Source struct {
	Path string
	Text string
	Doc  markdown.Document
}

// Statement is one thing that one participant, a group or an anonymous note put in.
type Statement struct {
	Start, End  int    // source lines, 1-based, end included
	Text        string // as written, without bullet, label, quotation marks and tally
	Participant string // "" when anonymous
	Role        string // function or group of the participant, "" when not said
	Session     string // as Note.Session
	Question    string // the facilitator's question or the heading it answers, "" for none
	Support     int    // how many people said or backed it, at least 1
	SupportText string // the words that say so, "" when there are none
	ByReader    bool   // made of a Cut
}

// Rest is a piece of a note that holds no statement.
type Rest struct {
	Start, End int
	Why        string // one of the why constants
	Text       string
}

// Doubt is something that was read only with doubt. Line is 0 when it is about the whole file.
type Doubt struct {
	Line         int
	Kind, Detail string
}

// Note is one file as read. Every line of it that is not blank lies in a statement or in Rest.
type Note struct {
	Path       string
	Session    string // first heading or line that names it, "" when there is none
	Date       string // ISO 8601, "" when the text names no full date
	Statements []Statement
	Rest       []Rest
	Doubts     []Doubt

	reader *reader // that read it
}

// Why a line is no statement: the strings of trace.NotStatementReason.
const (
	whyHeading     = "heading"
	whyAttendance  = "attendance"
	whyAgenda      = "agenda"
	whyLogistics   = "logistics"
	whyFacilitator = "facilitator"
	whyDecision    = "decision"
	whyAction      = "action"
	whySummary     = "summary"
	whySupport     = "support"
	whyAnswer      = "answer"
	whyMetadata    = "metadata"
	whyMarkup      = "markup"
	whyOther       = "other"
)

// The doubts this package can have: strings of trace.WarningKind.
const (
	doubtEmpty       = "empty-file"
	doubtNothing     = "no-statements"
	doubtFrontMatter = "front-matter"
	doubtSameName    = "same-name"
	doubtUnlisted    = "unlisted"
	doubtNoSpeakers  = "no-speakers"
	doubtTable       = "table"
)

// Read reads all notes of a case together, since a full name or the name of the facilitator may
// stand in one file only. The result has one Note per source, in the same order.
func Read(sources []Source, code lang.Code) []Note {
	return ReadKnowing(sources, code, Known{})
}
