package trace

import (
	"math"
	"slices"

	"spoor/trace/internal/fit"
)

// confidence is how sure a judgement is. Two that do not agree are no surer together: where the reader
// named another fate than the judge alone, what either makes of the outcome counts half.
func (f *follower) confidence(d, s int, v judged) float64 {
	a := f.testimony.of(d, s)
	if a == nil || a.alone.fate == badness(a.Fate) {
		return v.p[v.fate]
	}
	return (v.p[v.fate] + a.alone.p[v.fate]) / 2
}

// weighKinds estimates how far the kinds of jump that the reader names can be trusted.
func (f *follower) weighKinds() {
	t := f.testimony
	var seen []sighting
	for s := range f.m.statements {
		for _, l := range f.leaps(s, f.unruled(s)) {
			a := t.of(l.d, s)
			if a == nil || len(a.Kinds) == 0 {
				continue
			}
			x := f.kindFeatures(s, l)
			for _, k := range jumpKinds {
				p := fit.Sigmoid(f.w.kinds[k].Score(x))
				seen = append(seen, sighting{[]float64{1 - p, p}, oneIf(slices.Contains(a.Kinds, k))})
			}
		}
	}
	t.kinds = witness(seen, thought{rows: defaultKinds, weight: guessWeight})
}

// kindWeight is what an answer adds to the log-odds of a kind of jump. Who names no kind at all saw no
// jump, and says nothing of how it went.
func (t *testimony) kindWeight(d, s int, k JumpKind) float64 {
	a := t.of(d, s)
	if a == nil || len(a.Kinds) == 0 || t.kinds == nil {
		return 0
	}
	return logRatio(t.kinds, oneIf(slices.Contains(a.Kinds, k)))
}

// heard is what the report tells of an answer.
func (f *follower) heard(d, s int) *Heard {
	a := f.testimony.of(d, s)
	if a == nil {
		return nil
	}
	h := &Heard{Fate: a.Fate, Alone: fates[a.alone.fate], Kinds: a.Kinds, Gone: a.Gone, Came: a.Came,
		Reason: a.Reason}
	for i, q := range a.Passages {
		p := f.drafts[d].Paragraphs[a.places[i]]
		h.Quotes = append(h.Quotes, HeardQuote{p.ID, p.Lines, q.Quote})
	}
	return h
}

// asRead is the draft that was shown to the reader: of drafts with one text, the first.
func (f *follower) asRead(d int) int {
	for d > 0 && f.m.same[d] {
		d--
	}
	return d
}

// quotes are what a reader quoted from a paragraph.
func (f *follower) quotes(d, s, paragraph int) []Evidence {
	a := f.testimony.of(f.asRead(d), s)
	if a == nil {
		return nil
	}
	var out []Evidence
	for i, q := range a.Passages {
		if a.places[i] == paragraph {
			out = append(out, Evidence{Kind: QuoteEvidence, Theirs: q.Quote})
		}
	}
	return out
}

// fateHeard is what a reader added to a fate, as a reason.
func (f *follower) fateHeard(d, s, fate int) []Reason {
	a := f.testimony.of(d, s)
	if a == nil {
		return nil
	}
	log := func(is int) float64 { return math.Log(f.testimony.fates[is%3][badness(a.Fate)]) }
	weight := log(fate) - (log(fate+1)+log(fate+2))/2
	return readerReason(flag(badness(a.Fate) == fate), weight)
}

// linkHeard is what a reader added to a link, as a reason.
func (f *follower) linkHeard(d, s, q int) []Reason {
	a := f.testimony.of(f.asRead(d), s)
	if a == nil || !slices.Contains(a.seen, q) {
		return nil
	}
	return readerReason(flag(a.quoted[q]), f.testimony.linkWeight(a, q))
}

// kindHeard is what a reader added to a kind of jump, as a reason.
func (f *follower) kindHeard(d, s int, k JumpKind) []Reason {
	a := f.testimony.of(d, s)
	if a == nil {
		return nil
	}
	return readerReason(flag(slices.Contains(a.Kinds, k)), f.testimony.kindWeight(d, s, k))
}

func readerReason(value, weight float64) []Reason {
	if weight == 0 {
		return nil
	}
	return []Reason{{Feature: reasonReader, Value: value, Weight: weight}}
}
