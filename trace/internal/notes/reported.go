package notes

import (
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/pattern"
)

// piece is a stretch of running text that is one statement, or none for one reason.
type piece struct {
	start, end int // bytes of the text
	by         *speech
	why        string   // "" for a statement
	asks       bool     // the organiser's question to what follows
	labelled   bool     // a name and a colon open it
	counted    bool     // a count of hands
	sure       bool     // somebody was said to speak, and not only understood to
	floor      bool     // somebody got the word, and said nothing yet
	joined     *joining // who agrees with what was said; nil for a statement
}

// narrate cuts running text into pieces: one per point that somebody makes. A sentence without a
// speaker goes on with the point before it, unless it turns to something else.
func (n *narrator) narrate(s *sheet, opening *speech) []piece {
	again := *n
	pieces := n.narrateOnce(s, opening)
	if n.named && strings.Contains(s.text, ". ") && speaks(pieces) {
		again.named = false
		return again.narrateOnce(s, opening)
	}
	return pieces
}

// narrateOnce is narrate, for a file of which it is known whether it names its speakers line by
// line.
func (n *narrator) narrateOnce(sheet *sheet, opening *speech) []piece {
	var out []piece
	text := sheet.text
	n.text = text
	open := -1 // the piece that a sentence without speaker goes on with
	if n.owner = opening; opening != nil {
		n.heard(opening)
	}
	for _, s := range sheet.sentences {
		n.asker, n.now = nil, s
		before := n.last
		for k, c := range n.clauses(text, s.start, s.end) {
			if k == 1 && n.answerAt(s.text) > 0 {
				n.asker = n.last
				if before != nil && isPronoun(firstLower(text[c[0]:c[1]])) {
					n.last = before // "Asked by the interviewer whether ..., he said ..."
				}
			}
			if n.replies(text[c[0]:c[1]], out) {
				n.last = n.voice
			}
			if name := bracketedName(text[c[0]:c[1]]); name != "" && text[c[0]] == '(' && len(out) > 0 && n.signs(out, name) {
				open = -1
				continue
			}
			p := n.piece(text, c[0], c[1], open >= 0)
			unclear := p.why == "" && p.by == nil
			switch {
			case open >= 0 && n.saysOnPlain(text, out[open], p):
				out[open].end = p.end
				continue
			case open >= 0 && n.tellsOn(out[open], p, text[c[0]:c[1]]):
				out[open].end = p.end
				continue
			case unclear && open >= 0 && n.freshPoint(text, out[open], p):
				p.by = out[open].by
			case unclear && open >= 0:
				out[open].end = p.end
				continue
			case unclear && k == 0 && n.ownReason(text[c[0]:c[1]], out):
				out[len(out)-1].why, out[len(out)-1].by = "", n.last
				out[len(out)-1].end = p.end
				open = len(out) - 1
				continue
			case unclear && n.replies(text[c[0]:c[1]], out):
				p.by = n.voice
			case unclear && k == 0 && n.hasFloor(text[c[0]:c[1]], out):
				p.by, p.sure = n.last, true
			case unclear:
				p.why = whyOther
			}
			out = append(out, p)
			open = -1
			if p.why == "" {
				open = len(out) - 1
			}
		}
	}
	return out
}

// signs gives the piece before a name between brackets to its bearer: "Why not rent them out? (Bev)". It says whether
// there was one that nobody else said.
func (n *narrator) signs(out []piece, name string) bool {
	p := &out[len(out)-1]
	if p.why == "" && len(p.by.names) > 0 || p.why != "" && p.why != whyOther && p.why != whyFacilitator {
		return false
	}
	sp, _ := n.known.speakers(name, "", true)
	if sp.organiser {
		return false
	}
	p.by, p.why, p.sure, p.counted = &sp, "", true, false
	n.heard(&sp)
	return true
}

// freshPoint says whether a sentence that names no speaker is a point of its own after another: in
// what nobody in particular says every sentence is, and so is one that joins what the speaker wants to it. A sentence
// with a pronoun in it ("Dat lukt alleen als hij om vijf uur begint") was taken for one too; in notes by eight hands
// it goes on far more often.
func (n *narrator) freshPoint(text string, open, p piece) bool {
	clause := text[p.start:p.end]
	ts := n.tokens(head(clause, 80))
	if open.labelled || len(ts) < 4 || insideMarks(text[max(open.start, p.start-2000):p.start]) {
		return false
	}
	if len(open.by.names) == 0 {
		return open.sure && (!open.counted || headCount(clause))
	}
	if n.addsView(clause) {
		return true
	}
	return false // what else they do, have or went through belongs to what they said
}

