package render

import (
	"cmp"
	"slices"
	"strings"

	"spoor/trace"
)

// repairList is what a writer can put back, paragraph by paragraph of the last draft.
type repairList struct {
	Words   *wayWords
	Opening string     // the three numbers of the last draft
	Path    string     // of the last draft
	Worst   []*mending // the few to begin with; nil when the list is short
	Spots   []spot     // in the order of the draft
	Settled []*mending
}

// spot is a paragraph of the last draft with what belongs there.
type spot struct {
	Line     int
	Section  string // the innermost heading above it
	Place    string // path:line; "" when the draft has no paragraph at all
	Opening  string // its first words
	Mendings []*mending
}

// mending is a statement that vanished or blurred, with what to put back.
type mending struct {
	*threadView
	said    *trace.Statement
	From    string // where it could last be read: "versie 1, drafts/1.md:61"; "" when in no draft
	Wording string // what stood there
	Weight  string // "samen 12 mensen", "" when it is one voice
	PutBack []string
	Settled string // why it is settled; "" when it is not
}

// When a list is longer than longList, it begins with the worstFirst that are worst.
const (
	longList   = 8
	worstFirst = 5
)

// openingWords is how many characters of a paragraph tell which one it is.
const openingWords = 140

func (m *maker) repairs(y *way, said []trace.Statement) repairList {
	out := repairList{Words: y.Words}
	if len(y.Drafts) == 0 {
		return out
	}
	out.Path = y.Drafts[len(y.Drafts)-1].Path
	if y.All > 0 {
		out.Opening = y.Words.Opening(y.All, y.LastName) + " " + m.w.list(m.w.Common.Numbers(y.Last)) + "."
	}
	var open []*mending
	for i, t := range y.Statements {
		if fate := t.Now.fate(); fate == "" || fate == trace.Kept {
			continue
		}
		x := m.mending(y.Words, t, &said[i])
		if x.Settled != "" {
			out.Settled = append(out.Settled, x)
		} else {
			open = append(open, x)
		}
	}
	slices.SortStableFunc(open, worstOf)
	if len(open) > longList {
		out.Worst = open[:worstFirst]
	}
	out.Spots = m.spots(open)
	return out
}

// worstOf puts first what most people stand behind, then what vanished before what blurred.
func worstOf(a, b *mending) int {
	return cmp.Or(cmp.Compare(b.Voices, a.Voices),
		cmp.Compare(rank(b.Now.fate()), rank(a.Now.fate())))
}

// spots gathers mendings by paragraph. Within one they keep their order.
func (m *maker) spots(all []*mending) []spot {
	var out []spot
	at := map[string]int{}
	for _, x := range all {
		id := ""
		if x.said.Repair != nil {
			id = x.said.Repair.Paragraph
		}
		i, known := at[id]
		if !known {
			i = len(out)
			at[id] = i
			out = append(out, m.spot(id))
		}
		out[i].Mendings = append(out[i].Mendings, x)
	}
	slices.SortStableFunc(out, func(a, b spot) int { return cmp.Compare(a.Line, b.Line) })
	return out
}

func (m *maker) spot(paragraph string) spot {
	p := m.paragraphs[paragraph]
	if p == nil {
		return spot{}
	}
	out := spot{Line: p.Lines.Start, Place: at(m.paths[paragraph], p.Lines.Start),
		Opening: shortly(p.Text, openingWords)}
	out.Section = m.headingOver(p)
	return out
}

// headingOver is the innermost heading above a paragraph, "" when there is none but the title.
func (m *maker) headingOver(p *trace.Paragraph) string {
	title := ""
	if d := m.drafts[m.paths[p.ID]]; d != nil {
		title = d.Title
	}
	section := withoutTitle(p.Section, title)
	if len(section) == 0 {
		return ""
	}
	return section[len(section)-1]
}

func (m *maker) mending(words *wayWords, t *threadView, s *trace.Statement) *mending {
	out := &mending{threadView: t, said: s, PutBack: m.putBack(s)}
	if r := s.Repair; r != nil && r.From != trace.FromNotes && r.From != m.decision() {
		out.From = joined(", ", m.draftName(words, r.From), at(r.From, r.FromLines.Start))
		out.Wording = r.Wording
	}
	if s.Support > 1 {
		out.Weight = m.w.Common.Support(s.Support)
	}
	if settled(s) {
		out.Settled = m.answer(answerTo(s)).Long
	}
	return out
}

// putBack says what to put back, in words of a writer: the details that went, then what the jumps since
// it could last be read took away besides.
func (m *maker) putBack(s *trace.Statement) []string {
	w := &m.w.Repair
	var out []string
	has := map[trace.MissingKind]bool{}
	if s.Repair != nil {
		for _, x := range s.Repair.Missing {
			words := x.Words
			if x.Kind == trace.MissingName {
				words = slices.DeleteFunc(slices.Clone(words), m.participantIs)
			}
			if len(words) > 0 {
				has[x.Kind] = true
				out = append(out, w.missing(x.Kind, len(words))+" ("+m.w.list(words)+")")
			}
		}
	}
	for _, k := range jumpsSinceKept(s.Steps) {
		switch k {
		case trace.Quantity:
			if s.Support == 1 && !has[trace.MissingNumber] {
				out = append(out, w.HowMany)
			}
		case trace.Actor:
			out = append(out, w.Actor)
		case trace.Commitment:
			out = append(out, w.Promise)
		case trace.Tone:
			out = append(out, w.Tone)
		case trace.Merge:
			out = append(out, w.Apart)
		}
	}
	if s.Support > 1 {
		out = append(out, w.Weight(s.Support))
	}
	if len(out) == 0 {
		out = append(out, w.Whole)
	}
	return out
}

// participantIs tells whether a name is that of a participant, which a memo does not need.
func (m *maker) participantIs(word string) bool {
	return slices.ContainsFunc(m.report.Participants, func(p trace.Participant) bool {
		return word == p.Name || slices.Contains(strings.Fields(p.Name), word)
	})
}

// jumpsSinceKept lists the kinds of jump since a statement could last be read, each once.
func jumpsSinceKept(steps []trace.Step) []trace.JumpKind {
	var out []trace.JumpKind
	for _, s := range steps {
		switch {
		case s.Fate == trace.Kept:
			out = nil
		case s.Jump != nil:
			for _, k := range s.Jump.Kinds {
				if !slices.Contains(out, k) {
					out = append(out, k)
				}
			}
		}
	}
	return out
}
