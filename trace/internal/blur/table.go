package blur

import (
	_ "embed"
	"encoding/binary"
	"math"
	"sort"
	"strings"
	"sync"
)

// table is what was learned in a form that is looked up without being read. All numbers are little-endian; units are
// the stems in order and then the fields that any example touches:
//
//	u32 stems, u32 fields, u32 units, u32 start of the stems, u32 start of the rows, f32 weight of a stem unmet
//	u32 for each stem, and one more: where it starts among the stems
//	u32 for each field: one more than its unit, 0 for a field untouched
//	stems: one behind the other
//	rows, one for each unit: f32 weight; for each side f32 scale; for each side 64 numbers of a byte
type table string

const (
	tableHead = 6 * 4
	rowHead   = (1 + int(sides)) * 4
	rowSize   = rowHead + int(sides)*dims
	levels    = 127 // of a number of a byte, on either side of 0
)

//go:embed blur.table
var shipped string

var load = sync.OnceValue(func() *Model { return &Model{table(shipped)} })

// Load returns the model that comes with Spoor.
func Load() *Model { return load() }

func (t table) u32(at int) int {
	return int(t[at]) | int(t[at+1])<<8 | int(t[at+2])<<16 | int(t[at+3])<<24
}

func (t table) f32(at int) float64 {
	return float64(math.Float32frombits(uint32(t.u32(at))))
}

func (t table) stems() int       { return t.u32(0) }
func (t table) fields() int      { return t.u32(4) }
func (t table) units() int       { return t.u32(8) }
func (t table) row(unit int) int { return t.u32(16) + unit*rowSize }

// rarest is the weight of a stem that no example holds.
func (t table) rarest() float64 { return t.f32(20) }

func (t table) weight(unit int) float64 { return t.f32(t.row(unit)) }

// stemAt is the stem with a number.
func (t table) stemAt(i int) string {
	start, at := t.u32(12), tableHead+4*i
	return string(t[start+t.u32(at) : start+t.u32(at+4)])
}

// stem is the unit of a stem.
func (t table) stem(s string) (unit int, known bool) {
	return sort.Find(t.stems(), func(i int) int { return strings.Compare(s, t.stemAt(i)) })
}

// field is the unit of a field.
func (t table) field(no int) (unit int, known bool) {
	if no < 0 || no >= t.fields() {
		return 0, false
	}
	unit = t.u32(tableHead+4*(t.stems()+1+no)) - 1
	return unit, unit >= 0
}

// add adds the dense vector of a unit, times a weight.
func (t table) add(sum *[dims]float32, side Side, unit int, weight float64) {
	row := t.row(unit)
	scale := float64(t.f32(row+4+4*int(side)) * weight)
	numbers := t[row+rowHead+int(side)*dims:]
	for i := range sum {
		sum[i] += float32(float64(int8(numbers[i])) * scale)
	}
}

// writeTable writes what was learned. rows are by unit: the stems, sorted, and then fields, by number.
func writeTable(v *vocabulary, rows *towers) []byte {
	starts, blob := make([]int, 0, len(v.stems)+1), 0
	for _, s := range v.stems {
		starts = append(starts, blob)
		blob += len(s)
	}
	starts = append(starts, blob)
	stemsAt := tableHead + 4*(len(starts)+len(v.fields))
	var out []byte
	u32 := func(n int) { out = binary.LittleEndian.AppendUint32(out, uint32(n)) }
	f32 := func(x float64) { out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(x))) }
	for _, n := range []int{len(v.stems), len(v.fields), v.units(), stemsAt, stemsAt + blob} {
		u32(n)
	}
	f32(v.rarity(0))
	for _, n := range starts {
		u32(n)
	}
	for _, unit := range v.fields {
		u32(unit)
	}
	for _, s := range v.stems {
		out = append(out, s...)
	}
	for unit := range v.units() {
		f32(v.weight(unit))
		for side := range rows {
			f32(rows[side].scale(unit))
		}
		for side := range rows {
			out = append(out, rows[side].bytes(unit)...)
		}
	}
	return out
}
