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
// model and the version of its prompt follow the confidence, and what it said: reader=model/1:lost. Behind
// that stands "ruled" when a person ruled so. A verdict gone stale, whatever the fate, and one on a
// statement or draft that is not there, are lines of their own:
//
//	path:line: stale id draft fate: text
//	verdicts.yaml:line: gone id
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
			if s.Verdict != nil && !s.Verdict.Stale {
				confidence += " ruled"
			}
			fmt.Fprintf(&b, "%s: %s %s %s %s: %s\n", t.Place, s.Fate, t.ID, s.Path, confidence, t.Text)
		}
		t.staleLines(&b)
	}
	for _, g := range v.Gone {
		fmt.Fprintf(&b, "%s: gone %s\n", g.Place, g.Detail)
	}
	return write(w, b.String())
}

// staleLines writes a line for every verdict gone stale.
func (t *threadView) staleLines(b *strings.Builder) {
	for _, s := range t.Steps {
		if s.Verdict != nil && s.Verdict.Stale {
			fmt.Fprintf(b, "%s: stale %s %s %s: %s\n", t.Place, t.ID, s.Path, s.Verdict.Fate, t.Text)
		}
	}
	if t.Answer != nil && t.Answer.Stale {
		fmt.Fprintf(b, "%s: stale %s answer: %s\n", t.Place, t.ID, t.Text)
	}
}
