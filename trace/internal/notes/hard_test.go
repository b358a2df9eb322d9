package notes

import (
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"spoor/trace/internal/lang"
)

// hardness counts the lines and passages of labelled notes that are hard, and what is read wrong in them.
type hardness struct {
	lines, hardLines, passages int
	faults, hardFaults         int
	byWhy                      map[string]int
}

var faultAt = regexp.MustCompile(`^(\S+):(\d+) (missed|extra|speaker)`)

// hardnessOf counts in all cases below a folder.
func hardnessOf(t *testing.T, root string) hardness {
	t.Helper()
	dirs, _ := filepath.Glob(root + "/*/gold.json")
	if len(dirs) == 0 {
		t.Skip("no labelled cases in " + root)
	}
	h := hardness{byWhy: map[string]int{}}
	for _, d := range dirs {
		g := readGold(t, d)
		read := readFolder(t, filepath.Dir(d), "notes", lang.Code(g.Language))
		at := map[string]map[int]string{}
		for i := range read {
			at[read[i].Path] = h.count(&read[i])
		}
		for _, fault := range matchItems(g.Statements, read).missed {
			m := faultAt.FindStringSubmatch(fault)
			line, _ := strconv.Atoi(m[2])
			h.faults++
			if why := at[m[1]][line]; why != "" {
				h.hardFaults++
				h.byWhy[why]++
			}
		}
	}
	return h
}

// count counts the lines of one note, and gives the hard ones with the first reason of their passage.
func (h *hardness) count(n *Note) map[int]string {
	at := map[int]string{}
	for _, l := range n.reader.lines {
		if l != "" {
			h.lines++
		}
	}
	for _, p := range n.Hard() {
		h.passages++
		h.hardLines += len(p.Lines)
		for _, l := range p.Lines {
			at[l.Number] = p.Why[0]
		}
	}
	return at
}

// TestHardPassagesHoldTheFaults: in the lines that are called hard lies much more of what is read wrong
// than their share, also in notes that the rules were not chosen on.
func TestHardPassagesHoldTheFaults(t *testing.T) {
	t.Parallel()
	for _, root := range []string{goldCases, "../../../testdata/apart"} {
		h := hardnessOf(t, root)
		lines, faults := float64(h.hardLines)/float64(h.lines), float64(h.hardFaults)/float64(h.faults)
		t.Logf("%s: %d passages with %d of %d lines (%.2f), %d of %d faults (%.2f), by reason %v", root, h.passages,
			h.hardLines, h.lines, lines, h.hardFaults, h.faults, faults, h.byWhy)
		if faults < 2*lines {
			t.Errorf("%s: %.2f of the lines are hard, with %.2f of the faults", root, lines, faults)
		}
	}
}
