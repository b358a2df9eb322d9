package check

import (
	"fmt"
	"slices"
	"strings"

	"spoor/trace"
)

// Baseline is how every statement stood when it was made, by id. Ids come from what was said, so it
// stays good when notes get other names or lines move; a statement with other words is a new one.
//
// As text it is made for a version control system: a line per statement, sorted, without a word of what
// was said or by whom.
//
//	# spoor.baseline/1
//	S2B3C kept
//	S8R7H lost answered
type Baseline map[string]Standing

// baselineMark opens every baseline; the number goes up when its form changes.
const baselineMark = "# spoor.baseline/"

const (
	baselineVersion = "1"
	answeredWord    = "answered"
)

// NewBaseline takes down how every statement of a report stands in its last draft.
func NewBaseline(r *trace.Report) Baseline {
	if len(r.Drafts) == 0 {
		return Baseline{}
	}
	return newChecker(r, nil).now
}

// String writes a baseline as text.
func (b Baseline) String() string {
	ids := make([]string, 0, len(b))
	for id := range b {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var out strings.Builder
	out.WriteString(baselineMark + baselineVersion + "\n" +
		"# How every statement stands in the last draft. To make it anew:\n" +
		"#   spoor check --format baseline > FILE\n")
	for _, id := range ids {
		fmt.Fprintf(&out, "%s %s", id, b[id].Fate)
		if b[id].Answered {
			out.WriteString(" " + answeredWord)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// BaselineFault is why a text is no baseline, with the line.
type BaselineFault struct {
	Line int
	Why  FaultKind
}

// FaultKind is what is wrong with the text of a baseline.
type FaultKind string

// The faults.
const (
	NoBaseline FaultKind = "no-baseline" // it does not begin as one
	OtherForm  FaultKind = "other-form"  // a baseline of another version of Spoor
	BadLine    FaultKind = "bad-line"    // not an id with a fate
	SecondTime FaultKind = "second-time" // an id that was there already
	BothSides  FaultKind = "both-sides"  // marks of two versions that wait to be merged
)

// Error names the fault in English.
func (f *BaselineFault) Error() string { return fmt.Sprintf("line %d: %s", f.Line, f.Why) }

// ParseBaseline reads the text of a baseline. It is strict: what it gives is the whole of it, or a
// *BaselineFault.
func ParseBaseline(text string) (Baseline, error) {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	form, ok := strings.CutPrefix(strings.TrimSpace(lines[0]), baselineMark)
	switch {
	case !ok:
		return nil, &BaselineFault{1, NoBaseline}
	case form != baselineVersion:
		return nil, &BaselineFault{1, OtherForm}
	}
	out := Baseline{}
	for i, line := range lines[1:] {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		if isMergeMark(fields[0]) {
			return nil, &BaselineFault{i + 2, BothSides}
		}
		id, s, ok := readStanding(fields)
		if !ok {
			return nil, &BaselineFault{i + 2, BadLine}
		}
		if _, twice := out[id]; twice {
			return nil, &BaselineFault{i + 2, SecondTime}
		}
		out[id] = s
	}
	return out, nil
}

func isMergeMark(word string) bool {
	return word == "<<<<<<<" || word == "=======" || word == ">>>>>>>"
}

func readStanding(fields []string) (id string, s Standing, ok bool) {
	if len(fields) < 2 || len(fields) > 3 {
		return "", s, false
	}
	s.Fate = trace.Fate(fields[1])
	switch s.Fate {
	case trace.Kept, trace.Abstracted, trace.Lost:
	default:
		return "", s, false
	}
	s.Answered = len(fields) == 3
	ok = !s.Answered || fields[2] == answeredWord && s.Fate != trace.Kept
	return fields[0], s, ok
}
