package trace

import "spoor/trace/internal/fit"

const (
	judgePenalty = 50 // of 10 to 150 the best, on cases left out; fate kappa changed by 0.01
	vaguePenalty = 3  // not searched
)

// learnCut finds the probability at which a further paragraph is best taken as carrying too: the one
// that gives the best F1 of links.
func (l *learner) learnCut(heldOut [][]leaning) float64 {
	best, bestF1 := 0.5, -1.0
	for cut := 0.10; cut < 0.9; cut += 0.05 {
		hit, wrong, missed := 0, 0, 0
		for i, x := range l.lessons {
			h, w, m := x.links(heldOut[i], cut)
			hit, wrong, missed = hit+h, wrong+w, missed+m
		}
		if f1 := share(2*float64(hit), float64(2*hit+wrong+missed)); f1 > bestF1 {
			best, bestF1 = cut, f1
		}
	}
	return fit.Round(best)
}

// links counts right, wrong and missed links at a cut, in steps that are not lost.
func (x *lesson) links(leanings []leaning, cut float64) (hit, wrong, missed int) {
	for d, l := range leanings {
		for s := range l.p {
			if x.labels[s] == nil || x.labels[s][d].Fate == Lost {
				continue
			}
			for i, q := range l.byStrength(s) {
				taken, right := i == 0 || l.p[s][q] >= cut, x.linked(s, d, q)
				switch {
				case taken && right:
					hit++
				case taken:
					wrong++
				case right:
					missed++
				}
			}
		}
	}
	return hit, wrong, missed
}

// learnJudge learns the fates from the features of links found unseen, and how fates follow each other.
func (l *learner) learnJudge(w *Weights, unseen [][]leaning) {
	var e fit.Examples
	var there, back chainCounts
	for i, x := range l.lessons {
		steps := x.m.steps(unseen[i])
		c := &there
		if x.m.back {
			c = &back
		}
		for s, labels := range x.labels {
			before := 0
			for d, label := range labels {
				f := badness(label.Fate)
				e.X, e.Y = append(e.X, steps[d][s]), append(e.Y, f)
				if !x.strangers[s] {
					c.from[before][f]++
					c.fates[f]++
					before = f
				}
			}
		}
	}
	copy(w.judge[:], fit.Multinomial(e, len(fates), judgePenalty))
	w.chain, w.back = there.chain(), back.chain()
}

// chainCounts counts fates and what follows them.
type chainCounts struct {
	from  [3][3]float64
	fates [3]float64
}

// chain turns counts into probabilities; each starts from one, so that none is 0.
func (c chainCounts) chain() chain {
	var out chain
	for b, row := range c.from {
		for f, n := range row {
			out.from[b][f] = fit.Round((n + 1) / (row[0] + row[1] + row[2] + 3))
		}
	}
	for f, n := range c.fates {
		out.common[f] = fit.Round((n + 1) / (c.fates[0] + c.fates[1] + c.fates[2] + 3))
	}
	return out
}

// learnVague learns to tell what participants said from the passages that blurred it.
func (l *learner) learnVague() fit.Linear {
	var e fit.Examples
	for _, x := range l.lessons {
		for s, labels := range x.labels {
			if labels == nil {
				continue
			}
			e.X, e.Y = append(e.X, vagueSigns(x.m.statements[s].reading)), append(e.Y, 0)
			for d, label := range labels {
				if label.Fate != Abstracted {
					continue
				}
				for q, p := range x.m.drafts[d] {
					if x.linked(s, d, q) {
						e.X, e.Y = append(e.X, vagueSigns(p.reading)), append(e.Y, 1)
					}
				}
			}
		}
	}
	return fit.Logistic(e, vaguePenalty)
}
