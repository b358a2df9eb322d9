package render

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"spoor/trace"
)

// manyStatements makes a report as a large participation process would give: people in sessions who
// answer questions, drafts of sixty paragraphs, fates that mostly get worse. It is the same every
// time.
func manyStatements(n, drafts int) *trace.Report {
	g := &generator{random: rand.New(rand.NewPCG(7, 11)), report: &trace.Report{Language: trace.Dutch}}
	for k := range drafts {
		g.draft(k)
	}
	for i := range n {
		g.statement(i)
	}
	for i, note := range []string{"notes/1.md", "notes/2.md", "notes/3.md", "notes/4.md"} {
		g.report.Notes = append(g.report.Notes, trace.Note{Path: note, SHA256: hash("a"),
			Session: fmt.Sprintf("Bijeenkomst %d", i+1)})
	}
	return g.report
}

type generator struct {
	random *rand.Rand
	report *trace.Report
}

const paragraphsPerDraft = 60

// words writes so many everyday words.
func (g *generator) words(n int) string {
	stock := strings.Fields(`de het een op in van met voor naar buurt straat kinderen fietsers verlichting
		speeltuin bankje bushalte parkeren groen bomen afval geluid veilig avond weekend school winkel plein
		ouderen drempel stoep oversteken wachten bellen balie formulier wijkcentrum zwembad sporten jongeren
		graag liever nooit altijd vaak soms twee drie veertig minuten euro meter huisnummer bewoners samen`)
	var out []string
	for range n {
		out = append(out, stock[g.random.IntN(len(stock))])
	}
	text := strings.Join(out, " ")
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func (g *generator) draft(k int) {
	d := trace.Draft{Path: fmt.Sprintf("drafts/%d.md", k+1), Label: fmt.Sprint(k + 1), Title: "Omgevingsvisie",
		Date: fmt.Sprintf("2026-%02d-15", k+1), SHA256: hash("b"), Vagueness: 20 + 8*float64(k)}
	terms := strings.Fields("leefbaarheidsagenda gebiedsgericht opgavegestuurd integraal netwerkpartners")
	for t := range k + 1 {
		d.PolicyTerms = append(d.PolicyTerms, trace.PolicyTerm{Term: terms[t%len(terms)] + strings.Repeat(""+
			"heid",
			t/len(terms)), Lines: []int{t + 1}, New: t == k})
	}
	for i := range paragraphsPerDraft {
		p := trace.Paragraph{ID: fmt.Sprintf("d%dp%d", k+1, i+1), Kind: trace.TextParagraph,
			Lines: trace.Lines{Start: 2*i + 3, End: 2*i + 3}, Section: []string{fmt.Sprintf("Hoofdstuk %d", i/10+1)},
			Text: g.words(45) + " " + d.PolicyTerms[i%len(d.PolicyTerms)].Term + " " + g.words(12), Vagueness: 30}
		if k > 0 {
			p.From = []trace.Origin{{Paragraph: fmt.Sprintf("d%dp%d", k, i+1), Strength: 0.8}}
		}
		d.Paragraphs = append(d.Paragraphs, p)
	}
	g.report.Drafts = append(g.report.Drafts, d)
	from := trace.FromNotes
	if k > 0 {
		from = g.report.Drafts[k-1].Path
	}
	g.report.Jumps = append(g.report.Jumps, trace.DraftJump{From: from, To: d.Path,
		PolicyTerms: []string{d.PolicyTerms[k].Term}})
}

func (g *generator) statement(i int) {
	s := trace.Statement{ID: fmt.Sprintf("S%04d", i+1), Path: fmt.Sprintf("notes/%d.md", i%4+1),
		Lines: trace.Lines{Start: i + 3, End: i + 3}, Participant: fmt.Sprintf("Naamgever%s", letters(i/4)),
		Session: fmt.Sprintf("Bijeenkomst %d", i%4+1), Question: fmt.Sprintf("Vraag %d: wat vindt u?", i%6+1),
		Support: 1, Text: g.words(12 + g.random.IntN(20)), Vagueness: 10}
	if i%9 == 0 {
		s.Support, s.SupportText = 3+i%11, fmt.Sprintf("%d van de %d", 3+i%11, 14)
	}
	now := trace.Kept
	for k := range g.report.Drafts {
		now = g.step(&s, k, now)
	}
	g.report.Statements = append(g.report.Statements, s)
}

// step decides what becomes of a statement in a draft, and tells the draft.
func (g *generator) step(s *trace.Statement, k int, before trace.Fate) trace.Fate {
	d, jumps := &g.report.Drafts[k], &g.report.Jumps[k]
	now := before
	switch chance := g.random.IntN(100); {
	case chance < 12 && before != trace.Lost:
		now = laneFates()[rank(before)+1]
	case chance < 15 && before != trace.Kept:
		now = laneFates()[rank(before)-1]
	}
	step := trace.Step{Draft: d.Path, Fate: now, Confidence: float64(g.random.IntN(100)) / 100}
	if now != trace.Lost {
		p := &d.Paragraphs[g.random.IntN(paragraphsPerDraft)]
		word := strings.Fields(p.Text)[2]
		step.Passages = []trace.Passage{{Paragraph: p.ID, Lines: p.Lines, Strength: 0.7,
			Evidence: []trace.Evidence{{Kind: trace.WordEvidence, Ours: word, Theirs: word}}}}
		p.Statements = append(p.Statements, s.ID)
	}
	switch {
	case rank(now) > rank(before):
		step.Jump = &trace.Jump{From: jumps.From, Kinds: []trace.JumpKind{trace.Generalisation},
			Gone: strings.Fields(s.Text)[:3], Came: []string{d.PolicyTerms[k].Term}}
		if now == trace.Lost {
			jumps.Vanished = append(jumps.Vanished, s.ID)
		} else {
			jumps.Weakened = append(jumps.Weakened, s.ID)
		}
	case rank(now) < rank(before):
		jumps.Restored = append(jumps.Restored, s.ID)
	}
	s.Steps = append(s.Steps, step)
	return now
}

// What the largest case may cost.
const (
	mostBytes = 15 << 20
	mostWait  = 2 * time.Second
)

// typeAtOnce searches as soon as the page lets it, as an impatient reader does, and notes when the
// answer stands there.
const typeAtOnce = `(async () => {
	const frame = () => new Promise(requestAnimationFrame);
	const find = id => document.getElementById(id);
	while (!find('find-n') || !find('find-n').textContent) await frame();
	const before = find('find-n').textContent;
	find('find-q').value = 'zwembad oversteken';
	find('find-q').dispatchEvent(new Event('input', {bubbles: true}));
	while (find('find-n').textContent === before) await frame();
	window.answered = performance.now();
})()`

// TestLargePageIsQuick opens 5,000 statements in 8 drafts: from asking for the file until the first
// text stands on the screen, and until a search has its answer. On a machine that is busy with other
// things the clock says little; then the time counts that the page itself kept its thread at work,
// the whole of it and not only up to the answer.
func TestLargePageIsQuick(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	html := rendered(t, HTML, manyStatements(5000, 8), Options{})
	t.Logf("%.1f MB", float64(len(html))/(1<<20))
	if len(html) > mostBytes {
		t.Errorf("%d bytes, at most %d", len(html), mostBytes)
	}
	browser := startBrowser(t)
	var painted, answered, worked time.Duration
	for range 5 {
		p := open(t, browser, "<!DOCTYPE html><title>leeg</title>", desktop())
		if _, err := chromedp.Call(p.ctx, page.AddScriptToEvaluateOnNewDocument,
			page.AddScriptToEvaluateOnNewDocumentParams{Source: typeAtOnce}); err != nil {
			t.Fatal(err)
		}
		if _, err := chromedp.Call(p.ctx, performance.Enable, performance.EnableParams{
			TimeDomain: performance.EnableTimeDomainThreadTicks}); err != nil {
			t.Fatal(err)
		}
		p.show(html)
		p.until(`window.answered > 0`)
		painted = milliseconds(eval[float64](p,
			`performance.getEntriesByName('first-contentful-paint')[0].startTime`))
		answered = milliseconds(eval[float64](p, `window.answered`))
		worked = p.worked()
		t.Logf("first text after %v, search answered after %v, worked %v", painted, answered, worked)
		p.quiet()
		p.do(chromedp.Navigate("about:blank"))
		if painted < mostWait && answered < mostWait {
			return
		}
	}
	if worked > mostWait {
		t.Errorf("first text after %v, search answered after %v, worked %v; at most %v", painted, answered,
			worked, mostWait)
	}
}

// worked is how long the thread of the page has been at work.
func (p *tab) worked() time.Duration {
	p.Helper()
	got, err := chromedp.Call(p.ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		p.Fatal(err)
	}
	for _, m := range got.Metrics {
		if m.Name == "TaskDuration" {
			return milliseconds(m.Value * 1000)
		}
	}
	p.Fatal("the browser does not say how long it worked")
	return 0
}

func milliseconds(n float64) time.Duration {
	return time.Duration(n * float64(time.Millisecond)).Round(time.Millisecond)
}
