package trace

import (
	"sort"
	"strings"

	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
)

// The features of a step on which a fate got worse. Order is that of kindFeatureNames.
const (
	kindToLost = iota
	kindFromNotes
	kindNumbers
	kindNumbersGone
	kindFirstPersonGone
	kindNamesGone
	kindPassiveCame
	kindModalCame
	kindHedgeCame
	kindPolicyCame
	kindVagueRise
	kindNegationGone
	kindNegative
	kindLoad
	kindLoadRise
	kindShorter
	kindWish
	kindTone
	kindToneRise
	kindFeatures
)

// kindFeatureNames are the names of the features in the weights file and in explanations.
var kindFeatureNames = [kindFeatures]string{
	"to-lost", "from-notes", "numbers", "numbers-gone", "first-person-gone", "names-gone",
	"passive-came", "modal-came", "hedge-came", "policy-came", "vagueness-rise", "negation-gone",
	"negative", "load", "load-rise", "shorter", "wish", "tone", "tone-rise",
}

// wording is what a statement is read as in one draft: the stretch that carries it best.
type wording struct {
	r    *reading
	load float64 // how many statements lean on the paragraph
}

// kindFeaturesOf compares the wording before a jump with the wording after it. after.r is nil when
// nothing carries the statement any more.
func kindFeaturesOf(st *reading, before, after wording, fromNotes bool, vague fit.Linear) []float64 {
	x := make([]float64, kindFeatures)
	x[kindToLost] = flag(after.r == nil)
	x[kindFromNotes] = flag(fromNotes)
	x[kindNumbers] = min(1, float64(len(before.r.numbers))/3)
	x[kindWish] = flag(before.r.signs.Modals > 0)
	x[kindNegative] = flag(hasFlag(before.r, lang.Negation))
	x[kindTone] = before.r.signs.Tone()
	if after.r == nil {
		return x
	}
	b, a := before.r.signs, after.r.signs
	x[kindNumbersGone] = flag(len(before.r.numbers) > 0) * (1 - numbersIn(before.r, after.r))
	x[kindFirstPersonGone] = flag(b.FirstPersons > 0 && a.FirstPersons == 0)
	x[kindNamesGone] = flag(b.Names > a.Names)
	x[kindPassiveCame] = flag(a.Passives > b.Passives)
	x[kindModalCame] = flag(a.Modals > b.Modals)
	x[kindHedgeCame] = flag(a.Hedges > b.Hedges)
	x[kindPolicyCame] = flag(a.PolicyTerms > b.PolicyTerms)
	x[kindVagueRise] = (vagueness(after.r, vague) - vagueness(before.r, vague)) / 100
	x[kindNegationGone] = x[kindNegative] * flag(!hasFlag(after.r, lang.Negation))
	x[kindToneRise] = a.Tone() - b.Tone()
	x[kindLoad] = min(1, after.load/5)
	x[kindLoadRise] = min(1, max(0, (after.load-before.load)/5))
	x[kindShorter] = share(float64(len(after.r.words)), float64(len(before.r.words)+len(after.r.words)))
	return x
}

func hasFlag(r *reading, f lang.Flag) bool {
	for _, w := range r.words {
		if w.Flags&f != 0 {
			return true
		}
	}
	return false
}

// goneAndCame are the words that tell a jump: what the wording before had and the one after lacks,
// rarest first, and the other way round. Each list holds at most wordsShown.
func (ix *index) goneAndCame(before, after *reading) (gone, came []string) {
	if after == nil {
		return ix.tellingWords(before, nil), nil
	}
	return ix.tellingWords(before, after), ix.tellingWords(after, before)
}

const wordsShown = 8 // more would be a second copy of the text

// tellingWords lists the numbers and content words of a text that another lacks, in reading order.
func (ix *index) tellingWords(r, other *reading) []string {
	var out []string
	for _, s := range ix.telling(r, other) {
		out = append(out, s.in(r))
	}
	return out
}

// telling finds the numbers and content words of a text that another lacks, in reading order: of those
// the rarest, at most wordsShown.
func (ix *index) telling(r, other *reading) []telling {
	var spans []telling
	taken := map[int]bool{}
	for _, n := range r.numbers {
		if other == nil || !numberIn(&n, other.numbers) {
			spans = append(spans, telling{n.First, n.Last, numberWeight, n.Kind})
		}
		for i := n.First; i <= n.Last; i++ {
			taken[i] = true
		}
	}
	for _, t := range r.terms {
		if !taken[int(t.word)] && (other == nil || ix.strength(t.stem, &other.content) == 0) {
			spans = append(spans, telling{int(t.word), int(t.word), ix.stemWeight(t.stem), 0})
		}
	}
	sort.SliceStable(spans, func(i, j int) bool { return spans[i].weight > spans[j].weight })
	spans = spans[:min(wordsShown, len(spans))]
	sort.SliceStable(spans, func(i, j int) bool { return spans[i].first < spans[j].first })
	return spans
}

// telling is a run of words that tells a jump, with how much it tells.
type telling struct {
	first, last int
	weight      float64
	number      lang.NumberKind // 0 when it is a word
}

// in is the run as written in the text it was found in.
func (t telling) in(r *reading) string {
	return r.text[r.words[t.first].Start:r.words[t.last].End]
}

const numberWeight = 99 // a number that went is the first thing to show

// policyCame lists the policy terms of a text that another lacks.
func policyCame(after, before *reading) []string {
	var out []string
	for _, p := range lang.PolicyTerms(after.words, after.code) {
		term := after.text[after.words[p.First].Start:after.words[p.Last].End]
		if !strings.Contains(strings.ToLower(before.text), strings.ToLower(term)) {
			out = append(out, term)
		}
	}
	return out
}
