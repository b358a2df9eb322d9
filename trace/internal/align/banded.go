package align

// banded sums over steps in time that grows with the number of partners: all far steps in one direction
// weigh the same, so that they are summed once for all partners.
type banded struct {
	ny     int
	near   Steps     // weights of the steps, the far ends already shared out
	norm   []float64 // [from] what its weights sum to
	values []float64
	before []float64 // [k] the sum of values up to k, k left out
	behind []float64 // [k] and from k on
}

func newBanded(ny int, steps Steps) *banded {
	b := &banded{ny: ny, near: steps, norm: make([]float64, ny), values: make([]float64, ny),
		before: make([]float64, ny+1), behind: make([]float64, ny+1)}
	b.near[0] /= float64(max(1, ny/2))
	b.near[2*Width] /= float64(max(1, ny/2))
	for from := range b.norm {
		low, high := b.band(from)
		sum := float64(b.near[0]*float64(low)) + float64(b.near[2*Width]*float64(ny-1-high))
		for to := low; to <= high; to++ {
			sum += b.near[to-from+Width]
		}
		b.norm[from] = max(sum, 1e-300)
	}
	return b
}

// band are the first and the last partner that a near step leads to or comes from.
func (b *banded) band(k int) (low, high int) { return max(0, k-Width+1), min(b.ny-1, k+Width-1) }

// sumUp sums the values from both ends: taking one sum from another would leave nothing of small ones.
func (b *banded) sumUp() {
	for k, v := range b.values {
		b.before[k+1] = b.before[k] + v
	}
	for k := b.ny - 1; k >= 0; k-- {
		b.behind[k] = b.behind[k+1] + b.values[k]
	}
}

func (b *banded) reach(before []float64) func(j int) float64 {
	for k := range b.values {
		b.values[k] = (before[k] + before[b.ny+k]) / b.norm[k]
	}
	b.sumUp()
	return func(j int) float64 {
		low, high := b.band(j)
		sum := float64(b.near[2*Width]*b.before[low]) + float64(b.near[0]*b.behind[high+1])
		for k := low; k <= high; k++ {
			sum += float64(b.values[k] * b.near[j-k+Width])
		}
		return sum
	}
}

func (b *banded) depart(odds, ahead []float64) func(k int) float64 {
	for j := range b.values {
		b.values[j] = odds[j] * float64(b.ny) / 2 * ahead[j]
	}
	b.sumUp()
	return func(k int) float64 {
		low, high := b.band(k)
		sum := float64(b.near[0]*b.before[low]) + float64(b.near[2*Width]*b.behind[high+1])
		for j := low; j <= high; j++ {
			sum += float64(b.values[j] * b.near[j-k+Width])
		}
		return ahead[b.ny+k] + sum/b.norm[k]
	}
}
