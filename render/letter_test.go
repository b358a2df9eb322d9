package render

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"spoor/trace"
)

func sender() Sender {
	return Sender{From: "Saskia de Wit\nAfdeling HR, gemeente Merendam", Contact: "bel 14 010 of mail " +
		"saskia@merendam.example", Next: "Op 21 juni bespreekt het MT de nota. Daarna hoort u wat er is besloten."}
}

func TestLettersGolden(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		suffix string
		l      trace.Language
		s      Sender
	}{
		{"nl", trace.Dutch, sender()},
		{"en", trace.English, Sender{}},
		{"je", trace.Dutch, Sender{Informal: true}},
	} {
		t.Run(tt.suffix, func(t *testing.T) {
			t.Parallel()
			replies, templates := repliesTo(t, answeredReport(), Options{Language: tt.l}, tt.s)
			var all bytes.Buffer
			for i := range replies.Letters {
				fmt.Fprintf(&all, "-- %d --\n", i+1)
				all.Write(filled(t, templates, LetterMarkdown, &replies.Letters[i]))
			}
			golden(t, "letters."+tt.suffix+".md", all.Bytes())
			if tt.suffix == "je" {
				return
			}
			golden(t, "letter."+tt.suffix+".html", filled(t, templates, LetterHTML, &replies.Letters[1]))
			golden(t, "record."+tt.suffix+".md", filled(t, templates, RecordMarkdown, &replies.Record))
			golden(t, "record."+tt.suffix+".html", filled(t, templates, RecordHTML, &replies.Record))
		})
	}
}

