package notes

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// dotColour is the colour of stickers that count: "14 groen", "6 green dots".
const dotColour = `(?:groene?|rode?|rood|gele?|geel|blauwe?|oranje|zwarte?|green|red|yellow|blue|orange|black)` +
	`(?: (?:stip(?:pen)?|stickers?|dots?|bolletjes?))?`

// tally is how many people back a remark, as counted by a mark at its end or its beginning.
type tally struct {
	support int // people in all, the speaker included; 0 when nothing was counted
	text    string
}

var (
	plusOthers = pattern.New(`\s*[(\[]?\s*\+\s?(\d{1,4})\s*[)\]]?\s*$`)
	timesTail  = pattern.New(`(?i)^[(\[]\s*(?:(\d{1,4})\s*[x×]|[x×]\s*(\d{1,4})|` +
		`(\d{1,4})\s*(?:keer|maal|times|` +
		`stickers?|stemmen|stem|votes?|dots?|stippen|punten|points|likes?|handen|hands|people` +
		`|mensen|personen|` +
		`deelnemers|kaartjes|briefjes|cards|streepjes|ticks?|agree` +
		`|eens))\b[^()\[\]]{0,30}[)\]]\s*$`)
	bareTimes  = pattern.New(`(?i)\s+(?:[–—-]\s*)?(?:(\d{1,3})\s*[x×]|[x×]\s*(\d{1,3}))\s*$`)
	bareNumber = pattern.New(`^[(\[](\d{1,3})[)\]]\s*$`)
	timesHead  = pattern.New(`(?i)^\s*[(\[]?\s*(\d{1,3})\s*[x×]\s*[)\]]?\s*[:–-]?\s+`)
	strokes    = pattern.New(`\s*[(\[]?\s*([|ⅼ](?:[|/\\\s]*[|/])?|` +
		`[●•✓✔☑👍★⭐✗](?:\s?[●•✓✔☑👍★⭐])+)\s*[)\]]?\s*$`)
	dashNumber = pattern.New(`\s[–—-]\s*(\d{1,3})\s*([x×]|keer|times|dots?|stickers?|` +
		`stem(?:men)?|votes?|stip(?:pen)?|hand(?:en|s)?|` + dotColour + `(?:,? (?:en |and )?\d{1,3} ` +
		dotColour + `)*)?\s*$`)
	capitalStrokes = pattern.New(`\s[(\[]?(I{2,6}|l{2,6})[)\]]?` +
		`(?:\s*\[(\d) (?:doorgestreept|doorgehaald|crossed out|struck)\])?\s*$`)
	plusOnes = pattern.New(`\s*((?:\(?\+1\)?[\s,]*)+)$`)
	ofTotal  = pattern.New(`(?i)(\d+|\p{L}+)\s+(?:van de|van het|van onze|uit de` +
		`|of the|of our|out of the|out of|of)\s+(\d+|\p{L}+)`)
	percentage = pattern.New(`\d+([.,]\d+)?\s?(%|procent|percent|per cent)`)
)

// sharesOf finds what ofTotal does. A word or number that is no number counts nothing, so that texts
// without any need no look.
func sharesOf(s string) [][]int {
	if !countsBefore(s) {
		return nil
	}
	return ofTotal.FindAllStringSubmatchIndex(s, -1)
}

// cutTally takes the tally off a remark. Marks inside the remark stay: those are what was said.
func cutTally(s string) (string, tally) {
	end, at := tail(s, tallyReach)
	if m := findIf(strings.Contains(end, " door ") || strings.Contains(end, " by "), mentionedBy, end); m != nil &&
		(at > 0 || len(m[0]) < len(end)) {
		return strings.TrimSpace(s[:len(s)-len(m[0])]), tally{numberWord(m[2]), strings.Trim(m[1], " .;()")}
	}
	if rest, t := cutTallyTail(end); t.support > 0 && (rest != "" || at > 0) {
		return strings.TrimRight(strings.TrimSpace(s[:at]+rest), ",–— "), t
	}
	if !hasDigit(head(s, 6)) {
		return s, tally{}
	}
	if m := timesHead.FindStringSubmatch(head(s, tallyReach)); m != nil && len(m[0]) < len(s) {
		return strings.TrimSpace(s[len(m[0]):]), tally{firstNumber(m[1:]), strings.TrimSpace(m[0])}
	}
	return s, tally{}
}

