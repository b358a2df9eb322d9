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
	threads := make([][]thread, len(l.lessons))
	for i, x := range l.lessons {
		threads[i] = l.threads(x, unseen[i])
	}
	w.judge = l.judgeOf(threads, none)
	there, back := l.runs(threads)
	w.chain, w.back = learnChain(there), learnChain(back)
}

// thread is one labelled statement through all drafts.
type thread struct {
	xs    [][]float64
	fates []int
}

func (l *learner) threads(x *lesson, unseen *links) []thread {
	var out []thread
	loads := unseen.loads()
	for s, labels := range x.labels {
		steps := unseen.steps(s, unseen.first.rows(s), unseen.orders(s), loads)
		var t thread
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

// runs are the labelled threads of either direction, with what judges say that have not seen the case. Those
// of strangers are among them: without, what nothing in a first draft resembles was taken for blurred in it,
// since hardly a labelled statement is lost so soon (fate kappa on cases by another hand 0.511, with them
// 0.529).
func (l *learner) runs(threads [][]thread) (there, back []fit.Run) {
	for fold := range min(folds, len(l.names)) {
		judge := l.judgeOf(threads, fold)
		for i, x := range l.lessons {
			if l.fold(x) != fold {
				continue
			}
			into := &there
			if x.m.back {
				into = &back
			}
			for _, t := range threads[i] {
				if len(t.fates) > 0 {
					*into = append(*into, t.run(judge))
				}
			}
		}
	}
	return there, back
}

func (t thread) run(judge [3]fit.Linear) fit.Run {
	r := fit.Run{Classes: t.fates}
	for _, x := range t.xs {
		p := fateProbabilities(x, judge)
		says := make([]float64, len(p))
		for f := range p {
			says[f] = math.Log(p[f] + leastSaid)
		}
		r.Says = append(r.Says, says)
	}
	return r
}

const (
	// chainPenalty is on the squares of what the chain differs from counted frequencies; 10 to 300 gave fate
	// kappa within 0.008 on cases left out.
	chainPenalty = 30
	// commonness is how far the frequency of a fate is taken out of what a step says, to start from: 1 takes
	// it out wholly, as a hidden Markov model has it for steps that know nothing of each other.
	commonness = 0.5
)

// learnChain learns how fates follow each other, starting from how often they do.
func learnChain(runs []fit.Run) chain {
	var from [3][3]float64 // each count starts from one, so that none is 0
	common := [3]float64{1, 1, 1}
	for b := range from {
		from[b] = [3]float64{1, 1, 1}
	}
	for _, r := range runs {
		before := 0
		for _, f := range r.Classes {
			from[before][f]++
			common[f]++
			before = f
		}
	}
	start := fit.Chain{Trust: []float64{1, 1, 1}}
	for b, row := range from {
		after := scaledFates(row)
		start.Bias = append(start.Bias, -commonness*math.Log(scaledFates(common)[b]))
		start.After = append(start.After, []float64{math.Log(after[0]), math.Log(after[1]), math.Log(after[2])})
	}
	start.First = start.After[0]
	return chainOf(fit.FitChain(runs, start, chainPenalty))
}

func chainOf(c fit.Chain) chain {
	var out chain
	for f := range out.trust {
		out.trust[f], out.bias[f], out.first[f] = fit.Round(c.Trust[f]), fit.Round(c.Bias[f]), fit.Round(c.First[f])
		for b := range out.after {
			out.after[b][f] = fit.Round(c.After[b][f])
		}
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
