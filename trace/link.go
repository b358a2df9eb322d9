package trace

import (
	"math"

	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
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
	again   []float64 // features of a further reading; nil in the first, and where none are kept
	stretch *view     // of the paragraph, where most of the statement is found
	found   overlap   // in that stretch
	score   float64   // crude sum of what is found, for ranks only
}

// pairs compares all statements with all paragraphs of one draft, without regard to other drafts.
func (m *material) pairs(d int) [][]pair {
	out := make([][]pair, len(m.statements))
	for s := range m.statements {
		out[s] = make([]pair, len(m.drafts[d]))
		for q, p := range m.drafts[d] {
			out[s][q] = m.pair(m.statements[s], p)
		}
	}
	rank(out)
	return out
}

func (m *material) pair(s said, p *passage) pair {
	v, o := m.ix.best(s.reading, p.reading)
	w := m.ix.in(s.reading, p.whole)
	x := make([]float64, linkFeatures)
	x[linkWords], x[linkWordsWhole] = o.words, w.words
	x[linkSum], x[linkRarest] = math.Log1p(o.sum)/4, o.rarest/6
	x[linkConcepts], x[linkBroader] = o.concepts, o.broader
	x[linkConceptsWhole] = w.concepts + w.broader
	x[linkGrams], x[linkGramsWhole] = o.grams, w.grams
	x[linkNumbers], x[linkNoNumbers] = w.numbers, flag(len(s.numbers) == 0)
	x[linkNames] = o.names
	x[linkReverse] = min(1, share(o.sum, v.weight))
	x[linkRelated] = m.ix.relatedIn(s.reading, p.reach)
	x[linkRelatedBack] = m.ix.relatedIn(p.reading, s.reach)
	x[linkRelatedSection] = m.ix.relatedIn(p.section, s.reach)
	x[linkSection] = m.topic(s.reading, p.section)
	x[linkRole] = m.ix.in(s.role, p.whole).words
	x[linkQuestion] = m.topic(s.question, p.section)
	x[linkLength] = math.Log1p(float64(len(p.words))) / 5
	x[linkShort] = math.Log1p(float64(len(s.words))) / 5
	x[linkRow], x[linkItem] = flag(p.kind == TableRow), flag(p.kind == ListItem)
	x[linkNegation] = flag(negated(s.reading, s.whole) != negated(p.reading, v))
	x[linkPolicy] = share(float64(p.signs.PolicyTerms), float64(p.signs.Words)) * 3
	return pair{x, nil, v, o, o.words + 0.5*o.grams + 0.3*(o.concepts+o.broader) + 0.3*o.numbers}
}

// topic is how far a text shares its subject with a heading.
func (m *material) topic(r, heading *reading) float64 {
	o := m.ix.in(heading, r.whole)
	return min(1, o.words+0.5*(o.concepts+o.broader))
}

