package trace

import (
	"math"
	"slices"
)

// testimony is what a reader said of the steps of one direction, as far as it is believed, and how far
// it can be trusted.
type testimony struct {
	steps [][]*testified // [draft][statement]; nil where nothing is believed
	fates [][]float64    // [fate][fate named]
	links [][]float64    // [it carries the statement: 0 or 1][quoted: 0 or 1]
	kinds [][]float64    // [it is a jump of that kind: 0 or 1][named: 0 or 1]
}

// testified is a believed answer about one step.
type testified struct {
	believed
	alone  judged       // the judgement without it
	places []int        // paragraphs, as the passages
	quoted map[int]bool // the same
	seen   []int        // paragraphs shown
}

// What is thought of a reader's quotes and kinds of jump before anything is known.
var (
	defaultLinks = [][]float64{{0.97, 0.03}, {0.4, 0.6}}
	defaultKinds = [][]float64{{0.75, 0.25}, {0.4, 0.6}}
)

// hear weighs what a reader said of the statements, and notes what is still to be asked.
func (f *follower) hear(statements []Statement) {
	alone := make([][]judged, len(statements))
	for s := range statements {
		f.take(s)
		alone[s] = f.unruled(s)
	}
	t := &testimony{}
	for d := range f.drafts {
		t.steps = append(t.steps, f.hearDraft(d, statements, alone))
	}
	f.testimony = t
	f.weighFates()
	f.weighLinks()
	f.weighKinds()
}

// hearDraft looks up what was answered about one draft.
func (f *follower) hearDraft(d int, statements []Statement, alone [][]judged) []*testified {
	h := f.asked.hearing
	kind := AskDraft
	if f.m.back {
		kind = AskReturn
	}
	given := repliesTo(kind, f.drafts[d], h.reading.Replies)
	out := make([]*testified, len(statements))
	var open []toAsk
	for _, t := range f.toAsk(d, statements, alone) {
		reply, answered := given.find(t.said.Key, f.keysOf(d, t.near))
		if reply == nil {
			open = append(open, t)
			continue
		}
		h.told.Asked++
		if !answered {
			h.fall([]Fall{FallMissing})
			continue
		}
		h.told.Answered++
		b := believe(reply.answers[t.said.Key], given.shown(reply), t.ours)
		h.fall(b.fell)
		if !b.whole {
			h.told.Believed++
			out[t.s] = f.testified(d, b, alone[t.s][d], given, reply)
		}
	}
	h.fall(given.strays())
	h.told.Open += len(open)
	a := asker{kind: kind, language: h.language, draft: f.drafts[d], room: h.room}
	h.open = append(h.open, a.questions(open)...)
	return out
}

func (f *follower) keysOf(d int, paragraphs []int) []string {
	var out []string
	for _, q := range paragraphs {
		out = append(out, keyOf(f.drafts[d].Paragraphs[q].Text))
	}
	return out
}

func (f *follower) testified(d int, b believed, alone judged, given *replies, reply *sheet) *testified {
	t := &testified{believed: b, alone: alone, quoted: map[int]bool{}}
	for _, q := range b.Passages {
		t.places = append(t.places, given.at[q.Paragraph])
		t.quoted[given.at[q.Paragraph]] = true
	}
	for q, p := range f.drafts[d].Paragraphs {
		if reply.seen[keyOf(p.Text)] {
			t.seen = append(t.seen, q)
		}
	}
	if alone.fate == badness(b.Fate) {
		f.asked.hearing.told.Agrees++
	}
	return t
}

// each runs through all believed answers in a fixed order.
func (t *testimony) each(do func(d, s int, a *testified)) {
	for d, row := range t.steps {
		for s, a := range row {
			if a != nil {
				do(d, s, a)
			}
		}
	}
}

// of is the believed answer about a step; nil when there is none.
func (t *testimony) of(d, s int) *testified {
	if t == nil {
		return nil
	}
	return t.steps[d][s]
}

// weighFates estimates how far the fates that the reader gives can be trusted.
func (f *follower) weighFates() {
	h, t := f.asked.hearing, f.testimony
	var seen []sighting
	t.each(func(d, s int, a *testified) {
		seen = append(seen, sighting{f.likely(d, s, a.alone), badness(a.Fate)})
	})
	t.fates = witness(seen, h.thought())
	if len(seen) > 0 {
		h.known = t.fates
	}
	if h.told.Reliability == (Reliability{}) {
		h.told.Reliability = reliabilityOf(t.fates)
	}
}

// likely is how likely each fate of a step is: certain where a person ruled on it, and otherwise as the
// judge thinks. So every verdict also says how far the reader is right, where nobody ruled too.
func (f *follower) likely(d, s int, alone judged) []float64 {
	ruled := f.ruled.fate(s, d)
	if ruled < 0 {
		return alone.p[:]
	}
	p := make([]float64, len(fates))
	p[ruled] = 1
	return p
}

// weighLinks takes what the reader quotes, and what it leaves unquoted, into how likely each paragraph
// carries each statement.
func (f *follower) weighLinks() {
	t := f.testimony
	var seen []sighting
	t.each(func(d, s int, a *testified) {
		for _, q := range a.seen {
			p := f.likelyLink(d, s, q)
			seen = append(seen, sighting{[]float64{1 - p, p}, oneIf(a.quoted[q])})
		}
	})
	t.links = witness(seen, thought{rows: defaultLinks, weight: guessWeight})
	f.links = f.alone.copied(f.m.same)
	t.each(func(d, s int, a *testified) {
		l := &f.links.leanings[d]
		for _, q := range a.seen {
			if k := l.place(s, q); k >= 0 {
				l.p[s][k] = sure(l.p[s][k], t.linkWeight(a, q))
			}
		}
	})
}

// likelyLink is how likely a paragraph carries a statement: certain where a person ruled which ones do.
func (f *follower) likelyLink(d, s, q int) float64 {
	if f.ruled.fate(s, d) == badness(Lost) {
		return 0
	}
	if named := f.ruledPassages(d, s); named != nil {
		return float64(oneIf(slices.Contains(named, q)))
	}
	return f.links.leanings[d].of(s, q)
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// copied are links of which the probabilities can be changed. same tells which drafts have the text of the
// draft before.
func (l *links) copied(same []bool) *links {
	out := *l
	out.leanings = make([]leaning, len(l.leanings))
	for d, was := range l.leanings {
		if same[d] {
			out.leanings[d] = out.leanings[d-1]
			continue
		}
		out.leanings[d] = was
		out.leanings[d].p = make([][]float64, len(was.p))
		for s, row := range was.p {
			out.leanings[d].p[s] = append([]float64(nil), row...)
		}
	}
	return &out
}

// sure adds log-odds to a probability.
func sure(p, weight float64) float64 {
	odds := float64(p * math.Exp(weight))
	return odds / (odds + 1 - p)
}

// linkWeight is what an answer adds to the log-odds of a link.
func (t *testimony) linkWeight(a *testified, q int) float64 {
	return logRatio(t.links, oneIf(a.quoted[q]))
}

// logRatio is how much likelier it makes an outcome that a witness says so.
func logRatio(reliability [][]float64, said int) float64 {
	return math.Log(reliability[1][said] / reliability[0][said])
}