// addsView says whether a sentence that begins with something else joins to it what the speaker wants or
// thinks: "The rent goes up in May and she thinks the council should pay it".
func (n *narrator) addsView(clause string) bool {
	if !strings.Contains(clause, " en ") && !strings.Contains(clause, " and ") &&
		!strings.Contains(clause, " maar ") && !strings.Contains(clause, " but ") {
		return false
	}
	ts := n.tokens(clause)
	for i := 3; i+2 < len(ts); i++ {
		switch ts[i-1].lower {
		case "en", "and", "maar", "but":
		default:
			continue
		}
		if isPronoun(ts[i].lower) && n.verbAt(ts, i+1) &&
			words().narration["taking part"].begins(strings.ToLower(clause[ts[i+1].start:])) {
			return true
		}
	}
	return false
}

// ownReason says whether a sentence that names no speaker follows on somebody who was said to
// agree or disagree: then it is why, and a point of theirs ("Colin disagreed with her. Picking
// takes ...").
func (n *narrator) ownReason(sentence string, out []piece) bool {
	if len(out) == 0 || n.last == nil || len(n.last.names) != 1 || n.last.organiser ||
		n.last.official || n.known.groupWords(n.last.names) {
		return false
	}
	ts := n.tokens(sentence)
	for i := 1; i < len(ts) && i < 5; i++ {
		if n.verbAt(ts, i) && !isPronoun(ts[i-1].lower) {
			return false // somebody else says it
		}
	}
	last := out[len(out)-1]
	return last.why == whySupport && last.sure
}

// takesFloor is how somebody gets the word, with nothing of what they say yet: "Mrs Clarke (flat 31) came first."
var takesFloor = pattern.New(`(?i)^(?:came first|went first|was first|was next|came next|spoke next|spoke first` +
	`|kicked off|kwam eerst|kwam daarna|was als eerste|was eerst stil|begon eerst|sprak eerst)\b` +
	`|^(?:began|started|went on|begon|begint|trapte af|trapt af|beet het spits af|ging verder|ging door)[.:]?$`)

// floorWords is how many words such a sentence has at most.
const floorWords = 11

// hasFloor says whether a sentence that names no speaker goes on about the one who got the word right before it.
func (n *narrator) hasFloor(sentence string, out []piece) bool {
	if len(out) == 0 || n.last == nil || len(n.last.names) != 1 || n.last.organiser || n.last.official {
		return false
	}
	last := out[len(out)-1]
	if !last.floor {
		return false
	}
	switch first := firstLower(sentence); first {
	case "haar", "zijn", "her", "his", "toen":
		return true
	default:
		return isPronoun(first) || wordCount(n.text[last.start:last.end]) <= bareFloor
	}
}

// bareFloor is how many words a sentence has at most that does nothing but give somebody the word: "Joke begon."
const bareFloor = 3

var replying = pattern.New(`(?i)^(ja|nee|jawel|neen|yes|no|nope|niet|wel|zeker|soms` +
	`|not)[,.!: ]`)

// replies says whether a sentence answers what the organiser just asked the one who spoke before.
func (n *narrator) replies(clause string, out []piece) bool {
	return n.voice != nil && len(out) > 0 && out[len(out)-1].asks && replying.MatchString(clause)
}

// rememberedVoices is how many of those who spoke are told apart for "both of them".
const rememberedVoices = 20

// heard remembers who spoke.
func (n *narrator) heard(sp *speech) {
	n.inText = true
	n.last, n.prev = sp, n.asker
	if n.prev == nil && (sp.official || sp.organiser) {
		n.prev = n.voice
	}
	for _, o := range n.order[max(0, len(n.order)-rememberedVoices):] {
		if o.same(*sp, n.code) {
			return
		}
	}
	n.order = append(n.order, *sp)
}

// voicesWith adds a speech to those that were heard, of which it keeps the last ones, each once.
func voicesWith(voices []speech, by speech, code lang.Code) []speech {
	voices = voices[max(0, len(voices)-rememberedVoices):]
	out := make([]speech, 0, len(voices)+1)
	for _, v := range voices {
		if !v.same(by, code) {
			out = append(out, v)
		}
	}
	return append(out, by)
}

