package trace

import (
	"encoding/json"
	flags "flag"
	"os"
	"reflect"
	"testing"
)

var update = flags.Bool("update", false, "compile the weights anew")

func readWeights(t *testing.T) *Weights {
	t.Helper()
	data, err := os.ReadFile("weights.json")
	if err != nil {
		t.Fatal(err)
	}
	w := &Weights{}
	if err := json.Unmarshal(data, w); err != nil {
		t.Fatal(err)
	}
	return w
}

// TestWeightsTableIsThatOfTheWeights holds that whoever learned the weights anew compiled them.
func TestWeightsTableIsThatOfTheWeights(t *testing.T) {
	want := readWeights(t).compile()
	if *update {
		if err := os.WriteFile("weights.table", []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != weightsTable {
		t.Error("the weights are not those of weights.table; run go generate ./...")
	}
}

func TestWeightsTableHoldsAllWeights(t *testing.T) {
	t.Parallel()
	want := readWeights(t)
	got, err := openWeights(want.compile())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("what is read is not what was written")
	}
}

// TestWeightsTableOfOtherFeatures cuts the table off, and makes it longer.
func TestWeightsTableOfOtherFeatures(t *testing.T) {
	t.Parallel()
	tables := []string{"", weightsTable + "0"}
	for n := 1; n < len(weightsTable); n += 997 {
		tables = append(tables, weightsTable[:n])
	}
	for _, table := range tables {
		if _, err := openWeights(table); err == nil {
			t.Errorf("a table of %d bytes is read", len(table))
		}
	}
}
