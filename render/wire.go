package render

// The types here are the JSON of schema spoor.trace/1, in the order of its fields. They are apart
// from the types of trace so that the code can change without changing what other programs read.
// Fields are added, never renamed; lists are never null.

type wireReport struct {
	Schema        string            `json:"schema"`
	Part          string            `json:"part,omitempty"`
	Generator     wireGenerator     `json:"generator"`
	Language      string            `json:"language"`
	Title         string            `json:"title,omitempty"`
	Notes         list[wireNote]    `json:"notes"`
	Drafts        list[wireDraft]   `json:"drafts"`
	Statements    list[wireSaid]    `json:"statements"`
	Jumps         list[wireJumps]   `json:"jumps"`
	Participants  list[wirePerson]  `json:"participants"`
	NotStatements list[wireOther]   `json:"not_statements"`
	Return        *wireReturn       `json:"return"`
	Warnings      list[wireWarning] `json:"warnings"`
	Rulings       *wireRulings      `json:"rulings,omitempty"`
	Reading       *wireReading      `json:"reading,omitempty"`
	Splitting     *wireSplitting    `json:"splitting,omitempty"`
}

type wireGenerator struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type wireNote struct {
	Path    string  `json:"path"`
	Session string  `json:"session"`
	Date    *string `json:"date"`
	SHA256  string  `json:"sha256"`

	Lines []wireLine `json:"lines,omitempty"` // in the part that says how the notes were read
}

type wireLine struct {
	Line       int          `json:"line"`
	ReadAs     string       `json:"read_as"`
	Why        *string      `json:"why"`
	Statements list[string] `json:"statements"`
	Text       string       `json:"text"`
}

type wireDraft struct {
	Path        string              `json:"path"`
	Label       string              `json:"label"`
	Title       string              `json:"title"`
	Date        *string             `json:"date"`
	Authors     list[string]        `json:"authors"`
	SHA256      string              `json:"sha256"`
	Vagueness   float64             `json:"vagueness"`
	Paragraphs  list[wireParagraph] `json:"paragraphs"`
	PolicyTerms list[wireTerm]      `json:"policy_terms"`
	Lineage     list[wireBead]      `json:"lineage"`
}

type wireBead struct {
	Kind  string       `json:"kind"`
	From  list[string] `json:"from"`
	To    list[string] `json:"to"`
	Moved bool         `json:"moved"`
}

type wireParagraph struct {
	ID         string           `json:"id"`
	Start      int              `json:"start"`
	End        int              `json:"end"`
	Kind       string           `json:"kind"`
	Section    list[string]     `json:"section"`
	Text       string           `json:"text"`
	Vagueness  float64          `json:"vagueness"`
	From       list[wireOrigin] `json:"from"`
	Statements list[string]     `json:"statements"`
	Unsourced  bool             `json:"unsourced"`
}

type wireOrigin struct {
	Paragraph string  `json:"paragraph"`
	Strength  float64 `json:"strength"`
}

type wireTerm struct {
	Term   string       `json:"term"`
	Lines  list[int]    `json:"lines"`
	New    bool         `json:"new"`
	Behind list[string] `json:"behind"`
}

type wireSaid struct {
	ID          string         `json:"id"`
	Path        string         `json:"path"`
	Line        int            `json:"line"`
	EndLine     int            `json:"end_line"`
	Participant string         `json:"participant"`
	Role        string         `json:"role"`
	Session     string         `json:"session"`
	Question    string         `json:"question"`
	Support     int            `json:"support"`
	SupportText string         `json:"support_text"`
	Text        string         `json:"text"`
	ByReader    bool           `json:"by_reader,omitempty"`
	Vagueness   float64        `json:"vagueness"`
	Fates       list[wireFate] `json:"fates"`
	VanishedIn  *string        `json:"vanished_in"`
	Repair      *wireRepair    `json:"repair"`
	Answer      *wireAnswer    `json:"answer,omitempty"`
}

type wireRepair struct {
	Paragraph string            `json:"paragraph"`
	Start     int               `json:"start"`
	End       int               `json:"end"`
	From      string            `json:"from"`
	FromStart int               `json:"from_start"`
	FromEnd   int               `json:"from_end"`
	Wording   string            `json:"wording"`
	Missing   list[wireMissing] `json:"missing"`
}

type wireMissing struct {
	Kind  string       `json:"kind"`
	Words list[string] `json:"words"`
}

type wireFate struct {
	Draft      string            `json:"draft"`
	Fate       string            `json:"fate"`
	Confidence float64           `json:"confidence"`
	Verdict    *wireVerdict      `json:"verdict"`
	Passages   list[wirePassage] `json:"passages"`
	Jump       *wireJump         `json:"jump"`
	Candidates []wireCandidate   `json:"candidates,omitempty"`
	Reasons    []wireReason      `json:"reasons,omitempty"`
	Reader     *wireHeard        `json:"reader,omitempty"`
}

type wirePassage struct {
	Paragraph string             `json:"paragraph"`
	Start     int                `json:"start"`
	End       int                `json:"end"`
	Strength  float64            `json:"strength"`
	Suspect   bool               `json:"suspect"`
	Ruled     bool               `json:"ruled,omitempty"`
	Evidence  list[wireEvidence] `json:"evidence"`
	Reasons   []wireReason       `json:"reasons,omitempty"`
}

type wireEvidence struct {
	Kind   string `json:"kind"`
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
}

type wireJump struct {
	From  string       `json:"from"`
	Kinds list[string] `json:"kinds"`
	Gone  list[string] `json:"gone"`
	Came  list[string] `json:"came"`
	Why   []wireWhy    `json:"why,omitempty"`
}

type wireWhy struct {
	Kind        string       `json:"kind"`
	Probability float64      `json:"probability"`
	Cut         float64      `json:"cut"`
	Reasons     []wireReason `json:"reasons"`
}

type wireCandidate struct {
	Paragraph string  `json:"paragraph"`
	Start     int     `json:"start"`
	End       int     `json:"end"`
	Strength  float64 `json:"strength"`
}

type wireReason struct {
	Feature string  `json:"feature"`
	Value   float64 `json:"value"`
	Weight  float64 `json:"weight"`

	Parts []wireReason `json:"parts,omitempty"`
	Words []wirePair   `json:"words,omitempty"`
}

type wirePair struct {
	Ours   string `json:"ours"`
	Theirs string `json:"theirs"`
}

type wireJumps struct {
	From        string       `json:"from"`
	To          string       `json:"to"`
	Weakened    list[string] `json:"weakened"`
	Vanished    list[string] `json:"vanished"`
	Restored    list[string] `json:"restored"`
	PolicyTerms list[string] `json:"policy_terms"`
}

type wirePerson struct {
	Name       string       `json:"name"`
	Statements list[string] `json:"statements"`
	Kept       int          `json:"kept"`
	Abstracted int          `json:"abstracted"`
	Lost       int          `json:"lost"`
}

type wireOther struct {
	Path    string `json:"path"`
	Line    int    `json:"line"`
	EndLine int    `json:"end_line"`
	Why     string `json:"why"`
	Text    string `json:"text"`
}

type wireReturn struct {
	Decision   string          `json:"decision"`
	Retellings list[string]    `json:"retellings"`
	Items      list[wireSaid]  `json:"items"`
	Documents  list[wireDraft] `json:"documents"`
	Jumps      list[wireJumps] `json:"jumps"`
}

type wireWarning struct {
	Path    string `json:"path"`
	Line    int    `json:"line"`
	Kind    string `json:"kind"`
	Detail  string `json:"detail"`
	Message string `json:"message"`
}