// cutOthers takes the tally off a remark of one person. That something happened to them a number of times counts
// nobody else: "in die tijd kwam de deurwaarder 2x".
func cutOthers(s string) (string, tally) {
	if last, _ := tail(s, 16); hasDigit(last) && strings.ContainsAny(last, "xX×") && timesHappened.MatchString(last) {
		return s, tally{}
	}
	return cutTally(s)
}

// timesHappened is a number of times right behind a word.
var timesHappened = pattern.New(`(?i)[\p{L}\d]\s+(?:\d{1,3}\s*[x×]|[x×]\s*\d{1,3})\s*$`)

// mentionedBy is by how many a point was brought up, at the end of it: "Genoemd door 5 van de 9."
var mentionedBy = pattern.New(`(?i)[ .;,(–-]*((?:genoemd|gezegd|gedeeld|onderschreven|herkend|mentioned` +
	`|raised|shared|said) (?:door|by) ` +
	`(\d{1,4}|\p{L}{3,6})(?: (?:van de|van het|of the|out of) \d{1,4})?(?: (?:mensen|deelnemers|personen|people` +
	`|participants))?)[ .)]*$`)

// tallyReach is how many bytes at an end of a remark are looked at for a tally.
const tallyReach = 100

// cutTallyTail takes the tally off the end of a remark.
func cutTallyTail(s string) (string, tally) {
	if !tallyEnd(s) {
		return s, tally{}
	}
	last, _ := tail(s, 45)
	plus, digits := strings.Contains(last, "+"), hasDigit(last)
	if !plus && !digits {
		return cutStrokes(s)
	}
	if plus {
		if rest, t := cutPlus(s); t.support > 0 {
			return rest, t
		}
	}
	if end := strings.TrimRight(s, " "); strings.HasSuffix(end, ")") || strings.HasSuffix(end, "]") {
		return cutBracketed(s)
	}
	last, _ = tail(s, 16)
	if m := bareTimes.FindStringSubmatch(last); m != nil && len(m[0]) < len(s) {
		return trimEnd(s, m[0]), tally{firstNumber(m[1:]), strings.TrimSpace(m[0])}
	}
	last, _ = tail(s, 60)
	if m := dashNumber.FindStringSubmatch(last); m != nil && wordCount(s) > 3 {
		return trimEnd(s, m[0]), tally{firstNumber(m[1:]), strings.TrimLeft(m[0], " –—-")}
	}
	return cutStrokes(s)
}

// cutPlus takes "+1 +1" or "(+7)" off the end of a remark.
func cutPlus(s string) (string, tally) {
	if strings.IndexByte(s, '+') < 0 {
		return s, tally{}
	}
	if m := plusOnes.FindStringSubmatch(s); m != nil && len(m[0]) < len(s) {
		return trimEnd(s, m[0]), tally{1 + strings.Count(m[1], "+1"), strings.TrimSpace(m[1])}
	}
	if m := plusOthers.FindStringSubmatch(s); m != nil && len(m[0]) < len(s) {
		n, _ := strconv.Atoi(m[1])
		return trimEnd(s, m[0]), tally{n + 1, strings.TrimSpace(m[0])}
	}
	return s, tally{}
}

// cutBracketed takes a tally between brackets off the end of a remark.
func cutBracketed(s string) (string, tally) {
	at := strings.LastIndexAny(s, "([")
	if at <= 0 {
		return cutStrokes(s)
	}
	for _, re := range []*pattern.Pattern{timesTail, bareNumber} {
		if m := re.FindStringSubmatch(s[at:]); m != nil {
			return trimEnd(s, s[at:]), tally{firstNumber(m[1:]), strings.TrimSpace(m[0])}
		}
	}
	return cutStrokes(s)
}

// cutStrokes takes strokes off the end of a remark.
func cutStrokes(s string) (string, tally) {
	last, _ := tail(s, 30)
	if !strings.ContainsAny(last, "Il|ⅼ●•✓✔☑👍★⭐✗") {
		return s, tally{}
	}
	if one, found := strings.CutSuffix(strings.TrimRight(s, " "), " ●"); found && !strings.HasSuffix(one, "●") {
		return strings.TrimRight(one, " "), tally{1, "●"}
	}
	if m := findIf(mayBeStrokes(last), capitalStrokes, s); m != nil && len(m[0]) < len(s) {
		crossed, _ := strconv.Atoi(m[2])
		return trimEnd(s, m[0]), tally{max(1, len(m[1])-crossed), strings.TrimSpace(m[0])}
	}
	if m := findIf(strings.ContainsAny(last, "|ⅼ●•✓✔☑👍★⭐✗"), strokes, s); m != nil && len(m[0]) < len(s) &&
		strokeCount(m[1]) > 1 {
		return trimEnd(s, m[0]), tally{strokeCount(m[1]), strings.TrimSpace(m[0])}
	}
	return s, tally{}
}

