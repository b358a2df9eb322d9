package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"spoor/trace"
)

func rendered(t *testing.T, write func(io.Writer, *trace.Report, Options) error, r *trace.Report,
	o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func everyFormat() map[string]func(io.Writer, *trace.Report, Options) error {
	return map[string]func(io.Writer, *trace.Report, Options) error{
		"text": Text, "show": show("S2"), "read": Read, "terms": Terms, "html": HTML, "csv": CSV,
		"markdown": RepairList, "line": Line, "json": JSON, "read json": ReadJSON, "terms json": TermsJSON,
		"show json": func(w io.Writer, r *trace.Report, o Options) error { return ShowJSON(w, r, "S2", o) },
	}
}

func show(id string) func(io.Writer, *trace.Report, Options) error {
	return func(w io.Writer, r *trace.Report, o Options) error { return Show(w, r, id, o) }
}

func TestTextFitsWidth(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.Statements[0].Text = strings.Repeat("Donaudampfschiff", 12) + " 漢字漢字 👩‍🏫 é"
	r.Statements[1].Path = "notes/" + strings.Repeat("heel-lang-", 14) + ".md"
	for _, width := range []int{1, 40, 46, 60, 80, 100, 200} {
		for name, write := range map[string]func(io.Writer, *trace.Report, Options) error{
			"text": Text, "show": show("S1"), "read": Read, "terms": Terms,
		} {
			for _, line := range strings.Split(rendered(t, write, r, Options{Width: width}), "\n") {
				if got := displaywidth.String(line); got > max(width, minWidth) {
					t.Errorf("%s at %d: %d cells: %s", name, width, got, line)
				}
			}
		}
	}
}

func TestNothingSteersTheTerminal(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.Statements[1].Text = "rood \x1b[31m en \u202Ever\u202Cborgen\u200B\uFEFF \xff\x07 \u009b2J"
	r.Drafts[0].Label = "\u2066versie\x00"
	for _, write := range []func(io.Writer, *trace.Report, Options) error{Text, show("S2"), Read, Terms,
		Line, CSV, HTML} {
		got := strings.TrimPrefix(rendered(t, write, r, Options{}), byteOrderMark)
		if i := strings.IndexFunc(got, func(c rune) bool {
			return unseen(c) && c != '\n' && c != '\r'
		}); i >= 0 {
			t.Errorf("unsafe character in %q", got[max(0, i-20):min(len(got), i+20)])
		}
	}
}

func TestNoColorUnlessAsked(t *testing.T) {
	t.Parallel()
	plain := rendered(t, Text, smallReport(), Options{})
	colored := rendered(t, Text, smallReport(), Options{Color: true})
	if strings.Contains(plain, "\x1b") || !strings.Contains(colored, "\x1b[") {
		t.Error("colour without asking, or none when asked")
	}
	if got := regexp.MustCompile("\x1b\\[[0-9]*m").ReplaceAllString(colored, ""); got != plain {
		t.Error("colour changes the text")
	}
}

// TestNoMachineOnThePage checks that no folder of whoever made the page stands on it.
func TestNoMachineOnThePage(t *testing.T) {
	t.Parallel()
	r := smallReport()
	rename := func(p string) string { return "/home/somebody/" + p }
	r.Notes[1].Path = rename(r.Notes[1].Path)
	r.Warnings[0].Path = r.Notes[1].Path
	r.NotStatements[2].Path = r.Notes[1].Path
	r.Warnings = append(r.Warnings, trace.Warning{Path: r.Notes[1].Path, Message: trace.WarnUnreadable,
		Detail: "open /home/somebody/x.md: denied"},
		trace.Warning{Path: `C:\Users\somebody\x.md`, Message: trace.WarnSameText, Detail: "/home/somebody/y.md"})
	r.Drafts[0].Path = rename(draftOne)
	for i := range r.Statements {
		r.Statements[i].Steps[0].Draft = r.Drafts[0].Path
	}
	r.Jumps[0].To, r.Jumps[1].From = r.Drafts[0].Path, r.Drafts[0].Path
	page := rendered(t, HTML, r, Options{})
	if i := strings.Index(page, "somebody"); i >= 0 {
		t.Errorf("a folder stands on the page: %s", page[max(0, i-80):i+40])
	}
}

func TestPageIsClosed(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.Statements[0].Text = `<script>alert(1)</script><img src=x onerror=y>`
	r.Statements[0].ID = `"><b>"`
	r.Drafts[0].Title = `</title><script>`
	page := rendered(t, HTML, r, Options{})
	for _, bad := range []string{"<script>a", "<img", " style=", "ZgotmplZ", "http://", "https://",
		"javascript:", `"><b>"`, " onerror=y>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	for _, part := range []string{"style", "script"} {
		all := regexp.MustCompile(`(?s)<`+part+`>(.*?)</`+part+`>`).FindAllStringSubmatch(page, -1)
		if len(all) != 1 {
			t.Fatalf("%d parts %s", len(all), part)
		}
		sum := sha256.Sum256([]byte(all[0][1]))
		if want := "sha256-" + base64.StdEncoding.EncodeToString(sum[:]); !strings.Contains(
			html.UnescapeString(page), want) {
			t.Errorf("the policy does not allow the %s: want %s", part, want)
		}
	}
}

func TestAnchors(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for id, same := range map[string]bool{"S1": true, "S7KQ2": true, "K-12.a": true, "é1": true,
		"part-memo": false, "d1p3": false, "t-0": false, "a b": false, "a_20b": true, `"><b>`: false,
		"": false, "top": false, "return-S1": false} {
		got := safeAnchor(id)
		if (got == id) != same {
			t.Errorf("%q has address %q", id, got)
		}
		if other, double := seen[got]; double {
			t.Errorf("%q and %q have the same address", id, other)
		}
		seen[got] = id
		if strings.ContainsAny(got, " \"'<>") {
			t.Errorf("%q is no address", got)
		}
	}
}

func TestPageLinksLead(t *testing.T) {
	t.Parallel()
	r := smallReport()
	r.Return.Items[0].ID = "S1" // as a statement
	page := rendered(t, HTML, r, Options{})
	var ids []string
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if slices.Contains(ids, m[1]) {
			t.Errorf("two elements are called %s", m[1])
		}
		ids = append(ids, m[1])
	}
	for _, m := range regexp.MustCompile(` href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !slices.Contains(ids, m[1]) {
			t.Errorf("the link to %s leads nowhere", m[1])
		}
	}
}

func TestPageHeadingsInOrder(t *testing.T) {
	t.Parallel()
	before := 0
	page := rendered(t, HTML, smallReport(), Options{})
	for _, m := range regexp.MustCompile(`<h([1-6])[^>]*>([^<]*)`).FindAllStringSubmatch(page, -1) {
		level := int(m[1][0] - '0')
		if level > before+1 {
			t.Errorf("heading %q of level %d after level %d", m[2], level, before)
		}
		before = level
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	page := rendered(t, HTML, smallReport(), Options{})
	for _, name := range []string{"Bente", "Nadia", "Ahmet", "KCC"} {
		if strings.Contains(page, name) {
			t.Errorf("%s stands on the page", name)
		}
	}
	if !strings.Contains(page, "Deelnemer 3") {
		t.Error("no codes on the page")
	}
	if full := rendered(t, HTML, smallReport(), Options{Names: NamesFull}); !strings.Contains(full,
		"Nadia (KCC)") {
		t.Error("names asked for are not on the page")
	}
	if text := rendered(t, Text, smallReport(), Options{Names: NamesCodes}); strings.Contains(text,
		"Nadia") {
		t.Error("text shows a name in spite of codes")
	}
}

func TestShowUnknown(t *testing.T) {
	t.Parallel()
	for _, write := range []func(io.Writer, *trace.Report, string, Options) error{Show, ShowJSON} {
		err := write(io.Discard, smallReport(), "S22", Options{})
		var missing *ErrNoStatement
		if !errors.As(err, &missing) {
			t.Fatalf("got %v", err)
		}
		if fmt.Sprint(missing.Nearest) != "[S2]" {
			t.Errorf("nearest: %v", missing.Nearest)
		}
	}
	if err := Show(io.Discard, smallReport(), "s2", Options{}); err != nil {
		t.Errorf("lower case: %v", err)
	}
}

func TestFormulasAreText(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{"=1+1": "'=1+1", "+31": "'+31", "-a": "'-a",
		"@x": "'@x", "a=b": "a=b", "": ""} {
		if got := safe([]string{cell})[0]; got != want {
			t.Errorf("%q became %q", cell, got)
		}
	}
}

// TestEveryReportRenders tries reports in which things are missing that a view may count on.
func TestEveryReportRenders(t *testing.T) {
	t.Parallel()
	noDrafts := smallReport()
	noDrafts.Drafts, noDrafts.Jumps = nil, nil
	for i := range noDrafts.Statements {
		noDrafts.Statements[i].Steps = nil
	}
	dangling := smallReport()
	dangling.Drafts[1].Paragraphs = nil
	dangling.Jumps[0].Vanished = []string{"S99"}
	dangling.Return.Retellings = nil
	dangling.Statements[0].Steps = dangling.Statements[0].Steps[:1]
	reports := map[string]*trace.Report{"empty": {}, "no drafts": noDrafts, "dangling": dangling,
		"return only": {Return: &trace.Return{}}, "many": manyReport(500)}
	for name, r := range reports {
		for _, l := range []trace.Language{"", trace.Dutch, trace.English, "fr"} {
			for _, write := range []func(io.Writer, *trace.Report, Options) error{Text, Read, Terms, HTML,
				JSON, CSV, Line, RepairList, ReadJSON, TermsJSON} {
				if err := write(io.Discard, r, Options{Language: l}); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
	}
	if Text(io.Discard, nil, Options{}) == nil || HTML(io.Discard, nil, Options{}) == nil {
		t.Error("no report, no error")
	}
}
