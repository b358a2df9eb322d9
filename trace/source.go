package trace

// Source is one text with the path it is called by. The path is for pointing only: nothing is opened.
type Source struct {
	Path     string    // relative to the case, with /
	Text     string    // UTF-8
	Warnings []Warning // what whoever read the file has to tell about it; joins Report.Warnings
	Version  Version   // of a draft: what is known of it besides its text
}

// Version is what is known of a draft besides its text. What is empty is taken from the text.
type Version struct {
	Label   string // short name, for columns and headings
	Date    string // ISO 8601 date
	Authors []string
}

// Case is everything a trace reads.
type Case struct {
	Notes  []Source
	Drafts []Source // oldest first
	Return []Source // the decision, then its retellings; may be empty

	// Warnings are about files that gave no source at all; they join Report.Warnings.
	Warnings []Warning
}

// Options change what is asked of a trace. The zero value is right for most.
type Options struct {
	Language    Language  // of the notes; "" finds out
	Candidates  int       // how many candidates each step lists, 0 for none
	Reasons     bool      // list every reason: of fates, links and kinds of jump
	Weights     *Weights  // learned weights; nil takes the ones shipped
	Title       string    // of the case; "" for none
	PolicyTerms []string  // jargon to look for besides that of the language
	People      People    // who is who
	Reading     *Reading  // what a reader made of the case; nil without one
	Verdicts    []Verdict // what people ruled; wins over the judge
}
