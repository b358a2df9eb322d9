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
	h := chain{odds: odds, ny: ny, move: make([][]float64, ny)}
	for from := range h.move {
		h.move[from] = moves(from, ny, steps)
	}
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

// chain runs over states 0..ny-1 (partner j) and ny..2ny-1 (no partner, last partner j).
type chain struct {
	odds [][]float64
	ny   int
	move [][]float64
}

func (h chain) forward() [][]float64 {
	out := make([][]float64, len(h.odds))
	for i := range out {
		row := make([]float64, 2*h.ny)
		for j := range h.ny {
			reach := 1 / float64(h.ny)
			if i > 0 {
				reach = 0
				for k := range h.ny {
					reach += float64((out[i-1][k] + out[i-1][h.ny+k]) * h.move[k][j])
				}
			}
			row[j] = reach * h.odds[i][j] * float64(h.ny) / 2
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
		for k := range h.ny {
			sum := out[i+1][h.ny+k]
			for j := range h.ny {
				sum += float64(h.move[k][j] * h.odds[i+1][j] * float64(h.ny) / 2 * out[i+1][j])
			}
			row[k], row[h.ny+k] = sum, sum
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
