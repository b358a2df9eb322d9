package render

import (
	"embed"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spoor/trace"
)

// name is a personal name taken apart; both parts are empty when what was written names nobody.
type name struct {
	given  []string // "Jorrit"
	family []string // "van", "Essen"
}

func (n name) words() []string { return append(slices.Clone(n.given), n.family...) }

func (n name) String() string { return strings.Join(n.words(), " ") }

// mayBe tells whether two names can be of one person: each part that both have is the same, and
// they share a part.
func (n name) mayBe(other name) bool {
	shared := false
	for _, parts := range [][2][]string{{n.given, other.given}, {n.family, other.family}} {
		if len(parts[0]) == 0 || len(parts[1]) == 0 {
			continue
		}
		if !slices.EqualFunc(parts[0], parts[1], func(a, b string) bool {
			return folded(a) == folded(b)
		}) {
			return false
		}
		shared = true
	}
	return shared
}

// isWordOf says whether a name is one given name of somebody who is called by more, or the surname of somebody whom
// others call by a title: "Yıldız" beside "mevrouw Yıldız".
func (n name) isWordOf(other name) bool {
	if len(n.given) != 1 || len(n.family) > 0 {
		return false
	}
	same := func(word string) bool { return folded(word) == folded(n.given[0]) }
	return len(other.given) > 1 && slices.ContainsFunc(other.given, same) ||
		len(other.given) == 0 && slices.ContainsFunc(other.family, same)
}

// goesOnFrom says whether a name begins with the whole of another and has more behind it: of a signature the street
// may have been taken for a surname.
func (n name) goesOnFrom(other name) bool {
	words, whole := n.words(), other.words()
	if len(whole) < 2 || len(words) <= len(whole) {
		return false
	}
	for i, word := range whole {
		if folded(word) != folded(words[i]) {
			return false
		}
	}
	return true
}

// initials abbreviates: "J.v.E."
func (n name) initials() string {
	var b strings.Builder
	for _, word := range n.words() {
		first, _ := utf8.DecodeRuneInString(word)
		b.WriteRune(first)
		b.WriteByte('.')
	}
	return b.String()
}

var betweenBrackets = regexp.MustCompile(`\s*\([^)]*\)?`)

// parseName reads a personal name: titles off, and what somebody is before a whole name; particles with the surname.
// Words without a capital describe somebody, but name nobody: "parent, Year 2", "een vader".
func (l *lexicon) parseName(written string) name {
	fields := strings.Fields(strings.Trim(betweenBrackets.ReplaceAllString(written, ""), " .,:;"))
	titled := false
	if len(fields) > 1 && strings.EqualFold(fields[0], "de") && isTitle(fields[1]) {
		fields = fields[1:] // de heer Özkan
	}
	for len(fields) > 0 && isTitle(fields[0]) && !(titled && len(fields) == 1 && startsUpper(fields[0])) {
		fields, titled = fields[1:], true // but mevrouw Pastoor is called so
	}
	fields = behindCalling(fields)
	if len(fields) == 0 || len(fields) > 5 {
		return name{}
	}
	for _, word := range fields {
		if !startsUpper(word) && !isParticle(word) || strings.ContainsAny(word, "0123456789@:?!") {
			return name{}
		}
	}
	if l.notNames[folded(fields[0])] && !isParticle(fields[0]) {
		return name{}
	}
	if isParticle(fields[0]) || titled && len(fields) == 1 {
		return name{family: fields}
	}
	at := 1
	for at < len(fields)-1 && !isParticle(fields[at]) {
		at++
	}
	return name{given: fields[:at], family: fields[at:]}
}

// behindCalling leaves out what somebody is, in small letters before a whole name: "nurse Kemi Adeyemi".
func behindCalling(fields []string) []string {
	at := 0
	for at < len(fields) && !startsUpper(fields[at]) && !isParticle(fields[at]) {
		at++
	}
	if at == 0 || at > 2 || len(fields)-at < 2 || !trace.IsGivenName(fields[at]) {
		return fields
	}
	return fields[at:]
}

func startsUpper(word string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, `'’"“(`))
	return unicode.IsUpper(first)
}

func isTitle(word string) bool {
	switch strings.ToLower(strings.Trim(word, ".,")) {
	case "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "dr", "drs", "ir", "ing", "mr",
		"mrs", "ms", "miss", "prof", "cllr", "councillor", "wethouder", "burgemeester", "raadslid",
		"fam", "familie", "family", "wijkagent", "cap'n", "captain", "sir", "lady", "lord", "sister", "zuster", "pastoor", "dominee":
		return true
	}
	return false
}

func isParticle(word string) bool {
	switch strings.ToLower(strings.Trim(word, ".")) {
	case "van", "de", "der", "den", "het", "ter", "ten", "te", "el", "al", "von", "la", "le", "du", "di",
		"da", "dos", "ben", "bin", "op", "in", "aan", "v", "d", "'t", "’t":
		return true
	}
	return false
}

// lexicon is what is known of names beforehand.
type lexicon struct {
	notNames    map[string]bool // words that name nobody, though with a capital
	everyday    map[string]bool // names that are words of every day as well
	collectives map[string]bool // first words of groups that are named after nobody
}

func newLexicon() *lexicon {
	return &lexicon{wordList("not-names.txt"), wordList("names-everyday.txt"),
		wordList("collectives.txt")}
}

//go:embed words
var wordFiles embed.FS

// wordList reads a list of words; lines that begin with # say what it is.
func wordList(file string) map[string]bool {
	text, err := wordFiles.ReadFile("words/" + file)
	if err != nil {
		panic(err) // it is part of the binary
	}
	out := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			out[word] = true
		}
	}
	return out
}

var (
	listEnds   = regexp.MustCompile(`[,;.]\s+|\s+(?:en|and|&)\s+|[,;.]$`)
	listLabels = regexp.MustCompile(`(?i)^(?:\p{L}+\s+)?(?:aanwezig\p{L}*|present|there|afgemeld|` +
		`afwezig|apologies|deelnemers|participants|begeleid\p{L}*|gespreksleid\p{L}*|verslag\p{L}*|` +
		`notul\p{L}*|aantekeningen|voorzitter|facilitator|facilitation|moderator|notes|chair|minutes):?\s+`)
)

// listedNames reads the names in a line that lists who was there or who led the session. A piece
// counts only when it is nothing but a name, so that organisations and remarks stay what they are.
func (l *lexicon) listedNames(n trace.NotStatement) []name {
	if n.Why != trace.WhyAttendance && n.Why != trace.WhyMetadata {
		return nil
	}
	var out []name
	text := betweenBrackets.ReplaceAllString(n.Text, ",")
	for _, piece := range listEnds.Split(text, -1) {
		bare := listLabels.ReplaceAllString(strings.TrimSpace(piece), "")
		if n.Why == trace.WhyMetadata && bare == strings.TrimSpace(piece) {
			continue // without a label it can be anything: a day, a place
		}
		if !startsUpper(bare) && !isTitle(strings.Fields(bare + " .")[0]) {
			continue // de Kamperstraat
		}
		if parsed := l.parseName(bare); len(parsed.words()) > 0 && len(parsed.words()) <= 4 {
			out = append(out, parsed)
		}
	}
	return out
}

// folded writes a word in lower case without accents, to compare names.
func folded(word string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(word) {
		if !unicode.Is(unicode.Mn, c) {
			b.WriteRune(unicode.ToLower(c))
		}
	}
	return b.String()
}
