package trace

import (
	"context"
	"errors"
	"sort"

	"spoor/trace/internal/align"
	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
)

// Labelled is a case with what a reader made of it: per statement (by its id in ReadNotes), and per
// item of the decision, one label for each draft or retelling.
type Labelled struct {
	Name   string
	Case   Case
	Labels map[string][]Label

	PolicyTerms [][]string // what the reader circled in each draft; nil when not asked to
}

// Label is what a reader made of one statement in one draft.
type Label struct {
	Fate  Fate
	Lines []int // first lines of the paragraphs that carry it
	Kinds []JumpKind
}

// Learn learns all weights from labelled cases. The same cases give the same weights.
//
// The judge learns from links as they are found in cases not seen, not from links as labelled: it must
// know how far to trust them. For that, the link model is learned once without each case.
func Learn(ctx context.Context, cases []Labelled, o Options) (*Weights, error) {
	if len(cases) < 2 {
		return nil, errors.New("learning needs at least two labelled cases")
	}
	l := &learner{}
	for i, c := range cases {
		if err := l.add(ctx, i, c, o); err != nil {
			return nil, err
		}
	}
	return l.learn(ctx)
}

// lesson is one direction of a labelled case.
type lesson struct {
	group  int // its case: what is left out together
	m      *material
	drafts []Draft
	labels [][]Label // [statement][draft]; nil where the reader gave none
	heard  heard
	terms  [][]string // [draft] policy terms; nil when the reader gave none
}

type learner struct {
	lessons []*lesson
	names   []string
}

func (l *learner) add(ctx context.Context, group int, c Labelled, o Options) error {
	r, err := ReadNotes(ctx, c.Case, o)
	if err != nil {
		return err
	}
	code, concepts := lang.Code(r.Language), lang.LoadConcepts()
	t := &tracer{ctx: ctx, code: code}
	drafts := t.readDrafts(r, c.Case.Drafts, "d", 1)
	there := newLesson(group, r.Statements, drafts, c.Labels, code, concepts)
	there.heard, there.terms = newHeard(notesText(r), code), c.PolicyTerms
	l.lessons = append(l.lessons, there)
	if r.Return != nil && len(r.Return.Items) > 0 && len(r.Return.Retellings) > 0 {
		l.lessons = append(l.lessons,
			newLesson(group, r.Return.Items, r.Return.Retellings, c.Labels, code, concepts))
	}
	l.names = append(l.names, c.Name)
	return nil
}

func newLesson(group int, statements []Statement, drafts []Draft, labels map[string][]Label,
	code lang.Code, concepts *lang.Concepts) *lesson {
	x := &lesson{group: group, drafts: drafts, m: gather(statements, drafts, code, concepts)}
	for _, s := range statements {
		given := labels[s.ID]
		if len(given) != len(drafts) {
			given = nil
		}
		x.labels = append(x.labels, given)
	}
	return x
}

// linked says whether the reader saw a statement in a paragraph.
func (x *lesson) linked(s, d, q int) bool {
	p := x.drafts[d].Paragraphs[q].Lines
	for _, line := range x.labels[s][d].Lines {
		if p.Start <= line && line <= p.End {
			return true
		}
	}
	return false
}

// Penalties of the models, on the squares of scaled weights. Link and judge: the best of four settings on
// left-out cases; fate kappa lay between 0.60 and 0.63 for all of them. The others were not searched.
const (
	linkPenalty    = 10
	judgePenalty   = 3
	kindPenalty    = 10
	vaguePenalty   = 3
	descentPenalty = 10
	linkRounds     = 3 // times the link model learns from drafts as read by its forerunner
)

