package trace

import (
	"math"

	"spoor/trace/internal/fit"
)

// fates in the order of the judge's classes.
var fates = [3]Fate{Kept, Abstracted, Lost}

// The features of a statement in a draft. Order is that of judgeFeatureNames. The last ones depend on the
// fate one draft earlier and are filled in by withBefore.
const (
	stepCarried = iota
	stepCarriedLogit
	stepCarriedSecond
	stepCarriedAny
	stepWords
	stepRarest
	stepConcepts
	stepBroader
	stepGrams
	stepWordsAll
	stepGramsAll
	stepNumbersAll
	stepNoNumbers
	stepNamesAll
	stepReverse
	stepWorded
	stepWordedGrams
	stepDescent
	stepInOrder
	stepVagueStatement
	stepVaguePassage
	stepVagueRise
	stepPolicy
	stepLoad
	stepNegation
	stepRow
	stepShort
	stepFirst
	stepLate
	stepDrop
	stepNumbersDrop
	stepBeforeKept
	stepBeforeAbstracted
	stepBeforeLost
	stepKeptCarried
	stepKeptWords
	stepAbstractedCarried
	stepAbstractedWords
	stepLostCarried
	stepLostWords
	stepFeatures
)

// judgeFeatureNames are the names of the features in the weights file and in explanations.
var judgeFeatureNames = [stepFeatures]string{
	"carried", "carried-logit", "carried-second", "carried-any", "words", "rarest-word", "concepts",
	"broader", "letters", "words-all", "letters-all", "numbers-all", "no-numbers", "names-all", "reverse",
	"wording", "wording-letters", "descent", "descent-in-order", "vagueness-statement", "vagueness-passage",
	"vagueness-rise", "policy", "load", "negation", "row", "length-statement", "first-draft",
	"late-draft", "words-drop", "numbers-drop", "before-kept", "before-abstracted", "before-lost",
	"kept-carried", "kept-words", "abstracted-carried", "abstracted-words", "lost-carried",
	"lost-words",
}

