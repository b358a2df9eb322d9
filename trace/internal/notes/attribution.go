package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/pattern"
)

// saying is how a clause of running text tells who says something.
type saying int

const (
	unsaid     saying = iota // nobody is said to speak
	said                     // somebody says it: a statement
	impersonal               // it is said, by nobody named ("er wordt gevraagd")
	voted                    // a count of hands or per cents
	presided                 // someone who runs the session does something
	answered                 // someone who answers for the body that asks explains or promises
	reacted                  // people nod
	tasked                   // someone takes a task on
	decided                  // it is concluded or agreed
)

// attribution is what a clause tells about who speaks.
type attribution struct {
	how  saying
	by   speech
	asks bool // the organiser asks the group something
	skip int  // bytes at the start of the clause that are not part of the statement

	labelled bool // a name and a colon say who speaks
	floor    bool // somebody got the word, see takesFloor
}

// narrator reads running text: who speaks in each clause, given who spoke before.
type narrator struct {
	known     *people
	code      lang.Code
	named     bool     // the file labels its speakers: a name alone is no sign
	owner     *speech  // under whose name the text stands; nil when it stands under nobody's
	last      *speech  // who spoke last, for pronouns
	prev      *speech  // whose question the last one answered
	asker     *speech  // whose question the sentence that is read answers
	voice     *speech  // who spoke last and does not run the session
	order     []speech // who spoke, in the order of their first remark
	text      string   // the running text that is read
	now       sentence // of it, the one that is read
	clause    string   // the clause that low is of
	low       string   // a clause in small letters, see lower
	leads     class    // what its first word is
	at        int      // where the clause begins in it
	inText    bool     // the last one spoke in this text
	kin       kin      // who of a family is who, in this file
	addressed string   // who is written to, where a paragraph opens with them in bold
	prose     bool     // the text is of a paragraph: on a card of a wall a name is somebody of whom it tells
}

// tokens gives the words of a clause. Most clauses are whole sentences, whose words are known.
func (n *narrator) tokens(clause string) []token {
	if clause == n.now.text {
		return n.now.words
	}
	return n.known.vocabulary.tokenize(clause)
}

// look takes a clause up: all rules ask for its first word and its small letters.
func (n *narrator) look(clause string) {
	if clause != n.clause {
		n.clause, n.low = clause, strings.ToLower(clause)
		n.leads = classOf(firstLower(clause))
	}
}

// lower gives a clause in small letters.
func (n *narrator) lower(clause string) string {
	n.look(clause)
	return n.low
}

// begins says whether the first word of a clause stands in a list.
func (n *narrator) begins(clause string, c class) bool {
	n.look(clause)
	return n.leads&c != 0
}

// attribute reads one clause.
func (n *narrator) attribute(clause string) attribution {
	ts := n.tokens(clause)
	if len(ts) == 0 {
		return attribution{}
	}
	if a, ok := n.vote(clause); ok && !n.byHost(clause, ts) && ts[0].lower != "volgens" && ts[0].lower != "according" &&
		!n.reckons(ts) && !(n.owner != nil && firstPerson(n.lower(clause))) {
		return a
	}
	if a, ok := n.handOff(clause); ok {
		return a
	}
	if len(ts) > 2 && len(ts) < 9 && othersAt(ts) && n.joins(clause, ts, 2) {
		return attribution{how: reacted}
	}
	if len(ts) < 9 && (ts[0].is(aNobody) && objects(ts) || wellReceived.MatchString(clause)) {
		return attribution{how: reacted}
	}
	if a, ok := n.around(clause); ok {
		return a
	}
	if n.begins(clause, aConcluding) && concluded.MatchString(clause) {
		return attribution{how: decided}
	}
	for _, try := range []func(string, []token) (attribution, bool){n.nobody, n.toldUs, n.accordingTo, n.closing,
		n.byAgent, n.concerned, n.readOut, n.subjectFirst, n.verbFirst, n.quoteFirst, n.inPassing, n.invertedVerb,
		n.meanwhile,
		n.accordingWithin,
		n.owned, n.afterOpening, n.passive, n.leftOut, n.whoSaid, n.signed, n.toldMe, n.heardFrom} {
		if a, ok := try(clause, ts); ok {
			return a
		}
	}
	return attribution{}
}