// tallyEnd says whether a text ends in a character that a tally may end in.
func tallyEnd(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	if s != "" && strings.IndexByte("snrmetpd", s[len(s)-1]) >= 0 { // stickers, stemmen, sticker, stem, vote
		last, _ := tail(s, 16)
		return hasDigit(last)
	}
	return r != '.' && !(unicode.IsLetter(r) && r != 'x' && r != 'X' && r != 'ⅼ' && r != 'I' &&
		r != 'l')
}

func trimEnd(s, tail string) string { return strings.TrimRight(s[:len(s)-len(tail)], " ") }

func firstNumber(groups []string) int {
	for _, g := range groups {
		if n, err := strconv.Atoi(g); err == nil {
			return n
		}
	}
	return 0
}

// strokeCount counts tally strokes; a stroke across four counts like the others.
func strokeCount(s string) int {
	return utf8.RuneCountInString(strings.Join(strings.Fields(s), ""))
}

// isTally says whether a text only counts: "8 van de 8", "+7", "68%".
func isTally(s string) bool {
	if s == "" {
		return false
	}
	m := ""
	if mayCount(s) {
		m = ofTotal.FindString(s)
	}
	if m != "" && len(m)*2 >= len(s) {
		n, _ := countIn(s)
		return n > 0
	}
	_, t := cutTally("x (" + s + ")")
	return t.support > 0
}

// isVote says whether a remark tells how many people want or think something: its first words count
// them out of a whole or in per cent.
func isVote(s string) bool {
	opening := head(s, 70)
	if n, _ := outOfAll(opening); n > 0 {
		return true
	}
	if len(s) < 300 && isOutcome(s) {
		return true
	}
	if isA(firstLower(s), aFraction) && mayCount(head(s, 40)) {
		return true
	}
	if !hasDigit(s) && !mayCount(opening) {
		return false
	}
	if strings.Contains(opening, "%") || strings.Contains(opening, "proc") ||
		strings.Contains(opening, "per") {
		if m := percentage.FindStringIndex(opening); m != nil && m[0] < 25 &&
			!strings.HasPrefix(strings.ToLower(s), "down") && !strings.HasPrefix(strings.ToLower(s), "up") {
			return true
		}
	}
	if !mayCount(opening) {
		opening = head(opening, 0)
	}
	for _, m := range sharesOf(opening) {
		n, total := numberWord(s[m[2]:m[3]]), numberWord(s[m[4]:m[5]])
		if m[0] < 25 && n > 0 && total >= n {
			return true
		}
	}
	if n, _ := ballot(s); n > 0 || headCount(head(s, 70)) {
		return true
	}
	return len(s) < 1000 && endsInDigits(s) && numberCount(s) > 1 && countPairs.MatchString(s)
}

var ballots = pattern.New(`(?i)(\d+|\p{L}+) (stemmen |votes )?(voor|in favour|for)\b` +
	`[^.]{0,60}?\b(\d+|niemand|geen|none|nobody|no one|één|een|one|\p{L}+) (stemmen |stem |votes? )?` +
	`(tegen|against)\b`)

// mayBeOutcome is a cheap look for what outcome needs.
func mayBeOutcome(s string) bool {
	if hasDigit(s) {
		return strings.ContainsAny(s, ":?") || strings.Contains(s, "favour") ||
			strings.Contains(s, "against") ||
			mayGet(s)
	}
	return mayGet(s)
}

func mayGet(s string) bool {
	for i := 0; i+4 < len(s); i++ {
		if s[i] == ' ' && (s[i+1] == 'k' || s[i+1] == 'g' || s[i+1] == 'r') && getsAt(s[i+1:]) {
			return true
		}
	}
	return false
}

func getsAt(s string) bool {
	for _, get := range [...]string{"krijgt ", "kreeg ", "kregen ", "gets ", "get ", "got ", "received "} {
		if strings.HasPrefix(s, get) {
			return true
		}
	}
	return false
}

