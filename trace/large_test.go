package trace_test

import (
	"context"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"spoor/trace"
)

// largeCase has more statements and paragraphs than are compared one with another: of every paragraph many
// statements say a part.
func largeCase() trace.Case {
	things := strings.Fields("printer kantine rooster bushalte zwembad stoep bibliotheek fietspad lift balie")
	places := strings.Fields("Noord Oost West Zuid Haven Centrum Dorp Polder Veld")
	subject := func(k int) (string, string) { return things[k%len(things)], places[k/len(things)%len(places)] }
	var notes, first, second strings.Builder
	notes.WriteString("# Sessie 1\n\n")
	for s := range 1200 {
		thing, place := subject(s)
		fmt.Fprintf(&notes, "- Fatma: Aan de %s in %s ontbreekt al %d weken een slot.\n", thing, place, s/90+2)
	}
	for q := range len(things) * len(places) {
		thing, place := subject(q)
		text := fmt.Sprintf("\nAan de %s in %s ontbreekt al weken een slot.\n", thing, place)
		first.WriteString(text)
		if q%3 == 0 {
			text = fmt.Sprintf("\nVoor %s wordt ingezet op een integrale aanpak.\n", place)
		}
		second.WriteString(text)
	}
	return trace.Case{Notes: []trace.Source{{Path: "notes/1.md", Text: notes.String()}},
		Drafts: []trace.Source{{Path: "drafts/1.md", Text: first.String()},
			{Path: "drafts/2.md", Text: second.String()}}}
}

// TestLargeCaseFindsWhatItSays holds that among all paragraphs a statement of a large case finds its own,
// follows it where it was blurred, and does so on any number of processors, lean or not.
func TestLargeCaseFindsWhatItSays(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	c := largeCase()
	r, err := trace.Trace(context.Background(), c, trace.Options{Candidates: 1})
	if err != nil {
		t.Fatal(err)
	}
	found, followed, blurred := 0, 0, 0
	for i := range r.Statements {
		steps, own := r.Statements[i].Steps, i%90
		if steps[0].Candidates[0].Paragraph == fmt.Sprintf("d1p%d", own+1) {
			found++
		}
		if own%3 > 0 {
			continue
		}
		blurred++
		if steps[1].Candidates[0].Paragraph == fmt.Sprintf("d2p%d", own+1) {
			followed++
		}
	}
	if n := len(r.Statements); n != 1200 || found < n*9/10 {
		t.Errorf("%d of %d statements found their own paragraph, want nine of ten of 1200", found, n)
	}
	if followed < blurred/2 {
		t.Errorf("%d of %d statements were followed to the paragraph that blurs them, want half", followed, blurred)
	}
	runtime.GOMAXPROCS(3)
	lean, err := trace.Trace(context.Background(), c, trace.Options{Candidates: 1, Lean: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Statements {
		if got := lean.Statement(i); !reflect.DeepEqual(got, r.Statements[i]) {
			t.Fatalf("statement %d is another, lean and on three processors:\n%+v\n%+v", i, got, r.Statements[i])
		}
	}
}
