package blur

import "math"

// dice throws numbers that look like chance and are the same every time: SplitMix64 (Steele, Lea & Flood 2014).
type dice uint64

func (d *dice) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// part is between 0 and 1, both left out.
func (d *dice) part() float64 { return (float64(d.next()>>11) + 0.5) / (1 << 53) }

// normal is of mean 0 and variance 1, by Box and Muller (1958).
func (d *dice) normal() float64 {
	return math.Sqrt(-2*math.Log(d.part())) * math.Cos(2*math.Pi*d.part())
}

// shuffle swaps n things into another order (Fisher & Yates 1938, as in Knuth, The Art of Computer Programming, 3.4.2).
func (d *dice) shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, int(d.next()%uint64(i+1)))
	}
}
