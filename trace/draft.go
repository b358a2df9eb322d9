package trace

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
	"spoor/trace/internal/pattern"
)

// readDraft reads one version of the memo into its paragraphs. The letter and number make the ids:
// d2p7 is the seventh paragraph of the second draft.
func readDraft(s switched, letter string, number int, code lang.Code) (Draft, []Warning) {
	doc := markdown.Parse(s.clean)
	d := Draft{Path: s.Path, SHA256: digest(s.Text), Label: fmt.Sprint(number)}
	p := drafter{d: &d, prefix: fmt.Sprintf("%s%dp", letter, number)}
	remark := remarks(doc.Blocks)
	for i, b := range doc.Blocks {
		if b.Kind == markdown.Heading {
			p.enter(b)
			continue
		}
		kind, ok := paragraphKind(b)
		if !ok || strings.TrimSpace(b.Text) == "" || isScaffold(b) {
			continue
		}
		if remark[i] {
			p.add(b, Remark, b.Text)
			continue
		}
		text, aside := withoutRemarks(b)
		p.add(b, kind, text)
		for _, remark := range aside {
			p.add(b, Remark, remark)
		}
	}
	unread := d.shorten()
	d.Label = cmp.Or(s.Version.Label, d.Label)
	d.Date = cmp.Or(s.Version.Date, draftDate(doc, d, code))
	if d.Authors = s.Version.Authors; len(d.Authors) == 0 {
		d.Authors = draftAuthors(doc)
	}
	warnings := append(s.Warnings, draftWarnings(s, doc, d)...)
	if unread > 0 {
		warnings = append(warnings, Warning{Path: s.Path, Line: unread, Message: WarnTooLong})
	}
	return d, warnings
}

// maxParagraphs is the most paragraphs of a draft that are followed: a memo of ten thousand pages. Each
// takes some 7 kB; a list of a million letters took 12 GB.
const maxParagraphs = 50_000

// shorten leaves out what lies beyond maxParagraphs, and tells its first line; 0 when nothing does.
func (d *Draft) shorten() int {
	if len(d.Paragraphs) <= maxParagraphs {
		return 0
	}
	unread := d.Paragraphs[maxParagraphs].Lines.Start
	d.Paragraphs = d.Paragraphs[:maxParagraphs:maxParagraphs]
	return unread
}

// withoutRemarks gives the text of a block as it is meant to stand, and apart what is no part of it.
func withoutRemarks(b markdown.Block) (text string, aside []string) {
	if b.Kind == markdown.Code {
		return b.Text, nil
	}
	text, gone := settleChanges(b.Text)
	text, comments := cutComments(text)
	return text, append(comments, gone...)
}

// drafter adds the paragraphs of a draft one by one.
type drafter struct {
	d       *Draft
	prefix  string // of the ids
	section []string
	levels  []int // of the headings in section
}

// enter moves to a new heading: what is as deep or deeper than it is left.
func (p *drafter) enter(b markdown.Block) {
	for n := len(p.levels); n > 0 && p.levels[n-1] >= b.Level; n-- {
		p.levels, p.section = p.levels[:n-1], p.section[:n-1]
	}
	title := withoutMark(b.Text, headingMark)
	p.section, p.levels = append(p.section, title), append(p.levels, b.Level)
	if p.d.Title == "" {
		p.d.Title = title
	}
}

// withoutMark takes off the mark that a text ends in, if it does.
func withoutMark(text string, mark *pattern.Pattern) string {
	if !strings.HasSuffix(text, "}") {
		return text
	}
	return mark.ReplaceAllString(text, "")
}

func (p *drafter) add(b markdown.Block, kind ParagraphKind, text string) {
	if text = withoutMark(text, blockMark); text == "" {
		return
	}
	p.d.Paragraphs = append(p.d.Paragraphs, Paragraph{
		ID:      fmt.Sprint(p.prefix, len(p.d.Paragraphs)+1),
		Lines:   Lines{b.Start, b.End},
		Kind:    kind,
		Section: append([]string(nil), p.section...),
		Text:    text,
	})
}

var (
	// directives of the programs that publish Markdown: {:toc}, {% include x %}, [TOC]
	directive = pattern.New(`^(?i:(?:TOC\s*)?\{:[^{}]*\}|\{::[^{}]*\}|\{%.*%\}|\{\{[^{}]*\}\}|` +
		`\[\[?_?TOC_?\]?\]|\{#[\w-]+\})$`)
	blockMark   = pattern.New(`\s+\{:[^{}]*\}$`)     // how a paragraph is to look
	headingMark = pattern.New(`\s*\{[#.:][^{}]*\}$`) // the name of a heading for links
	// a line of a table of contents: nothing but a link to a place in the same document
	contentsLine = pattern.New(
		`^(?:[\d.]+\s+)?\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]\(#[^()\s]*\)$`)
)

// isScaffold says whether a block builds the document and says nothing: it would repeat every heading.
func isScaffold(b markdown.Block) bool {
	if directive.MatchString(b.Text) {
		return true
	}
	for _, l := range b.Lines {
		if !contentsLine.MatchString(strings.TrimRight(l.Text, "\\ ")) {
			return false
		}
	}
	return len(b.Lines) > 0
}