// wellReceived is how people took what was said, and no more: "Dat krijgt veel bijval."
var wellReceived = pattern.New(`(?i)^(?:dat|dit|that|this|it|(?:die|dit|het|dat|the|her|his|zijn` +
	`|haar) (?:voorstel|idee|opmerking` +
	`|punt|oproep|suggestie|proposal|idea|remark|point|suggestion)) (?:krijgt|kreeg|kan|kon|oogst|oogstte|vindt|vond` +
	`|wordt` +
	`|werd|gets|got|met|was met|meets|won|wins) (?:[\p{L}]+ ){0,4}(?:bijval|instemming|instemmend geknik|steun` +
	`|applaus|gedeeld` +
	`|herkend|onderschreven|rekenen|support|applause|agreement|approval|nods|echoed|shared)\b[^,;]*$`)

var concluded = pattern.New(`(?i)^((er|hierop|daarop|tot slot|vervolgens|it) )?((is` +
	`|wordt|werd|` +
	`was) )?(ook )?(geconcludeerd|besloten|afgesproken|overeengekomen|vastgesteld|concluded|decided|` +
	`agreed|resolved)( (is|wordt|werd|was|that|dat|om|to))`)

// byHost says whether a clause begins with somebody of the host side: the numbers in it are not of
// hands.
func (n *narrator) byHost(clause string, ts []token) bool {
	sp, end := n.subject(clause, ts, 0)
	return end > 0 && sp.official && !sp.organiser
}

// reckons says whether a clause begins with somebody with a form of address and a verb: the numbers behind it are their
// sums ("Dhr. Wang rekent op 40% minder klanten").
func (n *narrator) reckons(ts []token) bool {
	if titleLength(ts, 0) == 0 {
		return false
	}
	end, titled := nameAt(ts, 0)
	return titled && end < len(ts) && !ts[end-1].stop && finiteVerb(ts[end].lower)
}

// handOff reads a name and a colon within running text: "Is er geld? Bas: ja, tot mei."
func (n *narrator) handOff(clause string) (attribution, bool) {
	opening := head(clause, 60)
	if !strings.Contains(opening, ":") {
		return attribution{}, false
	}
	l, ok := colonLabel(opening)
	if m := reactionOf.FindString(l.name); m != "" && n.known.knows(l.name[len(m):]) {
		l.name = l.name[len(m):] // "Voorstel Hans: ..."
	}
	if !ok || l.end >= len(clause) || labelKind(l.name) != "" || quoteFirst(l.name) || !n.handsTo(l.name) {
		return attribution{}, false
	}
	sp, named := n.known.speakers(l.name, l.role, false)
	if !named || len(sp.names) == 0 {
		return attribution{}, false
	}
	skip := l.end + len(clause[l.end:]) - len(strings.TrimLeft(clause[l.end:], " "))
	a := n.judge(sp, clause, skip)
	a.labelled = true
	if sp.member && !strings.Contains(clause, "?") {
		a.how = said
	}
	return a, true
}

// handsTo says whether what stands before a colon within running text is a name and no more, but
// for
// whom it is said to: "Leo aan penningmeester".
func (n *narrator) handsTo(name string) bool {
	if n.known.knows(name) || n.known.looksLikeName(name) || n.known.isGroup(name) {
		return wordCount(name) <= 5
	}
	for _, to := range []string{" aan ", " tegen ", " to "} {
		if who, _, ok := strings.Cut(name, to); ok {
			return wordCount(name) <= 5 && (n.known.knows(who) || n.known.looksLikeName(who))
		}
	}
	return false
}

// askedWords is from how many words on a sentence that tells what somebody was asked holds what others think of it.
const askedWords = 9

// openers are words that may stand before the subject or the verb of a reporting sentence.
var openers = pattern.New(`(?i)^((ook|verder|daarnaast|daarbij|tevens|bovendien|maar|en` +
	`|later|eerst|vervolgens|daarop|daarna|` +
	`tot slot|ten slotte|hierop|waarop|waarna|terwijl|al|toch|wel|dus|want|volgens|also|and|but` +
	`|then|later|finally|first|next|` +
	`however|after that|afterwards|in reply|to which|while|whereas|again|lastly|instead|still` +
	`|nevertheless|overigens|desgevraagd|daarentegen|evenzo|integendeel|aan de andere kant|by contrast|in contrast` +
	`|on the other hand|conversely|similarly|likewise),?\s+)+`)

