package trace

import (
	"math"

	"spoor/trace/internal/fit"
)

// The features of vagueness: signs per word of a text, scaled to about 0 to 1.
const (
	vaguePolicy = iota
	vagueNominal
	vaguePassive
	vagueHedge
	vagueModal
	vagueAbstract
	vagueNumbers
	vagueNamed
	vagueTimes
	vagueFirstPerson
	vagueConcrete
	vagueFeatures
)

// vagueFeatureNames are the names of the features in the weights file and in explanations.
var vagueFeatureNames = [vagueFeatures]string{
	"policy-terms", "nominalisations", "passives", "hedges", "modals", "abstract-words",
	"numbers", "names", "times", "first-person", "concrete-words",
}

// vagueSigns turns the counts of a text into features. The root keeps one sign in a short text from
// weighing more than three in a long one.
func vagueSigns(r *reading) []float64 {
	s := r.signs
	rate := func(n int) float64 {
		return math.Sqrt(float64(n) / float64(max(s.Words, 6)))
	}
	x := make([]float64, vagueFeatures)
	x[vaguePolicy] = rate(s.PolicyTerms)
	x[vagueNominal] = rate(s.Nominalisations)
	x[vaguePassive] = rate(s.Passives)
	x[vagueHedge] = rate(s.Hedges)
	x[vagueModal] = rate(s.Modals)
	x[vagueAbstract] = rate(s.Abstract)
	x[vagueNumbers] = rate(s.Numbers)
	x[vagueNamed] = rate(s.Names + s.Places)
	x[vagueTimes] = rate(s.Times)
	x[vagueFirstPerson] = rate(s.FirstPersons)
	x[vagueConcrete] = rate(s.Concrete + s.Quotes)
	return x
}

// vagueness is how little a text says of who, what, where, when and how many, 0 to 100: the learned
// probability that a text with such signs is a blurred passage and not something a participant said.
func vagueness(r *reading, model fit.Linear) float64 {
	if r.length == 0 {
		return 0
	}
	return 100 * fit.Sigmoid(model.Score(vagueSigns(r)))
}