// steps gives the features of every statement in every draft, but for the fate before.
func (m *material) steps(leanings []leaning, vague fit.Linear) [][][]float64 {
	out := make([][][]float64, len(leanings)) // [draft][statement]
	for d, l := range leanings {
		load := l.load()
		out[d] = make([][]float64, len(m.statements))
		for s := range m.statements {
			x := m.step(d, s, l, load, vague)
			if d > 0 {
				x[stepDrop] = out[d-1][s][stepWordsAll] - x[stepWordsAll]
				x[stepNumbersDrop] = out[d-1][s][stepNumbersAll] - x[stepNumbersAll]
			}
			x[stepFirst] = flag(d == 0)
			x[stepLate] = float64(d) / float64(max(1, len(leanings)-1))
			out[d][s] = x
		}
	}
	return out
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

func (m *material) step(d, s int, l leaning, load []float64, vague fit.Linear) []float64 {
	x := make([]float64, stepFeatures)
	st := m.statements[s]
	x[stepNoNumbers] = flag(len(st.numbers) == 0)
	x[stepShort] = math.Log1p(float64(len(st.words))) / 5
	x[stepVagueStatement] = vagueness(st.reading, vague) / 100
	order := l.byStrength(s)
	if len(order) == 0 {
		x[stepCarriedLogit] = -1
		return x
	}
	top := order[0]
	pr := l.pairs[s][top]
	x[stepCarried] = l.p[s][top]
	x[stepCarriedLogit] = logit(l.p[s][top]) / 5
	if len(order) > 1 {
		x[stepCarriedSecond] = l.p[s][order[1]]
	}
	x[stepWords], x[stepRarest] = pr.found.words, pr.found.rarest/6
	x[stepConcepts], x[stepBroader] = pr.found.concepts, pr.found.broader
	x[stepGrams], x[stepReverse] = pr.found.grams, pr.x[linkReverse]
	x[stepWorded], x[stepWordedGrams] = pr.x[linkWorded], pr.x[linkWordedGrams]
	x[stepDescent], x[stepNegation], x[stepRow] = pr.x[linkSame], pr.x[linkNegation], pr.x[linkRow]
	x[stepInOrder] = pr.x[linkDescent]
	x[stepLoad] = load[top] / 5
	m.stepTogether(x, d, s, l, order)
	piece := m.stretch(m.drafts[d][top].reading, pr.stretch)
	x[stepVaguePassage] = vagueness(piece, vague) / 100
	x[stepVagueRise] = x[stepVaguePassage] - x[stepVagueStatement]
	x[stepPolicy] = 3 * share(float64(piece.signs.PolicyTerms), float64(piece.signs.Words))
	return x
}

// stepTogether adds what all likely paragraphs hold together: a statement may be spread over several.
func (m *material) stepTogether(x []float64, d, s int, l leaning, order []int) {
	none := 1.0
	for i, q := range order {
		none *= 1 - l.p[s][q]
		if i > 0 && l.p[s][q] < 0.3 {
			continue
		}
		o := m.ix.in(m.statements[s].reading, m.drafts[d][q].whole)
		x[stepWordsAll] = max(x[stepWordsAll], o.words)
		x[stepGramsAll] = max(x[stepGramsAll], o.grams)
		x[stepNumbersAll] = max(x[stepNumbersAll], o.numbers)
		x[stepNamesAll] = max(x[stepNamesAll], o.names)
	}
	x[stepCarriedAny] = 1 - none
}

func logit(p float64) float64 {
	p = min(max(p, 1e-4), 1-1e-4)
	return math.Log(p / (1 - p))
}

// withBefore adds what the fate one draft earlier makes of the features. For the first draft that is
// the notes, where everything is kept.
func withBefore(x []float64, before Fate) []float64 {
	x = append([]float64(nil), x...)
	switch before {
	case Kept:
		x[stepBeforeKept] = 1
		x[stepKeptCarried], x[stepKeptWords] = x[stepCarriedLogit], x[stepWordsAll]
	case Abstracted:
		x[stepBeforeAbstracted] = 1
		x[stepAbstractedCarried], x[stepAbstractedWords] = x[stepCarriedLogit], x[stepWordsAll]
	case Lost:
		x[stepBeforeLost] = 1
		x[stepLostCarried], x[stepLostWords] = x[stepCarriedLogit], x[stepWordsAll]
	}
	return x
}

// judged is the outcome of the judge for one statement in one draft.
type judged struct {
	p     [3]float64 // probability per fate, order of fates
	fate  int
	given [3][3]float64 // [fate before][fate]: its probability given the one before
}

// judge runs one statement through its drafts: a maximum-entropy Markov model (McCallum, Freitag &
// Pereira 2000). The probability of each fate sums over the fates one draft earlier, so that doubt about
// one draft stays doubt in the next.
//
// What stands knows of the texts alone: same words, same fate.
func judge(steps [][]float64, stands []standing, models [3]fit.Linear) []judged {
	before := [3]float64{1, 0, 0}
	var out []judged
	for d, x := range steps {
		var j judged
		for b, pb := range before {
			j.given[b] = stands[d].allow(b, fateProbabilities(withBefore(x, fates[b]), models))
			for f, pf := range j.given[b] {
				j.p[f] += float64(pb * pf)
			}
		}
		for f := range j.p {
			if j.p[f] > j.p[j.fate] {
				j.fate = f
			}
		}
		before = j.p
		out = append(out, j)
	}
	return out
}

// standing is what the texts alone say of a step.
type standing int

const (
	open       standing = iota // nothing: the judge decides
	unchanged                  // all that carried the statement stands unchanged: it got no worse
	sameDraft                  // the whole draft is that of before: nothing changed
	emptyDraft                 // there is nothing to carry it
)

// allow takes the fates away that the texts rule out, given the fate before.
func (s standing) allow(before int, p [3]float64) [3]float64 {
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

func fateProbabilities(x []float64, models [3]fit.Linear) [3]float64 {
	var scores [3]float64
	for f := range scores {
		scores[f] = models[f].Score(x)
	}
	fit.Softmax(scores[:])
	return scores
}
