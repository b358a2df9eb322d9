package notes

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor/trace/internal/pattern"
)

// form is how a label is set off from what follows it.
type form int

const (
	colonForm   form = iota // Name: text
	boldForm                // **Name**: text
	bracketForm             // [Name] text
	dashForm                // Name – text
	arrowForm               // Name -> text
	atForm                  // @Name text
	doorForm                // nr 31 - text
	senderForm              // *From Name.* text
)

// label is what stands before a remark on its line: mostly who made it.
type label struct {
	name string // plain, without role and colon
	role string // what stands between brackets behind it
	more string // who backs the remark, when that stands there
	kind string // as labelKind
	end  int    // byte offset in the source line at which the remark begins
	form form

	timed bool // the time of a turn stands with it
}

var (
	clock = pattern.New(`^(\[?\(?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},? )?` +
		`\[?\(?\d{1,2}[:.]\d{2}(:\d{2})?\)?\]?` +
		`(\s*[-–—:]\s*|\s+)`)
	clockTail = pattern.New(`^((uur|u|h|am|pm|tot|to|till|until)\b|[-–—]|\d)`)
	bracketed = pattern.New(`^\[([^\[\]]{1,60})\][:]?\s+[^(\s]`)
	atName    = pattern.New(`^@([\p{L}][\p{L}\d._\-]*(, [\p{Lu}][\p{L}\-]*)?):?\s`)
	withRole  = pattern.New(`^(.*?)\s*\(([^()]*)\)?$`)
)

// pictogram is what may stand before a label to catch the eye: ":pushpin:", an arrow, an emoji.
var pictogram = pattern.New(`^(:[a-z_]+:` +
	`|[\x{2190}-\x{21FF}\x{2600}-\x{27BF}\x{1F300}-\x{1FAFF}]\x{FE0F}?)\s*`)

// parseLabel finds the label of a source line. What it finds looks like a label; whether it names a
// speaker is for others to say.
func parseLabel(raw string) (label, bool) {
	skip := 0
	if raw != "" && (raw[0] == ':' || raw[0] >= utf8.RuneSelf) {
		skip = len(pictogram.FindString(raw))
	}
	skip += remarkMark(raw[skip:])
	timed := isTurnTime(raw[skip:])
	skip += clockLength(raw[skip:])
	s := raw[skip:]
	for _, parse := range []func(string) (label, bool){boldLabel, bracketLabel, atLabel,
		doorLabel, arrowLabel, colonLabel, dashLabel} {
		if l, ok := parse(s); ok && l.name != "" {
			l.end += skip
			l.kind = labelKind(l.name)
			l.timed = (timed || isTurnTime(strings.TrimLeft(head(s, 30), "*_"))) && l.form != bracketForm
			if backers(l.role) > 0 {
				l.role, l.more = "", l.role
			}
			return l, true
		}
	}
	return label{}, false
}

// clockLength is the length of a time stamp before the name, as in transcripts and chats; 0 when a
// time at the start of the line is itself the subject ("10.25 uur: ...").
func clockLength(s string) int {
	if s == "" || s[0]-'0' > 9 && s[0] != '[' && s[0] != '(' {
		return 0
	}
	n := len(clock.FindString(s))
	if n > 0 && !clockTail.MatchString(strings.ToLower(s[n:])) {
		return n
	}
	return 0
}

// boldLabel reads **Name:** text, **Name**: text and **Name** (role): text.
func boldLabel(s string) (label, bool) {
	n := 0
	for n < len(s) && n < 3 && (s[n] == '*' || s[n] == '_') {
		n++
	}
	if n == 0 || n == len(s) {
		return label{}, false
	}
	end := strings.Index(s[n:], s[:n])
	if end <= 0 || end > 80 {
		return label{}, false
	}
	inner, i := s[n:n+end], n+end+n
	i += len(s[i:]) - len(strings.TrimLeft(s[i:], " *_"))
	role := ""
	if i < len(s) && s[i] == '(' {
		if j := strings.IndexByte(s[i:], ')'); j > 0 && j < 60 {
			role = s[i+1 : i+j]
			i += j + 1
		}
	}
	width, marked := separator(s[i:])
	inner = strings.TrimSpace(inner)
	inner = inner[clockLength(inner):]
	if n == 1 && strings.TrimSpace(s[i:]) == "" && !marked {
		if _, ok := colonLabel(inner); ok && !strings.HasSuffix(inner, ":") {
			return label{}, false // a line all in italics: the label in it is what stands before the colon
		}
	}
	if m := dialogueMark.FindStringSubmatch(inner); m != nil && strings.TrimSpace(s[i:]) != "" {
		return label{name: m[1], role: plain(cmp.Or(m[2], role)), form: boldForm, end: i + width}, true
	}
	if !marked && !strings.HasSuffix(inner, ":") && strings.TrimSpace(s[i:]) != "" {
		if l, ok := senderLabel(inner, i); ok {
			return l, true
		}
		return agedLabel(inner, i)
	}
	l := named(strings.TrimRight(inner, ": "), boldForm, i+width)
	if role != "" {
		l.role = plain(role)
	}
	return l, true
}

