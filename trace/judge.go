package trace

import (
	"math"
	"slices"
)

// fates in the order of the judge's classes.
var fates = [3]Fate{Kept, Abstracted, Lost}

// chain is how fates follow each other in threads: what is lost mostly stays lost, and what was kept is
// seldom lost at once. A hidden Markov model over what each step says by itself (Bourlard & Morgan,
// Connectionist Speech Recognition, 1994): its probability of a fate is divided by how common the fate
// is, to the power of commonness, and the chain puts the order back in.
type chain struct {
	from   [3][3]float64 // [fate before][fate]: probability
	common [3]float64    // how common each fate is
	trust  float64       // how far what a step says is taken at its word for confidence, 0 to 1
}

// commonness is how far the frequency of a fate is taken out of what a step says. 1 takes it out wholly,
// as the theory has it for steps that know nothing of each other; these do. Half measured as well as any
// (fate kappa 0.68; 0.68 for 1, 0.65 without a chain, in a prototype on cases left out).
const commonness = 0.5

// judged is the outcome of the judge for one statement in one draft.
type judged struct {
	fate int
	p    [3]float64 // probability of each fate, given the whole thread
	own  [3]float64 // what the step says by itself

	standing standing // what the texts alone say
}

// judge gives the likeliest fates of a thread as a whole (Viterbi 1967), and how sure each is (forward
// and backward). own is what each step says of its fate by itself; stands what the texts alone say. It
// starts from the notes, where everything is kept. v is what a reader says of the thread, nil for nothing.
// ruled are the fates that a person ruled, by draft, -1 for none: those are certain, and tell of the
// drafts around them.
func (c chain) judge(own [][3]float64, stands []standing, v *voice, ruled []int) []judged {
	out := make([]judged, len(own))
	bound := bind(stands, ruled)
	for d, p := range c.marginals(fix(v.joins(c.said(own, c.trust)), ruled), bound) {
		out[d] = judged{p: p, own: own[d], standing: stands[d]}
	}
	for d, f := range c.likeliest(fix(v.joins(c.said(own, v.leaves(c.trust))), ruled), bound) {
		out[d].fate = f
	}
	return out
}

// said is what steps say by themselves, without how common each fate is. The steps of one thread resemble
// each other, so that the chain is surer than it may be; trust below 1 makes up for that.
func (c chain) said(own [][3]float64, trust float64) [][3]float64 {
	out := make([][3]float64, len(own))
	for d, p := range own {
		for f := range p {
			out[d][f] = math.Pow(p[f]+1e-4, trust) / math.Pow(c.common[f], float64(commonness*trust))
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

// likeliest is the likeliest run of fates.
func (c chain) likeliest(said [][3]float64, stands []standing) []int {
	score := [3]float64{1, 0, 0}
	back := make([][3]int, len(said))
	for d := range said {
		var next [3]float64
		for f := range next {
			for b := range score {
				if v := score[b] * c.step(stands[d], b)[f]; v > next[f] {
					next[f], back[d][f] = v, b
				}
			}
			next[f] *= said[d][f]
		}
		score = scaledFates(next)
	}
	path := make([]int, len(said))
	at := greatest(score)
	for d := len(said) - 1; d >= 0; d-- {
		path[d] = at
		at = back[d][at]
	}
	return path
}

// marginals are the probabilities of each fate given all steps of the thread.
func (c chain) marginals(said [][3]float64, stands []standing) [][3]float64 {
	n := len(said)
	out := make([][3]float64, n)
	ahead := [3]float64{1, 0, 0}
	for d := range said {
		var next [3]float64
		for b, p := range ahead {
			for f, t := range c.step(stands[d], b) {
				next[f] += float64(p * t)
			}
		}
		for f := range next {
			next[f] *= said[d][f]
		}
		ahead = scaledFates(next)
		out[d] = ahead
	}
	behind := [3]float64{1, 1, 1}
	for d := n - 1; d >= 0; d-- {
		for f := range out[d] {
			out[d][f] *= behind[f]
		}
		out[d] = scaledFates(out[d])
		var before [3]float64
		for b := range before {
			for f, t := range c.step(stands[d], b) {
				before[b] += float64(t * said[d][f] * behind[f])
			}
		}
		behind = scaledFates(before)
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

func greatest(p [3]float64) int {
	at := 0
	for f := range p {
		if p[f] > p[at] {
			at = f
		}
	}
	return at
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

// step gives the probabilities of the fates that follow one, without those the texts rule out.
func (c chain) step(s standing, before int) [3]float64 {
	p := c.from[before]
	if s&personRuled != 0 {
		for f, v := range c.step(s&^personRuled, before) {
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
