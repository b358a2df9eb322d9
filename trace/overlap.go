package trace

// overlap tells how much of one text is found in a stretch of another. All shares are of the first
// text's weight, 0 to 1. Cosine over whole paragraphs was not taken: a long summary swallows all.
type overlap struct {
	words    float64 // share of the content words
	sum      float64 // weight of the words found, not divided by anything
	rarest   float64 // weight of the rarest word found
	concepts float64 // share of the concepts, met by the same concept
	broader  float64 // share of the concepts, met by a broader or narrower one
	grams    float64 // share of the letter runs
	numbers  float64 // share of the numbers
	names    float64 // share of the names
}

const partStrength = 0.6 // a compound part says less than the word itself

// in compares a reading with a stretch of another.
func (ix *index) in(r *reading, v *view) overlap {
	var o overlap
	var all, names, namesFound float64
	for _, t := range r.terms {
		w := ix.stemWeight(t.stem)
		found := w * ix.strength(t.stem, v)
		all += w
		o.sum += found
		o.rarest = max(o.rarest, found)
		if t.name {
			names += w
			namesFound += found
		}
	}
	o.words = share(o.sum, all)
	o.names = share(namesFound, names)
	o.concepts, o.broader = ix.conceptsIn(r, v)
	o.grams = ix.gramsIn(r, v)
	o.numbers = numbersIn(r, v)
	return o
}

func share(part, whole float64) float64 {
	if whole <= 0 {
		return 0
	}
	return part / whole
}

// strength is how far a stem is found in a view: as itself, or as a part of or with parts in it.
func (ix *index) strength(stem int, v *view) float64 {
	if v.stems[stem] {
		return 1
	}
	if v.parts[stem] {
		return partStrength
	}
	best := 0.0
	for _, p := range ix.parts[stem] {
		if v.stems[p] || v.parts[p] {
			best = partStrength
		}
	}
	return best
}

func (ix *index) conceptsIn(r *reading, v *view) (same, broader float64) {
	all := 0.0
	for _, c := range r.concepts {
		w := ix.conceptWeight(c)
		all += w
		switch s := ix.conceptStrength(c, v); {
		case s >= 1:
			same += w
		case s > 0:
			broader += float64(w * s)
		}
	}
	return share(same, all), share(broader, all)
}

// conceptStrength is 1 for the same concept, less for each step up or down between the two.
func (ix *index) conceptStrength(c int, v *view) float64 {
	best := v.concepts[c]
	up := 1.0
	for _, b := range ix.concepts.Broader(c) {
		up /= 2
		if up < 0.2 {
			break
		}
		best = max(best, float64(up*v.concepts[b]))
	}
	return best
}

func (ix *index) gramsIn(r *reading, v *view) float64 {
	all, found := 0.0, 0.0
	for _, g := range r.grams {
		w := ix.gramWeight(g)
		all += w
		if v.grams[g] {
			found += w
		}
	}
	return share(found, all)
}

// best is the stretch of a paragraph in which most of a text is found, by words, concepts and letter
// runs together; the shorter stretch wins a tie.
func (ix *index) best(r *reading, p *reading) (*view, overlap) {
	var bestView *view
	var bestOverlap overlap
	top := -1.0
	for _, v := range p.sentences {
		o := ix.in(r, v)
		score := o.words + 0.5*o.grams + 0.3*(o.concepts+o.broader) + 0.3*o.numbers
		if bestView != nil && v.last-v.first > bestView.last-bestView.first {
			score -= 0.05
		}
		if score > top {
			bestView, bestOverlap, top = v, o, score
		}
	}
	return bestView, bestOverlap
}
