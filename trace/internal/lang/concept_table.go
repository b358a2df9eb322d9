package lang

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math"
	"slices"
)

// conceptTable is the lists of concepts and fields in a form that is looked up without being read. All
// numbers are little-endian:
//
//	u32 concepts, u32 slots, u32 start of the slots
//	concepts: id; count and numbers of its broader concepts, nearest first
//	slots: u32 each, a hash table with open addressing; start of the record of a stem, 0 for none
//	records: stem; count of fields, each as u16 and float64; length and terms in Dutch; the same in English
//	term: concept, flags, count of further stems, each stem
//
// Texts have their length in front; lengths, counts and numbers without a size are varints.
type conceptTable string

const (
	tableHead    = 3 * 4
	shareSize    = 2 + 8
	termLoose    = 1 // flags of a term
	termPolicy   = 2
	longestTerm  = 16 // stems; TestConceptTableIsThatOfTheLists fails on a longer one
	tableFill    = 2  // slots for each stem
	noRecord     = 0
	hashOffset   = 2166136261 // FNV-1a, 32 bits
	hashMultiple = 16777619
)

func hashOf(stem string) uint32 {
	h := uint32(hashOffset)
	for i := range len(stem) {
		h = (h ^ uint32(stem[i])) * hashMultiple
	}
	return h
}

// cursor reads a table from a place on.
type cursor struct {
	table conceptTable
	at    int
}

func (c *cursor) number() int {
	n, shift := uint64(0), 0
	for {
		b := c.table[c.at]
		c.at++
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int(n)
		}
		shift += 7
	}
}

func (c *cursor) text() string {
	n := c.number()
	c.at += n
	return string(c.table[c.at-n : c.at])
}

func (t conceptTable) u32(at int) int {
	return int(t[at]) | int(t[at+1])<<8 | int(t[at+2])<<16 | int(t[at+3])<<24
}

// find is where the record of a stem goes on behind the stem, noRecord when there is none.
func (t conceptTable) find(stem string) int {
	slots, start := t.u32(4), t.u32(8)
	for i := int(hashOf(stem)) & (slots - 1); ; i = (i + 1) & (slots - 1) {
		record := t.u32(start + 4*i)
		if record == noRecord {
			return noRecord
		}
		c := cursor{t, record}
		if c.text() == stem {
			return c.at
		}
	}
}

// fields are the semantic fields of the stem with a record.
func (t conceptTable) fields(record int) []FieldShare {
	if record == noRecord {
		return nil
	}
	c := cursor{t, record}
	n := c.number()
	if n == 0 {
		return nil
	}
	out := make([]FieldShare, n)
	for i := range out {
		low, high := t.u32(c.at+2), t.u32(c.at+6)
		out[i] = FieldShare{int(t[c.at]) | int(t[c.at+1])<<8, math.Float64frombits(uint64(high)<<32 | uint64(low))}
		c.at += shareSize
	}
	return out
}

// terms yields the terms of a language that begin with the stem with a record. The stems of a term are
// those of the scratch until the next is asked for.
func (t conceptTable) terms(record int, code Code, scratch *[longestTerm]string) iter.Seq[term] {
	return func(yield func(term) bool) {
		if record == noRecord {
			return
		}
		c := cursor{t, record}
		c.at += shareSize * c.number()
		length := c.number()
		if code == EN {
			c.at += length
			length = c.number()
		}
		for end := c.at + length; c.at < end; {
			concept, flags, further := c.number(), c.number(), c.number()
			for i := range further {
				scratch[i+1] = c.text()
			}
			if !yield(term{scratch[:further+1], flags&termLoose != 0, concept, flags&termPolicy != 0}) {
				return
			}
		}
	}
}

// stems yields every stem of the table, in the order of the records.
func (t conceptTable) stems() iter.Seq[string] {
	return func(yield func(string) bool) {
		slots, start := t.u32(4), t.u32(8)
		for i := range slots {
			if record := t.u32(start + 4*i); record != noRecord {
				if c := (cursor{t, record}); !yield(c.text()) {
					return
				}
			}
		}
	}
}

func openConcepts(table string) *Concepts {
	c := &Concepts{table: conceptTable(table)}
	at := cursor{c.table, tableHead}
	for range c.table.u32(0) {
		c.ids = append(c.ids, at.text())
		var broader []int
		for range at.number() {
			broader = append(broader, at.number())
		}
		c.broader = append(c.broader, broader)
	}
	return c
}

// compileConcepts writes the table of the lists.
func compileConcepts(concepts []conceptEntry, fields []fieldEntry) (string, error) {
	list := newConceptList(concepts)
	shares := newFields(concepts, fields, list)
	stems := stemsOf(shares, list)
	slots := 1
	for slots < tableFill*len(stems) {
		slots *= 2
	}
	var w tableWriter
	w.u32(len(list.ids), slots, 0)
	for i, id := range list.ids {
		w.text(id)
		w.numbers(len(list.broader[i]))
		w.numbers(list.broader[i]...)
	}
	start := len(w.out)
	binary.LittleEndian.PutUint32(w.out[8:], uint32(start))
	w.out = append(w.out, make([]byte, 4*slots)...)
	for _, stem := range stems {
		i := int(hashOf(stem)) & (slots - 1)
		for conceptTable(w.out[start:]).u32(4*i) != noRecord {
			i = (i + 1) & (slots - 1)
		}
		binary.LittleEndian.PutUint32(w.out[start+4*i:], uint32(len(w.out)))
		w.record(stem, shares[stem], list)
	}
	return string(w.out), w.err
}

// stemsOf are all stems that lie in a field or begin a term, sorted.
func stemsOf(shares map[string][]FieldShare, list *conceptList) []string {
	var all []string
	for stem := range shares {
		all = append(all, stem)
	}
	for _, terms := range list.terms {
		for stem := range terms.first {
			all = append(all, stem)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// tableWriter writes the parts of a table.
type tableWriter struct {
	out []byte
	err error
}

func (w *tableWriter) u32(numbers ...int) {
	for _, n := range numbers {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(n))
	}
}

func (w *tableWriter) numbers(numbers ...int) {
	for _, n := range numbers {
		w.out = binary.AppendUvarint(w.out, uint64(n))
	}
}

func (w *tableWriter) text(s string) {
	w.numbers(len(s))
	w.out = append(w.out, s...)
}

func (w *tableWriter) record(stem string, shares []FieldShare, list *conceptList) {
	w.text(stem)
	w.numbers(len(shares))
	for _, s := range shares {
		w.out = binary.LittleEndian.AppendUint16(w.out, uint16(s.Field))
		w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(s.Share))
	}
	for _, code := range []Code{NL, EN} {
		var terms tableWriter
		for _, t := range list.terms[code].first[stem] {
			terms.term(t)
			if len(t.stems) > longestTerm {
				w.err = fmt.Errorf("a term of %d words: %v", len(t.stems), t.stems)
			}
		}
		w.numbers(len(terms.out))
		w.out = append(w.out, terms.out...)
	}
}

func (w *tableWriter) term(t term) {
	flags := 0
	if t.loose {
		flags |= termLoose
	}
	if t.policy {
		flags |= termPolicy
	}
	w.numbers(t.concept, flags, len(t.stems)-1)
	for _, stem := range t.stems[1:] {
		w.text(stem)
	}
}
