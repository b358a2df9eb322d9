package trace

// ReadBy tells on which reader the judgements of a report rest besides the judge, and how much of what
// it said was believed. Numbers are of steps, one for each statement and draft.
type ReadBy struct {
	Model    string
	Prompt   string // version of the wording in which it was asked
	Open     int    // not asked, or answered before the text changed
	Asked    int
	Answered int // of those asked
	Believed int // of those answered: the fate it gave
	Agrees   int // of those believed: the judge says so too without it
	Fallen   []Fallen

	// Reliability is what this case tells of the reader: what people ruled most, and what the judge thinks.
	Reliability Reliability
}

// Fallen counts what was not believed for one cause.
type Fallen struct {
	Cause Fall
	Count int
}

// Heard is what a reader said of a step and is believed to have seen there.
type Heard struct {
	Fate   Fate
	Alone  Fate // what the judge makes of the step without the reader
	Quotes []HeardQuote
	Kinds  []JumpKind // how the fate got worse, by its words
	Gone   []string   // words that went, of the statement or of the draft before
	Came   []string   // words that came, of the paragraphs quoted
	Reason string     // one sentence, its own
}

// HeardQuote is what a reader quoted from a paragraph. The words stand there.
type HeardQuote struct {
	Paragraph string
	Lines     Lines
	Text      string
}

// Agrees says whether reader and judge came to the same fate by themselves. Where they did not, a person
// should look.
func (h *Heard) Agrees() bool { return h.Fate == h.Alone }

// Disputed says whether a reader came to another fate than the judge alone: what a person should look at
// first.
func (s *Step) Disputed() bool { return s.Reader != nil && !s.Reader.Agrees() }

// hearing is where the replies of a reader are weighed, in both directions of a case.
type hearing struct {
	reading  *Reading
	room     Room
	language Language
	open     []Question
	told     ReadBy
	fell     map[Fall]int
	known    [][]float64 // reliability as last estimated; nil before the first direction
}

func newHearing(r *Reading, room Room) *hearing {
	return &hearing{reading: r, room: room, fell: map[Fall]int{},
		told: ReadBy{Model: r.Model, Prompt: r.Prompt}}
}

// outcome is what the report tells of the reader.
func (h *hearing) outcome() *ReadBy {
	out := h.told
	out.Fallen = fallenOf(h.fell)
	return &out
}

// fallenOf lists what fell, by cause.
func fallenOf(fell map[Fall]int) []Fallen {
	var out []Fallen
	for _, cause := range Falls() {
		if n := fell[cause]; n > 0 {
			out = append(out, Fallen{cause, n})
		}
	}
	return out
}

func (h *hearing) fall(causes []Fall) {
	for _, c := range causes {
		h.fell[c]++
	}
}

// thought is what is held of the reader before this direction of the case is looked at.
func (h *hearing) thought() thought {
	if h.known != nil {
		return thought{h.known, measuredWeight, pooledWeight}
	}
	return thought{defaultReliability.rows(), guessWeight, pooledWeight}
}
