package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"spoor/trace"
)

// Line writes one line for every statement and draft in which its fate got worse, in a form that
// editors and grep understand and that is the same in every language:
//
//	path:line: fate id draft confidence: text
//
// path:line is where the statement stands, fate one of abstracted and lost, draft a path,
// confidence 0 to 1 with two decimals. Items of the decision come last. Where a reader was heard, its
// model and the version of its prompt follow the confidence, and what it said: reader=model/1:lost.
func Line(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	v := newView(r, o, NamesFull)
	var b strings.Builder
	for _, t := range v.all() {
		for _, s := range t.Worse {
			confidence := strconv.FormatFloat(round(s.Certainty, 2), 'f', 2, 64)
			if s.Reader != nil {
				confidence += " reader=" + v.Reader.Model + "/" + v.Reader.Prompt + ":" + string(s.Reader.Fate)
			}
			fmt.Fprintf(&b, "%s: %s %s %s %s: %s\n", t.Place, s.Fate, t.ID, s.Path, confidence, t.Text)
		}
	}
	return write(w, b.String())
}
