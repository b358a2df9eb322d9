package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/pattern"
)

// speech is who says something, as far as the notes tell.
type speech struct {
	names       []string // full names; empty when anonymous
	role        string
	member      bool // and take part as well
	organiser   bool // all of them run or record the session
	meant       bool // other words than a name stand for them: "haar man", "the school"
	official    bool // answers for the body that asks
	backers     int  // people who are said to back it, besides those named
	support     int  // as told by the label itself ("Iedereen (8 van de 8)"), 0 when not
	supportText string
}

// participant is the name to give for a speech: "A", "A en B", "A, B and C".
func (s speech) participant(code lang.Code) string {
	and := " en "
	if code == lang.EN {
		and = " and "
	}
	names := make([]string, 0, len(s.names))
	for _, name := range s.names {
		names = append(names, shown(name))
	}
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + and + names[n-1]
}

// same says whether two speeches go by one name.
func (s speech) same(o speech, code lang.Code) bool {
	if len(s.names) == 1 && len(o.names) == 1 {
		a, b := s.names[0], o.names[0]
		return a == b || a != "" && b != "" && shown(a) == shown(b)
	}
	return s.participant(code) == o.participant(code)
}

// closed leaves out of a name a bracket that nothing closes, with what stands in it: "Oma (pleegouder".
func closed(name string) string {
	if i := strings.LastIndexByte(name, '('); i > 0 && !strings.Contains(name[i:], ")") {
		return strings.TrimSpace(name[:i])
	}
	return name
}

// speakers reads who a label names. A sure label stands in the place of a speaker (a column "Wie",
// square brackets, a line below a quote), so any text in it is one; otherwise it must look like
// one.
func (p *people) speakers(name, role string, sure bool) (speech, bool) {
	if p.told == nil { // not everybody is known yet
		return p.speakersOf(name, role, sure)
	}
	key := labelKey{name, role, sure}
	v, ok := p.told[key]
	if !ok {
		v.speech, v.named = p.speakersOf(name, role, sure)
		p.told[key] = v
	}
	return v.speech, v.named
}

func (p *people) speakersOf(name, role string, sure bool) (speech, bool) {
	name = strings.TrimSpace(strings.Trim(name, " .:;()"))
	if !p.knows(name) && attributionFirst(name) {
		name = strings.TrimSpace(attributionWord.ReplaceAllString(name, ""))
	}
	if m := reactionOf.FindString(name); m != "" && p.knows(name[len(m):]) {
		name = name[len(m):]
	}
	name = withoutSelf(p.withoutAgain(dropVerb(name)))
	if !isAnonymous(name) && (p.speaksFor(role, name) || role != "" && p.namedInRole(name, role)) {
		name, role = role, name // "Kaasboer (Henk)"
	}
	if body, ok := onBehalf(name); ok {
		name, sure = body, true
	}
	sp := speech{role: role}
	if isTally(role) && !(isAge(role) && !p.isGroup(name)) {
		sp.role = ""
		sp.support, sp.supportText = countIn(role)
	}
	switch {
	case name == "":
		return sp, sure
	case isAnonymous(name):
		sp.role = ""
		return sp, true
	case isDoor(name), strings.HasPrefix(strings.ToLower(name), "show of hands"):
		sp.names = []string{groupName(name)}
		return sp, true
	case p.knowsAs(name, &sp), !p.plainlyGroup(name) && p.listed(name, sure, &sp):
		return sp, true
	case p.isGroup(name):
		sp.names = []string{groupName(name)}
		if n, text := peopleCount(name); sp.support == 0 && n > 1 && !describesWho(name) {
			sp.support, sp.supportText = n, text
		}
		return sp, true
	case p.tradeFirst(name) > 0:
		at := p.tradeFirst(name)
		if sp.role == "" {
			sp.role = name[:at-1]
		}
		sp.names = []string{name[at:]}
		return sp, true
	case sure:
		sp.names = []string{name}
		return sp, true
	case p.officeSpeaks(name):
		sp.names, sp.official = []string{name}, true
		return sp, true
	}
	return sp, false
}

