package render

import (
	"regexp"
	"slices"

	"spoor/trace"
)

// pageView is a view with what only the page shows. Nothing in it counts anew what the view has
// counted already.
type pageView struct {
	*view
	Notes   trace.Language // language of what was said
	Codes   bool           // participants stand in it as codes or initials
	There   *wayPage
	Back    *wayPage // nil without a way back
	Subject string   // title of the last draft
	About   string
	Inputs  []inputView
	Trouble []string // what was hard to read
	Right   int      // of 100 judgements
	Ruled   []string // how much people ruled on, in sentences; none without verdicts
}

// wayPage is one way as the page shows it.
type wayPage struct {
	*way
	Key       string // begins the ids of its parts: "t" there, "r" on the way back
	Large     bool   // so many statements that each gets less room
	Pictures  []*picture
	Heat      []heatTable
	Routes    []routeView // in place of Heat when large
	Groups    []groupTable
	Weights   []*cardView // statements with more voices, most first
	MoreBacks int         // so many more than Weights
	Cards     []*cardView
	Sessions  []string
	Questions []string
	People    []string
	Swarm     []termRow
	Stayed    [][]string // per draft, terms that were there before
	Swaps     []swapView
	MoreSwaps int
	Memos     []memoView
	Pairs     []pairView
}

// inputView is a file that was read.
type inputView struct{ File, What, Date, Hash string }

// largeFrom is the number of statements from which on bundles take the place of single threads, and
// links that of whole passages, so that the page stays quick to open.
const largeFrom = 400

// leanFrom is the number of statements from which on a statement links to the paragraphs of the
// memo instead of quoting them.
const leanFrom = 1000

// measuredRight is how many of 100 judgements on cases that were not learned from agree with those
// of a person. A test compares it with the score in testdata.
const measuredRight = 79

func newPageView(r *trace.Report, o Options) *pageView {
	v, m := makeView(r, o, NamesCodes)
	p := &pageView{view: v, Notes: r.Language, Right: measuredRight,
		Codes: o.Names.or(NamesCodes) != NamesFull}
	if v.Rulings.Given > 0 {
		p.Ruled = v.Words.Verdict.Counts(v.Rulings)
	}
	p.There = m.wayPage(&v.There, "t")
	if v.Back != nil {
		p.Back = m.wayPage(v.Back, "r")
	}
	last := ""
	if n := len(v.There.Drafts); n > 0 {
		p.Subject, last = v.There.Drafts[n-1].Title, v.There.Drafts[n-1].Date
	}
	p.About = v.Words.Page.Head.About(len(m.report.Notes), len(v.There.Drafts), last)
	p.Inputs = m.inputs()
	for _, x := range m.report.Warnings {
		file := ""
		if x.Path != "" {
			file = baseName(x.Path)
		}
		if x.Message == trace.WarnSameText || x.Message == trace.WarnUnreadable {
			x.Detail = withoutFolders(x.Detail)
		}
		p.Trouble = append(p.Trouble, m.warningAt(x, file))
	}
	return p
}

func (m *maker) wayPage(y *way, key string) *wayPage {
	out := &wayPage{way: y, Key: key, Large: len(y.Statements) > largeFrom}
	p := &pageMaker{maker: m, way: y, page: out}
	p.cards()
	p.pictures()
	p.heard()
	p.swarm()
	p.memos()
	return out
}

// pageMaker makes the page of one way.
type pageMaker struct {
	*maker
	way  *way
	page *wayPage
}

// inputs lists what was read, by the names of the files only: where they lay is nobody's business.
func (m *maker) inputs() []inputView {
	var out []inputView
	for _, n := range m.report.Notes {
		out = append(out, inputView{baseName(n.Path), m.w.Page.Account.NoteFile, m.w.date(n.Date),
			shortHash(n.SHA256)})
	}
	add := func(words *wayWords, d *trace.Draft) {
		out = append(out, inputView{baseName(d.Path), m.draftName(words, d.Path), m.w.date(d.Date),
			shortHash(d.SHA256)})
	}
	for i := range m.report.Drafts {
		add(&m.w.There, &m.report.Drafts[i])
	}
	if back := m.report.Return; back != nil {
		add(&m.w.Back, &back.Decision)
		for i := range back.Retellings {
			add(&m.w.Back, &back.Retellings[i])
		}
	}
	return out
}

// withoutFolders leaves of the paths in a text the names of the files.
func withoutFolders(text string) string {
	return regexp.MustCompile(`[^\s"']*[/\\]`).ReplaceAllString(text, "")
}

func shortHash(sum string) string { return sum[:min(len(sum), 12)] }

// place names a paragraph as a reader of the page finds it: "versie 5, alinea 16".
func (m *maker) place(words *wayWords, paragraph string) string {
	path := m.paths[paragraph]
	return m.w.Page.Card.Paragraph(m.draftName(words, path), m.numbers[paragraph])
}

// termsOf lists the policy terms of a draft.
func (m *maker) termsOf(path string) []string {
	d := m.drafts[path]
	if d == nil {
		return nil
	}
	var out []string
	for _, t := range d.PolicyTerms {
		out = append(out, t.Term)
	}
	return out
}

// indexOf finds a text in a list, adding it when it is not there; "" has no place. Places count
// from 1, so that 0 is none.
func indexOf(list *[]string, text string) int {
	if text == "" {
		return 0
	}
	at := slices.Index(*list, text)
	if at < 0 {
		at = len(*list)
		*list = append(*list, text)
	}
	return at + 1
}
