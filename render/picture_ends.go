package render

import (
	"math"
	"strconv"

	"spoor/render/flow"
)

// coordinate writes a number of the picture, with one decimal at most.
func coordinate(x float64) string { return strconv.FormatFloat(round(x, 1), 'f', -1, 64) }

// laneBand is the room that a lane takes in a column, and whether it holds anything.
func (d *drawer) laneBand(column, lane int) (flow.Band, bool) {
	band := flow.Band{From: math.Inf(1), To: math.Inf(-1)}
	for i, row := range d.rows {
		if row.Lanes[column-1] == lane {
			band.From = min(band.From, d.bands[i][column].From)
			band.To = max(band.To, d.bands[i][column].To)
		}
	}
	return band, band.To > band.From
}

func (c counts) lane(lane int) int { return [...]int{c.Kept, c.Abstracted, c.Lost}[lane] }

// counts writes above each lane how many statements are in it.
func (d *drawer) counts() {
	for k := range d.way.Drafts {
		for lane := range 3 {
			band, ok := d.laneBand(k+1, lane)
			if !ok {
				continue
			}
			l := label{"n m " + laneClass(lane), round(d.frame.Column(k+1), 1), round(band.From-5, 1),
				d.w.count(d.way.Drafts[k].Counts.lane(lane))}
			if d.out.Down {
				l.X, l.Y = round(band.Middle(), 1), round(d.frame.Column(k+1)-8, 1)
			}
			d.out.Labels = append(d.out.Labels, l)
		}
	}
}

// Room for the words behind a bracket.
const (
	endHigh = 118 // in the wide picture
	endWide = 109 // in the one that runs down
)

// ends draws at the end of each lane a bracket with the number, the word and what it means.
func (d *drawer) ends() {
	room, start, end := float64(endHigh), d.frame.Top, math.Inf(1)
	if d.out.Down {
		room, start, end = endWide, 0, downWidth
	}
	var wanted [3]float64
	at := start
	for lane := range 3 {
		wanted[lane] = at + room/2
		if band, ok := d.laneBand(len(d.way.Drafts), lane); ok {
			wanted[lane] = band.Middle()
			d.out.Brackets = append(d.out.Brackets, stroke{laneClass(lane), d.bracket(band)})
		}
		at = wanted[lane]
	}
	middles := spread(wanted, room, start, end)
	if d.out.Down {
		d.endsDown(middles)
		return
	}
	for lane, middle := range middles {
		d.endWide(lane, middle)
	}
	d.addStrip(max(d.bottom(), middles[2]+room/2) + 24)
}

// spread moves things that want to be somewhere so that each has room, between a start and an end.
func spread(wanted [3]float64, room, start, end float64) [3]float64 {
	least := start + room/2
	for i := range wanted {
		wanted[i] = max(wanted[i], least)
		least = wanted[i] + room
	}
	most := end - room/2
	for i := len(wanted) - 1; i >= 0; i-- {
		wanted[i] = min(wanted[i], most)
		most = wanted[i] - room
	}
	return wanted
}

func (d *drawer) bracket(b flow.Band) string {
	at := d.frame.Column(len(d.way.Drafts))
	from, to := coordinate(b.From), coordinate(b.To)
	if d.out.Down {
		return "M" + from + " " + coordinate(at+12) + "v6H" + to + "v-6"
	}
	return "M" + coordinate(at+22) + " " + from + "h6V" + to + "h-6"
}

func (d *drawer) endWide(lane int, middle float64) {
	words := d.way.Words.Draw
	x := d.frame.Column(len(d.way.Drafts)) + 40
	class := laneClass(lane)
	d.out.Labels = append(d.out.Labels,
		label{"big " + class, x, middle - 12, d.w.count(d.way.Last.lane(lane))},
		label{"lw " + class, x + 18, middle + 8, d.w.fate(laneFates()[lane])})
	d.out.Symbols = append(d.out.Symbols, bead{class, x, round(middle-3, 1)})
	means := [...]string{words.KeptIs, words.AbstractedIs, words.LostIs}[lane]
	d.out.Labels = append(d.out.Labels, stacked(label{"t-s", x, middle + 25, means}, 25, 14)...)
}

func (d *drawer) endsDown(middles [3]float64) {
	y := d.frame.Column(len(d.way.Drafts)) + 18
	for lane, x := range middles {
		x = round(x, 1)
		d.out.Labels = append(d.out.Labels,
			label{"big m " + laneClass(lane), x, y + 40, d.w.count(d.way.Last.lane(lane))},
			label{"lw m " + laneClass(lane), x, y + 62, d.w.fate(laneFates()[lane])})
	}
	d.stripDown(y + 110)
}
