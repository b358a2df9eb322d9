package reader

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"spoor/cmd/internal/reader/scripted"
	"spoor/render"
	"spoor/trace"
)

// quick waits for nobody.
func quick() Patience {
	return Patience{Tries: 3, First: time.Millisecond, Longest: 2 * time.Second}
}

// clientOf is a client of a server that plays.
func clientOf(t *testing.T, url string, timeout time.Duration) *Client {
	t.Helper()
	address, err := ParseAddress(url)
	if err != nil {
		t.Fatal(err)
	}
	c := NewClient(Endpoint{Address: address, Model: "m", Key: "very-secret", Timeout: timeout}, quick())
	t.Cleanup(c.Close)
	return c
}

// someJobs are questions about the shelter, each a little different.
func someJobs(n int) []Job {
	v := NewVeil(render.NewCodes(&trace.Report{Language: trace.English}, trace.People{}, trace.English))
	var questions []trace.Question
	for i := range n {
		q := shelter()
		q.Statements[0].Text += strings.Repeat("!", i)
		q.Statements[0].Key += strings.Repeat("!", i)
		questions = append(questions, q)
	}
	return v.NewJobs("m", questions)
}

// heard is what came of asking jobs.
type heard struct {
	Tally
	entries []Entry
	err     error
}

func ask(ctx context.Context, c *Client, jobs []Job, run Run) heard {
	h := heard{}
	run.Take = func(i int, said Completion) error {
		e, err := jobs[i].Entry(said)
		if err == nil {
			h.entries = append(h.entries, e)
		}
		return err
	}
	h.Tally, h.err = c.Ask(ctx, jobs, run)
	return h
}

// TestAskPlays asks one question of every kind of server.
func TestAskPlays(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		play     scripted.Play
		trouble  Trouble // "" when it is answered
		requests int
	}{
		{scripted.Good, "", 1},
		{scripted.Lying, "", 1}, // it answers; trace does not believe it
		{scripted.Hostile, "", 1},
		{scripted.Fenced, "", 1},
		{scripted.Limited, "", 2},
		{scripted.NoSchema, "", 2},
		{scripted.NoFormat, "", 3},
		{scripted.Particular, "", 4},
		{scripted.Chatty, Rubbish, 3},
		{scripted.Broken, ServerFault, 3},
		{scripted.Page, NotAnswer, 3},
		{scripted.Cut, CutOff, 3},
		{scripted.Endless, TooLong, 3},
		{scripted.Slow, TooSlow, 2},
		{scripted.Locked, NoEntry, 1},
		{scripted.Missing, NoSuchModel, 1},
		{scripted.Moved, Elsewhere, 1},
	} {
		t.Run(string(tt.play), func(t *testing.T) {
			t.Parallel()
			s := scripted.Start(tt.play)
			defer s.Close()
			timeout := 20 * time.Second
			if tt.play == scripted.Slow {
				timeout = 50 * time.Millisecond
			}
			h := ask(t.Context(), clientOf(t, s.URL, timeout), someJobs(1), Run{})
			if h.err != nil {
				t.Fatal(h.err)
			}
			got := Trouble("")
			if h.Why != nil {
				got = h.Why.Trouble
				if strings.Contains(h.Why.Error(), "very-secret") {
					t.Errorf("the key is in %q", h.Why.Error())
				}
			}
			if got != tt.trouble || (h.Answered == 1) != (tt.trouble == "") {
				t.Errorf("%q (%v), %d answered, want %q", got, h.Why, h.Answered, tt.trouble)
			}
			if n := len(s.Asked()); n != tt.requests {
				t.Errorf("%d requests, want %d", n, tt.requests)
			}
		})
	}
}

// TestTruncatedAnswerIsTakenAsFarAsItWent: the statement that came whole counts as asked, the other does not.
func TestTruncatedAnswerIsTakenAsFarAsItWent(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Truncated)
	defer s.Close()
	h := ask(t.Context(), clientOf(t, s.URL, 20*time.Second), someJobs(1), Run{})
	if h.Answered != 1 || !slices.Equal(h.entries[0].Asked, []string{"s-out"}) {
		t.Errorf("%+v", h)
	}
}

