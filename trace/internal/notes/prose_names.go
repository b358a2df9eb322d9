package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// readProseNames learns names from running text: with a form of address, or with a known given
// name, or at the head of a sentence with a verb of speech behind it.
func (p *people) readProseNames(units []unit, code lang.Code) {
	for i := range units {
		if units[i].kind == markdown.Row || units[i].isHeading() && units[i].level == 1 {
			continue
		}
		for _, s := range p.sheetOf(&units[i]).sentences {
			p.readSentenceNames(s.text, s.words, code)
		}
	}
}

func (p *people) readSentenceNames(sentence string, ts []token, code lang.Code) {
	for i := 0; i < len(ts); i++ {
		end, titled := nameAt(ts, i)
		if end == i {
			continue
		}
		name := sentence[ts[i].start:ts[end-1].end]
		n := 0
		if titled {
			n = titleLength(ts, i)
		}
		given := ts[i+n].is(aGivenName) && end-i-n > 1 || end-i > 2 && isCalling(ts[i].lower) && ts[i+1].is(aGivenName)
		spoken := (i == 0 && (speechAt(ts, end, code) || speaksAfterAside(ts, end, code) ||
			agedAt(ts, end)) ||
			i > 0 && namedBy(ts[i-1]) ||
			i == 1 && speechAt(ts, 0, code)) && !p.lower[ts[i].lower] && labelKind(name) == "" &&
			!ts[i].isBody()
		if (titled || given || spoken) && noDigits(name) {
			who := p.add(dropFunction(ts[i:end], name), "")
			if end-i > 2 && ts[i].isOfficial() && ts[i].is(aFunction) && !ts[i].stop {
				who.official = true // "Directeur Pieter de Boer"
			}
		}
		p.readOfficeBefore(sentence, ts, i, end)
		i = end - 1
	}
}

// readOfficeBefore learns from "Projectleider Samira Haddou laat zien" who answers for the body that asks: a sentence
// that opens with an office and a name, or has them behind its verb. In a list of who was there an office is
// a role like any other, and a manager of something else has a part of their own.
func (p *people) readOfficeBefore(sentence string, ts []token, i, end int) {
	switch {
	case i == 0 && ts[0].is(anOfficial) && end > 1 && !ts[0].stop:
		i++
	case i > 0 && ts[i-1].is(anOfficial) && !ts[i-1].stop && (i == 1 || isFinite(ts[i-2].lower) ||
		speechForm(ts[i-2].lower)):
	default:
		return
	}
	if name := sentence[ts[i].start:ts[end-1].end]; p.looksLikeName(name) && !ts[i].isBody() && !ts[i].is(aCommonWord) {
		p.add(name, "").official = true
	}
}

// agedAt says whether how old somebody is stands between commas behind a name: "Ailsa, 11, read".
func agedAt(ts []token, end int) bool {
	return end > 0 && end+1 < len(ts) && ts[end-1].stop && ts[end].stop && isAge(ts[end].lower)
}

// speaksAfterAside says whether a verb of speech stands behind an aside that follows a name: "Dale
// on the other hand reckons", "Volleybal (ondergetekende) wil".
func speaksAfterAside(ts []token, end int, code lang.Code) bool {
	if end >= len(ts) || !ts[end-1].stop && !ts[end].is(anAside) {
		return false
	}
	for v := end + 1; v < len(ts) && v < end+8; v++ {
		if startsUpper(ts[v].text) || v > end+1 && isFinite(ts[v].lower) && !ts[v-1].stop {
			return false
		}
		if speechAt(ts, v, code) {
			return true
		}
	}
	return false
}

// namedBy says whether a word stands before whoever says something: "Volgens Corné".
func namedBy(t token) bool {
	return !t.stop && (t.lower == "volgens" || t.lower == "aldus")
}

// dropFunction leaves wijkagent out of "wijkagent Ron Tuinhof": with two names the function is no
// part.
func dropFunction(ts []token, name string) string {
	if len(ts) >= 3 && (ts[0].is(aFunction) || isCalling(ts[0].lower) && ts[1].is(aGivenName)) {
		return name[ts[1].start-ts[0].start:]
	}
	return name
}

// isCalling says whether a word tells what somebody does, by its ending: "akkerbouwer", "buurtsportcoach".
func isCalling(lower string) bool {
	return len(lower) >= leastCalling && endsInCalling(lower)
}

func endsInCalling(lower string) bool {
	for _, end := range words().callings {
		if strings.HasSuffix(lower, end) {
			return true
		}
	}
	return false
}
