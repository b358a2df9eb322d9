package trace

import (
	"math"

	"spoor/trace/internal/fit"
)

// The features of a statement in a draft. Order is that of judgeFeatureNames.
const (
	stepCarried = iota
	stepCarriedLogit
	stepCarriedSecond
	stepCarriedAny
	stepCarriedSum
	stepWords // from here to stepRelated: of the pair with the likeliest paragraph
	stepWordsWhole
	stepRarest
	stepConcepts
	stepBroader
	stepLetters
	stepLettersWhole
	stepNumbers
	stepNoNumbers
	stepNames
	stepReverse
	stepTop
	stepRival
	stepSum
	stepWorded
	stepWordedLetters
	stepWordedConcepts
	stepWordedNumbers
	stepDescent
	stepInOrder
	stepNegation
	stepPolicy
	stepRow
	stepItem
	stepLength
	stepShort
	stepBefore
	stepRelated
	stepWordsAll
	stepLettersAll
	stepNumbersAll
	stepNamesAll
	stepBestWords
	stepBestLetters
	stepBestNumbers
	stepLoad
	stepFirst
	stepLate
	stepCount
	stepTone
	stepToneOf
	stepToneRise
	stepBack
	stepStatementVague                                      // signs of vagueness of the statement
	stepVague          = stepStatementVague + vagueFeatures // and of the wording that carries it
	stepOwn            = stepVague + vagueFeatures          // features of the step by itself
)

// stepPair are the features of the pair with the likeliest paragraph that a step takes over, from
// stepWords on.
var stepPair = [...]int{linkWords, linkWordsWhole, linkRarest, linkConcepts, linkBroader, linkGrams,
	linkGramsWhole, linkNumbers, linkNoNumbers, linkNames, linkReverse, linkTop, linkRival, linkSum,
	linkWorded, linkWordedGrams, linkWordedConcepts, linkWordedNumbers, linkSame, linkDescent,
	linkNegation, linkPolicy, linkRow, linkItem, linkLength, linkShort, linkPrior, linkRelated}

// stepKeys are the features that are compared with the drafts before and after.
var stepKeys = [...]int{stepCarried, stepCarriedLogit, stepCarriedAny, stepWords, stepWordsWhole,
	stepLetters, stepLettersWhole, stepNumbers, stepWordsAll, stepLettersAll, stepNumbersAll, stepBestWords}

// Behind a step's own features: its key features less those of the draft before, those of the next
// draft, the difference between the two, the greatest from here on, and the key features once more for
// the way back, where a mail of ten lines retells a decision of twelve.
const (
	stepDrop     = stepOwn
	stepNext     = stepDrop + len(stepKeys)
	stepRise     = stepNext + len(stepKeys)
	stepLater    = stepRise + len(stepKeys)
	stepBackKeys = stepLater + len(stepKeys) // the key features once more, on the way back only
	stepFeatures = stepBackKeys + len(stepKeys)
)

// judgeFeatureNames are the names of the features in the weights file and in explanations.
var judgeFeatureNames = func() []string {
	names := []string{"carried", "carried-logit", "carried-second", "carried-any", "carried-sum"}
	for _, f := range stepPair {
		names = append(names, linkFeatureNames[f])
	}
	names = append(names, "words-all", "letters-all", "numbers-all", "names-all", "best-words",
		"best-letters", "best-numbers", "load", "first-draft", "late-draft", "count-of-numbers", "tone-statement",
		"tone-wording", "tone-rise", "way-back")
	for _, of := range []string{"statement-", "wording-"} {
		for _, n := range vagueFeatureNames {
			names = append(names, of+"vague-"+n)
		}
	}
	own := names
	for _, of := range []string{"change-of-", "next-", "next-change-of-", "later-", "way-back-"} {
		for _, key := range stepKeys {
			names = append(names, of+own[key])
		}
	}
	return names
}()

// steps gives the features of every statement in every draft: [draft][statement].
func (m *material) steps(leanings []leaning) [][][]float64 {
	out := make([][][]float64, len(leanings))
	for d, l := range leanings {
		load := l.load()
		out[d] = make([][]float64, len(m.statements))
		for s := range m.statements {
			x := m.step(d, s, l, load)
			x[stepFirst], x[stepBack] = flag(d == 0), flag(m.back)
			x[stepLate] = float64(d) / float64(max(1, len(leanings)-1))
			out[d][s] = x
		}
	}
	for s := range m.statements {
		alongThread(out, s)
	}
	return out
}