// dialogueMark is what stands in bold before a question or an answer, maybe with who asks: "Q. (Joan Wadsworth)", "A.".
var dialogueMark = pattern.New(`^(Q|V|A|Question|Answer|Vraag|Antwoord)\.? ?(?:\(([^()]{1,60})\))?[.:]?$`)

// agedLabel reads a bold sentence that says who speaks and how old they are: "Ruud, 54, was
// stukadoor." A bold sentence without an age is a topic far more often.
func agedLabel(inner string, end int) (label, bool) {
	name, about, ok := strings.Cut(strings.TrimSuffix(inner, "."), ", ")
	age, _, _ := strings.Cut(about, ",")
	if !ok || !strings.HasSuffix(inner, ".") || !isAge(age) || !looksLikeName(name) {
		return label{}, false
	}
	return label{name: name, role: plain(about), form: boldForm, end: end}, true
}

// separator gives the length of what stands between a bold name and the remark.
func separator(s string) (int, bool) {
	t := strings.TrimLeft(s, " ")
	lead := len(s) - len(t)
	for _, sep := range []string{":<br>:", ":<br>", ":<br/>", ":", "– ", "— ", "- ", "<br>", "| "} {
		if strings.HasPrefix(t, sep) {
			return lead + len(sep), true
		}
	}
	return 0, false
}

func bracketLabel(s string) (label, bool) {
	if s == "" || s[0] != '[' {
		return label{}, false
	}
	m := bracketed.FindStringSubmatchIndex(s)
	if m == nil || taskBox.MatchString(s) {
		return label{}, false
	}
	end := m[3] + 1
	if end < len(s) && s[end] == ':' {
		end++
	}
	return named(s[m[2]:m[3]], bracketForm, end), true
}

func atLabel(s string) (label, bool) {
	if s == "" || s[0] != '@' {
		return label{}, false
	}
	m := atName.FindStringSubmatchIndex(s)
	if m == nil {
		return label{}, false
	}
	name := s[m[2]:m[3]]
	if last, first, ok := strings.Cut(name, ", "); ok {
		name = first + " " + last
	}
	return named(name, atForm, m[1]), true
}

// colonLabel reads what stands before the first colon that is not part of a time or an address.
func colonLabel(s string) (label, bool) {
	for i := 0; i < len(s) && i < 100; i++ {
		if s[i] != ':' || inClock(s, i) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+1:])
		if i+1 < len(s) && !unicode.IsSpace(next) && !strings.ContainsRune("*_\"'“‘<", next) {
			return label{}, false
		}
		inner := strings.TrimSpace(s[:i])
		if strings.Trim(inner, "?") == "" && inner != "" && i+1 < len(s) {
			return named("anoniem", colonForm, i+1), true // "?: idee van een muziektent"
		}
		if inner == "" || strings.ContainsAny(inner, ".!?;") && !shortDots(inner) && !guessedAge(inner) ||
			strings.HasPrefix(inner, "(") || strings.HasPrefix(inner, "[") && !strings.Contains(inner, "]") {
			return label{}, false
		}
		return named(inner, colonForm, i+1), true
	}
	return label{}, false
}

// guessedAge says whether a label ends in a guess at how old somebody is: "vrouw met fiets, 30?".
func guessedAge(s string) bool {
	bare := strings.TrimSuffix(s, "?")
	return len(bare) < len(s) && len(s) <= 60 && hasDigit(bare[max(0, len(bare)-1):]) && !strings.ContainsAny(bare, "!?;.")
}

var sentenceDot = pattern.New(`[!?;]|\p{Ll}{5,}\.|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}`)

// shortDots says whether the points in a label belong to abbreviations and initials (A. de Wit,
// mevr.).
func shortDots(s string) bool {
	if title, rest, ok := strings.Cut(s, ". "); ok && isA(strings.ToLower(title), aTitle|aPointedTitle) {
		s = rest // "Dhr. Kamp belt"
	}
	return len(s) <= 60 && !strings.ContainsAny(s, "!?;") && !sentenceDot.MatchString(s)
}

// doorLabel reads the number of a door with whoever lives there: "nr 31 fam Demir - ...".
func doorLabel(s string) (label, bool) {
	if s == "" || strings.IndexByte("nhfkrpu", s[0]|0x20) < 0 || !hasDigit(head(s, 20)) {
		return label{}, false
	}
	m := door.FindStringSubmatchIndex(head(s, 80))
	if m == nil {
		return label{}, false
	}
	name := s[m[2]:m[3]]
	if m[4] >= 0 && m[5] > m[4] {
		name = s[m[4]:m[5]]
	}
	return named(name, doorForm, m[1]), true
}

// isDoor says whether a label is the number of a door and no more.
func isDoor(name string) bool {
	l, ok := doorLabel(name + ": ")
	return ok && l.name == name
}

