package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// readSenders learns who sends the messages of chats, and who of them manages the talk. A sender is a
// person whatever the name looks like. Who writes from a telephone number, or on the telephone of another,
// goes by the name that the messages give.
func (p *people) readSenders(layouts [][]unit) {
	var phones []*unit
	for _, units := range layouts {
		names := senderNames(units)
		for i := range units {
			u := &units[i]
			if u.message == nil || u.opens == nil {
				continue
			}
			l := &u.opens.label
			l.kind = ""
			if isPhone(l.name) {
				phones = append(phones, u)
				continue
			}
			l.name, l.role = senderName(l.name, l.role, names)
			if p.looksLikeName(l.name) && !p.isGroup(l.name) && !isAnonymous(l.name) {
				p.readRole(p.add(l.name, l.role), l.role)
			}
		}
	}
	p.readPhones(phones)
	for _, units := range layouts {
		p.readBorrowed(units)
		p.readManagers(units)
	}
}

// senderNames counts the senders of a chat by their names without the place behind it.
func senderNames(units []unit) map[string]map[string]bool {
	names := map[string]map[string]bool{}
	for i := range units {
		if u := &units[i]; u.message != nil && u.opens != nil {
			bare := clearSender(u.opens.name)
			if m := senderPlace.FindStringSubmatch(bare); m != nil {
				if names[m[1]] == nil {
					names[m[1]] = map[string]bool{}
				}
				names[m[1]][m[2]] = true
			}
		}
	}
	return names
}

// senderPlace is a place or a number behind the name of a sender: "Tineke nr 14", "Wes plot 3".
var senderPlace = pattern.New(`^(\p{L}[^\d,|]*?)(?:,? [-–|]|,)? ((?i:plot|nr|no|nummer|huisnr|huisnummer` +
	`|huis|house|flat|kavel|tuin|` +
	`unit|kamer|room|apt|lot|#)?\.? ?\d{1,4}[a-zA-Z]?)$`)

// senderName parts the name of a sender from the place or the function that stands with it. The place stays where
// it tells two of one name apart.
func senderName(name, role string, names map[string]map[string]bool) (string, string) {
	name = clearSender(name)
	if m := senderPlace.FindStringSubmatch(name); m != nil && len(names[m[1]]) == 1 && role == "" &&
		!numberedPerson(m[1]) {
		return m[1], m[2]
	}
	for _, sep := range []string{" | ", " – ", " - "} {
		if who, what, ok := strings.Cut(name, sep); ok && role == "" && looksLikeName(who) {
			return who, what
		}
	}
	return name, role
}

// numberedPerson says whether a number behind a word tells one person from others: "Respondent 3", "Bewoner 2".
func numberedPerson(word string) bool {
	return speakerNumber.MatchString(word) || isA(strings.ToLower(word), aPerson) || labelKind(word) == whyAttendance
}

// clearSender leaves out of a sender what programs and people put there besides: "~ Karin", "Els 🌻".
func clearSender(name string) string {
	name = strings.TrimLeft(name, "~ ")
	return strings.TrimSpace(strings.Map(func(c rune) rune {
		if c >= utf8.RuneSelf && isPicture(c) {
			return -1
		}
		return c
	}, name))
}

// isPicture says whether a letter is a picture, or a part of one.
func isPicture(c rune) bool {
	return c >= 0x2190 && c <= 0x2BFF || c >= 0x1F000 && c <= 0x1FAFF || c == 0xFE0F || c == 0x200D ||
		unicode.Is(unicode.Sk, c) && c > 0xFFFF
}

const callName = `(\p{Lu}[\p{L}'’-]+(?: (?:(?:van|de|der|den|ten|ter) ){0,2}\p{Lu}[\p{L}.'’-]*){0,2})`

var (
	// saysName finds what somebody calls themselves.
	saysName = pattern.New(`(?:^|[\s(,.!])(?:(?i:it'?s|it’s|this is|my name is|i'm|i’m|name's|met|dit is` +
		`|ik ben|mijn naam is|ik heet|'t is)) ` +
		callName + `(?:[\s,.!)]|$)`)
	// nameHere finds "Janet here", "Karin hier", at the head of a message.
	nameHere = pattern.New(`^(?:[\p{Ll}\p{Lu}]+,? )?` + callName + `,? (?:here|hier|speaking)(?:[\s,.!]|$)`)
	// fromPlace is where somebody lives, or is active, behind the name.
	fromPlace = pattern.New(`(?i)^[ ,(]*(?:by the way|btw|trouwens|here|hier)?[ ,(]*(?:from|van|of|op|uit|at` +
		`|on)? ?((?:plot|nr|no|nummer|huisnr` +
		`|huisnummer|flat|kavel|tuin|unit|kamer|room)\.? ?\d{1,4}[a-z]?)\b`)
)

