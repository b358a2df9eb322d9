package trace

import (
	"sort"

	"spoor/trace/internal/align"
	"spoor/trace/internal/fit"
)

// describe fills in what is known of statements and drafts once the threads are there: vagueness,
// descent, and which paragraphs stand on which statements.
func (m *material) describe(statements []Statement, drafts []Draft, vague fit.Linear) {
	for s := range statements {
		statements[s].Vagueness = vagueness(m.statements[s].reading, vague)
	}
	for d := range drafts {
		words, sum := 0, 0.0
		for q := range drafts[d].Paragraphs {
			r := m.drafts[d][q].reading
			v := vagueness(r, vague)
			drafts[d].Paragraphs[q].Vagueness = v
			words += len(r.words)
			sum += float64(v * float64(len(r.words)))
		}
		drafts[d].Vagueness = share(sum, float64(words))
		m.descent(d, drafts)
	}
	carries(statements, drafts)
}

// kinFloor is the probability below which a descent is not told.
const kinFloor = 0.3

// descent fills in where the paragraphs of a draft come from.
func (m *material) descent(d int, drafts []Draft) {
	if d == 0 {
		return
	}
	kin := m.kin[d]
	like := func(i, j int) float64 { return kin[i][j].p }
	beads := align.Beads(len(m.drafts[d-1]), len(m.drafts[d]), like, kinFloor)
	for _, b := range beads {
		drafts[d].Lineage = append(drafts[d].Lineage, beadOf(b, drafts[d-1], drafts[d]))
		for _, j := range b.Y {
			for _, i := range b.X {
				if l := like(i, j); l >= kinFloor {
					p := &drafts[d].Paragraphs[j]
					p.From = append(p.From, Origin{drafts[d-1].Paragraphs[i].ID, l})
				}
			}
		}
	}
	for j := range drafts[d].Paragraphs {
		from := drafts[d].Paragraphs[j].From
		sort.SliceStable(from, func(a, b int) bool { return from[a].Strength > from[b].Strength })
	}
}

func beadOf(b align.Bead, before, now Draft) Bead {
	kinds := map[align.Kind]BeadKind{align.One: OneBead, align.Merged: MergedBead, align.Split: SplitBead,
		align.Mixed: MixedBead, align.New: NewBead, align.Gone: GoneBead}
	out := Bead{Kind: kinds[b.Kind], Moved: b.Moved}
	for _, i := range b.X {
		out.From = append(out.From, before.Paragraphs[i].ID)
	}
	for _, j := range b.Y {
		out.To = append(out.To, now.Paragraphs[j].ID)
	}
	return out
}

// carries notes at each paragraph which statements it carries.
func carries(statements []Statement, drafts []Draft) {
	at := map[string]*Paragraph{}
	for d := range drafts {
		for q := range drafts[d].Paragraphs {
			p := &drafts[d].Paragraphs[q]
			at[p.ID] = p
		}
	}
	for _, s := range statements {
		for _, step := range s.Steps {
			for _, passage := range step.Passages {
				p := at[passage.Paragraph]
				p.Statements = append(p.Statements, s.ID)
			}
		}
	}
	for _, p := range at {
		p.Unsourced = len(p.Statements) == 0
	}
}

// draftJumps sums up what happened between successive drafts.
func draftJumps(statements []Statement, drafts []Draft) []DraftJump {
	var out []DraftJump
	for d := range drafts {
		j := DraftJump{From: FromNotes, To: drafts[d].Path}
		if d > 0 {
			j.From = drafts[d-1].Path
		}
		for _, s := range statements {
			before := Kept
			if d > 0 {
				before = s.Steps[d-1].Fate
			}
			j.add(s.ID, before, s.Steps[d].Fate)
		}
		for _, t := range drafts[d].PolicyTerms {
			if t.New {
				j.PolicyTerms = append(j.PolicyTerms, t.Term)
			}
		}
		out = append(out, j)
	}
	return out
}

func (j *DraftJump) add(id string, before, now Fate) {
	switch {
	case badness(now) < badness(before):
		j.Restored = append(j.Restored, id)
	case now == before:
	case now == Lost:
		j.Vanished = append(j.Vanished, id)
	default:
		j.Weakened = append(j.Weakened, id)
	}
}

// badness orders fates from good to bad.
func badness(f Fate) int {
	for i, g := range fates {
		if f == g {
			return i
		}
	}
	return len(fates)
}

// participants sums up the last draft for each participant, in the order of their first statement.
func participants(statements []Statement) []Participant {
	var out []Participant
	at := map[string]int{}
	for _, s := range statements {
		i, known := at[s.Participant]
		if !known {
			i = len(out)
			at[s.Participant] = i
			out = append(out, Participant{Name: s.Participant})
		}
		p := &out[i]
		p.Statements = append(p.Statements, s.ID)
		switch s.Steps[len(s.Steps)-1].Fate {
		case Kept:
			p.Kept++
		case Abstracted:
			p.Abstracted++
		case Lost:
			p.Lost++
		}
	}
	return out
}
