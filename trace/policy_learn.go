package trace

import (
	"strings"
	"unicode"

	"spoor/trace/internal/fit"
)

// policyPenalty is on the squares of scaled weights; 30 to 400 gave F1 of terms within 0.01.
const policyPenalty = 100

// learnPolicy learns which phrases a reader circles as policy terms, and the probability at which
// circling gives the best F1. The cut is found on cases the model has not seen: each half of the cases
// is judged by what the other half teaches.
func (l *learner) learnPolicy(w *Weights) {
	var taught []*termLesson
	for _, x := range l.lessons {
		if x.terms != nil {
			taught = append(taught, x.termLesson())
		}
	}
	w.policy = policyModel{linear: fit.Linear{Weights: make([]float64, len(policyFeatureNames))}}
	w.policyCut = 1
	if len(taught) == 0 {
		return
	}
	w.policy, w.policyCut = learnTerms(taught), learnTermCut(taught)
}

// termLesson is what a reader circled in the drafts of one case.
type termLesson struct {
	group   int
	drafts  [][]*candidate
	circled []map[string]bool // [draft] as plainPhrase
}

func (x *lesson) termLesson() *termLesson {
	t := &termLesson{group: x.group, drafts: newTermReader(x.m, x.heard).drafts}
	for d := range x.drafts {
		circled := map[string]bool{}
		if d < len(x.terms) {
			for _, term := range x.terms[d] {
				circled[plainPhrase(term)] = true
			}
		}
		t.circled = append(t.circled, circled)
	}
	return t
}

// plainPhrase is a phrase without capitals and marks, so that two ways of writing it are one.
func plainPhrase(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r)
	}), " ")
}

func (t *termLesson) isCircled(d int, c *candidate) bool { return t.circled[d][plainPhrase(c.term)] }

// learnTerms learns the model. What a case says of habits is left out where that case itself is the
// example: habits must be weighed as they will be met.
func learnTerms(taught []*termLesson) policyModel {
	var e fit.Examples
	counts := countHabits(taught)
	for _, t := range taught {
		others := policyModel{habits: counts.without(t.group)}
		for d, candidates := range t.drafts {
			for _, c := range candidates {
				e.X = append(e.X, others.features(nil, c))
				e.Y = append(e.Y, int(flag(t.isCircled(d, c))))
			}
		}
	}
	return policyModel{fit.Logistic(e, policyPenalty), counts.without(-1)}
}

func learnTermCut(taught []*termLesson) float64 {
	halves := [2][]*termLesson{}
	for i, t := range taught {
		halves[i%2] = append(halves[i%2], t)
	}
	models := [2]policyModel{learnTerms(halves[0])}
	models[1] = models[0]
	if len(halves[1]) > 0 {
		models[1] = learnTerms(halves[1])
	}
	best, bestF1 := 0.5, -1.0
	for cut := 0.08; cut < 0.5; cut += 0.02 {
		hit, both := 0, 0
		for i, half := range halves {
			for _, t := range half {
				h, b := t.hits(models[1-i], cut)
				hit, both = hit+h, both+b
			}
		}
		if f1 := share(2*float64(hit), float64(both)); f1 > bestF1 {
			best, bestF1 = cut, f1
		}
	}
	return fit.Round(best)
}

// hits counts the terms that were rightly chosen, and those chosen plus those circled.
func (t *termLesson) hits(model policyModel, cut float64) (hit, both int) {
	for d, candidates := range t.drafts {
		all := make([]*candidate, len(candidates))
		for i, c := range candidates {
			copied := *c
			all[i] = &copied
		}
		chosen := chooseTerms(all, model, cut)
		both += len(chosen) + len(t.circled[d])
		for _, c := range chosen {
			hit += int(flag(t.isCircled(d, c)))
		}
	}
	return hit, both
}
