package notes

import "strings"

// mostNod is how many bytes a line has at most that only says who agrees.
const mostNod = 80

// mostNodReason is how many words behind a nod tell no more than why.
const mostNodReason = 6

// nod reads a line that says no more than who agrees with the statement above it: "- Riet ook zo", "Same for
// Henry". It says whether it is one.
func (r *reader) nod(u *unit) bool {
	if len(r.drafts) == 0 || len(u.text) > mostNod || r.units[r.here-1].isHeading() {
		return false
	}
	if r.withoutRemarks() {
		return false
	}
	n := r.known.agreeing(u.text)
	if n == 0 {
		return false
	}
	r.back(n, u.text)
	r.rest(u, whySupport)
	return true
}

// cutNod takes a last sentence off a remark that only says who agrees with it: "zonder de belbus kom ik er niet. Bram
// ook."
func (p *people) cutNod(text string, backers int, backed string) (string, int, string) {
	at := strings.LastIndex(text, ". ")
	if at < 0 || len(text)-at > mostNod {
		return text, backers, backed
	}
	nod := strings.TrimSpace(text[at+1:])
	n := p.agreeing(nod)
	if n == 0 {
		return text, backers, backed
	}
	if backed == "" {
		backed = nod
	}
	return text[:at+1], backers + n, backed
}

// agreeing counts the people whom a text names and of whom it says that they agree, and no more than why; 0 for any
// other text.
func (p *people) agreeing(text string) int {
	text = strings.TrimRight(text, " .!")
	if n := p.onlyAgreeing(text); n > 0 {
		return n
	}
	nods, why, ok := strings.Cut(text, ", ")
	if !ok || wordCount(why) > mostNodReason || contributes(strings.ToLower(why)) {
		return 0
	}
	return p.onlyAgreeing(nods) // "Karin ook, haar moeder zit met hetzelfde"
}

// onlyAgreeing counts them in a text that does not say why.
func (p *people) onlyAgreeing(text string) int {
	last := strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:])
	behind, before := words().nodsBehind[last], words().reactions["agrees before"].byWord[firstLower(text)]
	if behind == nil && before == nil {
		return 0
	}
	low := strings.ToLower(text)
	if len(low) != len(text) {
		return 0
	}
	for _, said := range behind {
		if before, ok := strings.CutSuffix(low, " "+said); ok {
			if n := p.namedOnly(text[:len(before)]); n > 0 {
				return n
			}
		}
	}
	for _, said := range before {
		if behind, ok := strings.CutPrefix(low, said+" "); ok {
			if n := p.namedOnly(text[len(text)-len(behind):]); n > 0 {
				return n
			}
		}
	}
	return 0
}

// namedOnly counts the people whom a text names when it does nothing else; 0 when it has other words, or names one
// who runs the session.
func (p *people) namedOnly(text string) int {
	n := 0
	for _, name := range splitNames(strings.Trim(text, " ,")) {
		who := p.find(name)
		if who == nil && !p.knows(name) || who != nil && (who.organiser && !who.member || who.outside || who.body) {
			return 0
		}
		n++
	}
	return n
}

// nodding says whether an unlabelled line tells that people back what was said, and how many it
// names.
func (p *people) nodding(s string) (int, bool) {
	if len(s) > 200 {
		return 0, false
	}
	low := strings.Trim(s, " .!()*")
	if wordCount(head(low, 120)) > 8 {
		return 0, false
	}
	low = strings.ToLower(low)
	if isReaction(s) {
		return 1, true
	}
	if n := p.agreeing(s); n > 0 {
		return n, true
	}
	support := words().reactions["support"]
	if !support.in(low) {
		return 0, false
	}
	for _, r := range support.all {
		if len(r) < 4 || !standsApart(low, r) {
			continue
		}
		head := s[:min(strings.Index(strings.ToLower(s), r), len(s))]
		if sp, ok := p.speakers(strings.Trim(head, " :(*"), "", false); ok {
			return max(len(sp.names), 1), true
		}
	}
	return 0, false
}
