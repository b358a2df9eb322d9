package render

import (
	"path"
	"strconv"
	"strings"

	"spoor/trace"
)

// maker knows where everything in a report stands while its view is made.
type maker struct {
	w          *wording
	report     *trace.Report
	drafts     map[string]*trace.Draft     // by path, of both ways
	paragraphs map[string]*trace.Paragraph // by id, of both ways
	numbers    map[string]int              // paragraph id -> place in its draft, from 1
	paths      map[string]string           // paragraph id -> path of its draft
	said       map[string]*trace.Statement // by anchor, of both ways
	ids        map[string]bool             // of the statements
}

func newMaker(w *wording, r *trace.Report) *maker {
	m := &maker{
		w: w, report: r,
		drafts:     map[string]*trace.Draft{},
		paragraphs: map[string]*trace.Paragraph{},
		numbers:    map[string]int{},
		paths:      map[string]string{},
		said:       map[string]*trace.Statement{},
		ids:        map[string]bool{},
	}
	for i := range r.Statements {
		m.ids[r.Statements[i].ID] = true
	}
	m.addDrafts(r.Drafts)
	m.addStatements(&w.There, r.Statements)
	if r.Return != nil {
		m.addDrafts([]trace.Draft{r.Return.Decision})
		m.addDrafts(r.Return.Retellings)
		m.addStatements(&w.Back, r.Return.Items)
	}
	return m
}

func (m *maker) addDrafts(drafts []trace.Draft) {
	for i := range drafts {
		d := &drafts[i]
		m.drafts[d.Path] = d
		for k := range d.Paragraphs {
			p := &d.Paragraphs[k]
			m.paragraphs[p.ID] = p
			m.paths[p.ID] = d.Path
			m.numbers[p.ID] = k + 1
		}
	}
}

func (m *maker) addStatements(words *wayWords, said []trace.Statement) {
	for i := range said {
		m.said[m.anchor(words, said[i].ID)] = &said[i]
	}
}

// who calls a participant, with the role where the report has one.
func (m *maker) who(s *trace.Statement) string {
	name := m.named(s)
	if s.Role != "" {
		name += " (" + s.Role + ")"
	}
	return name
}

// named calls a participant without more.
func (m *maker) named(s *trace.Statement) string {
	if s.Participant == "" {
		return m.w.Common.Anonymous
	}
	return s.Participant
}

// anchor names a statement on a page. An item of the decision that bears the id of a statement
// needs another name.
func (m *maker) anchor(words *wayWords, id string) string {
	if words == &m.w.Back && m.ids[id] {
		return "return-" + id
	}
	return safeAnchor(id)
}

func (m *maker) link(words *wayWords, id, draft string) link {
	anchor := m.anchor(words, id)
	s := m.said[anchor]
	if s == nil {
		return link{ID: id}
	}
	return link{id, anchor, s.Text, fateIn(s.Steps, draft)}
}

func (m *maker) links(words *wayWords, ids []string, draft string) []link {
	var out []link
	for _, id := range ids {
		out = append(out, m.link(words, id, draft))
	}
	return out
}

// draftName calls a draft in a sentence: "versie 3". Outside the drafts lies where it all began.
func (m *maker) draftName(words *wayWords, draft string) string {
	d := m.drafts[draft]
	switch {
	case draft == trace.FromNotes || draft == m.decision():
		return words.Start
	case d == nil:
		return draft
	}
	return m.labelName(words, d)
}

// decision is the path of the decision, "" without a way back.
func (m *maker) decision() string {
	if m.report.Return == nil {
		return ""
	}
	return m.report.Return.Decision.Path
}

// labelName leaves a label alone that is a word of its own; "versie intranetbericht" says nothing.
func (m *maker) labelName(words *wayWords, d *trace.Draft) string {
	switch {
	case d.Label == "":
		return d.Path
	case !strings.ContainsAny(d.Label[:1], "0123456789"):
		return d.Label
	case words == &m.w.Back && fileName(d.Path) != "":
		return fileName(d.Path)
	}
	return words.Name(d.Label)
}

// baseName is the last part of a path, of whatever system.
func baseName(p string) string { return path.Base(strings.ReplaceAll(p, `\`, "/")) }

// fileName makes a name of a path: return/2-brief-aan-ouders.md is "brief aan ouders". Retellings
// are known by what they are, not by a number.
func fileName(p string) string {
	name := strings.TrimSuffix(path.Base(p), path.Ext(p))
	return strings.NewReplacer("-", " ", "_", " ").Replace(strings.TrimLeft(name, "0123456789-_. "))
}

func fateIn(steps []trace.Step, draft string) trace.Fate {
	for i := range steps {
		if steps[i].Draft == draft {
			return steps[i].Fate
		}
	}
	return ""
}

// at points at a line, in the form that editors and terminals make clickable.
func at(path string, line int) string {
	return path + ":" + strconv.Itoa(line)
}
