package render

import (
	"cmp"
	"slices"

	"spoor/trace"
)

// heatTable shows statements by draft, for one session.
type heatTable struct {
	Session string
	Rows    []heatRow
}

// heatRow is a statement, or when Card is nil the question above the next ones.
type heatRow struct {
	Question string
	Card     *cardView
}

// routeView is a group of statements with the same fates in all drafts.
type routeView struct {
	Anchor string
	Fates  []trace.Fate
	Cards  []*cardView
}

// routeTable is a part of the routes.
type routeTable struct {
	Way  *wayPage
	Rows []routeView
	From int
}

func newRouteTable(y *wayPage, all []routeView, from, to int) routeTable {
	to = min(to, len(all))
	return routeTable{y, all[min(from, to):to], from}
}

// groupTable tells per group what became of its statements in the last draft.
type groupTable struct {
	Title, Column string
	AllFew        bool // each group is small: said once, not at each
	Folded        bool // so long that it opens on request
	Rows          []groupRow
}

// groupRow is one group. The bar is 100 wide.
type groupRow struct {
	Name   string
	All    int
	Counts counts
	Few    bool
	Bar    bar
}

// bar holds the places where the parts of a bar begin and how wide they are.
type bar struct {
	KeptWide, BlurAt, BlurWide, LostAt, LostWide float64
}

const (
	// fewBelow is the number of statements below which a division over fates says little.
	fewBelow = 10
	// longTable is the number of rows from which on a table opens on request.
	longTable = 30
	// mostWeights is how many statements with more voices are listed.
	mostWeights = 25
)

func (p *pageMaker) heard() {
	if p.page.Large {
		p.page.Routes = p.routes()
	} else {
		p.page.Heat = p.heat()
	}
	h := p.w.Page.Heard
	if p.page.Key == "t" {
		f := p.w.Page.Find
		p.addGroups(groupTable{Title: h.BySession, Column: f.Session}, h.NoSession, p.page.Sessions,
			func(c *cardView) int { return c.Session })
		p.addGroups(groupTable{Title: h.ByQuestion, Column: f.Question}, h.NoQuestion, p.page.Questions,
			func(c *cardView) int { return c.Question })
		p.addGroups(groupTable{Title: h.ByWho, Column: f.Participant}, "", p.page.People,
			func(c *cardView) int { return c.Who })
	}
	for _, c := range p.page.Cards {
		if c.Voices > 1 {
			p.page.Weights = append(p.page.Weights, c)
		}
	}
	slices.SortStableFunc(p.page.Weights, func(a, b *cardView) int {
		return cmp.Compare(b.Voices, a.Voices)
	})
	if n := len(p.page.Weights); n > mostWeights {
		p.page.Weights, p.page.MoreBacks = p.page.Weights[:mostWeights], n-mostWeights
	}
}

func (p *pageMaker) heat() []heatTable {
	var out []heatTable
	question := ""
	for _, c := range p.page.Cards {
		if len(out) == 0 || out[len(out)-1].Session != c.threadView.Session {
			out = append(out, heatTable{Session: c.threadView.Session})
			question = ""
		}
		t := &out[len(out)-1]
		if q := c.threadView.Question; q != question {
			question = q
			if q != "" {
				t.Rows = append(t.Rows, heatRow{Question: q})
			}
		}
		t.Rows = append(t.Rows, heatRow{Card: c})
	}
	return out
}

// routes groups statements by the way they went, the most travelled first.
func (p *pageMaker) routes() []routeView {
	var out []routeView
	known := map[string]int{}
	for _, c := range p.page.Cards {
		key := ""
		var fates []trace.Fate
		for i := range c.Steps {
			key += fateClass(c.Steps[i].Fate)
			fates = append(fates, c.Steps[i].Fate)
		}
		at, ok := known[key]
		if !ok {
			at = len(out)
			known[key] = at
			out = append(out, routeView{Anchor: p.page.Key + "-route-" + key, Fates: fates})
		}
		out[at].Cards = append(out[at].Cards, c)
	}
	slices.SortStableFunc(out, func(a, b routeView) int {
		return cmp.Compare(len(b.Cards), len(a.Cards))
	})
	return out
}

// addGroups fills a table with counts of statements by a list of groups, and of those in none.
func (p *pageMaker) addGroups(t groupTable, none string, names []string, of func(*cardView) int) {
	if len(names) == 0 {
		return
	}
	rows := make([]groupRow, len(names)+1)
	for _, c := range p.page.Cards {
		row := &rows[of(c)]
		row.All++
		row.Counts.add(c.threadView.Now.fate())
	}
	t.Folded = len(names) > longTable
	for i, name := range names {
		rows[i+1].Name = name
	}
	rows[0].Name = none
	few := 0
	for _, row := range append(rows[1:], rows[0]) {
		if row.All > 0 {
			row.Few, row.Bar = row.All < fewBelow, newBar(row.Counts, row.All)
			t.Rows = append(t.Rows, row)
		}
		if row.Few {
			few++
		}
	}
	t.AllFew = few == len(t.Rows)
	p.page.Groups = append(p.page.Groups, t)
}

func newBar(c counts, all int) bar {
	wide := func(n int) float64 { return round(float64(n)*100/float64(max(all, 1)), 1) }
	kept, blur := wide(c.Kept), wide(c.Abstracted)
	return bar{kept, kept, blur, round(kept+blur, 1), wide(c.Lost)}
}
