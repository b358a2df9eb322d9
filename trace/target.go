package trace

import (
	"slices"
	"sort"

	"spoor/trace/internal/lang"
)

// target is a reading laid out so that another is found in all its views at once: beside each thing in
// it the views that hold it, as bits. It is cut into blocks of as many views as a word has bits.
type target []block

// block is some of the views of a target. Slot 0 is the whole of the text, in the first block; the views
// follow.
type block struct {
	views    []*view
	stems    marks // as written
	parts    marks // of the compounds written
	grams    marks
	concepts []conceptMark
	numbers  []numberMark
}

const (
	wholeSlot     = 0
	firstSlot     = 1
	viewsOfBlock  = 63
	conceptLevels = 3 // 1, a half and a quarter
)

// marks are things with the slots that hold them.
type marks struct {
	ids   []int32
	slots []uint64
}

// conceptMark is a concept with the slots in which it has each strength.
type conceptMark struct {
	concept int32
	slots   [conceptLevels]uint64
}

type numberMark struct {
	lang.Number
	slots uint64
}

// layer finishes readings once the index is weighed. It holds what one processor needs for that.
type layer struct {
	ix           *index
	stems, parts gatherer
	grams        gatherer
	concepts     gatherer
	seen         []int32 // [stem] the view that last held it
	views        int32
}

func (ix *index) newLayer() *layer {
	return &layer{ix: ix, stems: newGatherer(len(ix.df)), parts: newGatherer(len(ix.df)),
		grams: newGatherer(len(ix.gramDF)), concepts: newGatherer(len(ix.conceptDF)),
		seen: make([]int32, len(ix.df))}
}

// gatherer finds the place of a thing among those gathered in a block.
type gatherer struct {
	at     []int32 // one more than its place, 0 for none
	placed []int32
}

func newGatherer(n int) gatherer { return gatherer{at: make([]int32, n)} }

// place is where a thing stands; fresh says that it is new there.
func (g *gatherer) place(id int32) (at int, fresh bool) {
	if g.at[id] == 0 {
		g.placed = append(g.placed, id)
		g.at[id] = int32(len(g.placed))
		return len(g.placed) - 1, true
	}
	return int(g.at[id]) - 1, false
}

func (g *gatherer) clear() {
	for _, id := range g.placed {
		g.at[id] = 0
	}
	g.placed = g.placed[:0]
}

func (g *gatherer) mark(m *marks, id int32, slots uint64) {
	at, fresh := g.place(id)
	if fresh {
		m.ids, m.slots = append(m.ids, id), append(m.slots, 0)
	}
	m.slots[at] |= slots
}

// finish works out what others look up in a reading: its sums and its content.
func (l *layer) finish(r *reading) {
	r.whole = &view{last: len(r.words)}
	l.knowStems(r)
	ix := l.ix
	for _, t := range r.terms {
		w := ix.stemWeight(t.stem)
		r.sums.terms += w
		if t.name {
			r.sums.names += w
		}
	}
	for _, g := range r.grams {
		r.sums.grams += ix.gramWeight(g)
	}
	for _, c := range r.concepts {
		r.sums.concepts += ix.conceptWeight(c)
	}
	r.content = l.contentOf(r)
}

// knowStems gives every word that is no stop word the number of its stem, where it has one.
func (l *layer) knowStems(r *reading) {
	if r.stems == nil {
		r.stems = make([]int32, len(r.words))
	}
	for i := range r.words {
		r.stems[i] = unknown
		if w := &r.words[i]; w.Flags&lang.Stop == 0 {
			r.stems[i] = l.ix.known(w.Stem)
		}
		r.whole.see(&r.words[i])
	}
}

func (l *layer) contentOf(r *reading) content {
	var c content
	for _, id := range r.stems {
		if id == unknown {
			continue
		}
		if _, fresh := l.stems.place(id); fresh {
			for _, p := range l.ix.parts[id] {
				l.parts.place(p)
			}
		}
	}
	c.stems, c.parts = slices.Clone(l.stems.placed), slices.Clone(l.parts.placed)
	slices.Sort(c.stems)
	slices.Sort(c.parts)
	l.stems.clear()
	l.parts.clear()
	for _, named := range r.concepts {
		l.spread(named, func(concept int32, level int) {
			at, fresh := l.concepts.place(concept)
			if fresh {
				c.concepts = append(c.concepts, reached{concept: concept})
			}
			c.concepts[at].strength = max(c.concepts[at].strength, strengthOf(level))
		})
	}
	l.concepts.clear()
	slices.SortFunc(c.concepts, func(a, b reached) int { return int(a.concept - b.concept) })
	return c
}

