package trace

import "math/bits"

// probe is a reading made ready to be sought in targets: for everything that can be met there, what of
// the reading it meets.
type probe struct {
	ix *index
	r  *reading

	stems    lists // stem -> terms that it meets, by itself or as a part
	grams    []int32
	concepts lists // concept -> concepts that it meets, with the steps between
	related  relations

	whole, part []uint64 // [term] slots in which it is met, by itself and by a part
	letters     []uint64 // [letter run]
	reached     [][reachLevels]uint64
	met         []float64 // [term] how strongly it is met by a relative

	hitTerms, hitLetters, hitConcepts []uint64 // which of them are met at all, as bits
	tally                             [64]tally
}

// reachLevels is how many strengths there are between concepts: two steps up on either side.
const reachLevels = 2*conceptLevels - 1

// lists are short lists of items by key.
type lists struct {
	head    []int32 // [key] one more than the place of its first posting
	entries []posting
	keys    []int32
}

type posting struct {
	item, level, next int32
}

func (l *lists) add(key, item, level int32) {
	if l.head[key] == 0 {
		l.keys = append(l.keys, key)
	}
	l.entries = append(l.entries, posting{item, level, l.head[key]})
	l.head[key] = int32(len(l.entries))
}

func (l *lists) clear() {
	for _, k := range l.keys {
		l.head[k] = 0
	}
	l.keys, l.entries = l.keys[:0], l.entries[:0]
}

func (ix *index) newProbe() *probe {
	stems := len(ix.df)
	return &probe{ix: ix, stems: lists{head: make([]int32, stems)}, grams: make([]int32, len(ix.gramDF)),
		concepts: lists{head: make([]int32, len(ix.conceptDF))},
		related:  relations{head: make([]int32, stems)}}
}

// probe takes a probe from the shelf and loads it; done puts it back.
func (ix *index) probe(r *reading) *probe {
	p := ix.probes.Get().(*probe)
	p.load(r)
	return p
}

func (p *probe) done() { p.ix.probes.Put(p) }

// How a term is met.
const (
	byItself = iota
	byPart
)

func (p *probe) load(r *reading) {
	if p.r == r {
		return
	}
	p.unload()
	p.r = r
	for i, t := range r.terms {
		if t.stem == unknown {
			continue
		}
		p.stems.add(t.stem, int32(i), byItself)
		for _, part := range p.ix.parts[t.stem] {
			p.stems.add(part, int32(i), byPart)
		}
	}
	for i, g := range r.grams {
		p.grams[g] = int32(i) + 1
	}
	for i, c := range r.concepts {
		p.concepts.add(c, int32(i), 0)
		for up, b := range p.ix.concepts.Broader(int(c)) {
			if up+1 >= conceptLevels {
				break
			}
			p.concepts.add(int32(b), int32(i), int32(up)+1)
		}
	}
	p.whole, p.part = zeros(p.whole, len(r.terms)), zeros(p.part, len(r.terms))
	p.letters = zeros(p.letters, len(r.grams))
	p.reached = zeros(p.reached, len(r.concepts))
	p.met = zeros(p.met, len(r.terms))
	p.hitTerms = zeros(p.hitTerms, len(r.terms)/64+1)
	p.hitLetters = zeros(p.hitLetters, len(r.grams)/64+1)
	p.hitConcepts = zeros(p.hitConcepts, len(r.concepts)/64+1)
}

func (p *probe) unload() {
	if p.r == nil {
		return
	}
	for _, g := range p.r.grams {
		p.grams[g] = 0
	}
	p.stems.clear()
	p.concepts.clear()
	p.related.clear()
}

// zeros is a slice of n zero values, in the memory of an old one where that is large enough.
func zeros[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/2)
	}
	out := old[:n]
	clear(out)
	return out
}

// tally is what is found in one slot.
type tally struct {
	sum, rarest, names, grams, concepts, broader, numbers float64
}

// encounter is how a reading is found in another: in the whole, and in the view that holds most of it.
type encounter struct {
	whole, best overlap
	view        *view
}

// look seeks the reading in a target. The best view is the one in which most of it is found by words,
// concepts and letter runs together; the shorter one wins a tie.
func (p *probe) look(r *reading) encounter {
	out := encounter{view: r.views[0]}
	top := 0.0 // of the first view, when nothing is found in it
	for i := range r.target {
		b := &r.target[i]
		if !p.mark(b) {
			continue
		}
		p.count(b, everySlot)
		if i == 0 {
			out.whole, top = p.overlap(wholeSlot), -1
		}
		for k, v := range b.views {
			o := p.overlap(firstSlot + k)
			score := o.words + 0.5*o.grams + 0.3*(o.concepts+o.broader) + 0.3*o.numbers
			if (i > 0 || k > 0) && v.last-v.first > out.view.last-out.view.first {
				score -= 0.05
			}
			if score > top {
				out.view, out.best, top = v, o, score
			}
		}
	}
	return out
}

