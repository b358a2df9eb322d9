package main

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"spoor/trace"
)

// fault is what is wrong in spoor.yaml, with its line.
type fault struct {
	line int
	say  func(*wording) message
}

// field is one key that a part of spoor.yaml may have.
type field struct {
	key  string
	read func(*yaml.Node) *fault
}

// parseConfig reads the text of spoor.yaml strictly: an unknown key, a key given twice and a value of
// the wrong type are faults.
func parseConfig(text string) (config, *fault) {
	var c config
	root, why := parseYAML(text)
	if why != nil || root == nil {
		return c, why
	}
	why = readFields(root, []field{
		{"title", oneText(&c.title)},
		{"language", c.readLanguage},
		{"drafts", c.readDrafts},
		{"policy_terms", manyTexts(&c.policyTerms)},
		{"names", c.withLines(manyTexts(&c.people.Names))},
		{"aliases", c.withLines(c.readAliases)},
		{"not_participants", c.withLines(manyTexts(&c.people.NotParticipants))},
		{"names_policy", c.readNamesPolicy},
		{"check", c.limits.read},
		{"letters", c.letters.read},
		{"reader", c.readReaders},
	})
	if why != nil {
		return config{language: languageIn(root)}, why
	}
	return c, nil
}

// languageIn is the language that a faulty spoor.yaml names all the same; "" when it names none.
func languageIn(root *yaml.Node) trace.Language {
	var c config
	for i := 0; root.Kind == yaml.MappingNode && i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == "language" && c.readLanguage(root.Content[i+1]) == nil {
			return c.language
		}
	}
	return ""
}

// parseYAML gives the one document in a text; nil when there is none.
func parseYAML(text string) (*yaml.Node, *fault) {
	loader, err := yaml.NewLoader(bytes.NewReader([]byte(text)))
	if err != nil {
		return nil, notYAML(err)
	}
	var doc, second yaml.Node
	if err := loader.Load(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, notYAML(err)
	}
	if err := loader.Load(&second); err == nil {
		return nil, &fault{max(second.Line, 1), func(w *wording) message { return w.twoDocuments() }}
	} else if !errors.Is(err, io.EOF) {
		return nil, notYAML(err)
	}
	if len(doc.Content) == 0 || isNothing(doc.Content[0]) {
		return nil, nil
	}
	return doc.Content[0], nil
}

// notYAML points at the line that cannot be read.
func notYAML(err error) *fault {
	f := &fault{1, func(w *wording) message { return w.notYAML() }}
	var detail *yaml.LoadError
	if errors.As(err, &detail) {
		f.line = max(detail.Mark.Line, 1)
	}
	return f
}

func isNothing(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// readFields reads a mapping of which only these keys may be there, each once.
func readFields(n *yaml.Node, fields []field) *fault {
	if n.Kind != yaml.MappingNode {
		return wrongType(n, func(w *wording) string { return w.kinds.mapping })
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if seen[key.Value] {
			return doubleKey(key)
		}
		seen[key.Value] = true
		read := readerOf(key, fields)
		if read == nil {
			return unknownKey(key, fields)
		}
		if why := read(value); why != nil {
			return why
		}
	}
	return nil
}

func readerOf(key *yaml.Node, fields []field) func(*yaml.Node) *fault {
	for _, f := range fields {
		if key.Kind == yaml.ScalarNode && key.Value == f.key {
			return f.read
		}
	}
	return nil
}

func unknownKey(key *yaml.Node, fields []field) *fault {
	var known []string
	for _, f := range fields {
		known = append(known, f.key)
	}
	near := nearest(key.Value, known)
	return &fault{key.Line, func(w *wording) message { return w.unknownKey(key.Value, near, known) }}
}

func doubleKey(key *yaml.Node) *fault {
	return &fault{key.Line, func(w *wording) message { return w.doubleKey(key.Value) }}
}

func wrongType(n *yaml.Node, needed func(*wording) string) *fault {
	return &fault{max(n.Line, 1), func(w *wording) message { return w.wrongType(needed(w)) }}
}

// oneText reads a text. Numbers and dates are taken as they are written: a label may be 0.10.
func oneText(into *string) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		text := strings.TrimSpace(n.Value)
		if n.Kind != yaml.ScalarNode || isNothing(n) || text == "" {
			return wrongType(n, func(w *wording) string { return w.kinds.text })
		}
		*into = text
		return nil
	}
}

// manyTexts reads a list of texts.
func manyTexts(into *[]string) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		if n.Kind != yaml.SequenceNode {
			return wrongType(n, func(w *wording) string { return w.kinds.list })
		}
		for _, item := range n.Content {
			var text string
			if why := oneText(&text)(item); why != nil {
				return why
			}
			*into = append(*into, text)
		}
		return nil
	}
}

// oneOf reads one of a few words.
func oneOf(n *yaml.Node, words ...string) (string, *fault) {
	for _, word := range words {
		if n.Kind == yaml.ScalarNode && n.Value == word {
			return word, nil
		}
	}
	return "", &fault{max(n.Line, 1), func(w *wording) message { return w.badChoice(words) }}
}

func (c *config) readLanguage(n *yaml.Node) *fault {
	word, why := oneOf(n, string(trace.Dutch), string(trace.English))
	c.language = trace.Language(word)
	return why
}

func (c *config) readNamesPolicy(n *yaml.Node) *fault {
	word, why := oneOf(n, string(namesAsCodes), string(namesAsInitials), string(namesInFull))
	c.namesPolicy = namesPolicy(word)
	return why
}

// readAliases reads who is meant by what.
func (c *config) readAliases(n *yaml.Node) *fault {
	if n.Kind != yaml.MappingNode {
		return wrongType(n, func(w *wording) string { return w.kinds.mapping })
	}
	c.people.Aliases = map[string]string{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		var alias, name string
		if why := oneText(&alias)(n.Content[i]); why != nil {
			return why
		}
		if _, twice := c.people.Aliases[alias]; twice {
			return doubleKey(n.Content[i])
		}
		if why := oneText(&name)(n.Content[i+1]); why != nil {
			return why
		}
		c.people.Aliases[alias] = name
	}
	return nil
}

// withLines also remembers where names stand: the items of a list, the keys of a mapping.
func (c *config) withLines(read func(*yaml.Node) *fault) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		step := 1
		if n.Kind == yaml.MappingNode {
			step = 2
		}
		for i := 0; i < len(n.Content); i += step {
			c.entries = append(c.entries, entry{strings.TrimSpace(n.Content[i].Value), n.Content[i].Line})
		}
		return read(n)
	}
}

// readDrafts reads the list of drafts.
func (c *config) readDrafts(n *yaml.Node) *fault {
	if n.Kind != yaml.SequenceNode {
		return wrongType(n, func(w *wording) string { return w.kinds.list })
	}
	for _, item := range n.Content {
		d := draftConfig{line: item.Line}
		why := readFields(item, []field{
			{"file", oneText(&d.file)},
			{"label", oneText(&d.version.Label)},
			{"date", readDate(&d.version.Date)},
			{"authors", manyTexts(&d.version.Authors)},
		})
		if why == nil && d.file == "" {
			why = &fault{item.Line, func(w *wording) message { return w.missingKey("file") }}
		}
		if why != nil {
			return why
		}
		c.drafts = append(c.drafts, d)
	}
	return nil
}

// readDate reads a date as 2025-03-12, the only form that means the same to everyone.
func readDate(into *string) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		if n.Kind != yaml.ScalarNode || !isDate(n.Value) {
			return wrongType(n, func(w *wording) string { return w.kinds.date })
		}
		*into = n.Value
		return nil
	}
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}
