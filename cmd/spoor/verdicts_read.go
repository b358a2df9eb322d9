package main

import (
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"spoor/trace"
)

// verdictEntry is one item of verdicts.yaml with where it stands.
type verdictEntry struct {
	trace.Verdict
	line int // of its first key
	node *yaml.Node
}

// parseVerdicts reads the text of verdicts.yaml strictly: what it does not know is a fault.
func parseVerdicts(text string) ([]verdictEntry, *fault) {
	root, why := parseYAML(text)
	if why != nil || root == nil {
		return nil, why
	}
	if root.Kind != yaml.SequenceNode {
		return nil, wrongType(root, func(w *wording) string { return w.kinds.list })
	}
	var out []verdictEntry
	for _, item := range root.Content {
		e := verdictEntry{line: item.Line, node: item}
		if why := e.read(item); why != nil {
			return nil, why
		}
		for _, other := range out {
			if strings.EqualFold(other.Statement, e.Statement) && other.Draft == e.Draft {
				return nil, &fault{e.line, func(w *wording) message {
					return w.verdictTwice(e.Statement, e.Draft, other.line)
				}}
			}
		}
		out = append(out, e)
	}
	return out, nil
}

func (e *verdictEntry) read(item *yaml.Node) *fault {
	v := &e.Verdict
	why := readFields(item, []field{
		{"statement", oneText(&v.Statement)},
		{"draft", oneText(&v.Draft)},
		{"words", oneText(&v.Words)},
		{"fate", readWord(&v.Fate, fateWords())},
		{"passages", readLines(&v.Lines)},
		{"disposition", readWord(&v.Disposition, dispositionWords())},
		{"ruling", readWord(&v.Ruling, rulingWords())},
		{"with", oneText(&v.With)},
		{"moved_to", oneText(&v.MovedTo)},
		{"until", oneText(&v.Until)},
		{"reason", oneText(&v.Reason)},
		{"by", oneText(&v.By)},
		{"at", readDate(&v.At)},
		{"seen", e.readSeen},
	})
	if why != nil {
		return why
	}
	return e.check()
}

// check refuses an item that says nothing, or things that do not go together.
func (e *verdictEntry) check() *fault {
	v := &e.Verdict
	impliedRuling(v)
	at := func(say func(*wording) message) *fault { return &fault{max(e.line, 1), say} }
	switch {
	case v.Statement == "":
		return at(func(w *wording) message { return w.verdictMissing("statement", "SR8H7") })
	case v.Fate != "" && v.Draft == "":
		return at(func(w *wording) message { return w.verdictMissing("draft", "3-concept.md") })
	case v.Fate == "" && v.Disposition == "" && v.Ruling == "" && v.Reason == "":
		return at(func(w *wording) message { return w.verdictSaysNothing() })
	}
	if key, example := lacking(v); key != "" {
		return at(func(w *wording) message { return w.verdictMissing(key, example) })
	}
	if strays(v) {
		return at(func(w *wording) message { return w.verdictContradicts() })
	}
	return nil
}

// impliedRuling takes the ruling from the key that only goes with it.
func impliedRuling(v *trace.Verdict) {
	switch {
	case v.Ruling != "":
	case v.With != "":
		v.Ruling = trace.MergedRuling
	case v.MovedTo != "":
		v.Ruling = trace.MovedRuling
	case v.Until != "":
		v.Ruling = trace.DeferredRuling
	}
}

// readSeen reads the fingerprints that the tool wrote.
func (e *verdictEntry) readSeen(n *yaml.Node) *fault {
	s := &e.Seen
	return readFields(n, []field{
		{"statement", readPrint(&s.Statement)},
		{"draft", readPrint(&s.Draft)},
		{"passages", readPrints(&s.Passages)},
		{"others", readPrints(&s.Others)},
	})
}

var fingerprint = regexp.MustCompile(`^[0-9a-f]{16}$`)

func readPrint(into *string) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		if n.Kind != yaml.ScalarNode || !fingerprint.MatchString(n.Value) {
			return &fault{max(n.Line, 1), func(w *wording) message { return w.verdictBadPrint() }}
		}
		*into = n.Value
		return nil
	}
}

func readPrints(into *[]string) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		if n.Kind != yaml.SequenceNode {
			return wrongType(n, func(w *wording) string { return w.kinds.list })
		}
		for _, item := range n.Content {
			var one string
			if why := readPrint(&one)(item); why != nil {
				return why
			}
			*into = append(*into, one)
		}
		return nil
	}
}

// readLines reads line numbers: one, or a list of them.
func readLines(into *[]int) func(*yaml.Node) *fault {
	return func(n *yaml.Node) *fault {
		items := []*yaml.Node{n}
		if n.Kind == yaml.SequenceNode {
			items = n.Content
		}
		for _, item := range items {
			line, err := strconv.Atoi(item.Value)
			if item.Kind != yaml.ScalarNode || err != nil || line < 1 {
				return wrongType(item, func(w *wording) string { return w.kinds.count })
			}
			*into = append(*into, line)
		}
		return nil
	}
}
