package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"spoor/trace"
)

// onPage are the numbers as a reader finds them on the page.
type onPage struct {
	Lede   string              // the sentence at the top
	Totals [][]string          // per draft: kept, abstracted, lost, vagueness, new terms
	Fates  map[string][]string // statement -> class of its fate per draft
	Jumps  [][]int             // weakened, vanished, restored, new terms
	Groups [][]string          // per session: all, kept, abstracted, lost
	Said   map[string]string
}

const readPage = `(() => {
	const all = (q, e = document) => [...e.querySelectorAll(q)], text = e => e.textContent.trim();
	const number = e => parseInt(text(e).replace(/\D*(\d+).*/s, '$1'));
	const count = (li, what) => (p => p ? number(p) : 0)(all('p', li).find(p => p.textContent.includes(what)));
	return {
		Lede: text(document.querySelector('#part-head .lede')),
		Totals: all('#part-head .sums tbody tr').map(r => all('.num', r).map(text)),
		Fates: Object.fromEntries(all('#find-list .st').map(e =>
			[e.id, all('.steps li', e).map(li => li.className.slice(1))])),
		Said: Object.fromEntries(all('#find-list .st').map(e => [e.id, text(e.querySelector('.said'))])),
		Jumps: all('#part-jumps .jumps > li').map(li => [count(li, 'vervaagd:'), count(li, 'verdwenen:'),
			count(li, 'beter terug te lezen:'), count(li, 'beleidsterm')]),
		Groups: all('#part-heard .groups')[0] ? all('tbody tr', all('#part-heard .groups')[0]).map(r =>
			all('td', r).slice(0, 4).map(td => String(number(td)))) : [],
	};
})()`

// TestNumbersAgree reads the numbers back from the page in a browser and compares them with those
// of JSON, text and CSV.
func TestNumbersAgree(t *testing.T) {
	t.Parallel()
	browser := startBrowser(t)
	for name, r := range map[string]*trace.Report{"small": smallReport(),
		"case": caseReport(t, "werkplekleren"), "many": manyStatements(1200, 3)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := open(t, browser, rendered(t, HTML, r, Options{Names: NamesFull}), desktop())
			got := eval[onPage](p, readPage)
			agreeWithJSON(t, got, r)
			agreeWithText(t, got, r)
			agreeWithCSV(t, got, r)
		})
	}
}

func agreeWithJSON(t *testing.T, got onPage, r *trace.Report) {
	t.Helper()
	var report wireReport
	if err := json.Unmarshal([]byte(rendered(t, JSON, r, Options{})), &report); err != nil {
		t.Fatal(err)
	}
	if len(got.Fates) != len(report.Statements) {
		t.Errorf("%d statements on the page, %d in JSON", len(got.Fates), len(report.Statements))
	}
	totals := map[string]*counts{}
	for _, s := range report.Statements {
		var fates []string
		for _, f := range s.Fates {
			fates = append(fates, fateClass(trace.Fate(f.Fate)))
			if totals[f.Draft] == nil {
				totals[f.Draft] = &counts{}
			}
			totals[f.Draft].add(trace.Fate(f.Fate))
		}
		if !slices.Equal(fates, got.Fates[s.ID]) {
			t.Errorf("%s: %v on the page, %v in JSON", s.ID, got.Fates[s.ID], fates)
		}
		if !strings.Contains(got.Said[s.ID], cleanText(s.Text)) {
			t.Errorf("%s: %q on the page, %q in JSON", s.ID, got.Said[s.ID], s.Text)
		}
	}
	for i, d := range report.Drafts {
		c, fresh := totals[d.Path], 0
		for _, term := range d.PolicyTerms {
			if term.New {
				fresh++
			}
		}
		want := []string{nl(c.Kept), nl(c.Abstracted), nl(c.Lost), dutch().decimal(d.Vagueness, 1), nl(fresh)}
		if !slices.Equal(got.Totals[i], want) {
			t.Errorf("%s: %v on the page, %v in JSON", d.Path, got.Totals[i], want)
		}
		j := report.Jumps[i]
		jump := []int{len(j.Weakened), len(j.Vanished), len(j.Restored), len(j.PolicyTerms)}
		if !slices.Equal(got.Jumps[i], jump) {
			t.Errorf("to %s: %v on the page, %v in JSON", d.Path, got.Jumps[i], jump)
		}
	}
}

