package render

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"spoor/trace"
)

const shown = `[...document.querySelectorAll('#find-list .st')].filter(e => e.offsetHeight > 0)`

// TestPageInUse drives the page in a real browser as its readers do.
func TestPageInUse(t *testing.T) {
	t.Parallel()
	browser := startBrowser(t)
	small := rendered(t, HTML, smallReport(), Options{})
	for name, use := range map[string]func(*testing.T, context.Context, string){
		"search": useSearch, "filter": useFilters, "sort": useSort, "jump": useJump,
		"deep link": useDeepLink, "back": useBack, "folded": useFolded, "no script": useNoScript,
		"keyboard": useKeyboard, "narrow": useNarrow, "copy": useCopy, "motion": useLittleMotion,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			use(t, browser, small)
		})
	}
}

func useSearch(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	p.until(`document.getElementById('find-n').textContent === '6 uitspraken'`)
	for words, want := range map[string]string{
		"kantine": "S5", "KANTINE werfkade": "S5", "koffie": "S6", "S2": "S2", "Deelnemer 3": "S3",
		"1000 euro": "S3",
	} {
		p.search(words)
		p.until(fmt.Sprintf(`%s.map(e => e.id).join() === %q`, shown, want))
	}
	p.search("zeppelin")
	p.until(`document.getElementById('find-n').textContent === 'Geen uitspraak gevonden'`)
	p.do(chromedp.Click(chromedp.CSS(`#find button[type=reset]`)))
	p.until(shown + `.length === 6`)
	p.quiet()
}

// search types words in the field, in place of what stands there.
func (p *tab) search(words string) {
	p.Helper()
	eval[string](p, `document.getElementById('find-q').value = ''`)
	p.do(chromedp.SendKeys(chromedp.ID("find-q"), words))
}

func useFilters(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	for _, fate := range []string{"k", "a"} {
		p.do(chromedp.Click(chromedp.CSS(`#find [name=f][value=` + fate + `]`)))
	}
	p.until(shown + `.map(e => e.id).join() === 'S2,S5,S6'`)
	p.until(`document.getElementById('find-n').textContent === '3 van de 6 uitspraken'`)
	p.do(chromedp.SetValue(chromedp.ID("find-w"), "2"))
	eval[bool](p, `document.getElementById('find-w').dispatchEvent(new Event('change', {bubbles: true}))`)
	p.until(shown + `.map(e => e.id).join() === 'S2,S5'`)
	p.quiet()
}

func useSort(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	for order, want := range map[string]string{"l": "S2,S5,S6,S3,S1,S4", "k": "S1,S4,S3,S2,S5,S6",
		"b": "S2,S1,S3,S4,S5,S6", "d": "S2,S3,S1,S4,S5,S6", "n": "S1,S2,S3,S4,S5,S6"} {
		p.do(chromedp.SetValue(chromedp.ID("find-o"), order))
		eval[bool](p, `document.getElementById('find-o').dispatchEvent(new Event('change', {bubbles: true}))`)
		p.until(fmt.Sprintf(`%s.map(e => e.id).join() === %q`, shown, want))
	}
	p.quiet()
}

func useJump(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	p.do(chromedp.SendKeys(chromedp.ID("find-q"), "s5"+kb.Enter))
	p.until(`location.hash === '#S5'`)
	p.quiet()
}

const inView = `(e => e && e.getBoundingClientRect().top >= -2 &&
	e.getBoundingClientRect().top < innerHeight / 2)(document.getElementById(%q))`

func useDeepLink(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, phone())
	for _, id := range []string{"S5", "S1", "R2", "d3p2"} {
		p.follow("#" + id)
		p.until(fmt.Sprintf(inView, id))
		if got := eval[string](p, `document.querySelector(':target').id`); got != id {
			t.Errorf("#%s leads to %s", id, got)
		}
	}
	p.quiet()
}

// useBack follows a thread of the picture to its statement, with the others filtered away, and goes
// back.
func useBack(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	p.do(chromedp.SendKeys(chromedp.ID("find-q"), "kantine"))
	p.until(shown + `.length === 1`)
	eval[bool](p, `document.querySelector('.flow.wide a[href="#S3"]').dispatchEvent(
		new MouseEvent('click', {bubbles: true, cancelable: true, view: window}))`)
	p.until(`location.hash === '#S3' && ` + fmt.Sprintf(inView, "S3"))
	if n := eval[int](p, shown+`.length`); n != 6 {
		t.Errorf("%d statements shown after a link to one that was filtered away", n)
	}
	p.do(chromedp.NavigateBack())
	p.until(`location.hash === ''`)
	p.do(chromedp.NavigateForward())
	p.until(`location.hash === '#S3' && ` + fmt.Sprintf(inView, "S3"))
	p.quiet()
}

// useFolded follows a link to a paragraph within a draft that is folded in.
func useFolded(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	if eval[bool](p, `document.getElementById('d1p2').checkVisibility()`) {
		t.Fatal("the first draft is open already")
	}
	eval[chromedp.Void](p, `document.querySelector('a[href="#d1p2"]').click()`)
	p.until(`document.getElementById('d1p2').checkVisibility() && ` + fmt.Sprintf(inView, "d1p2"))
	p.quiet()
}

