package render

import (
	"slices"
	"strings"

	"spoor/render/flow"
	"spoor/trace"
)

// picture is the drawing of statements as threads through the drafts, made ready to write as SVG.
// All that it says stands in words elsewhere on the page.
type picture struct {
	Key                      string // begins the ids in it
	Down                     bool   // drafts under each other, for a narrow screen
	Ribbons                  bool
	Fine                     bool // too many threads for beads and words
	Width, Height            int
	Title, Caption, Describe string
	Heads                    []label
	Axis                     []string
	Threads                  []thread
	Labels                   []label
	Brackets                 []stroke
	Symbols                  []bead // beside the numbers at the end
	Strip                    *strip // nil when down
}

// thread is a statement, or a bundle of them, in the picture.
type thread struct {
	Href, Says string
	Tab        bool // can be reached with the keyboard
	Hit        string
	Offset     int // of dashes, so that those of neighbours do not line up
	Strokes    []stroke
	Beads      []bead
	StartX     float64
	StartY     float64
	ID, Words  *label
}

// stroke is a path with the class of its fate.
type stroke struct{ Class, Path string }

// bead is the symbol of a fate, by its upper left corner.
type bead struct {
	Class string
	X, Y  float64
}

// label is text in the picture.
type label struct {
	Class string
	X, Y  float64
	Text  string
}

// Room in the picture, in the units of its view box.
const (
	wideWidth   = 1152
	wideEnd     = 955 // the last column, across the wide picture
	wideLabeled = 330 // the first column when words stand before it
	wideBare    = 215
	downWidth   = 328
	downLeft    = 66
	downTop     = 46
	downStep    = 88

	widestPitch  = 15  // between threads
	labelPitch   = 11  // from which on there is room for words and beads
	narrowest    = 1.5 // between threads
	threadsHigh  = 480 // of all threads together, when there is a choice
	beadSize     = 12
	threadWords  = 39 // characters of a statement beside its thread: with a wide serif they still fit
	keyboardFrom = 60 // threads from which on the keyboard stops once per route
)

func (p *pageMaker) pictures() {
	if len(p.way.Drafts) == 0 || len(p.page.Cards) == 0 {
		return
	}
	p.page.Pictures = []*picture{p.picture(false), p.picture(true)}
}

// drawer draws one picture.
type drawer struct {
	*pageMaker
	frame flow.Frame
	rows  []flow.Row
	order []int
	bands [][]flow.Band
	out   *picture
	cards [][]*cardView // per row
}

func (p *pageMaker) picture(down bool) *picture {
	n := len(p.page.Cards)
	words := p.way.Words.Draw
	d := &drawer{pageMaker: p, out: &picture{Key: p.page.Key, Down: down, Ribbons: p.page.Large,
		Title: words.Title(n, len(p.way.Drafts)), Describe: words.Describe,
		Caption: words.Wide}}
	if down {
		d.out.Key += "-down"
		d.out.Caption = words.Down
	}
	if p.page.Large {
		d.out.Caption = words.Ribbons
	}
	d.setFrame(n, len(p.way.Drafts), down)
	d.bundle()
	d.order = flow.Order(d.rows)
	d.bands = d.frame.Bands(d.rows, d.order)
	for _, i := range d.order {
		d.out.Threads = append(d.out.Threads, d.thread(i))
	}
	d.heads()
	d.counts()
	d.ends()
	return d.out
}

func (d *drawer) setFrame(n, drafts int, down bool) {
	pitch := min(max(threadsHigh/float64(n), narrowest), widestPitch)
	if d.out.Ribbons {
		pitch = threadsHigh / float64(n)
	}
	d.out.Fine = pitch < labelPitch
	start := float64(wideLabeled)
	if d.out.Fine {
		start = wideBare
	}
	d.frame = flow.Frame{Start: start, Step: (wideEnd - start) / float64(drafts), Flat: 14,
		Pitch: pitch, Gap: 34}
	d.frame.Top = d.headsHigh()
	d.out.Width = wideWidth
	if down {
		d.out.Fine = true
		d.out.Width = downWidth
		d.frame = flow.Frame{Start: downTop, Step: downStep, Flat: 12, Top: downLeft, Gap: 18, Down: true,
			Pitch: min(float64(downWidth-downLeft-2*18)/float64(n), 7)}
	}
}

// bundle makes a row of each statement, or of each route when there are too many.
func (d *drawer) bundle() {
	if !d.out.Ribbons {
		for _, c := range d.page.Cards {
			d.rows = append(d.rows, flow.Row{Lanes: d.lanes(c), Weight: 1})
			d.cards = append(d.cards, []*cardView{c})
		}
		return
	}
	for _, r := range d.routes() {
		d.rows = append(d.rows, flow.Row{Lanes: d.lanes(r.Cards[0]), Weight: len(r.Cards)})
		d.cards = append(d.cards, r.Cards)
	}
}

// lanes gives the lane of a statement in each draft. Where nothing is known it stays where it was.
func (d *drawer) lanes(c *cardView) []int {
	var out []int
	lane := 0
	for i := range d.way.Drafts {
		if f := c.fateIn(d.way.Drafts[i].Path); f != "" {
			lane = rank(f)
		}
		out = append(out, lane)
	}
	return out
}

func laneFates() []trace.Fate { return []trace.Fate{trace.Kept, trace.Abstracted, trace.Lost} }

func laneClass(lane int) string { return fateClass(laneFates()[lane]) }

