package trace

import (
	"cmp"
	"slices"
	"sync"

	"spoor/trace/internal/blur"
	"spoor/trace/internal/lang"
)

// blurs is how far paragraphs of a case can be what is left of its statements behind policy language
// (internal/blur).
type blurs struct {
	ix         *index
	said       blur.Side // of the statements; on the way back items are written, and people say what became of them
	paragraphs []*blur.Text
	probes     sync.Pool // of blurProbe, which are large
}

// readBlurs reads the paragraphs of all drafts, each once.
func (m *material) readBlurs() {
	m.blurs = &blurs{ix: m.ix, paragraphs: make([]*blur.Text, len(m.paragraphs))}
	written := blur.Written
	if m.back {
		m.blurs.said, written = blur.Written, blur.Said
	}
	m.blurs.probes.New = func() any {
		return &blurProbe{m.blurs, blur.Load().NewMaker(), blur.Load().NewProbe()}
	}
	m.crew.share(ReadingTexts, len(m.paragraphs), func() func(int) {
		maker := blur.Load().NewMaker()
		return func(i int) { m.blurs.paragraphs[i] = maker.Text(m.ix.blurWords(m.paragraphs[i]), written) }
	})
}

// blurTerms are the terms of a text as far as something is known of them.
func (ix *index) blurTerms(r *reading) []term {
	var out []term
	for _, t := range r.terms {
		if t.stem != unknown && ix.words[t.stem] != nil {
			out = append(out, t)
		}
	}
	return out
}

// blurWords are the words of those terms.
func (ix *index) blurWords(r *reading) []*blur.Word {
	var out []*blur.Word
	for _, t := range ix.blurTerms(r) {
		out = append(out, ix.words[t.stem])
	}
	return out
}

// pairsShown is how many words with what they may have become are told of a link.
const pairsShown = 3

// pairs are the words of a statement and a paragraph that make most of their likeness, each word once, the strongest
// first.
func (b *blurs) pairs(ours, theirs *reading) []WordPair {
	type pull struct {
		ours, theirs term
		strength     float64
	}
	var pulls []pull
	for _, t := range b.ix.blurTerms(ours) {
		for _, o := range b.ix.blurTerms(theirs) {
			p := blur.Pull(b.ix.words[t.stem], b.said, b.ix.words[o.stem])
			if p > 0 {
				pulls = append(pulls, pull{t, o, p})
			}
		}
	}
	slices.SortStableFunc(pulls, func(a, b pull) int { return cmp.Compare(b.strength, a.strength) })
	var out []WordPair
	used := map[*lang.Word]bool{}
	for _, p := range pulls {
		mine, other := &ours.words[p.ours.word], &theirs.words[p.theirs.word]
		if len(out) == pairsShown {
			break
		}
		if used[mine] || used[other] {
			continue
		}
		used[mine], used[other] = true, true
		out = append(out, WordPair{mine.Text, other.Text})
	}
	return out
}

// blurProbe is a statement made ready to be held against paragraphs.
type blurProbe struct {
	blurs *blurs
	maker *blur.Maker
	probe *blur.Probe
}

// probe takes a probe from the shelf and loads it; done puts it back.
func (b *blurs) probe(r *reading) *blurProbe {
	p := b.probes.Get().(*blurProbe)
	p.probe.Load(p.maker.Text(b.ix.blurWords(r), b.said))
	return p
}

func (p *blurProbe) done() { p.blurs.probes.Put(p) }

// likenesses are those of the statement and some paragraphs, from -1 to 1.
func (p *blurProbe) likenesses(to []*passage) []float64 {
	texts, out := make([]*blur.Text, len(to)), make([]float64, len(to))
	for i, q := range to {
		texts[i] = p.blurs.paragraphs[q.no]
	}
	p.probe.Likenesses(texts, out)
	return out
}
