package trace

import "spoor/trace/internal/worddiff"

// ChangeKind is what happened to a run of words between two texts.
type ChangeKind string

// The kinds of change.
const (
	SameWords ChangeKind = "same"
	GoneWords ChangeKind = "gone"
	CameWords ChangeKind = "came"
)

// WordChange is a run of words with one fate between two texts.
type WordChange struct {
	Kind ChangeKind
	Text string
}

// WordChanges compares two texts word by word, in reading order.
func WordChanges(before, after string) []WordChange {
	kinds := map[worddiff.Kind]ChangeKind{
		worddiff.Same: SameWords, worddiff.Gone: GoneWords, worddiff.Came: CameWords,
	}
	var out []WordChange
	for _, run := range worddiff.Diff(before, after) {
		out = append(out, WordChange{kinds[run.Kind], run.Text})
	}
	return out
}
