package main

import (
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"spoor/cmd/internal/reader"
)

// readerConfig is what spoor.yaml says of one reader: a language model that may be asked.
type readerConfig struct {
	name     string // to choose it by; "" for the only one
	url      string
	model    string
	keyEnv   string        // environment variable with the key, "" for none
	timeout  time.Duration // for one question
	parallel int           // questions at once
	budget   reader.Budget
	remote   bool // the texts may go to another computer
	split    bool // it is asked about hard passages of the notes as well
}

// What a reader is given where nothing is said of it. A laptop without a graphics card takes minutes for
// a question; servers on a laptop answer one at a time.
const (
	defaultTimeout  = 5 * time.Minute
	defaultParallel = 1
	maxParallel     = 32
)

// readReaders reads one reader, or a list of which each has a name. The first is used when the command
// line names none.
func (c *config) readReaders(n *yaml.Node) *fault {
	if n.Kind != yaml.SequenceNode {
		r, why := readReader(n, false)
		c.readers = append(c.readers, r)
		return why
	}
	seen := map[string]bool{}
	for _, item := range n.Content {
		r, why := readReader(item, true)
		switch {
		case why != nil:
			return why
		case seen[r.name]:
			return &fault{item.Line, func(w *wording) message { return w.readerTwice(r.name) }}
		}
		seen[r.name] = true
		c.readers = append(c.readers, r)
	}
	return nil
}

func readReader(n *yaml.Node, named bool) (readerConfig, *fault) {
	r := readerConfig{timeout: defaultTimeout, parallel: defaultParallel}
	var seconds int
	why := readFields(n, []field{
		{"name", oneText(&r.name)},
		{"url", r.readAddress},
		{"model", oneText(&r.model)},
		{"key_env", r.readKeyEnv},
		{"timeout", wholeNumber(&seconds, 1, int((24 * time.Hour).Seconds()))},
		{"parallel", wholeNumber(&r.parallel, 1, maxParallel)},
		{"budget", r.readBudget},
		{"remote", yesOrNo(&r.remote)},
		{"split", yesOrNo(&r.split)},
	})
	if seconds > 0 {
		r.timeout = time.Duration(seconds) * time.Second
	}
	for _, needed := range []struct {
		key     string
		missing bool
	}{{"name", named && r.name == ""}, {"url", r.url == ""}, {"model", r.model == ""}} {
		if why == nil && needed.missing {
			why = &fault{max(n.Line, 1), func(w *wording) message { return w.readerMissing(needed.key) }}
		}
	}
	return r, why
}

func (r *readerConfig) readAddress(n *yaml.Node) *fault {
	if why := oneText(&r.url)(n); why != nil {
		return why
	}
	if say := badAddress(r.url); say != nil {
		return &fault{n.Line, say}
	}
	return nil
}

// readKeyEnv reads the name of an environment variable. A key itself has no place in a file that goes
// round with a case.
func (r *readerConfig) readKeyEnv(n *yaml.Node) *fault {
	if why := oneText(&r.keyEnv)(n); why != nil {
		return why
	}
	for i, c := range r.keyEnv {
		letter := c == '_' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return &fault{n.Line, func(w *wording) message { return w.readerKeyEnv() }}
		}
	}
	return nil
}

func (r *readerConfig) readBudget(n *yaml.Node) *fault {
	var seconds int
	const most = 1 << 30
	why := readFields(n, []field{
		{"tokens", wholeNumber(&r.budget.Tokens, 1, most)},
		{"seconds", wholeNumber(&seconds, 1, most)},
	})
	r.budget.Time = time.Duration(seconds) * time.Second
	return why
}

// wholeNumber reads a whole number between two others, ends included.
func wholeNumber(into *int, least, most int) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		var count *int
		if why := readCount(&count)(n); why != nil || *count < least || *count > most {
			return wrongType(n, func(w *wording) string { return w.numberFromTo(least, most) })
		}
		*into = *count
		return nil
	}
}

func yesOrNo(into *bool) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		word, why := oneOf(n, "true", "false")
		*into = word == "true"
		return why
	}
}

// badAddress says what is wrong with the address of a reader; nil when nothing is.
func badAddress(url string) func(*wording) message {
	switch _, err := reader.ParseAddress(url); err {
	case nil:
		return nil
	case reader.ErrUserInfo:
		return func(w *wording) message { return w.readerUserInfo() }
	}
	return func(w *wording) message { return w.readerAddress() }
}

// looksLikeAddress tells an address on the command line from the name of a reader.
func looksLikeAddress(word string) bool {
	return strings.ContainsAny(word, ":/.") || strings.HasPrefix(word, "localhost")
}

// readCount reads a whole number from 0.
func readCount(into **int) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		count, err := strconv.Atoi(n.Value)
		if n.Kind != yaml.ScalarNode || n.Tag != "!!int" || err != nil || count < 0 {
			return wrongType(n, func(w *wording) string { return w.kinds.count })
		}
		*into = &count
		return nil
	}
}
