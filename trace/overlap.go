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

func share(part, whole float64) float64 {
	if whole <= 0 {
		return 0
	}
	return part / whole
}

// strength is how far a stem is found in a text: as itself, or as a part of or with parts in it.
func (ix *index) strength(stem int32, c *content) float64 {
	if stem == unknown {
		return 0
	}
	if c.hasStem(stem) {
		return 1
	}
	if c.hasPart(stem) {
		return partStrength
	}
	for _, p := range ix.parts[stem] {
		if c.hasStem(p) || c.hasPart(p) {
			return partStrength
		}
	}
	return 0
}

// wordsIn is the share of the content words of a text that another holds.
func (ix *index) wordsIn(r *reading, c *content) float64 {
	sum := 0.0
	for _, t := range r.terms {
		sum += ix.stemWeight(t.stem) * ix.strength(t.stem, c)
	}
	return share(sum, r.sums.terms)
}

// conceptsIn is the share of the concepts of a text that another holds, by themselves or by broader and
// narrower ones.
func (ix *index) conceptsIn(r *reading, c *content) (same, broader float64) {
	for _, named := range r.concepts {
		w := ix.conceptWeight(named)
		switch s := ix.conceptStrength(named, c); {
		case s >= 1:
			same += w
		case s > 0:
			broader += float64(w * s)
		}
	}
	return share(same, r.sums.concepts), share(broader, r.sums.concepts)
}

// conceptStrength is 1 for the same concept, less for each step up or down between the two.
func (ix *index) conceptStrength(named int32, c *content) float64 {
	best := c.concept(named)
	up := 1.0
	for _, b := range ix.concepts.Broader(int(named)) {
		up /= 2
		if up < 0.2 {
			break
		}
		best = max(best, float64(up*c.concept(int32(b))))
	}
	return best
}
