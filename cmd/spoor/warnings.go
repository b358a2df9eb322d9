package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"spoor/trace"
)

// inOrder puts warnings in the order in which the files of the case are read, and by line within a file:
// first what is about no file that is read, such as spoor.yaml. A file that was passed over comes behind
// those of its folder.
func (in *inputs) inOrder(warnings []trace.Warning) {
	place := map[string]int{}
	folders := map[string]int{}
	for i, file := range in.all() {
		place[file.path] = 2 * (i + 1)
		folder, _, _ := strings.Cut(file.path, "/")
		folders[folder] = 2*(i+1) + 1
	}
	at := func(w trace.Warning) int {
		if n, known := place[w.Path]; known {
			return n
		}
		folder, _, inside := strings.Cut(w.Path, "/")
		if !inside {
			return 0
		}
		return folders[folder]
	}
	slices.SortStableFunc(warnings, func(a, b trace.Warning) int {
		return cmp.Or(cmp.Compare(at(a), at(b)), cmp.Compare(a.Line, b.Line))
	})
}

// number gives every version without a label its number in the row, so that the others keep theirs when
// one of them cannot be read.
func (in *inputs) number() {
	for _, versions := range [][]input{in.drafts, in.back} {
		for i := range versions {
			versions[i].version.Label = cmp.Or(versions[i].version.Label, strconv.Itoa(i+1))
		}
	}
}
