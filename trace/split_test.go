package trace_test

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"spoor/trace"
)

// meeting is a session in running text, in which rules find their way with difficulty.
const meeting = `# Sessie balie

Aanwezig: Fatma, Joost, Wilma (voorzitter)

Fatma vertelt dat de printer elke dag stuk is. Dat kost haar een uur. Joost knikt.

Wilma vraagt wat er beter kan. Joost zegt dat de balie op zaterdag open moet. Hij wil ook een bel (4)

- Fatma: de koffie is koud
`

func meetingCase() trace.Case {
	return trace.Case{Notes: []trace.Source{{Path: "notes/1.md", Text: meeting}},
		Drafts: []trace.Source{{Path: "drafts/1.md", Text: "De printer is elke dag stuk."}}}
}

// asked is the one question about the meeting.
func asked(t *testing.T) trace.SplitQuestion {
	t.Helper()
	all, err := trace.SplitQuestions(context.Background(), meetingCase(), trace.Options{}, trace.Room{})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 || len(all[0].Lines) != 2 {
		t.Fatalf("%+v", all)
	}
	return all[0]
}

// readSplit reads the meeting with one answer.
func readSplit(t *testing.T, nothing bool, found ...trace.Found) *trace.Report {
	t.Helper()
	q := asked(t)
	return readWith(t, meetingCase(), q.Reply(found, nothing))
}

