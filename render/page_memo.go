package render

import "spoor/trace"

// memoView is one draft in full.
type memoView struct {
	*draftView
	Anchor string
	Open   bool // shown without asking
	Blocks []memoBlock
}

// memoBlock is a paragraph with what stands beside it.
type memoBlock struct {
	*blockView
	Number   int
	Ink      []ink
	From, To []link // paragraphs it came from and became; ID says where
}

// pairView is two drafts side by side.
type pairView struct {
	Title string
	Names [2]string
	Rows  []pairRow
}

// pairRow is a paragraph of the newer draft beside what it came from. One of the sides may be
// empty.
type pairRow struct {
	Old, New             []ink
	OldAnchor, NewAnchor string
	OldNumber, NewNumber int
}

func (p *pageMaker) memos() {
	drafts := p.trackedDrafts()
	children := childrenOf(drafts)
	for i, d := range drafts {
		view := p.viewOf(d.Path)
		memo := memoView{draftView: view, Anchor: p.page.Key + "-memo-" + p.w.count(i),
			Open: i == len(drafts)-1 && p.page.Key == "t"}
		for k := range d.Paragraphs {
			paragraph := &d.Paragraphs[k]
			block := memoBlock{blockView: &view.Blocks[k], Number: k + 1,
				Ink: inked(paragraph.Text, layer{termInk, p.termsOf(d.Path)})}
			for _, o := range paragraph.From {
				if p.paragraphs[o.Paragraph] != nil {
					block.From = append(block.From, p.toParagraph(o.Paragraph))
				}
			}
			for _, child := range children[paragraph.ID] {
				block.To = append(block.To, p.toParagraph(child))
			}
			memo.Blocks = append(memo.Blocks, block)
		}
		p.page.Memos = append(p.page.Memos, memo)
	}
	for i := 1; i < len(drafts); i++ {
		p.page.Pairs = append(p.page.Pairs, p.pair(drafts[i-1], drafts[i]))
	}
	if len(drafts) > 2 {
		p.page.Pairs = append(p.page.Pairs, p.pair(drafts[0], drafts[len(drafts)-1]))
	}
}

// trackedDrafts are the documents of the way, what it starts from first.
func (p *pageMaker) trackedDrafts() []*trace.Draft {
	var out []*trace.Draft
	if p.way.Start != nil {
		out = append(out, p.drafts[p.way.Start.Path])
	}
	for i := range p.way.Drafts {
		out = append(out, p.drafts[p.way.Drafts[i].Path])
	}
	return out
}

func (p *pageMaker) viewOf(path string) *draftView {
	for i := range p.way.Drafts {
		if p.way.Drafts[i].Path == path {
			return &p.way.Drafts[i]
		}
	}
	return p.way.Start
}

func (p *pageMaker) toParagraph(id string) link {
	return link{ID: p.place(p.way.Words, id), Anchor: id}
}

// childrenOf lists for each paragraph those that descend from it.
func childrenOf(drafts []*trace.Draft) map[string][]string {
	out := map[string][]string{}
	for _, d := range drafts {
		for i := range d.Paragraphs {
			for _, o := range d.Paragraphs[i].From {
				out[o.Paragraph] = append(out[o.Paragraph], d.Paragraphs[i].ID)
			}
		}
	}
	return out
}

// pair lays two drafts side by side: each paragraph of the newer one beside the one it mostly came
// from, and what did not come back where it stood.
func (p *pageMaker) pair(old, now *trace.Draft) pairView {
	from, to := p.draftName(p.way.Words, old.Path), p.draftName(p.way.Words, now.Path)
	out := pairView{Title: p.w.Page.Memo.Pair(from, to),
		Names: [2]string{sentenceCase(from), sentenceCase(to)}}
	used := map[int]bool{}
	for i := range now.Paragraphs {
		used[p.mainParent(old, &now.Paragraphs[i])] = true
	}
	next := 0
	for i := range now.Paragraphs {
		fresh := &now.Paragraphs[i]
		parent := p.mainParent(old, fresh)
		if parent >= next {
			out.Rows = append(out.Rows, p.dropped(old, used, next, parent)...)
			next = parent + 1
		}
		row := pairRow{NewAnchor: fresh.ID, NewNumber: i + 1, New: []ink{{Text: fresh.Text}}}
		if parent >= 0 {
			was := &old.Paragraphs[parent]
			row.OldAnchor, row.OldNumber = was.ID, parent+1
			row.Old, row.New = compared(was.Text, fresh.Text)
		}
		out.Rows = append(out.Rows, row)
	}
	out.Rows = append(out.Rows, p.dropped(old, used, next, len(old.Paragraphs))...)
	return out
}

// mainParent is the place in an older draft of what a paragraph mostly came from, step by step
// through the drafts between; -1 when it came from nothing there.
func (p *pageMaker) mainParent(old *trace.Draft, fresh *trace.Paragraph) int {
	for fresh != nil && len(fresh.From) > 0 {
		id := fresh.From[0].Paragraph
		if p.paths[id] == old.Path {
			return p.numbers[id] - 1
		}
		fresh = p.paragraphs[id]
	}
	return -1
}

// dropped are the paragraphs of the older draft, from one place up to another, of which nothing in
// the newer one mainly came.
func (p *pageMaker) dropped(old *trace.Draft, used map[int]bool, from, to int) []pairRow {
	var out []pairRow
	for k := from; k < to; k++ {
		if o := &old.Paragraphs[k]; !used[k] {
			out = append(out, pairRow{Old: []ink{{Text: o.Text}}, OldAnchor: o.ID, OldNumber: k + 1})
		}
	}
	return out
}