// withoutSelf leaves out of a label that somebody speaks for themselves: "Alfie himself".
func withoutSelf(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if at <= 0 {
		return name
	}
	switch name[at+1:] {
	case "himself", "herself", "themselves", "zelf":
		return strings.TrimRight(name[:at], " ,")
	}
	return name
}

// tradeFirst is where the name begins in a label that has what somebody is before a given name: "taxichauffeur Hassan"; 0
// for another label.
func (p *people) tradeFirst(name string) int {
	ts := p.vocabulary.tokenize(name)
	if len(ts) != 2 || ts[0].stop || ts[0].text != ts[0].lower || len(ts[0].lower) < 6 || ts[0].is(aCommonWord) ||
		!startsUpper(ts[1].text) || !ts[1].is(aGivenName) || speechForm(ts[0].lower) || isFinite(ts[0].lower) {
		return 0
	}
	return ts[1].start
}

// officeSpeaks says whether a label is an office that comes back before remarks: "Bestuurder:".
func (p *people) officeSpeaks(name string) bool {
	ts := p.vocabulary.tokenize(name)
	return len(ts) == 1 && startsUpper(name) && ts[0].isOfficial() && p.labels[nameKey(name)] > 1
}

// speaksFor says whether what stands between brackets behind the name of a body is the person who speaks
// for it: "Seals SC (Gwen)".
func (p *people) speaksFor(role, name string) bool {
	if role == "" || !startsUpper(role) || len(role) > 40 || !p.looksLikeName(role) {
		return false
	}
	who, of := p.vocabulary.tokenize(role), p.vocabulary.tokenize(name)
	if len(of) == 0 || len(of) > 6 || of[0].is(aGivenName) || titleLength(of, 0) > 0 ||
		!who[0].is(aGivenName) && titleLength(who, 0) == 0 {
		return false
	}
	return of[0].isBody() || of[len(of)-1].isBody() || allCapitals(name)
}

var attributionWord = pattern.New(`(?i)^(door|van|v\.?|by|from|aldus|says|said|—|–|-{1,2})\s+`)

var behalf = pattern.New(`(?i)^(.*?,?\s*)?(namens|on behalf of)\s+(.+)$`)

// attributionFirst says whether a name may begin with "door", "by" or a dash.
func attributionFirst(name string) bool {
	switch firstLower(name) {
	case "door", "van", "v", "v.", "by", "from", "aldus", "says", "said", "":
		return true
	}
	return false
}

// reactionOf is what may stand before a name to say what kind of remark it is.
var reactionOf = pattern.New(`(?i)^(reactie|vraag|question|aanvulling|opmerking|inbreng|toevoeging` +
	`|bijdrage|voorstel|suggestie|idee|wens|proposal|suggestion|idea|reply|` +
	`response|addition|comment|input)( van| door| from| by| v\.?)? `)

// isAge says whether a text between brackets behind a name is how old somebody is.
func isAge(s string) bool {
	s = strings.TrimSpace(s)
	for _, unit := range [...]string{"jaar", "jr.", "jr", "years old", "years", "yrs"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, unit))
	}
	n := numberWord(s)
	return n > 5 && n < 110
}

// withoutAgain leaves out of a label that somebody known speaks once more: "nog een keer Henk".
func (p *people) withoutAgain(name string) string {
	if !strings.Contains(name, " ") || p.knows(name) {
		return name
	}
	low := strings.ToLower(name)
	for _, again := range [...]string{
		"nog een keer ", "nog eens ", "nog ", "en ", "and ", "nogmaals ", "weer ", "opnieuw ", "later ", "again ",
	} {
		if rest := name[min(len(again), len(name)):]; strings.HasPrefix(low, again) && p.knows(rest) {
			return rest
		}
	}
	for _, again := range [...]string{" weer", " opnieuw", " nogmaals", " again", " later"} {
		if rest := name[:max(0, len(name)-len(again))]; strings.HasSuffix(low, again) && p.knows(rest) {
			return rest
		}
	}
	return name
}

