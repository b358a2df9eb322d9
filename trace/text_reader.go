package trace

import (
	"slices"

	"spoor/trace/internal/lang"
)

// reader reads the texts of a case, each that stands in it several times once.
type reader struct {
	crew  crew
	ix    *index
	texts []*reading
	at    map[tongued]*reading
	plain map[*reading]bool // texts whose words make the vocabulary; headings do not
}

// tongued is a text with its language: notes and drafts may differ.
type tongued struct {
	text string
	code lang.Code
	by   string // who says it, of a statement
}

func newReader(c crew, concepts *lang.Concepts) *reader {
	return &reader{crew: c, ix: newIndex(concepts), at: map[tongued]*reading{},
		plain: map[*reading]bool{}}
}

// add promises to read a text. What it returns is filled by read.
func (x *reader) add(text string, code lang.Code) *reading { return x.addBy(text, code, "") }

func (x *reader) addBy(text string, code lang.Code, by string) *reading {
	key := tongued{text, code, by}
	r := x.at[key]
	if r == nil {
		r = &reading{text: text, code: code, by: by}
		x.at[key] = r
		x.texts = append(x.texts, r)
	}
	return r
}

// addSaid is addPlain for what somebody said.
func (x *reader) addSaid(text string, code lang.Code, by string) *reading {
	r := x.addBy(text, code, by)
	x.plain[r] = true
	return r
}

// addPlain is add for a text whose words make the vocabulary that compounds are split on.
func (x *reader) addPlain(text string, code lang.Code) *reading {
	r := x.add(text, code)
	x.plain[r] = true
	return r
}

// read reads all texts: words first, then the vocabulary they make together, then their terms.
func (x *reader) read() {
	x.crew.share(ReadingTexts, len(x.texts), func() func(int) {
		readers := map[lang.Code]*lang.Reader{}
		return func(i int) {
			r := x.texts[i]
			if readers[r.code] == nil {
				readers[r.code] = lang.NewReader(r.code)
			}
			r.sight(readers[r.code].Read(r.text), x.ix.concepts)
			if r.by != "" {
				r.leaveFrameOut(r.by)
			}
		}
	})
	met := x.meet()
	x.split(met)
	for _, r := range x.texts {
		x.number(r, met)
	}
}

// metStem is a stem with the first word in which it was met.
type metStem struct {
	stem, lower string
	code        lang.Code
	parts       []string
}

// meet lists the stems of all content words in the order in which they are met, and leaves behind at
// each word which it is.
func (x *reader) meet() []metStem {
	var met []metStem
	at := map[string]int32{}
	for _, r := range x.texts {
		r.stems = make([]int32, len(r.words))
		numberAt := r.numberAt()
		for i := range r.words {
			r.stems[i] = unknown
			if !r.isContent(i, numberAt) {
				continue
			}
			w := &r.words[i]
			k, known := at[w.Stem]
			if !known {
				k = int32(len(met))
				at[w.Stem] = k
				met = append(met, metStem{stem: w.Stem, lower: w.Lower, code: r.code})
			}
			r.stems[i] = k
		}
	}
	return met
}

// split finds the parts of compounds.
func (x *reader) split(met []metStem) {
	vocabulary := map[lang.Code]map[string]bool{}
	for _, r := range x.texts {
		if !x.plain[r] {
			continue
		}
		if vocabulary[r.code] == nil {
			vocabulary[r.code] = map[string]bool{}
		}
		words := vocabulary[r.code]
		for i := range r.words {
			words[r.words[i].Lower] = true
		}
	}
	compounds := map[lang.Code]*lang.Compounds{}
	for code, set := range vocabulary {
		words := make([]string, 0, len(set))
		for w := range set {
			words = append(words, w)
		}
		slices.Sort(words)
		compounds[code] = lang.NewCompounds(words, code)
	}
	x.crew.share(ReadingTexts, len(met), func() func(int) {
		return func(i int) {
			if c := compounds[met[i].code]; c != nil {
				met[i].parts = c.Parts(met[i].lower)
			}
		}
	})
}

// number gives the content words of a text their numbers and takes them as its terms, unless there are
// none: "3 van de 12" is a statement too, and is told by its digits.
func (x *reader) number(r *reading, met []metStem) {
	seen, seenGram := map[int32]bool{}, map[int32]bool{}
	for i, k := range r.stems {
		if k == unknown {
			continue
		}
		w := &r.words[i]
		id := x.ix.addStem(met[k].stem, met[k].parts)
		if !seen[id] {
			seen[id] = true
			r.terms = append(r.terms, term{id, int32(i), w.Flags&lang.Name != 0})
		}
		for _, g := range x.ix.addGrams(w.Lower) {
			if !seenGram[g] {
				seenGram[g] = true
				r.grams = append(r.grams, g)
			}
		}
	}
	if len(r.terms) > 0 {
		return
	}
	for i := range r.words {
		if w := &r.words[i]; w.Flags&lang.Digit != 0 {
			r.terms = append(r.terms, term{stem: x.ix.addStem(w.Stem, nil), word: int32(i)})
		}
	}
}
