package lang

import (
	"io/fs"
	"strings"
)

// The lists as a linguist writes them: data/concepts and data/fields, read to make the table that is
// looked up in.

// conceptEntry is one line of the list: id | broader | nl: term; ~term | en: term.
type conceptEntry struct {
	file    string
	line    int
	id      string
	broader string
	terms   map[Code][]string // a policy term keeps its ~
}

// readConcepts returns the entries of all concept files, by file name and line. Lines that do not have
// the shape of an entry are left out; a test reports them.
func readConcepts(data fs.FS) []conceptEntry {
	var out []conceptEntry
	for _, l := range readList(data, "concepts/*.txt") {
		if e, ok := parseConcept(l.Text); ok {
			e.file, e.line = l.file, l.Number
			out = append(out, e)
		}
	}
	return out
}

// listLine is a line of one of the files of a list.
type listLine struct {
	dataLine
	file string
}

// readList returns the entries of all files whose names fit a pattern, by file name and line.
func readList(data fs.FS, pattern string) []listLine {
	files, err := fs.Glob(data, pattern)
	if err != nil {
		return nil
	}
	var out []listLine
	for _, file := range files {
		raw, err := fs.ReadFile(data, file)
		if err != nil {
			return nil
		}
		for _, l := range parseData(string(raw)) {
			out = append(out, listLine{l, file})
		}
	}
	return out
}

func parseConcept(line string) (conceptEntry, bool) {
	fields := strings.Split(line, "|")
	if len(fields) < 3 {
		return conceptEntry{}, false
	}
	e := conceptEntry{
		id:      strings.TrimSpace(fields[0]),
		broader: strings.TrimSpace(fields[1]),
		terms:   map[Code][]string{},
	}
	for _, field := range fields[2:] {
		code, list, found := strings.Cut(field, ":")
		if !found {
			return conceptEntry{}, false
		}
		c := Code(strings.TrimSpace(code))
		for _, term := range strings.Split(list, ";") {
			if term = strings.TrimSpace(term); term != "" {
				e.terms[c] = append(e.terms[c], term)
			}
		}
	}
	return e, e.id != ""
}

// conceptList is what the entries of the list say together.
type conceptList struct {
	ids     []string
	broader [][]int
	terms   map[Code]*termIndex
}

func newConceptList(entries []conceptEntry) *conceptList {
	c := &conceptList{terms: map[Code]*termIndex{NL: newTermIndex(), EN: newTermIndex()}}
	byID := map[string]int{}
	parent := map[int]string{}
	for _, e := range entries {
		i, known := byID[e.id]
		if !known {
			i = len(c.ids)
			byID[e.id] = i
			c.ids = append(c.ids, e.id)
			parent[i] = e.broader
		}
		for _, code := range []Code{NL, EN} {
			for _, term := range e.terms[code] {
				bare, policy := strings.CutPrefix(term, "~")
				c.terms[code].add(Read(bare, code), i, policy)
			}
		}
	}
	c.broader = make([][]int, len(c.ids))
	for i := range c.ids {
		c.broader[i] = ancestors(i, parent, byID)
	}
	return c
}

// ancestors follows the broader concepts of i upward; it stops where a cycle closes.
func ancestors(i int, parent map[int]string, byID map[string]int) []int {
	var out []int
	seen := map[int]bool{i: true}
	for {
		up, ok := byID[parent[i]]
		if !ok || seen[up] {
			return out
		}
		seen[up] = true
		out = append(out, up)
		i = up
	}
}
