package trace

// Question is what a reader is asked in one go: one draft, or the paragraphs of it that matter, and a
// handful of statements. It holds all that the reader needs and nothing that says who spoke.
type Question struct {
	Kind       QuestionKind
	Language   Language // of the notes: the language to ask in
	Draft      string   // path; of the retelling on the way back
	Paragraphs []AskedParagraph
	Whole      bool // Paragraphs is the whole draft, not a choice from it
	Statements []AskedStatement
}

// QuestionKind is what a reader is asked to do.
type QuestionKind string

// The kinds of question.
const (
	AskDraft  QuestionKind = "draft"  // what became of statements in a draft of the memo
	AskReturn QuestionKind = "return" // what became of items of the decision in a retelling
	AskSplit  QuestionKind = "split"  // which statements are in a passage of the notes: a SplitQuestion
)

// AskedParagraph is a paragraph as it is shown to a reader.
type AskedParagraph struct {
	Key     string   // digest of its text
	ID      string   // as in the report
	Section []string // headings above it, outermost first
	Text    string
}

// AskedStatement is a statement as a reader is asked about it.
type AskedStatement struct {
	Key      string // digest of all of this but ID
	ID       string // as in the report
	Text     string
	Role     string // function or group of who said it, "" when not said
	Question string // of the session, "" when there was none
	Support  int    // how many people said or backed it, at least 1

	// What the judge that needs no reader found in the draft before. BeforeFate is "" where the draft is
	// the first: before it come the notes, which hold all of it.
	BeforeFate  Fate
	BeforeTexts []string // of the paragraphs that carried it there, strongest first
}

// Room is how much fits in one question. The zero value takes DefaultRoom.
type Room struct {
	Characters int // of all texts in it together, at least 1,000
	Statements int
}

// DefaultRoom fits, with the wording around it and the answer, in a window of 8,192 tokens.
var DefaultRoom = Room{Characters: 12000, Statements: 6}
