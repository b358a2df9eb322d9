package trace

// Reading is what a reader that understands, mostly a language model, made of a case. The library asks
// nobody: Questions says what to ask, whoever brings the reader asks it, and Trace weighs the replies.
// What a reader says is believed only where the texts prove it (believe.go).
type Reading struct {
	Model   string  // as it is called where it runs
	Prompt  string  // version of the wording in which it was asked
	Replies []Reply // oldest first; of two that still hold for the same thing, the newer counts

	// Splitting is what the reader made of passages of the notes that are hard to read; nil when notes
	// are read without it.
	Splitting *Splitting
}

// Reply is what a reader answered to one Question. It names statements and paragraphs by keys of their
// contents, so that it stays true when paragraphs move and when others come and go. It holds for a
// statement as long as the draft has every paragraph that it quotes, and none that could carry the
// statement and was not shown.
type Reply struct {
	Kind     QuestionKind
	Draft    string    // path, as in the question
	Asked    []string  // keys of all statements asked about
	Seen     []string  // keys of all paragraphs shown
	Findings []Finding // as given, none believed yet; what is asked and not answered here is not asked again
}

// Finding is what a reader said of one statement in one draft. Anything may stand in it.
type Finding struct {
	Key      string // of the statement
	Fate     Fate
	Passages []Quoted
	Kinds    []JumpKind // how the fate got worse, if it did
	Gone     []string   // words that went
	Came     []string   // words that came in their place
	Reason   string     // one sentence
}

// Quoted is a passage with the words of it that carry the statement.
type Quoted struct {
	Paragraph string // key of the paragraph
	Quote     string // verbatim
}

// Reliability tells how often a reader gives each fate, by what the fate is: [fate][fate given], in the
// order kept, abstracted, lost. Every row sums to 1.
type Reliability [3][3]float64

// Reply is a reply to a question: whatever was asked counts as asked, answered or not.
func (q Question) Reply(findings []Finding) Reply {
	r := Reply{Kind: q.Kind, Draft: q.Draft, Findings: findings}
	for _, s := range q.Statements {
		r.Asked = append(r.Asked, s.Key)
	}
	for _, p := range q.Paragraphs {
		r.Seen = append(r.Seen, p.Key)
	}
	return r
}