func paragraphKind(b markdown.Block) (ParagraphKind, bool) {
	switch b.Kind {
	case markdown.Paragraph, markdown.Code, markdown.HTML:
		return TextParagraph, true
	case markdown.Item:
		return ListItem, true
	case markdown.Row:
		return TableRow, !b.Header
	case markdown.Quote:
		return Quote, true
	case markdown.Footnote:
		return Footnote, true
	}
	return "", false
}

func draftWarnings(s switched, doc markdown.Document, d Draft) []Warning {
	var out []Warning
	switch {
	case strings.TrimSpace(s.Text) == "":
		out = append(out, Warning{Path: s.Path, Message: WarnEmptyFile})
	case !hasContent(d):
		out = append(out, Warning{Path: s.Path, Message: WarnNoText})
	}
	if doc.OpenFrontMatter {
		out = append(out, Warning{Path: s.Path, Line: 1, Message: WarnFrontMatter})
	}
	out = append(out, boundWarnings(s.Path, doc)...)
	for _, b := range doc.Blocks {
		if b.Wide {
			out = append(out, Warning{Path: s.Path, Line: b.Start, Message: WarnTable})
		}
	}
	out = append(out, s.idle...)
	return out
}

// boundWarnings tell what was too deep, too long or too full of marks to be read as Markdown.
func boundWarnings(path string, doc markdown.Document) []Warning {
	var out []Warning
	if doc.Deep > 0 {
		out = append(out, Warning{Path: path, Line: doc.Deep, Message: WarnNesting})
	}
	if doc.Plain > 0 {
		out = append(out, Warning{Path: path, Line: doc.Plain, Message: WarnPlainText})
	}
	return out
}

// draftDate takes the date from the front matter, then from the file name, then from the first lines.
func draftDate(doc markdown.Document, d Draft, code lang.Code) string {
	for _, key := range []string{"datum", "date", "versie", "version"} {
		if iso := firstDate(doc.Meta[key], code); iso != "" {
			return iso
		}
	}
	if iso := dateInName(path.Base(d.Path), code); iso != "" {
		return iso
	}
	const opening = 4 // paragraphs: a date further on is about something else
	for _, p := range d.Paragraphs[:min(opening, len(d.Paragraphs))] {
		if iso := firstDate(p.Text, code); iso != "" {
			return iso
		}
	}
	return ""
}

var (
	yearFirst = pattern.New(`(?:^|\D)((?:19|20)\d\d)[-_. ]?([01]\d)[-_. ]?([0-3]\d)(?:\D|$)`)
	dayFirst  = pattern.New(`(?:^|\D)([0-3]?\d)[-_. ]([01]?\d)[-_. ]((?:19|20)\d\d)(?:\D|$)`)
)

// dateInName is the date in a file name: 2025-03-12, 20250312, 12-03-2025, 12 maart 2025.
func dateInName(name string, code lang.Code) string {
	iso := ""
	if m := yearFirst.FindStringSubmatch(name); m != nil {
		iso = m[1] + "-" + m[2] + "-" + m[3]
	} else if m := dayFirst.FindStringSubmatch(name); m != nil {
		iso = fmt.Sprintf("%s-%02s-%02s", m[3], m[2], m[1])
	}
	if _, err := time.Parse(time.DateOnly, iso); err == nil {
		return iso
	}
	return firstDate(strings.NewReplacer("-", " ", "_", " ", ".", " ").Replace(name), code)
}

// firstDate is the first full date in a text, as ISO 8601, "" without one.
func firstDate(text string, code lang.Code) string {
	for _, n := range lang.Numbers(lang.Read(text, code), code) {
		v := int(n.Value)
		if n.Kind == lang.Date && v > 9999 {
			return fmt.Sprintf("%04d-%02d-%02d", v/10000, v/100%100, v%100)
		}
	}
	return ""
}

func draftAuthors(doc markdown.Document) []string {
	for _, key := range []string{"auteurs", "auteur", "authors", "author", "bijdragen", "steller"} {
		if v := doc.Meta[key]; v != "" {
			return strings.Split(v, ", ")
		}
	}
	return nil
}

func hasContent(d Draft) bool {
	return slices.ContainsFunc(d.Paragraphs, func(p Paragraph) bool { return p.Kind != Remark })
}

// setAside takes the remarks out of drafts, so that nothing is linked to them, descends from them or is
// counted in them, and gives them by draft.
func setAside(drafts []Draft) [][]Paragraph {
	aside := make([][]Paragraph, len(drafts))
	for i := range drafts {
		var content []Paragraph
		for _, p := range drafts[i].Paragraphs {
			if p.Kind == Remark {
				aside[i] = append(aside[i], p)
			} else {
				content = append(content, p)
			}
		}
		drafts[i].Paragraphs = content
	}
	return aside
}

// putBack puts the remarks back in their places.
func putBack(drafts []Draft, aside [][]Paragraph) {
	for i := range aside {
		if len(aside[i]) == 0 {
			continue
		}
		all := append(drafts[i].Paragraphs, aside[i]...)
		slices.SortStableFunc(all, func(a, b Paragraph) int {
			return cmp.Compare(a.Lines.Start, b.Lines.Start)
		})
		drafts[i].Paragraphs = all
	}
}
