package render

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	extast "github.com/yuin/goldmark/extension/ast"

	"github.com/yuin/goldmark/ast"

	"spoor/trace"
)

// answeredReport is the small case with repairs, and with an answer of each sort:
//
//	S1 kept, no answer            S4 kept, partly, with a reason
//	S2 lost, stale answer         S5 lost, moved to another document
//	S3 blurred, no answer         S6 lost, not taken over, no reason
func answeredReport() *trace.Report {
	r := smallReport()
	repair := func(s int, p string, line int, from string, fromLine int, wording string,
		missing ...trace.Missing) {
		r.Statements[s].Repair = &trace.Repair{Paragraph: p, Lines: trace.Lines{Start: line, End: line},
			From: from, FromLines: trace.Lines{Start: fromLine, End: fromLine}, Wording: wording,
			Missing: missing}
	}
	repair(1, "d3p1", 6, draftOne, 5, "Wachten op een plan duurt te lang.",
		trace.Missing{Kind: trace.MissingTime, Words: []string{"2024"}},
		trace.Missing{Kind: trace.MissingThing, Words: []string{"wachten"}})
	repair(2, "d3p2", 8, draftOne, 7, "Geef het opleidingsgeld aan het team: 1.000 euro de man.",
		trace.Missing{Kind: trace.MissingNumber, Words: []string{"1000 euro"}},
		trace.Missing{Kind: trace.MissingThing, Words: []string{"opleidingsgeld", "team"}})
	repair(4, "d3p3", 10, draftTwo, 14, "Er komt een werkplaats in de oude kantine.",
		trace.Missing{Kind: trace.MissingPlace, Words: []string{"kantine", "Werfkade"}})
	repair(5, "d3p1", 6, trace.FromNotes, 30, r.Statements[5].Text)
	answer := func(s int, v trace.Verdict, stale bool) {
		v.Statement = r.Statements[s].ID
		r.Statements[s].Answer = &trace.Answer{Verdict: v, Stale: stale}
	}
	answer(1, trace.Verdict{Disposition: trace.NotTakenOver, Reason: "Dat was bij een oude tekst."}, true)
	answer(3, trace.Verdict{Disposition: trace.Partly, Reason: "Een klein formulier moet van de wet."}, false)
	answer(4, trace.Verdict{Ruling: trace.MovedRuling, MovedTo: "huisvestingsplan"}, false)
	answer(5, trace.Verdict{Disposition: trace.NotTakenOver}, false)
	return r
}

func TestRepairListGolden(t *testing.T) {
	t.Parallel()
	for file, l := range map[string]trace.Language{"repairs.nl.md": trace.Dutch,
		"repairs.en.md": trace.English} {
		golden(t, file, []byte(rendered(t, RepairList, answeredReport(), Options{Language: l})))
	}
}

// TestRepairListHoldsEachOnce counts the boxes: what vanished or blurred is in the list once, as a box
// or as answered, and nothing else is.
func TestRepairListHoldsEachOnce(t *testing.T) {
	t.Parallel()
	reports := map[string]*trace.Report{"small": answeredReport(), "without repairs": smallReport(),
		"case": caseReport(t, "werkplekleren"), "hostile": hostileReport(), "many": manyReport(60)}
	for name, r := range reports {
		list := rendered(t, RepairList, r, Options{})
		boxes := strings.Count(list, "\n- [ ] ")
		if back := strings.Index(list, "\n# De weg terug"); back >= 0 {
			boxes = strings.Count(list[:back], "\n- [ ] ")
		}
		open, settledOnes := 0, 0
		for i := range r.Statements {
			s := &r.Statements[i]
			if s.Steps[len(s.Steps)-1].Fate == trace.Kept {
				continue
			}
			if settled(s) {
				settledOnes++
			} else {
				open++
			}
		}
		if boxes != open || open == 0 {
			t.Errorf("%s: %d boxes, %d statements to put back", name, boxes, open)
		}
		if name == "small" && settledOnes != 1 {
			t.Errorf("%d answered, want 1", settledOnes)
		}
	}
}