// namedInRole says whether a label tells what somebody is and who that is between brackets: "Kaasboer
// (Henk)", "moeder en dochter (Fatiha en Samira)".
func (p *people) namedInRole(name, role string) bool {
	if p.find(name) != nil && p.find(name).attended || !startsUpper(role) {
		return false
	}
	for _, part := range splitNames(role) {
		ts := p.vocabulary.tokenize(part)
		if len(ts) == 0 || len(ts) > 3 || !p.looksLikeName(part) || !ts[0].is(aGivenName) && titleLength(ts, 0) == 0 {
			return false
		}
	}
	for _, t := range p.vocabulary.tokenize(name) {
		if t.is(aPerson) || t.is(aFunction) || endsInCalling(t.lower) || p.isGroup(t.lower) {
			return true
		}
	}
	return false
}

// dropVerb leaves the verb out of "Een moeder zei".
func dropVerb(name string) string {
	if at := strings.LastIndexByte(name, ' '); at > 0 && words().persons["once more"][strings.ToLower(name[at+1:])] {
		if short := dropVerb(name[:at]); short != name[:at] {
			return short // "Dan Osei rang again"
		}
	}
	if at := strings.LastIndexByte(name, ' '); at > 0 && words().persons["contact"][strings.ToLower(name[at+1:])] {
		return name[:at]
	}
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || !speechForm(strings.ToLower(name[i+1:])) ||
		isA(strings.ToLower(name[i+1:]), aPerson) {
		return name
	}
	return name[:i]
}

// onBehalf reads a label that only says for whom something is said: "Namens de ouderraad". A name
// before it stays the speaker.
func onBehalf(name string) (string, bool) {
	if low := strings.ToLower(name); !strings.Contains(low, "namens") &&
		!strings.Contains(low, "behalf") {
		return "", false
	}
	m := behalf.FindStringSubmatch(name)
	if m == nil || strings.TrimSpace(m[1]) != "" {
		return "", false
	}
	return m[3], true
}

// plainlyGroup says whether a label is people without a name, though it begins with a capital:
// "Young
// people".
func (p *people) plainlyGroup(name string) bool {
	ts := p.vocabulary.tokenize(name)
	if len(ts) > 0 && ts[0].stop {
		return false // "Hennie, kapper"
	}
	return len(ts) > 1 && len(ts) < 4 && ts[len(ts)-1].is(aPerson) &&
		ts[len(ts)-1].text == ts[len(ts)-1].lower && !p.knows(ts[0].text) &&
		!ts[0].is(aGivenName)
}

// knowsAs fills in the one person known by a whole name.
func (p *people) knowsAs(name string, sp *speech) bool {
	who := p.find(name)
	if who == nil {
		if !p.isOrganiser(name) {
			return false
		}
		sp.names, sp.organiser = []string{name}, true
		return true
	}
	p.join(who, sp)
	if who.body && !who.fixed {
		sp.names = []string{strings.TrimSpace(name)} // as it is called here
	}
	sp.organiser, sp.member = who.organiser, who.member
	return true
}

// join adds a known person to a speech.
func (p *people) join(who *person, sp *speech) {
	sp.names = append(sp.names, who.name)
	sp.official = sp.official || who.official
	if sp.role == "" && len(sp.names) == 1 {
		sp.role = who.role
	}
}

