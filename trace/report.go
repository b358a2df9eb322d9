package trace

// Report is the outcome of a trace: facts only, no wording. Every format is rendered from it, so all
// formats show the same numbers. It points at text (paths and lines); text never points back at it.
type Report struct {
	Title         string         // of the case, "" when it has none
	Language      Language       // language of the notes: the default for wording
	Notes         []Note         // in the order read
	Drafts        []Draft        // oldest first
	Statements    []Statement    // in the order of the notes
	Jumps         []DraftJump    // one per step: notes to the first draft, then draft to draft
	Participants  []Participant  // by first statement
	NotStatements []NotStatement // every block of the notes that holds no statement, with the reason
	Return        *Return        // nil when the case has no way back
	Rulings       Rulings        // how many judgements a person ruled on
	Warnings      []Warning      // what could not be read, or only with doubt
	Reading       *ReadBy        // the reader that was heard; nil without one
	Splitting     *SplitBy       // what a reader made of hard passages of the notes; nil when none was asked

	// Full gives a statement with all that is known of its steps. It is nil when Statements hold all of
	// it themselves, which they do unless Options.Lean asks for less. It is safe for concurrent use.
	Full func(i int) Statement
}

// Statement gives statement i in full.
func (r *Report) Statement(i int) Statement {
	if r.Full == nil {
		return r.Statements[i]
	}
	return r.Full(i)
}

// Language is a language Spoor reads and writes.
type Language string

// The languages. The zero value means: not known, find out.
const (
	Dutch   Language = "nl"
	English Language = "en"
)

// Lines is a span of source lines, 1-based, ends included. The zero value is no span.
type Lines struct {
	Start, End int
}

// Note is one file of notes.
type Note struct {
	Path    string     // relative to the case, with /
	Session string     // as named in the file, "" when it does not say
	Date    string     // ISO 8601 date, "" when unknown
	SHA256  string     // of the text as read, lower-case hexadecimal
	Lines   []NoteLine // every line of the text, the first being line 1
}

// NoteLine is one source line of a note with what it was read as.
type NoteLine struct {
	Text       string // as written, without the white space at its end; "" when it is switched off
	As         LineKind
	Why        NotStatementReason // why it holds no statement; "" when it holds one, or is blank
	Statements []string           // ids of the statements that it holds, or a part of them
}

// LineKind is what a line of a note was read as.
type LineKind string

// The kinds of line.
const (
	StatementLine LineKind = "statement"
	HeadingLine   LineKind = "heading"
	OtherLine     LineKind = "not-statement"
	BlankLine     LineKind = "blank"
)

// Draft is one version of the memo, or one document of the way back.
type Draft struct {
	Path        string
	Label       string   // short name of the version, for columns and headings
	Title       string   // first heading, "" when there is none
	Date        string   // ISO 8601 date, "" when unknown
	Authors     []string // as named in the draft
	SHA256      string
	Vagueness   float64 // 0 to 100, mean over the paragraphs, weighted by length
	Paragraphs  []Paragraph
	Lineage     []Bead       // how it came from the draft before; nil for the first
	PolicyTerms []PolicyTerm // jargon that no participant used, in order of first appearance
}

// Paragraph is one block of a draft that a reader would point at.
type Paragraph struct {
	ID         string // d<draft>p<number>, r<document>p<number> on the way back
	Lines      Lines
	Kind       ParagraphKind
	Section    []string // headings above it, outermost first
	Text       string   // plain text, markup and hard line breaks removed
	Vagueness  float64  // 0 to 100
	From       []Origin // its descent from the draft before, strongest first
	Statements []string // ids of the statements it carries
	Unsourced  bool     // no statement stands behind it; never of a remark
}

// ParagraphKind is what a paragraph is in its draft.
type ParagraphKind string

// The kinds of paragraph.
const (
	TextParagraph ParagraphKind = "paragraph"
	ListItem      ParagraphKind = "item"
	TableRow      ParagraphKind = "row"
	Footnote      ParagraphKind = "footnote"
	Quote         ParagraphKind = "quote"
	Remark        ParagraphKind = "remark" // an editor's comment or a list of changes: no content
)

