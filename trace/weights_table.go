package trace

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
	"sync"

	"spoor/trace/internal/fit"
)

// weightsTable is weights.json as numbers in one order, which is read forty times as fast: names are left out but for
// those of cases and habits. Numbers are float64, little-endian; counts and places are varints; texts have their
// length in front.
//
//go:generate go test -run ^TestWeightsTableIsThatOfTheWeights$ -update .
//go:embed weights.table
var weightsTable string

// shipped gives the weights that come with Spoor.
var shipped = sync.OnceValues(func() (*Weights, error) { return openWeights(weightsTable) })

var errWeightsTable = errors.New("weights.table has the weights of other features; go generate ./trace makes it anew")

// openWeights reads what compile wrote.
func openWeights(table string) (*Weights, error) {
	r := tableReader{rest: table}
	w := &Weights{kinds: map[JumpKind]fit.Linear{}, kindCut: map[JumpKind]float64{}}
	r.numbers(&w.cut, &w.policyCut)
	for range r.count() {
		w.learned = append(w.learned, r.text())
	}
	r.numbers(w.chain.numbers()...)
	r.numbers(w.back.numbers()...)
	w.link, w.vague = r.linear(len(linkFeatureNames)), r.linear(len(vagueFeatureNames))
	w.descent.pair = r.linear(len(kinFeatureNames))
	r.numbers(places(w.descent.steps[:])...)
	for i := range w.judge {
		w.judge[i] = r.linear(len(judgeFeatureNames))
	}
	for _, k := range jumpKinds {
		w.kinds[k], w.kindCut[k] = r.linear(len(kindFeatureNames)), r.number()
	}
	w.policy.linear = r.linear(len(policyFeatureNames))
	n := r.count()
	w.policy.habits = make(habits, n)
	for range n {
		w.policy.habits[r.text()] = r.number()
	}
	for range r.count() {
		w.again = append(w.again, r.trees())
	}
	if r.short || r.rest != "" {
		return nil, errWeightsTable
	}
	return w, nil
}

// compile writes the weights as a table.
func (w *Weights) compile() string {
	var t tableWriter
	t.numbers(w.cut, w.policyCut)
	t.count(len(w.learned))
	for _, name := range w.learned {
		t.text(name)
	}
	for _, c := range []chain{w.chain, w.back} {
		for _, x := range c.numbers() {
			t.numbers(*x)
		}
	}
	for _, l := range []fit.Linear{w.link, w.vague, w.descent.pair} {
		t.linear(l)
	}
	t.numbers(w.descent.steps[:]...)
	for _, l := range w.judge {
		t.linear(l)
	}
	for _, k := range jumpKinds {
		t.linear(w.kinds[k])
		t.numbers(w.kindCut[k])
	}
	t.linear(w.policy.linear)
	t.count(len(w.policy.habits))
	for _, key := range slices.Sorted(maps.Keys(w.policy.habits)) {
		t.text(key)
		t.numbers(w.policy.habits[key])
	}
	t.count(len(w.again))
	for _, trees := range w.again {
		t.trees(trees)
	}
	return string(t.out)
}

// numbers are the places of all numbers of a chain.
func (c *chain) numbers() []*float64 {
	out := slices.Concat(places(c.trust[:]), places(c.bias[:]), places(c.first[:]))
	for i := range c.after {
		out = append(out, places(c.after[i][:])...)
	}
	return out
}

func places(numbers []float64) []*float64 {
	var out []*float64
	for i := range numbers {
		out = append(out, &numbers[i])
	}
	return out
}

// tableWriter writes the parts of a table.
type tableWriter struct{ out []byte }

func (t *tableWriter) numbers(all ...float64) {
	for _, x := range all {
		t.out = binary.LittleEndian.AppendUint64(t.out, math.Float64bits(x))
	}
}

func (t *tableWriter) count(n int) { t.out = binary.AppendUvarint(t.out, uint64(n)) }

func (t *tableWriter) text(s string) {
	t.count(len(s))
	t.out = append(t.out, s...)
}

func (t *tableWriter) linear(l fit.Linear) {
	t.numbers(l.Bias)
	t.numbers(l.Weights...)
}

func (t *tableWriter) trees(trees fit.Trees) {
	t.numbers(trees.Bias)
	t.count(len(trees.Trees))
	for _, tree := range trees.Trees {
		t.count(len(tree))
		for _, n := range tree {
			t.count(n.Left)
			t.numbers(n.Value)
			if n.Left > 0 {
				t.count(n.Right)
				t.count(n.Feature)
				t.numbers(n.Cut)
			}
		}
	}
}

// tableReader reads them, until the table ends too soon.
type tableReader struct {
	rest  string
	short bool
}

// take takes n bytes off the table; none when fewer are left.
func (t *tableReader) take(n int) string {
	if n > len(t.rest) {
		t.rest, t.short = "", true
		return ""
	}
	out := t.rest[:n]
	t.rest = t.rest[n:]
	return out
}

func (t *tableReader) number() float64 {
	s := t.take(8)
	if s == "" {
		return 0
	}
	bits := uint64(0)
	for i := range 8 {
		bits |= uint64(s[i]) << (8 * i)
	}
	return math.Float64frombits(bits)
}

func (t *tableReader) numbers(all ...*float64) {
	for _, x := range all {
		*x = t.number()
	}
}

func (t *tableReader) count() int {
	n := 0
	for shift := 0; ; shift += 7 {
		s := t.take(1)
		if s == "" || shift > 28 {
			t.short = true
			return 0
		}
		n |= int(s[0]&0x7f) << shift
		if s[0] < 0x80 {
			return n
		}
	}
}

func (t *tableReader) text() string { return t.take(t.count()) }

func (t *tableReader) linear(features int) fit.Linear {
	l := fit.Linear{Bias: t.number(), Weights: make([]float64, features)}
	for i := range l.Weights {
		l.Weights[i] = t.number()
	}
	return l
}

func (t *tableReader) trees() fit.Trees {
	out := fit.Trees{Bias: t.number()}
	for range t.count() {
		var tree fit.Tree
		for range t.count() {
			n := fit.Node{Left: t.count(), Value: t.number()}
			if n.Left > 0 {
				n.Right, n.Feature, n.Cut = t.count(), t.count(), t.number()
			}
			tree = append(tree, n)
		}
		out.Trees = append(out.Trees, tree)
	}
	return out
}
