package trace

import (
	"context"
	"errors"
	"slices"
	"sort"
	"strings"

	"spoor/trace/internal/lang"
)

// Labelled is a case with what a reader made of it. The statements are those the reader found, not those
// that ReadNotes finds: the judge learns from what people said.
type Labelled struct {
	Name       string
	Case       Case
	Statements []LabelledStatement
	Items      []LabelledStatement // of the decision

	PolicyTerms [][]string // what the reader circled in each draft; nil when not asked to
}

// LabelledStatement is a statement with one label for each draft, or an item with one for each
// retelling.
type LabelledStatement struct {
	Statement Statement
	Labels    []Label
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
	return LearnWithout(ctx, cases, o, nil)
}

// LearnWithout is Learn with some features hidden, told by their names in the weights file: what is lost
// without them is what they are worth. nil hides none.
func LearnWithout(ctx context.Context, cases []Labelled, o Options, hide func(feature string) bool) (*Weights, error) {
	if len(cases) < 2 {
		return nil, errors.New("learning needs at least two labelled cases")
	}
	l := &learner{hide: hide}
	for i := range cases {
		if err := l.add(ctx, i, withStrangers(cases, i), o); err != nil {
			return nil, err
		}
	}
	return l.learn(ctx)
}

// strangers is how many statements of another case are added to each.
const strangers = 3

// withStrangers adds some statements of the next case in the same language, lost in every draft. The labelled
// cases hold hardly a statement that a first draft does not touch at all; without strangers the judge
// takes what has nothing to do with a draft for blurred in it.
func withStrangers(cases []Labelled, i int) Labelled {
	c := cases[i]
	for k := 1; k < len(cases); k++ {
		other := cases[(i+k)%len(cases)]
		if languageOf(other) != languageOf(c) {
			continue
		}
		for n := range min(strangers, len(other.Statements)) {
			s := other.Statements[(n*7)%len(other.Statements)].Statement
			s.Question = ""
			labels := make([]Label, len(c.Case.Drafts))
			for d := range labels {
				labels[d].Fate = Lost
			}
			c.Statements = append(slices.Clip(c.Statements), LabelledStatement{s, labels})
		}
		break
	}
	return c
}

func languageOf(c Labelled) lang.Code {
	var all []string
	for _, s := range c.Case.Notes {
		all = append(all, s.Text)
	}
	code, _ := lang.Detect(strings.Join(all, "\n"))
	return code
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
	hide    func(feature string) bool
}

func (l *learner) add(ctx context.Context, group int, c Labelled, o Options) error {
	r, err := ReadNotes(ctx, c.Case, o)
	if err != nil {
		return err
	}
	code, concepts := lang.Code(r.Language), lang.LoadConcepts()
	drafts := r.readDrafts(c.Case.Drafts, "d", code)
	there := newLesson(group, false, c.Statements, drafts, code, concepts)
	there.heard, there.terms = heard{there.m.crew, notesText(r), code}, c.PolicyTerms
	l.lessons = append(l.lessons, there)
	if r.Return != nil && len(c.Items) > 0 && len(r.Return.Retellings) > 0 {
		back := newLesson(group, true, c.Items, r.Return.Retellings, code, concepts)
		l.lessons = append(l.lessons, back)
	}
	l.names = append(l.names, c.Name)
	return nil
}

func newLesson(group int, back bool, labelled []LabelledStatement, drafts []Draft, code lang.Code,
	concepts *lang.Concepts) *lesson {
	setAside(drafts) // a remark carries nothing
	var statements []Statement
	x := &lesson{group: group, drafts: drafts}
	for _, l := range labelled {
		statements = append(statements, l.Statement)
		given := l.Labels
		if len(given) != len(drafts) {
			given = nil
		}
		x.labels = append(x.labels, given)
	}
	x.m = gather(crew{ctx: context.Background()}, back, statements, drafts, code, concepts)
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

// folds is into how many parts the cases are divided where a model learns from what another found in
// cases that the other has not seen. More parts learn from more; their time grows with their number.
const folds = 4

// readings is how often the links are read again. A third time gave nothing in a prototype.
const readings = 2

func (l *learner) learn(ctx context.Context) (*Weights, error) {
	w := &Weights{learned: append([]string(nil), l.names...)}
	sort.Strings(w.learned)
	w.vague = l.learnVague()
	l.learnPolicy(w)
	unseen, err := l.firstReadings(ctx)
	if err != nil {
		return nil, err
	}
	for range readings {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w.again = append(w.again, l.learnReread(unseen, none))
		unseen = l.rereadUnseen(unseen)
	}
	w.cut = l.learnCut(unseen)
	l.learnJudge(w, unseen)
	l.learnKinds(w, unseen)
	w.link, w.descent = l.learnLinks(none)
	return w, nil
}

// seen is a feature vector without what is hidden.
func (l *learner) seen(x []float64, names []string) []float64 {
	if l.hide == nil {
		return x
	}
	out := make([]float64, len(x))
	for i, v := range x {
		if !l.hide(names[i]) {
			out[i] = v
		}
	}
	return out
}

// fold is the part of the cases that a lesson is in; both directions of a case are in one.
func (l *learner) fold(x *lesson) int { return x.group % min(folds, len(l.names)) }

// none leaves no part out.
const none = -1

// unseenBy runs a model on the lessons that were left out when it was learned, for each part in turn.
func (l *learner) unseenBy(learn func(fold int) func(i int) *links) []*links {
	out := make([]*links, len(l.lessons))
	for fold := range min(folds, len(l.names)) {
		read := learn(fold)
		for i, x := range l.lessons {
			if l.fold(x) == fold {
				out[i] = read(i)
			}
		}
	}
	return out
}
