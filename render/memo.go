package render

import (
	"fmt"

	"spoor/trace"
)

// draftView is one version of the memo, or one document of the way back.
type draftView struct {
	Name, Path, Title, Date, Authors string
	Short                            string // name for a narrow column
	Counts                           counts
	Vagueness                        string
	Vague                            float64 // 0 to 100
	NewTerms                         int
	Terms                            []termView
	Blocks                           []blockView
	Content                          int // paragraphs that are no remarks
	Sourced                          int // those with a statement behind them
	Behind                           []behindView
}

// termView is a policy term with the lines it stands on.
type termView struct {
	Term, Lines string
	New         bool
}

// behindView is a statement that got worse in a draft while words went and policy terms came.
type behindView struct {
	Statement  link
	Word       string // the fate it got
	Gone, Came []string
}

// blockView is a paragraph with the headings that open above it.
type blockView struct {
	Anchor     string
	Headings   []headingView
	Kind       trace.ParagraphKind
	Lines      string
	Runs       []run // policy terms marked
	Statements []link
	From       []link // paragraphs of the draft before; ID is the place
	Unsourced  bool
	Remark     bool // no content: an editor's comment or a list of changes
}

// headingView is a heading within a draft. Level 0 is the outermost.
type headingView struct {
	Level int
	Text  string
}

func (m *maker) draft(words *wayWords, d *trace.Draft) draftView {
	out := draftView{
		Name: m.labelName(words, d), Path: d.Path, Title: d.Title, Date: m.w.date(d.Date),
		Authors: m.w.list(d.Authors), Vagueness: m.w.decimal(d.Vagueness, 1), Vague: d.Vagueness,
	}
	out.Short = out.Name
	if out.Name == words.Name(d.Label) {
		out.Short = d.Label
	}
	for _, t := range d.PolicyTerms {
		out.Terms = append(out.Terms, termView{t.Term, m.lines(t.Lines), t.New})
		if t.New {
			out.NewTerms++
		}
	}
	var above []string
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		block := m.block(words, d, p)
		if len(block.Statements) > 0 {
			out.Sourced++
		}
		if !block.Remark {
			out.Content++
		}
		section := withoutTitle(p.Section, d.Title)
		block.Headings = opened(above, section)
		above = section
		out.Blocks = append(out.Blocks, block)
	}
	out.Behind = m.behind(words, d.Path)
	return out
}

func (m *maker) lines(lines []int) string {
	var parts []string
	for _, n := range lines {
		parts = append(parts, fmt.Sprint(n))
	}
	return m.w.list(parts)
}

func (m *maker) block(words *wayWords, d *trace.Draft, p *trace.Paragraph) blockView {
	var terms []string
	for _, t := range d.PolicyTerms {
		terms = append(terms, t.Term)
	}
	out := blockView{
		Anchor: p.ID, Kind: p.Kind, Lines: m.w.Common.Line(p.Lines.Start, p.Lines.End),
		Runs: mark(p.Text, terms), Statements: m.links(words, p.Statements, d.Path),
		Unsourced: p.Unsourced, Remark: p.Kind == trace.Remark,
	}
	for _, o := range p.From {
		if parent := m.paragraphs[o.Paragraph]; parent != nil {
			path := m.paths[o.Paragraph]
			place := fmt.Sprintf("%s, %s", m.draftName(words, path),
				m.w.Common.Line(parent.Lines.Start, parent.Lines.End))
			out.From = append(out.From, link{ID: place, Anchor: o.Paragraph})
		}
	}
	return out
}

// withoutTitle drops the heading that is the title of the draft: it stands above the whole already.
func withoutTitle(section []string, title string) []string {
	if len(section) > 0 && section[0] == title {
		return section[1:]
	}
	return section
}

// opened lists the headings of a section that the section before did not have.
func opened(before, now []string) []headingView {
	same := 0
	for same < len(before) && same < len(now) && before[same] == now[same] {
		same++
	}
	var out []headingView
	for i := same; i < len(now); i++ {
		out = append(out, headingView{i, now[i]})
	}
	return out
}

// behind lists the statements that got worse in a draft and the words that came in their place.
func (m *maker) behind(words *wayWords, path string) []behindView {
	var out []behindView
	for _, s := range m.order(words) {
		for i := range s.Steps {
			step := &s.Steps[i]
			if step.Draft != path || step.Jump == nil {
				continue
			}
			out = append(out, behindView{m.link(words, s.ID, path), m.w.fate(step.Fate),
				step.Jump.Gone, step.Jump.Came})
		}
	}
	return out
}

func (m *maker) order(words *wayWords) []trace.Statement {
	if words == &m.w.Back {
		return m.report.Return.Items
	}
	return m.report.Statements
}
