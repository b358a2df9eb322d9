package trace

import (
	"sort"
	"strings"
	"sync"

	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
)

// findPolicyTerms fills in the policy terms of each draft: jargon that no participant used. A term is
// told by its stems, so that its inflections are one.
func (m *material) findPolicyTerms(drafts []Draft, heard heard, w *Weights) {
	known := map[string]bool{} // in an earlier draft
	for d, candidates := range newTermReader(m, heard).drafts {
		for _, c := range chooseTerms(candidates, w.policy, w.policyCut) {
			term := PolicyTerm{Term: c.term, New: !known[c.key]}
			for _, s := range c.spots {
				term.add(drafts[d].Paragraphs[s.paragraph].Lines.Start)
			}
			known[c.key] = true
			drafts[d].PolicyTerms = append(drafts[d].PolicyTerms, term)
		}
	}
}

func (t *PolicyTerm) add(line int) {
	i := sort.SearchInts(t.Lines, line)
	if i == len(t.Lines) || t.Lines[i] != line {
		t.Lines = append(t.Lines, line)
		sort.Ints(t.Lines)
	}
}

// chooseTerms picks the candidates that are likely enough to be policy terms, likeliest first, where no
// word belongs to two of them. It returns them in the order in which they first stand in the draft, with
// the spots they were given.
func chooseTerms(candidates []*candidate, model policyModel, cut float64) []*candidate {
	type rated struct {
		at    int
		score float64
	}
	var order []rated
	scratch := make([]float64, len(policyFeatureNames))
	for i, c := range candidates {
		if score := model.score(c, scratch); fit.Sigmoid(score) >= cut {
			order = append(order, rated{i, score})
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].score > order[j].score })
	taken := map[[2]int]bool{} // paragraph and word
	var chosen []int
	for _, o := range order {
		c := *candidates[o.at]
		if c.spots = free(c.spots, taken); len(c.spots) == 0 {
			continue
		}
		for _, s := range c.spots {
			for k := s.First; k <= s.Last; k++ {
				taken[[2]int{s.paragraph, k}] = true
			}
		}
		candidates[o.at].spots = c.spots
		chosen = append(chosen, o.at)
	}
	sort.Ints(chosen)
	var out []*candidate
	for _, at := range chosen {
		out = append(out, candidates[at])
	}
	return out
}

// free are the spots of which no word is taken.
func free(spots []spot, taken map[[2]int]bool) []spot {
	var out []spot
	for _, s := range spots {
		open := true
		for k := s.First; k <= s.Last; k++ {
			open = open && !taken[[2]int{s.paragraph, k}]
		}
		if open {
			out = append(out, s)
		}
	}
	return out
}

// stemKey names a phrase by the stems of its words.
func stemKey(words []lang.Word) string {
	var stems []string
	for _, w := range words {
		stems = append(stems, w.Stem)
	}
	return strings.Join(stems, " ")
}

// heard is what the notes hold, said by participants or not: it tells which phrases stand there. How many
// words of a term were said by themselves was tried as a sign of the model and changed nothing (F1 0.526
// with, 0.526 without).
type heard struct {
	crew  crew
	texts []string
	code  lang.Code
}

// longestHeard is how many words of the notes are looked at as one run; no term is longer.
const longestHeard = 6

// among gives those of the phrases, told by their stems, that stand in the notes.
func (h heard) among(phrases map[string]bool) map[string]bool {
	firsts := map[string]bool{}
	for key := range phrases {
		first, _, _ := strings.Cut(key, " ")
		firsts[first] = true
	}
	var lock sync.Mutex
	out := map[string]bool{}
	h.crew.share(ReadingJargon, len(h.texts), func() func(int) {
		reader := lang.NewReader(h.code)
		return func(i int) {
			words := reader.Read(h.texts[i])
			for first := range words {
				if !firsts[words[first].Stem] {
					continue
				}
				for n := first + 1; n <= min(len(words), first+longestHeard); n++ {
					if key := stemKey(words[first:n]); phrases[key] {
						lock.Lock()
						out[key] = true
						lock.Unlock()
					}
				}
			}
		}
	})
	return out
}

// notesText are all texts of the notes, read as statements or not.
func notesText(r *Report) []string {
	texts := spoken(r.Statements)
	for _, n := range r.NotStatements {
		texts = append(texts, n.Text)
	}
	return texts
}

// spoken are the texts of statements, each with the question it answers.
func spoken(statements []Statement) []string {
	var texts []string
	for _, s := range statements {
		texts = append(texts, s.Text, s.Question)
	}
	return texts
}
