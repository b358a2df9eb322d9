package notes

import "strings"

// unlisted tells of whoever speaks and is not in the list of those who were there: somebody came in later, or a name
// is spelled in two ways, or a word was taken for a name. Where half of the speakers are not in it the list is of
// something else.
func (r *reader) unlisted() []Doubt {
	if !r.listsItself() {
		return nil
	}
	listed, seen := 0, map[string]bool{}
	var doubts []Doubt
	for _, s := range r.note.Statements {
		if s.Participant == "" || seen[s.Participant] {
			continue
		}
		seen[s.Participant] = true
		who := r.known.find(s.Participant)
		switch {
		case who != nil && who.attended:
			listed++
		case r.known.mayMiss(s.Participant):
			doubts = append(doubts, Doubt{s.Start, doubtUnlisted, s.Participant})
		}
	}
	if len(doubts)*2 > listed {
		return nil
	}
	return doubts
}

// listsItself says whether this file has a list of those who were there, and all of them by name: "Anna, Bert en
// zes bewoners" leaves room for anybody.
func (r *reader) listsItself() bool {
	lists := false
	for _, rest := range r.note.Rest {
		if rest.Why != whyAttendance {
			continue
		}
		lists = true
		for _, t := range r.known.vocabulary.tokenize(rest.Text) {
			if numberWord(t.lower) > 1 || othersToo(t.lower) {
				return false
			}
		}
	}
	return lists && r.known.listsAttendance()
}

// othersToo says whether a word in a list of people says that there were more.
func othersToo(lower string) bool {
	switch lower {
	case "anderen", "overigen", "e.a", "ea", "enkele", "diverse", "meerdere", "others", "some", "several", "various", "etc":
		return true
	}
	return false
}

// mayMiss says whether a participant goes by a name that belongs in a list of people: neither people without a name,
// nor a body, nor what somebody is.
func (p *people) mayMiss(name string) bool {
	who := p.find(name)
	if who != nil && (who.body || who.coded || who.outside || who.organiser) || p.isGroup(name) || isAnonymous(name) {
		return false
	}
	ts := p.vocabulary.tokenize(name)
	return len(ts) > 0 && p.looksLikeName(name) && startsUpper(name) && !ts[0].isBody() && !ts[0].is(aFunction|anOfficial) &&
		!(ts[0].is(aPerson) && !ts[0].is(aGivenName)) && !strings.ContainsAny(name, ",(/")
}
