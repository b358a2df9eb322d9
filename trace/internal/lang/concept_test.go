package lang

import (
	"fmt"
	"strings"
	"testing"
)

const smallList = `
facilities | | nl: gebouw; ~facilitaire voorzieningen | en: building; ~facilities management
office | facilities | nl: kantoor; kantoorspullen | en: office
printer | office | nl: printer; het printen; scanner | en: printer; printing
learning | | nl: leren; leren op de werkplek; ~leven lang leren | en: learn; learning on the job
queue | | nl: in de rij staan; wachtrij | en: stand in line; have a say
loop-a | loop-b | nl: a1 | en: a1
loop-b | loop-a | nl: b1 | en: b1
`

func smallConcepts() *Concepts {
	var entries []conceptEntry
	for _, l := range parseData(smallList) {
		if e, ok := parseConcept(l.Text); ok {
			entries = append(entries, e)
		}
	}
	return compiled(entries, nil)
}

func compiled(concepts []conceptEntry, fields []fieldEntry) *Concepts {
	table, err := compileConcepts(concepts, fields)
	if err != nil {
		panic(err)
	}
	return openConcepts(table)
}

func TestFindConcepts(t *testing.T) {
	t.Parallel()
	c := smallConcepts()
	for _, x := range []struct {
		code       Code
		text, want string
	}{
		{NL, "De printers doen het niet", "printer[printers]"},
		{NL, "Wij leren op je werkplek", "learning[leren op je werkplek]"},
		{NL, "geleerd. Op de werkplek", "learning[geleerd]"},
		{NL, "we staan in de rij", ""},
		{NL, "in de rij. Staan wij", ""},
		{NL, "wij willen in de rij staan", "queue[rij staan]"},
		{NL, "een rij die staat", "queue[rij die staat]"},
		{NL, "facilitaire voorzieningen", "facilities[facilitaire voorzieningen]~"},
		{NL, "leven lang leren", "learning[leven lang leren]~"},
		{EN, "Printing is slow", "printer[Printing]"},
		{EN, "we never have a say", "queue[have a say]"},
		{EN, "they say so", ""},
		{EN, "learning on the job", "learning[learning on the job]"},
	} {
		words := Read(x.text, x.code)
		var got []string
		for _, m := range c.Find(words, x.code) {
			s := c.ID(m.Concept) + "[" + x.text[words[m.First].Start:words[m.Last].End] + "]"
			if m.Policy {
				s += "~"
			}
			got = append(got, s)
		}
		if joined := strings.Join(got, " "); joined != x.want {
			t.Errorf("Find(%q) = %s, want %s", x.text, joined, x.want)
		}
	}
}

func TestBroader(t *testing.T) {
	t.Parallel()
	c := smallConcepts()
	want := map[string]string{"facilities": "", "printer": "office facilities", "office": "facilities",
		"loop-a": "loop-b", "loop-b": "loop-a"}
	for i := range c.Len() {
		var got []string
		for _, up := range c.Broader(i) {
			got = append(got, c.ID(up))
		}
		if w, ok := want[c.ID(i)]; ok && w != strings.Join(got, " ") {
			t.Errorf("Broader(%s) = %v, want %s", c.ID(i), got, w)
		}
	}
}

// TestConceptList reports faults of the embedded list by file and line.
func TestConceptList(t *testing.T) {
	t.Parallel()
	entries := readConcepts(lists)
	if len(entries) < 500 {
		t.Fatalf("%d concepts: the list is not embedded", len(entries))
	}
	for _, fault := range conceptFaults(entries) {
		t.Error(fault)
	}
}

func conceptFaults(entries []conceptEntry) []string {
	var faults []string
	report := func(e conceptEntry, format string, args ...any) {
		faults = append(faults, fmt.Sprintf("%s:%d: %s: ", e.file, e.line, e.id)+
			fmt.Sprintf(format, args...))
	}
	first := map[string]conceptEntry{}
	for _, e := range entries {
		if before, ok := first[e.id]; ok {
			report(e, "also on %s:%d", before.file, before.line)
			continue
		}
		first[e.id] = e
	}
	for _, e := range entries {
		if _, ok := first[e.broader]; !ok && e.broader != "" {
			report(e, "broader concept %q is nowhere", e.broader)
		}
		for seen, up := 0, e; up.broader != ""; seen++ {
			if seen > len(entries) {
				report(e, "broader concepts run in a circle")
				break
			}
			up = first[up.broader]
		}
		for _, code := range []Code{NL, EN} {
			seen := map[string]bool{}
			if len(e.terms[code]) == 0 {
				report(e, "no terms in %s", code)
			}
			for _, term := range e.terms[code] {
				bare := strings.TrimPrefix(term, "~")
				if seen[bare] {
					report(e, "%q stands twice", bare)
				}
				seen[bare] = true
			}
		}
	}
	return faults
}

func TestConceptFaults(t *testing.T) {
	t.Parallel()
	var entries []conceptEntry
	for _, l := range parseData("a|b|nl: x; x|en: y\na||nl: x|en: y\nb|c|nl: x|en: y\nd|e|nl: x|en: y\ne|d|nl: x") {
		e, ok := parseConcept(l.Text)
		if !ok {
			t.Fatalf("line %d is no entry", l.Number)
		}
		e.file, e.line = "f", l.Number
		entries = append(entries, e)
	}
	want := `f:2: a: also on f:1
f:1: a: "x" stands twice
f:3: b: broader concept "c" is nowhere
f:4: d: broader concepts run in a circle
f:5: e: broader concepts run in a circle
f:5: e: no terms in en`
	if got := strings.Join(conceptFaults(entries), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
