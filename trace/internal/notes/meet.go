package notes

import (
	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// meet learns who is who from all notes of a case: attendance lists, legends, roles, and who opens,
// thanks and writes.
func meet(layouts [][]unit, code lang.Code) *people {
	p := newPeople(code)
	for _, units := range layouts {
		p.readLower(units)
	}
	p.readSenders(layouts)
	for _, units := range layouts {
		p.countLabels(units)
	}
	for _, units := range layouts {
		p.readAttendance(units)
	}
	p.readCodes(layouts)
	for _, units := range layouts {
		p.readProseNames(units, code)
		p.readBodyNames(units, code)
		p.readColumns(units)
		p.readLabelNames(units)
		p.readMailers(units)
		p.readTalks(units)
		p.readSpokenFor(units)
	}
	for _, units := range layouts {
		p.readAddresses(units)
	}
	p.readMailboxes(layouts)
	for _, units := range layouts {
		p.readOrganisers(beforeMails(units), code)
		p.readLeaders(units)
	}
	for _, units := range layouts {
		p.readHostUnits(units)
	}
	for _, units := range layouts {
		p.readUnexplained(units)
	}
	p.joinLetters(layouts)
	p.readBench(layouts)
	p.readHostActs(layouts)
	p.weighOfficials(layouts)
	p.readCouncils(layouts)
	p.told = map[labelKey]voice{}
	return p
}

// readLower learns which words occur in small letters.
func (p *people) readLower(units []unit) {
	for i := range units {
		for _, s := range p.sheetOf(&units[i]).sentences {
			for _, t := range s.words {
				if !t.small && t.text == t.lower {
					t.small, p.lower[t.lower] = true, true
				}
			}
		}
	}
}

// countLabels counts what stands before a colon at the head of remarks: a topic hardly comes back,
// a speaker does.
func (p *people) countLabels(units []unit) {
	p.readAskers(units)
	for i := range units {
		if units[i].isHeading() || units[i].kind == markdown.Row {
			continue
		}
		if l, ok := units[i].labelled(); ok && l.form != dashForm &&
			wordCount(units[i].after(l.end)) > 3 {
			p.labels[nameKey(l.name)]++
		}
	}
}
