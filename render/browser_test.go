package render

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"spoor/trace"
)

// What the tests of the page need besides Go: a Chromium, and for two of them axe-core and the Nu
// HTML checker with Java. `make checks` installs these. With SPOOR_CHECKS=must a test that misses
// one fails; otherwise it says so and is skipped.

// lacking ends a test for which something is not installed.
func lacking(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("SPOOR_CHECKS") == "must" {
		t.Fatalf("%s is not installed; run make checks", what)
	}
	t.Skipf("not tested: %s is not installed; run make checks", what)
}

// checksDir is where make checks installs what comes from npm.
const checksDir = "../.cache/checks/node_modules"

func chromiumPath() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome-stable",
		"google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// startBrowser gives a context in which tabs can be opened, for as long as the test runs.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	path := chromiumPath()
	if path == "" {
		lacking(t, "a Chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path),
		chromedp.NoSandbox)
	ctx, stop := context.WithTimeout(t.Context(), 9*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	return ctx
}

// tab is a page open in a browser, with what it did that it should not.
type tab struct {
	*testing.T
	ctx  context.Context
	file string // address of the page

	lock     sync.Mutex
	trouble  []string // errors on the console, exceptions, dialogs
	requests []string // besides the page itself
}

// look is the way in which a page is looked at.
type look struct {
	width, height int64
	media         string // "print" for paper
	dark, still   bool   // asks for dark colours, for little motion
	noScript      bool
}

func desktop() look { return look{width: 1280, height: 900} }
func phone() look   { return look{width: 390, height: 844} }

// open shows a page in a new tab.
func open(t *testing.T, browser context.Context, html string, l look) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(browser)
	t.Cleanup(stop)
	p := &tab{T: t, ctx: ctx, file: "file://" + filepath.ToSlash(filepath.Join(t.TempDir(), "page.html"))}
	p.do(chromedp.Func(func(context.Context, *chromedp.Target) error { return nil }))
	if err := chromedp.Listen(ctx, p.heard); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	p.look(l)
	p.show(html)
	return p
}

// show puts a page in the tab.
func (p *tab) show(html string) {
	p.Helper()
	name := filepath.FromSlash(strings.TrimPrefix(p.file, "file://"))
	if err := os.WriteFile(name, []byte(html), 0o644); err != nil {
		p.Fatal(err)
	}
	p.do(chromedp.Navigate(p.file))
}

// heard notes what happens in the tab.
func (p *tab) heard(event any) {
	p.lock.Lock()
	defer p.lock.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.trouble = append(p.trouble, "exception: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		p.trouble = append(p.trouble, fmt.Sprintf("console: %s %v", e.Type, e.Args))
	case *cdplog.EventEntryAdded:
		p.trouble = append(p.trouble, "log: "+e.Entry.Text)
	case *page.EventJavascriptDialogOpening:
		p.trouble = append(p.trouble, "dialog: "+e.Message)
		go chromedp.Call(p.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{})
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, p.file) {
			p.requests = append(p.requests, e.Request.URL)
		}
	}
}

// quiet fails when the page did anything it should not.

func (p *tab) quiet() {
	p.Helper()
	p.lock.Lock()
	defer p.lock.Unlock()
	for _, s := range p.trouble {
		p.Errorf("the page causes trouble: %s", s)
	}
	for _, s := range p.requests {
		p.Errorf("the page asks for %s", s)
	}
}

func (p *tab) look(l look) {
	p.Helper()
	p.do(chromedp.EmulateViewport(l.width, l.height))
	scheme, motion := "light", "no-preference"
	if l.dark {
		scheme = "dark"
	}
	if l.still {
		motion = "reduce"
	}
	p.do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		if _, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled,
			emulation.SetScriptExecutionDisabledParams{Value: l.noScript}); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: l.media, Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: scheme},
				{Name: "prefers-reduced-motion", Value: motion}}})
		return err
	}))
}

func (p *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.Fatal(err)
	}
}

// eval gives the value of an expression in the page.
func eval[T any](p *tab, expression string) T {
	p.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.Fatalf("%s: %v", expression, err)
	}
	return v
}

// until waits for an expression to become true.
func (p *tab) until(expression string) {
	p.Helper()
	if _, err := chromedp.Run(p.ctx, chromedp.Poll[bool](expression,
		chromedp.WithPollingTimeout(30*time.Second))); err != nil {
		p.Fatalf("never true: %s: %v", expression, err)
	}
}

// follow goes to an address within the page.
func (p *tab) follow(hash string) {
	p.Helper()
	p.do(chromedp.Navigate(p.file + hash))
}

// caseReport traces a case of testdata.
func caseReport(t *testing.T, name string) *trace.Report {
	t.Helper()
	dir := filepath.Join("..", "testdata", "cases", name)
	c := trace.Case{Notes: caseSources(t, dir, "notes"), Drafts: caseSources(t, dir, "drafts"),
		Return: caseSources(t, dir, "return")}
	r, err := trace.Trace(t.Context(), c, trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func caseSources(t *testing.T, dir, folder string) []trace.Source {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, folder, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	var out []trace.Source
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, trace.Source{Path: folder + "/" + filepath.Base(file), Text: string(text)})
	}
	return out
}

// asText shows a value in a message.
func asText(v any) string {
	b, _ := json.MarshalIndent(v, "", "  ")
	return string(b)
}
