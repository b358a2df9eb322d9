package render

import (
	"strings"

	"spoor/trace"
)

// wording is everything Spoor says in one language. Each language fills the whole of it: a test
// sees to that. Functions are for sentences that bend with a number.
type wording struct {
	Language trace.Language
	Thousand string // between groups of three digits
	Decimal  string // between whole and part
	And      string
	Date     func(day int, month int, year int) string

	Fate     fateWords
	Sure     sureWords
	Jump     jumpWords
	Evidence evidenceWords
	Why      whyWords
	Warning  warningWords
	Verdict  verdictWords
	Ask      askWords

	There wayWords // statements through the drafts
	Back  wayWords // items of a decision through its retellings

	Feature featureWords
	Reasons reasonWords
	Reader  readerWords

	Common commonWords
	Text   textWords
	Page   pageWords
	CSV    csvWords
	Check  checkWords
	Answer answerWords
	Letter letterWords
	Record recordWords
	Repair repairWords
}

// fateWords name the fates and say what they mean, in words of the reader.
type fateWords struct {
	Kept, Abstracted, Lost                      string
	KeptMeaning, AbstractedMeaning, LostMeaning string
}

// sureWords put a confidence in a sentence.
type sureWords struct{ Almost, Probably, Unsure string }

// jumpWords say what made a fate worse.
type jumpWords struct {
	Generalisation, Quantity, Actor, Commitment, Tone, Merge, Omission string
}

// evidenceWords say how two wordings correspond.
type evidenceWords struct {
	Word, Part, Concept, Broader, Number, Name, Replaced, Lineage, Quote string
}

// whyWords say why a block of the notes is not a statement.
type whyWords struct {
	Heading, Attendance, Agenda, Logistics, Facilitator, Decision, Action, Summary, Support, Answer,
	Metadata, Markup, Off, Ruled, Struck, Other string
}

// warningWords tell of what could not be read. Each takes the detail, which may be "".
type warningWords struct {
	EmptyFile, NoText, NoStatements, FrontMatter, Encoding, BadBytes, SameName, Unlisted, SameText, NoSpeakers,
	Table, Unreadable, MixedLanguages, NoRetellings, OpenSwitch, IdleSwitch, UnknownSwitch, BadID,
	DoubleID, UnknownName, Order, MixedEncoding, Unseen, LineEnds, Nesting, PlainText,
	TooLong func(detail string) string

	// of verdicts
	Stale, GoneStatement, GoneDraft, Unsealed, BadWith, TwoVerdicts func(detail string) string
}

// wayWords are the sentences that differ between the way there and the way back.
type wayWords struct {
	Title        string
	Opening      func(all int, last string) string // up to the three numbers
	None         string                            // there is nothing to follow
	NoDraft      func(all int) string              // nothing to follow it through
	Vanished     func(n int) string                // heading of the list
	Blurred      func(n int) string
	AllKept      string // nothing vanished, nothing blurred
	Worst        func(from, to string, worse, vanished int) string
	NoWorse      string                    // no fate got worse anywhere
	Start        string                    // what the first draft came from
	Column       string                    // heading of a column of drafts
	Name         func(label string) string // a draft in a sentence
	Which        string                    // heading of a column of statements
	PerDraft     string
	NeverRead    string
	NothingWorse string             // in one draft
	Count        func(n int) string // "3 uitspraken"
	Draw         drawWords
}

// commonWords stand in text and page alike.
type commonWords struct {
	Anonymous          string
	NeverKept          string
	Code               func(n int) string          // a participant by number
	Codes              func(numbers string) string // several, by numbers in a list
	Person             func(letter string) string  // somebody who is no participant
	Somebody           string                      // one of several with the same name
	Phone              string                      // stands for a telephone number, as do the next two
	Account, Address   string
	Numbers            func(c counts) []string
	Support            func(n int) string
	Question, Session  string
	PutBack            func(place string) string        // where what is lost would belong
	LastRead, LastBlur func(draft, place string) string // with the sentence behind it
	Now                func(draft, place string) string
	Gone, Came         string
	NoPassage, Suspect string
	Unsourced          string
	Remark             string // at a paragraph that is no content
	Vagueness          string
	NewTerms           string
	TermCount          func(all, fresh int) string
	Line               func(first, last int) string
	LostMeans          string // not found is no proof
	Limits             string
}

// textWords stand in text for a terminal only.
type textWords struct {
	Warnings, Next                 string
	Commands                       [][2]string // what to type, and what it gives
	Support, Place                 string
	Confidence, Strength, Evidence string
	Changes, Candidates            string
	Read                           string
	ReadCount                      func(statements, others int) string
	ReadHead                       [3]string // line, what it was read as, what it says
	NoNotes                        string
	Terms, NoTerms, Behind, Fresh  string
	TermLines                      func(lines string) string
}

// csvWords are the headings of the table of statements and drafts, and what stands in its cells.
type csvWords struct {
	Columns []string
	Key     []string // headings of the key to the codes
	// of the lines of the notes: file, line, kind, reason, id, speaker, role, support, text
	ReadColumns []string
	Lines       lineWords
	Yes, No     string
	Separator   string // what spreadsheets of this language expect between cells
}

// lineWords name what a line of the notes was read as.
type lineWords struct{ Statement, Heading, Other, Blank string }

func (w *wording) line(k trace.LineKind) string {
	switch k {
	case trace.StatementLine:
		return w.CSV.Lines.Statement
	case trace.HeadingLine:
		return w.CSV.Lines.Heading
	case trace.BlankLine:
		return w.CSV.Lines.Blank
	}
	return w.CSV.Lines.Other
}

