package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"spoor/trace"
)

// leanReport gives its statements one by one.
func leanReport(n int) *trace.Report {
	r := &trace.Report{Language: trace.Dutch}
	for i := range n {
		r.Statements = append(r.Statements, trace.Statement{ID: fmt.Sprint("S", i), Participant: "Fatma Yildiz"})
	}
	r.Full = func(i int) trace.Statement {
		s := r.Statements[i]
		s.Text = fmt.Sprintf("Fatma Yildiz zegt dat lijn %d te vol is <en> duur.", i)
		return s
	}
	return r
}

// TestStreamIsTheWholeReport holds that a report written piece by piece has the bytes of one that is written
// at once, over the borders of its batches.
func TestStreamIsTheWholeReport(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, batch, 2*batch + 3} {
		lean, whole := leanReport(n), leanReport(n)
		for i := range whole.Statements {
			whole.Statements[i] = lean.Full(i)
		}
		whole.Full = nil
		var streamed, atOnce bytes.Buffer
		if err := JSON(&streamed, lean, Options{}); err != nil {
			t.Fatal(err)
		}
		out := newWire(whole, Options{}, "")
		out.Statements = each(whole.Statements, wireOfSaid)
		if err := encode(&atOnce, out); err != nil {
			t.Fatal(err)
		}
		if streamed.String() != atOnce.String() {
			t.Errorf("%d statements: piece by piece\n%.300s\nat once\n%.300s", n, &streamed, &atOnce)
		}
		if !json.Valid(streamed.Bytes()) {
			t.Errorf("%d statements: no JSON", n)
		}
	}
}

// TestStreamHidesNames holds that what is worked out late is renamed too.
func TestStreamHidesNames(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := JSON(&out, leanReport(40), Options{Names: NamesCodes}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "Fatma") || strings.Contains(out.String(), "Yildiz") {
		t.Errorf("a name is left:\n%.400s", &out)
	}
}

type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if d.room -= len(p); d.room < 0 {
		return 0, errors.New("no space left")
	}
	return len(p), nil
}

func TestStreamStopsWhenItCannotWrite(t *testing.T) {
	t.Parallel()
	if err := JSON(&fullDisk{room: 100_000}, leanReport(2000), Options{}); err == nil {
		t.Error("no error from a full disk")
	}
}
