package lang

import (
	"io/fs"
	"math"
	"sort"
	"strings"
)

// Fields tells in which semantic fields a word lies (Trier 1931; in Dutch woordvelden): around every
// concept stand the words that bring it to mind, though they are no terms of it. "Patat" and "wachtrij"
// both lie in the field of the canteen, and so two texts can be about one thing without a word or a
// concept in common. It is immutable.
//
// A word is the vector of its fields: the concepts it is a term of, and the fields it stands in. Long
// fields say less of each of their words than short ones. Words are related as far as their vectors
// point the same way. A decomposition of the matrix into 60 to 300 dimensions (latent semantic analysis)
// was tried: it ranked paragraphs no better than the plain vectors, and could not be read.
type Fields struct {
	words map[string][]FieldShare // by stem, in both languages
}

// FieldShare is one field of a word. The squares of the shares of a word sum to 1.
type FieldShare struct {
	Field int // below Concepts.Len the terms of that concept, above it the words around it
	Share float64
}

// Of returns the fields of a word by its stem, in ascending order, nil for a word that lies in none. The
// slice must not be changed.
func (f *Fields) Of(stem string) []FieldShare { return f.words[stem] }

// fieldEntry is one line of data/fields: id | nl: word; word | en: word; word.
type fieldEntry struct {
	file  string
	line  int
	id    string
	words map[Code][]string
}

// readFields returns the entries of all field files, by file name and line.
func readFields() []fieldEntry {
	files, err := fs.Glob(dataFS, "data/fields/*.txt")
	if err != nil {
		return nil
	}
	var out []fieldEntry
	for _, file := range files {
		name := strings.TrimPrefix(file, "data/")
		for _, l := range readData(name) {
			if e, ok := parseField(l.Text); ok {
				e.file, e.line = name, l.Number
				out = append(out, e)
			}
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
func newFields(concepts []conceptEntry, fields []fieldEntry, c *Concepts) *Fields {
	byID := map[string]int{}
	for i, id := range c.ids {
		byID[id] = i
	}
	m := fieldMatrix{columns: make([]map[string]float64, 2*c.Len())}
	for _, e := range concepts {
		m.add(byID[e.id], e.terms, func(words int) float64 { return 1 / math.Sqrt(float64(words)) })
	}
	for _, e := range fields {
		if i, known := byID[e.id]; known {
			m.add(c.Len()+i, e.words, func(int) float64 { return 1 })
		}
	}
	return &Fields{m.rows()}
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
		sum := 0.0
		for _, s := range row {
			sum += float64(s.Share * s.Share)
		}
		for i := range row {
			row[i].Share /= math.Sqrt(sum)
		}
	}
	return out
}