// subjectFirst reads a clause that begins with who speaks: "Mevrouw Pronk zegt dat ...".
func (n *narrator) subjectFirst(clause string, ts []token) (attribution, bool) {
	skip := 0
	if n.begins(clause, anOpening) {
		skip = len(openers.FindString(clause))
	}
	i := 0
	for i < len(ts) && ts[i].start < skip {
		i++
	}
	if i >= len(ts) {
		return attribution{}, false
	}
	sp, end := n.subject(clause, ts, i)
	if end == i {
		return attribution{}, false
	}
	if isAsked(ts, end) {
		if len(ts) < askedWords && (hasToken(ts, "about") || hasToken(ts, "naar") || hasToken(ts, "over")) {
			return attribution{how: presided, by: sp}, true // "Paul was asked about the staff room."
		}
		return attribution{how: impersonal, by: sp}, true
	}
	if len(ts) <= floorWords && end < len(ts) && takesFloor.MatchString(clause[ts[end].start:]) {
		return attribution{how: presided, by: sp, floor: true}, true
	}
	verb := n.verbNear(ts, end)
	if verb > end && ts[end].lower == "to" && !ts[end-1].stop && !sp.organiser && n.certain(clause, ts, i, end) {
		return attribution{how: tasked}, true // "Els to speak to the landlord"
	}
	if n.code == lang.NL && verb >= 0 && verb+1 < len(ts) && (ts[verb+1].lower == "hij" || ts[verb+1].lower == "zij") && !ts[verb].stop &&
		(n.unnamed(ts, i, end) || ts[i].isBody()) {
		return attribution{}, false // "Groepen van 28 ziet zij niet zitten."
	}
	if verb >= 0 && n.joins(clause, ts, end) && !sp.organiser {
		return attribution{how: reacted, by: sp}, true
	}
	if n.explains(ts, i, end) {
		sp.official = true
	}
	if verb >= 0 && (hostPromises(ts, i, end, verb) || promisesThis(ts, verb)) {
		return attribution{how: answered, by: sp}, true
	}
	if verb >= 0 && n.retold(ts, i, end, verb) {
		return n.judge(*n.last, clause, 0), true
	}
	if verb < 0 {
		return n.bySubjectAlone(clause, ts, sp, i, end)
	}
	if n.unnamed(ts, i, end) && len(sp.names) < 2 && !sp.meant {
		sp = n.groupSpeech(clause[ts[i].start:ts[verb-1].end])
		sp.official = n.explains(ts, i, end)
	}
	if n.isTask(clause, ts, end) && !sp.organiser && !n.saysAsWell(ts, end) {
		return attribution{how: tasked}, true
	}
	return n.judge(sp, clause, preface(clause)), true
}

var prefaces = pattern.New(`(?i)^(hij|zij|ze|he|she|they)\s[^:]{0,50}\b(kwijt|toevoegen` +
	`|zeggen|say|add|adds|added):\s`)

// preface is the length of words that only announce a remark: "Ze wil nog iets kwijt:".
func preface(clause string) int {
	if !isPronoun(firstLower(clause)) {
		return 0
	}
	return len(prefaces.FindString(clause))
}