// selfName gives what somebody calls themselves in a message, with the place that goes with it.
func selfName(text string) (name, place string) {
	at := nameHere.FindStringSubmatchIndex(text)
	if at == nil {
		at = saysName.FindStringSubmatchIndex(text)
	}
	if at == nil {
		return "", ""
	}
	if m := fromPlace.FindStringSubmatch(text[at[3]:]); m != nil {
		place = m[1]
	}
	name = strings.TrimSpace(text[at[2]:at[3]])
	if !looksLikeName(name) || isReaction(text[at[0]:at[1]]) {
		return "", "" // "Same here"
	}
	return name, place
}

// readPhones gives the messages from a telephone number to whom they say they are from. A number that
// stays unknown is a participant by that number: it is all that the notes give.
func (p *people) readPhones(units []*unit) {
	name, role := map[string]string{}, map[string]string{}
	for _, u := range units {
		number := u.opens.name
		if name[number] != "" {
			continue
		}
		who, place := selfName(u.opens.said)
		if who == "" || labelKind(who) != "" || len(p.alias[nameKey(who)]) > 1 {
			continue
		}
		ts := p.vocabulary.tokenize(who)
		if !p.knows(who) && !ts[0].is(aGivenName) && wordCount(u.opens.said) > 10 {
			continue // "I'm Dutch, but ..."
		}
		name[number], role[number] = who, place
		p.add(who, place)
	}
	for _, u := range units {
		number := u.opens.name
		if who := name[number]; who != "" {
			u.opens.name, u.opens.role = who, role[number]
		}
	}
}

// readBorrowed gives a message to whom it says it is from when that is not who the telephone is of.
func (p *people) readBorrowed(units []unit) {
	for i := range units {
		u := &units[i]
		if u.message == nil || u.opens == nil || len(u.opens.said) > 400 {
			continue
		}
		low := strings.ToLower(head(u.opens.said, 120))
		if !words().chat["owner's phone"].in(low) {
			continue
		}
		who, _ := selfName(u.opens.said)
		if who == "" || strings.EqualFold(firstLower(who), firstLower(u.opens.name)) {
			continue
		}
		u.opens.name, u.opens.role = who, ""
		p.add(who, "")
	}
}

// managing counts what a sender does to manage the talk.
type managing struct {
	messages, manages int
	numbers, made     bool // numbers the questions; made the group
	opens, carries    bool // is the first to write; says that they pass it on
}

// numberedAsk is a question or a subject with its number, as who manages a talk puts it.
var numberedAsk = pattern.New(`(?i)(?:^|[.!?,:]\s+|\s)(?:question|vraag|topic|onderwerp|stelling|q|item` +
	`|punt)\s?\d{1,2}\b\s*[.,:)–-]*\s*(.*)$`)

// readManagers learns who manages a chat or a meeting on line. They number the questions; or they made
// the group or open it, and hardly do anything but ask, thank and keep order.
func (p *people) readManagers(units []unit) {
	counts := map[string]*managing{}
	first, others := "", false
	var made, senders []string
	for i := range units {
		u := &units[i]
		if u.message == nil {
			continue
		}
		if u.opens == nil || u.message.marked {
			told := u.text
			if u.opens != nil {
				told = u.opens.said
			}
			if at, _ := words().chat["making"].find(strings.ToLower(told)); at > 0 && at <= len(told) {
				made = append(made, clearSender(strings.TrimSpace(withoutBrackets(told[:at]))))
			}
			continue
		}
		l, text := u.opens.label, u.opens.said
		if namesManager(l) {
			p.add(l.name, l.role).organiser = true
		}
		c := counts[l.name]
		if c == nil {
			c = &managing{opens: first == ""}
			counts[l.name] = c
			senders = append(senders, l.name)
		}
		if first == "" {
			first = l.name
		}
		others = others || l.name != first
		low := strings.ToLower(text)
		c.messages++
		if u.message.poll || strings.Contains(text, "?") || words().chat["managing"].in(low) || len(text) < 300 &&
			words().narration["moderating"].in(low) {
			c.manages++
		}
		c.carries = c.carries || words().chat["carrying"].in(low)
		if numberedAsk.MatchString(head(text, 200)) && wordCount(text) < 40 {
			c.numbers = true
		}
	}
	for _, name := range made {
		if c := counts[name]; c != nil {
			c.made = true
		}
	}
	for _, name := range senders {
		c := counts[name]
		most := c.manages*3 >= c.messages*2
		if others && (c.numbers && c.manages > 0 || c.made && c.manages*2 >= c.messages || c.opens && (most &&
			c.manages >= 2 || c.carries)) {
			p.manages(name)
		}
	}
}

// namesManager says whether a sender goes by what they do for the group: "Pim (beheer)", "Admin Pim".
func namesManager(l label) bool {
	roles, first := words().chat["managing role"], firstLower(l.name)
	return roles.in(strings.ToLower(l.role)) || roles.whole[first] || words().persons["organiser"][first]
}

// manages takes a sender for one who manages the talk.
func (p *people) manages(name string) {
	who := p.find(name)
	if who == nil {
		who = p.add(name, "")
	}
	who.organiser = true
}