func filled(t *testing.T, templates *Templates, name string, with any) []byte {
	t.Helper()
	data, err := templates.Fill(name, with)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestReasonsAreNeverMadeUp compares the places to fill in with the reasons that were given.
func TestReasonsAreNeverMadeUp(t *testing.T) {
	t.Parallel()
	replies, templates := repliesTo(t, answeredReport(), Options{}, Sender{Next: "Op 21 juni."})
	if got, want := fmt.Sprint(replies.Open, replies.Missing, replies.Stale), "[S2 S3 S6] [from contact] [S2]"; got !=
		want {
		t.Errorf("to fill in: %s, want %s", got, want)
	}
	record := string(filled(t, templates, RecordMarkdown, &replies.Record))
	if got := strings.Count(record, `\[Nog in te vullen: `); got != len(replies.Open) {
		t.Errorf("%d places in the record, want %d", got, len(replies.Open))
	}
	if strings.Contains(record, "oude tekst") {
		t.Error("a stale reason stands in the record")
	}
	for i := range replies.Letters {
		l := &replies.Letters[i]
		open := 2 // from and contact
		for _, p := range l.Points {
			if strings.Contains(strings.Join(replies.Open, " "), p.ID) {
				open++
			}
		}
		for _, name := range []string{LetterMarkdown, LetterHTML} {
			text := string(filled(t, templates, name, l))
			if got := len(regexp.MustCompile(`\[Nog in te vullen: `).FindAllString(text, -1)); got != open {
				t.Errorf("%s to %q: %d places, want %d", name, l.Name, got, open)
			}
			if !strings.Contains(text, l.ToFill) || !strings.Contains(l.ToFill, fmt.Sprint(open)) {
				t.Errorf("%s to %q does not tell of %d places", name, l.Name, open)
			}
			if strings.Contains(text, "oude tekst") {
				t.Errorf("a stale reason stands in the letter to %q", l.Name)
			}
		}
	}
	done, _ := repliesTo(t, answeredReport(), Options{}, sender())
	if l := done.Letters[0]; l.ToFill != "" {
		t.Errorf("a letter with nothing to fill in says: %s", l.ToFill)
	}
}

// TestLettersCautionWhatOnlyDescends: of a passage that shares no word with what was said, a letter says so as the
// page does.
func TestLettersCautionWhatOnlyDescends(t *testing.T) {
	t.Parallel()
	quoted := 0
	for _, suspect := range []bool{false, true} {
		r := answeredReport()
		for i := range r.Statements {
			for k := range r.Statements[i].Steps {
				for p := range r.Statements[i].Steps[k].Passages {
					r.Statements[i].Steps[k].Passages[p].Suspect = suspect
				}
			}
		}
		replies, templates := repliesTo(t, r, Options{}, sender())
		for i := range replies.Letters {
			l := &replies.Letters[i]
			for _, p := range l.Points {
				if want := suspect && p.Quote != ""; (p.Caution != "") != want {
					t.Errorf("%s: quote %q, suspect %v: caution %q", p.ID, p.Quote, suspect, p.Caution)
				}
				if p.Caution == "" {
					continue
				}
				quoted++
				for _, name := range []string{LetterMarkdown, LetterHTML} {
					if !strings.Contains(string(filled(t, templates, name, l)), p.Caution) {
						t.Errorf("%s to %q does not caution", name, l.Name)
					}
				}
			}
		}
	}
	if quoted == 0 {
		t.Error("no letter quotes a passage")
	}
}

// TestEveryAnswerHasWords goes through all that a person can rule.
func TestEveryAnswerHasWords(t *testing.T) {
	t.Parallel()
	for _, l := range []trace.Language{trace.Dutch, trace.English} {
		for _, d := range []trace.Disposition{"", trace.TakenOver, trace.Partly, trace.NotTakenOver} {
			for _, g := range []trace.Ruling{"", trace.RejectedRuling, trace.OmittedRuling, trace.MovedRuling,
				trace.DeferredRuling, trace.MergedRuling} {
				if d == "" && (g == "" || g == trace.RejectedRuling || g == trace.OmittedRuling) {
					continue // trace fills the disposition in
				}
				r := answeredReport()
				r.Statements[0].Answer = &trace.Answer{Verdict: trace.Verdict{Disposition: d, Ruling: g,
					With: "S2", MovedTo: "plan B", Until: "2027", Reason: "daarom"}}
				replies, _ := repliesTo(t, r, Options{Language: l}, Sender{})
				p, row := replies.Letters[0].Points[0], replies.Record.Sessions[0].Rows[0]
				if p.Done == "" || p.Why.Open || row.Answer == "" || row.Outcome == "open" ||
					strings.Join(p.Why.Lines, "") != "daarom" {
					t.Errorf("%s %q %q: %+v and %+v", l, d, g, p, row)
				}
			}
		}
	}
}

// TestRecordAddsUp rules at random and compares the totals with the rows and the report.
func TestRecordAddsUp(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		r := randomlyAnswered(seed)
		replies, _ := repliesTo(t, r, Options{}, Sender{})
		record := replies.Record
		rows, byOutcome, byFate := 0, map[string]int{}, map[string]int{}
		for _, s := range record.Sessions {
			for _, row := range s.Rows {
				rows++
				byOutcome[row.Outcome]++
				byFate[row.Fate]++
			}
		}
		want := counts{}
		for _, s := range r.Statements {
			want.add(s.Steps[len(s.Steps)-1].Fate)
		}
		if rows != len(r.Statements) || record.Totals.All != rows {
			t.Fatalf("seed %d: %d rows, %d in all, %d statements", seed, rows, record.Totals.All, len(r.Statements))
		}
		checkTotals(t, record.Totals.Outcomes, byOutcome, rows)
		checkTotals(t, record.Totals.Fates, byFate, rows)
		got := counts{record.Totals.Fates[0].Count, record.Totals.Fates[1].Count, record.Totals.Fates[2].Count}
		if got != want {
			t.Errorf("seed %d: fates %v, want %v", seed, got, want)
		}
		if n := record.Totals.Outcomes[unanswered].Count; n < len(replies.Stale) {
			t.Errorf("seed %d: %d open, %d stale", seed, n, len(replies.Stale))
		}
	}
}

func checkTotals(t *testing.T, totals []Total, want map[string]int, all int) {
	t.Helper()
	sum := 0
	for _, x := range totals {
		sum += x.Count
		if x.Count != want[x.Key] || x.Word == "" {
			t.Errorf("%s (%s): %d, want %d", x.Key, x.Word, x.Count, want[x.Key])
		}
	}
	if sum != all {
		t.Errorf("they add up to %d, not %d", sum, all)
	}
}

// randomlyAnswered is the small case with answers picked at random.
func randomlyAnswered(seed uint64) *trace.Report {
	random := rand.New(rand.NewPCG(seed, 7))
	r := answeredReport()
	for i := range r.Statements {
		v := trace.Verdict{
			Disposition: []trace.Disposition{"", trace.TakenOver, trace.Partly, trace.NotTakenOver}[random.IntN(4)],
			Ruling: []trace.Ruling{"", trace.RejectedRuling, trace.OmittedRuling, trace.MovedRuling,
				trace.DeferredRuling, trace.MergedRuling}[random.IntN(6)],
			Reason: []string{"", "te duur"}[random.IntN(2)], With: "S1",
		}
		r.Statements[i].Answer = &trace.Answer{Verdict: v, Stale: random.IntN(3) == 0}
		if random.IntN(4) == 0 {
			r.Statements[i].Answer = nil
		}
	}
	return r
}

