package render

import (
	"cmp"
	"slices"
	"strings"
)

// termRow is a policy term through the drafts.
type termRow struct {
	Term   string
	Cells  []termCell
	Behind []link // statements that got worse while it came in their place
}

// termCell is a term in one draft.
type termCell struct{ There, New bool }

// swapView is a statement of which words went and policy terms came in their place.
type swapView struct {
	Card  *cardView
	Draft string
	Gone  []string
	Came  []ink
}

// mostSwaps is how many swaps are shown: those with most policy terms.
const mostSwaps = 24

func (p *pageMaker) swarm() {
	behind := p.behindTerms()
	rows := map[string]int{}
	for i := range p.way.Drafts {
		var stayed []string
		for _, t := range p.way.Drafts[i].Terms {
			key := strings.ToLower(t.Term)
			at, known := rows[key]
			if !known {
				at = len(p.page.Swarm)
				rows[key] = at
				p.page.Swarm = append(p.page.Swarm, termRow{Term: t.Term, Behind: behind[key],
					Cells: make([]termCell, len(p.way.Drafts))})
			}
			p.page.Swarm[at].Cells[i] = termCell{true, t.New}
			if !t.New {
				stayed = append(stayed, t.Term)
			}
		}
		p.page.Stayed = append(p.page.Stayed, stayed)
	}
	p.swaps()
}

// behindTerms lists per term the statements in whose place it came.
func (p *pageMaker) behindTerms() map[string][]link {
	out := map[string][]link{}
	for _, c := range p.page.Cards {
		for _, j := range c.Jumps {
			for _, word := range j.Came {
				if word.Kind != termInk {
					continue
				}
				key := strings.ToLower(word.Text)
				if !slices.ContainsFunc(out[key], func(l link) bool { return l.Anchor == c.Anchor }) {
					out[key] = append(out[key], link{c.ID, c.Anchor, c.Text, j.Fate})
				}
			}
		}
	}
	return out
}

func (p *pageMaker) swaps() {
	terms := func(s swapView) int {
		n := 0
		for _, word := range s.Came {
			if word.Kind == termInk {
				n++
			}
		}
		return n
	}
	for _, c := range p.page.Cards {
		for _, j := range c.Jumps {
			s := swapView{c, j.Draft, j.Gone, j.Came}
			if len(s.Gone) > 0 && terms(s) > 0 {
				p.page.Swaps = append(p.page.Swaps, s)
			}
		}
	}
	slices.SortStableFunc(p.page.Swaps, func(a, b swapView) int {
		return cmp.Compare(terms(b), terms(a))
	})
	if n := len(p.page.Swaps); n > mostSwaps {
		p.page.Swaps, p.page.MoreSwaps = p.page.Swaps[:mostSwaps], n-mostSwaps
	}
}
