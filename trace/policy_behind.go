package trace

import "slices"

// tellBehind notes at each policy term, in the draft where it came in, which statements went behind it:
// those whose fate got worse in that draft, and of which the paragraph that now stands for them holds
// the term.
func tellBehind(statements []Statement, drafts []Draft) {
	for d := range drafts {
		places := map[int][]int{} // first line of a paragraph -> statements
		heirs := heirLines(drafts[d])
		for i := range statements {
			for _, line := range standIns(&statements[i], heirs, d) {
				places[line] = append(places[line], i)
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
func standIns(s *Statement, heirs map[string][]int, d int) []int {
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
	for _, p := range before.Passages {
		lines = append(lines, heirs[p.Paragraph]...)
	}
	return lines
}

// heirLines are the first lines of the descendants of each paragraph of the draft before.
func heirLines(d Draft) map[string][]int {
	out := map[string][]int{}
	for _, p := range d.Paragraphs {
		for _, o := range p.From {
			out[o.Paragraph] = append(out[o.Paragraph], p.Lines.Start)
		}
	}
	return out
}

// behind gathers the statements of some lines, each once, in the order of the notes.
func behind(lines []int, statements []Statement, places map[int][]int) []string {
	var held []int
	for _, line := range lines {
		held = append(held, places[line]...)
	}
	slices.Sort(held)
	var out []string
	for _, i := range slices.Compact(held) {
		out = append(out, statements[i].ID)
	}
	return out
}
