package trace

import (
	"strings"
	"testing"

	"spoor/trace/internal/lang"
)

// TestLongDraft checks that a draft beyond the bound is read up to it, and that this is told.
func TestLongDraft(t *testing.T) {
	t.Parallel()
	for lines, unread := range map[int]int{maxParagraphs: 0, maxParagraphs + 2: maxParagraphs + 1} {
		s := readSwitches(Source{Path: "drafts/1.md", Text: strings.Repeat("- a\n", lines)})
		d, warnings := readDraft(s, "d", 1, lang.NL)
		if len(d.Paragraphs) != maxParagraphs {
			t.Errorf("%d lines: %d paragraphs", lines, len(d.Paragraphs))
		}
		told := 0
		for _, w := range warnings {
			if w.Message == WarnTooLong {
				told = w.Line
			}
		}
		if told != unread {
			t.Errorf("%d lines: told of line %d, want %d", lines, told, unread)
		}
	}
}
