package flow

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func rowsOf(lanes ...string) []Row {
	var out []Row
	for _, l := range lanes {
		r := Row{Weight: 1}
		for _, c := range l {
			r.Lanes = append(r.Lanes, int(c-'0'))
		}
		out = append(out, r)
	}
	return out
}

func randomRows(n, columns int) []Row {
	random := rand.New(rand.NewPCG(1, 2))
	var out []Row
	for range n {
		r := Row{Weight: 1 + random.IntN(3)}
		lane := 0
		for range columns {
			if random.IntN(3) == 0 {
				lane = random.IntN(3)
			}
			r.Lanes = append(r.Lanes, lane)
		}
		out = append(out, r)
	}
	return out
}

func natural(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestOrder(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rows []Row
		want []int
		most int // crossings
	}{
		{rowsOf("00", "00"), []int{0, 1}, 0},
		{rowsOf("22", "11", "00"), []int{2, 1, 0}, 0},
		{rowsOf("02", "00", "02", "00"), []int{1, 3, 0, 2}, 0},
		{rowsOf("20", "02"), []int{0, 1}, 1}, // one must cross: it goes down and up again
		{nil, nil, 0},
	} {
		got := Order(tt.rows)
		if n := Crossings(tt.rows, got); n > tt.most {
			t.Errorf("%v: order %v has %d crossings", tt.rows, got, n)
		}
		if tt.most == 0 && !slices.Equal(got, tt.want) {
			t.Errorf("%+v: order %v, want %v", tt.rows, got, tt.want)
		}
	}
}

func TestOrderIsAPermutationThatHelps(t *testing.T) {
	t.Parallel()
	rows := randomRows(300, 5)
	order := Order(rows)
	if !slices.Equal(slices.Sorted(slices.Values(order)), natural(len(rows))) {
		t.Fatal("not a permutation")
	}
	if !slices.Equal(order, Order(rows)) {
		t.Error("not the same twice")
	}
	before, after := Crossings(rows, natural(len(rows))), Crossings(rows, order)
	if after*2 > before {
		t.Errorf("%d crossings, of %d in the order given", after, before)
	}
}

// TestBands checks that in every column rows lie side by side: within the height, without overlap,
// lanes apart.
func TestBands(t *testing.T) {
	t.Parallel()
	rows := randomRows(60, 4)
	order := Order(rows)
	f := Frame{Top: 10, Pitch: 2, Gap: 34}
	bands := f.Bands(rows, order)
	all := 0
	for _, r := range rows {
		all += r.Weight
	}
	for c := range 5 {
		var column []Band
		for i := range rows {
			column = append(column, bands[i][c])
		}
		slices.SortFunc(column, func(a, b Band) int { return int(a.From*10) - int(b.From*10) })
		last := f.Top
		for _, b := range column {
			if b.From < last-1e-9 || b.To <= b.From {
				t.Fatalf("column %d: %v overlaps what ends at %v", c, b, last)
			}
			last = b.To
		}
		if last > f.Top+f.Pitch*float64(all)+2*f.Gap+1e-9 {
			t.Errorf("column %d ends at %v", c, last)
		}
	}
}

var numbers = regexp.MustCompile(`-?[0-9.]+`)

func TestThread(t *testing.T) {
	t.Parallel()
	f := Frame{Start: 0, Step: 100, Flat: 10}
	bands := []Band{{0, 10}, {0, 10}, {40, 50}}
	got := f.Thread([]int{0, 1}, bands)
	want := []Stroke{{0, "M0 5L10 5L90 5L110 5C130 5 140 15 150 25"},
		{1, "M150 25C160 35 170 45 190 45L200 45"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	f.Down = true
	if got := f.Thread([]int{0, 1}, bands)[0].Path; !strings.HasPrefix(got, "M5 0L5 10L5 90") {
		t.Errorf("downwards: %s", got)
	}
}

func TestStrokesJoin(t *testing.T) {
	t.Parallel()
	rows := randomRows(40, 6)
	f := Frame{Start: 7, Step: 50, Flat: 9, Pitch: 3, Gap: 20}
	bands := f.Bands(rows, Order(rows))
	for i, r := range rows {
		strokes := f.Thread(r.Lanes, bands[i])
		for k := 1; k < len(strokes); k++ {
			before := numbers.FindAllString(strokes[k-1].Path, -1)
			after := numbers.FindAllString(strokes[k].Path, -1)
			if !slices.Equal(before[len(before)-2:], after[:2]) {
				t.Fatalf("row %d breaks between %s and %s", i, strokes[k-1].Path, strokes[k].Path)
			}
			if strokes[k-1].Lane == strokes[k].Lane {
				t.Errorf("row %d: two strokes in lane %d", i, strokes[k].Lane)
			}
		}
		ribbons := f.Ribbon(r.Lanes, bands[i])
		if r.Lanes[0] == 0 && len(ribbons) != len(strokes) {
			t.Errorf("row %d: %d ribbons, %d strokes", i, len(ribbons), len(strokes))
		}
		for _, ribbon := range ribbons {
			if !strings.HasPrefix(ribbon.Path, "M") || !strings.HasSuffix(ribbon.Path, "Z") {
				t.Errorf("open ribbon %s", ribbon.Path)
			}
		}
	}
}

func TestNumbersAreShort(t *testing.T) {
	t.Parallel()
	for x, want := range map[float64]string{1: "1", 1.25: "1.3", -0.01: "0", 100.04: "100",
		0.1 + 0.2: "0.3"} {
		if got := number(x); got != want {
			t.Errorf("%v: %s, want %s", x, got, want)
		}
		if _, err := strconv.ParseFloat(number(x), 64); err != nil {
			t.Error(err)
		}
	}
}
