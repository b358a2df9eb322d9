package flow

import (
	"math"
	"strconv"
	"strings"
)

// Frame says where things go. Along is the direction in which rows run, across the other one.
type Frame struct {
	Start, Step float64 // of the columns, along
	Flat        float64 // how far a thread runs straight on either side of a column
	Top         float64 // of the first row, across
	Pitch       float64 // of one thread, across
	Gap         float64 // between lanes, across
	Down        bool    // rows run down instead of to the right
}

// Column is where a column stands, along. Column 0 is the start.
func (f Frame) Column(c int) float64 { return f.Start + float64(c)*f.Step }

// Band is where a row lies in a column, across.
type Band struct{ From, To float64 }

// Middle is the heart of the band.
func (b Band) Middle() float64 { return (b.From + b.To) / 2 }

// Bands places rows in every column, the start first: lane under lane, in one order within each.
// The outer list goes by row, the inner by column.
func (f Frame) Bands(rows []Row, order []int) [][]Band {
	out := make([][]Band, len(rows))
	if len(rows) == 0 {
		return out
	}
	for c := range len(rows[0].Lanes) + 1 {
		at, lane := f.Top, 0
		for ; lane <= lastLane; lane++ {
			for _, i := range order {
				if laneAt(rows[i], c) != lane {
					continue
				}
				next := at + f.Pitch*float64(max(rows[i].Weight, 1))
				shift := f.Gap * float64(lane)
				out[i] = append(out[i], Band{at + shift, next + shift})
				at = next
			}
		}
	}
	return out
}

// lastLane is the lowest lane there is.
const lastLane = 2

// laneAt is the lane in a column; at the start all are together.
func laneAt(r Row, c int) int {
	if c == 0 {
		return 0
	}
	return r.Lanes[c-1]
}

// Stroke is a piece of a row that lies in one lane: the data of an SVG path.
type Stroke struct {
	Lane int
	Path string
}

type point struct{ x, y float64 }

// curve is a cubic from one column to the next.
type curve [4]point

func (f Frame) curve(c int, from, to float64) curve {
	a, b := f.Column(c)+f.Flat, f.Column(c+1)-f.Flat
	middle := (a + b) / 2
	return curve{{a, from}, {middle, from}, {middle, to}, {b, to}}
}

// halves cuts a curve in the middle.
func (k curve) halves() (curve, curve) {
	mid := func(a, b point) point { return point{(a.x + b.x) / 2, (a.y + b.y) / 2} }
	p01, p12, p23 := mid(k[0], k[1]), mid(k[1], k[2]), mid(k[2], k[3])
	p012, p123 := mid(p01, p12), mid(p12, p23)
	m := mid(p012, p123)
	return curve{k[0], p01, p012, m}, curve{m, p123, p23, k[3]}
}

func (k curve) reversed() curve { return curve{k[3], k[2], k[1], k[0]} }

// pen writes path data.
type pen struct {
	strings.Builder
	down bool
}

func (p *pen) point(q point) {
	if p.down {
		q.x, q.y = q.y, q.x
	}
	p.WriteString(number(q.x))
	if !strings.HasPrefix(number(q.y), "-") {
		p.WriteByte(' ')
	}
	p.WriteString(number(q.y))
}

func (p *pen) move(q point) { p.WriteByte('M'); p.point(q) }
func (p *pen) line(q point) { p.WriteByte('L'); p.point(q) }

func (p *pen) curve(k curve) {
	if k[0].y == k[3].y {
		p.line(k[3])
		return
	}
	p.WriteByte('C')
	for i, q := range k[1:] {
		if i > 0 {
			p.WriteByte(' ')
		}
		p.point(q)
	}
}

// number writes a coordinate with one decimal at most.
func number(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10+0, 'f', -1, 64)
}

// Thread draws a row as a line through the middle of its bands, one stroke per stretch in one lane;
// the lane changes halfway between columns. The start counts as the first lane given.
func (f Frame) Thread(lanes []int, bands []Band) []Stroke {
	var out []Stroke
	p := &pen{down: f.Down}
	lane := 0
	p.move(point{f.Column(0), bands[0].Middle()})
	for c, next := range lanes {
		from, to := bands[c].Middle(), bands[c+1].Middle()
		k := f.curve(c, from, to)
		p.line(k[0])
		if next == lane {
			p.curve(k)
			continue
		}
		first, second := k.halves()
		p.curve(first)
		out = append(out, Stroke{lane, p.String()})
		p = &pen{down: f.Down}
		p.move(second[0])
		p.curve(second)
		lane = next
	}
	p.line(point{f.Column(len(lanes)), bands[len(lanes)].Middle()})
	return append(out, Stroke{lane, p.String()})
}

// Line draws the whole of a row as one line, whatever its lanes.
func (f Frame) Line(bands []Band) string {
	return f.Thread(make([]int, len(bands)-1), bands)[0].Path
}

// Ribbon draws a row as areas as wide as its bands, one per stretch in one lane.
func (f Frame) Ribbon(lanes []int, bands []Band) []Stroke {
	var out []Stroke
	var upper, lower []curve
	lane := 0
	flush := func() {
		if len(upper) > 0 {
			out = append(out, Stroke{lane, f.area(upper, lower)})
		}
		upper, lower = nil, nil
	}
	upper = []curve{f.straight(0, 0, f.Flat, bands[0].From)}
	lower = []curve{f.straight(0, 0, f.Flat, bands[0].To)}
	for c, next := range lanes {
		u, l := f.curve(c, bands[c].From, bands[c+1].From), f.curve(c, bands[c].To, bands[c+1].To)
		if next == lane {
			upper, lower = append(upper, u), append(lower, l)
			continue
		}
		u1, u2 := u.halves()
		l1, l2 := l.halves()
		upper, lower = append(upper, u1), append(lower, l1)
		flush()
		lane = next
		upper, lower = []curve{u2}, []curve{l2}
	}
	last := bands[len(lanes)]
	upper = append(upper, f.straight(len(lanes), -f.Flat, 0, last.From))
	lower = append(lower, f.straight(len(lanes), -f.Flat, 0, last.To))
	flush()
	return out
}

// straight is a curve without a bend, from one distance to a column to another.
func (f Frame) straight(c int, from, to, across float64) curve {
	a, b := f.Column(c)+from, f.Column(c)+to
	return curve{{a, across}, {a, across}, {b, across}, {b, across}}
}

// area closes the space between two rows of curves.
func (f Frame) area(upper, lower []curve) string {
	p := &pen{down: f.Down}
	p.move(upper[0][0])
	for i, k := range upper {
		if i > 0 {
			p.line(k[0])
		}
		p.curve(k)
	}
	for i := len(lower) - 1; i >= 0; i-- {
		back := lower[i].reversed()
		p.line(back[0])
		p.curve(back)
	}
	p.WriteByte('Z')
	return p.String()
}
