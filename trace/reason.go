package trace

import (
	"cmp"
	"math"
	"slices"

	"spoor/trace/internal/fit"
)

// The names of reasons that are no features of a model.
const (
	// reasonStart is what a model says before it has looked at anything: how common its outcome is.
	reasonStart = "start"
	// reasonThread is what the other drafts add: how much likelier the fate is given the whole thread
	// than given the step alone.
	reasonThread = "thread"
	// The same, where the texts alone rule fates out.
	reasonUnchanged  = "thread-unchanged"
	reasonSameDraft  = "thread-same-draft"
	reasonEmptyDraft = "thread-empty-draft"
	// reasonReader is what a reader said of it.
	reasonReader = "reader"
)

// Features are the names that reasons go by, sorted by what they are reasons for. The names are those of
// the weights file.
type Features struct {
	Fate, Link, Jump []string
}

// FeatureNames lists every name that a reason can have.
func FeatureNames() Features {
	start := []string{reasonStart, reasonReader}
	link := slices.Concat(start, rereadFeatureNames)
	for _, name := range linkFeatureNames {
		if !slices.Contains(link, name) {
			link = append(link, name)
		}
	}
	threads := []string{reasonThread, reasonUnchanged, reasonSameDraft, reasonEmptyDraft}
	return Features{
		Fate: slices.Concat(start, threads, judgeFeatureNames),
		Link: link,
		Jump: slices.Concat(start, kindFeatureNames[:]),
	}
}

// reasonsShown is how many reasons a step has when they are not asked for.
const reasonsShown = 8

// fateReasons lists what moved the judge, for the fate it gave against the mean of the other two. They
// sum to the margin of the fate. reader is what a reader added, if one was heard.
func (f *follower) fateReasons(x []float64, v judged, reader ...Reason) []Reason {
	out := append(linearReasons(f.now.reasons[:0], f.against[v.fate], x, judgeFeatureNames), reader...)
	f.now.reasons = out
	more := Reason{Feature: v.standing.reason(), Value: v.p[v.fate] - v.own[v.fate],
		Weight: margin(v.p, v.fate) - sumOf(out)}
	if more.Weight != 0 {
		out = append(out, more)
	}
	if !f.asked.reasons {
		return heaviest(out, reasonsShown)
	}
	out = slices.Clone(out)
	heaviestFirst(out)
	return out
}

// against is what speaks for a fate against the mean of the other two.
func (w *Weights) against(fate int) fit.Linear {
	models := w.judge
	first, second := models[(fate+1)%3], models[(fate+2)%3]
	out := fit.Linear{Bias: models[fate].Bias - (first.Bias+second.Bias)/2,
		Weights: make([]float64, 0, len(models[fate].Weights))}
	for i, weight := range models[fate].Weights {
		out.Weights = append(out.Weights, weight-(first.Weights[i]+second.Weights[i])/2)
	}
	return out
}

func (s standing) reason() string {
	switch s {
	case unchanged:
		return reasonUnchanged
	case sameDraft:
		return reasonSameDraft
	case emptyDraft:
		return reasonEmptyDraft
	}
	return reasonThread
}

// margin is how far the log-probability of a fate lies above the mean of those of the other two.
func margin(p [3]float64, fate int) float64 {
	const least = 1e-4 // no infinite reasons
	log := func(f int) float64 { return math.Log(max(p[f%3], least)) }
	return log(fate) - (log(fate+1)+log(fate+2))/2
}

// linearReasons adds to a list what each feature added to the score of a model, and what it started from.
func linearReasons(out []Reason, model fit.Linear, x []float64, names []string) []Reason {
	add := func(name string, value, weight float64) {
		if weight != 0 {
			out = append(out, Reason{Feature: name, Value: value, Weight: weight})
		}
	}
	add(reasonStart, 1, model.Bias)
	for i, name := range names {
		add(name, x[i], float64(x[i]*model.Weights[i]))
	}
	return out
}

// linkReasons lists what made the last reading of a link as likely as it is: the sum is the log-odds. The
// reason that is the reading before has the reasons of that reading as its parts.
func (f *follower) linkReasons(l *links, at place, reader ...Reason) []Reason {
	k := l.leanings[at.d].place(at.s, at.q)
	if k < 0 {
		return reader // a person named it
	}
	at, k = l.readAt(at, k)
	d := at.d
	if l.again == nil {
		out := append(linearReasons(nil, f.w.link, f.now.rows[d][k].x, linkFeatureNames[:]), reader...)
		f.tellWords(out, at)
		heaviestFirst(out)
		return out
	}
	model, x := f.w.again[l.readings()-1], l.again.drafts[d].statement(at.s, f.now.rows[d], []int{k}, &features{})[0]
	parts := model.Parts(x, len(x))
	start := model.Score(x)
	out := reader
	for i, weight := range parts {
		start -= weight
		if weight == 0 {
			continue
		}
		r := Reason{Feature: rereadFeatureNames[i], Value: x[i], Weight: weight}
		if i == rereadFirst {
			r.Parts = f.linkReasons(l.again.before, at)
		}
		out = append(out, r)
	}
	out = append(out, Reason{Feature: reasonStart, Value: 1, Weight: start})
	f.tellWords(out, at)
	heaviestFirst(out)
	return out
}

// tellWords adds to the blur of a link the words that make it.
func (f *follower) tellWords(reasons []Reason, at place) {
	for i := range reasons {
		if reasons[i].Feature == linkFeatureNames[linkBlur] {
			reasons[i].Words = f.m.blurs.pairs(f.now.said, f.m.drafts[at.d][at.q].reading)
		}
	}
}

// kindReasons says why kinds of jump were named.
func (f *follower) kindReasons(d, s int, kinds []JumpKind, x []float64) []KindReasons {
	var out []KindReasons
	for _, k := range kinds {
		reasons := append(linearReasons(nil, f.w.kinds[k], x, kindFeatureNames[:]), f.kindHeard(d, s, k)...)
		heaviestFirst(reasons)
		out = append(out, KindReasons{Kind: k, Probability: fit.Sigmoid(f.kindScore(d, s, k, x)),
			Cut: f.w.kindCut[k], Reasons: reasons})
	}
	return out
}

func heaviestFirst(reasons []Reason) {
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight))
	})
}

// heaviest are the n heaviest reasons, in the order that heaviestFirst would put them.
func heaviest(reasons []Reason, n int) []Reason {
	out := make([]Reason, 0, n+1) // no more, since a large case has millions
	for _, r := range reasons {
		k := len(out)
		for k > 0 && math.Abs(r.Weight) > math.Abs(out[k-1].Weight) {
			k--
		}
		if k < n {
			out = slices.Insert(out, k, r)
			out = out[:min(len(out), n)]
		}
	}
	return out
}

func sumOf(reasons []Reason) float64 {
	sum := 0.0
	for _, r := range reasons {
		sum += r.Weight
	}
	return sum
}
