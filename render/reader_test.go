package render

import (
	"bytes"
	"html"
	"io"
	"strings"
	"testing"

	"spoor/trace"
)

// readReport is the small report with a reader: it says the same of S3, another thing than the judge
// alone of S2, once with the outcome and once against it, and nothing of the rest.
func readReport() *trace.Report {
	r := smallReport()
	r.Reading = &trace.ReadBy{Model: "qwen3:8b", Prompt: "1", Open: 1, Asked: 26, Answered: 24, Believed: 20,
		Agrees: 18, Fallen: []trace.Fallen{{Cause: trace.FallMissing, Count: 2}, {Cause: trace.FallQuote, Count: 4}},
		Reliability: trace.Reliability{{0.9, 0.05, 0.05}, {0.1, 0.8, 0.1}, {0, 0.125, 0.875}}}
	r.Splitting = &trace.SplitBy{Model: "qwen3:8b", Prompt: "2", Passages: 4, Open: 1, Answered: 3, Believed: 2,
		Statements: 1, Fallen: []trace.Fallen{{Cause: trace.FallOverlap, Count: 1}, {Cause: trace.FallSpeaker, Count: 2}}}
	r.Statements[1].ByReader = true
	two, three := r.Statements[1].Steps, r.Statements[2].Steps
	two[1].Reader = &trace.Heard{Fate: trace.Abstracted, Alone: trace.Kept,
		Quotes: []trace.HeardQuote{{Paragraph: "d2p1", Lines: trace.Lines{Start: 5, End: 5}, Text: "in samenhang met"}},
		Kinds:  []trace.JumpKind{trace.Quantity}, Gone: []string{"2024"}, Came: []string{"samenhang"},
		Reason: "Het jaartal waar Nadia voor waarschuwt staat er niet meer."}
	two[1].Passages[0].Evidence = append([]trace.Evidence{
		{Kind: trace.QuoteEvidence, Theirs: "in samenhang met"}}, two[1].Passages[0].Evidence...)
	two[2].Reader = &trace.Heard{Fate: trace.Kept, Alone: trace.Lost,
		Quotes: []trace.HeardQuote{{Paragraph: "d3p1", Lines: trace.Lines{Start: 6, End: 6}, Text: "drie of vier proeven"}}}
	three[1].Reader = &trace.Heard{Fate: trace.Abstracted, Alone: trace.Abstracted,
		Reason: "Alleen de bestedingsruimte is er nog."}
	return r
}

func TestReaderGolden(t *testing.T) {
	t.Parallel()
	type writer func(io.Writer, *trace.Report, Options) error
	show := func(w io.Writer, r *trace.Report, o Options) error { return Show(w, r, "S2", o) }
	english := Options{Language: trace.English}
	for _, tt := range []struct {
		file  string
		write writer
		o     Options
	}{
		{"reader.nl.txt", Text, Options{}}, {"reader.en.txt", Text, english},
		{"reader.show.nl.txt", show, Options{Names: NamesCodes}}, {"reader.show.en.txt", show, english},
		{"reader.json", JSON, Options{}}, {"reader.read.nl.txt", Read, Options{}},
		{"reader.read.en.csv", ReadCSV, english}, {"reader.nl.csv", CSV, Options{}}, {"reader.line", Line, Options{}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			t.Parallel()
			var got bytes.Buffer
			if err := tt.write(&got, readReport(), tt.o); err != nil {
				t.Fatal(err)
			}
			golden(t, tt.file, got.Bytes())
			if tt.file == "reader.json" {
				if err := validate(t, compiled(t), got.String()); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestPageTellsOfTheReader: at the judgements that rest on it, and in how the page was made.
func TestPageTellsOfTheReader(t *testing.T) {
	t.Parallel()
	for _, o := range []Options{{}, {Language: trace.English}} {
		var with, without bytes.Buffer
		if err := HTML(&with, readReport(), o); err != nil {
			t.Fatal(err)
		}
		if err := HTML(&without, smallReport(), o); err != nil {
			t.Fatal(err)
		}
		w := words(o.language(smallReport())).Reader
		page := html.UnescapeString(with.String())
		for _, want := range []string{w.Title, w.Heard("qwen3:8b", "1"), w.Disputed(2), w.Too, w.Reason,
			"<q", "in samenhang met</q>", "Het jaartal waar"} {
			if !strings.Contains(page, want) {
				t.Errorf("no %q on the page", want)
			}
		}
		if strings.Contains(page, "Nadia voor waarschuwt") {
			t.Error("a name stands in what the reader said")
		}
		if strings.Contains(without.String(), w.Title) || strings.Contains(without.String(), w.Reason) {
			t.Error("a page without a reader tells of one")
		}
	}
}

// TestDisputedComesFirst: on the page, what reader and judge do not agree on sorts with the unsure.
func TestDisputedComesFirst(t *testing.T) {
	t.Parallel()
	r := smallReport()
	last := &r.Statements[0].Steps[2]
	last.Confidence = 0.99
	for doubt, reader := range map[string]*trace.Heard{
		`data-d="0"`: {Fate: trace.Kept, Alone: trace.Kept},
		`data-d="2"`: {Fate: trace.Lost, Alone: trace.Kept},
	} {
		last.Reader, r.Reading = reader, &trace.ReadBy{Model: "m", Prompt: "1"}
		var b bytes.Buffer
		if err := HTML(&b, r, Options{}); err != nil {
			t.Fatal(err)
		}
		_, card, _ := strings.Cut(b.String(), `<article class="st" id="S1"`)
		card, _, _ = strings.Cut(card, ">")
		if !strings.Contains(card, doubt) {
			t.Errorf("%s, want %s", card, doubt)
		}
	}
}

func TestEveryFallHasWords(t *testing.T) {
	t.Parallel()
	for _, w := range []*wording{dutch(), english()} {
		for _, f := range trace.Falls() {
			if w.fall(f) == string(f) {
				t.Errorf("%s: no words for %s", w.Language, f)
			}
		}
		if w.evidence(trace.QuoteEvidence) == string(trace.QuoteEvidence) {
			t.Errorf("%s: no words for a quote", w.Language)
		}
		if got := len((&view{Words: w}).readerCells(&stepView{})); got != len(w.Reader.Columns) {
			t.Errorf("%d cells under %d headings", got, len(w.Reader.Columns))
		}
	}
}