func useNoScript(t *testing.T, browser context.Context, html string) {
	l := desktop()
	l.noScript = true
	p := open(t, browser, html, l)
	if n := eval[int](p, shown+`.length`); n != 6 {
		t.Errorf("%d of 6 statements shown without script", n)
	}
	if n := eval[int](p, `document.getElementById('find').offsetHeight`); n != 0 {
		t.Error("a form shows that does nothing")
	}
	if !eval[bool](p, `[...document.querySelectorAll('.said')].every(e => e.offsetHeight > 0)`) {
		t.Error("what was said does not show")
	}
	p.quiet()
}

func useKeyboard(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	p.do(chromedp.KeyEvent(kb.Tab))
	if got := eval[string](p, `document.activeElement.className`); got != "skip" {
		t.Errorf("the first stop is %q", got)
	}
	if eval[float64](p, `document.activeElement.getBoundingClientRect().top`) < 0 {
		t.Error("the skip link does not show when it has the focus")
	}
	p.do(chromedp.KeyEvent(kb.Enter))
	p.until(`document.activeElement.id === 'part-content'`)
	unseen := map[string]int{}
	for range 60 {
		p.do(chromedp.KeyEvent(kb.Tab))
		if !eval[bool](p, `(e => { const s = getComputedStyle(e), h = e.querySelector('.hit');
			return parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none' ||
				h && getComputedStyle(h).strokeOpacity === '0.35'; })(document.activeElement)`) {
			unseen[eval[string](p, `document.activeElement.outerHTML.slice(0, 80)`)]++
		}
	}
	if len(unseen) > 0 {
		t.Errorf("focus that does not show: %v", unseen)
	}
	p.quiet()
}

// useNarrow looks for sideways scrolling at 320 pixels, which is 1280 at 400 %, all unfolded.
func useNarrow(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, look{width: 320, height: 640})
	p.unfold()
	if wide := eval[int](p, `document.documentElement.scrollWidth`); wide > 320 {
		t.Errorf("the page is %d pixels wide; too wide: %s", wide, asText(eval[[]string](p,
			`[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 321 &&
				!e.closest('.scroll')).slice(0, 5).map(e => e.outerHTML.slice(0, 120))`)))
	}
	p.quiet()
}

func (p *tab) unfold() {
	p.Helper()
	eval[chromedp.Void](p, `document.querySelectorAll('details').forEach(d => { d.open = true })`)
}

// useCopy copies the reference to a statement; a file has no address worth sending.
func useCopy(t *testing.T, browser context.Context, html string) {
	p := open(t, browser, html, desktop())
	eval[chromedp.Void](p, `navigator.clipboard.writeText = t => { window.copied = t; return Promise.resolve() }`)
	p.do(chromedp.Click(chromedp.CSS(`#S1 .copy`)))
	p.until(`document.querySelector('#S1 .copy').textContent.startsWith('Gekopieerd')`)
	if got := eval[string](p, `window.copied`); !strings.HasPrefix(got, "S1 “Begin in mei") {
		t.Errorf("copied %q", got)
	}
	p.quiet()
}

func useLittleMotion(t *testing.T, browser context.Context, html string) {
	l := desktop()
	l.still = true
	p := open(t, browser, html, l)
	if n := eval[int](p, `[...document.querySelectorAll('*')].filter(e => {
		const s = getComputedStyle(e);
		return parseFloat(s.transitionDuration) > 0 || parseFloat(s.animationDuration) > 0;
	}).length`); n > 0 {
		t.Errorf("%d things move", n)
	}
}

// TestPayloadsDoNotRun opens a page made of notes and drafts full of things that must not run.
func TestPayloadsDoNotRun(t *testing.T) {
	t.Parallel()
	browser := startBrowser(t)
	for name, r := range map[string]*trace.Report{"every field": hostileReport(),
		"notes and drafts": hostileCase(t)} {
		p := open(t, browser, rendered(t, HTML, r, Options{Names: NamesFull}), desktop())
		p.unfold()
		eval[chromedp.Void](p, `document.querySelectorAll('*').forEach(e => {
			e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
			e.dispatchEvent(new FocusEvent('focus'));
		});
		[...document.querySelectorAll('a')].slice(0, 40).forEach(e => e.dispatchEvent(
			new MouseEvent('click', {bubbles: true, view: window, cancelable: true})))`)
		if bad := eval[[]string](p, `[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
			.filter(a => /^on/i.test(a.name) || a.name === 'style' ||
				a.name === 'href' && !a.value.startsWith('#')).map(a => a.name + '=' + a.value))`); len(bad) > 0 {
			t.Errorf("%s: attributes from outside: %q", name, bad)
		}
		if n := eval[int](p, `document.querySelectorAll(
			'script, img, iframe, object, embed, base, style, link, form, video').length`); n != 3 {
			t.Errorf("%s: %d elements that can load or run, want the style, the script and the form", name, n)
		}
		if eval[bool](p, `!!window.ran`) {
			t.Errorf("%s: a payload ran", name)
		}
		p.quiet()
	}
}
