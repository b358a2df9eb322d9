package trace

import "spoor/trace/internal/lang"

// Repair is where a statement that can no longer be read back would belong in the last draft, and what
// to put back there: a proposal for the writer, no judgement.
type Repair struct {
	Paragraph string // of the last draft: the one that blurs it, or the descendant of the one that last carried it
	Lines     Lines
	From      string // path of the draft in which it could last be read, FromNotes when in none
	FromLines Lines  // in that draft, or in the notes
	Wording   string // the words that last carried it
	Missing   []Missing
}

// Missing is a detail of the statement that the paragraph of its repair lacks, with the words that told
// it. Every kind stands in a repair at most once, in the order of the constants.
type Missing struct {
	Kind  MissingKind
	Words []string // as said, in reading order
}

// MissingKind is what a missing detail tells.
type MissingKind string

// The kinds.
const (
	MissingNumber MissingKind = "number" // how many, how much, how long
	MissingTime   MissingKind = "time"   // a time of the clock or calendar
	MissingPlace  MissingKind = "place"
	MissingName   MissingKind = "name" // of a person, a body or a thing
	MissingThing  MissingKind = "thing"
)

// missing sorts what a statement tells and a paragraph does not.
func (ix *index) missing(statement, paragraph *reading) []Missing {
	words := map[MissingKind][]string{}
	for _, t := range ix.telling(statement, paragraph) {
		k := missingKind(t, statement)
		words[k] = append(words[k], t.in(statement))
	}
	var out []Missing
	for _, k := range []MissingKind{MissingNumber, MissingTime, MissingPlace, MissingName, MissingThing} {
		if len(words[k]) > 0 {
			out = append(out, Missing{k, words[k]})
		}
	}
	return out
}

func missingKind(t telling, r *reading) MissingKind {
	switch t.number {
	case 0:
	case lang.ClockTime, lang.Date, lang.Weekday, lang.Month, lang.Year:
		return MissingTime
	default:
		return MissingNumber
	}
	switch w := r.words[t.first]; {
	case lang.IsPlace(w, r.code):
		return MissingPlace
	case w.Is(lang.Name):
		return MissingName
	}
	return MissingThing
}

// repair proposes one for a thread that does not end kept; nil when it does, or when the last draft is
// empty.
func (f *follower) repair(s int, st *Statement) *Repair {
	last := len(st.Steps) - 1
	if last < 0 || st.Steps[last].Fate == Kept || len(f.drafts[last].Paragraphs) == 0 {
		return nil
	}
	r := &Repair{From: FromNotes, FromLines: st.Lines, Wording: st.Text}
	for d, step := range st.Steps {
		if step.Fate == Kept {
			q := f.carriers(d, s)[0]
			r.From, r.FromLines = step.Draft, f.drafts[d].Paragraphs[q].Lines
			r.Wording = f.wording(d, s).r.text
		}
	}
	at := f.placeInLast(s, st.Steps)
	p := f.drafts[last].Paragraphs[at]
	r.Paragraph, r.Lines = p.ID, p.Lines
	r.Missing = f.m.ix.missing(f.m.statements[s].reading, f.m.drafts[last][at].reading)
	return r
}

// placeInLast follows the paragraph that last carried a statement to the last draft.
func (f *follower) placeInLast(s int, steps []Step) int {
	last := len(steps) - 1
	at, from := -1, -1
	for d, step := range steps {
		if step.Fate != Lost {
			at, from = f.carriers(d, s)[0], d
		}
	}
	if at < 0 { // it was in no draft: where it is least unlikely
		return f.leanings[last].byStrength(s)[0]
	}
	for d := from + 1; d <= last && len(f.m.kin[d]) > 0; d++ {
		at = f.heir(d, at)
	}
	return at
}

// heir is the paragraph of draft d where paragraph i of the draft before went or, when it went nowhere,
// where its nearest neighbour went.
func (f *follower) heir(d, i int) int {
	kin := f.m.kin[d]
	for distance := range len(kin) {
		for _, j := range []int{i - distance, i + distance} {
			if j < 0 || j >= len(kin) {
				continue
			}
			best := 0
			for q, k := range kin[j] {
				if k.p > kin[j][best].p {
					best = q
				}
			}
			if len(kin[j]) > 0 && kin[j][best].p >= kinFloor {
				return best
			}
		}
	}
	return min(i, len(f.m.drafts[d])-1)
}
