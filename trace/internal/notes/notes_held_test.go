package notes

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"spoor/trace/internal/lang"
)

const (
	heldCases  = "testdata/held"
	heldMissed = "testdata/held/missed.golden"
)

// The floors lie under what the reader reaches on the held notes: labelled notes of meetings in
// many
// shapes, by another hand than the gold cases.
const (
	heldF1    = 0.955
	heldVoice = 0.97
)

// TestHeld reads the held notes, holds their scores and lists what is still read otherwise than
// labelled, by name, in a golden file.
func TestHeld(t *testing.T) {
	t.Parallel()
	dirs, _ := filepath.Glob(heldCases + "/*/gold.json")
	if len(dirs) == 0 {
		t.Fatal("no held notes")
	}
	var total score
	var b strings.Builder
	for _, d := range dirs {
		dir := filepath.Dir(d)
		g := readGold(t, d)
		m := matchItems(g.Statements, readFolder(t, dir, "notes", lang.Code(g.Language)))
		total.add(m.score)
		fmt.Fprintf(&b, "%s: extraction F1 %.3f, speakers %.3f\n", filepath.Base(dir), m.score.f1(),
			m.score.voice())
		sort.Strings(m.missed)
		for _, l := range m.missed {
			fmt.Fprintf(&b, "  %s\n", l)
		}
	}
	fmt.Fprintf(&b, "all: extraction F1 %.3f, speakers %.3f\n", total.f1(), total.voice())
	if total.f1() < heldF1 || total.voice() < heldVoice {
		t.Errorf("F1 %.3f, floor %.2f; speakers %.3f, floor %.2f", total.f1(), heldF1, total.voice(),
			heldVoice)
	}
	sameAsGolden(t, heldMissed, b.String())
}

// sameAsGolden holds a text against a golden file; -update writes it.
func sameAsGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what is read now; if that is meant, run go test -update.\n got:\n%s", path,
			got)
	}
}