// bySubjectAlone judges a clause whose subject is followed by no verb of speech. In notes in
// running text a named participant at the head of a sentence is the one whose remark it is.
func (n *narrator) bySubjectAlone(clause string, ts []token, sp speech, i,
	end int) (attribution, bool) {
	if end < len(ts) && backs(ts[end:end+1]) {
		return attribution{how: reacted, by: sp}, true
	}
	if sp.organiser || sp.official && i == 0 && n.known.find(sp.names[0]) != nil && end < len(ts) &&
		!ts[end-1].stop && words().narration["presenting plans"].in(n.lower(clause)) {
		return n.judge(sp, clause, 0), true
	}
	if n.joins(clause, ts, end) {
		return attribution{how: reacted, by: sp}, true
	}
	if past := pastNames(ts, end); past > end && quantified(ts, i, end) && !n.named && isFinite(ts[past].lower) {
		return n.judge(sp, clause, 0), true
	}
	if quantified(ts, i, end) && end < len(ts) && !n.named && !tells(ts, end) &&
		finiteVerb(ts[end].lower) && !whichOne(ts[end].lower) &&
		!ts[end-1].stop && len(ts)-end > 2 {
		return n.judge(sp, clause, 0), true
	}
	if verb := n.parentOf(ts, i, end); verb > 0 && !n.named {
		return n.judge(n.groupSpeech(clause[ts[i].start:ts[verb-1].end]), clause, 0), true
	}
	if end < len(ts) && len(sp.names) > 0 && (onOtherSide(ts, end) || otherView.MatchString(clause[ts[end].start:])) {
		return n.judge(sp, clause, 0), true
	}
	if tells(ts, end) && tellsWhat(clause) {
		return n.judge(sp, clause, 0), true
	}
	if hasNothing(ts, end) || tells(ts, end) || len(ts) < 8 && words().narration["absence"].in(n.lower(clause)) {
		return attribution{how: presided, by: sp}, true
	}
	if len(sp.names) == 1 && len(ts)-end > 3 && n.known.coded(sp.names[0]) != nil {
		return n.judge(sp, clause, 0), true // a code is there for what somebody said
	}
	pronoun := isPronoun(ts[i].lower) && end == i+1
	if n.isTask(clause, ts, end) && !pronoun && n.certain(clause, ts, i, end) {
		return attribution{how: tasked}, true
	}
	if relativeAt(ts, i) == end && (!n.named && len(ts)-end > 3 || ts[end-1].is(anOwnIdea) && len(ts)-end > 1) {
		owner := strings.TrimSuffix(strings.TrimSuffix(clause[ts[i].start:ts[end-2].end], "'s"), "’s")
		return n.judge(n.named1(owner, ""), clause, 0), true
	}
	if oneOfThem(ts, i) == end && end < len(ts) && len(ts)-end > 4 {
		return n.judge(sp, clause, 0), true
	}
	if pronoun && takesSide(ts, end) {
		return n.judge(sp, clause, 0), true
	}
	titled := i == 0 && n.prose && titleLength(ts, 0) > 0 && n.owner == nil
	if pronoun || n.named && !titled || !sp.meant && (!n.certain(clause, ts, i, end) || n.unnamed(ts, i, end)) ||
		end >= len(ts) {
		return attribution{}, false
	}
	low := n.lower(clause)
	if words().narration["event"].in(low) || words().narration["handing out"].in(low) {
		return attribution{how: presided, by: sp}, true
	}
	if !finiteVerb(ts[end].lower) && !hasParenthesis(clause, ts, end) || len(ts)-i < 4 {
		return attribution{}, false
	}
	return n.judge(sp, clause, 0), true
}

// tellsWhat says whether a clause goes on behind a colon with what was said: "begon over de slagschaduw: bij zijn broer
// is het elke ochtend raak".
func tellsWhat(clause string) bool {
	_, said, found := strings.Cut(clause, ": ")
	return found && wordCount(said) >= leastWords
}

// tells says whether the verb behind a subject tells what somebody did at the session, or hands
// them a task: "begon over", "bedankt", "to send".
func tells(ts []token, end int) bool {
	if end >= len(ts) {
		return false
	}
	return ts[end].is(aDeed) || ts[end].lower == "to" && end+1 < len(ts)
}

// joins says whether a short clause only tells that its subject agrees: "sluit zich daarbij aan",
// "is
// het daarmee eens".
func (n *narrator) joins(clause string, ts []token, end int) bool {
	if len(ts) > 11 || end >= len(ts) || addsTo(ts, end) || wantsBesides(ts, end) {
		return false
	}
	if len(ts)-end == 1 && backs(ts[end:]) {
		return true
	}
	if first := ts[0].lower; len(ts) < 8 && (first == "dat" || first == "dit") &&
		ts[len(ts)-1].lower == "ook" {
		return true // "Dat vindt Lenie ook."
	}
	if len(ts)-end < 9 && ts[len(ts)-1].lower == "eens" && (hasToken(ts[end:], "met") ||
		hasToken(ts[end:], "mee")) {
		return true // "was het met Kees eens"
	}
	if saysRight(ts) {
		return true
	}
	if len(ts) < 4 && (ts[len(ts)-1].lower == "disagreed" || ts[len(ts)-1].lower == "agreed") {
		return true
	}
	return words().narration["joining"].in(n.lower(clause)) &&
		!strings.ContainsAny(clause, ":;")
}

