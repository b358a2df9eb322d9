package render

// strip stands under the wide picture, on the same columns: the jumps, the policy terms and the
// vagueness of each draft.
type strip struct {
	Rules  []float64 // lines across
	Labels []label
	Terms  []box
	Line   string // of the vagueness
	Dots   []point
}

type point struct{ X, Y float64 }

// box is a policy term, or a share of them when there are many.
type box struct {
	X, Y, Width, Height float64
	New                 bool
}

const (
	jumpsHigh = 100
	vagueHigh = 84 // from 0 to 100
	termWide  = 13.0
	termHigh  = 7.0
	mostInRow = 5  // terms side by side
	mostBoxes = 60 // terms up to which each has a box of its own
)

func (d *drawer) addStrip(y float64) {
	s := &strip{}
	d.out.Strip = s
	words := d.way.Words.Draw
	s.head(y, words.Jumps, words.JumpsNote)
	d.stripJumps(s, y)
	y += jumpsHigh
	s.head(y, words.Terms, words.TermsNote)
	y += d.stripTerms(s, y)
	s.head(y, words.Vague, words.VagueNote)
	d.stripVague(s, y+18)
	d.out.Height = int(y + vagueHigh + 40)
	for i := range d.out.Axis {
		d.out.Axis[i] += "M" + coordinate(d.frame.Column(i+1)) + " " + coordinate(s.Rules[0]) + "V" +
			coordinate(y+vagueHigh+18)
	}
}

// head opens a row with its name and what it means.
func (s *strip) head(y float64, name, note string) {
	s.Rules = append(s.Rules, y)
	s.Labels = append(s.Labels, label{"t-l", 0, y + 24, name})
	s.Labels = append(s.Labels, stacked(label{"t-s", 0, y + 42, note}, 26, 15)...)
}

// stripJumps writes between two columns how many statements got worse there.
func (d *drawer) stripJumps(s *strip, y float64) {
	words := d.way.Words.Draw
	for k := range d.way.Jumps {
		j := &d.way.Jumps[k]
		if k >= len(d.way.Drafts) {
			break
		}
		x := round(d.frame.Column(k)+d.frame.Step/2, 1)
		class := "jn m"
		if j.Worst {
			class += " most"
		}
		s.Labels = append(s.Labels, label{class, x, y + 28, d.w.count(j.worse())})
		at := y + 45
		say := func(class, text string) {
			lines := stacked(label{class, x, at, text}, max(d.lettersInColumn(), 8)*3/2, 14)
			s.Labels = append(s.Labels, lines...)
			at += 14 * float64(len(lines))
		}
		if n := len(j.Weakened); n > 0 {
			say("t-s m", words.Weaker(n))
		}
		if n := len(j.Vanished); n > 0 {
			say("t-s m", words.Gone(n))
		}
		if n := len(j.Restored); n > 0 {
			say("t-s m k", words.Back(n))
		}
		if j.Worst && at < y+jumpsHigh-4 {
			say("t-b m", words.Worst)
		}
	}
}

// stripTerms draws a box per policy term, filled when new; of many it draws two bars. It gives the
// height it took.
func (d *drawer) stripTerms(s *strip, y float64) float64 {
	most := 0
	for i := range d.way.Drafts {
		most = max(most, len(d.way.Drafts[i].Terms))
	}
	inRow := min(max(int(d.frame.Step-22)/int(termWide+1), 1), mostInRow)
	rows := (min(most, mostBoxes) + inRow - 1) / inRow
	high := max(86, float64(rows)*(termHigh+2)+30)
	base := y + high - 16
	for i := range d.way.Drafts {
		draft := &d.way.Drafts[i]
		n := len(draft.Terms)
		wide := float64(min(max(n, 1), inRow)) * (termWide + 1)
		left := d.frame.Column(i+1) - wide/2
		if most <= mostBoxes {
			s.boxes(left, base, draft, inRow)
		} else {
			s.bars(left, base, draft, point{wide, float64(rows) * (termHigh + 2) / float64(most)})
		}
		s.Labels = append(s.Labels, label{"tn", round(left+wide+3, 1), base, d.w.count(n)})
	}
	return high
}

// boxes stacks a box per term, the new ones at the bottom.
func (s *strip) boxes(left, base float64, d *draftView, inRow int) {
	for k := range len(d.Terms) {
		s.Terms = append(s.Terms, box{round(left+float64(k%inRow)*(termWide+1), 1),
			round(base-termHigh-float64(k/inRow)*(termHigh+2), 1), termWide, termHigh, k < d.NewTerms})
	}
}

// bars draws two bars; scale is how wide they are and how high one term is.
func (s *strip) bars(left, base float64, d *draftView, scale point) {
	wide := scale.X
	fresh := round(float64(d.NewTerms)*scale.Y, 1)
	rest := round(float64(len(d.Terms)-d.NewTerms)*scale.Y, 1)
	s.Terms = append(s.Terms, box{round(left, 1), round(base-fresh, 1), wide, fresh, true},
		box{round(left, 1), round(base-fresh-rest, 1), wide, rest, false})
}

// stripDown draws the vagueness under the picture that runs down, where there is no room for more.
func (d *drawer) stripDown(y float64) {
	s := &strip{}
	d.out.Strip = s
	words := d.way.Words.Draw
	s.Labels = append(s.Labels, label{"t-l", 0, y, words.Vague})
	s.Labels = append(s.Labels, stacked(label{"t-s", 0, y + 20, words.VagueNote}, 46, 15)...)
	n := len(d.way.Drafts)
	step := float64(downWidth-downLeft-30) / float64(max(n-1, 1))
	top := y + 70
	for i := range d.way.Drafts {
		x := downLeft + step*float64(i)
		s.dot(x, top, &d.way.Drafts[i], "vt m", 0)
		s.Labels = append(s.Labels, label{"t-s m", round(x, 1), top + vagueHigh + 18,
			shortly(d.way.Drafts[i].Short, 12)})
	}
	s.Labels = append(s.Labels, label{"t-s e", downLeft - 18, top + 4, "100"},
		label{"t-s e", downLeft - 18, top + vagueHigh + 4, "0"},
		label{"t-s", 0, top + vagueHigh + 18, d.way.Words.Column})
	d.out.Height = int(top + vagueHigh + 28)
}

// dot continues the line of the vagueness with a draft, and writes its number beside it.
func (s *strip) dot(x, top float64, d *draftView, class string, right float64) {
	x, y := round(x, 1), round(top+vagueHigh*(1-d.Vague/100), 1)
	command := "L"
	if len(s.Dots) == 0 {
		command = "M"
	}
	s.Dots = append(s.Dots, point{x, y})
	s.Line += command + coordinate(x) + " " + coordinate(y)
	s.Labels = append(s.Labels, label{class, x + right, y - 9, d.Vagueness})
}

// stripVague draws the vagueness of the drafts as a line from 0 at the bottom to 100 at the top.
func (d *drawer) stripVague(s *strip, top float64) {
	start := d.frame.Column(1) - 24
	s.Labels = append(s.Labels, label{"t-s e", start, top + 4, "100"},
		label{"t-s e", start, top + vagueHigh + 4, "0"})
	for i := range d.way.Drafts {
		s.dot(d.frame.Column(i+1), top, &d.way.Drafts[i], "vt", 8)
	}
}
