package render

import (
	"fmt"
	"strings"
	"testing"

	"spoor/trace"
)

// letterPages are letters and records to look at, by name.
func letterPages(t *testing.T) map[string]string {
	t.Helper()
	pages := map[string]string{}
	for name, r := range map[string]*trace.Report{"small": answeredReport(),
		"case": caseReport(t, "werkplekleren"), "hostile": hostileReport()} {
		for _, l := range []trace.Language{trace.Dutch, trace.English} {
			replies, templates := repliesTo(t, r, Options{Language: l}, sender())
			if name == "small" {
				replies, templates = repliesTo(t, r, Options{Language: l}, Sender{})
			}
			pages[fmt.Sprint(name, ".record.", l)] = string(filled(t, templates, RecordHTML, &replies.Record))
			for _, i := range []int{1, len(replies.Letters) - 1} {
				pages[fmt.Sprint(name, ".letter.", i, ".", l)] = string(filled(t, templates, LetterHTML,
					&replies.Letters[i]))
			}
		}
	}
	return pages
}

func TestLettersAreValid(t *testing.T) {
	t.Parallel()
	valid(t, letterPages(t))
}

// TestLettersInBrowser looks at letters in every way they can be looked at: axe-core finds nothing, they
// ask for nothing, and nothing sticks out.
func TestLettersInBrowser(t *testing.T) {
	t.Parallel()
	browser, axe := startBrowser(t), axeCore(t)
	dark, paper, narrow := desktop(), desktop(), phone()
	dark.dark, paper.media, narrow.width = true, "print", 320
	for name, html := range letterPages(t) {
		for how, l := range map[string]look{"light": desktop(), "dark": dark, "narrow": narrow, "print": paper} {
			if how != "light" && !strings.HasPrefix(name, "case") {
				continue // the same style with other texts
			}
			t.Run(name+" "+how, func(t *testing.T) {
				p := open(t, browser, html, l)
				p.accessible(axe)
				p.quiet()
				if over := eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 &&
					how != "print" {
					t.Errorf("%d pixels stick out", over)
				}
			})
		}
	}
}
