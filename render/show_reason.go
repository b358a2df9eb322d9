package render

import (
	"slices"
	"strings"

	"spoor/trace"
)

// How many reasons are listed on either side, unless all are asked for.
const (
	fateReasonsShown = 5
	linkReasonsShown = 3
	jumpReasonsShown = 3
)

// speaker words a feature; false when it has no words for it.
type speaker func(feature string) (measure, bool)

// fateReasons tells what spoke for a fate and against it.
func (p *printer) fateReasons(x *stepView) {
	if len(x.Reasons) == 0 {
		return
	}
	p.blank()
	p.line(2, piece{p.w.Reasons.Fate(x.judged()), dimStyle})
	p.sides(4, x.Reasons, p.sideOf(p.w.Feature.of, fateReasonsShown))
}

// sideOf prepares to list reasons: their words and how many of them.
func (p *printer) sideOf(say speaker, shown int) side {
	if p.allReasons {
		shown = -1
	}
	return side{say, shown}
}

// side says how the reasons on one side are listed.
type side struct {
	say   speaker
	shown int // at most; -1 for all
}

// sides lists the reasons of an outcome: where it started, what spoke for and against, and the sum.
func (p *printer) sides(indent int, reasons []trace.Reason, s side) {
	start, up, down := p.parted(reasons, s.say)
	for _, r := range start {
		m, _ := s.say(r.Feature)
		p.hang(indent, indent+2, piece{text: sentenceCase(m.What) + ": " + p.signed(r.Weight)})
	}
	p.side(indent, p.w.Reasons.For, up, s)
	p.side(indent, p.w.Reasons.Against, down, s)
	p.text(indent, p.w.Reasons.Sum+": "+p.signed(sumOf(reasons)))
}

// parted tells apart what a model started from, and the reasons for an outcome and against it.
func (p *printer) parted(reasons []trace.Reason, say speaker) (start, up, down []trace.Reason) {
	for _, r := range reasons {
		m, _ := say(r.Feature)
		switch {
		case m.Unit == unsaid:
			start = append(start, r)
		case r.Weight < 0:
			down = append(down, r)
		default:
			up = append(up, r)
		}
	}
	return start, up, down
}

// side lists the heaviest reasons on one side under their sum, and the sum of the others.
func (p *printer) side(indent int, heading func(sum string) string, reasons []trace.Reason,
	s side) {
	if len(reasons) == 0 {
		return
	}
	p.line(indent, piece{heading(p.signed(sumOf(reasons))) + ":", dimStyle})
	shown := reasons
	if s.shown >= 0 && len(reasons) > s.shown+1 { // one line less is no gain
		shown = reasons[:s.shown]
	}
	for _, r := range shown {
		p.reason(indent+2, r, s.say)
	}
	if rest := reasons[len(shown):]; len(rest) > 0 {
		p.text(indent+2, p.w.Reasons.Smaller(len(rest), p.signed(sumOf(rest))))
	}
}

func (p *printer) reason(indent int, r trace.Reason, say speaker) {
	weight := p.signed(r.Weight)
	if short := 5 - len(weight); short > 0 {
		weight = strings.Repeat(" ", short) + weight
	}
	prefix := piece{text: strings.Repeat(" ", indent) + weight + "  "}
	p.after(prefix, len(prefix.text), piece{text: p.measured(r, say) + p.pairs(r.Words)})
}

// pairs names words with what they may have become.
func (p *printer) pairs(words []trace.WordPair) string {
	if len(words) == 0 {
		return ""
	}
	var all []string
	for _, w := range words {
		all = append(all, w.Ours+" → "+w.Theirs)
	}
	return "; " + p.w.Reasons.MostOf(strings.Join(all, ", "))
}

// measured says what a reason measured, and what came of it.
func (p *printer) measured(r trace.Reason, say speaker) string {
	m, known := say(r.Feature)
	if !known {
		m.What = r.Feature
	}
	switch m.Unit {
	case "":
		return m.What + ": " + p.value(r.Value)
	case yesOrNo:
		answer := p.w.Reasons.Yes
		if r.Value == 0 {
			answer = p.w.Reasons.No
		}
		return m.What + ": " + answer
	}
	return m.What + " (" + m.Unit + "): " + p.value(r.Value)
}