// Bead says which paragraphs of a draft became which of the next: the term of those who align
// translations (Brown, Lai & Mercer 1991). Every paragraph of either draft is in exactly one bead.
type Bead struct {
	Kind  BeadKind
	From  []string // paragraphs of the draft before
	To    []string // paragraphs of this draft
	Moved bool     // it stands in another order than the beads around it
}

// BeadKind is what happened in a bead.
type BeadKind string

// The kinds of bead.
const (
	OneBead    BeadKind = "one"    // one became one
	MergedBead BeadKind = "merged" // several became one
	SplitBead  BeadKind = "split"  // one became several
	MixedBead  BeadKind = "mixed"  // several became several
	NewBead    BeadKind = "new"    // from nothing
	GoneBead   BeadKind = "gone"   // to nothing
)

// Origin says that a paragraph descends from one of the draft before.
type Origin struct {
	Paragraph string
	Strength  float64 // 0 to 1
}

// PolicyTerm is a term of policy jargon in a draft that no participant used.
type PolicyTerm struct {
	Term  string // as first written in the draft
	Lines []int  // where it stands, ascending
	New   bool   // it is in no earlier draft

	// Behind are the statements that went behind it: their fate got worse in this draft, where the term
	// is new, and the paragraph that now stands for them holds it. In the order of the notes.
	Behind []string
}

// Statement is one thing that one participant put in; on the way back, one item of the decision.
type Statement struct {
	ID          string
	Path        string
	Lines       Lines
	Participant string // "" when anonymous
	Role        string // function or group of the participant, "" when not said
	Session     string
	Question    string // the question or heading it answers
	Support     int    // how many people said or backed it, at least 1
	SupportText string // the words that say so ("11 van de 11"), "" when there are none
	Text        string
	ByReader    bool    // found by a reader in a passage that is hard to read (Report.Splitting), not by rules
	Vagueness   float64 // 0 to 100
	Steps       []Step  // one per draft, oldest first: its thread
	VanishedIn  string  // path of the draft from which on it is lost for good, "" when it is not
	Repair      *Repair // nil when it can be read back in the last draft
	Answer      *Answer // what a person ruled was done with it; nil when nobody did
}

// Fate is what became of a statement in a draft, judged as the participant would, reading that draft.
// The zero value means not judged and stands in no report.
type Fate string

// The fates, from good to bad.
const (
	Kept       Fate = "kept"
	Abstracted Fate = "abstracted"
	Lost       Fate = "lost"
)

// Step is one statement in one draft.
type Step struct {
	Draft      string // path
	Fate       Fate
	Confidence float64 // 0 to 1: how sure the judge is, less where a reader does not agree; 1 when a person ruled
	Passages   []Passage
	Jump       *Jump        // nil when the fate did not get worse
	Candidates []Candidate  // the best paragraphs whatever the fate; only when asked for
	Reasons    []Reason     // what moved the judge, heaviest first; the eight heaviest unless all are asked for
	Reader     *Heard       // what a reader said of it; nil when it said nothing that is believed
	Verdict    *StepVerdict // nil when nobody ruled on it
}

// Passage is a paragraph that carries a statement.
type Passage struct {
	Paragraph string
	Lines     Lines
	Strength  float64 // 0 to 1: how much of the statement it carries
	Suspect   bool    // only lineage speaks for it
	Ruled     bool    // only a verdict speaks for it: the judge saw it carry nothing
	Evidence  []Evidence
	Reasons   []Reason // what made the link as likely as it is; only when asked for
}

// Candidate is a paragraph that may carry a statement.
type Candidate struct {
	Paragraph string
	Lines     Lines
	Strength  float64
}

// Evidence is a pair of wordings that speaks for a link.
type Evidence struct {
	Kind   EvidenceKind
	Ours   string // in the statement; "" of a quote, which is of all of it
	Theirs string // in the paragraph
}

