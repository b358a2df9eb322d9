package lang

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "compile the lists of concepts and fields anew")

// lists are the files of the lists as a linguist edits them.
var lists = os.DirFS("data")

// TestConceptTableIsThatOfTheLists holds that whoever changed a list compiled it.
func TestConceptTableIsThatOfTheLists(t *testing.T) {
	want, err := compileConcepts(readConcepts(lists), readFields(lists))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("data/concepts.table", []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != compiledConcepts {
		t.Error("the lists of concepts and fields are not those of data/concepts.table; run go generate ./...")
	}
}

// TestConceptTableFindsWhatWasPutIn holds every record of the table against the lists.
func TestConceptTableFindsWhatWasPutIn(t *testing.T) {
	t.Parallel()
	concepts := readConcepts(lists)
	list := newConceptList(concepts)
	shares := newFields(concepts, readFields(lists), list)
	c := LoadConcepts()
	for _, stem := range stemsOf(shares, list) {
		at := c.table.find(stem)
		for i, got := range c.table.fields(at) {
			if want := shares[stem][i]; got != want {
				t.Fatalf("field %d of %s is %v, want %v", i, stem, got, want)
			}
		}
		for _, code := range []Code{NL, EN} {
			want := list.terms[code].first[stem]
			var scratch [longestTerm]string
			n := 0
			for got := range c.table.terms(at, code, &scratch) {
				if got.concept != want[n].concept || got.loose != want[n].loose ||
					got.policy != want[n].policy || len(got.stems) != len(want[n].stems) {
					t.Fatalf("term %d of %s is %v, want %v", n, stem, got, want[n])
				}
				n++
			}
			if n != len(want) {
				t.Fatalf("%s begins %d terms in %s, want %d", stem, n, code, len(want))
			}
		}
	}
	for _, stem := range []string{"", "xyzzy", "no such stem"} {
		if at := c.table.find(stem); at != noRecord {
			t.Errorf("%q is found at %d", stem, at)
		}
	}
}
