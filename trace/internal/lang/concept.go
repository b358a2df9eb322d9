package lang

import (
	"io/fs"
	"strings"
	"sync"
)

// Concepts is the concept list of data/concepts: the public-sector world in plain words, each concept
// with Dutch and English terms and its broader concept (as in SKOS). It is immutable.
type Concepts struct {
	ids     []string
	broader [][]int // ancestors, nearest first
	terms   map[Code]*termIndex
	fields  *Fields
}

// conceptEntry is one line of the list: id | broader | nl: term; ~term | en: term.
type conceptEntry struct {
	file    string
	line    int
	id      string
	broader string
	terms   map[Code][]string // a policy term keeps its ~
}

var embeddedConcepts = sync.OnceValue(func() *Concepts {
	entries := readConcepts()
	c := newConcepts(entries)
	c.fields = newFields(entries, readFields(), c)
	return c
})

// LoadConcepts returns the embedded list. The first call parses it, later ones return the same list.
func LoadConcepts() *Concepts { return embeddedConcepts() }

// readConcepts returns the entries of all concept files, by file name and line. Lines that do not have
// the shape of an entry are left out; a test reports them.
func readConcepts() []conceptEntry {
	files, err := fs.Glob(dataFS, "data/concepts/*.txt")
	if err != nil {
		return nil
	}
	var out []conceptEntry
	for _, file := range files {
		name := strings.TrimPrefix(file, "data/")
		for _, l := range readData(name) {
			if e, ok := parseConcept(l.Text); ok {
				e.file, e.line = name, l.Number
				out = append(out, e)
			}
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

func newConcepts(entries []conceptEntry) *Concepts {
	c := &Concepts{terms: map[Code]*termIndex{NL: newTermIndex(), EN: newTermIndex()}}
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

// ID returns the identifier of concept i, which both languages share.
func (c *Concepts) ID(i int) string { return c.ids[i] }

// Broader returns the ancestors of concept i, nearest first. The slice must not be changed.
func (c *Concepts) Broader(i int) []int { return c.broader[i] }

// Fields returns the semantic fields around the concepts.
func (c *Concepts) Fields() *Fields { return c.fields }

// Len returns the number of concepts.
func (c *Concepts) Len() int { return len(c.ids) }
