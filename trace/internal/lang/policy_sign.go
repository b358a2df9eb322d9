package lang

import "strings"

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// signs reads the signs of one phrase into zeros.
func (r *formReader) signs(p Phrase, x []float64) {
	r.lengthSigns(p, x)
	r.listSigns(p, x)
	r.wordSigns(p, x)
	r.officeSigns(p, x)
	r.verbSigns(p, x)
	r.sideSigns(p, x)
	r.chunkSigns(p, x)
}

func (r *formReader) lengthSigns(p Phrase, x []float64) {
	n := p.Last - p.First + 1
	x[formOne+min(n, 4)-1] = 1
	if r.code == NL && n < 4 {
		x[formDutchOne+n-1] = 1
	}
	letters := 0
	for k := p.First; k <= p.Last; k++ {
		letters += r.know[k].letters
	}
	const long, longAll = 24, 40 // letters of a long word and of a long phrase
	x[formHeadLength] = float64(min(r.know[p.Last].letters, long)) / long
	x[formLength] = float64(letters) / longAll
	if n == 1 {
		x[formLengthAlone] = x[formHeadLength]
	} else {
		x[formFirstLength] = float64(min(r.know[p.First].letters, long)) / long
	}
}

func (r *formReader) listSigns(p Phrase, x []float64) {
	first, head := &r.know[p.First], &r.know[p.Last]
	alone := p.First == p.Last
	policy, concept := r.concept[p]
	x[formListed], x[formJargon] = one(r.listed[p]), one(r.rule[p])
	x[formConcept], x[formPolicyConcept] = one(concept && !policy), one(policy)
	x[formPolicyAlone] = one(policy && alone)
	x[formHead], x[formHeadPart] = one(head.head), one(head.headPart)
	x[formAdjective], x[formAdjectiveEnding] = one(first.adjectives), one(first.adjectiveEnding)
	n := float64(p.Last - p.First + 1)
	for k := p.First; k <= p.Last; k++ {
		known := &r.know[k]
		x[formInListed] += one(known.inListed) / n
		x[formInPolicy] += one(known.inPolicy) / n
		x[formHasSingle] = max(x[formHasSingle], one(known.single))
		x[formNominals] += one(known.nominalised) / n
	}
	x[formSingle] = x[formHasSingle] * one(alone)
	x[formNominalHead] = one(head.nominalised)
}

// wordSigns reads how the words are written.
func (r *formReader) wordSigns(p Phrase, x []float64) {
	n := float64(p.Last - p.First + 1)
	for k := p.First; k <= p.Last; k++ {
		w := &r.words[k]
		x[formName] += one(w.Is(Name)) / n
		x[formHedge] = max(x[formHedge], one(w.Is(Hedge)))
		x[formDigit] = max(x[formDigit], one(w.Is(Digit)))
		x[formCapitals] = max(x[formCapitals], one(r.know[k].capitals))
		if w.Is(Stop) {
			x[formInner] = 1
			x[formInnerOf] = max(x[formInnerOf], one(w.Lower == "van" || w.Lower == "of"))
		}
	}
	if p.First == p.Last {
		x[formNameAlone] = x[formName]
	}
	x[formCapital] = one(r.know[p.First].capital)
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
		x[formOffice] += one(r.know[k].office())
		for t, of := range r.know[k].topics {
			x[formSteering+t] += one(of)
		}
	}
	content = max(1, content)
	x[formOffice] /= content
	for t := range officeTopics {
		x[formSteering+t] /= content
	}
	x[formOfficeAll] = one(x[formOffice] == 1)
	first, head := &r.know[p.First], &r.know[p.Last]
	if p.First == p.Last {
		for t := range officeTopics {
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

// partSigns reads the parts of the compound that a phrase ends in.
func (r *formReader) partSigns(p Phrase, x []float64) {
	first, last := r.know[p.Last].partFirst, r.know[p.Last].partLast
	x[formPartFirst], x[formPartLast], x[formPartBoth] = one(first), one(last), one(first && last)
	if p.First == p.Last {
		const long = 9
		x[formPartLastAlone] = one(last)
		x[formPartNoneAlone] = one(!first && !last && len(r.words[p.Last].Lower) > long)
	}
}

func (r *formReader) verbSigns(p Phrase, x []float64) {
	first, head := &r.know[p.First], &r.know[p.Last]
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
		w, known := &r.words[k], &r.know[k]
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
