package reader

import (
	"errors"
	"testing"
	"time"
)

func TestParseAddress(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		written, want string
		loopback      bool
	}{
		{"http://localhost:11434", "http://localhost:11434/v1/chat/completions", true},
		{"http://localhost:11434/", "http://localhost:11434/v1/chat/completions", true},
		{"http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions", true},
		{"http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions", true},
		{"http://[::1]:8080/v1/chat/completions", "http://[::1]:8080/v1/chat/completions", true},
		{"localhost:1234", "http://localhost:1234/v1/chat/completions", true},
		{"LOCALHOST", "http://LOCALHOST/v1/chat/completions", true},
		{"127.9.9.9:80", "http://127.9.9.9:80/v1/chat/completions", true},
		{"http://[::ffff:127.0.0.1]", "http://[::ffff:127.0.0.1]/v1/chat/completions", true},
		{"ollama.localhost:80", "http://ollama.localhost:80/v1/chat/completions", true},
		{"api.example.org", "https://api.example.org/v1/chat/completions", false},
		{"http://gpu.local:8000/v1", "http://gpu.local:8000/v1/chat/completions", false},
		{"https://host/openai/v1?api-version=2", "https://host/openai/v1/chat/completions?api-version=2", false},
		{"http://0.0.0.0:1", "http://0.0.0.0:1/v1/chat/completions", false},
		{"http://localhost.example.org", "http://localhost.example.org/v1/chat/completions", false},
		{"http://127.0.0.1.example.org", "http://127.0.0.1.example.org/v1/chat/completions", false},
		{"http://192.168.1.2", "http://192.168.1.2/v1/chat/completions", false},
	} {
		u, err := ParseAddress(tt.written)
		if err != nil {
			t.Errorf("%s: %v", tt.written, err)
			continue
		}
		if u.String() != tt.want || Loopback(u) != tt.loopback {
			t.Errorf("%s: %s, on this computer: %v", tt.written, u, Loopback(u))
		}
	}
	for written, want := range map[string]error{"": ErrAddress, "ftp://x": ErrAddress, "http://": ErrAddress,
		"http://a b": ErrAddress, "file:///etc/passwd": ErrAddress, "://": ErrAddress,
		"http://me:pass@localhost": ErrUserInfo, "me@localhost": ErrUserInfo} {
		if u, err := ParseAddress(written); !errors.Is(err, want) {
			t.Errorf("%q: %v, %v, want %v", written, u, err, want)
		}
	}
}

// TestStaysHere: what a name turned out to be decides, not the name.
func TestStaysHere(t *testing.T) {
	t.Parallel()
	for address, here := range map[string]bool{"127.0.0.1:80": true, "[::1]:80": true, "10.0.0.1:80": false,
		"[fe80::1%eth0]:80": false, "93.184.216.34:443": false, "0.0.0.0:80": false, "x": false} {
		if err := staysHere(address); (err == nil) != here {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestWait(t *testing.T) {
	t.Parallel()
	p := Patience{Tries: 4, First: time.Second, Longest: 10 * time.Second}
	for try, most := range []time.Duration{1, 2, 4, 8, 10, 10} {
		got := p.wait("id", try, 0)
		if got < most*time.Second/2 || got > most*time.Second || got != p.wait("id", try, 0) {
			t.Errorf("try %d: %v", try, got)
		}
	}
	if p.wait("a", 0, 0) == p.wait("b", 0, 0) {
		t.Error("questions that fail together come back together")
	}
	if got := p.wait("id", 0, 7*time.Second); got != 7*time.Second {
		t.Errorf("waits %v when asked for seven seconds", got)
	}
	if got := p.wait("id", 90, 0); got > p.Longest {
		t.Errorf("waits %v after ninety tries", got)
	}
}

func TestRetryAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{"": 0, "3": 3 * time.Second, " 3 ": 3 * time.Second,
		"-5": 0, "soon": 0, "Sun, 01 Mar 2026 12:00:30 GMT": 30 * time.Second,
		"Sun, 01 Mar 2026 11:00:00 GMT": 0, "999999999999999999999": 0, "9999999999": 1 << 30 * time.Second} {
		if got := retryAfter(header, now); got != want {
			t.Errorf("%q: %v, want %v", header, got, want)
		}
	}
}

func TestManner(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		from manner
		said string
		want manner
		more bool
	}{
		{manner{}, "", manner{format: byObject}, true},
		{manner{format: byObject}, "", manner{format: byPrompt}, true},
		{manner{format: byPrompt}, "", manner{format: byPrompt}, false},
		{manner{}, "Unsupported: temperature", manner{noTemperature: true}, true},
		{manner{}, "json_schema with temperature", manner{format: byObject}, true},
		{manner{}, "This model's maximum context length is 8192", manner{noLimit: true}, true},
		{manner{noLimit: true, format: byPrompt}, "max_tokens", manner{noLimit: true, format: byPrompt}, false},
		{manner{}, "SEED", manner{noSeed: true}, true},
	} {
		if got, more := tt.from.less(tt.said); got != tt.want || more != tt.more {
			t.Errorf("%+v, %q: %+v %v", tt.from, tt.said, got, more)
		}
	}
}
