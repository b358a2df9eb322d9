package trace

import (
	"slices"

	"spoor/trace/internal/lang"
)

const evidenceShown = 12 // per passage; enough to see why, short enough to read

// evidence lists what speaks for a link: first what a reader quotes from it, then what statement and paragraph share,
// then what lineage says when they share little.
func (f *follower) evidence(d, s, q int) []Evidence {
	st, p := f.now.said, f.m.drafts[d][q].reading
	out := f.quotes(d, s, q)
	out = append(out, f.m.ix.numberEvidence(st, p)...)
	out = append(out, f.m.ix.wordEvidence(st, p)...)
	out = append(out, f.m.ix.conceptEvidence(st, p)...)
	out = append(out, f.lineageEvidence(d, s, q)...)
	return out[:min(evidenceShown, len(out))]
}

func (ix *index) numberEvidence(a, b *reading) []Evidence {
	var out []Evidence
	for _, n := range a.numbers {
		for _, m := range b.numbers {
			if sameNumber(&n, &m) {
				out = append(out, Evidence{NumberEvidence, numberText(a, n), numberText(b, m)})
				break
			}
		}
	}
	return out
}

func numberText(r *reading, n lang.Number) string {
	return r.text[r.words[n.First].Start:r.words[n.Last].End]
}

func (ix *index) wordEvidence(a, b *reading) []Evidence {
	var out []Evidence
	for _, t := range a.terms {
		kind, other := ix.meet(t.stem, b)
		if kind == "" {
			continue
		}
		if t.name && kind == WordEvidence {
			kind = NameEvidence
		}
		out = append(out, Evidence{kind, a.words[t.word].Text, b.words[other].Text})
	}
	return out
}

// meet finds the word of a reading that a stem meets: the same stem, or one with a part in common.
func (ix *index) meet(stem int32, r *reading) (EvidenceKind, int32) {
	if ix.strength(stem, &r.content) == 0 {
		return "", 0
	}
	for _, t := range r.terms {
		if t.stem == stem {
			return WordEvidence, t.word
		}
	}
	for _, t := range r.terms {
		if ix.haveCommon(stem, t.stem) {
			return PartEvidence, t.word
		}
	}
	return "", 0
}

// haveCommon says whether two stems or their parts are the same anywhere.
func (ix *index) haveCommon(a, b int32) bool {
	parts := ix.parts[b]
	if a == b || slices.Contains(parts, a) {
		return true
	}
	for _, p := range ix.parts[a] {
		if p == b || slices.Contains(parts, p) {
			return true
		}
	}
	return false
}

// conceptEvidence pairs the wordings of one concept, or of a concept and a broader one, that are not
// the same words.
func (ix *index) conceptEvidence(a, b *reading) []Evidence {
	var out []Evidence
	seen := map[Evidence]bool{}
	for _, m := range a.mentions {
		for _, n := range b.mentions {
			kind := ix.conceptKind(m.Concept, n.Concept)
			if kind == "" {
				continue
			}
			e := Evidence{kind, mentionText(a, m), mentionText(b, n)}
			if !seen[e] && !ix.sameWords(a, m, b, n) {
				seen[e] = true
				out = append(out, e)
			}
		}
	}
	return out
}

func (ix *index) conceptKind(ours, theirs int) EvidenceKind {
	if ours == theirs {
		return ConceptEvidence
	}
	for i, b := range ix.concepts.Broader(ours) {
		if b == theirs && i < 2 {
			return BroaderEvidence
		}
	}
	return ""
}

func (ix *index) sameWords(a *reading, m lang.Mention, b *reading, n lang.Mention) bool {
	return a.words[m.First].Stem == b.words[n.First].Stem && m.Last-m.First == n.Last-n.First
}

func mentionText(r *reading, m lang.Mention) string {
	return r.text[r.words[m.First].Start:r.words[m.Last].End]
}

// lineageEvidence names the paragraph of the draft before that carried the statement and from which
// this one most likely descends, with what replaced what.
func (f *follower) lineageEvidence(d, s, q int) []Evidence {
	if d == 0 {
		return nil
	}
	best, top := -1, 0.0
	before := &f.links.leanings[d-1]
	for at, p := range before.p[s] {
		i := int(before.at[s][at])
		k := &f.m.kin[d][i][q]
		if score := p * (k.p + 0.1*k.of(kinSame)); p >= f.w.cut && score > top {
			best, top = i, score
		}
	}
	if best < 0 {
		return nil
	}
	out := []Evidence{{LineageEvidence, f.drafts[d-1].Paragraphs[best].ID, f.drafts[d].Paragraphs[q].ID}}
	return append(out, f.replacedEvidence(d, s, best, q)...)
}

// replacedEvidence pairs the words of the wording before that went with the policy terms that came.
func (f *follower) replacedEvidence(d, s, from, to int) []Evidence {
	old, now := f.carrying(d-1, s, from), f.carrying(d, s, to)
	came := policyCame(now, old)
	gone, _ := f.m.ix.goneAndCame(old, now)
	var out []Evidence
	for i := 0; i < min(2, len(came), len(gone)); i++ {
		out = append(out, Evidence{ReplacedEvidence, gone[i], came[i]})
	}
	return out
}
