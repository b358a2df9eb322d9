package main

import (
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"spoor/trace"
)

// Verdicts are edited into the text of the file, line by line, and every edit is read back: what it says
// must be what was meant, and nothing else may have changed. The encoder of the library would set the
// whole file anew: other indents, other quotation marks, comments moved.

// errNotEdited says that the text cannot be edited without harm. It happens to files written in ways
// that a line by line edit does not know, such as one list in brackets.
var errNotEdited = errors.New("verdicts cannot be edited")

// set puts a verdict in the place of entry i; -1 adds it.
func (f *verdictsFile) set(i int, v trace.Verdict) (*verdictsFile, error) {
	v = tidied(v)
	if i < 0 {
		return f.add(v)
	}
	want := f.plain()
	if reflect.DeepEqual(want[i], v) {
		return f, nil
	}
	want[i] = v
	for _, edit := range []func(int, trace.Verdict) []string{f.withKeys, f.written} {
		if out, ok := f.reread(edit(i, v), want); ok {
			return out, nil
		}
	}
	return nil, errNotEdited
}

// add puts a verdict in order of statement and draft, before the first that comes later.
func (f *verdictsFile) add(v trace.Verdict) (*verdictsFile, error) {
	at := slices.IndexFunc(f.entries, func(e verdictEntry) bool { return compareVerdicts(e.Verdict, v) > 0 })
	if at < 0 {
		at = len(f.entries)
	}
	want := slices.Insert(f.plain(), at, v)
	lines, eol := f.lines()
	if strings.TrimSpace(f.text) == "" {
		for _, line := range f.header {
			lines = append(lines, "# "+line+eol)
		}
	}
	block := f.block(v)
	place := len(lines)
	if at < len(f.entries) {
		place = f.above(lines, at)
		block = append(block, eol)
	} else if n := len(lines); n > 0 && strings.TrimSpace(lines[n-1]) != "" {
		lines[n-1] = strings.TrimRight(lines[n-1], "\r\n") + eol
		block = append([]string{eol}, block...)
	}
	if out, ok := f.reread(slices.Insert(lines, place, block...), want); ok {
		return out, nil
	}
	return nil, errNotEdited
}

// remove takes entry i out.
func (f *verdictsFile) remove(i int) (*verdictsFile, error) {
	lines, _ := f.lines()
	first, end := f.span(lines, i)
	for end < len(lines) && strings.TrimSpace(lines[end]) == "" {
		end++
	}
	if out, ok := f.reread(slices.Delete(lines, first, end), slices.Delete(f.plain(), i, i+1)); ok {
		return out, nil
	}
	return nil, errNotEdited
}

// compareVerdicts is the order of the file.
func compareVerdicts(a, b trace.Verdict) int {
	return cmp.Or(strings.Compare(strings.ToUpper(a.Statement), strings.ToUpper(b.Statement)),
		compareNatural(a.Draft, b.Draft), strings.Compare(a.Draft, b.Draft))
}

// plain are the verdicts as the file says them.
func (f *verdictsFile) plain() []trace.Verdict {
	out := make([]trace.Verdict, len(f.entries))
	for i, e := range f.entries {
		out[i] = e.Verdict
	}
	return out
}

// reread gives the file with other lines, if it says what is wanted.
func (f *verdictsFile) reread(lines []string, want []trace.Verdict) (*verdictsFile, bool) {
	out := &verdictsFile{file: f.file, marked: f.marked, text: strings.Join(lines, ""), header: f.header}
	entries, why := parseVerdicts(out.text)
	if why != nil {
		return nil, false
	}
	out.entries = entries
	return out, slices.EqualFunc(out.plain(), want, func(a, b trace.Verdict) bool {
		return reflect.DeepEqual(a, b)
	})
}

// lines are the lines of the text with their ends, and the end that new lines get.
func (f *verdictsFile) lines() (lines []string, eol string) {
	eol = "\n"
	if strings.Contains(f.text, "\r\n") {
		eol = "\r\n"
	}
	if f.text == "" {
		return nil, eol
	}
	lines = strings.SplitAfter(f.text, "\n")
	if n := len(lines); lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines, eol
}

// span is from the dash of entry i up to behind its last line; comments behind it are not its own.
func (f *verdictsFile) span(lines []string, i int) (first, end int) {
	first, end = f.dash(lines, i), len(lines)
	if i+1 < len(f.entries) {
		end = f.dash(lines, i+1)
	}
	for end > first+1 && isAside(lines[end-1]) {
		end--
	}
	return first, end
}

// isAside says whether a line holds nothing but white space or a comment.
func isAside(line string) bool {
	line = strings.TrimSpace(line)
	return line == "" || line[0] == '#'
}

// dash is the line with the dash of entry i.
func (f *verdictsFile) dash(lines []string, i int) int {
	at := min(f.entries[i].line, len(lines)) - 1
	for at > 0 && !strings.HasPrefix(strings.TrimSpace(lines[at]), "-") {
		at--
	}
	return at
}

// above is the line where something goes before entry i: above the comments right above it, which are
// most likely about that entry.
func (f *verdictsFile) above(lines []string, i int) int {
	at := f.dash(lines, i)
	for at > 0 && isAside(lines[at-1]) && strings.TrimSpace(lines[at-1]) != "" {
		at--
	}
	return at
}

// block writes a verdict as lines of the file.
func (f *verdictsFile) block(v trace.Verdict) []string {
	indent, _ := f.indents()
	_, eol := f.lines()
	var out []string
	for n, k := range keysOf(v) {
		mark := "  "
		if n == 0 {
			mark = "- "
		}
		out = append(out, indent+mark+k.key+": "+k.value+eol)
	}
	return out
}

// indents are what stands before the dashes, and before the keys of entry i in block form.
func (f *verdictsFile) indents() (dash, keys string) {
	if len(f.entries) == 0 {
		return "", "  "
	}
	lines, _ := f.lines()
	line := lines[f.dash(lines, 0)]
	dash = line[:len(line)-len(strings.TrimLeft(line, " "))]
	return dash, dash + "  "
}

// written writes entry i anew; the comments within it come to stand above it.
func (f *verdictsFile) written(i int, v trace.Verdict) []string {
	lines, eol := f.lines()
	first, end := f.span(lines, i)
	indent, _ := f.indents()
	var block []string
	keep := func(comment string) {
		for line := range strings.Lines(comment) {
			block = append(block, indent+strings.TrimSpace(line)+eol)
		}
	}
	keep(f.entries[i].node.LineComment)
	yamlComments(f.entries[i].node, keep)
	return slices.Concat(lines[:first], block, f.block(v), lines[end:])
}

// yamlComments visits all comments within a node, in order, but those above and below the whole of it.
func yamlComments(n *yaml.Node, visit func(string)) {
	for _, child := range n.Content {
		for _, comment := range []string{child.HeadComment, child.LineComment, child.FootComment} {
			if comment != "" {
				visit(comment)
			}
		}
		yamlComments(child, visit)
	}
}
