package render

import (
	"bytes"
	"encoding/json"
	"io"

	"spoor/trace"
)

// schemaName is the name and version of the JSON. A change that breaks readers makes it /2.
const schemaName = "spoor.trace/1"

// The parts of a report that can be written on their own, as "part" in the JSON.
const (
	partShow  = "show"
	partRead  = "read"
	partTerms = "terms"
)

// JSON writes the whole report as schema spoor.trace/1: text as it stands in the sources, strengths
// and confidence to 2 decimals, vagueness to 1. The messages of warnings are worded in the language
// asked for, and so are codes of participants; all else is the same in every language.
func JSON(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	r = o.renamed(r)
	s := startStream(w, newWire(r, o, ""))
	addList(s, "notes", len(r.Notes), func(i int) wireNote { return wireOfNote(&r.Notes[i]) })
	addList(s, "drafts", len(r.Drafts), func(i int) wireDraft { return wireOfDraft(&r.Drafts[i]) })
	addList(s, "statements", len(r.Statements), func(i int) wireSaid {
		statement := r.Statement(i)
		return wireOfSaid(&statement)
	})
	addList(s, "jumps", len(r.Jumps), func(i int) wireJumps { return wireOfJumps(&r.Jumps[i]) })
	addList(s, "participants", len(r.Participants),
		func(i int) wirePerson { return wireOfPerson(&r.Participants[i]) })
	addList(s, "not_statements", len(r.NotStatements),
		func(i int) wireOther { return wireOfOther(&r.NotStatements[i]) })
	s.add("return", wireOfReturn(r.Return))
	s.add("warnings", wireOfWarnings(r, o))
	addUnlessNil(s, "rulings", wireOfRulings(r.Rulings))
	addUnlessNil(s, "reading", wireOfReadBy(r.Reading))
	addUnlessNil(s, "splitting", wireOfSplitBy(r.Splitting))
	return s.end()
}

// ReadJSON writes the part of the report that says how the notes were read, down to every line of
// them. Statements come with the fates they have.
func ReadJSON(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	r = o.renamed(r)
	out := newWire(r, o, partRead)
	out.Notes = each(r.Notes, wireOfReading)
	out.Statements = each(r.Statements, wireOfSaid)
	out.NotStatements = each(r.NotStatements, wireOfOther)
	out.Warnings = wireOfWarnings(r, o)
	return encode(w, out)
}

// TermsJSON writes the drafts with their policy terms, without paragraphs, and what happened
// between the drafts.
func TermsJSON(w io.Writer, r *trace.Report, o Options) error {
	if r == nil {
		return errNoReport
	}
	r = o.renamed(r)
	out := newWire(r, o, partTerms)
	out.Drafts = each(r.Drafts, func(d *trace.Draft) wireDraft {
		return wireOfDraftWith(d, func(*trace.Paragraph) bool { return false })
	})
	out.Jumps = each(r.Jumps, wireOfJumps)
	out.Warnings = wireOfWarnings(r, o)
	return encode(w, out)
}

// ShowJSON writes one statement with the paragraphs that its thread points at, or one item of the
// decision with those of the way back. It fails with *ErrNoStatement when there is no such id.
func ShowJSON(w io.Writer, r *trace.Report, id string, o Options) error {
	if r == nil {
		return errNoReport
	}
	r = o.renamed(r)
	v := newView(r, o, NamesFull)
	t := v.find(id)
	if t == nil {
		return &ErrNoStatement{ID: id, Nearest: v.nearest(id)}
	}
	out := newWire(r, o, partShow)
	if s := saidBy(r.Statements, t.ID); s != nil && t.Words == &v.Words.There {
		out.Statements = each([]trace.Statement{*s}, wireOfSaid)
		out.Drafts = wireOfCited(r.Drafts, s)
		return encode(w, out)
	}
	out.Return = wireOfReturn(itemOnly(r.Return, t.ID))
	return encode(w, out)
}

func saidBy(all []trace.Statement, id string) *trace.Statement {
	for i := range all {
		if cleanText(all[i].ID) == id {
			return &all[i]
		}
	}
	return nil
}

// itemOnly is the way back with one item.
func itemOnly(back *trace.Return, id string) *trace.Return {
	if back == nil {
		return nil
	}
	out := *back
	out.Items = nil
	if s := saidBy(back.Items, id); s != nil {
		out.Items = []trace.Statement{*s}
	}
	return &out
}

func newWire(r *trace.Report, o Options, part string) *wireReport {
	return &wireReport{
		Schema: schemaName, Part: part, Generator: wireGenerator{"spoor", o.Version},
		Language: string(r.Language), Title: r.Title, Reading: wireOfReadBy(r.Reading),
		Splitting: wireOfSplitBy(r.Splitting),
	}
}

func encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(withLists(v)); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// each maps a slice through f, by pointer: the records of a report are large.
func each[T, U any](in []T, f func(*T) U) list[U] {
	out := make(list[U], 0, len(in))
	for i := range in {
		out = append(out, f(&in[i]))
	}
	return out
}

func texts[T ~string](in []T) list[string] {
	return each(in, func(t *T) string { return string(*t) })
}

// known is null for what is not known.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