// agreeWithText compares the sentence with the three numbers, and the table per draft.
func agreeWithText(t *testing.T, got onPage, r *trace.Report) {
	t.Helper()
	text := strings.Join(strings.Fields(rendered(t, Text, r, Options{Width: 200})), " ")
	if lede := strings.Join(strings.Fields(got.Lede), " "); !strings.Contains(text, lede) {
		t.Errorf("the page opens with %q, the text does not", lede)
	}
	for i, d := range r.Drafts {
		if row := "versie " + d.Label + " " + strings.Join(got.Totals[i], " "); !strings.Contains(text, row) {
			t.Errorf("the text has no row %q", row)
		}
	}
}

func agreeWithCSV(t *testing.T, got onPage, r *trace.Report) {
	t.Helper()
	in := csv.NewReader(strings.NewReader(strings.TrimPrefix(rendered(t, CSV, r, Options{}), byteOrderMark)))
	in.Comma = ';'
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	w := dutch()
	classes := map[string]string{w.Fate.Kept: "k", w.Fate.Abstracted: "a", w.Fate.Lost: "l"}
	fates, session := map[string][]string{}, map[string]string{}
	for _, row := range rows[1:] {
		if row[0] == w.CSV.No {
			fates[row[1]] = append(fates[row[1]], classes[row[12]])
			session[row[1]] = row[6]
		}
	}
	for id, want := range fates {
		if !slices.Equal(got.Fates[id], want) {
			t.Errorf("%s: %v on the page, %v in CSV", id, got.Fates[id], want)
		}
	}
	agreeOnSessions(t, got, fates, session)
}

// agreeOnSessions compares the table per session with the rows of CSV.
func agreeOnSessions(t *testing.T, got onPage, fates map[string][]string, session map[string]string) {
	t.Helper()
	byName := map[string][4]int{}
	for id, name := range session {
		c := byName[name]
		c[0]++
		c[1+strings.Index("kal", fates[id][len(fates[id])-1])]++
		byName[name] = c
	}
	var want, have []string
	for _, c := range byName {
		want = append(want, fmt.Sprint(c))
	}
	for _, row := range got.Groups {
		have = append(have, fmt.Sprint(row))
	}
	slices.Sort(want)
	slices.Sort(have)
	if !slices.Equal(want, have) {
		t.Errorf("per session: %v on the page, %v in CSV", have, want)
	}
}

// TestMeasuredAccuracy compares what the page says of its accuracy with what was measured.
func TestMeasuredAccuracy(t *testing.T) {
	t.Parallel()
	score, err := os.ReadFile(filepath.Join("..", "testdata", "cases", "score.golden"))
	if err != nil {
		t.Fatal(err)
	}
	score, _, _ = bytes.Cut(score, []byte("kept apart"))
	found := regexp.MustCompile(`(?m)^all +\S+ +\S+ +(\S+)`).FindStringSubmatch(string(score))
	if found == nil {
		t.Fatal("no score of all cases")
	}
	agreement, err := strconv.ParseFloat(found[1], 64)
	if err != nil {
		t.Fatal(err)
	}
	if want := int(agreement*100 + 0.5); want != measuredRight {
		t.Errorf("the page says %d of 100, measured is %d: change measuredRight", measuredRight, want)
	}
	mistakes := map[string]int{}
	given := []string{"kept", "abstracted", "lost"}
	for _, row := range regexp.MustCompile(`(?m)^(kept|abstracted|lost) +(\d+) +(\d+) +(\d+)`).
		FindAllStringSubmatch(string(score), -1) {
		for i, fate := range given {
			if n, _ := strconv.Atoi(row[2+i]); fate != row[1] {
				mistakes[row[1]+" taken for "+fate] = n
			}
		}
	}
	least := min(mistakes["abstracted taken for lost"], mistakes["lost taken for abstracted"])
	for mistake, n := range mistakes {
		if n > least && mistake != "abstracted taken for lost" && mistake != "lost taken for abstracted" {
			t.Errorf("%s is as common a mistake as those named: change MeasuredText in both languages", mistake)
		}
	}
}
