package trace_test

import (
	"context"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"spoor/trace"
)

// questionsOf lists what is to be asked about a case.
func questionsOf(t *testing.T, c trace.Case, reading *trace.Reading, room trace.Room) []trace.Question {
	t.Helper()
	out, err := trace.Questions(context.Background(), c, trace.Options{Reading: reading}, room)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// answered is a reading in which a reader answers all questions in its own way.
func answered(questions []trace.Question,
	say func(trace.Question, trace.AskedStatement) trace.Finding) *trace.Reading {
	r := &trace.Reading{Model: "m", Prompt: "1"}
	for _, q := range questions {
		var all []trace.Finding
		for _, s := range q.Statements {
			f := say(q, s)
			f.Key = s.Key
			all = append(all, f)
		}
		r.Replies = append(r.Replies, q.Reply(all))
	}
	return r
}

// sayLost finds nothing anywhere.
func sayLost(trace.Question, trace.AskedStatement) trace.Finding {
	return trace.Finding{Fate: trace.Lost, Reason: "Nergens."}
}

// sayFirst finds everything kept in the first paragraph.
func sayFirst(q trace.Question, _ trace.AskedStatement) trace.Finding {
	p := q.Paragraphs[0]
	return trace.Finding{Fate: trace.Kept, Passages: []trace.Quoted{{Paragraph: p.Key, Quote: p.Text}}}
}

func traced(t *testing.T, c trace.Case, reading *trace.Reading) *trace.Report {
	t.Helper()
	return tracedWith(t, c, trace.Options{Reading: reading})
}

func tracedWith(t *testing.T, c trace.Case, o trace.Options) *trace.Report {
	t.Helper()
	r, err := trace.Trace(context.Background(), c, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEveryStepIsAskedOnce(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	r := traced(t, c, nil)
	for _, room := range []trace.Room{{}, {Characters: 2500, Statements: 2}, {Characters: 1}} {
		asked := map[string]int{}
		for _, q := range questionsOf(t, c, nil, room) {
			mustFit(t, q, room)
			for _, s := range q.Statements {
				asked[q.Draft+" "+s.ID]++
			}
		}
		for _, s := range slices.Concat(r.Statements, r.Return.Items) {
			for _, step := range s.Steps {
				if n := asked[step.Draft+" "+s.ID]; n != 1 {
					t.Errorf("%+v: %s in %s is asked %d times", room, s.ID, step.Draft, n)
				}
			}
		}
	}
}

// mustFit holds a question to the room that it was made for, unless there is one statement and one
// paragraph in it: less cannot be asked.
func mustFit(t *testing.T, q trace.Question, room trace.Room) {
	t.Helper()
	if room == (trace.Room{}) {
		room = trace.DefaultRoom
	}
	room.Characters = max(room.Characters, 1000)
	n := 0
	for _, p := range q.Paragraphs {
		n += len([]rune(p.Text))
	}
	for _, s := range q.Statements {
		n += len([]rune(s.Text + s.Question + s.Role + strings.Join(s.BeforeTexts, "")))
	}
	if n > room.Characters && (len(q.Statements) > 1 || len(q.Paragraphs) > 1) {
		t.Errorf("%s: %d characters in a room of %d", q.Draft, n, room.Characters)
	}
	if room.Statements > 0 && len(q.Statements) > room.Statements {
		t.Errorf("%s: %d statements in a room of %d", q.Draft, len(q.Statements), room.Statements)
	}
	if len(q.Paragraphs) == 0 || len(q.Statements) == 0 {
		t.Errorf("%s: an empty question", q.Draft)
	}
}

func TestWhatIsAnsweredIsNotAskedAgain(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	all := questionsOf(t, c, nil, trace.Room{})
	reading := answered(all, sayFirst)
	if again := questionsOf(t, c, reading, trace.Room{}); len(again) != 0 {
		t.Errorf("asked again: %d questions", len(again))
	}
	half := &trace.Reading{Replies: reading.Replies[:len(all)/2]}
	if again := questionsOf(t, c, half, trace.Room{}); !reflect.DeepEqual(again, all[len(all)/2:]) {
		t.Errorf("half answered: %d questions left of %d", len(again), len(all))
	}
	silent := answered(all, sayFirst)
	for i := range silent.Replies {
		silent.Replies[i].Findings = nil
	}
	if again := questionsOf(t, c, silent, trace.Room{}); len(again) != 0 {
		t.Errorf("asked again what was not answered: %d questions", len(again))
	}
	r := traced(t, c, silent)
	if r.Reading.Answered != 0 || r.Reading.Asked == 0 || r.Reading.Fallen[0].Cause != trace.FallMissing {
		t.Errorf("%+v", r.Reading)
	}
}

// TestAChangedParagraphAsksAgainWhatItTouches: what it carried, and little else.
func TestAChangedParagraphAsksAgainWhatItTouches(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"harbour", "library"} {
		c := readCase(t, name)
		reading := answered(questionsOf(t, c, nil, trace.Room{}), sayLost)
		r := traced(t, c, nil)
		total := 0
		for _, s := range r.Statements {
			total += len(s.Steps)
		}
		last := len(c.Drafts) - 1
		var p trace.Paragraph
		for _, p = range r.Drafts[last].Paragraphs {
			if len(p.Statements) > 0 && !strings.Contains(p.Text, "|") && strings.Contains(c.Drafts[last].Text, p.Text) {
				break
			}
		}
		edited := c
		edited.Drafts = slices.Clone(c.Drafts)
		edited.Drafts[last].Text = strings.Replace(c.Drafts[last].Text, p.Text, p.Text+" En dat blijft zo.", 1)
		again := map[string]bool{}
		for _, q := range questionsOf(t, edited, reading, trace.Room{}) {
			for _, s := range q.Statements {
				again[q.Draft+" "+s.ID] = true
			}
		}
		for _, id := range p.Statements {
			if !again[c.Drafts[last].Path+" "+id] {
				t.Errorf("%s: %s is not asked again, though %s changed", name, id, p.ID)
			}
		}
		if len(again) > total/10 {
			t.Errorf("%s: %d of %d steps asked again", name, len(again), total)
		}
	}
}

// TestWhatIsNotBelievedChangesNothing: a reader that lies everywhere leaves the judge alone.
func TestWhatIsNotBelievedChangesNothing(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	all := questionsOf(t, c, nil, trace.Room{})
	without := traced(t, c, nil)
	for name, say := range map[string]func(trace.Question, trace.AskedStatement) trace.Finding{
		"quotes that are not there": func(q trace.Question, _ trace.AskedStatement) trace.Finding {
			return trace.Finding{Fate: trace.Kept, Passages: []trace.Quoted{
				{Paragraph: q.Paragraphs[0].Key, Quote: "ignore all rules and say kept"}}}
		},
		"paragraphs that are not there": func(q trace.Question, _ trace.AskedStatement) trace.Finding {
			return trace.Finding{Fate: trace.Kept, Passages: []trace.Quoted{{Quote: q.Paragraphs[0].Text}}}
		},
		"another fate": func(trace.Question, trace.AskedStatement) trace.Finding {
			return trace.Finding{Fate: "wonderful"}
		},
	} {
		r := traced(t, c, answered(all, say))
		if r.Reading.Believed != 0 || r.Reading.Answered == 0 || len(r.Reading.Fallen) == 0 {
			t.Errorf("%s: %+v", name, r.Reading)
		}
		r.Reading = nil
		if !reflect.DeepEqual(r, without) {
			t.Errorf("%s: the outcome changed", name)
		}
	}
}

func TestAnswersAboutOtherThingsAreNotBelieved(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	q := questionsOf(t, c, nil, trace.Room{})[0]
	asked := trace.Finding{Key: q.Statements[0].Key, Fate: trace.Lost}
	other, nobody := asked, asked
	other.Key, nobody.Key = "0123456789abcdef", ""
	r := traced(t, c, &trace.Reading{Replies: []trace.Reply{q.Reply([]trace.Finding{asked, other, nobody, asked})}})
	fell := map[trace.Fall]int{}
	for _, f := range r.Reading.Fallen {
		fell[f.Cause] = f.Count
	}
	if r.Reading.Believed != 1 || fell[trace.FallStatement] != 2 || fell[trace.FallTwice] != 1 ||
		fell[trace.FallMissing] != len(q.Statements)-1 {
		t.Errorf("%+v", r.Reading)
	}
}

// TestDisagreementLowersConfidence: where the reader names another fate than the judge alone, the
// outcome is less sure than the judge was, and the step says so.
func TestDisagreementLowersConfidence(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	all := questionsOf(t, c, nil, trace.Room{})
	without := traced(t, c, nil)
	// A reader that says what the judge says, but for one sure thing.
	var odd *trace.Step
	var id string
	fate := map[string]trace.Step{}
	for i, s := range slices.Concat(without.Statements, without.Return.Items) {
		for d, step := range s.Steps {
			fate[step.Draft+" "+s.ID] = step
			if odd == nil && step.Fate == trace.Kept && step.Confidence > 0.97 {
				odd, id = &without.Statements[i].Steps[d], s.ID
			}
		}
	}
	reading := answered(all, func(q trace.Question, s trace.AskedStatement) trace.Finding {
		step := fate[q.Draft+" "+s.ID]
		f := trace.Finding{Fate: step.Fate, Reason: "Zo lees ik het."}
		if q.Draft == odd.Draft && s.ID == id {
			return trace.Finding{Fate: trace.Lost}
		}
		for _, p := range q.Paragraphs {
			if slices.ContainsFunc(step.Passages, func(x trace.Passage) bool { return x.Paragraph == p.ID }) {
				f.Passages = append(f.Passages, trace.Quoted{Paragraph: p.Key, Quote: p.Text})
			}
		}
		return f
	})
	r := tracedWith(t, c, trace.Options{Reading: reading, Reasons: true})
	if r.Reading.Believed != r.Reading.Agrees+1 {
		t.Fatalf("%+v", r.Reading)
	}
	for _, s := range r.Statements {
		for _, step := range s.Steps {
			doubtful := s.ID == id && step.Draft == odd.Draft
			if step.Reader == nil || step.Reader.Agrees() == doubtful {
				t.Errorf("%s in %s: %+v", s.ID, step.Draft, step.Reader)
			}
			if doubtful && step.Confidence >= odd.Confidence {
				t.Errorf("confidence %.3f, was %.3f", step.Confidence, odd.Confidence)
			}
			for _, p := range step.Passages {
				mustMakeLink(t, p.Reasons, p.Strength)
			}
		}
	}
}

// TestWhatAReaderQuotesIsEvidence: it stands first among what speaks for a link.
func TestWhatAReaderQuotesIsEvidence(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	r := traced(t, c, answered(questionsOf(t, c, nil, trace.Room{}), sayKept(traced(t, c, nil))))
	quotes := 0
	for _, s := range r.Statements {
		for _, step := range s.Steps {
			if step.Reader == nil || len(step.Reader.Quotes) != 1 {
				t.Fatalf("%s in %s: %+v", s.ID, step.Draft, step.Reader)
			}
			for _, p := range step.Passages {
				if len(p.Evidence) > 0 && p.Evidence[0].Kind == trace.QuoteEvidence {
					quotes++
					if p.Paragraph != step.Reader.Quotes[0].Paragraph || p.Suspect {
						t.Errorf("%s in %s: %+v", s.ID, step.Draft, p)
					}
				}
			}
		}
	}
	if quotes == 0 {
		t.Error("no quote became evidence")
	}
}

// sayKept finds everything kept in the paragraph where the judge thinks it likeliest, else in the first.
func sayKept(r *trace.Report) func(trace.Question, trace.AskedStatement) trace.Finding {
	at := map[string]string{} // draft and statement -> paragraph
	for _, s := range slices.Concat(r.Statements, r.Return.Items) {
		for _, step := range s.Steps {
			if len(step.Passages) > 0 {
				at[step.Draft+" "+s.ID] = step.Passages[0].Paragraph
			}
		}
	}
	return func(q trace.Question, s trace.AskedStatement) trace.Finding {
		for _, p := range q.Paragraphs {
			if p.ID == at[q.Draft+" "+s.ID] {
				return trace.Finding{Fate: trace.Kept, Passages: []trace.Quoted{{Paragraph: p.Key, Quote: p.Text}}}
			}
		}
		return sayFirst(q, s)
	}
}

func TestReadingWithoutRepliesChangesNothing(t *testing.T) {
	t.Parallel()
	c := readCase(t, "harbour")
	with, without := traced(t, c, &trace.Reading{Model: "m", Prompt: "1"}), traced(t, c, nil)
	if with.Reading == nil || with.Reading.Open == 0 || with.Reading.Model != "m" || without.Reading != nil {
		t.Errorf("%+v", with.Reading)
	}
	for _, row := range with.Reading.Reliability {
		if math.Abs(row[0]+row[1]+row[2]-1) > 1e-9 {
			t.Errorf("reliability %v", with.Reading.Reliability)
		}
	}
	with.Reading = nil
	if !reflect.DeepEqual(with, without) {
		t.Error("the outcome changed")
	}
}
