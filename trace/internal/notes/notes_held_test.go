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

// TestHeld reads labelled notes of meetings in many shapes, by other hands than the gold cases, holds their
// scores and lists what is still read otherwise than labelled, by name, in a golden file. The floors lie under
// what the reader reaches. Most of those in hands were looked at when rules were made, to see what is common in
// how others write. Seven were not opened (a-clientenraad, a-dorpsvisie-flappen, a-survey-park-ride, a-vragenavond,
// b-depot-union, b-ouderavond-online, b-surgery-focusgroup), but what was read wrongly in five of them stands in the
// golden file and was seen. The ten whose names begin with d were written last, by somebody who had not seen Spoor, and
// measured before any was opened (F1 0.715, speakers 0.664); then five were opened and mended for: forms-verpleegpost,
// mailreacties-concept, bewonersavond-tafels, wijkschouw, or-overleg. The eight whose names begin with e came so as
// well (F1 0.767, speakers 0.569), and two of them were opened: doorstep-copse-lane, forms-night-break-room. So did the
// eight with an f (F1 0.809, speakers 0.865), ordinary notes of eight kinds, and the eight with a g (0.754, 0.877); these
// were opened all. So did the ten with an h (F1 0.800, speakers 0.629), of which all were opened.
func TestHeld(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		folder    string
		f1, voice float64
	}{{"testdata/held", 0.955, 0.97}, {"testdata/hands", 0.85, 0.83}} {
		t.Run(filepath.Base(c.folder), func(t *testing.T) {
			t.Parallel()
			dirs, _ := filepath.Glob(c.folder + "/*/gold.json")
			if len(dirs) == 0 {
				t.Fatal("no labelled notes")
			}
			total, report := readHeld(t, dirs)
			if total.f1() < c.f1 || total.voice() < c.voice {
				t.Errorf("F1 %.3f, floor %.2f; speakers %.3f, floor %.2f", total.f1(), c.f1, total.voice(), c.voice)
			}
			sameAsGolden(t, c.folder+"/missed.golden", report)
		})
	}
}

// readHeld reads labelled notes and tells what is read otherwise.
func readHeld(t *testing.T, golds []string) (total score, report string) {
	t.Helper()
	var b strings.Builder
	for _, d := range golds {
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
	return total, b.String()
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