// wantsBesides says whether a clause goes on with a wish behind a comma: "Wim sluit zich aan bij Carla, wil een loting".
func wantsBesides(ts []token, end int) bool {
	for i := end; i+2 < len(ts); i++ {
		if !ts[i].stop {
			continue
		}
		switch ts[i+1].lower {
		case "wil", "wilde", "willen", "wilden", "wants", "wanted", "would":
			return true
		}
	}
	return false
}

// saysRight says whether a clause tells that somebody is right: "zei dat die jongen gelijk heeft", "said Colin was
// right".
func saysRight(ts []token) bool {
	n := len(ts)
	if n < 3 || n > 9 {
		return false
	}
	switch before, last := ts[n-2].lower, ts[n-1].lower; last {
	case "heeft", "had", "hebben", "hadden":
		return before == "gelijk"
	case "right":
		return (before == "was" || before == "is" || before == "were") && n > 3 &&
			(startsUpper(ts[n-3].text) || isPronoun(ts[n-3].lower))
	}
	return false
}

func hasToken(ts []token, lower string) bool {
	for _, t := range ts {
		if t.lower == lower {
			return true
		}
	}
	return false
}

// addsTo says whether who agrees puts in something of their own as well: "herkent dat en wil dat er één loket komt".
func addsTo(ts []token, end int) bool {
	for i := end + 1; i+3 < len(ts); i++ {
		switch ts[i].lower {
		case "en", "maar", "and", "but":
			if !ts[i].stop && speechForm(ts[i+1].lower) {
				return true
			}
		}
	}
	return false
}

// objects says whether a word tells of being against.
func objects(ts []token) bool {
	for _, t := range ts {
		switch t.lower {
		case "tegen", "bezwaar", "bezwaren", "against", "objected", "objections", "disagreed":
			return true
		}
	}
	return false
}

// quantified says whether a subject is people by some number: "meerdere bewoners", "a few parents".
func quantified(ts []token, i, end int) bool {
	if !isGroupWord(ts, i, end) || end-i < 2 {
		return false
	}
	return ts[i].is(aQuantity) || numberWord(ts[i].lower) > 0
}

// certain says whether a subject is a person beyond doubt: known, or with a form of address or a
// given name. Two capitals at the head of a sentence may be a place.
func (n *narrator) certain(clause string, ts []token, i, end int) bool {
	name := dropFunction(ts[i:end], clause[ts[i].start:ts[end-1].end])
	if n.known.find(name) != nil || titleLength(ts, i) > 0 || ts[i].is(aGivenName) ||
		n.prose && end > i+1 && ts[i+1].is(aGivenName) && (ts[i].is(aFunction) || isCalling(ts[i].lower)) {
		return true
	}
	for _, part := range splitNames(name) {
		if n.known.find(part) == nil {
			return false
		}
	}
	return true
}

// hasParenthesis says whether something stands between the subject and its verb.
func hasParenthesis(clause string, ts []token, end int) bool {
	return end > 0 && ts[end-1].stop || placeWord(ts[end].lower)
}

// finiteVerb guesses whether a word in small letters is a verb; after a name at the head of a
// sentence nearly every other word is a preposition or a comma.
func finiteVerb(w string) bool {
	return !placeWord(w) && w != "en" && w != "and" && w != "met" && w != "with" &&
		w != "voor" && w != "for" && w != "across" && w != "around" && w != "over"
}

// isTask says whether the words behind a subject take on a task.
func (n *narrator) isTask(clause string, ts []token, end int) bool {
	if end >= len(ts) {
		return false
	}
	low := strings.ToLower(clause[ts[end].start:])
	return words().narration["todo"].begins(low) && !words().narration["no task"].begins(low)
}