// strengthOf is that of a concept so many steps up: half for each.
func strengthOf(level int) float64 { return 1 / float64(int(1)<<level) }

// spread tells of a concept and its broader ones, with the steps up to each.
func (l *layer) spread(concept int32, tell func(concept int32, level int)) {
	tell(concept, 0)
	for i, b := range l.ix.concepts.Broader(int(concept)) {
		if i+1 >= conceptLevels {
			return
		}
		tell(int32(b), i+1)
	}
}

// layOut divides a reading into views and makes a target of it.
func (l *layer) layOut(r *reading) {
	r.views = viewsOf(r)
	grams := make([][]int32, len(r.words))
	for i := range r.words {
		if r.stems[i] != unknown {
			grams[i] = l.ix.knownGrams(r.words[i].Lower)
		}
	}
	for first := 0; first < len(r.views); first += viewsOfBlock {
		b := block{views: r.views[first:min(first+viewsOfBlock, len(r.views))]}
		if first == 0 {
			l.add(&b, r, r.whole, grams, 1<<wholeSlot)
		}
		for k, v := range b.views {
			if v == r.whole {
				l.add(&b, r, &view{first: v.first, last: v.last}, grams, 1<<(firstSlot+k))
				continue
			}
			l.add(&b, r, v, grams, 1<<(firstSlot+k))
		}
		l.stems.clear()
		l.parts.clear()
		l.grams.clear()
		l.concepts.clear()
		r.target = append(r.target, b)
	}
}

// viewsOf lists every sentence and every two sentences in a row, which is how far one statement usually
// stretches.
func viewsOf(r *reading) []*view {
	var starts []int
	for i := range r.words {
		if i == 0 || r.words[i].Sentence != r.words[i-1].Sentence {
			starts = append(starts, i)
		}
	}
	var out []*view
	for i, start := range starts {
		end := func(k int) int {
			if k < len(starts) {
				return starts[k]
			}
			return len(r.words)
		}
		out = append(out, &view{first: start, last: end(i + 1)})
		if i+1 < len(starts) {
			out = append(out, &view{first: start, last: end(i + 2)})
		}
	}
	if len(out) == 0 {
		return []*view{r.whole}
	}
	return out
}

// see takes note of a word in a view.
func (v *view) see(w *lang.Word) { v.negated = v.negated || w.Flags&lang.Negation != 0 }

// add enters what stands in a view under its slot.
func (l *layer) add(b *block, r *reading, v *view, grams [][]int32, slot uint64) {
	l.views++
	for i := v.first; i < v.last; i++ {
		v.see(&r.words[i])
		id := r.stems[i]
		if id == unknown || l.seen[id] == l.views {
			continue
		}
		l.seen[id] = l.views
		v.weight += l.ix.stemWeight(id)
		l.stems.mark(&b.stems, id, slot)
		for _, p := range l.ix.parts[id] {
			l.parts.mark(&b.parts, p, slot)
		}
		for _, g := range grams[i] {
			l.grams.mark(&b.grams, g, slot)
		}
	}
	for _, m := range r.mentionsWithin(v.first, v.last) {
		l.spread(int32(m.Concept), func(concept int32, level int) {
			at, fresh := l.concepts.place(concept)
			if fresh {
				b.concepts = append(b.concepts, conceptMark{concept: concept})
			}
			b.concepts[at].slots[level] |= slot
		})
	}
	for _, n := range r.numbersWithin(v.first, v.last) {
		b.number(n, slot)
	}
}

// number enters a number. They come in the order of the text, but for those that stand there already.
func (b *block) number(n lang.Number, slot uint64) {
	k := sort.Search(len(b.numbers), func(k int) bool { return b.numbers[k].First >= n.First })
	if k == len(b.numbers) {
		b.numbers = append(b.numbers, numberMark{Number: n})
	}
	b.numbers[k].slots |= slot
}
