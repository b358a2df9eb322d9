package render

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"spoor/trace"
)

// violation is what axe-core finds wrong.
type violation struct {
	ID    string `json:"id"`
	Help  string `json:"help"`
	Nodes []struct {
		HTML    string `json:"html"`
		Summary string `json:"failureSummary"`
	} `json:"nodes"`
}

// TestPageIsAccessible has axe-core look at the page in every way it can be looked at, all unfolded.
func TestPageIsAccessible(t *testing.T) {
	t.Parallel()
	browser := startBrowser(t)
	axe := axeCore(t)
	pages := map[string]string{
		"small":         rendered(t, HTML, smallReport(), Options{}),
		"small English": rendered(t, HTML, smallReport(), Options{Language: trace.English}),
		"case":          rendered(t, HTML, caseReport(t, "werkplekleren"), Options{}),
		"bundled":       rendered(t, HTML, manyStatements(largeFrom+20, 4), Options{}),
	}
	dark, paper := desktop(), desktop()
	dark.dark, paper.media = true, "print"
	for name, l := range map[string]look{"light": desktop(), "dark": dark, "phone": phone(),
		"print": paper} {
		for what, html := range pages {
			if what == "bundled" && name != "light" {
				continue // takes long, and differs from the others in what light shows
			}
			t.Run(what+" "+name, func(t *testing.T) {
				t.Parallel()
				p := open(t, browser, html, l)
				p.unfold()
				p.accessible(axe)
			})
		}
	}
}

// axeCore is the script of axe-core.
func axeCore(t *testing.T) string {
	t.Helper()
	axe, err := os.ReadFile(filepath.Join(checksDir, "axe-core", "axe.min.js"))
	if err != nil {
		lacking(t, "axe-core")
	}
	return string(axe)
}

// accessible has axe-core look at what is in the tab.
func (p *tab) accessible(axe string) {
	p.Helper()
	eval[chromedp.Void](p, axe)
	for _, v := range eval[[]violation](p, `axe.run(document, {resultTypes: ['violations']})
		.then(r => r.violations)`) {
		p.Errorf("%s: %s, %d times, first: %s\n%s", v.ID, v.Help, len(v.Nodes), v.Nodes[0].HTML,
			v.Nodes[0].Summary)
	}
}

// TestPageIsValid has the Nu HTML checker read pages: it must find no error.
func TestPageIsValid(t *testing.T) {
	t.Parallel()
	pages := map[string]string{}
	for name, r := range map[string]*trace.Report{"small": smallReport(),
		"case": caseReport(t, "werkplekleren"), "hostile": hostileReport(), "nothing": {},
		"bundled": manyStatements(largeFrom+20, 4)} {
		for _, l := range []trace.Language{trace.Dutch, trace.English} {
			pages[name+"."+string(l)] = rendered(t, HTML, r, Options{Language: l})
		}
	}
	valid(t, pages)
}

// valid has the Nu HTML checker read pages, by name.
func valid(t *testing.T, pages map[string]string) {
	t.Helper()
	jar := filepath.Join(checksDir, "vnu-jar", "build", "dist", "vnu.jar")
	if _, err := os.Stat(jar); err != nil {
		lacking(t, "the Nu HTML checker")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		lacking(t, "Java")
	}
	dir := t.TempDir()
	arguments := []string{"-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always"}
	for name, page := range pages {
		file := filepath.Join(dir, name+".html")
		if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	var out bytes.Buffer
	command := exec.CommandContext(t.Context(), java, arguments...)
	command.Stderr = &out
	if err := command.Run(); err != nil {
		t.Fatalf("%v: %s", err, out.String())
	}
	var found struct {
		Messages []struct {
			Type, URL, Message, Extract string
			LastLine                    int
		}
	}
	if err := json.Unmarshal(out.Bytes(), &found); err != nil {
		t.Fatalf("%v: %s", err, out.String())
	}
	for _, m := range found.Messages {
		if m.Type == "error" {
			t.Errorf("%s:%d: %s: %s", m.URL[strings.LastIndexByte(m.URL, '/')+1:], m.LastLine, m.Message,
				m.Extract)
		}
	}
}
