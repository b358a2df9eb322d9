package blur

import "math"

// tower holds the dense vectors of all units on one side while they are learned.
type tower struct {
	numbers []float64 // [unit*dims]
	squares []float64 // of all gradients so far, for AdaGrad
}

type towers [sides]*tower

// newTower is a tower as it is before anything is learned: by its name each unit points somewhere, the same way on
// both sides.
func (v *vocabulary) newTower() *tower {
	t := &tower{make([]float64, v.units()*dims), make([]float64, v.units()*dims)}
	for unit := range v.units() {
		chance := dice(v.seedOf(unit))
		for i := range dims {
			t.numbers[unit*dims+i] = chance.normal() * spread / math.Sqrt(dims)
		}
	}
	return t
}

func (t *tower) of(unit int32) []float64 { return t.numbers[int(unit)*dims : int(unit+1)*dims] }

// scale is what a number of a byte of a unit stands for.
func (t *tower) scale(unit int) float64 {
	top := 0.0
	for _, v := range t.of(int32(unit)) {
		top = max(top, math.Abs(v))
	}
	return top / levels
}

func (t *tower) bytes(unit int) []byte {
	out, scale := make([]byte, dims), t.scale(unit)
	if scale == 0 {
		return out
	}
	for i, v := range t.of(int32(unit)) {
		out[i] = byte(int8(math.Round(v / scale)))
	}
	return out
}

// seen is a text as a tower sees it, with what it learns from a batch.
type seen struct {
	units    []weighed
	dense    [dims]float64
	length   float64 // of the sparse and the dense vector laid end to end
	gradient [dims]float64
	turned   float64 // sum of the likenesses, each times how wrong it is
}

func (t *tower) see(units []weighed) *seen {
	s := &seen{units: units}
	square := 1e-12 // nothing is known of an empty text
	for _, u := range units {
		w := float64(u.weight)
		square += float64(w * w)
		for i, v := range t.of(u.unit) {
			s.dense[i] += float64(w * v)
		}
	}
	for _, v := range s.dense {
		square += float64(v * v)
	}
	s.length = math.Sqrt(square)
	return s
}

// likeness is as that of a Probe.
func (s *seen) likeness(o *seen) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(s.units) && j < len(o.units); {
		a, b := s.units[i], o.units[j]
		switch {
		case a.unit < b.unit:
			i++
		case a.unit > b.unit:
			j++
		default:
			sum += float64(float64(a.weight) * float64(b.weight))
			i, j = i+1, j+1
		}
	}
	for i, v := range s.dense {
		sum += float64(v * o.dense[i])
	}
	return sum / float64(s.length*o.length)
}

// push notes for both texts that their likeness is wrong by so much.
func (s *seen) push(o *seen, likeness, wrong float64) {
	for i := range s.gradient {
		s.gradient[i] += float64(wrong*o.dense[i]) / o.length
		o.gradient[i] += float64(wrong*s.dense[i]) / s.length
	}
	s.turned += float64(wrong * likeness)
	o.turned += float64(wrong * likeness)
}

// learn moves the units of a text against what was noted.
func (t *tower) learn(s *seen) {
	const least = 1e-4
	for i := range s.gradient {
		s.gradient[i] = (s.gradient[i] - float64(s.turned*s.dense[i])/s.length) / s.length
	}
	for _, u := range s.units {
		at := int(u.unit) * dims
		for i, g := range s.gradient {
			g *= float64(u.weight)
			t.squares[at+i] += float64(g * g)
			t.numbers[at+i] -= float64(rate*g) / (math.Sqrt(t.squares[at+i]) + least)
		}
	}
}