// EvidenceKind is the way in which two wordings correspond.
type EvidenceKind string

// The kinds of evidence.
const (
	WordEvidence     EvidenceKind = "word"
	PartEvidence     EvidenceKind = "part" // of a compound
	ConceptEvidence  EvidenceKind = "concept"
	BroaderEvidence  EvidenceKind = "broader"
	NumberEvidence   EvidenceKind = "number"
	NameEvidence     EvidenceKind = "name"
	ReplacedEvidence EvidenceKind = "replaced"
	LineageEvidence  EvidenceKind = "lineage"
	QuoteEvidence    EvidenceKind = "quote" // of a reader that saw the statement in it
)

// Jump is what made a fate worse.
type Jump struct {
	From  string // path of the draft before, "notes" for the first
	Kinds []JumpKind
	Gone  []string      // words that went
	Came  []string      // words that came in their place
	Why   []KindReasons // one for each kind; only when asked for
}

// JumpKind is one way for a fate to get worse; the gold guide defines them.
type JumpKind string

// The kinds of jump.
const (
	Generalisation JumpKind = "generalisation"
	Quantity       JumpKind = "quantity"
	Actor          JumpKind = "actor"
	Commitment     JumpKind = "commitment"
	Tone           JumpKind = "tone"
	Merge          JumpKind = "merge"
	Omission       JumpKind = "omission"
)

// Reason is one thing that a model went by, with what it weighed. The weights of all reasons together
// are the outcome: of a fate, how far its log-probability lies above the mean of the other two; of a
// link or a kind of jump, the log-odds.
type Reason struct {
	Feature string   // one of FeatureNames
	Value   float64  // of the feature
	Weight  float64  // what it added; positive speaks for the outcome
	Parts   []Reason // of a reading before: its own reasons, on the scale of that reading

	Words []WordPair // of the blur of a link: the words that make most of it, the strongest first
}

// WordPair is a word of a statement and one of a paragraph that it may have become.
type WordPair struct{ Ours, Theirs string }

// KindReasons says why a kind of jump was named.
type KindReasons struct {
	Kind        JumpKind
	Probability float64 // 0 to 1
	Cut         float64 // from which on it is named; when no kind gets there, the likeliest is named
	Reasons     []Reason
}

// FromNotes is the From of a jump between the notes and the first draft.
const FromNotes = "notes"

// DraftJump sums up what happened between two drafts.
type DraftJump struct {
	From, To    string   // paths; From is FromNotes for the first
	Weakened    []string // statements whose fate got worse but are not lost
	Vanished    []string // statements that were there and are lost now
	Restored    []string // statements whose fate got better
	PolicyTerms []string // new in To
}

// Participant is a person or group with what became of their statements in the last draft.
type Participant struct {
	Name                   string // "" for all anonymous statements together
	Statements             []string
	Kept, Abstracted, Lost int
}

// NotStatement is a block of the notes that holds no statement.
type NotStatement struct {
	Path  string
	Lines Lines
	Why   NotStatementReason
	Text  string
}

// NotStatementReason says why a block of the notes is not a statement.
type NotStatementReason string

// The reasons.
const (
	WhyHeading     NotStatementReason = "heading"
	WhyAttendance  NotStatementReason = "attendance"
	WhyAgenda      NotStatementReason = "agenda"
	WhyLogistics   NotStatementReason = "logistics"
	WhyFacilitator NotStatementReason = "facilitator"
	WhyDecision    NotStatementReason = "decision"
	WhyAction      NotStatementReason = "action"
	WhySummary     NotStatementReason = "summary"
	WhySupport     NotStatementReason = "support" // backs another statement: "eens", nodding
	WhyAnswer      NotStatementReason = "answer"  // an official answers or explains
	WhyMetadata    NotStatementReason = "metadata"
	WhyMarkup      NotStatementReason = "markup"
	WhyStruck      NotStatementReason = "struck" // struck out: withdrawn
	WhyOff         NotStatementReason = "off"    // switched off by whoever wrote the notes
	WhyRuled       NotStatementReason = "ruled"  // a person ruled that it is no statement
	WhyOther       NotStatementReason = "other"  // narration without a contribution
)

