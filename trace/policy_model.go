package trace

import (
	"math"
	"slices"

	"spoor/trace/internal/fit"
	"spoor/trace/internal/lang"
)

// The signs of a policy term that the case gives, behind those of its form (lang.FormNames). Order is
// that of termNames.
const (
	termOften = iota
	termDrafts
	termNew
	termNewLater
	termNewOffice
	termFirstDraft
	termSecondDraft
	termFirstOffice
	termSecondOffice
	termCandidates
	termItem
	termRow
	termQuote
	termFootnote
	termHeading
	termSigns
)

var termNames = [termSigns]string{
	"often", "drafts", "new", "new-later", "new-office", "first-draft", "second-draft",
	"first-draft-office", "second-draft-office", "candidates", "item", "row", "quote", "footnote",
	"heading",
}

// policyFeatureNames are the names of the features in the weights file and in explanations.
var policyFeatureNames = slices.Concat(lang.FormNames[:], termNames[:], habitNames[:])

// ownFeatures is how many features a candidate has of its own, before habits.
const ownFeatures = len(lang.FormNames) + termSigns

// candidate is a phrase of a draft that may be a policy term, told by its stems.
type candidate struct {
	key      string
	language string
	term     string // as first written in the draft
	spots    []spot
	own      bool      // the owner of the case named it: it is one
	x        []float64 // by policyFeatureNames, habits left out; forms are means over the spots
}

// spot is a place where a candidate stands.
type spot struct {
	paragraph int
	lang.Phrase
}

// termReader reads the candidates of all drafts of one direction of a case.
type termReader struct {
	m      *material
	drafts [][]*candidate
	first  map[string]int // key -> first draft it stands in
	count  map[string]int // key -> number of drafts it stands in
}

func newTermReader(m *material, h heard) *termReader {
	t := &termReader{m: m, first: map[string]int{}, count: map[string]int{}}
	t.drafts = make([][]*candidate, len(m.drafts))
	m.crew.shareOne(len(m.drafts), func(d int) { t.drafts[d] = t.read(d) })
	t.leaveOutHeard(h)
	for d := range m.drafts {
		for _, c := range t.drafts[d] {
			if t.count[c.key]++; t.count[c.key] == 1 {
				t.first[c.key] = d
			}
		}
	}
	for d := range t.drafts {
		for _, c := range t.drafts[d] {
			t.caseSigns(d, c)
		}
	}
	return t
}

// read gathers the candidates of a draft in the order in which they first stand there.
func (t *termReader) read(d int) []*candidate {
	found := map[string]*candidate{}
	var out []*candidate
	seen := map[lang.Phrase]bool{} // in the passage at hand
	at := func(q int, p *passage, ph lang.Phrase) *candidate {
		key := stemKey(p.words[ph.First : ph.Last+1])
		c := found[key]
		if c == nil {
			c = &candidate{key: key, language: string(p.code), x: make([]float64, ownFeatures),
				term: p.text[p.words[ph.First].Start:p.words[ph.Last].End]}
			found[key], out = c, append(out, c)
		}
		if !seen[ph] {
			seen[ph] = true
			c.spots = append(c.spots, spot{q, ph})
		}
		return c
	}
	forms := map[lang.Code]*lang.FormReader{}
	for q, p := range t.m.drafts[d] {
		clear(seen)
		if forms[p.code] == nil {
			forms[p.code] = lang.NewFormReader(p.code)
		}
		for f := range forms[p.code].PolicyForms(p.text, p.words, p.mentions) {
			c := at(q, p, f.Phrase)
			for i, v := range f.X {
				c.x[i] += v
			}
		}
		for _, ph := range t.m.ownTermsIn(p) {
			at(q, p, ph).own = true
		}
	}
	return out
}

// leaveOutHeard leaves out what the notes hold too.
func (t *termReader) leaveOutHeard(h heard) {
	all := map[string]bool{}
	for _, candidates := range t.drafts {
		for _, c := range candidates {
			all[c.key] = true
		}
	}
	known := h.among(all)
	for d := range t.drafts {
		t.drafts[d] = slices.DeleteFunc(t.drafts[d], func(c *candidate) bool { return known[c.key] })
	}
}

// leastCandidates is about how many candidates the shortest labelled draft holds; a note of five lines is
// taken for one as long, since nothing shorter was seen.
const leastCandidates = 150

func (t *termReader) caseSigns(d int, c *candidate) {
	spots := float64(len(c.spots))
	for i := range lang.FormNames {
		c.x[i] /= spots
	}
	x, office := c.x[len(lang.FormNames):], c.x[lang.FormOffice]
	x[termOften] = math.Log(spots)
	x[termDrafts] = share(float64(t.count[c.key]), float64(len(t.drafts)))
	x[termNew] = flag(t.first[c.key] == d)
	x[termNewLater] = flag(t.first[c.key] == d && d > 0)
	x[termNewOffice] = x[termNew] * office
	x[termFirstDraft], x[termSecondDraft] = flag(d == 0), flag(d == 1)
	x[termFirstOffice], x[termSecondOffice] = x[termFirstDraft]*office, x[termSecondDraft]*office
	x[termCandidates] = math.Log(float64(max(leastCandidates, len(t.drafts[d]))))
	t.placeSigns(d, c, x)
}

// placeSigns tells in what kinds of paragraph a candidate stands, and whether a heading holds its head.
func (t *termReader) placeSigns(d int, c *candidate, x []float64) {
	signs := map[ParagraphKind]int{ListItem: termItem, TableRow: termRow, Quote: termQuote,
		Footnote: termFootnote}
	for _, s := range c.spots {
		p := t.m.drafts[d][s.paragraph]
		if at, ok := signs[p.kind]; ok {
			x[at] = 1
		}
		if id := t.m.ix.known(p.words[s.Last].Stem); id != unknown && p.section.content.hasStem(id) {
			x[termHeading] = 1
		}
	}
}

// policyModel tells how likely a candidate is a policy term.
type policyModel struct {
	linear fit.Linear
	habits habits
}

// features are those of a candidate, behind what is in out.
func (m policyModel) features(out []float64, c *candidate) []float64 {
	habits := m.habits.signs(c)
	return append(append(out, c.x...), habits[:]...)
}

// score scores a candidate, in memory that it may take over.
func (m policyModel) score(c *candidate, scratch []float64) float64 {
	if c.own {
		return math.Inf(1)
	}
	return m.linear.Score(m.features(scratch[:0], c))
}