// What tells how many hands or votes something got: "krijgt vier stemmen", "17 were in favour", "Wie
// wil dit? 9 van de 12", "Blijven: 9 stemmen, 3 tegen".
var (
	gotVotes = pattern.New(`(?i)\b(krijgt|kreeg|kregen|gets?|got|received) (\d+|een|één` +
		`|twee` +
		`|drie|vier|vijf|zes|zeven|acht|negen|tien|one|two|three|four|five|six|seven|eight|nine|ten) ` +
		`(stem|stemmen|votes?|stickers?|dots|handen|hands)\b`)
	forAndAgainst = pattern.New(`(?i)\b\d+ (were |are |was )?(in favour|against)\b[^.]*\d+ `)
	countedBehind = pattern.New(`(?i)^[^:?]{0,60}(\?|:) ?\d+( van de \d+| of \d+)?( handen| hands)?\.?$|` +
		`^[^:]{0,60}: ?\d+ \p{L}+, \d+ (voor|tegen|for|against)\b`)
)

// isOutcome says whether a text tells how many hands or votes something got. Regular expressions come
// last: hardly any text needs them.
func isOutcome(s string) bool {
	if !mayBeOutcome(s) {
		return false
	}
	low := strings.ToLower(s)
	return mayGet(" "+low) && gotVotes.MatchString(s) ||
		hasDigit(s) && ((strings.Contains(low, "favour") || strings.Contains(low, "against")) &&
			forAndAgainst.MatchString(s) || mayCountBehind(s) && countedBehind.MatchString(s))
}

// numberCount counts the numbers in digits of a text.
func numberCount(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' && (i == 0 || s[i-1] < '0' || s[i-1] > '9') {
			n++
		}
	}
	return n
}

// ballot reads the outcome of a vote: the 31 of "met 31 voor, 18 tegen en 4 blanco"; 0 when there
// is
// none.
func ballot(s string) (int, string) {
	if len(s) > 1000 || !strings.Contains(s, "tegen") && !strings.Contains(s, "against") {
		return 0, ""
	}
	m := ballots.FindStringSubmatch(s)
	if m == nil || numberWord(m[1]) == 0 {
		return 0, ""
	}
	if numberWord(m[4]) == 0 && !isA(strings.ToLower(m[4]), aNobody) {
		return 0, ""
	}
	return numberWord(m[1]), m[0]
}

// headCount says whether a remark begins with a number of people who want or choose something.
func headCount(s string) bool {
	for isA(firstLower(s), aBarely) {
		s = strings.TrimLeft(s[wordEnd(s, 0):], " ")
	}
	if numberWord(firstLower(s)) < 2 {
		return false
	}
	ts := tokenize(s)
	return len(ts) > 3 && numberWord(ts[0].lower) > 1 && ts[1].is(aPerson) &&
		ts[2].is(aChoosing)
}

// endsInDigits says whether the last thing in a text is a number, maybe between brackets or before a point.
func endsInDigits(s string) bool {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "."), ")")
	return s != "" && s[len(s)-1]-'0' < 10
}

// countPairs finds results such as "meelopen 15, tijd 12" and "voor 12, tegen 3".
var countPairs = pattern.New(`^(\p{L}[^,;.?!]{1,60}\s\(?\d{1,3}\)?(, | / |; | en ` +
	`| and )){1,}\p{L}[^,;.?!]{1,60}\s\(?\d{1,3}\)?\.?$`)

// poll is a question with the hands that were counted, and no more.
var poll = pattern.New(`\?\s*\d{1,4}\b[^.?!]{0,80}\.?$`)

// isPoll says whether a line is a question and a count: "Wie wil er blijven? 9".
func isPoll(s string) bool {
	return len(s) < 300 && hasDigit(s) && (strings.IndexByte(s, '?') >= 0 && poll.MatchString(s) ||
		mayCountHands(s) && handsCounted.MatchString(s))
}

// handsCounted is a line that gives each outcome of a vote with its count: "Hands for: 11. Against:
// 9."
var handsCounted = pattern.New(`^[^:.?!]{3,50}: \d{1,4}([.,;] [^:.?!]{3,40}: \d{1,4})+\.?$`)

// endsInCount says whether a line tells before a colon what hands were put up for and behind it how
// many were: "hands up for a Sunday trial: 6 of 19".
func endsInCount(s string) bool {
	_, count, ok := strings.Cut(s, ": ")
	return ok && len(s) < 200 && words().narration["hands"].in(strings.ToLower(head(s, 70))) &&
		isVote(count)
}
