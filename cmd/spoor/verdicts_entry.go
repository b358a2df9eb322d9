package main

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"spoor/trace"
)

// keyLines is a key of an entry with the lines that it and its value take up, and the comments below.
type keyLines struct {
	key     string
	mark    string   // what stands before the key
	lines   []string // with their ends
	below   []string
	comment string // behind the value
}

// withKeys changes, adds and takes out single keys of entry i, and leaves its other lines alone. It knows
// entries with their keys below each other; for others it gives nothing.
func (f *verdictsFile) withKeys(i int, v trace.Verdict) []string {
	lines, eol := f.lines()
	first, end := f.span(lines, i)
	old, wanted := keysOf(f.entries[i].Verdict), keysOf(v)
	keys := keyLinesOf(f.entries[i].node, lines, end)
	fresh := newKeys(keys, old, wanted)
	var out []string
	for n, k := range keys {
		at := slices.IndexFunc(wanted, func(w keyValue) bool { return w.key == k.key })
		switch {
		case at < 0 && n == 0:
			return nil
		case at < 0 && k.comment != "":
			out = append(out, strings.Repeat(" ", len(k.mark))+k.comment+eol)
		case at < 0:
		case slices.Contains(old, wanted[at]):
			out = append(out, k.lines...)
		default:
			line := k.mark + k.key + ": " + wanted[at].value
			if k.comment != "" {
				line += " " + k.comment
			}
			out = append(out, line+eol)
		}
		if n := len(out); n > 0 {
			out[n-1] = strings.TrimRight(out[n-1], "\r\n") + eol
		}
		for _, w := range fresh[k.key] {
			out = append(out, strings.Repeat(" ", len(k.mark))+w.key+": "+w.value+eol)
		}
		out = append(out, k.below...)
	}
	if len(keys) == 0 {
		return nil
	}
	return slices.Concat(lines[:first], out, lines[end:])
}

// newKeys are the keys that come in, by the key that is there already and goes before them.
func newKeys(keys []keyLines, old, wanted []keyValue) map[string][]keyValue {
	out := map[string][]keyValue{}
	if len(keys) == 0 {
		return out
	}
	after := keys[0].key
	for _, w := range wanted {
		switch {
		case slices.ContainsFunc(keys, func(k keyLines) bool { return k.key == w.key }):
			after = w.key
		case !slices.Contains(old, w):
			out[after] = append(out[after], w)
		}
	}
	return out
}

// keyLinesOf gives the keys of an entry that ends before a line; nil when they do not stand below each
// other.
func keyLinesOf(node *yaml.Node, lines []string, end int) []keyLines {
	if node.Kind != yaml.MappingNode || node.Style&yaml.FlowStyle != 0 {
		return nil
	}
	var out []keyLines
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := node.Content[i]
		first, behind := key.Line-1, end
		if i+2 < len(node.Content) {
			behind = node.Content[i+2].Line - 1
		}
		if first < 0 || behind <= first || behind > len(lines) || key.Column > len(lines[first]) {
			return nil
		}
		last := behind
		block := node.Content[i+1].Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
		for last > first+1 && isAside(lines[last-1]) && !(block && deeper(lines[last-1], key.Column)) {
			last--
		}
		out = append(out, keyLines{key.Value, lines[first][:key.Column-1], lines[first:last],
			lines[last:behind], node.Content[i+1].LineComment})
	}
	return out
}

// deeper says whether a line with something on it begins to the right of where a key does: in a text of
// several lines even what looks like a comment is text then.
func deeper(line string, column int) bool {
	written := strings.TrimLeft(line, " ")
	return strings.TrimSpace(written) != "" && len(line)-len(written) >= column
}
