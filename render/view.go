package render

import (
	"strings"

	"spoor/trace"
)

// view is a report made ready to lay out: everything in order, counted, named and worded. Writers
// only decide where it goes.
type view struct {
	Words    *wording
	Version  string
	Title    string // of the case, "" when it has none
	There    way    // statements through the drafts
	Back     *way   // items of the decision through its retellings; nil without a way back
	Files    []fileView
	Warnings []string
	Rulings  trace.Rulings
	Gone     []goneView  // verdicts on what is not there, in a form that tools read
	Reader   *readerView // nil when none was heard

	Splitting []string // which reader split passages of the notes, in sentences
}

// way is one of the two directions: what was said, followed through a row of drafts.
type way struct {
	Words      *wayWords
	Start      *draftView // the decision on the way back; nil on the way there, which starts in notes
	All        int        // how many statements
	Last       counts     // in the last draft
	LastName   string
	Drafts     []draftView
	Jumps      []jumpView
	Worst      *jumpView // nil when nothing got worse
	WorstText  string
	Numbers    []numberView // of the last draft, one per fate
	Statements []*threadView
	Vanished   []*threadView // lost in the last draft
	Blurred    []*threadView // abstracted in the last draft
}

// counts are numbers of statements per fate.
type counts struct{ Kept, Abstracted, Lost int }

func (c *counts) add(f trace.Fate) {
	switch f {
	case trace.Kept:
		c.Kept++
	case trace.Abstracted:
		c.Abstracted++
	case trace.Lost:
		c.Lost++
	}
}

// numberView is a number of statements with its fate, in words.
type numberView struct {
	Fate trace.Fate
	Text string
}

// jumpView is what happened between two drafts.
type jumpView struct {
	From, To                      string // names of the drafts
	Weakened, Vanished, Restored  []link
	Terms                         []string // policy terms new in To
	VaguenessBefore, VaguenessNow string   // before is "" for the first draft
	Worst                         bool
}

func (j *jumpView) worse() int { return len(j.Weakened) + len(j.Vanished) }

// link is a reference to a statement; without an anchor it leads nowhere.
type link struct {
	ID, Anchor, Text string
	Fate             trace.Fate // in the draft from which is linked
}

// newView makes the view of a report: cleaned, and with everybody called as asked. Everything
// derived from the facts is derived here.
func newView(r *trace.Report, o Options, names Names) *view {
	v, _ := makeView(r, o, names)
	return v
}

// makeView also gives who made the view, for what more there is to know.
func makeView(r *trace.Report, o Options, names Names) (*view, *maker) {
	w := words(o.language(r))
	o.Names = o.Names.or(names)
	r = o.renamed(clean(r))
	m := newMaker(w, r)
	v := &view{Words: w, Version: cleanText(o.Version), Title: r.Title, Rulings: r.Rulings}
	v.There = m.way(&w.There, r.Drafts, r.Statements, r.Jumps)
	v.Files = m.files(r)
	v.Reader, v.Splitting = m.reader(r.Reading), m.splitting(r.Splitting)
	if r.Return != nil {
		back := m.way(&w.Back, r.Return.Retellings, r.Return.Items, r.Return.Jumps)
		start := m.draft(&w.Back, &r.Return.Decision)
		back.Start = &start
		v.Back = &back
	}
	for _, warning := range r.Warnings {
		v.Warnings = append(v.Warnings, m.warning(warning))
		v.addGone(warning)
	}
	return v, m
}

func (m *maker) way(words *wayWords, drafts []trace.Draft, said []trace.Statement,
	jumps []trace.DraftJump) way {
	out := way{Words: words, All: len(said)}
	for i := range said {
		out.Statements = append(out.Statements, m.thread(words, &said[i]))
	}
	for i := range drafts {
		out.Drafts = append(out.Drafts, m.draft(words, &drafts[i]))
	}
	for i := range out.Drafts {
		out.Drafts[i].Counts = countFates(out.Statements, drafts[i].Path)
	}
	for i := range jumps {
		out.Jumps = append(out.Jumps, m.jump(words, &jumps[i]))
	}
	if w := markWorst(out.Jumps); w != nil {
		out.Worst = w
		out.WorstText = words.Worst(w.From, w.To, w.worse(), len(w.Vanished))
	}
	out.sortByFate(m.w)
	return out
}

// sortByFate fills what hangs on the last draft.
func (y *way) sortByFate(w *wording) {
	if len(y.Drafts) == 0 {
		return
	}
	last := y.Drafts[len(y.Drafts)-1]
	y.Last, y.LastName = last.Counts, last.Name
	fates := []trace.Fate{trace.Kept, trace.Abstracted, trace.Lost}
	for i, text := range w.Common.Numbers(y.Last) {
		y.Numbers = append(y.Numbers, numberView{fates[i], text})
	}
	for _, t := range y.Statements {
		switch t.fateIn(last.Path) {
		case trace.Lost:
			y.Vanished = append(y.Vanished, t)
		case trace.Abstracted:
			y.Blurred = append(y.Blurred, t)
		}
	}
}

func countFates(threads []*threadView, path string) counts {
	var c counts
	for _, t := range threads {
		c.add(t.fateIn(path))
	}
	return c
}

// markWorst marks the jump in which most statements got worse. Of equals the one in which most
// vanished counts, and of those the first: what is gone cannot get worse again.
func markWorst(jumps []jumpView) *jumpView {
	var worst *jumpView
	for i := range jumps {
		j := &jumps[i]
		if j.worse() == 0 {
			continue
		}
		if worst == nil || j.worse() > worst.worse() ||
			j.worse() == worst.worse() && len(j.Vanished) > len(worst.Vanished) {
			worst = j
		}
	}
	if worst != nil {
		worst.Worst = true
	}
	return worst
}

func (m *maker) jump(words *wayWords, j *trace.DraftJump) jumpView {
	out := jumpView{
		From:     m.draftName(words, j.From),
		To:       m.draftName(words, j.To),
		Weakened: m.links(words, j.Weakened, j.To),
		Vanished: m.links(words, j.Vanished, j.To),
		Restored: m.links(words, j.Restored, j.To),
		Terms:    j.PolicyTerms,
	}
	if d := m.drafts[j.To]; d != nil {
		out.VaguenessNow = m.w.decimal(d.Vagueness, 1)
	}
	if d := m.drafts[j.From]; d != nil {
		out.VaguenessBefore = m.w.decimal(d.Vagueness, 1)
	}
	return out
}

func (m *maker) warning(x trace.Warning) string { return m.warningAt(x, x.Path) }

// warningAt words a warning about a file as it is called where the warning stands.
func (m *maker) warningAt(x trace.Warning, file string) string {
	if x.Line > 0 {
		file = at(file, x.Line)
	}
	return strings.TrimPrefix(file+": "+m.w.warning(x.Message, x.Detail), ": ")
}
