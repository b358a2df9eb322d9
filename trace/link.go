package trace

import (
	"math"
	"slices"
	"sync"
)

// The features of a pair of statement and paragraph, all 0 to about 1. Order is that of linkFeatureNames.
const (
	linkWords = iota
	linkWordsWhole
	linkSum
	linkRarest
	linkConcepts
	linkBroader
	linkConceptsWhole
	linkGrams
	linkGramsWhole
	linkNumbers
	linkNoNumbers
	linkNames
	linkReverse
	linkRelated
	linkRelatedBack
	linkRelatedSection
	linkTopRelated
	linkRivalRelated
	linkTop
	linkTopWords
	linkRival
	linkSection
	linkRole
	linkQuestion
	linkLength
	linkShort
	linkRow
	linkItem
	linkNegation
	linkPolicy
	linkSame
	linkInto
	linkFrom
	linkPlace
	linkSameSection
	linkDescent
	linkWorded
	linkWordedConcepts
	linkWordedGrams
	linkWordedNumbers
	linkDescentRelated
	linkLineTop
	linkPrior
	linkFirst
	linkNew
	linkFeatures // how many there are
)

// linkFeatureNames are the names of the features in the weights file and in explanations.
var linkFeatureNames = [linkFeatures]string{
	"words", "words-whole", "weight-of-words", "rarest-word", "concepts", "broader", "concepts-whole",
	"letters", "letters-whole", "numbers", "no-numbers", "names", "reverse", "related",
	"related-back", "related-section", "best-related-of-draft", "best-related-of-statements", "best-of-draft",
	"best-words-of-draft", "best-of-statements", "section", "role", "question", "length-paragraph",
	"length-statement", "row", "item", "negation", "policy", "descent", "descent-into", "descent-from",
	"descent-place", "descent-section", "descent-in-order", "wording", "wording-concepts", "wording-letters",
	"wording-numbers", "descent-related", "descent-best-of-draft", "carried-before", "first-draft", "new-text",
}

// pair is a statement beside a paragraph.
type pair struct {
	x       []float64
	stretch *view   // of the paragraph, where most of the statement is found
	sum     float64 // weight of the words found in that stretch
	score   float64 // crude sum of what is found, for ranks only
}

// pairer makes the pairs of one statement with paragraphs, without regard to other drafts. What
// paragraphs and headings share between drafts is worked out once.
type pairer struct {
	m        *material
	s        said
	kept     [][]pair // [draft] made before; nil in a large case
	probe    *probe
	seen     map[*reading]*seenAs
	headings map[*reading]heading
}

// seenAs is what a statement has to do with a text, wherever that stands.
type seenAs struct {
	encounter
	related, relatedBack, role float64
	negation                   float64
}

// heading is what a statement has to do with the headings above a paragraph.
type heading struct{ related, topic, question float64 }

func (m *material) pairer(s int) *pairer {
	return &pairer{m: m, s: m.statements[s], probe: m.ix.probe(m.statements[s].reading),
		seen: map[*reading]*seenAs{}, headings: map[*reading]heading{}}
}

// directly is a pairer that knows the tops.
func (m *material) directly(s int) *pairer {
	if m.direct != nil {
		return &pairer{m: m, kept: m.direct[s]}
	}
	return m.pairer(s)
}

func (a *pairer) done() {
	if a.probe != nil {
		a.probe.done()
	}
}

// row gives the pairs with some paragraphs of a draft, with how they stand among the others.
func (a *pairer) row(d int, at []int32) []pair {
	if a.kept != nil {
		return copyPairs(a.kept[d])
	}
	row := a.pairs(d, at)
	a.m.tops[d].rank(at, row)
	return row
}

func copyPairs(row []pair) []pair {
	out := slices.Clone(row)
	xs := make([]float64, len(row)*linkFeatures)
	for k := range out {
		x := xs[k*linkFeatures : (k+1)*linkFeatures : (k+1)*linkFeatures]
		copy(x, row[k].x)
		out[k].x = x
	}
	return out
}

// pairs are those with some paragraphs of a draft, by themselves.
func (a *pairer) pairs(d int, at []int32) []pair {
	out := make([]pair, len(at))
	xs := make([]float64, len(at)*linkFeatures)
	for k, q := range at {
		x := xs[k*linkFeatures : (k+1)*linkFeatures : (k+1)*linkFeatures]
		out[k] = a.pair(a.m.drafts[d][q], x)
	}
	return out
}

func (a *pairer) look(p *reading) *seenAs {
	if known := a.seen[p]; known != nil {
		return known
	}
	out := &seenAs{encounter: a.probe.look(p), role: a.m.ix.wordsIn(a.s.role, &p.content)}
	out.related, out.relatedBack = a.probe.relatedTo(p)
	out.negation = flag(a.s.whole.negated != out.view.negated)
	a.seen[p] = out
	return out
}

func (a *pairer) heading(h *reading) heading {
	if known, ok := a.headings[h]; ok {
		return known
	}
	out := heading{topic: a.m.ix.topic(a.s.reading, h), question: a.m.ix.topic(a.s.question, h)}
	_, out.related = a.probe.relatedTo(h)
	a.headings[h] = out
	return out
}

