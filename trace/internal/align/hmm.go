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
	h := newChain(odds, ny, steps)
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

// chain runs over states 0..ny-1 (partner j) and ny..2ny-1 (no partner, last partner j). All far steps in
// one direction weigh the same, so that they are summed once for all partners: the work grows with the
// number of partners, not with its square.
type chain struct {
	odds   [][]float64
	ny     int
	near   Steps     // weights of the steps, the far ends already shared out
	norm   []float64 // [from] what its weights sum to
	before []float64 // [k] the sum of some values up to k, k left out
	behind []float64 // [k] and from k on
}

func newChain(odds [][]float64, ny int, steps Steps) *chain {
	h := &chain{odds: odds, ny: ny, near: steps, norm: make([]float64, ny),
		before: make([]float64, ny+1), behind: make([]float64, ny+1)}
	h.near[0] /= float64(max(1, ny/2)) // the far ends share their weight
	h.near[2*Width] /= float64(max(1, ny/2))
	for from := range h.norm {
		low, high := max(0, from-Width+1), min(ny-1, from+Width-1)
		sum := float64(h.near[0]*float64(low)) + float64(h.near[2*Width]*float64(ny-1-high))
		for to := low; to <= high; to++ {
			sum += h.near[to-from+Width]
		}
		h.norm[from] = max(sum, 1e-300)
	}
	return h
}

// sumUp sums values from both ends: taking one sum from another would leave nothing of small ones.
func (h *chain) sumUp(values []float64) {
	for k, v := range values {
		h.before[k+1] = h.before[k] + v
	}
	for k := h.ny - 1; k >= 0; k-- {
		h.behind[k] = h.behind[k+1] + values[k]
	}
}

func (h *chain) forward() [][]float64 {
	out := make([][]float64, len(h.odds))
	left := make([]float64, h.ny)
	for i := range out {
		row := make([]float64, 2*h.ny)
		if i > 0 {
			for k := range left {
				left[k] = (out[i-1][k] + out[i-1][h.ny+k]) / h.norm[k]
			}
			h.sumUp(left)
		}
		for j := range h.ny {
			reach := 1 / float64(h.ny)
			if i > 0 {
				reach = h.reach(j, left)
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

// reach sums what comes to j from all partners before.
func (h *chain) reach(j int, left []float64) float64 {
	low, high := max(0, j-Width+1), min(h.ny-1, j+Width-1)
	sum := float64(h.near[2*Width]*h.before[low]) + float64(h.near[0]*h.behind[high+1])
	for k := low; k <= high; k++ {
		sum += float64(left[k] * h.near[j-k+Width])
	}
	return sum
}

func (h *chain) backward() [][]float64 {
	n := len(h.odds)
	out := make([][]float64, n)
	out[n-1] = make([]float64, 2*h.ny)
	for k := range out[n-1] {
		out[n-1][k] = 1
	}
	ahead := make([]float64, h.ny)
	for i := n - 2; i >= 0; i-- {
		for j := range ahead {
			ahead[j] = h.odds[i+1][j] * float64(h.ny) / 2 * out[i+1][j]
		}
		h.sumUp(ahead)
		row := make([]float64, 2*h.ny)
		for k := range h.ny {
			sum := out[i+1][h.ny+k] + h.depart(k, ahead)/h.norm[k]
			row[k], row[h.ny+k] = sum, sum
		}
		out[i] = scaled(row)
	}
	return out
}

// depart sums what goes from k to all partners ahead.
func (h *chain) depart(k int, ahead []float64) float64 {
	low, high := max(0, k-Width+1), min(h.ny-1, k+Width-1)
	sum := float64(h.near[0]*h.before[low]) + float64(h.near[2*Width]*h.behind[high+1])
	for j := low; j <= high; j++ {
		sum += float64(ahead[j] * h.near[j-k+Width])
	}
	return sum
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
