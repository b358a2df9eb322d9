package trace

import (
	"context"

	"spoor/trace/internal/align"
	"spoor/trace/internal/fit"
)

// Penalties on the squares of scaled weights: the best of four settings on cases left out; fate kappa lay
// within 0.03 for all of them.
const (
	linkPenalty    = 10
	descentPenalty = 10
	linkRounds     = 3 // times the link model learns from drafts as read by its forerunner
)

// growth is how the trees grow that read links again: taken from a prototype and not searched since.
var growth = fit.Growth{Rounds: 120, Depth: 4, Rate: 0.06, Leaf: 20, Ridge: 5}

// firstReadings reads each lesson with models that have not seen its case.
func (l *learner) firstReadings(ctx context.Context) ([]*links, error) {
	type models struct {
		link    fit.Linear
		descent descentModel
	}
	var learned []models
	for fold := range min(folds, len(l.names)) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		link, descent := l.learnLinks(fold)
		learned = append(learned, models{link, descent})
	}
	// Reading leaves the descent behind in the material, so this comes when all has been learned.
	return l.unseenBy(func(fold int) func(i int) *links {
		return func(i int) *links {
			return l.lessons[i].m.lean(learned[fold].link, learned[fold].descent)
		}
	}), nil
}

// rereadUnseen reads each lesson again with a model that has not seen its case.
func (l *learner) rereadUnseen(before []*links) []*links {
	return l.unseenBy(func(fold int) func(i int) *links {
		model := l.learnReread(before, fold)
		return func(i int) *links { return l.lessons[i].m.reread(before[i], model) }
	})
}

// learnReread learns to read links again from how they were read before, without one part.
func (l *learner) learnReread(before []*links, without int) fit.Trees {
	var e fit.Examples
	for i, x := range l.lessons {
		if l.fold(x) != without {
			l.rereadExamples(&e, x, before[i])
		}
	}
	return fit.Boost(e, growth)
}

func (l *learner) rereadExamples(e *fit.Examples, x *lesson, before *links) {
	again := x.m.newRereading(before)
	pairs := make([][][][]float64, len(x.labels))
	for s := range pairs {
		if x.labels[s] != nil {
			pairs[s] = again.pairs(s)
		}
	}
	for d := range before.leanings {
		for s := range pairs {
			if pairs[s] == nil {
				continue
			}
			for q, features := range pairs[s][d] {
				x.pairExample(e, place{s, d, q}, l.seen(features, rereadFeatureNames),
					before.leanings[d].of(s, q) > carryFloor)
			}
		}
	}
}

// learnDescent learns which paragraphs descend from which: those that carry the same statement in
// successive drafts. Paragraphs that carry none teach nothing, since nobody labelled their descent.
func (l *learner) learnDescent(without int) descentModel {
	var e fit.Examples
	var steps align.Steps
	for i := range steps {
		steps[i] = 1
	}
	for _, x := range l.lessons {
		if l.fold(x) != without {
			for d := 1; d < len(x.drafts); d++ {
				l.descentExamples(x, d, &e, &steps)
			}
		}
	}
	return descentModel{fit.Logistic(e, descentPenalty), steps}
}

func (l *learner) descentExamples(x *lesson, d int, e *fit.Examples, steps *align.Steps) {
	last := -1
	for i := range x.drafts[d-1].Paragraphs {
		heirs, known := x.heirs(d, i)
		if !known {
			continue
		}
		first := -1
		for j, k := range x.m.kin[d][i] {
			y := 0
			if heirs[j] {
				y = 1
				if first < 0 {
					first = j
				}
			}
			features := k.features()
			e.X, e.Y = append(e.X, l.seen(features[:], kinFeatureNames[:])), append(e.Y, y)
		}
		if first >= 0 {
			if last >= 0 {
				step := min(max(first-last, -align.Width), align.Width)
				steps[step+align.Width]++
			}
			last = first
		}
	}
}

// heirs are the paragraphs of a draft that carry a statement which a paragraph of the draft before
// carried; known is false when it carried none.
func (x *lesson) heirs(d, i int) (heirs map[int]bool, known bool) {
	heirs = map[int]bool{}
	for s := range x.labels {
		if x.labels[s] == nil || !x.linked(s, d-1, i) {
			continue
		}
		known = true
		for j := range x.drafts[d].Paragraphs {
			if x.linked(s, d, j) {
				heirs[j] = true
			}
		}
	}
	return heirs, known
}

// learnLinks learns the descent and link models without one part of the cases. Each round reads the
// drafts with the link model of the round before, so that lineage is learned as it will be met.
func (l *learner) learnLinks(without int) (fit.Linear, descentModel) {
	descent := l.learnDescent(without)
	link := fit.Linear{Bias: -20, Weights: make([]float64, linkFeatures)}
	for range linkRounds + 1 {
		var e fit.Examples
		for _, x := range l.lessons {
			if l.fold(x) != without {
				l.linkExamples(&e, x, link, descent)
			}
		}
		link = fit.Logistic(e, linkPenalty)
	}
	return link, descent
}

func (l *learner) linkExamples(e *fit.Examples, x *lesson, model fit.Linear, descent descentModel) {
	first := x.m.lean(model, descent).first
	for d := range x.drafts {
		for s := range x.labels {
			if x.labels[s] == nil {
				continue
			}
			for q, p := range first.rows(s)[d] {
				x.pairExample(e, place{s, d, q}, l.seen(p.x, linkFeatureNames[:]), false)
			}
		}
	}
}

// place is one statement in one paragraph of one draft.
type place struct{ s, d, q int }

// pairExample adds a pair to the examples. Most pairs have nothing in common, so of those that hold
// little and are not likely, one in four stands for all.
func (x *lesson) pairExample(e *fit.Examples, at place, features []float64, isLikely bool) {
	const standsFor = 4
	y := int(flag(x.linked(at.s, at.d, at.q)))
	weight := 1.0
	if y == 0 && !isLikely && features[linkTop] < 0.7 && features[linkLineTop] < 0.7 {
		if (at.s+at.q+at.d)%standsFor != 0 {
			return
		}
		weight = standsFor
	}
	e.X, e.Y, e.Weight = append(e.X, features), append(e.Y, y), append(e.Weight, weight)
}