// alongThread adds how the key features of a step compare with the drafts before and after.
func alongThread(steps [][][]float64, s int) {
	last := len(steps) - 1
	for k, key := range stepKeys {
		later := math.Inf(-1)
		for d := last; d >= 0; d-- {
			x := steps[d][s]
			before, next := 1.0, x[key] // the notes hold all of it; behind the last draft nothing changes
			if d > 0 {
				before = steps[d-1][s][key]
			}
			if d < last {
				next = steps[d+1][s][key]
			}
			later = max(later, x[key])
			x[stepDrop+k], x[stepNext+k] = x[key]-before, next
			x[stepRise+k], x[stepLater+k] = next-x[key], later
			x[stepBackKeys+k] = float64(x[stepBack] * x[key])
		}
	}
}

// load is how many statements lean on each paragraph.
func (l leaning) load() []float64 {
	if len(l.p) == 0 {
		return nil
	}
	out := make([]float64, len(l.p[0]))
	for s := range l.p {
		for q, p := range l.p[s] {
			out[q] += p
		}
	}
	return out
}

// step gives the features of one step by itself.
func (m *material) step(d, s int, l leaning, load []float64) []float64 {
	x := make([]float64, stepFeatures)
	st := m.statements[s]
	copy(x[stepStatementVague:], vagueSigns(st.reading))
	x[stepNoNumbers] = flag(len(st.numbers) == 0)
	x[stepShort] = math.Log1p(float64(len(st.words))) / 5
	x[stepCount] = float64(len(st.numbers))
	order := l.byStrength(s)
	if len(order) == 0 {
		x[stepCarriedLogit] = logit(0) / 5
		return x
	}
	top := order[0]
	pr := l.pairs[s][top]
	for i, f := range stepPair {
		x[stepWords+i] = pr.x[f]
	}
	x[stepLoad] = load[top] / 5
	stepCarriers(x, l.p[s], order)
	m.stepTogether(x, d, s, l, order)
	piece := m.stretch(m.drafts[d][top].reading, pr.stretch)
	copy(x[stepVague:], vagueSigns(piece))
	x[stepTone], x[stepToneOf] = st.signs.Tone(), piece.signs.Tone()
	x[stepToneRise] = x[stepToneOf] - x[stepTone]
	return x
}

// stepCarriers adds how likely anything carries the statement.
func stepCarriers(x, p []float64, order []int) {
	x[stepCarried] = p[order[0]]
	x[stepCarriedLogit] = logit(p[order[0]]) / 5
	if len(order) > 1 {
		x[stepCarriedSecond] = p[order[1]]
	}
	none := 1.0
	for _, v := range p {
		none *= 1 - v
		x[stepCarriedSum] += v
	}
	x[stepCarriedAny] = 1 - none
}

// likely is the probability from which on a further paragraph counts for what all hold together.
const likely = 0.3

// stepTogether adds what all likely paragraphs hold together, since a statement may be spread over
// several, and what any paragraph of the draft holds.
func (m *material) stepTogether(x []float64, d, s int, l leaning, order []int) {
	for i, q := range order {
		pair := l.pairs[s][q].x
		x[stepBestWords] = max(x[stepBestWords], pair[linkWords])
		x[stepBestLetters] = max(x[stepBestLetters], pair[linkGrams])
		x[stepBestNumbers] = max(x[stepBestNumbers], pair[linkNumbers])
		if i > 0 && l.p[s][q] < likely {
			continue
		}
		x[stepWordsAll] = max(x[stepWordsAll], pair[linkWordsWhole])
		x[stepLettersAll] = max(x[stepLettersAll], pair[linkGramsWhole])
		x[stepNumbersAll] = max(x[stepNumbersAll], pair[linkNumbers])
		x[stepNamesAll] = max(x[stepNamesAll], pair[linkNames])
	}
}

func logit(p float64) float64 {
	p = min(max(p, 1e-4), 1-1e-4)
	return math.Log(p / (1 - p))
}

// fateProbabilities are what a step says of its fate by itself.
func fateProbabilities(x []float64, models [3]fit.Linear) [3]float64 {
	var scores [3]float64
	for f := range scores {
		scores[f] = models[f].Score(x)
	}
	fit.Softmax(scores[:])
	return scores
}
