package fit

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestForestScoresAsItsTrees(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	number := func(n int) [][]float64 {
		rows := make([][]float64, n)
		for i := range rows {
			for range 5 {
				rows[i] = append(rows[i], math.Round(random.NormFloat64()*4)/4) // many values fall on a cut
			}
		}
		return rows
	}
	e := Examples{X: number(400)}
	for _, x := range e.X {
		e.Y = append(e.Y, int(math.Float64bits(x[0]*x[1]+x[2])>>63))
	}
	rows := append(number(100), []float64{math.NaN(), math.Inf(1), 0, math.Inf(-1), 0})
	for _, depth := range []int{1, 4, 9} {
		trees := Boost(e, Growth{Rounds: 20, Depth: depth, Rate: 0.1, Leaf: 5, Ridge: 1})
		got := make([]float64, len(rows))
		trees.Forest().Scores(rows, got)
		for k, x := range rows {
			if want := trees.Score(x); got[k] != want {
				t.Errorf("depth %d, row %d: score %v, want %v", depth, k, got[k], want)
			}
		}
	}
}

func BenchmarkForest(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	rows := make([][]float64, 400)
	var y []int
	for i := range rows {
		for range 90 {
			rows[i] = append(rows[i], random.Float64())
		}
		y = append(y, i%2)
	}
	trees := Boost(Examples{X: rows, Y: y}, Growth{Rounds: 120, Depth: 4, Rate: 0.06, Leaf: 5, Ridge: 5})
	out := make([]float64, len(rows))
	b.Run("laid out", func(b *testing.B) {
		forest := trees.Forest()
		for b.Loop() {
			forest.Scores(rows, out)
		}
	})
	b.Run("followed", func(b *testing.B) {
		for b.Loop() {
			for k, x := range rows {
				out[k] = trees.Score(x)
			}
		}
	})
}