// TestMannerIsRemembered: what a server refused once it is not sent again.
func TestMannerIsRemembered(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.NoFormat)
	defer s.Close()
	h := ask(t.Context(), clientOf(t, s.URL, 20*time.Second), someJobs(4), Run{})
	asked := s.Asked()
	if h.Answered != 4 || len(asked) != 6 {
		t.Fatalf("%d answered with %d requests, want 4 with 6", h.Answered, len(asked))
	}
	for i, kind := range []string{"json_schema", "json_object", "", "", "", ""} {
		if has := strings.Contains(asked[i].Body, "response_format"); has != (kind != "") ||
			kind != "" && !strings.Contains(asked[i].Body, `"type":"`+kind+`"`) {
			t.Errorf("request %d: %s", i, asked[i].Body[len(asked[i].Body)-200:])
		}
	}
}

// TestRequest holds what a request looks like.
func TestRequest(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Good)
	defer s.Close()
	ask(t.Context(), clientOf(t, s.URL+"/v1/", 20*time.Second), someJobs(1), Run{})
	r := s.Asked()[0]
	var body chatRequest
	if err := json.Unmarshal([]byte(r.Body), &body); err != nil {
		t.Fatal(err)
	}
	if body.Model != "m" || *body.Temperature != 0 || *body.Seed != 1 || *body.MaxTokens != answerLimit ||
		!body.ResponseFormat.JSONSchema.Strict || len(body.Messages) != 2 {
		t.Errorf("%s", r.Body)
	}
	if r.Header.Get("Authorization") != "Bearer very-secret" || r.Header.Get("User-Agent") != "spoor" {
		t.Errorf("%v", r.Header)
	}
}

// TestGivesUp: a server that fails again and again is not asked all questions, one that is not there
// is asked one.
func TestGivesUp(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Broken)
	h := ask(t.Context(), clientOf(t, s.URL, 20*time.Second), someJobs(20), Run{})
	if h.Asked != giveUp || h.Why.Trouble != ServerFault {
		t.Errorf("broken: %+v", h.Tally)
	}
	s.Close()
	h = ask(t.Context(), clientOf(t, s.URL, 20*time.Second), someJobs(20), Run{})
	if h.Asked != 1 || h.Why.Trouble != Unreachable {
		t.Errorf("gone: %+v, %v", h.Tally, h.Why)
	}
}

func TestBudget(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Good)
	defer s.Close()
	c := clientOf(t, s.URL, 20*time.Second)
	jobs := someJobs(20)
	limit := 3*1000 + jobs[0].Size // a scripted answer takes a thousand
	h := ask(t.Context(), c, jobs, Run{Budget: Budget{Tokens: limit}})
	if h.Tokens > limit || h.Answered < 2 || h.Answered == 20 || h.Why == nil || h.Why.Trouble != OutOfBudget {
		t.Errorf("tokens: %+v", h.Tally)
	}
	s.Become(scripted.Slow)
	h = ask(t.Context(), c, jobs, Run{Budget: Budget{Time: 100 * time.Millisecond}})
	if h.Answered != 0 || h.Asked != 1 || h.Why == nil || h.Why.Trouble != OutOfBudget {
		t.Errorf("time: %+v", h.Tally)
	}
}

// TestLongWaitIsNotTaken: a server that asks for more than patience lasts is given up at once.
func TestLongWaitIsNotTaken(t *testing.T) {
	t.Parallel()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	defer s.Close()
	h := ask(t.Context(), clientOf(t, s.URL, 20*time.Second), someJobs(1), Run{})
	if h.Why == nil || h.Why.Trouble != Limited || h.Why.After != time.Hour {
		t.Errorf("%+v", h.Why)
	}
}

// TestStopKeepsWhatCame: when ctx ends, answers given are given, and nothing is said of the rest.
func TestStopKeepsWhatCame(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.StopsAfter)
	defer s.Close()
	ctx, cancel := context.WithCancel(t.Context())
	h := ask(ctx, clientOf(t, s.URL, 20*time.Second), someJobs(5), Run{Tell: func(p Progress) {
		if p.Done == 2 {
			cancel()
		}
	}})
	if !errors.Is(h.err, context.Canceled) || len(h.entries) != 2 {
		t.Errorf("%v, %d entries", h.err, len(h.entries))
	}
}