// lookWhole is as look, for who asks of the whole only.
func (p *probe) lookWhole(r *reading) overlap {
	if len(r.target) == 0 || !p.mark(&r.target[0]) {
		return overlap{}
	}
	p.count(&r.target[0], 1<<wholeSlot)
	return p.overlap(wholeSlot)
}

// everySlot are all slots of a block, as bits.
const everySlot = ^uint64(0)

// mark notes for everything of the reading the slots of a block that hold it, and says whether any do.
func (p *probe) mark(b *block) bool {
	found := false
	for k, id := range b.stems.ids {
		for e := p.stems.head[id]; e > 0; {
			en := &p.stems.entries[e-1]
			if en.level == byItself {
				p.whole[en.item] |= b.stems.slots[k]
			} else {
				p.part[en.item] |= b.stems.slots[k]
			}
			p.hitTerms[en.item>>6] |= 1 << (en.item & 63)
			found, e = true, en.next
		}
	}
	for k, id := range b.parts.ids {
		for e := p.stems.head[id]; e > 0; {
			en := &p.stems.entries[e-1]
			p.part[en.item] |= b.parts.slots[k]
			p.hitTerms[en.item>>6] |= 1 << (en.item & 63)
			found, e = true, en.next
		}
	}
	for k, id := range b.grams.ids {
		if i := p.grams[id] - 1; i >= 0 {
			p.letters[i] |= b.grams.slots[k]
			p.hitLetters[i>>6] |= 1 << (i & 63)
			found = true
		}
	}
	for k := range b.concepts {
		c := &b.concepts[k]
		for e := p.concepts.head[c.concept]; e > 0; {
			en := &p.concepts.entries[e-1]
			for level, slots := range c.slots {
				p.reached[en.item][int(en.level)+level] |= slots
			}
			p.hitConcepts[en.item>>6] |= 1 << (en.item & 63)
			found, e = true, en.next
		}
	}
	return found || len(p.r.numbers) > 0 && len(b.numbers) > 0
}

// count adds up what was marked in some slots, one by one, always in the order of the reading, and wipes the marks.
func (p *probe) count(b *block, slots uint64) {
	clear(p.tally[:firstSlot+len(b.views)])
	for i := range hits(p.hitTerms) {
		t := p.r.terms[i]
		w := p.ix.stemWeight(t.stem)
		p.countTerm(p.whole[i]&slots, w, t.name)
		p.countTerm(p.part[i]&^p.whole[i]&slots, w*partStrength, t.name)
		p.whole[i], p.part[i] = 0, 0
	}
	for i := range hits(p.hitLetters) {
		w := p.ix.gramWeight(p.r.grams[i])
		for s := p.letters[i] & slots; s != 0; s &= s - 1 {
			p.tally[bits.TrailingZeros64(s)].grams += w
		}
		p.letters[i] = 0
	}
	for i := range hits(p.hitConcepts) {
		p.countConcept(&p.reached[i], p.ix.conceptWeight(p.r.concepts[i]), slots)
		p.reached[i] = [reachLevels]uint64{}
	}
	p.countNumbers(b.numbers, slots)
	clear(p.hitTerms)
	clear(p.hitLetters)
	clear(p.hitConcepts)
}

func (p *probe) countNumbers(numbers []numberMark, slots uint64) {
	if len(numbers) == 0 {
		return
	}
	for i := range p.r.numbers {
		var told uint64
		for k := range numbers {
			if o := &numbers[k].Number; sameNumber(&p.r.numbers[i], o) || workedOutAs(p.r.numbers, i, o) {
				told |= numbers[k].slots
			}
		}
		for told &= slots; told != 0; told &= told - 1 {
			p.tally[bits.TrailingZeros64(told)].numbers++
		}
	}
}

// hits yields the places of the bits that are set, ascending.
func hits(set []uint64) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for k, word := range set {
			for ; word != 0; word &= word - 1 {
				if !yield(k<<6 + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

func (p *probe) countTerm(slots uint64, weight float64, name bool) {
	for ; slots != 0; slots &= slots - 1 {
		t := &p.tally[bits.TrailingZeros64(slots)]
		t.sum += weight
		t.rarest = max(t.rarest, weight)
		if name {
			t.names += weight
		}
	}
}

func (p *probe) countConcept(reached *[reachLevels]uint64, weight float64, slots uint64) {
	counted := ^slots
	for level, met := range reached {
		strength := strengthOf(level)
		for s := met &^ counted; s != 0; s &= s - 1 {
			t := &p.tally[bits.TrailingZeros64(s)]
			if level == 0 {
				t.concepts += weight
			} else {
				t.broader += float64(weight * strength)
			}
		}
		counted |= met
	}
}

// overlap turns the tally of a slot into shares.
func (p *probe) overlap(slot int) overlap {
	t, all := &p.tally[slot], &p.r.sums
	return overlap{words: share(t.sum, all.terms), sum: t.sum, rarest: t.rarest,
		concepts: share(t.concepts, all.concepts), broader: share(t.broader, all.concepts),
		grams: share(t.grams, all.grams), names: share(t.names, all.names),
		numbers: share(t.numbers, float64(len(p.r.numbers)))}
}
