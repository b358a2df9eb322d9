package render

// pageWords stand on the HTML page only, part by part.
type pageWords struct {
	Title, Skip, Contents, Top string
	MadeWith                   func(version string) string
	Head                       headWords
	Jumps                      jumpPageWords
	Find                       findWords
	Card                       cardWords
	Memo                       memoWords
	Heard                      heardWords
	Swarm                      swarmWords
	Back                       partWords
	Others                     otherWords
	Account                    accountWords
}

// partWords name a part of the page: short in the contents, in full above it, with what to know.
type partWords struct{ Short, Title, Intro string }

type headWords struct {
	Picture string // in the contents
	Report  string // what this page is
	About   func(notes, drafts int, last string) string
	Welcome string
	Wrong   string // link to how to object
	Said    string // what a statement is
}

// drawWords stand in and around the picture of a way.
type drawWords struct {
	Start                        string // above the first column
	Wide, Down                   string // how to read it
	Ribbons                      string // how to read it when lines are bundled
	Skip, Same                   string // where the same stands in words
	Title                        func(all, drafts int) string
	Describe                     string
	ThreadNow                    func(text, who, fate string) string
	RibbonNow                    func(n int, fate string) string
	Jumps, JumpsNote             string
	Terms, TermsNote             string
	Vague, VagueNote             string
	Weaker, Gone, Back           func(n int) string
	Worst                        string
	KeptIs, AbstractedIs, LostIs string // short meanings beside the numbers
}

type jumpPageWords struct {
	partWords
	WorstMark   string
	FromTo      func(from, to string) string
	Vagueness   func(before, now string) string
	VaguenessIs string
	Restored    string
	NewTerms    func(n int) string
	More        func(n int) string // so many more than are shown
}

type findWords struct {
	partWords
	Words, Session, Participant, Question, Fate, Order string // labels
	AllSessions, Everyone, AllQuestions                string
	AsSaid, LostFirst, KeptFirst, MostBacked, Doubtful string // orders
	Reset, NoScript                                    string
	Found                                              foundWords
	Sample, KeptWord, GoneWord, TermWord               string // key to the marks
}

// foundWords say how many statements are shown. In many, # stands for the number and % for all.
type foundWords struct{ None, One, Some, All string }

type cardWords struct {
	Since                    func(draft string) string
	Always                   string // the same fate in every draft
	Support, HowSure, Answer string
	NoAnswer                 string
	Copy, Copied             string
	Steps                    string
	Jump                     func(from, to string) string
	Before, After, Now       string
	History                  string
	NotFound                 string // with what it does not prove
	OfStatement              func(id string) string
	Paragraph                func(draft string, n int) string
	Place                    string // where in the notes
	LineOf                   func(line int, session string) string
	Group                    string
}

type memoWords struct {
	partWords
	Sourced          func(sourced, all int) string
	Open             func(draft string) string
	FromBefore       string
	ToNext           string
	Carries          func(n int) string
	Paragraph        string
	Compare          string
	CompareIntro     string
	Pair             func(from, to string) string
	Fresh, Dropped   string // a paragraph that is new, or went
	GoneKey, CameKey string
}

type heardWords struct {
	partWords
	Heat, Routes, RoutesIntro    string
	Statements                   string // column of numbers
	BySession, ByQuestion, ByWho string
	NoSession, NoQuestion        string
	Share                        string // column of bars
	BarSays                      func(c counts) string
	Few                          string // mark beside a small group
	FewNote                      func(below int) string
	Weight, WeightIntro          string
	NoWeight                     string
	MoreWeight                   func(n int) string
	MoreRoutes                   func(n int) string
}

type swarmWords struct {
	partWords
	None         string
	New, Stayed  string
	Table        string
	Term         string
	IsNew, There string
	Behind       string
	Swaps        string
	YouSaid      string
	MemoSays     string
	MoreSwaps    func(n int) string
}

type otherWords struct {
	partWords
	Row, Reason, Text, Hidden string
	Count                     func(n int, file string) string
}

type accountWords struct {
	partWords
	Method, MethodText     string
	Measured               string
	MeasuredText           func(right int) string
	NotSaid, NotSaidText   string
	Wrong, WrongText       string
	Privacy                string
	CodesText, FullText    string
	Inputs                 string
	File, What, Date, Hash string
	NoteFile               string
	Warnings, NoWarnings   string
}
