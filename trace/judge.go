package trace

import (
	"math"
	"slices"
)

// fates in the order of the judge's classes.
var fates = [3]Fate{Kept, Abstracted, Lost}

// chain is how fates follow each other in threads: what is lost mostly stays lost, and what was kept is
// seldom lost at once. It weighs a thread of fates by what each step says by itself and by which fate comes
// after which; the probability of a thread is its share of all. Learned by fit.FitChain from steps judged
// unseen, so that confidence is neither too high nor too low.
//
// A hidden Markov model in its place, with counted frequencies and steps at their word (Bourlard & Morgan,
// Connectionist Speech Recognition, 1994), counts twice what holds a thread together, since steps look at
// the drafts around them too: see the table in the documentation of the package.
type chain struct {
	trust [3]float64    // [fate] power to which what a step says is taken
	bias  [3]float64    // [fate] of every step, as a logarithm
	first [3]float64    // [fate] of the first draft, as a logarithm
	after [3][3]float64 // [fate before][fate], as a logarithm
	asked questions
}

// judged is the outcome of the judge for one statement in one draft.
type judged struct {
	fate int
	p    [3]float64 // probability of each fate, given the whole thread
	own  [3]float64 // what the step says by itself

	standing standing // what the texts alone say
}

// judge gives the fates of a thread and how sure each is (forward and backward). own is what each step says
// of its fate by itself; stands what the texts alone say. It starts from the notes, where everything is
// kept. v is what a reader says of the thread, nil for nothing. ruled are the fates that a person ruled, by
// draft, -1 for none: those are certain, and tell of the drafts around them.
func (c chain) judge(own [][3]float64, stands []standing, v *voice, ruled []int) []judged {
	out := make([]judged, len(own))
	l := c.course(fix(v.joins(c.said(own)), ruled), bind(stands, ruled))
	p := l.marginals()
	for d, f := range l.best(p) {
		out[d] = judged{fate: f, p: p[d], own: own[d], standing: stands[d]}
	}
	return out
}

// leastSaid is added to what a step says of a fate, so that none is ruled out.
const leastSaid = 1e-4

// said is what steps say by themselves, as far as they are trusted.
func (c chain) said(own [][3]float64) [][3]float64 {
	out := make([][3]float64, len(own))
	for d, p := range own {
		for f := range p {
			out[d][f] = math.Exp(c.bias[f] + float64(c.trust[f]*math.Log(p[f]+leastSaid)))
		}
	}
	return out
}

// fix leaves a step that a person ruled on nothing to say but that.
func fix(said [][3]float64, ruled []int) [][3]float64 {
	for d, f := range ruled {
		if f >= 0 {
			said[d] = [3]float64{}
			said[d][f] = 1
		}
	}
	return said
}

// bind marks the steps that a person ruled on.
func bind(stands []standing, ruled []int) []standing {
	out := slices.Clone(stands)
	for d, f := range ruled {
		if f >= 0 {
			out[d] |= personRuled
		}
	}
	return out
}

// scaledFates brings the sum to 1.
func scaledFates(p [3]float64) [3]float64 {
	sum := p[0] + p[1] + p[2]
	if sum <= 0 {
		return [3]float64{1.0 / 3, 1.0 / 3, 1.0 / 3}
	}
	return [3]float64{p[0] / sum, p[1] / sum, p[2] / sum}
}

// standing is what the texts alone say of a step.
type standing int

const (
	open       standing = iota // nothing: the judge decides
	unchanged                  // all that carried the statement stands unchanged: it got no worse
	sameDraft                  // the whole draft is that of before: nothing changed
	emptyDraft                 // there is nothing to carry it

	personRuled standing = 1 << 4 // with one of the others: a person ruled on the step
)

// contest is how likely a ruling is to go against what the texts alone say: an unchanged paragraph did
// carry the statement, or two equal drafts were ruled on alike. Not measured: above 0, so that a person
// can always be right, and small, so that the ruling tells of the draft before.
const contest = 0.05

// follows weighs the fates that can follow one, without those the texts rule out. p weighs them when the
// texts say nothing.
func (s standing) follows(p [3]float64, before int) [3]float64 {
	if s&personRuled != 0 {
		for f, v := range (s &^ personRuled).follows(p, before) {
			p[f] = float64(contest*p[f]) + float64((1-contest)*v)
		}
		return p
	}
	switch {
	case s == emptyDraft:
		return [3]float64{2: 1}
	case s == sameDraft:
		var sure [3]float64
		sure[before] = 1
		return sure
	case s == unchanged && fates[before] != Lost:
		for f := before + 1; f < len(p); f++ {
			p[before] += p[f]
			p[f] = 0
		}
	}
	return p
}