// value writes two decimals, and none where they are zeros.
func (p *printer) value(x float64) string {
	return strings.TrimSuffix(p.w.decimal(x, 2), p.w.Decimal+"00")
}

// signed writes a weight with its sign, so that no one takes it for a value.
func (p *printer) signed(x float64) string {
	text := p.w.decimal(x, 2)
	if !strings.HasPrefix(text, "-") {
		text = "+" + text
	}
	return text
}

func sumOf(reasons []trace.Reason) float64 {
	sum := 0.0
	for _, r := range reasons {
		sum += r.Weight
	}
	return sum
}

// linkReasons tells why a paragraph was taken to carry the statement: what counted in the last reading
// and in the first, or in all of them.
func (p *printer) linkReasons(reasons []trace.Reason) {
	readings := unrolled(reasons)
	s := p.sideOf(p.w.Feature.of, linkReasonsShown)
	for i, reading := range readings {
		number := len(readings) - i
		if !p.allReasons && i > 0 && number > 1 {
			continue
		}
		p.line(4, piece{p.w.Reasons.Reading(number, len(readings)), dimStyle})
		p.sides(6, reading, s)
	}
}

// unrolled lists the readings of a link, the last first.
func unrolled(reasons []trace.Reason) [][]trace.Reason {
	var out [][]trace.Reason
	for len(reasons) > 0 {
		out = append(out, reasons)
		var before []trace.Reason
		for _, r := range reasons {
			if len(r.Parts) > 0 {
				before = r.Parts
			}
		}
		reasons = before
	}
	return out
}

// jumpReasons tells for each kind of jump why it was named: what spoke for it most, or everything.
func (p *printer) jumpReasons(kinds []trace.KindReasons) {
	for _, k := range kinds {
		p.line(2, piece{p.kindTitle(k) + ":", dimStyle})
		if p.allReasons {
			p.sides(4, k.Reasons, p.sideOf(p.w.Feature.ofJump, jumpReasonsShown))
			continue
		}
		_, up, _ := p.parted(k.Reasons, p.w.Feature.ofJump)
		for _, r := range up[:min(jumpReasonsShown, len(up))] {
			p.reason(4, r, p.w.Feature.ofJump)
		}
	}
}

func (p *printer) kindTitle(k trace.KindReasons) string {
	name, chance := p.w.jump(k.Kind), p.w.decimal(k.Probability, 2)
	if k.Probability < k.Cut {
		return p.w.Reasons.Likeliest(name, chance)
	}
	return p.w.Reasons.Jump(name, chance, p.w.decimal(k.Cut, 2))
}

// weights tells what every judgement weighed, where there are any weights: how to read them, and per draft
// what spoke for its fate, for each of its paragraphs and for each kind of jump.
func (p *printer) weights(t *threadView) {
	if !slices.ContainsFunc(t.Steps, hasWeights) {
		return
	}
	p.heading(p.w.Reasons.Title, "=")
	for i, text := range p.w.Reasons.Legend {
		if i > 0 {
			p.blank()
		}
		p.text(0, text)
	}
	if t.Words == &p.w.Back {
		p.blank()
		p.text(0, p.w.Reasons.LegendBack)
	}
	if !p.allReasons {
		p.blank()
		p.text(0, p.w.Reasons.More)
	}
	for i := range t.Steps {
		if s := &t.Steps[i]; hasWeights(*s) {
			p.weightsOf(s)
		}
	}
}

func hasWeights(s stepView) bool { return len(s.Reasons) > 0 }

func (p *printer) weightsOf(s *stepView) {
	p.heading(sentenceCase(s.Draft), "-")
	p.line(0, symbolPiece(s.Fate), piece{text: " "}, piece{s.Word, fateStyle(s.Fate)})
	if s.Worse {
		p.jumpReasons(s.Why)
	}
	for i := range s.Passages {
		if x := &s.Passages[i]; len(x.Reasons) > 0 {
			p.blank()
			p.line(2, piece{x.Place, dimStyle})
			p.linkReasons(x.Reasons)
		}
	}
	p.fateReasons(s)
}
