package render

import (
	"bytes"
	"strings"
	"testing"

	"spoor/trace"
)

func TestCommentsOfTheWriterAreOnNoPage(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.NotStatements = append(r.NotStatements, trace.NotStatement{Path: r.Notes[0].Path,
		Lines: trace.Lines{Start: 2, End: 2}, Why: trace.WhyMarkup, Text: "<!-- bel Marit nog -->"})
	var page bytes.Buffer
	if err := HTML(&page, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(page.String(), "bel Marit") {
		t.Error("the page shows a comment that its writer meant for nobody")
	}
}
