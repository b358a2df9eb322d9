package lang

import (
	"io/fs"
	"math"
	"sort"
	"strings"
)

// fieldEntry is one line of data/fields: id | nl: word; word | en: word; word.
type fieldEntry struct {
	file  string
	line  int
	id    string
	words map[Code][]string
}

// readFields returns the entries of all field files, by file name and line.
func readFields(data fs.FS) []fieldEntry {
	var out []fieldEntry
	for _, l := range readList(data, "fields/*.txt") {
		if e, ok := parseField(l.Text); ok {
			e.file, e.line = l.file, l.Number
			out = append(out, e)
		}
	}
	return out
}

func parseField(line string) (fieldEntry, bool) {
	id, rest, found := strings.Cut(line, "|")
	if !found {
		return fieldEntry{}, false
	}
	// The line of a concept without a broader one: the id says where it hangs.
	c, ok := parseConcept(id + "| |" + rest)
	return fieldEntry{id: c.id, words: c.terms}, ok
}

// newFields makes the vectors. A field whose id is no concept is left out; a test reports it.
func newFields(concepts []conceptEntry, fields []fieldEntry, c *conceptList) map[string][]FieldShare {
	byID := map[string]int{}
	for i, id := range c.ids {
		byID[id] = i
	}
	m := fieldMatrix{columns: make([]map[string]float64, 2*len(c.ids))}
	for _, e := range concepts {
		m.add(byID[e.id], e.terms, func(words int) float64 { return 1 / math.Sqrt(float64(words)) })
	}
	for _, e := range fields {
		if i, known := byID[e.id]; known {
			m.add(len(c.ids)+i, e.words, func(int) float64 { return 1 })
		}
	}
	return m.rows()
}

// fieldMatrix holds how much each stem counts in each field.
type fieldMatrix struct {
	columns []map[string]float64
}

// add counts the content words of terms; weight is what a word of a term of so many words counts.
func (m fieldMatrix) add(column int, terms map[Code][]string, weight func(words int) float64) {
	if m.columns[column] == nil {
		m.columns[column] = map[string]float64{}
	}
	for _, code := range []Code{NL, EN} {
		for _, term := range terms[code] {
			var stems []string
			for _, w := range Read(strings.TrimPrefix(term, "~"), code) {
				if w.Content() {
					stems = append(stems, w.Stem)
				}
			}
			for _, stem := range stems {
				m.columns[column][stem] += weight(len(stems))
			}
		}
	}
}

// rows turns the columns, brought to length 1, into one vector of length 1 per stem.
func (m fieldMatrix) rows() map[string][]FieldShare {
	out := map[string][]FieldShare{}
	for field, column := range m.columns {
		stems := make([]string, 0, len(column))
		for stem := range column {
			stems = append(stems, stem)
		}
		sort.Strings(stems)
		total := 0.0 // the root of a count is taken, so its square is the count
		for _, stem := range stems {
			total += column[stem]
		}
		for _, stem := range stems {
			out[stem] = append(out[stem], FieldShare{field, math.Sqrt(column[stem] / total)})
		}
	}
	for _, row := range out {
		bringToLengthOne(row)
	}
	return out
}
