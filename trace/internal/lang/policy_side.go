package lang

// Around a phrase: what stands to its left and right, and the chunk it is part of.

var leftSigns = sideSigns{formLeftArticle, formLeftEdge, formLeftMark, formLeftAnd, formLeftOf,
	formLeftStop, formLeftVerb, formLeftWord}

var rightSigns = sideSigns{formRightArticle, formRightEdge, formRightMark, formRightAnd, formRightOf,
	formRightStop, formRightVerb, formRightWord}

// sideSigns are the places of the signs of one side.
type sideSigns struct{ article, edge, mark, and, of, stop, verb, word int }

var articles = map[string]bool{"de": true, "het": true, "een": true, "deze": true, "dit": true,
	"onze": true, "the": true, "a": true, "an": true, "this": true, "its": true, "our": true}

// side names what stands at word k, beside a phrase. joint is the later of the two words.
func (r *formReader) side(k, joint int, s sideSigns) int {
	if joint <= 0 || joint >= len(r.words) ||
		r.words[joint].Sentence != r.words[joint-1].Sentence {
		return s.edge
	}
	w := &r.words[k]
	switch {
	case !r.know[joint].joined:
		return s.mark
	case articles[w.Lower]:
		return s.article
	case r.code == NL && w.Lower == "en", w.Lower == "and", w.Lower == "or":
		return s.and
	case w.Lower == "van", w.Lower == "of", w.Lower == "for", w.Lower == "voor":
		return s.of
	case w.Is(Stop):
		return s.stop
	case w.Is(Modal | Passive | Negation):
		return s.verb
	}
	return s.word
}

func (r *formReader) sideSigns(p Phrase, x []float64) {
	left := r.side(p.First-1, p.First, leftSigns)
	right := r.side(p.Last+1, p.Last+1, rightSigns)
	x[left], x[right] = 1, 1
	if right == formRightWord {
		x[formRightHead] = one(r.know[p.Last+1].head)
	}
}

// chunk widens a phrase to all words that seem to belong to its noun: modifiers before it, and in
// English nouns on both sides. A chunk further than chunkReach words away is as far as any.
func (r *formReader) chunk(p Phrase) Phrase {
	c := p
	for c.First > max(0, p.First-chunkReach) && r.know[c.First].joined && r.know[c.First-1].nominal &&
		(r.code == EN || r.know[c.First-1].modifier) {
		c.First--
	}
	if r.code == NL && !r.know[p.Last].modifier {
		return c
	}
	for c.Last+1 < min(len(r.words), p.Last+chunkReach+1) && r.know[c.Last+1].joined &&
		r.know[c.Last+1].nominal {
		c.Last++
		if r.code == NL && !r.know[c.Last].modifier {
			break
		}
	}
	return c
}

const chunkReach = 4

func (r *formReader) chunkSigns(p Phrase, x []float64) {
	c := r.chunk(p)
	left, right := p.First-c.First, c.Last-p.Last
	whole := one(left == 0 && right == 0)
	x[formChunk], x[formChunkLeft], x[formChunkRight] = whole, one(left == 0), one(right == 0)
	x[formMissingLeft], x[formMissingRight] = float64(min(left, 3)), float64(min(right, 3))
	switch p.Last - p.First {
	case 0:
		x[formChunkOne] = whole
	case 1:
		x[formChunkTwo] = whole
	default:
		x[formChunkMore] = whole
	}
	x[formChunkOffice] = whole * x[formOffice]
	for k := c.First; k <= c.Last; k++ {
		if k < p.First || k > p.Last {
			x[formNamesAround] = max(x[formNamesAround], one(r.words[k].Is(Name)))
		}
	}
	x[formMissingOffice] = one(left > 0 && r.know[p.First-1].office() ||
		right > 0 && r.know[p.Last+1].office())
}
