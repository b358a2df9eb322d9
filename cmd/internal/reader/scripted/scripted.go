// Package scripted plays language models for tests: a server in the manner of OpenAI, over a real socket,
// that answers well, badly, late or not at all, as it is told.
package scripted

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

// Play is what a server does with a question.
type Play string

// The plays.
const (
	Good       Play = "good"        // finds the paragraph that shares most words, and quotes it
	Lying      Play = "lying"       // quotes what stands nowhere
	Hostile    Play = "hostile"     // HTML, orders, letters that steer, things not asked, without measure
	Lazy       Play = "lazy"        // finds nothing in notes, and does not say so; else good
	Fenced     Play = "fenced"      // good, in a code block, after some thinking
	Chatty     Play = "chatty"      // says something else
	Truncated  Play = "truncated"   // stops in the middle, and says so
	Broken     Play = "broken"      // 500
	Page       Play = "page"        // a page of a website
	Cut        Play = "cut"         // ends the connection in the middle
	Endless    Play = "endless"     // never stops talking
	Slow       Play = "slow"        // says nothing
	Limited    Play = "limited"     // good, but each question has to come back once
	Locked     Play = "locked"      // 401
	Missing    Play = "missing"     // 404
	Moved      Play = "moved"       // points to another address
	NoSchema   Play = "no-schema"   // good, but refuses response_format json_schema
	NoFormat   Play = "no-format"   // good, but refuses response_format
	Particular Play = "particular"  // good, but refuses temperature, seed and max_tokens
	StopsAfter Play = "stops-after" // good for two questions, then says nothing
)

// Request is a question as it came in.
type Request struct {
	Header http.Header
	Body   string
}

// Server is a server that plays.
type Server struct {
	URL string // without /v1

	server *httptest.Server
	mu     sync.Mutex
	play   Play
	delay  time.Duration
	asked  []Request
	seen   map[string]bool
	closed chan struct{}
}

// Start starts a server; Close ends it.
func Start(play Play) *Server {
	s := &Server{play: play, seen: map[string]bool{}, closed: make(chan struct{})}
	s.server = httptest.NewServer(http.HandlerFunc(s.serve))
	s.URL = s.server.URL
	return s
}

// Close ends the server, and what it has not answered.
func (s *Server) Close() {
	close(s.closed)
	s.server.CloseClientConnections()
	s.server.Close()
}

// Become changes what the server plays.
func (s *Server) Become(play Play) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.play = play
}

// Delay makes every answer wait, a little longer for some than for others.
func (s *Server) Delay(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.delay = d
}

// Asked lists what came in so far.
func (s *Server) Asked() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Request(nil), s.asked...)
}

// chat is a question to a chat endpoint.
type chat struct {
	Messages []struct {
		Content string `json:"content"`
	} `json:"messages"`
	Temperature    *float64 `json:"temperature"`
	Seed           *int     `json:"seed"`
	MaxTokens      *int     `json:"max_tokens"`
	ResponseFormat *struct {
		Type string `json:"type"`
	} `json:"response_format"`
}

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	play, first, number := s.note(Request{r.Header.Clone(), string(body)})
	var c chat
	if json.Unmarshal(body, &c) != nil || len(c.Messages) == 0 || r.URL.Path != "/v1/chat/completions" ||
		r.Method != http.MethodPost {
		http.Error(w, `{"error":{"message":"no such thing"}}`, http.StatusNotFound)
		return
	}
	s.mu.Lock()
	delay := s.delay
	s.mu.Unlock()
	time.Sleep(delay * time.Duration(1+len(body)%5))
	said := Answer(c.Messages[len(c.Messages)-1].Content, play)
	switch play {
	case Truncated:
		reply(w, said[:len(said)*2/3], "length")
	case Broken:
		refuse(w, http.StatusInternalServerError, "out of memory")
	case Page:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><title>Welcome</title>")
	case Cut:
		w.Header().Set("Content-Length", "5000")
		fmt.Fprint(w, `{"choices":[{"message":{"content":"`)
	case Endless:
		s.talk(w)
	case Slow:
		s.wait(r)
	case StopsAfter:
		if number > 2 {
			s.wait(r)
			return
		}
		reply(w, said, "stop")
	case Limited:
		if first {
			w.Header().Set("Retry-After", "1")
			refuse(w, http.StatusTooManyRequests, "slow down")
			return
		}
		reply(w, said, "stop")
	case Locked:
		refuse(w, http.StatusUnauthorized, "wrong key: "+strings.TrimPrefix(r.Header.Get("Authorization"),
			"Bearer "))
	case Missing:
		refuse(w, http.StatusNotFound, "model not found")
	case Moved:
		http.Redirect(w, r, "http://elsewhere.invalid/v1/chat/completions", http.StatusTemporaryRedirect)
	default:
		if why := refusal(play, c); why != "" {
			refuse(w, http.StatusBadRequest, why)
			return
		}
		reply(w, said, "stop")
	}
}

// note remembers a request, and tells what is played, whether the question is new, and its number.
func (s *Server) note(r Request) (Play, bool, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked = append(s.asked, r)
	question := r.Body[strings.Index(r.Body, `"messages"`)+1:]
	if at := strings.Index(question, `"temperature"`); at > 0 {
		question = question[:at]
	}
	first := !s.seen[question]
	s.seen[question] = s.seen[question] || s.play == Limited
	return s.play, first, len(s.asked)
}

// wait holds a request until whoever asked has had enough.
func (s *Server) wait(r *http.Request) {
	select {
	case <-r.Context().Done():
	case <-s.closed:
	}
}

// talk goes on until nobody listens.
func (s *Server) talk(w http.ResponseWriter) {
	fmt.Fprint(w, `{"choices":[{"message":{"content":"`)
	for {
		if _, err := io.WriteString(w, strings.Repeat("bla ", 4096)); err != nil {
			return
		}
		select {
		case <-s.closed:
			return
		default:
		}
	}
}

// refusal is why a particular server does not take a question, "" when it does.
func refusal(play Play, c chat) string {
	switch {
	case play == NoSchema && c.ResponseFormat != nil && c.ResponseFormat.Type == "json_schema":
		return "'response_format.type' must be 'json_object' or 'text'"
	case play == NoFormat && c.ResponseFormat != nil:
		return "unknown field"
	case play == Particular && c.Temperature != nil:
		return "Unsupported value: 'temperature' does not support 0 with this model"
	case play == Particular && c.MaxTokens != nil:
		return "Unsupported parameter: 'max_tokens' is not supported with this model"
	case play == Particular && c.Seed != nil:
		return "seed is not allowed"
	}
	return ""
}

func refuse(w http.ResponseWriter, status int, why string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	write(w, map[string]any{"error": map[string]any{"message": why, "type": "error"}})
}

func reply(w http.ResponseWriter, text, why string) {
	w.Header().Set("Content-Type", "application/json")
	write(w, Completion(text, why))
}

// Completion is the body of a response that says something.
func Completion(text, why string) map[string]any {
	return map[string]any{"object": "chat.completion", "choices": []any{map[string]any{"index": 0,
		"finish_reason": why, "message": map[string]any{"role": "assistant", "content": text}}},
		"usage": map[string]any{"total_tokens": 1000}}
}

func write(w io.Writer, v any) {
	_ = json.NewEncoder(w).Encode(v) // whoever asked may be gone
}
