package notes

import (
	"strings"

	"spoor/trace/internal/lang"
)

// bodyWords is how many words the name of a body has at most.
const bodyWords = 7

// readBodyNames learns the bodies that speak at the head of a sentence by a name of their own: "The Quay
// Street Traders' Forum had counted ...", "Stichting Behoud de Kade wil ...". What they are stands for
// them afterwards: "The Forum asked ...".
func (p *people) readBodyNames(units []unit, code lang.Code) {
	for i := range units {
		if units[i].isHeading() || len(units[i].cells) > 0 {
			continue
		}
		for _, s := range p.sheetOf(&units[i]).sentences {
			ts := s.words
			if len(ts) < 4 || !startsUpper(ts[0].text) {
				continue
			}
			from := 0
			if isArticle(ts[0].lower) {
				from = 1
			}
			noun, end := bodyNameAt(ts, from)
			if end > from && p.speaksSoon(ts, end, code) {
				p.addNamedBody(s.text[ts[from].start:ts[end-1].end], noun, ts[0].lower)
			}
		}
	}
}

// bodyNameAt reads a name of two words or more with a capital that begins or ends in what a body is, with
// particles between. It gives that word and the token behind the name; i when there is no such name.
func bodyNameAt(ts []token, i int) (noun string, end int) {
	if i >= len(ts) || !startsUpper(ts[i].text) || titleLength(ts, i) > 0 ||
		ts[i].is(aGivenName|aCommonWord|aDeterminer|aPreposition) {
		return "", i
	}
	last, capitals := i, 0
	for j := i; j < len(ts) && j < i+bodyWords; j++ {
		if startsUpper(ts[j].text) {
			last = j
			capitals++
		} else if !joinsBody(ts[j].lower) ||
			ts[j].lower == "the" && ts[j-1].lower != "of" && ts[j-1].lower != "for" {
			break
		}
		if ts[j].stop {
			break
		}
	}
	switch {
	case capitals < 2:
		return "", i
	case ts[last].isBody(), ts[last].is(aPerson) && capitals > 2 && strings.HasSuffix(ts[last].lower, "s"):
		return ts[last].lower, last + 1
	case ts[i].isBody():
		return ts[i].lower, last + 1
	}
	return "", i
}

// joinsBody says whether a word in small letters may stand within the name of a body.
func joinsBody(lower string) bool {
	switch lower {
	case "of", "for", "and", "en", "voor", "&", "in", "to":
		return true
	}
	return lower == "the" || isParticle(lower)
}

// speaksSoon says whether a verb of speech or another finite verb stands right behind a name, or behind
// what stands between brackets there.
func (p *people) speaksSoon(ts []token, end int, code lang.Code) bool {
	reach := end + 1
	if end > 0 && ts[end-1].stop {
		reach = end + 5
	}
	for v := end; v < len(ts) && v < reach; v++ {
		if speechAt(ts, v, code) || closeVerb(ts, v, code) || isFinite(ts[v].lower) {
			return true
		}
	}
	return false
}

// addNamedBody makes a body known by its name and by what it is.
func (p *people) addNamedBody(name, noun, article string) {
	if p.knows(name) {
		return
	}
	who := &person{name: name, body: true, fixed: true}
	p.enter(who)
	p.give(name, who)
	p.readRole(who, name)
	for _, the := range []string{"the", "de", "het"} {
		if article == the {
			p.give(the+" "+name, who)
		}
		p.give(the+" "+noun, who)
	}
}
