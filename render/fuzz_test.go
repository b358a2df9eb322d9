package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"spoor/trace"
)

// reportSaying is the small case with a text behind every text of it.
func reportSaying(text string) *trace.Report {
	r := smallReport()
	poison(reflect.ValueOf(r).Elem(), "", func() string { return text })
	return r
}

// reportSpeakingOf is the small case with a text in what people said and wrote; who they are stays.
func reportSpeakingOf(text string) *trace.Report {
	r := smallReport()
	r.Title += " " + text
	for i := range r.Statements {
		s := &r.Statements[i]
		s.Text, s.Question, s.Session = s.Text+" "+text, s.Question+" "+text, s.Session+" "+text
	}
	for i := range r.Drafts {
		r.Drafts[i].Title += " " + text
		for k := range r.Drafts[i].Paragraphs {
			r.Drafts[i].Paragraphs[k].Text += " " + text
		}
	}
	for i := range r.NotStatements {
		r.NotStatements[i].Text += " " + text
	}
	for i := range r.Warnings {
		r.Warnings[i].Detail += " " + text
	}
	return r
}

// markup lists the tags of a page, and the attributes of each, with how often they are there.
func markup(t *testing.T, page string) map[string]int {
	t.Helper()
	out := map[string]int{}
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.CommentToken:
			out["comment"]++
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			out[token.Data]++
			for _, a := range token.Attr {
				out[token.Data+" "+a.Key]++
				if a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
					out["link out of the page"]++
				}
			}
		}
	}
}

// FuzzHTML checks that no text of a report adds a tag or an attribute to the page: read back, the page
// has those that the templates write, as often as for a text without any marks.
func FuzzHTML(f *testing.F) {
	for _, p := range payloads() {
		f.Add(p)
	}
	plain := func(names Names) func() string {
		return sync.OnceValue(func() string {
			var b bytes.Buffer
			if err := HTML(&b, reportSaying("gewone woorden"), Options{Names: names}); err != nil {
				panic(err)
			}
			return b.String()
		})
	}
	ordinary := map[Names]func() string{NamesCodes: plain(NamesCodes), NamesFull: plain(NamesFull)}
	f.Fuzz(func(t *testing.T, text string) {
		names := []Names{NamesCodes, NamesFull}[len(text)%2]
		page := rendered(t, HTML, reportSaying(text), Options{Names: names})
		if !utf8.ValidString(page) {
			t.Fatal("the page is no UTF-8")
		}
		allowed := markup(t, ordinary[names]())
		for tag, n := range markup(t, page) {
			if allowed[tag] == 0 && !optional(tag) || runs(tag) && n != allowed[tag] {
				t.Errorf("%d times %s, with ordinary words %d", n, tag, allowed[tag])
			}
		}
	})
}

// runs says of what a page may hold no more and no less than it does: what loads or runs.
func runs(tag string) bool {
	return slices.Contains([]string{"script", "style", "link", "meta", "base", "iframe", "object", "form",
		"img", "comment", "link out of the page"}, tag)
}

// optional are tags that the templates write for some texts only.
func optional(tag string) bool {
	return slices.Contains([]string{"mark", "mark class", "br", "span lang", "span title"}, tag)
}

// FuzzFormats checks that what is read by programs can be read, and that a name in a text goes nowhere
// when codes are asked for.
func FuzzFormats(f *testing.F) {
	for _, p := range append(payloads(), "Bente zei het", "Bentes plan", "bente, BENTE en B\u00E9nte", "Be\u0301nte",
		"\u202eBente", "Nadia-Bente", "`Bente`", "Bente.Bente") {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, text string) {
		o := Options{Names: NamesCodes}
		var decoded any
		if err := json.Unmarshal([]byte(rendered(t, JSON, reportSaying(text), o)), &decoded); err != nil {
			t.Errorf("JSON: %v", err)
		}
		table := csv.NewReader(strings.NewReader(strings.TrimPrefix(rendered(t, CSV, reportSaying(text), o),
			byteOrderMark)))
		table.Comma = ';'
		if _, err := table.ReadAll(); err != nil {
			t.Errorf("CSV: %v", err)
		}
		// One of the formats, or too few texts would be tried.
		formats := slices.Sorted(maps.Keys(everyFormat()))
		format := formats[len(text)%len(formats)]
		out := rendered(t, everyFormat()[format], reportSpeakingOf(text), o)
		for _, token := range nameTokens(out) {
			if token.folded == "bente" || token.folded == "ahmet" {
				t.Fatalf("%s shows %q", format, out[max(0, token.start-40):token.end])
			}
		}
		if format != "html" && strings.ContainsRune(out, 0x1b) {
			t.Fatalf("%s steers the terminal", format)
		}
	})
}
