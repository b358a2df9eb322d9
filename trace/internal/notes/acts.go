package notes

import (
	"strings"
	"unicode/utf8"
)

// hostPoints is how much of what somebody is told to do must be presenting, promising and
// answering, with nothing that participants do, before they stand for the body that asks.
// Presenting and promising count for two.
const hostPoints = 2

// act is a sentence about one person, or their own words behind a label.
type act struct {
	who      *person
	low      string // in small letters
	labelled bool
}

// readHostActs learns from what people do who stands for the body that asks: who presents the
// plans, answers and promises, and never wants, minds or asks anything.
func (p *people) readHostActs(layouts [][]unit) {
	points := map[*person]int{}
	var order []*person
	acts := p.acts(layouts)
	for _, a := range acts {
		if n := hostAct(a.low); n > 0 && !a.labelled {
			if points[a.who] == 0 {
				order = append(order, a.who)
			}
			points[a.who] += n
		}
	}
	if len(order) == 0 {
		return
	}
	takes := map[*person]bool{}
	for _, a := range acts {
		if points[a.who] < hostPoints || takes[a.who] || hostAct(a.low) > 0 {
			continue
		}
		if words().narration["taking part"].in(a.low) || a.labelled && contributes(a.low) {
			takes[a.who] = true
		}
	}
	for _, who := range order {
		if points[who] >= hostPoints && !takes[who] && !who.body {
			who.host = true
		}
	}
}

// hostAct counts what a clause tells of the host side: 2 for presenting or promising, 1 for
// answering.
func hostAct(low string) int {
	low = deed(low)
	lists := words().narration
	switch {
	case lists["presenting plans"].in(low), lists["promising told"].in(low):
		return 2
	case lists["answering told"].in(low):
		return 1
	}
	return 0
}

// deed leaves out of a sentence in small letters what somebody said: lorries that "went through" in what
// they tell are no plans that they went through.
func deed(low string) string {
	for _, that := range []string{" that ", " dat "} {
		if at := strings.Index(low, that); at >= 0 {
			low = low[:at+len(that)-1]
		}
	}
	return low
}

// acts gives the sentences, in small letters, that begin with one person by name or by label.
func (p *people) acts(layouts [][]unit) []act {
	var out []act
	for _, units := range layouts {
		for i := range units {
			u := &units[i]
			if u.isHeading() || len(u.cells) > 0 {
				continue
			}
			for _, s := range p.sheetOf(u).sentences {
				if who := p.actor(s); who != nil {
					l, labelled := colonLabel(head(s.text, 60))
					labelled = labelled && p.find(l.name) == who // and not "Dhr. Rietveld schetst de prognose: ..."
					out = append(out, act{who, strings.ToLower(s.text), labelled})
				} else if who := p.answerer(s); who != nil {
					out = append(out, act{who: who, low: answering})
				}
			}
		}
	}
	return out
}

// answering stands for a sentence in which somebody answers behind what was asked: "Op de vraag of ... antwoordt de heer
// Tuinstra dat ...".
const answering = "antwoordt"

// answerer is the known person whose name stands right behind a verb of answering within a sentence; nil for none.
func (p *people) answerer(s sentence) *person {
	for i := 1; i+1 < len(s.words); i++ {
		switch s.words[i].lower {
		case "antwoordt", "antwoordde", "replied", "answered":
			for end := min(i+5, len(s.words)); end > i+1; end-- {
				if who := p.find(s.text[s.words[i+1].start:s.words[end-1].end]); who != nil && startsUpper(s.words[end-1].text) {
					return who
				}
			}
		}
	}
	return nil
}

// reach is how many words a name that begins with a word may have.
func (p *people) reach(t token) int {
	if len(t.text) == 1 || t.text[0] >= utf8.RuneSelf {
		return 5 // an initial
	}
	return min(p.wordsFrom(t.lower), 5)
}

// actor is the known person by whose name a sentence begins, or whose name stands behind its verb;
// nil for none.
func (p *people) actor(s sentence) *person {
	ts := s.opening()
	for i := 0; i < len(ts) && i < 4; i++ {
		if !startsUpper(ts[i].text) && titleLength(ts, i) == 0 {
			continue
		}
		if i > 0 && !speechForm(ts[i-1].lower) && !isFinite(ts[i-1].lower) {
			continue
		}
		for end := min(i+p.reach(ts[i]), len(ts)); end > i; end-- {
			if who := p.find(s.text[ts[i].start:ts[end-1].end]); who != nil &&
				!(end == i+1 && ts[i].is(aCommonWord) && !allCapitals(ts[i].text)) && !stopsWithin(ts[i:end-1]) {
				return who
			}
		}
	}
	return nil
}