var door = pattern.New(`^((?i:nr|no|nummer|huisnummer|huisnr|flat|house|kavel|kamer|room` +
	`|plot` +
	`|unit)\.? ?\d{1,4}[a-z]?)(?: (\p{L}[\p{L}.'’ ]{1,30}?))?(?: [-–—] |: )`)

func dashLabel(s string) (label, bool) {
	for _, dash := range []string{" – ", " — ", " - "} {
		if i := strings.Index(head(s, 60), dash); i > 0 && i <= 50 &&
			!strings.ContainsAny(s[:i], "!?;:") && !pointWithin(s[:i]) {
			return named(s[:i], dashForm, i+len(dash)), true
		}
	}
	return label{}, false
}

// pointWithin says whether a point ends a sentence before the end of a text: that of an initial or of a form of
// address does not.
func pointWithin(s string) bool {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '.')
		if i < 0 {
			return false
		}
		at += i
		word := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
		if len(word) != 1 && !isA(strings.ToLower(word), aPointedTitle) {
			return true
		}
		at++
	}
}

// arrows are what people who write fast set between a name and what was said.
var arrows = pattern.New(`\s*(?:→|⇒|➔|->|-->|=>|»)\s*`)

// arrowWords is how many words stand at most before such an arrow: "Sanne + Gerrie".
const arrowWords = 5

// arrowLabel reads a name, or names, before the first arrow of a line. A sentence may have an arrow too
// ("planning called -> stays until May"): what stands before it has the shape of a name here.
func arrowLabel(s string) (label, bool) {
	opening := head(s, 60)
	if !mayHaveArrow(opening) {
		return label{}, false
	}
	m := arrows.FindStringIndex(opening)
	if m == nil || m[0] == 0 || wordCount(opening[:m[0]]) > arrowWords || m[1] >= len(s) ||
		strings.ContainsAny(opening[:m[0]], ".!?;:") {
		return label{}, false
	}
	for _, name := range splitNames(opening[:m[0]]) {
		if !looksLikeName(plain(name)) {
			return label{}, false
		}
	}
	return named(s[:m[0]], arrowForm, m[1]), true
}

// named fills a label from its source text, with the role between brackets apart.
func named(source string, f form, end int) label {
	name := withoutClock(strings.Trim(plain(source), " :"))
	l := label{name: name, end: end, form: f}
	if m := roleBehind(name); m != nil && m[1] != "" {
		l.name, l.role = strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
	}
	return l
}

// roleBehind gives the groups of withRole in a text; nil when nothing stands between brackets at its end.
func roleBehind(s string) []string {
	return findIf(strings.IndexByte(s, '(') >= 0, withRole, s)
}

// roleApart parts a cell or an entry into a name and what stands between brackets behind it.
func roleApart(text string) (name, role string) {
	if m := roleBehind(text); m != nil && m[1] != "" {
		return m[1], m[2]
	}
	return text, ""
}

// labelKind gives the kind of a label that is no name, "" for one that may be.
func labelKind(name string) string {
	t := strings.ToLower(strings.Trim(name, " :#.?!"))
	if numbered(t) {
		t = headingNumber.ReplaceAllString(t, "")
	}
	if strings.HasSuffix(t, "vraag") && len(t) > 5 && !strings.Contains(t, " ") {
		return "question" // startvraag, kernvraag
	}
	switch {
	case actionFor.MatchString(name):
		return whyAction
	case (t == "er" || t == "mee") && strings.ToUpper(name) != name:
		return whyAttendance // "Er: Gülay, Sjoerd, 2 leerlingen"
	}
	for _, term := range words().labels.candidates(t) {
		if labelIs(t, term.text) {
			return term.kind
		}
	}
	if rest, ok := strings.CutSuffix(t, " aanwezig"); ok && wordCount(rest) < 3 ||
		strings.HasSuffix(t, " present") && wordCount(t) < 4 {
		return whyAttendance
	}
	if end := wordEnd(t, 0); end == 1 {
		for _, term := range words().labels[t[:1]] {
			if labelIs(t, term.text) {
				return term.kind
			}
		}
	}
	return ""
}

// numbered says whether a text may begin with the number of a heading.
func numbered(t string) bool {
	end := min(len(t), 6)
	return t != "" && (t[0] <= '9' || strings.HasPrefix(t, "§") || strings.ContainsAny(t[:end], ".)"))
}

// actionFor is "AP" with whose action point it is: "AP JH". The letters alone may be somebody's, and Ap is a name.
var actionFor = pattern.New(`^AP [\p{Lu}\d]{1,4}$`)

// labelIs says whether a label is the term, or begins with it as a word of its own.
func labelIs(t, term string) bool {
	if exact, ok := strings.CutPrefix(term, "="); ok {
		return t == exact || strings.HasPrefix(t, exact) &&
			strings.Trim(t[len(exact):], " 0123456789.") == ""
	}
	rest, ok := strings.CutPrefix(t, term)
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsLetter(r) && r != '\'' && r != '-' &&
		wordCount(rest) <= 5
}
