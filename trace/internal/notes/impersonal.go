package notes

import (
	"strings"

	"spoor/trace/internal/pattern"
)

var impersonals = pattern.New(`(?i)^(ook |verder |daarnaast |tevens |daarbij |also,? ` +
	`|further(more)?,? )?(` +
	`er (wordt|werd|worden|werden) (ook |verder |nog |veel |breed |door [^,]{1,40} )?(gevraagd` +
	`|opgemerkt|aangegeven|gepleit|gezegd|` +
	`gevreesd|geklaagd|benoemd|genoemd|gesteld|voorgesteld|gewezen|ervaren|gevonden|geopperd` +
	`|benadrukt|gemist|gewaarschuwd|` +
	`gesuggereerd|getwijfeld|aandacht gevraagd|zorg)` +
	`|er (is|zijn|was|waren) (ook |verder |nog |veel |breed )?(gevraagd|opgemerkt|aangegeven` +
	`|gezegd|geklaagd|benoemd|genoemd|gesteld|voorgesteld|gewezen|geopperd|benadrukt|gewaarschuwd)` +
	`|(besproken|ingebracht|gemeld|gesteld|gewezen|aangekaart) (wordt|werd|is|worden` +
	`|zijn) (ook )?(dat|of|op)` +
	`|er (is|zijn|was|waren|bestaat|leeft|leven|heerst) (ook |veel |grote |brede |enige |wel ` +
	`|nog )*(zorg|zorgen|behoefte|kritiek|` +
	`onvrede|vraag|vragen|angst|twijfel|irritatie|frustratie|steun|draagvlak|weerstand|verzet` +
	`|waardering|wens|onduidelijkheid)` +
	`|(gevraagd|opgemerkt|aangegeven|genoemd|voorgesteld|gepleit|geopperd|benadrukt) (wordt` +
	`|werd|is|worden)` +
	`|(men|iemand|somebody|someone|anonymous) ` +
	`|it (was|is) (also |further )?(noted|said|suggested|felt|agreed that|asked|pointed out` +
	`|mentioned|argued|proposed|remarked|observed)` +
	`|(concerns?|worries|questions?|doubts?|objections?|frustrations?|fears?|complaints?) (was` +
	`|were|about|over|that)` +
	`|there (was|were|is|are) (also |much |some |great |wide |a lot of |general |real ` +
	`|strong )*(concerns?|worry|worries|support|frustration|` +
	`a feeling|anger|agreement|confusion|a call|calls|a request|requests|a wish|fear|fears` +
	`|a sense|appetite|enthusiasm|scepticism))`)

// aboutWhat says what a sentence is about before it begins: "On the rota, there was agreement that".
var aboutWhat = pattern.New(`(?i)^(?:on|about|regarding|as for|over|wat betreft` +
	`|ten aanzien van) [^,.:;]{3,45}, `)

// nobody reads clauses in which something is said by no one in particular.
func (n *narrator) nobody(clause string, _ []token) (attribution, bool) {
	about := 0
	if strings.Contains(head(clause, 60), ", ") {
		about = len(aboutWhat.FindString(head(clause, 60)))
	}
	if (n.begins(clause, anImpersonal) || about > 0 && isA(firstLower(clause[about:]), anImpersonal)) &&
		impersonals.MatchString(clause[about:]) {
		if words().narration["procedure"].in(n.lower(clause)) {
			return attribution{how: presided}, true
		}
		if a, ok := n.agent(clause); ok {
			return a, true
		}
		return attribution{how: impersonal}, true
	}
	return attribution{}, false
}

// agent finds by whom something is said in a passive: "It was pointed out by several parents that".
func (n *narrator) agent(clause string) (attribution, bool) {
	ts := n.tokens(clause)
	for i := 2; i+1 < len(ts) && i < 8; i++ {
		if ts[i].lower != "by" && ts[i].lower != "door" {
			continue
		}
		if sp, end := n.subject(clause, ts, i+1); end > i+1 && len(sp.names) > 0 {
			if n.unnamed(ts, i+1, end) {
				sp = n.groupSpeech(clause[ts[i+1].start:ts[end-1].end])
			}
			return n.judge(sp, clause, 0), true
		}
	}
	return attribution{}, false
}

// vote reads a clause that counts hands; what announces it before a colon is left out.
func (n *narrator) vote(clause string) (attribution, bool) {
	skip := 0
	if i := strings.Index(head(clause, 72), ": "); i > 0 && i < 70 && !isVote(clause) &&
		wordCount(clause[i:]) > 5 {
		skip = i + 2
	}
	rest := clause[skip:]
	if len(clause) <= 80 && (strings.Contains(clause, " door ") || strings.Contains(clause, " by ")) &&
		mentionedBy.MatchString(clause) {
		return attribution{}, false // "Genoemd door 5 van de 9" counts for what stands before it
	}
	if !isVote(rest) && !(skip == 0 && endsInCount(rest)) || wordCount(rest) < 4 {
		return attribution{}, false
	}
	if skip > 0 && n.hasDone(clause) {
		return attribution{}, false // whose sums they are: "Anke heeft gerekend: 60 procent is ..."
	}
	return attribution{how: voted, skip: skip}, true
}

// hasDone says whether a clause begins with a name and what that person has done.
func (n *narrator) hasDone(clause string) bool {
	ts := n.tokens(clause)
	if len(ts) < 3 || !startsUpper(ts[0].text) || ts[0].stop {
		return false
	}
	switch ts[1].lower {
	case "heeft", "had", "has":
		return ts[0].is(aGivenName) || n.known.knows(ts[0].text)
	}
	return false
}