func readWith(t *testing.T, c trace.Case, replies ...trace.SplitReply) *trace.Report {
	t.Helper()
	r, err := trace.ReadNotes(context.Background(), c, trace.Options{Reading: &trace.Reading{Model: "m",
		Splitting: &trace.Splitting{Prompt: "1", Replies: replies}}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func heardIn(r *trace.Report) []string {
	var out []string
	for _, s := range r.Statements {
		by := "rules"
		if s.ByReader {
			by = "reader"
		}
		out = append(out, by+" "+s.Participant+": "+s.Text)
	}
	return out
}

func found(line int, who, quote string, supporters ...string) trace.Found {
	return trace.Found{Lines: trace.Lines{Start: line, End: line}, Quote: quote, Participant: who,
		Supporters: supporters}
}

var (
	printer = found(1, "Fatma", "Fatma vertelt dat de printer elke dag stuk is. Dat kost haar een uur.", "Joost")
	opened  = found(2, "Joost", "Joost zegt dat de balie op zaterdag open moet.")
	bell    = found(2, "Joost", "Hij wil ook een bel")
)

func TestSplitQuestion(t *testing.T) {
	t.Parallel()
	q := asked(t)
	if q.Path != "notes/1.md" || q.At != (trace.Lines{Start: 5, End: 7}) || q.Heading != "Sessie balie" ||
		!slices.Contains(q.Participants, "Fatma") || !slices.Contains(q.Participants, "Joost") ||
		slices.Contains(q.Participants, "Wilma") {
		t.Errorf("%+v", q)
	}
}

// TestSplitBelieves: what stands is taken over as it stands in the notes, with tally, supporters and lines.
func TestSplitBelieves(t *testing.T) {
	t.Parallel()
	loose := printer
	loose.Quote = "„fatma vertelt  dat de PRINTER elke dag stuk is. Dat kost haar een uur”"
	r := readSplit(t, false, bell, loose, opened)
	want := []string{"reader Fatma: Fatma vertelt dat de printer elke dag stuk is. Dat kost haar een uur.",
		"reader Joost: Joost zegt dat de balie op zaterdag open moet.", "reader Joost: Hij wil ook een bel",
		"rules Fatma: de koffie is koud"}
	if got := heardIn(r); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if s := r.Statements; s[0].Support != 2 || s[2].Support != 4 || s[0].Lines.Start != 5 || s[2].Lines.Start != 7 {
		t.Errorf("%+v", s)
	}
	if s := r.Splitting; s.Passages != 1 || s.Believed != 1 || s.Statements != 3 || s.Fallen != nil || s.Open != 0 {
		t.Errorf("%+v", s)
	}
}

func TestSplitFalls(t *testing.T) {
	t.Parallel()
	without := readWith(t, meetingCase())
	for name, tt := range map[string]struct {
		found   []trace.Found
		nothing bool
		fell    []trace.Fall
		alone   bool // the reading is that of the rules
		count   int  // statements in the passage else
	}{
		"a quote that is not there": {found: []trace.Found{found(1, "Fatma", "de printer rookt elke dag")},
			fell: []trace.Fall{trace.FallQuote}, alone: true},
		"a quote of another line": {found: []trace.Found{found(2, "Fatma", "de printer elke dag stuk is")},
			fell: []trace.Fall{trace.FallQuote}, alone: true},
		"half a word": {found: []trace.Found{found(1, "Fatma", "de printer elke dag stu")},
			fell: []trace.Fall{trace.FallQuote}, alone: true},
		"one word": {found: []trace.Found{found(1, "Fatma", "printer")}, fell: []trace.Fall{trace.FallShort}, alone: true},
		"lines that are not there": {found: []trace.Found{found(3, "Fatma", "de koffie is koud"),
			found(0, "Fatma", "de printer elke dag")}, fell: []trace.Fall{trace.FallLines}, alone: true},
		"the other way round": {found: []trace.Found{{Lines: trace.Lines{Start: 2, End: 1}, Quote: "de balie op"}},
			fell: []trace.Fall{trace.FallLines}, alone: true},
		"the same words twice": {found: []trace.Found{printer, opened, found(1, "Fatma", "de printer elke dag stuk is")},
			fell: []trace.Fall{trace.FallOverlap}, count: 2},
		"a stranger, where rules hear somebody": {found: []trace.Found{found(1, "Willem", printer.Quote), opened},
			fell: []trace.Fall{trace.FallSpeaker}, count: 2},
		"the chair": {found: []trace.Found{found(2, "Wilma", "Wilma vraagt wat er beter kan."), printer, opened},
			fell: []trace.Fall{trace.FallSpeaker}, count: 2},
		"a strange supporter": {found: []trace.Found{found(1, "Fatma", printer.Quote, "Willem"), opened},
			fell: []trace.Fall{trace.FallSupporter}, count: 2},
		"nothing at all": {fell: []trace.Fall{trace.FallNothing}, alone: true},
		"nothing, said so, where rules hear three and nothing else is asked": {nothing: true,
			fell: []trace.Fall{trace.FallChance}, alone: true},
		"much that is not so": {found: []trace.Found{found(9, "", strings.Repeat("A", 40000)), found(1, "", "")}, fell: []trace.Fall{trace.FallLines, trace.FallShort}, alone: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := readSplit(t, tt.nothing, tt.found...)
			var fell []trace.Fall
			for _, f := range r.Splitting.Fallen {
				fell = append(fell, f.Cause)
			}
			if !slices.Equal(fell, tt.fell) {
				t.Errorf("fell %v", r.Splitting.Fallen)
			}
			switch {
			case tt.alone:
				if !slices.Equal(heardIn(r), heardIn(without)) || !reflect.DeepEqual(r.NotStatements, without.NotStatements) {
					t.Errorf("%q", heardIn(r))
				}
			case r.Splitting.Statements != tt.count || len(r.Statements) != tt.count+1:
				t.Errorf("%q", heardIn(r))
			}
			if faults := unaccounted(meetingCase().Notes, r); len(faults) > 0 {
				t.Error(faults)
			}
		})
	}
}

// TestSplitKeepsTheRulesWhereItFalls: a statement that falls leaves the reading of its own lines as it was.
func TestSplitKeepsTheRulesWhereItFalls(t *testing.T) {
	t.Parallel()
	without := heardIn(readWith(t, meetingCase()))
	r := readSplit(t, false, printer, found(2, "Joost", "de balie gaat nooit meer dicht"))
	want := slices.Concat([]string{"reader Fatma: " + printer.Quote}, without[1:])
	if got := heardIn(r); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestSplitMoves: an answer holds as long as its passage does, wherever that stands; a changed word asks
// again.
func TestSplitMoves(t *testing.T) {
	t.Parallel()
	reply := asked(t).Reply([]trace.Found{printer, opened, bell}, false)
	c := meetingCase()
	c.Notes[0].Text = strings.Replace(meeting, "Aanwezig", "\n\nAanwezig", 1)
	if r := readWith(t, c, reply); r.Splitting.Statements != 3 || r.Statements[0].Lines.Start != 7 {
		t.Errorf("%+v", r.Splitting)
	}
	c.Notes[0].Text = strings.Replace(meeting, "een uur", "twee uur", 1)
	if r := readWith(t, c, reply); r.Splitting.Statements != 0 || r.Splitting.Open != 1 {
		t.Errorf("%+v", r.Splitting)
	}
}

// TestSplitNothing: a reader that sees what rules see elsewhere is believed when it says that a passage has
// no statement in it, in so many words.
func TestSplitNothing(t *testing.T) {
	t.Parallel()
	c := meetingCase()
	c.Notes[0].Text = meeting + "\n## Tot slot\n\nJoost zegt dat de soep op is.\n"
	all, err := trace.SplitQuestions(context.Background(), c, trace.Options{}, trace.Room{})
	if err != nil || len(all) != 2 {
		t.Fatalf("%+v %v", all, err)
	}
	first := all[0].Reply([]trace.Found{printer, opened, bell}, false)
	silent := readWith(t, c, first, all[1].Reply(nil, false))
	if n := len(silent.Statements); n != 5 || silent.Splitting.Believed != 1 {
		t.Errorf("%q", heardIn(silent))
	}
	told := readWith(t, c, first, all[1].Reply(nil, true))
	if n := len(told.Statements); n != 4 || told.Splitting.Believed != 2 || told.Splitting.Fallen != nil {
		t.Errorf("%q %+v", heardIn(told), told.Splitting)
	}
	if faults := unaccounted(c.Notes, told); len(faults) > 0 {
		t.Error(faults)
	}
}

// TestSplitGuessing: answers that agree with rules no more than chance would are taken over nowhere.
func TestSplitGuessing(t *testing.T) {
	t.Parallel()
	c := meetingCase()
	c.Notes[0].Text = "# Sessie\n\n" + strings.Repeat("Fatma vertelt dat de printer elke dag stuk is. Dat kost haar een uur.\n\n"+
		"Wilma opent. Joost zegt dat de balie op zaterdag open moet. Dat scheelt rijen.\n\n## Verder\n\n", 4)
	all, err := trace.SplitQuestions(context.Background(), c, trace.Options{}, trace.Room{})
	if err != nil || len(all) == 0 {
		t.Fatal(err)
	}
	var replies []trace.SplitReply
	for _, q := range all {
		replies = append(replies, q.Reply([]trace.Found{found(1, "Fatma", "Dat kost haar een uur"),
			found(2, "Joost", "Dat scheelt rijen"), found(2, "", "Wilma opent")}, false))
	}
	r := readWith(t, c, replies...)
	if r.Splitting.Statements != 0 || len(r.Splitting.Fallen) != 1 || r.Splitting.Fallen[0].Cause != trace.FallChance {
		t.Errorf("%+v", r.Splitting)
	}
}

// TestSplitNewerCounts: of two answers about a passage the later one holds.
func TestSplitNewerCounts(t *testing.T) {
	t.Parallel()
	q := asked(t)
	r := readWith(t, meetingCase(), q.Reply(nil, true), q.Reply([]trace.Found{printer, opened}, false))
	if r.Splitting.Statements != 2 {
		t.Errorf("%+v", r.Splitting)
	}
}

// TestSplitIsOffByItself: a reader that is not asked about notes changes nothing in how they are read.
func TestSplitIsOffByItself(t *testing.T) {
	t.Parallel()
	alone, err := trace.ReadNotes(context.Background(), meetingCase(), trace.Options{})
	if err != nil {
		t.Fatal(err)
	}
	with, err := trace.ReadNotes(context.Background(), meetingCase(), trace.Options{Reading: &trace.Reading{Model: "m"}})
	if err != nil || !reflect.DeepEqual(alone, with) || with.Splitting != nil {
		t.Errorf("%v", err)
	}
}

// TestSplitRoom: passages are divided at the ends of paragraphs, and one that is too long by itself is left
// to the rules.
func TestSplitRoom(t *testing.T) {
	t.Parallel()
	paragraph := "Fatma vertelt dat de printer elke dag stuk is. " + strings.Repeat("Dat kost haar een uur. ", 15)
	c := meetingCase()
	c.Notes[0].Text = "# Sessie\n\n" + paragraph + "\n\n" + paragraph + "\n\n" + strings.Repeat(paragraph, 3) + "\n"
	all, err := trace.SplitQuestions(context.Background(), c, trace.Options{}, trace.Room{Characters: 1500})
	if err != nil || len(all) != 2 {
		t.Fatalf("%d questions, %v", len(all), err)
	}
	for _, q := range all {
		if len(q.Lines) != 1 {
			t.Errorf("%+v", q)
		}
	}
}

// FuzzSplit: whatever a reader answers, every line stays accounted for and every statement stands in its
// lines.
func FuzzSplit(f *testing.F) {
	f.Add(1, 2, printer.Quote, "Fatma", "Joost", false)
	f.Add(0, 99, "\x00", "", "\u202e", true)
	f.Add(2, 2, "bel (4)", "Joost", "", false)
	f.Fuzz(func(t *testing.T, first, last int, quote, who, supporter string, nothing bool) {
		q := asked(t)
		r := readWith(t, meetingCase(), q.Reply([]trace.Found{opened, {Lines: trace.Lines{Start: first, End: last},
			Quote: quote, Participant: who, Supporters: []string{supporter}}}, nothing))
		if faults := unaccounted(meetingCase().Notes, r); len(faults) > 0 {
			t.Error(faults)
		}
		lines := strings.Split(meeting, "\n")
		for _, s := range r.Statements {
			if text := strings.Join(lines[s.Lines.Start-1:s.Lines.End], " "); !strings.Contains(text, s.Text) {
				t.Errorf("%q is not in %q", s.Text, text)
			}
		}
	})
}
