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
	linkBlur
	linkTopBlur
	linkRivalBlur
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
	"blur", "best-blur-of-draft", "best-blur-of-statements",
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
	blur     *blurProbe
	seen     map[*reading]*seenAs
	headings map[*reading]heading
}

// seenAs is what a statement has to do with a text, wherever that stands.
type seenAs struct {
	encounter
	related, relatedBack, role float64
	negation, blur             float64
}

// heading is what a statement has to do with the headings above a paragraph.
type heading struct{ related, topic, question float64 }

func (m *material) pairer(s int) *pairer {
	said := m.statements[s]
	return &pairer{m: m, s: said, probe: m.ix.probe(said.reading), blur: m.blurs.probe(said.reading),
		seen: map[*reading]*seenAs{}, headings: map[*reading]heading{}}
}

// directly is a pairer that takes the pairs of a case that is not large from where they are kept.
func (m *material) directly(s int) *pairer {
	if m.direct != nil {
		return &pairer{m: m, kept: m.direct[s]}
	}
	return m.pairer(s)
}

func (a *pairer) done() {
	if a.probe != nil {
		a.probe.done()
		a.blur.done()
	}
}

// row gives the pairs with some paragraphs of a draft. Those that stayed are those of the draft before.
func (a *pairer) row(d int, at []int32, stayed []int8, before []pair) []pair {
	if a.kept != nil {
		if a.m.once {
			return a.kept[d]
		}
		return copyPairs(a.kept[d])
	}
	if stayed == nil {
		return a.pairs(d, at)
	}
	var fresh []int32
	for k, q := range at {
		if !stays(stayed, k) {
			fresh = append(fresh, q)
		}
	}
	made, row := a.pairs(d, fresh), make([]pair, len(at))
	for k := range row {
		if stays(stayed, k) {
			row[k] = before[stayed[k]]
			continue
		}
		row[k], made = made[0], made[1:]
	}
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
	a.look(d, at)
	out := make([]pair, len(at))
	xs := make([]float64, len(at)*linkFeatures)
	for k, q := range at {
		x := xs[k*linkFeatures : (k+1)*linkFeatures : (k+1)*linkFeatures]
		out[k] = a.pair(a.m.drafts[d][q], x)
	}
	return out
}

// look looks at those of some paragraphs of a draft whose texts it has not seen.
func (a *pairer) look(d int, at []int32) {
	var fresh []*passage
	for _, q := range at {
		p := a.m.drafts[d][q]
		if _, known := a.seen[p.reading]; !known {
			a.seen[p.reading] = nil // the same text may come again
			fresh = append(fresh, p)
		}
	}
	seen, blur := make([]seenAs, len(fresh)), a.blur.likenesses(fresh)
	for i, p := range fresh {
		out := &seen[i]
		out.encounter, out.role, out.blur = a.probe.look(p.reading), a.m.ix.wordsIn(a.s.role, &p.content), blur[i]
		out.related, out.relatedBack = a.probe.relatedTo(p.reading)
		out.negation = flag(a.s.whole.negated != out.view.negated)
		a.seen[p.reading] = out
	}
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
	s, o, h := a.s, a.seen[p.reading], a.heading(p.section)
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
	x[linkRole], x[linkBlur] = o.role, o.blur
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

// leastLikeness is below that of any statement and paragraph.
const leastLikeness = -1

// tops are the greatest values that any statement has with each paragraph of a draft.
type tops struct{ score, related, blur []float64 }

func newTops(paragraphs int) tops {
	out := tops{make([]float64, paragraphs), make([]float64, paragraphs), make([]float64, paragraphs)}
	for q := range out.blur {
		out.blur[q] = leastLikeness
	}
	return out
}

func (t tops) note(at []int32, row []pair) {
	for k, q := range at {
		t.score[q] = max(t.score[q], row[k].score)
		t.related[q] = max(t.related[q], row[k].x[linkRelated])
		t.blur[q] = max(t.blur[q], row[k].x[linkBlur])
	}
}

func (t tops) join(other tops) {
	for q := range t.score {
		t.score[q] = max(t.score[q], other.score[q])
		t.related[q] = max(t.related[q], other.related[q])
		t.blur[q] = max(t.blur[q], other.blur[q])
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
	for d := range m.was {
		for q, was := range m.was[d] {
			if was >= 0 {
				m.tops[d].inherit(q, m.tops[d-1], int(was))
			}
		}
	}
}

// inherit takes over what a paragraph that stood in the draft before has there.
func (t tops) inherit(q int, before tops, was int) {
	t.score[q] = max(t.score[q], before.score[was])
	t.related[q] = max(t.related[q], before.related[was])
	t.blur[q] = max(t.blur[q], before.blur[was])
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
		at := m.fresh(d, m.candidates(d, s, nil))
		rows[d] = a.pairs(d, at)
		mine[d].note(at, rows[d])
	}
	if m.direct != nil {
		m.direct[s] = rows
	}
}

// rowTops are the greatest values that the pairs of a statement have in a draft.
type rowTops struct{ score, words, related, line, blur float64 }

func topsOf(row []pair) rowTops {
	t := rowTops{blur: leastLikeness}
	for k := range row {
		t.score, t.words = max(t.score, row[k].score), max(t.words, row[k].sum)
		t.related, t.line = max(t.related, row[k].x[linkRelated]), max(t.line, line(row[k].x))
		t.blur = max(t.blur, row[k].x[linkBlur])
	}
	return t
}

// rank adds how a pair stands among the other paragraphs for its statement and among the other
// statements for its paragraph. The tops of a row are those of all its pairs, also when some of them are put
// aside afterwards.
func (l *leaning) rank(s int, row []pair, draft tops) {
	if l.tops[s] == (rowTops{}) {
		l.tops[s] = topsOf(row)
	}
	t := &l.tops[s]
	for k, q := range l.at[s] {
		if stays(l.stayed[s], k) {
			continue
		}
		p := &row[k]
		p.x[linkTop] = share(p.score, t.score)
		p.x[linkTopWords] = share(p.sum, t.words)
		p.x[linkRival] = min(1, share(p.score, draft.score[q]))
		p.x[linkTopRelated] = share(p.x[linkRelated], t.related)
		p.x[linkRivalRelated] = min(1, share(p.x[linkRelated], draft.related[q]))
		p.x[linkLineTop] = share(line(p.x), t.line)
		p.x[linkTopBlur], p.x[linkRivalBlur] = p.x[linkBlur]-t.blur, p.x[linkBlur]-draft.blur[q]
	}
}
