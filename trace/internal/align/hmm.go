package align

// Width is how far apart the partners of two neighbouring items may lie before it no longer matters
// how far.
const Width = 4

// Steps are the weights of a step from the partner of one item to the partner of the next: Steps[Width]
// for the same partner again, Steps[Width+1] for the next one, and so on; the ends stand for
// everything further away. Weights need not sum to 1.
type Steps [2*Width + 1]float64

// At is the weight of a step.
func (s Steps) At(step int) float64 {
	return s[min(max(step, -Width), Width)+Width]
}

// Posterior gives how likely item i of one sequence became item j of another, when items tend to keep
// their order: a hidden Markov model over the partners, after Vogel, Ney & Tillmann (HMM-Based Word
// Alignment, 1996), summed by the forward-backward algorithm. odds are how much more i and j look like
// partners than not, from the two alone; steps say how partners follow each other. An item may have no
// partner; the partner before it then stays the point from which the next step counts. Rows sum to at
// most 1; what is missing is the chance of no partner.
func Posterior(odds [][]float64, steps Steps) [][]float64 {
	nx := len(odds)
	if nx == 0 {
		return nil
	}
	ny := len(odds[0])
	h := chain{odds: odds, ny: ny, steps: newStepper(ny, steps)}
	forward, backward := h.forward(), h.backward()
	out := make([][]float64, nx)
	for i := range out {
		out[i] = make([]float64, ny)
		total := 0.0
		for k := range forward[i] {
			total += float64(forward[i][k] * backward[i][k])
		}
		if total <= 0 {
			continue
		}
		for j := range out[i] {
			out[i][j] = float64(forward[i][j]*backward[i][j]) / total
		}
	}
	return out
}

// stepper sums over the steps between partners.
type stepper interface {
	// reach gives, for each partner, what comes to it from all partners before, whose weights are given.
	reach(before []float64) func(j int) float64
	// depart gives, for each partner, what goes from it to all partners ahead: the product of their odds,
	// half the number of partners, and their weights.
	depart(odds, ahead []float64) func(k int) float64
}

// plainUpTo is how many partners are summed over one by one. Beyond that the work would grow with their
// square; sums of far steps are then shared, which may change the last digit.
const plainUpTo = 200

func newStepper(ny int, steps Steps) stepper {
	if ny > plainUpTo {
		return newBanded(ny, steps)
	}
	p := make(plain, ny)
	for from := range p {
		p[from] = moves(from, ny, steps)
	}
	return p
}

// plain holds the weight of every step: [from][to].
type plain [][]float64

// moves normalizes the steps from one partner to all others.
func moves(from, ny int, steps Steps) []float64 {
	out := make([]float64, ny)
	sum := 0.0
	for to := range out {
		w := steps.At(to - from)
		if d := to - from; d <= -Width || d >= Width {
			w /= float64(max(1, ny/2)) // the far ends share their weight
		}
		out[to] = w
		sum += w
	}
	for to := range out {
		out[to] /= max(sum, 1e-300)
	}
	return out
}

func (p plain) reach(before []float64) func(j int) float64 {
	ny := len(p)
	return func(j int) float64 {
		sum := 0.0
		for k := range ny {
			sum += float64((before[k] + before[ny+k]) * p[k][j])
		}
		return sum
	}
}

func (p plain) depart(odds, ahead []float64) func(k int) float64 {
	ny := len(p)
	return func(k int) float64 {
		sum := ahead[ny+k]
		for j := range ny {
			sum += float64(p[k][j] * odds[j] * float64(ny) / 2 * ahead[j])
		}
		return sum
	}
}

// chain runs over states 0..ny-1 (partner j) and ny..2ny-1 (no partner, last partner j).
type chain struct {
	odds  [][]float64
	ny    int
	steps stepper
}

func (h chain) forward() [][]float64 {
	out := make([][]float64, len(h.odds))
	for i := range out {
		row := make([]float64, 2*h.ny)
		reach := func(int) float64 { return 1 / float64(h.ny) }
		if i > 0 {
			reach = h.steps.reach(out[i-1])
		}
		for j := range h.ny {
			row[j] = reach(j) * h.odds[i][j] * float64(h.ny) / 2
			row[h.ny+j] = 1 / float64(h.ny)
			if i > 0 {
				row[h.ny+j] = out[i-1][j] + out[i-1][h.ny+j]
			}
		}
		out[i] = scaled(row)
	}
	return out
}

func (h chain) backward() [][]float64 {
	n := len(h.odds)
	out := make([][]float64, n)
	out[n-1] = make([]float64, 2*h.ny)
	for k := range out[n-1] {
		out[n-1][k] = 1
	}
	for i := n - 2; i >= 0; i-- {
		row := make([]float64, 2*h.ny)
		depart := h.steps.depart(h.odds[i+1], out[i+1])
		for k := range h.ny {
			row[k] = depart(k)
			row[h.ny+k] = row[k]
		}
		out[i] = scaled(row)
	}
	return out
}

// scaled keeps long chains from running out of digits.
func scaled(row []float64) []float64 {
	sum := 0.0
	for _, v := range row {
		sum += v
	}
	if sum > 0 {
		for k := range row {
			row[k] /= sum
		}
	}
	return row
}
