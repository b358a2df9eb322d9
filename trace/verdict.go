package trace

// Verdict is a person's ruling: on the fate of a statement in one draft, on what was done with the
// statement (its answer), or on both. A verdict wins over the judge. It turns stale, and then does not
// count, when the texts it was based on change; see Seen.
type Verdict struct {
	Path string // where it was read, for pointing only
	Line int

	Statement string // id of a statement, or of an item of the decision
	Words     string // what was said, for finding the statement back when its id has changed; may be ""

	// Draft is the path of the draft, or retelling, that Fate is about. "" when the verdict is on no
	// fate: an answer alone is about the memo as it stands, the last draft.
	Draft string
	Fate  Fate  // "" when it rules on no fate
	Lines []int // first lines of the paragraphs that carry it, as somebody named them; may be nil

	Disposition Disposition // "" when it does not say
	Ruling      Ruling      // "" when it is none of the typical ones
	With        string      // of MergedRuling: the statement whose fate it shares
	MovedTo     string      // of MovedRuling: the other document
	Until       string      // of DeferredRuling: a date, or words
	Reason      string
	By          string // who ruled
	At          string // ISO 8601 date
	Seen        Seen
}

// Seen is what a verdict was based on, in fingerprints: digests of texts that stay the same when only
// place, white space, letter case or the form of quotation marks changes. The zero value says that
// nobody wrote it down; such a verdict counts and cannot turn stale.
//
// A verdict is stale when its statement has other words or another speaker; when a paragraph of Passages
// is no longer in the draft; and, unless it rules kept, when the draft has other text and one of the
// three paragraphs most like the statement is neither among Passages nor among Others: what was lost may
// have come back.
type Seen struct {
	Statement string
	Draft     string   // of all paragraphs, whatever their order
	Passages  []string // of the paragraphs that carried the statement
	Others    []string // of the paragraphs most like it that did not
}

// Disposition is what was done with a statement, for the record of answers.
type Disposition string

// The dispositions.
const (
	TakenOver    Disposition = "taken-over"
	Partly       Disposition = "partly"
	NotTakenOver Disposition = "not-taken-over"
)

// Ruling is a typical ground for an answer.
type Ruling string

// The rulings. Rejected means not taken over, Omitted taken over, unless the verdict says otherwise.
const (
	RejectedRuling Ruling = "rejected"        // with a reason
	OmittedRuling  Ruling = "left-out"        // honoured by leaving something out
	MovedRuling    Ruling = "moved"           // to another document: MovedTo
	DeferredRuling Ruling = "deferred"        // to later: Until
	MergedRuling   Ruling = "merged"          // with another statement, whose fates it shares: With
	NoStatement    Ruling = "not-a-statement" // leaves the statements for the other lines (WhyRuled)
)

// StepVerdict is a verdict on the fate of a step, with what the judge thought.
type StepVerdict struct {
	Verdict
	Stale      bool    // it was based on other texts: the fate of the step is the judge's
	Judged     Fate    // what the judge thought without any verdict
	Confidence float64 // how sure it was, 0 to 1
}

// Answer is what a person ruled was done with a statement.
type Answer struct {
	Verdict      // its Disposition follows from Ruling where it can, "" when neither tells
	Stale   bool // it was based on other texts: the statement counts as not answered
}

// Rulings counts verdicts. Steps are those of the statements, not of the way back. Ruled and Unruled
// together are all steps, Answered and Open together all statements.
type Rulings struct {
	Given        int // verdicts that came in
	Ruled        int // steps whose fate is that of a verdict
	Unruled      int // steps whose fate is the judge's
	Stale        int // of the unruled: those with a verdict gone stale
	Answered     int // statements with an answer that tells a disposition or a ruling
	Open         int // statements without
	StaleAnswers int // of the open: those with an answer gone stale
	Gone         int // verdicts on a statement or draft that is not there; each has a warning
}