func (a *pairer) pair(p *passage, x []float64) pair {
	s, o, h := a.s, a.look(p.reading), a.heading(p.section)
	best, whole := &o.best, &o.whole
	x[linkWords], x[linkWordsWhole] = best.words, whole.words
	x[linkSum], x[linkRarest] = math.Log1p(best.sum)/4, best.rarest/6
	x[linkConcepts], x[linkBroader] = best.concepts, best.broader
	x[linkConceptsWhole] = whole.concepts + whole.broader
	x[linkGrams], x[linkGramsWhole] = best.grams, whole.grams
	x[linkNumbers], x[linkNoNumbers] = whole.numbers, flag(len(s.numbers) == 0)
	x[linkNames] = best.names
	x[linkReverse] = min(1, share(best.sum, o.view.weight))
	x[linkRelated], x[linkRelatedBack], x[linkRelatedSection] = o.related, o.relatedBack, h.related
	x[linkSection], x[linkQuestion] = h.topic, h.question
	x[linkRole] = o.role
	x[linkLength] = math.Log1p(float64(p.length)) / 5
	x[linkShort] = math.Log1p(float64(s.length)) / 5
	x[linkRow], x[linkItem] = flag(p.kind == TableRow), flag(p.kind == ListItem)
	x[linkNegation] = o.negation
	x[linkPolicy] = share(float64(p.signs.PolicyTerms), float64(p.signs.Words)) * 3
	return pair{x, o.view, best.sum,
		best.words + 0.5*best.grams + 0.3*(best.concepts+best.broader) + 0.3*best.numbers}
}

// topic is how far a text shares its subject with a heading.
func (ix *index) topic(r, heading *reading) float64 {
	same, broader := ix.conceptsIn(heading, &r.content)
	return min(1, ix.wordsIn(heading, &r.content)+0.5*(same+broader))
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// tops are the greatest values that any statement has with each paragraph of a draft.
type tops struct{ score, related []float64 }

func newTops(paragraphs int) tops {
	return tops{make([]float64, paragraphs), make([]float64, paragraphs)}
}

func (t tops) note(at []int32, row []pair) {
	for k, q := range at {
		t.score[q] = max(t.score[q], row[k].score)
		t.related[q] = max(t.related[q], row[k].x[linkRelated])
	}
}

func (t tops) join(other tops) {
	for q := range t.score {
		t.score[q] = max(t.score[q], other.score[q])
		t.related[q] = max(t.related[q], other.related[q])
	}
}

// compare finds the tops of all drafts, once: they do not depend on what is learned. In a case that is
// not large the pairs are kept.
func (m *material) compare() {
	if m.tops != nil {
		return
	}
	if m.large {
		m.near = make([][][]int32, len(m.statements))
	} else {
		m.direct = make([][][]pair, len(m.statements))
	}
	var lock sync.Mutex
	var found [][]tops
	m.crew.share(Comparing, len(m.statements), func() func(int) {
		mine := m.newTops()
		lock.Lock()
		found = append(found, mine)
		lock.Unlock()
		search := m.newSearch()
		return func(s int) { m.compareStatement(s, search, mine) }
	})
	m.tops = m.newTops()
	for _, mine := range found {
		for d := range mine {
			m.tops[d].join(mine[d])
		}
	}
	for s := range m.direct {
		for d, row := range m.direct[s] {
			if !m.same[d] {
				m.tops[d].rank(m.every[d], row)
			}
		}
	}
}

func (m *material) newTops() []tops {
	var out []tops
	for d := range m.drafts {
		out = append(out, newTops(len(m.drafts[d])))
	}
	return out
}

func (m *material) compareStatement(s int, search *search, mine []tops) {
	if m.large {
		m.near[s] = search.nearest(m.statements[s].reading)
	}
	a := m.pairer(s)
	defer a.done()
	rows := make([][]pair, len(m.drafts))
	for d := range rows {
		if m.same[d] {
			continue
		}
		at := m.candidates(d, s, nil)
		rows[d] = a.pairs(d, at)
		mine[d].note(at, rows[d])
	}
	if m.direct != nil {
		m.direct[s] = rows
	}
}

// rank adds how a pair stands among the other paragraphs for its statement and among the other
// statements for its paragraph.
func (t tops) rank(at []int32, row []pair) {
	top, topWords, topRelated := 0.0, 0.0, 0.0
	for k := range row {
		top, topWords = max(top, row[k].score), max(topWords, row[k].sum)
		topRelated = max(topRelated, row[k].x[linkRelated])
	}
	for k, q := range at {
		p := &row[k]
		p.x[linkTop] = share(p.score, top)
		p.x[linkTopWords] = share(p.sum, topWords)
		p.x[linkRival] = min(1, share(p.score, t.score[q]))
		p.x[linkTopRelated] = share(p.x[linkRelated], topRelated)
		p.x[linkRivalRelated] = min(1, share(p.x[linkRelated], t.related[q]))
	}
}