func TestRepairListOrder(t *testing.T) {
	t.Parallel()
	m := newMaker(dutch(), smallReport())
	make := func(id string, voices int, f trace.Fate) *mending {
		return &mending{threadView: &threadView{ID: id, Voices: voices, Now: &stepView{Fate: f}},
			said: &trace.Statement{Repair: &trace.Repair{Paragraph: "d3p" + id[:1]}}}
	}
	all := []*mending{make("2a", 1, trace.Lost), make("1b", 1, trace.Abstracted), make("1c", 1, trace.Lost),
		make("1d", 9, trace.Abstracted), make("1e", 9, trace.Lost)}
	slices.SortStableFunc(all, worstOf)
	var got []string
	for _, s := range m.spots(all) {
		for _, x := range s.Mendings {
			got = append(got, x.ID)
		}
	}
	if want := []string{"1e", "1d", "1c", "1b", "2a"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestRepairListShowsNoNames(t *testing.T) {
	t.Parallel()
	r := answeredReport()
	r.Statements[2].Text = "Bente vindt dat ook. Geef het opleidingsgeld aan het team."
	list := rendered(t, RepairList, r, Options{})
	for _, name := range []string{"Bente", "Nadia", "Ahmet"} {
		if strings.Contains(list, name) {
			t.Errorf("%s stands in the list", name)
		}
	}
	if full := rendered(t, RepairList, r, Options{Names: NamesFull}); !strings.Contains(full, "Bente") {
		t.Error("names asked for are not in the list")
	}
}

// TestRepairListKeepsItsStructure puts hostile text everywhere: the list must parse into the same
// blocks as with harmless text, and its boxes must be boxes.
func TestRepairListKeepsItsStructure(t *testing.T) {
	t.Parallel()
	tame, wild := answeredReport(), answeredReport()
	n, k := 0, 0
	poisonNumbered(reflect.ValueOf(wild).Elem(), &n, func(i int) string {
		all := markupAttempts()
		return written(all[i%len(all)] + " " + all[(i+7)%len(all)])
	})
	poisonNumbered(reflect.ValueOf(tame).Elem(), &k, func(int) string { return "x" })
	if n != k || n < 100 {
		t.Fatalf("%d and %d texts", n, k)
	}
	got, want := rendered(t, RepairList, wild, Options{}), rendered(t, RepairList, tame, Options{})
	if a, b := outline(got), outline(want); a != b {
		t.Errorf("structure from data:\n%s", firstDifference(a, b))
	}
	if boxes, want := countBoxes(got), strings.Count(want, "- [ ] "); boxes != want || boxes == 0 {
		t.Errorf("%d boxes, want %d", boxes, want)
	}
}

func countBoxes(source string) int {
	n := 0
	ast.Walk(readBack(source), func(x ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && x.Kind() == extast.KindTaskCheckBox {
			n++
		}
		return ast.WalkContinue, nil
	})
	return n
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range as {
		if i >= len(bs) || as[i] != bs[i] {
			return fmt.Sprintf("line %d:\n%s\nand\n%s", i, strings.Join(as[i:min(i+8, len(as))], "\n"),
				strings.Join(bs[min(i, len(bs)):min(i+8, len(bs))], "\n"))
		}
	}
	return "one is longer"
}

func TestRepairListOfNothing(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]*trace.Report{"empty": {}, "return only": {Return: &trace.Return{}}} {
		if list := rendered(t, RepairList, r, Options{}); strings.Contains(list, "[ ]") {
			t.Errorf("%s: boxes without statements:\n%s", name, list)
		}
	}
	if RepairList(io.Discard, nil, Options{}) == nil {
		t.Error("no report, no error")
	}
}

func FuzzRepairList(f *testing.F) {
	for _, s := range markupAttempts() {
		f.Add(s, "gewone tekst")
	}
	list := func(texts ...string) string {
		r, n := answeredReport(), 0
		poisonNumbered(reflect.ValueOf(r).Elem(), &n, func(i int) string {
			return written(texts[i%len(texts)])
		})
		var b bytes.Buffer
		if err := RepairList(&b, r, Options{}); err != nil {
			return err.Error()
		}
		return b.String()
	}
	want := outline(list("x"))
	f.Fuzz(func(t *testing.T, a, b string) {
		if got := outline(list(a, b)); got != want {
			t.Errorf("structure from data:\n%s", firstDifference(got, want))
		}
	})
}