func (l *learner) learn(ctx context.Context) (*Weights, error) {
	w := &Weights{learned: append([]string(nil), l.names...)}
	sort.Strings(w.learned)
	w.vague = l.learnVague()
	l.learnPolicy(w)
	w.link, w.descent = l.learnLinks(-1)
	heldOut := make([][]leaning, len(l.lessons))
	for g := range l.names {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		link, descent := w.link, w.descent
		if len(l.names) > 2 {
			link, descent = l.learnLinks(g)
		}
		for i, x := range l.lessons {
			if x.group == g {
				heldOut[i] = x.m.lean(link, descent)
			}
		}
	}
	w.cut = l.learnCut(heldOut)
	l.learnJudge(w, heldOut)
	l.learnKinds(w, heldOut)
	return w, nil
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

// learnDescent learns which paragraphs descend from which: those that carry the same statement in
// successive drafts. Paragraphs that carry none teach nothing, since nobody labelled their descent.
func (l *learner) learnDescent(without int) descentModel {
	var e fit.Examples
	var steps align.Steps
	for i := range steps {
		steps[i] = 1
	}
	for _, x := range l.lessons {
		if x.group != without {
			for d := 1; d < len(x.drafts); d++ {
				x.descentExamples(d, &e, &steps)
			}
		}
	}
	return descentModel{fit.Logistic(e, descentPenalty), steps}
}

func (x *lesson) descentExamples(d int, e *fit.Examples, steps *align.Steps) {
	last := -1
	for i := range x.drafts[d-1].Paragraphs {
		heirs, known := x.heirs(d, i)
		if !known {
			continue
		}
		first := -1
		for j, k := range x.m.kin[d][i] {
			y := 0
			if heirs[j] {
				y = 1
				if first < 0 {
					first = j
				}
			}
			e.X, e.Y = append(e.X, k.x), append(e.Y, y)
		}
		if first >= 0 {
			if last >= 0 {
				step := min(max(first-last, -align.Width), align.Width)
				steps[step+align.Width]++
			}
			last = first
		}
	}
}

// heirs are the paragraphs of a draft that carry a statement which a paragraph of the draft before
// carried; known is false when it carried none.
func (x *lesson) heirs(d, i int) (heirs map[int]bool, known bool) {
	heirs = map[int]bool{}
	for s := range x.labels {
		if x.labels[s] == nil || !x.linked(s, d-1, i) {
			continue
		}
		known = true
		for j := range x.drafts[d].Paragraphs {
			if x.linked(s, d, j) {
				heirs[j] = true
			}
		}
	}
	return heirs, known
}

// learnLinks learns the descent and link models without one group of lessons. Each round reads the
// drafts with the link model of the round before, so that lineage is learned as it will be met.
func (l *learner) learnLinks(without int) (fit.Linear, descentModel) {
	descent := l.learnDescent(without)
	link := fit.Linear{Bias: -20, Weights: make([]float64, linkFeatures)}
	for range linkRounds + 1 {
		var e fit.Examples
		for _, x := range l.lessons {
			if x.group != without {
				x.linkExamples(&e, link, descent)
			}
		}
		link = fit.Logistic(e, linkPenalty)
	}
	return link, descent
}

func (x *lesson) linkExamples(e *fit.Examples, model fit.Linear, descent descentModel) {
	for d, leaning := range x.m.lean(model, descent) {
		for s, row := range leaning.pairs {
			if x.labels[s] == nil {
				continue
			}
			for q, p := range row {
				y := 0
				if x.linked(s, d, q) {
					y = 1
				} else if (s+q+d)%4 != 0 && p.x[linkTop] < 0.7 && p.x[linkLineTop] < 0.7 {
					continue // most pairs have nothing in common; one in four stands for them
				}
				weight := 1.0
				if y == 0 && p.x[linkTop] < 0.7 && p.x[linkLineTop] < 0.7 {
					weight = 4
				}
				e.X, e.Y, e.Weight = append(e.X, p.x), append(e.Y, y), append(e.Weight, weight)
			}
		}
	}
}

// learnCut finds the probability at which a further paragraph is best taken as carrying too: the one
// that gives the best F1 of links.
func (l *learner) learnCut(heldOut [][]leaning) float64 {
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
	return round6(best)
}

// links counts right, wrong and missed links at a cut, in steps that are not lost.
func (x *lesson) links(leanings []leaning, cut float64) (hit, wrong, missed int) {
	for d, l := range leanings {
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

// learnJudge learns the fates from the features of held-out links and the labelled fate before.
func (l *learner) learnJudge(w *Weights, heldOut [][]leaning) {
	var e fit.Examples
	for i, x := range l.lessons {
		steps := x.m.steps(heldOut[i], w.vague)
		for s, labels := range x.labels {
			before := Kept
			for d, label := range labels {
				e.X = append(e.X, withBefore(steps[d][s], before))
				e.Y = append(e.Y, badness(label.Fate))
				before = label.Fate
			}
		}
	}
	copy(w.judge[:], fit.Multinomial(e, len(fates), judgePenalty))
}

// learnKinds learns, for each kind of jump, when a reader names it.
func (l *learner) learnKinds(w *Weights, heldOut [][]leaning) {
	var x [][]float64
	var kinds []map[JumpKind]bool
	for i, lesson := range l.lessons {
		f := &follower{m: lesson.m, w: w, drafts: lesson.drafts, leanings: heldOut[i]}
		for _, l := range f.leanings {
			f.loads = append(f.loads, l.load())
		}
		for s, labels := range lesson.labels {
			x, kinds = lesson.kindExamples(f, s, labels, x, kinds)
		}
	}
	w.kinds, w.kindCut = map[JumpKind]fit.Linear{}, map[JumpKind]float64{}
	for _, k := range jumpKinds {
		e := fit.Examples{X: x}
		for _, named := range kinds {
			e.Y = append(e.Y, int(flag(named[k])))
		}
		w.kinds[k] = fit.Logistic(e, kindPenalty)
		w.kindCut[k] = bestCut(e, w.kinds[k])
	}
}

func (x *lesson) kindExamples(f *follower, s int, labels []Label, xs [][]float64,
	kinds []map[JumpKind]bool) ([][]float64, []map[JumpKind]bool) {
	before, last := Kept, wording{r: x.m.statements[s].reading}
	for d, label := range labels {
		now := wording{}
		if label.Fate != Lost {
			now = f.wording(d, s)
		}
		if badness(label.Fate) > badness(before) {
			xs = append(xs, kindFeaturesOf(x.m.statements[s].reading, last, now, d == 0, f.w.vague))
			named := map[JumpKind]bool{}
			for _, k := range label.Kinds {
				named[k] = true
			}
			kinds = append(kinds, named)
		}
		before = label.Fate
		if now.r != nil {
			last = now
		}
	}
	return xs, kinds
}

// bestCut is the probability at which naming a kind gives the best F1.
func bestCut(e fit.Examples, model fit.Linear) float64 {
	best, bestF1 := 0.5, -1.0
	for cut := 0.15; cut < 0.9; cut += 0.05 {
		hit, taken, all := 0, 0, 0
		for i, x := range e.X {
			named := fit.Sigmoid(model.Score(x)) >= cut
			hit += int(flag(named && e.Y[i] == 1))
			taken += int(flag(named))
			all += e.Y[i]
		}
		if f1 := share(2*float64(hit), float64(taken+all)); f1 > bestF1 {
			best, bestF1 = cut, f1
		}
	}
	return round6(best)
}
