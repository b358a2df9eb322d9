package trace

import (
	"spoor/trace/internal/fit"
)

const kindPenalty = 10 // not searched

// learnKinds learns, for each kind of jump, when a reader names it.
func (l *learner) learnKinds(w *Weights, heldOut []*links) {
	var x [][]float64
	var kinds []map[JumpKind]bool
	for i, lesson := range l.lessons {
		f := newFollower(lesson.m, w, lesson.drafts, heldOut[i])
		for s, labels := range lesson.labels {
			f.take(s)
			x, kinds = lesson.kindExamples(f, s, labels, x, kinds)
		}
	}
	w.kinds, w.kindCut = map[JumpKind]fit.Linear{}, map[JumpKind]float64{}
	for _, k := range jumpKinds {
		e := fit.Examples{X: x}
		for _, named := range kinds {
			e.Y = append(e.Y, int(flag(named[k])))
		}
		w.kinds[k] = fit.Logistic(e, kindPenalty)
		w.kindCut[k] = bestCut(e, w.kinds[k])
	}
}

func (x *lesson) kindExamples(f *follower, s int, labels []Label, xs [][]float64,
	kinds []map[JumpKind]bool) ([][]float64, []map[JumpKind]bool) {
	before, last := Kept, wording{r: x.m.statements[s].reading}
	for d, label := range labels {
		now := wording{}
		if label.Fate != Lost {
			now = f.wording(d, s)
		}
		if badness(label.Fate) > badness(before) {
			xs = append(xs, kindFeaturesOf(x.m.statements[s].reading, last, now, d == 0, f.w.vague))
			named := map[JumpKind]bool{}
			for _, k := range label.Kinds {
				named[k] = true
			}
			kinds = append(kinds, named)
		}
		before = label.Fate
		if now.r != nil {
			last = now
		}
	}
	return xs, kinds
}

// bestCut is the probability at which naming a kind gives the best F1.
func bestCut(e fit.Examples, model fit.Linear) float64 {
	best, bestF1 := 0.5, -1.0
	for cut := 0.15; cut < 0.9; cut += 0.05 {
		hit, taken, all := 0, 0, 0
		for i, x := range e.X {
			named := fit.Sigmoid(model.Score(x)) >= cut
			hit += int(flag(named && e.Y[i] == 1))
			taken += int(flag(named))
			all += e.Y[i]
		}
		if f1 := share(2*float64(hit), float64(taken+all)); f1 > bestF1 {
			best, bestF1 = cut, f1
		}
	}
	return fit.Round(best)
}