func flag(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func negated(r *reading, v *view) bool {
	for _, w := range r.words[v.first:v.last] {
		if w.Flags&lang.Negation != 0 {
			return true
		}
	}
	return false
}

// rank adds how a pair stands among the other paragraphs for its statement and among the other
// statements for its paragraph.
func rank(pairs [][]pair) {
	if len(pairs) == 0 {
		return
	}
	ofParagraph, relatedOf := make([]float64, len(pairs[0])), make([]float64, len(pairs[0]))
	for _, row := range pairs {
		for q, p := range row {
			ofParagraph[q] = max(ofParagraph[q], p.score)
			relatedOf[q] = max(relatedOf[q], p.x[linkRelated])
		}
	}
	for _, row := range pairs {
		top, topWords, topRelated := 0.0, 0.0, 0.0
		for _, p := range row {
			top, topWords = max(top, p.score), max(topWords, p.found.sum)
			topRelated = max(topRelated, p.x[linkRelated])
		}
		for q, p := range row {
			p.x[linkTop] = share(p.score, top)
			p.x[linkTopWords] = share(p.found.sum, topWords)
			p.x[linkRival] = share(p.score, ofParagraph[q])
			p.x[linkTopRelated] = share(p.x[linkRelated], topRelated)
			p.x[linkRivalRelated] = share(p.x[linkRelated], relatedOf[q])
		}
	}
}

// inherit adds what the draft before says: where the paragraphs that carried the statement went, and
// how much of the wording that carried it is found back. before holds, for each statement, how likely
// each paragraph of the draft before carries it, and the stretch that does.
func (m *material) inherit(d int, pairs [][]pair, before [][]carried) {
	for s, row := range pairs {
		for q := range row {
			m.inheritPair(d, row[q].x, before, s, q)
		}
		top := 0.0
		for _, p := range row {
			top = max(top, line(p.x))
		}
		for _, p := range row {
			p.x[linkLineTop] = share(line(p.x), top)
		}
	}
}

// line is a crude sum of the lineage features, for ranks only.
func line(x []float64) float64 {
	return x[linkSame] + x[linkWorded] + 0.5*x[linkWordedGrams] + 0.3*x[linkWordedConcepts] +
		0.2*x[linkPlace] + 0.2*x[linkSameSection] + x[linkDescent]
}

// carried is how likely a paragraph carries a statement, with the stretch that does.
type carried struct {
	p       float64
	stretch *reading // of that stretch alone; nil where p is too small to matter
}

func (m *material) inheritPair(d int, x []float64, before [][]carried, s, q int) {
	if before == nil {
		x[linkFirst] = 1
		return
	}
	news := 1.0
	for i, c := range before[s] {
		k := m.kin[d][i][q]
		news = min(news, 1-k.x[kinFrom])
		if c.stretch == nil {
			continue
		}
		x[linkSame] = max(x[linkSame], float64(c.p*k.x[kinSame]))
		x[linkInto] = max(x[linkInto], float64(c.p*k.x[kinInto]))
		x[linkFrom] = max(x[linkFrom], float64(c.p*k.x[kinFrom]))
		x[linkPlace] = max(x[linkPlace], float64(c.p*k.x[kinPlace]))
		x[linkSameSection] = max(x[linkSameSection], float64(c.p*k.x[kinSection]))
		x[linkDescent] = max(x[linkDescent], float64(c.p*k.p))
		x[linkDescentRelated] = max(x[linkDescentRelated], float64(c.p*k.x[kinRelatedInto]))
		x[linkPrior] = max(x[linkPrior], c.p)
		o := m.bestIn(c.stretch, m.drafts[d][q].reading)
		x[linkWorded] = max(x[linkWorded], float64(c.p*o.words))
		x[linkWordedConcepts] = max(x[linkWordedConcepts], float64(c.p*(o.concepts+o.broader)))
		x[linkWordedGrams] = max(x[linkWordedGrams], float64(c.p*o.grams))
		x[linkWordedNumbers] = max(x[linkWordedNumbers], float64(c.p*o.numbers))
	}
	x[linkNew] = news
}

// bestIn is index.best, remembered: the same stretches are met again for every model.
func (m *material) bestIn(r, p *reading) overlap {
	key := [2]*reading{r, p}
	o, known := m.met[key]
	if !known {
		_, o = m.ix.best(r, p)
		m.met[key] = o
	}
	return o
}

// carryFloor is the probability below which a paragraph is not followed to the next draft. It only
// saves time: halving it changed no figure in the second decimal.
const carryFloor = 0.05

// carry notes for the next draft what carries each statement.
func (m *material) carry(d int, pairs [][]pair, model fit.Linear) [][]carried {
	out := make([][]carried, len(pairs))
	for s, row := range pairs {
		out[s] = make([]carried, len(row))
		for q, p := range row {
			prob := fit.Sigmoid(model.Score(p.x))
			out[s][q].p = prob
			if prob >= carryFloor {
				out[s][q].stretch = m.stretch(m.drafts[d][q].reading, p.stretch)
			}
		}
	}
	return out
}

// stretch is a stretch of a paragraph as a text of its own.
func (m *material) stretch(r *reading, v *view) *reading {
	if v.first >= v.last {
		return r
	}
	if v.alone == nil {
		v.alone = m.ix.cut(r, v)
	}
	return v.alone
}
