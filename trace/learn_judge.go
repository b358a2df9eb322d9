package trace

import (
	"math"

	"spoor/trace/internal/fit"
)

const (
	judgePenalty = 50 // of 10 to 150 the best, on cases left out; fate kappa changed by 0.01
	vaguePenalty = 3  // not searched
)

// learnCut finds the probability at which a further paragraph is best taken as carrying too: the one
// that gives the best F1 of links.
func (l *learner) learnCut(heldOut []*links) float64 {
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
func (x *lesson) links(found *links, cut float64) (hit, wrong, missed int) {
	for d := range found.leanings {
		l := &found.leanings[d]
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
func (l *learner) learnJudge(w *Weights, unseen []*links) {
	var there, back chainCounts
	threads := make([][]thread, len(l.lessons))
	for i, x := range l.lessons {
		c := &there
		if x.m.back {
			c = &back
		}
		threads[i] = l.threads(x, unseen[i])
		for s, labels := range x.labels {
			if !x.strangers[s] {
				c.count(labels)
			}
		}
	}
	w.judge = l.judgeOf(threads, none)
	w.chain, w.back = there.chain(), back.chain()
	trust := l.learnTrust(threads, w.chain)
	w.chain.trust, w.back.trust = trust, trust
}

// thread is one labelled statement through all drafts.
type thread struct {
	xs       [][]float64
	fates    []int
	stranger bool
}

func (l *learner) threads(x *lesson, unseen *links) []thread {
	var out []thread
	loads := unseen.loads()
	for s, labels := range x.labels {
		steps := unseen.steps(s, unseen.first.rows(s), unseen.orders(s), loads)
		t := thread{stranger: x.strangers[s]}
		for d, label := range labels {
			t.xs = append(t.xs, l.seen(steps[d], judgeFeatureNames))
			t.fates = append(t.fates, badness(label.Fate))
		}
		out = append(out, t)
	}
	return out
}

// judgeOf learns the judge of steps without one part of the cases.
func (l *learner) judgeOf(threads [][]thread, without int) [3]fit.Linear {
	var e fit.Examples
	for i, x := range l.lessons {
		if l.fold(x) == without {
			continue
		}
		for _, t := range threads[i] {
			e.X, e.Y = append(e.X, t.xs...), append(e.Y, t.fates...)
		}
	}
	var out [3]fit.Linear
	copy(out[:], fit.Multinomial(e, len(fates), judgePenalty))
	return out
}

// learnTrust finds how far to trust the steps of a thread, so that confidence is neither too high nor too
// low: the trust under which the labelled fates are likeliest, with judges that have not seen the case.
func (l *learner) learnTrust(threads [][]thread, c chain) float64 {
	var own [][][3]float64
	var labels [][]int
	for fold := range min(folds, len(l.names)) {
		judge := l.judgeOf(threads, fold)
		for i, x := range l.lessons {
			if l.fold(x) != fold || x.m.back {
				continue
			}
			for _, t := range threads[i] {
				if t.stranger || len(t.fates) == 0 {
					continue
				}
				var says [][3]float64
				for _, features := range t.xs {
					says = append(says, fateProbabilities(features, judge))
				}
				own, labels = append(own, says), append(labels, t.fates)
			}
		}
	}
	best, bestLoss := 1.0, math.Inf(1)
	for trust := 0.3; trust < 1.01; trust += 0.05 {
		loss := 0.0
		for i, says := range own {
			for d, p := range c.marginals(c.said(says, trust), make([]standing, len(says))) {
				loss -= math.Log(p[labels[i][d]] + 1e-9)
			}
		}
		if loss < bestLoss {
			best, bestLoss = trust, loss
		}
	}
	return fit.Round(best)
}

// chainCounts counts fates and what follows them.
type chainCounts struct {
	from  [3][3]float64
	fates [3]float64
}

func (c *chainCounts) count(labels []Label) {
	before := 0
	for _, label := range labels {
		f := badness(label.Fate)
		c.from[before][f]++
		c.fates[f]++
		before = f
	}
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
