package reader

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"spoor/cmd/internal/reader/scripted"
	"spoor/trace"
)

// answered is the file of answers that a server makes of an exported file.
func answered(t testing.TB, exported string, play scripted.Play) []string {
	t.Helper()
	var out []string
	for line := range strings.Lines(exported) {
		var r struct {
			CustomID string `json:"custom_id"`
			Method   string
			URL      string
			Body     chatRequest
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil || r.Method != "POST" ||
			r.URL != "/v1/chat/completions" || r.Body.Model != "m" {
			t.Fatalf("%s: %v", line, err)
		}
		said := scripted.Completion(scripted.Answer(r.Body.Messages[1].Content, play), "stop")
		response, err := json.Marshal(map[string]any{"id": "x", "custom_id": r.CustomID, "error": nil,
			"response": map[string]any{"status_code": 200, "body": said}})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(response))
	}
	return out
}

func questionsOf(jobs []Job) []trace.Question {
	var out []trace.Question
	for _, j := range jobs {
		out = append(out, j.question.original)
	}
	return out
}

func none(string) bool { return false }

// TestBatchRoundTrip: answers come back shuffled, in two parts, with errors, doubles and strangers among
// them; all are taken once, and are what the socket would have given.
func TestBatchRoundTrip(t *testing.T) {
	t.Parallel()
	jobs := someJobs(9)
	var b bytes.Buffer
	if err := Export(&b, jobs); err != nil {
		t.Fatal(err)
	}
	lines := answered(t, b.String(), scripted.Good)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(lines), func(i, k int) { lines[i], lines[k] = lines[k], lines[i] })
	lines = append(lines,
		lines[0],
		`{"custom_id":"stranger","response":{"status_code":200,"body":{"choices":[{"message":{"content":"x"}}]}}}`,
		`not json`)
	lines = append([]string{fmt.Sprintf(`{"custom_id":%q,"response":null,"error":{"code":"batch_expired"}}`,
		jobs[0].ID), fmt.Sprintf(`{"custom_id":%q,"response":{"status_code":429,"body":{"error":{}}}}`, jobs[1].ID),
		fmt.Sprintf(`{"custom_id":%q,"response":{"status_code":200,"body":{"choices":[{"message":{"content":"no"}}]}}}`,
			jobs[2].ID), ""}, lines...)
	v := jobs[0].question.veil
	x := NewJobIndex(v, "m", questionsOf(jobs))
	in := ReadBatch([]byte("\xef\xbb\xbf"+strings.Join(lines, "\r\n")), x, none)
	if len(in.Taken) != 9 || in.Double != 1 || in.Unknown != 1 || in.Failed != 2 || in.Rubbish != 1 ||
		fmt.Sprint(in.Broken) != "[16]" {
		t.Fatalf("%d taken, %+v", len(in.Taken), in)
	}
	for _, e := range in.Taken {
		j, _ := x.Find(e.ID)
		prompt := j.Prompt.Messages[1].Content
		want, err := j.Entry(Completion{Text: scripted.Answer(prompt, scripted.Good)})
		if err != nil || fmt.Sprintf("%+v", e) != fmt.Sprintf("%+v", want) {
			t.Errorf("%+v, want %+v", e, want)
		}
	}
	again := ReadBatch([]byte(strings.Join(lines[4:], "\n")), x, func(id string) bool {
		return id != jobs[3].ID && id != "stranger"
	})
	if len(again.Taken) != 1 || again.Taken[0].ID != jobs[3].ID || again.Double != 9 {
		t.Errorf("taken again: %d, double %d", len(again.Taken), again.Double)
	}
}