// TestRecordTellsTheNumbersOfTheReport compares the record with the text of trace.
func TestRecordTellsTheNumbersOfTheReport(t *testing.T) {
	t.Parallel()
	r := caseReport(t, "werkplekleren")
	replies, _ := repliesTo(t, r, Options{}, Sender{})
	text := strings.Join(strings.Fields(rendered(t, Text, r, Options{Width: 200})), " ")
	for _, x := range replies.Record.Totals.Fates {
		if part := fmt.Sprintf("%d %s", x.Count, x.Word); !strings.Contains(text, part) {
			t.Errorf("the text does not tell of %q", part)
		}
	}
}

// TestLettersKeepTheirStructure fills templates in with hostile text: letters and the record must parse
// into the same blocks as with harmless text.
func TestLettersKeepTheirStructure(t *testing.T) {
	t.Parallel()
	_, templates := repliesTo(t, answeredReport(), Options{}, Sender{})
	tame := hostileReplies(t, templates, func(int) string { return "x" })
	for shift := range markupAttempts() {
		wild := hostileReplies(t, templates, func(i int) string {
			all := markupAttempts()
			return written(all[(i+shift)%len(all)])
		})
		for i := range tame {
			if a, b := outline(wild[i]), outline(tame[i]); a != b {
				t.Fatalf("text %d at shift %d: structure from data:\n%s\n%s", i, shift, firstDifference(a, b), wild[i])
			}
		}
	}
}

// hostileReplies are the letters and the record of the small case in Markdown, with another text in
// place of every text in them.
func hostileReplies(t *testing.T, templates *Templates, with func(int) string) []string {
	t.Helper()
	replies, err := NewReplies(answeredReport(), Options{}, Sender{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	n := 0
	for i := range replies.Letters {
		l := &replies.Letters[i]
		replaceTexts(reflect.ValueOf(l).Elem(), "", &n, with)
		out = append(out, string(filled(t, templates, LetterMarkdown, l)))
	}
	replaceTexts(reflect.ValueOf(&replies.Record).Elem(), "", &n, with)
	return append(out, string(filled(t, templates, RecordMarkdown, &replies.Record)))
}

// replaceTexts puts other texts in place of all that are there.
func replaceTexts(v reflect.Value, field string, n *int, with func(int) string) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			replaceTexts(v.Index(i), field, n, with)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			replaceTexts(v.Field(i), v.Type().Field(i).Name, n, with)
		}
	case reflect.String:
		if v.String() != "" && field != "Fate" && field != "Outcome" && field != "Key" {
			v.SetString(with(*n))
			*n++
		}
	}
}

// written is a text, or a word when nothing stands in it: where no text is, there is no block.
func written(s string) string { return cmp.Or(strings.TrimSpace(cleanText(s)), "leeg") }

func FuzzLetters(f *testing.F) {
	for _, s := range markupAttempts() {
		f.Add(s, "gewone tekst")
	}
	templates, err := NewTemplates(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		tame := hostileReplies(t, templates, func(int) string { return "x" })
		wild := hostileReplies(t, templates, func(i int) string {
			return written([]string{a, b}[i%2])
		})
		for i := range tame {
			if got, want := outline(wild[i]), outline(tame[i]); got != want {
				t.Errorf("structure from data:\n%s\n%s", firstDifference(got, want), wild[i])
			}
		}
	})
}

func TestSenderMayWriteLines(t *testing.T) {
	t.Parallel()
	replies, _ := repliesTo(t, answeredReport(), Options{}, sender())
	if got := replies.Letters[0].Closing.From; len(got.Lines) != 2 || got.Open {
		t.Errorf("from: %+v", got)
	}
}

func TestTwinsAreTold(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("niets", "Jan", "Jan", "Els")
	r.Statements[1].Role = "groen"
	replies, _ := repliesTo(t, r, Options{}, Sender{})
	if fmt.Sprint(replies.Twins) != "[Jan]" {
		t.Errorf("twins: %v", replies.Twins)
	}
}

func TestGreetings(t *testing.T) {
	t.Parallel()
	r := saidBySomebody("zonder naam", "Fenna Jansen", "Mevrouw De Boer", "een vader", "groep 2",
		"Loes en Youssef")
	replies, _ := repliesTo(t, r, Options{}, Sender{})
	var got []string
	for _, l := range replies.Letters {
		got = append(got, l.Greeting)
	}
	want := []string{"Beste Fenna Jansen,", "Beste mevrouw De Boer,", "Beste deelnemer (een vader),",
		"Beste deelnemers (groep 2),", "Beste Loes,", "Beste Youssef,", "Beste deelnemer,"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestLetterWordingIsComplete(t *testing.T) {
	t.Parallel()
	complete(t, "informal", reflect.ValueOf(dutchInformalLetter()))
}
