package notes

import (
	"strings"
)

// leastMails is from how many mails on a file is a mailbox that somebody handed over.
const leastMails = 3

// readMailboxes learns to whom the mails of a file were sent: somebody whom at least two of those who wrote address. He
// asked, so what he writes himself is an answer.
func (p *people) readMailboxes(layouts [][]unit) {
	for _, units := range layouts {
		mails, sent, addressed := p.addressees(units)
		for who, n := range addressed {
			if n > 1 && n*3 >= mails-sent[who] && mails >= leastMails {
				who.mailbox = true
			}
		}
	}
}

// addressees counts the mails of a file, and for everybody how many they sent, and in how many of those by others they
// are addressed.
func (p *people) addressees(units []unit) (mails int, sent, addressed map[*person]int) {
	sent, addressed = map[*person]int{}, map[*person]int{}
	var from *person
	met := map[*person]bool{}
	for i := range units {
		u := &units[i]
		if u.headsMail() {
			name, _, _ := sender(u.text)
			from, met = p.find(name), map[*person]bool{}
			mails++
			if from != nil {
				sent[from]++
			}
			continue
		}
		if mails == 0 || u.quoted || len(u.text) > addressBytes && !u.first {
			continue
		}
		for _, who := range p.addressedIn(u.text) {
			if who != from && !met[who] {
				met[who] = true
				addressed[who]++
			}
		}
	}
	return mails, sent, addressed
}

// addressBytes is how far into a line of a mail whom it addresses stands.
const addressBytes = 60

// addressedIn gives the people whom a line of a mail addresses: "Aan: Bram Jonker", "Geachte heer Jonker,", "Bram,
// kort want ik zit in de trein".
func (p *people) addressedIn(text string) []*person {
	opening := head(text, addressBytes)
	label, rest, to := strings.Cut(opening, ": ")
	switch low := strings.ToLower(label); {
	case to && (low == "aan" || low == "to"):
		return p.whoIn(rest)
	case isGreeting(opening), isGreeting(beforeComma(opening)):
		return p.whoIn(beforeComma(opening))
	}
	name := opening
	for _, mark := range []string{",", " –", " -"} {
		name, _, _ = strings.Cut(name, mark) // "Graham – we were billed twice"
	}
	if startsUpper(name) && wordCount(name) < 3 {
		if who := p.find(name); who != nil {
			return []*person{who}
		}
	}
	return nil
}

func beforeComma(text string) string {
	before, _, _ := strings.Cut(text, ",")
	return before
}

// whoIn gives the people whom a few words name.
func (p *people) whoIn(text string) []*person {
	ts := p.vocabulary.tokenize(text)
	var out []*person
	for j := 0; j < len(ts); j++ {
		end, _ := nameAt(ts, j)
		if end == j {
			continue
		}
		if who := p.find(text[ts[j].start:ts[end-1].end]); who != nil {
			out = append(out, who)
			j = end - 1
		} // else it may begin with a word of greeting: "Dear Ruaridh"
	}
	return out
}

// mailbox counts the mails of a file and finds the first.
type mailbox struct{ first, mails int }

func mailboxOf(units []unit) mailbox {
	box := mailbox{first: len(units)}
	for j := range units {
		if units[j].headsMail() {
			box.first = min(box.first, j)
			box.mails++
		}
	}
	return box
}

// beforeMails are the units above the first mail of a mailbox, or all of another file: what those who wrote are where
// they come from tells nothing of who runs the session.
func beforeMails(units []unit) []unit {
	if box := mailboxOf(units); box.mails >= leastMails {
		return units[:box.first]
	}
	return units
}

func (r *reader) mailbox() mailbox {
	if r.box == nil {
		box := mailboxOf(r.units)
		r.box = &box
	}
	return *r.box
}

// aboveMails says whether a unit stands above the first mail of a mailbox: whoever handed it over says there what
// it is.
func (r *reader) aboveMails(i int) bool {
	box := r.mailbox()
	return i < box.first && box.mails >= leastMails && box.first <= mostAbove
}

// inMailbox says whether we are in one of the mails of a mailbox: what it tells of others is the words of who sent it.
func (r *reader) inMailbox() bool { return r.inMail() && r.mailbox().mails >= leastMails }

// mostAbove is how many lines stand at most above the first mail of a mailbox.
const mostAbove = 6

// machineHead reads the head of a mail that a machine sent: "Van: Automatisch antwoord: J. Bakboord". It says whether
// it is one.
func (r *reader) machineHead(u *unit) bool {
	if r.mailbox().mails < leastMails || u.isItem() || len(u.text) > 90 || !sentByMachine(u.text) {
		return false
	}
	r.turn = nil
	r.popTo(boldLine)
	r.sections = append(r.sections, section{level: boldLine, kind: whyOther, mail: true})
	r.rest(u, whyOther)
	return true
}

// salutes says whether the first line of a mail only addresses who gets it, without the marks of a greeting: "Bram, kort
// want ik zit in de trein".
func (r *reader) salutes(u *unit) bool {
	if !r.inMailbox() || len(u.text) > addressBytes || wordCount(u.text) > mostSaluting {
		return false
	}
	who := r.known.find(beforeComma(u.text))
	return who != nil && who.mailbox
}

// mostSaluting is how many words such a line has at most.
const mostSaluting = 9
