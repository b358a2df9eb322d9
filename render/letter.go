package render

import "spoor/trace"

// Letter is the personal reply to one participant: what they said, where it can be read now, what
// changed, what is done with it and why, and what happens next. It holds their own input only: no
// words and no names of other participants. Its fields are what the templates letter.md and
// letter.html are filled in with. All sentences are in the language of the letter.
type Letter struct {
	Language string // "nl" or "en"
	Spoken   string // language of the notes and so of what is quoted, "nl" or "en"
	Name     string // who it is to, as the notes have it; "" in the letter to whoever gave no name
	Code     string // what they are called in the record: "Deelnemer 3"
	Title    string
	Greeting string
	Opening  []string // paragraphs above the points
	Points   []Point  // what they said, in the order of the notes
	Closing  Closing
	Labels   LetterLabels
	ToFill   string // says how many places are still to fill in; "" when none is
}

// Point is one thing that a participant said, with what became of it.
type Point struct {
	Number   int    // from 1
	ID       string // of the statement
	Title    string // "Punt 1"
	Fate     string // "kept", "abstracted" or "lost": in the last draft
	FateWord string // the same in words
	Said     string // what was said, word for word
	When     string // says when, and in answer to what; "" when the notes do not tell
	Together string // says that others said or backed it too; "" when nobody did
	Where    string // says where it can be read now
	Quote    string // what stands there; "" when nothing does, or it holds words of others
	Caution  string // says that none of what was said stands in it; "" when some of it does
	Changed  []string
	Before   string // says in which draft it could last be read; "" when it can be now, or never could
	Was      string // what stood there
	Done     string // says what is done with it; "" when nobody decided and it can be read back
	Why      Fill   // the reason
}

// Closing is what stands below the points.
type Closing struct {
	Next    Fill   // what happens next
	Wrong   string // asks to tell what is not right
	Contact Fill   // whom to tell
	Code    string // says what they are called in the record; "" when it names them
	Regards string
	From    Fill // who signs
}

// Fill is a text that only the sender knows. When it was not given, Open is set and the text says, in
// the place of it, what to fill in. It never holds a guess.
type Fill struct {
	Lines []string // nothing when there is nothing to say
	Open  bool
}

// LetterLabels are the headings in a letter.
type LetterLabels struct{ Said, Where, Changed, Done, Next string }

// Sender is what only whoever sends letters knows. What is left empty becomes a place to fill in.
type Sender struct {
	From     string // who signs; may have several lines
	Contact  string // whom to call or write
	Next     string // what happens next, and when
	Informal bool   // Dutch: je in place of u
}

// Replies are all that goes out in answer to the input of one case.
type Replies struct {
	Letters []Letter
	Record  Record
	Open    []string // statements for which a place is left to fill in, in the order of the notes
	Missing []string // what the sender did not give: "from", "contact", "next"
	Stale   []string // statements with an answer that was not used, since the texts changed under it
	Doubt   []string // statements of whose fate nobody is sure: read these before sending
	Twins   []string // names under which more than one person may have spoken
}

// NewReplies makes the letters and the record of answers of a report. Everybody who said something
// under a name of their own gets a letter, and every group that spoke as one; people who said
// something together each get it in theirs. There is one more letter for all that was said without a
// name. Who only backed what others said gets none: the letter of who said it tells how many did.
// In letters everybody but the addressee is called by a code; in the record everybody is called as the
// options say, by codes when they do not.
func NewReplies(r *trace.Report, o Options, s Sender) (*Replies, error) {
	if r == nil {
		return nil, errNoReport
	}
	out := &Replies{}
	p := newPost(r, o, s)
	out.Letters = p.letters()
	out.Record = newRecord(r, o)
	out.Twins = p.twins()
	for i := range p.report.Statements {
		said := &p.report.Statements[i]
		if needsFilling(said) {
			out.Open = append(out.Open, said.ID)
		}
		if said.Answer != nil && said.Answer.Stale {
			out.Stale = append(out.Stale, said.ID)
		}
		if n := len(said.Steps); n > 0 && p.w.doubt(sureness(said.Steps)) == 2 {
			out.Doubt = append(out.Doubt, said.ID)
		}
	}
	for _, x := range []struct{ name, given string }{{"from", s.From}, {"contact", s.Contact},
		{"next", s.Next}} {
		if x.given == "" {
			out.Missing = append(out.Missing, x.name)
		}
	}
	return out, nil
}

// needsFilling tells whether a statement is owed words that nobody gave: what is done with what cannot
// be read back, or why something is not, or not wholly, taken over.
func needsFilling(s *trace.Statement) bool {
	kept := fateIn(s.Steps, lastDraft(s)) == trace.Kept
	switch a := answerTo(s); outcomeOf(s) {
	case unanswered:
		return !kept && (a == nil || a.Reason == "")
	case takenOver:
		return !kept && !saysWhy(a)
	default:
		return !saysWhy(a)
	}
}

func lastDraft(s *trace.Statement) string {
	if len(s.Steps) == 0 {
		return ""
	}
	return s.Steps[len(s.Steps)-1].Draft
}

// spokenIn is the language of the notes; that of the wording when it is not known.
func spokenIn(notes, wording trace.Language) string {
	if notes == "" {
		return string(wording)
	}
	return string(notes)
}