// pair is the last two who spoke, as one speech, in the order of their first remarks.
func (n *narrator) pair() speech {
	if len(n.order) < 2 {
		return *n.last
	}
	var sp speech
	for _, o := range n.order[len(n.order)-2:] {
		sp.names = append(sp.names, o.names...)
	}
	return sp
}

// introducingWords is how many words at most a sentence has that only says for whom somebody is there.
const introducingWords = 14

// piece judges one clause. Neither by nor why is set when nothing tells who speaks.
func (n *narrator) piece(text string, start, end int, running bool) piece {
	start += stageLength(text[start:end])
	start += n.topicLength(text[start:end])
	clause := text[start:end]
	n.at = start
	if l, ok := colonLabel(head(clause, 40)); ok && start > 0 {
		if kind := labelKind(l.name); kind == whyAction || kind == whyDecision {
			return piece{start: start, end: end, sure: true, why: kind}
		}
	}
	a := n.attribute(clause)
	p := piece{start: start + a.skip, end: end, sure: a.how != unsaid, labelled: a.labelled,
		counted: a.how == voted}
	if a.how == said && (aboutSession(n.lower(clause)) && !n.known.knows(clause[:wordEnd(clause, 0)]) ||
		presents(n.lower(clause)) || asksToBeReached(n.lower(clause)) ||
		wordCount(clause) <= introducingWords && words().narration["introducing"].in(n.lower(clause))) {
		p.why = whyLogistics
		return p
	}
	switch a.how {
	case said:
		by := a.by
		p.by = &by
		n.voice = &by
		n.heard(&by)
	case impersonal, voted:
		p.by = &speech{}
		if by := a.by; len(by.names) > 0 {
			n.heard(&by)
		}
	case presided:
		p.why, p.asks, p.floor = whyFacilitator, a.asks, a.floor
		if len(a.by.names) > 0 {
			by := a.by
			n.heard(&by)
		}
	case answered:
		p.why = whyAnswer
		by := a.by
		n.heard(&by)
	case reacted:
		p.why = whySupport
		p.joined = n.joined(clause, a.by)
		if by := a.by; len(by.names) > 0 {
			n.heard(&by)
		}
	case tasked:
		p.why = whyAction
	case decided:
		p.why = whyDecision
	case unsaid:
		p.why = n.narration(clause, running)
		if by := n.comesIn(clause, n.tokens(clause)); by != nil && len(by.names) > 0 {
			n.heard(by)
		}
	}
	return p
}

var stageFirst = pattern.New(`^[(\[][^()\[\]]{1,60}[)\]][.]? `)

// stageLength is the length of what stands between brackets before a sentence: "(laughter) Rob
// said".
func stageLength(clause string) int {
	if clause[0] != '(' && clause[0] != '[' {
		return 0
	}
	return len(stageFirst.FindString(clause))
}

var topicFirst = pattern.New(`^(\p{L}[\p{L}'’ ]{1,40}): \p{Lu}`)

// topicLength is the length of a topic before a clause that begins with a speaker: "over het koken:
// Fatima vindt ...".
func (n *narrator) topicLength(clause string) int {
	opening := head(clause, 60)
	var m []int
	if strings.Contains(opening, " – ") || strings.Contains(opening, " - ") || strings.Contains(opening, " — ") {
		m = topicDash.FindStringSubmatchIndex(opening)
	}
	if strings.Contains(opening, ": ") {
		if m = topicFirst.FindStringSubmatchIndex(opening); m != nil {
			m[1] = m[3] + len(": ")
		}
	}
	if m == nil || n.known.knows(clause[:m[3]]) || n.handsTo(clause[:m[3]]) {
		return 0
	}
	rest := clause[m[1]:]
	ts := n.tokens(rest)
	if l, ok := colonLabel(head(rest, 40)); ok && n.known.knows(l.name) {
		return m[1]
	}
	if sp, end := n.subject(rest, ts, 0); end == 0 || len(sp.names) == 0 || n.verbNear(ts, end) < 0 {
		return 0
	}
	return m[1]
}

// topicDash is a topic that a dash sets apart from what was said of it: "Opening hours – Pam feels".
var topicDash = pattern.New(`^(\p{Lu}[\p{L}'’]*(?: \p{Ll}[\p{L}'’]*){0,3}) [–—-] `)

