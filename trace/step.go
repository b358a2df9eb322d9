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
	stepWords // from here to stepRivalBlur: of the pair with the likeliest paragraph
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
	stepBlur
	stepTopBlur
	stepRivalBlur
	stepWordsAll
	stepLettersAll
	stepNumbersAll
	stepNamesAll
	stepBestWords
	stepBestLetters
	stepBestNumbers
	stepBestBlur
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
	linkNegation, linkPolicy, linkRow, linkItem, linkLength, linkShort, linkPrior, linkRelated,
	linkBlur, linkTopBlur, linkRivalBlur}

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
		"best-letters", "best-numbers", "best-blur", "load", "first-draft", "late-draft", "count-of-numbers",
		"tone-statement", "tone-wording", "tone-rise", "way-back")
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

// steps gives the features of a statement in every draft. rows are its pairs, orders their order by
// strength, loads those of the paragraphs of each draft.
func (l *links) steps(s int, rows [][]pair, orders [][]int, loads [][]float64) [][]float64 {
	out := make([][]float64, len(rows))
	m := l.first.m
	for d := range rows {
		x := l.step(d, s, rows[d], orders[d])
		if len(orders[d]) > 0 {
			x[stepLoad] = saturated(loads[d][l.leanings[d].at[s][orders[d][0]]], usualLoad)
		}
		x[stepFirst], x[stepBack] = flag(d == 0), flag(m.back)
		x[stepLate] = float64(d) / float64(max(1, len(rows)-1))
		out[d] = x
	}
	alongThread(out)
	return out
}

// usualLoad is how many statements a paragraph carries in a usual case.
const usualLoad = 5

// saturated brings a number from 0 up to below 1; half makes one half. A linear model that has met no more than twenty
// statements on a paragraph would take hundreds of them, as in a national consultation, for proof of anything.
func saturated(n, half float64) float64 { return n / (n + half) }

// orders are the pairs of a statement by strength, in every draft.
func (l *links) orders(s int) [][]int {
	out := make([][]int, len(l.leanings))
	for d := range out {
		out[d] = l.leanings[d].byStrength(s)
	}
	return out
}

// loads are how many statements lean on each paragraph of every draft.
func (l *links) loads() [][]float64 {
	var out [][]float64
	for d := range l.leanings {
		out = append(out, l.leanings[d].load())
	}
	return out
}

// alongThread adds how the key features of a step compare with the drafts before and after.
func alongThread(steps [][]float64) {
	last := len(steps) - 1
	for k, key := range stepKeys {
		later := math.Inf(-1)
		for d := last; d >= 0; d-- {
			x := steps[d]
			before, next := 1.0, x[key] // the notes hold all of it; behind the last draft nothing changes
			if d > 0 {
				before = steps[d-1][key]
			}
			if d < last {
				next = steps[d+1][key]
			}
			later = max(later, x[key])
			x[stepDrop+k], x[stepNext+k] = x[key]-before, next
			x[stepRise+k], x[stepLater+k] = next-x[key], later
			x[stepBackKeys+k] = float64(x[stepBack] * x[key])
		}
	}
}

// load is how many statements lean on each paragraph.
func (l *leaning) load() []float64 {
	out := make([]float64, l.paragraphs)
	for s := range l.p {
		for k, p := range l.p[s] {
			out[l.at[s][k]] += p
		}
	}
	return out
}

// step gives the features of one step by itself.
func (l *links) step(d, s int, row []pair, order []int) []float64 {
	x := make([]float64, stepFeatures)
	m, at, p := l.first.m, l.leanings[d].at[s], l.leanings[d].p[s]
	st := m.statements[s]
	copy(x[stepStatementVague:], vagueSigns(st.reading))
	x[stepNoNumbers] = flag(len(st.numbers) == 0)
	x[stepShort] = math.Log1p(float64(st.length)) / 5
	x[stepCount] = float64(len(st.numbers))
	if len(order) == 0 {
		x[stepCarriedLogit] = logit(0) / 5
		return x
	}
	top := order[0]
	for i, f := range stepPair {
		x[stepWords+i] = row[top].x[f]
	}
	stepCarriers(x, p, order, m.unseen(len(m.drafts[d]), len(p)))
	stepTogether(x, row, p, order)
	piece := m.stretch(m.drafts[d][at[top]].reading, row[top].stretch)
	copy(x[stepVague:], vagueSigns(piece))
	x[stepTone], x[stepToneOf] = st.signs.Tone(), piece.signs.Tone()
	x[stepToneRise] = x[stepToneOf] - x[stepTone]
	return x
}

// stepCarriers adds how likely anything carries the statement. unseen is how many paragraphs more than
// those of p there are to count; each is taken to be as likely as the least likely that was looked at.
func stepCarriers(x, p []float64, order []int, unseen int) {
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
	least := p[order[len(order)-1]]
	for range unseen {
		none *= 1 - least
		x[stepCarriedSum] += least
	}
	x[stepCarriedAny], x[stepCarriedSum] = 1-none, saturated(x[stepCarriedSum], 1)
}

// likely is the probability from which on a further paragraph counts for what all hold together.
const likely = 0.3

// stepTogether adds what all likely paragraphs hold together, since a statement may be spread over
// several, and what any paragraph of the draft holds.
func stepTogether(x []float64, row []pair, p []float64, order []int) {
	x[stepBestBlur] = leastLikeness
	for i, k := range order {
		pair := row[k].x
		x[stepBestBlur] = max(x[stepBestBlur], pair[linkBlur])
		x[stepBestWords] = max(x[stepBestWords], pair[linkWords])
		x[stepBestLetters] = max(x[stepBestLetters], pair[linkGrams])
		x[stepBestNumbers] = max(x[stepBestNumbers], pair[linkNumbers])
		if i > 0 && p[k] < likely {
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