func strokesOf(strokes []flow.Stroke) []stroke {
	var out []stroke
	for _, s := range strokes {
		out = append(out, stroke{laneClass(s.Lane), s.Path})
	}
	return out
}

func (d *drawer) thread(i int) thread {
	row, bands, first := d.rows[i], d.bands[i], d.cards[i][0]
	words := d.way.Words.Draw
	fate := d.w.fate(laneFates()[row.Lanes[len(row.Lanes)-1]])
	if d.out.Ribbons {
		return thread{Href: d.routeAnchor(first), Tab: true, Says: words.RibbonNow(row.Weight, fate),
			Strokes: strokesOf(d.frame.Ribbon(row.Lanes, bands))}
	}
	says := first.ID + " " + shortly(first.Text, threadWords)
	t := thread{Href: first.Anchor, Says: words.ThreadNow(says, first.Speaker, fate),
		Tab: d.tabStop(i), Hit: d.frame.Line(bands), Strokes: strokesOf(d.frame.Thread(row.Lanes, bands)),
		StartX: d.frame.Column(0), StartY: round(bands[0].Middle(), 1)}
	if d.out.Fine {
		t.Offset = len(d.out.Threads) * 7 % 11
	} else {
		d.dress(&t, row, bands, first)
	}
	return t
}

func (d *drawer) routeAnchor(c *cardView) string {
	key := ""
	for i := range c.Steps {
		key += fateClass(c.Steps[i].Fate)
	}
	return d.page.Key + "-route-" + key
}

// tabStop tells whether the keyboard stops at a thread: at each when there are few, else at the
// first of each route.
func (d *drawer) tabStop(i int) bool {
	if len(d.rows) <= keyboardFrom {
		return true
	}
	at := slices.Index(d.order, i)
	return at == 0 || !slices.Equal(d.rows[d.order[at-1]].Lanes, d.rows[i].Lanes)
}

// dress gives a thread its beads and words.
func (d *drawer) dress(t *thread, row flow.Row, bands []flow.Band, c *cardView) {
	for k, lane := range row.Lanes {
		t.Beads = append(t.Beads, bead{laneClass(lane), round(d.frame.Column(k+1)-beadSize/2, 1),
			round(bands[k+1].Middle()-beadSize/2, 1)})
	}
	y := round(bands[0].Middle()+4, 1)
	t.ID = &label{"id e", d.frame.Start - 12, y, c.ID}
	t.Words = &label{"q e", d.frame.Start - 46, y, shortly(c.Text, threadWords)}
	if wide := len([]rune(c.ID)); wide > 3 {
		t.Words.X -= float64(wide-3) * 7
	}
}

// heads writes the names of the columns, and draws a line under each.
func (d *drawer) heads() {
	bottom := d.bottom()
	for c := range len(d.way.Drafts) + 1 {
		at := d.frame.Column(c)
		d.out.Heads = append(d.out.Heads, d.head(c, at)...)
		if c > 0 && !d.out.Down {
			d.out.Axis = append(d.out.Axis, "M"+coordinate(at)+" "+coordinate(d.frame.Top-6)+"V"+
				coordinate(bottom))
		}
	}
}

// head names one column: the draft and its date, or where it all began.
func (d *drawer) head(c int, at float64) []label {
	name, date := d.way.Words.Draw.Start, ""
	if c > 0 {
		name, date = sentenceCase(d.way.Drafts[c-1].Name), d.way.Drafts[c-1].Date
	}
	if d.out.Down {
		return stacked(label{"t-h", 0, at - 4, name}, 9, 13)
	}
	class, x := " m", at
	if c == 0 {
		class, x = " e", at-8
	}
	most := d.lettersInColumn()
	if c == 0 {
		most = 14
	}
	lines := stacked(label{"t-h" + class, x, 20, name}, most, 16)
	return append(lines, stacked(label{"t-s" + class, x, lines[len(lines)-1].Y + 17, date}, most, 14)...)
}

// lettersInColumn is how many letters fit between two columns of the wide picture.
func (d *drawer) lettersInColumn() int { return min(max(int(d.frame.Step/8.2), 6), 14) }

// headsHigh is the room that the heads of the wide picture take.
func (d *drawer) headsHigh() float64 {
	lowest := 0.0
	for c := range len(d.way.Drafts) + 1 {
		for _, l := range d.head(c, 0) {
			lowest = max(lowest, l.Y)
		}
	}
	return lowest + 28
}

// bottom is where the threads end, across.
func (d *drawer) bottom() float64 {
	n := 0
	for _, r := range d.rows {
		n += r.Weight
	}
	return d.frame.Top + d.frame.Pitch*float64(n) + 2*d.frame.Gap
}

// mostLines is how many lines a label in the picture may take.
const mostLines = 5

// stacked breaks a label into lines of so many characters, each so much lower. What does not fit is
// cut off: the same stands in full elsewhere.
func stacked(l label, most int, step float64) []label {
	var out []label
	line := ""
	add := func() {
		out = append(out, label{l.Class, l.X, l.Y + step*float64(len(out)), line})
	}
	for _, word := range strings.Fields(l.Text) {
		word = cutWord(word, most+2)
		if line != "" && len([]rune(line+" "+word)) > most {
			add()
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" || len(out) == 0 {
		add()
	}
	return out[:min(len(out), mostLines)]
}

// cutWord cuts a word that is longer than so many characters.
func cutWord(word string, most int) string {
	if runes := []rune(word); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return word
}
