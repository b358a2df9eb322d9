package lang

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func smallFields() *Fields {
	var concepts []conceptEntry
	for _, l := range parseData(smallList) {
		if e, ok := parseConcept(l.Text); ok {
			concepts = append(concepts, e)
		}
	}
	var fields []fieldEntry
	for _, l := range parseData("facilities | nl: verwarming; deur; sleutel | en: heating; door; key\n" +
		"queue | nl: wachten; loket; deur | en: waiting; counter\nnowhere | nl: x | en: y") {
		if e, ok := parseField(l.Text); ok {
			fields = append(fields, e)
		}
	}
	return compiled(concepts, fields).Fields()
}

// cosine is the likeness of two words.
func cosine(f *Fields, a, b string, x, y Code) float64 {
	sum := 0.0
	for _, s := range f.Of(Read(a, x)[0].Stem) {
		for _, t := range f.Of(Read(b, y)[0].Stem) {
			if s.Field == t.Field {
				sum += s.Share * t.Share
			}
		}
	}
	return sum
}

func TestWordsOfOneFieldAreRelated(t *testing.T) {
	t.Parallel()
	f := smallFields()
	for _, x := range []struct {
		a, b string
		x, y Code
		low  float64
		high float64
	}{
		{"sleutels", "sleutel", NL, NL, 0.99, 1.01},
		{"sleutel", "verwarming", NL, NL, 0.99, 1.01},
		{"sleutel", "key", NL, EN, 0.99, 1.01}, // one id for both languages
		{"sleutel", "deur", NL, NL, 0.3, 0.99}, // a door is of two fields
		{"sleutel", "wachten", NL, NL, -0.01, 0.01},
		{"sleutel", "fiets", NL, NL, -0.01, 0.01}, // in no list
	} {
		if got := cosine(f, x.a, x.b, x.x, x.y); got < x.low || got > x.high {
			t.Errorf("%s and %s: %.2f, want %.2f to %.2f", x.a, x.b, got, x.low, x.high)
		}
	}
}

func TestSharesOfAWordHaveLengthOne(t *testing.T) {
	t.Parallel()
	fields := LoadConcepts().Fields()
	for stem := range fields.table.stems() {
		row := fields.Of(stem)
		if row == nil {
			continue // it begins a term of which no word has content
		}
		sum, last := 0.0, -1
		for _, s := range row {
			sum += s.Share * s.Share
			if s.Field <= last {
				t.Fatalf("%s: fields are not in ascending order", stem)
			}
			last = s.Field
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Fatalf("%s: squares of its shares sum to %v, want 1", stem, sum)
		}
	}
}

// TestFieldLists reports faults of the embedded lists by file and line.
func TestFieldLists(t *testing.T) {
	t.Parallel()
	entries := readFields(lists)
	if len(entries) < 500 {
		t.Fatalf("%d fields: the lists are not embedded", len(entries))
	}
	ids := map[string]bool{}
	for _, e := range readConcepts(lists) {
		ids[e.id] = true
	}
	first := map[string]string{}
	for _, e := range entries {
		at := fmt.Sprintf("%s:%d", e.file, e.line)
		if !ids[e.id] {
			t.Errorf("%s: %s is no concept", at, e.id)
		}
		if before, twice := first[e.id]; twice {
			t.Errorf("%s: %s is also on %s", at, e.id, before)
		}
		first[e.id] = at
		for _, code := range []Code{NL, EN} {
			seen := map[string]bool{}
			if len(e.words[code]) < 15 {
				t.Errorf("%s: %s has %d words in %s", at, e.id, len(e.words[code]), code)
			}
			for _, w := range e.words[code] {
				if seen[w] || strings.HasPrefix(w, "~") {
					t.Errorf("%s: %s: %q stands twice or bears a ~", at, e.id, w)
				}
				seen[w] = true
			}
		}
	}
}

func TestFieldsOfACompound(t *testing.T) {
	t.Parallel()
	f := LoadConcepts().Fields()
	stem := func(w string) string { return Stem(w, NL) }
	own := f.Of(stem("wachtrij"))
	if own == nil {
		t.Fatal("wachtrij lies in no field")
	}
	if got := f.OfCompound(stem("wachtrij"), []string{stem("kantine")}); !slices.Equal(got, own) {
		t.Errorf("%v, want its own fields", got)
	}
	sum, last := 0.0, -1
	for _, s := range f.OfCompound("wachtrijkantinezaal", []string{stem("wachtrij"), stem("kantine")}) {
		sum += s.Share * s.Share
		if s.Field <= last {
			t.Errorf("field %d after %d", s.Field, last)
		}
		last = s.Field
	}
	if math.Abs(sum-1) > 1e-9 {
		t.Errorf("squares sum to %v", sum)
	}
	if got := f.OfCompound("xyzzy", []string{"plugh"}); got != nil {
		t.Errorf("%v of nothing", got)
	}
}