// TestKeepingFails: what cannot be kept ends the run at once.
func TestKeepingFails(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Good)
	defer s.Close()
	full := errors.New("disk full")
	c := clientOf(t, s.URL, 20*time.Second)
	_, err := c.Ask(t.Context(), someJobs(10), Run{Take: func(int, Completion) error { return full }})
	if !errors.Is(err, full) || len(s.Asked()) != 1 {
		t.Errorf("%v after %d requests", err, len(s.Asked()))
	}
}

// TestParallel: several at once give the same entries, in whatever order they come.
func TestParallel(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Good)
	defer s.Close()
	s.Delay(2 * time.Millisecond)
	c := clientOf(t, s.URL, 20*time.Second)
	jobs := someJobs(12)
	one, many := ask(t.Context(), c, jobs, Run{Parallel: 1}), ask(t.Context(), c, jobs, Run{Parallel: 8})
	text := func(h heard) string {
		var lines []string
		for _, e := range h.entries {
			line, err := encode(e)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, string(line))
		}
		slices.Sort(lines)
		return strings.Join(lines, "")
	}
	if text(one) != text(many) || one.Answered != 12 {
		t.Errorf("%s\n%s", text(one), text(many))
	}
}

// TestKeyGoesNowhereElse: a redirect to another server is not followed, and that server hears nothing.
func TestKeyGoesNowhereElse(t *testing.T) {
	t.Parallel()
	heard := false
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { heard = true }))
	defer other.Close()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, other.URL, http.StatusPermanentRedirect)
	}))
	defer s.Close()
	h := ask(t.Context(), clientOf(t, s.URL, 20*time.Second), someJobs(1), Run{})
	if heard || h.Why == nil || h.Why.Trouble != Elsewhere || h.Why.Detail != other.URL {
		t.Errorf("heard %v, %+v", heard, h.Why)
	}
}

// TestLocalhostMustBeHere: when a name of this computer turns out to be another, nothing is sent.
func TestLocalhostMustBeHere(t *testing.T) {
	t.Parallel()
	s := scripted.Start(scripted.Good)
	defer s.Close()
	c := clientOf(t, s.URL, 20*time.Second)
	address := *c.endpoint.Address
	address.Host = strings.Replace(address.Host, "127.0.0.1", "0.0.0.0", 1) // stands for that other computer
	c.endpoint.Address = &address
	h := ask(t.Context(), c, someJobs(3), Run{})
	if h.Why == nil || h.Why.Trouble != NotHere || h.Asked != 1 || len(s.Asked()) != 0 {
		t.Errorf("%+v, %v", h.Tally, h.Why)
	}
}

func TestReadCompletion(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		body, text string
		trouble    Trouble
	}{
		{`{"choices":[{"message":{"content":"a"}}]}`, "a", ""},
		{`{"choices":[{"message":{"content":[{"type":"text","text":"a"},{"text":"b"}]}}]}`, "ab", ""},
		{`{"choices":[{"message":{"content":null}}]}`, "", Rubbish},
		{`{"choices":[{"finish_reason":"length","message":{"content":""}}]}`, "", CutOff},
		{`{"choices":[]}`, "", NotAnswer},
		{`{"choices":[{"message":`, "", CutOff},
		{`{"error":{"message":"overloaded"}}`, "", ServerFault},
		{`{"error":"overloaded"}`, "", ServerFault},
		{`<html>`, "", NotAnswer},
		{``, "", CutOff},
		{`null`, "", NotAnswer},
		{`[1]`, "", NotAnswer},
	} {
		got, f := readCompletion([]byte(tt.body))
		trouble := Trouble("")
		if f != nil {
			trouble = f.Trouble
		}
		if got.Text != tt.text || trouble != tt.trouble {
			t.Errorf("%s: %q %v", tt.body, got.Text, f)
		}
	}
}

// FuzzReadCompletion: whatever a server sends, there is a text or a fault, and not both.
func FuzzReadCompletion(f *testing.F) {
	f.Add([]byte(`{"choices":[{"finish_reason":"length","message":{"content":[{"text":"b"}]}}],"usage":{"total_tokens":-1}}`))
	f.Add([]byte(`{"error":{"message":"x"},"choices":null}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		got, fault := readCompletion(body)
		if (fault == nil) == (strings.TrimSpace(got.Text) == "") || got.Tokens < 0 {
			t.Errorf("%+v, %v", got, fault)
		}
	})
}
