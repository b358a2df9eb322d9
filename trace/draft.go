package trace

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"spoor/trace/internal/lang"
	"spoor/trace/internal/markdown"
)

// readDraft reads one version of the memo into its paragraphs. The letter and number make the ids:
// d2p7 is the seventh paragraph of the second draft.
func readDraft(s switched, letter string, number int, code lang.Code) (Draft, []Warning) {
	doc := markdown.Parse(s.clean)
	d := Draft{Path: s.Path, SHA256: digest(s.Text), Label: fmt.Sprint(number)}
	var section []string
	var levels []int
	for _, b := range doc.Blocks {
		if b.Kind == markdown.Heading {
			section, levels = enter(section, levels, b)
			if d.Title == "" {
				d.Title = b.Text
			}
			continue
		}
		kind, ok := paragraphKind(b)
		if !ok || strings.TrimSpace(b.Text) == "" {
			continue
		}
		d.Paragraphs = append(d.Paragraphs, Paragraph{
			ID:      fmt.Sprintf("%s%dp%d", letter, number, len(d.Paragraphs)+1),
			Lines:   Lines{b.Start, b.End},
			Kind:    kind,
			Section: append([]string(nil), section...),
			Text:    b.Text,
		})
	}
	d.Date, d.Authors = draftDate(doc, d, code), draftAuthors(doc)
	return d, append(s.Warnings, draftWarnings(s, doc, d)...)
}

// enter moves to a new heading: what is as deep or deeper than it is left. The title of the memo is no
// section.
func enter(section []string, levels []int, b markdown.Block) ([]string, []int) {
	for len(levels) > 0 && levels[len(levels)-1] >= b.Level {
		levels, section = levels[:len(levels)-1], section[:len(section)-1]
	}
	return append(section, b.Text), append(levels, b.Level)
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
	case len(d.Paragraphs) == 0:
		out = append(out, Warning{Path: s.Path, Message: WarnNoText})
	}
	if doc.OpenFrontMatter {
		out = append(out, Warning{Path: s.Path, Line: 1, Message: WarnFrontMatter})
	}
	for _, b := range doc.Blocks {
		if b.Wide {
			out = append(out, Warning{Path: s.Path, Line: b.Start, Message: WarnTable})
		}
	}
	out = append(out, s.idle...)
	return out
}

// draftDate takes the date from the front matter, then from the file name, then from the first lines.
func draftDate(doc markdown.Document, d Draft, code lang.Code) string {
	for _, key := range []string{"datum", "date", "versie", "version"} {
		if iso := firstDate(doc.Meta[key], code); iso != "" {
			return iso
		}
	}
	if iso := isoInName.FindString(path.Base(d.Path)); iso != "" {
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

var isoInName = regexp.MustCompile(`(19|20)\d\d-[01]\d-[0-3]\d`)

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