// words gives the wording in a language. Dutch is the home language: it stands in for what is not
// known.
func words(l trace.Language) *wording {
	if l == trace.English {
		return english()
	}
	return dutch()
}

func (w *wording) fate(f trace.Fate) string {
	switch f {
	case trace.Kept:
		return w.Fate.Kept
	case trace.Abstracted:
		return w.Fate.Abstracted
	case trace.Lost:
		return w.Fate.Lost
	}
	return string(f)
}

// Confidence from which on Spoor is called almost certain, and from which on probably right. Three
// grades, so that each is one plain sentence that says what a reader should do with it.
const (
	almostSure   = 0.9
	probablySure = 0.7
)

func (w *wording) sure(confidence float64) string {
	switch {
	case confidence >= almostSure:
		return w.Sure.Almost
	case confidence >= probablySure:
		return w.Sure.Probably
	}
	return w.Sure.Unsure
}

func (w *wording) jump(k trace.JumpKind) string {
	switch k {
	case trace.Generalisation:
		return w.Jump.Generalisation
	case trace.Quantity:
		return w.Jump.Quantity
	case trace.Actor:
		return w.Jump.Actor
	case trace.Commitment:
		return w.Jump.Commitment
	case trace.Tone:
		return w.Jump.Tone
	case trace.Merge:
		return w.Jump.Merge
	case trace.Omission:
		return w.Jump.Omission
	}
	return string(k)
}

func (w *wording) evidence(k trace.EvidenceKind) string {
	switch k {
	case trace.WordEvidence:
		return w.Evidence.Word
	case trace.PartEvidence:
		return w.Evidence.Part
	case trace.ConceptEvidence:
		return w.Evidence.Concept
	case trace.BroaderEvidence:
		return w.Evidence.Broader
	case trace.NumberEvidence:
		return w.Evidence.Number
	case trace.NameEvidence:
		return w.Evidence.Name
	case trace.ReplacedEvidence:
		return w.Evidence.Replaced
	case trace.LineageEvidence:
		return w.Evidence.Lineage
	case trace.QuoteEvidence:
		return w.Evidence.Quote
	}
	return string(k)
}

func (w *wording) why(k trace.NotStatementReason) string {
	switch k {
	case trace.WhyHeading:
		return w.Why.Heading
	case trace.WhyAttendance:
		return w.Why.Attendance
	case trace.WhyAgenda:
		return w.Why.Agenda
	case trace.WhyLogistics:
		return w.Why.Logistics
	case trace.WhyFacilitator:
		return w.Why.Facilitator
	case trace.WhyDecision:
		return w.Why.Decision
	case trace.WhyAction:
		return w.Why.Action
	case trace.WhySummary:
		return w.Why.Summary
	case trace.WhySupport:
		return w.Why.Support
	case trace.WhyAnswer:
		return w.Why.Answer
	case trace.WhyMetadata:
		return w.Why.Metadata
	case trace.WhyMarkup:
		return w.Why.Markup
	case trace.WhyStruck:
		return w.Why.Struck
	case trace.WhyOff:
		return w.Why.Off
	case trace.WhyRuled:
		return w.Why.Ruled
	}
	return w.Why.Other
}

// warning words a warning without its place; a kind without wording shows as it is.
func (w *wording) warning(k trace.WarningKind, detail string) string {
	if say := w.Warning.of(k); say != nil {
		return say(detail)
	}
	return strings.TrimSpace(string(k) + " " + detail)
}

func (w *warningWords) of(k trace.WarningKind) func(string) string {
	switch k {
	case trace.WarnEmptyFile:
		return w.EmptyFile
	case trace.WarnNoText:
		return w.NoText
	case trace.WarnNoStatements:
		return w.NoStatements
	case trace.WarnFrontMatter:
		return w.FrontMatter
	case trace.WarnEncoding:
		return w.Encoding
	case trace.WarnBadBytes:
		return w.BadBytes
	case trace.WarnSameName:
		return w.SameName
	case trace.WarnUnlisted:
		return w.Unlisted
	case trace.WarnSameText:
		return w.SameText
	case trace.WarnNoSpeakers:
		return w.NoSpeakers
	case trace.WarnTable:
		return w.Table
	case trace.WarnTooLong:
		return w.TooLong
	case trace.WarnNesting:
		return w.Nesting
	case trace.WarnPlainText:
		return w.PlainText
	case trace.WarnUnreadable:
		return w.Unreadable
	case trace.WarnMixedLanguages:
		return w.MixedLanguages
	case trace.WarnRetellings:
		return w.NoRetellings
	case trace.WarnMixedEncoding:
		return w.MixedEncoding
	case trace.WarnUnseen:
		return w.Unseen
	case trace.WarnLineEnds:
		return w.LineEnds
	case trace.WarnOrder:
		return w.Order
	case trace.WarnOpenSwitch:
		return w.OpenSwitch
	case trace.WarnIdleSwitch:
		return w.IdleSwitch
	case trace.WarnUnknownSwitch:
		return w.UnknownSwitch
	case trace.WarnBadID:
		return w.BadID
	case trace.WarnDoubleID:
		return w.DoubleID
	case trace.WarnUnknownName:
		return w.UnknownName
	}
	return w.ofVerdicts(k)
}

// list joins words as one says them: a, b en c.
func (w *wording) list(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " " + w.And + " " + parts[last]
}

// sentence writes the first letter as a capital and ends with a full stop.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	first := []rune(s)
	return strings.ToUpper(string(first[0])) + strings.TrimSuffix(string(first[1:]), ".") + "."
}
