package render

import (
	"reflect"
	"strings"
	"sync"

	"spoor/trace"
)

// Names is a way to call participants.
type Names string

// The ways to call participants. The zero value takes codes on the page, which is made for sharing,
// and full names everywhere else.
const (
	NamesDefault  Names = ""
	NamesCodes    Names = "codes"    // "Deelnemer 3", numbered in order of first statement; no roles
	NamesInitials Names = "initials" // "F."; no roles
	NamesFull     Names = "full"     // as the notes have it, with the role
)

func (n Names) or(other Names) Names {
	if n == NamesDefault {
		return other
	}
	return n
}

// Rename copies a report with every participant called as asked, in the wording of a language.
// Codes and initials take the place of known names inside texts as well: of those who spoke, and of
// those whom the notes list as present or as leading the session. The same person is always called
// the same. Roles are left out, since a role beside a code is a name in a small town, and so are
// the texts of lines that list people. With full names nothing changes.
//
// A name is known by its words, whatever the case and accents, and by its given name or surname
// alone. A name that is an everyday word as well (Wil, Roos, Bakker) counts as a name only with a
// capital and not as the first word of a sentence, unless the full name stands there. Names that no
// list of the notes holds cannot be known.
func Rename(r *trace.Report, how Names, l trace.Language) *trace.Report {
	if how.or(NamesFull) == NamesFull {
		return r
	}
	c := newCast(r, how, words(l))
	out := c.copyOf(reflect.ValueOf(r), "").Interface().(*trace.Report)
	for i := range out.Statements {
		out.Statements[i].Role = ""
	}
	if r.Full != nil {
		var lock sync.Mutex // the cast learns as it goes
		out.Full = func(i int) trace.Statement {
			full := r.Full(i)
			lock.Lock()
			defer lock.Unlock()
			s := c.copyOf(reflect.ValueOf(full), "").Interface().(trace.Statement)
			s.Role = ""
			return s
		}
	}
	for i := range out.NotStatements {
		if listsPeople(out.NotStatements[i].Why) {
			out.NotStatements[i].Text = ""
		}
	}
	for i := range out.Notes {
		for k := range out.Notes[i].Lines {
			if listsPeople(out.Notes[i].Lines[k].Why) {
				out.Notes[i].Lines[k].Text = ""
			}
		}
	}
	for i := range out.Warnings {
		if out.Warnings[i].Message == trace.WarnUnknownName {
			out.Warnings[i].Detail = ""
		}
	}
	return out
}

// renamed is the report with everybody called as the options say.
func (o Options) renamed(r *trace.Report) *trace.Report {
	return Rename(r, o.Names, o.language(r))
}

// listsPeople tells of which blocks the text is little but names: who attended, who agreed, who
// wrote.
func listsPeople(why trace.NotStatementReason) bool {
	switch why {
	case trace.WhyAttendance, trace.WhySupport, trace.WhyMetadata:
		return true
	}
	return false
}

// copyOf copies a value of a report with names replaced in its texts. It walks by reflection so
// that a field added later cannot be forgotten; ids, hashes and dates stay as they are.
func (c *cast) copyOf(v reflect.Value, field string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.String:
		out.SetString(c.textOf(v, field))
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(c.copyOf(v.Elem(), field))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), 0, v.Len()))
		}
		for i := range v.Len() {
			if item := v.Index(i); !c.isScrap(item, field) {
				out.Set(reflect.Append(out, c.copyOf(item, field)))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(c.copyOf(v.Field(i), v.Type().Field(i).Name))
		}
	default:
		out.Set(v)
	}
	return out
}

// isScrap tells of a word in a list of words that is a piece of a name and nothing else: the El of El Amrani.
func (c *cast) isScrap(v reflect.Value, field string) bool {
	if v.Kind() != reflect.String || field != "Gone" && field != "Came" {
		return false
	}
	word := v.String()
	return startsUpper(word) && isParticle(word)
}

// textOf replaces names in one string. Types of their own, such as trace.Fate, hold no text.
func (c *cast) textOf(v reflect.Value, field string) string {
	text := v.String()
	if v.Type() != reflect.TypeFor[string]() {
		return text
	}
	switch field {
	case "Statement", "With", "At", "Passages", "Others":
		return text // of a verdict
	case "By":
		return "" // whoever ruled is not in it under another name
	case "ID", "SHA256", "Date", "Paragraph", "Statements", "Weakened", "Vanished", "Restored", "Behind":
		return text
	case "Path", "Draft", "From", "To", "VanishedIn":
		return c.path(text)
	case "Participant", "Name":
		return c.called(text)
	case "Gone", "Came", "Ours", "Theirs", "Term", "PolicyTerms", "Words":
		return c.hideIn(text, false)
	}
	return c.hide(text)
}

// path replaces names in a path, where words are joined by signs. Two paths that would become the
// same stay apart.
func (c *cast) path(p string) string {
	if known, ok := c.paths[p]; ok {
		return known
	}
	out := p
	if p != trace.FromNotes {
		// First as it stands, for Dirk-Jan; then with the signs that join the words of a path set apart.
		out = strings.ReplaceAll(c.hide(strings.ReplaceAll(c.hide(p), "-", " - ")), " - ", "-")
	}
	for c.taken[out] {
		out += "_"
	}
	c.paths[p], c.taken[out] = out, true
	return out
}

// called is what a participant is called instead of a name; "" stays nobody.
func (c *cast) called(name string) string {
	if code, ok := c.codes[name]; ok {
		return code
	}
	return c.hide(name)
}
