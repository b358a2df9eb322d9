package trace

import (
	"slices"
	"strings"

	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// Drafts carry the traces of their making: comments between brackets, old and new wording side by side,
// lists of what changed. They are no part of what the memo says: a statement that stands in a comment
// only cannot be read back in the memo. Such paragraphs are remarks: shown, and counted in nowhere.

const (
	initials = `(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}{0,2}\p{Lu}{1,2})`
	name     = `\p{Lu}[\p{Ll}'’-]+(?: (?:van|de|der|den|ten|ter))*(?: \p{Lu}[\p{L}.'’-]*)?`
	editor   = `(?:` + initials + `|` + name + `)`
	// words that begin a comment between brackets
	commentWord = `(?i:opmerking(?:en)?|commentaar|noot|red\.|redactie|comment|reviewer comment|` +
		`editor['’]?s['’]? note|ed\. note|drafting note|note to (?:self|drafter|editor)|todo|to do|` +
		`nog doen|tekstvoorstel|suggestie|suggestion)`
)

var (
	// a comment that takes up a whole paragraph: [Comment AB: ...], [AB: ...], [opm. Financiën: ...]
	bracketComment = pattern.New(`^\[\s*(?:` + commentWord + `(?:\s+[\p{L}.&' -]{1,30})?\s*:|` +
		initials + `\s*:).*\]\.?$`)
	// marks of other things that look like initials
	bracketOther = pattern.New(`^\[\s*(?i:nb|ps|url|pm|zie)\s*:`)
	// what somebody proposes, as a sentence between brackets: [Anna stelt voor om ...]
	bracketProposal = pattern.New(`^\[\s*` + name + ` (?i:stelt voor|stellen voor|vraagt|` +
		`vragen|vindt|vinden|wil graag|mist|twijfelt|merkt op|suggests?|proposes?|asks?|wonders?|feels|` +
		`would like)\b.*\]\.?$`)
	bracketItalic = pattern.New(`^\[\s*(?:\*[^*].*\*|_[^_].*_)\s*\]\.?$`)

	// labels that say where a wording comes from: Toevoeging AB: ..., Bestaande tekst (schrappen?): ...
	wordingLabel = pattern.New(`^(?:` +
		`(?i:toevoeging|opmerking|commentaar|noot|nieuwe (?:versie|tekst)|tekstvoorstel)(?i: van| door)? ` +
		editor + `|` +
		`(?i:addition|comment|new (?:version|text|wording)) (?:` + initials +
		`|(?i:by|from) ` + editor + `)|` +
		`(?i:bestaande tekst|huidige tekst|oude (?:tekst|versie)|voorgestelde (?:tekst|versie)|` +
		`tekstvoorstel|existing text|current text|old (?:text|version|wording)|proposed (?:text|wording|version)|` +
		`suggested (?:text|wording))(?: ` + editor + `)?(?: ?\([^)]{1,40}\))?)\s*\??\s*:`)
	smallNameLabel = pattern.New(`^(?i:opmerking) (\p{Ll}{2,12})\s*:`)

	// headings above what changed since the last version
	changesHeading = pattern.New(`(?i)^(?:[\d.]+\s+)?(?:(?:de |the )?` +
		`(?:belangrijkste |voornaamste |main |key )?` +
		`(?:wijziging(?:en|\(en\))?|aanpassingen|veranderingen|changes?|revisions?|amendments)` +
		`(?: zijn| are)? (?:t\.?o\.?v\.?|ten opzichte van|sinds|since|from|compared (?:to|with)|in)` +
		`(?: de| het| the| our)? (?:vorige?|eerdere|previous|last|earlier|prior|deze|this) ` +
		`(?:versie|concept|draft|version)(?: v?[\d.]+| van .*| of .*)?|` +
		`versiebeheer|(?:versie|document|wijzigings?)(?:historie|geschiedenis|overzicht)|` +
		`overzicht (?:van )?(?:de )?wijzigingen|change ?log|version control|` +
		`(?:version|revision|change|document) history)\s*:?$`)
	// a preface that tells which version this is, and one that tells what changed in it
	versionSaid = pattern.New(`(?i)\b(?:dit is (?:een|de) (?:nieuwe|herziene|aangepaste|bijgewerkte|` +
		`tweede|derde|vierde|vijfde) (?:versie|concept)|this is (?:a|the) (?:new|revised|updated|` +
		`second|third|fourth|fifth) (?:version|draft)|(?:wijzigingen|changes) ` +
		`(?:t\.?o\.?v\.?|ten opzichte van|sinds|since) (?:de |the )?(?:vorige|previous|last))`)
	changesSaid = pattern.New(`(?i)\b(?:belangrijkste|voornaamste|main|key) ` +
		`(?:wijzigingen|aanpassingen|changes)\b`)
	wholeItalic = pattern.New(`^(?:\*[^*].*[^*]\*|_[^_].*[^_]_)$`)
	wholeBold   = pattern.New(`^(?:\*\*[^*]+\*\*|__[^_]+__)\s*:?$`)
)

// remarks marks, by index, the blocks of a draft that are remarks.
func remarks(blocks []markdown.Block) []bool {
	m := remarker{blocks: blocks, out: make([]bool, len(blocks))}
	for i := range blocks {
		m.read(i)
	}
	return m.out
}

// remarker reads the blocks of a draft in order.
type remarker struct {
	blocks []markdown.Block
	out    []bool
	level  int  // of the heading above a list of changes, 0 outside one
	below  bool // the line above announced what stands here
	list   bool // within the list that was announced
	said   int  // blocks with content before this one
	dated  bool // a preface told which version this is
}

func (m *remarker) read(i int) {
	b := &m.blocks[i]
	if b.Kind == markdown.Heading {
		m.heading(b)
		return
	}
	if b.Kind == markdown.Rule || b.Text == "" {
		m.below, m.list = m.below && b.Kind != markdown.Rule, false
		return
	}
	m.out[i] = m.isRemark(b)
	if !m.out[i] {
		m.said++
	}
}

func (m *remarker) heading(b *markdown.Block) {
	m.below, m.list = false, false
	switch {
	case changesHeading.MatchString(b.Text):
		m.level = b.Level
	case m.level > 0 && b.Level <= m.level:
		m.level = 0
	}
}

// isRemark judges one block, and notes what it announces.
func (m *remarker) isRemark(b *markdown.Block) bool {
	bold := wholeBold.MatchString(raw(b)) && b.Kind == markdown.Paragraph
	if bold {
		m.below, m.list = false, false // a bold line ends what was announced above it
	}
	announced := m.announced(b)
	switch {
	case m.level > 0, announced, isComment(b.Text), bracketItalic.MatchString(raw(b)):
		return true
	case isWording(b.Text), bold && isWording(b.Text+":"), changesHeading.MatchString(b.Text),
		m.isPreface(b):
		m.below = strings.HasSuffix(b.Text, ":") || bold
		return true
	}
	return false
}

// announced says whether a block stands below a line that announced a remark: the next paragraph, or
// the whole list.
func (m *remarker) announced(b *markdown.Block) bool {
	item := b.Kind == markdown.Item || b.Inside == markdown.Item || b.Kind == markdown.Row
	was := m.below
	m.below, m.list = false, item && (was || m.list)
	return was || m.list
}

// isPreface says whether a block tells, at the opening of the memo, which version this is or what
// changed in it. "De belangrijkste wijzigingen zijn:" alone may well be what the memo is about.
func (m *remarker) isPreface(b *markdown.Block) bool {
	const opening = 3 // blocks with content: a title page may come first
	if m.said >= opening {
		return false
	}
	italic := wholeItalic.MatchString(raw(b))
	at := versionSaid.FindStringIndex(b.Text)
	if at != nil && (at[0] == 0 || italic || strings.HasSuffix(b.Text, ":")) {
		m.dated = true
		return true
	}
	return changesSaid.MatchString(b.Text) && (italic || m.dated)
}

// isWording says whether a text is, or begins, a wording that somebody proposes or wants out.
func isWording(text string) bool {
	if !strings.Contains(text, ":") {
		return false // no need to ask the largest of all patterns
	}
	if m := smallNameLabel.FindStringSubmatch(text); m != nil {
		return !slices.Contains([]string{"vooraf", "bij", "over", "hierbij", "algemeen", "nog"}, m[1])
	}
	return wordingLabel.MatchString(text)
}

// isComment says whether a text is a comment between brackets.
func isComment(text string) bool {
	if strings.Count(text, "[") != strings.Count(text, "]") || !closesLast(text) {
		return false
	}
	return bracketComment.MatchString(text) && !bracketOther.MatchString(text) ||
		bracketProposal.MatchString(text)
}

// closesLast says whether the bracket a text opens with is closed by the one it ends with.
func closesLast(text string) bool {
	depth := 0
	for i, r := range text {
		switch r {
		case '[':
			depth++
		case ']':
			depth--
			if depth == 0 && i < len(strings.TrimRight(text, "."))-1 {
				return false
			}
		}
	}
	return strings.HasPrefix(text, "[")
}

// raw is a block as written, on one line.
func raw(b *markdown.Block) string {
	var lines []string
	for _, l := range b.Lines {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, " ")
}

// cutComments takes comments between brackets out of a text that has more in it, and gives them apart.
func cutComments(text string) (rest string, comments []string) {
	start, depth := 0, 0
	var spans [][2]int
	for i, r := range text {
		switch {
		case r == '[':
			if depth == 0 {
				start = i
			}
			depth++
		case r == ']' && depth > 0:
			depth--
			if depth == 0 && isComment(text[start:i+1]) {
				spans = append(spans, [2]int{start, i + 1})
			}
		}
	}
	if len(spans) == 0 {
		return text, nil
	}
	for _, span := range slices.Backward(spans) {
		comments = append(comments, text[span[0]:span[1]])
		text = text[:span[0]] + text[span[1]:]
	}
	slices.Reverse(comments)
	return strings.Join(strings.Fields(text), " "), comments
}
