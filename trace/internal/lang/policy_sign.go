package lang

import (
	"strings"
	"unicode/utf8"
)

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// signs reads the signs of one phrase.
func (r *formReader) signs(p Phrase) []float64 {
	x := make([]float64, formSigns)
	r.lengthSigns(p, x)
	r.listSigns(p, x)
	r.wordSigns(p, x)
	r.officeSigns(p, x)
	r.verbSigns(p, x)
	r.sideSigns(p, x)
	r.chunkSigns(p, x)
	return x
}

func (r *formReader) lengthSigns(p Phrase, x []float64) {
	n := p.Last - p.First + 1
	x[formOne+min(n, 4)-1] = 1
	if r.code == NL && n < 4 {
		x[formDutchOne+n-1] = 1
	}
	letters := 0
	for _, w := range r.words[p.First : p.Last+1] {
		letters += utf8.RuneCountInString(w.Lower)
	}
	const long, longAll = 24, 40 // letters of a long word and of a long phrase
	head := utf8.RuneCountInString(r.words[p.Last].Lower)
	x[formHeadLength] = float64(min(head, long)) / long
	x[formLength] = float64(letters) / longAll
	if n == 1 {
		x[formLengthAlone] = x[formHeadLength]
	} else {
		first := utf8.RuneCountInString(r.words[p.First].Lower)
		x[formFirstLength] = float64(min(first, long)) / long
	}
}

func (r *formReader) listSigns(p Phrase, x []float64) {
	first, head := r.words[p.First], r.words[p.Last]
	alone := p.First == p.Last
	policy, concept := r.concept[p]
	x[formListed], x[formJargon] = one(r.listed[p]), one(r.rule[p])
	x[formConcept], x[formPolicyConcept] = one(concept && !policy), one(policy)
	x[formPolicyAlone] = one(policy && alone)
	x[formHead] = one(r.jargon.heads[head.Lower])
	x[formHeadPart] = one(r.code == NL && r.jargon.compound(head.Lower))
	x[formAdjective] = one(r.jargon.modify[first.Lower])
	for _, end := range r.jargon.endAdj {
		if strings.HasSuffix(first.Lower, end) && len(first.Lower) > len(end)+3 {
			x[formAdjectiveEnding] = 1
		}
	}
	lex, n := lexiconOf(r.code), float64(p.Last-p.First+1)
	for k := p.First; k <= p.Last; k++ {
		w := r.words[k]
		x[formInListed] += one(r.know[k].inListed) / n
		x[formInPolicy] += one(r.know[k].inPolicy) / n
		x[formHasSingle] = max(x[formHasSingle], one(r.jargon.single[w.Stem]))
		x[formNominals] += one(nominalisation(w.Lower, lex, r.code)) / n
	}
	x[formSingle] = x[formHasSingle] * one(alone)
	x[formNominalHead] = one(nominalisation(head.Lower, lex, r.code))
}

// wordSigns reads how the words are written.
func (r *formReader) wordSigns(p Phrase, x []float64) {
	n := float64(p.Last - p.First + 1)
	for k := p.First; k <= p.Last; k++ {
		w := r.words[k]
		x[formName] += one(w.Is(Name)) / n
		x[formHedge] = max(x[formHedge], one(w.Is(Hedge)))
		x[formDigit] = max(x[formDigit], one(w.Is(Digit)))
		_, shout := capitals(w.Text)
		x[formCapitals] = max(x[formCapitals], one(shout))
		if w.Is(Stop) {
			x[formInner] = 1
			x[formInnerOf] = max(x[formInnerOf], one(w.Lower == "van" || w.Lower == "of"))
		}
	}
	if p.First == p.Last {
		x[formNameAlone] = x[formName]
	}
	first, _ := capitals(r.words[p.First].Text)
	x[formCapital] = one(first)
	x[formHyphen] = one(strings.Contains(r.words[p.Last].Lower, "-"))
}

// officeSigns reads what the lists of single words say.
func (r *formReader) officeSigns(p Phrase, x []float64) {
	content := 0.0
	for k := p.First; k <= p.Last; k++ {
		if r.words[k].Is(Stop) {
			continue
		}
		content++
		x[formOffice] += one(r.officeWord(k))
		for t, stems := range r.office.topics {
			x[formSteering+t] += one(stems[r.words[k].Stem])
		}
	}
	content = max(1, content)
	x[formOffice] /= content
	for t := range r.office.topics {
		x[formSteering+t] /= content
	}
	x[formOfficeAll] = one(x[formOffice] == 1)
	first, head := r.know[p.First], r.know[p.Last]
	if p.First == p.Last {
		for t := range r.office.topics {
			x[formSteeringAlone+t] = x[formSteering+t]
		}
		x[formVerbAlone], x[formAdjectiveAlone] = one(head.officeVerb), one(head.adjective)
	} else {
		x[formOfficeMore] = x[formOffice]
		x[formOfficeHead], x[formOfficeFirst] = one(head.noun), one(first.noun)
		x[formOfficeAdjective] = one(first.adjective)
		x[formOfficePair] = one(first.adjective && head.noun)
	}
	if r.code == NL {
		r.partSigns(p, x)
	}
}

func (r *formReader) officeWord(k int) bool {
	return r.know[k].noun || r.know[k].adjective || r.know[k].officeVerb
}

// partSigns reads the parts of the compound that a phrase ends in.
func (r *formReader) partSigns(p Phrase, x []float64) {
	head := r.words[p.Last].Lower
	first, last := r.office.compound(head, r.jargon.heads)
	x[formPartFirst], x[formPartLast], x[formPartBoth] = one(first), one(last), one(first && last)
	if p.First == p.Last {
		const long = 9
		x[formPartLastAlone] = one(last)
		x[formPartNoneAlone] = one(!first && !last && len(head) > long)
	}
}

func (r *formReader) verbSigns(p Phrase, x []float64) {
	first, head := r.know[p.First], r.know[p.Last]
	more := p.Last > p.First
	x[formFiniteHead] = one(head.verb == finiteVerb)
	x[formPastHead] = one(more && head.verb == pastVerb)
	x[formIngHead] = one(more && head.verb == ingVerb)
	x[formFiniteFirst] = one(more && first.verb == finiteVerb)
	x[formBaseFirst] = one(more && first.verb == baseVerb)
	x[formPastFirst] = one(more && first.verb == pastVerb)
	x[formModifierFirst], x[formModifierLast] = one(more && first.modifier), one(head.modifier)
	all, none := more, more
	for k := p.First; k <= p.Last; k++ {
		w, known := r.words[k], r.know[k]
		x[formAdverb] = max(x[formAdverb], one(r.code == EN && strings.HasSuffix(w.Lower, "ly")))
		if k > p.First && k < p.Last && (known.verb == finiteVerb || known.verb == pastVerb) {
			x[formVerbInside] = 1
		}
		if k < p.Last && !w.Is(Stop) {
			all, none = all && known.modifier, none && !known.modifier
		}
	}
	x[formModifiersOnly], x[formNoModifier] = one(all), one(none)
	x[formPastAlone] = one(r.code == EN && !more && strings.HasSuffix(r.words[p.Last].Lower, "ed"))
}