// listed reads a label as names: one, or several joined by commas and "en". What follows a name in
// small letters ("door elkaar") goes; "Aled knikt" backs; "16" or a place behind a single name is a
// role.
func (p *people) listed(name string, sure bool, sp *speech) bool {
	joined := strings.Contains(name, " ") && joinsNames(name)
	organisers := 0
	var roles []string
	for i, part := range splitNames(name) {
		ts := p.vocabulary.tokenize(part)
		end := 0
		if len(ts) > 0 {
			end, _ = nameAt(ts, 0)
		}
		if end == 0 {
			if i == 0 {
				return false
			}
			roles = append(roles, part)
			continue
		}
		who := part[ts[0].start:ts[end-1].end]
		if i == 0 && sure && end == 1 && len(ts) == 2 && p.describes(ts[0], ts[1]) {
			who = part // "Church warden, St Mary's"
		}
		if !p.mayName(who) && !(sure && i == 0) || (i == 0 && !sure && !p.manner(who, ts[end:])) {
			if i == 0 {
				return false
			}
			roles = append(roles, part)
			continue
		}
		if i > 0 && !joined && !p.attends(who) && !ts[0].is(aGivenName) {
			roles = append(roles, part)
			continue
		}
		if i > 0 && backs(ts[end:]) {
			sp.backers++
			continue
		}
		organisers += p.count(who, sp)
	}
	sp.organiser = organisers > 0 && organisers == len(sp.names)
	if told := strings.Join(roles, ", "); !strings.Contains(sp.role, told) || sp.role == "" {
		sp.role = strings.Join(append(nonEmpty(sp.role), nonEmpty(told)...), ", ")
	}
	return len(sp.names) > 0
}

// describes says whether two words are what somebody is and no name with something behind it: "Church warden".
func (p *people) describes(first, second token) bool {
	return !first.stop && second.text == second.lower && len(second.lower) > 3 && !first.is(aGivenName|aTitle) &&
		p.find(first.text) == nil && !speechForm(second.lower) && !isFinite(second.lower) && !placeWord(second.lower) &&
		!strings.HasSuffix(second.lower, "t")
}

// attends says whether a name is that of somebody in an attendance list or legend.
func (p *people) attends(name string) bool {
	who := p.find(name)
	return who != nil && who.attended && !who.body
}

// count adds one name to a speech and gives 1 when it is an organiser's.
func (p *people) count(name string, sp *speech) int {
	if who := p.find(name); who != nil {
		p.join(who, sp)
		if who.organiser {
			return 1
		}
		return 0
	}
	sp.names = append(sp.names, name)
	if p.isOrganiser(name) {
		return 1
	}
	return 0
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// speechForm says whether a word is a form of a verb of speech in either language.
func speechForm(lower string) bool {
	return words().speech["nl"][lower] != nil || words().speech["en"][lower] != nil
}

// isBody says whether a word is a body that speaks as one: in the list, or ending in one of them
// ("jeugdcommissie", "winkeliersvereniging").
func (t token) isBody() bool { return t.is(aBody) || words().bodyCompound(t.lower) }

// bodyCompound says whether a word ends in a body that speaks as one.
func (x *lexicon) bodyCompound(lower string) bool {
	if lower == "" {
		return false
	}
	for _, end := range x.bodyEnds[lower[len(lower)-1]] {
		if strings.HasSuffix(lower, end) {
			return true
		}
	}
	return false
}

// manner says whether what follows a name in a label only says how, or to whom, it was said: "door
// elkaar", "aan penningmeester", "zegt".
func (p *people) manner(name string, ts []token) bool {
	if len(ts) > 4 || len(ts) > 2 && !ts[0].is(aTowards) {
		return false
	}
	for i, t := range ts {
		if startsUpper(t.text) && len(t.text) > 1 && !p.knows(t.text) {
			return false
		}
		verb := isFinite(t.lower) || speechForm(t.lower)
		if verb && i < len(ts)-1 {
			return false
		}
	}
	return true
}

// backs says whether the words behind a name say that they agree.
func backs(ts []token) bool {
	for _, t := range ts {
		for _, r := range words().reactions["support"].all {
			if t.lower == r {
				return true
			}
		}
	}
	return false
}
