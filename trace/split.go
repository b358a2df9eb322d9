package trace

import "context"

// Notes that rules read badly can be split into statements by a reader (trace/internal/notes says which
// passages those are). It is another question than what became of a statement, and it comes first: what is
// judged rests on what was said. The library asks nobody: SplitQuestions says what to ask, and whoever
// brings the reader hands its replies to Trace or ReadNotes.

// Splitting is what a reader made of the passages of notes that are hard to read.
type Splitting struct {
	Prompt  string       // version of the wording in which it was asked
	Replies []SplitReply // oldest first; of two about the same passage, the newer counts
}

// SplitQuestion is what a reader is asked about one passage: which statements are in it. It holds the names
// of people; whoever sends it puts codes in their place.
type SplitQuestion struct {
	Key          string // digest of all of this that is text of the notes
	Language     Language
	Path         string   // of the notes, as in the report
	At           Lines    // in the source
	Heading      string   // above it, "" for none
	Question     string   // that was asked, "" for none
	Before       []string // lines before and after it, for what it goes on with and who signs it
	After        []string
	Lines        []SplitLine
	Participants []string // who may be speaking in it; a reader can name no others
}

// SplitLine is a line of a passage.
type SplitLine struct {
	Text  string
	Opens bool // a paragraph, or an item, begins with it
}

// SplitReply is what a reader answered about one passage. It names lines by their number in the passage,
// so that it stays true when the passage moves. Anything may stand in it.
type SplitReply struct {
	Key     string // of the question
	Found   []Found
	Nothing bool // the reader says that there is no statement in it
}

// Found is one statement that a reader sees in a passage.
type Found struct {
	Lines       Lines  // of the passage, the first being 1
	Quote       string // verbatim
	Participant string // one of those in the question, "" for nobody in particular
	Supporters  []string
}

// SplitBy tells what a reader made of the hard passages of the notes, and how much of it was believed.
type SplitBy struct {
	Model      string
	Prompt     string // version of the wording in which it was asked
	Passages   int    // hard ones that fit in a question
	Open       int    // not asked, or answered before the text changed
	Answered   int
	Believed   int // of those answered: something of it, or that there is no statement
	Statements int // in the report that rest on the reader (Statement.ByReader)
	Fallen     []Fallen
}

// SplitQuestions lists the passages of the notes of a case about which a reader is still to be asked: the
// hard ones, but those that o.Reading answers already. room.Characters bounds the size of a passage.
func SplitQuestions(ctx context.Context, c Case, o Options, room Room) ([]SplitQuestion, error) {
	s := newSplitter(o.Reading, room)
	if _, _, err := readNotes(ctx, c, o, s); err != nil {
		return nil, err
	}
	return s.open, nil
}

// Reply is a reply to the question.
func (q SplitQuestion) Reply(found []Found, nothing bool) SplitReply {
	return SplitReply{Key: q.Key, Found: found, Nothing: nothing}
}

// splitter lets the statements that a reader found take the place of those that the rules did.
type splitter struct {
	replies  map[string]SplitReply
	language Language
	most     int // bytes of a passage
	open     []SplitQuestion
	asked    map[string]bool
	told     SplitBy
	fell     map[Fall]int
}

// splitShare is how much of the room of a question is for the passage: a reader that cuts it up says nearly
// all of it again. In a window of 4,096 tokens that leaves as much as it needs to.
const splitShare = 3

func newSplitter(r *Reading, room Room) *splitter {
	s := &splitter{replies: map[string]SplitReply{}, most: room.orDefault().Characters / splitShare,
		asked: map[string]bool{}, fell: map[Fall]int{}}
	if r == nil {
		return s
	}
	s.told.Model = r.Model
	if r.Splitting != nil {
		s.told.Prompt = r.Splitting.Prompt
		for _, given := range r.Splitting.Replies {
			s.replies[given.Key] = given
		}
	}
	return s
}

// splitter is nil when notes are read without a reader.
func (o Options) splitter() *splitter {
	if o.Reading == nil || o.Reading.Splitting == nil {
		return nil
	}
	return newSplitter(o.Reading, Room{})
}

// outcome is what the report tells of it.
func (s *splitter) outcome(r *Report) *SplitBy {
	out := s.told
	out.Fallen = fallenOf(s.fell)
	for i := range r.Statements {
		if r.Statements[i].ByReader {
			out.Statements++
		}
	}
	return &out
}

func (s *splitter) fall(causes ...Fall) {
	for _, c := range causes {
		s.fell[c]++
	}
}
