package trace

// Repair is where a statement that can no longer be read back would belong in the last draft, and what
// to put back there: a proposal for the writer, no judgement.
type Repair struct {
	Paragraph string // of the last draft: the one that blurs it, or the descendant of the one that last carried it
	Lines     Lines
	From      string // path of the draft in which it could last be read, FromNotes when in none
	FromLines Lines  // in that draft, or in the notes
	Wording   string // the words that last carried it
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
	p := f.drafts[last].Paragraphs[f.placeInLast(s, st.Steps)]
	r.Paragraph, r.Lines = p.ID, p.Lines
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
		return int(f.links.leanings[last].at[s][f.now.orders[last][0]])
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
			for q := range kin[j] {
				if kin[j][q].p > kin[j][best].p {
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
