package trace

import "slices"

// tellBehind notes at each policy term, in the draft where it came in, which statements went behind it:
// those whose fate got worse in that draft, and of which the paragraph that now stands for them holds
// the term.
func tellBehind(statements []Statement, drafts []Draft) {
	for d := range drafts {
		places := map[int][]string{} // first line of a paragraph -> statements
		for i := range statements {
			for _, line := range standIns(&statements[i], drafts, d) {
				places[line] = append(places[line], statements[i].ID)
			}
		}
		for t := range drafts[d].PolicyTerms {
			if term := &drafts[d].PolicyTerms[t]; term.New {
				term.Behind = behind(term.Lines, statements, places)
			}
		}
	}
}

// standIns are the first lines of the paragraphs that stand for a statement in the draft where its fate
// got worse: the one that carries it best; when it is lost, the descendants of those that carried it.
func standIns(s *Statement, drafts []Draft, d int) []int {
	before := Step{Fate: Kept}
	if d > 0 {
		before = s.Steps[d-1]
	}
	now := s.Steps[d]
	if badness(now.Fate) <= badness(before.Fate) {
		return nil
	}
	if len(now.Passages) > 0 {
		return []int{now.Passages[0].Lines.Start}
	}
	var lines []int
	for _, p := range drafts[d].Paragraphs {
		if slices.ContainsFunc(p.From, func(o Origin) bool { return carriedBy(before, o.Paragraph) }) {
			lines = append(lines, p.Lines.Start)
		}
	}
	return lines
}

func carriedBy(s Step, paragraph string) bool {
	return slices.ContainsFunc(s.Passages, func(p Passage) bool { return p.Paragraph == paragraph })
}

// behind gathers the statements of some lines, each once, in the order of the notes.
func behind(lines []int, statements []Statement, places map[int][]string) []string {
	held := map[string]bool{}
	for _, line := range lines {
		for _, id := range places[line] {
			held[id] = true
		}
	}
	var out []string
	for _, s := range statements {
		if held[s.ID] {
			out = append(out, s.ID)
		}
	}
	return out
}