// TestExportedQuestionIsFoundBack, also when questions are grouped in another way since, or a paragraph
// changed: then the quotes still find their names, and what the model says in its own words keeps its
// codes, which may be those of others by now.
func TestExportedQuestionIsFoundBack(t *testing.T) {
	t.Parallel()
	v, q := village()
	j := v.NewJob("m", q)
	waiting := openEntry(j.ID, "m", q)
	said := `{"custom_id":"` + j.ID + `","response":{"body":{"choices":[{"message":{"content":` +
		`"{\"statement\":1,\"fate\":\"kept\",\"reason\":\"Deelnemer 2 zegt het\",\"passages\":` +
		`[{\"paragraph\":2,\"quote\":\"Deelnemer 3 en Persoon A willen rust\"}]}"}}]}}}`
	other := q
	other.Statements = append([]trace.AskedStatement{{Key: "s2", Text: "iets anders"}}, q.Statements...)
	changed := q
	changed.Paragraphs = append([]trace.AskedParagraph{{Key: "p3", Text: "nieuw"}}, q.Paragraphs[1:]...)
	for _, tt := range []struct {
		name   string
		now    trace.Question
		reason string
	}{
		{"the same", q, "Jan zegt het"},
		{"grouped otherwise", other, "Jan zegt het"},
		{"a paragraph changed", changed, "Deelnemer 2 zegt het"},
	} {
		x := NewJobIndex(v, "m", []trace.Question{tt.now})
		x.AddWaiting(waiting)
		in := ReadBatch([]byte(said), x, none)
		if len(in.Taken) != 1 {
			t.Errorf("%s: %+v", tt.name, in)
			continue
		}
		e := in.Taken[0]
		a := e.Answers[0]
		if e.ID != j.ID || a.Passages[0].Quote != "Wil en AvdB willen rust" || a.Reason != tt.reason ||
			a.Key != "s1" || strings.Join(e.Seen, " ") != "p1 p2" {
			t.Errorf("%s: %+v", tt.name, e)
		}
	}
}

// TestIDsTellQuestionsApart: any difference in what is asked, or of whom, is another question.
func TestIDsTellQuestionsApart(t *testing.T) {
	t.Parallel()
	v, q := village()
	base := v.NewJob("m", q).ID
	if v.NewJob("m", q).ID != base {
		t.Error("the same question has two ids")
	}
	seen := map[string]string{base: "itself"}
	for name, change := range map[string]func(*trace.Question){
		"draft":     func(q *trace.Question) { q.Draft = "drafts/2.md" },
		"kind":      func(q *trace.Question) { q.Kind = trace.AskReturn },
		"language":  func(q *trace.Question) { q.Language = trace.English },
		"whole":     func(q *trace.Question) { q.Whole = false },
		"key":       func(q *trace.Question) { q.Statements[0].Key = "other" },
		"paragraph": func(q *trace.Question) { q.Paragraphs[0].Text += "." },
		"before":    func(q *trace.Question) { q.Statements[0].BeforeFate = trace.Lost },
	} {
		_, other := village()
		change(&other)
		id := v.NewJob("m", other).ID
		if seen[id] != "" {
			t.Errorf("%s has the id of %s", name, seen[id])
		}
		seen[id] = name
	}
	if v.NewJob("n", q).ID == base {
		t.Error("another model has the same id")
	}
	_, other := village()
	other.Statements[0].ID = "S9"
	if v.NewJob("m", other).ID != base {
		t.Error("the id of a statement makes another question of it")
	}
}

// FuzzReadBatch: whatever file comes, only questions that are known are answered, each once.
func FuzzReadBatch(f *testing.F) {
	jobs := someJobs(2)
	var b bytes.Buffer
	if err := Export(&b, jobs); err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(strings.Join(answered(f, b.String(), scripted.Good), "\n")))
	f.Add([]byte(strings.Join(answered(f, b.String(), scripted.Hostile), "\n\n")))
	f.Add([]byte(`{"custom_id":"` + jobs[0].ID + `","body":{"choices":[{"message":{"content":"[]"}}]},"error":{}}`))
	x := NewJobIndex(jobs[0].question.veil, "m", questionsOf(jobs))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := ReadBatch(data, x, none)
		seen := map[string]bool{}
		for _, e := range in.Taken {
			if _, known := x.Find(e.ID); !known || seen[e.ID] || len(e.Answers) == 0 || e.Open {
				t.Errorf("%+v", e)
			}
			seen[e.ID] = true
			if _, err := encode(e); err != nil {
				t.Error(err)
			}
		}
	})
}