// Return is the way back: the items of a decision followed through its retellings.
type Return struct {
	Decision   Draft
	Retellings []Draft
	Items      []Statement // Steps run over the retellings
	Jumps      []DraftJump // from decision to the first retelling, then on
}

// Warning tells of something that could not be read, or only with doubt.
type Warning struct {
	Path    string
	Line    int // 0 when it is about the whole file
	Message WarningKind
	Detail  string // words from the source, "" when there are none
}

// WarningKind names a warning; the wording is render's.
type WarningKind string

// The warnings.
const (
	WarnEmptyFile      WarningKind = "empty-file"      // nothing but white space
	WarnNoText         WarningKind = "no-text"         // a draft without a paragraph
	WarnNoStatements   WarningKind = "no-statements"   // notes in which no statement was found
	WarnFrontMatter    WarningKind = "front-matter"    // opening --- without a closing one
	WarnEncoding       WarningKind = "encoding"        // read as another encoding than UTF-8; Detail names it
	WarnBadBytes       WarningKind = "bad-bytes"       // bytes that are no text were replaced
	WarnMixedEncoding  WarningKind = "mixed-encoding"  // bytes of the encoding in Detail stand among UTF-8
	WarnUnseen         WarningKind = "unseen"          // characters without width were left out; Detail names them
	WarnLineEnds       WarningKind = "line-ends"       // a line that ends in another way than the rest
	WarnSameName       WarningKind = "same-name"       // two participants share a first name
	WarnUnlisted       WarningKind = "unlisted"        // Detail speaks, and is not in the list of who was there
	WarnSameText       WarningKind = "same-text"       // two drafts have the same text; Detail is the other path
	WarnNoSpeakers     WarningKind = "no-speakers"     // statements found but no participant named
	WarnTable          WarningKind = "table"           // a row with more cells than its header
	WarnNesting        WarningKind = "nesting"         // lists or quotes nested deeper than text is read
	WarnPlainText      WarningKind = "plain-text"      // a paragraph too long or too full of marks for Markdown
	WarnTooLong        WarningKind = "too-long"        // a draft of which what follows was not read
	WarnUnreadable     WarningKind = "unreadable"      // file skipped; Detail says why
	WarnMixedLanguages WarningKind = "mixed-languages" // notes and a draft differ in language
	WarnRetellings     WarningKind = "no-retellings"   // a decision without retellings
	WarnOrder          WarningKind = "draft-order"     // names do not tell whether it is newer than Detail
	WarnOpenSwitch     WarningKind = "switch-open"     // spoor:off that no spoor:on ends
	WarnIdleSwitch     WarningKind = "switch-idle"     // a switch that does nothing; Detail is the comment
	WarnUnknownSwitch  WarningKind = "switch-unknown"  // a switch that is none; Detail is the comment
	WarnBadID          WarningKind = "id-bad"          // Detail cannot be the id of a statement
	WarnDoubleID       WarningKind = "id-twice"        // Detail is the id of another statement already
	WarnUnknownName    WarningKind = "name-unknown"    // settings name nobody in the notes; Detail: the name → the nearest

	// Of verdicts. Path and Line are where the verdict was read; Detail begins with the statement's id.
	WarnVerdictStale     WarningKind = "verdict-stale"     // the texts changed; Detail: id, and draft if any
	WarnVerdictStatement WarningKind = "verdict-statement" // no such statement; Detail: id, and the nearest there is
	WarnVerdictDraft     WarningKind = "verdict-draft"     // no such draft; Detail: id and draft
	WarnVerdictUnsealed  WarningKind = "verdict-unsealed"  // it has no fingerprints, so it cannot turn stale
	WarnVerdictWith      WarningKind = "verdict-with"      // merged with a statement that is not there, or in a circle
	WarnVerdictTwice     WarningKind = "verdict-twice"     // two verdicts on one; the second does not count
)
