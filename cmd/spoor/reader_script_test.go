package main

import (
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"spoor/cmd/internal/reader/scripted"
)

// models are the servers that scripts start, by address.
type models struct {
	mu   sync.Mutex
	all  map[string]*scripted.Server
	seen map[string]int // requests that "asked" has counted
}

func newModels() *models {
	return &models{all: map[string]*scripted.Server{}, seen: map[string]int{}}
}

// commands are those of scripts about readers.
func (m *models) commands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"model": m.start, "become": m.become, "asked": m.asked, "sent": m.sent, "batch": batch,
		"fill": fill, "join": join,
	}
}

// start runs a model and puts its address in a variable, and in another the same address in a form that
// counts as another computer: model VARIABLE PLAY.
func (m *models) start(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("use: model VARIABLE PLAY")
	}
	s := scripted.Start(scripted.Play(args[1]))
	ts.Defer(s.Close)
	ts.Setenv(args[0], s.URL)
	ts.Setenv(args[0]+"_ELSEWHERE", strings.Replace(s.URL, "127.0.0.1", "0.0.0.0", 1))
	m.mu.Lock()
	defer m.mu.Unlock()
	m.all[s.URL] = s
}

func (m *models) of(ts *testscript.TestScript, variable string) *scripted.Server {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := m.all[ts.Getenv(variable)]
	if s == nil {
		ts.Fatalf("no model %s", variable)
	}
	return s
}

// become changes what a model plays: become VARIABLE PLAY.
func (m *models) become(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("use: become VARIABLE PLAY")
	}
	m.of(ts, args[0]).Become(scripted.Play(args[1]))
}

// asked checks how many requests came since it was last called, and waits until there are so many:
// asked VARIABLE N.
func (m *models) asked(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("use: asked VARIABLE N")
	}
	s := m.of(ts, args[0])
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	m.mu.Lock()
	before := m.seen[s.URL]
	m.mu.Unlock()
	got := 0
	for range 1000 {
		if got = len(s.Asked()) - before; got >= want {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if got != want {
		ts.Fatalf("%d requests, want %d", got, want)
	}
	m.mu.Lock()
	m.seen[s.URL] = before + got
	m.mu.Unlock()
}

// sent checks that texts stand, or with ! stand not, in any request with its headers: sent VARIABLE
// TEXT...
func (m *models) sent(ts *testscript.TestScript, neg bool, args []string) {
	var all strings.Builder
	for _, r := range m.of(ts, args[0]).Asked() {
		var plain any // so that no way of writing a letter hides it
		ts.Check(json.Unmarshal([]byte(r.Body), &plain))
		all.WriteString(flat(plain))
		for name, values := range r.Header {
			all.WriteString(name + ": " + strings.Join(values, " ") + "\n")
		}
	}
	for _, text := range args[1:] {
		if strings.Contains(all.String(), text) == neg {
			ts.Fatalf("%q in what was sent is %v:\n%s", text, !neg, all.String())
		}
	}
}

// flat are all texts in a value of JSON.
func flat(v any) string {
	switch v := v.(type) {
	case string:
		return v + "\n"
	case []any:
		var b strings.Builder
		for _, x := range v {
			b.WriteString(flat(x))
		}
		return b.String()
	case map[string]any:
		var b strings.Builder
		for key, x := range v {
			b.WriteString(key + "\n" + flat(x))
		}
		return b.String()
	}
	return ""
}

// batch has a model answer a file of questions: batch PLAY FROM TO [backwards]. The answers to the first
// half of the questions go to TO.1, the others to TO.2, and all to TO.
func batch(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 3 {
		ts.Fatalf("use: batch PLAY FROM TO [backwards]")
	}
	var lines []string
	for line := range strings.Lines(ts.ReadFile(args[1])) {
		var r struct {
			CustomID string `json:"custom_id"`
			Body     struct {
				Messages []struct{ Content string }
			}
		}
		ts.Check(json.Unmarshal([]byte(line), &r))
		said := scripted.Completion(scripted.Answer(r.Body.Messages[1].Content, scripted.Play(args[0])), "stop")
		answer, err := json.Marshal(map[string]any{"custom_id": r.CustomID, "error": nil,
			"response": map[string]any{"status_code": 200, "body": said}})
		ts.Check(err)
		lines = append(lines, string(answer)+"\n")
	}
	if len(args) > 3 {
		slices.Reverse(lines)
	}
	half := len(lines) / 2
	for name, part := range map[string][]string{"": lines, ".1": lines[:half], ".2": lines[half:]} {
		ts.Check(os.WriteFile(ts.MkAbs(args[2]+name), []byte(strings.Join(part, "")), 0o666))
	}
}

// fill writes a file again with the variables in it filled in: fill FROM TO.
func fill(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("use: fill FROM TO")
	}
	text := os.Expand(ts.ReadFile(args[0]), ts.Getenv)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text), 0o666))
}

// join writes files behind each other: join FROM... TO.
func join(ts *testscript.TestScript, _ bool, args []string) {
	var text strings.Builder
	for _, from := range args[:len(args)-1] {
		text.WriteString(ts.ReadFile(from))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[len(args)-1]), []byte(text.String()), 0o666))
}