// presents says whether a clause in small letters only tells that somebody presents the plans or asks about the next
// meeting.
func presents(low string) bool {
	return words().narration["presenting"].in(low) ||
		asks(low) && wordCount(low) < 14 && words().narration["housekeeping"].in(low)
}

// asksToBeReached says whether a clause in small letters tells no more than how to reach somebody: "left
// her number, wants a call back".
func asksToBeReached(low string) bool {
	return len(low) < eventBytes && words().narration["reaching"].in(low)
}

// aboutSession says whether a clause in small letters begins with tea, photographs or the like and wants nothing.
func aboutSession(low string) bool {
	return words().narration["logistics"].begins(low) && !contributes(low)
}

var (
	narratorSelf = pattern.New(`^(I|Ik|We|Wij) (said|asked|got|noted|passed|took|told` +
		`|thanked|explained|promised|went|zei|vroeg|` +
		`noteerde|heb gezegd|beloofde|bedankte|sprak|spoke|met|visited|bezocht)\b`)
)

// narrates says whether a clause begins with what whoever wrote the note did.
func narrates(clause string) bool {
	switch clause[:wordEnd(clause, 0)] {
	case "I", "Ik", "We", "Wij":
		return narratorSelf.MatchString(clause)
	}
	return false
}

// narration gives the reason why a clause without speaker is no contribution; "" when it may go on
// with what was said before.
func (n *narrator) narration(clause string, running bool) string {
	low := strings.ToLower(strings.TrimLeft(clause, "(*[ "))
	lists := words().narration
	switch {
	case narrates(clause), mayLaugh(low) && laughter.MatchString(clause):
		return whyOther
	case tellsWhen(clause):
		return whyMetadata
	case running && lists["writer did"].begins(low):
		return whyFacilitator
	case inBrackets(clause), lists["turn"].begins(low), tellsOfTalk(low):
		return whyOther
	case len(clause) < eventBytes && satAt.MatchString(clause):
		return whyAttendance
	case lists["sending"].in(low), lists["event"].in(low), lists["framing"].in(low) && !running:
		return whyLogistics
	case lists["logistics"].begins(low) && !contributes(low):
		return whyLogistics
	}
	return ""
}

var (
	// talkDay is when somebody was spoken to, and where: "Gesproken op 3 maart.", "11 maart, in de werkplaats."
	talkDay = pattern.New(`(?i)^(?:(?:gesproken|gebeld|bezocht|geïnterviewd|spoken to|interviewed|visited|rang` +
		`|phoned)\b[^.]{0,40} )?(?:op |on |in )?\d{1,2} (?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar` +
		`|may|oct)\p{L}*(?: \d{4})?(,[^.]{0,60})?\.?$`)
	// talkHeld is how a talk went: "Het gesprek vond telefonisch plaats op 6 maart."
	talkHeld = pattern.New(`(?i)^(?:het gesprek|dit gesprek|het interview|the conversation` +
		`|this conversation|the interview) (?:vond|duurde|werd|took|lasted)\b[^.]{0,80}\.?$`)
	// laughter is what people made of what was said: "Daar moest Kees om lachen."
	laughter = pattern.New(`(?i)^(?:daar|hier|er)(?:om|over)? (?:moest|moesten) (?:[\p{L}'’-]+ ){0,6}` +
		`(?:lachen|glimlachen)\b[^.]{0,20}\.?$|^(?:everyone|they all|people|that got) ` +
		`(?:laughed|nodded|a laugh|laughs)\b[^.]{0,20}\.?$`)
	connectors = pattern.New(`^(waarop|waarna|terwijl|maar|en|while|whereas|but|and` +
		`|to which|whereupon|ook|also) `)
)

// mayLaugh says whether a clause in small letters may tell of laughter or nods: a cheap look before the dear one.
func mayLaugh(low string) bool {
	return strings.Contains(low, "lach") || strings.Contains(low, "laugh") || strings.Contains(low, "nodded")
}

// tellsWhen says whether a text only tells when, where or how somebody was spoken to.
func tellsWhen(text string) bool {
	m := talkDay.FindStringSubmatch(text)
	return m != nil && !hasFinite(strings.ToLower(m[1])) || talkHeld.MatchString(text)
}

// speaks says whether running text has at least one clause in which somebody is said to say
// something.
func speaks(pieces []piece) bool {
	for _, p := range pieces {
		if p.sure && p.why == "" {
			return true
		}
	}
	return false
}
