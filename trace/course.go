package trace

import "math"

// course is a thread of steps as the chain weighs it.
type course struct {
	said  [][3]float64    // [draft][fate]
	steps [][3][3]float64 // [draft][fate before][fate]; before the first draft everything is kept
	asked questions
}

func (c chain) course(said [][3]float64, stands []standing) course {
	l := course{said, make([][3][3]float64, len(said)), c.asked}
	for d := range l.steps {
		for b, row := range c.after {
			if d == 0 {
				row = c.first
			}
			for f := range row {
				row[f] = math.Exp(row[f])
			}
			l.steps[d][b] = stands[d].follows(row, b)
		}
	}
	return l
}

// marginals are the probabilities of each fate given all steps of the thread.
func (l course) marginals() [][3]float64 {
	out := l.ahead()
	for d, behind := range l.behind() {
		for f := range behind {
			out[d][f] *= behind[f]
		}
		out[d] = scaledFates(out[d])
	}
	return out
}

// ahead are the probabilities of each fate given the steps up to it.
func (l course) ahead() [][3]float64 {
	out := make([][3]float64, len(l.said))
	before := [3]float64{1, 0, 0}
	for d := range out {
		for b, p := range before {
			for f, t := range l.steps[d][b] {
				out[d][f] += float64(p * t)
			}
		}
		for f := range out[d] {
			out[d][f] *= l.said[d][f]
		}
		out[d] = scaledFates(out[d])
		before = out[d]
	}
	return out
}

// behind are, for each fate, how well the steps after it fit with it.
func (l course) behind() [][3]float64 {
	out := make([][3]float64, len(l.said))
	behind := [3]float64{1, 1, 1}
	for d := len(out) - 1; d >= 0; d-- {
		out[d] = behind
		var before [3]float64
		for b := range before {
			for f, t := range l.steps[d][b] {
				before[b] += float64(t * l.said[d][f] * behind[f])
			}
		}
		behind = scaledFates(before)
	}
	return out
}

// vanishing is how likely a statement is lost for good from each draft on, and was not lost just before; and
// how likely it is not lost in the end. p are the marginals.
func (l course) vanishing(p [][3]float64) (from []float64, never float64) {
	n := len(p)
	from = make([]float64, n)
	behind, stays := l.behind(), 1.0
	for d := n - 1; d >= 0; d-- {
		from[d] = p[d][badness(Lost)] * stays // lost from here to the end
		if d+1 < n {
			from[d+1] = max(0, from[d+1]-from[d])
		}
		stays *= l.stays(d, behind[d])
	}
	return from, 1 - p[n-1][badness(Lost)]
}

// stays is how likely what was lost one draft earlier is still lost, given the steps from here on.
func (l course) stays(d int, behind [3]float64) float64 {
	lost := badness(Lost)
	var p [3]float64
	for f, t := range l.steps[d][lost] {
		p[f] = float64(t * l.said[d][f] * behind[f])
	}
	return scaledFates(p)[lost]
}

// questions is what is asked of a thread beyond the fate in each draft: what an answer counts beside one fate.
type questions struct {
	vanish float64 // in which draft it is lost for good, if in any
	end    float64 // whether it is lost in the end
}

// ofStatements is what is asked of statements. Either answer counts as much as the fates of three drafts, since
// figures over threads then count as much as kappa over steps: there are between four and five steps in a
// thread, and some two fifths of what is right is right by chance. Of the items of a decision nothing is asked
// but their fates: two retellings have no course, and to ask more cost kappa 0.00 to 0.05 there.
func ofStatements() questions { return questions{vanish: 3, end: 3} }

// lostF1 is the F1 of what is lost in the end, on cases left out. It is best served by calling lost all that is
// likelier to be than half of it (Lipton, Elkan & Naryanaswamy, Optimal Thresholding of Classifiers to Maximize
// F1, 2014).
const lostF1 = 0.65

// The states of a thread on the way to its best fates: those of the fates, and lost for good.
const (
	gone   = 3
	states = 4
)

// best gives the fates that answer best to what is asked of a thread, by expectation: p are the marginals.
// All that is shown follows from these fates, so that the draft in which something vanished agrees with them.
// The likeliest thread (Viterbi, 1967) answers the question whether all of it is right, which nobody asks.
func (l course) best(p [][3]float64) []int {
	if len(p) == 0 {
		return nil
	}
	from, never := l.vanishing(p)
	worth := [states]float64{0, impossible, impossible, impossible} // the notes: kept
	back := make([][states]int, len(p))
	for d := range p {
		worth, back[d] = l.onward(d, worth, from[d])
		for f := range worth {
			worth[f] += p[d][min(f, badness(Lost))]
		}
	}
	worth[badness(Kept)] += float64(l.asked.vanish * never)
	worth[badness(Abstracted)] += float64(l.asked.vanish * never)
	worth[badness(Lost)] = impossible // lost in the end is lost for good
	worth[gone] += float64(l.asked.end * (2*p[len(p)-1][badness(Lost)] - lostF1))
	at := 0
	for f := range worth {
		if worth[f] > worth[at] {
			at = f
		}
	}
	out := make([]int, len(p))
	for d := len(p) - 1; d >= 0; d-- {
		out[d], at = min(at, badness(Lost)), back[d][at]
	}
	return out
}

// impossible is what it is worth to go where the texts rule it out.
var impossible = math.Inf(-1)

// onward is what each state is worth on entering a draft by the best way, and the state that way comes from.
func (l course) onward(d int, worth [states]float64, from float64) (next [states]float64, back [states]int) {
	for f := range next {
		next[f] = impossible
		for b := range worth {
			if w := worth[b] + l.entering(d, b, f, from); w > next[f] {
				next[f], back[f] = w, b
			}
		}
	}
	return next, back
}

// entering is what it brings to go from one state to another. from is how likely the statement is lost for
// good from this draft on.
func (l course) entering(d, b, f int, from float64) float64 {
	lost := badness(Lost)
	if l.steps[d][min(b, lost)][min(f, lost)] <= 0 || b == gone && f != gone || b == lost && f == gone {
		return impossible
	}
	if f == gone && b != gone {
		return float64(l.asked.vanish * from)
	}
	return 0
}
